import ReadinessModel

extension SheetMapping {
  /// The checklist that the sheet becomes. Every cell with something in it is in it, or among its losses.
  public func draft(named name: String) -> PackDraft {
    var maker = DraftMaker(self, name)
    for row in sheet.rows { maker.take(row) }
    return maker.finished()
  }
}

/// Makes a checklist of the rows of a sheet, and counts what becomes of the cells.
private struct DraftMaker {
  private let mapping: SheetMapping
  private var draft = PackDraft()
  private let levels: [(column: Int, id: Level.ID)]
  private var section: String?
  private var statementIDs: Set<String> = []
  private var sectionIndex: [String: Int] = [:]
  private var named: [SheetField: [FoldedText: String]] = [:]
  private var ids: [SheetField: Set<String>] = [:]
  private static let mostNames = 40
  private static let mostLicences = 10

  init(_ mapping: SheetMapping, _ name: String) {
    self.mapping = mapping
    draft.title = name.isEmpty ? mapping.sheet.name : name
    draft.id = NewPack.id(for: draft.title) ?? "draft"
    // What a statement rests on of which the sheet says nothing.
    let practice = Duty(id: "practice", label: tr("Good practice"))
    draft.duties = [practice]
    ids[.duty] = [practice.id]
    named[.duty] = [FoldedText(practice.label): practice.id]
    var used: Set<String> = []
    var columns = mapping.fields.enumerated().compactMap {
      column, field -> (column: Int, label: String, rank: Int)? in
      guard case .level(let label) = field else { return nil }
      return (column, label, SheetField.rank(ofLevel: label) ?? 5000 + column)
    }
    columns.sort { ($0.rank, $0.column) < ($1.rank, $1.column) }
    columns = Array(columns.prefix(9))
    guard columns.count > 1 else {
      levels = []
      return
    }
    let names = columns.map { column in
      (id: PackDraft.id(column.label.lowercased(), or: "level", &used), label: column.label, meaning: "")
    }
    draft.scale = PackDraft.levels(names)
    levels = zip(columns, names).map { ($0.column, $1.id) }
  }

  mutating func take(_ row: Sheet.Row) {
    let filled = row.cells.indices.filter { !row.cells[$0].isEmpty }
    draft.cells += filled.count
    if let headings = mapping.headings, row.number <= headings { return above(row, filled) }
    let field = mapping.fields
    func column(_ wanted: SheetField) -> Int? {
      field.firstIndex(of: wanted).flatMap { row.cell($0).isEmpty ? nil : $0 }
    }
    let sentence = column(.sentence) ?? column(.title)
    guard let sentence else {
      // A row with one text, or with a section and nothing else, heads those below it.
      if let only = filled.first, filled.count == 1 || filled.allSatisfy({ field[$0] == .section }),
        row.cells[only].count <= 200, field[only] != .leftOut || only == 0
      {
        section = row.cells[only]
        for column in filled.dropFirst() { lose(row, column, tr("beside the title of a section")) }
        draft.taken += 1
        return
      }
      for column in filled { lose(row, column, tr("the row has no statement")) }
      return
    }
    var statement = PackDraft.Statement(
      id: "", title: PackDraft.Text(""), sentence: PackDraft.Text(row.cell(sentence)), duty: "practice",
      origin: tr("Row {n}", ["n": row.number]))
    draft.taken += 1
    for place in filled where place != sentence { take(row, place, into: &statement) }
    if statement.title.text.isEmpty { statement.title.text = PackDraft.title(of: statement.sentence.text) }
    let number = column(.id).map { row.cell($0) } ?? ""
    statement.id = PackDraft.id(number, or: "R\(row.number)", &statementIDs)
    if !number.isEmpty, statement.id != number { statement.origin += ": " + number }
    limit(&statement, row)
    draft.sections[index(of: section ?? tr("Statements"))].statements.append(statement)
  }

  private mutating func index(of title: String) -> Int {
    if let index = sectionIndex[title] { return index }
    sectionIndex[title] = draft.sections.count
    draft.sections.append(PackDraft.Section(title: PackDraft.Text(title)))
    return draft.sections.count - 1
  }

  /// Headings and what stands above them: the first text is the title, words on licences are kept.
  private mutating func above(_ row: Sheet.Row, _ filled: [Int]) {
    if row.number == mapping.headings {
      for column in filled {
        if mapping.fields[column] == .leftOut {
          lose(row, column, tr("the column is left out"))
        } else {
          draft.taken += 1
        }
      }
      return
    }
    for column in filled {
      if draft.summary == nil, Licence.words(row.cells[column]) == nil {
        draft.summary = row.cells[column]
        draft.taken += 1
      } else {
        lose(row, column, tr("it stands above the headings"))
      }
    }
  }

