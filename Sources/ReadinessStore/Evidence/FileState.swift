import Dispatch
import Glibc
import ReadinessModel

/// How a file of evidence is, on this computer, against what it was.
package enum FileState: Hashable, Sendable {
  /// As it was; also where only its date is another.
  case unchanged
  /// Another content than it had.
  case changed
  /// Not where it was.
  case missing
  /// There, and cannot be read.
  case unreadable
  /// The place did not answer in time.
  case notReached
}

extension EvidenceFiles {
  /// How a file or folder is. Size and date first; what it holds is read only where they differ. Reads, so not on the main
  /// thread.
  package func state(of place: Place) -> FileState? {
    switch place {
    case .file(let file):
      let path = path(of: file.path)
      do throws(SystemError) {
        let look = try FileIdentity.look(at: path)
        guard look.isRegularFile else { return .missing }
        guard Paths.isReadable(path) else { return .unreadable }
        guard let mark = file.mark, !mark.sha256.isEmpty else { return .unchanged }
        if look.size != mark.size { return .changed }
        if look.modified.instant == mark.modified { return .unchanged }
        return try self.mark(of: path).sha256 == mark.sha256 ? .unchanged : .changed
      } catch {
        return error.isNotFound ? .missing : .unreadable
      }
    case .folder(let folder): return Paths.exists(path(of: folder)) ? .unchanged : .missing
    case .address, .words, .workbook, .unknown: return nil
    }
  }

  /// The same, without waiting longer than some seconds for a place that does not answer.
  package func state(of place: Place, within seconds: Double) async -> FileState? {
    await withCheckedContinuation { continuation in
      let once = Once(continuation)
      DispatchQueue.global(qos: .utility).async { once.answer(state(of: place)) }
      DispatchQueue.global(qos: .utility).asyncAfter(deadline: .now() + seconds) { once.answer(.notReached) }
    }
  }
}

/// Takes the first of several answers.
private final class Once: @unchecked Sendable {
  private let queue = DispatchQueue(label: "once")
  private var continuation: CheckedContinuation<FileState?, Never>?

  init(_ continuation: CheckedContinuation<FileState?, Never>) { self.continuation = continuation }

  func answer(_ state: FileState?) {
    queue.sync {
      continuation?.resume(returning: state)
      continuation = nil
    }
  }
}
