extension ActionLog {
  /// Actions under one heading.
  public struct Group: Hashable, Sendable {
    public let title: String
    public let entries: [Entry]
  }

  /// By what actions are grouped.
  public enum Grouping: String, CaseIterable, Sendable {
    case due, who, section, status

    /// The groups in order. Those that name nothing come last.
    func groups(_ entries: [Entry], in pack: Pack) -> [Group] {
      switch self {
      case .due: Self.split(entries, by: { Quarter($0) }, title: \.words)
      case .who:
        Self.split(entries, by: { Name($0.action.who) }, title: \.words)
      case .section:
        Self.split(
          entries, by: { pack.place(ofSectionOf: $0) },
          title: { place in
            pack.sections.indices.contains(place) ? pack.sections[place].title : tr("For no statement")
          })
      case .status: Self.split(entries, by: { $0.action.state.place }, title: Self.label)
      }
    }

    private static func label(_ place: Int) -> String {
      switch place {
      case 0: ActionState.proposed.label
      case 1: ActionState.agreed.label
      case 2: ActionState.underWay.label
      case 3: ActionState.done(on: nil).label
      default: ActionState.dropped(reason: "").label
      }
    }

    private static func split<Key: Hashable & Comparable>(
      _ entries: [Entry], by key: (Entry) -> Key, title: (Key) -> String
    ) -> [Group] {
      Dictionary(grouping: entries, by: key).sorted { $0.key < $1.key }
        .map { Group(title: title($0.key), entries: $0.value) }
    }
  }
}

/// When an action is due: late, in a quarter of a year, or on no day.
private struct Quarter: Hashable, Comparable {
  /// -1 for what is late, else quarters since the year 0; the greatest there is for no day.
  private let number: Int

  init(_ entry: ActionLog.Entry) {
    if entry.isLate {
      number = -1
    } else {
      number = entry.action.by.map { $0.year * 4 + ($0.month - 1) / 3 } ?? .max
    }
  }

  var words: String {
    switch number {
    case -1: return tr("Late")
    case .max: return tr("No day yet")
    default:
      let first = number % 4 * 3 + 1
      return tr(
        "{first} to {last} {year}",
        ["first": Day.monthName(first), "last": Day.monthName(first + 2), "year": number / 4])
    }
  }

  static func < (one: Quarter, other: Quarter) -> Bool { one.number < other.number }
}

/// Who has something to do: one name however it is written; nobody comes last.
private struct Name: Hashable, Comparable {
  private let folded: FoldedText
  private let name: String

  init(_ name: String) {
    self.name = name.trimmed
    folded = FoldedText(self.name)
  }

  var words: String { name.isEmpty ? tr("Nobody yet") : name }

  static func == (one: Name, other: Name) -> Bool { one.folded == other.folded }
  func hash(into hasher: inout Hasher) { hasher.combine(folded) }

  static func < (one: Name, other: Name) -> Bool {
    (one.folded.isEmpty ? 1 : 0, one.folded) < (other.folded.isEmpty ? 1 : 0, other.folded)
  }
}

extension Pack {
  /// The place of the section of the first statement that an action is for; after all where there is none.
  fileprivate func place(ofSectionOf entry: ActionLog.Entry) -> Int {
    entry.statements.lazy.compactMap { self.statement($0)?.section }.first
      .flatMap { section in sections.firstIndex { $0.id == section } } ?? sections.count
  }
}

extension FoldedText: Comparable {
  /// By the letters' order in UTF-8.
  public static func < (one: FoldedText, other: FoldedText) -> Bool {
    one.bytes.lexicographicallyPrecedes(other.bytes)
  }
}
