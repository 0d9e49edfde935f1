import Canvas
import Foundation
import ReadinessCharts
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// Evidence, actions and progress with 2,000 statements: 500 pieces of evidence used 3,000 times, 1,000 actions, 10,000
/// changes in ten years.
struct RecordsBenchmark {
  private static let day: Int64 = 86_400_000
  private let folder = bench.appending(path: "records")

  /// What is measured without a window.
  func run() async throws {
    let (journal, pack) = try await journal()
    let end = journal.changes.last?.at ?? .now()
    print("Progress, 2,000 statements and \(journal.changes.count) changes in ten years, median of \(rounds)")
    var series: Series?
    let made = try inTurns([
      {
        measured { series = Series(journal, of: pack, now: end) }
      }
    ])
    report("series", figure(made[0], "ms"), limit: "at most 150")
    let assessment = Assessment(journal, redirects: pack.redirects)
    let middle = journal.changes[journal.changes.count / 2].at.localDay
    let (then, now) = (
      Comparison.Side(assessment.atEnd(of: middle, now: end), pack), Comparison.Side(assessment, pack)
    )
    let compared = try inTurns([
      { try measured { _ = try Comparison(from: then, to: now) } },
      { measured { _ = assessment.atEnd(of: middle, now: end) } },
    ])
    report("comparison", figure(compared[0], "ms"), limit: "at most 20")
    report("how it stood on the earlier day, before that", figure(compared[1], "ms"))
    guard let points = series?.points(of: .whole),
      let chart = StepAreas(points, scale: pack.scale, until: end.localDay)
    else { throw Unmeasured(description: "Nothing moved") }
    let picture = Picture(size: Size(900, 320), scale: 1)
    let drawn = try inTurns([
      {
        measured {
          chart.draw(
            on: picture.drawing, in: Rect(0, 0, 900, 320), font: Font(size: 11), palette: .paper)
        }
      }
    ])
    report("chart of \(points.count) steps, drawn again", figure(drawn[0], "ms"), limit: "at most 16")
    try await support(assessment, pack)
  }

  /// What the good ratings rest on, after one change.
  @MainActor private func support(_ assessment: Assessment, _ pack: Pack) throws {
    var assessment = assessment
    let shelf = EvidenceShelf(assessment, pack)
    let statement = pack.statements[700].id
    let entry = Evidence.row("E7")
    var ids = ULID.Generator(after: assessment.changes.map(\.id).max())
    var (rated, dated): ([Double], [Double]) = ([], [])
    for turn in 0...(rounds * 10) {
      let edits: [Edit] = [
        .rate(statement: statement, level: turn % 2 == 0 ? "green" : "amber", why: nil),
        .setFields(
          entry, values: [Evidence.reviewBy.name: .string(turn % 2 == 0 ? "2015-01-01" : "2035-01-01")]),
      ]
      for (index, edit) in edits.enumerated() {
        let change = assessment.change([edit], by: "p-bench", at: .now(), id: ids.next())
        let touched = assessment.apply(change)
        let time = measured { shelf.update(from: assessment, pack, touched) }
        guard turn > 0 else { continue }
        if index == 0 { rated.append(time) } else { dated.append(time) }
      }
    }
    print("Support after one change, 2,000 statements and 500 pieces of evidence, median of \(rated.count)")
    report("a rating", figure(median(rated), "ms", digits: 3), limit: "at most 1")
    report("a date of evidence", figure(median(dated), "ms", digits: 3), limit: "at most 1")
  }

