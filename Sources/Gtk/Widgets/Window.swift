internal import CGtk

/// A window on the screen. GTK keeps it until it is closed.
open class Window: Widget {
  /// Emitted when the user wants the window closed. Answer true to keep it open.
  public static let closeRequest = Signal<Window, Bool>("close-request")
  /// Emitted when the window became the one with the focus, or ceased to be.
  public static let activeChanged = Signal<Window, Void>(notify: "is-active")
  /// Emitted when the window was resized by the user or the program.
  public static let widthChanged = Signal<Window, Void>(notify: "default-width")
  /// Emitted when the window was made as large as the screen, or normal again.
  public static let maximisedChanged = Signal<Window, Void>(notify: "maximized")
  /// Emitted when another widget of the window got the focus.
  public static let focusChanged = Signal<Window, Void>(notify: "focus-widget")

  /// A window that belongs to no application.
  public init() { super.init(adopting: made(gtk_window_new()), .none) }

  override init(adopting pointer: UnsafeMutableRawPointer, _ transfer: Transfer) {
    super.init(adopting: pointer, transfer)
  }

  /// The text in the title bar.
  public var title: String {
    get { copied(gtk_window_get_title(ptr())) }
    set { gtk_window_set_title(ptr(), newValue) }
  }

  /// What the window shows.
  public var child: Widget? {
    get { Widget.wrap(gtk_window_get_child(ptr())) }
    set { gtk_window_set_child(ptr(), newValue?.widget) }
  }

  /// The bar on top, instead of the window manager's.
  public var titleBar: Widget? {
    get { Widget.wrap(gtk_window_get_titlebar(ptr())) }
    set { gtk_window_set_titlebar(ptr(), newValue?.widget) }
  }

  /// The window that this one belongs to and stays in front of.
  public var transientFor: Window? {
    get { Window.wrap(gtk_window_get_transient_for(ptr())) }
    set { gtk_window_set_transient_for(ptr(), newValue?.ptr()) }
  }

  /// Whether the window keeps the application's others from being used.
  public var isModal: Bool {
    get { gtk_window_get_modal(ptr()).isTrue }
    set { gtk_window_set_modal(ptr(), newValue.c) }
  }

  /// Whether the window is closed with the one that it belongs to.
  public var closesWithParent: Bool {
    get { gtk_window_get_destroy_with_parent(ptr()).isTrue }
    set { gtk_window_set_destroy_with_parent(ptr(), newValue.c) }
  }

  /// Whether the user can change the size.
  public var isResizable: Bool {
    get { gtk_window_get_resizable(ptr()).isTrue }
    set { gtk_window_set_resizable(ptr(), newValue.c) }
  }

  /// Whether Escape, or the close button, only hides the window.
  public var hidesOnClose: Bool {
    get { gtk_window_get_hide_on_close(ptr()).isTrue }
    set { gtk_window_set_hide_on_close(ptr(), newValue.c) }
  }

  /// The size that the window has when it is not maximised; set it before the window is shown.
  public var defaultSize: (width: Int, height: Int) {
    get {
      var width: gint = 0
      var height: gint = 0
      gtk_window_get_default_size(ptr(), &width, &height)
      return (Int(width), Int(height))
    }
    set { gtk_window_set_default_size(ptr(), gint(newValue.width), gint(newValue.height)) }
  }

  /// Whether the window is as large as the screen.
  public var isMaximised: Bool {
    get { gtk_window_is_maximized(ptr()).isTrue }
    set { newValue ? gtk_window_maximize(ptr()) : gtk_window_unmaximize(ptr()) }
  }

  /// Whether the window covers the whole screen, without bars.
  public var isFullscreen: Bool {
    get { gtk_window_is_fullscreen(ptr()).isTrue }
    set { newValue ? gtk_window_fullscreen(ptr()) : gtk_window_unfullscreen(ptr()) }
  }

  /// Whether the window is the one that the user works in.
  public var isActive: Bool { gtk_window_is_active(ptr()).isTrue }

  /// The widget that has the focus when the window is active.
  public var focus: Widget? {
    get { Widget.wrap(gtk_window_get_focus(ptr())) }
    set { gtk_window_set_focus(ptr(), newValue?.widget) }
  }

  /// The widget that Enter activates where nothing else takes it.
  public var defaultWidget: Widget? {
    get { Widget.wrap(gtk_window_get_default_widget(ptr())) }
    set { gtk_window_set_default_widget(ptr(), newValue?.widget) }
  }

  /// The application that the window belongs to.
  public var application: Application? {
    get { Application.wrap(gtk_window_get_application(ptr())) }
    set { gtk_window_set_application(ptr(), newValue?.ptr()) }
  }

  /// The icon, by name.
  public var iconName: String {
    get { copied(gtk_window_get_icon_name(ptr())) }
    set { gtk_window_set_icon_name(ptr(), newValue) }
  }

  /// Whether the underlines of mnemonics are shown.
  public var showsMnemonics: Bool {
    get { gtk_window_get_mnemonics_visible(ptr()).isTrue }
    set { gtk_window_set_mnemonics_visible(ptr(), newValue.c) }
  }

  /// Shows the window, in front of the others.
  public func present() { gtk_window_present(ptr()) }

  /// Closes the window as the user would: ``closeRequest`` is asked.
  public func close() { gtk_window_close(ptr()) }

  /// Closes the window and tears down what is in it; nobody is asked.
  public func destroy() { gtk_window_destroy(ptr()) }
}
