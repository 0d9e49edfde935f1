/// How well a thing is known. It is shown with the thing, always.
public struct Knowledge: Hashable, Sendable {
  /// What a thing rests on.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// It was found in a public source.
    case verified
    /// It stands in the documents on which the checklist rests, or is one of them.
    case document
    /// Some of it was found, some was not.
    case partly
    /// It was found nowhere.
    case unverified

    /// Whether what is not known must be said.
    public var isOpen: Bool { self == .partly || self == .unverified }

    /// The status in words, as it stands beside a thing.
    public var label: String {
      switch self {
      case .verified: tr("found in a public source")
      case .document: tr("in a source document")
      case .partly: tr("verified in part")
      case .unverified: tr("not verified")
      }
    }

    /// A tick, a half ring or an empty ring, to stand before the words.
    public var symbol: String {
      switch self {
      case .verified, .document: "✓"
      case .partly: "◐"
      case .unverified: "○"
      }
    }
  }

  public var status: Status
  /// What of it is not verified.
  public var unverified: String?

  /// How well something is known.
  public init(_ status: Status, unverified: String? = nil) {
    self.status = status
    self.unverified = unverified
  }

  /// The status with its sign: “◐ verified in part”.
  public var label: String { "\(status.symbol) \(status.label)" }
}
