internal import CGtk

/// Widgets side by side, or one below the other.
///
/// ```swift
/// Box(.vertical, spacing: 6) {
///   Label("Aim", style: .heading)
///   Label(section.aim)
/// }
/// ```
open class Box: Widget, Container {
  /// An empty box.
  public init(_ orientation: Orientation = .vertical, spacing: Int = 0, role: AccessibleRole? = nil) {
    super.init(adopting: made(gtk_box_new(orientation.c, gint(spacing))), .none)
    if let role { setAccessibleRole(role) }
  }

  /// A box with widgets in it.
  public convenience init(
    _ orientation: Orientation = .vertical, spacing: Int = 0, role: AccessibleRole? = nil,
    @WidgetBuilder _ content: () -> [Widget]
  ) {
    self.init(orientation, spacing: spacing, role: role)
    build(content)
  }

  override init(adopting pointer: UnsafeMutableRawPointer, _ transfer: Transfer) {
    super.init(adopting: pointer, transfer)
  }

  public func append(_ child: Widget) { gtk_box_append(ptr(), child.widget) }

  /// Adds a widget before the others.
  public func prepend(_ child: Widget) { gtk_box_prepend(ptr(), child.widget) }

  /// Adds a widget behind another; nil for the first place.
  public func insert(_ child: Widget, after sibling: Widget?) {
    gtk_box_insert_child_after(ptr(), child.widget, sibling?.widget)
  }

  /// Moves a widget behind another; nil for the first place.
  public func move(_ child: Widget, after sibling: Widget?) {
    gtk_box_reorder_child_after(ptr(), child.widget, sibling?.widget)
  }

  /// Takes a widget out.
  public func remove(_ child: Widget) { gtk_box_remove(ptr(), child.widget) }

  /// Takes all widgets out.
  public func removeAll() {
    while let child = gtk_widget_get_first_child(widget) { gtk_box_remove(ptr(), child) }
  }

  /// Shows exactly these widgets, in this order; those that are there already stay.
  public func setChildren(_ wanted: [Widget]) {
    let keep = Set(wanted)
    for child in children where !keep.contains(child) { remove(child) }
    var previous: Widget?
    for child in wanted {
      if child.parent === self { move(child, after: previous) } else { insert(child, after: previous) }
      previous = child
    }
  }

  /// The room between the widgets.
  public var spacing: Int {
    get { Int(gtk_box_get_spacing(ptr())) }
    set { gtk_box_set_spacing(ptr(), gint(newValue)) }
  }

  /// Whether all widgets get the same room.
  public var isHomogeneous: Bool {
    get { gtk_box_get_homogeneous(ptr()).isTrue }
    set { gtk_box_set_homogeneous(ptr(), newValue.c) }
  }

  /// Side by side, or one below the other.
  public var orientation: Orientation {
    get { Orientation(gtk_orientable_get_orientation(opaque)) }
    set { gtk_orientable_set_orientation(opaque, newValue.c) }
  }
}
