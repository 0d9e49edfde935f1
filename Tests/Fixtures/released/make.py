#!/usr/bin/env python3
"""Writes journals as version 0.1.0 wrote them, at random: two people, rows written, undone, put back, emptied, settled
and taken out, moved; answers to former statements; evidence; operations of other programs; erased lines.

    python3 Tests/Fixtures/released/make.py

The views beside them (*.txt) are what 0.1.0 showed of each. They were written once, before rows had a register for each
field, and are never written again."""
import json, os, random

HERE = os.path.dirname(os.path.abspath(__file__))
DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
FIELDS = ["offer", "day", "text", "done"]
ROWS = [(l, r) for l in ("actions", "T/grid", "T/outline", "T/steps/done") for r in ("r1", "r2", "r3")]
STATEMENTS = ["A1", "A2", "B1", "OLD-A1"]


def key(op):
    kind, fields = op
    if kind in ("setRow", "removeRow"): return ("row", fields["list"], fields["row"])
    if kind == "moveRow": return ("place", fields["list"], fields["row"])
    if kind in ("addEvidence", "removeEvidence"): return ("evidence", fields["id"])
    if kind in ("rate", "dontKnow", "doesNotApply", "clearAnswer"): return ("answer", fields["statement"])
    if kind in ("note", "flag", "target"): return (kind, fields["statement"])
    if kind == "person": return (kind, fields["id"])
    return (kind,)


class Person:
    def __init__(self, name, rnd): self.name, self.rnd, self.lines, self.mine, self.last = name, rnd, {}, [], 0

    def operations(self):
        for line in sorted(self.lines.values(), key=lambda line: line["id"]):
            for n, element in enumerate(line["do"]):
                name = next((k for k in element if k != "replaces"), "")
                yield f"{line['id']}/{n}", (name, element.get(name)), element.get("replaces", []), line

    def heads(self, of):
        operations = list(self.operations())
        replaced = {t for _, _, targets, _ in operations for t in targets}
        own = [(i, o, r) for i, o, r, line in operations if o[0] and o[0] != "vote" and key(o) == of]
        return [x for x in own if x[0] not in replaced and not x[1][0].startswith("remove")], \
               [x for x in own if x[0] not in replaced and x[1][0].startswith("remove")]

    def put(self, operations, undoes=None):
        self.last = max([self.last] + [l["at"] for l in self.lines.values()]) + self.rnd.randint(1, 90000)
        time, text = self.last, ""
        for _ in range(10): text, time = DIGITS[time % 32] + text, time // 32
        identity = text + "".join(self.rnd.choice(DIGITS) for _ in range(16))
        do = []
        for (kind, fields), replaces in operations:
            do.append({kind: fields, **({"replaces": replaces} if replaces else {})})
        line = {"id": identity, "at": self.last, "by": self.name, **({"undoes": undoes} if undoes else {}), "do": do}
        self.lines[identity] = line
        return line

    def say(self, kind, **fields):
        op = (kind, fields)
        return self.put([(op, [h[0] for h in self.heads(key(op))[0]])])

    def hear(self, other):
        for i, line in other.lines.items():
            if i not in self.lines or line.get("erased"): self.lines[i] = line

    def row(self):
        rnd, (l, r) = self.rnd, self.rnd.choice(ROWS)
        heads, removals = self.heads(("row", l, r))
        kind = rnd.random()
        if kind < .12:
            p = rnd.choice(["F", "V", "k", "Vg"])
            return self.mine.append(self.say("moveRow", list=l, row=r, position=p))
        if heads and kind < .62:
            values = dict(heads[-1][1][1]["values"])
            field = rnd.choice(FIELDS)
            values[field] = rnd.choice(["", "2011-03-31", True, f"words {rnd.randint(1, 99)}", "Ordsprák — “ja”"])
            self.mine.append(self.say("setRow", list=l, row=r, values=values))
        elif heads and kind < .75: self.mine.append(self.say("removeRow", list=l, row=r))
        elif not heads and removals and kind < .5:
            self.mine.append(self.put([(("setRow", {"list": l, "row": r, "values": {"text": "put back"}}), [])]))
        elif not heads:
            row = ("setRow", {"list": l, "row": r, "values": {} if rnd.random() < .5 else {"offer": "first"}})
            self.mine.append(self.put([(row, []), (("moveRow", {"list": l, "row": r, "position": "V"}), [])]))
        elif self.mine: self.undo(self.mine.pop())

    def undo(self, line):
        known = {i: o for i, o, _, _ in self.operations()}
        operations = []
        for n, element in enumerate(line["do"]):
            kind = next((k for k in element if k != "replaces"), "")
            if kind not in ("setRow", "removeRow", "note", "rate") or line.get("erased"): return
            op, mine = (kind, element[kind]), f"{line['id']}/{n}"
            heads, removals = self.heads(key(op))
            before = max(element.get("replaces", []), default=None)
            if kind == "removeRow":
                if heads or mine not in [x[0] for x in removals] or before not in known: return
            elif [h[0] for h in heads] != [mine]: return
            if before in known and known[before][0] == "setRow" or kind in ("note", "rate") and before in known:
                operations.append((known[before], [mine]))
            elif kind == "setRow": operations.append((("removeRow", {"list": op[1]["list"], "row": op[1]["row"]}), [mine]))
            else: return
        if operations: self.put(operations, undoes=line["id"])

    def answer(self):
        rnd, s = self.rnd, self.rnd.choice(STATEMENTS)
        words = f"words {rnd.randint(1, 99)}"
        self.mine.append(rnd.choice([
            lambda: self.say("rate", statement=s, level=rnd.choice(["red", "amber", "green"]), why="mistake"),
            lambda: self.say("rate", statement=s, level="green"),
            lambda: self.say("dontKnow", statement=s, ask="Ann", question=words),
            lambda: self.say("doesNotApply", statement=s, reason=words),
            lambda: self.say("clearAnswer", statement=s),
            lambda: self.say("note", statement=s, text=words),
            lambda: self.say("flag", statement=s, on=rnd.random() < .5),
            lambda: self.say("target", statement=s, level="green", by="2012-01-01"),
            lambda: self.say("judgement", level="amber", words=words),
            lambda: self.say("scope", text=words),
            lambda: self.say("asAt", day="2011-0%d-01" % rnd.randint(1, 9)),
            lambda: self.say("addEvidence", id=rnd.choice("ef"), statement=s, title=words),
            lambda: self.say("removeEvidence", id=rnd.choice("ef")),
            lambda: self.put([(("vote", {"for": [1, 2], "row": "r1"}), [])]),
            lambda: self.put([(("rate", {"statement": s, "level": "red", "sure": 0.5}), [])]),
        ])())

    def erase(self):
        line = self.rnd.choice(list(self.lines.values()))
        self.lines[line["id"]] = {"id": line["id"], "at": line["at"], "erased": True,
                                  "do": [{"replaces": e.get("replaces", [])} for e in line["do"]]}


