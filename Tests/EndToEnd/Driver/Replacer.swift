import Foundation
import ReadinessStore
import Synchronization

/// Puts copies in the file's place again and again, as a sync client does that downloads what it uploaded a moment ago.
final class Replacer: Sendable {
  private let isStopped = Atomic<Bool>(false)
  private let count = Atomic<Int>(0)
  private let done = DispatchSemaphore(value: 0)

  init(_ file: URL) {
    Thread.detachNewThread { [self] in
      while !isStopped.load(ordering: .relaxed) {
        if let bytes = try? FileBytes().read(file.path) {
          usleep(UInt32.random(in: 0...20_000))
          if (try? FileBytes().put(bytes, at: file.path)) != nil { count.add(1, ordering: .relaxed) }
        }
        usleep(UInt32.random(in: 0...60_000))
      }
      done.signal()
    }
  }

  /// Stops, and says how often the file was replaced.
  @discardableResult func stop() -> Int {
    isStopped.store(true, ordering: .relaxed)
    done.wait()
    done.signal()
    return count.load(ordering: .relaxed)
  }
}
