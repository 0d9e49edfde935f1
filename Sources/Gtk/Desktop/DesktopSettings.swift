internal import CGtk

/// What the desktop asks of programs: its theme, dark or light, the size of letters.
///
/// What a program sets here holds for its own windows only.
public final class DesktopSettings: Object {
  /// Emitted when the desktop has another theme.
  public static let themeChanged = Signal<DesktopSettings, Void>(notify: "gtk-theme-name")

  /// The settings of the display; nil where there is none. Use it once the application has started.
  public static var current: DesktopSettings? {
    if let known { return known }
    guard let settings = gtk_settings_get_default() else { return nil }
    known = DesktopSettings(adopting: UnsafeMutableRawPointer(settings), .none)
    return known
  }

  private static var known: DesktopSettings?

  /// The name of the theme, such as "Adwaita" or "HighContrast".
  public var theme: String { text(of: "gtk-theme-name") ?? "" }

  /// Whether the dark variant of the theme is used.
  public var prefersDark: Bool {
    get { flag("gtk-application-prefer-dark-theme") }
    set { setFlag(newValue, of: "gtk-application-prefer-dark-theme") }
  }

  /// The dots per inch by which letters are sized; 96 where the desktop says nothing.
  public var fontResolution: Double {
    get {
      let value = number("gtk-xft-dpi")
      return value > 0 ? Double(value) / 1024 : 96
    }
    set { setNumber(Int((newValue * 1024).rounded()), of: "gtk-xft-dpi") }
  }

  /// How many milliseconds there are at most between the clicks of a double click.
  public var doubleClickTime: Int { number("gtk-double-click-time") }

  /// Whether things may move.
  public var allowsAnimations: Bool { flag("gtk-enable-animations") }
}

extension Object {
  /// Sets a property that holds a whole number.
  func setNumber(_ number: Int, of property: String) {
    var value = GValue()
    g_value_init(&value, cgtk_type_int())
    g_value_set_int(&value, gint(number))
    g_object_set_property(ptr(), property, &value)
    g_value_unset(&value)
  }
}
