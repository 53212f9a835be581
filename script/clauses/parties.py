"""Train the network of the parties of clauses: who decides, holds, is bound.

usage: parties.py MARKS CLAUSES TEACHER OUTPUT [--without PREFIX ...]

CLAUSES is what `rapporteur-train export-clauses --candidates` wrote, TEACHER what teacher.py wrote, OUTPUT
a file of `Learning.ClauseFile`. The network gives each candidate of a clause a number for each kind and
key; those who bear the name of the mark are to have more than all others together, and each as much as the
teacher gives him, also where nobody marked anything.
"""
import argparse
import random
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

import clauses as C
from student import ONE, sigmoid, write

ROWS = 1 << 14
KEYS = {}
for kind in C.KINDS:
    for key in C.KEYS.get(kind, ()):
        KEYS[kind, key] = C.COUNT + len(KEYS)
OUTPUTS = C.COUNT + len(KEYS)


class Network(nn.Module):
    def __init__(self, inputs, width):
        super().__init__()
        self.signs = nn.EmbeddingBag(ROWS, width, mode="sum")
        nn.init.uniform_(self.signs.weight, -0.02, 0.02)
        self.states = nn.Linear(inputs, width)
        self.out = nn.Linear(width, OUTPUTS)

    def forward(self, states, rows, starts, drop):
        states = F.dropout(states, drop, self.training)
        hidden = F.relu(self.states(states) + self.signs(rows, starts))
        return self.out(F.dropout(hidden, drop, self.training))


class Example:
    """A clause of a kind: its candidates, nobody last; who of them is the party, where that is marked; and
    what share of belief the teacher gives each, where he read it."""

    def __init__(self, report, row, kind, key, good=None, weight=1):
        self.report, self.row, self.good, self.weight = report, row, good, weight
        self.kind = C.KINDS.index(kind)
        self.key = KEYS.get((kind, key), -1)
        self.taught = None

    @property
    def signs(self):
        return self.report.clauses[self.row]["signs"]

    def states(self):
        clause = self.report.clauses[self.row]
        heads = clause["heads"] + [-1]
        width = self.report.states.shape[1]
        first = np.zeros((len(heads), width), np.int16)
        for place, token in enumerate(heads):
            if token >= 0:
                first[place] = self.report.states[token]
        # The other slots are those of the clause: verb, governor, subject; and the mean of its run.
        own = self.report.inputs[self.row]
        rest = np.concatenate([own[: 3 * width], own[4 * width :]])
        return np.concatenate([first, np.repeat(rest[None], len(heads), 0)], 1)

    def learn(self, parties):
        """Takes what the teacher made of the candidates."""
        values = parties[:, self.kind] + (parties[:, self.key] if self.key >= 0 else 0)
        shares = np.exp(values - values.max())
        self.taught = shares / shares.sum()


def examples(report, marks):
    """The marks of a report whose party is known and among the candidates."""
    found = []
    for kind, key, spans, party in marks:
        if kind not in C.PARTIES or party == "?":
            continue
        row = C.best_clause(report, spans)[0]
        if row is None:
            continue
        names = [report.text(span) for span in party] if party else []
        candidates = report.clauses[row]["candidates"]
        good = [any(C.agree(name, one) for name in names for one in each) for each in candidates]
        good.append(not names)
        if any(good):
            found.append(Example(report, row, kind, key, good))
    return found


def unmarked(report, clauses, least=0.25):
    """The clauses of which the teacher thinks that they are of a kind, with its likeliest key."""
    found = []
    for row, kind in zip(*np.nonzero(sigmoid(clauses[:, : C.COUNT]) >= least)):
        name = C.KINDS[kind]
        if name not in C.PARTIES:
            continue
        key = None
        if name in C.KEYS:
            first = C.FIRST[name]
            key = C.KEYS[name][np.argmax(clauses[row, first : first + len(C.KEYS[name])])]
        weight = float(sigmoid(clauses[row, kind]))
        found.append(Example(report, int(row), name, key, weight=weight))
    return found


class Batch:
    def __init__(self, group):
        rows, numbers, kinds, keys = [], [], [], []
        good, marked, taught, learnt = [], [], [], []
        for number, example in enumerate(group):
            count = len(example.signs)
            rows += example.signs
            numbers += [number] * count
            kinds += [example.kind] * count
            keys += [example.key] * count
            trust = 0 if example.good is None else 1 if example.taught is None else 0.6
            good += [True] * count if example.good is None else example.good
            marked.append(trust)
            taught += [0] * count if example.taught is None else example.taught.tolist()
            learnt.append((1 - trust) * example.weight)
        states = np.concatenate([example.states() for example in group]).astype(np.float32) / ONE
        starts = np.cumsum([0] + [len(row) for row in rows[:-1]]).astype(np.int32)
        self.inputs = (
            torch.tensor(states), torch.tensor(np.concatenate(rows)), torch.tensor(starts))
        self.numbers, self.good = torch.tensor(numbers), torch.tensor(good)
        self.kinds, self.keys = torch.tensor(kinds), torch.tensor(keys)
        self.marked, self.learnt = torch.tensor(marked), torch.tensor(learnt)
        self.taught = torch.tensor(taught)
        self.count = len(group)


