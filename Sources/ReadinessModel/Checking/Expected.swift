/// What a field of a checklist may be.
enum Expected {
  case object, list, text, day, flag, number
  /// Something else, in words.
  case words(String)

  /// The words for it, in those of the file's notation.
  fileprivate func description(inYAML: Bool) -> String {
    switch self {
    case .object: inYAML ? tr("fields, each “name: value” on a line") : tr("an object in braces")
    case .list: inYAML ? tr("a list, each entry after “- ”") : tr("a list in brackets")
    case .text: inYAML ? tr("text") : tr("text in quotation marks")
    case .day:
      inYAML ? tr("a date, such as 2010-10-13") : tr("a date in quotation marks, such as “2010-10-13”")
    case .flag: tr("true or false, without quotation marks")
    case .number: tr("a number, without quotation marks")
    case .words(let words): words
    }
  }
}

extension Checker {
  /// Reports that a value is of another kind than it should be.
  func wrongType(_ value: Located, expected: Expected) {
    let inYAML = !value.location.file.lowercased().hasSuffix(".json")
    let found =
      switch value.content {
      case .null: tr("nothing (null)")
      case .bool: tr("true or false")
      case .number: tr("a number")
      case .string: tr("text")
      case .array: tr("a list")
      case .object: inYAML ? tr("fields") : tr("an object")
      }
    report(
      at: value.location,
      tr(
        "Here should be {expected}, but it is {found}.",
        ["expected": expected.description(inYAML: inYAML), "found": found]),
      advice(value, expected, inYAML: inYAML))
  }

  private func advice(_ value: Located, _ expected: Expected, inYAML: Bool) -> String {
    switch (expected, value.content) {
    case (.text, .number(let text)): tr("Put it in quotation marks: \"{text}\".", ["text": text])
    case (.text, .bool(let flag)): tr("Put it in quotation marks: \"{text}\".", ["text": flag])
    case (.text, .array), (.text, .object):
      tr("Write one text. If it begins with a bracket or brace, put it in quotation marks.")
    case (.list, .string): tr("Make it a list, even with one entry.")
    case (.list, .object) where inYAML: tr("Begin each entry with a hyphen and a space: “- id: …”.")
    case (.flag, .string(let text)): flagAdvice(text, inYAML: inYAML)
    case (.number, .string(let text)) where Double(text) != nil: tr("Leave the quotation marks out.")
    default: tr("Correct the value.")
    }
  }

  /// Other notations of the same kind know more words for true and false.
  private func flagAdvice(_ text: String, inYAML: Bool) -> String {
    let word = text.lowercased()
    let isTrue = ["yes", "on", "y"].contains(word)
    if ["true", "false"].contains(word) { return tr("Leave the quotation marks out.") }
    guard isTrue || ["no", "off", "n"].contains(word) else { return tr("Correct the value.") }
    return inYAML
      ? tr("Write {flag} (“{word}” is a text here).", ["flag": isTrue, "word": text])
      : tr("Write {flag}.", ["flag": isTrue])
  }
}
