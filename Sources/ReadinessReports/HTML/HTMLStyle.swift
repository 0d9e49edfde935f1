import Canvas
import ReadinessCharts
import ReadinessModel

/// What a paper looks like as a page of the web, and printed from there.
struct HTMLStyle {
  private let style: DocumentStyle
  private let levels: [Level]
  private let hasNumbers: Bool

  init(_ style: DocumentStyle, _ levels: [Level], hasNumbers: Bool) {
    self.style = style
    self.levels = levels
    self.hasNumbers = hasNumbers
  }

  /// The class of what is at a level, or at none.
  static func name(_ level: Level?) -> String {
    switch level?.role {
    case nil: "none"
    case .some(let role): role.rawValue
    }
  }

  /// The style sheet.
  var text: String {
    let palette = style.palette
    let number = hasNumbers ? "3.4em" : "0"
    let roles = ([nil] + levels.map { $0 }).reduce(into: [String: Level?]()) { $0[Self.name($1)] = .some($1) }
    let tones = roles.sorted { $0.key < $1.key }.map { name, level in
      let tone = palette.tone(of: level)
      return ".mark.\(name) { color: \(tone.ink.hex) }\n"
        + ".panel.\(name) { background: \(tone.soft.hex); border-color: \(tone.fill.hex) }"
    }
    return """
      html { font: \(style.isLargePrint ? "150%" : "100%")/1.45 "Noto Sans", "DejaVu Sans", sans-serif; \
      color: \(palette.text.hex); background: #fff }
      body { max-width: 46em; margin: 0 auto; padding: 1em }
      h1 { font-size: 1.9em; line-height: 1.2; margin: 0 0 .5em }
      h2 { font-size: 1.35em; margin: 1.6em 0 .3em }
      h3 { font-size: 1.12em; margin: 1.2em 0 .2em }
      p { margin: .5em 0 }
      section > :not(h2):not(h3) { margin-inline-start: \(number) }
      section .counted, h2.counted { margin-inline-start: 0; padding-inline-start: \(number); position: relative }
      .n { position: absolute; inset-inline-start: 0; width: \(number) }
      p > .n, .over span + span, .facts, .guidance, .below, .aim, .foot, .marking, dt, .quiet, .name, .room { \
      color: \(palette.secondaryText.hex) }
      .facts, .below, .guidance, .quiet, .foot, .marking { font-size: .86em }
      .sentence, .said { margin-top: .1em }
      .aim { font-style: italic }
      .over { display: flex; justify-content: space-between; gap: 1em; font-weight: bold }
      .over span + span { font-weight: normal }
      .marking { text-align: center }
      .mark { font-weight: bold; white-space: nowrap }
      .mark.none { font-weight: normal; white-space: normal }
      .verdict { float: inline-end; margin-inline-start: 1em }
      .panel { border-inline-start: .25em solid; padding: .4em .8em }
      .skip { position: absolute; inset-inline-start: -100em }
      .skip:focus { position: static }
      table { border-collapse: collapse; width: 100% }
      section > table { width: calc(100% - \(number)); margin-block: .6em }
      th, td { text-align: start; vertical-align: top; padding: .35em .8em .35em 0; \
      border-bottom: 1px solid \(palette.line.hex); overflow-wrap: anywhere }
      th { font-weight: normal }
      thead th { font-weight: bold; font-size: .86em; color: \(palette.secondaryText.hex) }
      caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
      summary { font-size: .86em; color: \(palette.secondaryText.hex); cursor: pointer }
      figure { margin-block: .8em } figure img { width: 100%; height: auto }
      ul, ol { padding-inline-start: 2em } ul.boxes, ul.marked { list-style: none; padding: 0 }
      @counter-style lettered { system: extends lower-alpha; prefix: "("; suffix: ") " }
      ol { list-style: lettered }
      .marked li, .boxes li.choice { display: grid; grid-template-columns: minmax(9em, max-content) 1fr; gap: 1em }
      .room { border-bottom: 1px solid; min-height: 1.9em }
      .room + .room { margin-top: .6em }
      \(tones.joined(separator: "\n"))
      @page { size: \(style.paper == .letter ? "letter" : "A4"); margin: 20mm 18mm }
      @media print { body { max-width: none; padding: 0 } .skip { display: none } \
      h2, h3, .counted { break-after: avoid } figure, tr, .panel { break-inside: avoid } }
      """
  }
}
