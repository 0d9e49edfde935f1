/// A widget that holds a list of others.
@MainActor
public protocol Container: Widget {
  /// Adds a widget behind the others.
  func append(_ child: Widget)
}

extension Container {
  /// Adds the widgets in the order in which they are written.
  ///
  /// ```swift
  /// build {
  ///   Label("Where we stand", style: .title)
  ///   if isTrainer { Button("Workshop") { … } }
  /// }
  /// ```
  public func build(@WidgetBuilder _ content: () -> [Widget]) {
    for child in content() { append(child) }
  }
}

/// Collects the widgets written in the braces of ``Container/build(_:)``.
@MainActor
@resultBuilder
public enum WidgetBuilder {
  public static func buildExpression(_ widget: Widget) -> [Widget] { [widget] }
  public static func buildExpression(_ widget: Widget?) -> [Widget] { widget.map { [$0] } ?? [] }
  public static func buildExpression(_ widgets: [Widget]) -> [Widget] { widgets }
  public static func buildBlock(_ parts: [Widget]...) -> [Widget] { parts.flatMap { $0 } }
  public static func buildOptional(_ part: [Widget]?) -> [Widget] { part ?? [] }
  public static func buildEither(first part: [Widget]) -> [Widget] { part }
  public static func buildEither(second part: [Widget]) -> [Widget] { part }
  public static func buildArray(_ parts: [[Widget]]) -> [Widget] { parts.flatMap { $0 } }
  public static func buildLimitedAvailability(_ part: [Widget]) -> [Widget] { part }
}

extension Observing {
  /// Changes the object where it is made: `Label("Red").with { $0.hexpand = true }`.
  @discardableResult
  public func with(_ change: (Self) -> Void) -> Self {
    change(self)
    return self
  }
}
