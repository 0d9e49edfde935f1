import Gtk

/// Values side by side, of which one is chosen; they go on below where there is no room.
final class RadioRow<Value: Equatable>: Box {
  private let values: [Value]
  private let buttons: [CheckButton]
  private var changed: (Value) -> Void = { _ in }

  /// - Parameters:
  ///   - name: what is chosen, for those who do not see what stands beside it.
  ///   - changed: told of each choice of the user.
  init(
    _ name: String, _ values: [(value: Value, label: String)], selected: Value,
    changed: @escaping (Value) -> Void
  ) {
    self.values = values.map(\.value)
    var first: CheckButton?
    buttons = values.map { value in
      let button = CheckButton(value.label, group: first)
      if first == nil { first = button }
      return button
    }
    super.init(.vertical, role: .group)
    setAccessibleLabel(name)
    append(WrapBox(spacing: 12, rowSpacing: 3) { buttons })
    select(selected)
    self.changed = changed
    for (index, button) in buttons.enumerated() {
      button.on(CheckButton.toggled) { [weak self] button in
        guard let self, button.isActive else { return }
        self.changed(self.values[index])
      }
    }
  }

  /// Shows some of the values only; at least one of them is to be chosen then.
  func offer(_ offered: [Value]) {
    for (value, button) in zip(values, buttons) { button.isVisible = offered.contains(value) }
  }

  /// What is chosen.
  var selected: Value? { zip(values, buttons).first { $0.1.isActive }?.0 }

  /// Chooses as the program.
  func select(_ value: Value) {
    let told = changed
    changed = { _ in }
    if let index = values.firstIndex(of: value) { buttons[index].isActive = true }
    changed = told
  }
}
