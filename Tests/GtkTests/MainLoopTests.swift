import Testing

@testable import Gtk

extension GtkSuite {
  @MainActor @Suite struct Scheduling {
    @Test("Work is done once, after its time, and what it held is freed")
    func after() {
      final class Probe {}
      weak var held: Probe?
      var hits = 0
      let work: Scheduled
      do {
        let probe = Probe()
        held = probe
        work = MainLoop.after(.milliseconds(5)) {
          _ = probe
          hits += 1
        }
      }
      #expect(work.isPending)
      MainLoop.run(until: { hits == 1 })
      MainLoop.run(for: .milliseconds(20))
      #expect(hits == 1)
      #expect(!work.isPending)
      #expect(held == nil)
      work.cancel()
    }

    @Test("Cancelled work is not done, even from inside")
    func cancelled() {
      var hits = 0
      let work = MainLoop.after(.milliseconds(1)) { hits += 1 }
      work.cancel()
      work.cancel()
      var again: Scheduled?
      again = MainLoop.every(.milliseconds(1)) {
        hits += 10
        again?.cancel()
        return true
      }
      MainLoop.run(for: .milliseconds(30))
      #expect(hits == 10)
    }

    @Test("Repeated work stops when it says so")
    func repeated() {
      var hits = 0
      let work = MainLoop.every(.milliseconds(1)) {
        hits += 1
        return hits < 3
      }
      var pieces = 0
      MainLoop.whenIdleRepeatedly {
        pieces += 1
        return pieces < 4
      }
      MainLoop.run(until: { hits == 3 && pieces == 4 })
      MainLoop.run(for: .milliseconds(10))
      #expect(hits == 3)
      #expect(pieces == 4)
      #expect(!work.isPending)
    }

    @Test("A condition that never holds is given up")
    func givenUp() {
      #expect(!MainLoop.run(until: { false }, atMost: .milliseconds(10)))
      #expect(MainLoop.run(until: { true }))
    }
  }
}
