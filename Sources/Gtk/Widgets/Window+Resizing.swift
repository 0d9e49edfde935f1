internal import CGtk
public import Canvas

extension Widget {
  /// Emitted when the widget was connected to the window system.
  public static let realized = Signal<Widget, Void>("realize")
}

extension Observing where Self: Window {
  /// Calls back whenever the content of the window was laid out with a new size, maximised or not.
  ///
  /// The body receives the window, so that it need not capture it.
  public func onResize(_ body: @escaping @MainActor (Self, Size) -> Void) {
    followLayout(
      Resizing { [weak self] in
        self?.child?.size
      } tell: { [weak self] size in
        if let self { body(self, size) }
      })
  }
}

extension Window {
  fileprivate func followLayout(_ resizing: Resizing) {
    if gtk_widget_get_realized(widget).isTrue { connectLayout(resizing) }
    on(Widget.realized) { window in (window as? Window)?.connectLayout(resizing) }
  }

  private func connectLayout(_ resizing: Resizing) {
    guard let surface = gtk_native_get_surface(opaque) else { return }
    let callback: @convention(c) (OpaquePointer?, gint, gint, gpointer?) -> Void = { _, _, _, data in
      nonisolated(unsafe) let data = data
      MainActor.assumeIsolated { Carried<Resizing>.value(data)?.check() }
    }
    g_signal_connect_data(
      UnsafeMutableRawPointer(surface), "layout", unsafeBitCast(callback, to: GCallback.self),
      Carried.retain(resizing), { data, _ in releaseCarried(data) }, G_CONNECT_AFTER)
  }
}

/// The size that a window was last known to have.
@MainActor
private final class Resizing {
  private let measure: () -> Size?
  private let tell: (Size) -> Void
  private var last: Size?

  init(measure: @escaping () -> Size?, tell: @escaping (Size) -> Void) {
    (self.measure, self.tell) = (measure, tell)
  }

  func check() {
    guard let size = measure(), size != last else { return }
    last = size
    tell(size)
  }
}
