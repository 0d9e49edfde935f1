internal import CGtk
internal import Glibc

/// Work that the main loop will do. It is done even if this is let go; it can be cancelled.
@MainActor
public final class Scheduled {
  private var id: guint = 0

  /// Cancels the work, unless it was done. A second call does nothing.
  public func cancel() {
    guard id != 0 else { return }
    let id = self.id
    self.id = 0
    g_source_remove(id)
  }

  /// Whether the work is still to be done.
  public var isPending: Bool { id != 0 }

  fileprivate init() {}

  fileprivate func start(
    _ source: (GSourceFunc, UnsafeMutableRawPointer, GDestroyNotify) -> guint, _ work: @escaping () -> Bool
  ) {
    let data = Carried.retain(Work(token: self, run: work))
    id = source(
      { data in
        nonisolated(unsafe) let data = data
        return MainActor.assumeIsolated {
          guard let work = Carried<Work>.value(data) else { return 0 }
          if work.run() { return 1 }
          work.token.id = 0
          return 0
        }
      }, data, releaseCarried)
  }

  @MainActor
  private struct Work {
    let token: Scheduled
    let run: () -> Bool
  }
}

extension MainLoop {
  /// Does something once, after a while.
  @discardableResult
  public static func after(_ duration: Duration, _ work: @escaping @MainActor () -> Void) -> Scheduled {
    let token = Scheduled()
    let once = {
      work()
      return false
    }
    token.start({ g_timeout_add_full(G_PRIORITY_DEFAULT, duration.milliseconds, $0, $1, $2) }, once)
    return token
  }

  /// Does something again and again, until it answers false or is cancelled.
  @discardableResult
  public static func every(_ duration: Duration, _ work: @escaping @MainActor () -> Bool) -> Scheduled {
    let token = Scheduled()
    token.start({ g_timeout_add_full(G_PRIORITY_DEFAULT, duration.milliseconds, $0, $1, $2) }, work)
    return token
  }

  /// Does something once, when nothing more urgent waits.
  @discardableResult
  public static func whenIdle(_ work: @escaping @MainActor () -> Void) -> Scheduled {
    whenIdleRepeatedly {
      work()
      return false
    }
  }

  /// Does a piece of work whenever nothing more urgent waits, until it answers false or is cancelled.
  @discardableResult
  public static func whenIdleRepeatedly(_ work: @escaping @MainActor () -> Bool) -> Scheduled {
    let token = Scheduled()
    token.start({ g_idle_add_full(G_PRIORITY_DEFAULT_IDLE, $0, $1, $2) }, work)
    return token
  }

  /// Does something when the process receives a signal such as ``ProcessSignal/terminate``, instead of ending.
  @discardableResult
  public static func on(_ signal: ProcessSignal, _ work: @escaping @MainActor () -> Void) -> Scheduled {
    let token = Scheduled()
    let again = {
      work()
      return true
    }
    token.start({ g_unix_signal_add_full(G_PRIORITY_HIGH, signal.number, $0, $1, $2) }, again)
    return token
  }
}

/// A signal that asks the process to end.
public enum ProcessSignal: Sendable {
  /// SIGTERM: the session ends, or somebody asked the program to.
  case terminate
  /// SIGHUP: the terminal went away.
  case hangUp
  /// SIGINT: Ctrl+C in the terminal.
  case interrupt

  var number: gint {
    switch self {
    case .terminate: SIGTERM
    case .hangUp: SIGHUP
    case .interrupt: SIGINT
    }
  }
}

extension Duration {
  /// Whole milliseconds, rounded up.
  var milliseconds: guint {
    let (seconds, attoseconds) = components
    return guint(
      clamping: max(0, seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000))
  }
}
