public import Canvas
public import ReadinessModel

/// Something in a chart that can be pointed at.
public struct ChartTarget: Hashable, Sendable {
  /// What a row of a chart shows.
  public enum Subject: Hashable, Sendable {
    /// A section of the checklist.
    case section(Section.ID)
    /// An outcome.
    case outcome(Outcome.ID)
  }

  /// What the row is about.
  public let subject: Subject
  /// The block of its bar; nil for the rest of the row.
  public let part: StackedBar.Part?

  /// Something to point at: a row, or a block in it.
  public init(_ subject: Subject, part: StackedBar.Part? = nil) {
    self.subject = subject
    self.part = part
  }
}

/// A row of a chart: where it is, and what it says in words.
public struct ChartRegion: Hashable, Sendable {
  /// What the row is about.
  public let subject: ChartTarget.Subject
  /// Where it is.
  public let frame: Rect
  /// What it says, for those who cannot see it.
  public let words: String
}

/// A picture of results, drawn alike on a screen and on paper.
///
/// ```swift
/// let chart = SectionChart(standing, pack, font: Font(size: 13))
/// let size = chart.size(forWidth: 820)
/// chart.draw(on: drawing, in: Rect(origin: .zero, size: size), palette: .light)
/// ```
public protocol Chart: Sendable {
  /// What the picture says, in sentences.
  var description: String { get }
  /// The picture measured for a width; worth keeping while the width stays the same.
  func layout(forWidth width: Double) -> ChartLayout
}

extension Chart {
  /// The room the picture takes at a width.
  public func size(forWidth width: Double) -> Size { layout(forWidth: width).size }

  /// The rows, from the top, of a picture drawn in a rectangle.
  public func regions(in rect: Rect) -> [ChartRegion] {
    layout(forWidth: rect.width).regions.map {
      ChartRegion(subject: $0.subject, frame: $0.frame.offset(by: rect.minX, rect.minY), words: $0.words)
    }
  }

  /// What is at a point of a picture drawn in a rectangle.
  public func hit(at point: Point, in rect: Rect) -> ChartTarget? {
    layout(forWidth: rect.width).hit(at: Point(point.x - rect.minX, point.y - rect.minY))
  }

  /// Draws the picture; `highlighted` gets a frame, as the row that a click or Enter would open.
  public func draw(
    on drawing: Drawing, in rect: Rect, palette: Palette, highlighted: ChartTarget.Subject? = nil
  ) {
    layout(forWidth: rect.width).draw(
      on: drawing, at: rect.origin, palette: palette, highlighted: highlighted)
  }
}
