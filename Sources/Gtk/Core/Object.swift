internal import CGtk

/// What a wrapper and C share. The owner is held weakly, and strongly only while C holds the object too.
///
/// The weak reference fails, atomically, as soon as the last strong one is gone. So a wrapper released on
/// another thread is never brought back to life while its deinitialiser waits for the main thread.
private final class ToggleState: @unchecked Sendable {
  weak var owner: Object?
  var heldByC: Object?
}

// Copied by GLib: Swift keeps short literals in registers, so there is no static C string to point to.
private let wrapperKey = g_quark_from_string("swift.wrapper")
private let dyingKey = g_quark_from_string("swift.dying")

private func toggleChanged(_ data: gpointer?, _: UnsafeMutablePointer<GObject>?, _ isLast: gboolean) {
  guard let data else { return }
  let state = Unmanaged<ToggleState>.fromOpaque(data).takeUnretainedValue()
  if isLast == 0 {
    state.heldByC = state.owner
  } else {
    let owner = state.heldByC
    state.heldByC = nil
    _ = owner  // may be the last reference: released only after the state is in order
  }
}

/// The base of all wrappers: one GObject has one Swift object, for as long as either side needs it.
///
/// Keep wrappers in properties and arrays like any Swift object. While GTK holds the object (a child in its
/// parent, a window on the screen) the wrapper lives too, with all that a subclass added to it.
///
/// The cycles to avoid are Swift's own: a handler that captures `self` strongly, where `self` holds the
/// widget. Use the sender that each handler receives, or `[weak self]`.
@MainActor
open class Object: Observing {
  /// Who owns the reference that came with a C pointer.
  enum Transfer {
    /// We were given it.
    case full
    /// The object is floating (every new widget is) or belongs to somebody else: we take our own.
    case none
  }

  /// The GObject. Take it from `self` or a parameter only: the wrapper of a temporary may die before the call.
  nonisolated(unsafe) let raw: UnsafeMutableRawPointer

  private let state: Unmanaged<ToggleState>

  /// The observers that live as long as this wrapper.
  var observers: [Observer] = []

  /// The number of wrappers alive, for tests that look for leaks.
  package private(set) static var liveCount = 0
  #if DEBUG
    /// The same by class, to find what leaks.
    package private(set) static var liveClasses: [String: Int] = [:]
  #endif

  init(adopting pointer: UnsafeMutableRawPointer, _ transfer: Transfer) {
    let object = pointer.assumingMemoryBound(to: GObject.self)
    precondition(g_object_get_qdata(object, wrapperKey) == nil, "already wrapped: use wrap(_:)")
    if transfer == .none { g_object_ref_sink(pointer) }
    raw = pointer
    state = Unmanaged.passRetained(ToggleState())
    Object.liveCount += 1
    #if DEBUG
      Object.liveClasses["\(type(of: self))", default: 0] += 1
    #endif
    state.takeUnretainedValue().owner = self
    g_object_set_qdata(object, wrapperKey, state.toOpaque())
    g_object_add_toggle_ref(object, toggleChanged, state.toOpaque())
    toggleChanged(state.toOpaque(), object, 0)  // assume that C holds it …
    g_object_unref(pointer)  // … and let GLib correct us
  }

  isolated deinit {
    Object.liveCount -= 1
    #if DEBUG
      Object.liveClasses["\(type(of: self))", default: 0] -= 1
    #endif
    for observer in observers { observer.cancel() }
    let object = raw.assumingMemoryBound(to: GObject.self)
    if g_object_get_qdata(object, wrapperKey) == state.toOpaque() {
      g_object_set_qdata(object, wrapperKey, nil)
      if cgtk_ref_count(raw) == 1 { g_object_set_qdata(object, dyingKey, raw) }
    }
    g_object_remove_toggle_ref(object, toggleChanged, state.toOpaque())
    state.release()
  }

  /// The wrapper of a C object; nil for null, for an object that is dying, and for one of another class.
  static func wrap(_ pointer: UnsafeMutableRawPointer?) -> Self? {
    guard let pointer else { return nil }
    let object = pointer.assumingMemoryBound(to: GObject.self)
    if g_object_get_qdata(object, dyingKey) != nil { return nil }
    if let data = g_object_get_qdata(object, wrapperKey) {
      if let owner = Unmanaged<ToggleState>.fromOpaque(data).takeUnretainedValue().owner {
        return owner as? Self
      }
      g_object_set_qdata(object, wrapperKey, nil)  // that wrapper is on its way out: make another
    }
    return ClassTable.adopt(pointer) as? Self
  }

  static func wrap<T>(_ pointer: UnsafeMutablePointer<T>?) -> Self? { wrap(UnsafeMutableRawPointer(pointer)) }

  static func wrap(_ pointer: OpaquePointer?) -> Self? { wrap(UnsafeMutableRawPointer(pointer)) }
}

extension Object: Hashable {
  /// Two wrappers are equal if they are the same object.
  nonisolated public static func == (one: Object, other: Object) -> Bool { one === other }

  nonisolated public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension Object {
  /// The pointer, typed as the C function that it is passed to wants it.
  func ptr<T>(_: T.Type = T.self) -> UnsafeMutablePointer<T> { raw.assumingMemoryBound(to: T.self) }

  /// The pointer for C types whose layout is hidden.
  var opaque: OpaquePointer { OpaquePointer(raw) }
}
