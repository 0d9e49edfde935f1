import CAtspi

/// What kind of thing an element is.
struct Role: Hashable, CustomStringConvertible, Sendable {
  private let number: UInt32

  init(_ role: AtspiRole) { number = role.rawValue }

  var description: String {
    guard let name = atspi_role_get_name(AtspiRole(number)) else { return "role \(number)" }
    defer { g_free(name) }
    return String(cString: name)
  }

  static let application = Role(ATSPI_ROLE_APPLICATION)
  static let button = Role(ATSPI_ROLE_PUSH_BUTTON)
  static let card = Role(ATSPI_ROLE_PANEL)
  static let checkBox = Role(ATSPI_ROLE_CHECK_BOX)
  static let comboBox = Role(ATSPI_ROLE_COMBO_BOX)
  static let dialog = Role(ATSPI_ROLE_DIALOG)
  static let entry = Role(ATSPI_ROLE_ENTRY)
  static let heading = Role(ATSPI_ROLE_HEADING)
  static let label = Role(ATSPI_ROLE_LABEL)
  static let link = Role(ATSPI_ROLE_LINK)
  static let list = Role(ATSPI_ROLE_LIST)
  static let listItem = Role(ATSPI_ROLE_LIST_ITEM)
  static let menuItem = Role(ATSPI_ROLE_MENU_ITEM)
  static let pageTab = Role(ATSPI_ROLE_PAGE_TAB)
  static let radioButton = Role(ATSPI_ROLE_RADIO_BUTTON)
  static let scrollPane = Role(ATSPI_ROLE_SCROLL_PANE)
  static let statusBar = Role(ATSPI_ROLE_STATUS_BAR)
  static let spinButton = Role(ATSPI_ROLE_SPIN_BUTTON)
  static let text = Role(ATSPI_ROLE_TEXT)
  static let toggleButton = Role(ATSPI_ROLE_TOGGLE_BUTTON)
  static let window = Role(ATSPI_ROLE_FRAME)
}

/// What state an element is in.
struct States: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  /// From the two words of 32 states each that travel over the bus.
  init(words: [Int]) {
    rawValue = words.prefix(2).enumerated().reduce(0) { $0 | UInt64($1.element) << UInt64(32 * $1.offset) }
  }

  init(rawValue: UInt64) { self.rawValue = rawValue }
  private init(_ state: AtspiStateType) { rawValue = 1 << UInt64(state.rawValue) }

  static let active = States(ATSPI_STATE_ACTIVE)
  static let checked = States(ATSPI_STATE_CHECKED)
  static let enabled = States(ATSPI_STATE_ENABLED)
  static let expanded = States(ATSPI_STATE_EXPANDED)
  static let focusable = States(ATSPI_STATE_FOCUSABLE)
  static let focused = States(ATSPI_STATE_FOCUSED)
  static let invalidEntry = States(ATSPI_STATE_INVALID_ENTRY)
  /// What GTK 4.8 sets in the place of `invalidEntry`.
  static let invalid = States(ATSPI_STATE_INVALID)
  static let pressed = States(ATSPI_STATE_PRESSED)
  static let selected = States(ATSPI_STATE_SELECTED)
  static let sensitive = States(ATSPI_STATE_SENSITIVE)
  static let showing = States(ATSPI_STATE_SHOWING)
  static let visible = States(ATSPI_STATE_VISIBLE)
}
