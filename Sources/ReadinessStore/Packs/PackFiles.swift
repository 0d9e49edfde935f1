import CSystem
import Glibc
import ReadinessModel

/// A checklist on disk: one file, or a folder of files that are read as one.
public struct PackFiles: Sendable {
  /// The file or folder.
  public let path: String

  private static let mostFiles = 100
  static let mostBytes = 16 << 20
  private static let endings: Set = ["json", "yaml", "yml"]

  /// One of the files of a checklist.
  struct File: Equatable {
    var path: String
    var bytes: [UInt8]
    /// How the file looked, by which one that was not changed since is known; nil if it is changing now.
    var look: FileIdentity.Look?

    /// Whether a word stands in it.
    func holds(_ word: String) -> Bool {
      let word = Array(word.utf8)
      return !bytes.isEmpty
        && bytes.withUnsafeBytes { holds_word($0.baseAddress, $0.count, word, word.count) != 0 }
    }
  }

  /// A checklist at a path.
  public init(_ path: String) {
    self.path = path
  }

  /// Reads the checklist and reports every mistake in it, and what its author should know besides.
  public func read(languages: [String] = []) throws(StoreProblem) -> PackReading {
    let contents = try contents()
    var reading = Self.reading(contents, languages: languages)
    if let content = reading.content, !PackLibrary.mayTravel(content) {
      reading.problems.append(
        Problem(
          .warning, at: SourceLocation(file: contents[0].path, line: 1, column: 1), path: "",
          message: tr(
            "The checklist is larger than {n} MiB, so it does not travel in the files of assessments that answer it.",
            ["n": PackLibrary.mostCarried >> 20]),
          advice: tr("Give it to everybody who is to open one, or make it smaller.")))
    }
    return reading
  }

  /// What is in the files, the main one first.
  func contents() throws(StoreProblem) -> [File] {
    var contents: [File] = []
    var room = Self.mostBytes
    for file in try files() {
      do throws(SystemError) {
        let look = try FileIdentity.look(at: file)
        let bytes = try FileBytes().read(file, limit: room)
        room -= bytes.count
        let isSame = try FileIdentity.look(at: file) == look
        contents.append(File(path: file, bytes: bytes, look: isSame ? look : nil))
      } catch {
        throw StoreProblem(.read, file, error)
      }
    }
    return contents
  }

  /// The checklist that files hold, with every mistake in it.
  ///
  /// - Parameter digest: The digest of what they say, where it is known.
  static func reading(_ contents: [File], languages: [String], digest: String? = nil) -> PackReading {
    var problems: [Problem] = []
    var trees: [Located] = []
    var isWhole = true
    for file in contents {
      guard let tree = tree(file.bytes, file: file.path, noticing: &problems) else {
        isWhole = false
        continue
      }
      trees.append(tree)
    }
    let isMended = problems.contains { $0.severity == .error }
    var reading = PackReader.read(isWhole ? trees : [], languages: languages, digest: digest)
    if isMended { reading.pack = nil }
    let order = contents.map(\.path)
    // In the order of the files; sorting keeps the order of what has the same place.
    reading.problems = (problems + reading.problems).sorted { one, other in
      let files = (
        order.firstIndex(of: one.location.file) ?? 0, order.firstIndex(of: other.location.file) ?? 0
      )
      return (files.0, one.location.line, one.location.column) < (
        files.1, other.location.line, other.location.column
      )
    }
    return reading
  }

  /// Whether a file may be one of a checklist's, by its name.
  static func isNamedSo(_ name: String) -> Bool {
    !Paths.isHidden(name) && endings.contains(Paths.type(name).lowercased())
  }

  /// Whether a file is the first of a folder's, by its name.
  static func isMain(_ path: String) -> Bool { ["checklist", "pack"].contains(Paths.stem(Paths.name(path))) }

  /// The files that the checklist consists of, the main one first.
  func files() throws(StoreProblem) -> [String] {
    do throws(SystemError) {
      guard try FileIdentity.look(at: path).isFolder else { return [path] }
      let names = try Paths.names(in: path).filter(Self.isNamedSo)
      let main = names.filter(Self.isMain)
      let files = (main + names.filter { !main.contains($0) }).map { Paths.join(path, $0) }
      if files.isEmpty { throw SystemError("read", path, code: ENOENT) }
      if files.count > Self.mostFiles { throw SystemError("read", path, code: E2BIG) }
      for file in files { try mustBeInside(file) }
      return files
    } catch {
      switch error.code {
      case E2BIG: throw .tooManyFiles(path, most: Self.mostFiles)
      case EXDEV: throw .leadsOut(error.path)
      default: throw StoreProblem(.read, path, error)
      }
    }
  }

  /// A symbolic link must not make a checklist of somebody's other files.
  private func mustBeInside(_ file: String) throws(SystemError) {
    guard let folder = Paths.real(path), let real = Paths.real(file), Paths.isInside(real, folder) else {
      throw SystemError("read", file, code: EXDEV)
    }
  }

  /// What a file says; nil if it cannot be read. What is wrong with it, and what is readable but hardly as it was meant,
  /// goes to the problems.
  private static func tree(_ bytes: [UInt8], file: String, noticing problems: inout [Problem]) -> Located? {
    if Paths.type(file).lowercased() == "json" {
      do throws(JSON.SyntaxError) {
        return try Located.parse(bytes, file: file)
      } catch {
        problems.append(
          Problem(
            .error, at: SourceLocation(file: file, line: error.line, column: error.column), path: "",
            message: tr("This is not valid JSON: {reason}.", ["reason": error.message]),
            advice: tr("Mend it there, then check again: what follows could not be read.")))
        return nil
      }
    }
    do throws(YAMLSlips.Found) {
      let reading = try YAMLReader.read(bytes, file: file)
      problems += problem(reading.slips, in: file)
      problems += reading.notices.map { notice in
        Problem(
          .warning, at: SourceLocation(file: file, line: notice.line, column: notice.column), path: "",
          message: notice.message, advice: notice.advice, mended: notice.mendedLine)
      }
      return reading.tree
    } catch {
      problems += problem(error.all, in: file)
      return nil
    }
  }

  static func problem(_ slips: [YAMLSlip], in file: String) -> [Problem] {
    slips.sorted { $0.line < $1.line }.map { slip in
      Problem(
        .error, at: SourceLocation(file: file, line: slip.line, column: slip.column), path: "",
        message: slip.message, advice: slip.advice, mended: slip.mendedLine)
    }
  }
}
