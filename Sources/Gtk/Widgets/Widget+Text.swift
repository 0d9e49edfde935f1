internal import CGtk

extension Widget {
  /// The size of the widget's letters in pixels, as its style and the user's settings say.
  public var textSize: Double { Gtk.textSize(of: widget) }
}

/// The size of a widget's letters in pixels.
func textSize(of widget: UnsafeMutablePointer<GtkWidget>?) -> Double {
  let context = gtk_widget_get_pango_context(widget)
  let font = pango_context_get_font_description(context)
  let size = Double(pango_font_description_get_size(font)) / Double(PANGO_SCALE)
  if pango_font_description_get_size_is_absolute(font).isTrue { return size }
  let resolution = pango_cairo_context_get_resolution(context)
  return size * (resolution > 0 ? resolution : 96) / 72
}
