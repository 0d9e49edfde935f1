import Gtk
import ReadinessModel
import ReadinessSession

/// A page with room for a short message over its lower edge, which goes by itself.
final class ToastOverlay: Overlay {
  private let place = Box(.vertical)
  private var timer: Scheduled?

  /// How long a message stays; longer when something can be done about it.
  static let time: Duration = .seconds(5)
  static let timeWithOffers: Duration = .seconds(12)

  init(_ page: Widget) {
    super.init(page)
    place.halign = .centre
    place.valign = .end
    // Above the buttons that stand at the foot of some pages.
    place.margins = Insets(top: 24, start: 18, bottom: 66, end: 18)
    place.isVisible = false
    add(place)
  }

  /// What is shown now, for tests.
  private(set) var words: String?

  /// The change that the message speaks of.
  private var change: Int?

  /// Shows a message, in the place of the one before.
  func show(_ message: Toast) {
    words = message.words
    change = message.change
    let toast = Box(.horizontal, spacing: 12, role: .status)
    toast.addStyle("toast")
    toast.setAccessibleLabel(message.words)
    toast.append(
      Label(message.words).with {
        $0.maxWidthInCharacters = 70
        $0.hexpand = true
      })
    for offer in message.offers {
      toast.append(
        Button(offer.label, style: .link) { [weak self] in
          self?.dismiss()
          offer.action()
        })
    }
    toast.append(
      Button(icon: "window-close-symbolic", label: tr("Close this message"), style: .flat) { [weak self] in
        self?.dismiss()
      })
    for child in toast.children { child.valign = .centre }
    place.setChildren([toast])
    place.isVisible = true
    announce(message.words)
    dismiss(after: message.offers.isEmpty ? Self.time : Self.timeWithOffers)
  }

  /// Takes away a message about a change that is not the latest any more: what it offers would take back another.
  func follow(change: Int) {
    if let shown = self.change, shown != change { dismiss() }
  }

  /// Takes the message away.
  func dismiss() {
    timer?.cancel()
    timer = nil
    words = nil
    change = nil
    place.isVisible = false
    place.removeAll()
  }

  /// Somebody who has the focus on the message is not hurried.
  private func dismiss(after time: Duration) {
    timer?.cancel()
    timer = MainLoop.after(time) { [weak self] in
      guard let self else { return }
      self.timer = nil
      if self.place.containsFocus { self.dismiss(after: time) } else { self.dismiss() }
    }
  }
}
