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

  private let words = Label("")

  /// - Parameter buttons: what can be done; one that closes the bar is added where `isClosable`.
  init(_ text: String, _ kind: Kind, isClosable: Bool = true, buttons: [Button] = []) {
    super.init(.horizontal, spacing: 12, role: .alert)
    addStyle("message-bar")
    addStyle(kind.rawValue)
    words.text = text
    words.hexpand = true
    append(words)
    for button in buttons { append(button.with { $0.valign = .centre }) }
    if isClosable {
      let close = Button(icon: "window-close-symbolic", label: tr("Close this message"), style: .flat)
      close.valign = .centre
      close.on(Button.clicked) { [weak self] _ in self?.isVisible = false }
      append(close)
    }
  }

  /// What the bar says.
  var text: String {
    get { words.text }
    set { words.text = newValue }
  }
}
