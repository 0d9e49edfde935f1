internal import CGtk

/// A button that opens a list of values, of which one is chosen.
///
/// ```swift
/// DropDown(nations, selected: england, label: { $0.label }) { choice in … }
/// ```
open class DropDown<Element: Equatable>: Widget {
  private let label: (Element) -> String
  private var connection: Connection?

  /// The values to choose from.
  public private(set) var elements: [Element]

  /// Makes a list.
  ///
  /// - Parameters:
  ///   - elements: The values to choose from.
  ///   - selected: The one chosen; the first if nil.
  ///   - label: The text that stands for a value.
  ///   - isSearchable: Whether letters typed into the open list narrow it.
  ///   - onChange: Told of another choice by the user, not of one by the program.
  public init(
    _ elements: [Element], selected: Element? = nil, label: @escaping (Element) -> String,
    isSearchable: Bool = false, onChange: (@MainActor (DropDown<Element>) -> Void)? = nil
  ) {
    self.elements = elements
    self.label = label
    let model = withCStrings(elements.map(label)) { gtk_string_list_new($0) }
    // An expression says what the search looks at; both are given to the widget.
    let expression =
      isSearchable ? gtk_property_expression_new(gtk_string_object_get_type(), nil, "string") : nil
    super.init(adopting: made(gtk_drop_down_new(model, expression)), .none)
    gtk_drop_down_set_enable_search(opaque, isSearchable.c)
    if let selected { self.selected = selected }
    let changed = Signal<DropDown<Element>, Void>(notify: "selected")
    on(changed) { $0.tellValue() }
    if let onChange { connection = on(changed) { onChange($0) } }
    tellValue()
  }

  /// Tells of another choice by the user, not of one by the program, in place of the handler before.
  public func onChoice(_ handler: @escaping @MainActor (DropDown<Element>) -> Void) {
    connection?.cancel()
    connection = on(Signal<DropDown<Element>, Void>(notify: "selected")) { handler($0) }
  }

  /// Names the button inside, which is what has the focus, by the value: GTK tells nobody what is chosen.
  private func tellValue() {
    guard let button = Widget.wrap(gtk_widget_get_first_child(widget)) else { return }
    button.setAccessibleLabel(selected.map(label) ?? "")
  }

  /// The value chosen. A value that is not in the list chooses none.
  public var selected: Element? {
    get {
      let index = Int(gtk_drop_down_get_selected(opaque))
      return elements.indices.contains(index) ? elements[index] : nil
    }
    set {
      guard newValue != selected else { return }
      let index = newValue.flatMap { elements.firstIndex(of: $0) }
      quietly { gtk_drop_down_set_selected(opaque, index.map { guint($0) } ?? guint.max) }
    }
  }

  /// The place of the value chosen.
  public var selectedIndex: Int? {
    let index = Int(gtk_drop_down_get_selected(opaque))
    return elements.indices.contains(index) ? index : nil
  }

  /// Offers other values. The choice stays if it is among them.
  public func update(to elements: [Element]) {
    guard elements != self.elements else { return }
    let before = selected
    self.elements = elements
    let model = withCStrings(elements.map(label)) { gtk_string_list_new($0) }
    quietly { gtk_drop_down_set_model(opaque, model) }
    g_object_unref(UnsafeMutableRawPointer(model))
    if let before, elements.contains(before) { selected = before }
    tellValue()
  }

  /// Chooses as the user would, telling the handler; for tests.
  public func choose(_ element: Element) {
    guard let index = elements.firstIndex(of: element) else { return }
    gtk_drop_down_set_selected(opaque, guint(index))
  }

  private func quietly(_ change: () -> Void) {
    if let connection { connection.quietly(change) } else { change() }
  }
}
