internal import CGtk

extension Window {
  static let focusShownOrHidden = Signal<Window, Void>(notify: "focus-visible")

  /// Whether the ring around what has the focus is shown.
  public var showsFocus: Bool {
    get { gtk_window_get_focus_visible(ptr()).isTrue }
    set { gtk_window_set_focus_visible(ptr(), newValue.c) }
  }
}

extension Observing where Self: Window {
  /// Shows where the focus is until the pointer is used.
  ///
  /// GTK itself hides the ring some seconds after the last key, so that somebody who reads slowly loses their place.
  public func keepFocusShown() {
    let pointer = ClickGesture(button: 0)
    pointer.setPhase(.capture)
    let usesPointer = Flag()
    pointer.on(ClickGesture.pressed) { gesture, _, _, _ in
      usesPointer.isOn = true
      (gesture.owner as? Window)?.showsFocus = false
    }
    add(pointer)
    on(Window.focusShownOrHidden) { window in
      if window.showsFocus {
        usesPointer.isOn = false
      } else if !usesPointer.isOn {
        window.showsFocus = true
      }
    }
  }
}

@MainActor
private final class Flag {
  var isOn = false
}
