/// Why an answer was changed. Unknown reasons of newer versions are kept.
public struct ReasonForChange: RawRepresentable, Hashable, Sendable {
  public var rawValue: String

  /// A reason by its id in files.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Things have got better in practice.
  public static let betterInPractice = ReasonForChange(rawValue: "better-in-practice")
  /// Things have got worse.
  public static let thingsGotWorse = ReasonForChange(rawValue: "things-got-worse")
  /// More has been found out.
  public static let foundOutMore = ReasonForChange(rawValue: "found-out-more")
  /// The earlier answer was a mistake.
  public static let mistake = ReasonForChange(rawValue: "mistake")
  /// The board has agreed on it together.
  public static let agreedTogether = ReasonForChange(rawValue: "agreed-together")

  /// The reasons that can be chosen.
  public static let all: [ReasonForChange] = [
    betterInPractice, thingsGotWorse, foundOutMore, mistake, agreedTogether,
  ]

  /// The reason in words.
  public var label: String {
    switch self {
    case .betterInPractice: tr("It got better in practice")
    case .thingsGotWorse: tr("Things got worse")
    case .foundOutMore: tr("We found out more")
    case .mistake: tr("The earlier answer was a mistake")
    case .agreedTogether: tr("We agreed on it together")
    default: rawValue
    }
  }
}
