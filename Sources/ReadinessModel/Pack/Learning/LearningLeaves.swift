/// How each kind of thing is read. All are made here, from what the checklist says and the words of the program.
extension Pack {
  func leaf(_ card: Learning.Card) -> LearningLeaf {
    var leaf = LearningLeaf(.cards, card.id, card.title)
    leaf.note = joined(card.place, card.period)
    leaf.add(.text(card.summary))
    leaf.add(.list(tr("What is known"), card.known))
    leaf.add(.list(tr("What is not known"), card.unknown))
    leaf.add(.list(tr("Be careful"), card.cautions))
    leaf.add(.list(tr("What one might try (our inference, not a finding)"), card.suggests))
    leaf.add(.aside(tr("Ask yourselves"), card.ask))
    leaf.knowledge = card.knowledge
    leaf.limits = card.appliesTo
    (leaf.statements, leaf.toolkits, leaf.facts) = (card.statements, card.toolkits, card.facts)
    leaf.sources = card.sources
    return leaf
  }

  func leaf(_ moment: Learning.Moment) -> LearningLeaf {
    var leaf = LearningLeaf(.timeline, moment.id, moment.title)
    leaf.note = joined(moment.dateWords, moment.kind.label)
    leaf.groups = [String(moment.date.year)]
    leaf.add(.text(moment.text))
    leaf.add(.titled(tr("Before"), moment.before ?? ""))
    leaf.add(.titled(tr("After"), moment.after ?? ""))
    leaf.knowledge = moment.knowledge
    leaf.limits = moment.appliesTo
    (leaf.statements, leaf.facts, leaf.sources) = (moment.statements, moment.facts, moment.sources)
    return leaf
  }

  func leaf(_ term: Term) -> LearningLeaf {
    var leaf = LearningLeaf(.words, term.term, term.term)
    leaf.add(.text(term.meaning))
    leaf.add(.titled(tr("Not the same as"), term.notTheSame ?? ""))
    leaf.knowledge = term.knowledge
    (leaf.facts, leaf.sources) = (term.facts, term.sources)
    return leaf
  }

  /// The leaf of a word with the statements in which it stands, for which all of them are looked through.
  func leafWithStatements(_ term: Term) -> LearningLeaf {
    var leaf = leaf(term)
    leaf.statements = statements.filter { mayUse(term, $0) && terms(usedIn: $0).contains(term) }.map(\.id)
    return leaf
  }

  func leaf(_ reading: Learning.Reading) -> LearningLeaf {
    var leaf = LearningLeaf(.reading, reading.id, reading.title)
    leaf.note = joined(reading.body, reading.source.dateWords)
    leaf.groups = [reading.isFirst ? tr("Begin here") : tr("More to read")]
    leaf.add(.titled(tr("What one finds in it"), reading.why))
    leaf.knowledge = reading.knowledge
    leaf.limits = reading.appliesTo
    (leaf.statements, leaf.sources) = (reading.statements, reading.url == nil ? [] : [reading.source])
    return leaf
  }

  func leaf(_ indicator: Learning.Indicator) -> LearningLeaf {
    var leaf = LearningLeaf(.indicators, indicator.id, indicator.title)
    let from = indicator.from.map { tr("from {day}", ["day": words(of: $0)]) }
    let until = indicator.until.map { tr("until {day}", ["day": words(of: $0)]) }
    leaf.note = joined(indicator.code, from, until)
    let served = outcomes.filter { indicator.outcomes.contains($0.id) }.map(\.label)
    leaf.groups = served.isEmpty ? [tr("Of no outcome by itself")] : served
    leaf.add(.titled(tr("What one might ask of it"), indicator.ask ?? ""))
    leaf.knowledge = indicator.knowledge
    leaf.limits = indicator.appliesTo
    (leaf.statements, leaf.sources) = (indicator.statements, indicator.sources)
    return leaf
  }

  func leaf(_ difference: Learning.Difference) -> LearningLeaf {
    var leaf = LearningLeaf(.differences, difference.id, difference.title)
    leaf.note = difference.isSettled ? tr("settled") : tr("not settled")
    leaf.add(.text(difference.question))
    for account in difference.accounts { leaf.add(.account(account.text, account.sources)) }
    leaf.add(.titled(tr("What can be said"), difference.reading))
    leaf.add(.titled(tr("How this checklist deals with it"), difference.practice))
    (leaf.statements, leaf.facts) = (difference.statements, difference.facts)
    return leaf
  }

