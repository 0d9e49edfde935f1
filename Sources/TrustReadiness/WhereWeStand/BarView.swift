import Canvas
import Gtk
import ReadinessCharts
import ReadinessModel
import ReadinessSession

/// A bar of blocks, one for each level, of which each can be clicked.
final class BarView: PaintedArea {
  private var tally: Tally
  private let pack: Pack
  private var share = 1.0
  private let chosen: (StackedBar.Part?) -> Void

  /// - Parameter chosen: is told the block that was clicked; nil for the ground beside the blocks.
  init(in pack: Pack, chosen: @escaping (StackedBar.Part?) -> Void) {
    self.pack = pack
    tally = Tally(scale: pack.scale.map(\.id))
    self.chosen = chosen
    super.init(height: Self.leastHeight)
    setAccessibleRole(.presentation)
    setCursor("pointer")
    hexpand = true
    valign = .centre
    draw { area, drawing, size in (area as? BarView)?.paint(on: drawing, size) }
    onClick { area, _, x, y in area.click(at: Point(x, y)) }
  }

  /// Shows counts.
  ///
  /// - Parameter share: how much of the width the blocks take, so that bars can be compared.
  func show(_ tally: Tally, share: Double = 1) {
    guard tally != self.tally || share != self.share else { return }
    self.tally = tally
    self.share = share
    tooltip = StandingWords.blocks(tally, in: pack)
    redraw()
  }

  private var bar: StackedBar {
    StackedBar(
      tally.levels(of: pack), dontKnow: tally.dontKnow, unanswered: tally.unanswered,
      font: Font(size: textSize * 0.87))
  }

  /// So high is what can be clicked at least, however low the blocks are.
  private static let leastHeight = 24

  private var height: Int { max(Int(bar.height.rounded(.up)), Self.leastHeight) }

  private func ground(_ size: Size) -> Rect {
    let height = min(bar.height, size.height)
    return Rect(0, ((size.height - height) / 2).rounded(), (size.width * share).rounded(), height)
  }

  private func paint(on drawing: Drawing, _ size: Size) {
    let bar = bar
    if contentHeight != height {
      // Another size of letters; not while the frame is being drawn.
      MainLoop.whenIdle { [weak self] in self.map { $0.contentHeight = $0.height } }
    }
    bar.draw(on: drawing, in: ground(size), palette: palette)
  }

  private func click(at point: Point) {
    let ground = ground(size)
    chosen(bar.part(at: Point(point.x, ground.midY), in: ground))
  }
}
