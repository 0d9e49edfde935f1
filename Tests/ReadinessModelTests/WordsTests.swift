import ReadinessModel
import Testing

@Suite("Words")
struct WordsTests {
  @Test("Names in braces are replaced by their values")
  func filling() {
    #expect(tr("{count} of {total} answered", ["count": 3, "total": 6]) == "3 of 6 answered")
  }

  @Test("A name without a value and a lone brace stay as they are")
  func unfilled() {
    #expect(tr("{a} {b} {", ["a": 1]) == "1 {b} {")
  }

  @Test("What stands in a value is never taken for a name")
  func valuesAreNotPatterns() {
    #expect(tr("{a} {b}", ["a": "{b}", "b": "{a}"]) == "{b} {a}")
    #expect(trn("{n} {a}", "{n} {a}", 2, ["a": "{n}"]) == "2 {n}")
  }

  @Test("One and many differ", arguments: [(0, "0 dogs"), (1, "1 dog"), (2, "2 dogs")])
  func plural(n: Int, words: String) {
    #expect(trn("{n} dog", "{n} dogs", n) == words)
  }

  @Test("The context of a word is not shown")
  func context() {
    #expect(trc("month", "May") == "May")
  }

  @Test("A list has commas, and an “and” before the last")
  func lists() {
    #expect(listed([]).isEmpty)
    #expect(listed(["a"]) == "a")
    #expect(listed(["a", "b"]) == "a and b")
    #expect(listed(["a", "b", "c"]) == "a, b and c")
  }
}
