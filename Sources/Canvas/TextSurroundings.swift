internal import CPangoCairo
internal import Glibc

/// What Pango needs to lay out text in a language: made once in each thread, for texts come by the thousand.
final class TextSurroundings {
  let context: OpaquePointer

  private init(language: String) {
    context = pango_font_map_create_context(pango_cairo_font_map_get_default())
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    pango_context_set_round_glyph_positions(context, 0)
    pango_context_set_language(context, pango_language_from_string(language))
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(context)) }

  /// This thread's surroundings for a language.
  static func of(language: String) -> TextSurroundings {
    let all = ofThisThread
    if let known = all.byLanguage[language] { return known }
    let made = TextSurroundings(language: language)
    all.byLanguage[language] = made
    return made
  }

  /// The surroundings that one thread has made.
  private final class All { var byLanguage: [String: TextSurroundings] = [:] }

  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key) { pointer in
      if let pointer { Unmanaged<All>.fromOpaque(pointer).release() }
    }
    return key
  }()

  private static var ofThisThread: All {
    if let pointer = pthread_getspecific(key) {
      return Unmanaged<All>.fromOpaque(pointer).takeUnretainedValue()
    }
    let all = All()
    pthread_setspecific(key, Unmanaged.passRetained(all).toOpaque())
    return all
  }
}
