"""Score the ends of sentences on treebank documents in CoNLL-U.

usage: exam-sentences.py PROGRAM FILE...

Each document's text is put together again from its words, with a blank line around each paragraph and
each caption, and handed to `annotate --layers sentence`. A sentence is right where it begins and ends with
the gold's.
"""
import json
import re
import subprocess
import sys


def words(lines):
    """The words of a sentence and whether a space follows; parts of a contraction are passed over."""
    skip_to = 0
    for line in lines:
        number, form, *rest = line.split("\t")
        if "-" in number:
            skip_to = int(number.split("-")[1])
        elif "." in number or int(number) <= skip_to:
            continue
        yield form, "SpaceAfter=No" not in rest[-1]


def document(path):
    """The text and the spans of its sentences."""
    text, spans, caption = "", set(), -1
    for block in open(path, encoding="utf-8").read().strip().split("\n\n"):
        lines = block.split("\n")
        comments = "\n".join(line for line in lines if line.startswith("#"))
        caption -= 1
        if text and (caption == 0 or re.search(r"^# newpar$", comments, re.M)):
            text = text.rstrip() + "\n\n"
        if count := re.search(r"^# newpar_block = .*\bcaption \((\d+) s\)", comments, re.M):
            caption = int(count[1])
        start = len(text)
        for form, space in words(line for line in lines if not line.startswith("#")):
            text += form + (" " if space else "")
        spans.add((start, len(text.rstrip())))
    return text, spans


program, *paths = sys.argv[1:]
right = found = gold = 0
for path in paths:
    text, spans = document(path)
    report = json.dumps({"kind": "report", "id": path, "text": text})
    done = subprocess.run([program, "annotate", "--without-text", "--layers", "sentence", "-"],
                          input=report.encode(), stdout=subprocess.PIPE, check=True)
    lines = map(json.loads, done.stdout.splitlines())
    ours = {(line["evidence"][0]["start"], line["evidence"][-1]["end"])
            for line in lines if line["kind"] == "sentence"}
    right, found, gold = right + len(ours & spans), found + len(ours), gold + len(spans)
precision, recall = right / found, right / gold
f1 = 2 * precision * recall / (precision + recall)
print(f"{len(paths)} documents, {gold} sentences")
print(f"   sentences P {100 * precision:5.1f}  R {100 * recall:5.1f}  F1 {100 * f1:.1f}")
