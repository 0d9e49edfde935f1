public import ReadinessModel

/// The evidence of an assessment in the order of a list: what it is used for, what rests on it alone, whether its date is past.
///
/// For papers: ``ReportSubject/evidence(today:)`` gives the entries by title, each with the statements that it is used for in the
/// checklist's order; ``ReportSubject/support(today:)`` says what each good rating rests on, with the counts.
public struct EvidenceRecord: Sendable {
  public let id: Evidence.ID
  public let evidence: Evidence
  /// The statements that it is used for, by their present ids, in the checklist's order.
  public let uses: [EvidenceRegister.Use]
  /// Whether its date has passed.
  public let isPast: Bool
  /// Whether it speaks of a day after the assessment's.
  public let isEarly: Bool
  /// For how many good ratings it is the only current evidence.
  public let carries: Int
}

extension ReportSubject {
  /// All evidence, by title.
  ///
  /// - Parameter today: the day against which dates are measured, unless the checklist's years are over.
  public func evidence(today: Day) -> [EvidenceRecord] {
    let register = EvidenceRegister(assessment)
    let support = support(register, today: today)
    return register.entries.map { (order: FoldedText($0.value.name), id: $0.key, entry: $0.value) }
      .sorted { ($0.order, $0.id) < ($1.order, $1.id) }
      .map { _, id, entry in
        EvidenceRecord(
          id: id, evidence: entry, uses: register.uses(of: id, in: pack),
          isPast: register.isPast(id, in: pack, on: support.day),
          isEarly: entry.isEarly(asAt: assessment.asAt),
          carries: support.carries(id))
      }
  }

  /// What the good ratings rest on.
  ///
  /// - Parameter today: the day against which dates are measured, unless the checklist's years are over.
  public func support(today: Day) -> SupportStanding { support(EvidenceRegister(assessment), today: today) }

  private func support(_ register: EvidenceRegister, today: Day) -> SupportStanding {
    SupportStanding(
      assessment, register, pack, on: pack.reckoningDay(today: today, asAt: assessment.asAt))
  }
}

/// The table of evidence.
extension CSVExport {
  /// A column of the table of evidence.
  private typealias EvidenceColumn = (name: String, value: @Sendable (EvidenceRecord) -> String)

  private static let evidenceTable: [EvidenceColumn] = [
    ("id", { $0.id }),
    ("title", { $0.evidence.name }),
    ("kind", { $0.evidence.kind }),
    ("date", { $0.evidence.date?.text ?? "" }),
    ("review_by", { $0.evidence.reviewBy?.text ?? "" }),
    ("past", { $0.isPast ? "yes" : "no" }),
    ("owner", { $0.evidence.owner }),
    ("places", { $0.evidence.places.map(\.words).joined(separator: "; ") }),
    ("for", { $0.uses.map(\.statement).joined(separator: " ") }),
    ("carries", { String($0.carries) }),
    ("note", { $0.evidence.note }),
  ]

  /// The columns' names of the table of evidence; they are the same in every language.
  public static let evidenceColumns = evidenceTable.map(\.name)

  /// The evidence by title: a line for each, with a line of names first.
  ///
  /// - Parameter today: the day against which dates are measured.
  public func evidence(today: Day) -> String { evidenceTable(today: today).csv }

  /// The same as a table.
  func evidenceTable(today: Day) -> SheetTable {
    SheetTable(
      tr("Evidence"), Self.evidenceColumns,
      subject.evidence(today: today).map { record in Self.evidenceTable.map { $0.value(record) } })
  }
}
