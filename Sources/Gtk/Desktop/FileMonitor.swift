internal import CGtk

/// Watches a file or folder for changes by anybody, for as long as it is kept.
public final class FileMonitor: Object {
  /// What happened.
  public enum Event: Sendable {
    /// It was written to.
    case changed
    /// It was written to, and nothing more comes for the moment.
    case settled
    /// It was taken away.
    case deleted
    /// It came into being.
    case created
    /// Its permissions or the like were changed.
    case attributes
    /// It was renamed or moved; the other file says where to or from.
    case moved
    /// Its drive went away.
    case unmounted

    init(_ event: Int) {
      switch GFileMonitorEvent(UInt32(event)) {
      case G_FILE_MONITOR_EVENT_CHANGES_DONE_HINT: self = .settled
      case G_FILE_MONITOR_EVENT_DELETED: self = .deleted
      case G_FILE_MONITOR_EVENT_CREATED: self = .created
      case G_FILE_MONITOR_EVENT_ATTRIBUTE_CHANGED: self = .attributes
      case G_FILE_MONITOR_EVENT_PRE_UNMOUNT, G_FILE_MONITOR_EVENT_UNMOUNTED: self = .unmounted
      case G_FILE_MONITOR_EVENT_MOVED, G_FILE_MONITOR_EVENT_RENAMED, G_FILE_MONITOR_EVENT_MOVED_IN,
        G_FILE_MONITOR_EVENT_MOVED_OUT:
        self = .moved
      default: self = .changed
      }
    }
  }

  static let changed = Signal<FileMonitor, Void, FileArgument, FileArgument, Int>("changed")

  /// Watches a file, or what is directly in a folder. Nil if the file system has no way to tell.
  ///
  /// - Parameters:
  ///   - path: The file or folder.
  ///   - body: Told of a change: to which file, what happened, and the other file of a move.
  public init?(_ path: String, _ body: @escaping @MainActor (File, Event, File?) -> Void) {
    let monitor = File(path: path).withPointer { g_file_monitor($0, G_FILE_MONITOR_WATCH_MOVES, nil, nil) }
    guard let monitor else { return nil }
    super.init(adopting: UnsafeMutableRawPointer(monitor), .full)
    on(FileMonitor.changed) { _, file, other, event in
      if let file = file.file { body(file, Event(event), other.file) }
    }
  }

  /// Stops watching.
  public func cancel() { g_file_monitor_cancel(ptr()) }

  isolated deinit { cancel() }
}

/// A file that a signal tells of.
struct FileArgument: SignalArgument {
  let file: File?

  static func read(_ value: SignalValue) -> FileArgument {
    FileArgument(file: g_value_get_object(value.pointer).map { File(OpaquePointer($0)) })
  }

  static func accepts(_ type: SignalValueType) -> Bool { type.isA(g_file_get_type()) }
}
