import Glibc
import ReadinessModel

/// The files of evidence: where they are, and what they are.
///
/// A file stays where it is. In the assessment its path begins at the assessment's folder where it is inside that, so that
/// both can be moved together; elsewhere at the root.
package struct EvidenceFiles: Sendable {
  /// The path of the assessment's file.
  package let assessment: String

  /// - Parameter assessment: the path of the assessment's file.
  package init(beside assessment: String) { self.assessment = Paths.absolute(assessment) }

  /// The assessment's folder.
  package var folder: String { Paths.folder(assessment) }

  /// The path from the root of a file or folder as the assessment names it.
  package func path(of place: String) -> String {
    Paths.isAbsolute(place) ? place : Paths.join(folder, place)
  }

  /// How the assessment names a file or folder.
  package func name(of path: String) -> String {
    let path = Paths.absolute(path)
    guard Paths.isInside(path, folder) else { return path }
    return String(Substring(path.utf8.dropFirst(Paths.join(folder, "").utf8.count)))
  }

  /// The place of what somebody named: a file or folder that is there, an address, or words. The mark of a file has no
  /// digest yet.
  ///
  /// - Throws: where it is the assessment itself, or a copy of it.
  package func place(named text: String) throws(StoreProblem) -> Place {
    if !Place.isAddress(text), !text.isEmpty {
      let path = Paths.path(ofURI: text) ?? text
      if let look = try? FileIdentity.look(at: path) {
        if FileIdentity.areSame(path, assessment)
          || look.isRegularFile && ConflictCopies.hold(path, theSameAs: assessment)
        {
          throw .evidenceOfItself(path)
        }
        return look.isFolder
          ? .folder(name(of: path)) : .file(FilePlace(name(of: path), mark: FileMark(look)))
      }
    }
    return Place(typed: text)
  }

  /// The same place with the digest of its file. Reads the file, so not on the main thread.
  package func marked(_ place: Place) -> Place {
    guard case .file(var file) = place, let mark = try? mark(of: path(of: file.path)) else { return place }
    file.mark = mark
    return .file(file)
  }

  /// What a file is now. Reads all of it, so not on the main thread.
  package func mark(of path: String) throws(SystemError) -> FileMark {
    let system = LocalFileSystem()
    let descriptor = try system.open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY, mode: 0)
    defer { close(descriptor) }
    let look = try FileIdentity.look(at: descriptor, path: path)
    guard look.isRegularFile else { throw SystemError("read", path, code: EINVAL) }
    var hash = SHA256()
    var offset = 0
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while !Task.isCancelled {
      let count = try chunk.withUnsafeMutableBufferPointer { (buffer) throws(SystemError) in
        try system.read(descriptor, at: offset, into: UnsafeMutableRawBufferPointer(buffer), path: path)
      }
      if count == 0 { return FileMark(look, sha256: hash.finish()) }
      hash.update(chunk[..<count])
      offset += count
    }
    throw SystemError("read", path, code: ECANCELED)
  }
}

extension FileMark {
  /// What a look at a file tells, without what it holds.
  init(_ look: FileIdentity.Look, sha256: String = "") {
    self.init(size: look.size, modified: look.modified.instant, sha256: sha256)
  }
}
