/// Puts strips on pages, one under the other.
///
/// Strips that keep with the next stay together unless they are higher than a page.
struct Paginator {
  private let height: Double
  private(set) var pages: [Page] = [Page()]
  private var used = 0.0

  /// The pages of strips, each page `height` high.
  static func pages(of slices: [Slice], height: Double) -> [Page] {
    var paginator = Paginator(height: height)
    var index = 0
    while index < slices.count {
      var end = index + 1
      while end < slices.count, slices[end - 1].keepsWithNext, !slices[end].startsPage { end += 1 }
      paginator.place(slices[index..<end])
      index = end
    }
    return paginator.pages
  }

  private init(height: Double) {
    self.height = height
  }

  private mutating func place(_ group: ArraySlice<Slice>) {
    guard let first = group.first else { return }
    if used > 0, first.startsPage || !fits(group) { breakPage() }
    for slice in group {
      if used > 0, used + slice.spaceBefore + slice.height > height + 0.01 { breakPage() }
      if used == 0 {
        for header in slice.header { add(header) }
      }
      add(slice)
    }
  }

  private func fits(_ group: ArraySlice<Slice>) -> Bool {
    let needed = group.reduce(0) { $0 + $1.spaceBefore + $1.height }
    if used + needed <= height + 0.01 { return true }
    // A group higher than a page begins here only where it would leave a page mostly empty otherwise.
    let wholePage = needed - (group.first?.spaceBefore ?? 0) > height
    return wholePage && used < height / 2
  }

  private mutating func add(_ slice: Slice) {
    let top = used == 0 ? 0 : used + slice.spaceBefore
    pages[pages.count - 1].placed.append(Page.Placed(slice: slice, top: top))
    used = top + slice.height
  }

  private mutating func breakPage() {
    pages.append(Page())
    used = 0
  }
}
