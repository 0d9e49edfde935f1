internal import CGtk

/// What the desktop's settings portal says of its appearance, where D-Bus and a portal are there; else nothing.
@MainActor
public final class DesktopPortal {
  /// Whether the desktop prefers dark windows; nil if it has no preference or there is no portal.
  public private(set) var isDark: Bool?
  /// Whether the desktop asks for high contrast.
  public private(set) var isHighContrast = false

  private let changed: @MainActor (DesktopPortal) -> Void
  private var bus: OpaquePointer?
  private var subscription: guint = 0

  private static let service = "org.freedesktop.portal.Desktop"
  private static let path = "/org/freedesktop/portal/desktop"
  private static let interface = "org.freedesktop.portal.Settings"
  private static let appearance = "org.freedesktop.appearance"

  /// Asks in the background, and calls back when the answer is there and whenever it changes.
  public init(onChange: @escaping @MainActor (DesktopPortal) -> Void) {
    changed = onChange
    g_bus_get(
      G_BUS_TYPE_SESSION, nil,
      { _, result, data in
        nonisolated(unsafe) let (result, data) = (result, data)
        MainActor.assumeIsolated {
          let bus = g_bus_get_finish(result, nil)
          if let portal = Waiting.take(data) { portal.follow(bus) }
          if let bus { g_object_unref(UnsafeMutableRawPointer(bus)) }
        }
      }, Waiting.give(self))
  }

  isolated deinit {
    guard let bus else { return }
    g_dbus_connection_signal_unsubscribe(bus, subscription)
    g_object_unref(UnsafeMutableRawPointer(bus))
  }

  private func follow(_ bus: OpaquePointer?) {
    guard let bus else { return }
    g_object_ref(UnsafeMutableRawPointer(bus))
    self.bus = bus
    subscription = g_dbus_connection_signal_subscribe(
      bus, Self.service, Self.interface, "SettingChanged", Self.path, Self.appearance,
      G_DBUS_SIGNAL_FLAGS_NONE,
      { _, _, _, _, _, parameters, data in
        nonisolated(unsafe) let (parameters, data) = (parameters, data)
        MainActor.assumeIsolated {
          guard let portal = Carried<Weak>.value(data)?.portal, let parameters else { return }
          let key = g_variant_get_child_value(parameters, 1)
          let value = g_variant_get_child_value(parameters, 2)
          defer {
            g_variant_unref(key)
            g_variant_unref(value)
          }
          portal.take(copied(g_variant_get_string(key, nil)), value)
        }
      }, Carried.retain(Weak(portal: self)), releaseCarried)
    ask("color-scheme")
    ask("contrast")
  }

  private func ask(_ key: String) {
    var parts = [g_variant_new_string(Self.appearance), g_variant_new_string(key)]
    g_dbus_connection_call(
      bus, Self.service, Self.path, Self.interface, "Read", g_variant_new_tuple(&parts, 2), nil,
      G_DBUS_CALL_FLAGS_NONE, 2000, nil,
      { source, result, data in
        nonisolated(unsafe) let (source, result, data) = (source, result, data)
        MainActor.assumeIsolated {
          guard let question = Question.take(data) else { return }
          guard let reply = g_dbus_connection_call_finish(source.map { OpaquePointer($0) }, result, nil)
          else { return }
          defer { g_variant_unref(reply) }
          let value = g_variant_get_child_value(reply, 0)
          defer { g_variant_unref(value) }
          question.portal?.take(question.key, value)
        }
      }, Question.give(Question(portal: self, key: key)))
  }

  /// Takes an answer, which portals wrap into a variant once or twice.
  private func take(_ key: String, _ value: OpaquePointer?) {
    guard let value else { return }
    if copied(g_variant_get_type_string(value)) == "v" {
      let inner = g_variant_get_variant(value)
      defer { g_variant_unref(inner) }
      return take(key, inner)
    }
    guard copied(g_variant_get_type_string(value)) == "u" else { return }
    let number = g_variant_get_uint32(value)
    switch key {
    case "color-scheme": isDark = number == 1 ? true : number == 2 ? false : nil
    case "contrast": isHighContrast = number == 1
    default: return
    }
    changed(self)
  }

  @MainActor
  private struct Weak {
    weak var portal: DesktopPortal?
  }

  /// A portal that waits for the bus, held by C until the answer is there.
  @MainActor
  private enum Waiting {
    static func give(_ portal: DesktopPortal) -> UnsafeMutableRawPointer {
      Carried.retain(Weak(portal: portal))
    }

    static func take(_ data: UnsafeMutableRawPointer?) -> DesktopPortal? {
      defer { releaseCarried(data) }
      return Carried<Weak>.value(data)?.portal
    }
  }

  /// A question that is on its way.
  @MainActor
  private struct Question {
    weak var portal: DesktopPortal?
    let key: String

    static func give(_ question: Question) -> UnsafeMutableRawPointer { Carried.retain(question) }

    static func take(_ data: UnsafeMutableRawPointer?) -> Question? {
      defer { releaseCarried(data) }
      return Carried<Question>.value(data)
    }
  }
}
