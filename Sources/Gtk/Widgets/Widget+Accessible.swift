internal import CGtk

extension Widget {
  /// Says what the widget is, for those who do not see it. GTK takes it until the widget is first shown.
  public func setAccessibleRole(_ role: AccessibleRole) {
    var value = GValue()
    g_value_init(&value, gtk_accessible_role_get_type())
    g_value_set_enum(&value, gint(role.c.rawValue))
    g_object_set_property(ptr(), "accessible-role", &value)
    g_value_unset(&value)
  }

  /// Names the widget, where what it shows does not.
  ///
  /// The name stands alone, once: GTK would say what labels the widget behind it, and a tooltip of the same words.
  public func setAccessibleLabel(_ text: String) {
    givenName = text
    update(GTK_ACCESSIBLE_PROPERTY_LABEL, text)
    sayNameOnce()
    wasNamed()
  }

  /// Takes away what would say the name of the widget once more.
  func sayNameOnce() {
    if givenName != nil { gtk_accessible_reset_relation(opaque, GTK_ACCESSIBLE_RELATION_LABELLED_BY) }
    if let name = givenName ?? shownName, name == tooltip {
      gtk_accessible_reset_property(opaque, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION)
    }
  }

  /// Describes the widget, beyond its name.
  public func setAccessibleDescription(_ text: String) {
    givenDescription = text
    describe(text)
  }

  /// Describes the widget for a while.
  func describe(_ text: String) { update(GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text) }

  /// What describes the widget when nothing is announced: what was given, or the tooltip, which GTK takes for it.
  var ownDescription: String {
    if let givenDescription { return givenDescription }
    return tooltip.flatMap { $0 == givenName ?? shownName ? nil : $0 } ?? ""
  }

  /// Says in words what value the widget shows.
  public func setAccessibleValue(_ text: String) { update(GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text) }

  /// Says what belongs into an empty field.
  public func setAccessiblePlaceholder(_ text: String) { update(GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER, text) }

  /// Says which keys reach the widget.
  public func setAccessibleKeys(_ text: String) { update(GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, text) }

  /// Says how deep a heading is, from 1.
  public func setAccessibleLevel(_ level: Int) {
    var property = GTK_ACCESSIBLE_PROPERTY_LEVEL
    var value = GValue()
    gtk_accessible_property_init_value(property, &value)
    g_value_set_int(&value, gint(level))
    gtk_accessible_update_property_value(opaque, 1, &property, &value)
    g_value_unset(&value)
  }

  private func update(_ property: GtkAccessibleProperty, _ text: String) {
    var property = property
    var value = GValue()
    gtk_accessible_property_init_value(property, &value)
    g_value_set_string(&value, text)
    gtk_accessible_update_property_value(opaque, 1, &property, &value)
    g_value_unset(&value)
  }

  /// Names the widget by what others show.
  public func setLabelled(by widgets: Widget...) { relate(GTK_ACCESSIBLE_RELATION_LABELLED_BY, widgets) }

  /// Describes the widget by what others show.
  public func setDescribed(by widgets: Widget...) { relate(GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, widgets) }

  /// Says what the widget controls.
  public func setControls(_ widgets: Widget...) { relate(GTK_ACCESSIBLE_RELATION_CONTROLS, widgets) }

  private func relate(_ relation: GtkAccessibleRelation, _ widgets: [Widget]) {
    var relation = relation
    var value = GValue()
    gtk_accessible_relation_init_value(relation, &value)
    var list: UnsafeMutablePointer<GList>?
    for widget in widgets { list = g_list_append(list, widget.raw) }
    g_value_set_pointer(&value, list)  // GTK keeps the list
    gtk_accessible_update_relation_value(opaque, 1, &relation, &value)
    g_value_unset(&value)
  }

  /// States of a widget that its class does not tell by itself.
  public enum AccessibleState: Sendable {
    /// Whether something is being loaded.
    case busy
    /// Whether the widget is open.
    case expanded
    /// Whether the widget is hidden from those who do not see it.
    case hidden
    /// Whether what was entered is wrong.
    case invalid
    /// Whether the widget is the one chosen.
    case selected
    /// Whether the box is ticked.
    case checked
  }

  /// Tells a state of the widget.
  public func setAccessibleState(_ state: AccessibleState, _ isOn: Bool) {
    let name =
      switch state {
      case .busy: GTK_ACCESSIBLE_STATE_BUSY
      case .expanded: GTK_ACCESSIBLE_STATE_EXPANDED
      case .hidden: GTK_ACCESSIBLE_STATE_HIDDEN
      case .invalid: GTK_ACCESSIBLE_STATE_INVALID
      case .selected: GTK_ACCESSIBLE_STATE_SELECTED
      case .checked: GTK_ACCESSIBLE_STATE_CHECKED
      }
    cgtk_accessible_state(raw, name, isOn.c)
  }
}
