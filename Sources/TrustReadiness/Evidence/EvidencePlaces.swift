import Gtk
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// Where a piece of evidence can be found: each place with what can be done with it, and a field for one more.
final class EvidencePlaces: Box {
  private let row: LiveRow
  private let context: PageContext
  private let list = Box(.vertical, spacing: 6)
  private let entry = Entry("", placeholder: tr("A link, or words such as “blue binder”"))
  private let choose = Button(tr("Choose a file…"))
  private let doing = StatusLabel(style: .caption)
  private var document: AssessmentDocument { context.document }
  private var id: Evidence.ID { row.id.row }

  init(_ row: LiveRow, in context: PageContext) {
    self.row = row
    self.context = context
    super.init(.vertical, spacing: 6)
    append(list)
    entry.setAccessibleLabel(tr("Add a place: a link, or words"))
    entry.addStyle("field")
    choose.halign = .start
    append(doing)
    if document.looking == nil {
      append(entry)
      append(choose)
    }
    entry.on(Entry.activated) { [weak self] _ in self?.take() }
    entry.onFocusOut { [weak self] _ in self?.take() }
    choose.on(Button.clicked) { [weak self] _ in self?.chooseFile() }
    observe { places in
      places.show(Evidence(values: places.row.values).places, places.document.fileWatch.states)
    }
  }

  // MARK: Showing

  private func show(_ places: [Place], _ states: [Place: FileState]) {
    let hadFocus = list.containsFocus
    list.removeAll()
    for (index, place) in places.enumerated() { list.append(line(for: place, at: index, states[place])) }
    list.isVisible = !places.isEmpty
    let hasRoom = places.count < Place.limit
    entry.isVisible = hasRoom
    choose.isVisible = hasRoom
    if hadFocus { list.moveFocus(.forward) }
  }

  private func line(for place: Place, at index: Int, _ state: FileState?) -> Widget {
    let words = Box(.vertical) { Label(Paths.shown(shownWords(place))) }
    words.hexpand = true
    let facts = Self.facts(of: place, state)
    if let caution = state?.caution(of: place) {
      words.append(
        Box(.horizontal, spacing: 6) {
          CautionMark()
          Label(caution.withCapital, style: .caption)
        })
    }
    if !facts.isEmpty { words.append(Label(facts, style: .caption)) }
    let buttons = WrapBox(spacing: 6, rowSpacing: 3)
    if canOpen(place) {
      let open = Button(tr("Open"))
      open.setAccessibleLabel(tr("Open {title}", ["title": shownWords(place)]))
      open.on(Button.clicked) { [context] in EvidenceOpening(context).open(place, over: $0.window) }
      buttons.append(open)
    }
    if case .file = place {
      let folder = Button(tr("Show in folder"))
      folder.on(Button.clicked) { [context] in EvidenceOpening(context).showInFolder(place, over: $0.window) }
      buttons.append(folder)
      if document.looking == nil { addVerbs(to: buttons, for: place, at: index, state) }
    }
    if case .workbook = place, state == .changed, document.looking == nil {
      buttons.append(Button(tr("It is still right")) { [weak self] in self?.renew(place, at: index) })
    }
    words.append(buttons)
    let line = Box(.horizontal, spacing: 6) { words }
    guard document.looking == nil else { return line }
    let away = Button(
      icon: "window-close-symbolic", label: tr("Take away {place}", ["place": place.words]), style: .flat)
    away.valign = .start
    away.on(Button.clicked) { [weak self] _ in self?.remove(at: index) }
    line.append(away)
    return line
  }

  /// A place in one line, a part of a toolkit by what the checklist calls it.
  private func shownWords(_ place: Place) -> String {
    if case .workbook(let part) = place { part.words(in: document.pack) ?? place.words } else { place.words }
  }

  /// Whether a place is something that can be opened; of a part of a toolkit, whether the checklist has it.
  private func canOpen(_ place: Place) -> Bool {
    if case .workbook(let part) = place { return part.words(in: document.pack) != nil }
    return EvidenceOpening.canOpen(place)
  }

  /// What can be done with a file where it is not as it was, or is not beside the assessment.
  private func addVerbs(to buttons: WrapBox, for place: Place, at index: Int, _ state: FileState?) {
    guard case .file(let file) = place else { return }
    let another = Button(tr("Put another file in its place…")) { [weak self] in
      self?.chooseFile(insteadOf: place)
    }
    another.setAccessibleLabel(tr("Put another file in the place of {title}…", ["title": place.words]))
    buttons.append(another)
    if state == .changed {
      buttons.append(Button(tr("It is still right")) { [weak self] in self?.renew(place, at: index) })
    }
    if state == .missing || state == .notReached {
      buttons.append(Button(tr("Find it again…")) { [weak self] in self?.findAgain(place) })
    } else if !file.isCopied, document.copiesEvidence {
      buttons.append(
        Button(tr("Copy into the assessment’s folder")) { [weak self] in self?.copyBeside(place) })
    }
    if document.placeBeforeCopying(place, of: id) != nil {
      buttons.append(
        Button(tr("Leave it where it was")) { [weak self] in
          guard let self else { return }
          self.document.leaveWhereItWas(place, of: self.id)
        })
    }
  }

