internal import CGtk

/// An argument as GLib hands it over.
public struct SignalValue {
  let pointer: UnsafePointer<GValue>
}

/// The type of an argument as GLib declares it.
public struct SignalValueType {
  let type: GType

  func isA(_ other: GType) -> Bool { g_type_is_a(type, other) != 0 }
}

/// A Swift type that can be told to a signal handler.
@MainActor
public protocol SignalArgument {
  /// Reads the argument.
  static func read(_ value: SignalValue) -> Self

  /// Whether an argument of that C type can be read as this one; checked in debug builds.
  nonisolated static func accepts(_ type: SignalValueType) -> Bool
}

extension Bool: SignalArgument {
  public static func read(_ value: SignalValue) -> Bool { g_value_get_boolean(value.pointer) != 0 }
  public static func accepts(_ type: SignalValueType) -> Bool { type.isA(cgtk_type_boolean()) }
}

extension Int: SignalArgument {
  public static func read(_ value: SignalValue) -> Int {
    switch cgtk_fundamental(cgtk_value_type(value.pointer)) {
    case cgtk_type_int(): Int(g_value_get_int(value.pointer))
    case cgtk_type_enum(): Int(g_value_get_enum(value.pointer))
    case cgtk_type_flags(): Int(g_value_get_flags(value.pointer))
    default: Int(g_value_get_uint(value.pointer))
    }
  }

  public static func accepts(_ type: SignalValueType) -> Bool {
    [cgtk_type_int(), cgtk_type_uint(), cgtk_type_enum(), cgtk_type_flags()].contains(
      cgtk_fundamental(type.type))
  }
}

extension Double: SignalArgument {
  public static func read(_ value: SignalValue) -> Double { g_value_get_double(value.pointer) }
  public static func accepts(_ type: SignalValueType) -> Bool { type.isA(cgtk_type_double()) }
}

extension String: SignalArgument {
  public static func read(_ value: SignalValue) -> String { copied(g_value_get_string(value.pointer)) }
  public static func accepts(_ type: SignalValueType) -> Bool { type.isA(cgtk_type_string()) }
}

extension Optional: SignalArgument where Wrapped: Object {
  public static func read(_ value: SignalValue) -> Wrapped? {
    Wrapped.wrap(g_value_get_object(value.pointer))
  }
  public static func accepts(_ type: SignalValueType) -> Bool {
    type.isA(cgtk_type_object()) || g_type_is_a(type.type, g_type_from_name("GInterface")) != 0
  }
}
