/// Hands on what a widget tells that is made before whoever listens to it.
@MainActor
final class Forwarding<Value> {
  var receive: ((Value) -> Void)?

  func send(_ value: Value) { receive?(value) }
}
