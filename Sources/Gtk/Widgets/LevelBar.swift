internal import CGtk

/// How much there is of something.
open class LevelBar: Widget {
  /// A bar filled up to a value in a range; in blocks, if it counts things.
  public init(_ value: Double = 0, in range: ClosedRange<Double> = 0...1, inBlocks: Bool = false) {
    super.init(
      adopting: made(gtk_level_bar_new_for_interval(range.lowerBound, range.upperBound)), .none)
    gtk_level_bar_set_mode(opaque, inBlocks ? GTK_LEVEL_BAR_MODE_DISCRETE : GTK_LEVEL_BAR_MODE_CONTINUOUS)
    self.value = value
  }

  override init(adopting pointer: UnsafeMutableRawPointer, _ transfer: Transfer) {
    super.init(adopting: pointer, transfer)
  }

  /// How much there is.
  public var value: Double {
    get { gtk_level_bar_get_value(opaque) }
    set { gtk_level_bar_set_value(opaque, newValue) }
  }

  /// The greatest value.
  public var maximum: Double {
    get { gtk_level_bar_get_max_value(opaque) }
    set { gtk_level_bar_set_max_value(opaque, newValue) }
  }
}
