import ReadinessModel

/// Finds evidence and actions by words in what was written of them.
package struct RecordIndex {
  /// A record in which all words were found.
  package struct Match: Equatable {
    package let row: RowID
    package let title: String
    /// The words around what was found.
    package let words: String
    /// The least telling place that was needed.
    package let place: SearchIndex.Place
  }

  /// A record, prepared until it changes.
  private struct Entry {
    let values: JSONObject
    let title: String
    let titleFolded: FoldedText
    let text: String
    let folded: FoldedText

    init(_ values: JSONObject, title: String, others: [String]) {
      self.values = values
      self.title = title
      titleFolded = FoldedText(title)
      text = others.filter { !$0.isEmpty }.joined(separator: " · ")
      folded = FoldedText(text)
    }
  }

  private var entries: [RowID: Entry] = [:]
  private var order: [RowID] = []

  package init() {}

  /// Takes over what there is; what is as it was costs next to nothing.
  package mutating func update(_ evidence: [Evidence.ID: Evidence], _ actions: [ActionLog.Entry]) {
    var new: [RowID: Entry] = [:]
    new.reserveCapacity(evidence.count + actions.count)
    for (id, record) in evidence {
      let row = Evidence.row(id)
      new[row] =
        known(row, record.values)
        ?? Entry(record.values, title: record.name, others: record.searchedBesidesTitle)
    }
    for entry in actions {
      let action = entry.action
      new[entry.id] =
        known(entry.id, action.values)
        ?? Entry(action.values, title: action.title, others: [action.who, action.note])
    }
    entries = new
    order = evidence.keys.sorted().map { Evidence.row($0) } + actions.map(\.id)
  }

  private func known(_ row: RowID, _ values: JSONObject) -> Entry? {
    entries[row].flatMap { $0.values == values ? $0 : nil }
  }

  /// The records in which all words of a query are found, those first that have them in the title.
  package func matches(for query: String) -> [Match] {
    let words = SearchIndex.words(of: query)
    guard !words.isEmpty else { return [] }
    let found = order.compactMap { row -> Match? in
      guard let entry = entries[row] else { return nil }
      var place = SearchIndex.Place.title
      for word in words where entry.titleFolded.place(of: word) == nil {
        guard entry.folded.place(of: word) != nil else { return nil }
        place = .note
      }
      return Match(
        row: row, title: entry.title, words: Snippet.around(words, in: entry.text) ?? entry.text, place: place
      )
    }
    return found.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
      .map(\.element)
  }
}

extension Evidence {
  /// What of it is searched besides its title: kind, owner, where it is, the note.
  var searchedBesidesTitle: [String] {
    [EvidenceKind.label(kind), owner] + places.map(\.words) + [note]
  }
}
