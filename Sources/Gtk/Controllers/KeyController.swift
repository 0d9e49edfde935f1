internal import CGtk

/// A key that was pressed.
public struct KeyPress: Sendable {
  /// The key, by what it does or writes.
  public let key: Key
  /// The modifier keys held with it.
  public let modifiers: Modifiers

  /// A key with others held.
  public init(_ key: Key, with modifiers: Modifiers = []) {
    (self.key, self.modifiers) = (key, modifiers)
  }

  /// The letter, digit or sign that the key writes; nil with Ctrl or Alt, and for keys that write nothing.
  public var character: Character? {
    guard modifiers.isDisjoint(with: [.control, .alt, .super]) else { return nil }
    let scalar = gdk_keyval_to_unicode(key.code)
    guard scalar >= 32, scalar != 127, let value = Unicode.Scalar(scalar) else { return nil }
    return Character(value)
  }
}

/// A key of the keyboard.
public struct Key: Hashable, Sendable {
  let code: UInt32

  /// The key of a small letter of the Latin alphabet.
  public static func letter(_ letter: Unicode.Scalar) -> Key { Key(code: letter.value) }

  /// Enter, also that of the keypad as ``keypadEnter``.
  public static let enter = Key(code: UInt32(GDK_KEY_Return))
  /// Enter of the keypad.
  public static let keypadEnter = Key(code: UInt32(GDK_KEY_KP_Enter))
  /// Escape.
  public static let escape = Key(code: UInt32(GDK_KEY_Escape))
  /// The space bar.
  public static let space = Key(code: UInt32(GDK_KEY_space))
  /// Tab.
  public static let tab = Key(code: UInt32(GDK_KEY_Tab))
  /// Shift+Tab.
  public static let backTab = Key(code: UInt32(GDK_KEY_ISO_Left_Tab))
  /// Backspace.
  public static let backspace = Key(code: UInt32(GDK_KEY_BackSpace))
  /// Delete.
  public static let delete = Key(code: UInt32(GDK_KEY_Delete))
  /// The arrow up.
  public static let up = Key(code: UInt32(GDK_KEY_Up))
  /// The arrow down.
  public static let down = Key(code: UInt32(GDK_KEY_Down))
  /// The arrow left.
  public static let left = Key(code: UInt32(GDK_KEY_Left))
  /// The arrow right.
  public static let right = Key(code: UInt32(GDK_KEY_Right))
  /// Page Up.
  public static let pageUp = Key(code: UInt32(GDK_KEY_Page_Up))
  /// Page Down.
  public static let pageDown = Key(code: UInt32(GDK_KEY_Page_Down))
  /// Home.
  public static let home = Key(code: UInt32(GDK_KEY_Home))
  /// End.
  public static let end = Key(code: UInt32(GDK_KEY_End))
  /// The menu key.
  public static let menu = Key(code: UInt32(GDK_KEY_Menu))
  /// The first function key.
  public static let f1 = Key(code: UInt32(GDK_KEY_F1))
  /// The second function key.
  public static let f2 = Key(code: UInt32(GDK_KEY_F2))
  /// The tenth function key.
  public static let f10 = Key(code: UInt32(GDK_KEY_F10))
  /// The eleventh function key.
  public static let f11 = Key(code: UInt32(GDK_KEY_F11))

  /// The key that writes a character.
  public static func character(_ character: Character) -> Key {
    Key(code: gdk_unicode_to_keyval(character.unicodeScalars.first?.value ?? 0))
  }

  /// Whether the key is Enter, on whichever part of the keyboard.
  public var isEnter: Bool { self == .enter || self == .keypadEnter }
}

/// Tells of keys while the focus is on a widget or inside it.
public final class KeyController: EventController {
  static let pressed = Signal<KeyController, Bool, Int, Int, Int>("key-pressed")

  /// Tells the body of every key. It answers whether it has dealt with it.
  public convenience init(
    _ phase: Phase = .bubble, _ body: @escaping @MainActor (KeyController, KeyPress) -> Bool
  ) {
    self.init(adopting: made(gtk_event_controller_key_new()), .full)
    setPhase(phase)
    on(KeyController.pressed) { controller, value, _, state in
      body(
        controller,
        KeyPress(
          Key(code: UInt32(value)), with: Modifiers(rawValue: UInt32(truncatingIfNeeded: state))))
    }
  }

  /// Whether the focus is in a field that takes letters.
  public var isTyping: Bool { owner?.window?.isTyping ?? false }
}

extension Observing where Self: Widget {
  /// Tells of keys while the focus is on this widget or inside it. The body answers whether it has dealt with
  /// the key; it receives the widget, so that it need not capture it.
  @discardableResult
  public func onKey(
    _ phase: EventController.Phase = .bubble, _ body: @escaping @MainActor (Self, KeyPress) -> Bool
  ) -> EventController {
    let controller = KeyController(phase) { controller, press in
      guard let me = controller.owner as? Self else { return false }
      return body(me, press)
    }
    add(controller)
    return controller
  }
}

extension Window {
  /// Whether the focus is in a field that takes letters.
  public var isTyping: Bool {
    guard let focus = gtk_window_get_focus(ptr()) else { return false }
    return cgtk_is_text_view(focus).isTrue || cgtk_is_editable(focus).isTrue
  }
}
