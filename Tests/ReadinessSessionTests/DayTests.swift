import Glibc
import ReadinessModel
import Testing

@testable import ReadinessSession

@Suite("Days as people write them")
struct DayTextTests {
  @Test(arguments: [
    "31 March 2014", "31 mar 2014", "31/3/2014", "31.03.2014", "31-3-2014", "2014-03-31",
    "31/3/14", "31.3.14", "31 Mar 14", "March 31 14", "31st of March, 2014",
    "March 31, 2014", "  31   MARCH 2014 ",
  ])
  func read(text: String) { #expect(DayText.day(text) == Day(year: 2014, month: 3, day: 31)) }

  @Test(arguments: [
    "", "March 2014", "31 March", "31/3/114", "3/31/2014", "30 February 2014", "31 Ma 2014", "2014-13-01",
    "32 May 2014",
  ])
  func notADay(text: String) { #expect(DayText.day(text) == nil) }

  @Test(
    "What is no day is told apart, and said in words",
    arguments: [
      ("31 Feb 2011", "There is no 31 February."), ("30.2.11", "There is no 30 February."),
      ("29 February 2011", "There is no 29 February 2011."), ("31/9/2011", "There is no 31 September."),
      ("3/31/2011", "There is no month 31. Write the day first, then the month: 31 March 2014."),
      ("March 2011", "Which day of March 2011?"),
      ("soon", "This is not a day. Write it as 31 March 2014."),
    ])
  func problems(text: String, words: String) { #expect(DayText(text).problem == words) }

  @Test("Nothing is wrong with a day, nor with an empty field", arguments: ["", "  ", "31.3.11", "29/2/12"])
  func noProblem(text: String) { #expect(DayText(text).problem == nil) }

  private static let welsh = MonthNames(
    months: [
      "Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi", "Hydref",
      "Tachwedd", "Rhagfyr",
    ].map { [$0, String($0.prefix(3))] }, weekdays: ["Llun"])
  private static let german = MonthNames(
    months: [
      "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
      "November", "Dezember",
    ].map { [$0] })
  private static let finnish = MonthNames(
    months: [
      "tammikuuta", "helmikuuta", "maaliskuuta", "huhtikuuta", "toukokuuta", "kesäkuuta", "heinäkuuta",
      "elokuuta", "syyskuuta", "lokakuuta", "marraskuuta", "joulukuuta",
    ].map { [$0] })
  private static let vietnamese = MonthNames(
    months: [
      "một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai",
    ].map { ["Tháng \($0)"] })
  private static let japanese = MonthNames(months: (1...12).map { ["\($0)月"] })

  @Test(
    "Days in the user's language are read, with its ordinal numbers and small words, and English ones always",
    arguments: [
      (welsh, "31 Mawrth 2014"), (welsh, "31ain o Fawrth, 2014"), (welsh, "31 maw 14"),
      (welsh, "Llun 31af Mawrth 2014"), (welsh, "31 March 2014"), (german, "31. März 2014"),
      (german, "31 mär 2014"), (german, "31 Mar 2014"), (finnish, "31. maaliskuuta 2014"),
      (finnish, "31 March 2014"), (vietnamese, "31 Tháng ba 2014"), (japanese, "31 3月 2014"),
      (japanese, "2014年3月31日"),
    ])
  func otherLanguages(names: MonthNames, text: String) {
    #expect(DayText(text, names: names) == Day(year: 2014, month: 3, day: 31).map(DayText.day))
  }

  @Test("The user's own names come before English ones, and a longer name before one that it begins with")
  func ownNamesFirst() {
    #expect(DayText("9 mar 2014", names: Self.finnish).day?.month == 11)
    #expect(DayText("9 Tháng mười hai 2014", names: Self.vietnamese).day?.month == 12)
    #expect(DayText("9 Tháng mười 2014", names: Self.vietnamese).day?.month == 10)
  }

  @Test(
    "A beginning that two months have is no month, and words that belong to no day are not passed over",
    arguments: ["9 Ju 2014", "9 Jun or 2014", "about 9 June 2014", "9x6x14"])
  func noGuessing(text: String) { #expect(DayText(text, names: Self.german) == .other) }

  @Test("What the window writes can be read back")
  func roundTrip() {
    for month in 1...12 {
      let day = Day(year: 2013, month: month, day: 9)
      #expect(day.map { DayText.day(WindowDates.day($0)) } == day)
    }
  }
}

@Suite("Days and times as the windows write them")
struct DateTests {
  @Test("A day and a time are written in the user's language and time zone")
  func dates() throws {
    try #expect(WindowDates.day(#require(Day("2011-03-31"))) == "31 March 2011")
    try #expect(WindowDates.shortDay(#require(Day("1895-03-01"))) == "1 Mar 1895")
    try #expect(WindowDates.shortDay(#require(Day("9999-12-31"))) == "31 Dec 9999")
  }
}

@Suite("How long ago something was")
struct AgoTests {
  private let now = Instant("2026-11-21T12:00:00Z") ?? .now()

  private func ago(minutes: Int) -> String {
    setenv("TZ", "UTC", 1)
    tzset()
    return WindowDates.ago(now.advanced(byMilliseconds: Int64(-minutes * 60_000)), now: now)
  }

  @Test("It is said in the largest unit that fits")
  func units() {
    #expect(ago(minutes: 0) == "just now")
    #expect(ago(minutes: 1) == "1 minute ago")
    #expect(ago(minutes: 59) == "59 minutes ago")
    #expect(ago(minutes: 60) == "1 hour ago")
    #expect(ago(minutes: 11 * 60) == "11 hours ago")
    #expect(ago(minutes: 13 * 60) == "yesterday")
    #expect(ago(minutes: 3 * 24 * 60) == "3 days ago")
    #expect(ago(minutes: 10 * 24 * 60) == "on 11 November 2026")
  }

  @Test("A clock that was ahead does not say that something happens in future")
  func future() { #expect(ago(minutes: -90) == "just now") }
}
