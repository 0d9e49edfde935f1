/// What is said of strategies on every surface.
extension Adoption.Proposal {
  /// “already Green”, or “like “Survey of people””; nil where there is nothing to know before it is decided.
  public var goodOrAlikeWords: String? {
    if isAlreadyGood, let level = statements.first?.level {
      return tr("already {level}", ["level": level.label])
    }
    return alike.map { tr("like {title}", ["title": $0.action.title.quoted]) }
  }
}

extension Pack {
  /// The levels that are not good, the worst first: “Red or Amber”.
  public var levelsToMend: String {
    let good = Set(goodLevels.map(\.id))
    return alternatives(scale.filter { !good.contains($0.id) }.map(\.label))
  }

  /// How many ways there are, and which was adopted.
  public func strategiesWords(adopted: [Strategy]) -> String {
    let count = trn(
      "{n} way from where you stand to where you want to be.",
      "{n} ways from where you stand to where you want to be.", strategies.count)
    let words =
      adopted.isEmpty
      ? tr("None is adopted yet.") : tr("Adopted: {titles}.", ["titles": listed(adopted.map(\.title.quoted))])
    return count + " " + words
  }
}
