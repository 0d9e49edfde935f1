internal import CGtk

/// A value in a range: how far something is scrolled, or the number in a field.
public final class Adjustment: Object {
  /// Emitted when the value was changed.
  public static let valueChanged = Signal<Adjustment, Void>("value-changed")
  /// Emitted when the range was changed.
  public static let rangeChanged = Signal<Adjustment, Void>("changed")

  /// A value in a range.
  public convenience init(_ value: Double, in range: ClosedRange<Double>, step: Double = 1, page: Double = 10)
  {
    self.init(
      adopting: made(gtk_adjustment_new(value, range.lowerBound, range.upperBound, step, page, 0)), .none)
  }

  /// The value, kept within the range.
  public var value: Double {
    get { gtk_adjustment_get_value(ptr()) }
    set { gtk_adjustment_set_value(ptr(), newValue) }
  }

  /// The least value.
  public var lower: Double { gtk_adjustment_get_lower(ptr()) }

  /// The end of the range; the value is at most this less ``pageSize``.
  public var upper: Double { gtk_adjustment_get_upper(ptr()) }

  /// How much is seen at once.
  public var pageSize: Double { gtk_adjustment_get_page_size(ptr()) }

  /// Changes the value no further than needed to show a range.
  public func show(from lower: Double, to upper: Double) {
    if upper - lower > pageSize || lower < value {
      value = lower
    } else if upper > value + pageSize {
      value = upper - pageSize
    }
  }
}
