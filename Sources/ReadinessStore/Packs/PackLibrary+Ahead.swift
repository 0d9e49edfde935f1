import Glibc
import ReadinessModel

extension PackLibrary {
  /// How much of a file is looked at for the name of its checklist, which stands in the first change.
  private static let beginning = 64 << 10

  /// The checklist that an assessment's file names at its beginning, if it does and if it is there.
  ///
  /// For reading a checklist before the file is opened; nothing is changed, and no mistake is reported.
  public func loadAhead(of path: String) -> Pack? {
    Self.referenceAhead(of: path).flatMap { try? load($0) }
  }

  private static func referenceAhead(of path: String) -> PackReference? {
    guard let bytes = beginning(of: path) else { return nil }
    for change in JournalReading(bytes).changes {
      for case .usePack(let id, let version, let digest) in change.operations.map(\.edit) {
        return PackReference(id: id, version: version, digest: digest)
      }
    }
    return nil
  }

  /// The sample of each checklist that has one: the first of its files by name.
  public static func samples(in places: Places) -> [Pack.ID: String] {
    let folder = Paths.folder(places.sample)
    let paths =
      [places.sample] + ((try? Paths.names(in: folder)) ?? []).sorted().map { Paths.join(folder, $0) }
    var samples: [Pack.ID: String] = [:]
    for path in paths where Paths.type(path) == Library.fileType {
      if let id = referenceAhead(of: path)?.id, samples[id] == nil { samples[id] = path }
    }
    return samples
  }

  private static func beginning(of path: String) -> [UInt8]? {
    let descriptor = Paths.call(path) { open($0, O_RDONLY | O_NONBLOCK | O_CLOEXEC) }
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return [UInt8](unsafeUninitializedCapacity: beginning) { buffer, count in
      count = max(0, read(descriptor, buffer.baseAddress, buffer.count))
    }
  }
}
