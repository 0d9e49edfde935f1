import Observation
import ReadinessModel
import ReadinessStore

/// One open assessment: what the windows show of it, and the only way by which they change it.
///
/// Every verb makes one change, shows it at once and hands it to the file, which writes it away from the main thread.
@MainActor
package final class AssessmentDocument {
  /// The checklist that it answers.
  package let pack: Pack
  /// Whether this is the sample, of which nothing is kept.
  package let isSample: Bool
  /// How it stands with the file.
  package let saving = SaveState()
  /// What the file has to tell, such as a damaged line.
  package let warnings = Notices()
  /// What is shown of the whole assessment.
  package let overview: Overview
  /// What can be undone and redone.
  package let undoing = UndoNames()
  /// What Ctrl+F looks through, made when somebody first searches.
  package private(set) lazy var search = StatementSearch(pack)
  /// Who makes the changes.
  package var author: Person

  package private(set) var assessment: Assessment
  package let file: AssessmentFile
  private var states: [Statement.ID: LiveStatement] = [:]
  private var lists: [String: LiveList] = [:]
  private var ids: ULID.Generator
  private var undoHistory = UndoHistory()
  private var drafts: [Subject: Draft] = [:]
  /// What stood when somebody began to type, while they type.
  private var seen: [Subject: [OperationID]] = [:]
  /// What the fields say that are being written now; nil while none is.
  private var typed: [[Edit]]?
  private var unsaved: Set<ULID> = []
  private var lastSaved: Instant?
  private var listening: Task<Void, Never>?

  /// Opens what the file holds.
  ///
  /// - Parameters:
  ///   - file: an open file; its changes are followed until `close`.
  ///   - pack: the checklist that the file names.
  ///   - author: who makes changes in this session.
  package init(_ file: AssessmentFile, pack: Pack, author: Person, isSample: Bool = false) {
    self.file = file
    self.pack = pack
    self.author = author
    self.isSample = isSample
    assessment = Assessment(file.opened.journal, redirects: pack.redirects)
    ids = ULID.Generator(after: file.opened.journal.greatestID)
    overview = Overview(assessment, pack)
    saving.show(isSample ? .sample : .saved(nil))
    saving.show(path: file.path)
    for warning in file.opened.warnings { warnings.add(warning.words) }
    listening = Task { [weak self] in
      for await event in file.events { self?.handle(event) }
    }
  }

  /// What is shown of one statement; made when it is first shown.
  package func state(of id: Statement.ID) -> LiveStatement? {
    if let state = states[id] { return state }
    guard let statement = pack.statement(id) else { return nil }
    let state = LiveStatement(statement, as: assessment)
    states[id] = state
    return state
  }

  /// What is shown of a list of a workbook; made when it is first shown.
  package func list(_ id: String) -> LiveList? {
    if let list = lists[id] { return list }
    guard let list = LiveList(id, pack, in: assessment) else { return nil }
    lists[id] = list
    return list
  }

  /// A name for a new row.
  package func newRowName() -> String { ids.next().text }

  /// Everything that is asked, in order, with what is shown of it.
  package var asked: [LiveStatement] { overview.statements.compactMap { state(of: $0.id) } }

  // MARK: Changing

  /// Makes one change of one or more parts, shows it and hands it to the file.
  package func perform(_ edits: [Edit]) {
    guard !edits.isEmpty else { return }
    if typed != nil {
      typed?.append(edits)
      return
    }
    if !introduction.isEmpty {
      add(assessment.change(introduction, by: author.id, at: .now(), id: ids.next()))
    }
    let change = assessment.change(edits, by: author.id, at: .now(), id: ids.next(), seen: seen)
    guard !change.isTooLong else { return warnings.add(StoreProblem.tooLong(file.path).words) }
    undoHistory.push(change)
    add(change)
  }

  /// The author's name and role, where the file does not have them as they are now.
  private var introduction: [Edit] {
    let known = assessment.person(author.id)
    guard !author.name.isEmpty, known?.name != author.name || known?.role != author.role else { return [] }
    return [.person(id: author.id, name: author.name, role: author.role)]
  }

  private func add(_ change: Change) {
    unsaved.insert(change.id)
    if !isSample { saving.show(.saving) }
    file.append(change)
    show([change])
  }

  /// Applies changes and tells the observers of what they touch.
  private func show(_ changes: [Change]) {
    let touched = assessment.apply(changes)
    for row in Set(touched.subjects.compactMap(\.row)) {
      lists[row.list]?.update(row, from: assessment)
    }
    let statements = touched.statements.filter { pack.statement($0) != nil }
    for id in statements { states[id]?.update(from: assessment) }
    overview.update(from: assessment, pack, changed: statements)
    showUndo()
  }

  private func showUndo() {
    undoing.showChange(undo: undoHistory.undoName(in: pack), redo: undoHistory.redoName(in: pack))
  }

  // MARK: Undoing

  /// Takes back the last change of this session.
  ///
  /// - Returns: what was taken back; nil if there was nothing.
  /// - Throws: `UndoProblem` when somebody else changed the same thing since.
  @discardableResult
  package func undo() throws(UndoProblem) -> UndoneStep? {
    commitTyping()
    defer { showUndo() }
    let name = undoHistory.undoName(in: pack)
    let change = try undoHistory.undo(
      in: assessment, by: author.id, at: .now(), id: ids.next(), pack: pack)
    return take(change, name)
  }

  /// Makes the last change that was undone again.
  ///
  /// - Returns: what was done again; nil if there was nothing.
  @discardableResult
  package func redo() throws(UndoProblem) -> UndoneStep? {
    commitTyping()
    defer { showUndo() }
    let name = undoHistory.redoName(in: pack)
    let change = try undoHistory.redo(
      in: assessment, by: author.id, at: .now(), id: ids.next(), pack: pack)
    return take(change, name)
  }

  private func take(_ change: Change?, _ name: String?) -> UndoneStep? {
    guard let change, let name else { return nil }
    add(change)
    return UndoneStep(name, change, in: pack)
  }

  // MARK: Typing

  /// Takes what a note's field says now; it is written at the next pause.
  package func type(note text: String, on id: Statement.ID) {
    type(about: .note(id)) { [weak self] in
      guard let self, text != self.assessment.note(on: id) else { return }
      self.perform([.note(statement: id, text: text)])
    }
  }

  /// Takes what a field says now, whatever it is about.
  ///
  /// - Parameter write: changes the assessment by what was typed, where that differs; it is called at the next pause.
  package func type(about subject: Subject, _ write: @escaping () -> Void) {
    let draft = drafts[subject] ?? Draft { [weak self] in self?.commitTyping() }
    drafts[subject] = draft
    // What comes from elsewhere while somebody types must not be replaced unseen.
    if !draft.isPending { seen[subject] = assessment.heads(of: subject) }
    draft.hold(write)
    if !isSample { saving.show(.saving) }
  }

  /// Whether letters wait to be written.
  package func isTyping(about subject: Subject) -> Bool { drafts[subject]?.isPending ?? false }

  /// Writes what is typed and ends the step that Undo takes back: the field was left.
  package func leaveField() {
    commitTyping()
    undoHistory.endStep()
  }

  /// Writes everything that is still being typed.
  package func commitTyping() {
    guard typed == nil, drafts.values.contains(where: \.isPending) else { return }
    typed = []
    for draft in drafts.values { draft.commit() }
    let written = typed ?? []
    typed = nil
    for edits in Self.decisions(written) { perform(edits) }
    seen = [:]
    drafts = [:]
    showSaved()
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

  /// Says that everything is in the file, once it is.
  private func showSaved() {
    guard !isSample, saving.trouble == nil, unsaved.isEmpty else { return }
    if !drafts.values.contains(where: \.isPending) { saving.show(.saved(lastSaved)) }
  }

  // MARK: The file

  private func handle(_ event: FileEvent) {
    switch event {
    case .saved(let ids, let at):
      unsaved.subtract(ids)
      lastSaved = at
      saving.show(nil)
      showSaved()
    case .changedElsewhere(let changes):
      for change in changes { ids.saw(change.id) }
      show(changes)
    case .trouble(let trouble):
      saving.show(trouble)
      if !isSample { saving.show(.notSaved) }
    case .troubleOver:
      saving.show(nil)
      showSaved()
    case .notice(let warning):
      warnings.add(warning.words)
    case .moved(let path):
      saving.show(path: path)
      if let readOnlyWords { warnings.remove(readOnlyWords) }
    }
  }

  /// What was said of the file when it was opened, if it can only be read.
  package var readOnlyWords: String? {
    file.opened.warnings.first { if case .readOnly = $0.kind { true } else { false } }?.words
  }

  /// Writes what is still to be written and waits until it is on the disk.
  ///
  /// - Returns: whether everything is in the file.
  package func flush() async -> Bool {
    commitTyping()
    return await file.flush()
  }

  /// Ends the session: writes, waits, lets go of the file.
  package func close() async {
    commitTyping()
    _ = await file.close()
    listening?.cancel()
  }
}
