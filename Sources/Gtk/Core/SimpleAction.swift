internal import CGtk

/// Something that can be done by name, from menus, buttons and keys.
open class SimpleAction: Object {
  static let activated = Signal<SimpleAction, Void, Variant>("activate")

  /// Whether it can be done now. Menu items and buttons follow.
  public var isEnabled: Bool {
    get { g_action_get_enabled(opaque).isTrue }
    set { g_simple_action_set_enabled(opaque, newValue.c) }
  }

  /// The name, without the prefix.
  public var name: String { copied(g_action_get_name(opaque)) }

  /// Whether a switch is on.
  public var isOn: Bool {
    get { (Variant(g_action_get_state(opaque), .full)).bool ?? false }
    set { g_simple_action_set_state(opaque, g_variant_new_boolean(newValue.c)) }
  }

  /// Which of several choices holds.
  public var choice: String {
    get { (Variant(g_action_get_state(opaque), .full)).string ?? "" }
    set { g_simple_action_set_state(opaque, g_variant_new_string(newValue)) }
  }

  /// Does it, as a press of its key would.
  public func activate() { g_action_activate(opaque, nil) }

  /// Does it with a text, as a menu item would.
  public func activate(_ text: String) {
    withVariant(g_variant_new_string(text)) { g_action_activate(opaque, $0) }
  }
}

/// A value of GLib's, read where it arrives.
struct Variant: SignalArgument {
  let bool: Bool?
  let string: String?

  init(_ variant: OpaquePointer?, _ transfer: Object.Transfer) {
    defer { if transfer == .full, let variant { g_variant_unref(variant) } }
    guard let variant else {
      (bool, string) = (nil, nil)
      return
    }
    switch copied(g_variant_get_type_string(variant)) {
    case "b": (bool, string) = (g_variant_get_boolean(variant).isTrue, nil)
    case "s": (bool, string) = (nil, copied(g_variant_get_string(variant, nil)))
    default: (bool, string) = (nil, nil)
    }
  }

  static func read(_ value: SignalValue) -> Variant { Variant(g_value_get_variant(value.pointer), .none) }

  static func accepts(_ type: SignalValueType) -> Bool { type.isA(g_type_from_name("GVariant")) }
}

/// What has actions: the application, its windows, or a widget's ``ActionGroup``.
@MainActor
public protocol ActionMap: Object {
  /// What stands before the dot of the actions' names.
  var actionPrefix: String { get }

  /// The application that knows the keys.
  var acceleratorOwner: Application? { get }
}

extension ActionMap {
  /// Adds an action.
  ///
  /// ```swift
  /// window.addAction("undo", accelerators: ["<Control>z"]) { window in window.undo() }
  /// ```
  ///
  /// The body receives the owner, so that it need not capture it.
  @discardableResult
  public func addAction(
    _ name: String, accelerators: [String] = [], _ body: @escaping @MainActor (Self) -> Void
  ) -> SimpleAction {
    add(made(g_simple_action_new(name, nil)), accelerators) { owner, _, _ in body(owner) }
  }

  /// Adds an action that needs no owner.
  @discardableResult
  public func addAction(
    _ name: String, accelerators: [String] = [], _ body: @escaping @MainActor () -> Void
  ) -> SimpleAction {
    add(made(g_simple_action_new(name, nil)), accelerators) { _, _, _ in body() }
  }

  /// Adds an action that is told a text, as in `button.setAction("win.open", target: id)`.
  @discardableResult
  public func addAction(
    taking name: String, accelerators: [String] = [], _ body: @escaping @MainActor (Self, String) -> Void
  ) -> SimpleAction {
    let type = g_variant_type_new("s")
    defer { g_variant_type_free(type) }
    return add(made(g_simple_action_new(name, type)), accelerators) { owner, _, value in
      body(owner, value.string ?? "")
    }
  }

  /// Adds a switch: it is shown with a tick in menus, and pressed in on buttons.
  @discardableResult
  public func addSwitch(
    _ name: String, isOn: Bool, accelerators: [String] = [], _ body: @escaping @MainActor (Self, Bool) -> Void
  ) -> SimpleAction {
    let action = made(g_simple_action_new_stateful(name, nil, g_variant_new_boolean(isOn.c)))
    return add(action, accelerators) { owner, action, _ in
      action.isOn.toggle()
      body(owner, action.isOn)
    }
  }

  /// Adds several choices of which one holds: menu items with targets are shown as radio buttons.
  @discardableResult
  public func addChoice(
    _ name: String, choice: String, _ body: @escaping @MainActor (Self, String) -> Void
  ) -> SimpleAction {
    let type = g_variant_type_new("s")
    defer { g_variant_type_free(type) }
    let action = made(g_simple_action_new_stateful(name, type, g_variant_new_string(choice)))
    return add(action, []) { owner, action, value in
      guard let chosen = value.string else { return }
      action.choice = chosen
      body(owner, chosen)
    }
  }

  private func add(
    _ pointer: UnsafeMutableRawPointer, _ accelerators: [String],
    _ body: @escaping @MainActor (Self, SimpleAction, Variant) -> Void
  ) -> SimpleAction {
    let action = SimpleAction(adopting: pointer, .full)
    action.on(SimpleAction.activated) { [weak self] action, value in
      if let self { body(self, action, value) }
    }
    g_action_map_add_action(opaque, action.opaque)
    if !accelerators.isEmpty {
      acceleratorOwner?.setAccelerators(accelerators, for: actionPrefix + "." + action.name)
    }
    return action
  }

  /// An action by its name.
  public func action(_ name: String) -> SimpleAction? {
    SimpleAction.wrap(g_action_map_lookup_action(opaque, name))
  }

  /// Takes an action away.
  public func removeAction(_ name: String) { g_action_map_remove_action(opaque, name) }
}

/// Actions of a part of a window: a card, a page, a dialog.
public final class ActionGroup: Object, ActionMap {
  public let actionPrefix: String

  public var acceleratorOwner: Application? { nil }

  /// Makes a group without actions.
  public init(_ prefix: String) {
    actionPrefix = prefix
    super.init(adopting: made(g_simple_action_group_new()), .full)
  }
}

extension Widget {
  /// Offers the group's actions to this widget and all inside.
  public func insertActions(_ group: ActionGroup) {
    gtk_widget_insert_action_group(widget, group.actionPrefix, group.opaque)
  }

  /// Does an action by its full name, such as "win.undo".
  @discardableResult
  public func activateAction(_ name: String) -> Bool {
    gtk_widget_activate_action_variant(widget, name, nil).isTrue
  }

  /// Does an action that is told a text.
  @discardableResult
  public func activateAction(_ name: String, target: String) -> Bool {
    withVariant(g_variant_new_string(target)) {
      gtk_widget_activate_action_variant(widget, name, $0).isTrue
    }
  }
}
