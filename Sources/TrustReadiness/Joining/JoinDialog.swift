import Gtk
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// What copies would bring into an assessment, to be looked at before they are joined with it.
final class JoinDialog: Dialog {
  /// So many entries are listed; of more it is said how many there are.
  private static let most = 60

  /// - Parameters:
  ///   - file: where the assessment itself is.
  ///   - join: called when it is agreed to.
  init(
    _ news: CopiesNews, with pack: Pack, into file: String, over window: ProgramWindow,
    join: @escaping @MainActor () -> Void
  ) {
    super.init(
      news.paths.count == 1 ? tr("Join a copy") : tr("Join copies"), over: window, leaving: .cancel,
      width: 600)
    let heading = Label(news.happening(in: file), style: .sectionTitle)
    heading.setAccessibleRole(.heading)
    let button = Button(tr("Join"), style: .suggested)
    fill(
      Box(.vertical, spacing: 15) {
        heading
        for warning in news.warnings { MessageBar(warning, .caution) }
        if news.erased > 0 { Label(news.erasedWords) }
        list(
          trn(
            "{n} entry differs in both, to be settled afterwards",
            "{n} entries differ in both, to be settled afterwards", news.toSettle.count),
          news.linesToSettle(in: pack))
        list(
          trn("{n} entry is new or was changed", "{n} entries are new or were changed", news.arrivals.count),
          news.linesOfArrivals(in: pack))
        Label(news.whatStays(of: file), style: .caption)
      }, actions: [button])
    button.on(Button.clicked) { [weak self] _ in
      self?.close()
      join()
    }
    focus = button
    defaultWidget = button
  }

  private func list(_ title: String, _ lines: [CopiesNews.Line]) -> [Widget] {
    guard !lines.isEmpty else { return [] }
    let heading = Label(title, style: .strong)
    heading.setAccessibleRole(.heading)
    let list = Box(.vertical, spacing: 6) {
      heading
      for line in lines.prefix(Self.most) {
        Box(.vertical) {
          Label(line.title)
          Label(line.words, style: .caption)
        }
      }
      if lines.count > Self.most {
        Label(trn("and {n} more", "and {n} more", lines.count - Self.most), style: .quiet)
      }
    }
    return [list]
  }
}

extension CopiesNews {
  /// The files, as a sentence names them.
  var fileNames: String {
    paths.count == 1
      ? tr("“{file}”", ["file": Paths.shown(Paths.stem(paths[0]))])
      : trn("{n} copy", "{n} copies", paths.count)
  }

  /// What would come of joining.
  fileprivate func happening(in file: String) -> String {
    let values: KeyValuePairs<String, any CustomStringConvertible> = [
      "copy": fileNames, "file": Paths.shown(Paths.stem(file)), "changes": countWords,
    ]
    return paths.count == 1
      ? tr("{copy} brings into “{file}”: {changes}", values)
      : tr("{copy} bring into “{file}”: {changes}", values)
  }

  fileprivate var erasedWords: String {
    trn(
      "{n} entry that is here was erased there, and will be erased here, too.",
      "{n} entries that are here were erased there, and will be erased here, too.", erased)
  }

  fileprivate func whatStays(of file: String) -> String {
    let name = Paths.shown(Paths.stem(file))
    return paths.count == 1
      ? tr(
        "All of it goes into “{file}”, which keeps its name. {copy} stays as it is.",
        ["file": name, "copy": fileNames])
      : tr("All of it goes into “{file}”, which keeps its name. The copies stay as they are.", ["file": name])
  }

  /// What is said once they are joined.
  func joinedWords(in file: String) -> String {
    let joined = tr(
      "Joined into “{file}”: {changes}.",
      ["changes": countWords, "file": Paths.shown(Paths.stem(file))])
    guard !toSettle.isEmpty else { return joined }
    return joined + " "
      + trn(
        "{n} entry differs and waits to be settled.", "{n} entries differ and wait to be settled.",
        toSettle.count)
  }

  /// What is said where there is nothing to join.
  func nothingNew(in file: String) -> String {
    let values: KeyValuePairs<String, any CustomStringConvertible> = [
      "copy": fileNames, "file": Paths.shown(Paths.stem(file)),
    ]
    return paths.count == 1
      ? tr("{copy} has nothing that “{file}” lacks", values)
      : tr("{copy} have nothing that “{file}” lacks", values)
  }
}
