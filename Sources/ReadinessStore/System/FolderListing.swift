import Glibc

/// What is in a folder, for commands that are given one.
public enum FolderListing {
  /// The names in a folder, sorted and without hidden ones; `nil` if the path is that of a file.
  public static func names(in path: String) throws(StoreProblem) -> [String]? {
    do throws(SystemError) {
      guard try FileIdentity.look(at: path).isFolder else { return nil }
      return try Paths.names(in: path).filter { !Paths.isHidden($0) }
    } catch {
      throw StoreProblem(.read, path, error)
    }
  }
}
