import Gtk
import ReadinessAuthoring
import ReadinessModel
import ReadinessSession

/// A card of what comes of an import, which follows every choice.
class ImportCard: Box {
  let place = Box(.vertical, spacing: 6)

  init(_ title: String) {
    super.init(.vertical, spacing: 6)
    addStyle("card")
    let heading = Label(title, style: .sectionTitle)
    heading.setAccessibleRole(.heading)
    append(heading)
    append(place)
  }
}

/// What will be made.
final class ImportMade: ImportCard {
  init(_ work: SheetImport) {
    super.init(tr("What will be made"))
    observe { card in
      work.draft
    } then: { card, draft in
      guard let draft else { return card.place.setChildren([Label(tr("Looking…"), style: .quiet)]) }
      guard draft.count > 0 else {
        return card.place.setChildren([
          Label(
            tr("No statement was found. Say in which row the headings are, and which column is the sentence.")
          )
        ])
      }
      let counts = tr(
        "{statements} in {sections}",
        [
          "statements": trn("{n} statement", "{n} statements", draft.count),
          "sections": trn("{n} section", "{n} sections", draft.sectionCount),
        ])
      let levels = draft.levels.map { AnswerWords($0).text }.joined(separator: ", ")
      card.place.setChildren([
        BulletLine(Label(counts)),
        BulletLine(Label(tr("Levels, lowest first: {levels}", ["levels": levels]))),
        BulletLine(
          Label(
            tr("{taken} of {cells} texts are taken", ["taken": draft.taken, "cells": draft.cells]))),
      ])
    }
  }
}

/// What cannot be taken or is left out, and what the file says of who may use it.
final class ImportLosses: ImportCard {
  private static let mostPlaces = 5
  private static let mostReasons = 12

  init(_ work: SheetImport) {
    super.init(tr("What cannot be taken, or is left out"))
    observe { card in
      work.draft
    } then: { card, draft in
      guard let draft else { return card.place.setChildren([]) }
      var lines = draft.licences.map { words -> Widget in
        BulletLine(Label.quotable(tr("The file says: {words}", ["words": words.quoted])))
      }
      let reasons = Self.reasons(draft.losses)
      lines += reasons.prefix(Self.mostReasons).map { BulletLine(Label($0)) }
      let rest = reasons.count - Self.mostReasons
      if rest > 0 { lines.append(Label(trn("and {n} more", "and {n} more", rest), style: .caption)) }
      let isAll = lines.isEmpty && draft.count > 0
      card.place.setChildren(isAll ? [Label(tr("Nothing: all of it is taken."))] : lines)
    }
  }

  /// Each reason with the places of which it is true: “B3, B4 and 36 more: the column is left out”.
  private static func reasons(_ losses: [PackDraft.Loss]) -> [String] {
    var order: [String] = []
    var places: [String: [String]] = [:]
    for loss in losses {
      if places[loss.reason] == nil { order.append(loss.reason) }
      places[loss.reason, default: []].append(loss.place)
    }
    return order.map { reason in
      let all = places[reason] ?? []
      let named = all.prefix(mostPlaces).joined(separator: trc("list", ", "))
      let rest = all.count - mostPlaces
      let which = rest > 0 ? trn("{list} and {n} more", "{list} and {n} more", rest, ["list": named]) : named
      return tr("{places}: {reason}", ["places": which, "reason": reason])
    }
  }
}

/// How a statement will look.
final class ImportSample: ImportCard {
  init(_ work: SheetImport) {
    super.init(tr("How it will look"))
    observe { card in
      work.draft
    } then: { card, draft in
      guard let sample = draft?.sample else { return card.place.setChildren([]) }
      var parts: [Widget] = [
        Label(sample.id, style: .caption), Label.quotable(sample.sentence).with { $0.addStyle("heading") },
      ]
      for (level, words) in sample.levels {
        let name = Label(AnswerWords(level).text, style: .strong)
        name.setRole(AnswerWords(level).role)
        parts += [name, Label.quotable(words)]
      }
      card.place.setChildren(parts)
    }
  }
}
