internal import CGtk

/// What other programs of the desktop do for this one.
@MainActor
public enum Desktop {
  /// Opens an address in the program that is meant for it.
  ///
  /// - Parameter failed: called where there is no such program.
  public static func open(
    uri: String, over window: Window? = nil, failed: @escaping @MainActor () -> Void = {}
  ) {
    let request = ShowRequest(window: window, failed: failed)
    gtk_show_uri_full(
      window?.ptr(), uri, guint(GDK_CURRENT_TIME), nil,
      { _, result, data in
        nonisolated(unsafe) let (result, data) = (result, data)
        MainActor.assumeIsolated { ShowRequest.take(data)?.finish(result) }
      }, Carried.retain(request))
  }

  /// Opens a file in the program that is meant for it.
  ///
  /// - Parameter failed: called where there is no such program.
  public static func open(
    _ file: File, over window: Window? = nil, failed: @escaping @MainActor () -> Void = {}
  ) { open(uri: file.uri, over: window, failed: failed) }

  /// Shows a file in the file manager, selected where the desktop can; else the folder that it is in.
  ///
  /// - Parameter failed: called where there is no file manager.
  public static func showInFolder(
    _ file: File, over window: Window? = nil, failed: @escaping @MainActor () -> Void = {}
  ) {
    let request = FolderRequest(file: file, window: window, failed: failed)
    g_bus_get(
      G_BUS_TYPE_SESSION, nil,
      { _, result, data in
        nonisolated(unsafe) let (result, data) = (result, data)
        MainActor.assumeIsolated {
          let request = FolderRequest.take(data)
          guard let bus = g_bus_get_finish(result, nil) else { return request?.openFolder() ?? () }
          request?.askFileManager(bus)
          g_object_unref(UnsafeMutableRawPointer(bus))
        }
      }, Carried.retain(request))
  }
}

/// An address that is being opened.
@MainActor
private struct ShowRequest {
  /// Kept until the answer is there, which GTK asks of it.
  let window: Window?
  let failed: @MainActor () -> Void

  /// What C carries; released.
  static func take(_ data: UnsafeMutableRawPointer?) -> ShowRequest? {
    defer { releaseCarried(data) }
    return Carried<ShowRequest>.value(data)
  }

  func finish(_ result: OpaquePointer?) {
    if !gtk_show_uri_full_finish(window?.ptr(), result, nil).isTrue { failed() }
  }
}

/// A file that is to be shown in its folder.
@MainActor
private struct FolderRequest {
  let file: File
  weak var window: Window?
  let failed: @MainActor () -> Void

  /// What C carries; released.
  static func take(_ data: UnsafeMutableRawPointer?) -> FolderRequest? {
    defer { releaseCarried(data) }
    return Carried<FolderRequest>.value(data)
  }

  func askFileManager(_ bus: OpaquePointer) {
    var uris = [g_variant_new_string(file.uri)]
    var arguments = [g_variant_new_array(nil, &uris, 1), g_variant_new_string("")]
    g_dbus_connection_call(
      bus, "org.freedesktop.FileManager1", "/org/freedesktop/FileManager1", "org.freedesktop.FileManager1",
      "ShowItems", g_variant_new_tuple(&arguments, 2), nil, G_DBUS_CALL_FLAGS_NONE, 3000, nil,
      { source, result, data in
        nonisolated(unsafe) let (source, result, data) = (source, result, data)
        MainActor.assumeIsolated {
          let request = FolderRequest.take(data)
          let reply = g_dbus_connection_call_finish(source.map { OpaquePointer($0) }, result, nil)
          if let reply { g_variant_unref(reply) } else { request?.openFolder() }
        }
      }, Carried.retain(self))
  }

  func openFolder() {
    let uri = file.withPointer { file -> String in
      guard let parent = g_file_get_parent(file) else { return self.file.uri }
      defer { g_object_unref(UnsafeMutableRawPointer(parent)) }
      return taken(g_file_get_uri(parent)) ?? self.file.uri
    }
    Desktop.open(uri: uri, over: window, failed: failed)
  }
}
