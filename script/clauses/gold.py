"""Lay marks that no network was trained on beside their texts, for ../shared/exam/exam.py.

usage: gold.py MARKS TEXTS FOLDER

MARKS has a line a mark: report, day of publication, kind, key, spans in code points, where the party
stands, date, the party's name; of a figure the key is its value, of a statement its mode. Where several readings are
right they stand beside each other with " | "; a line of kind "alias" has names of one party. FOLDER gets the texts and
a gold.json.
"""
import json
import os
import re
import shutil
import sys

KEYS = {"decision": "status", "consequence": "polarity", "commitment": "force",
        "compliance": "verdict", "position": "stance", "event": "status", "statement": "mode",
        "figure": "value"}
PARTIES = {"statement": "speaker", "figure": "by", "decision": "decider", "option": "by",
           "consequence": "by", "commitment": "obligor", "compliance": "party",
           "position": "holder"}
DATES = {"statement": "when", "agreement": "signed"}


def readings(text):
    """The readings of a field: nothing, one, or several that are all right."""
    if text == "-":
        return None
    several = text.split(" | ")
    return several if len(several) > 1 else text


def main(marks, texts, folder):
    os.makedirs(folder, exist_ok=True)
    reports, items, aliases = {}, [], []
    for line in open(marks, encoding="utf-8"):
        name, published, kind, key, spans, _, date, party = line.rstrip("\n").split("\t")
        if kind == "alias":
            aliases.append(party.split(" | "))
            continue
        reports[name] = published
        text = open(f"{texts}/{name}.txt", encoding="utf-8").read()
        item = {"kind": kind, "report": name + ".txt", "evidence": []}
        for span in spans.split(" "):
            start, end = map(int, span.split("-"))
            item["evidence"].append({"start": start, "end": end, "exact": text[start:end]})
        if kind in KEYS:
            item[KEYS[kind]] = readings(key)
        if date != "-":
            item[DATES.get(kind, "date")] = readings(date)
        if kind == "agreement":
            names = re.split(";| \\| ", party)
            item["parties"] = [one.strip() for one in names if one.strip() not in ("-", "")]
        elif kind in PARTIES:
            item[PARTIES[kind]] = readings(party)
        items.append(item)
    for name in reports:
        shutil.copy(f"{texts}/{name}.txt", folder)
    gold = {
        "reports": [{"id": name + ".txt", "published": day} for name, day in reports.items()],
        "aliases": aliases, "items": items,
    }
    with open(f"{folder}/gold.json", "w", encoding="utf-8") as file:
        json.dump(gold, file, ensure_ascii=False)


if __name__ == "__main__":
    main(*sys.argv[1:])
