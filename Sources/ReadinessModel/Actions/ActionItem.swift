/// Something that is to be done: a row of `actions`.
public struct ActionItem: Record, Hashable {
  /// The list's name in files.
  public static let list = OwnList.actions.rawValue

  public static let what = Field<String>("what", .words)
  public static let who = Field<String>("who", .name)
  public static let by = Field<String>("by", .day)
  public static let state = Field<ActionState>("state", .state)
  public static let serves = Field<[Statement.ID]>("serves", .statements)
  public static let note = Field<String>("note", .note)
  public static let from = Field<String>("from", .id)

  public let values: JSONObject

  public init(values: JSONObject) {
    self.values = values
  }

  /// What is to be done; empty where nobody wrote it.
  public var what: String { RecordText.limited(self[Self.what]) }
  /// Who does it; empty where nobody is named.
  public var who: String { RecordText.limited(self[Self.who]) }
  /// The day by which it is to be done; nil where none is said.
  public var by: Day? { Day(self[Self.by]) }
  /// How far it is.
  public var state: ActionState { self[Self.state] }
  /// The statements that it is for, as they were called when that was written.
  public var serves: [Statement.ID] { self[Self.serves] }
  /// What it was made of: the row of a toolkit, as `TOOLKIT/TEMPLATE/ROW`, or the action of a strategy, as
  /// `STRATEGY/ACTION`; empty where it was made by itself.
  public var from: String { self[Self.from] }
  /// What else is to be known of it.
  public var note: String { RecordText.limited(self[Self.note]) }

  /// How many days it is late on a day: open, and to be done by an earlier one. Nil if it is not late.
  public func daysLate(on day: Day) -> Int? {
    guard state.isOpen, let by, by < day else { return nil }
    return day.number - by.number
  }

  /// Whether something is still to be agreed of it: it is open, and nobody is named, or no day.
  public var isToBeAgreed: Bool { state.isOpen && (who.trimmed.isEmpty || by == nil) }

  /// What it is called in a list.
  public var title: String { what.trimmed.isEmpty ? tr("Untitled action") : what }
}

extension ActionItem {
  /// A row for a new action.
  ///
  /// - Parameter name: a name that no row has.
  public static func row(_ name: String) -> RowID { RowID(list: list, row: name) }

  /// The edit that plans an action: proposed, with what is known of it.
  public static func planning(
    _ row: RowID, _ what: String, who: String = "", by: Day? = nil, for statements: [Statement.ID] = [],
    from origin: String? = nil
  ) -> Edit {
    var values: JSONObject = [
      Self.what.name: .string(RecordText.limited(what)), state.name: ActionState.proposed.json,
    ]
    if !who.isEmpty { values[Self.who.name] = .string(RecordText.limited(who)) }
    if let by { values[Self.by.name] = .string(by.text) }
    if let origin { values[from.name] = .string(origin) }
    if !statements.isEmpty { values[serves.name] = statements.json }
    return .setFields(row, values: values)
  }

  /// The edit that says how far an action is.
  public static func becoming(_ state: ActionState, _ row: RowID) -> Edit {
    writing(state, into: Self.state, of: row)
  }
}

/// What the fields are called.
extension ActionItem {
  public static var whatTitle: String { trc("action", "What") }
  public static var whoTitle: String { trc("action", "Who") }
  public static var byTitle: String { trc("action", "By") }
  public static var stateTitle: String { trc("action", "Status") }
  public static var servesTitle: String { trc("action", "For") }
  public static var noteTitle: String { tr("Note") }
}

/// How far an action is. What is only true together is one value.
public enum ActionState: FieldValue, Hashable {
  /// Somebody proposed it.
  case proposed
  /// It was agreed that it is to be done.
  case agreed
  case underWay
  /// It is done, on the day that is given.
  case done(on: Day?)
  /// It will not be done, for this reason.
  case dropped(reason: String)

  /// The names of the states in files, in the order in which an action goes through them.
  public static let names = ["proposed", "agreed", "under-way", "done", "dropped"]

  /// The name in files.
  public var name: String { Self.names[place] }

  /// The place in the order in which an action goes through them.
  public var place: Int {
    switch self {
    case .proposed: 0
    case .agreed: 1
    case .underWay: 2
    case .done: 3
    case .dropped: 4
    }
  }

  /// Whether it is still to be done.
  public var isOpen: Bool { place < 3 }

  /// The state in a word or two: “Under way”.
  public var label: String {
    switch self {
    case .proposed: trc("action", "Proposed")
    case .agreed: trc("action", "Agreed")
    case .underWay: trc("action", "Under way")
    case .done: trc("action", "Done")
    case .dropped: trc("action", "Dropped")
    }
  }

  /// The state with what belongs to it: “Done on 31 March 2011”.
  ///
  /// - Parameter day: how a day is written.
  public func words(day: (Day) -> String) -> String {
    switch self {
    case .done(let on?): tr("Done on {day}", ["day": day(on)])
    case .dropped(let reason) where !reason.isEmpty: tr("Dropped: {reason}", ["reason": reason])
    default: label
    }
  }

  public static var nothing: ActionState { .proposed }

  /// A state as a file has it; nil for one that this version does not know.
  public init?(json: JSON) {
    guard let object = json.object else { return nil }
    switch object[text: "is"] {
    case "proposed": self = .proposed
    case "agreed": self = .agreed
    case "under-way": self = .underWay
    case "done": self = .done(on: Day(object[text: "on"]))
    case "dropped": self = .dropped(reason: object[text: "reason"])
    default: return nil
    }
  }

  public var json: JSON {
    var object: JSONObject = ["is": .string(name)]
    switch self {
    case .done(let day?): object["on"] = .string(day.text)
    case .dropped(let reason): object["reason"] = .string(reason)
    default: break
    }
    return .object(object)
  }
}

extension [String]: FieldValue {
  public static var nothing: [String] { [] }
  /// Texts; nil if it is something else. What is no text among them is left out.
  public init?(json: JSON) {
    guard let elements = json.array else { return nil }
    self = elements.compactMap(\.string)
  }
  public var json: JSON { .array(map { .string($0) }) }
}
