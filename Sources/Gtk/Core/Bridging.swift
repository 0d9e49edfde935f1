internal import CGtk

extension Bool {
  /// The value as C's functions take it.
  var c: gboolean { self ? 1 : 0 }
}

extension gboolean {
  /// A C function's answer as a Bool.
  var isTrue: Bool { self != 0 }
}

/// A copy of a string that C keeps; empty for null.
func copied(_ text: UnsafePointer<CChar>?) -> String { text.map { String(cString: $0) } ?? "" }

/// A copy of a string that C gave us, which is freed.
func taken(_ text: UnsafeMutablePointer<CChar>?) -> String? {
  guard let text else { return nil }
  defer { g_free(text) }
  return String(cString: text)
}

/// Calls C with an array of strings that ends with null.
func withCStrings<R>(_ strings: [String], _ body: (UnsafeMutablePointer<UnsafePointer<CChar>?>) -> R) -> R {
  var copies: [UnsafePointer<CChar>?] = strings.map { UnsafePointer(g_strdup($0)) }
  copies.append(nil)
  defer { for copy in copies { g_free(UnsafeMutableRawPointer(mutating: copy)) } }
  return copies.withUnsafeMutableBufferPointer { buffer in
    guard let start = buffer.baseAddress else { preconditionFailure("an array that holds null is not empty") }
    return body(start)
  }
}

/// A C pointer that is known to be there; GLib ends the program itself when memory runs out.
func made<T>(_ pointer: UnsafeMutablePointer<T>?) -> UnsafeMutableRawPointer {
  guard let pointer else { fatalError("GTK made nothing") }
  return UnsafeMutableRawPointer(pointer)
}

/// A C pointer to a hidden type that is known to be there.
func made(_ pointer: OpaquePointer?) -> UnsafeMutableRawPointer {
  guard let pointer else { fatalError("GTK made nothing") }
  return UnsafeMutableRawPointer(pointer)
}

/// Calls C with a new GLib value. Not every function takes the floating reference that comes with it.
func withVariant<R>(_ variant: OpaquePointer?, _ body: (OpaquePointer?) -> R) -> R {
  g_variant_ref_sink(variant)
  defer { g_variant_unref(variant) }
  return body(variant)
}

/// What a C callback carries: a Swift value, retained until C lets go of it.
final class Carried<Value>: @unchecked Sendable {
  let value: Value

  init(_ value: Value) { self.value = value }

  /// The value, retained for C.
  static func retain(_ value: Value) -> UnsafeMutableRawPointer {
    Unmanaged.passRetained(Carried(value)).toOpaque()
  }

  /// The value that C carries.
  static func value(_ data: UnsafeMutableRawPointer?) -> Value? {
    data.map { Unmanaged<Carried>.fromOpaque($0).takeUnretainedValue().value }
  }
}

/// Lets go of what C carried: a `GDestroyNotify` for every `Carried`.
func releaseCarried(_ data: UnsafeMutableRawPointer?) {
  guard let data else { return }
  Unmanaged<AnyObject>.fromOpaque(data).release()
}
