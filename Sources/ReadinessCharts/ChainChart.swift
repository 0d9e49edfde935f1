import Canvas
import ReadinessModel

extension BoxPicture {
  /// Chains from left to right: a column of boxes for each layer, what is the same in a layer once. The broken ones stand
  /// at the top; what no chain begins with stands below the first layer.
  init(_ chains: Chains, width: Double, font: Font) {
    let count = max(1, chains.layers.count)
    let gap = font.size * 2.4
    let boxWidth = max(font.size * 5, (width - gap * Double(count - 1)) / Double(count))
    let (height, space) = (Self.boxHeight(font), font.size * 0.6)
    let top = font.size * 3.2
    func x(_ layer: Int) -> Double { Double(layer) * (boxWidth + gap) }
    var words: [Words] = []
    for (layer, title) in chains.layers.enumerated() {
      words.append(Words(text: title, rect: Rect(x(layer), 0, boxWidth, top), isStrong: true))
    }
    // By layer: the boxes from the top, known by what stands in them, or by the row where nothing does.
    var places = [[String: Int]](repeating: [:], count: count)
    var stacks = [[(title: String, below: String, isGap: Bool, rows: [RowID])]](repeating: [], count: count)
    for chain in chains.chains {
      for (layer, cell) in chain.cells.enumerated() {
        let key = cell.isEmpty ? "\n" + chain.id.row : chain.keys[layer]
        if let place = places[layer][key] {
          stacks[layer][place].rows.append(chain.id)
        } else {
          places[layer][key] = stacks[layer].count
          stacks[layer].append((cell.isEmpty ? tr("nothing yet") : cell, "", cell.isEmpty, [chain.id]))
        }
        if layer == count - 1, !chain.weaknesses.isEmpty, let place = places[layer][key] {
          let lack = tr(
            "without: {columns}", ["columns": chain.weaknesses.joined(separator: trc("list", ", "))])
          stacks[layer][place].below = lack
        }
      }
    }
    for orphan in chains.orphans where !chains.chains.isEmpty {
      stacks[0].append((orphan, tr("in no row"), true, []))
    }
    var boxes: [Box] = []
    var rects = [[Rect]](repeating: [], count: count)
    for (layer, stack) in stacks.enumerated() {
      for (place, item) in stack.enumerated() {
        let rect = Rect(x(layer), top + Double(place) * (height + space), boxWidth, height)
        rects[layer].append(rect)
        boxes.append(
          Box(
            rect: rect, rows: item.rows, title: item.title, below: item.below, isGap: item.isGap,
            isBelowStrong: true))
      }
    }
    var links: [String: Link] = [:]
    for chain in chains.chains {
      for layer in chain.cells.indices.dropLast() {
        func place(_ layer: Int) -> Int {
          let cell = chain.cells[layer]
          return places[layer][cell.isEmpty ? "\n" + chain.id.row : chain.keys[layer]] ?? 0
        }
        let (from, to) = (place(layer), place(layer + 1))
        let one = rects[layer][from]
        let other = rects[layer + 1][to]
        links[
          "\(layer)/\(from)/\(to)",
          default: Link(
            from: Point(one.maxX, one.midY), to: Point(other.minX, other.midY), rows: [],
            isGap: chain.cells[layer].isEmpty || chain.cells[layer + 1].isEmpty)
        ].rows.insert(chain.id)
      }
    }
    let most = Double(stacks.map(\.count).max() ?? 0)
    self.init(
      size: Size(width, top + most * (height + space)), boxes: boxes,
      links: links.sorted { $0.key < $1.key }.map(\.value), words: words, rules: [], font: font)
  }
}
