import CSystem
import Glibc

/// The gettext domain of every word the program shows.
private let domain = "trust-readiness"

/// Takes the user's language, from here on. Programs call it before they say anything.
///
/// - Parameter programFolder: Where the program lies; its translations are in `../share/locale` beside it.
public func speakUsersLanguage(programFolder: String) {
  setlocale(LC_ALL, "")
  let prefix = programFolder.split(separator: "/").dropLast().joined(separator: "/")
  bindtextdomain(domain, "/\(prefix)/share/locale")
  bind_textdomain_codeset(domain, "UTF-8")
}

/// The order of texts in a dictionary of the user's language.
public func comesBefore(_ one: String, _ other: String) -> Bool { strcoll(one, other) < 0 }

/// The text in the user's language, with `{name}` replaced by the value of that name.
///
/// ```swift
/// tr("{count} of {total} answered", ["count": 3, "total": 6])
/// ```
public func tr(
  _ text: String, _ values: KeyValuePairs<String, any CustomStringConvertible> = [:]
) -> String {
  fill(translation(of: text) ?? text, values)
}

/// The singular or plural text in the user's language for a number, with `{n}` replaced by the number.
public func trn(
  _ one: String, _ many: String, _ n: Int,
  _ values: KeyValuePairs<String, any CustomStringConvertible> = [:]
) -> String {
  // gettext returns one of the pointers it was given where it knows no translation.
  let text = one.withCString { one in
    many.withCString { many in
      dngettext(domain, one, many, UInt(n.magnitude)).map { String(cString: $0) }
    }
  }
  return fill(text ?? many, values, n)
}

/// The text in the user's language where the same English words may need different translations.
///
/// The context says where the text is used; it is never shown.
public func trc(
  _ context: String, _ text: String,
  _ values: KeyValuePairs<String, any CustomStringConvertible> = [:]
) -> String {
  let key = context + "\u{4}" + text
  return fill(translation(of: key) ?? text, values)
}

/// What gettext knows for a key; nil if nothing.
private func translation(of key: String) -> String? {
  key.withCString { pointer in
    // Where there is no translation gettext returns the pointer it was given.
    guard let found = dgettext(domain, pointer), found != UnsafeMutablePointer(mutating: pointer) else {
      return nil
    }
    return String(cString: found)
  }
}

/// Replaces each `{name}` that has a value, in one pass, so that values are never read as patterns.
///
/// A value that runs from right to left, or has marks that turn text round, turns nothing round but itself.
private func fill(
  _ text: String, _ values: KeyValuePairs<String, any CustomStringConvertible>, _ n: Int? = nil
) -> String {
  guard !values.isEmpty || n != nil, text.utf8.contains(UInt8(ascii: "{")) else { return text }
  var result = ""
  var rest = text[...]
  while let open = rest.firstIndex(of: "{") {
    result += rest[..<open]
    rest = rest[open...]
    guard let close = rest.firstIndex(of: "}") else { break }
    let name = rest[rest.index(after: open)..<close]
    if let value = values.first(where: { $0.key == name })?.value {
      result += value.description.isolated
    } else if name == "n", let n {
      result += n.description
    } else {
      result += rest[...close]
    }
    rest = rest[rest.index(after: close)...]
  }
  return result + rest
}

extension String {
  /// Words that no line breaks apart, such as a day in a sentence.
  package var unbroken: String { String(map { $0 == " " ? "\u{a0}" : $0 }) }
}
