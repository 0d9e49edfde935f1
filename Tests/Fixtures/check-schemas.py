#!/usr/bin/python3
"""Checks checklists and assessments against the JSON Schemas with a validator that is not ours.

    check-schemas.py              the bundled checklist, the sample, the fixtures, and that broken ones are refused
    check-schemas.py FILE...      these: assessments (.readiness), what readinessctl wrote with summary or export as .json,
                                  and checklists (folders and other files)

Needs python3-jsonschema; folders written in YAML also need python3-yaml and are passed over without it.
"""

import glob
import json
import os
import sys
from datetime import datetime, timezone

from jsonschema import Draft202012Validator

try:
    import yaml
except ImportError:
    yaml = None

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def validator(name):
    with open(os.path.join(ROOT, "data/schema", name), encoding="utf-8") as file:
        schema = json.load(file)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


CHECKLIST = validator("checklist.schema.json")
ASSESSMENT = validator("assessment.schema.json")
SUMMARY = validator("summary.schema.json")
EXPORT = validator("export.schema.json")


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file) if path.endswith(".json") else yaml.load(file, Loader=yaml.BaseLoader)


def checklist(path):
    """The checklist in a file or, joined from its files, in a folder; None if it cannot be read here."""
    if not os.path.isdir(path):
        return read(path)
    files = sorted(glob.glob(path + "/*.json") + glob.glob(path + "/*.y*ml"))
    if yaml is None and any(not file.endswith(".json") for file in files):
        return None
    joined = {}
    for file in files:
        part = read(file)
        if isinstance(part, list):
            part = {os.path.splitext(os.path.basename(file))[0]: part}
        joined.update(part)
    return plain(joined) if any(not file.endswith(".json") for file in files) else joined


def plain(value, key=None):
    """YAML's texts as the numbers and truths that the format asks for in a few places."""
    if isinstance(value, dict):
        return {name: plain(member, name) for name, member in value.items()}
    if isinstance(value, list):
        return [plain(element) for element in value]
    if key in ("formatVersion", "secondsPerStatement", "order"):
        return int(value)
    if key in ("goodShare", "badShare"):
        return float(value)
    if key in ("gate", "essential", "legal", "verified"):
        return value == "true"
    return value


def problems_of_value(path):
    value = checklist(path)
    if value is None:
        print(f"passed over (no python3-yaml): {path}")
        return []
    written = {"trust-readiness-summary": SUMMARY, "trust-readiness-export": EXPORT}
    schema = written.get(value.get("format"), CHECKLIST) if isinstance(value, dict) else CHECKLIST
    return [f"{error.json_path}: {error.message[:300]}" for error in schema.iter_errors(value)]


def milliseconds(ulid):
    number = 0
    for letter in ulid[:10]:
        number = number * 32 + CROCKFORD.index(letter)
    return number


def problems_of_assessment(path):
    """What is wrong with the lines, and with what they say of one another."""
    found, changes, replaced = [], {}, []
    with open(path, encoding="utf-8") as file:
        lines = file.read().split("\n")
    for number, line in enumerate(lines, 1):
        if not line:
            continue
        try:
            value = json.loads(line)
        except ValueError as error:
            found.append(f"line {number}: {error}")
            continue
        errors = list(ASSESSMENT.iter_errors(value))
        for error in errors:
            found.append(f"line {number}: {(error.context or [error])[-1].message[:300]}")
        if errors:
            continue
        if number == 1 and "format" not in value:
            found.append("line 1 is not a header")
        if "id" in value and "do" in value:
            if value["id"] in changes:
                found.append(f"line {number}: {value['id']} was used before")
            changes[value["id"]] = len(value["do"])
            for operation in value["do"]:
                replaced += [(number, target) for target in operation.get("replaces", [])]
            if "at" in value:
                at = datetime.strptime(value["at"].replace("Z", ""), "%Y-%m-%dT%H:%M:%S.%f")
                at = round(at.replace(tzinfo=timezone.utc).timestamp() * 1000)
                if milliseconds(value["id"]) < at:
                    found.append(f"line {number}: the id is older than the change")
    for number, target in replaced:
        change, index = target.split("/")
        if int(index) >= changes.get(change, 0):
            found.append(f"line {number}: replaces {target}, which is not there")
    return found


def problems(path):
    return problems_of_assessment(path) if path.endswith(".readiness") else problems_of_value(path)


def main(paths):
    refused = []
    if not paths:
        paths = sorted(glob.glob(ROOT + "/Resources/Packs/*/") + glob.glob(ROOT + "/Resources/Samples/*.readiness"))
        paths += sorted(glob.glob(HERE + "/packs/*") + glob.glob(HERE + "/journals/*.readiness"))
        with open(HERE + "/broken/expected.json", encoding="utf-8") as file:
            expected = json.load(file)
        refused = [f"{HERE}/broken/{name}" for name, case in sorted(expected.items()) if case["schema"]]
    failed = False
    for path in paths:
        found = problems(path)
        failed = failed or bool(found)
        print(f"{'wrong' if found else 'right'}: {os.path.relpath(path, ROOT)}")
        for problem in found[:20]:
            print(f"  {problem}")
    for path in refused:
        try:
            found = problems(path)
        except ValueError as error:
            found = [str(error)]
        failed = failed or not found
        print(f"{'refused' if found else 'WRONGLY ACCEPTED'}: {os.path.relpath(path, ROOT)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
