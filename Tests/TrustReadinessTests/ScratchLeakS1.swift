import Gtk
import ReadinessModel
import Testing

@testable import TrustReadiness

extension WindowSuite {
  @MainActor
  struct ScratchLeakS1 {
    func settle() async {
      for _ in 0..<6 {
        MainLoop.runPending()
        try? await Task.sleep(for: .milliseconds(5))
      }
    }
    func measure(_ name: String, _ body: () async throws -> Void) async throws {
      for _ in 0..<3 {
        try await body()
        await settle()
      }
      let before = Object.liveCount
      for _ in 0..<5 {
        try await body()
        await settle()
      }
      print("LEAK \(name): \(Double(Object.liveCount - before) / 5)")
    }
    @Test func leaks() async throws {
      let desk = try ProgramDesk()
      let keep = ProgramWindow(desk.program)
      keep.show(LoadingScreen())
      keep.present()
      keep.isExpecting = true
      try await measure("empty window, not presented") {
        let w = ProgramWindow(desk.program)
        w.destroy()
      }
      try await measure("empty window") {
        let w = ProgramWindow(desk.program)
        w.present()
        await settle()
        w.destroy()
      }
      try await measure("loading") {
        let w = ProgramWindow(desk.program)
        w.show(LoadingScreen())
        w.present()
        await settle()
        w.destroy()
      }
      try await measure("start") {
        let w = ProgramWindow(desk.program)
        w.show(StartScreen(in: desk.program, window: w))
        w.present()
        await settle()
        w.destroy()
      }
      try await measure("new") {
        let w = ProgramWindow(desk.program)
        w.show(NewScreen(in: desk.program))
        w.present()
        await settle()
        await settle()
        w.destroy()
      }
      try await measure("toast") {
        let w = ProgramWindow(desk.program)
        w.show(LoadingScreen())
        w.present()
        w.toast("x", undo: ("U", {}))
        await settle()
        w.destroy()
      }
      try await measure("menu replace") {
        let m = Menu {}
        PrimaryMenu.fill(m, with: [])
        PrimaryMenu.fill(m, with: [])
      }
      try await measure("menu button") {
        let m = Menu {}
        PrimaryMenu.fill(m, with: [])
        let w = Window()
        w.child = MenuButton("x", menu: m)
        w.present()
        await settle()
        PrimaryMenu.fill(m, with: [])
        await settle()
        w.destroy()
      }
      let d = try await Desk().document()
      try await measure("assessment, not shown") {
        _ = AssessmentScreen(d, in: desk.program, shape: WindowShape())
      }
      try await measure("assessment") {
        let w = ProgramWindow(desk.program)
        w.show(AssessmentScreen(d, in: desk.program, shape: w.shape))
        w.present()
        await settle()
        w.close()
        await settle()
        w.destroy()
      }
      keep.destroy()
    }
  }
}
