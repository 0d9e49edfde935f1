public import ReadinessModel

/// What is handed out of that which a checklist gives to learn from: one thing, or all of a part under its headings.
public struct HandOut: Hashable, Sendable {
  /// What stands under one heading.
  struct Group: Hashable, Sendable {
    let title: String
    let leaves: [LearningLeaf]
  }

  /// What it is called.
  public let title: String
  let groups: [Group]
  /// Whether it is one thing, which is told whole; of many only what they say is.
  let isAlone: Bool
  /// Whether the answers of exercises are in it.
  public var hasAnswers = false

  /// One thing to learn from.
  public init(_ leaf: LearningLeaf) {
    title = leaf.title
    groups = [Group(title: "", leaves: [leaf])]
    isAlone = true
  }

  /// All of a part.
  public init(_ part: LearningPart, of pack: Pack) {
    title = part.label
    groups = pack.grouped(pack.leaves(of: part), of: part).map { Group(title: $0.title, leaves: $0.leaves) }
    isAlone = false
  }

  /// Whether there are answers that may be in it or not.
  public var canHaveAnswers: Bool { groups.contains { $0.leaves.contains(where: \.hasAnswers) } }
}

extension Paper {
  /// Something to learn from, to be handed out in a room.
  public static let handOut = Paper(
    id: "hand-out", title: tr("Hand-out"),
    summary: tr("Something to learn from, with how well it is known and where it comes from."),
    options: [.handOut]
  ) { order in
    let (subject, wanted) = (order.subject, order.handOut)
    let title = wanted?.title ?? order.paper.title
    let blocks =
      wanted.map { HandOutPaper(handOut: $0, pack: subject.pack).blocks }
      ?? [.paragraph(tr("The checklist gives nothing to learn from."), .lead)]
    return Manuscript(
      title: title, language: subject.pack.language, author: "", subject: subject.pack.title, day: order.date,
      head: RunningHead(title, subject.pack.title), footer: subject.pack.title,
      blocks: [.title(title, over: subject.pack.title, beside: "")] + blocks)
  }
}

/// Writes a hand-out. It is for anybody, so nothing of an assessment is in it.
private struct HandOutPaper {
  let handOut: HandOut
  let pack: Pack

  var blocks: [Block] {
    handOut.groups.flatMap { group in
      (group.title.isEmpty ? [] : [.heading(Heading(group.title))])
        + group.leaves.flatMap { handOut.isAlone ? alone($0) : brief($0) }
    }
  }

  /// A thing that has the paper to itself.
  private func alone(_ leaf: LearningLeaf) -> [Block] {
    var blocks = head(leaf).map { Block.paragraph($0, .facts) }
    if let knowledge = leaf.knowledge {
      blocks.append(.paragraph(Paragraph([.text(knowledge.label, .strong)])))
      if let open = knowledge.unverified {
        blocks.append(.paragraph(tr("Not verified: {what}", ["what": open])))
      }
    }
    blocks += leaf.blocks.flatMap(self.blocks)
    let statements = leaf.statements.compactMap { pack.statement($0) }
    blocks += list(
      tr("Statements that it has to do with"),
      statements.map { tr("{title} ({code})", ["title": $0.title, "code": $0.id]) })
    blocks += list(
      tr("Facts behind it"), pack.learning.facts.filter { leaf.facts.contains($0.id) }.map(\.text))
    return blocks + list(tr("Sources"), leaf.sources.map(\.citation))
  }

  /// A thing among others: its title, what it says, and in small letters how well it is known and where it stands.
  private func brief(_ leaf: LearningLeaf) -> [Block] {
    let marks = head(leaf) + [leaf.knowledge?.label ?? ""] + leaf.sources.map(\.citation)
    var blocks: [Block] = [.paragraph(Paragraph([.text(leaf.title, .strong)]))]
    // What is said of a fact is its title.
    for block in leaf.blocks where block.texts != [leaf.title] { blocks += self.blocks(block) }
    if let open = leaf.knowledge?.unverified {
      blocks.append(.paragraph(tr("Not verified: {what}", ["what": open]), .facts))
    }
    let small = marks.filter { !$0.isEmpty }.joined(separator: " · ")
    return small.isEmpty ? blocks : blocks + [.paragraph(small, .facts)]
  }

  private func head(_ leaf: LearningLeaf) -> [String] {
    let words = [leaf.note, pack.words(of: leaf.limits) ?? ""].filter { !$0.isEmpty }
    return words.isEmpty ? [] : [words.joined(separator: " · ")]
  }

  private func blocks(_ block: LearningLeaf.Block) -> [Block] {
    switch block {
    case .text(let text): Block.paragraphs(text)
    case .titled(let title, let text) where handOut.isAlone: [heading(title)] + Block.paragraphs(text)
    case .titled(let title, let text):
      [
        .paragraph(
          Paragraph(
            Inline.filled(tr("{heading}: {text}"), ["heading": .text(title, .quiet), "text": .text(text)])))
      ]
    case .list(let title, let points), .aside(let title, let points): list(title, points)
    case .speech(let text): [.panel([.text(tr("Say: “{text}”", ["text": text]))], nil)]
    case .items(let items):
      [
        .list(
          items.map { item in
            let answer = handOut.hasAnswers ? item.answer : nil
            return Item(
              [.text(item.text)], below: answer.map { [tr("Answer: {text}", ["text": $0])] } ?? [])
          }, .bulleted)
      ]
    case .account(let text, let sources):
      [.panel([.text(text)], nil)] + sources.map { .paragraph($0.citation, .facts) }
    }
  }

  private func list(_ title: String, _ points: [String]) -> [Block] {
    points.isEmpty ? [] : [heading(title), .list(points.map { Item([.text($0)]) }, .bulleted)]
  }

  /// A heading where the paper is one thing; among many it would stand above the titles of things.
  private func heading(_ words: String) -> Block {
    handOut.isAlone ? .heading(Heading(words)) : .paragraph(Paragraph([.text(words, .strong)], .facts))
  }
}
