"""Lay marks that no network was trained on beside their texts, for ../shared/exam/exam.py.

usage: gold.py MARKS TEXTS FOLDER

MARKS has a line a mark: report, kind, key, spans in code points, where the party stands, date, the party's
name. FOLDER gets the texts and a gold.json.
"""
import json
import os
import shutil
import sys

KEYS = {"decision": "status", "consequence": "polarity", "commitment": "force",
        "compliance": "verdict", "position": "stance", "event": "status"}
PARTIES = {"decision": "decider", "option": "by", "consequence": "by", "commitment": "obligor",
           "compliance": "party", "position": "holder"}


def main(marks, texts, folder):
    os.makedirs(folder, exist_ok=True)
    reports, items = {}, []
    for line in open(marks, encoding="utf-8"):
        name, published, kind, key, spans, _, date, party = line.rstrip("\n").split("\t")
        reports[name] = published
        text = open(f"{texts}/{name}.txt", encoding="utf-8").read()
        item = {"kind": kind, "report": name + ".txt", "evidence": []}
        for span in spans.split(" "):
            start, end = map(int, span.split("-"))
            item["evidence"].append({"start": start, "end": end, "exact": text[start:end]})
        if kind in KEYS:
            item[KEYS[kind]] = key
        if date != "-":
            item["date"] = date
        if kind == "agreement":
            item["parties"] = [one.strip() for one in party.split(";") if one.strip() != "-"]
        elif kind in PARTIES:
            item[PARTIES[kind]] = None if party == "-" else party
        items.append(item)
    for name in reports:
        shutil.copy(f"{texts}/{name}.txt", folder)
    gold = {
        "reports": [{"id": name + ".txt", "published": day} for name, day in reports.items()],
        "aliases": [], "items": items,
    }
    with open(f"{folder}/gold.json", "w", encoding="utf-8") as file:
        json.dump(gold, file, ensure_ascii=False)


if __name__ == "__main__":
    main(*sys.argv[1:])
