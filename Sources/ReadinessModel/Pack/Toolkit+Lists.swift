/// Where an assessment keeps what was filled in: lists of rows, one row a thing that can be changed by itself.
///
/// Two people who fill in different headings, rows or steps change different rows, so they never disagree.
extension Pack.Toolkit {
  /// A part of a toolkit that an assessment keeps in a list of its own.
  public enum Part: Hashable, Sendable {
    /// Which steps are done: a row for each, named by the step.
    case ticks
    /// Who takes a step, and by when: a row for each, named by the step.
    case plan
    /// Which checks were made: a row for each, named by the check.
    case checks
    /// A template: a row for each heading, named by it; or the rows of a table.
    case template(Template.ID)
  }

  /// The name of the list of a part. Ids have no slash, so no two parts have the same.
  public func list(_ part: Part) -> String {
    switch part {
    case .ticks: id + "/steps/done"
    case .plan: id + "/steps/plan"
    case .checks: id + "/checks/done"
    case .template(let template): id + "/" + template
    }
  }

  /// The list of a template.
  public func list(of template: Template) -> String { list(.template(template.id)) }

  /// The lists of the toolkit, in the order in which they are shown.
  public var lists: [String] {
    (steps.isEmpty ? [] : [list(.ticks), list(.plan)]) + templates.map { list(of: $0) }
      + (tickedChecks.isEmpty ? [] : [list(.checks)])
  }

  /// The checks that can be ticked.
  public var tickedChecks: [Check] { checks.filter(\.canBeTicked) }
}

extension Pack {
  /// The toolkits that can be worked with.
  public var usableToolkits: [Toolkit] { toolkits.filter(\.canBeUsed) }

  /// The toolkit with an id.
  public func toolkit(_ id: Toolkit.ID) -> Toolkit? { toolkits.first { $0.id == id } }

  /// The toolkits with which a statement can be worked on.
  public func usableToolkits(for statement: Statement) -> [Toolkit] {
    statement.toolkits.compactMap { toolkit($0) }.filter(\.canBeUsed)
  }

  /// The toolkit and the part of it that a list of an assessment belongs to; nil for other lists.
  public func part(ofList list: String) -> (toolkit: Toolkit, part: Toolkit.Part)? {
    guard let slash = list.firstIndex(of: "/"), let toolkit = toolkit(String(list[..<slash])) else {
      return nil
    }
    switch list[list.index(after: slash)...] {
    case "steps/done": return (toolkit, .ticks)
    case "steps/plan": return (toolkit, .plan)
    case "checks/done": return (toolkit, .checks)
    case let id: return toolkit.template(String(id)).map { (toolkit, .template($0.id)) }
    }
  }
}