  /// What is measured in a window: the register and the log shown, and a key in the field that finds.
  func runInWindow() async throws {
    let (journal, _) = try await journal()
    let file = folder.appending(path: "records.readiness")
    try (journal.lines.joined(separator: "\n") + "\n").write(to: file, atomically: true, encoding: .utf8)
    print("Lists in a window, main thread, median of \(rounds)")
    for (name, key, letter) in [
      ("register of 500 pieces of evidence", "ctrl+5", "7"), ("log of 1,000 actions", "ctrl+6", "7"),
    ] {
      var (shown, filtered): ([Double], [Double]) = ([], [])
      for turn in 0...rounds {
        let log = folder.appending(path: "window.log").path
        let running = try Running(
          bench.appending(path: "trust-readiness").path, [file.path],
          ["LD_PRELOAD": bench.appending(path: "probe.so").path, "READINESS_PROBE_LOG": log])
        _ = try running.firstFrame()
        usleep(2_500_000)
        let page = try busy(after: key, log)
        // The list has the focus; what finds is the fifth stop before it.
        for _ in 0..<5 {
          try output(["xdotool", "key", "shift+Tab"])
          usleep(150_000)
        }
        let find = try busy(after: letter, log)
        running.end()
        guard turn > 0 else { continue }
        shown.append(page)
        filtered.append(find)
      }
      report("\(name), shown", figure(median(shown), "ms"), limit: "at most 100")
      report("a key after that", figure(median(filtered), "ms"), limit: "a frame: 16.7")
    }
  }

  /// How long the main thread works from a key until all is painted that came of it: a page comes some frames later.
  private func busy(after key: String, _ log: String) throws -> Double {
    let before = try String(contentsOfFile: log, encoding: .utf8).count
    try output(["xdotool", "key", key])
    usleep(1_500_000)
    let lines = try String(contentsOfFile: log, encoding: .utf8).dropFirst(before).split(separator: "\n")
    let moments = lines.compactMap { line -> (what: Substring, at: Double, busy: Double)? in
      let words = line.split(separator: " ")
      guard words.count > 2, let at = Double(words[1]), let busy = Double(words[2]) else { return nil }
      return (words[0], at / 1e6, busy / 1e6)
    }
    guard let start = moments.firstIndex(where: { $0.what == "key" }),
      let frame = moments[start...].last(where: {
        $0.what == "frame-end" && $0.at - moments[start].at < 700
      })
    else { throw Unmeasured(description: "No frame came after \(key)") }
    return frame.busy - moments[start].busy
  }

  /// How many milliseconds something takes.
  private func measured(_ body: () throws -> Void) rethrows -> Double {
    let began = now()
    try body()
    return Double(now() - began) / 1e6
  }

  /// Ten years of a large assessment, and its checklist.
  private func journal() async throws -> (Journal, Pack) {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let empty = try await AssessmentFile.read(
      bench.appending(path: "large-2000.readiness").path, in: .current
    ).journal
    let pack = try PackLibrary(.current).load("large-2000")
    var changes = empty.changes
    var assessment = Assessment(empty)
    let start = Instant.now().advanced(byMilliseconds: -3650 * Self.day)
    let all = edits(pack)
    for (index, edits) in all.enumerated() {
      let moment = start.advanced(byMilliseconds: Int64(index) * 3640 * Self.day / Int64(all.count))
      let change = assessment.change(
        edits, by: "p-bench", at: moment, id: ULID(time: .now(), random: UInt128(index + 1) << 20))
      assessment.apply(change)
      changes.append(change)
    }
    return (Journal(empty.header, changes), pack)
  }

  /// 500 entries with their uses, 1,000 actions, and ratings up to 10,000 changes.
  private func edits(_ pack: Pack) -> [[Edit]] {
    let ids = pack.statements.map(\.id)
    let evidence = (0..<500).map { number -> [Edit] in
      let used = (0..<6).map { use in ids[(number * 4 + use * 331) % ids.count] }
      return Evidence.adding(
        "E\(number)", title: "Minutes \(number) of the board", kind: "minutes", date: Day("2024-01-15"),
        owner: "Owner \(number % 20)", for: used)
    }
    let actions = (0..<1000).map { number -> [Edit] in
      let day = Day(year: 2024 + number % 4, month: number % 12 + 1, day: number % 28 + 1)
      return [
        ActionItem.planning(
          ActionItem.row("A\(number)"), "Do what comes \(number)th", who: "Owner \(number % 20)", by: day,
          for: [ids[number * 2 % ids.count]])
      ]
    }
    let levels = ["red", "amber", "green"]
    let ratings = (0..<8500).map { number -> [Edit] in
      let level = levels[(number / 2000 + number) % 3]
      return [.rate(statement: ids[number * 7 % ids.count], level: level, why: nil)]
    }
    return ratings + evidence + actions
  }
}
