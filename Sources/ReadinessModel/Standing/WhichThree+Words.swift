/// What the three do, in sentences, for every surface.
extension WhichThree {
  /// What they are called.
  public static var title: String { tr("If you do only three things") }

  /// What a pick does: for the law, for its section, and with which others.
  public func words(for pick: Pick) -> String {
    var sentences: [String] = []
    if pick.clearsDuty {
      sentences.append(tr("A legal duty is no longer {level}.", ["level": pick.from.label.quoted]))
    }
    if let gain = gains.first(where: { $0.picks.contains(pick.statement.id) }) {
      let others = gain.picks.filter { $0 != pick.statement.id }
      let values: KeyValuePairs<String, any CustomStringConvertible> = [
        "section": gain.section.title.quoted, "before": gain.before.label.quoted,
        "after": gain.after.label.quoted, "others": listed(others),
      ]
      sentences.append(
        others.isEmpty
          ? tr("It takes {section} from {before} to {after}.", values)
          : tr("With {others} it takes {section} from {before} to {after}.", values))
    }
    return sentences.joined(separator: " ")
  }

  /// What they leave, and that nothing does more; or why there is nothing to pick.
  ///
  /// - Parameter standing: where the assessment stands without them.
  public func conclusion(in standing: Standing, of pack: Pack) -> String {
    guard !picks.isEmpty else {
      return standing.total.answered == 0
        ? tr("Nothing is answered yet.") : tr("No three statements would change how a section stands.")
    }
    let bad = alternatives(pack.badLevels.map(\.label.quoted))
    let values: KeyValuePairs<String, any CustomStringConvertible> = ["level": bad]
    let duties = trn("{n} legal duty stays {level}.", "{n} legal duties stay {level}.", left.duties, values)
    let sections = trn("{n} section stays {level}.", "{n} sections stay {level}.", left.sections, values)
    let rest = [left.duties > 0 ? duties : nil, left.sections > 0 ? sections : nil].compactMap { $0 }
    return
      (rest.isEmpty ? [tr("No legal duty and no section stays {level}.", values)] : rest)
      .joined(separator: " ") + " " + tr("No other three do more.")
  }
}
