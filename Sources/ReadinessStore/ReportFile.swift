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
    try mustNotBeAssessment(path, files)
    files.sweep(Paths.folder(path), now: .now()) { TemporaryName.isOne($0, for: Paths.name(path)) }
    do throws(SystemError) {
      try files.put(bytes, at: path, mode: 0o644, replacing: replacing)
    } catch {
      throw StoreProblem(.save, path, error)
    }
  }

  /// An assessment may bear any name: of this version, a newer one or damaged. What cannot be read may be one.
  private static func mustNotBeAssessment(_ path: String, _ files: FileBytes) throws(StoreProblem) {
    let ending = "." + Library.fileType
    let names = [path, Paths.real(path) ?? path]
    if names.contains(where: { $0.lowercased().endsWithBytes(ending) }) {
      throw .wouldReplaceAssessment(path)
    }
    let reading: JournalReading
    do throws(SystemError) {
      reading = JournalReading(try files.read(path))
    } catch {
      // Nothing is there, or what is no file or none of ours.
      if error.isNotFound || [EISDIR, EINVAL, E2BIG].contains(error.code) { return }
      throw .wouldReplaceUnread(path, Cause(error.code))
    }
    if reading.header != nil || reading.newer != nil || !reading.changes.isEmpty {
      throw .wouldReplaceAssessment(path)
    }
  }
}
