import Observation
import ReadinessModel
import ReadinessStore

/// Another version of a checklist, with which an assessment can be looked at where the one that it answers is nowhere.
package struct OtherVersion: Sendable {
  /// The checklist that the assessment answers.
  package let answered: PackReference
  /// The version that is there.
  package let pack: Pack
  /// The answers for which it has no statement or no level.
  package let lacking: [UnplacedAnswer]

  /// So many of them are named.
  private static let mostNamed = 12

  /// The newest other version that is installed; nil where there is none, or where none is needed.
  package init?(for assessment: Assessment, in packs: PackLibrary) {
    guard let answered = assessment.pack, let pack = packs.otherVersion(for: assessment) else { return nil }
    self.init(of: answered, pack, showing: assessment)
  }

  /// A version of a checklist, to look with it at an assessment that answers another.
  init(of answered: PackReference, _ pack: Pack, showing assessment: Assessment) {
    (self.answered, self.pack) = (answered, pack)
    lacking = Assessment(header: assessment.header, assessment.changes, redirects: pack.redirects)
      .unplacedAnswers(in: pack)
  }

  /// What is missing from it, in words.
  package var words: String {
    guard !lacking.isEmpty else {
      return tr("Version {version} has a place for every answer.", ["version": pack.version])
    }
    let named = lacking.prefix(Self.mostNamed).map { answer in
      answer.lacksStatement
        ? answer.statement
        : tr("{statement} (level “{id}”)", ["statement": answer.statement, "id": answer.answer.level ?? ""])
    }.joined(separator: ", ")
    let list =
      lacking.count > Self.mostNamed
      ? trn("{list} and {n} more", "{list} and {n} more", lacking.count - Self.mostNamed, ["list": named])
      : named
    return trn(
      "Version {version} has no place for {n} answer: {list}.",
      "Version {version} has no place for {n} answers: {list}.", lacking.count,
      ["version": pack.version, "list": list])
  }

  /// What is said wherever an assessment is shown with it.
  package var shownWords: String {
    tr(
      "This answers version {answered} of its checklist, and is shown with version {shown}, to look at only. {lacking}",
      ["answered": answered.version, "shown": pack.version, "lacking": words])
  }
}

/// An assessment that is only looked at, with another version of its checklist: nothing in it can be changed.
@MainActor @Observable
package final class LookOnly {
  /// The assessment's file.
  package let path: String
  /// With what it is shown.
  package let version: OtherVersion
  /// How often somebody began to change something, which was refused.
  package private(set) var refusals = 0

  package init(_ path: String, with version: OtherVersion) {
    (self.path, self.version) = (path, version)
  }

  package func refuse() { refusals += 1 }
}
