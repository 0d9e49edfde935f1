import Canvas
import Testing

@testable import Gtk

extension GtkSuite {
  @MainActor @Suite(.serialized) struct Appearance {
    @Test("Letters grow with the resolution that the program sets")
    func textSize() async throws {
      let settings = try #require(DesktopSettings.current)
      let before = settings.fontResolution
      defer { settings.fontResolution = before }
      let label = Label("words")
      let size = label.textSize
      settings.fontResolution = before * 2
      await settle()
      let larger = Label("words")
      #expect(abs(larger.textSize - size * 2) < 0.5)
      #expect(larger.naturalWidth.natural > label.naturalWidth.minimum)
    }

    @Test("Windows become dark and light again")
    func dark() throws {
      let settings = try #require(DesktopSettings.current)
      let before = settings.prefersDark
      defer { settings.prefersDark = before }
      settings.prefersDark = true
      #expect(DesktopSettings.current?.prefersDark == true)
      #expect(DesktopSettings.current === settings)
      settings.prefersDark = false
      #expect(!settings.prefersDark)
      #expect(!settings.theme.isEmpty)
    }

    @Test("A window tells when its content has another size, without being held")
    func resizing() async {
      var sizes: [Size] = []
      let gone: WeakPointer
      do {
        let window = Window()
        gone = WeakPointer(window)
        window.child = Label("x")
        window.defaultSize = (300, 200)
        window.onResize { _, size in sizes.append(size) }
        window.present()
        MainLoop.run(until: { !sizes.isEmpty })
        #expect(sizes.first == window.child?.size)
        window.destroy()
      }
      await settle()
      #expect(gone.isGone)
    }

    @Test("A column is no wider than its reading width, and in the middle")
    func clamp() async {
      let window = Window()
      let label = Label(String(repeating: "word ", count: 200))
      window.defaultSize = (900, 300)
      window.child = ScrolledWindow(Clamp(maximum: 400, label))
      window.present()
      MainLoop.run(until: { label.size.width > 0 })
      let bounds = label.bounds(in: window)
      #expect(bounds?.width == 400)
      #expect(abs((bounds?.midX ?? 0) - window.size.width / 2) <= 1)
      window.destroy()
    }

    @Test("A row wraps: its least width is that of its widest widget, and every widget has room")
    func wrapBox() async {
      let window = Window()
      let labels = ["one", "and two", "and then three"].map { Label($0).with { $0.wrapping = .none } }
      let row = WrapBox(spacing: 10) { for label in labels { label } }
      let widths = labels.map(\.naturalWidth.natural)
      #expect(row.naturalWidth.minimum == widths.max())
      #expect(row.naturalWidth.natural == widths.reduce(20, +))
      window.defaultSize = (widths[2], 300)
      window.child = Box(.vertical) { row }
      window.present()
      MainLoop.run(until: { row.size.width > 0 })
      let places = labels.compactMap { $0.bounds(in: row) }
      #expect(places.count == 3)
      #expect(places[2].minY > places[0].minY && places[2].maxX <= row.size.width)
      #expect(zip(places, widths).allSatisfy { Int($0.width) == $1 })
      labels[2].isVisible = false
      #expect(row.naturalWidth.natural == widths[0] + 10 + widths[1])
      window.destroy()
    }
  }
}
