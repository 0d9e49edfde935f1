/// Reads a checklist from its files and reports every mistake in them, not only the first.
///
/// Checklists are untrusted: sizes are bounded and no path may leave the folder.
public struct PackReader {
  /// What the first file of a checklist says its format is.
  public static let format = "trust-readiness-checklist"
  /// The newest version of the format that this program reads.
  public static let formatVersion = 1

  /// Reads a checklist from its files, each an object whose fields are merged or, named `organisations.json`, say,
  /// the list of that name. Lists that several files have are joined.
  ///
  /// - Parameters:
  ///   - languages: The languages in which texts are wanted, the best first.
  ///   - digest: The digest of what the files say, where it is known; making it takes longer than reading them.
  public static func read(_ files: [Located], languages: [String] = [], digest: String? = nil) -> PackReading
  {
    var reader = PackReader(languages: languages)
    let top = reader.merged(files)
    let tree = top.map { Located(.object($0.members), at: $0.location) }
    var pack = top.flatMap { reader.pack($0) }
    if pack != nil { pack?.digest = digest ?? tree?.json.digest ?? "" }
    var problems = reader.checker.problems
    let order = Dictionary(
      zip(files.map(\.location.file), files.indices), uniquingKeysWith: { first, _ in first })
    problems.sort { one, other in
      let ranks = (order[one.location.file] ?? 0, order[other.location.file] ?? 0)
      return (ranks.0, one.location.line, one.location.column)
        < (ranks.1, other.location.line, other.location.column)
    }
    return PackReading(
      pack: reader.checker.hasErrors ? nil : pack, tree: tree, problems: problems,
      unlisted: reader.checker.unlisted)
  }

