import ReadinessModel

/// Checklists that travel inside the assessments that answer them.
extension PackLibrary {
  /// A checklist that is larger is neither put into an assessment's file nor taken from one, in bytes of JSON.
  static let mostCarried = 8 << 20

  /// Whether a checklist is small enough to travel.
  static func mayTravel(_ content: JSON) -> Bool { content.text().utf8.count <= mostCarried }

  /// The checklist that an assessment answers: one that comes with the program or is installed, else the one that its
  /// file carries.
  ///
  /// - Parameter path: The assessment's file, for what is said where there is none.
  public func load(for assessment: Assessment, at path: String) throws(StoreProblem) -> Pack {
    guard let reference = assessment.pack else { throw .noChecklist(path) }
    do throws(StoreProblem) {
      return try load(reference)
    } catch {
      switch carried(by: assessment) {
      case .pack(let pack): return pack
      case .useless(let reason): throw error.carrying(reason)
      case .none: throw error
      }
    }
  }

  /// The newest other version of the checklist that an assessment answers, with which it can be looked at where its own is
  /// nowhere; nil where its own is there, or no other. It is never counted by it, and nothing is written.
  public func otherVersion(for assessment: Assessment) -> Pack? {
    guard let reference = assessment.pack, let found = try? find(reference), !found.isAsked else {
      return nil
    }
    if case .pack = carried(by: assessment) { return nil }
    return found.pack
  }

  /// What a file carries of the checklist that it answers.
  enum Carried {
    case pack(Pack)
    /// It is not used, and why.
    case useless(String)
    case none
  }

  /// What a file carries of the checklist that it answers: used only if it says what it is said to say, without mistakes.
  func carried(by assessment: Assessment) -> Carried {
    guard let digest = assessment.pack?.digest, let contents = assessment.carriedChecklists[digest] else {
      return .none
    }
    for content in contents {
      let bytes = Array(content.text().utf8)
      guard bytes.count <= Self.mostCarried else {
        if content.digest != digest { continue }
        return .useless(tr("What its file holds of it is larger than a checklist may be, and is not used."))
      }
      let file = PackFiles.File(path: "checklist.json", bytes: bytes)
      let reading = PackFiles.reading([file], languages: languages)
      if let pack = reading.pack {
        if pack.digest == digest { return .pack(pack) }
      } else if content.digest == digest {
        let first = reading.errors.first.map { "\($0.location): \($0.message)" } ?? ""
        return .useless(
          tr("What its file holds of it has mistakes, and is not used. The first: {first}", ["first": first]))
      }
    }
    return .useless(tr("What its file holds of it was changed by somebody, and is not used."))
  }

  /// The changes with which an assessment begins: what it answers, for whom and of which day; then the checklist itself,
  /// unless it comes with the program; then everything else.
  ///
  /// Reads the checklist's files again where it is to travel, so not on the main thread.
  ///
  /// - Parameter edits: What is said at the beginning besides which checklist it is.
  public func beginning(
    _ header: Header, answering pack: Pack, _ edits: [Edit], by person: PersonID
  ) -> Journal {
    var first: [Edit] = [.usePack(id: pack.id, version: pack.version, digest: pack.digest)]
    var rest: [Edit] = []
    for edit in edits {
      switch edit {
      case .organisation, .asAt: first.append(edit)
      default: rest.append(edit)
      }
    }
    let nothing = Assessment(header: header)
    var ids = ULID.Generator()
    let changes = [first, travelling(pack), rest].filter { !$0.isEmpty }.map {
      nothing.change($0, by: person, at: .now(), id: ids.next())
    }
    return Journal(header, changes)
  }

  /// What is said, a change each, when an assessment goes over to another checklist or version: which it is; then the
  /// checklist itself, unless it comes with the program.
  ///
  /// Reads the checklist's files again where it is to travel, so not on the main thread.
  ///
  /// - Parameter decisions: What is decided on the way, in the words of the version that was answered.
  package func moving(to pack: Pack, deciding decisions: [Edit] = []) -> [[Edit]] {
    [
      decisions + [.usePack(id: pack.id, version: pack.version, digest: pack.digest)], travelling(pack),
    ]
    .filter { !$0.isEmpty }
  }

  /// The edit that makes a checklist travel with what answers it; none for those that come with the program.
  private func travelling(_ pack: Pack) -> [Edit] {
    for path in candidates(likely: pack.id, pack.version) {
      guard let contents = try? PackFiles(path).contents(), contents.contains(where: { $0.holds(pack.id) })
      else {
        continue
      }
      let reading = PackFiles.reading(contents, languages: languages)
      guard let found = reading.pack, found.digest == pack.digest, let content = reading.content else {
        continue
      }
      return entry(found, at: path).isBundled || !Self.mayTravel(content)
        ? [] : [.checklist(digest: pack.digest, content: content)]
    }
    return []
  }
}
