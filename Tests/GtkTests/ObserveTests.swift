import Glibc
import Observation
import Testing

@testable import Gtk

@MainActor @Observable
private final class Document {
  var title = "a"
  var answers: [Answer] = (0..<5).map { _ in Answer() }
}

@MainActor @Observable
private final class Answer {
  var level = 0
}

/// A card that is told to show something else.
@MainActor @Observable
private final class Shown {
  var answer: Answer

  init(_ answer: Answer) { self.answer = answer }
}

private final class Card: Box {
  let label = Label()
  let shown: Shown
  var runs = 0

  init(_ answer: Answer) {
    shown = Shown(answer)
    super.init(.horizontal)
    append(label)
    observe { card in
      card.runs += 1
      card.label.text = "\(card.shown.answer.level)"
    }
  }
}

extension GtkSuite {
  @MainActor @Suite struct Observing {
    @Test("Several changes in a turn make one more run")
    func coalescing() async {
      let document = Document()
      let label = Label()
      var runs = 0
      label.observe { label in
        runs += 1
        label.text = document.title + "\(document.answers[0].level)"
      }
      #expect(label.text == "a0")
      for number in 1...5 { document.title = "t\(number)" }
      document.answers[0].level = 7
      #expect(runs == 1)
      await settle()
      #expect(runs == 2)
      #expect(label.text == "t57")
      document.title = "again"
      await settle()
      #expect(runs == 3)
    }

    @Test("An observation ends with its widget and does not keep it")
    func ends() async {
      let document = Document()
      var runs = 0
      let gone: WeakPointer
      do {
        let label = Label()
        gone = WeakPointer(label)
        label.observe { label in
          runs += 1
          label.text = document.title
        }
      }
      #expect(gone.isGone)
      document.title = "b"
      await settle()
      #expect(runs == 1)
    }

    @Test("A model that outlives many widgets keeps nothing of them")
    func outlived() async {
      let document = Document()
      var pages: [Int] = []
      for round in 0..<40_000 {
        if round % 10_000 == 0 {
          await settle()
          pages.append(residentPages())
        }
        Adjustment(0, in: 0...1).observe { adjustment in adjustment.value = document.title.isEmpty ? 0 : 1 }
      }
      #expect(pages[3] - pages[1] < 1000)
      withExtendedLifetime(document) {}
    }

    @Test("What widgets read that are made meanwhile is followed by them alone")
    func nested() async {
      let document = Document()
      let answer = document.answers[0]
      let box = Box()
      var runs = 0
      box.observe { box in
        runs += 1
        _ = document.title
        box.setChildren([Card(answer)])
      }
      let card = box.children.first as? Card
      #expect(card?.label.text == "0")
      answer.level = 4
      await settle()
      #expect(card?.label.text == "4")
      #expect(runs == 1)
      #expect(box.children.first === card)
      document.title = "b"
      await settle()
      #expect(runs == 2)
    }

    @Test("Making widgets from a value follows the value alone")
    func valueThenShow() async {
      let document = Document()
      let box = Box()
      var runs = 0
      let show: @MainActor (Box, String) -> Void = { box, title in
        runs += 1
        box.setChildren([Label(title + "\(document.answers[0].level)")])
      }
      box.observe({ _ in document.title }, then: show)
      document.answers[0].level = 3
      await settle()
      #expect(runs == 1)
      document.title = "b"
      await settle()
      #expect(runs == 2)
      #expect((box.children.first as? Label)?.text == "b3")
    }

    @Test("A cancelled observation shows nothing more")
    func cancelled() async {
      let document = Document()
      let label = Label()
      let observer = label.observe { $0.text = document.title }
      document.title = "b"
      observer.cancel()
      await settle()
      #expect(label.text == "a")
    }

    @Test("A recycled card shows the new answer and follows it alone")
    func recycled() async {
      let first = Answer()
      let second = Answer()
      second.level = 5
      let card = Card(first)
      #expect(card.label.text == "0")
      card.shown.answer = second
      await settle()
      #expect(card.label.text == "5")
      let runs = card.runs
      first.level = 9
      await settle()
      #expect(card.runs == runs)
      second.level = 6
      await settle()
      #expect(card.label.text == "6")
    }

    @Test("Observers run in the order in which they were made")
    func order() async {
      let document = Document()
      let labels = (0..<20).map { _ in Label() }
      var order: [Int] = []
      for (index, label) in labels.enumerated() {
        label.observe { _ in
          _ = document.title
          order.append(index)
        }
      }
      order = []
      document.title = "b"
      await settle()
      #expect(order == Array(0..<20))
    }

    @Test("A change on another thread is shown on the main thread")
    func otherThread() async {
      let box = Shared()
      let label = Label()
      label.observe { $0.text = box.text }
      await Task.detached { box.text = "b" }.value
      MainLoop.run(until: { label.text == "b" })
      #expect(label.text == "b")
    }
  }
}

@Observable
private final class Shared: @unchecked Sendable {
  var text = "a"
}

/// The memory that this program has, in pages.
private func residentPages() -> Int {
  guard let file = fopen("/proc/self/statm", "r") else { return 0 }
  defer { fclose(file) }
  var text = [UInt8](repeating: 0, count: 200)
  let count = fread(&text, 1, text.count, file)
  return Int(String(decoding: text[..<count], as: UTF8.self).split(separator: " ")[1]) ?? 0
}
