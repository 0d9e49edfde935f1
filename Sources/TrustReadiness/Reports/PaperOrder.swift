import Canvas
import ReadinessModel
import ReadinessReports

/// A document on its way from the thread that laid it out to the one that draws it; only one of them has it at a time.
struct LaidOut: @unchecked Sendable {
  let document: PagedDocument
}

extension PaperOrder {
  /// Lays the document out, away from the main thread.
  func layOut() async throws -> LaidOut {
    try await detached { LaidOut(document: try layOut { _ in try Task.checkCancellation() }) }
  }

  /// Makes the file, away from the main thread.
  ///
  /// - Parameter progress: is told the share that is done.
  func made(
    as form: PaperForm, progress: @escaping @MainActor @Sendable (Double) -> Void
  ) async throws -> PaperFile {
    try await detached {
      try file(as: form) { share in
        try Task.checkCancellation()
        Task { @MainActor in progress(share) }
      }
    }
  }
}

extension TableOrder {
  /// Makes the file, away from the main thread.
  func made(as form: TableForm) async throws -> TableFile { try await detached { try file(as: form) } }

  /// How much is in the tables, counted away from the main thread: “Ready: Answers, 81 lines; Evidence, 15 lines.”
  func readyWords() async throws -> String {
    let parts = try await detached { tables }.map { table in
      trn("{name}, {n} line", "{name}, {n} lines", table.rows.count, ["name": table.name])
    }
    return tr("Ready: {tables}.", ["tables": parts.joined(separator: "; ")])
  }
}

/// Does work elsewhere that ends when the task that waits for it is cancelled.
private func detached<Result: Sendable>(
  _ work: @escaping @Sendable () throws -> Result
) async throws -> Result {
  let task = Task.detached(priority: .userInitiated) {
    try Task.checkCancellation()
    let result = try work()
    try Task.checkCancellation()
    return result
  }
  return try await withTaskCancellationHandler {
    try await task.value
  } onCancel: {
    task.cancel()
  }
}
