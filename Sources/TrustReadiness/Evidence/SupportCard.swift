import Canvas
import Gtk
import ReadinessCharts
import ReadinessModel
import ReadinessSession

/// What the good ratings rest on: a bar, and the ways to what rests on nothing or on old evidence only.
final class SupportCard: Box {
  private let context: PageContext
  private let title = Label("", style: .strong)
  private let bar = SupportBar()
  private let links = WrapBox(spacing: 12, rowSpacing: 3)

  /// - Parameters:
  ///   - register: goes to the register; nil where it is shown there.
  ///   - troubled: shows the entries of which a file is gone or another; nil where none are shown.
  init(
    _ context: PageContext, register: (@MainActor () -> Void)? = nil,
    troubled: (@MainActor () -> Void)? = nil
  ) {
    self.context = context
    super.init(.horizontal, spacing: 12, role: .group)
    addStyle("card")
    append(title)
    append(bar)
    append(links)
    links.valign = .centre
    bar.hexpand = true
    bar.valign = .centre
    let (document, navigator) = (context.document, context.navigator)
    let unsupported = Self.link { navigator.show(.withoutEvidence) }
    let old = Self.link { navigator.show(.oldEvidence) }
    let gone = Self.link { troubled?() }
    let all = Self.link { register?() }
    for link in [unsupported, old, gone, all] { links.append(link) }
    observe { card in
      let counts = document.shelf.support.counts
      let lost = troubled == nil ? 0 : document.troubledEvidence.count
      card.isVisible = counts.total + lost > 0
      card.title.isVisible = counts.total > 0
      card.bar.isVisible = counts.total > 0
      gone.isVisible = lost > 0
      gone.label = trn(
        "{n} with a file gone or changed", "{n} with a file gone or changed", lost)
      let words = EvidenceWords.supportTitle(counts, in: document.pack) ?? ""
      card.title.text = words
      card.bar.show(counts)
      card.setAccessibleLabel(EvidenceWords.support(counts, in: document.pack) ?? "")
      unsupported.isVisible = counts.none > 0
      unsupported.label = tr("{n} without evidence", ["n": counts.none])
      old.isVisible = counts.oldOnly > 0
      old.label = tr("{n} on old evidence only", ["n": counts.oldOnly])
      all.isVisible = register != nil
      all.label = tr("Evidence")
    }
    observe { card in
      card.orientation = context.shape.isTight ? .vertical : .horizontal
      card.bar.setMinimumSize(height: Int(Double(SupportBar.height) * context.shape.textScale))
    }
  }

  private static func link(_ action: @escaping @MainActor () -> Void) -> Button {
    Button("", style: .link, action: action)
  }
}

/// Blue full for what rests on current evidence, hatched for old evidence only, an empty dashed frame for none: not the
/// colours of the levels.
final class SupportBar: PaintedArea {
  private var counts = SupportStanding.Counts()

  /// As high it is at normal text size, so that words fit into it.
  static let height = 24

  init() {
    super.init(width: 160, height: Self.height)
    setAccessibleRole(.presentation)
    draw { area, drawing, size in (area as? SupportBar)?.paint(on: drawing, size) }
  }

  /// Shows counts.
  func show(_ counts: SupportStanding.Counts) {
    guard counts != self.counts else { return }
    self.counts = counts
    tooltip = EvidenceWords.supportCounts(counts)
    redraw()
  }

  private func paint(on drawing: Drawing, _ size: Size) {
    let palette = palette
    let font = Font(size: textSize * 0.87)
    let parts = [counts.current, counts.oldOnly, counts.none].enumerated().filter { $0.element > 0 }
    let widths = StackedBar.share(
      size.width, counts: parts.map { $0.element }, least: parts.map { _ in font.size * 2.4 })
    var x = 0.0
    for (part, width) in zip(parts, widths) {
      let frame = Rect(x, 2, max(width - 2, 1), size.height - 4)
      x += width
      let shape = Path.roundedRectangle(frame, radius: 3)
      var ink = part.offset == 1 ? palette.text : textColour
      switch part.offset {
      case 0:
        drawing.fill(shape, palette.accent)
        ink = palette.card
      case 1: hatch(frame, shape, drawing, palette)
      default:
        drawing.stroke(
          .roundedRectangle(frame.inset(by: 0.5), radius: 3), textColour, dashes: [3, 2])
      }
      let words = [Self.words(part.offset, part.element), String(part.element)]
      let layouts = words.map { TextLayout($0, font: font) }
      guard let text = layouts.first(where: { $0.size.width < frame.width - 4 }) else { continue }
      let place = Point(frame.midX - text.size.width / 2, frame.midY - text.size.height / 2)
      if part.offset == 1 {
        drawing.fill(Rect(place.x - 2, place.y, text.size.width + 4, text.size.height), palette.card)
      }
      drawing.draw(text, at: place, colour: ink)
    }
  }

  private static func words(_ kind: Int, _ count: Int) -> String {
    switch kind {
    case 0: tr("{n} current", ["n": count])
    case 1: tr("{n} old only", ["n": count])
    default: tr("{n} none", ["n": count])
    }
  }

  private func hatch(_ frame: Rect, _ shape: Path, _ drawing: Drawing, _ palette: Palette) {
    drawing.saved { drawing in
      drawing.clip(to: shape)
      var x = frame.minX - frame.height
      while x < frame.maxX {
        drawing.stroke(
          .line(from: Point(x, frame.maxY), to: Point(x + frame.height, frame.minY)), palette.accent,
          width: 1.5)
        x += 5
      }
    }
    drawing.stroke(.roundedRectangle(frame.inset(by: 0.5), radius: 3), palette.accent)
  }
}
