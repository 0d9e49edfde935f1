import Glibc
import ReadinessModel

/// What is being typed in one session and is no change yet, kept beside its outbox so that it survives the program.
///
/// One JSON value, replaced as a whole, so that earlier words go. Each field is the change that it would become. The file is
/// locked while its session lives. Belongs to one thread.
final class Draft {
  /// The ending of its file.
  private static let ending = ".draft"

  private let folder: String?
  private let assessment: String
  private let session: String
  private let files: FileBytes
  private var descriptor: Int32 = -1
  /// What is in the file.
  private(set) var fields: [Change] = []

  /// The draft of a session; one that keeps nothing where there is no folder.
  init(folder: String?, assessment: String, session: String, files: FileBytes) {
    self.folder = folder
    self.assessment = assessment
    self.session = session
    self.files = files
  }

  deinit { close() }

  private func file(in folder: String) -> String { Paths.join(folder, session + Self.ending) }

  /// Keeps these fields and no others, on the disk; says whether it could.
  func keep(_ fields: [Change], of path: String) -> Bool {
    guard let folder else { return false }
    guard !fields.isEmpty else { return drop() }
    do throws(SystemError) {
      try Paths.makeFolder(folder, mode: 0o700)
      let target = file(in: folder)
      let temporary = target + ".tmp"
      let new = try files.system.open(temporary, O_RDWR | O_CREAT | O_TRUNC, mode: 0o600)
      flock(new, LOCK_EX | LOCK_NB)
      do throws(SystemError) {
        try files.write(Array(text(fields, path).utf8), to: new, path: target)
        try files.system.synchronise(new, path: target)
        try files.system.rename(temporary, to: target, replacing: true)
      } catch {
        Paths.unlink(temporary)
        Glibc.close(new)
        throw error
      }
      if descriptor >= 0 { Glibc.close(descriptor) }
      (descriptor, self.fields) = (new, fields)
      return true
    } catch {
      return false
    }
  }

  private func drop() -> Bool {
    guard descriptor >= 0, let folder else { return true }
    guard Paths.unlink(file(in: folder)) else { return false }
    Glibc.close(descriptor)
    (descriptor, fields) = (-1, [])
    return true
  }

  /// Ends the session; what is still in the draft stays for the next one.
  func close() {
    if descriptor >= 0 { Glibc.close(descriptor) }
    descriptor = -1
  }

  private func text(_ fields: [Change], _ path: String) -> String {
    let json: JSON = [
      "draft": 1, "assessment": .string(assessment), "path": .string(path),
      "fields": .array(fields.compactMap { try? JSON.parse($0.line) }),
    ]
    return json.text() + "\n"
  }
}

extension Draft {
  /// A draft that a session left behind, locked until ``remove()`` or ``release()``.
  struct Left {
    var path = ""
    var fields: [Change] = []
    private let file: String
    private let descriptor: Int32

    fileprivate init?(_ file: String, assessment: String, files: FileBytes) {
      guard let (descriptor, bytes) = Outbox.takeOver(file, files: files) else { return nil }
      self.file = file
      self.descriptor = descriptor
      guard let json = try? JSON.parse(bytes),
        json["assessment"]?.string?.utf8.elementsEqual(assessment.utf8) == true
      else {
        release()
        return nil
      }
      path = json["path"]?.string ?? ""
      fields = (json["fields"]?.array ?? []).compactMap { try? Change(parsing: $0.text()) }
    }

    /// Deletes it: what it held is kept elsewhere, or needed no more.
    func remove() {
      Paths.unlink(file)
      release()
    }

    /// Leaves it for others.
    func release() { Glibc.close(descriptor) }
  }

  /// The drafts of an assessment whose sessions have ended.
  static func left(in folder: String, assessment: String, files: FileBytes) -> [Left] {
    let names = (try? Paths.names(in: folder)) ?? []
    return names.filter { $0.endsWithBytes(ending) && Outbox.mayBelong($0, to: assessment) }.compactMap {
      Left(Paths.join(folder, $0), assessment: assessment, files: files)
    }
  }
}
