import CGtk
import Testing

@testable import Gtk

/// The suites that need a display; without one they are skipped.
@MainActor let hasDisplay = Toolkit.initialize()

/// All tests of this module, one after the other: they share GTK and the count of live wrappers.
@Suite(.serialized, .enabled("needs a display") { await hasDisplay })
struct GtkSuite {}

/// Runs the main loop, and Swift's main actor, until nothing is waiting.
@MainActor func settle() async {
  for _ in 0..<5 {
    MainLoop.runPending()
    await Task.yield()
  }
}

/// The number of references to a GTK object.
@MainActor func references(_ object: Object) -> Int { Int(cgtk_ref_count(object.raw)) }
