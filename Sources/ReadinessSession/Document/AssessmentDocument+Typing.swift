import ReadinessModel
import ReadinessStore

/// Typing: a field becomes one change when it is left or after a pause. Until then its words are kept beside the recovery
/// file, so that they survive the program, and what was typed and taken back at once never enters the assessment.
extension AssessmentDocument {
  /// Takes what a note's field says now.
  package func type(note text: String, on id: Statement.ID) {
    type(about: .note(id)) { [weak self] in
      guard let self, text != self.assessment.note(on: id) else { return }
      self.perform([.note(statement: id, text: text)])
    }
  }

  /// Takes what a field says now, whatever it is about.
  ///
  /// - Parameter write: performs what was typed, where that differs from what stands, and does nothing else: it is also
  ///   asked what it would perform.
  package func type(about subject: Subject, _ write: @escaping () -> Void) {
    if let looking { return looking.refuse() }
    let draft = drafts[subject] ?? Draft(seen: assessment.heads(of: subject), pace)
    drafts[subject] = draft
    draft.hold(write) { [weak self] in self?.commit(about: [subject]) }
    isTypingKept = false
    showMark()
    keepTyping()
  }

  /// Whether letters wait to be written.
  package func isTyping(about subject: Subject) -> Bool { drafts[subject] != nil }

  /// Writes what is typed and ends the step that Undo takes back: the field was left.
  package func leaveField() {
    commitTyping()
    undoHistory.endStep()
  }

  /// Writes everything that is still being typed.
  package func commitTyping() { commit(Array(drafts.keys)) }

  /// Writes what is being typed about the statements and rows of some subjects.
  private func commit(about subjects: [Subject]) {
    commit(drafts.keys.filter { typed in subjects.contains { $0.isOfSame(as: typed) } })
  }

  /// Writes what is being typed about the same as other edits, which come after it.
  func commitTyping(before edits: [Edit]) {
    if !drafts.isEmpty { commit(about: edits.compactMap(\.subject)) }
  }

  private func commit(_ subjects: [Subject]) {
    guard !subjects.isEmpty else { return }
    var written: [[Edit]] = []
    for subject in subjects {
      guard let draft = drafts.removeValue(forKey: subject) else { continue }
      draft.end()
      seen[subject] = draft.seen
      written.append(rehearse(draft.write))
    }
    for edits in Self.decisions(written) { perform(edits) }
    for subject in subjects { seen[subject] = nil }
    showMark()
    // What is a change now leaves the draft.
    keepTyping()
  }

  /// What was typed, by decision: the fields of one row are one.
  private static func decisions(_ written: [[Edit]]) -> [[Edit]] {
    var decisions: [[Edit]] = []
    for edits in written {
      let row = edits.first?.subject?.row
      if row != nil, let index = decisions.firstIndex(where: { $0.first?.subject?.row == row }) {
        // Each field that is typed into makes its row be there again.
        decisions[index] += edits.filter { !decisions[index].contains($0) }
      } else {
        decisions.append(edits)
      }
    }
    return decisions
  }

  // MARK: Keeping

  /// Keeps what is being typed, at once and then from time to time while it changes.
  private func keepTyping() {
    guard !isSample else { return }
    mustKeepTyping = true
    guard keeping == nil else { return }
    keeping = Task { [weak self, pace, file] in
      while let fields = self?.typingToKeep() {
        let isKept = await file.keepTyping(fields)
        self?.typingWasKept(isKept)
        try? await Task.sleep(for: pace.keeping)
        if !isKept { self?.commitTyping() }
        if Task.isCancelled { break }
      }
      self?.keeping = nil
    }
  }

  /// What is being typed, each field as the change that it would become; nil while nothing was typed since it was kept.
  private func typingToKeep() -> [Change]? {
    guard mustKeepTyping else { return nil }
    mustKeepTyping = false
    return drafts.compactMap { subject, draft in
      let edits = rehearse(draft.write)
      guard !edits.isEmpty else { return nil }
      return change(edits, at: draft.at, seen: [subject: draft.seen])
    }
  }

  private func typingWasKept(_ isKept: Bool) {
    guard !mustKeepTyping else { return }
    isTypingKept = isKept
    showMark()
  }

  /// Writes what is typed, and waits until nothing of it is kept elsewhere.
  func finishTyping() async {
    commitTyping()
    guard let keeping else { return }
    keeping.cancel()
    await keeping.value
    _ = await file.keepTyping([])
  }

  /// What was being typed when the program ended without warning becomes changes, and is said.
  func takeFoundTyping() {
    guard !file.opened.isReadOnly, !file.opened.typed.isEmpty else { return }
    var names: [String] = []
    for field in file.opened.typed {
      let change = Change(id: ids.next(), at: field.at, by: field.by, operations: field.operations)
      if field.by == author.id { introduceAuthor() }
      add(asOwnStep: change)
      names += change.operations.compactMap { $0.edit.nameOfStep(in: pack) }
    }
    file.dropFoundTyping()
    notices.add(.typingFound(names))
  }
}

extension Subject {
  /// Whether both are about one statement or one row, or are the same.
  fileprivate func isOfSame(as other: Subject) -> Bool {
    if self == other { return true }
    if let statement { return statement == other.statement }
    return row != nil && row == other.row
  }
}
