import Gtk
import ReadinessModel
import ReadinessSession

/// Under the title of a toolkit that was begun: the step that comes next, and the way to the part that it is done with.
final class NextStep: Box {
  /// - Parameter open: shows a part of the toolkit.
  init(
    _ toolkit: Pack.Toolkit, in document: AssessmentDocument,
    open: @escaping @MainActor (Pack.Toolkit.Template.ID) -> Void
  ) {
    super.init(.horizontal, spacing: 9)
    let words = Label("")
    let link = Button("", style: .link)
    link.valign = .start
    append(words)
    append(link)
    var part: Pack.Toolkit.Template.ID?
    link.on(Button.clicked) { _ in if let part { open(part) } }
    observe { line in
      let done = Set(
        (document.list(toolkit.list(.ticks))?.rows ?? []).filter { $0.values[StepTick.isDone] }.map(\.id.row))
      let next = toolkit.steps.enumerated().first { !done.contains($0.element.id) }
      let left = toolkit.tickedChecks.count - document.checksDone(of: toolkit)
      line.isVisible = document.isBegun(toolkit)
      part = next?.element.part
      if let next {
        words.text = tr("Next: step {n}. {step}", ["n": next.offset + 1, "step": next.element.text])
      } else if left > 0 {
        words.text = trn(
          "All steps are done; {n} check is left.", "All steps are done; {n} checks are left.", left)
      } else {
        words.text = tr("Finished: every step and check is ticked.")
      }
      let template = part.flatMap { toolkit.template($0) }
      link.label = template.map { tr("Open “{part}”", ["part": $0.nameInBar]) } ?? ""
      link.setAccessibleLabel(link.label)
      link.isVisible = template != nil
    }
  }
}
