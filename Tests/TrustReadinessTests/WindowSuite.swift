import Gtk
import Testing

/// The suites that need a display; without one they are skipped.
@MainActor let hasDisplay = Toolkit.initialize()

/// Tests of windows, one after the other: they share GTK.
@Suite(.serialized, .enabled("needs a display") { await hasDisplay })
struct WindowSuite {}
