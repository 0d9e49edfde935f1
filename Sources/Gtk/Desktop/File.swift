internal import CGtk

/// A file or folder, as GTK names it: usually a path, sometimes only an address.
public struct File: Hashable, Sendable {
  /// The address, such as "file:///home/…".
  public let uri: String
  /// The path; nil if the file is not in the file system.
  public let path: String?

  /// A file of the file system.
  public init(path: String) {
    let file = g_file_new_for_path(path)
    defer { g_object_unref(UnsafeMutableRawPointer(file)) }
    uri = taken(g_file_get_uri(file)) ?? ""
    self.path = taken(g_file_get_path(file)) ?? path
  }

  /// A file by its address.
  public init(uri: String) {
    let file = g_file_new_for_uri(uri)
    defer { g_object_unref(UnsafeMutableRawPointer(file)) }
    self.uri = uri
    path = taken(g_file_get_path(file))
  }

  init(_ file: OpaquePointer?) {
    uri = taken(g_file_get_uri(file)) ?? ""
    path = taken(g_file_get_path(file))
  }

  /// Calls C with the file.
  func withPointer<R>(_ body: (OpaquePointer?) -> R) -> R {
    let file = path.map { g_file_new_for_path($0) } ?? g_file_new_for_uri(uri)
    defer { g_object_unref(UnsafeMutableRawPointer(file)) }
    return body(file)
  }

  /// Moves a file of the file system into the user's bin as the desktop does, from within a sandbox too. May wait for
  /// the disk, so not on the main thread.
  ///
  /// - Returns: False if it could not be moved; then it is where it was.
  public static func moveToBin(path: String) -> Bool {
    let file = g_file_new_for_path(path)
    defer { g_object_unref(UnsafeMutableRawPointer(file)) }
    return g_file_trash(file, nil, nil).isTrue
  }

  /// The name for people to read.
  public var displayName: String {
    withPointer { file in
      guard let name = g_file_get_basename(file) else { return uri }
      defer { g_free(name) }
      return taken(g_filename_display_name(name)) ?? uri
    }
  }
}
