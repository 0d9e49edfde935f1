import Testing

@testable import Gtk

extension GtkSuite {
  @MainActor @Suite struct Lists {
    @Test(
      "The list that GTK sees follows the values",
      arguments: [
        [], ["a"], ["a", "b", "c"], ["b", "c", "d", "e"], ["a", "x", "c"], ["c", "b", "a"],
        ["a", "a", "a", "a"],
      ])
    func updates(to new: [String]) {
      let model = ListModel(["a", "b", "c"])
      model.update(to: new)
      #expect(model.count == new.count)
      #expect(model.elements == new)
      let table = ColumnView(model, columns: [.init("Text", text: { $0 })])
      #expect(table.sortedElements == new)
      let named = ListModel<String>(["a", "b", "c"], name: { $0 })
      let other = ColumnView(named, columns: [.init("Text", text: { $0 })])
      named.update(to: new)
      #expect(named.count == new.count && other.sortedElements == new)
    }

    @Test("A value that stays keeps its row, wherever it comes to stand")
    func keptRows() async {
      var made = 0
      let all = (0..<300).map { "row \($0)" }
      let model = ListModel<String>(all, name: { $0 })
      let list = ListView(model) {
        made += 1
        return TextRow()
      }
      let window = Window()
      window.defaultSize = (300, 200)
      window.child = ScrolledWindow(list)
      window.present()
      MainLoop.run(until: { list.isMapped && made > 0 })
      await settle()
      let before = made
      let few = all.prefix(40).filter { !$0.hasSuffix("1") }
      model.update(to: few)
      await settle()
      #expect(made == before)
      #expect(Set(list.descendants.compactMap { ($0 as? TextRow)?.text }) == Set(few))
      model.update(to: few.reversed())
      await settle()
      #expect(made == before && model.elements == few.reversed())
      window.destroy()
    }

    @Test("Rows are made for what is seen, and moved to other values")
    func rows() async {
      var made = 0
      let model = ListModel((0..<2000).map { "row \($0)" })
      var activated: [String] = []
      let list = ListView(model) {
        made += 1
        return TextRow()
      } onActivate: { _, element in
        activated.append(element)
      }
      let window = Window()
      window.defaultSize = (300, 200)
      window.child = ScrolledWindow(list)
      window.present()
      MainLoop.run(until: { list.isMapped && made > 0 })
      await settle()
      #expect(made < 500)
      let texts = list.descendants.compactMap { ($0 as? TextRow)?.text }
      #expect(texts.contains("row 0"))
      model.update(to: ["only"])
      await settle()
      #expect(list.descendants.compactMap { ($0 as? TextRow)?.text } == ["only"])
      list.selectedIndex = 0
      #expect(list.selected == "only")
      list.selectedIndex = nil
      #expect(list.selected == nil)
      list.activate(0)
      #expect(activated == ["only"])
      window.destroy()
    }

    @Test("Only rows near what is seen are made, and none that is seen is empty")
    func nearRows() async {
      var made = 0
      let model = ListModel<String>((0..<2000).map { "row \($0)" }, name: { $0 })
      let list = ListView(model, isLong: true) {
        made += 1
        return TextRow()
      }
      let scroller = ScrolledWindow(list)
      let window = Window()
      window.defaultSize = (300, 200)
      window.child = scroller
      window.present()
      MainLoop.run(until: { list.isMapped && made > 0 })
      /// Waits until the list was painted once more; one frame may have been on its way already.
      func paint() {
        for _ in 0..<2 {
          var isPainted = false
          list.afterNextFrame { isPainted = true }
          MainLoop.run(until: { isPainted })
        }
      }
      paint()
      #expect(made < 60)
      /// The texts of the rows in view; "" for one that is empty.
      func seen() -> [String] {
        list.children.compactMap { item -> (Double, String)? in
          guard item.isMapped, let bounds = item.bounds(in: list), bounds.maxY > 0,
            bounds.minY < list.size.height
          else { return nil }
          return (bounds.minY, (item.children.first as? TextRow)?.text ?? "")
        }.sorted { $0.0 < $1.0 }.map(\.1)
      }
      #expect(seen().first == "row 0" && !seen().contains(""))
      for part in [0.001, 0.5, 1.0, 0.0, 0.93, 0.37, 0.371, 0.375, 0.38] {
        scroller.vertical.value = (scroller.vertical.upper - scroller.vertical.pageSize) * part
        paint()
        #expect(seen().count > 3 && !seen().contains(""), "at \(part): \(seen())")
      }
      for place in [1999, 3, 700] {
        list.scroll(to: place)
        #expect(list.focus { $0.text == "row \(place)" })
        paint()
        #expect(seen().contains("row \(place)") && !seen().contains(""))
      }
      for letter in ["7", "77", "777", "", "9"] {
        model.update(to: (0..<2000).map { "row \($0)" }.filter { $0.contains(letter) || letter.isEmpty })
        paint()
        #expect(!seen().isEmpty && !seen().contains(""))
      }
      #expect(made < 200)
      window.destroy()
      await settle()
    }

    @Test("Rows and the values they carry are freed with the list", arguments: [false, true])
    func freed(isLong: Bool) async {
      await settle()
      let before = Object.liveCount
      weak var held: Probe?
      do {
        let probe = Probe()
        held = probe
        let window = Window()
        window.child = ScrolledWindow(
          ListView(ListModel([Holder(probe: probe)]), isLong: isLong, row: { HolderRow() }))
        window.present()
        await settle()
        window.destroy()
      }
      await settle()
      #expect(held == nil)
      #expect(Object.liveCount == before)
    }

    @Test("A table is sorted by its columns")
    func sorting() {
      let table = ColumnView(
        ListModel([3, 1, 2]),
        columns: [.init("Number", text: { "\($0)" }, orderedBy: <), .init("Text", text: { "\($0)" })])
      #expect(table.sortedElements == [3, 1, 2])
      table.sort(by: 0)
      #expect(table.sortedElements == [1, 2, 3])
      table.sort(by: 0, descending: true)
      #expect(table.sortedElements == [3, 2, 1])
      table.model.update(to: [5, 9, 7])
      #expect(table.sortedElements == [9, 7, 5])
    }

    @Test("A drop-down tells of the user's choice, not of the program's")
    func dropDown() {
      var told: [Int?] = []
      let choice = DropDown(
        [1, 2, 3], selected: 2, label: { "\($0)" }, onChange: { told.append($0.selected) })
      #expect(choice.selected == 2)
      choice.selected = 3
      #expect(told.isEmpty)
      choice.choose(1)
      #expect(told == [1])
      choice.update(to: [0, 1])
      #expect(choice.selected == 1)
      #expect(choice.selectedIndex == 1)
      choice.selected = nil
      #expect(choice.selected == nil)
      #expect(told == [1])
    }

    @Test("A box shows exactly the widgets it is told, keeping those that stay")
    func children() {
      let box = Box()
      let labels = (0..<4).map { Label("\($0)") }
      box.setChildren([labels[0], labels[1], labels[2]])
      box.setChildren([labels[2], labels[3], labels[0]])
      #expect(box.children == [labels[2], labels[3], labels[0]])
      box.insert(labels[1], after: nil)
      #expect(box.children.first === labels[1])
      box.setChildren([])
      #expect(box.children.isEmpty)
    }
  }
}

private final class Probe {}

private struct Holder: Equatable {
  let probe: Probe

  static func == (one: Holder, other: Holder) -> Bool { one.probe === other.probe }
}

private final class HolderRow: Label, ListRow {
  init() { super.init("") }

  func show(_ element: Holder) { text = "shown" }
}
