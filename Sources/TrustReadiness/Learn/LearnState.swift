import Observation
import ReadinessModel

/// What is shown of what there is to learn from.
@MainActor @Observable
final class LearnState {
  /// Which years the timeline shows.
  enum Range: Hashable {
    case all
    case years(ClosedRange<Int>)

    var label: String {
      switch self {
      case .all: tr("All years")
      case .years(let years) where years.count == 1: String(years.lowerBound)
      case .years(let years): tr("{first} to {last}", ["first": years.lowerBound, "last": years.upperBound])
      }
    }
  }

  var part: LearningPart
  /// What is read.
  var leaf: LearningLeaf.ID?
  /// What is looked for, in all parts.
  var query = ""
  /// The nation of which things are to be true; nil for all.
  var nation: Nation.ID?
  /// How well things are to be known; nil for all.
  var status: Knowledge.Status?
  var range: Range

  init(_ pack: Pack) {
    part = pack.learningParts.first ?? .words
    range = pack.years.map { .years($0) } ?? .all
  }

  /// Whether a date, or what lasted from it, is in the years that are shown.
  func isInRange(_ moment: Learning.Moment) -> Bool {
    guard case .years(let years) = range else { return true }
    return moment.date.year <= years.upperBound && (moment.end ?? moment.date).last.year >= years.lowerBound
  }

  /// Whether a thing is shown.
  func shows(_ leaf: LearningLeaf) -> Bool {
    if let status, leaf.knowledge?.status != status { return false }
    guard let nation, let limits = leaf.limits, !limits.nations.isEmpty else { return true }
    return limits.nations.contains(nation)
  }
}
