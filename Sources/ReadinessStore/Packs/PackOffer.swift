import ReadinessModel

/// Files that somebody opened and that may be checklists.
extension PackLibrary {
  /// What a file or folder is, looked at as a checklist.
  public enum Look: Sendable {
    /// It is none; it may be an assessment.
    case notOne
    /// It is one, with mistakes for which it cannot be used.
    case faulty([Problem])
    /// It can be added to the user's own.
    case offer(Offer)
  }

  /// A checklist that can be added to the user's own, and what would come of it.
  public struct Offer: Hashable, Sendable {
    /// The checklist as it would be listed; its path is the file or folder that would be copied.
    public let entry: Entry
    /// The names of its files.
    public let files: [String]
    /// What would become of it.
    public let outcome: Imported.Outcome
    /// The other versions of it that are installed, the newest first.
    public let otherVersions: [String]
  }

  /// Looks at what somebody opened, and changes nothing. Reads checklists, so not on the main thread.
  public func look(at path: String) throws(StoreProblem) -> Look {
    guard PackFiles(path).mayBeOne else { return .notOne }
    let contents = try PackFiles(path).contents()
    guard contents.contains(where: { $0.holds(PackReader.format) && !Self.isAssessment($0.bytes) }) else {
      return .notOne
    }
    if let folder = PackFiles(path).whole, let files = try? PackFiles(folder).contents(),
      let offer = offer(files, at: folder).offer
    {
      return .offer(offer)
    }
    let (offer, errors) = offer(contents, at: path)
    return offer.map { .offer($0) } ?? .faulty(errors)
  }

  private func offer(_ contents: [PackFiles.File], at path: String) -> (offer: Offer?, errors: [Problem]) {
    let reading = PackFiles.reading(contents, languages: languages)
    guard let pack = reading.pack else { return (nil, reading.errors) }
    let present = installed(pack.id)
    let same = present.filter { $0.version == pack.version }
    let others = Set(present.map(\.version)).subtracting([pack.version])
    let offer = Offer(
      entry: entry(pack, at: path), files: contents.map { Paths.name($0.path) },
      outcome: same.isEmpty
        ? .added
        : same.contains { $0.contents.map(\.bytes) == contents.map(\.bytes) } ? .alreadyThere : .replaced,
      otherVersions: others.sorted { Self.isOlder($1, $0) })
    return (offer, [])
  }

  /// An assessment may carry its checklist, and bear any name.
  static func isAssessment(_ bytes: [UInt8]) -> Bool {
    let reading = JournalReading(bytes)
    return reading.header != nil || reading.newer != nil
  }
}

extension PackFiles {
  /// Whether it may be a checklist, by its name: a folder or one file.
  public var mayBeOne: Bool {
    Self.isNamedSo(Paths.name(path)) || Paths.isFolder(path)
  }

  /// The folder of which this is the first file, where there are others in it.
  fileprivate var whole: String? {
    let folder = Paths.folder(Paths.absolute(path))
    guard Self.isMain(path), let files = try? PackFiles(folder).files(), files.count > 1 else { return nil }
    return folder
  }
}
