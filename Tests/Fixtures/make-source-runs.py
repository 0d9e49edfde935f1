#!/usr/bin/python3
"""Writes the hashes of all runs of eight words in the given texts to source-runs.bin, beside this script.

The documents that the bundled checklist rests on are not part of this repository. A test compares the checklist with
these hashes (FNV-1a, 32 bits, little-endian, sorted), so that no sentence is taken over from them.
"""

import os
import re
import struct
import sys

RUN = 8


def hash32(words):
    value = 0x811C9DC5
    for byte in " ".join(words).encode():
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value


def runs(text):
    words = re.findall(r"[a-z0-9']+", text.lower().replace("\u2019", "'"))
    return {hash32(words[start : start + RUN]) for start in range(len(words) - RUN + 1)}


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("make-source-runs.py TEXT...")
    found = set()
    for path in sys.argv[1:]:
        with open(path, encoding="utf-8") as file:
            found |= runs(file.read())
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "source-runs.bin"), "wb") as file:
        for value in sorted(found):
            file.write(struct.pack("<I", value))
