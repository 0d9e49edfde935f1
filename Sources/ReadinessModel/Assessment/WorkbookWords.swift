/// What a workbook's subjects and entries are called, which only the checklist knows.
extension Subject {
  /// The subject as a menu names it: “answer to PLN-02”, “entry in “Offers and asks””.
  public func words(in pack: Pack?) -> String {
    guard let row, let pack, let (toolkit, part) = pack.part(ofList: row.list) else { return words }
    switch part {
    case .checks:
      guard let index = toolkit.checks.firstIndex(where: { $0.id == row.row }) else { return words }
      return tr("tick at check {n}", ["n": index + 1])
    case .ticks, .plan:
      guard let index = toolkit.steps.firstIndex(where: { $0.id == row.row }) else { return words }
      return part == .ticks
        ? tr("tick at step {n}", ["n": index + 1]) : tr("plan for step {n}", ["n": index + 1])
    case .template(let id):
      guard let template = toolkit.template(id) else { return words }
      if case .rowPosition = self { return tr("order of “{part}”", ["part": template.title]) }
      if case .table = template.form { return tr("entry in “{part}”", ["part": template.title]) }
      let heading = template.headings.first { $0.id == row.row }
      return tr("words under “{heading}”", ["heading": heading?.title ?? template.title])
    }
  }

  /// The row that it is about, if it is about one.
  public var row: RowID? {
    switch self {
    case .row(let id), .field(let id, _), .rowPosition(let id): id
    default: nil
    }
  }
}

extension Edit {
  /// Whether the edit takes a row out.
  private var isRemoval: Bool {
    switch self {
    case .takeOut, .removeRow: true
    default: false
    }
  }

  /// What undoing the edit takes back, as a menu names it.
  package func nameOfStep(in pack: Pack?) -> String? {
    if let row = subject?.row, isRemoval, let kind = RecordKind(ofList: row.list) { return kind.removal }
    if let row = subject?.row, let pack, isRemoval,
      case (let toolkit, .template(let id))? = pack.part(ofList: row.list),
      let template = toolkit.template(id)
    {
      return tr("removal from “{part}”", ["part": template.title])
    }
    return subject?.words(in: pack)
  }
}

extension Assessment {
  /// A subject as it is told from others of its kind: “action “Ask the districts””, of a record with what it is called.
  public func called(_ subject: Subject, in pack: Pack?) -> String {
    let words = subject.words(in: pack)
    guard let row = subject.row else { return words }
    let values = values(of: row)
    let name: String? =
      switch OwnList(of: row) {
      case .actions: ActionItem(values: values).title
      case .evidence: Evidence(values: values).name
      case .uses: self.evidence(EvidenceUse(values: values).evidence)?.name
      case .markers: Marker(values: values).words
      case .adopted: pack?.strategy(row.row)?.title
      case .leftOut: pack?.strategyAction(row.row)?.action.text
      case .lastTime, .origin, nil: nil
      }
    return name.map { $0.isEmpty ? words : tr("{kind} {name}", ["kind": words, "name": $0.quoted]) } ?? words
  }
}