  /// "212 kB · as it was on 24 March 2011".
  private static func facts(of place: Place, _ state: FileState?) -> String {
    guard case .file(let file) = place, let mark = file.mark else { return "" }
    let size =
      mark.size < 1000 ? tr("{n} bytes", ["n": mark.size]) : tr("{n} kB", ["n": (mark.size + 500) / 1000])
    let day = WindowDates.day(mark.modified.localDay)
    return [
      size, state == .unchanged ? tr("unchanged since {day}", ["day": day]) : tr("of {day}", ["day": day]),
      file.isCopied ? tr("a copy beside the assessment") : "",
    ]
    .filter { !$0.isEmpty }.joined(separator: " · ")
  }

  // MARK: Changing

  private var places: [Place] { document.assessment.evidence(id)?.places ?? [] }

  private func take() {
    let text = entry.text.trimmed
    guard !text.isEmpty else { return }
    entry.text = ""
    document.add(Place(typed: text), to: id)
  }

  private func remove(at index: Int) {
    var places = places
    guard places.indices.contains(index) else { return }
    places.remove(at: index)
    document.replacePlaces(of: id, with: places)
  }

  /// Notes what a file is now as what it is to be.
  private func renew(_ place: Place, at index: Int) {
    if case .workbook(let part) = place {
      let digest = document.assessment.digest(ofList: part.list)
      return document.replace(place, with: .workbook(WorkbookPlace(part.list, digest: digest)), of: id)
    }
    let files = document.evidenceFiles
    Task { [weak self] in
      guard let renewed = try? await inBackground({ files.marked(place) }), let self else { return }
      var places = self.places
      guard places.indices.contains(index), places[index] == place else { return }
      places[index] = renewed
      self.document.replacePlaces(of: self.id, with: places)
      self.document.lookAtFiles()
    }
  }

  private func copyBeside(_ place: Place) {
    doing.show(tr("Copying “{name}”…", ["name": place.words]))
    Task { [weak self, document, id, desk = context.desk] in
      defer { self?.doing.show("") }
      do throws(StoreProblem) {
        try await document.copyBeside(place, of: id)
        desk.toast(
          tr("“{name}” is copied beside the assessment.", ["name": place.words]), [Self.undo(document, desk)],
          about: document.undoing.changes)
      } catch {
        desk.toast(error.words)
      }
    }
  }

  private static func undo(_ document: AssessmentDocument, _ desk: Desk) -> Toast.Offer {
    Toast.Offer(tr("Undo")) {
      do throws(UndoProblem) { try document.undo() } catch { desk.toast(error.words) }
    }
  }

  /// Asks where a file is that is gone. One that holds something else is taken only when somebody says so.
  private func findAgain(_ place: Place) {
    Task { [document, id, desk = context.desk] in
      let chosen = await desk.choose { window in
        FileDialog(
          .open, tr("Find “{name}” again", ["name": place.words]), over: window, accept: tr("This is it"))
      }
      guard let path = chosen.first?.path else { return }
      do throws(StoreProblem) {
        let (found, finding) = try await document.look(at: path, insteadOf: place)
        if finding == .different {
          let details = tr(
            "“{name}” does not hold what was noted of the file that is gone. What it holds now is noted instead.",
            ["name": found.words])
          let take = Button(tr("Take it all the same"), style: .suggested)
          guard await desk.ask(tr("Is this the file?"), details, answers: [take]) != nil else { return }
        }
        document.replace(place, with: found, of: id)
        document.lookAtFiles()
        desk.toast(
          finding == .same
            ? tr("It is the same file; nothing in it has changed.")
            : tr("“{name}” is in its place now.", ["name": found.words]),
          [Self.undo(document, desk)], about: document.undoing.changes)
      } catch {
        desk.toast(error.words)
      }
    }
  }

  /// Asks for a file, to add it or to put it where another is; the other places and what they are used for stay.
  private func chooseFile(insteadOf old: Place? = nil) {
    Task { [context, document, id] in
      let chosen = await context.desk.choose { window in
        FileDialog(
          .open, tr("Choose a file"), over: window, accept: old == nil ? tr("Add") : tr("Put it there"))
      }
      guard let path = chosen.first?.path else { return }
      await Self.put(path, insteadOf: old, of: id, in: document, context.desk)
    }
  }

  /// Reads a file and makes it a place of evidence.
  static func put(
    _ path: String, insteadOf old: Place?, of id: Evidence.ID, in document: AssessmentDocument, _ desk: Desk
  ) async {
    let files = document.evidenceFiles
    do throws(StoreProblem) {
      let place = try await inBackground { () throws(StoreProblem) in
        files.marked(try files.place(named: path))
      }
      if let old { document.replace(old, with: place, of: id) } else { document.add(place, to: id) }
      document.lookAtFiles()
    } catch {
      desk.toast(error.words)
    }
  }
}
