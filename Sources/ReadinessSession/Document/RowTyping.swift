import ReadinessModel

/// What is being typed into the fields of one row. It is written together, so that a letter in one field never
/// replaces one that still waits in another.
@MainActor
package final class RowTyping {
  package let row: LiveRow
  package let document: AssessmentDocument
  private var waiting: [(key: String, text: String)] = []

  package init(_ row: LiveRow, in document: AssessmentDocument) {
    self.row = row
    self.document = document
  }

  /// Whether letters wait to be written.
  package var isTyping: Bool { document.isTyping(about: .row(row.id)) }

  /// Takes what a field says now; it is written at the next pause.
  package func type(_ text: String, as key: String) {
    waiting.removeAll { $0.key == key }
    waiting.append((key, text))
    // The words must reach the file though their field may be gone by then.
    document.type(about: .row(row.id)) { [self] in
      document.write(waiting, in: row)
      waiting = []
    }
  }
}
