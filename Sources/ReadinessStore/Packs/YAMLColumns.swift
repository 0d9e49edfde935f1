/// The columns in which lists and objects are open above a line: where it may begin.
struct YAMLColumns {
  private struct Open {
    var column: Int
    var isList: Bool
    /// The name of which it is the value.
    var owner: String?
    var line: Int
    /// How many lines began in it.
    var count = 1
  }

  private var open: [Open] = []
  /// The column of the name that still waits for its value, and the name.
  private var waiting: (column: Int, name: String)?

  /// The columns above a line.
  init(above number: Int, in text: YAMLText) {
    var current = 1
    while current < number {
      let line = YAMLLine(text.line(current))
      if !line.isBlank { take(line, current) }
      // What goes on with a text opens nothing.
      let hasText = line.isStructure && !line.plainValue.isEmpty
      current = hasText ? max(current, min(text.lastLine(ofTextFrom: current), number - 1)) + 1 : current + 1
    }
  }

  private mutating func take(_ line: YAMLLine, _ number: Int) {
    open.removeAll { $0.column > line.indent }
    for hyphen in line.hyphens { begin(hyphen, isList: true, number) }
    guard let name = line.name else {
      waiting = nil
      return
    }
    begin(line.start, isList: false, number)
    waiting = line.plainValue.isEmpty ? (line.start, name) : nil
  }

  private mutating func begin(_ column: Int, isList: Bool, _ number: Int) {
    if let index = open.lastIndex(where: { $0.column == column && $0.isList == isList }) {
      open.removeSubrange((index + 1)...)
      open[index].count += 1
    } else {
      open.append(Open(column: column, isList: isList, owner: waiting?.name, line: number))
    }
    waiting = nil
  }

  /// Where a line that begins in a column should begin; nil if nothing is open.
  func nearest(to column: Int, isEntry: Bool) -> Int? {
    candidates(isEntry: isEntry).min { abs($0 - column) < abs($1 - column) }
  }

  /// Where an entry of a list, or a name, may begin: the innermost first.
  func candidates(isEntry: Bool) -> [Int] {
    (waiting.map { [$0.column + 2] } ?? []) + open.reversed().filter { $0.isList == isEntry }.map(\.column)
  }

  /// The list in whose column a line begins, by the name of which it is the value.
  func list(at column: Int) -> String? {
    guard let list = open.last(where: { $0.column == column }), list.isList else { return nil }
    return list.owner ?? ""
  }

  /// The line that alone begins in the innermost column further in than another.
  func loneLine(within column: Int) -> Int? {
    guard let inner = open.last(where: { !$0.isList }), inner.column > column, inner.count == 1 else {
      return nil
    }
    return inner.line
  }
}
