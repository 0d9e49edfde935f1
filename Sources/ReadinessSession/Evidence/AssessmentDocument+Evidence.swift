import ReadinessModel
import ReadinessStore

/// The verbs about evidence. Each is one change, which Undo takes back.
extension AssessmentDocument {
  /// What is shown of the evidence.
  package var shelf: EvidenceShelf { projection() }

  /// What is shown of one piece of evidence.
  package func evidenceRow(_ id: Evidence.ID) -> LiveRow { shelf.row(Evidence.row(id), assessment) }

  /// What is shown of one use of evidence.
  package func row(of use: EvidenceRegister.Use) -> LiveRow { shelf.row(use.row, assessment) }

  /// Where the files of evidence are.
  package var evidenceFiles: EvidenceFiles { EvidenceFiles(beside: saving.path) }

  /// Adds evidence, and uses it for statements.
  ///
  /// - Returns: its id.
  @discardableResult
  package func addEvidence(
    title: String = "", date: Day? = nil, places: [Place] = [], for statements: [Statement.ID] = []
  ) -> Evidence.ID {
    leaveField()
    let id = newRowName()
    perform(Evidence.adding(id, title: title.trimmed, date: date, places: places, for: statements))
    leaveField()
    return id
  }

  /// Adds each of these places as evidence of its own, all as one change.
  ///
  /// - Returns: their ids.
  @discardableResult
  package func addEvidence(each places: [(place: Place, date: Day?)], for statements: [Statement.ID] = [])
    -> [Evidence.ID]
  {
    leaveField()
    let ids = places.map { _ in newRowName() }
    perform(
      zip(ids, places).flatMap { id, file in
        Evidence.adding(id, title: "", date: file.date, places: [file.place], for: statements)
      })
    leaveField()
    return ids
  }

  /// Uses evidence for a statement; where it is already, nothing changes.
  package func use(_ evidence: Evidence.ID, for statement: Statement.ID) {
    leaveField()
    perform(assessment.using(evidence, for: [statement]))
    leaveField()
  }

  /// Uses evidence for a statement no longer.
  package func stopUsing(_ evidence: Evidence.ID, for statement: Statement.ID) {
    leaveField()
    perform(shelf.register.rows(of: evidence, for: statement).map { .takeOut($0) })
    leaveField()
  }

  /// Takes evidence out of the register. Its uses stay, so that putting it back brings all back.
  package func takeOut(evidence id: Evidence.ID) {
    leaveField()
    guard assessment.evidence(id) != nil else { return }
    perform([.takeOut(Evidence.row(id))])
    leaveField()
  }

  /// Writes a value into a field of evidence.
  package func write<Value: Equatable>(_ value: Value, into field: Field<Value>, of id: Evidence.ID) {
    guard let evidence = assessment.evidence(id), evidence[field] != value else { return }
    perform([Evidence.writing(value, into: field, of: Evidence.row(id))])
  }

  /// Adds a place to those of evidence.
  ///
  /// - Returns: whether there was room for it.
  @discardableResult
  package func add(_ place: Place, to id: Evidence.ID) -> Bool {
    guard let evidence = assessment.evidence(id), evidence.places.count < Place.limit else { return false }
    replacePlaces(of: id, with: evidence.places + [place])
    return true
  }

  /// Gives evidence other places; where they are the same, nothing changes.
  package func replacePlaces(of id: Evidence.ID, with places: [Place]) {
    leaveField()
    guard let evidence = assessment.evidence(id) else { return }
    write(evidence[Evidence.places].replacing(places), into: Evidence.places, of: id)
    leaveField()
  }
}

/// Taking in what somebody chose, dropped or pasted.
extension AssessmentDocument {
  /// What came of taking something in.
  package struct Intake {
    /// The evidence that is used now, new and known.
    package let evidence: [Evidence.ID]
    /// How many of them are new.
    package let new: Int
  }

  /// Uses files, folders, addresses or words as evidence for a statement: what is in the register already is used, the rest
  /// becomes an entry each, with its name as title and its day as date. All is one change.
  ///
  /// The files are read in the background first.
  ///
  /// - Parameter statement: nil to add to the register alone.
  /// - Throws: where one of them is the assessment itself; then nothing is changed.
  package func takeIn(_ named: [String], for statement: Statement.ID?) async throws(StoreProblem) -> Intake {
    let files = evidenceFiles
    let places = try await inBackground { () throws(StoreProblem) -> [Place] in
      var places: [Place] = []
      for name in named { places.append(files.marked(try files.place(named: name))) }
      return places
    }
    leaveField()
    var (edits, ids, new): ([Edit], [Evidence.ID], Int) = ([], [], 0)
    for place in places {
      if let known = shelf.register.entry(at: place) {
        ids.append(known)
        if let statement { edits += assessment.using(known, for: [statement]) }
      } else {
        let id = newRowName()
        ids.append(id)
        new += 1
        edits += Evidence.adding(
          id, title: "", date: place.modified?.localDay, places: [place],
          for: statement.map { [$0] } ?? [])
      }
    }
    perform(edits)
    leaveField()
    return Intake(evidence: ids, new: new)
  }
}

extension Place {
  /// When a file was written last.
  fileprivate var modified: Instant? {
    if case .file(let file) = self { file.mark?.modified } else { nil }
  }
}
