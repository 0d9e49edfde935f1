import Glibc
import Gtk
import Testing

/// The suites that need a display; without one they are skipped. They leave the session's bus alone, on which a
/// second program of the same name could not be.
@MainActor let hasDisplay: Bool = {
  setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:", 1)
  return Toolkit.initialize()
}()

/// Tests of windows, one after the other: they share GTK.
@Suite(.serialized, .enabled("needs a display") { await hasDisplay })
struct WindowSuite {}
