/// Something of which nothing that was ever said is to be kept.
public enum Erasable: Hashable, Sendable {
  /// What one change said.
  case change(Change.ID)
  /// A piece of evidence, and what it was used for.
  case evidence(Evidence.ID)
  /// An action, by the name of its row.
  case action(String)
  /// The note on a statement, with all that it ever was.
  case note(Statement.ID)
  /// The answer to a statement, with all that it ever was.
  case answer(Statement.ID)
}

extension Assessment {
  /// What something is about; nothing where that is one change.
  func subjects(of thing: Erasable) -> Set<Subject> {
    switch thing {
    case .change: return []
    case .note(let id): return [Subject.note(id).redirected(redirects)]
    case .answer(let id): return [Subject.answer(id).redirected(redirects)]
    case .action(let name): return Self.subjects(of: [ActionItem.row(name)])
    case .evidence(let id):
      let uses = rowIDs(of: EvidenceUse.list).filter { row in
        row.row.hasPrefix(id + "/") || EvidenceUse(values: values(of: row)).evidence == id
      }
      return Self.subjects(of: [Evidence.row(id)] + uses)
    }
  }

  private static func subjects(of rows: [RowID]) -> Set<Subject> {
    Set(rows.flatMap { [.row($0), .rowPosition($0)] })
  }

  /// The changes that say something of a thing, and are not erased.
  public func changes(about thing: Erasable) -> [Change] {
    if case .change(let id) = thing { return change(id).map { $0.isErased ? [] : [$0] } ?? [] }
    let subjects = subjects(of: thing)
    return changes.filter { says($0, of: subjects) }
  }

  /// Whether a change says something of some subjects.
  func says(_ change: Change, of subjects: Set<Subject>) -> Bool {
    change.operations.contains { operation in
      operation.edit.subject.map { subjects.contains($0.redirected(redirects)) } ?? false
    }
  }

  /// What of a change is said anew when everything about some subjects is erased; nil where that is nothing.
  func remainder(of change: Change, without subjects: Set<Subject>) -> Change? {
    saying(anew: change) { operation, id in
      switch operation.edit {
      case .erased: return nil
      case .checklist: return operation.edit
      // What a newer version wrote is about something that only that knows.
      case .unknown: return replacements.isNamed(id) ? nil : operation.edit
      default:
        guard let subject = operation.edit.subject, !subjects.contains(subject.redirected(redirects)) else {
          return nil
        }
        return stillSaid(id, operation.edit)
      }
    }
  }
}

extension Journal {
  /// The lines that erase something for good: of every change that ever said anything of it one without words, and what
  /// else such a change said and still counts anew. None where nothing was said of it.
  ///
  /// An erased line counts before every other with its id, so that nothing comes back from a copy that has it still.
  ///
  /// - Parameter redirects: former and present ids of statements, from the checklist.
  public func lines(
    erasing thing: Erasable, redirects: [Statement.ID: Statement.ID] = [:]
  ) -> [Change] {
    let assessment = Assessment(self, redirects: redirects)
    if case .change(let id) = thing {
      guard let change = self[id], !change.isErased else { return [] }
      return [assessment.remainder(ofErasing: change), Change(erasing: change)].compactMap(\.self)
    }
    let subjects = assessment.subjects(of: thing)
    // A line that lost against another with its id has words, too.
    let saying = Set((changes + collisions).lazy.filter { assessment.says($0, of: subjects) }.map(\.id))
    return saying.sorted().compactMap { self[$0] }.flatMap { change in
      [assessment.remainder(of: change, without: subjects), Change(erasing: change)].compactMap(\.self)
    }
  }
}
