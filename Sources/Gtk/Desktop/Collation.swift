internal import CGtk

/// Text in the order and form of the user's language. The program sets the locale when it starts.
public enum Collation {
  /// What to compare texts by, so that they come in the order of a dictionary.
  public static func key(_ text: String) -> String { taken(g_utf8_collate_key(text, -1)) ?? text }

  /// What to compare file names by: numbers in them count as numbers.
  public static func fileKey(_ name: String) -> String {
    taken(g_utf8_collate_key_for_filename(name, -1)) ?? name
  }

  /// The text without the difference between capitals and small letters.
  public static func folded(_ text: String) -> String { taken(g_utf8_casefold(text, -1)) ?? text }
}
