import ReadinessModel

/// What is done with a checklist that is installed.
extension PackLibrary {
  /// An assessment that answers a checklist.
  public struct Use: Hashable, Sendable {
    /// The assessment, as the library lists it.
    public let assessment: LibraryEntry
    /// Whether its file carries the checklist, so that it can be answered where that is not installed.
    public let carriesIt: Bool
  }

  /// The assessments that answer a version of a checklist in its own words. Reads their files, so not on the main thread.
  ///
  /// - Parameter assessments: those of the library, of which the order is kept.
  public func uses(of entry: Entry, among assessments: [LibraryEntry]) -> [Use] {
    assessments.filter { $0.answers(entry) }.map { assessment in
      Use(assessment: assessment, carriesIt: Self.carries(assessment.path))
    }
  }

  private static func carries(_ path: String) -> Bool {
    guard let bytes = try? FileBytes().read(path) else { return false }
    let reading = JournalReading(bytes)
    guard let header = reading.header else { return false }
    let assessment = Assessment(Journal(header, reading.changes))
    return assessment.pack?.digest.map { assessment.carriedChecklists[$0] != nil } ?? false
  }

  /// Whether a checklist is the user's own, to be removed; what comes with the program stays.
  public func isOwn(_ entry: Entry) -> Bool { Paths.folder(entry.path) == own }

  /// Puts a checklist of the user's own into the bin.
  ///
  /// - Returns: what takes it out again, with ``restore(_:from:)``.
  public func remove(_ entry: Entry, into bin: Bin) throws(StoreProblem) -> Bin.Receipt {
    guard isOwn(entry) else { throw .staysInstalled(entry) }
    return try bin.take(entry.path)
  }

  /// Takes a checklist out of the bin again.
  public func restore(_ receipt: Bin.Receipt, from bin: Bin) throws(StoreProblem) {
    _ = try bin.restore(receipt)
  }

  /// Writes a copy of a checklist's files into a folder, under a name that is free there: one file, or a folder of them.
  ///
  /// - Returns: the path of the copy.
  public func saveCopy(of entry: Entry, in folder: String) throws(StoreProblem) -> String {
    let contents = try PackFiles(entry.path).contents()
    let name = entry.id + "-" + PackImport.written(entry.version)
    let ending = contents.count == 1 ? "." + Paths.type(contents[0].path) : ""
    for attempt in 1... {
      let path = Paths.join(folder, attempt == 1 ? name + ending : "\(name) \(attempt)\(ending)")
      if Paths.exists(path) { continue }
      if contents.count == 1 {
        try ReportFile.write(contents[0].bytes, to: path, replacing: false)
        return path
      }
      do throws(SystemError) {
        try Paths.makeFolder(path)
      } catch {
        throw StoreProblem(.create, path, error)
      }
      for file in contents {
        try ReportFile.write(file.bytes, to: Paths.join(path, Paths.name(file.path)), replacing: false)
      }
      return path
    }
    return folder
  }
}

extension LibraryEntry {
  /// Whether it answers a version of a checklist, in its own words.
  public func answers(_ entry: PackLibrary.Entry) -> Bool {
    packID == entry.id && packVersion == entry.version && absence != .words
  }
}