def stamp(ms):
    import datetime
    t = datetime.datetime.fromtimestamp(ms / 1000, datetime.timezone.utc)
    return t.strftime("%Y-%m-%dT%H:%M:%S.") + f"{ms % 1000:03}Z"


for seed, rows in enumerate([.95, .8, .5, .2]):
    rnd = random.Random(seed)
    people = [Person("p-ann", rnd), Person("p-bob", rnd)]
    people[0].last = 1299000000000
    people[0].put([(("usePack", {"id": "p", "version": "1"}), []), (("organisation", {"name": "Northmoor"}), [])])
    people[0].say("person", id="p-ann", name="Ann", role="Chair")
    people[1].hear(people[0])
    people[1].say("person", id="p-bob", name="Bob", role="")
    for _ in range(260):
        who = rnd.choice(people)
        k = rnd.random()
        if k < .12: who.hear(people[0] if who is people[1] else people[1])
        elif k < .15: who.erase()
        elif k < .15 + rows * .85: who.row()
        else: who.answer()
    people[0].hear(people[1])
    lines = list(people[0].lines.values())
    rnd.shuffle(lines)
    with open(f"{HERE}/history-{seed}.readiness", "w") as file:
        write = lambda x: file.write(json.dumps(x, ensure_ascii=False, separators=(",", ":")) + "\n")
        write({"format": "trust-readiness", "version": 1, "id": f"released-{seed}", "created": stamp(1299000000000)})
        for line in lines:
            line = dict(line)
            if line.get("erased"): del line["at"]
            else: line["at"] = stamp(line["at"])
            write(line)
