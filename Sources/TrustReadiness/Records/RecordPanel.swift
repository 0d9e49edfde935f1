import Gtk
import ReadinessModel
import ReadinessSession

/// The ways from a record's panel: to the records around it, out of the list, and back to the list.
struct RecordWays {
  /// Goes on by so many records.
  let step: (Int) -> Void
  /// Takes the record out of its list.
  let takeOut: () -> Void
  /// Shows the list again.
  let close: () -> Void
}

/// A field of a record's panel.
struct RecordField {
  let title: String
  let field: Widget
  /// What takes the field's name where it is part of `field`.
  let named: Widget

  init(_ title: String, _ field: Widget, naming named: Widget? = nil) {
    (self.title, self.field, self.named) = (title, field, named ?? field)
  }
}

/// A record beside its list: what it is called, the ways to those around it, what else can be done with it, and its fields,
/// which are saved as they are typed.
class RecordPanel: Box {
  let row: LiveRow
  let context: PageContext
  let typing: RowTyping
  private let heading = Label("", style: .sectionTitle)
  private let before: Button
  private let after: Button
  private var first: Widget?

  var document: AssessmentDocument { context.document }

  /// - Parameter choices: what can be done with the record, as the lines of its menu.
  init(
    _ row: LiveRow, in context: PageContext, _ ways: RecordWays, choices: [(String, () -> Void)] = []
  ) {
    self.row = row
    self.context = context
    typing = RowTyping(row, in: context.document)
    before = Button(icon: "go-previous-symbolic", label: tr("The one before"), style: .flat)
    after = Button(icon: "go-next-symbolic", label: tr("The next one"), style: .flat)
    super.init(.vertical, spacing: 9, role: .group)
    addStyle("card")
    heading.setAccessibleRole(.heading)
    heading.hexpand = true
    let menu = makeMenu(choices)
    for button in [before, after, menu] as [Widget] { button.valign = .start }
    before.on(Button.clicked) { _ in ways.step(-1) }
    after.on(Button.clicked) { _ in ways.step(1) }
    append(
      Box(.horizontal, spacing: 3) {
        heading
        before
        after
        menu
      })
    append(RowConflict(row, in: document))
    onKey { panel, press in
      guard press.key == .escape, press.modifiers.isEmpty else { return false }
      panel.document.leaveField()
      ways.close()
      return true
    }
  }

  /// Puts the cursor into the first field.
  func begin() { first?.grabFocus() }

  /// Shows what the record is called.
  func show(title: String) {
    heading.text = title
    setAccessibleLabel(title)
  }

  /// Says whether there are records before and after this one.
  func showNeighbours(before: Bool, after: Bool) {
    self.before.isSensitive = before
    self.after.isSensitive = after
  }

  /// Adds the fields; the first is the one to begin with.
  func add(_ fields: [RecordField]) {
    first = fields.first?.named
    let grid = Grid(rowSpacing: 9, columnSpacing: 12)
    for (index, field) in fields.enumerated() {
      let caption = Label(field.title, style: .caption, wrapping: .none)
      caption.valign = .start
      caption.margins = Insets(top: 6)
      field.field.hexpand = true
      field.named.setAccessibleLabel(field.title)
      grid.attach(caption, column: 0, row: index)
      grid.attach(field.field, column: 1, row: index)
    }
    append(grid)
  }

  /// A field of words, of so many pixels' height at normal text size.
  func words(_ key: String, height: Double, isShort: Bool = false) -> WordsField {
    let field = WordsField(key, of: typing, isShort: isShort)
    field.setMinimumSize(height: Int(height * context.shape.textScale))
    return field
  }

  private func makeMenu(_ choices: [(String, () -> Void)]) -> Widget {
    let menu = MenuButton(icon: "view-more-symbolic", label: tr("More for this entry"))
    menu.hasFrame = false
    let lines = Box(.vertical)
    for (words, action) in choices {
      let line = Button(child: Label(words, wrapping: .none), style: .row)
      line.setAccessibleLabel(words)
      line.on(Button.clicked) { [weak menu] _ in
        menu?.popDown()
        action()
      }
      lines.append(line)
    }
    menu.setPopover(Popover(lines))
    menu.isVisible = document.looking == nil && !choices.isEmpty
    return menu
  }
}
