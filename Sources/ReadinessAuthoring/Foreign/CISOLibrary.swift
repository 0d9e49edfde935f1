import ReadinessModel

/// Makes a checklist of a library of CISO Assistant: its framework's nodes become sections and statements.
public struct CISOLibrary: Sendable {
  private let top: JSON
  private let framework: JSON

  /// The library in a file; nil if it is none.
  public init?(_ json: JSON) {
    guard json["urn"] != nil, let objects = json["objects"],
      let framework = objects["framework"] ?? objects["frameworks"]?.array?.first,
      framework["requirement_nodes"]?.array != nil
    else { return nil }
    (top, self.framework) = (json, framework)
  }

  /// The checklist, and what of the library is not in it.
  public func draft() -> PackDraft {
    var maker = Maker(top, framework)
    return maker.draft()
  }

  private struct Node {
    var json: JSON
    var urn: String
    var parent: String?
    var isAssessable: Bool
    var name: String { json["ref_id"]?.string ?? json["name"]?.string ?? urn }
  }

  private struct Maker {
    private let top: JSON
    private let framework: JSON
    private var result = PackDraft()
    private var nodes: [String: Node] = [:]
    private var statementIDs: Set<String> = []

    init(_ top: JSON, _ framework: JSON) {
      (self.top, self.framework) = (top, framework)
    }

    mutating func draft() -> PackDraft {
      result.title = text(framework["name"]) ?? text(top["name"]) ?? "Library"
      result.id =
        NewPack.id(for: text(framework["ref_id"]) ?? text(top["ref_id"]) ?? result.title) ?? "library"
      result.version = text(top["version"]) ?? "1"
      result.language = text(top["locale"])
      result.summary = text(framework["description"]) ?? text(top["description"])
      if let copyright = text(top["copyright"]) {
        result.licences = [copyright.putting(" ", for: "\n").trimmed]
      }
      result.duties = [Duty(id: "requirement", label: tr("Requirement"))]
      count(
        top, taken: ["name", "ref_id", "version", "locale", "description", "copyright"],
        passed: ["urn", "objects"], at: "")
      count(
        framework, taken: ["name", "ref_id", "description"],
        passed: [
          "urn", "requirement_nodes", "implementation_groups_definition", "scores_definition", "min_score",
          "max_score",
        ],
        at: "framework")
      for (name, value) in top["objects"]?.object?.members.map({ ($0.key, $0.value) }) ?? []
      where !name.hasPrefix("framework") {
        loseAll(value, at: name, tr("only the framework becomes a checklist"))
      }
      scale()
      groups()
      statements()
      return result
    }

    private func text(_ value: JSON?) -> String? {
      switch value {
      case .string(let text): text.trimmed.isEmpty ? nil : text.trimmed
      case .number(let text): text
      default: nil
      }
    }

    /// Counts the texts of an object: those that are taken, those that only say how it hangs together, and the rest, lost.
    private mutating func count(_ object: JSON, taken: Set<String>, passed: Set<String>, at place: String) {
      for member in object.object?.members ?? [] where !passed.contains(member.key) {
        let name = place.isEmpty ? member.key : place + ", " + member.key
        if taken.contains(member.key), text(member.value) != nil {
          result.cells += 1
          result.taken += 1
        } else {
          loseAll(member.value, at: name, tr("the format has no room for it"))
        }
      }
    }

    private mutating func loseAll(_ value: JSON, at place: String, _ reason: String) {
      switch value {
      case .array(let values): for value in values { loseAll(value, at: place, reason) }
      case .object(let object):
        for member in object.members { loseAll(member.value, at: place + ", " + member.key, reason) }
      case .null: break
      case .bool(let flag): lose(String(flag), place, reason)
      case .number(let text), .string(let text): if !text.trimmed.isEmpty { lose(text, place, reason) }
      }
    }

    private mutating func lose(_ text: String, _ place: String, _ reason: String) {
      result.cells += 1
      result.losses.append(PackDraft.Loss(place: place, text: text, reason: reason))
    }

    private mutating func scale() {
      let scores = framework["scores_definition"]?.array ?? []
      let names = scores.compactMap { score -> (id: String, label: String, meaning: String)? in
        guard let number = text(score["score"]) else { return nil }
        return ("score-" + number, text(score["name"]) ?? number, text(score["description"]) ?? "")
      }
      let isScale =
        names.count == scores.count && (2...9).contains(names.count)
        && Set(names.map(\.label)).count == names.count
      if isScale {
        result.scale = PackDraft.levels(
          names.map { ($0.id, $0.label, $0.meaning.isEmpty ? $0.label : $0.meaning) })
      }
      for (index, score) in scores.enumerated() {
        count(
          score, taken: isScale ? ["score", "name", "description"] : [], passed: [],
          at: "scores_definition \(index + 1)")
      }
    }

    private mutating func groups() {
      var used: Set<String> = []
      for (index, group) in (framework["implementation_groups_definition"]?.array ?? []).enumerated() {
        if let id = text(group["ref_id"]) {
          result.tags.append(
            Named(id: PackDraft.id(id, or: "group", &used), label: text(group["name"]) ?? id))
        }
        count(
          group, taken: ["ref_id", "name"], passed: [], at: "implementation_groups_definition \(index + 1)")
      }
    }

