public import ReadinessModel

/// What a report is about: an assessment, its checklist, and where it stands.
public struct ReportSubject: Sendable {
  /// The assessment.
  public let assessment: Assessment
  /// The checklist that it answers.
  public let pack: Pack
  /// Where it stands.
  public let standing: Standing

  /// An assessment and its checklist.
  public init(_ assessment: Assessment, _ pack: Pack) {
    self.init(assessment, pack, Standing(assessment, pack))
  }

  /// An assessment, its checklist, and its standing where that is known already.
  public init(_ assessment: Assessment, _ pack: Pack, _ standing: Standing) {
    self.assessment = assessment
    self.pack = pack
    self.standing = standing
  }

  /// What is to be done, with what is late.
  ///
  /// - Parameter today: the day of the paper or list; where the checklist's years are over, that of the assessment counts.
  public func actions(today: Day) -> ActionLog {
    ActionLog(assessment, pack, on: pack.reckoningDay(today: today, asAt: assessment.asAt))
  }

  /// What deserves attention first, the most urgent first.
  ///
  /// - Parameter today: as for ``actions(today:)``.
  public func lookAtFirst(today: Day) -> [Attention] {
    standing.lookAtFirst(in: assessment, actions(today: today), support(today: today))
  }

  /// The name proposed for a file, without its ending, and without characters that file systems refuse.
  public func fileTitle(_ title: String, _ day: Day) -> String {
    let organisation = assessment.organisation?.name ?? ""
    let name = [organisation, title.lowercased(), day.text].filter { !$0.isEmpty }.joined(separator: ", ")
    return String(name.map { "/\\:*?\"<>|".contains($0) || $0.isNewline ? "-" : $0 })
  }

  /// The organisation's name, or words for one without a name.
  var organisation: String {
    let name = assessment.organisation?.name ?? ""
    return name.isEmpty ? tr("Organisation not named") : name
  }

  /// The organisation and the part of it that is assessed.
  var organisationAndScope: String {
    assessment.scope.isEmpty
      ? organisation
      : tr("{organisation}: {scope}", ["organisation": organisation, "scope": assessment.scope])
  }

  /// The statements that are asked, in the checklist's order, with how they stand.
  var asked: [(statement: Statement, state: StatementState)] {
    zip(pack.statements, standing.states).filter { $0.1 != .notAsked }.map { ($0.0, $0.1) }
  }

  /// The questions that are still to be asked, the longest open first.
  var openQuestions: [Question] {
    assessment.questions.filter { $0.answered == nil && standing.state(of: $0.statement) == .dontKnow }
  }

  /// The level an answer gives.
  func level(_ answer: Answer) -> Level? {
    answer.level.flatMap { pack.level($0) }
  }

  /// An answer in a word or two.
  func words(_ answer: Answer) -> String {
    switch answer {
    case .none: tr("Not answered")
    case .level(let id): pack.level(id)?.label ?? id
    case .dontKnow: tr("Don’t know")
    case .doesNotApply: tr("Does not apply")
    }
  }

  /// What a level looks like for a statement; empty if the checklist does not say.
  func descriptor(_ statement: Statement, _ level: Level.ID) -> String {
    guard let index = pack.index(ofLevel: level), statement.descriptors.indices.contains(index) else {
      return ""
    }
    return statement.descriptors[index]
  }

  /// Whose paper it is, and what about: above the text of its pages.
  func head(_ title: String) -> RunningHead { RunningHead(title, organisationAndScope) }
}

extension Day {
  /// The day in a sentence, in which no line breaks it.
  var inSentence: String { long.unbroken }
}
