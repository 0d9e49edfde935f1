internal import CGtk

/// Along which line a widget lays out its children.
public enum Orientation: Sendable {
  /// Side by side.
  case horizontal
  /// One below the other.
  case vertical

  var c: GtkOrientation { self == .horizontal ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL }

  init(_ c: GtkOrientation) { self = c == GTK_ORIENTATION_HORIZONTAL ? .horizontal : .vertical }
}

/// Where a widget sits in more room than it needs.
public enum Align: UInt32, Sendable {
  /// Takes all the room.
  case fill = 0
  /// Left, in languages written from the left; or at the top.
  case start
  /// Right, in languages written from the left; or at the bottom.
  case end
  /// In the middle.
  case centre
  /// With its first line of text level with its neighbours'.
  case baseline

  var c: GtkAlign { GtkAlign(rawValue) }
}

/// The room around a widget, in pixels.
public struct Insets: Equatable, Sendable {
  /// Above.
  public var top: Int
  /// Left, in languages written from the left.
  public var start: Int
  /// Below.
  public var bottom: Int
  /// Right, in languages written from the left.
  public var end: Int

  /// Room given for each side.
  public init(top: Int = 0, start: Int = 0, bottom: Int = 0, end: Int = 0) {
    (self.top, self.start, self.bottom, self.end) = (top, start, bottom, end)
  }

  /// The same room on all sides.
  public init(_ all: Int) { self.init(top: all, start: all, bottom: all, end: all) }

  /// The same room left and right, and above and below.
  public init(horizontal: Int, vertical: Int) {
    self.init(top: vertical, start: horizontal, bottom: vertical, end: horizontal)
  }
}

/// When a scrolled window shows its bar.
public enum ScrollPolicy: UInt32, Sendable {
  /// Always.
  case always = 0
  /// When there is more than fits.
  case automatic
  /// Never: the content decides the size.
  case never
  /// Never, and yet it scrolls.
  case external

  var c: GtkPolicyType { GtkPolicyType(rawValue) }
}
