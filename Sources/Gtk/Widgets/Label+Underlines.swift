internal import CGtk

extension Label {
  /// Underlines some places of the text, given in bytes of UTF-8.
  public func underline(_ places: [Range<Int>]) {
    let attributes = pango_attr_list_new()
    for place in places {
      guard let line = pango_attr_underline_new(PANGO_UNDERLINE_SINGLE) else { continue }
      line.pointee.start_index = guint(place.lowerBound)
      line.pointee.end_index = guint(place.upperBound)
      pango_attr_list_insert(attributes, line)
    }
    gtk_label_set_attributes(opaque, attributes)
    pango_attr_list_unref(attributes)
  }
}
