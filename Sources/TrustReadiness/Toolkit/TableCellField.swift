import Gtk
import ReadinessModel
import ReadinessSession

/// A cell of a table: its field, and its column's name where that does not stand above it.
final class TableCellField: Box {
  private let column: Pack.Toolkit.Column
  private let caption: Label
  private let editor: CellEditor

  init(_ column: Pack.Toolkit.Column, of typing: RowTyping, in context: PageContext) {
    self.column = column
    caption = Label(column.title, style: .caption)
    editor = CellEditor(column, of: typing, in: context)
    super.init(.vertical, spacing: 2)
    editor.widget.vexpand = column.kind == .long || column.kind == .text
    editor.widget.hexpand = true
    if let guidance = column.guidance { editor.named.setAccessibleDescription(guidance) }
    append(caption)
    append(editor.widget)
  }

  /// Whether the column's name is shown above the field.
  var showsCaption: Bool {
    get { caption.isVisible }
    set { caption.isVisible = newValue }
  }

  /// Puts the cursor into the field.
  func focusEditor() { editor.named.grabFocus() }

  /// Names the field after its column and the place of its row.
  func show(place: String) {
    editor.named.setAccessibleLabel(tr("{column}, {row}", ["column": column.title, "row": place]))
  }
}

/// What a cell is filled in with: each kind of column has its own.
@MainActor
struct CellEditor {
  let widget: Widget
  /// What takes the cell's name and the focus.
  let named: Widget

  init(_ column: Pack.Toolkit.Column, of typing: RowTyping, in context: PageContext) {
    switch column.kind {
    case .text: self.init(WordsField(column.id, of: typing, isShort: true))
    case .long: self.init(WordsField(column.id, of: typing))
    case .person: self.init(LineEntry(.words, column.id, of: typing))
    case .day: self.init(LineEntry(.day, column.id, of: typing))
    case .number, .money, .share: self.init(LineEntry(.cell(column), column.id, of: typing))
    case .tick: self.init(TickCell(column, of: typing))
    case .choice:
      let cell = ChoiceCell(column, of: typing)
      self.init(cell, naming: cell.list)
    case .statement:
      let cell = StatementsCell(column, of: typing, in: context)
      self.init(cell, naming: cell)
    }
  }

  private init(_ widget: Widget, naming named: Widget? = nil) {
    (self.widget, self.named) = (widget, named ?? widget)
  }
}

/// A cell that is ticked or not.
private final class TickCell: CheckButton {
  init(_ column: Pack.Toolkit.Column, of typing: RowTyping) {
    super.init(nil)
    halign = .start
    let toggled = on(CheckButton.toggled) { button in
      typing.choose(column.json(button.isActive ? .tick : .nothing), as: column.id)
    }
    observe { tick in
      let value = column.value(in: typing.row.values)
      toggled.quietly {
        tick.isActive = value == .tick
        tick.isInconsistent = value.isAsWritten
      }
      tick.tooltip = value.isAsWritten ? column.words(value) : nil
    }
  }
}

/// A cell in which one of some words is chosen, or several; others are kept as they were written.
private final class ChoiceCell: Box {
  /// What can be chosen.
  private enum Option: Equatable {
    case nothing
    case choice(Pack.Toolkit.Column.Choice.ID)
    /// Other words than those of the column.
    case written(CellValue)
    /// Asks for other words.
    case other
  }

  private let column: Pack.Toolkit.Column
  private let typing: RowTyping
  /// What opens the list of words.
  let list: Widget
  private let other: Entry

  init(_ column: Pack.Toolkit.Column, of typing: RowTyping) {
    self.column = column
    self.typing = typing
    other = Entry("", placeholder: tr("Other words"))
    list =
      column.takesSeveral
      ? SeveralChoices(column, of: typing)
      : DropDown<Option>([.nothing], label: { Self.words($0, column) })
    super.init(.vertical, spacing: 3)
    append(list)
    append(other)
    other.isVisible = false
    other.setAccessibleLabel(tr("{column}: other words", ["column": column.title]))
    if let list = list as? DropDown<Option> { show(list) }
  }

