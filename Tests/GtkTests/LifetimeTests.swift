import CGtk
import Dispatch
import Testing

@testable import Gtk

extension GtkSuite {
  @MainActor @Suite struct Lifetime {
    @Test("A widget without a parent dies with its wrapper")
    func unparented() {
      let gone: WeakPointer
      do {
        let label = Label("x")
        gone = WeakPointer(label)
        #expect(references(label) == 1)
      }
      #expect(gone.isGone)
    }

    @Test("A parent keeps the wrapper, and it stays the same")
    func identity() {
      let box = Box()
      weak var kept: Label?
      let gone: WeakPointer
      do {
        let label = Label("kept")
        box.append(label)
        kept = label
        gone = WeakPointer(label)
      }
      #expect(kept != nil)
      #expect(box.children.first === kept)
      box.removeAll()
      #expect(kept == nil)
      #expect(gone.isGone)
    }

    @Test("A handler that captures weakly may take its sender away while it runs")
    func removesItself() {
      let box = Box()
      var hits = 0
      let gone: WeakPointer
      do {
        let button = Button("b")
        gone = WeakPointer(button)
        box.append(button)
        button.on(Button.clicked) { [weak box] sender in
          hits += 1
          box?.remove(sender)
        }
        button.click()
      }
      #expect(hits == 1)
      #expect(gone.isGone)
    }

    @Test("A cancelled connection frees what its handler held, once")
    func cancel() {
      final class Probe {}
      let button = Button("b")
      weak var held: Probe?
      var hits = 0
      let connection: Connection
      do {
        let probe = Probe()
        held = probe
        connection = button.on(Button.clicked) { _ in
          _ = probe
          hits += 1
        }
      }
      button.click()
      connection.quietly { button.click() }
      connection.cancel()
      connection.cancel()
      button.click()
      #expect(hits == 1)
      #expect(held == nil)
    }

    @Test("A widget released on another thread dies on the main thread")
    func backgroundRelease() async {
      let gone: WeakPointer
      do {
        let label = Label("bg")
        gone = WeakPointer(label)
        await Task.detached { _ = label }.value
      }
      await settle()
      #expect(gone.isGone)
    }

    @Test("C may find and hold an object whose wrapper is about to die")
    func foundWhileDying() async {
      let (pointer, gone, handle) = dying()
      releaseElsewhere(handle)
      #expect(!gone.isGone)  // its deinitialiser waits for us
      g_object_ref(pointer)
      let again = Box.wrap(pointer)
      #expect(again != nil)
      #expect(!(again is Card))  // what the program's class held is gone
      await settle()
      again?.spacing = 3
      #expect(again?.spacing == 3)
      g_object_unref(pointer)
      #expect(!gone.isGone)
    }

    @Test("A pointer is never wrapped as a class that it is not")
    func wrongClass() {
      let pointer = UnsafeMutableRawPointer(g_object_ref_sink(gtk_label_new("c")))
      #expect(Button.wrap(pointer) == nil)
      #expect(Card.wrap(pointer) == nil)
      let widget = Widget.wrap(pointer)
      #expect(widget is Label)
      #expect(Label.wrap(pointer) === widget)
      g_object_unref(pointer)
    }

    @Test("An unknown class gets the nearest wrapper")
    func nearestClass() {
      let list = Toolkit.windows
      #expect(list.isEmpty)
      let box = Box { MenuButton("m") }
      let inner = box.children.first?.children.first
      #expect(type(of: inner ?? box) == ToggleButton.self)
    }

    @Test("Handlers are skipped while the sender is torn down", arguments: [false, true])
    func duringDisposal(inWindow: Bool) async {
      let ended = Signal<Widget, Void>("destroy")
      var seen = 0
      var ends = 0
      let gone: WeakPointer
      do {
        let card = Card()
        card.onEnd = { ends += 1 }
        gone = WeakPointer(card)
        card.on(ended) { _ in seen += 1 }
        if inWindow {
          let window = Window()
          window.child = card
          window.present()
          window.destroy()
        }
      }
      await settle()
      #expect(gone.isGone)
      #expect(seen == 0)
      #expect(ends == 1)
    }

    @Test("A window may refuse to close; when it does, all is freed")
    func closeRequest() async {
      var asked = 0
      let gone: WeakPointer
      do {
        let window = Window()
        gone = WeakPointer(window)
        #expect(references(window) == 2)
        window.on(Window.closeRequest) { _ in
          asked += 1
          return asked == 1
        }
        window.present()
        window.close()
        await settle()
        #expect(!gone.isGone)
        window.close()
      }
      await settle()
      #expect(asked == 2)
      #expect(gone.isGone)
    }

    @Test("Attached popovers go with their widget, open or not", arguments: [false, true], [false, true])
    func popovers(isOpen: Bool, byWindow: Bool) async {
      let gone: [WeakPointer]
      do {
        let window = Window()
        let button = Button("b")
        let popover = Popover(Label("in"))
        popover.attach(to: button)
        gone = [WeakPointer(popover), WeakPointer(button)]
        let box = Box { button }
        window.child = box
        window.present()
        MainLoop.run(until: { button.isMapped })
        if isOpen { popover.popUp() }
        await settle()
        if byWindow { window.destroy() } else { box.removeAll() }
        if !byWindow { window.destroy() }
      }
      await settle()
      #expect(gone.map(\.isGone) == [true, true])
    }

    @Test("Opening and closing windows leaves no wrapper behind")
    func windowsRepeatedly() async {
      await settle()
      let before = Object.liveCount
      for _ in 0..<10 {
        do {
          let window = Window()
          window.child = Box {
            Label("a")
            Entry("b")
            TextView("c")
            ScrolledWindow(ListBox().with { list in list.build { Label("row") } })
            DropDown(["x", "y"], label: { $0 })
          }
          window.present()
          await settle()
          window.destroy()
        }
        await settle()
      }
      #expect(Object.liveCount == before)
    }
  }
}

/// A class of a program.
private final class Card: Box {
  var onEnd: () -> Void = {}

  isolated deinit { onEnd() }

  init() { super.init(.vertical) }
}

/// Carries a widget to another thread.
private final class Handle: @unchecked Sendable {
  private var object: Object?

  init(_ object: Object) { self.object = object }

  func drop() { object = nil }
}

/// A card that only its handle holds.
@MainActor private func dying() -> (UnsafeMutableRawPointer, WeakPointer, Handle) {
  let card = Card()
  return (card.raw, WeakPointer(card), Handle(card))
}

/// Drops the last reference on another thread, while the main thread waits.
@MainActor private func releaseElsewhere(_ handle: Handle) {
  let done = DispatchSemaphore(value: 0)
  DispatchQueue.global().async {
    handle.drop()
    done.signal()
  }
  done.wait()
}
