internal import CGtk

/// A handler's place on a signal. It stays connected if this is let go; it can be cancelled once.
@MainActor
public final class Connection {
  private weak var source: Object?
  private let id: gulong
  private var isCancelled = false

  init(_ source: Object, _ id: gulong) {
    self.source = source
    self.id = id
  }

  /// Disconnects the handler and frees what it captured. A second call does nothing.
  public func cancel() {
    guard !isCancelled else { return }
    isCancelled = true
    guard let source, g_signal_handler_is_connected(source.raw, id) != 0 else { return }
    g_signal_handler_disconnect(source.raw, id)
  }

  /// Changes something without telling this handler, as when a widget is set to what it shows already.
  public func quietly(_ change: () -> Void) {
    guard !isCancelled, let source else { return change() }
    g_signal_handler_block(source.raw, id)
    change()
    // The change may have disconnected it.
    if g_signal_handler_is_connected(source.raw, id) != 0 { g_signal_handler_unblock(source.raw, id) }
  }
}
