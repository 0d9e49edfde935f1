/// Puts strips on pages, one under the other.
///
/// What holds together stays on one page unless it is higher than one; then only what holds firmly does.
struct Paginator {
  private let height: Double
  private(set) var pages: [Page] = [Page()]
  private var used = 0.0

  /// The pages of strips, each page `height` high.
  static func pages(of slices: [Slice], height: Double) -> [Page] {
    var paginator = Paginator(height: height)
    for group in groups(slices[...], holding: .softly) { paginator.place(group, holding: .softly) }
    return paginator.pages
  }

  private init(height: Double) {
    self.height = height
  }

  /// The strips by what holds together at least so strongly.
  private static func groups(_ slices: ArraySlice<Slice>, holding hold: Slice.Hold) -> [ArraySlice<Slice>] {
    var groups: [ArraySlice<Slice>] = []
    var index = slices.startIndex
    while index < slices.endIndex {
      var end = index + 1
      while end < slices.endIndex, slices[end - 1].hold >= hold, !slices[end].startsPage { end += 1 }
      groups.append(slices[index..<end])
      index = end
    }
    return groups
  }

  private mutating func place(_ group: ArraySlice<Slice>, holding hold: Slice.Hold) {
    guard let first = group.first else { return }
    if used > 0, first.startsPage || !fits(group) { breakPage() }
    if hold == .softly, group.count > 1, used + needed(group) > height + 0.01 {
      // Higher than a page: divided where it holds least.
      for part in Self.groups(group, holding: .firmly) { place(part, holding: .firmly) }
      return
    }
    for slice in group {
      if used > 0, used + slice.spaceBefore + slice.height > height + 0.01 { breakPage() }
      if used == 0 {
        for header in slice.header { add(header, isRepeated: true) }
      }
      add(slice)
    }
  }

  private func needed(_ group: ArraySlice<Slice>) -> Double {
    group.reduce(0) { $0 + $1.spaceBefore + $1.height }
  }

  private func fits(_ group: ArraySlice<Slice>) -> Bool {
    let needed = needed(group)
    if used + needed <= height + 0.01 { return true }
    // A group higher than a page begins here only where it would leave a page mostly empty otherwise.
    let wholePage = needed - (group.first?.spaceBefore ?? 0) > height
    return wholePage && used < height / 2
  }

  private mutating func add(_ slice: Slice, isRepeated: Bool = false) {
    let top = used == 0 ? 0 : used + slice.spaceBefore
    pages[pages.count - 1].placed.append(Page.Placed(slice: slice, top: top, isRepeated: isRepeated))
    used = top + slice.height
  }

  private mutating func breakPage() {
    pages.append(Page())
    used = 0
  }
}
