import Gtk
import ReadinessModel
import ReadinessSession

/// An outline to write: headings, each with guidance and room for words.
final class OutlineCard: Box {
  private let fields: [HeadingField]

  init(
    _ template: Pack.Toolkit.Template, of toolkit: Pack.Toolkit, list: LiveList,
    in document: AssessmentDocument, print: @escaping @MainActor () -> Void
  ) {
    fields = template.headings.compactMap { heading in
      list.row(heading.id).map { HeadingField(heading, $0, in: document) }
    }
    super.init(.vertical, spacing: 12)
    addStyle("card")
    append(TemplateHead(template, print: print))
    for field in fields { append(field) }
    append(PartHistory([list], of: template.title, in: document))
  }

  /// Puts the cursor under the first heading.
  func focusFirst() { fields.first?.focusEditor() }

  /// The field of a heading.
  func field(_ id: RowID) -> HeadingField? { fields.first { $0.row.id == id } }
}

/// A heading of an outline: what belongs there, and the words.
final class HeadingField: Box {
  let row: LiveRow
  private let editor: Widget

  init(_ heading: Pack.Toolkit.Heading, _ row: LiveRow, in document: AssessmentDocument) {
    self.row = row
    let (typing, key) = (RowTyping(row, in: document), OutlineEntry.text.name)
    editor =
      switch heading.kind {
      case .long: WordsField(key, of: typing)
      case .text: LineEntry(.words, key, of: typing)
      case .day: LineEntry(.day, key, of: typing, isLong: true)
      }
    super.init(.vertical, spacing: 3)
    let title = Label(heading.title, style: .heading)
    title.hexpand = true
    let count = Label("", style: .caption, wrapping: .none)
    count.valign = .end
    if heading.kind == .long { editor.setMinimumSize(height: 96) }
    editor.setAccessibleLabel(heading.title)
    append(
      Box(.horizontal, spacing: 12) {
        title
        count
      })
    if let guidance = heading.guidance {
      append(Label(guidance, style: .caption))
      editor.setAccessibleDescription(guidance)
    }
    append(editor)
    append(RowConflict(row, in: document))
    guard let words = editor as? WordsField else { return }
    let show = { (words: String) in
      let n = words.split(whereSeparator: \.isWhitespace).count
      count.text = n == 0 ? "" : trn("{n} word", "{n} words", n)
    }
    show(words.text)
    words.buffer.on(TextBuffer.changed) { buffer in show(buffer.text) }
  }

  /// Puts the cursor into the words.
  func focusEditor() { editor.grabFocus() }
}

/// The head of a template: what it is called, what it is for, and the way to put it on paper.
final class TemplateHead: Box {
  init(_ template: Pack.Toolkit.Template, print: @escaping @MainActor () -> Void) {
    super.init(.vertical, spacing: 3)
    let title = Label(template.title, style: .sectionTitle)
    title.setAccessibleRole(.heading)
    title.hexpand = true
    let button = Button(child: Label(tr("Print or save…")), style: .flat, action: print)
    button.setAccessibleLabel(tr("Print or save: {part}", ["part": template.title]))
    button.valign = .centre
    append(
      Box(.horizontal, spacing: 12) {
        title
        button
      })
    if let guidance = template.guidance { append(Label(guidance, style: .quiet)) }
    if template.isPrivate {
      append(Label(tr("Not for publication: a copy to show to others goes without it."), style: .caption))
    }
  }
}
