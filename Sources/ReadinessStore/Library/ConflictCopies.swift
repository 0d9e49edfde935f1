import Glibc
import ReadinessModel

/// Other files beside an assessment that hold the same one: copies that a sync client made of a conflict, or somebody by
/// hand.
enum ConflictCopies {
  /// Beside so many files, those whose names begin alike are looked at first, and the rest no more.
  private static let most = 1000

  /// The copies that hold changes which the journal of the file lacks.
  static func of(_ path: String, lacking journal: Journal, files: FileBytes) -> [String] {
    news(in: all(of: path, header: journal.header), lacking: journal, files: files)
  }

  /// Of some files in the folder those that are copies and hold changes which the journal of the file lacks.
  static func among(
    _ names: Set<String>, of path: String, lacking journal: Journal, files: FileBytes
  ) -> [String] {
    let folder = Paths.folder(path)
    let paths = Library.assessments(names.sorted(), in: folder).filter { Paths.name($0) != Paths.name(path) }
    guard !paths.isEmpty else { return [] }
    return news(in: copies(paths, of: path, header: journal.header), lacking: journal, files: files)
  }

  fileprivate static func news(in copies: [String], lacking journal: Journal, files: FileBytes) -> [String] {
    copies.filter { copy in
      guard let bytes = try? files.read(copy) else { return false }
      return JournalReading(bytes).changes.contains { change in
        !journal.contains(change) && journal[change.id]?.isErased != true
      }
    }
  }

  /// All copies, by name.
  static func all(of path: String) -> [String] {
    header(of: path).map { all(of: path, header: $0) } ?? []
  }

  /// Whether a file holds the same assessment as another.
  static func hold(_ path: String, theSameAs other: String) -> Bool {
    guard let one = header(of: path), let two = header(of: other) else { return false }
    return one.isOfSameAssessment(as: two)
  }

  private static func all(of path: String, header own: Header) -> [String] {
    copies(candidates(path), of: path, header: own)
  }

  private static func copies(_ candidates: [String], of path: String, header own: Header) -> [String] {
    let identity = try? FileIdentity.look(at: path).identity
    return candidates.filter { other in
      (try? FileIdentity.look(at: other).identity) != identity
        && header(of: other)?.isOfSameAssessment(as: own) == true
    }
  }

  private static func candidates(_ path: String) -> [String] {
    let all = Library.assessments(in: Paths.folder(path))
    guard all.count > most else { return all }
    // Sync clients put their words behind the name, up to a dot, a blank or a bracket.
    let beginning = Paths.stem(path).prefix { $0 != "." && $0 != " " && $0 != "(" }
    let alike = all.filter { Paths.name($0).beginsWithBytes(String(beginning)) }
    return alike.count > most ? Array(alike.prefix(most)) : alike
  }

  /// The first line of a file, if it is that of an assessment.
  private static func header(of path: String) -> Header? {
    guard let look = try? FileIdentity.look(at: path), look.isRegularFile,
      let descriptor = try? LocalFileSystem().open(path, O_RDONLY | O_NONBLOCK, mode: 0)
    else { return nil }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
    let lines = LineSplitter.lines(Array(buffer.prefix(max(count, 0))))
    guard let first = lines.first, case .header(let header)? = try? JournalLine(first.bytes) else {
      return nil
    }
    return header
  }
}

extension Warning {
  /// What warnings about copies say where a journal is known that was joined since: each copy once, and those no more
  /// of which it has everything.
  package static func words(of warnings: [Warning], lacking journal: Journal) -> [String] {
    var told: Set<String> = []
    return warnings.compactMap { warning in
      guard case .conflictCopies(let copies) = warning.kind else { return warning.words }
      let news = ConflictCopies.news(
        in: copies.filter { !told.contains($0) }, lacking: journal, files: FileBytes())
      told.formUnion(copies)
      return news.isEmpty ? nil : Warning(warning.file, .conflictCopies(news)).words
    }
  }
}
