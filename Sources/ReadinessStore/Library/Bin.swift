import Glibc
import ReadinessModel

/// The user's bin, by the freedesktop rules, so that every file manager shows what is in it.
public struct Bin: Sendable {
  /// What is needed to take a file out of the bin again.
  public struct Receipt: Hashable, Sendable {
    /// Where the file was.
    public let path: String
    /// Whether it can be taken out again from here: from within a sandbox the user's bin is not to be seen.
    public var canBeRestored: Bool { !binned.isEmpty }
    fileprivate let binned: String
    fileprivate let note: String
  }

  /// Moves the file of a path into the bin by the desktop's own means, and says whether it did.
  public typealias Mover = @Sendable (String) -> Bool

  private let folder: String
  private let mover: Mover?
  private let files = FileBytes()

  /// The bin of this user, in their home.
  ///
  /// - Parameter mover: what is asked first to move a file; where there is none, or it cannot, the rules are followed here.
  public init(_ folder: String, mover: Mover? = nil) {
    self.folder = folder
    self.mover = mover
  }

  /// Puts a file into the bin of the disk it is on.
  public func take(_ path: String) throws(StoreProblem) -> Receipt {
    do throws(SystemError) {
      let file = Paths.join(Paths.real(Paths.folder(path)) ?? Paths.folder(path), Paths.name(path))
      if let receipt = try takeByMover(file) { return receipt }
      return try take(file: file)
    } catch {
      throw .notBinned(path, Cause(error.code))
    }
  }

  /// Puts a file back where it was, and returns its path, which has a number if the name is taken by now.
  public func restore(_ receipt: Receipt) throws(StoreProblem) -> String {
    for attempt in 1...100 {
      let name =
        attempt == 1
        ? Paths.name(receipt.path)
        : "\(Paths.stem(receipt.path)) (\(attempt)).\(Paths.type(receipt.path))"
      let path = Paths.join(Paths.folder(receipt.path), name)
      do throws(SystemError) {
        try Paths.makeFolder(Paths.folder(path))
        try files.system.rename(receipt.binned, to: path, replacing: false)
        Paths.unlink(receipt.note)
        return path
      } catch {
        if error.code != EEXIST { throw .notRestored(receipt.path, Cause(error.code)) }
      }
    }
    throw .notRestored(receipt.path, Cause(EEXIST))
  }

  /// Has the file moved, and finds it in the bin: a file that is moved stays the same file.
  private func takeByMover(_ path: String) throws(SystemError) -> Receipt? {
    guard let mover else { return nil }
    let identity = try FileIdentity.look(at: path).identity
    let top = Self.top(of: path, device: identity.device)
    guard mover(path) else { return nil }
    for bin in [folder, Paths.join(top, ".Trash/\(getuid())"), Paths.join(top, ".Trash-\(getuid())")] {
      let filesFolder = Paths.join(bin, "files")
      for name in (try? Paths.names(in: filesFolder)) ?? [] {
        let binned = Paths.join(filesFolder, name)
        guard (try? FileIdentity.look(at: binned))?.identity == identity else { continue }
        return Receipt(path: path, binned: binned, note: Paths.join(bin, "info/\(name).trashinfo"))
      }
    }
    return Receipt(path: path, binned: "", note: "")
  }

  private func take(file path: String) throws(SystemError) -> Receipt {
    let device = try FileIdentity.look(at: path).identity.device
    try Paths.makeFolder(folder, mode: 0o700)
    if try FileIdentity.look(at: folder).identity.device == device {
      return try take(path, into: folder, noted: path)
    }
    let top = Self.top(of: path, device: device)
    let shared = Paths.join(top, ".Trash")
    let noted = String(Substring(path.utf8.dropFirst(top == "/" ? 1 : top.utf8.count + 1)))
    if Self.isSharedBin(shared) {
      return try take(path, into: Paths.join(shared, "\(getuid())"), noted: noted)
    }
    return try take(path, into: Paths.join(top, ".Trash-\(getuid())"), noted: noted)
  }

  private func take(_ path: String, into bin: String, noted: String) throws(SystemError) -> Receipt {
    let filesFolder = Paths.join(bin, "files")
    let notes = Paths.join(bin, "info")
    try Paths.makeFolder(filesFolder, mode: 0o700)
    try Paths.makeFolder(notes, mode: 0o700)
    let text = "[Trash Info]\nPath=\(Self.escaped(noted))\nDeletionDate=\(Self.now())\n"
    for attempt in 1...10_000 {
      let name =
        attempt == 1 ? Paths.name(path) : "\(Paths.stem(path)).\(attempt).\(Paths.type(path))"
      let note = Paths.join(notes, name + ".trashinfo")
      let descriptor: Int32
      do throws(SystemError) {
        descriptor = try files.system.open(note, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
      } catch {
        guard error.code == EEXIST else { throw error }
        continue
      }
      defer { close(descriptor) }
      do throws(SystemError) {
        try files.write(Array(text.utf8), to: descriptor, path: note)
        try files.system.rename(path, to: Paths.join(filesFolder, name), replacing: false)
        return Receipt(path: path, binned: Paths.join(filesFolder, name), note: note)
      } catch {
        Paths.unlink(note)
        guard error.code == EEXIST else { throw error }
      }
    }
    throw SystemError("create", notes, code: EEXIST)
  }

  /// The topmost folder that is on the same disk.
  private static func top(of path: String, device: UInt64) -> String {
    var top = Paths.folder(path)
    while top != "/", let above = try? FileIdentity.look(at: Paths.folder(top)),
      above.identity.device == device
    {
      top = Paths.folder(top)
    }
    return top
  }

  /// A disk's shared bin counts only if nobody can delete from it what is another's.
  private static func isSharedBin(_ path: String) -> Bool {
    guard let status = Paths.status(path, followingLinks: false) else { return false }
    return status.st_mode & S_IFMT == S_IFDIR && status.st_mode & S_ISVTX != 0
  }

  private static func escaped(_ path: String) -> String {
    var result = ""
    for byte in Paths.bytes(path) {
      let scalar = Unicode.Scalar(byte)
      if scalar.properties.isAlphabetic && byte < 0x80 || (0x30...0x39).contains(byte)
        || "/-._~".utf8.contains(byte)
      {
        result.unicodeScalars.append(scalar)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }

  private static func now() -> String {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    func two(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
    let day = "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
    return "\(day)T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))"
  }
}
