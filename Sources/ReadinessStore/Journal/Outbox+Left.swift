import Glibc
import ReadinessModel

extension Outbox.Left {
  /// Whether the drive that the file is on is not there just now: its folder is missing, or another device's.
  var isAway: Bool {
    guard !Paths.exists(path) else { return false }
    guard let folder = try? FileIdentity.look(at: Paths.folder(path)) else { return true }
    return device.map { $0 != folder.identity.device } ?? false
  }
}

extension Outbox {
  /// The outboxes of an assessment whose sessions have ended, locked until ``remove(_:)`` or ``release(_:)``.
  static func left(in folder: String, assessment: String, files: FileBytes) -> [Left] {
    let names = (try? Paths.names(in: folder)) ?? []
    return names.filter { $0.endsWithBytes(".outbox") && mayBelong($0, to: assessment) }
      .compactMap { name in
        guard let left = take(Paths.join(folder, name), files: files) else { return nil }
        if left.assessment.utf8.elementsEqual(assessment.utf8) { return left }
        release(left)
        return nil
      }
  }

  /// Whether a file of this name may be an assessment's: what is in it decides. Until 0.1 the id itself was the name.
  static func mayBelong(_ file: String, to assessment: String) -> Bool {
    file.beginsWithBytes(name(assessment) + ".") || file.beginsWithBytes(assessment + ".")
  }

  /// What the names of an assessment's recovery files begin with: its id where that is one of ours. What stands in a file
  /// that came from somebody else must not say which file is written.
  static func name(_ assessment: String) -> String {
    isPlain(assessment) ? assessment : "id-" + assessment.fingerprint
  }

  /// Whether an assessment's id is of letters, digits and hyphens, as those that this program makes are.
  static func isPlain(_ assessment: String) -> Bool {
    (1...64).contains(assessment.utf8.count)
      && assessment.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }

  /// Takes the lock of a file whose session has ended, and what is in it.
  static func takeOver(_ file: String, files: FileBytes) -> (descriptor: Int32, bytes: [UInt8])? {
    guard let descriptor = try? files.system.open(file, O_RDWR | O_NONBLOCK, mode: 0) else { return nil }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0,
      let open = try? FileIdentity.look(at: descriptor, path: file),
      let named = try? FileIdentity.look(at: file), open.identity == named.identity,
      let bytes = try? files.read(descriptor, from: 0, expecting: open.size, path: file)
    else {
      Glibc.close(descriptor)
      return nil
    }
    return (descriptor, bytes)
  }

  private static func take(_ file: String, files: FileBytes) -> Left? {
    guard let (descriptor, bytes) = takeOver(file, files: files) else { return nil }
    var left = Left(file: file, path: "", descriptor: descriptor)
    for line in LineSplitter.lines(bytes) {
      if let change = try? JournalLine.change(line.bytes) {
        left.unsaved.append(change)
      } else if let json = try? JSON.parse(Array(line.bytes)) {
        if let time = json["saved"]?.integer {
          left.saved += left.unsaved.map { ($0, Instant(milliseconds: Int64(time))) }
          left.unsaved = []
        } else if let path = json["path"]?.string {
          left.path = path
          left.assessment = json["assessment"]?.string ?? ""
          left.device = json["device"]?.string.flatMap { UInt64($0) }
        }
      }
    }
    return left
  }

  /// Deletes the outboxes of other assessments in which nothing is left that anybody could need, and what killed
  /// programs left half written.
  static func sweep(_ folder: String, now: Instant, files: FileBytes) {
    files.sweep(folder, now: now) { $0.endsWithBytes(".tmp") }
    for name in (try? Paths.names(in: folder)) ?? [] where name.endsWithBytes(".outbox") {
      let path = Paths.join(folder, name)
      guard let look = try? FileIdentity.look(at: path),
        look.modified.instant.milliseconds < now.milliseconds - keep, let left = take(path, files: files)
      else { continue }
      if left.unsaved.isEmpty { remove(left) } else { release(left) }
    }
  }

  /// Deletes an outbox whose changes have been taken over.
  static func remove(_ left: Left) {
    Paths.unlink(left.file)
    Glibc.close(left.descriptor)
  }

  /// Leaves an outbox for others.
  static func release(_ left: Left) {
    Glibc.close(left.descriptor)
  }
}
