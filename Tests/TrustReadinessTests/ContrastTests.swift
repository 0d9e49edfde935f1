import Canvas
import ReadinessStore
import Testing

@testable import TrustReadiness

@Suite("Colours of the style sheet")
struct ContrastTests {
  private static let resources = Places.current.resources

  /// The colours by name, as one sheet laid over another defines them.
  private func colours(_ sheets: [String]) throws -> [String: Colour] {
    var colours: [String: Colour] = [:]
    for sheet in sheets {
      let text = String(decoding: try FileBytes().read("\(Self.resources)/\(sheet).css"), as: UTF8.self)
      for line in text.split(separator: "\n") where line.hasPrefix("@define-color ") {
        let words = line.split(separator: " ")
        let value = words[2].dropLast()
        colours[String(words[1])] =
          value.hasPrefix("@")
          ? colours[String(value.dropFirst())] : UInt32(value.dropFirst(), radix: 16).map { Colour($0) }
      }
    }
    return colours
  }

  @Test(
    "Text stands out from its ground by 4.5 to 1, the ring of the focus and the edges of fields by 3 to 1",
    arguments: [
      ["colours-light"], ["colours-dark"], ["colours-light", "colours-contrast"],
      ["colours-dark", "colours-contrast"],
    ])
  func contrast(sheets: [String]) throws {
    let colours = try colours(sheets)
    let grounds = ["page", "bar", "side", "side_chosen", "card"]
    var pairs: [(String, String, Double)] = []
    for text in ["ink", "quiet", "link"] {
      for ground in grounds + ["quiet_fill", "notice", "caution_fill"] { pairs.append((text, ground, 4.5)) }
    }
    for ground in ["accent", "accent_hover"] { pairs.append(("on_accent", ground, 4.5)) }
    for ground in grounds { pairs.append(("focus", ground, 3)) }
    for ground in ["page", "side", "card"] { pairs.append(("field_line", ground, 3)) }
    for (one, other, least) in pairs {
      let ratio = try #require(colours[one]).contrast(with: #require(colours[other]))
      #expect(ratio >= least, "\(one) on \(other): \(ratio)")
    }
  }
}