    private mutating func statements() {
      let list = (framework["requirement_nodes"]?.array ?? []).enumerated().map { index, json in
        Node(
          json: json, urn: text(json["urn"]) ?? "node \(index)", parent: text(json["parent_urn"]),
          isAssessable: json["assessable"]?.bool ?? false)
      }
      for node in list { nodes[node.urn] = node }
      var places: [String: Int] = [:]
      var inUse: Set<String> = []
      for node in list where node.isAssessable {
        let parents = ancestors(of: node)
        let owner = parents.first { !$0.isAssessable }
        let key = owner?.urn ?? ""
        if places[key] == nil {
          places[key] = result.sections.count
          result.sections.append(section(owner, parents))
        }
        inUse.formUnion(parents.map(\.urn))
        result.sections[places[key] ?? 0].statements.append(statement(node))
      }
      for node in list where !node.isAssessable {
        let isSection = places[node.urn] != nil
        let isTitle = inUse.contains(node.urn)
        let name = text(node.json["name"]) ?? ""
        let titleFields: Set<String> =
          isTitle ? (name.isEmpty && !isSection ? ["ref_id", "description"] : ["ref_id", "name"]) : []
        count(
          node.json, taken: titleFields.union(isSection ? ["description"] : []),
          passed: Self.structure.union(isSection ? ["translations"] : []), at: node.name)
        if isSection { translations(node, ["name", "description"]) }
      }
    }

    private static let structure: Set = ["urn", "parent_urn", "assessable", "depth"]

    private func ancestors(of node: Node) -> [Node] {
      var result: [Node] = []
      var seen: Set<String> = [node.urn]
      var current = node.parent
      while let urn = current, let parent = nodes[urn], seen.insert(urn).inserted {
        result.append(parent)
        current = parent.parent
      }
      return result
    }

    private func section(_ owner: Node?, _ parents: [Node]) -> PackDraft.Section {
      guard let owner else { return PackDraft.Section(title: PackDraft.Text(tr("Statements"))) }
      let titles = parents.filter { !$0.isAssessable }.reversed().map { node -> String in
        let name = text(node.json["name"]) ?? text(node.json["description"])
        return [text(node.json["ref_id"]), name].compactMap(\.self).joined(separator: " ")
      }
      var title = PackDraft.Text(titles.filter { !$0.isEmpty }.joined(separator: " – "))
      if title.text.isEmpty { title.text = owner.urn }
      if parents.count(where: { !$0.isAssessable }) == 1 { title.others = others(owner, "name") }
      var section = PackDraft.Section(title: title)
      if text(owner.json["name"]) != nil, let aim = text(owner.json["description"]) {
        section.aim = PackDraft.Text(aim)
        section.aim?.others = others(owner, "description")
      }
      return section
    }

    private func others(_ node: Node, _ field: String) -> [(language: String, text: String)] {
      (node.json["translations"]?.object?.members ?? []).compactMap { member in
        text(member.value[field]).map { (member.key, $0) }
      }
    }

    private mutating func statement(_ node: Node) -> PackDraft.Statement {
      let ref = text(node.json["ref_id"]) ?? ""
      let name = text(node.json["name"])
      let description = text(node.json["description"])
      let sentence = description ?? name ?? ref
      var statement = PackDraft.Statement(
        id: PackDraft.id(ref, or: "R\(statementIDs.count + 1)", &statementIDs),
        title: PackDraft.Text(name ?? PackDraft.title(of: sentence)),
        sentence: PackDraft.Text(sentence.isEmpty ? node.urn : sentence),
        duty: "requirement", origin: node.urn)
      if statement.id != ref, !ref.isEmpty { statement.origin += ": " + ref }
      if statement.title.text.isEmpty { statement.title.text = statement.sentence.text }
      if description != nil { statement.sentence.others = others(node, "description") }
      if name != nil { statement.title.others = others(node, "name") }
      var taken: Set = ["ref_id", "name", "description"]
      if let why = text(node.json["annotation"]) {
        statement.why = PackDraft.Text(why)
        statement.why?.others = others(node, "annotation")
        taken.insert("annotation")
      }
      if let evidence = text(node.json["typical_evidence"]) {
        statement.evidence = evidence.split(separator: "\n").map {
          String($0.drop { "-•* ".contains($0) }).trimmed
        }
        .filter { !$0.isEmpty }
        taken.insert("typical_evidence")
      }
      let groups = node.json["implementation_groups"]?.array ?? []
      for group in groups {
        if let group = text(group),
          let tag = result.tags.first(where: { $0.id == group || $0.label == group })?.id
        {
          if !statement.tags.contains(tag) { statement.tags.append(tag) }
          result.cells += 1
          result.taken += 1
        } else {
          loseAll(group, at: node.name + ", implementation_groups", tr("the group is not defined"))
        }
      }
      count(
        node.json, taken: taken, passed: Self.structure.union(["implementation_groups", "translations"]),
        at: node.name)
      translations(node, ["name", "description", "annotation"])
      return statement
    }

    /// Counts the texts in other languages: those of fields that are there are taken along.
    private mutating func translations(_ node: Node, _ fields: [String]) {
      for member in node.json["translations"]?.object?.members ?? [] {
        let taken = Set(fields.filter { text(node.json[$0]) != nil })
        count(member.value, taken: taken, passed: [], at: node.name + ", " + member.key)
      }
    }
  }
}
