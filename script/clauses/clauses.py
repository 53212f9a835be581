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

# The kinds that are somebody's.
PARTIES = ["decision", "option", "consequence", "commitment", "compliance", "position"]

# The outputs: a number for each kind; then for each kind whether its line takes the subject along;
# then the keys of each kind.
COUNT = len(KINDS)
WHOLE = COUNT
FIRST = {}
OUTPUTS = 2 * COUNT
for kind in KINDS:
    if kind in KEYS:
        FIRST[kind] = OUTPUTS
        OUTPUTS += len(KEYS[kind])


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
        self.states = states.reshape(len(self.tokens), -1) if self.tokens else states.reshape(0, 256)
        self.inputs = inputs(self.states, self.clauses)
        self.labels = None

    def text(self, span):
        return " ".join(word for word, start, end in self.tokens if start < span[1] and end > span[0])


def read_reports(path):
    for line in open(path, encoding="utf-8"):
        yield Report(line)


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


def best_clause(report, spans):
    """The clause that fits a mark best, how well, and whether it takes the subject along; None where none
    fits."""
    best, chosen, takes_subject = 0.5, None, False
    for row, clause in enumerate(report.clauses):
        if clause["whole"][0] < spans[-1][1] and clause["span"][1] > spans[0][0]:
            bare, whole = fit(clause, spans)
            if max(bare, whole) > best:
                best, chosen, takes_subject = max(bare, whole), row, whole > bare
    return chosen, best, takes_subject


def agree(one, other):
    """Whether two names may be one's: the same words, or one the other with fewer of them before the last."""
    one, other = words_of(one), words_of(other)
    if not one or not other:
        return False
    if len(one) > len(other):
        one, other = other, one
    return set(one) <= set(other) and one[-1] == other[-1] and len(other) <= len(one) + 3


def words_of(name):
    words = [word.removesuffix("s") for word in re.findall(r"\w+", name.lower())]
    return words[1:] if len(words) > 1 and words[0] == "the" else words


class Labels:
    """What is learnt of each clause: `kinds` 0 or 1 with a `weight`, the rest -1 where nothing is
    known."""

    def __init__(self, report, marks):
        count = len(report.clauses)
        self.kinds = np.zeros((count, COUNT), np.float32)
        self.weight = np.ones((count, COUNT), np.float32)
        self.whole = np.full((count, COUNT), -1, np.float32)
        self.keys = np.full((count, COUNT), -1, np.int64)
        for kind, key, spans, _ in marks:
            if kind in KINDS:
                self.add(report, KINDS.index(kind), kind, key, spans)
        # A clause that fits a mark nearly as well as the one that has it is neither right nor wrong.
        self.weight[self.kinds == 1] = 1

    def add(self, report, column, kind, key, spans):
        for row, clause in enumerate(report.clauses):
            if clause["whole"][0] < spans[-1][1] and clause["span"][1] > spans[0][0]:
                if max(fit(clause, spans)) >= 0.5:
                    self.weight[row, column] = 0.15
        row, _, takes_subject = best_clause(report, spans)
        if row is None:
            return
        self.kinds[row, column] = 1
        self.whole[row, column] = takes_subject
        if kind in KEYS and key in KEYS[kind]:
            self.keys[row, column] = KEYS[kind].index(key)


def read_marks(path):
    """The marks of each report: kind, key, spans in code points, and the spans of its party's name: none
    where it is nobody's, "?" where the text does not spell the name out."""
    marks = {}
    for line in open(path, encoding="utf-8"):
        name, kind, key, spans, party = line.rstrip("\n").split("\t")
        found = marks.setdefault(name, [])
        if kind != "none":
            found.append((kind, key, pairs(spans), "?" if party == "?" else pairs(party)))
    return marks


def pairs(spans):
    return [] if spans == "-" else [tuple(map(int, one.split("-"))) for one in spans.split(" ")]
