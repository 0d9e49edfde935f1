/// A value that is written as YAML, with remarks for whoever reads it.
public indirect enum YAMLNode: Equatable, Sendable {
  /// A text, in quotation marks where it needs them.
  case text(String)
  /// A number, or true or false.
  case word(String)
  case list([YAMLNode])
  /// Fields, one a line.
  case fields([Field])
  /// Fields on one line, for what is short.
  case line([Field])

  /// A name and its value.
  public struct Field: Equatable, Sendable {
    var name: String
    var value: YAMLNode
    /// What stands above it behind “#”.
    var remark: String?
  }

  /// A field with a text.
  static func field(_ name: String, _ text: String, remark: String? = nil) -> Field {
    Field(name: name, value: .text(text), remark: remark)
  }

  /// A field with any value.
  static func field(_ name: String, _ value: YAMLNode, remark: String? = nil) -> Field {
    Field(name: name, value: value, remark: remark)
  }
}
