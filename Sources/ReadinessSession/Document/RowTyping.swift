import ReadinessModel

/// What is being typed into the fields of one row, each by itself.
@MainActor
package final class RowTyping {
  package let row: LiveRow
  package let document: AssessmentDocument

  package init(_ row: LiveRow, in document: AssessmentDocument) {
    self.row = row
    self.document = document
  }

  /// Whether letters of a field wait to be written.
  package func isTyping(_ key: String) -> Bool { document.isTyping(about: .field(row.id, key)) }

  /// Takes the value that a cell has now; it is written at the next pause.
  package func type(_ value: JSON, as key: String) {
    document.type(about: .field(row.id, key)) { [self] in
      document.write(value, as: key, in: row)
    }
  }

  /// Writes the value of a cell at once, as where something was chosen.
  package func choose(_ value: JSON, as key: String) {
    document.leaveField()
    document.write(value, as: key, in: row)
    document.leaveField()
  }

  /// Takes what a field says now; it is written at the next pause.
  package func type(_ text: String, as key: String) {
    // The words must reach the file though their field may be gone by then.
    document.type(about: .field(row.id, key)) { [self] in
      document.write([(key, text)], in: row)
    }
  }
}
