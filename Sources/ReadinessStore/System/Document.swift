/// Documents that are made from assessments, such as papers and tables.
public enum Document {
  /// Writes a document in one step: either the whole new file is there, or what was there before.
  public static func write(_ bytes: [UInt8], to path: String) throws(StoreProblem) {
    do throws(SystemError) {
      try FileBytes().put(bytes, at: Paths.absolute(path), mode: 0o644)
    } catch {
      throw StoreProblem(.save, path, error)
    }
  }
}
