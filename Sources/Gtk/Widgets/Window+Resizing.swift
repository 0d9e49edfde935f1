public import Canvas
internal import CGtk

extension Widget {
  /// Emitted when the widget was connected to the window system.
  public static let realized = Signal<Widget, Void>("realize")
}

extension Window {
  /// Calls back whenever the content of the window was laid out with a new size, maximised or not.
  ///
  /// The body receives the window, so that it need not capture it.
  public func onResize(_ body: @escaping @MainActor (Window, Size) -> Void) {
    let state = Resizing { [weak self] size in
      if let self { body(self, size) }
    }
    if gtk_widget_get_realized(widget).isTrue { follow(state) }
    on(Widget.realized) { window in (window as? Window)?.follow(state) }
  }

  private func follow(_ state: Resizing) {
    guard let surface = gtk_native_get_surface(opaque) else { return }
    state.measure = { [weak self] in self?.child?.size }
    let callback: @convention(c) (OpaquePointer?, gint, gint, gpointer?) -> Void = { _, _, _, data in
      nonisolated(unsafe) let data = data
      MainActor.assumeIsolated { Carried<Resizing>.value(data)?.tell() }
    }
    g_signal_connect_data(
      UnsafeMutableRawPointer(surface), "layout", unsafeBitCast(callback, to: GCallback.self),
      Carried.retain(state), { data, _ in releaseCarried(data) }, G_CONNECT_AFTER)
  }
}

/// The size that a window was last known to have.
@MainActor
private final class Resizing {
  var measure: () -> Size? = { nil }
  private let body: (Size) -> Void
  private var last: Size?

  init(_ body: @escaping (Size) -> Void) { self.body = body }

  func tell() {
    guard let size = measure(), size != last else { return }
    last = size
    body(size)
  }
}
