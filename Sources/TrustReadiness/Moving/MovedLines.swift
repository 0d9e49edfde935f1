import Gtk
import ReadinessModel
import ReadinessSession

/// The statements of which the same becomes in another version, folded; each opens to what it said and says then.
final class MovedLines: Box {
  init(_ kind: PackMove.Kind, _ lines: [PackMove.Line], of move: PackMove) {
    super.init(.vertical)
    let list = Box(.vertical, spacing: 9)
    list.margins = Insets(top: 6, start: 18)
    let expander = Expander(kind.title(lines.count), list)
    append(expander)
    // Most are never opened: what is in them is made when they are.
    expander.on(Expander.expandedChanged) { expander in
      guard expander.isExpanded else { return }
      if list.children.isEmpty { for line in lines { list.append(Self.row(line, move)) } }
      list.scrollIntoView(keeping: expander)
    }
  }

  private static func row(_ line: PackMove.Line, _ move: PackMove) -> Widget {
    let words = [move.changed(line), move.kept(line)].filter { !$0.isEmpty }.joined(separator: " · ")
    let texts = Box(.vertical, spacing: 6)
    let row = Box(.vertical, spacing: 2)
    let differences = move.differences(line)
    if differences.isEmpty {
      row.append(Label(move.name(of: line)))
    } else {
      texts.margins = Insets(top: 6, start: 18, bottom: 6)
      let expander = Expander(move.name(of: line), texts)
      expander.on(Expander.expandedChanged) { expander in
        guard expander.isExpanded else { return }
        if texts.children.isEmpty {
          for difference in differences { texts.append(Self.text(difference, move)) }
        }
        texts.scrollIntoView(keeping: expander)
      }
      row.append(expander)
    }
    if !words.isEmpty { row.append(Label(words, style: .caption).with { $0.margins = Insets(start: 18) }) }
    return row
  }

  /// What one part said, and says then, with a line under its new words: one below the other, so that it can be read in
  /// any width.
  private static func text(_ difference: PackMove.Difference, _ move: PackMove) -> Widget {
    let start = tr("Version {version}: {text}", ["version": move.new.version, "text": ""])
    let now = Label(start + difference.now)
    now.underline(
      NewWords(in: difference.now, besides: difference.before).ranges.map {
        $0.lowerBound + start.utf8.count..<$0.upperBound + start.utf8.count
      })
    return Box(.vertical, spacing: 3) {
      Label(difference.name, style: .strong)
      Label(
        tr("Version {version}: {text}", ["version": move.old.version, "text": difference.before]),
        style: .quiet)
      now
    }
  }
}
