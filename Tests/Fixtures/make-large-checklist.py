#!/usr/bin/python3
"""Writes a checklist of N statements in 15 sections to standard output, for tests of size and speed.

    make-large-checklist.py N > checklist.json

The same N gives the same checklist, word for word.
"""

import json
import random
import sys

SECTIONS = 15
WORDS = """partners agree what each of them brings and a named person sees to it that it happens in every area where
we work so that people notice a change and can say what it is when somebody from outside asks them about it next
year while money stays what it was and nobody has to write the same figures down twice""".split()


def words(count, luck):
    text = " ".join(luck.choice(WORDS) for _ in range(count))
    return text[0].upper() + text[1:] + "."


def statement(section, number, luck):
    made = {
        "id": f"{section}-{number:03}",
        "title": words(4, luck)[:-1],
        "sentence": words(20, luck),
        "levels": {level: words(24, luck) for level in ("red", "amber", "green")},
        "why": words(25, luck),
        "challenge": "Ask: show me " + words(12, luck).lower(),
        "evidence": [words(3, luck)[:-1] for _ in range(3)],
        "sources": [{"body": "A body", "title": words(6, luck)[:-1], "date": "2009-11", "verified": True}],
        "duty": luck.choice(["statutory", "expected", "good-practice"]),
        "outcomes": [luck.choice(["RR", "PP"])],
        "tags": [luck.choice(["board", "executive"])],
    }
    if luck.random() < 0.05:
        made["appliesTo"] = {"nations": [luck.choice(["england", "wales"])]}
    if luck.random() < 0.05:
        made["from"] = "2010-04-01"
    if luck.random() < 0.3:
        made["essential"] = True
    return made


def checklist(count):
    luck = random.Random(count)
    sections = []
    for index in range(SECTIONS):
        section = f"S{index + 1:02}"
        size = count // SECTIONS + (1 if index < count % SECTIONS else 0)
        statements = [statement(section, number + 1, luck) for number in range(size)]
        if statements:
            statements[0]["gate"] = True
            sections.append({"id": section, "title": words(3, luck)[:-1], "aim": words(8, luck), "statements": statements})
    return {
        "format": "trust-readiness-checklist",
        "formatVersion": 1,
        "id": f"large-{count}",
        "version": "1",
        "language": "en-GB",
        "title": f"A checklist of {count} statements",
        "scale": [
            {"id": "red", "label": "Red", "symbol": "diamond", "role": "bad"},
            {"id": "amber", "label": "Amber", "symbol": "triangle", "role": "middle"},
            {"id": "green", "label": "Green", "symbol": "circle", "role": "good"},
        ],
        "duties": [
            {"id": "statutory", "label": "Legal duty", "legal": True},
            {"id": "expected", "label": "Asked for in guidance"},
            {"id": "good-practice", "label": "Good practice"},
        ],
        "nations": [{"id": "england", "label": "England"}, {"id": "wales", "label": "Wales"}],
        "outcomes": [{"id": "RR", "label": "Reducing reoffending"}, {"id": "PP", "label": "Public protection"}],
        "tags": [{"id": "board", "label": "Board"}, {"id": "executive", "label": "Executive"}],
        "sections": sections,
    }


if __name__ == "__main__":
    if len(sys.argv) != 2 or not sys.argv[1].isdigit() or sys.argv[1] == "0":
        sys.exit("make-large-checklist.py N > checklist.json")
    json.dump(checklist(int(sys.argv[1])), sys.stdout, ensure_ascii=False, indent=2)
    print()
