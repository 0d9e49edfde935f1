internal import CGtk
// Also links libdispatch, whose main queue is watched here.
internal import Dispatch
internal import Glibc

/// GLib's main loop, and Swift's main actor inside it.
///
/// `Task { @MainActor in }` runs once ``attachSwiftMainQueue()`` was called; ``Application/run(_:)`` does so.
@MainActor
public enum MainLoop {
  private static var isAttached = false

  /// Runs the jobs of Swift's main actor from GLib's main loop.
  ///
  /// libdispatch tells of waiting jobs through a descriptor. It has to be read, or GLib would spin.
  public static func attachSwiftMainQueue() {
    guard !isAttached else { return }
    isAttached = true
    g_unix_fd_add_full(
      G_PRIORITY_DEFAULT, _dispatch_get_main_queue_handle_4CF(), G_IO_IN,
      { descriptor, _, _ in
        var count: UInt64 = 0
        _ = Glibc.read(descriptor, &count, MemoryLayout<UInt64>.size)
        _dispatch_main_queue_callback_4CF(nil)
        return 1
      }, nil, nil)
  }

  /// Runs what is waiting now, without blocking; for tests and start-up.
  public static func runPending(limit: Int = 200) {
    var count = 0
    while count < limit, g_main_context_iteration(nil, 0).isTrue { count += 1 }
  }

  /// Runs the loop for a while, whatever happens in it; for tests.
  public static func run(for duration: Duration) {
    let loop = g_main_loop_new(nil, 0)
    let timer = after(duration) { g_main_loop_quit(loop) }
    g_main_loop_run(loop)
    timer.cancel()
    g_main_loop_unref(loop)
  }

  /// Runs the loop until a condition holds, for at most a while; for tests.
  ///
  /// - Returns: Whether the condition holds.
  @discardableResult
  public static func run(until condition: () -> Bool, atMost limit: Duration = .seconds(60)) -> Bool {
    var isOver = false
    let timer = after(limit) { isOver = true }
    defer { timer.cancel() }
    while !isOver {
      if condition() { return true }
      g_main_context_iteration(nil, 1)
    }
    return condition()
  }
}
