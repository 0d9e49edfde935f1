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

  public let toolkit: Pack.Toolkit
  /// All steps, in order.
  public let steps: [StepState]
  private let texts: [RowID: String]
  private let rows: [Pack.Toolkit.Template.ID: [Row]]

  init(_ toolkit: Pack.Toolkit, in assessment: Assessment) {
    self.toolkit = toolkit
    steps = toolkit.steps.map { step in
      let plan = assessment.row(toolkit.row(.plan, step.id))?.values
      return StepState(
        step: step, isDone: assessment.row(toolkit.row(.ticks, step.id))?.values.isDone ?? false,
        who: plan?[text: Self.who] ?? "", by: plan?[text: Self.by] ?? "")
    }
    var texts: [RowID: String] = [:]
    var rows: [Pack.Toolkit.Template.ID: [Row]] = [:]
    for template in toolkit.templates {
      switch template.form {
      case .outline(let headings):
        for heading in headings {
          let id = toolkit.row(.template(template.id), heading.id)
          texts[id] = assessment.row(id)?.values[text: Self.text]
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
      && steps.allSatisfy { !$0.isDone && $0.who.isEmpty && $0.by.isEmpty }
  }

  // The names of values in files.
  /// Whether a step is done.
  public static let done = "done"
  /// Who takes a step.
  public static let who = "who"
  /// By when.
  public static let by = "by"
  /// What stands under a heading.
  public static let text = "text"
}

extension Assessment {
  /// What was done and written with a toolkit.
  public func workbook(_ toolkit: Pack.Toolkit) -> Workbook { Workbook(toolkit, in: self) }

  /// Everything said about the rows of a list, those that were removed included, newest first.
  public func history(ofList list: String) -> [HistoryEntry] {
    rowIDs(of: list).flatMap { history(of: .row($0)) }.sorted { ($0.at, $0.id) > ($1.at, $1.id) }
  }
}

extension Pack.Toolkit {
  /// The row of a list in which something is kept.
  public func row(_ part: Part, _ row: String) -> RowID { RowID(list: list(part), row: row) }

  /// Ticks a step, or takes the tick away.
  public func tick(_ step: Step, _ isDone: Bool) -> Edit {
    .setRow(row(.ticks, step.id), values: [Workbook.done: .bool(isDone)])
  }
}

extension JSONObject {
  /// The words of a member; empty if it has none.
  public subscript(text key: String) -> String {
    get { self[key]?.string ?? "" }
    set { self[key] = .string(newValue) }
  }

  /// Whether a step is done, in the values of its row.
  public var isDone: Bool { self[Workbook.done]?.bool ?? false }

  /// The same values without empty words, so that what was cleared is as what was never written.
  public var withoutBlanks: JSONObject { JSONObject(members.filter { $0.value != "" }) }
}