  private mutating func take(_ row: Sheet.Row, _ column: Int, into statement: inout PackDraft.Statement) {
    let text = row.cells[column]
    switch mapping.fields[column] {
    case .section: section = text
    case .id: break
    case .title: statement.title.text = text
    case .why:
      statement.why = PackDraft.Text([statement.why?.text, text].compactMap(\.self).joined(separator: "\n"))
    case .challenge: statement.challenge = text
    case .evidence: statement.evidence += Self.lines(text)
    case .source: statement.sources += Self.lines(text)
    case .level:
      guard let level = levels.first(where: { $0.column == column }) else {
        return lose(row, column, tr("there are too few or too many levels"))
      }
      statement.levels[level.id] = text
    case .duty:
      guard let duty = name(text, .duty) else {
        return lose(row, column, tr("there are too many kinds of duties"))
      }
      statement.duty = duty
    case .tag:
      for word in text.split(whereSeparator: { ",;\n".contains($0) }).map({ String($0).trimmed })
      where !word.isEmpty {
        guard let tag = name(word, .tag) else { return lose(row, column, tr("there are too many tags")) }
        if !statement.tags.contains(tag) { statement.tags.append(tag) }
      }
    case .nation:
      let words = text.putting(",", for: " and ").split(whereSeparator: { ",;/&\n".contains($0) }).map {
        String($0).trimmed
      }
      for word in words where !["all", "both", "uk", "any", ""].contains(word.lowercased()) {
        guard let nation = name(word, .nation) else {
          return lose(row, column, tr("there are too many nations"))
        }
        if !statement.nations.contains(nation) { statement.nations.append(nation) }
      }
    case .essential:
      statement.isEssential = !["no", "n", "false", "0", "-"].contains(text.lowercased())
    case .sentence: return lose(row, column, tr("the statement has a sentence already"))
    case .leftOut: return lose(row, column, tr("the column is left out"))
    }
    draft.taken += 1
  }

  private static func lines(_ text: String) -> [String] {
    text.split(whereSeparator: { "\n;".contains($0) }).map { line in
      String(line.drop { "-•*– ".contains($0) }).trimmed
    }.filter { !$0.isEmpty }
  }

  /// The id of a name in one of the draft's lists, which it joins; nil where the list is full.
  private mutating func name(_ label: String, _ field: SheetField) -> String? {
    let key = FoldedText(label)
    if let known = named[field]?[key] { return known }
    guard named[field, default: [:]].count < Self.mostNames else { return nil }
    let id = PackDraft.id(label.lowercased(), or: field.name, &ids[field, default: []])
    named[field, default: [:]][key] = id
    switch field {
    case .duty:
      let words = label.lowercased()
      let isLegal = ["law", "legal", "statut", "mandatory", "act "].contains { (words + " ").holds($0) }
      draft.duties.append(Duty(id: id, label: label, isLegal: isLegal))
    case .tag: draft.tags.append(Named(id: id, label: label))
    default: draft.nations.append(Named(id: id, label: label))
    }
    return id
  }

  /// What is longer than a text may be is cut, and that is said.
  private mutating func limit(_ statement: inout PackDraft.Statement, _ row: Sheet.Row) {
    for column in row.cells.indices where row.cells[column].count > PackDraft.longest {
      draft.losses.append(
        PackDraft.Loss(
          place: Sheet.letter(column) + String(row.number),
          text: String(row.cells[column].dropFirst(PackDraft.longest)),
          reason: tr("a text has at most {n} characters: the rest", ["n": PackDraft.longest])))
    }
  }

  private mutating func lose(_ row: Sheet.Row, _ column: Int, _ reason: String) {
    let text = row.cells[column]
    if let licence = Licence.words(text), draft.licences.count < Self.mostLicences {
      if !draft.licences.contains(licence) { draft.licences.append(licence) }
      draft.taken += 1
      return
    }
    draft.losses.append(
      PackDraft.Loss(place: Sheet.letter(column) + String(row.number), text: text, reason: reason))
  }

  func finished() -> PackDraft {
    var draft = draft
    let rests = Set(draft.sections.flatMap { $0.statements.map(\.duty) })
    if !rests.isEmpty { draft.duties.removeAll { !rests.contains($0.id) } }
    if mapping.sheet.beyond > 0 {
      draft.cells += mapping.sheet.beyond
      draft.losses.append(
        PackDraft.Loss(
          place: mapping.sheet.name,
          text: trn("one cell", "{n} cells", mapping.sheet.beyond),
          reason: tr(
            "beyond row {rows} or column {columns}", ["rows": Sheet.mostRows, "columns": Sheet.mostColumns])))
    }
    return draft
  }
}

/// Words on who may use something, and how.
enum Licence {
  private static let signs = [
    "copyright", "©", "licence", "license", "creative commons", "cc by", "cc-by", "all rights reserved",
    "public domain",
  ]

  /// The text, if it speaks of that.
  static func words(_ text: String) -> String? {
    let folded = text.lowercased()
    return signs.contains { folded.holds($0) } ? text.putting(" ", for: "\n") : nil
  }
}
