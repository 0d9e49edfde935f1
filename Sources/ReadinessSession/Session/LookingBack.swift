import ReadinessModel
import ReadinessStore

extension LookBack {
  /// Since when something says what moved.
  package enum Since: Hashable, Sendable {
    /// The last meeting before the day that a paper bears.
    case lastMeeting
    case day(Day)
    /// Another assessment, by its path.
    case assessment(String)
  }

  /// What moved in an assessment since then; nil where no day was marked before.
  ///
  /// - Parameters:
  ///   - date: the day that the paper bears.
  ///   - path: the file of the assessment.
  ///   - told: hears what there is to know of another assessment's file.
  /// - Throws: ``StoreProblem`` if another file or version of the checklist cannot be read, ``Comparison/OtherScale``, or
  ///   ``Comparison/NothingYet``. What nobody asked for by name is left out instead.
  @concurrent package static func of(
    _ now: Comparison.Side, since: Since, before date: Day, at path: String, packs: PackLibrary,
    places: Places, told: @Sendable (Warning) -> Void = { _ in }
  ) async throws -> LookBack? {
    switch since {
    case .lastMeeting:
      guard let meeting = now.assessment.lastMeeting(before: date) else { return nil }
      return try? LookBack(to: meeting.day, words: meeting.words, now: now, at: path, packs: packs)
    case .day(let day):
      let words = now.assessment.markers.last { $0.day == day }?.words ?? ""
      return try LookBack(to: day, words: words, now: now, at: path, packs: packs)
    case .assessment(let other):
      let (assessment, pack, _) = try await Work.read(other, in: places, packs: packs, told: told)
      return try LookBack(to: Comparison.Side(assessment, pack), now: now)
    }
  }

  private init(
    to day: Day, words: String, now: Comparison.Side, at path: String, packs: PackLibrary
  ) throws {
    let earlier = try Comparison.Side(
      of: now.assessment, now.pack, atEnd: day, path: path, packs: packs, now: .now())
    try self.init(to: day, words: words, earlier: earlier, now: now)
  }
}
