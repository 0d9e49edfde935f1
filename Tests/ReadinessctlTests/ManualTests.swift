import Foundation
import ReadinessModel
import Testing

/// The manual names every option where it belongs, and no other.
@Suite("The manual of the command")
struct ManualTests {
  /// A command and its options, as the program itself tells them.
  private struct Command {
    let name: String
    /// What each option can be, where that is one of a few words.
    var options: [String: [String]] = [:]
  }

  /// What the manual says under “OPTIONS”.
  private struct Entry {
    let options: Set<String>
    let text: String

    /// Whether a command has the options, by the entry: it is named, or none is.
    func concerns(_ command: Command, among all: [Command]) -> Bool {
      names(command) || !all.contains(where: names)
    }

    func names(_ command: Command) -> Bool {
      // In bold: “.B check”, “.BR "packs list"”.
      text.split(separator: "\n").contains { line in
        guard let space = line.firstIndex(of: " "), [".B", ".BR"].contains(line[..<space]) else {
          return false
        }
        let rest = line[line.index(after: space)...].replacing("\"", with: "")
        return rest == command.name || rest.hasPrefix(command.name + " ")
      }
    }
  }

  /// Those that every command has by the library that reads the command line.
  private static let ofAll: Set = ["--help", "--version"]

  private func commands(_ json: JSON, within outer: String = "") -> [Command] {
    let name = outer + (json["commandName"]?.string ?? "")
    if let inner = json["subcommands"]?.array { return inner.flatMap { commands($0, within: name + " ") } }
    var command = Command(name: name)
    for argument in json["arguments"]?.array ?? [] where argument["shouldDisplay"] == true {
      for form in argument["names"]?.array ?? [] where form["kind"] == "long" {
        let option = "--" + (form["name"]?.string ?? "")
        if Self.ofAll.contains(option) { continue }
        command.options[option] = argument["allValues"]?.array?.compactMap(\.string) ?? []
      }
    }
    return [command]
  }

  private func all() throws -> [Command] {
    let help = try #require(try Program().run("--experimental-dump-help").json)
    let subcommands = try #require(help["command"]?["subcommands"]?.array)
    return subcommands.filter { $0["commandName"] != "help" }.flatMap { commands($0) }
  }

  private func page() throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(contentsOf: root.appending(path: "data/readinessctl.1"), encoding: .utf8)
    let signs = [
      ("\\c\n", " "), ("\\-", "-"), ("\\~", " "), ("\\fB", ""), ("\\fI", ""), ("\\fP", ""), ("\\&", ""),
    ]
    return signs.reduce(page) { $0.replacing($1.0, with: $1.1) }
  }

  @Test("The manual names every column of the table, and no other")
  func columns() throws {
    let program = try Program()
    let table = try program.run("export", program.assessment(), "--format", "csv").output
    let columns = try #require(table.split(separator: "\r\n").first).split(separator: ",").map(String.init)
    let page = try page()
    let start = try #require(page.range(of: "The columns of the table of answers are")).upperBound
    let end = try #require(page.range(of: "what people answered who did not know")).lowerBound
    let words = page[start..<end].split { " \n,:()".contains($0) }.map(String.init)
    let named = words.filter {
      ![".B", ".BR", ".RB", "and", "or", "dont-know", "does-not-apply"].contains($0)
    }
    // The kinds of answers are in brackets.
    #expect(Set(named) == Set(columns))
  }

  /// The lines of the synopsis, by command.
  private func synopsis(_ page: String) throws -> [String: String] {
    var synopsis: [String: String] = [:]
    for part in page.components(separatedBy: "\n.SY \"readinessctl ").dropFirst() {
      let quote = try #require(part.firstIndex(of: "\""))
      let end = try #require(part.range(of: "\n.YS")).lowerBound
      // “packs” alone lists.
      let name = part[..<quote] == "packs" ? "packs list" : String(part[..<quote])
      synopsis[name, default: ""] += part[quote..<end]
    }
    return synopsis
  }

  private func entries(_ page: String) throws -> [Entry] {
    let start = try #require(page.range(of: "\n.SH OPTIONS\n")).upperBound
    let end = try #require(page[start...].range(of: "\n.SH ")).lowerBound
    return page[start..<end].components(separatedBy: ".TP\n").dropFirst().map { entry in
      let tag = String(entry.prefix { $0 != "\n" })
      return Entry(options: options(in: tag), text: entry)
    }
  }

  private func options(in text: String) -> Set<String> {
    Set(text.matches(of: /--[a-z][a-z-]*/).map { String($0.output) })
  }

  @Test("Every option of a command stands in its synopsis or under the options, and no other does")
  func options() throws {
    let (all, page) = (try all(), try page())
    let (synopsis, entries) = (try synopsis(page), try entries(page))
    #expect(Set(synopsis.keys) == Set(all.map(\.name)))
    for command in all {
      let own = Set(command.options.keys)
      let said = options(in: synopsis[command.name] ?? "")
      let general = entries.filter { $0.concerns(command, among: all) }.map(\.options)
        .reduce(into: Set()) { $0.formUnion($1) }
      #expect(own.subtracting(said).subtracting(general) == [], "\(command.name): missing in the manual")
      #expect(said.subtracting(own) == [], "\(command.name): not in the program")
      for entry in entries where entry.names(command) {
        #expect(entry.options.subtracting(own) == [], "\(command.name): the manual says that it has them")
      }
    }
    let known = all.reduce(into: Self.ofAll.union(["--generate-completion-script"])) {
      $0.formUnion($1.options.keys)
    }
    for entry in entries { #expect(entry.options.subtracting(known) == [], "in no command") }
  }

  @Test("What an option can be is named beside it")
  func values() throws {
    let (all, page) = (try all(), try page())
    let (synopsis, entries) = (try synopsis(page), try entries(page))
    var count = 0
    for command in all {
      for (option, values) in command.options where !values.isEmpty {
        let own = synopsis[command.name] ?? ""
        let said =
          options(in: own).contains(option)
          ? own : try #require(entries.first { $0.options.contains(option) }).text
        let words = Set(said.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init))
        #expect(Set(values).subtracting(words) == [], "\(command.name) \(option)")
        count += 1
      }
    }
    #expect(count >= 10)
  }

  @Test("Every command has an entry of its own")
  func described() throws {
    let page = try page()
    for command in Set(try all().compactMap { $0.name.split(separator: " ").first }) {
      #expect(page.contains("\n.TP\n.B \(command)\n"), "\(command)")
    }
  }
}
