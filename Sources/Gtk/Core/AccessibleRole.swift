internal import CGtk

/// What a widget is, for those who do not see it. Give it before the widget is shown for the first time.
public enum AccessibleRole: Sendable {
  /// Something that urgently needs attention.
  case alert
  /// A button.
  case button
  /// Text beneath a picture or table.
  case caption
  /// A check box.
  case checkbox
  /// A window that asks or tells something and is left again.
  case dialog
  /// A text that can be filled in.
  case form
  /// Widgets that belong together.
  case group
  /// A heading.
  case heading
  /// A picture.
  case image
  /// A label of something.
  case label
  /// A reference to something else.
  case link
  /// A list.
  case list
  /// One of a list.
  case listItem
  /// Messages, the newest last.
  case log
  /// A value in a known range.
  case meter
  /// Links to find the way with.
  case navigation
  /// Widgets without a meaning of their own.
  case generic
  /// Nothing at all: the widget is there for looks.
  case presentation
  /// A radio button.
  case radio
  /// Radio buttons, of which one holds.
  case radioGroup
  /// A part of the window that deserves a name.
  case region
  /// A place to search.
  case search
  /// A line between parts.
  case separator
  /// A message that is told when there is time.
  case status
  /// Rows and columns.
  case table
  /// A row of a table.
  case row
  /// One place in a table.
  case cell
  /// A timer.
  case timer
  /// A row of controls.
  case toolbar

  var c: GtkAccessibleRole {
    switch self {
    case .alert: GTK_ACCESSIBLE_ROLE_ALERT
    case .button: GTK_ACCESSIBLE_ROLE_BUTTON
    case .caption: GTK_ACCESSIBLE_ROLE_CAPTION
    case .checkbox: GTK_ACCESSIBLE_ROLE_CHECKBOX
    case .dialog: GTK_ACCESSIBLE_ROLE_DIALOG
    case .form: GTK_ACCESSIBLE_ROLE_FORM
    case .group: GTK_ACCESSIBLE_ROLE_GROUP
    case .heading: GTK_ACCESSIBLE_ROLE_HEADING
    case .image: GTK_ACCESSIBLE_ROLE_IMG
    case .label: GTK_ACCESSIBLE_ROLE_LABEL
    case .link: GTK_ACCESSIBLE_ROLE_LINK
    case .list: GTK_ACCESSIBLE_ROLE_LIST
    case .listItem: GTK_ACCESSIBLE_ROLE_LIST_ITEM
    case .log: GTK_ACCESSIBLE_ROLE_LOG
    case .meter: GTK_ACCESSIBLE_ROLE_METER
    case .navigation: GTK_ACCESSIBLE_ROLE_NAVIGATION
    case .generic: GTK_ACCESSIBLE_ROLE_GENERIC
    case .presentation: GTK_ACCESSIBLE_ROLE_PRESENTATION
    case .radio: GTK_ACCESSIBLE_ROLE_RADIO
    case .radioGroup: GTK_ACCESSIBLE_ROLE_RADIO_GROUP
    case .region: GTK_ACCESSIBLE_ROLE_REGION
    case .search: GTK_ACCESSIBLE_ROLE_SEARCH
    case .separator: GTK_ACCESSIBLE_ROLE_SEPARATOR
    case .status: GTK_ACCESSIBLE_ROLE_STATUS
    case .table: GTK_ACCESSIBLE_ROLE_TABLE
    case .row: GTK_ACCESSIBLE_ROLE_ROW
    case .cell: GTK_ACCESSIBLE_ROLE_CELL
    case .timer: GTK_ACCESSIBLE_ROLE_TIMER
    case .toolbar: GTK_ACCESSIBLE_ROLE_TOOLBAR
    }
  }
}
