import CSystem
import Glibc

/// Who may do what with a file, and what else the system notes of it, so that a file put in its place has the same.
struct FileRights {
  private let status: stat
  private let attributes: [(name: String, value: [UInt8])]
  /// The names of an access list, in which the group's bits of the mode are a mask and not the group's own rights.
  private static let accessList = "system.posix_acl_access"

  /// The rights of a file.
  init(of path: String, _ status: stat) {
    self.status = status
    attributes = Self.names(path).compactMap { name in
      Self.value(path, name).map { (name, $0) }
    }
  }

  /// Gives an open file these rights, or fewer where more cannot be had: nobody may do more with it than with the other.
  func give(_ descriptor: Int32) {
    var mode = status.st_mode & 0o7777
    if status.st_uid != geteuid() || status.st_gid != getegid(),
      fchown(descriptor, status.st_uid, status.st_gid) != 0,
      fchown(descriptor, uid_t.max, status.st_gid) != 0
    {
      var own = stat()
      // Another group gets nothing of what was this one's.
      if fstat(descriptor, &own) != 0 || own.st_gid != status.st_gid { mode &= ~0o2070 }
    }
    fchmod(descriptor, mode)
    for (name, value) in attributes {
      let isGiven = fsetxattr(descriptor, name, value, value.count, 0) == 0
      if !isGiven, name == Self.accessList { fchmod(descriptor, mode & ~0o070) }
    }
  }

  private static func names(_ path: String) -> [String] {
    let size = Paths.call(path) { listxattr($0, nil, 0) }
    guard size > 0 else { return [] }
    var names = [CChar](repeating: 0, count: size)
    let count = Paths.call(path) { listxattr($0, &names, names.count) }
    return names.prefix(max(count, 0)).split(separator: 0).map { name in
      String(decoding: name.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }

  private static func value(_ path: String, _ name: String) -> [UInt8]? {
    let size = Paths.call(path) { getxattr($0, name, nil, 0) }
    guard size >= 0 else { return nil }
    var value = [UInt8](repeating: 0, count: size)
    let count = Paths.call(path) { getxattr($0, name, &value, value.count) }
    return count >= 0 ? Array(value.prefix(count)) : nil
  }
}
