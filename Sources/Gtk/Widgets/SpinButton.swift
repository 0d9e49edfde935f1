internal import CGtk

/// A field for a number.
open class SpinButton: Widget, Editable {
  /// Emitted when the number was changed.
  public static let valueChanged = Signal<SpinButton, Void>("value-changed")

  /// A field for a number in a range.
  public init(_ value: Double, in range: ClosedRange<Double>, step: Double = 1, digits: Int = 0) {
    super.init(
      adopting: made(gtk_spin_button_new_with_range(range.lowerBound, range.upperBound, step)), .none)
    gtk_spin_button_set_digits(opaque, guint(digits))
    self.value = value
  }

  override init(adopting pointer: UnsafeMutableRawPointer, _ transfer: Transfer) {
    super.init(adopting: pointer, transfer)
  }

  /// The number.
  public var value: Double {
    get { gtk_spin_button_get_value(opaque) }
    set { gtk_spin_button_set_value(opaque, newValue) }
  }
}
