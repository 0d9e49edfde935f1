import Dispatch
import Glibc

/// Says which names in a folder changed, shortly after they did. Where the system cannot watch, it says nothing.
///
/// `@unchecked Sendable`: the source is only cancelled, which may be done from any thread.
public final class FolderWatch: @unchecked Sendable {
  private let source: any DispatchSourceRead

  /// Watches a folder until the watch is let go. The handler is called on a queue of the watch's own.
  public init?(_ folder: String, handler: @escaping @Sendable (Set<String>) -> Void) {
    let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    let events =
      IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_MODIFY | IN_ATTRIB | IN_DELETE_SELF
    guard Paths.call(folder, { inotify_add_watch(descriptor, $0, UInt32(events)) }) >= 0 else {
      close(descriptor)
      return nil
    }
    let queue = DispatchQueue(label: "folder watch")
    let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
    source.setEventHandler {
      // Programs rename and write in bursts; one look after the burst is enough.
      usleep(50_000)
      let names = Self.names(descriptor)
      if !names.isEmpty { handler(names) }
    }
    source.setCancelHandler { close(descriptor) }
    source.resume()
    self.source = source
  }

  deinit { source.cancel() }

  private static func names(_ descriptor: Int32) -> Set<String> {
    var names: Set<String> = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
    buffer.withUnsafeBytes { bytes in
      let header = MemoryLayout<inotify_event>.size
      var position = 0
      while position + header <= count {
        let event = bytes.loadUnaligned(fromByteOffset: position, as: inotify_event.self)
        let name = bytes[(position + header)..<(position + header + Int(event.len))].prefix { $0 != 0 }
        names.insert(Paths.text(name))
        position += header + Int(event.len)
      }
    }
    return names
  }
}
