import ReadinessModel
import Testing

@Suite("Text as searching compares it")
struct FoldedTextTests {
  @Test(
    "Capitals, accents, ligatures and kinds of quotation marks make no difference",
    arguments: [
      ("É", "e"), ("Ŵyn", "wyn"), ("ﬁne", "fine"), ("e\u{301}", "e"), ("Ärger", "arger"), ("it’s", "it's"),
      ("“a”", "\"a\""), ("a–b", "a-b"),
    ])
  func folds(text: String, same: String) { #expect(FoldedText(text) == FoldedText(same)) }

  @Test("White space around a text is no part of it")
  func trimming() {
    #expect("  a b \n".trimmed == "a b")
    #expect(" \t".trimmed == "")
  }
}
