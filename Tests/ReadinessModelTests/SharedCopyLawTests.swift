import Testing

@testable import ReadinessModel

@Suite("What a copy to show to others holds, whatever was written")
struct SharedCopyLawTests {
  private let header = Header(id: "c0", created: Sample.moment(0))
  private let pack = RandomSharing.pack

  /// Every combination of what can be left out.
  private static let parts: [Set<SharedCopy.Part>] = (0..<16).map { bits in
    Set(
      [SharedCopy.Part.names, .notes, .flagged, .evidence].enumerated().filter { bits >> $0.offset & 1 == 1 }
        .map(\.element))
  }

  private func copy(_ assessment: Assessment, _ parts: Set<SharedCopy.Part>) -> SharedCopy {
    SharedCopy(of: assessment, in: pack, without: parts, header: header)
  }

  private func fold(_ copy: SharedCopy) -> Assessment {
    Assessment(copy.journal, redirects: RandomSharing.redirects)
  }

  /// What the copy says, in small letters with one blank between words, without what was shown to whoever sends it.
  private func said(_ copy: SharedCopy) -> String {
    var text = copy.journal.lines.joined(separator: "\n")
    for shown in (copy.namesInWords + copy.fileNames).sorted(by: { $0.utf8.count > $1.utf8.count }) {
      text = text.replacing(JSON.string(shown).text().dropFirst().dropLast(), with: "")
    }
    return text.lowercased().split { $0.isWhitespace }.joined(separator: " ")
  }

  /// The marks of texts: `m-12-m`.
  private func marks(_ text: String) -> Set<Substring> { Set(text.matches(of: /m-[0-9]+-m/).map(\.output)) }

