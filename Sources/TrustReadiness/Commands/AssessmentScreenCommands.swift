import Gtk
import ReadinessModel
import ReadinessSession

extension AssessmentScreen {
  /// The commands of an open assessment.
  @MainActor
  enum Commands {
    static let undo = Command<AssessmentScreen>(
      "undo", tr("Undo"), keys: "<Control>z", .answering, menu: .undoing,
      line: { screen in screen.document.undoing.undo.map { tr("Undo {what}", ["what": $0]) } },
      isEnabled: { $0.document.undoing.undo != nil },
      run: { $0.undo() }
    )
    static let redo = Command<AssessmentScreen>(
      "redo", tr("Redo"), keys: "<Control><Shift>z <Control>y", .answering, menu: .undoing,
      line: { screen in screen.document.undoing.redo.map { tr("Redo {what}", ["what": $0]) } },
      isEnabled: { $0.document.undoing.redo != nil },
      run: { $0.redo() }
    )

    static let find = Command<AssessmentScreen>(
      "find", tr("Search"), keys: "<Control>f",
      help: tr("Search in statements, guidance, notes, evidence and actions"), .way,
      menu: .views
    ) { $0.navigator.go(to: .search) }
    static let oneAtATime = Command<AssessmentScreen>(
      "one-at-a-time", tr("One at a time"), keys: "<Control>1",
      help: tr("Answer the statements one after the other, in large print"), .way, menu: .views
    ) { $0.walkOrReturn() }
    static let essentials = Command<AssessmentScreen>(
      "essentials", tr("Essentials"), keys: "<Control>2", .way
    ) { $0.navigator.walk(.essentials) }
    static let questions = Command<AssessmentScreen>(
      "questions", tr("Questions to ask"), keys: "<Control>3", .way
    ) { $0.navigator.go(to: .questions) }
    static let toolkits = Command<AssessmentScreen>(
      "toolkits", tr("Toolkits"), keys: "<Control>4", .way,
      isOffered: { !$0.document.pack.toolkits.isEmpty },
      run: { $0.navigator.go(to: .toolkits) }
    )
    static let evidence = Command<AssessmentScreen>(
      "evidence", tr("Evidence"), keys: "<Control>5", .way
    ) { $0.navigator.go(to: .evidence) }
    static let actions = Command<AssessmentScreen>(
      "actions", tr("Actions"), keys: "<Control>6", .way
    ) { $0.navigator.go(to: .actions) }
    static let progress = Command<AssessmentScreen>(
      "progress", tr("Progress"), keys: "<Control>7", .way
    ) { $0.navigator.go(to: .progress) }
    static let learn = Command<AssessmentScreen>(
      "learn", tr("Learn"), keys: "<Control>8", .way,
      isEnabled: { !$0.document.pack.learning.isEmpty },
      run: { $0.navigator.go(to: .learn) }
    )
    static let words = Command<AssessmentScreen>(
      "words", tr("What the words mean"), keys: "<Shift>F1", .way,
      isOffered: { !$0.document.pack.glossary.isEmpty },
      run: { $0.explainWords() }
    )
    static let whereWeStand = Command<AssessmentScreen>(
      "where-we-stand", tr("Where we stand"), keys: "<Alt>Home", .way
    ) { $0.navigator.go(to: .whereWeStand) }
    static let nextSection = Command<AssessmentScreen>(
      "next-section", tr("Next section"), keys: "<Control>Page_Down", .way
    ) { $0.goSection(1) }
    static let previousSection = Command<AssessmentScreen>(
      "previous-section", tr("Section before"), keys: "<Control>Page_Up", .way
    ) { $0.goSection(-1) }
    static let filter = Command<AssessmentScreen>(
      "filter", tr("Choose which statements are shown"), keys: "<Control>l", .way
    ) { ($0.page as? CardsPage)?.openFilter() }
    static let expandAll = Command<AssessmentScreen>(
      "expand-all", tr("Expand all cards"), .way, menu: .views
    ) { ($0.page as? CardsPage)?.expandAll(true) }
    static let collapseAll = Command<AssessmentScreen>(
      "collapse-all", tr("Collapse all cards"), .way, menu: .views
    ) { ($0.page as? CardsPage)?.expandAll(false) }

    static let flag = Command<AssessmentScreen>(
      "flag", tr("Flag the statement, or take the flag away"), keys: "<Control><Shift>f", .answering
    ) { $0.toggleFlag() }

    static let planAction = Command<AssessmentScreen>(
      "plan-action", tr("Plan an action"), keys: "<Control><Shift>a", .answering
    ) { $0.planAction() }

    static let assessments = Command<AssessmentScreen>(
      "assessments", tr("‹ Assessments"), keys: "<Alt>Left",
      help: tr("Close this assessment and show all of them"), .assessments
    ) { $0.context.desk.showStart() }
    static let howToAnswer = Command<AssessmentScreen>(
      "how-to-answer", tr("How to answer…"), .assessments, menu: .papers,
      isOffered: { !$0.document.pack.howToAnswer.isEmpty },
      run: { screen in screen.context.desk.present { HowToAnswerDialog(screen.document.pack, over: $0) } }
    )
    static let details = Command<AssessmentScreen>(
      "details", tr("Details of this assessment…"), .assessments, menu: .papers
    ) { screen in screen.context.desk.present { DetailsDialog(screen.document, in: $0) } }
    static let joinCopy = Command<AssessmentScreen>(
      "join-copy", tr("Join a copy…"),
      help: tr("Take what somebody else entered in a copy of this assessment into yours"), .assessments,
      menu: .papers, isOffered: { !$0.document.isSample },
      run: { $0.chooseCopies() }
    )
    static let sendCopy = Command<AssessmentScreen>(
      "send-copy", tr("Send a copy…"),
      help: tr("Save a copy to work on together, to answer alone, or to show to others"), .assessments,
      menu: .papers
    ) { screen in screen.context.desk.present { SendCopyDialog(screen.document, in: $0) } }
    static let boardPaper = Command<AssessmentScreen>(
      "board-paper", tr("Board paper…"), keys: "<Control>p",
      help: tr("Save or print where you stand as a paper for the board"), .assessments, menu: .papers
    ) { $0.context.desk.offer(.board, of: $0.document) }
    static let blankChecklist = Command<AssessmentScreen>(
      "blank-checklist", tr("Blank checklist…"), .assessments, menu: .papers
    ) { $0.context.desk.offer(.blankChecklist, of: $0.document) }
    static let saved = Command<AssessmentScreen>(
      "saved", tr("Where it is saved"), keys: "<Control>s", .assessments
    ) { $0.tellSaved() }

    static let attach = Command<AssessmentScreen>(
      "attach-evidence", tr("Add evidence to the open statement"), keys: "<Control><Shift>e", .answering
    ) { $0.attachEvidence() }

    static let all = [
      undo, redo, flag, attach, planAction, find, oneAtATime, essentials, questions, toolkits, evidence,
      actions,
      progress, learn, words, whereWeStand, nextSection, previousSection, filter, expandAll, collapseAll,
      assessments,
      howToAnswer, details, joinCopy, sendCopy, boardPaper, blankChecklist, saved,
    ]
  }
}
