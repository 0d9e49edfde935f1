/// What people mean when they type a name.
extension Pack {
  /// The level of an id or label, in whatever case.
  public func level(named text: String) -> Level? {
    level(text) ?? Self.first(scale, named: text, \.id, \.label)
  }

  /// The statement of an id, in whatever case, or of a number.
  public func statement(named text: String) -> Statement? {
    statement(text) ?? statement(text.uppercased()) ?? statements.first { $0.number == text }
  }

  /// The nation of an id or label, in whatever case.
  public func nation(named text: String) -> Nation? { Self.first(nations, named: text, \.id, \.label) }

  /// The tier of an id or label, in whatever case.
  public func tier(named text: String) -> Tier? { Self.first(tiers, named: text, \.id, \.label) }

  /// The organisation of the checklist's list that has a name, in whatever case.
  public func organisation(named text: String) -> KnownOrganisation? {
    Self.first(organisations, named: text, \.name)
  }

  /// The first that has a name, looked for by one kind of name after the other.
  private static func first<Entry>(
    _ entries: [Entry], named text: String, _ kinds: (Entry) -> String...
  ) -> Entry? {
    let wanted = FoldedText(text.trimmed)
    for name in kinds {
      if let entry = entries.first(where: { FoldedText(name($0)) == wanted }) { return entry }
    }
    return nil
  }
}

/// Why nothing can be said of an organisation as somebody said it.
public enum OrganisationProblem: Error, Hashable, Sendable {
  /// It is not in the checklist's list, and where it is makes a difference that nothing was said of.
  case placeMissing
  /// It is in the checklist's list, and in another nation than was said.
  case otherNation(KnownOrganisation)
  /// It is in the checklist's list, and of other tiers than were said.
  case otherTiers(KnownOrganisation)
}

extension Pack {
  /// The organisation that somebody names by an id or name of the checklist's list, or by any other name.
  ///
  /// What the list knows cannot be said otherwise. Of another organisation it must be said in which nation it is, where
  /// there are several.
  ///
  /// - Parameters:
  ///   - nation: where it is; nil if nothing was said of that.
  ///   - tiers: what it is in; empty if it was said to be in none, nil if nothing was said of that.
  public func organisation(
    _ text: String, nation: Nation.ID?, tiers: Set<Tier.ID>?
  ) throws(OrganisationProblem) -> Organisation {
    let name = text.trimmed
    if let known = organisations.first(where: { $0.id == name }) ?? organisation(named: name) {
      if let nation, let own = known.nation, nation != own { throw .otherNation(known) }
      if let tiers, tiers != known.tiers { throw .otherTiers(known) }
      return Organisation(known)
    }
    if nation == nil, nations.count > 1 { throw .placeMissing }
    return Organisation(name: name, nation: nation, tiers: tiers)
  }

  /// The tiers by which an organisation in a nation is asked differently; in any nation if it is not known.
  public func tiers(in nation: Nation.ID?) -> [Tier] {
    let limits = statements.compactMap(\.appliesTo).filter { limits in
      nation.map { limits.nations.isEmpty || limits.nations.contains($0) } ?? true
    }
    return tiers.filter { tier in limits.contains { $0.tiers.contains(tier.id) } }
  }
}
