import ReadinessModel

/// Files that leave the program: papers, lists, exports.
public enum ReportFile {
  /// Writes a document where the user wants it, so that one of that name is replaced as a whole or not at all.
  ///
  /// - Parameter replacing: whether one that is there already may be replaced.
  public static func write(_ bytes: [UInt8], to path: String, replacing: Bool = true) throws(StoreProblem) {
    do throws(SystemError) {
      try FileBytes().put(bytes, at: path, mode: 0o644, replacing: replacing)
    } catch {
      throw StoreProblem(.save, path, error)
    }
  }
}
