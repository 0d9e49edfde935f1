internal import CGtk
public import Observation
internal import Synchronization

/// What can state, once, what it shows.
@MainActor
public protocol Observing: Object {}

extension Observing {
  /// States what this object shows.
  ///
  /// The body runs now, and again whenever an `@Observable` property that it read has changed; several
  /// changes in one turn of the main loop make one more run, before the next frame. It ends with the object,
  /// which it receives so as not to hold it. Call it once, in the initialiser: an object that is to show
  /// something else sets an observed property.
  ///
  /// ```swift
  /// observe { card in card.title.text = card.document.title }
  /// ```
  @discardableResult
  public func observe(_ body: @escaping @MainActor (Self) -> Void) -> Observer {
    start(
      Observer { [weak self] in
        guard let self else { return nil }
        body(self)
        return {}
      })
  }

  /// States what this object shows of a value, where showing it makes other widgets.
  ///
  /// Only what the first body reads is followed: what the second one reads while it makes widgets, which state by
  /// themselves what they show, does not make it run again.
  ///
  /// ```swift
  /// observe { window in window.place } then: { window, place in window.child = makePage(for: place) }
  /// ```
  @discardableResult
  public func observe<Value>(
    _ value: @escaping @MainActor (Self) -> Value, then show: @escaping @MainActor (Self, Value) -> Void
  ) -> Observer {
    start(
      Observer { [weak self] in
        guard let self else { return nil }
        let value = value(self)
        return { [weak self] in if let self { show(self, value) } }
      })
  }

  private func start(_ observer: Observer) -> Observer {
    observers.append(observer)
    observer.run()
    return observer
  }
}

/// One statement of what an object shows; made by ``Observing/observe(_:)``.
@MainActor
public final class Observer: Observable {
  private static var made = 0

  fileprivate let serial: Int
  /// Reads what is followed, and answers what to do with it; nil once its object is gone.
  private var body: (@MainActor () -> (@MainActor () -> Void)?)?

  /// Observers made while another one reads. What they read would count as read by that one, so they run after it.
  private static var postponed: [Observer] = []
  private static var isReading = false

  /// Tracks `isOver`, which every run reads. Telling of its change is what takes a finished observer out of
  /// the models that it read: Swift has no other way, and models may outlive many windows.
  private let registrar = ObservationRegistrar()
  private nonisolated var isOver: Bool { false }

  fileprivate init(_ body: @escaping @MainActor () -> (@MainActor () -> Void)?) {
    Observer.made += 1
    serial = Observer.made
    self.body = body
  }

  /// Ends the observation. A second call does nothing.
  public func cancel() {
    guard body != nil else { return }
    body = nil
    registrar.withMutation(of: self, keyPath: \.isOver) {}
  }

  fileprivate func run() {
    guard let body else { return }
    guard !Observer.isReading else { return Observer.postponed.append(self) }
    Observer.isReading = true
    let show = withObservationTracking {
      registrar.access(self, keyPath: \.isOver)
      return body()
    } onChange: { [weak self] in
      if let self { Reruns.add(self) }
    }
    Observer.isReading = false
    let postponed = Observer.postponed
    Observer.postponed = []
    if let show { show() } else { cancel() }
    for observer in postponed { observer.run() }
  }

  /// Runs at once what waits for the next turn of the main loop; for tests, and before a window is measured.
  public static func runPending() { Reruns.run() }
}

/// The observers that have something new to show. A change may come from any thread, their runs are here.
private enum Reruns {
  private static let waiting = Mutex<[Observer]>([])

  static func add(_ observer: Observer) {
    let isFirst = waiting.withLock { list in
      list.append(observer)
      return list.count == 1
    }
    guard isFirst else { return }
    // Before GTK's layout and painting, after the input events that wait.
    g_idle_add_full(
      G_PRIORITY_HIGH_IDLE,
      { _ in
        MainActor.assumeIsolated { Reruns.run() }
        return 0
      }, nil, nil)
  }

  /// In the order in which they were made, so that what holds others runs before or after them reliably.
  @MainActor static func run() {
    let list = waiting.withLock { list in
      defer { list = [] }
      return list
    }
    for observer in list.sorted(by: { $0.serial < $1.serial }) { observer.run() }
  }
}
