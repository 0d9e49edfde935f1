/// What stands in the fields of all lists that the program and a checklist know. Of what they do not know nobody can say
/// whether it may be shown to others.
struct Natures: Sendable {
  /// What is known of a list.
  struct OfList: Sendable {
    let fields: [String: Nature]
    fileprivate(set) var rows: Rows
  }

  /// What the names of rows are.
  enum Rows: Sendable {
    /// Made by the program.
    case made
    /// Those of a checklist.
    case known(Set<String>)
    /// Statements.
    case statements
  }

  private let lists: [String: OfList]
  /// The lists of what a checklist says is not for publication.
  let unpublished: Set<String>

  init(_ pack: Pack) {
    unpublished = Set(
      pack.usableToolkits.flatMap { toolkit in
        toolkit.templates.filter(\.isPrivate).map { toolkit.list(of: $0) }
      })
    var lists = Self.own
    for toolkit in pack.usableToolkits {
      let steps = Rows.known(Set(toolkit.steps.map(\.id)))
      lists[toolkit.list(.ticks)] = OfList(fields: Self.fields(StepTick.isDone), rows: steps)
      lists[toolkit.list(.plan)] = OfList(
        fields: Self.fields(StepPlan.who).merging(Self.fields(StepPlan.by)) { $1 }, rows: steps)
      if !toolkit.tickedChecks.isEmpty {
        lists[toolkit.list(.checks)] = OfList(
          fields: Self.fields(StepTick.isDone), rows: .known(Set(toolkit.tickedChecks.map(\.id))))
      }
      for template in toolkit.templates {
        lists[toolkit.list(of: template)] =
          switch template.form {
          case .outline(let headings):
            OfList(fields: Self.fields(OutlineEntry.text), rows: .known(Set(headings.map(\.id))))
          case .table(let columns):
            OfList(fields: Dictionary(columns.map { ($0.id, $0.nature) }) { first, _ in first }, rows: .made)
          }
      }
    }
    lists[AdoptedStrategy.list]?.rows = .known(Set(pack.strategies.map(\.id)))
    lists[LeftOutAction.list]?.rows = .known(
      Set(pack.strategies.flatMap { strategy in strategy.actions.map(strategy.origin) }))
    self.lists = lists
  }

  /// What is known of a list; nil for others.
  subscript(list: String) -> OfList? { lists[list] }

  private static let own: [String: OfList] = Dictionary(
    uniqueKeysWithValues: OwnList.allCases.map { list in
      let fields = RecordKind(list).fields.compactMap { field in field.nature.map { (field.name, $0) } }
      return (
        list.rawValue,
        OfList(
          fields: Dictionary(fields) { first, _ in first }, rows: list == .lastTime ? .statements : .made)
      )
    })

  private static func fields<Value>(_ field: Field<Value>) -> [String: Nature] {
    field.nature.map { [field.name: $0] } ?? [:]
  }
}

extension Pack.Toolkit.Column {
  /// What stands in the cells. A checklist does not say which columns are for people; those that are usually called so
  /// may hold other words, too.
  fileprivate var nature: Nature {
    switch (kind, id) {
    case (.day, _): .day
    case (.person, _), (.text, "who"), (.text, "owner"): .name
    case (.text, "name"), (.text, "lead"), (.text, "leader"), (.text, "officer"), (.text, "contact"),
      (.text, "member"), (.text, "deputy"):
      .nameOrWords
    case (.choice, _), (.number, _), (.money, _), (.share, _), (.tick, _), (.statement, _): .cell(self)
    case (.text, _), (.long, _): .words
    }
  }
}
