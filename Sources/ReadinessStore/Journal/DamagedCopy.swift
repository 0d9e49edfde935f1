import Glibc
import ReadinessModel

/// The copy of a damaged file as it was, kept beside it once for each damage.
struct DamagedCopy {
  private static let mark = ".damaged-"

  /// Whether a name is that of such a copy.
  static func isOne(_ name: String) -> Bool {
    guard let range = name.place(of: mark) else { return false }
    let rest = name[range.upperBound...].prefix { $0 != "." }
    return rest.count >= 13 && rest.allSatisfy { $0.isASCII && $0.isNumber || $0 == "-" }
  }

  /// The copies kept of a file.
  static func all(of path: String) -> [String] {
    let folder = Paths.folder(path)
    let prefix = Paths.stem(path) + mark
    let names = (try? Paths.names(in: folder)) ?? []
    return names.filter { $0.hasPrefix(prefix) && isOne($0) }.map { Paths.join(folder, $0) }
  }

  /// Keeps a copy, and returns its path; `nil` if one that holds these lines is there already.
  static func keep(
    _ bytes: [UInt8], of path: String, damage: [[UInt8]], now: Instant, files: FileBytes
  ) throws(SystemError) -> String? {
    for copy in all(of: path) {
      guard let old = try? files.read(copy) else { continue }
      let lines = Set(LineSplitter.lines(old).map { Array($0.bytes) })
      if lines.isSuperset(of: damage) { return nil }
    }
    let digits = now.text.filter(\.isNumber)
    let time = digits.prefix(8) + "-" + digits.dropFirst(8).prefix(4)
    for attempt in 1...100 {
      let suffix = attempt == 1 ? "" : "-\(attempt)"
      let name = "\(Paths.stem(path))\(mark)\(time)\(suffix).\(Paths.type(path))"
      let copy = Paths.join(Paths.folder(path), name)
      do throws(SystemError) {
        try files.put(bytes, at: copy, replacing: false)
        return copy
      } catch {
        guard error.code == EEXIST else { throw error }
      }
    }
    throw SystemError("create", path, code: EEXIST)
  }
}
