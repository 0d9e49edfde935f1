internal import CGtk
internal import Glibc

extension Widget {
  /// Tells something to those who do not see it, once the focus has settled.
  ///
  /// From 4.14 on GTK can say it. Before, it becomes the description of what has the focus, until the focus goes on:
  /// screen readers say a description that changes.
  ///
  /// - Parameter pause: how long to wait for something newer of the same widget, which then is told in its place.
  public func announce(_ text: String, after pause: Duration = .milliseconds(150)) {
    Announcer.waiting[ObjectIdentifier(self)]?.cancel()
    Announcer.waiting[ObjectIdentifier(self)] = MainLoop.after(pause) {
      [weak self, id = ObjectIdentifier(self)] in
      Announcer.waiting[id] = nil
      if let self { Announcer.tell(text, from: self) }
    }
  }

  /// Leaves unsaid what is about to be told: of a field that the focus has left.
  public func withdrawAnnouncement() {
    Announcer.waiting.removeValue(forKey: ObjectIdentifier(self))?.cancel()
  }
}

/// Says what ``Widget/announce(_:after:)`` was told.
@MainActor
enum Announcer {
  typealias Function = @convention(c) (OpaquePointer, UnsafePointer<CChar>, UInt32) -> Void

  /// GTK's own, where it is new enough: programs are built for 4.8.
  static let function = dlsym(nil, "gtk_accessible_announce").map { unsafeBitCast($0, to: Function.self) }

  /// What is about to be told, by the widget that tells it.
  static var waiting: [ObjectIdentifier: Scheduled] = [:]

  static func tell(_ text: String, from widget: Widget) {
    let medium: UInt32 = 1
    if let function { return function(widget.opaque, text, medium) }
    guard let window = activeWindow else { return }
    let focus = told(of: gtk_window_get_focus(window.ptr())) ?? window
    if told !== focus { restore() }
    told = focus
    // The same words again are a change only after none.
    focus.describe("")
    // What it is stays said: an answer that was taken back is looked for where it stands.
    focus.describe([text, focus.ownDescription].filter { !$0.isEmpty }.joined(separator: " "))
    leaving = window.on(Window.focusChanged) { _ in restore() }
  }

  /// What is described by something told.
  private static weak var told: Widget?
  private static var leaving: Connection? { didSet { oldValue?.cancel() } }

  /// Gives what was described by something told its own description back.
  private static func restore() {
    leaving = nil
    told.map { $0.describe($0.ownDescription) }
    told = nil
  }

  private static var activeWindow: Window? {
    let windows = gtk_window_get_toplevels()
    for index in 0..<g_list_model_get_n_items(windows) {
      guard let item = g_list_model_get_item(windows, index) else { continue }
      defer { g_object_unref(item) }
      if let window = Window.wrap(item), window.isActive { return window }
    }
    return nil
  }

  /// The widget of which the bus tells what has the focus: the text inside a field is no thing of its own.
  private static func told(of focus: UnsafeMutablePointer<GtkWidget>?) -> Widget? {
    var next = focus
    while let candidate = next, let widget = Widget.wrap(candidate) {
      if gtk_accessible_get_accessible_role(widget.opaque) != GTK_ACCESSIBLE_ROLE_NONE { return widget }
      next = gtk_widget_get_parent(candidate)
    }
    return nil
  }
}
