import Canvas
import Gtk
import Observation
import ReadinessModel
import ReadinessStore

/// The colours and the size of letters in all windows: as the desktop has them, or as the preferences force them.
@MainActor @Observable
final class Appearance {
  /// The colours of the windows.
  enum Scheme: String, CaseIterable, Sendable {
    /// As the desktop has them.
    case system
    case light
    case dark
  }

  /// How large text is, 1 being normal.
  private(set) var textScale = 1.0
  /// How large the preferences want text, in percent of what the desktop has.
  private(set) var textSize = 100
  /// Whether text is light on dark.
  private(set) var isDark = false
  /// Whether lines and letters stand out strongly.
  private(set) var isHighContrast = false

  private let resources: String
  @ObservationIgnored private let sheet = StyleSheet()
  @ObservationIgnored private var wishes = Wishes()
  @ObservationIgnored private var desktop = DesktopLook()
  @ObservationIgnored private var loaded: String?
  @ObservationIgnored private var portal: DesktopPortal?

  /// The sizes of text that the preferences offer, in percent.
  static let textSizes = [100, 110, 125, 150, 175, 200]

  /// - Parameter resources: the folder with the style sheets.
  init(resources: String) { self.resources = resources }

  /// Reads how the desktop looks, and follows it from then on. Called once, when the program has started.
  func start(_ scheme: Scheme, highContrast: Bool, textSize: Int) {
    wishes = Wishes(scheme: scheme, highContrast: highContrast, textSize: textSize)
    if let settings = DesktopSettings.current {
      desktop = DesktopLook(
        theme: DesktopTheme(settings.theme, prefersDark: settings.prefersDark),
        resolution: settings.fontResolution)
      settings.on(DesktopSettings.themeChanged) { [weak self] settings in
        guard let self else { return }
        self.desktop.theme = DesktopTheme(settings.theme, prefersDark: self.desktop.theme.isDark)
        self.show()
      }
    }
    show()
    sheet.install()
  }

  /// Asks the desktop's services, where there are any, for what GTK itself does not know. Not needed for a first
  /// frame that is right on most desktops, so it is asked after it.
  func followPortal() {
    guard portal == nil else { return }
    portal = DesktopPortal { [weak self] portal in
      guard let self else { return }
      self.desktop.portalIsDark = portal.isDark
      self.desktop.portalIsHighContrast = portal.isHighContrast
      self.show()
    }
  }

  /// Takes over other preferences, at once in all windows.
  func change(scheme: Scheme? = nil, highContrast: Bool? = nil, textSize: Int? = nil) {
    if let scheme { wishes.scheme = scheme }
    if let highContrast { wishes.highContrast = highContrast }
    if let textSize { wishes.textSize = textSize }
    show()
  }

  private func show() {
    let isDark =
      switch wishes.scheme {
      case .system: desktop.portalIsDark ?? desktop.theme.isDark
      case .light: false
      case .dark: true
      }
    let isHighContrast = wishes.highContrast || desktop.theme.isHighContrast || desktop.portalIsHighContrast
    let textScale = desktop.resolution / 96 * Double(wishes.textSize) / 100
    load(isDark ? "dark" : "light", isHighContrast: isHighContrast, isLarge: textScale > 1.05)
    if let settings = DesktopSettings.current {
      if settings.prefersDark != isDark { settings.prefersDark = isDark }
      if abs(settings.fontResolution - textScale * 96) > 0.01 { settings.fontResolution = textScale * 96 }
    }
    if isDark != self.isDark { self.isDark = isDark }
    if isHighContrast != self.isHighContrast { self.isHighContrast = isHighContrast }
    if textScale != self.textScale { self.textScale = textScale }
    if wishes.textSize != textSize { textSize = wishes.textSize }
  }

  private func load(_ scheme: String, isHighContrast: Bool, isLarge: Bool) {
    let names =
      ["colours-\(scheme)"] + (isHighContrast ? ["colours-contrast"] : []) + ["style"]
      + (isLarge ? ["large-text"] : []) + (Toolkit.isComposited ? [] : ["square-popovers"])
    let key = names.joined()
    guard key != loaded else { return }
    loaded = key
    let rules = names.compactMap { name in
      (try? FileBytes().read("\(resources)/\(name).css")).map { String(decoding: $0, as: UTF8.self) }
    }
    let palette = Palette.window(isDark: scheme == "dark", isHighContrast: isHighContrast)
    sheet.load(([palette.styleRules(linesLikeText: isHighContrast)] + rules).joined(separator: "\n"))
    for mistake in sheet.mistakes { complain("style sheet: " + mistake) }
  }
}

/// What the preferences say.
private struct Wishes {
  var scheme = Appearance.Scheme.system
  var highContrast = false
  var textSize = 100
}

/// What the desktop says.
private struct DesktopLook {
  var theme = DesktopTheme("", prefersDark: false)
  var resolution = 96.0
  var portalIsDark: Bool?
  var portalIsHighContrast = false
}

/// What the name of a theme tells about it.
struct DesktopTheme: Equatable {
  let isDark: Bool
  let isHighContrast: Bool

  init(_ name: String, prefersDark: Bool) {
    let name = name.lowercased()
    isDark = prefersDark || name.hasSuffix("dark") || name.hasSuffix("inverse")
    isHighContrast = name.hasPrefix("highcontrast") || name.holds("-hc")
  }
}
