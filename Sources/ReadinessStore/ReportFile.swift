import Glibc
import ReadinessModel

/// Files that leave the program: papers, lists, exports.
public enum ReportFile {
  /// Writes a document where the user wants it, so that one of that name is replaced as a whole or not at all.
  ///
  /// An assessment is never replaced, whatever its name, nor anything that is not an ordinary file.
  ///
  /// - Parameter replacing: whether one that is there already may be replaced.
  public static func write(_ bytes: [UInt8], to path: String, replacing: Bool = true) throws(StoreProblem) {
    let path = Paths.absolute(path)
    let files = FileBytes()
    guard !isAssessment(path, files) else { throw .wouldReplaceAssessment(path) }
    do throws(SystemError) {
      try files.put(bytes, at: path, mode: 0o644, replacing: replacing)
    } catch {
      throw StoreProblem(.save, path, error)
    }
  }

  /// Whether the name is that of an assessment, or what is there is one: of this version, a newer one or damaged. What
  /// cannot be read may be one.
  private static func isAssessment(_ path: String, _ files: FileBytes) -> Bool {
    let ending = "." + Library.fileType
    if path.lowercased().hasSuffix(ending) || Paths.real(path)?.lowercased().hasSuffix(ending) == true {
      return true
    }
    do throws(SystemError) {
      let reading = JournalReading(try files.read(path))
      return reading.header != nil || reading.newer != nil || !reading.changes.isEmpty
    } catch {
      return error.code == EACCES || error.code == EPERM
    }
  }
}

extension StoreProblem {
  /// A document would take the place of an assessment.
  static func wouldReplaceAssessment(_ path: String) -> StoreProblem {
    StoreProblem(
      .alreadyThere, path: path,
      happened: tr(
        "Nothing was written: “{name}” is an assessment, and every word in it would be lost.",
        ["name": Paths.name(path)]),
      advice: tr("Choose another name."))
  }
}
