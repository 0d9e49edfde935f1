import Gtk
import ReadinessModel

extension Label.Style {
  /// The title of a page.
  static let pageTitle = Label.Style(rawValue: "page-title")
  /// The title of a part of a page.
  static let sectionTitle = Label.Style(rawValue: "section-title")
  /// Bold in a line of text.
  static let strong = Label.Style(rawValue: "strong")
  /// The second line of a title.
  static let subtitle = Label.Style(rawValue: "subtitle")
  /// Text that is there for those who look for it.
  static let quiet = Label.Style(rawValue: "dim")
  /// A statement, one at a time.
  static let sentenceLarge = Label.Style(rawValue: "sentence-large")
}

extension Widget {
  /// Gives the widget one of the rating colours and takes the others away.
  func setRole(_ styleClass: String) {
    for name in Level.ColourRole.styleClasses where name != styleClass { removeStyle(name) }
    addStyle(styleClass)
  }
}
