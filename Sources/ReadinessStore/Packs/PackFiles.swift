import Glibc
import ReadinessModel

/// A checklist on disk: one file, or a folder of files that are read as one.
public struct PackFiles: Sendable {
  /// The file or folder.
  public let path: String

  private static let mostFiles = 100
  private static let mostBytes = 16 << 20

  /// A checklist at a path.
  public init(_ path: String) {
    self.path = path
  }

  /// Reads the checklist and reports every mistake in it.
  public func read(languages: [String] = []) throws(StoreProblem) -> PackReading {
    var problems: [Problem] = []
    var trees: [Located] = []
    var room = Self.mostBytes
    for file in try files() {
      let bytes: [UInt8]
      do throws(SystemError) {
        bytes = try FileBytes().read(file, limit: room)
      } catch {
        throw StoreProblem(.read, file, error)
      }
      room -= bytes.count
      switch tree(bytes, file: file) {
      case .success(let tree): trees.append(tree)
      case .failure(let mistake): problems.append(mistake.problem)
      }
    }
    var reading = PackReader.read(problems.isEmpty ? trees : [], languages: languages)
    reading.problems = problems + reading.problems
    return reading
  }

  /// The files that the checklist consists of, the main one first.
  func files() throws(StoreProblem) -> [String] {
    do throws(SystemError) {
      guard try FileIdentity.look(at: path).isFolder else { return [path] }
      let names = try Paths.names(in: path).filter { name in
        !name.hasPrefix(".") && ["json", "yaml", "yml"].contains(Paths.type(name).lowercased())
      }
      let main = names.filter { ["checklist", "pack"].contains(Paths.stem($0)) }
      let files = (main + names.filter { !main.contains($0) }).map { Paths.join(path, $0) }
      if files.isEmpty { throw SystemError("read", path, code: ENOENT) }
      if files.count > Self.mostFiles { throw SystemError("read", path, code: EFBIG) }
      for file in files { try mustBeInside(file) }
      return files
    } catch {
      if case EFBIG = error.code {
        throw StoreProblem(
          .tooLarge, path: path,
          happened: tr(
            "There are more than {n} files in “{name}”.",
            ["n": Self.mostFiles, "name": Paths.shownName(path)]),
          advice: tr("A checklist's folder holds only the checklist's own files."))
      }
      if case EXDEV = error.code {
        throw StoreProblem(
          .notOurs, path: error.path,
          happened: tr(
            "“{name}” leads out of the checklist's folder.", ["name": Paths.shownName(error.path)]),
          advice: tr("Put the file itself into the folder."))
      }
      throw StoreProblem(.read, path, error)
    }
  }

  /// A symbolic link must not make a checklist of somebody's other files.
  private func mustBeInside(_ file: String) throws(SystemError) {
    guard let folder = Paths.real(path), let real = Paths.real(file), real.hasPrefix(folder + "/") else {
      throw SystemError("read", file, code: EXDEV)
    }
  }

  private struct Mistake: Error { var problem: Problem }

  private func tree(_ bytes: [UInt8], file: String) -> Result<Located, Mistake> {
    if Paths.type(file).lowercased() == "json" {
      do throws(JSON.SyntaxError) {
        return .success(try Located.parse(bytes, file: file))
      } catch {
        return .failure(
          mistake(
            file, error.line, error.column, tr("This is not valid JSON: {reason}.", ["reason": error.message])
          ))
      }
    }
    do throws(YAMLReader.SyntaxError) {
      return .success(try YAMLReader.parse(bytes, file: file))
    } catch {
      return .failure(
        mistake(
          file, error.line, error.column, tr("This is not valid YAML: {reason}.", ["reason": error.message])))
    }
  }

  private func mistake(_ file: String, _ line: Int, _ column: Int, _ message: String) -> Mistake {
    Mistake(
      problem: Problem(
        .error, at: SourceLocation(file: file, line: line, column: column), path: "", message: message,
        advice: tr("Mend it there, then check again: what follows could not be read.")))
  }
}
