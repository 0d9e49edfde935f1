internal import CGtk

/// Tells of clicks on a widget.
public final class ClickGesture: EventController {
  /// Emitted when a button was pressed: how often in a row, and where.
  public static let pressed = Signal<ClickGesture, Void, Int, Double, Double>("pressed")
  /// Emitted when a button was let go: how often in a row, and where.
  public static let released = Signal<ClickGesture, Void, Int, Double, Double>("released")

  /// Listens to a button: 1 is the left one, 3 the right one, 0 any.
  public convenience init(button: Int = 1) {
    self.init(adopting: made(gtk_gesture_click_new()), .full)
    gtk_gesture_single_set_button(opaque, guint(button))
  }

  /// When the hand did what is being told of, in milliseconds of the display's clock, which begins anew at 2³².
  var time: UInt32 { gtk_event_controller_get_current_event_time(opaque) }

  /// Keeps others from taking the click too.
  public func claim() { gtk_gesture_set_state(opaque, GTK_EVENT_SEQUENCE_CLAIMED) }
}

/// Tells whether the focus is inside a widget.
public final class FocusController: EventController {
  /// Emitted when the focus came into the widget.
  public static let entered = Signal<FocusController, Void>("enter")
  /// Emitted when the focus left the widget.
  public static let left = Signal<FocusController, Void>("leave")

  /// Watches the focus.
  public convenience init() { self.init(adopting: made(gtk_event_controller_focus_new()), .full) }

  /// Whether the focus is on the widget or inside it.
  public var containsFocus: Bool { gtk_event_controller_focus_contains_focus(opaque).isTrue }
}

/// Tells where the pointer is over a widget.
public final class MotionController: EventController {
  /// Emitted when the pointer came over the widget.
  public static let entered = Signal<MotionController, Void, Double, Double>("enter")
  /// Emitted when the pointer moved over the widget.
  public static let moved = Signal<MotionController, Void, Double, Double>("motion")
  /// Emitted when the pointer left the widget.
  public static let left = Signal<MotionController, Void>("leave")

  /// Watches the pointer.
  public convenience init() { self.init(adopting: made(gtk_event_controller_motion_new()), .full) }
}

extension Observing where Self: Widget {
  /// Tells of clicks: where, and whether it is the second of a double click.
  @discardableResult
  public func onClick(
    button: Int = 1, _ body: @escaping @MainActor (Self, _ count: Int, _ x: Double, _ y: Double) -> Void
  ) -> EventController {
    let gesture = ClickGesture(button: button)
    gesture.on(ClickGesture.released) { gesture, count, x, y in
      if let me = gesture.owner as? Self { body(me, count, x, y) }
    }
    add(gesture)
    return gesture
  }

  /// Keeps the second click of a double click from everything inside, where the body says that something has moved
  /// there since the first one: it would hit what nobody aimed at.
  ///
  /// What makes a double click is the time at which the hand pressed, not the time at which a busy program comes to it:
  /// GTK's own count begins anew when drawing what the first click brought takes longer than a double click does.
  @discardableResult
  public func ignoreSecondClick(
    ifMoved hasMoved: @escaping @MainActor (Self, _ since: ContinuousClock.Instant) -> Bool
  ) -> EventController {
    let gesture = ClickGesture()
    gesture.setPhase(.capture)
    var first: (pressed: UInt32, x: Double, y: Double, seen: ContinuousClock.Instant)?
    gesture.on(ClickGesture.pressed) { gesture, _, x, y in
      let pressed = gesture.time
      let longest = UInt32(clamping: DesktopSettings.current?.doubleClickTime ?? 400)
      // A hand that trembles moves between the clicks.
      if let first, pressed &- first.pressed <= longest, abs(x - first.x) + abs(y - first.y) < 24 {
        if let me = gesture.owner as? Self, hasMoved(me, first.seen) { gesture.claim() }
      } else {
        first = (pressed, x, y, .now)
      }
    }
    add(gesture)
    return gesture
  }

  /// Tells when the focus comes into the widget.
  @discardableResult
  public func onFocusIn(_ body: @escaping @MainActor (Self) -> Void) -> EventController {
    let controller = FocusController()
    controller.on(FocusController.entered) { controller in
      if let me = controller.owner as? Self { body(me) }
    }
    add(controller)
    return controller
  }

  /// Tells when the focus leaves the widget and all inside.
  @discardableResult
  public func onFocusOut(_ body: @escaping @MainActor (Self) -> Void) -> EventController {
    let controller = FocusController()
    controller.on(FocusController.left) { controller in
      if let me = controller.owner as? Self { body(me) }
    }
    add(controller)
    return controller
  }

  /// Tells where the pointer is, and nil when it has left.
  @discardableResult
  public func onPointer(
    _ body: @escaping @MainActor (Self, (x: Double, y: Double)?) -> Void
  ) -> EventController {
    let controller = MotionController()
    controller.on(MotionController.entered) { controller, x, y in
      if let me = controller.owner as? Self { body(me, (x, y)) }
    }
    controller.on(MotionController.moved) { controller, x, y in
      if let me = controller.owner as? Self { body(me, (x, y)) }
    }
    controller.on(MotionController.left) { controller in
      if let me = controller.owner as? Self { body(me, nil) }
    }
    add(controller)
    return controller
  }
}
