import Gtk
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// Going over to another version of the checklist: what changes first, what is to be decided first, and one button.
final class MoveDialog: Dialog {
  private let document: AssessmentDocument
  private let packs: PackLibrary
  private let move: PackMove
  private let button: Button
  private let still = Label("")
  private var kept: [Statement.ID: Answer] = [:]
  private weak var place: ProgramWindow?

  init(_ document: AssessmentDocument, _ move: PackMove, in window: ProgramWindow) {
    self.document = document
    self.move = move
    packs = window.program.packs
    place = window
    button = Button(tr("Move to {version}", ["version": move.new.version]), style: .suggested)
    super.init(
      tr("Move to version {version}?", ["version": move.new.version]), over: window, leaving: .cancel,
      width: 760, height: 720)
    let column = Box(.vertical, spacing: 12) {
      Label(
        tr(
          "{organisation} answers “{checklist}” in version {old}. It stays on {old} until you move it.",
          [
            "organisation": document.overview.title, "checklist": move.old.title, "old": move.old.version,
          ]))
      Label(move.answeredWords, style: .strong)
    }
    if !move.decisions.isEmpty { column.append(decisions()) }
    for remark in move.remarks {
      column.append(
        Box(.horizontal, spacing: 6) {
          CautionMark().with { $0.valign = .start }
          Label(remark).with { $0.hexpand = true }
        })
    }
    for kind in [PackMove.Kind.reworded, .redirected, .new, .gone, .asItWas] {
      let lines = move.lines(kind)
      if !lines.isEmpty { column.append(MovedLines(kind, lines, of: move)) }
    }
    let news = Box(.vertical, spacing: 3) {
      still.with { $0.addStyle("strong") }
      Label(
        tr(
          "Notes, evidence, actions and toolkits go with their statements. One Undo brings version {old} back.",
          ["old": move.old.version]), style: .caption)
    }
    news.margins = Insets(top: 9, start: 18, bottom: 0, end: 18)
    fill(column, actions: [button], news: news, maximum: 760)
    button.on(Button.clicked) { [weak self] _ in self?.go() }
    showWhatIsLeft()
    focus = column.descendants.lazy.first { $0 is CheckButton } ?? (move.decisions.isEmpty ? button : nil)
  }

  // MARK: Deciding

  private func decisions() -> Widget {
    let box = Box(.vertical, spacing: 12) {
      Label(tr("To decide first"), style: .sectionTitle).with { $0.setAccessibleRole(.heading) }
      Label(
        tr("These statements become one, and were answered differently. Which answer holds?"),
        style: .caption)
    }
    for decision in move.decisions { box.append(choice(decision)) }
    return box
  }

  private func choice(_ decision: PackMove.Decision) -> Widget {
    let title = move.title(decision)
    let card = Box(.vertical, spacing: 6, role: .group) {
      Label(title, style: .strong)
      Label(move.new.statement(decision.id)?.sentence ?? "")
    }
    card.addStyle("panel")
    card.setAccessibleLabel(title)
    var first: CheckButton?
    for answer in decision.choices {
      let label = Label(move.words(answer, of: decision))
      let button = CheckButton(nil, group: first)
      button.child = label
      button.setAccessibleLabel(label.text)
      if first == nil { first = button }
      button.on(CheckButton.toggled) { [weak self] button in
        guard button.isActive else { return }
        self?.kept[decision.id] = answer
        self?.showWhatIsLeft()
      }
      card.append(button)
    }
    return card
  }

  private func showWhatIsLeft() {
    let left = move.undecided(kept).count
    button.isSensitive = left == 0
    still.text = trn("{n} to decide first.", "{n} to decide first.", left)
    still.isVisible = left > 0
  }

  // MARK: Going

  private func go() {
    button.isSensitive = false
    let (packs, pack) = (packs, move.new)
    Task {
      do throws(StoreProblem) {
        let changes = try await inBackground { () throws(StoreProblem) in packs.moving(to: pack) }
        close()
        guard !document.move(to: pack, by: changes, keeping: kept) else { return }
        place?.toast(Toast(tr("Not moved: something was answered meanwhile. Look at it once more.")))
      } catch {
        button.isSensitive = true
        place?.toast(Toast(error.words))
      }
    }
  }
}
