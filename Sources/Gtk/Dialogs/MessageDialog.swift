internal import CGtk

/// A question, or something the user has to know before going on.
///
/// ```swift
/// let answer = await MessageDialog(
///   "Delete this note?", "It can be brought back with Undo.", over: window,
///   buttons: [.cancel("Keep it"), .destructive("Delete")]
/// ).ask()
/// if answer == 1 { … }
/// ```
open class MessageDialog: Window {
  /// A button of the dialog.
  public struct Choice: Sendable {
    let label: String
    let style: Button.Style

    /// A button like any other.
    public static func plain(_ label: String) -> Choice { Choice(label: label, style: .plain) }
    /// A button that changes nothing; Escape presses the first of these.
    public static func cancel(_ label: String) -> Choice { Choice(label: label, style: .plain) }
    /// The button to press next; Enter presses it.
    public static func suggested(_ label: String) -> Choice { Choice(label: label, style: .suggested) }
    /// A button that takes something away.
    public static func destructive(_ label: String) -> Choice { Choice(label: label, style: .destructive) }
  }

  static let response = Signal<MessageDialog, Void, Int>("response")

  private let choices: [Choice]
  private var answer: (@MainActor (Int?) -> Void)?

  /// The window that the dialog is over may take it away without an answer.
  isolated deinit { tell(nil) }

  private func tell(_ response: Int?) {
    let body = answer
    answer = nil
    body?(response)
  }

  /// Makes a dialog, not yet shown.
  public init(_ text: String, _ details: String? = nil, over parent: Window?, buttons: [Choice]) {
    choices = buttons
    super.init(adopting: made(cgtk_message_dialog_new(parent?.ptr(), GTK_MESSAGE_OTHER, text)), .none)
    if let details { cgtk_message_dialog_set_details(ptr(), details) }
    for (index, choice) in buttons.enumerated() {
      let button = gtk_dialog_add_button(ptr(), choice.label, gint(index))
      if !choice.style.rawValue.isEmpty { gtk_widget_add_css_class(button, choice.style.rawValue) }
      if choice.style == .suggested { gtk_dialog_set_default_response(ptr(), gint(index)) }
    }
  }

  /// Adds a widget beneath the text, such as a field.
  public func add(_ child: Widget) {
    gtk_box_append(cgtk_box(gtk_message_dialog_get_message_area(ptr())), child.widget)
  }

  /// Whether a button can be pressed.
  public func setSensitive(_ isSensitive: Bool, button index: Int) {
    gtk_dialog_set_response_sensitive(ptr(), gint(index), isSensitive.c)
  }

  /// Presses a button; for tests.
  public func press(_ index: Int) { gtk_dialog_response(ptr(), gint(index)) }

  /// Shows the dialog and tells which button was pressed; nil if it was closed without one.
  public func ask(_ body: @escaping @MainActor (Int?) -> Void) {
    answer = body
    on(MessageDialog.response) { dialog, response in
      dialog.destroy()
      dialog.tell(dialog.choices.indices.contains(response) ? response : nil)
    }
    present()
  }

  /// Shows the dialog and waits for a button; nil if it was closed without one.
  public func ask() async -> Int? {
    await withCheckedContinuation { continuation in ask { continuation.resume(returning: $0) } }
  }
}
