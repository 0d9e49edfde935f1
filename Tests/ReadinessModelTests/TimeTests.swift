import ReadinessModel
import Testing

@Suite("Times")
struct TimeTests {
  @Test(
    "A moment is read and written",
    arguments: [
      ("2026-11-21T10:02:03.120Z", "2026-11-21T10:02:03.120Z"),
      ("1970-01-01T00:00:00Z", "1970-01-01T00:00:00.000Z"),
      ("2026-11-21T10:02:03.1234567Z", "2026-11-21T10:02:03.123Z"),
      ("2026-11-21T01:02:03+02:30", "2026-11-20T22:32:03.000Z"),
      ("1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z"),
      ("2000-02-29T12:00:00.5-01:00", "2000-02-29T13:00:00.500Z"),
    ])
  func instant(text: String, written: String) {
    #expect(Instant(text)?.text == written)
  }

  @Test(
    "What is no moment is refused",
    arguments: [
      "", "2026-11-21", "2026-11-21T10:02", "2026-11-21T25:00:00Z", "2026-02-30T10:00:00Z",
      "2026-11-21T10:02:03",
      "2026-11-21T10:02:03.Z", "2026-11-21T10:02:03Zx", "2026-11-21T10:62:03Z",
    ])
  func noInstant(text: String) {
    #expect(Instant(text) == nil)
  }

  @Test("Every day of four centuries follows the one before")
  func calendar() {
    var moment = Sample.day("1899-12-31")
    var count = 0
    for year in 1900...2299 {
      for month in 1...12 {
        for number in 1...31 {
          guard let day = Day(year: year, month: month, day: number) else { continue }
          if moment < day, Instant("\(day)T12:00:00Z")?.day == day { count += 1 }
          moment = day
        }
      }
    }
    #expect(count == 146_097)
  }

  @Test("A day is read, written and named")
  func day() {
    #expect(Day("2011-03-31")?.long == "31 March 2011")
    #expect(Day("2011-03-31")?.text == "2011-03-31")
    for text in ["2011-02-29", "2011-13-01", "2011-3-1", "2011-03-31 ", "0000-01-01", "31 March 2011"] {
      #expect(Day(text) == nil)
    }
  }

  @Test("An id is written as it was read, in capitals")
  func ulid() {
    let text = "01ARZ3NDEKTSV4RRFFQ69G5FAV"
    #expect(ULID(text)?.text == text)
    #expect(ULID(text.lowercased())?.text == text)
    #expect(ULID(text)?.time.text == "2016-07-30T23:54:10.259Z")
    for wrong in [
      "", String(text.dropLast()), text + "0", "81ARZ3NDEKTSV4RRFFQ69G5FAV", "01ARZ3NDEKTSV4RRFFQ69G5FAI",
    ] {
      #expect(ULID(wrong) == nil)
    }
  }

  @Test("New ids are greater than all before, even if the clock goes back")
  func generator() {
    var generator = ULID.Generator(after: ULID(time: Sample.moment(100), random: 7))
    var random = SeededRandom(seed: 1)
    var last = ULID(time: Sample.moment(100), random: 7)
    for second in [0, 200, 150, 150, 0, 300] as [Int64] {
      let id = generator.next(now: Sample.moment(second), using: &random)
      #expect(id > last)
      #expect(id.time >= Sample.moment(second))
      last = id
    }
    let seen = ULID(time: Sample.moment(900), random: 1)
    generator.saw(seen)
    #expect(generator.next(now: Sample.moment(1), using: &random) > seen)
    #expect(generator.next() != generator.next())
  }

  @Test("The order of ids is the order of their texts")
  func order() {
    var random = SeededRandom(seed: 3)
    for _ in 0..<200 {
      let one = ULID(
        time: Sample.moment(Int64.random(in: 0..<9, using: &random)), random: UInt128(random.next()))
      let two = ULID(
        time: Sample.moment(Int64.random(in: 0..<9, using: &random)), random: UInt128(random.next()))
      #expect((one < two) == (one.text < two.text))
      #expect(ULID(one.text) == one)
    }
  }
}
