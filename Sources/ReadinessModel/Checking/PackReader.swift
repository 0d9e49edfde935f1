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
  /// - Parameter languages: The languages in which texts are wanted, the best first.
  public static func read(_ files: [Located], languages: [String] = []) -> PackReading {
    var reader = PackReader(languages: languages)
    let pack = reader.pack(files)
    var problems = reader.checker.problems
    let order = Dictionary(
      zip(files.map(\.location.file), files.indices), uniquingKeysWith: { first, _ in first })
    problems.sort { one, other in
      let ranks = (order[one.location.file] ?? 0, order[other.location.file] ?? 0)
      return (ranks.0, one.location.line, one.location.column)
        < (ranks.1, other.location.line, other.location.column)
    }
    let isUsable = !problems.contains { $0.severity == .error }
    return PackReading(pack: isUsable ? pack : nil, problems: problems)
  }

  /// Whether a path given in a checklist stays inside the checklist's folder.
  public static func isInsideFolder(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return !path.isEmpty && !path.contains("\\") && !path.contains("\0") && !path.contains(":")
      && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && !$0.hasPrefix("~") }
  }

  let checker: Checker
  var levels = Identifiers()
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

  private init(languages: [String]) {
    checker = Checker(languages: languages)
  }

  private mutating func pack(_ files: [Located]) -> Pack? {
    guard let top = merged(files) else { return nil }
    checkFormat(top)
    if let language = language(top) { checker.packLanguage = language }
    var ids = Identifiers()
    let id = ids.read(top)
    let scale = scale(top)
    let dutyList = list(top, "duties", needed: true) { reader, value in reader.duty(value) }
    let nationList = list(top, "nations") { reader, value in reader.named(value, .nation, \.nations) }
    let tierList = list(top, "tiers") { reader, value in reader.named(value, .tier, \.tiers) }
    let outcomeList = list(top, "outcomes") { reader, value in reader.named(value, .outcome, \.outcomes) }
    let tagList = list(top, "tags") { reader, value in reader.named(value, .tag, \.tags) }
    var organisations = Identifiers()
    let organisationList = list(top, "organisations") { reader, value in
      reader.organisation(value, &organisations)
    }
    let library = library(top)
    readToolkitIDs(top)
    var all: [Statement] = []
    let sectionList = list(top, "sections", needed: true, limit: PackLimits.sections) { reader, value in
      reader.section(value, &all)
    }
    if all.count > PackLimits.statements {
      checker.report(
        at: top.location, tr("The checklist has more than {n} statements.", ["n": PackLimits.statements]),
        tr("Split it into several checklists."))
    }
    return Pack(
      id: id, version: top.need("version") { checker.text($0) } ?? "", title: top.neededText("title"),
      summary: top.text("summary") ?? "", howToAnswer: top.texts("howToAnswer"), period: top.text("period"),
      language: checker.packLanguage,
      scale: scale, rules: rules(top), duties: dutyList, nations: nationList, tiers: tierList,
      outcomes: outcomeList, tags: tagList, organisations: organisationList, sections: sectionList,
      statements: all, redirects: redirects(top),
      glossary: list(top, "glossary") { reader, value in reader.term(value) }, timing: timing(top),
      toolkits: toolkitList(top), library: library)
  }

  /// The language of texts that name none.
  private func language(_ top: Fields) -> String? {
    guard let language = top.string("language"), let value = top.value("language") else { return nil }
    let parts = language.split(separator: "-", omittingEmptySubsequences: false)
    let isCode = parts.enumerated().allSatisfy { index, part in
      (2...(index == 0 ? 3 : 8)).contains(part.count)
        && part.allSatisfy { $0.isASCII && ($0.isLetter || index > 0 && $0.isNumber) }
    }
    if isCode { return language }
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
    var members: [Located.Member] = []
    var isWhole = true
    for file in files {
      switch file.content {
      case .object:
        for member in checker.fields(of: file, .checklist)?.members ?? [] { add(member, to: &members) }
      case .array where Shape.checklist.fields.contains(Self.stem(file.location.file)):
        let member = Located.Member(key: Self.stem(file.location.file), location: file.location, value: file)
        add(member, to: &members)
      default:
        checker.wrongType(file, expected: tr("a checklist: an object in braces"))
        isWhole = false
      }
    }
    // What is missing then is in the file that could not be read.
    guard isWhole else { return nil }
    return Fields(members: members, location: first.location, checker: checker)
  }

  private func add(_ member: Located.Member, to members: inout [Located.Member]) {
    guard let index = members.firstIndex(where: { $0.key == member.key }) else {
      members.append(member)
      return
    }
    if case .array(let before) = members[index].value.content, case .array(let more) = member.value.content {
      members[index].value.content = .array(before + more)
    } else if member.key != "format", member.key != "formatVersion" {
      checker.within(member.key) {
        checker.report(
          at: member.location,
          tr(
            "“{field}” is given already at {place}.",
            ["field": member.key, "place": members[index].location]),
          tr("Keep one of the two."))
      }
    }
  }

  /// The file's name without folder and extension.
  private static func stem(_ file: String) -> String {
    let name = file.split(separator: "/").last ?? ""
    return String(name.prefix { $0 != "." })
  }

  private func checkFormat(_ top: Fields) {
    let format = top.need("format") { value -> String? in
      if case .string(Self.format) = value.content { return Self.format }
      checker.report(
        at: value.location, tr("This is not a checklist of this program."),
        tr("A checklist begins with “format”: “{format}”.", ["format": Self.format]))
      return nil
    }
    guard format != nil else { return }
    _ = top.need("formatVersion") { value -> Int? in
      guard case .number(let text) = value.content else {
        checker.wrongType(value, expected: tr("the number {n}", ["n": Self.formatVersion]))
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

  /// Reads a list of the top level.
  mutating func list<Element>(
    _ top: Fields, _ name: String, needed: Bool = false, limit: Int = PackLimits.listEntries,
    _ read: (inout PackReader, Located) -> Element?
  ) -> [Element] {
    let readAll: (Located) -> [Element]? = { [checker] value in
      let elements = checker.list(value, limit: limit) { read(&self, $0) }
      if needed, case .array(let found) = value.content, found.isEmpty {
        checker.report(at: value.location, tr("The list is empty."), tr("Add at least one entry."))
      }
      return elements
    }
    return (needed ? top.need(name, readAll) : top.read(name, readAll)) ?? []
  }
}
