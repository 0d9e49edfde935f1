import CAtspi

/// Something of a window as an assistive technology saw it at one moment, with all that was in it.
@MainActor
struct Element {
  let address: Bus.Address
  private(set) var role = Role(ATSPI_ROLE_INVALID)
  private(set) var name = ""
  /// Whether the bus says its name twice, or describes it by its name, as GTK 4.8 does of buttons of its own dialogs.
  private(set) var saysNameTwice = false
  private(set) var description = ""
  private(set) var states: States = []
  private(set) var frame: Frame?
  private(set) var children: [Element] = []

  /// Where something is in its window.
  struct Frame: Hashable, Sendable {
    var x = 0
    var y = 0
    var width = 0
    var height = 0

    /// How far down its middle is.
    var middle: Int { y + height / 2 }
  }

  // MARK: Looking

  /// Looks at an object and at everything that shows in it.
  ///
  /// - Parameter depth: how many generations of children to look at.
  init?(_ address: Bus.Address, depth: Int = .max) {
    var levels: [[Element]] = []
    var parents: [[Int]] = []
    var addresses = [address]
    var parentOfAddress = [0]
    while !addresses.isEmpty {
      let answers = Bus.ask(addresses.flatMap(Element.questions))
      let count = Element.questions(address).count
      var level: [Element] = []
      var parentOfElement: [Int] = []
      var next: [Bus.Address] = []
      var parentOfNext: [Int] = []
      for (index, address) in addresses.enumerated() {
        let said = Array(answers[index * count..<(index + 1) * count])
        guard let element = Element(address, said: said), levels.isEmpty || element.isShowing else {
          continue
        }
        if levels.count < depth {
          for child in (said[0]?.first?.list ?? []) {
            guard let program = child.list.first?.text, let path = child.list.last?.text else { continue }
            next.append(Bus.Address(program: program, path: path))
            parentOfNext.append(level.count)
          }
        }
        level.append(element)
        parentOfElement.append(parentOfAddress[index])
      }
      levels.append(level)
      parents.append(parentOfElement)
      addresses = next
      parentOfAddress = parentOfNext
    }
    // From the leaves to the root.
    for depth in levels.indices.dropFirst().reversed() {
      for (child, parent) in zip(levels[depth], parents[depth]) {
        levels[depth - 1][parent].children.append(child)
      }
    }
    guard let root = levels.first?.first else { return nil }
    self = root
  }

  private static func questions(_ address: Bus.Address) -> [Bus.Question] {
    [
      Bus.Question(address, "Accessible", "GetChildren"), Bus.Question(address, "Accessible", "GetRole"),
      Bus.Question(address, "Accessible", "GetState"), .properties(of: address, "Accessible"),
      Bus.Question(
        address, "Component", "GetExtents", .unsigned(UInt32(ATSPI_COORD_TYPE_WINDOW.rawValue))),
    ]
  }

  private init?(_ address: Bus.Address, said: [[Bus.Value]?]) {
    guard let role = said[1]?.first?.number, let words = said[2]?.first?.list else { return nil }
    self.address = address
    self.role = Role(AtspiRole(UInt32(role)))
    states = States(words: words.compactMap(\.number))
    for property in said[3]?.first?.list ?? [] {
      switch property.list.first?.text {
      case "Name": name = property.list.last?.text ?? ""
      case "Description": description = property.list.last?.text ?? ""
      default: break
      }
    }
    saysNameTwice = !name.isEmpty && (name != Self.said(once: name) || description == name)
    // GTK 4.8 calls what has no name after its class.
    name = name.hasPrefix("Gtk") ? "" : Self.said(once: name)
    if let numbers = said[4]?.first?.list.compactMap(\.number), numbers.count == 4 {
      frame = Frame(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
    }
  }

  /// A name that stands once: GTK 4.8 says a button's label and then its text, the former with its mnemonic.
  private static func said(once name: String) -> String {
    let half = name.count / 2
    let parts = [half, half + 1].filter { $0 < name.count }.map { (name.prefix($0), name.dropFirst($0)) }
    let twice = parts.first { $1.first == " " && $0.filter { $0 != "_" } == $1.dropFirst() }
    return twice.map { String($1.dropFirst()) } ?? name
  }

  /// Whether it can be seen, or could be if it were scrolled to.
  ///
  /// GTK tells of "showing" for windows only; what is not laid out has no size.
  private var isShowing: Bool {
    if role == .application { return true }
    return states.contains(.visible) && (frame.map { $0.width > 0 && $0.height > 0 } ?? true)
  }

  /// The same thing as it is now; nil when it is gone.
  var now: Element? { Element(address) }

  /// What is written in it, where it has text of its own.
  var text: String? {
    Bus.ask(Bus.Question(address, "Text", "GetText", .int(0), .int(-1)))?.first?.text
  }

  /// What can be done to it, by name.
  var actions: [String] {
    let actions = Bus.ask(Bus.Question(address, "Action", "GetActions"))?.first?.list ?? []
    return actions.compactMap { $0.list.first?.text }
  }

  /// The process that it belongs to.
  var processID: UInt32? {
    let bus = Bus.Address(program: "org.freedesktop.DBus", path: "/org/freedesktop/DBus")
    return Bus.ask(Bus.Question(processOf: address.program, askedOf: bus))?.first?.number.map(UInt32.init)
  }

  // MARK: Doing

  /// Does what it is for: presses a button, follows a link. False where there is nothing to do.
  @discardableResult
  func press() -> Bool { did("Action", "DoAction", .int(0)) }

  /// Does something by its name, such as "window.toggle-maximized".
  @discardableResult
  func perform(_ action: String) -> Bool {
    guard let index = actions.firstIndex(of: action) else { return false }
    return did("Action", "DoAction", .int(Int32(index)))
  }

  /// Replaces what is written in it.
  @discardableResult
  func write(_ words: String) -> Bool { did("EditableText", "SetTextContents", .text(words)) }

  private func did(_ interface: String, _ method: String, _ arguments: Bus.Value...) -> Bool {
    let question: Bus.Question =
      switch arguments.first {
      case nil: Bus.Question(address, interface, method)
      case let argument?: Bus.Question(address, interface, method, argument)
      }
    return Bus.ask(question)?.first?.isTrue ?? false
  }
}
