import Observation
import ReadinessModel
import ReadinessStore

/// How an assessment came to stand where it stands, for whoever shows it: made away from the main thread, and anew after
/// changes to answers or to what is asked.
@MainActor @Observable
package final class ProgressFollower: Projection {
  /// The series; nil until it was made for the first time.
  package private(set) var series: Series?
  /// The days that were marked.
  package private(set) var markers: [MarkedDay] = []
  @ObservationIgnored private var making: Task<Void, Never>?
  /// What the series is to be made of next, while one is being made.
  @ObservationIgnored private var next: (Assessment, Pack)?
  @ObservationIgnored private var seen: Circumstances

  /// A day that somebody marked.
  package struct MarkedDay: Hashable, Identifiable {
    package let id: RowID
    package let day: Day
    package let words: String
  }

  package init(_ assessment: Assessment, _ pack: Pack) {
    seen = assessment.circumstances
    readMarkers(assessment)
    make(assessment, pack)
  }

  package func update(from assessment: Assessment, _ pack: Pack, _ touched: Touched) {
    if touched.lists.contains(Marker.list) { readMarkers(assessment) }
    guard !touched.statements.isEmpty || seen != assessment.circumstances else { return }
    seen = assessment.circumstances
    make(assessment, pack)
  }

  private func readMarkers(_ assessment: Assessment) {
    let new = assessment.markers.map { MarkedDay(id: $0.id, day: $0.day, words: $0.words) }
    if new != markers { markers = new }
  }

  /// Makes the series, one at a time: of changes that come meanwhile, only the latest state is made next.
  private func make(_ assessment: Assessment, _ pack: Pack) {
    guard making == nil else {
      next = (assessment, pack)
      return
    }
    making = Task { [weak self] in
      let series = try? await inBackground { () throws(StoreProblem) in
        Series(Journal(assessment.header, assessment.changes), of: pack, now: .now())
      }
      guard let self else { return }
      if let series { self.series = series }
      making = nil
      guard let (assessment, pack) = next else { return }
      next = nil
      make(assessment, pack)
    }
  }
}

extension AssessmentDocument {
  /// Marks a day.
  ///
  /// - Parameter isMeeting: whether the board met, so that papers look back to it.
  package func mark(_ day: Day, words: String, isMeeting: Bool = false) {
    var values: JSONObject = [Marker.day.name: .string(day.text), Marker.words.name: .string(words.trimmed)]
    if isMeeting { values[Marker.kind.name] = .string(Marker.meeting) }
    perform([.setFields(RowID(list: Marker.list, row: newRowName()), values: values)])
  }

  /// Takes the mark from a day.
  package func unmark(_ marker: ProgressFollower.MarkedDay) { perform([.takeOut(marker.id)]) }

  /// One day beside another, or beside now, worked out away from the main thread.
  ///
  /// - Parameter other: nil for now.
  /// - Throws: what ``Comparison/init(from:to:in:of:at:packs:now:)`` throws.
  package func comparison(from day: Day, to other: Day?, packs: PackLibrary) async throws -> Comparison {
    let (assessment, pack, path) = (assessment, pack, file.path)
    let result = try await inBackground { () throws(StoreProblem) in
      Result {
        try Comparison(
          from: day, to: other, in: assessment, of: pack, at: path, packs: packs, now: .now())
      }
    }
    return try result.get()
  }

  /// Another assessment of the same organisation, to compare with.
  ///
  /// - Throws: what ``EarlierAssessment/read(_:besides:packs:in:)`` throws.
  package func earlier(at path: String, packs: PackLibrary, in places: Places) async throws
    -> EarlierAssessment
  {
    try await EarlierAssessment.read(path, besides: assessment, packs: packs, in: places)
  }

  /// Another assessment beside this one on a day, or as it is now, worked out away from the main thread.
  ///
  /// - Throws: what ``Comparison/init(from:to:in:of:at:packs:now:)`` throws.
  package func comparison(
    from earlier: EarlierAssessment, to day: Day?, packs: PackLibrary
  ) async throws -> Comparison {
    let (assessment, pack, path) = (assessment, pack, file.path)
    let result = try await inBackground { () throws(StoreProblem) in
      Result {
        try Comparison(
          from: earlier, to: day, in: assessment, of: pack, at: path, packs: packs, now: .now())
      }
    }
    return try result.get()
  }
}
