import ReadinessModel
import ReadinessSession
import ReadinessStore

/// A checklist with all versions of it that are installed, the newest first.
struct ChecklistShelf: Identifiable, Hashable {
  let id: Pack.ID
  let versions: [PackLibrary.Entry]

  /// The newest version.
  var newest: PackLibrary.Entry { versions[0] }

  /// The checklists of a list, in its order.
  static func shelves(_ entries: [PackLibrary.Entry]) -> [ChecklistShelf] {
    let byID = Dictionary(grouping: entries, by: \.id)
    var known: Set<Pack.ID> = []
    return entries.filter { known.insert($0.id).inserted }.map {
      ChecklistShelf(id: $0.id, versions: byID[$0.id] ?? [$0])
    }
  }

  /// Whether every word that is looked for stands somewhere in what is known of it.
  func matches(_ query: String) -> Bool {
    let text = versions.map { "\($0.title) \($0.summary) \($0.id) \($0.period ?? "")" }.joined(separator: " ")
      .lowercased()
    return query.lowercased().split(separator: " ").allSatisfy { text.holds($0) }
  }

  /// "Version 1.1", "Versions 1.1 and 1.0".
  var versionWords: String {
    trn(
      "Version {versions}", "Versions {versions}", versions.count,
      ["versions": versions.map(\.version).joined(separator: trc("list", ", "))])
  }
}

extension [ChecklistShelf] {
  /// So many are looked over without a field to find one.
  static var few: Int { 5 }
}

@MainActor
extension PackLibrary.Entry {
  /// "56 statements in 10 sections, 4 levels, 20 essentials of about 30 minutes".
  var sizeWords: String {
    var words = [
      tr(
        "{statements} in {sections}",
        [
          "statements": trn("{n} statement", "{n} statements", statements),
          "sections": trn("{n} section", "{n} sections", sections),
        ]),
      trn("{n} level", "{n} levels", levels),
    ]
    if essentials > 0, essentials < statements {
      words.append(
        trn(
          "{count} essentials of about {n} minute", "{count} essentials of about {n} minutes",
          ProgressWords.rounded(essentialMinutes), ["count": essentials]))
    }
    return words.joined(separator: trc("list", ", "))
  }

  /// "“Village halls”, version 1.1".
  var nameWords: String { tr("“{title}”, version {version}", ["title": title, "version": version]) }

  /// Whose it is.
  var ownerWords: String { isBundled ? tr("comes with the program") : tr("your own") }
}
