import Observation

/// Whether the user wants single keys, such as 1 to 3, to answer the statement that has the focus.
@MainActor @Observable
final class SingleKeys {
  var isOn: Bool

  init(isOn: Bool = true) { self.isOn = isOn }
}
