internal import CGtk

/// What tells of the user's doings on one widget.
open class EventController: Object {
  /// When a controller is told, on an event's way from the window down to the widget and up again.
  public enum Phase: Sendable {
    /// On the way down: before the widget and what is inside it.
    case capture
    /// On the way up: after what is inside, which may have dealt with it.
    case bubble
    /// Only if the widget itself is meant.
    case target

    var c: GtkPropagationPhase {
      switch self {
      case .capture: GTK_PHASE_CAPTURE
      case .bubble: GTK_PHASE_BUBBLE
      case .target: GTK_PHASE_TARGET
      }
    }
  }

  override init(adopting pointer: UnsafeMutableRawPointer, _ transfer: Transfer) {
    super.init(adopting: pointer, transfer)
  }

  /// The widget that the controller was added to.
  public var owner: Widget? { Widget.wrap(gtk_event_controller_get_widget(opaque)) }

  func setPhase(_ phase: Phase) { gtk_event_controller_set_propagation_phase(opaque, phase.c) }

  /// The modifier keys held during the event that is being told.
  public var modifiers: Modifiers {
    Modifiers(rawValue: gtk_event_controller_get_current_event_state(opaque).rawValue)
  }
}

extension Widget {
  /// Adds a controller, which then belongs to the widget.
  public func add(_ controller: EventController) {
    g_object_ref(controller.raw)  // the next call takes one
    gtk_widget_add_controller(widget, controller.opaque)
  }

  /// Takes a controller away.
  public func remove(_ controller: EventController) {
    guard gtk_event_controller_get_widget(controller.opaque) == widget else { return }
    gtk_widget_remove_controller(widget, controller.opaque)
  }
}

/// Keys that are held while another is pressed.
public struct Modifiers: OptionSet, Sendable {
  public let rawValue: UInt32

  public init(rawValue: UInt32) { self.rawValue = rawValue & 0x0400_000d }

  /// Shift.
  public static let shift = Modifiers(rawValue: GDK_SHIFT_MASK.rawValue)
  /// Ctrl.
  public static let control = Modifiers(rawValue: GDK_CONTROL_MASK.rawValue)
  /// Alt.
  public static let alt = Modifiers(rawValue: GDK_ALT_MASK.rawValue)
  /// The key with a logo.
  public static let `super` = Modifiers(rawValue: GDK_SUPER_MASK.rawValue)
}
