/// Something that was waited for and did not come.
struct Missing: Error, CustomStringConvertible {
  let description: String
}

/// How long anything may take before a test gives up. Generous, for slow machines; nothing waits longer than it must.
let patience = Duration.seconds(90)

/// Waits until there is a value.
@MainActor
func wait<Value>(
  for what: @autoclosure () -> String, upTo limit: Duration = patience, _ value: () throws -> Value?
) async throws -> Value {
  let end = ContinuousClock.now + limit
  while true {
    if let value = try value() { return value }
    if ContinuousClock.now > end {
      throw Missing(description: "Waited in vain for \(what()) (picture: \(Screen.picture()))")
    }
    try await Task.sleep(for: .milliseconds(15))
  }
}

/// Waits until something is so.
@MainActor
func wait(
  until what: @autoclosure () -> String, upTo limit: Duration = patience, _ condition: () throws -> Bool
) async throws {
  try await wait(for: what(), upTo: limit) { try condition() ? () : nil }
}

extension Element {
  /// This element and everything in it, in the order of the screen.
  var everything: [Element] { [self] + children.flatMap(\.everything) }

  /// The first element in this one, itself included, of which something is true.
  func first(where condition: (Element) -> Bool) -> Element? {
    if condition(self) { return self }
    for child in children {
      if let found = child.first(where: condition) { return found }
    }
    return nil
  }

  /// The first element of a role and a name.
  func first(_ role: Role, _ name: String) -> Element? {
    first { $0.role == role && $0.name == name }
  }

  /// Waits for an element of which something is true.
  @discardableResult
  func find(
    _ what: String, upTo limit: Duration = patience, where condition: (Element) -> Bool
  ) async throws -> Element {
    do {
      return try await wait(for: what, upTo: limit) { now?.first(where: condition) }
    } catch let missing as Missing {
      throw Missing(description: "\(missing) in\n\(now?.tree ?? "what is gone")")
    }
  }

  /// Waits for an element of a role and a name.
  @discardableResult
  func find(_ role: Role, _ name: String, upTo limit: Duration = patience) async throws -> Element {
    try await find("\(role) “\(name)”", upTo: limit) { $0.role == role && $0.name == name }
  }

  /// Waits for an element of a role whose name begins so.
  @discardableResult
  func find(_ role: Role, beginning start: String, upTo limit: Duration = patience) async throws -> Element {
    try await find("\(role) “\(start)…”", upTo: limit) { $0.role == role && $0.name.hasPrefix(start) }
  }

  /// Waits until words are to be read somewhere in this element.
  @discardableResult
  func read(_ words: String, upTo limit: Duration = patience) async throws -> Element {
    try await find("the words “\(words)”", upTo: limit) { $0.says(words) }
  }

  /// Whether words are part of what it is called, what describes it or what is written in it.
  func says(_ words: String) -> Bool {
    name.contains(words) || description.contains(words)
      || (role == .text && (text ?? "").contains(words))
  }

  /// Waits until nothing of a role and a name is in this element any more.
  func loses(_ role: Role, _ name: String) async throws {
    try await find("what has no \(role) “\(name)”") { $0.address == address && $0.first(role, name) == nil }
  }

  /// Waits until something is true of this very element.
  @discardableResult
  func turns(_ what: String, _ condition: (Element) -> Bool) async throws -> Element {
    try await find("“\(name)” \(what)") { $0.address == address && condition($0) }
  }

  /// Clicks into this element and waits until it has the focus.
  func takesFocus() async throws {
    try await Pointer.click(self)
    try await turns("has the focus") { $0.states.contains(.focused) }
  }

  /// Presses the element of a role and a name as soon as it is there and can be pressed.
  func press(_ role: Role, _ name: String) async throws {
    // A menu button is a button in a button, of which only the inner one does something.
    try await find("\(role) “\(name)” that can be pressed") {
      $0.role == role && $0.name == name && $0.states.contains(.sensitive) && $0.press()
    }
  }

  /// The tree as text, a line an element.
  var tree: String { lines(depth: 0).joined(separator: "\n") }

  private func lines(depth: Int) -> [String] {
    var line = String(repeating: "  ", count: depth) + "\(role) “\(name)”"
    if !description.isEmpty { line += " (\(description))" }
    if role == .text, let text, !text.isEmpty { line += " reads “\(text)”" }
    let marks: [(States, String)] = [
      (.focusable, "focusable"), (.focused, "FOCUS"), (.checked, "checked"), (.pressed, "pressed"),
      (.selected, "selected"), (.expanded, "expanded"), (.active, "active"),
    ]
    var said = marks.filter { states.contains($0.0) }.map(\.1)
    if !states.contains(.sensitive) { said.append("insensitive") }
    if !said.isEmpty { line += " [" + said.joined(separator: " ") + "]" }
    // A nameless box adds nothing to what it holds.
    if name.isEmpty, description.isEmpty, said.isEmpty, children.count == 1 {
      return children[0].lines(depth: depth)
    }
    return [line] + children.flatMap { $0.lines(depth: depth + 1) }
  }
}
