internal import Glibc
import ReadinessModel

/// The functions of libical that are used, found when the first calendar is written.
struct ICal: Sendable {
  /// A component, such as an event.
  typealias Component = OpaquePointer
  /// A property of one.
  typealias Property = OpaquePointer

  /// The name under which the library is installed.
  static let names = ["libical.so.3"]
  /// The library of this computer; nil if there is none.
  static let installed = ICal(names)

  let kind: @Sendable @convention(c) (UnsafePointer<CChar>) -> CInt
  let begin: @Sendable @convention(c) (CInt) -> Component?
  let end: @Sendable @convention(c) (Component) -> Void
  let addComponent: @Sendable @convention(c) (Component, Component) -> Void
  let addProperty: @Sendable @convention(c) (Component, Property) -> Void
  let text: @Sendable @convention(c) (Component) -> UnsafeMutablePointer<CChar>?
  /// A property from a line of a file, for values in which nothing has to be escaped.
  let line: @Sendable @convention(c) (UnsafePointer<CChar>) -> Property?
  let uid: @Sendable @convention(c) (UnsafePointer<CChar>) -> Property?
  let summary: @Sendable @convention(c) (UnsafePointer<CChar>) -> Property?
  let description: @Sendable @convention(c) (UnsafePointer<CChar>) -> Property?
  let sequence: @Sendable @convention(c) (CInt) -> Property?

  /// Opens the library by the first of these names under which it is there; nil if it is not, or lacks a function.
  init?(_ names: [String]) {
    guard let library = SharedLibrary(names, prefix: "ical") else { return nil }
    do {
      kind = try library.find("component_string_to_kind")
      begin = try library.find("component_new")
      end = try library.find("component_free")
      addComponent = try library.find("component_add_component")
      addProperty = try library.find("component_add_property")
      text = try library.find("component_as_ical_string_r")
      line = try library.find("property_new_from_string")
      uid = try library.find("property_new_uid")
      summary = try library.find("property_new_summary")
      description = try library.find("property_new_description")
      sequence = try library.find("property_new_sequence")
    } catch {
      library.close()
      return nil
    }
  }

  /// A new component of a kind, such as `VEVENT`, with these properties.
  func component(_ name: String, _ properties: Property?...) -> Component? {
    guard let component = begin(kind(name)) else { return nil }
    for property in properties { if let property { addProperty(component, property) } }
    return component
  }

  /// A component as a file has it; it is let go of.
  func bytes(of component: Component) -> [UInt8]? {
    defer { end(component) }
    guard let text = text(component) else { return nil }
    defer { free(text) }
    return Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }
}
