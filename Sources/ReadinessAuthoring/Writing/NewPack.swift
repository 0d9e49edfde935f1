import ReadinessModel

/// The file with which somebody begins a checklist: little, and everything a beginner needs with a remark above it.
public struct NewPack {
  private let id: Pack.ID
  private let title: String
  private let model: Pack?
  private let levels: [Level]

  /// The beginning of a checklist.
  ///
  /// - Parameters:
  ///   - like: a checklist whose levels, duties and lists of names it has.
  ///   - scale: the levels, where it is not like another one.
  public init(id: Pack.ID, title: String, like model: Pack? = nil, scale: ReadyScale = .three) {
    self.id = id
    self.title = title
    self.model = model
    levels = model?.scale ?? scale.levels
  }

  /// The id for a name that somebody chose; nil where nothing of it can be one.
  public static func id(for name: String) -> Pack.ID? {
    var id = ""
    for character in name.lowercased() {
      if character.isASCII, character.isLetter || character.isNumber || "._".contains(character) {
        id.append(character)
      } else if !id.isEmpty, !id.hasSuffix("-") {
        id.append("-")
      }
    }
    while let last = id.last, "-.".contains(last) { id.removeLast() }
    id = String(id.drop { $0 == "." }.prefix(64))
    return id.isEmpty ? nil : id
  }

  /// The text of the file.
  public var text: String {
    """
    # A checklist of your own. A line that begins with # is a remark: nothing on it is read.
    # Save as UTF-8, and indent with spaces, as here.
    #
    #   readinessctl check FOLDER            names every mistake, with the line to write
    #   readinessctl packs preview FOLDER    shows it as text
    #   readinessctl packs install FOLDER    adds it to yours
    #
    # The page readiness-writing(7) shows the way; readiness-checklist(5) describes every field.

    """ + YAMLWriter.file(head) + optionalHead + YAMLWriter.file(sections) + optionalEnd
  }

  private var duties: [Duty] {
    model?.duties ?? [
      Duty(id: "law", label: "Legal duty", isLegal: true), Duty(id: "guidance", label: "Guidance"),
      Duty(id: "practice", label: "Good practice"),
    ]
  }

  private var head: [YAMLNode.Field] {
    var fields: [YAMLNode.Field] = [
      YAMLNode.field("format", PackReader.format),
      YAMLNode.field("formatVersion", .word(String(PackReader.formatVersion))),
      YAMLNode.field(
        "id", id,
        remark: "Assessments know the checklist by its id. It never changes once somebody has answered."),
      YAMLNode.field(
        "version", "1.0", remark: "Raise it with every change that others get. It needs its quotation marks."),
      YAMLNode.field("title", title, remark: "The name that people see."),
      YAMLNode.field(
        "summary", "What this checklist is for, and who answers it.",
        remark:
          "In a sentence or two. A text with a colon or # in it, or one that begins with a sign, needs quotation marks."
      ),
      YAMLNode.field(
        "scale", .scale(levels),
        remark: "The levels, the lowest first: two to nine. Each has its own symbol and its role."),
      YAMLNode.field(
        "duties", .duties(duties),
        remark: "What a statement may rest on. While a legal duty is at a bad level, so is its section."),
    ]
    for (name, names) in [
      ("nations", model?.nations), ("tiers", model?.tiers), ("outcomes", model?.outcomes),
      ("tags", model?.tags),
    ] {
      if let names, !names.isEmpty { fields.append(YAMLNode.field(name, .names(names))) }
    }
    return fields
  }

  private var optionalHead: String {
    """
    # What may be here, too: take the # away, and the blank after it.
    # howToAnswer:
    #   - Answer for today, not for what is planned.
    # period: 2026-2029
    # language: en-GB
    # glossary:
    #   - { term: Reserves Policy, meaning: How much money we keep for bad times. }

    """
      + (model == nil
        ? """
        # nations:
        #   - { id: england, label: England }
        #   - { id: wales, label: Wales }
        # tags:
        #   - { id: money, label: Money }

        """ : "")
  }

  private func statement(
    _ number: Int, _ title: String, _ sentence: String, duty: Duty, remarks: Bool = false,
    _ more: [YAMLNode.Field]
  ) -> YAMLNode {
    func remark(_ text: String) -> String? { remarks ? text : nil }
    return .fields(
      [
        YAMLNode.field(
          "id", "ONE-\(number)", remark: remark("Each statement has an id of its own. Answers go by it.")),
        YAMLNode.field("title", title, remark: remark("A few words.")),
        YAMLNode.field(
          "sentence", sentence,
          remark: remark("What is true of an organisation that is ready: one thing only.")),
        YAMLNode.field(
          "levels", .fields(levels.map { YAMLNode.field($0.id, "What it looks like at “\($0.label)”.") }),
          remark: remark("What each level looks like here, so that two people give the same answer.")),
        YAMLNode.field("duty", duty.id, remark: remark("One of the duties above.")),
      ] + more)
  }

  private var sections: [YAMLNode.Field] {
    let legal = duties.first(where: \.isLegal) ?? duties[0]
    let other = duties.last ?? legal
    let statements = [
      statement(
        1, "Who does what", "Everybody knows who decides and who stands in.", duty: legal, remarks: true,
        [
          YAMLNode.field(
            "why", "A sentence or two on why it matters.", remark: "May be left out, as all below."),
          YAMLNode.field(
            "challenge", "Ask: who decides when the chair is away?", remark: "What to ask, word for word."),
          YAMLNode.field(
            "evidence", .list([.text("The list of duties"), .text("Minutes of the last meeting")]),
            remark: "What typically shows it."),
        ]),
      statement(
        2, "Money for bad times", "We keep enough money to go on for three months.", duty: other,
        [YAMLNode.field("essential", .word("true"), remark: "It belongs to the short route.")]),
      statement(
        3, "Looking back", "Once a year we look at what went well and what did not.", duty: other, []),
    ]
    return [
      YAMLNode.field(
        "sections",
        .list([
          .fields([
            YAMLNode.field("id", "ONE"), YAMLNode.field("title", "The first section"),
            YAMLNode.field("aim", "What is so when all of it is in place."),
            YAMLNode.field("statements", .list(statements)),
          ])
        ]),
        remark: "Sections with their statements. Copy a statement from its hyphen on to write the next one.")
    ]
  }

  private var optionalEnd: String {
    // Lists of names that another checklist has are not these.
    guard model == nil else { return "" }
    return """
      # What a statement may have, too:
      #         gate: true
      #         from: 2026-04-01
      #         until: 2027-03-31
      #         untilReason: The new rules begin.
      #         tags: [money]
      #         appliesTo: { nations: [wales] }
      #         sources:
      #           - { title: A guide to reserves, body: The Commission, date: "2025", url: "https://example.org" }

      """
  }
}
