internal import CGtk

/// Keys that do something while the focus is in a widget, or anywhere in its window.
public final class ShortcutController: EventController {
  /// Where the keys work.
  public enum Scope: Sendable {
    /// While the focus is on the widget or inside it.
    case local
    /// Anywhere in the window.
    case window

    var c: GtkShortcutScope { self == .local ? GTK_SHORTCUT_SCOPE_LOCAL : GTK_SHORTCUT_SCOPE_GLOBAL }
  }

  /// A controller without keys.
  public convenience init(_ scope: Scope = .local) {
    self.init(adopting: made(gtk_shortcut_controller_new()), .full)
    gtk_shortcut_controller_set_scope(opaque, scope.c)
  }

  /// Adds a key, written as in "<Control>Page_Down". The body answers whether it has dealt with it.
  public func add(_ key: String, _ body: @escaping @MainActor (Widget) -> Bool) {
    guard let trigger = gtk_shortcut_trigger_parse_string(key) else {
      preconditionFailure("\(key) is no key")
    }
    typealias Body = @MainActor (Widget) -> Bool
    let action = gtk_callback_action_new(
      { widget, _, data in
        nonisolated(unsafe) let (widget, data) = (widget, data)
        return MainActor.assumeIsolated {
          guard let widget = Widget.wrap(widget), let body = Carried<Body>.value(data) else { return 0 }
          return body(widget).c
        }
      }, Carried<Body>.retain(body), releaseCarried)
    gtk_shortcut_controller_add_shortcut(opaque, gtk_shortcut_new(trigger, action))
  }
}

extension Observing where Self: Widget {
  /// Adds a key that works while the focus is in this widget, or anywhere in its window.
  ///
  /// - Parameter phase: `.capture` comes before what has the focus and, on a window, before its commands' keys.
  @discardableResult
  public func addShortcut(
    _ key: String, _ scope: ShortcutController.Scope = .local, _ phase: EventController.Phase = .bubble,
    _ body: @escaping @MainActor (Self) -> Bool
  ) -> EventController {
    let controller = ShortcutController(scope)
    controller.setPhase(phase)
    controller.add(key) { widget in
      guard let me = widget as? Self else { return false }
      return body(me)
    }
    add(controller)
    return controller
  }
}
