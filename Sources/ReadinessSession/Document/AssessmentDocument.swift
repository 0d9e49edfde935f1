import Observation
import ReadinessModel
import ReadinessStore

/// One open assessment: what the windows show of it, and the only way by which they change it.
///
/// Every verb makes one change, shows it at once and hands it to the file, which writes it away from the main thread.
@MainActor
package final class AssessmentDocument {
  /// What it holds, who works on it, and how that becomes changes.
  private var session: Session
  /// Whether this is the sample, of which nothing is kept.
  package let isSample: Bool
  /// Set where it is only looked at, with another version of its checklist; `file` is then a copy in memory.
  package let looking: LookOnly?
  /// How it stands with the file.
  package let saving = SaveState()
  /// What is to be told, such as a damaged line of the file.
  package let notices = Notices()
  /// What is shown of the whole assessment.
  package private(set) var overview: Overview
  /// Which checklist it answers, for those who show it.
  package let answering: Answering
  /// What can be undone and redone.
  package let undoing = UndoNames()
  /// What Ctrl+F looks through, made when somebody first searches.
  package private(set) lazy var search = StatementSearch(pack)
  package let file: AssessmentFile
  private var projections: [ObjectIdentifier: any Projection] = [:]
  var undoHistory = UndoHistory()
  /// What is being typed and is no change yet.
  var drafts: [Subject: Draft] = [:]
  let pace: TypingPace
  /// What stood when somebody began to type what becomes a change now.
  var seen: [Subject: [OperationID]] = [:]
  /// What was joined, while it can still be taken back.
  var joining = Joining()
  /// What would be performed, while somebody asks for that.
  private var rehearsed: [Edit]?
  /// Whether all that is being typed would survive the program.
  var isTypingKept = false
  /// Whether something was typed or written since typing was kept.
  var mustKeepTyping = false
  /// Keeps what is being typed, while there is something to keep.
  var keeping: Task<Void, Never>?
  var unsaved: Set<ULID> = []
  private var lastSaved: Instant?
  private var listening: Task<Void, Never>?

  /// Opens what the file holds.
  ///
  /// - Parameters:
  ///   - file: an open file; its changes are followed until `close`.
  ///   - pack: the checklist that the file names.
  ///   - author: who makes changes in this session.
  ///   - looking: set where it is only looked at, in a temporary copy of the file.
  ///   - pace: how long typing waits.
  package init(
    _ file: AssessmentFile, pack: Pack, author: Person, isSample: Bool = false,
    looking: LookOnly? = nil, pace: TypingPace = TypingPace()
  ) {
    self.file = file
    session = Session(file.opened.journal, pack: pack, author: author)
    self.isSample = isSample
    self.looking = looking
    self.pace = pace
    overview = Overview(session.assessment, pack)
    answering = Answering(pack)
    projections[ObjectIdentifier(Overview.self)] = overview
    saving.show(looking != nil ? .looking : isSample ? .sample : .saved(nil))
    saving.show(path: looking?.path ?? file.path)
    for warning in file.opened.warnings { notices.add(.file(warning)) }
    takeFoundTyping()
    listening = Task { [weak self] in
      for await event in file.events { self?.handle(event) }
    }
  }

  /// The checklist that it answers.
  package var pack: Pack { session.pack }

  /// Everything that was said.
  package var assessment: Assessment { session.assessment }

  /// Who makes the changes.
  package var author: Person {
    get { session.author }
    set { session.author = newValue }
  }

  /// Where the names of changes and rows come from.
  var ids: ULID.Generator {
    get { session.ids }
    set { session.ids = newValue }
  }

  /// What is shown of the assessment in one way; made when somebody first asks, and told of every change from then on.
  package func projection<Kind: Projection>(_ kind: Kind.Type = Kind.self) -> Kind {
    if let known = projections[ObjectIdentifier(kind)] as? Kind { return known }
    let new = Kind(assessment, pack)
    projections[ObjectIdentifier(kind)] = new
    return new
  }

  /// What is shown of one statement; made when it is first shown.
  package func state(of id: Statement.ID) -> LiveStatement? {
    projection(LiveStatements.self).state(of: id, assessment, pack)
  }

  /// What is shown of a list of a workbook; made when it is first shown.
  package func list(_ id: String) -> LiveList? {
    projection(LiveLists.self).list(id, assessment, pack)
  }

  /// A name for a new row.
  package func newRowName() -> String { session.newRowName() }

  /// Everything that is asked, in order, with what is shown of it.
  package var asked: [LiveStatement] { overview.statements.compactMap { state(of: $0.id) } }

  // MARK: Changing

  /// Makes one change of one or more parts, shows it and hands it to the file.
  package func perform(_ edits: [Edit]) {
    guard !edits.isEmpty else { return }
    if let looking { return looking.refuse() }
    guard rehearsed == nil else {
      rehearsed?.append(contentsOf: edits)
      return
    }
    commitTyping(before: edits)
    introduceAuthor()
    let change = session.change(edits, seen: seen)
    guard !change.isTooLong else { return notices.add(.problem(.tooLong(file.path))) }
    undoHistory.push(change)
    add(change)
  }

  /// What something would perform, without performing it.
  func rehearse(_ work: () -> Void) -> [Edit] {
    rehearsed = []
    defer { rehearsed = nil }
    work()
    return rehearsed ?? []
  }

  /// A change of these parts, which is not made yet.
  func change(_ edits: [Edit], at moment: Instant, seen: [Subject: [OperationID]]) -> Change {
    session.change(edits, at: moment, seen: seen)
  }

  /// Says who the author is, where the file does not have that as it is now.
  func introduceAuthor() {
    if let change = session.introduction() { add(change) }
  }

  /// Adds a change that Undo takes back by itself, whatever is typed next.
  func add(asOwnStep change: Change) {
    undoHistory.push(change)
    undoHistory.endStep()
    add(change)
  }

  /// Takes over a new name of the author, also for what they did in this assessment before.
  package func rename(author person: Person) {
    author = person
    if assessment.person(person.id) != nil { introduceAuthor() }
  }

  func add(_ change: Change) {
    keepJoined()
    unsaved.insert(change.id)
    showMark()
    file.append(change)
    show([change])
  }

  /// Applies changes and tells the observers of what they touch.
  func show(_ changes: [Change]) { show(session.assessment.apply(changes)) }

  /// Takes changes out of what is shown that nobody else knows of yet.
  func withdraw(_ changes: [Change], puttingBack former: [Change]) {
    show(session.assessment.withdraw(changes, puttingBack: former))
  }

  private func show(_ touched: Touched) {
    for projection in projections.values { projection.update(from: assessment, pack, touched) }
    if touched.subjects.contains(.pack) { followChecklist() }
    showUndo()
  }

  /// Reads everything with another checklist, and shows it so.
  func answer(_ pack: Pack) {
    session.answer(pack)
    overview = Overview(assessment, pack)
    projections = [ObjectIdentifier(Overview.self): overview]
    search = StatementSearch(pack)
    answering.show(pack)
  }

  func showUndo() {
    undoing.showChange(
      undo: joining.undoName ?? undoHistory.undoName(in: pack),
      redo: joining.redoName ?? undoHistory.redoName(in: pack))
  }

  // MARK: Undoing

  /// Takes back the last change of this session.
  ///
  /// - Returns: what was taken back; nil if there was nothing.
  /// - Throws: `UndoProblem` when somebody else changed the same thing since.
  @discardableResult
  package func undo() throws(UndoProblem) -> UndoneStep? {
    commitTyping()
    if let step = takeBackJoined() { return step }
    defer { showUndo() }
    let name = undoHistory.undoName(in: pack)
    let change = try undoHistory.undo(
      in: read(for: undoHistory.undoneNext), by: author.id, at: .now(), id: ids.next(), pack: pack)
    return take(change, name)
  }

  /// Makes the last change that was undone again.
  ///
  /// - Returns: what was done again; nil if there was nothing.
  @discardableResult
  package func redo() throws(UndoProblem) -> UndoneStep? {
    commitTyping()
    if let step = joinAgain() { return step }
    defer { showUndo() }
    let name = undoHistory.redoName(in: pack)
    let change = try undoHistory.redo(
      in: read(for: undoHistory.redoneNext), by: author.id, at: .now(), id: ids.next(), pack: pack)
    return take(change, name)
  }

  private func take(_ change: Change?, _ name: String?) -> UndoneStep? {
    guard let change, let name else { return nil }
    add(change)
    return UndoneStep(name, change, in: pack)
  }

  // MARK: Saving

  /// Says how it stands with the file.
  func showMark() {
    guard !isSample, looking == nil else { return }
    if saving.trouble != nil {
      saving.show(.notSaved)
    } else if !unsaved.isEmpty {
      saving.show(.saving)
    } else if drafts.isEmpty, joining.held == nil {
      saving.show(.saved(lastSaved))
    } else {
      let isKept = (drafts.isEmpty || isTypingKept) && joining.held?.isKept ?? true
      saving.show(isKept ? .kept : .saving)
    }
  }

  private func handle(_ event: FileEvent) {
    switch event {
    case .saved(let ids, let at):
      unsaved.subtract(ids)
      lastSaved = at
      saving.show(nil)
      notices.remove(where: \.saysWaiting)
      showMark()
    case .changedElsewhere(let changes):
      for change in changes { ids.saw(change.id) }
      // What is in the file by another way cannot be taken out any more.
      if changes.contains(where: { joining.holds($0.id) }) { keepJoined() }
      undoHistory.forget(Set(changes.lazy.filter(\.isErased).map(\.id)))
      show(changes)
    case .trouble(let trouble):
      saving.show(trouble)
      showMark()
    case .troubleOver:
      saving.show(nil)
      showMark()
    case .notice(let warning):
      notices.add(.file(warning))
    case .moved(let path):
      saving.show(path: path)
      notices.remove(where: \.isReadOnly)
    }
  }

  /// Writes what is still to be written and waits until it is on the disk.
  ///
  /// - Returns: whether everything is in the file.
  package func flush() async -> Bool {
    finishChanges()
    return await file.flush()
  }

  /// Gives the file everything that waits for a pause: what is being typed, and what was joined.
  package func finishChanges() {
    commitTyping()
    keepJoined()
  }

  /// Ends the session: writes, waits, lets go of the file.
  package func close() async {
    keepJoined()
    await finishTyping()
    _ = await file.close()
    listening?.cancel()
  }
}
