import Testing

@testable import Gtk

/// A window with an action, a menu and a list, as a program would have it.
private final class Main: ApplicationWindow {
  var undone = 0

  override init(_ application: Application) {
    super.init(application)
    let bar = HeaderBar()
    bar.packEnd(
      MenuButton(
        icon: "open-menu-symbolic", label: "Menu", menu: Menu { Menu.Item("Undo", action: "win.undo") }))
    titleBar = bar
    child = Box { Button("Undo").with { $0.actionName = "win.undo" } }
    addAction("undo", accelerators: ["<Control>z"]) { window in window.undone += 1 }
  }
}

extension GtkSuite {
  @MainActor @Suite struct Programs {
    @Test("The program ends when its last window is closed, and everything is freed")
    func lastWindow() async {
      await settle()
      let before = Object.liveCount
      var gone: [WeakPointer] = []
      do {
        let application = Application(id: "org.example.LastWindow", flags: .nonUnique)
        application.on(Application.activate) { application in
          let window = Main(application)
          gone.append(WeakPointer(window))
          window.present()
          #expect(application.windows.first === window)
          MainLoop.after(.milliseconds(30)) { [weak window] in window?.close() }
        }
        gone.append(WeakPointer(application))
        #expect(application.run() == 0)
      }
      await settle()
      #expect(gone.map(\.isGone) == [true, true])
      #expect(Object.liveCount == before)
    }

    @Test("Quitting with windows open frees them")
    func quitWithWindows() async {
      await settle()
      let before = Object.liveCount
      var gone: [WeakPointer] = []
      do {
        let application = Application(id: "org.example.Quit", flags: .nonUnique)
        application.on(Application.activate) { application in
          for _ in 0..<3 {
            let window = Main(application)
            gone.append(WeakPointer(window))
            window.present()
          }
          MainLoop.after(.milliseconds(30)) { [weak application] in application?.quit() }
        }
        application.on(Application.shutdown) { application in
          for window in application.windows { window.destroy() }
        }
        #expect(application.run() == 0)
      }
      await settle()
      #expect(gone.map(\.isGone) == [true, true, true])
      #expect(Object.liveCount == before)
    }

    @Test("Files given as arguments are opened")
    func files() {
      let application = Application(id: "org.example.Files", flags: [.nonUnique, .handlesOpen])
      var opened: [String?] = []
      application.onOpen { application, files in opened = files.map(\.path) }
      #expect(application.run(["program", "/tmp/a b.readiness", "/tmp/c.readiness"]) == 0)
      #expect(opened == ["/tmp/a b.readiness", "/tmp/c.readiness"])
    }

    @Test("The arguments of a start are seen, and decide the exit status")
    func commandLine() {
      let application = Application(id: "org.example.Line", flags: [.nonUnique, .handlesCommandLine])
      var seen: [String] = []
      application.onCommandLine { _, line in
        seen = line.arguments
        #expect(line.file("x").path == line.folder + "/x")
        return 3
      }
      #expect(application.run(["program", "--flag", "x"]) == 3)
      #expect(seen == ["program", "--flag", "x"])
    }

    @Test("Actions act on their owner without holding it; buttons follow them")
    func actions() async {
      let application = Application(id: "org.example.Actions", flags: .nonUnique)
      var gone: [WeakPointer] = []
      application.on(Application.activate) { application in
        let window = Main(application)
        gone.append(WeakPointer(window))
        let button = window.child?.children.first as? Button
        #expect(button?.isSensitive == true)
        window.activateAction("win.undo")
        button?.click()
        #expect(window.undone == 2)
        window.action("undo")?.isEnabled = false
        #expect(button?.isSensitive == false)
        window.action("undo")?.activate()
        #expect(window.undone == 2)
        window.destroy()
      }
      #expect(application.run() == 0)
      await settle()
      #expect(gone.map(\.isGone) == [true])
    }

    @Test("Switches and choices keep their state, texts reach the action")
    func states() {
      let group = ActionGroup("card")
      let box = Box()
      box.insertActions(group)
      var seen: [String] = []
      let isWide = group.addSwitch("wide", isOn: false) { _, isOn in seen.append("wide \(isOn)") }
      let nation = group.addChoice("nation", choice: "england") { _, choice in seen.append(choice) }
      group.addAction(taking: "open") { _, text in seen.append("open \(text)") }
      box.activateAction("card.wide")
      box.activateAction("card.nation", target: "wales")
      box.activateAction("card.open", target: "a")
      #expect(seen == ["wide true", "wales", "open a"])
      #expect(isWide.isOn)
      #expect(nation.choice == "wales")
      #expect(group.action("nation") === nation)
      group.removeAction("nation")
      #expect(group.action("nation") == nil)
    }

    @Test("A menu is what its values say")
    func menus() {
      let menu = Menu {
        Menu.Item("Open", action: "app.open")
        Menu.Section("View") { Menu.Item("Wide", action: "win.wide") }
        if false { Menu.Item("Never", action: "app.never") }
        for nation in ["england", "wales"] { Menu.Item(nation, action: "win.nation", target: nation) }
      }
      #expect(menu.count == 4)
      menu.replace { Menu.Submenu("More") { Menu.Item("Open", action: "app.open") } }
      #expect(menu.count == 1)
    }
  }
}
