import Gtk
import ReadinessModel
import ReadinessSession

/// Where in a piece of evidence speaks to a statement: “page 2”. It belongs to the use, not to the evidence.
@MainActor
enum WhereInIt {
  /// A line in which it is written, saved as it is typed. In an assessment that is only looked at, its words; nil where there
  /// are none.
  ///
  /// - Parameter name: what it is in: the evidence or the statement, for those who do not see both.
  static func field(for use: EvidenceRegister.Use, of name: String, in document: AssessmentDocument)
    -> Widget?
  {
    guard document.looking == nil else {
      return use.place.isEmpty ? nil : Label(use.place, style: .caption)
    }
    let typing = RowTyping(document.row(of: use), in: document)
    let field = LineEntry(.words, EvidenceUse.place.name, of: typing)
    field.placeholder = EvidenceUse.placeTitle
    field.setAccessibleLabel(tr("{field}: {title}", ["field": EvidenceUse.placeTitle, "title": name]))
    field.widthInCharacters = 12
    field.valign = .start
    return field
  }

  /// The same below a statement in the evidence's own panel.
  static func line(of id: Evidence.ID, for statement: Statement.ID, in context: PageContext) -> Widget? {
    let document = context.document
    let uses = document.shelf.register.uses(of: id, in: document.pack)
    guard let use = uses.first(where: { $0.statement == statement }) else { return nil }
    let title = document.pack.statement(statement)?.title ?? statement
    let field = field(for: use, of: title, in: document)
    // Under the words of the statement, right of its symbol.
    field?.margins = Insets(start: Int(28 * context.shape.textScale))
    return field
  }
}
