internal import CGtk

/// Pages of which one is shown.
open class Stack: Widget {
  /// Emitted when another page is shown.
  public static let pageChanged = Signal<Stack, Void>(notify: "visible-child")

  /// An empty stack. Pages are as large as they need, not all as the largest.
  public init() {
    super.init(adopting: made(gtk_stack_new()), .none)
    gtk_stack_set_vhomogeneous(opaque, 0)
    gtk_stack_set_hhomogeneous(opaque, 0)
  }

  override init(adopting pointer: UnsafeMutableRawPointer, _ transfer: Transfer) {
    super.init(adopting: pointer, transfer)
  }

  /// Adds a page under a name, with a title for switches.
  public func add(_ page: Widget, name: String, title: String? = nil) {
    if let title {
      gtk_stack_add_titled(opaque, page.widget, name, title)
    } else {
      gtk_stack_add_named(opaque, page.widget, name)
    }
  }

  /// Takes a page out.
  public func remove(_ page: Widget) { gtk_stack_remove(opaque, page.widget) }

  /// The page of a name.
  public func page(_ name: String) -> Widget? { Widget.wrap(gtk_stack_get_child_by_name(opaque, name)) }

  /// The page shown.
  public var visiblePage: Widget? {
    get { Widget.wrap(gtk_stack_get_visible_child(opaque)) }
    set { if let newValue { gtk_stack_set_visible_child(opaque, newValue.widget) } }
  }

  /// The name of the page shown.
  public var visibleName: String? {
    get { gtk_stack_get_visible_child_name(opaque).map { String(cString: $0) } }
    set { if let newValue { gtk_stack_set_visible_child_name(opaque, newValue) } }
  }

  /// Whether pages fade into each other.
  public var fades: Bool {
    get { gtk_stack_get_transition_type(opaque) == GTK_STACK_TRANSITION_TYPE_CROSSFADE }
    set {
      gtk_stack_set_transition_type(
        opaque, newValue ? GTK_STACK_TRANSITION_TYPE_CROSSFADE : GTK_STACK_TRANSITION_TYPE_NONE)
    }
  }
}

/// A row of buttons that choose a stack's page.
open class StackSwitcher: Widget {
  /// The buttons for a stack's titled pages.
  public init(_ stack: Stack) {
    super.init(adopting: made(gtk_stack_switcher_new()), .none)
    gtk_stack_switcher_set_stack(opaque, stack.opaque)
  }

  override init(adopting pointer: UnsafeMutableRawPointer, _ transfer: Transfer) {
    super.init(adopting: pointer, transfer)
  }
}
