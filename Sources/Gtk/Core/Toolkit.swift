internal import CGtk

/// GTK as a whole.
@MainActor
public enum Toolkit {
  /// Whether what is transparent in a window lets through what is behind it.
  public static var isComposited: Bool {
    gdk_display_get_default().map { gdk_display_is_composited($0).isTrue } ?? true
  }

  /// Prepares GTK; only tests need it, an ``Application`` does it by itself.
  ///
  /// - Returns: False if there is no display to show windows on.
  public static func initialize() -> Bool { gtk_init_check().isTrue }

  /// Whether there is a session bus, over which programs speak with each other and with assistive technology. Where
  /// there is none, GTK is told not to look for one again at every widget.
  public static func findSessionBus() -> Bool {
    // The connection is the one that an application uses later, so it stays open.
    if g_bus_get_sync(G_BUS_TYPE_SESSION, nil, nil) != nil { return true }
    g_setenv("GTK_A11Y", "none", 1)
    return false
  }

  /// Whether any font is installed; without one GTK ends the program when it first lays out text.
  public static var hasFonts: Bool {
    let map = pango_cairo_font_map_get_default()
    let context = pango_font_map_create_context(map)
    let description = pango_font_description_from_string("Sans")
    defer {
      pango_font_description_free(description)
      g_object_unref(UnsafeMutableRawPointer(context))
    }
    guard let font = pango_font_map_load_font(map, context, description) else { return false }
    g_object_unref(UnsafeMutableRawPointer(font))
    return true
  }

  /// Names the program for the window system and for messages.
  public static func setProgramName(_ name: String, title: String) {
    g_set_prgname(name)
    g_set_application_name(title)
  }

  /// Adds a folder with icons laid out as in an icon theme, unless it was added before.
  public static func addIconFolder(_ path: String) {
    guard let display = gdk_display_get_default() else { return }
    let theme = gtk_icon_theme_get_for_display(display)
    let folders = gtk_icon_theme_get_search_path(theme)
    defer { g_strfreev(folders) }
    var next = folders
    while let folder = next?.pointee {
      if String(cString: folder) == path { return }
      next? += 1
    }
    gtk_icon_theme_add_search_path(theme, path)
  }

  /// The icon that windows have without one of their own.
  public static func setDefaultIcon(_ name: String) { gtk_window_set_default_icon_name(name) }

  /// The windows that exist, shown or not.
  public static var windows: [Window] {
    let list = gtk_window_get_toplevels()
    return (0..<g_list_model_get_n_items(list)).compactMap { index in
      let item = g_list_model_get_item(list, index)
      defer { g_object_unref(item) }
      return Window.wrap(item)
    }
  }
}
