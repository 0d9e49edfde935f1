import Gtk
import ReadinessModel

/// A bar over the page that says something and offers what to do about it.
final class MessageBar: Box {
  /// How urgent it is.
  enum Kind: String {
    case notice = "notice-bar"
    case caution = "caution-bar"
    case trouble = "trouble-bar"
  }

  /// - Parameters:
  ///   - buttons: what can be done about it.
  ///   - close: called when the user has read it; nil where it stays until the matter is settled.
  init(_ text: String, _ kind: Kind, buttons: [Button] = [], close: (() -> Void)? = nil) {
    super.init(.horizontal, spacing: 12, role: .alert)
    addStyle("message-bar")
    addStyle(kind.rawValue)
    setAccessibleLabel(text)
    let words = Label(text)
    words.hexpand = true
    append(words)
    on(Widget.mapped) { bar in bar.announce(text) }
    for button in buttons { append(button.with { $0.valign = .centre }) }
    if let close {
      let button = Button(icon: "window-close-symbolic", label: tr("Close this message"), style: .flat)
      button.valign = .centre
      button.on(Button.clicked) { _ in close() }
      append(button)
    }
  }
}
