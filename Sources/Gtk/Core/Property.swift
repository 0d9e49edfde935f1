internal import CGtk

/// Properties that GTK has no functions for.
extension Object {
  /// A property that holds a text.
  func text(of property: String) -> String? {
    var value = GValue()
    g_object_get_property(ptr(), property, &value)
    defer { g_value_unset(&value) }
    return g_value_get_string(&value).map { String(cString: $0) }
  }

  /// Sets a property that holds a text.
  func setText(_ text: String?, of property: String) {
    var value = GValue()
    g_value_init(&value, cgtk_type_string())
    g_value_set_string(&value, text)
    g_object_set_property(ptr(), property, &value)
    g_value_unset(&value)
  }

  /// A property that holds yes or no.
  func flag(_ property: String) -> Bool {
    var value = GValue()
    g_object_get_property(ptr(), property, &value)
    defer { g_value_unset(&value) }
    return g_value_get_boolean(&value).isTrue
  }

  /// Sets a property that holds yes or no.
  func setFlag(_ isOn: Bool, of property: String) {
    var value = GValue()
    g_value_init(&value, cgtk_type_boolean())
    g_value_set_boolean(&value, isOn.c)
    g_object_set_property(ptr(), property, &value)
    g_value_unset(&value)
  }

  /// A property that holds a whole number.
  func number(_ property: String) -> Int {
    var value = GValue()
    g_object_get_property(ptr(), property, &value)
    defer { g_value_unset(&value) }
    return Int(g_value_get_int(&value))
  }
}
