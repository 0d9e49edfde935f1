import ReadinessModel

/// Finds places in toolkits by words: in what was written there, and in the guidance.
package struct WorkbookIndex {
  /// A place in which all words were found.
  package struct Match: Equatable {
    package let toolkit: Pack.Toolkit.ID
    /// The row to go to, one without a name for a template; nil for the toolkit as a whole.
    package let row: RowID?
    /// What is shown as its title.
    package let title: String
    /// The words around what was found.
    package let words: String
    /// The least telling place that was needed.
    package let place: SearchIndex.Place
  }

  /// Something that can be found: a toolkit, a step, a heading, a table, or a row of one.
  private struct Entry {
    let toolkit: Pack.Toolkit.ID
    let row: RowID?
    let title: String
    let titleFolded: FoldedText
    let guidance: [String]
    let guidanceFolded: FoldedText

    init(_ toolkit: Pack.Toolkit, _ row: RowID?, _ part: String?, guidance: [String]) {
      self.toolkit = toolkit.id
      self.row = row
      title = part.map { WorkbookIndex.title($0, of: toolkit) } ?? toolkit.title
      titleFolded = FoldedText(part ?? toolkit.title)
      self.guidance = guidance
      guidanceFolded = FoldedText(guidance.joined(separator: "\n"))
    }
  }

  /// What was written into a row, prepared until it changes.
  private struct Written {
    let values: JSONObject
    let text: String
    let folded: FoldedText
  }

  private let toolkits: [Pack.Toolkit]
  private var entries: [Entry] = []
  private var written: [RowID: Written] = [:]
  /// The rows of tables, in order, with the titles of their tables.
  private var rows: [(toolkit: Pack.Toolkit.ID, row: RowID, title: String)] = []
  private let pack: Pack

  /// Prepares the toolkits that can be worked with.
  package init(_ pack: Pack) {
    self.pack = pack
    toolkits = pack.usableToolkits
    for toolkit in toolkits {
      let about =
        [toolkit.purpose] + toolkit.audience + toolkit.inputs + toolkit.outputs + toolkit.checks.map(\.text)
      entries.append(Entry(toolkit, nil, nil, guidance: about + toolkit.example))
      for step in toolkit.steps {
        let row = toolkit.row(.plan, step.id)
        let parts = [step.text] + [step.guidance].compactMap { $0 }
        entries.append(Entry(toolkit, row, step.text, guidance: parts))
      }
      for template in toolkit.templates {
        let columns = template.columns.flatMap { [$0.title, $0.guidance ?? ""] }
        let whole = toolkit.row(.template(template.id), "")
        entries.append(Entry(toolkit, whole, template.title, guidance: [template.guidance ?? ""] + columns))
        for heading in template.headings {
          let row = toolkit.row(.template(template.id), heading.id)
          entries.append(Entry(toolkit, row, heading.title, guidance: [heading.guidance ?? ""]))
        }
      }
    }
  }

  private static func title(_ part: String, of toolkit: Pack.Toolkit) -> String {
    tr("{toolkit}: {part}", ["toolkit": toolkit.title, "part": part])
  }

  /// Takes over what was written; what is as it was costs next to nothing.
  @MainActor
  package mutating func update(_ list: (String) -> [LiveRow]) {
    rows = []
    for toolkit in toolkits {
      for step in list(toolkit.list(.plan)) { prepare(step.id, step.values) }
      for template in toolkit.templates {
        for row in list(toolkit.list(of: template)) {
          prepare(row.id, row.values)
          if template.headings.isEmpty {
            rows.append((toolkit.id, row.id, Self.title(template.title, of: toolkit)))
          }
        }
      }
    }
  }

  private mutating func prepare(_ row: RowID, _ values: JSONObject) {
    guard written[row]?.values != values else { return }
    let text = RowWords(row, in: pack)?.text(values) ?? ""
    written[row] = Written(values: values, text: text, folded: FoldedText(text))
  }

  /// The places in which all words of a query are found, in the order of the page.
  package func matches(for query: String) -> [Match] {
    let words = SearchIndex.words(of: query)
    guard !words.isEmpty else { return [] }
    let places = entries.compactMap { match(words, $0) }
    let lines = rows.compactMap { line -> Match? in
      guard let written = written[line.row], words.allSatisfy({ written.folded.place(of: $0) != nil }) else {
        return nil
      }
      return Match(
        toolkit: line.toolkit, row: line.row, title: line.title,
        words: Snippet.around(words, in: written.text) ?? written.text, place: .note)
    }
    return (places + lines).enumerated()
      .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }.map(\.element)
  }

  private func match(_ words: [FoldedText], _ entry: Entry) -> Match? {
    let written = entry.row.flatMap { self.written[$0] }
    var place = SearchIndex.Place.title
    for word in words {
      if entry.titleFolded.place(of: word) != nil { continue }
      if written?.folded.place(of: word) != nil {
        place = max(place, .note)
      } else if entry.guidanceFolded.place(of: word) != nil {
        place = .guidance
      } else {
        return nil
      }
    }
    let texts = (place == .guidance ? [] : [written?.text ?? ""]) + entry.guidance + [written?.text ?? ""]
    let shown = texts.lazy.compactMap { Snippet.around(words, in: $0) }.first
    return Match(
      toolkit: entry.toolkit, row: entry.row, title: entry.title,
      words: shown ?? entry.guidance.first { !$0.isEmpty } ?? "", place: place)
  }
}
