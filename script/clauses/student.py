"""Train the network of clauses that the program carries, on marks and on what the teacher reads.

usage: student.py MARKS CLAUSES TEACHER OUTPUT [--without PREFIX ...]

CLAUSES is what `rapporteur-train export-clauses` wrote, TEACHER what teacher.py wrote, OUTPUT the
file that `Learning.ClauseFile` describes. So a small network learns what a large one makes of text
that nobody marked (Hinton et al. 2015).
"""
import argparse
import struct
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

import clauses as C

ROWS = 1 << 16
ONE = 1024  # what stands for 1 in the states


class Student(nn.Module):
    def __init__(self, inputs, width):
        super().__init__()
        self.signs = nn.EmbeddingBag(ROWS, width, mode="sum")
        nn.init.uniform_(self.signs.weight, -0.02, 0.02)
        self.states = nn.Linear(inputs, width)
        self.out = nn.Linear(width, C.OUTPUTS)

    def forward(self, states, rows, starts, drop):
        states = F.dropout(states, drop, self.training)
        hidden = F.relu(self.states(states) + self.signs(rows, starts))
        return self.out(F.dropout(hidden, drop, self.training))


class Data:
    """All clauses in a row: inputs, signs and targets."""

    def __init__(self, reports, teacher, marks):
        self.states = np.concatenate([report.inputs for report in reports])
        rows = [np.array(clause["rows"], np.int64) for r in reports for clause in r.clauses]
        self.starts = np.cumsum([0] + [len(row) for row in rows])
        self.rows = np.concatenate(rows)
        soft = np.concatenate([
            teacher[report.name].astype(np.float32) if report.name in teacher
            else np.full((len(report.clauses), C.OUTPUTS), -9, np.float32) for report in reports])
        self.kinds = sigmoid(soft[:, : C.COUNT])
        self.whole = sigmoid(soft[:, C.WHOLE : C.WHOLE + C.COUNT])
        self.keys = [softmax(soft[:, C.FIRST[kind] : C.FIRST[kind] + len(C.KEYS[kind])])
                     if kind in C.KEYS else None for kind in C.KINDS]
        start = 0
        for report in reports:
            if report.name in marks:
                place = slice(start, start + len(report.clauses))
                labels = C.Labels(report, marks[report.name])
                self.mark(place, labels, 0.6 if report.name in teacher else 1)
            start += len(report.clauses)

    def mark(self, place, labels, trust):
        """Takes what people marked for the larger part of the truth."""
        sure = trust * labels.weight
        self.kinds[place] = sure * labels.kinds + (1 - sure) * self.kinds[place]
        known = labels.whole >= 0
        whole = self.whole[place]
        whole[known] = trust * labels.whole[known] + (1 - trust) * whole[known]
        for column in range(C.COUNT):
            for row in np.flatnonzero(labels.keys[:, column] >= 0):
                soft = self.keys[column][place][row]
                soft *= 1 - trust
                soft[labels.keys[row, column]] += trust

    def batch(self, chosen):
        states = torch.tensor(self.states[chosen].astype(np.float32) / ONE)
        parts = [self.rows[self.starts[row] : self.starts[row + 1]] for row in chosen]
        starts = np.cumsum([0] + [len(part) for part in parts[:-1]])
        return states, torch.tensor(np.concatenate(parts)), torch.tensor(starts)


def sigmoid(x):
    return 1 / (1 + np.exp(-np.clip(x, -30, 30)))


def softmax(x):
    e = np.exp(x - x.max(1, keepdims=True))
    return e / e.sum(1, keepdims=True)


def loss(out, data, chosen):
    kinds = torch.tensor(data.kinds[chosen])
    total = F.binary_cross_entropy_with_logits(out[:, : C.COUNT], kinds, reduction="sum")
    total = total + 0.5 * F.binary_cross_entropy_with_logits(
        out[:, C.WHOLE : C.WHOLE + C.COUNT], torch.tensor(data.whole[chosen]), weight=kinds,
        reduction="sum")
    for column, kind in enumerate(C.KINDS):
        if kind in C.KEYS:
            first, truth = C.FIRST[kind], torch.tensor(data.keys[column][chosen])
            logs = F.log_softmax(out[:, first : first + truth.shape[1]], 1)
            total = total - (kinds[:, column] * (truth * logs).sum(1)).sum()
    return total / len(chosen)