  func leaf(_ fact: Learning.Fact) -> LearningLeaf {
    var leaf = LearningLeaf(.facts, fact.id, fact.text.beginning)
    leaf.groups = [fact.kind.asHeading]
    if leaf.title != fact.text { leaf.add(.text(fact.text)) }
    leaf.knowledge = fact.knowledge
    leaf.limits = fact.appliesTo
    leaf.sources = fact.sources
    let naming =
      learning.cards.filter { $0.facts.contains(fact.id) }.flatMap(\.statements)
      + learning.timeline.filter { $0.facts.contains(fact.id) }.flatMap(\.statements)
    leaf.statements = statements.map(\.id).filter(Set(naming).contains)
    return leaf
  }

  func leaf(_ module: Learning.Module) -> LearningLeaf {
    var leaf = LearningLeaf(.training, module.id, module.title)
    leaf.groups = [tr("Modules")]
    leaf.note = joined(Self.minutes(module.minutes), module.people?.words)
    leaf.add(.list(tr("For"), module.audience))
    leaf.add(.list(tr("Afterwards"), module.aims))
    leaf.add(.list(tr("To prepare"), module.before))
    leaf.add(.list(tr("To bring"), module.materials))
    var start = 0
    for part in module.parts {
      leaf.add(.titled(Self.heading(part.title, at: start, for: part.minutes), part.does))
      leaf.add(.speech(part.says ?? ""))
      if let exercise = part.exercise {
        leaf.add(.titled(tr("Exercise"), exercise.task))
        leaf.add(.items(exercise.items))
        leaf.add(.speech(exercise.close ?? ""))
      }
      start += part.minutes
    }
    leaf.add(.list(tr("How to tell whether it worked"), module.worked))
    leaf.add(.list(tr("Be careful"), module.pitfalls))
    leaf.limits = module.appliesTo
    (leaf.statements, leaf.toolkits, leaf.sources) = (module.statements, module.toolkits, module.sources)
    return leaf
  }

  func leaf(_ agenda: Learning.Agenda) -> LearningLeaf {
    var leaf = LearningLeaf(.training, agenda.id, agenda.title)
    leaf.groups = [tr("Workshops")]
    leaf.note = joined(Self.minutes(agenda.minutes), agenda.people?.words)
    leaf.add(.text(agenda.aim))
    leaf.add(.list(tr("For"), agenda.audience))
    leaf.add(.titled(tr("Why these statements"), agenda.choice ?? ""))
    leaf.add(.list(tr("To prepare"), agenda.before))
    leaf.add(.list(tr("To bring"), agenda.materials))
    var start = 0
    for item in agenda.items {
      leaf.add(.titled(Self.heading(item.title, at: start, for: item.minutes), item.does))
      leaf.add(.speech(item.says ?? ""))
      leaf.add(.titled(tr("When behind"), item.late ?? ""))
      start += item.minutes
    }
    leaf.add(.list(tr("What comes of it"), agenda.outcomes))
    leaf.add(.list(tr("How to tell whether it worked"), agenda.worked))
    leaf.sources = agenda.sources
    leaf.statements = agenda.items.flatMap(\.statements)
    leaf.toolkits = agenda.items.flatMap(\.toolkits)
    leaf.modules = agenda.items.flatMap(\.modules)
    return leaf
  }

  private static func minutes(_ count: Int) -> String { trn("{n} minute", "{n} minutes", count) }

  /// A part with when it begins: “0:05 · Duty, power, habit · 8 minutes”.
  private static func heading(_ title: String, at start: Int, for minutes: Int) -> String {
    let past = start % 60
    let clock = "\(start / 60):" + (past < 10 ? "0" : "") + String(past)
    return [clock, title, Self.minutes(minutes)].joined(separator: " · ")
  }

  private func joined(_ parts: String?...) -> String {
    parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")
  }
}

extension String {
  /// The first sentence, or as many words as a title has room for.
  fileprivate var beginning: String {
    let most = 90
    guard count > most else { return self }
    if let end = places(of: ". ").first, distance(from: startIndex, to: end.lowerBound) <= most {
      return String(self[..<end.lowerBound]) + "."
    }
    let words = prefix(most)
    return words[..<(words.lastIndex(of: " ") ?? words.endIndex)] + "…"
  }

  /// An id as a heading: “local-law” as “Local law”.
  fileprivate var asHeading: String {
    let words = putting(" ", for: "-")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
