import ReadinessStore

/// The size of text in all windows.
extension ReadinessProgram {
  /// Shows text of that size at once, and keeps it for the next start.
  ///
  /// - Parameter percent: of what the desktop has.
  func setTextSize(_ percent: Int) {
    userSettings.change { $0.textSize = Double(percent) / 100 }
    appearance.change(textSize: percent)
  }

  /// Goes to the next larger or smaller of the sizes that the preferences offer, if there is one.
  func stepTextSize(larger: Bool) {
    let (sizes, current) = (Appearance.textSizes, appearance.textSize)
    if let next = larger ? sizes.first(where: { $0 > current }) : sizes.last(where: { $0 < current }) {
      setTextSize(next)
    }
  }
}
