/// What was done and written with a toolkit.
public struct Workbook: Sendable {
  /// How far a step is.
  public struct StepState: Identifiable, Hashable, Sendable {
    public var step: Pack.Toolkit.Step
    public var isDone: Bool
    /// Who takes it; empty where nobody is named.
    public var who: String
    /// By when, as it was written: a day in the form of files, or other words.
    public var by: String

    public var id: Pack.Toolkit.Step.ID { step.id }
  }

  /// Whether a check was made.
  public struct CheckState: Hashable, Sendable {
    public var check: Pack.Toolkit.Check
    public var isDone: Bool
  }

  public let toolkit: Pack.Toolkit
  /// All steps, in order.
  public let steps: [StepState]
  /// All checks, in order; those that cannot be ticked are never done.
  public let checks: [CheckState]
  private let texts: [RowID: String]
  private let rows: [Pack.Toolkit.Template.ID: [Row]]

  init(_ toolkit: Pack.Toolkit, in assessment: Assessment) {
    self.toolkit = toolkit
    steps = toolkit.steps.map { step in
      let plan = assessment.record(toolkit.row(.plan, step.id), as: StepPlan.self)
      let tick = assessment.record(toolkit.row(.ticks, step.id), as: StepTick.self)
      return StepState(step: step, isDone: tick.isDone, who: plan.who, by: plan.by)
    }
    checks = toolkit.checks.map { check in
      let row = toolkit.row(.checks, check.id)
      let isDone = check.canBeTicked && assessment.record(row, as: StepTick.self).isDone
      return CheckState(check: check, isDone: isDone)
    }
    var texts: [RowID: String] = [:]
    var rows: [Pack.Toolkit.Template.ID: [Row]] = [:]
    for template in toolkit.templates {
      switch template.form {
      case .outline(let headings):
        for heading in headings {
          let id = toolkit.row(.template(template.id), heading.id)
          texts[id] = assessment.record(id, as: OutlineEntry.self).text
        }
      case .table: rows[template.id] = assessment.rows(of: toolkit.list(of: template))
      }
    }
    self.texts = texts
    self.rows = rows
  }

  /// What stands under a heading of an outline; empty if nothing does.
  public func text(_ heading: Pack.Toolkit.Heading, of template: Pack.Toolkit.Template) -> String {
    texts[toolkit.row(.template(template.id), heading.id)] ?? ""
  }

  /// The rows of a table, in order.
  public func rows(of template: Pack.Toolkit.Template) -> [Row] { rows[template.id] ?? [] }

  /// How many steps are done.
  public var stepsDone: Int { steps.count(where: \.isDone) }

  /// Whether nothing was done or written yet.
  public var isEmpty: Bool {
    texts.values.allSatisfy(\.isEmpty) && rows.values.allSatisfy(\.isEmpty)
      && checks.allSatisfy { !$0.isDone }
      && steps.allSatisfy { !$0.isDone && $0.who.isEmpty && $0.by.isEmpty }
  }
}

extension Assessment {
  /// What was done and written with a toolkit.
  public func workbook(_ toolkit: Pack.Toolkit) -> Workbook { Workbook(toolkit, in: self) }

  /// Everything said about the rows of a list, those that were taken out included, newest first.
  public func history(ofList list: String) -> [HistoryEntry] {
    rowIDs(of: list).flatMap { history(of: .row($0)) }.sorted { $0.id > $1.id }
  }
}

extension Pack.Toolkit {
  /// The row of a list in which something is kept.
  public func row(_ part: Part, _ row: String) -> RowID { RowID(list: list(part), row: row) }

  /// Ticks a check, or takes the tick away.
  public func tick(_ check: Check, _ isDone: Bool) -> Edit {
    StepTick.writing(isDone, into: StepTick.isDone, of: row(.checks, check.id))
  }

  /// Ticks a step, or takes the tick away.
  public func tick(_ step: Step, _ isDone: Bool) -> Edit {
    StepTick.writing(isDone, into: StepTick.isDone, of: row(.ticks, step.id))
  }
}
