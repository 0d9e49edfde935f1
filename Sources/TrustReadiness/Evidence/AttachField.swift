import Gtk
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// A field in which somebody looks for evidence that is there already, as they type, or begins new.
final class AttachField: Box {
  private let state: LiveStatement
  private let context: PageContext
  private let entry = SearchEntry(placeholder: tr("Find evidence, or type a title, a link or a place"))
  private let offers = Box(.vertical)
  private let reading = StatusLabel(style: .caption)
  private var document: AssessmentDocument { context.document }

  /// As many of those that are there are offered.
  private static let most = 6

  init(_ state: LiveStatement, _ context: PageContext) {
    self.state = state
    self.context = context
    super.init(.vertical, spacing: 3)
    entry.setAccessibleLabel(tr("Add evidence"))
    entry.setAccessibleDescription(
      tr("Letters typed here narrow the list beneath. A file can be dropped on the card."))
    offers.setAccessibleLabel(tr("Evidence to add"))
    append(entry)
    append(offers)
    append(reading)
    append(Label(tr("A file can be dropped on the card, or a link pasted."), style: .caption))
    entry.on(SearchEntry.changed) { [weak self] _ in self?.look() }
    entry.on(SearchEntry.activated) { [weak self] _ in (self?.offers.children.first as? Button)?.click() }
    entry.on(SearchEntry.stopped) { [weak self] _ in self?.clear() }
    entry.onKey { [weak self] _, press in
      guard press.key == .down, press.modifiers.isEmpty else { return false }
      return self?.offers.children.first?.grabFocus() ?? false
    }
    offers.onKey { [weak self] offers, press in
      switch press.key {
      case .down:
        offers.moveFocus(.down)
        return true
      case .up:
        if offers.children.first?.hasFocus == true { return self?.entry.grabFocus() ?? false }
        offers.moveFocus(.up)
        return true
      case .escape:
        self?.clear()
        return self?.entry.grabFocus() ?? false
      default: return false
      }
    }
    look()
  }

  /// The field that is typed in.
  var field: SearchEntry { entry }

  private func clear() {
    entry.text = ""
    look()
  }

  // MARK: Offering

  private func look() {
    let query = entry.text.trimmed
    offers.removeAll()
    let used = Set(document.shelf.register.evidence(for: state.statement.id).map(\.use.evidence))
    let known = query.isEmpty ? [] : document.shelf.entries(matching: query).filter { !used.contains($0.id) }
    for found in known.prefix(Self.most) { offers.append(offer(found)) }
    if !query.isEmpty { offers.append(newOffer(query)) }
    let choose = Button(child: Label(tr("Choose a file…")), style: .row) { [weak self] in self?.chooseFiles()
    }
    choose.setAccessibleLabel(tr("Choose a file as evidence…"))
    offers.append(choose)
    if !query.isEmpty, entry.containsFocus {
      offers.announce(
        trn("{n} piece of evidence matches.", "{n} pieces of evidence match.", known.count),
        after: .milliseconds(700))
    }
  }

  private func offer(_ found: EvidenceShelf.Entry) -> Widget {
    let details = EvidenceWords.offer(found.evidence, uses: found.uses)
    let row = Button(
      child: Box(.vertical) {
        Label(found.evidence.name)
        Label(details, style: .caption)
      }, style: .row)
    row.setAccessibleLabel(tr("{title}, {details}", ["title": found.evidence.name, "details": details]))
    row.on(Button.clicked) { [weak self] _ in
      guard let self else { return }
      self.document.use(found.id, for: self.state.statement.id)
      self.added(found.evidence.name)
    }
    return row
  }

  private func newOffer(_ query: String) -> Widget {
    let words = tr("New evidence: “{title}”", ["title": query])
    let row = Button(child: Label(words), style: .row)
    row.setAccessibleLabel(words)
    row.on(Button.clicked) { [weak self] _ in
      guard let self else { return }
      if Place.isAddress(query) {
        self.context.takeIn([query], for: self.state.statement, telling: self.reading)
      } else {
        self.document.addEvidence(title: query, for: [self.state.statement.id])
      }
      self.added(query)
    }
    return row
  }

  /// Makes room for more, and says what was added to those who do not see it.
  private func added(_ name: String) {
    clear()
    entry.grabFocus()
    offers.announce(tr("Added: {title}", ["title": name]))
  }

  private func chooseFiles() {
    Task { [context, state, reading] in
      let files = await context.desk.choose { window in
        FileDialog(.openSeveral, tr("Choose evidence"), over: window, accept: tr("Add"))
      }
      context.takeIn(files.compactMap(\.path), for: state.statement, telling: reading)
    }
  }
}

extension PageContext {
  /// Uses files or addresses as evidence for a statement, and says what came of it. A folder gives its files to tick.
  ///
  /// Many at once are asked about.
  ///
  /// - Parameters:
  ///   - statement: nil to add to the register alone.
  ///   - status: says that files are being read.
  func takeIn(_ named: [String], for statement: Statement?, telling status: StatusLabel? = nil) {
    if let looking = document.looking { return looking.refuse() }
    let folders = named.filter(Self.isFolder)
    take(named.filter { !folders.contains($0) }, for: statement, telling: status)
    // The dialog of the first folder is the last to open: it stands on top.
    for folder in folders.reversed() {
      desk.present { window in
        FolderDialog(Paths.path(ofURI: folder) ?? folder, over: window) {
          take($0, for: statement, telling: status)
        }
      }
    }
  }

  private static func isFolder(_ named: String) -> Bool {
    (try? FileIdentity.look(at: Paths.path(ofURI: named) ?? named))?.isFolder ?? false
  }

  private func take(_ named: [String], for statement: Statement?, telling status: StatusLabel?) {
    guard !named.isEmpty else { return }
    Task {
      if named.count > 50 {
        let add = Button(trn("Add {n} file", "Add {n} files", named.count), style: .suggested)
        let details = tr("Each becomes a piece of evidence of its own. All can be taken back with one Undo.")
        guard await desk.ask(tr("Add so many files?"), details, answers: [add]) != nil else { return }
      }
      status?.show(trn("Reading {n} file…", "Reading {n} files…", named.count))
      defer { status?.show("") }
      do throws(StoreProblem) {
        let intake = try await document.takeIn(named, for: statement?.id)
        let undo = Toast.Offer(tr("Undo")) { [document] in _ = try? document.undo() }
        let words =
          intake.new == 0
          ? trn(
            "{n} piece was in the register already.", "{n} pieces were in the register already.",
            intake.evidence.count)
          : trn("{n} piece of evidence added.", "{n} pieces of evidence added.", intake.new)
        desk.toast(words, [undo], about: document.undoing.changes)
      } catch {
        desk.toast(error.words)
      }
    }
  }
}
