import Gtk

/// The title of a page that begins at it: the focus goes there on arrival, so that it is read aloud and Tab goes on to
/// what follows. Nothing can be done with it, so that it is no stop for Tab and has no frame as a field has.
final class PageTitle: FocusBox {
  init(_ title: String) {
    super.init(.vertical, role: .heading)
    append(Label(title, style: .pageTitle))
    setAccessibleLabel(title)
    isFocusable = false
    onFocusOut { title in title.isFocusable = false }
  }

  /// Takes the focus until it goes on.
  func begin() {
    isFocusable = true
    grabFocus()
  }
}
