import ReadinessModel

/// The actions as JSON.
extension JSONExport {
  /// Every action, in the order of their days, and how many there are of a kind.
  public var actions: JSON {
    let log = subject.actions(today: today)
    return .object(
      JSONObject(
        head(format: "trust-readiness-actions") + [
          member("counts", counts(log)),
          member("actions", actionList),
        ]))
  }

  /// Every action, in the order of their days.
  var actionList: JSON { .array(ActionRecord.all(subject.actions(today: today), subject).map(json)) }

  /// How many actions there are of a kind.
  var actionCounts: JSON { counts(subject.actions(today: today)) }

  private func counts(_ log: ActionLog) -> JSON {
    [
      "on": .string(log.day.text), "open": JSON(log.count(.open)), "late": JSON(log.count(.late)),
      "toBeAgreed": JSON(log.count(.toBeAgreed)), "done": JSON(log.count(.done)),
      "dropped": JSON(log.count(.dropped)),
    ]
  }

  private func json(_ record: ActionRecord) -> JSON {
    let action = record.entry.action
    var members = [
      member("id", .string(record.entry.id.row)), member("what", .string(action.what)),
      member("who", .string(action.who)), member("by", optional(action.by?.text)),
      member("status", .string(action.state.name)),
      member("daysLate", record.entry.daysLate.map { JSON($0) } ?? .null),
      member("toBeAgreed", .bool(action.isToBeAgreed)),
    ]
    switch action.state {
    case .done(let day): members.append(member("doneOn", optional(day?.text)))
    case .dropped(let reason): members.append(member("reason", .string(reason)))
    default: break
    }
    members += [
      member("for", .array(record.entry.statements.map { .string($0) })),
      member("note", .string(action.note)),
    ]
    for (name, entry) in [("planned", record.planned), ("changed", record.changed)] {
      guard let entry else { continue }
      members.append(member(name, ["by": .string(entry.who), "at": .string(entry.at.text)]))
    }
    return .object(JSONObject(members))
  }
}
