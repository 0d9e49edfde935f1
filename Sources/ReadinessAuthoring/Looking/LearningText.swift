public import ReadinessModel

/// What a checklist gives to learn from, as text.
public struct LearningText {
  private let pack: Pack

  /// What a checklist gives.
  public init(_ pack: Pack) { self.pack = pack }

  /// The lines of the list of a part: each thing by its name for commands, with its title.
  public func list(_ part: LearningPart) -> [String] {
    let title = tr("{part} ({n})", ["part": part.label, "n": pack.count(of: part)])
    return [title]
      + pack.grouped(pack.leaves(of: part), of: part).flatMap { group in
        (group.title.isEmpty ? [] : wrapped(group.title, 2))
          + group.leaves.flatMap { leaf in
            let name = "\(part.rawValue)/\(leaf.id.entry)"
            return wrapped(leaf.id.entry == leaf.title ? name : "\(name)  \(leaf.title)", 4, hanging: 4)
          }
      }
  }

  /// The lines of all that a part says.
  public func text(_ part: LearningPart) -> [String] {
    pack.grouped(pack.leaves(of: part), of: part).flatMap { group in
      (group.title.isEmpty ? [] : [group.title, ""]) + group.leaves.flatMap { text($0) + [""] }
    }
  }

  /// The lines of one thing.
  public func text(_ leaf: LearningLeaf) -> [String] {
    var lines = wrapped(leaf.title, 0)
    let note = [leaf.note, pack.words(of: leaf.limits) ?? ""].filter { !$0.isEmpty }
    lines += wrapped(note.joined(separator: " · "), 2)
    if let knowledge = leaf.knowledge {
      lines += wrapped(knowledge.label, 2)
      if let open = knowledge.unverified { lines += wrapped(tr("Not verified: {what}", ["what": open]), 2) }
    }
    // What is said of a fact is its title.
    for block in leaf.blocks where block.texts != [leaf.title] { lines += self.lines(block) }
    let statements = leaf.statements.compactMap { pack.statement($0) }
    lines += self.lines(
      tr("Statements that it has to do with"),
      statements.map { tr("{title} ({code})", ["title": $0.title, "code": $0.id]) })
    return lines + self.lines(tr("Sources"), leaf.sources.map(\.citation))
  }

  private func lines(_ block: LearningLeaf.Block) -> [String] {
    switch block {
    case .text(let text): wrapped(text, 2)
    case .titled(let title, let text): wrapped(title, 2) + wrapped(text, 4)
    case .list(let title, let points), .aside(let title, let points): lines(title, points)
    case .speech(let text): wrapped(tr("Say: “{text}”", ["text": text]), 4)
    case .items(let items):
      items.flatMap { item in
        wrapped("• " + item.text, 4, hanging: 2)
          + (item.answer.map { wrapped(tr("Answer: {text}", ["text": $0]), 6) } ?? [])
      }
    case .account(let text, let sources):
      wrapped("• " + text, 4, hanging: 2) + sources.flatMap { wrapped($0.citation, 6) }
    }
  }

  private func lines(_ title: String, _ points: [String]) -> [String] {
    points.isEmpty ? [] : wrapped(title, 2) + points.flatMap { wrapped("• " + $0, 4, hanging: 2) }
  }
}
