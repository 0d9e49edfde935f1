public import ReadinessModel

/// What a chart shows, in words.
public enum ChartWords {
  /// The answers by level and what is still open: “1 Red, 2 Amber, 3 Green, 4 to answer”.
  public static func counts(_ tally: Tally, _ scale: [Level]) -> String {
    var parts = scale.compactMap { level -> String? in
      let count = tally.count(of: level.id)
      return count == 0 ? nil : tr("{count} {level}", ["count": count, "level": level.label])
    }
    if tally.dontKnow > 0 {
      parts.append(trn("{n} to ask about", "{n} to ask about", tally.dontKnow))
    }
    if tally.unanswered > 0 {
      parts.append(trn("{n} to answer", "{n} to answer", tally.unanswered))
    }
    return parts.joined(separator: trc("list", ", "))
  }

  /// A row: its name, its status, why, and the counts.
  static func row(
    _ name: String, _ status: Status, _ reason: String, _ tally: Tally, _ scale: [Level]
  ) -> String {
    let head = tr("{name}: {status}.", ["name": name, "status": status.label])
    let counts = counts(tally, scale)
    return [head, counts.isEmpty ? "" : "\(counts).", reason].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
