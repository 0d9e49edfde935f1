internal import CGtk

/// What a menu holds, as a value.
///
/// ```swift
/// Menu {
///   Menu.Item("_Open…", action: "app.open")
///   Menu.Section("View") { Menu.Item("Wide", action: "win.wide") }
/// }
/// ```
public final class Menu: Object {
  /// A line of a menu.
  @MainActor
  public protocol Entry {
    /// Adds the line to a menu.
    func add(to menu: Menu)
  }

  /// A line that starts an action.
  public struct Item: Entry {
    let label: String
    let action: String
    let target: String?

    /// A line with a label, in which an underscore marks the mnemonic, that starts an action by its full name.
    nonisolated public init(_ label: String, action: String, target: String? = nil) {
      (self.label, self.action, self.target) = (label, action, target)
    }

    public func add(to menu: Menu) {
      let item = g_menu_item_new(label, nil)
      defer { g_object_unref(UnsafeMutableRawPointer(item)) }
      g_menu_item_set_action_and_target_value(item, action, target.map { g_variant_new_string($0) })
      g_menu_append_item(menu.opaque, item)
    }
  }

  /// Lines set off from the others.
  public struct Section: Entry {
    let title: String?
    let menu: Menu

    /// Lines under a title, or only set off by a line.
    @MainActor
    public init(_ title: String? = nil, @MenuBuilder _ content: () -> [any Entry]) {
      (self.title, menu) = (title, Menu(content))
    }

    public func add(to menu: Menu) { g_menu_append_section(menu.opaque, title, self.menu.ptr()) }
  }

  /// A menu in the menu.
  public struct Submenu: Entry {
    let title: String
    let menu: Menu

    /// A menu that opens from a line.
    @MainActor
    public init(_ title: String, @MenuBuilder _ content: () -> [any Entry]) {
      (self.title, menu) = (title, Menu(content))
    }

    public func add(to menu: Menu) { g_menu_append_submenu(menu.opaque, title, self.menu.ptr()) }
  }

  /// Makes a menu.
  public init(@MenuBuilder _ content: () -> [any Entry]) {
    super.init(adopting: made(g_menu_new()), .full)
    for entry in content() { entry.add(to: self) }
  }

  /// Shows other lines instead; menus that are open follow.
  public func replace(@MenuBuilder _ content: () -> [any Entry]) {
    g_menu_remove_all(opaque)
    for entry in content() { entry.add(to: self) }
  }

  /// The number of lines and sections.
  public var count: Int { Int(g_menu_model_get_n_items(ptr())) }
}

/// Collects the lines written in the braces of a ``Menu``.
@MainActor
@resultBuilder
public enum MenuBuilder {
  public static func buildExpression(_ entry: any Menu.Entry) -> [any Menu.Entry] { [entry] }
  public static func buildBlock(_ parts: [any Menu.Entry]...) -> [any Menu.Entry] { parts.flatMap { $0 } }
  public static func buildOptional(_ part: [any Menu.Entry]?) -> [any Menu.Entry] { part ?? [] }
  public static func buildEither(first part: [any Menu.Entry]) -> [any Menu.Entry] { part }
  public static func buildEither(second part: [any Menu.Entry]) -> [any Menu.Entry] { part }
  public static func buildArray(_ parts: [[any Menu.Entry]]) -> [any Menu.Entry] { parts.flatMap { $0 } }
}
