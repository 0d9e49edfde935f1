internal import CGtk

/// A field with one line of text.
@MainActor
public protocol Editable: Widget {}

extension Editable {
  /// The text in the field. What the program writes cannot be taken back with Ctrl+Z, nor what was typed before.
  public var text: String {
    get { copied(gtk_editable_get_text(opaque)) }
    set {
      guard newValue != text else { return }
      // GTK would let the user take back what the program wrote.
      let allowsUndo = gtk_editable_get_enable_undo(opaque)
      gtk_editable_set_enable_undo(opaque, 0)
      gtk_editable_set_text(opaque, newValue)
      gtk_editable_set_enable_undo(opaque, allowsUndo)
    }
  }

  /// Where the next letter goes, counted in characters.
  public var cursorPosition: Int {
    get { Int(gtk_editable_get_position(opaque)) }
    set { gtk_editable_set_position(opaque, gint(newValue)) }
  }

  /// Selects all the text.
  public func selectAll() { gtk_editable_select_region(opaque, 0, -1) }

  /// The width that the field asks for, in characters; nil for GTK's own.
  public var widthInCharacters: Int? {
    get { gtk_editable_get_width_chars(opaque) < 0 ? nil : Int(gtk_editable_get_width_chars(opaque)) }
    set { gtk_editable_set_width_chars(opaque, gint(newValue ?? -1)) }
  }

  /// Whether the text can be changed.
  public var isEditable: Bool {
    get { gtk_editable_get_editable(opaque).isTrue }
    set { gtk_editable_set_editable(opaque, newValue.c) }
  }

  /// Takes back the user's last editing in the field.
  public func undo() { activateAction("text.undo") }
}
