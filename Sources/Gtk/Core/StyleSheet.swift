internal import CGtk

/// Rules in CSS for how widgets look, for all windows of the program.
public final class StyleSheet: Object {
  static let parsingError = Signal<StyleSheet, Void, CSSSection, CSSError>("parsing-error")

  /// Which rules win.
  public enum Priority: Sendable {
    /// The program's own look.
    case application
    /// What the user set in the program: it wins over the program's look.
    case user

    var c: guint {
      switch self {
      case .application: guint(GTK_STYLE_PROVIDER_PRIORITY_APPLICATION)
      case .user: guint(GTK_STYLE_PROVIDER_PRIORITY_APPLICATION) + 50
      }
    }
  }

  /// The mistakes found in the rules loaded last.
  public private(set) var mistakes: [String] = []

  /// Rules, not yet in force: see ``install(_:)``.
  public init(_ css: String = "") {
    super.init(adopting: made(gtk_css_provider_new()), .full)
    on(StyleSheet.parsingError) { sheet, section, error in
      sheet.mistakes.append("\(section.text): \(error.text)")
    }
    if !css.isEmpty { load(css) }
  }

  /// Replaces the rules; windows follow at once.
  public func load(_ css: String) {
    mistakes = []
    gtk_css_provider_load_from_data(ptr(), css, css.utf8.count)
  }

  /// Puts the rules in force.
  public func install(_ priority: Priority = .application) {
    guard let display = gdk_display_get_default() else { return }
    gtk_style_context_add_provider_for_display(display, opaque, priority.c)
  }

  /// Puts the rules out of force.
  public func remove() {
    guard let display = gdk_display_get_default() else { return }
    gtk_style_context_remove_provider_for_display(display, opaque)
  }
}

/// Where a mistake in a style sheet is.
struct CSSSection: SignalArgument {
  let text: String

  static func read(_ value: SignalValue) -> CSSSection {
    let section = g_value_get_boxed(value.pointer).map { OpaquePointer($0) }
    return CSSSection(text: taken(gtk_css_section_to_string(section)) ?? "")
  }

  static func accepts(_ type: SignalValueType) -> Bool { type.isA(gtk_css_section_get_type()) }
}

/// What a mistake in a style sheet is.
struct CSSError: SignalArgument {
  let text: String

  static func read(_ value: SignalValue) -> CSSError {
    let error = g_value_get_boxed(value.pointer)?.assumingMemoryBound(to: GError.self)
    return CSSError(text: copied(error?.pointee.message))
  }

  static func accepts(_ type: SignalValueType) -> Bool { type.isA(g_error_get_type()) }
}
