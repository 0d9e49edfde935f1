internal import CGtk

extension File {
  /// What kinds of file it may be, as media types: by its name, and by what it begins with.
  ///
  /// Reads the beginning of the file, so not on the main thread.
  ///
  /// - Parameter beginning: the first bytes of the file.
  public static func kinds(ofName name: String, beginning: [UInt8]) -> [String] {
    func guess(_ name: String?, _ bytes: [UInt8]) -> String? {
      guard let type = g_content_type_guess(name, bytes, gsize(bytes.count), nil) else { return nil }
      defer { g_free(type) }
      return taken(g_content_type_get_mime_type(type))
    }
    return [guess(name, []), guess(nil, beginning), guess(name, beginning)].compactMap { $0 }
  }

  /// Whether a media type is another, or a kind of it.
  public static func isKind(_ type: String, of other: String) -> Bool {
    let (one, two) = (g_content_type_from_mime_type(type), g_content_type_from_mime_type(other))
    defer {
      g_free(one)
      g_free(two)
    }
    return g_content_type_is_a(one, two).isTrue
  }
}
