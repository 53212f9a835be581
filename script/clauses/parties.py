"""Train the network of the parties of clauses: who decides, holds, is bound.

usage: parties.py MARKS CLAUSES OUTPUT [--without PREFIX ...]

CLAUSES is what `rapporteur-train export-clauses` wrote, OUTPUT a file of `Learning.ClauseFile`. The
network gives each candidate of a clause a number for each kind and key; those who bear the name of the
mark are to have more than all others together.
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
from student import ONE, write

ROWS = 1 << 14
KEYS = {}
for kind in C.KINDS:
    for key in C.KEYS.get(kind, ()):
        KEYS[kind, key] = C.COUNT + len(KEYS)


class Network(nn.Module):
    def __init__(self, inputs, width):
        super().__init__()
        self.signs = nn.EmbeddingBag(ROWS, width, mode="sum")
        nn.init.uniform_(self.signs.weight, -0.02, 0.02)
        self.states = nn.Linear(inputs, width)
        self.out = nn.Linear(width, C.COUNT + len(KEYS))

    def forward(self, states, rows, starts, drop):
        states = F.dropout(states, drop, self.training)
        hidden = F.relu(self.states(states) + self.signs(rows, starts))
        return self.out(F.dropout(hidden, drop, self.training))


class Example:
    """A marked clause: its candidates, nobody last, and who of them is the party."""

    def __init__(self, report, row, kind, key, good):
        clause = report.clauses[row]
        self.signs = clause["signs"]
        heads = clause["heads"] + [-1]
        width = report.states.shape[1]
        first = np.zeros((len(heads), width), np.int16)
        for place, token in enumerate(heads):
            if token >= 0:
                first[place] = report.states[token]
        # The other slots are those of the clause: verb, governor, subject; and the mean of its run.
        own = report.inputs[row]
        rest = np.concatenate([own[: 3 * width], own[4 * width :]])
        self.states = np.concatenate([first, np.repeat(rest[None], len(heads), 0)], 1)
        self.kind = C.KINDS.index(kind)
        self.key = KEYS.get((kind, key), -1)
        self.good = good


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


class Batch:
    def __init__(self, group):
        rows, starts, self.good, self.kinds, self.keys, self.numbers = [], [], [], [], [], []
        for number, example in enumerate(group):
            for signs, good in zip(example.signs, example.good):
                starts.append(len(rows))
                rows += signs
                self.numbers.append(number)
                self.good.append(good)
                self.kinds.append(example.kind)
                self.keys.append(example.key)
        states = np.concatenate([example.states for example in group]).astype(np.float32) / ONE
        self.inputs = torch.tensor(states), torch.tensor(rows), torch.tensor(starts)
        self.good, self.numbers = torch.tensor(self.good), torch.tensor(self.numbers)
        self.kinds, self.keys = torch.tensor(self.kinds), torch.tensor(self.keys)
        self.count = len(group)


def scores(model, batch, drop):
    out = model(*batch.inputs, drop)
    kind = out.gather(1, batch.kinds[:, None])[:, 0]
    key = out.gather(1, batch.keys.clamp(min=0)[:, None])[:, 0]
    return kind + torch.where(batch.keys >= 0, key, torch.zeros_like(key))


def total(values, batch):
    """The logarithm of the sum of exponents over the candidates of each clause."""
    top = torch.full((batch.count,), -1e9).scatter_reduce(0, batch.numbers, values.detach(), "amax")
    sums = torch.zeros(batch.count).scatter_add(
        0, batch.numbers, torch.exp(values - top[batch.numbers]))
    return torch.log(sums + 1e-9) + top


def train(model, every, epochs, drop, rate, decay, size=32):
    optimizer = torch.optim.AdamW(model.parameters(), lr=rate, weight_decay=decay)
    steps, step, began = epochs * -(-len(every) // size), 0, time.time()
    model.train()
    for epoch in range(epochs):
        random.Random(epoch).shuffle(every)
        sum_of_losses = 0
        for start in range(0, len(every), size):
            batch = Batch(every[start : start + size])
            values = scores(model, batch, drop)
            right = total(torch.where(batch.good, values, torch.full_like(values, -30)), batch)
            loss = (total(values, batch) - right).mean()
            optimizer.zero_grad()
            loss.backward()
            step += 1
            for group in optimizer.param_groups:
                group["lr"] = rate * min(1, step / (0.05 * steps)) * (1 - step / steps)
            optimizer.step()
            sum_of_losses += loss.item() * batch.count
        print(f"epoch {epoch + 1}: {sum_of_losses / len(every):.3f}, {time.time() - began:.0f} s",
              file=sys.stderr, flush=True)
    model.eval()


def main():
    parser = argparse.ArgumentParser()
    for name in ("marks", "clauses", "output"):
        parser.add_argument(name)
    parser.add_argument("--without", nargs="*", default=[])
    parser.add_argument("--width", type=int, default=48)
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--drop", type=float, default=0.3)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--decay", type=float, default=1e-2)
    arguments = parser.parse_args()
    torch.manual_seed(1)
    without = tuple(arguments.without) or ("\n",)
    marks = C.read_marks(arguments.marks)
    every = []
    for report in C.read_reports(arguments.clauses):
        if report.name in marks and not report.name.startswith(without):
            every += examples(report, marks[report.name])
    print(f"{len(every)} marks", file=sys.stderr, flush=True)
    model = Network(every[0].states.shape[1], arguments.width)
    train(model, every, arguments.epochs, arguments.drop, arguments.rate, arguments.decay)
    write(model, arguments.output, C.COUNT + len(KEYS))


if __name__ == "__main__":
    main()
