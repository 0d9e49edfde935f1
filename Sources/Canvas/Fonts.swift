internal import CPangoCairo

/// The fonts of this computer.
public enum Fonts {
  /// What is missing for writing in a language, as a failure to draw; nil if nothing is.
  ///
  /// Without any font Pango ends the program, and with one that lacks the language's letters it draws boxes.
  public static func failure(writing language: String = "en-GB") -> DrawingFailure? {
    let map = pango_cairo_font_map_get_default()
    var families: UnsafeMutablePointer<UnsafeMutablePointer<PangoFontFamily>?>?
    var count: gint = 0
    pango_font_map_list_families(map, &families, &count)
    g_free(families)
    return count > 0 && canWrite(in: language, map) ? nil : .noLetters(language)
  }

  /// Whether a font has the letters of a language, going by the sentence that Pango knows for it.
  private static func canWrite(in language: String, _ map: UnsafeMutablePointer<PangoFontMap>?) -> Bool {
    let tag = pango_language_from_string(language)
    let description = Font(size: 10).makeDescription()
    defer { pango_font_description_free(description) }
    let context = TextSurroundings.of(language: language).context
    guard let set = pango_font_map_load_fontset(map, context, description, tag) else { return false }
    defer { g_object_unref(set) }
    let sample = pango_language_get_sample_string(tag).map { String(cString: $0) } ?? ""
    return sample.unicodeScalars.allSatisfy { letter in
      guard letter.properties.isAlphabetic else { return true }
      guard let font = pango_fontset_get_font(set, letter.value) else { return false }
      defer { g_object_unref(font) }
      return pango_font_has_char(font, letter.value) != 0
    }
  }
}
