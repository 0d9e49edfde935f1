/// The organisation that is assessed, as the assessment keeps it.
public struct Organisation: Hashable, Sendable {
  /// Its id in the checklist's list; nil for one that was typed in.
  public var id: KnownOrganisation.ID?
  public var name: String
  /// Its nation, if it is known.
  public var nation: Nation.ID?
  /// Its tiers of local government, if they are known.
  public var tiers: Set<Tier.ID>?
  public var region: String?

  /// An organisation.
  public init(
    id: KnownOrganisation.ID? = nil, name: String, nation: Nation.ID? = nil, tiers: Set<Tier.ID>? = nil,
    region: String? = nil
  ) {
    self.id = id
    self.name = name
    self.nation = nation
    self.tiers = tiers
    self.region = region
  }

  /// An organisation of the checklist's list.
  public init(_ known: KnownOrganisation) {
    self.init(id: known.id, name: known.name, nation: known.nation, tiers: known.tiers, region: known.region)
  }
}
