/// Searches a copy for all that it must not say, whatever made it.
struct CopyProof: Sendable {
  /// Who made those changes of a copy that nobody made in the original.
  static let nobody = "p-copy"

  private let natures: Natures
  private let without: Set<SharedCopy.Part>
  private let redirects: [Statement.ID: Statement.ID]
  private let flagged: Set<Statement.ID>
  private let standIns: StandIns
  /// Words that were said once and do not stand in the copy.
  private let secrets: Set<String>
  /// The words with names that were shown to whoever sends it, and the names of files.
  private let shown: Set<String>

  init(_ copying: Copying) {
    natures = copying.natures
    without = copying.without
    redirects = copying.assessment.redirects
    flagged = copying.flagged
    standIns = copying.standIns
    shown = copying.namesInWords.lookup.union(copying.fileNames.lookup)
    var said = SaidTexts()
    for change in copying.assessment.changes {
      for operation in change.operations { _ = operation.edit.passing(&said, natures) }
    }
    secrets = said.all.subtracting(copying.kept)
  }

  /// What a journal says that it must not; nil if there is nothing of that.
  func leak(in journal: Journal) -> String? {
    for change in journal.changes {
      // Nothing stands beside what this program reads of a line.
      guard
        change.line == Change(id: change.id, at: change.at, by: change.by, operations: change.operations).line
      else { return change.line }
      for operation in change.operations {
        if let leak = leak(in: operation) { return leak }
      }
    }
    return nil
  }

  private func leak(in operation: Operation) -> String? {
    guard operation.unknownFields.members.isEmpty, operation.replaces.isEmpty else {
      return operation.json.text()
    }
    if let row = operation.edit.subject?.row, let list = OwnList(of: row), list.isOfEvidence,
      without.contains(.evidence)
    {
      return operation.json.text()
    }
    if let row = operation.edit.subject?.row, natures.unpublished.contains(row.list) {
      return operation.json.text()
    }
    var search = Search(proof: self)
    let passed = operation.edit.passing(&search, natures)
    return search.found ?? (passed == operation.edit ? nil : operation.json.text())
  }

  /// Looks at each part of an edit.
  private struct Search: Gate {
    let proof: CopyProof
    var found: String?

    mutating func text(_ text: String, _ kind: SaidText) -> String? {
      if !text.isEmpty, proof.isSecret(text, kind) { found = found ?? text }
      return text
    }

    mutating func place(_ place: Place) -> Place? {
      switch place {
      case .file(let file): look(at: file.path, file.mark)
      case .folder(let folder): look(at: folder, nil)
      case .address(let text), .words(let text): _ = self.text(text, .words)
      case .workbook: break
      case .unknown(let json): found = found ?? json.text()
      }
      return place
    }

    private mutating func look(at path: String, _ mark: FileMark?) {
      let isShown = mark == nil && proof.shown.contains(path)
      if proof.without.contains(.names) ? !isShown : proof.secrets.contains(path) { found = found ?? path }
    }

    mutating func statement(_ id: Statement.ID) -> Statement.ID? {
      if proof.flagged.contains(follow(id, in: proof.redirects)) { found = found ?? id }
      return id
    }

    mutating func row(_ name: String) -> String { name }
    mutating func id(_ id: String) -> String? { id }
    mutating func isUnknown() {}
  }

  private func isSecret(_ text: String, _ kind: SaidText) -> Bool {
    if kind == .note, without.contains(.notes) { return true }
    if secrets.contains(text) { return true }
    guard without.contains(.names), !shown.contains(text) else { return false }
    return kind == .name ? !standIns.isStandIn(text) : standIns.areNamed(in: FoldedWords(text))
  }
}

/// Takes down all that somebody said in words.
private struct SaidTexts: Gate {
  private(set) var all: Set<String> = []

  mutating func text(_ text: String, _ kind: SaidText) -> String? {
    if !text.isEmpty { all.insert(text) }
    return text
  }

  mutating func place(_ place: Place) -> Place? {
    switch place {
    case .file(let file): all.insert(file.path)
    case .folder(let text), .address(let text), .words(let text): all.insert(text)
    case .workbook, .unknown: break
    }
    return place
  }

  mutating func statement(_ id: Statement.ID) -> Statement.ID? { id }
  mutating func row(_ name: String) -> String { name }
  mutating func id(_ id: String) -> String? { id }
  mutating func isUnknown() {}
}
