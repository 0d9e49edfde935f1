internal import CGtk

/// Watches a GTK object without owning it.
@MainActor
public final class WeakPointer {
  private nonisolated(unsafe) let slot: UnsafeMutablePointer<gpointer?>

  /// Watches an object.
  public init(_ object: Object) {
    slot = .allocate(capacity: 1)
    slot.initialize(to: object.raw)
    g_object_add_weak_pointer(object.ptr(), slot)
  }

  /// Whether the GTK object was freed.
  public var isGone: Bool { slot.pointee == nil }

  /// The widget that is watched; nil once it was freed.
  public var widget: Widget? { Widget.wrap(slot.pointee) }

  isolated deinit {
    if let object = slot.pointee {
      g_object_remove_weak_pointer(object.assumingMemoryBound(to: GObject.self), slot)
    }
    slot.deallocate()
  }
}