def scores(out, kinds, keys):
    """What each candidate has for the kind and the key of its clause."""
    if isinstance(kinds, int):
        return out[:, kinds] + (out[:, keys] if keys >= 0 else 0)
    kind = out.gather(1, kinds[:, None])[:, 0]
    key = out.gather(1, keys.clamp(min=0)[:, None])[:, 0]
    return kind + torch.where(keys >= 0, key, torch.zeros_like(key))


def total(values, numbers, count):
    """The logarithm of the sum of exponents over the candidates of each clause."""
    top = torch.full((count,), -1e9).scatter_reduce(0, numbers, values.detach(), "amax")
    sums = torch.zeros(count).scatter_add(0, numbers, torch.exp(values - top[numbers]))
    return torch.log(sums + 1e-9) + top


def missed(values, good, numbers, count):
    """Of each clause how little of the belief goes to those who are its party."""
    right = torch.where(good, values, torch.full_like(values, -30))
    return total(values, numbers, count) - total(right, numbers, count)


def loss(out, batch):
    values = scores(out, batch.kinds, batch.keys)
    marked = missed(values, batch.good, batch.numbers, batch.count)
    logs = values - total(values, batch.numbers, batch.count)[batch.numbers]
    learnt = torch.zeros(batch.count).scatter_add(0, batch.numbers, -batch.taught * logs)
    return (batch.marked * marked + batch.learnt * learnt).mean()


def train(model, every, epochs, drop, rate, decay, size=32):
    optimizer = torch.optim.AdamW(model.parameters(), lr=rate, weight_decay=decay)
    steps, step, began = epochs * -(-len(every) // size), 0, time.time()
    model.train()
    for epoch in range(epochs):
        random.Random(epoch).shuffle(every)
        sum_of_losses = 0
        for start in range(0, len(every), size):
            batch = Batch(every[start : start + size])
            value = loss(model(*batch.inputs, drop), batch)
            optimizer.zero_grad()
            value.backward()
            step += 1
            for group in optimizer.param_groups:
                group["lr"] = rate * min(1, step / (0.05 * steps)) * (1 - step / steps)
            optimizer.step()
            sum_of_losses += value.item() * batch.count
        print(f"epoch {epoch + 1}: {sum_of_losses / len(every):.3f}, {time.time() - began:.0f} s",
              file=sys.stderr, flush=True)
    model.eval()


def collect(paths, without):
    """The marks with a known party, and all else that the teacher takes for an item."""
    marks, teacher = C.read_marks(paths.marks), np.load(paths.teacher)
    every = []
    for report in C.read_reports(paths.clauses):
        if report.name.startswith(without) or not report.clauses:
            continue
        found = examples(report, marks.get(report.name, []))
        if report.name in teacher:
            seen = {(example.row, example.kind) for example in found}
            found += [
                example for example in unmarked(report, teacher[report.name].astype(np.float32))
                if (example.row, example.kind) not in seen]
            parties = teacher[report.name + "/parties"].astype(np.float32)
            starts = np.cumsum([0] + [len(clause["signs"]) for clause in report.clauses])
            for example in found:
                example.learn(parties[starts[example.row] : starts[example.row + 1]])
        every += found
    return every


def main():
    parser = argparse.ArgumentParser()
    for name in ("marks", "clauses", "teacher", "output"):
        parser.add_argument(name)
    parser.add_argument("--without", nargs="*", default=[])
    parser.add_argument("--width", type=int, default=48)
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--drop", type=float, default=0.3)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--decay", type=float, default=1e-2)
    arguments = parser.parse_args()
    torch.manual_seed(1)
    every = collect(arguments, tuple(arguments.without) or ("\n",))
    print(f"{sum(example.good is not None for example in every)} marks, {len(every)} clauses",
          file=sys.stderr, flush=True)
    model = Network(every[0].states().shape[1], arguments.width)
    train(model, every, arguments.epochs, arguments.drop, arguments.rate, arguments.decay)
    write(model, arguments.output, OUTPUTS)


if __name__ == "__main__":
    main()