def train(model, data, epochs, drop, rate, decay, size=256):
    optimizer = torch.optim.AdamW(model.parameters(), lr=rate, weight_decay=decay)
    count = len(data.states)
    steps, step, began = epochs * -(-count // size), 0, time.time()
    random = np.random.RandomState(1)
    model.train()
    for epoch in range(epochs):
        order, total = random.permutation(count), 0
        for start in range(0, count, size):
            chosen = order[start : start + size]
            value = loss(model(*data.batch(chosen), drop), data, chosen)
            optimizer.zero_grad()
            value.backward()
            step += 1
            for group in optimizer.param_groups:
                group["lr"] = rate * min(1, step / (0.05 * steps)) * (1 - step / steps)
            optimizer.step()
            total += value.item() * len(chosen)
        print(f"epoch {epoch + 1}: {total / count:.4f}, {time.time() - began:.0f} s",
              file=sys.stderr, flush=True)
    model.eval()


def write(model, path, outputs):
    """The file of `Learning.ClauseFile`."""
    table = model.signs.weight.detach().numpy()
    scales = np.maximum(np.abs(table).max(1), 1e-9) / 127
    rows = np.rint(table / scales[:, None]).astype("i1")
    padded = (outputs + 15) // 16 * 16
    out = np.zeros((padded, model.out.in_features), np.float32)
    bias = np.zeros(padded, np.float32)
    out[:outputs] = model.out.weight.detach().numpy()
    bias[:outputs] = model.out.bias.detach().numpy()
    dense = [model.states.weight.detach().numpy().T, model.states.bias.detach().numpy(), out.T, bias]
    body = scales.astype("<f4").tobytes() + rows.tobytes()
    body += b"".join(np.ascontiguousarray(part).astype("<f4").tobytes() for part in dense)
    sizes = (model.states.in_features, model.states.out_features, padded, len(table))
    head = struct.pack("<6IQ", 0x4E435052, 1, *sizes, checksum(body))
    with open(path, "wb") as file:
        file.write(head + body)


def checksum(body):
    """As `ModelBytes.checksum`: FNV-1a over 64-bit words."""
    state, mask = 0xCBF29CE484222325, (1 << 64) - 1
    whole = len(body) // 8 * 8
    for word in np.frombuffer(body[:whole], "<u8").tolist():
        state = ((state ^ word) * 0x100000001B3) & mask
        state ^= state >> 32
    for byte in body[whole:]:
        state = ((state ^ byte) * 0x100000001B3) & mask
    return state


def main():
    parser = argparse.ArgumentParser()
    for name in ("marks", "clauses", "teacher", "output"):
        parser.add_argument(name)
    parser.add_argument("--without", nargs="*", default=[])
    parser.add_argument("--width", type=int, default=96)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--drop", type=float, default=0.3)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--decay", type=float, default=1e-2)
    arguments = parser.parse_args()
    torch.manual_seed(1)
    without = tuple(arguments.without) or ("\n",)
    teacher = np.load(arguments.teacher)
    reports = []
    for report in C.read_reports(arguments.clauses):
        report.states = None  # the inputs hold what is read of them
        if report.clauses and not report.name.startswith(without):
            reports.append(report)
    data = Data(reports, teacher, C.read_marks(arguments.marks))
    print(f"{len(reports)} reports, {len(data.states)} clauses", file=sys.stderr, flush=True)
    model = Student(data.states.shape[1], arguments.width)
    train(model, data, arguments.epochs, arguments.drop, arguments.rate, arguments.decay)
    write(model, arguments.output, C.OUTPUTS)


if __name__ == "__main__":
    main()
