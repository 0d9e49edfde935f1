import ReadinessModel

/// Reading files that are no checklists yet.
extension PackFiles {
  /// What is in a file from which a checklist is to be made.
  public static func bytes(of path: String) throws(StoreProblem) -> [UInt8] {
    do throws(SystemError) {
      return try FileBytes().read(path, limit: mostBytes)
    } catch {
      throw StoreProblem(.read, path, error)
    }
  }

  /// The values of a file in YAML of another program. Slips are mended where that can be done.
  public static func yaml(_ bytes: [UInt8], file: String) throws(StoreProblem) -> JSON {
    do throws(YAMLSlips.Found) {
      return try YAMLReader.read(bytes, file: file).tree.json
    } catch {
      throw .mistakes(problem(error.all, in: file), in: file)
    }
  }
}
