import Gtk
import ReadinessModel
import ReadinessSession

/// The way to the model strategies: how far an adopted one is and what comes next, or which one fits.
final class StrategyLine: Box {
  private let document: AssessmentDocument

  private struct Way: Equatable {
    let words: String
    let place: Navigator.Place
  }

  init(_ document: AssessmentDocument, at navigator: Navigator) {
    self.document = document
    super.init(.vertical)
    isVisible = false
    guard !document.pack.strategies.isEmpty else { return }
    observe { line in
      line.ways
    } then: { [weak navigator] line, ways in
      let hadFocus = line.containsFocus
      line.removeAll()
      for way in ways {
        let link = Button(child: Label(way.words), style: .link) { navigator?.go(to: way.place) }
        link.halign = .start
        link.setAccessibleLabel(way.words)
        line.append(link)
      }
      line.isVisible = !ways.isEmpty
      if hadFocus { line.children.first?.grabFocus() }
    }
  }

  private var ways: [Way] {
    let adopted = document.adoptedStrategies
    guard adopted.isEmpty else {
      return adopted.map { strategy in
        let words = document.adoption(of: strategy).words
        return Way(
          words: tr("{strategy}: {progress}", ["strategy": strategy.title, "progress": words]),
          place: .strategy(strategy.id))
      }
    }
    guard let best = document.strategyFits.first, best.verdict == .fits else {
      return [Way(words: tr("Model strategies"), place: .strategies)]
    }
    return [
      Way(
        words: tr("A model strategy that fits: {title}", ["title": best.strategy.title]), place: .strategies)
    ]
  }
}
