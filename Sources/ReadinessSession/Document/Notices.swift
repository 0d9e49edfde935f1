import Observation
import ReadinessModel
import ReadinessStore

/// Something that is to be told once, in a bar that can be closed.
package enum Notice: Hashable, Sendable {
  /// Something to know about the file.
  case file(Warning)
  /// Something that was to be done and could not be.
  case problem(StoreProblem)
  /// What was being typed when an earlier session ended without warning, which is in the assessment now.
  case typingFound([String])

  /// What it says to the user.
  package var words: String {
    switch self {
    case .file(let warning): warning.words
    case .problem(let problem): problem.words
    case .typingFound(let names):
      tr(
        "The program ended while somebody was typing. Nothing of it is lost. This is in the assessment now: {what}.",
        ["what": names.joined(separator: ", ")])
    }
  }

  /// Whether it says that the file can only be read, so that the assessment has to be saved elsewhere.
  package var isReadOnly: Bool {
    guard case .file(let warning) = self, case .readOnly = warning.kind else { return false }
    return true
  }

  /// Whether it says that changes wait to get into the file, which is so no more once the file was saved.
  var saysWaiting: Bool {
    guard case .file(let warning) = self, case .waiting = warning.kind else { return false }
    return true
  }

  /// The copies beside the file of which it speaks, which can be joined.
  package var copies: [String]? {
    guard case .file(let warning) = self, case .conflictCopies(let paths) = warning.kind else { return nil }
    return paths
  }
}

/// What is to be told once, in bars that can be closed.
@MainActor @Observable
package final class Notices {
  package private(set) var all: [Notice] = []

  package func add(_ notice: Notice) {
    if !all.contains(notice) { all.append(notice) }
  }

  package func remove(_ notice: Notice) { remove { $0 == notice } }

  func remove(where isOver: (Notice) -> Bool) { all.removeAll(where: isOver) }
}
