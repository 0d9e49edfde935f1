import Canvas
import Gtk
import ReadinessModel
import ReadinessReports

/// The pages of a paper as they will be, drawn by what draws them for the printer.
final class PagePreview: Box {
  /// What comes of laying a paper out.
  enum News {
    case ready(pages: Int, byPart: [String: Int])
    case failed(String)
  }

  /// Told when pages are there, or cannot be.
  var told: (News) -> Void = { _ in }
  private(set) var pageCount = 0

  private let area: DrawingArea
  private let words = StatusLabel()
  private let back = Button(tr("‹ Back"))
  private let next = Button(tr("Next ›"))
  private var laidOut: LaidOut?
  private var page = 0
  private var waiting: Scheduled?
  private var job: Task<Void, Never>?

  init(width: Int) {
    area = DrawingArea(width: width, height: Int(Double(width) * 1.414))
    super.init(.vertical, spacing: 6)
    area.hexpand = true
    area.setAccessibleLabel(tr("Preview"))
    area.draw { [weak self] _, drawing, size in self?.paint(on: drawing, size) }
    words.wrapping = .none
    words.valign = .centre
    // Above the page, where they are in sight however little of it fits.
    build {
      Box(.horizontal, spacing: 9) {
        back
        words
        next
      }.with { $0.halign = .centre }
      area
    }
    back.on(Button.clicked) { [weak self] _ in self?.turn(by: -1) }
    next.on(Button.clicked) { [weak self] _ in self?.turn(by: 1) }
    showPage()
  }

  /// Lays a paper out anew, once nothing was changed for a while.
  func show(_ order: @escaping @MainActor () async throws -> PaperOrder?) {
    waiting?.cancel()
    waiting = MainLoop.after(.milliseconds(laidOut == nil ? 0 : 300)) { [weak self] in self?.layOut(order) }
  }

  /// Ends what is going on.
  func stop() {
    waiting?.cancel()
    job?.cancel()
  }

  private func layOut(_ order: @escaping @MainActor () async throws -> PaperOrder?) {
    job?.cancel()
    job = Task { [weak self] in
      do {
        guard let laidOut = try await order()?.layOut() else { return }
        guard let self, !Task.isCancelled else { return }
        self.laidOut = laidOut
        self.pageCount = laidOut.document.pageCount
        self.page = min(self.page, self.pageCount - 1)
        self.showPage()
        self.told(.ready(pages: self.pageCount, byPart: laidOut.document.pagesByPart))
      } catch is CancellationError {
      } catch let problem as any Refusal {
        self?.told(.failed(problem.words))
      } catch {
        self?.told(.failed(tr("The paper cannot be drawn: {reason}.", ["reason": String(describing: error)])))
      }
    }
  }

  private func turn(by pages: Int) {
    page = min(max(0, page + pages), max(0, pageCount - 1))
    showPage()
  }

  private func showPage() {
    back.isSensitive = page > 0
    next.isSensitive = page + 1 < pageCount
    let text =
      pageCount == 0
      ? tr("Laying out the pages…") : tr("Page {page} of {count}", ["page": page + 1, "count": pageCount])
    words.show(text)
    area.setAccessibleLabel(tr("Preview: {page}", ["page": text]))
    area.redraw()
  }

  private func paint(on drawing: Drawing, _ size: Size) {
    guard let document = laidOut?.document else { return }
    let sheet = document.pageSize
    let scale = min((size.width - 2) / sheet.width, (size.height - 2) / sheet.height)
    let left = (size.width - sheet.width * scale) / 2
    drawing.saved { drawing in
      drawing.translate(by: left, 1)
      drawing.scale(by: scale)
      let rect = Rect(0, 0, sheet.width, sheet.height)
      drawing.fill(rect, Palette.paper.page)
      drawing.stroke(.rectangle(rect), Palette.paper.line, width: 1 / scale)
      document.draw(page: page, on: drawing)
    }
  }
}
