import CSystem
import Glibc

/// Names of files are bytes. Nearly all are UTF-8; those from old disks and archives are not, and are files all the same.
///
/// A text stands for every name: a byte that is no part of a letter becomes a mark of its own, one of 128 at the end of
/// Unicode's private range, and is that byte again when the system is called.
extension Paths {
  private static let firstMark: UInt32 = 0x10F700

  /// The text for a name or path of these bytes.
  package static func text(_ bytes: some Collection<UInt8>) -> String {
    if let text = String(validating: bytes, as: UTF8.self), !hasMarks(text) { return text }
    var text = String.UnicodeScalarView()
    var rest = Array(bytes)[...]
    while let first = rest.first {
      let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      let letter = rest.prefix(length)
      if letter.count == length, let valid = String(validating: letter, as: UTF8.self), !hasMarks(valid) {
        text.append(contentsOf: valid.unicodeScalars)
        rest = rest.dropFirst(length)
      } else {
        text.append(Unicode.Scalar(firstMark + UInt32(first)) ?? "\u{FFFD}")
        rest = rest.dropFirst()
      }
    }
    return String(text)
  }

  /// The text for a name or path that the system gives.
  package static func text(cString: UnsafePointer<CChar>) -> String {
    let count = strlen(cString)
    return cString.withMemoryRebound(to: UInt8.self, capacity: count) {
      text(UnsafeBufferPointer(start: $0, count: count))
    }
  }

  /// The bytes of a name or path.
  package static func bytes(_ path: String) -> [UInt8] {
    guard hasMarks(path) else { return Array(path.utf8) }
    return path.unicodeScalars.flatMap { scalar in
      isMark(scalar) ? [UInt8(truncatingIfNeeded: scalar.value - firstMark)] : Array(String(scalar).utf8)
    }
  }

  /// A name or path to be read by people: bytes that are no letters are shown as such.
  package static func shown(_ path: String) -> String {
    guard hasMarks(path) else { return path }
    var text = String.UnicodeScalarView()
    for scalar in path.unicodeScalars { text.append(isMark(scalar) ? "\u{FFFD}" : scalar) }
    return String(text)
  }

  /// Whether a text stands for letters alone, and for no bytes that are none.
  package static func isText(_ text: String) -> Bool { !hasMarks(text) }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    (firstMark + 0x80...firstMark + 0xFF).contains(scalar.value)
  }

  private static func hasMarks(_ text: String) -> Bool {
    text.utf8.contains(0xF4) && text.unicodeScalars.contains(where: isMark)
  }

  /// The path of an address such as `file:///home/jo/B%FCro.readiness`, in which every byte is told; nil for other places.
  package static func path(ofURI uri: String) -> String? {
    let start = "file:///"
    guard uri.beginsWithBytes(start) else { return nil }
    var bytes: [UInt8] = []
    var rest = uri.utf8.dropFirst(start.utf8.count - 1)
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = UInt8(String(Substring(rest.prefix(2))), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return text(bytes)
  }

  /// Calls the system with a path.
  static func call<Result>(_ path: String, _ body: (UnsafePointer<CChar>) -> Result) -> Result {
    guard hasMarks(path) else { return path.withCString(body) }
    return (bytes(path) + [0]).withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { buffer in
        // The buffer holds a zero at least.
        buffer.baseAddress.map(body) ?? "".withCString(body)
      }
    }
  }
}

extension Paths {
  /// Whether a folder is at the path.
  package static func isFolder(_ path: String) -> Bool {
    (try? FileIdentity.look(at: path))?.isFolder == true
  }

  /// Whether something is at the path, whatever it is.
  package static func exists(_ path: String) -> Bool { call(path) { access($0, F_OK) } == 0 }

  /// Whether the user may read it.
  package static func isReadable(_ path: String) -> Bool { call(path) { access($0, R_OK) } == 0 }

  /// Whether the user may write it.
  package static func isWritable(_ path: String) -> Bool { call(path) { access($0, W_OK) } == 0 }

  /// Deletes a file's name; says whether it is gone.
  @discardableResult package static func unlink(_ path: String) -> Bool {
    call(path) { Glibc.unlink($0) } == 0 || errno == ENOENT
  }

  /// Deletes an empty folder.
  static func removeFolder(_ path: String) { _ = call(path) { rmdir($0) } }

  /// What the system knows of the file at a path, with links followed or not.
  static func status(_ path: String, followingLinks: Bool = true) -> stat? {
    var status = stat()
    return call(path) { followingLinks ? stat($0, &status) : lstat($0, &status) } == 0 ? status : nil
  }
}

/// What the program was started with.
public enum CommandArguments {
  /// The program's name and its arguments, so that those that are names of files lead to them whatever their bytes.
  public static var given: [String] {
    (0..<Int(CommandLine.argc)).compactMap { index in
      CommandLine.unsafeArgv[index].map { Paths.text(cString: $0) }
    }
  }
}
