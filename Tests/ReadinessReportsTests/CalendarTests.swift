import ReadinessModel
import Testing

@testable import ReadinessReports

@Suite("Calendars")
struct CalendarTests {
  @Test("Where libical is missing one sentence says so and what to do")
  func missing() throws {
    #expect(ICal(["libical.so.none"]) == nil)
    #expect(ICal(["libc.so.6"]) == nil, "another library lacks the functions")
    let calendar = CalendarExport(try Samples.northmoor(), today: Samples.day)
    #expect(throws: CalendarExport.Missing.self) { try calendar.bytes(nil) }
    #expect(CalendarExport.Missing().words.contains("libical is not installed"))
  }
}
