import ReadinessModel
import Testing

@Suite("Words of different directions")
struct DirectionTests {
  @Test(
    "What runs from left to right stays as it is", arguments: ["", "Northmoor Trust", "Ynys Môn, 5 %", "東京"])
  func plain(_ text: String) { #expect(text.isolated == text) }

  @Test(
    "What could turn other words round is set apart, with every isolate closed",
    arguments: [
      ("Trust\u{202e} A", "\u{2068}Trust\u{202e} A\u{2069}"),
      ("אבג", "\u{2068}אבג\u{2069}"),
      ("a\u{2067}b", "\u{2068}a\u{2067}b\u{2069}\u{2069}"),
      ("a\u{2069}\u{200f}b", "\u{2068}a\u{200f}b\u{2069}"),
      ("one\u{202e}\ntwo", "\u{2068}one\u{202e}\u{2069}\n\u{2068}two\u{2069}"),
    ])
  func setApart(text: String, expected: String) { #expect(text.isolated == expected) }

  @Test("A name in a sentence turns nothing but itself")
  func inSentence() {
    #expect(tr("{name} stands here", ["name": "A\u{202e}B"]) == "\u{2068}A\u{202e}B\u{2069} stands here")
    #expect(tr("{name} stands here", ["name": "Ann"]) == "Ann stands here")
  }
}
