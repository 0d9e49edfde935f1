import Gtk
import Observation
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// The assessments of the library's folder, kept up to date as files come and go.
@MainActor @Observable
final class LibraryList {
  /// All that can be opened, those changed last first; nil until the folder was read for the first time.
  private(set) var entries: [LibraryEntry]?
  /// Files that cannot be read, with what is wrong.
  private(set) var unreadable: [LibraryEntry] = []
  /// Assessments of which the folder has several copies.
  private(set) var copies: [AssessmentCopies] = []
  /// What the search field says.
  var search = ""

  @ObservationIgnored private(set) var library: Library
  @ObservationIgnored private var watch: FolderWatch?
  /// Whether the folder is being read, so that more may come.
  @ObservationIgnored private(set) var isReading = false
  /// What came of the reading that is going on.
  @ObservationIgnored private var arrived: [LibraryEntry] = []
  @ObservationIgnored private var isStale = false

  /// The number of assessments from which on there is a search field.
  static let manyAssessments = 8

  init(_ library: Library) { self.library = library }

  /// What the page shows.
  enum Page {
    case loading, firstRun, assessments
  }

  /// What the page shows.
  var page: Page {
    guard let entries else { return .loading }
    return entries.isEmpty && unreadable.isEmpty ? .firstRun : .assessments
  }

  /// Whether there are so many that a search field helps.
  var isLong: Bool { cards.count > Self.manyAssessments }

  /// The assessments. Of one that has several copies each is there: which of them is mine, I know best.
  private var cards: [LibraryEntry] { entries ?? [] }

  /// What matches the search: every word of it, somewhere.
  var shown: [LibraryEntry] {
    let words = search.lowercased().split(separator: " ")
    guard isLong, !words.isEmpty else { return cards }
    return cards.filter { entry in
      let text = entry.searchedText.lowercased()
      return words.allSatisfy { text.holds($0) }
    }
  }

  /// The paths of assessments that share their organisation, day and checklist with another.
  nonisolated static func twins(among entries: [LibraryEntry]) -> Set<String> {
    let groups = Dictionary(grouping: entries) { [$0.fullTitle, $0.asAt?.text ?? "", $0.packTitle] }
    return Set(groups.values.filter { $0.count > 1 }.joined().map(\.path))
  }

  /// Reads the folder away from the main thread, and follows it from then on.
  func refresh() {
    guard !isReading else {
      isStale = true
      return
    }
    isReading = true
    arrived = []
    // One file that takes long to read does not keep the others from being shown.
    let early = MainLoop.after(.milliseconds(300)) { [weak self, folder = library.folder] in
      guard let self, entries == nil, folder == library.folder, !arrived.isEmpty else { return }
      show(arrived.sorted(by: LibraryEntry.isShownBefore))
    }
    Task { [weak self, library] in
      for await entry in library.entries() {
        guard let self else { break }
        arrived.append(entry)
      }
      early.cancel()
      self?.take(of: library.folder)
    }
  }

  /// Reads another folder.
  func change(to library: Library) {
    guard library.folder != self.library.folder else { return }
    watch = nil
    entries = nil
    use(library)
  }

  /// Reads the folder and what is elsewhere as the preferences say now.
  func use(_ library: Library) {
    self.library = library
    refresh()
  }

  private func show(_ all: [LibraryEntry]) {
    let entries = all.filter { $0.problem == nil }
    let unreadable = all.filter { $0.problem != nil }
    let copies = AssessmentCopies.find(in: entries, of: library)
    if copies != self.copies { self.copies = copies }
    if entries != self.entries { self.entries = entries }
    if unreadable != self.unreadable { self.unreadable = unreadable }
  }

  private func take(of folder: String) {
    isReading = false
    guard folder == library.folder else { return refresh() }
    show(arrived.sorted(by: LibraryEntry.isShownBefore))
    arrived = []
    if watch == nil {
      watch = FolderWatch(library.folder) { [weak self] _ in Task { @MainActor in self?.refresh() } }
    }
    if isStale {
      isStale = false
      refresh()
    }
  }
}

/// Files that hold the same assessment, as a sync client makes them of a conflict, or as they come back from others.
struct AssessmentCopies: Hashable {
  /// The file into which the others are merged: in the library, with the plainest name.
  let main: LibraryEntry
  let others: [LibraryEntry]

  /// The assessments of which there are several copies, at least one of them in the library.
  static func find(in entries: [LibraryEntry], of library: Library) -> [AssessmentCopies] {
    Dictionary(grouping: entries.filter { !$0.assessment.isEmpty }, by: \.assessment).values
      .compactMap { copies in
        let inside = copies.filter { library.holds($0.path) }.sorted { $0.isPlainer(than: $1) }
        guard copies.count > 1, let main = inside.first else { return nil }
        let others =
          inside.dropFirst() + copies.filter { !library.holds($0.path) }.sorted { $0.path < $1.path }
        return AssessmentCopies(main: main, others: Array(others))
      }
      .sorted { $0.main.path < $1.main.path }
  }
}

extension LibraryEntry {
  /// The name of the file, without its ending.
  var fileName: String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let ending = "." + Library.fileType
    return name.hasSuffix(ending) ? String(name.dropLast(ending.count)) : name
  }

  /// The name of the file where it says something that the organisation and the date do not.
  var ownName: String? {
    let isUsual = fileName == title || NewAssessment.isFileTitle(fileName, organisation: title, asAt: asAt)
    return isUsual ? nil : fileName
  }

  /// Whether its file rather than another is the one that its owner knows: with the name it was given at first, or the
  /// shorter one.
  fileprivate func isPlainer(than other: LibraryEntry) -> Bool {
    if (ownName == nil) != (other.ownName == nil) { return ownName == nil }
    return (path.count, path) < (other.path.count, other.path)
  }

  /// The organisation, and its unit where it is not the whole body.
  var fullTitle: String { scope.isEmpty ? title : "\(title): \(scope)" }

  /// Everything by which somebody may look for it.
  var searchedText: String {
    [fullTitle, fileName, packTitle, asAt.map(WindowDates.day) ?? "", asAt?.text ?? ""].joined(separator: " ")
  }
}
