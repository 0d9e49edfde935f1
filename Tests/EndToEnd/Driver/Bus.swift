import CAtspi

/// The accessibility bus.
///
/// libatspi asks one question at a time and waits for each answer, which takes a second for a page of cards. Here many
/// questions are sent at once and their answers are read as they come.
@MainActor
enum Bus {
  /// Whom a question is for: an object of a program.
  struct Address: Hashable, Sendable {
    let program: String
    let path: String

    /// All programs.
    static let desktop = Address(program: "org.a11y.atspi.Registry", path: "/org/a11y/atspi/accessible/root")
  }

  /// A question to an object.
  struct Question: Sendable {
    let address: Address
    let interface: String
    let method: String
    let arguments: [Value]

    init(_ address: Address, _ interface: String, _ method: String, _ arguments: Value...) {
      self.address = address
      self.interface = "org.a11y.atspi." + interface
      self.method = method
      self.arguments = arguments
    }

    /// All properties of an interface at once.
    static func properties(of address: Address, _ interface: String) -> Question {
      Question(address: address, getAll: "org.a11y.atspi." + interface)
    }

    /// Which process a program of the bus is.
    init(processOf program: String, askedOf bus: Address) {
      address = bus
      interface = "org.freedesktop.DBus"
      method = "GetConnectionUnixProcessID"
      arguments = [.text(program)]
    }

    private init(address: Address, getAll interface: String) {
      self.address = address
      self.interface = "org.freedesktop.DBus.Properties"
      method = "GetAll"
      arguments = [.text(interface)]
    }
  }

  /// What travels in questions and answers.
  enum Value: Sendable {
    case text(String)
    case int(Int32)
    case unsigned(UInt32)
    case bool(Bool)
    case list([Value])
    case other

    var text: String? { if case .text(let text) = self { text } else { nil } }
    var list: [Value] { if case .list(let list) = self { list } else { [] } }
    var isTrue: Bool { if case .bool(let bool) = self { bool } else { false } }
    var number: Int? {
      switch self {
      case .int(let number): Int(number)
      case .unsigned(let number): Int(number)
      default: nil
      }
    }
  }

  private static let connection: OpaquePointer? = {
    atspi_init()
    return atspi_get_a11y_bus()
  }()

  /// Asks, and waits for the answer; nil when the object is gone or does not know the question.
  static func ask(_ question: Question) -> [Value]? { ask([question])[0] }

  /// Asks everything at once, and waits for all answers.
  static func ask(_ questions: [Question]) -> [[Value]?] {
    let pending = questions.map(send)
    return pending.map { call in
      guard let call else { return nil }
      defer { dbus_pending_call_unref(call) }
      dbus_pending_call_block(call)
      guard let answer = dbus_pending_call_steal_reply(call) else { return nil }
      defer { dbus_message_unref(answer) }
      guard dbus_message_get_type(answer) == DBUS_MESSAGE_TYPE_METHOD_RETURN else { return nil }
      var iterator = DBusMessageIter()
      guard dbus_message_iter_init(answer, &iterator) != 0 else { return [] }
      return values(&iterator)
    }
  }

  private static func send(_ question: Question) -> OpaquePointer? {
    guard let connection,
      let message = dbus_message_new_method_call(
        question.address.program, question.address.path, question.interface, question.method)
    else { return nil }
    defer { dbus_message_unref(message) }
    var iterator = DBusMessageIter()
    dbus_message_iter_init_append(message, &iterator)
    for argument in question.arguments { append(argument, to: &iterator) }
    var pending: OpaquePointer?
    guard dbus_connection_send_with_reply(connection, message, &pending, 20_000) != 0 else { return nil }
    return pending
  }

  private static func append(_ value: Value, to iterator: inout DBusMessageIter) {
    switch value {
    case .text(let text):
      text.withCString { pointer in
        var pointer: UnsafePointer<CChar>? = pointer
        _ = dbus_message_iter_append_basic(&iterator, Code.text, &pointer)
      }
    case .int(var number): dbus_message_iter_append_basic(&iterator, Code.int, &number)
    case .unsigned(var number): dbus_message_iter_append_basic(&iterator, Code.unsigned, &number)
    case .bool, .list, .other: preconditionFailure("No question has such an argument")
    }
  }

  private static func values(_ iterator: inout DBusMessageIter) -> [Value] {
    var values: [Value] = []
    while true {
      let type = dbus_message_iter_get_arg_type(&iterator)
      if type == 0 { return values }
      values.append(value(&iterator, type))
      dbus_message_iter_next(&iterator)
    }
  }

  private static func value(_ iterator: inout DBusMessageIter, _ type: Int32) -> Value {
    switch type {
    case Code.text, Code.path:
      var pointer: UnsafePointer<CChar>?
      dbus_message_iter_get_basic(&iterator, &pointer)
      return .text(pointer.map { String(cString: $0) } ?? "")
    case Code.int:
      var number: Int32 = 0
      dbus_message_iter_get_basic(&iterator, &number)
      return .int(number)
    case Code.unsigned:
      var number: UInt32 = 0
      dbus_message_iter_get_basic(&iterator, &number)
      return .unsigned(number)
    case Code.bool:
      var bool: dbus_bool_t = 0
      dbus_message_iter_get_basic(&iterator, &bool)
      return .bool(bool != 0)
    case Code.array, Code.structure, Code.entry, Code.variant:
      var inner = DBusMessageIter()
      dbus_message_iter_recurse(&iterator, &inner)
      let values = values(&inner)
      return type == Code.variant ? values.first ?? .other : .list(values)
    default: return .other
    }
  }

  /// The letters by which D-Bus knows its types.
  private enum Code {
    static let text = code("s")
    static let path = code("o")
    static let int = code("i")
    static let unsigned = code("u")
    static let bool = code("b")
    static let array = code("a")
    static let structure = code("r")
    static let entry = code("e")
    static let variant = code("v")

    private static func code(_ letter: Unicode.Scalar) -> Int32 { Int32(letter.value) }
  }
}
