/// The first or last day of which a statement is asked: one day everywhere, or a day of its own for each nation.
///
/// Laws often begin in one nation before the other: the scrutiny of crime and disorder partnerships began on
/// 30 April 2009 in England and on 1 October 2009 in Wales.
public enum DayLimit: Hashable, Sendable {
  case everywhere(Day)
  /// A nation that is not named has no limit.
  case nations([Nation.ID: Day])

  /// The day in a nation; nil where there is no limit.
  public func day(in nation: Nation.ID) -> Day? {
    switch self {
    case .everywhere(let day): day
    case .nations(let days): days[nation]
    }
  }

  /// The first of the days.
  public var earliest: Day? {
    switch self {
    case .everywhere(let day): day
    case .nations(let days): days.values.min()
    }
  }

  /// The last of the days.
  public var latest: Day? {
    switch self {
    case .everywhere(let day): day
    case .nations(let days): days.values.max()
    }
  }
}

extension Pack {
  /// A limit as a sentence names it: “30 April 2009 in England and 1 October 2009 in Wales”.
  public func words(of limit: DayLimit) -> String {
    switch limit {
    case .everywhere(let day): day.long
    case .nations(let days):
      listed(
        nations.compactMap { nation in
          days[nation.id].map { trc("date", "{day} in {nation}", ["day": $0.long, "nation": nation.label]) }
        })
    }
  }
}