  @Test("What was left out is not in it", arguments: 0..<60)
  func nothing(seed: Int) {
    let assessment = RandomSharing(seed: seed, steps: 60).assessment
    let stands = marks(
      assessment.whatStands.map { Operation($0.edit).json.text() }.joined(separator: "\n"))
    for parts in Self.parts {
      let copy = copy(assessment, parts)
      let said = said(copy)
      #expect(copy.leak(in: copy.journal) == nil, "\(parts)")
      #expect(marks(said).isSubset(of: stands), "history, \(parts)")
      #expect(!said.contains("vote") && !said.contains("\"x\""), "unknown, \(parts)")
      if parts.contains(.names) {
        for name in RandomSharing.names + ["annhill", "zfolder", "zdigest", "mailto", "ann-hill"] {
          #expect(said.firstRange(of: name) == nil, "\(name), \(parts)")
        }
      }
      if parts.contains(.notes) { #expect(!said.contains("znote"), "\(parts)") }
      if parts.contains(.evidence) { #expect(!said.contains("zevidence"), "\(parts)") }
      if parts.contains(.flagged) {
        for id in assessment.flagged { #expect(!said.contains("u\(id.lowercased())u"), "\(id), \(parts)") }
      }
    }
  }

  @Test("What was not left out stands as it did", arguments: 0..<60)
  func all(seed: Int) throws {
    let assessment = RandomSharing(seed: seed, steps: 60).assessment
    for parts in Self.parts {
      let copied = fold(copy(assessment, parts))
      let flagged = parts.contains(.flagged) ? assessment.flagged : []
      for id in ["A1", "A2", "A3", "B1"] {
        if flagged.contains(id) {
          #expect(copied.answer(to: id) == .none && copied.note(on: id).isEmpty, "\(id), \(parts)")
        } else {
          #expect(isSame(copied.answer(to: id), assessment.answer(to: id), parts), "\(id), \(parts)")
          #expect(copied.isFlagged(id) == (assessment.isFlagged(id) && !parts.contains(.flagged)))
          if !parts.contains(.notes) { #expect(copied.note(on: id) == assessment.note(on: id)) }
        }
      }
      #expect(copied.judgement?.words == assessment.judgement?.words)
      for list in OwnList.allCases where list != .origin {
        let old = assessment.rows(of: list.rawValue)
        let new = copied.rows(of: list.rawValue)
        if list.isOfEvidence, parts.contains(.evidence) {
          #expect(new.isEmpty)
        } else if flagged.isEmpty {
          #expect(new.count == old.count, "\(list), \(parts)")
        }
        guard !parts.contains(.names), !parts.contains(.notes), flagged.isEmpty else { continue }
        for row in new { #expect(row.values == known(assessment.values(of: row.id), list), "\(row.id)") }
      }
    }
  }

  /// The same answer; where names are left out, whoever is to be asked is called otherwise.
  private func isSame(_ one: Answer, _ other: Answer, _ parts: Set<SharedCopy.Part>) -> Bool {
    if case .level("Ruth Castell") = other, parts.contains(.names) { return one == .none }
    guard parts.contains(.names), case .dontKnow(_, let question) = one, case .dontKnow(_, question) = other
    else {
      return one == other
    }
    return true
  }

  /// Of what stands in a row what this version of the program knows.
  private func known(_ values: JSONObject, _ list: OwnList) -> JSONObject {
    let names = Set(RecordKind(list).fields.map(\.name))
    var values = JSONObject(
      values.members.filter { member in
        names.contains(member.key) && !(member.key == "who" && member.value.string == nil)
      })
    if let places = values["places"] {
      values["places"] = .array((places.array ?? []).filter { $0["later"] == nil })
    }
    return values
  }

  @Test("A copy of a copy says the same", arguments: 0..<30)
  func again(seed: Int) {
    let assessment = RandomSharing(seed: seed, steps: 60).assessment
    for parts in Self.parts {
      let first = fold(copy(assessment, parts))
      let second = copy(first, parts)
      #expect(second.unknown == 0 && second.leak(in: second.journal) == nil)
      let (one, two) = (stand(first), stand(fold(second)))
      let (lost, new) = (one.filter { !two.contains($0) }, two.filter { !one.contains($0) })
      #expect(lost.isEmpty && new.isEmpty, "\(parts): \(lost) became \(new)")
    }
  }

  private func stand(_ assessment: Assessment) -> [Edit] {
    assessment.whatStands.map(\.edit).filter { edit in
      if case .person(_, let name, let role, _) = edit { return !name.isEmpty || !role.isEmpty }
      return edit.subject != .row(CopyOrigin.row)
    }
  }

  @Test("A copy to answer has nothing of what was entered", arguments: 0..<30)
  func blank(seed: Int) {
    let assessment = RandomSharing(seed: seed, steps: 60).assessment
    let copy = SharedCopy(toAnswer: assessment, in: pack, header: header)
    #expect(marks(said(copy)).isEmpty && copy.leak(in: copy.journal) == nil)
    #expect(Set(fold(copy).subjects) == [.asAt, .row(CopyOrigin.row)])
  }

  @Test("Every kind of record says of each of its fields what it is; what says nothing does not leave")
  func kinds() {
    for list in OwnList.allCases {
      let kind = RecordKind(list)
      #expect(!kind.fields.isEmpty && kind.fields.allSatisfy { $0.nature != nil }, "\(list)")
      var author = Author()
      author.does(.setFields(RowID(list: list.rawValue, row: "A1"), values: ["later": "words"]))
      let copy = copy(author.assessment, [])
      #expect(!said(copy).contains("words"), "\(list)")
      #expect(copy.unknown == (list == .origin ? 0 : 1), "\(list)")
    }
  }

  @Test("Ten times as much takes no more than some ten times as long")
  func linear() {
    func time(_ count: Int) -> Double {
      var author = Author()
      author.does(.person(id: "p-1", name: "Ann Hill", role: "Secretary"))
      var changes = author.changes
      for number in 0..<count {
        let id = author.newID()
        changes.append(
          Change(
            id: id, at: author.now, by: "p-1",
            operations: [
              Operation(.note(statement: "S\(number % 500)", text: "Note \(number)")),
              Operation(
                .setFields(
                  ActionItem.row("a\(number)"),
                  values: ["what": .string("Do \(number)"), "who": .string("Name \(number) Surname")])),
            ]))
      }
      let assessment = Assessment(header: Sample.header, changes)
      var best = Double.infinity
      for _ in 0..<3 {
        let start = ContinuousClock.now
        let copy = copy(assessment, [.names, .notes])
        #expect(copy.leak(in: copy.journal) == nil)
        best = min(best, (ContinuousClock.now - start) / .milliseconds(1))
      }
      return best
    }
    #expect(time(5000) < 30 * time(500))
  }
}
