import ReadinessModel
import Testing

@Suite("Signs that nobody sees")
struct VisibleTextTests {
  @Test(
    "What acts on a terminal or turns words round is shown as a sign",
    arguments: [
      ("a\u{1B}[31mb", "a␛[31mb"), ("\u{1B}]0;title\u{7}", "␛]0;title␇"), ("\u{9B}31m", "\u{FFFD}31m"),
      ("a\u{7F}b", "a␡b"), ("a\u{202E}b\u{2066}c\u{2069}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}"),
      ("a\u{2028}b", "a\u{FFFD}b"), ("a\r\u{8}b", "a␍␈b"), ("\u{0}", "␀"),
    ])
  func signs(text: String, shown: String) {
    #expect(text.visible == shown)
    #expect(text.visibleLines == shown)
  }

  @Test("Words of every script stay as they are, and lines and tabs where there may be lines")
  func words() {
    for text in [
      "Gespräch über Tür", "Ymddiriedolaeth", "שלום", "日本", "e\u{301}", "👩\u{200D}👧", "क्\u{200D}ष",
    ] {
      #expect(text.visible == text)
      #expect(text.visibleLines == text)
      #expect(text.withoutCommands == text)
    }
    #expect("a\n\tb".visible == "a␊␉b")
    #expect("a\n\tb".visibleLines == "a\n\tb")
    #expect("a\r\n\tb\u{1B}\u{202E}".withoutCommands == "a\r\n\tb␛\u{202E}")
  }

  @Test("JSON for people has escapes in their place, and reads as the same value")
  func json() throws {
    let value: JSON = ["a\u{9B}": "\u{1B}[2J\u{7F}\u{202E}é\n"]
    let text = value.text(pretty: true)
    #expect(text == "{\n  \"a\\u009b\": \"\\u001b[2J\\u007f\\u202eé\\n\"\n}")
    #expect(try JSON.parse(text) == value)
  }
}
