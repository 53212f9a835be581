"""Clauses, the marks on them, and the classes that networks of clauses give them.

The order of the classes is that of `ClauseClasses` in Sources/Reading/Clauses.
"""
import base64
import json
import re

import numpy as np

KINDS = ["decision", "option", "consequence", "commitment", "compliance", "position", "event"]
KEYS = {
    "decision": "open under_review scheduled pending decided rejected postponed reversed".split(),
    "consequence": "risk benefit neutral".split(),
    "commitment": "promised agreed required demanded announced threatened refused offered".split(),
    "compliance": "kept broken unfulfilled disputed".split(),
    "position": "for against conditional undecided".split(),
    "event": "past ongoing scheduled possible cancelled".split(),
}

# The outputs: a number for each kind; then for each kind whether its line takes the subject along;
# then where its party stands (`ClauseParty`); then the keys of each kind.
COUNT = len(KINDS)
WHOLE = COUNT
PLACES = "scoau"  # subject, claimant, object, agent, subject of what the clause hangs on
PARTY = {kind: 2 * COUNT + place * len(PLACES) for place, kind in enumerate(KINDS)}
FIRST = {}
OUTPUTS = (2 + len(PLACES)) * COUNT
for kind in KINDS:
    if kind in KEYS:
        FIRST[kind] = OUTPUTS
        OUTPUTS += len(KEYS[kind])
PADDED = (OUTPUTS + 15) // 16 * 16


class Report:
    """A report with its clauses; arrays have a row a clause."""

    def __init__(self, line):
        value = json.loads(line)
        self.name = re.sub(r"^.*/|\.txt$", "", value["path"])
        self.tokens = [(token["text"], *token["span"]) for token in value["tokens"]]
        self.sentences = value["sentences"]
        self.clauses = value["clauses"]
        self.items = value["items"]
        states = np.frombuffer(base64.b64decode(value["states"]), dtype="<i2")
        states = states.reshape(len(self.tokens), -1) if self.tokens else states.reshape(0, 256)
        self.inputs = inputs(states, self.clauses)
        self.labels = None


def inputs(states, clauses):
    """What the network reads of each clause: the states at its slots, and the mean of its run."""
    width = states.shape[1]
    rows = np.zeros((len(clauses), 5 * width), np.int16)
    for row, clause in enumerate(clauses):
        for place, token in enumerate(clause["slots"]):
            if token >= 0:
                rows[row, place * width : (place + 1) * width] = states[token]
        start, end = clause["run"]
        mean = states[start:end].astype(np.int32).sum(0) / max(1, end - start)
        rows[row, 4 * width :] = np.trunc(mean)
    return rows


def shared(one, other):
    """F1 of the characters of two spans."""
    both = min(one[1], other[1]) - max(one[0], other[0])
    return 2 * both / (one[1] - one[0] + other[1] - other[0]) if both > 0 else 0


def fit(clause, spans):
    """How well a clause fits a mark, with the subject left out and taken along."""
    if len(spans) == 1:
        return shared(clause["span"], spans[0]), shared(clause["whole"], spans[0])
    marked = set()
    for start, end in spans:
        marked.update(range(start, end))
    scores = []
    for start, end in (clause["span"], clause["whole"]):
        both = len(marked.intersection(range(start, end)))
        scores.append(2 * both / (len(marked) + end - start) if end > start else 0)
    return scores


class Labels:
    """What is learnt of each clause: `kinds` 0 or 1 with a `weight`, the rest -1 where nothing is
    known."""

    def __init__(self, report, marks):
        count = len(report.clauses)
        self.kinds = np.zeros((count, COUNT), np.float32)
        self.weight = np.ones((count, COUNT), np.float32)
        self.whole = np.full((count, COUNT), -1, np.float32)
        self.party = np.full((count, COUNT), -1, np.int64)
        self.keys = np.full((count, COUNT), -1, np.int64)
        for kind, key, spans, party in marks:
            if kind in KINDS:
                self.add(report, KINDS.index(kind), kind, key, spans, party)
        # A clause that fits a mark nearly as well as the one that has it is neither right nor wrong.
        self.weight[self.kinds == 1] = 1

    def add(self, report, column, kind, key, spans, party):
        best, chosen, takes_subject = 0.5, None, False
        for row, clause in enumerate(report.clauses):
            if clause["whole"][0] >= spans[-1][1] or clause["span"][1] <= spans[0][0]:
                continue
            bare, whole = fit(clause, spans)
            if max(bare, whole) >= 0.5:
                self.weight[row, column] = 0.15
                if max(bare, whole) > best:
                    best, chosen, takes_subject = max(bare, whole), row, whole > bare
        if chosen is None:
            return
        self.kinds[chosen, column] = 1
        self.whole[chosen, column] = takes_subject
        if kind in KEYS and key in KEYS[kind]:
            self.keys[chosen, column] = KEYS[kind].index(key)
        if party in PLACES:
            self.party[chosen, column] = PLACES.index(party)


def read_marks(path):
    """The marks of each report: kind, key, spans in code points, and where its party stands: one of
    PLACES, or "-" where that is not known."""
    marks = {}
    for line in open(path, encoding="utf-8"):
        name, kind, key, spans, party = line.rstrip("\n").split("\t")
        found = marks.setdefault(name, [])
        if kind != "none":
            pairs = [tuple(map(int, span.split("-"))) for span in spans.split(" ")]
            found.append((kind, key, pairs, party))
    return marks
