/// The operations of version 0.1 about a row, which gave all of its fields at once: what they leave out they say to be
/// nothing, in every field in which nobody replaced them.
struct WholeWritings: Sendable {
  /// Those that are not replaced as a whole, by id.
  private let all: [OperationID]
  /// Which of them somebody names who speaks of some fields.
  private var named: [Int: [Int]] = [:]
  /// Who speaks of a field and names any of them.
  private var speakers: [String: [Int]] = [:]

  /// None.
  init() { all = [] }

  init(_ all: [OperationID], _ replacements: Replacements) {
    self.all = all
    for (place, id) in all.enumerated() {
      for speaker in replacements.speakers(naming: id) { named[speaker, default: []].append(place) }
    }
    for speaker in named.keys.sorted() {
      for name in replacements.names(of: speaker).all { speakers[name, default: []].append(speaker) }
    }
  }

  /// Those that give a field no value and are not replaced in it, by id.
  func silent(in field: String, given: [RowState.Head]) -> [OperationID] {
    guard !all.isEmpty else { return [] }
    let given = Set(given.lazy.map(\.id))
    return unreplaced(by: speakers[field] ?? []).filter { !given.contains($0) }
  }

  /// By field, the last of those that give it no value and are not replaced in it.
  func lastSilent(in fields: some Sequence<String>, given: [String: [RowState.Head]]) -> [String: OperationID]
  {
    guard !all.isEmpty else { return [:] }
    var last: [String: OperationID] = [:]
    // Fields of which the same speak have the same answer, but for what gives them a value.
    for (speakers, fields) in Dictionary(grouping: fields, by: { self.speakers[$0] ?? [] }) {
      let rest = unreplaced(by: speakers)
      for field in fields {
        let given = Set((given[field] ?? []).lazy.map(\.id))
        last[field] = rest.last { !given.contains($0) }
      }
    }
    return last
  }

  private func unreplaced(by speakers: [Int]) -> [OperationID] {
    guard !speakers.isEmpty else { return all }
    var isReplaced = [Bool](repeating: false, count: all.count)
    for speaker in speakers { for place in named[speaker] ?? [] { isReplaced[place] = true } }
    return all.indices.lazy.filter { !isReplaced[$0] }.map { all[$0] }
  }
}
