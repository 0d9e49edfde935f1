import Canvas
import ReadinessModel
import ReadinessReports

/// What is to be put on paper, and how. It is made away from the main thread.
struct PaperOrder: Sendable {
  var kind: PaperKind
  var subject: ReportSubject
  /// The organisation's name as the window shows it.
  var organisation: String
  /// The day on the paper.
  var date: Day
  /// Who signs it; may be empty.
  var author: String
  var paper: PaperSize
  /// Whether the letters of a blank checklist are large.
  var isLargePrint: Bool

  /// The document, laid out on its pages.
  func document() -> any PagedDocument {
    switch kind {
    case .boardPaper: BoardPaper(subject, date: date, author: author, paper: paper)
    case .blankChecklist:
      BlankChecklist(
        subject.pack, in: subject.assessment.circumstances, organisation: organisation,
        isLargePrint: isLargePrint, paper: paper)
    case .questions: QuestionsList(subject, date: date, paper: paper)
    case .workbook(let toolkit, let template):
      WorkbookPaper(subject, toolkit, template: template, date: date, paper: paper)
    }
  }
}

/// A document on its way from the thread that laid it out to the one that draws it; only one of them has it at a time.
struct LaidOut: @unchecked Sendable {
  let document: any PagedDocument
}

extension PaperOrder {
  /// Lays the document out, away from the main thread.
  func layOut() async throws -> LaidOut {
    try await Self.detached { LaidOut(document: document()) }
  }

  /// Makes the PDF file, away from the main thread.
  ///
  /// - Parameter progress: is told the share of the pages that are done.
  func pdf(progress: @escaping @MainActor @Sendable (Double) -> Void) async throws -> (
    bytes: [UInt8], pages: Int
  ) {
    try await Self.detached {
      let document = document()
      let count = document.pageCount
      let bytes = try document.pdf(goOn: { done in
        Task { @MainActor in progress(Double(done) / Double(max(1, count))) }
        return !Task.isCancelled
      })
      guard let bytes else { throw CancellationError() }
      return (bytes, count)
    }
  }

  /// Does work elsewhere that ends when the task that waits for it is cancelled.
  private static func detached<Result: Sendable>(
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
}
