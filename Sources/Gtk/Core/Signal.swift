internal import CGtk

/// A signal of a GTK class, declared once next to the class: who sends it, what the handler answers, and
/// what the handler is told.
///
/// ```swift
/// public static let closeRequest = Signal<Window, Bool>("close-request")
/// window.on(Window.closeRequest) { window in … }
/// ```
///
/// In debug builds connecting checks the declaration against what GTK says of the signal.
@MainActor
public struct Signal<Sender: Object, Result, each Argument: SignalArgument> {
  let name: String
  let answerType: GType
  let answer: @MainActor (Result, UnsafeMutablePointer<GValue>) -> Void
  /// True for `notify`, whose one argument says only what its name has said.
  let ignoresArguments: Bool
}

extension Signal where Result == Void {
  /// A signal whose handler answers nothing.
  public init(_ name: String) {
    self.init(name: name, answerType: cgtk_type_none(), answer: { _, _ in }, ignoresArguments: false)
  }

  init(notify property: String) {
    self.init(
      name: "notify::" + property, answerType: cgtk_type_none(), answer: { _, _ in }, ignoresArguments: true)
  }
}

extension Signal where Result == Bool {
  /// A signal whose handler answers yes or no; for most that is "dealt with, look no further".
  public init(_ name: String) {
    self.init(
      name: name, answerType: cgtk_type_boolean(), answer: { g_value_set_boolean($1, $0.c) },
      ignoresArguments: false)
  }
}

extension Signal where Result == Int {
  /// A signal whose handler answers a number.
  public init(_ name: String) {
    self.init(
      name: name, answerType: cgtk_type_int(), answer: { g_value_set_int($1, gint($0)) },
      ignoresArguments: false)
  }
}

/// A handler, owned by the closure that GLib keeps.
@MainActor
private final class Handler {
  let run: @MainActor (UnsafePointer<GValue>, UnsafeMutablePointer<GValue>?) -> Void

  init(_ run: @escaping @MainActor (UnsafePointer<GValue>, UnsafeMutablePointer<GValue>?) -> Void) {
    self.run = run
  }
}

/// Calls the handler. It serves every signal: arguments arrive as `GValue`s, so no C signature is guessed.
private func marshal(
  _ closure: UnsafeMutablePointer<GClosure>?, _ answer: UnsafeMutablePointer<GValue>?, _: guint,
  _ arguments: UnsafePointer<GValue>?, _: gpointer?, _: gpointer?
) {
  nonisolated(unsafe) let (data, arguments, answer) = (closure?.pointee.data, arguments, answer)
  MainActor.assumeIsolated {
    guard let data, let arguments else { return }
    Unmanaged<Handler>.fromOpaque(data).takeUnretainedValue().run(arguments, answer)
  }
}

private func release(_ data: gpointer?, _: UnsafeMutablePointer<GClosure>?) {
  guard let data else { return }
  Unmanaged<AnyObject>.fromOpaque(data).release()
}

extension Object {
  /// Runs a handler whenever the signal is emitted, until the object dies or the connection is cancelled.
  ///
  /// The handler receives the sender, so that it need not capture it. It does not run once the sender is
  /// being torn down.
  ///
  /// - Parameters:
  ///   - signal: The signal, as in `Button.clicked`.
  ///   - after: Whether to run after GTK's own handling instead of before it.
  ///   - body: What to do.
  @discardableResult
  public func on<Sender: Object, Result, each Argument: SignalArgument>(
    _ signal: Signal<Sender, Result, repeat each Argument>, after: Bool = false,
    _ body: @escaping @MainActor (Sender, repeat each Argument) -> Result
  ) -> Connection {
    assert(self is Sender, "\(type(of: self)) is no \(Sender.self)")
    let handler = Handler { arguments, answer in
      guard let sender = Sender.wrap(g_value_get_object(arguments)) else { return }
      var position = 0
      @MainActor func next<T: SignalArgument>(_: T.Type) -> T {
        position += 1
        return T.read(SignalValue(pointer: arguments + position))
      }
      let result = body(sender, repeat next((each Argument).self))
      if let answer { signal.answer(result, answer) }
    }
    #if DEBUG
      check(signal)
    #endif
    let data = Unmanaged.passRetained(handler).toOpaque()
    guard let closure = g_closure_new_simple(guint(MemoryLayout<GClosure>.size), data) else {
      fatalError("GLib is out of memory")
    }
    g_closure_add_finalize_notifier(closure, data, release)
    g_closure_set_marshal(closure, marshal)
    let id = g_signal_connect_closure(raw, signal.name, closure, after.c)
    precondition(id != 0, "\(type(of: self)) has no signal \(signal.name)")
    return Connection(self, id)
  }

  #if DEBUG
    /// Compares a declared signal with the one GTK has.
    private func check<Sender: Object, Result, each Argument: SignalArgument>(
      _ signal: Signal<Sender, Result, repeat each Argument>
    ) {
      let name = signal.name
      let id = g_signal_lookup(String(name.prefix { $0 != ":" }), cgtk_type_of(raw))
      precondition(id != 0, "\(type(of: self)) has no signal \(name)")
      var query = GSignalQuery()
      g_signal_query(id, &query)
      let staticScope: GType = 1
      let answerType = query.return_type & ~staticScope
      precondition(answerType == signal.answerType, "\(name) answers \(copied(g_type_name(answerType)))")
      if signal.ignoresArguments { return }
      var position = 0
      func checkNext<T: SignalArgument>(_: T.Type) {
        defer { position += 1 }
        guard position < query.n_params, let type = query.param_types?[position] else { return }
        precondition(
          T.accepts(SignalValueType(type: type & ~staticScope)),
          "\(name): argument \(position + 1) is a \(copied(g_type_name(type & ~staticScope)))")
      }
      repeat checkNext((each Argument).self)
      precondition(position == query.n_params, "\(name) has \(query.n_params) arguments, not \(position)")
    }
  #endif
}
