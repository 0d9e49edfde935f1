import ReadinessModel

/// The evidence as JSON.
extension JSONExport {
  /// All evidence by title, and what the good ratings rest on.
  public var evidence: JSON {
    .object(
      JSONObject(
        head(format: "trust-readiness-evidence") + [
          member("support", supportCounts), member("evidence", evidenceList),
        ]))
  }

  /// All evidence, by title.
  var evidenceList: JSON { .array(subject.evidence(today: today).map(json)) }

  /// How many good ratings rest on what, and which rest on nothing or on old evidence only.
  var supportCounts: JSON {
    let support = subject.support(today: today)
    return [
      "on": .string(support.day.text), "good": JSON(support.counts.total),
      "current": JSON(support.counts.current), "oldOnly": JSON(support.counts.oldOnly),
      "none": JSON(support.counts.none),
      "onOldEvidence": .array(support.onOldEvidence.map { .string($0.id) }),
      "unsupported": .array(support.unsupported.map { .string($0.id) }),
      "carryingMany": .array(
        support.heavy.sorted().map { ["evidence": .string($0), "statements": JSON(support.carries($0))] }),
    ]
  }

  private func json(_ record: EvidenceRecord) -> JSON {
    let evidence = record.evidence
    return [
      "id": .string(record.id), "title": .string(evidence.name), "kind": .string(evidence.kind),
      "date": optional(evidence.date?.text), "reviewBy": optional(evidence.reviewBy?.text),
      "past": .bool(record.isPast), "early": .bool(record.isEarly), "owner": .string(evidence.owner),
      "note": .string(evidence.note), "places": evidence[Evidence.places].json,
      "for": .array(
        record.uses.map { use in
          use.place.isEmpty
            ? ["statement": .string(use.statement)]
            : ["statement": .string(use.statement), "where": .string(use.place)]
        }),
      "carries": JSON(record.carries),
    ]
  }
}
