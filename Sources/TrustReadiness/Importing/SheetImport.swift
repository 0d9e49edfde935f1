import Observation
import ReadinessAuthoring
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// A checklist that is being made of somebody else's file: what each column becomes, and what comes of that.
@MainActor @Observable
final class SheetImport {
  /// The file.
  let path: String
  let source: SheetSource
  /// Which of the sheets is taken.
  private(set) var sheet: Int
  /// The row with the headings, where somebody says which it is.
  private(set) var headings: Int?
  /// What columns become, where somebody says so.
  private(set) var map: [Int: SheetField] = [:]
  /// What each column becomes; nil for a library, which says that itself.
  private(set) var mapping: SheetMapping?
  /// What the draft is called.
  var title: String { didSet { if title != oldValue { make() } } }
  /// What comes of it; nil while it is worked out.
  private(set) var draft: PackDraft?
  private var making: Task<Void, Never>?

  init(_ source: SheetSource, from path: String) {
    (self.source, self.path) = (source, path)
    title = Paths.stem(Paths.name(path))
    sheet = 0
    if case .sheets(let sheets, _) = source {
      // What stands before it tells how to fill it in.
      sheet = sheets.indices.max { sheets[$0].rows.count < sheets[$1].rows.count } ?? 0
      if sheets.count > 1 { title = sheets[sheet].name }
    }
    propose()
  }

  /// Whether anything was decided that leaving would throw away.
  var isTouched: Bool { !map.isEmpty || headings != nil }

  /// The sheets; none of a library.
  var sheets: [Sheet] { if case .sheets(let sheets, _) = source { sheets } else { [] } }

  /// How many sheets are hidden and not read.
  var hidden: Int { if case .sheets(_, let hidden) = source { hidden } else { 0 } }

  /// Takes another sheet.
  func take(sheet index: Int) {
    guard index != sheet else { return }
    if title == sheets[sheet].name { title = sheets[index].name }
    (sheet, headings, map) = (index, nil, [:])
    propose()
  }

  /// Says in which row the headings are.
  func take(headings row: Int) {
    guard row != mapping?.headings else { return }
    (headings, map) = (row, [:])
    propose()
  }

  /// Says what a column becomes. What only one column can become the other gives up.
  func take(_ field: SheetField, column: Int) {
    guard let mapping, mapping.fields[column] != field else { return }
    for (index, other) in mapping.fields.enumerated() { map[index] = other }
    if !field.mayBeSeveral {
      for (index, other) in mapping.fields.enumerated() where other == field { map[index] = .leftOut }
    }
    map[column] = field
    propose()
  }

  private func propose() {
    if sheets.indices.contains(sheet) {
      mapping = SheetMapping(sheets[sheet], headings: headings, map: map)
    }
    make()
  }

  private func make() {
    making?.cancel()
    let (source, mapping, title) = (source, mapping, title)
    making = Task { [weak self] in
      let draft = try? await inBackground { () throws(StoreProblem) -> PackDraft? in
        if case .library(let library) = source { return library.draft() }
        return mapping?.draft(named: title)
      }
      if !Task.isCancelled { self?.draft = draft ?? nil }
    }
  }

  /// The text of the checklist's file.
  var text: String? {
    guard let draft, draft.count > 0 else { return nil }
    let name = Paths.name(path)
    return draft.text(from: sheets.count > 1 ? "\(name), \(sheets[sheet].name)" : name)
  }
}

extension SheetField {
  /// What a column becomes, as the window says it.
  var title: String {
    switch self {
    case .section: tr("Section")
    case .id: tr("Number")
    case .title: tr("Title")
    case .sentence: tr("Sentence")
    case .why: tr("Why it matters")
    case .challenge: tr("What to ask")
    case .evidence: tr("Evidence")
    case .source: tr("Source")
    case .duty: tr("What it rests on")
    case .nation: tr("Nation")
    case .tag: tr("Tag")
    case .essential: tr("Essential")
    case .level(let name): tr("Level: {name}", ["name": name])
    case .leftOut: tr("Left out")
    }
  }

  /// What a column of this heading may become.
  static func choices(heading: String, now: SheetField) -> [SheetField] {
    var choices: [SheetField] = [
      .leftOut, .section, .id, .title, .sentence, .why, .challenge, .evidence, .source, .duty, .nation, .tag,
      .essential,
    ]
    if !heading.isEmpty, heading.count <= 60 { choices.append(.level(heading)) }
    if !choices.contains(now) { choices.append(now) }
    return choices
  }
}
