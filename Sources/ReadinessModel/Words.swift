import CSystem

/// The gettext domain of every word the program shows.
private let domain = "trust-readiness"

/// The text in the user's language, with `{name}` replaced by the value of that name.
///
/// ```swift
/// tr("{count} of {total} answered", ["count": 3, "total": 6])
/// ```
public func tr(
  _ text: String, _ values: KeyValuePairs<String, any CustomStringConvertible> = [:]
) -> String {
  guard let translated = dgettext(domain, text) else { return fill(text, values) }
  return fill(String(cString: translated), values)
}

/// The singular or plural text in the user's language for a number, with `{n}` replaced by the number.
public func trn(
  _ one: String, _ many: String, _ n: Int,
  _ values: KeyValuePairs<String, any CustomStringConvertible> = [:]
) -> String {
  let translated = dngettext(domain, one, many, UInt(n.magnitude)).map { String(cString: $0) }
  let text = translated ?? (n == 1 ? one : many)
  return fill(fill(text, values), ["n": n])
}

/// The text in the user's language where the same English words may need different translations.
///
/// The context says where the text is used; it is never shown.
public func trc(
  _ context: String, _ text: String,
  _ values: KeyValuePairs<String, any CustomStringConvertible> = [:]
) -> String {
  let key = context + "\u{4}" + text
  guard let translated = dgettext(domain, key) else { return fill(text, values) }
  let found = String(cString: translated)
  return fill(found == key ? text : found, values)
}

/// Replaces each `{name}` that has a value, in one pass, so that values are never read as patterns.
private func fill(
  _ text: String, _ values: KeyValuePairs<String, any CustomStringConvertible>
) -> String {
  guard !values.isEmpty, text.utf8.contains(UInt8(ascii: "{")) else { return text }
  var result = ""
  var rest = text[...]
  while let open = rest.firstIndex(of: "{") {
    result += rest[..<open]
    rest = rest[open...]
    guard let close = rest.firstIndex(of: "}") else { break }
    let name = rest[rest.index(after: open)..<close]
    if let value = values.first(where: { $0.key == name })?.value {
      result += value.description
    } else {
      result += rest[...close]
    }
    rest = rest[rest.index(after: close)...]
  }
  return result + rest
}
