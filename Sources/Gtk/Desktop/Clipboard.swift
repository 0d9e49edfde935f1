internal import CGtk

/// What is copied and pasted between programs.
@MainActor
public enum Clipboard {
  private static var pointer: OpaquePointer? {
    gdk_display_get_default().flatMap { gdk_display_get_clipboard($0) }
  }

  /// Copies a text.
  public static func copy(_ text: String) {
    if let pointer { gdk_clipboard_set_text(pointer, text) }
  }

  /// The text that was copied last, here or elsewhere; nil if it is no text.
  public static func text() async -> String? {
    guard let pointer else { return nil }
    return await withCheckedContinuation { continuation in
      gdk_clipboard_read_text_async(
        pointer, nil,
        { source, result, data in
          nonisolated(unsafe) let (source, result, data) = (source, result, data)
          MainActor.assumeIsolated {
            let text = taken(gdk_clipboard_read_text_finish(source.map { OpaquePointer($0) }, result, nil))
            Carried<CheckedContinuation<String?, Never>>.value(data)?.resume(returning: text)
            releaseCarried(data)
          }
        }, Carried<CheckedContinuation<String?, Never>>.retain(continuation))
    }
  }
}
