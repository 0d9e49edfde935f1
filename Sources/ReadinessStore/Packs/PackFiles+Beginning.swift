import ReadinessModel

extension PackFiles {
  /// Writes the first file of a checklist into a folder, which is made if it is not there. Nothing is overwritten.
  ///
  /// - Returns: The path of the file.
  public static func begin(in folder: String, _ text: String) throws(StoreProblem) -> String {
    let names: [String]
    do throws(SystemError) {
      try Paths.makeFolder(folder)
      names = try Paths.names(in: folder)
    } catch {
      throw StoreProblem(.create, folder, error)
    }
    if let there = names.first(where: isNamedSo) { throw .checklistIsThere(there, in: folder) }
    let path = Paths.join(folder, "checklist.yaml")
    try ReportFile.write(Array(text.utf8), to: path, replacing: false)
    return path
  }
}
