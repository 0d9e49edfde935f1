internal import CGtk

/// Forms of text as Unicode defines them.
public enum TextForms {
  /// The text with accents apart from their letters and ligatures taken to pieces: "é" becomes "e" and an accent.
  public static func decomposed(_ text: String) -> String {
    taken(g_utf8_normalize(text, -1, G_NORMALIZE_ALL)) ?? text
  }
}