  /// Whether a path given in a checklist stays inside the checklist's folder.
  public static func isInsideFolder(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return !path.isEmpty && !path.contains("\\") && !path.contains("\0") && !path.contains(":")
      && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && !$0.hasPrefix("~") }
  }

  let checker: Checker
  /// What the words of a choice may be.
  var named: [ChoiceSource: [Pack.Toolkit.Column.Choice]] = [:]
  var levels = Identifiers()
  /// What the levels mean, which stands at each statement that does not say it.
  var meanings: [String] = []
  /// Where labels, keys and symbols of levels were seen first.
  var levelMarks: [String: [String: SourceLocation]] = [:]
  var duties = Identifiers()
  var nations = Identifiers()
  var tiers = Identifiers()
  var outcomes = Identifiers()
  var tags = Identifiers()
  var toolkits: Identifiers?
  var sections = Identifiers()
  var statements = Identifiers()
  var facts = Identifiers()

  private init(languages: [String]) {
    checker = Checker(languages: languages)
  }

  private mutating func pack(_ top: Fields) -> Pack? {
    checkFormat(top)
    if let language = language(top) { checker.packLanguage = language }
    var ids = Identifiers()
    let id = ids.read(top)
    let scale = scale(top)
    let dutyList = list(top, "duties") { reader, value in reader.duty(value) }
    let nationList = list(top, "nations") { reader, value in reader.named(value, .nation, \.nations) }
    let tierList = list(top, "tiers") { reader, value in reader.named(value, .tier, \.tiers) }
    let outcomeList = list(top, "outcomes") { reader, value in reader.named(value, .outcome, \.outcomes) }
    let tagList = list(top, "tags") { reader, value in reader.named(value, .tag, \.tags) }
    for (source, list) in [
      (ChoiceSource.nations, nationList), (.tiers, tierList), (.outcomes, outcomeList), (.tags, tagList),
    ] { named[source] = list.map { Pack.Toolkit.Column.Choice(id: $0.id, label: $0.label) } }
    named[.scale] = scale.map { Pack.Toolkit.Column.Choice(id: $0.id, label: $0.label) }
    var organisations = Identifiers()
    let organisationList = list(top, "organisations") { reader, value in
      reader.organisation(value, &organisations)
    }
    let library = library(top)
    readToolkitIDs(top)
    var all: [Statement] = []
    let sectionList = list(top, "sections") { reader, value in
      reader.checker.named(by: value) { reader.section(value, &all) }
    }
    if all.count > PackLimits.statements {
      checker.report(
        at: top.location, tr("The checklist has more than {n} statements.", ["n": PackLimits.statements]),
        tr("Split it into several checklists."))
    }
    let learning = learning(top)
    return Pack(
      id: id, version: top.read("version") { checker.text($0) } ?? "", title: top.neededText("title"),
      summary: top.text("summary") ?? "", howToAnswer: top.texts("howToAnswer"), period: top.text("period"),
      order: top.wholeNumber("order") ?? 1,
      language: checker.packLanguage,
      scale: scale, rules: rules(top), evidence: evidenceRules(top), duties: dutyList, nations: nationList,
      tiers: tierList,
      outcomes: outcomeList, tags: tagList, organisations: organisationList, sections: sectionList,
      statements: all, redirects: redirects(top),
      glossary: list(top, "glossary") { reader, value in reader.term(value) }, timing: timing(top),
      toolkits: toolkitList(top), strategies: strategies(top), learning: learning, library: library)
  }

  /// The language of texts that name none.
  private func language(_ top: Fields) -> String? {
    guard let language = top.string("language"), let value = top.value("language") else { return nil }
    if Checker.isLanguage(language) { return language }
    checker.within("language") {
      checker.report(
        at: value.location, tr("“{text}” is not the code of a language.", ["text": language]),
        tr("Write it as in “en-GB” or “cy”."))
    }
    return nil
  }

  /// One object with the fields of all files.
  private func merged(_ files: [Located]) -> Fields? {
    guard let first = files.first else { return nil }
    var members = MergedFields(checker)
    var isWhole = true
    for file in files {
      switch file.content {
      case .object(let own) where members.isSecond(own):
        checker.report(
          at: file.location,
          tr("“{file}” is a checklist of its own.", ["file": Self.name(file.location.file)]),
          tr(
            "Move it out of the folder of “{other}”: the files there are read as one checklist.",
            ["other": Self.name(first.location.file)]))
      case .object:
        for member in checker.fields(of: file, .checklist)?.members ?? [] { members.add(member) }
      case .array where Shape.checklist.names.contains(Self.stem(file.location.file)):
        members.add(
          Located.Member(key: Self.stem(file.location.file), location: file.location, value: file))
      default:
        checker.wrongType(file, expected: .words(tr("a checklist")))
        isWhole = false
      }
    }
    // What is missing then is in the file that could not be read.
    guard isWhole else { return nil }
    return Fields(members: members.all, location: first.location, shape: .checklist, checker: checker)
  }

  /// The file's name without its folder.
  private static func name(_ file: String) -> String { String(file.split(separator: "/").last ?? "") }

  /// The file's name without folder and extension.
  private static func stem(_ file: String) -> String { String(name(file).prefix { $0 != "." }) }

  private func checkFormat(_ top: Fields) {
    let format = top.read("format") { value -> String? in
      if case .string(Self.format) = value.content { return Self.format }
      checker.report(
        at: value.location, tr("This is not a checklist of this program."),
        tr("A checklist begins with “format”: “{format}”.", ["format": Self.format]))
      return nil
    }
    guard format != nil else { return }
    _ = top.read("formatVersion") { value -> Int? in
      guard case .number(let text) = value.content else {
        checker.wrongType(value, expected: .words(tr("the number {n}", ["n": Self.formatVersion])))
        return nil
      }
      guard let version = Int(text), version >= 1 else {
        checker.report(
          at: value.location, tr("There is no version {n} of the format.", ["n": text]),
          tr("Write {n}.", ["n": Self.formatVersion]))
        return nil
      }
      if version > Self.formatVersion {
        checker.report(
          at: value.location,
          tr("The checklist is in version {n} of the format, which is newer.", ["n": version]),
          tr("Install a newer version of the program."))
      }
      return version
    }
  }

  /// Reads a list whose entries the reader keeps something of, such as their ids.
  mutating func list<Element>(
    _ fields: Fields, _ name: String, _ read: (inout PackReader, Located) -> Element?
  ) -> [Element] {
    fields.list(name) { read(&self, $0) } ?? []
  }
}

/// The fields of all files of a checklist, as they come together.
private struct MergedFields {
  private(set) var all: [Located.Member] = []
  private var places: [String: Int] = [:]
  private let checker: Checker

  init(_ checker: Checker) { self.checker = checker }

  /// Whether further fields are those of another checklist, and not more of this one.
  func isSecond(_ members: [Located.Member]) -> Bool {
    ["format", "id"].allSatisfy { name in
      places[name] != nil && members.contains { $0.key == name }
    }
  }

  /// Takes in one more field: a list joins the list of that name, anything else may be given once.
  mutating func add(_ member: Located.Member) {
    guard let index = places[member.key] else {
      places[member.key] = all.count
      all.append(member)
      return
    }
    if case .array(let before) = all[index].value.content, case .array(let more) = member.value.content {
      all[index].value.content = .null
      all[index].value.content = .array(before + more)
    } else if member.key != "format", member.key != "formatVersion" {
      let first = all[index].location
      checker.within(member.key) {
        checker.report(
          at: member.location,
          tr("“{field}” is given already at {place}.", ["field": member.key, "place": first]),
          tr("Keep one of the two."))
      }
    }
  }
}