  private func show(_ list: DropDown<Option>) {
    list.hexpand = true
    list.onChoice { [weak self] list in self?.choose(list.selected ?? .nothing) }
    for signal in [Entry.activated] {
      other.on(signal) { [weak self] _ in self?.write() }
    }
    other.onFocusOut { [weak self] _ in self?.write() }
    observe { cell in
      let value = cell.column.value(in: cell.typing.row.values)
      let present = Self.option(for: value)
      var options = [Option.nothing] + cell.column.choices.map { .choice($0.id) }
      if case .written = present { options.append(present) }
      if cell.column.takesOther { options.append(.other) }
      list.update(to: options)
      list.selected = present
      list.tooltip = cell.column.doubt(about: value)
      cell.other.isVisible = false
    }
  }

  private static func option(for value: CellValue) -> Option {
    switch value {
    case .nothing: .nothing
    case .choices(let ids, let other) where other.isEmpty && ids.count == 1: .choice(ids[0])
    default: .written(value)
    }
  }

  private static func words(_ option: Option, _ column: Pack.Toolkit.Column) -> String {
    switch option {
    case .nothing: trc("choice", "–")
    case .choice(let id): column.choice(id)?.label ?? id
    case .written(let value): column.words(value)
    case .other: tr("Other words…")
    }
  }

  private func choose(_ option: Option) {
    switch option {
    case .nothing: typing.choose(.null, as: column.id)
    case .choice(let id): typing.choose(column.json(.choices([id], other: "")), as: column.id)
    case .written: break
    case .other:
      other.text = ""
      other.isVisible = true
      other.grabFocus()
    }
  }

  private func write() {
    guard other.isVisible else { return }
    let words = other.text.trimmed
    other.isVisible = false
    if words.isEmpty {
      let present = Self.option(for: column.value(in: typing.row.values))
      (list as? DropDown<Option>)?.selected = present
    } else {
      typing.choose(column.json(column.parse(words)), as: column.id)
    }
  }
}

/// A button that opens the words of a choice, of which several may be ticked.
private final class SeveralChoices: MenuButton {
  init(_ column: Pack.Toolkit.Column, of typing: RowTyping) {
    let box = Box(.vertical, spacing: 3)
    super.init("")
    setPopover(Popover(box))
    let ticks = column.choices.map { choice in (choice, CheckButton(choice.label)) }
    func chosen() -> (ids: [String], other: String) {
      switch column.value(in: typing.row.values) {
      case .choices(let ids, let other): (ids, other)
      case .asWritten(let text): ([], text)
      default: ([], "")
      }
    }
    var connections: [Connection] = []
    for (choice, tick) in ticks {
      box.append(tick)
      connections.append(
        tick.on(CheckButton.toggled) { tick in
          var (ids, other) = chosen()
          ids.removeAll { $0 == choice.id }
          if tick.isActive { ids.append(choice.id) }
          let order = column.choices.map(\.id).filter(ids.contains)
          typing.choose(column.json(.choices(order, other: other)), as: column.id)
        })
    }
    observe { button in
      let value = column.value(in: typing.row.values)
      let ids = chosen().ids
      for (index, (choice, tick)) in ticks.enumerated() {
        connections[index].quietly { tick.isActive = ids.contains(choice.id) }
      }
      let words = column.words(value)
      button.label = words.isEmpty ? trc("choice", "Choose…") : words
      button.tooltip = column.doubt(about: value)
    }
  }
}

/// A cell of statements: each with its answer and the way to it, and a button that finds another.
private final class StatementsCell: Box {
  init(_ column: Pack.Toolkit.Column, of typing: RowTyping, in context: PageContext) {
    super.init(.vertical, spacing: 3, role: .group)
    func statements() -> [Statement.ID] {
      if case .statements(let ids) = column.value(in: typing.row.values) { ids } else { [] }
    }
    let served = ServedStatements(
      in: context,
      ServedStatements.Verbs(
        begin: tr("Find a statement…"), more: tr("Another…"),
        away: { tr("Take {statement} away", ["statement": $0]) },
        add: { typing.choose(column.json(.statements(statements() + [$0])), as: column.id) },
        remove: { gone in
          typing.choose(column.json(.statements(statements().filter { $0 != gone })), as: column.id)
        }))
    let kept = Label("", style: .caption)
    append(kept)
    append(served)
    observe { _ in
      column.value(in: typing.row.values)
    } then: { _, value in
      served.show(statements())
      kept.text = value.isAsWritten ? column.words(value) : ""
      kept.isVisible = value.isAsWritten
      kept.tooltip = column.doubt(about: value)
    }
  }
}
