import Canvas
import ReadinessModel

/// Scales of as many levels as a checklist may have.
enum Scales {
  static let three: [Level] = [
    Level(id: "red", label: "Red", meaning: "not in place", symbol: .diamond, role: .bad),
    Level(id: "amber", label: "Amber", meaning: "partly in place", symbol: .triangle, role: .middle),
    Level(id: "green", label: "Green", meaning: "in place", symbol: .circle, role: .good),
  ]

  static let yesNo: [Level] = [
    Level(id: "no", label: "No", symbol: .cross, role: .bad),
    Level(id: "yes", label: "Yes", symbol: .circle, role: .good),
  ]

  static let seven: [Level] = zip(
    [Level.Symbol.diamond, .triangle, .square, .pentagon, .cross, .star, .circle],
    [Level.ColourRole.bad, .bad, .poor, .middle, .fair, .good, .good]
  ).enumerated().map { index, look in
    Level(id: "l\(index)", label: "Level \(index + 1)", symbol: look.0, role: look.1)
  }

  static let all = [yesNo, three, seven]
}
