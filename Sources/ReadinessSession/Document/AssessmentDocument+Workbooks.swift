import ReadinessModel

/// What the windows show of the workbooks, and the verbs that change them.
extension AssessmentDocument {
  /// How many steps of a toolkit are done.
  package func stepsDone(of toolkit: Pack.Toolkit) -> Int {
    list(toolkit.list(.ticks))?.rows.count { $0.values[StepTick.isDone] } ?? 0
  }

  /// Why a toolkit is not for this assessment, in words; nil if it is.
  package func whyNotUsed(_ toolkit: Pack.Toolkit) -> String? {
    pack.applicability(of: toolkit.limits, in: overview.circumstances).wordsForUse
  }

  /// How many checks of a toolkit are done.
  package func checksDone(of toolkit: Pack.Toolkit) -> Int {
    list(toolkit.list(.checks))?.rows.count { $0.values[StepTick.isDone] } ?? 0
  }

  /// Whether anything was ticked or written in a toolkit.
  package func isBegun(_ toolkit: Pack.Toolkit) -> Bool {
    toolkit.templates.contains { isWritten($0, of: toolkit) } || stepsDone(of: toolkit) > 0
      || checksDone(of: toolkit) > 0
  }

  /// Whether anything was written in a part of a toolkit.
  package func isWritten(_ template: Pack.Toolkit.Template, of toolkit: Pack.Toolkit) -> Bool {
    list(toolkit.list(of: template))?.rows.contains { $0.values.members.contains { !$0.value.isNothing } }
      ?? false
  }

  // MARK: Verbs

  /// Ticks a step, or takes the tick away.
  package func tick(_ step: Pack.Toolkit.Step, of toolkit: Pack.Toolkit, _ isDone: Bool) {
    let row = toolkit.row(.ticks, step.id)
    guard assessment.record(row, as: StepTick.self).isDone != isDone else { return }
    leaveField()
    perform(assessment.beginning(row) + [toolkit.tick(step, isDone)])
    leaveField()
  }

  /// Ticks a check, or takes the tick away.
  package func tick(_ check: Pack.Toolkit.Check, of toolkit: Pack.Toolkit, _ isDone: Bool) {
    let row = toolkit.row(.checks, check.id)
    guard assessment.record(row, as: StepTick.self).isDone != isDone else { return }
    leaveField()
    perform(assessment.beginning(row) + [toolkit.tick(check, isDone)])
    leaveField()
  }

  /// Writes a value into a cell. What is so already changes nothing.
  package func write(_ value: JSON, as key: String, in row: LiveRow) {
    let present = assessment.row(row.id)?.values[key] ?? .null
    guard present != value || assessment.conflict(about: .field(row.id, key)) != nil else { return }
    let fields = JSONObject([JSONObject.Member(key: key, value: value)])
    perform((row.isFixed ? assessment.beginning(row.id) : []) + [.setFields(row.id, values: fields)])
  }

  /// Writes values into a row, and leaves its others as they are. What is so already changes nothing.
  package func write(_ values: [(key: String, text: String)], in row: LiveRow) {
    let present = assessment.row(row.id)?.values ?? JSONObject()
    let values = row.id.isOfRecords ? values.map { ($0.key, RecordText.limited($0.text)) } : values
    let new = values.filter { key, text in
      present[text: key] != text || assessment.conflict(about: .field(row.id, key)) != nil
    }
    guard !new.isEmpty else { return }
    let fields = JSONObject(new.map { JSONObject.Member(key: $0.key, value: .string($0.text)) })
    perform((row.isFixed ? assessment.beginning(row.id) : []) + [.setFields(row.id, values: fields)])
  }

  /// Adds a row behind the last of a table.
  @discardableResult
  package func addRow(to list: LiveList) -> RowID {
    leaveField()
    let id = RowID(list: list.id, row: newRowName())
    perform(assessment.adding(id))
    leaveField()
    return id
  }

  /// Adds rows behind the last of a table, all as one change, which Undo takes back.
  package func addRows(_ values: [JSONObject], to list: LiveList) {
    guard !values.isEmpty else { return }
    leaveField()
    perform(assessment.adding(values.map { (RowID(list: list.id, row: newRowName()), $0) }))
    leaveField()
  }

  /// Takes a row out of a table; history keeps it.
  package func remove(_ row: LiveRow) { remove(row.id) }

  /// Takes a row out of its list; history keeps it.
  package func remove(_ row: RowID) {
    leaveField()
    guard assessment.row(row) != nil else { return }
    perform([.takeOut(row)])
    leaveField()
  }

  /// Puts a row that was removed back where it was.
  package func putBack(_ row: LiveRow) {
    guard assessment.row(row.id) == nil else { return }
    leaveField()
    perform([.setFields(row.id, values: JSONObject())])
    leaveField()
  }

  /// Moves a row so many places down its table, or up.
  package func move(_ row: LiveRow, by places: Int) {
    leaveField()
    var order = assessment.rows(of: row.id.list).map(\.id)
    guard let index = order.firstIndex(of: row.id), order.indices.contains(index + places) else { return }
    order.remove(at: index)
    let target = index + places
    perform(assessment.moving(row.id, after: target == 0 ? nil : order[target - 1]))
    leaveField()
  }
}

/// A line of a workbook's history: what was written in one sitting, and what had stood there before it.
package struct WorkbookEntry {
  package let entry: HistoryEntry
  /// What was written: in each field what was written last.
  package private(set) var edit: Edit
  /// What had counted before the sitting.
  package var before: Edit?
  /// The first thing written in the sitting.
  fileprivate var earliest: HistoryEntry

  fileprivate init(_ entry: HistoryEntry) {
    self.entry = entry
    edit = entry.edit
    before = entry.before
    earliest = entry
  }

  /// Takes in what was written earlier in the sitting.
  fileprivate mutating func take(_ earlier: HistoryEntry) {
    edit = earlier.edit.overwritten(by: edit)
    let rest = before?.besides(earlier.edit)
    before = rest.map { rest in earlier.before.map { rest.overwritten(by: $0) } ?? rest } ?? earlier.before
    earliest = earlier
  }

  fileprivate func continues(_ earlier: HistoryEntry) -> Bool {
    guard edit.isWritten, earlier.edit.isWritten else { return false }
    return earliest.isSameSitting(as: earlier)
  }

  /// What was written, in words.
  @MainActor
  package func words(in pack: Pack) -> String {
    guard let row = entry.edit.subject?.row,
      let words = RowWords(row, in: pack, day: { WindowDates.day($0) })
    else { return edit.words(in: pack) }
    return tr("{part}: {words}", ["part": words.name, "words": words.text(edit, before: before)])
  }
}

extension AssessmentDocument {
  /// What was written in some lists, newest first; what was typed into one row in one sitting is one entry.
  package func history(of lists: [LiveList]) -> [WorkbookEntry] {
    let entries = lists.flatMap { assessment.history(ofList: $0.id) }
      .sorted { $0.id > $1.id }
    var shown: [WorkbookEntry] = []
    var latest: [Subject: Int] = [:]
    for entry in entries {
      guard let subject = entry.edit.subject else { continue }
      if let index = latest[subject], shown[index].continues(entry) {
        shown[index].take(entry)
      } else {
        latest[subject] = shown.count
        shown.append(WorkbookEntry(entry))
      }
    }
    return shown
  }

  /// The small line at the foot of a part: who wrote last, and when.
  package func lastWords(on lists: [LiveList]) -> String {
    guard let last = history(of: lists).first?.entry else { return tr("History: nothing yet ▾") }
    return lastChanged(last) + " ▾"
  }
}
