import Gtk
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// Which checklist an assessment answers, in which version, and the way to another where there is one.
final class VersionField: Box {
  /// Told when the other versions were found, which takes more room.
  var grew: () -> Void = {}

  /// - Parameter choose: told of the version that somebody wants to look at.
  init(_ document: AssessmentDocument, in packs: PackLibrary, choose: @escaping (Pack) -> Void) {
    super.init(.vertical, spacing: 6)
    let pack = document.pack
    append(Label(tr("Checklist"), style: .strong))
    append(
      Label(tr("{checklist}, version {version}", ["checklist": pack.title, "version": pack.version])))
    guard document.looking == nil else { return }
    Task { [weak self] in
      for other in await Self.versions(besides: pack, in: packs) {
        let button = Button(tr("Move to version {version}…", ["version": other.version])) { choose(other) }
        button.halign = .start
        self?.append(button)
      }
      self?.grew()
    }
  }

  /// The other versions that are here, the newest first.
  private static func versions(besides pack: Pack, in packs: PackLibrary) async -> [Pack] {
    let found = try? await inBackground { () throws(StoreProblem) in
      packs.list().filter { $0.id == pack.id && $0.version != pack.version }.compactMap { entry in
        try? packs.load(entry.id, version: entry.version)
      }
    }
    return found ?? []
  }
}

extension AssessmentScreen {
  /// The assessment answers another checklist since: a screen of that takes the place of this one, and says so.
  func makeWay() {
    guard context.desk.showAnew(self) else { return }
    let words = tr("It answers version {version} now.", ["version": document.pack.version])
    guard document.undoing.redo == nil, document.undoing.undo != nil else {
      return context.desk.toast(words, about: document.undoing.changes)
    }
    context.desk.toast(words, takenBackIn: document)
  }
}
