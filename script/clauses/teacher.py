"""Train a large network on marked clauses and their parties, and let it read the others.

usage: teacher.py ENCODER MARKS CLAUSES OUTPUT [--without PREFIX ...]

ENCODER is the folder of MiniLM, CLAUSES what `rapporteur-train export-clauses --candidates` wrote. What
the network makes of each clause, and of each who may be its party, goes to OUTPUT: a file of numpy, two
arrays a report. Reports whose names begin with a PREFIX are not trained on.
"""
import argparse
import random
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F
from tokenizers import Tokenizer
from torch import nn

import clauses as C
import parties as P
import student as S
from encoder import WIDTH, Encoder, windows


class Teacher(nn.Module):
    """One encoder, one layer over each clause, and one over each clause with each candidate."""

    def __init__(self, folder, width=192):
        super().__init__()
        self.encoder = Encoder(folder)
        self.signs = nn.EmbeddingBag(S.ROWS, 48, mode="sum")
        self.party_signs = nn.EmbeddingBag(P.ROWS, 64, mode="sum")
        for table in (self.signs, self.party_signs):
            nn.init.uniform_(table.weight, -0.03, 0.03)
        self.from_signs, self.from_words = nn.Linear(48, width), nn.Linear(WIDTH * 6, width)
        self.out = nn.Linear(width, C.OUTPUTS)
        self.from_party_signs = nn.Linear(64, width)
        self.from_candidate, self.gate = nn.Linear(WIDTH, width), nn.Linear(WIDTH, width)
        self.from_clause, self.gated = nn.Linear(WIDTH * 4, width), nn.Linear(WIDTH * 4, width)
        self.party = nn.Linear(width, P.OUTPUTS)
        # What stands where there is no word, and for nobody.
        self.special = nn.Parameter(torch.zeros(2, WIDTH))

    def forward(self, batch):
        """Numbers of each clause; and of each candidate of the clauses that have some."""
        x = torch.cat([self.special, self.encoder(batch.pieces, batch.mask).flatten(0, 1)])
        words = x[batch.slots]  # clauses × (four slots, the window) × WIDTH
        sums = torch.zeros(len(words), WIDTH).index_add(0, batch.run_clauses, x[batch.run_words])
        mean = sums / torch.bincount(batch.run_clauses, minlength=len(words)).clamp(min=1)[:, None]
        parts = torch.cat([words[:, :4].flatten(1), mean, words[:, 4]], 1)
        signs = F.dropout(self.signs(*batch.signs), 0.4, self.training)
        hidden = F.relu(
            self.from_words(F.dropout(parts, 0.2, self.training)) + self.from_signs(signs))
        clauses = self.out(F.dropout(hidden, 0.3, self.training))
        if not len(batch.heads):
            return clauses, torch.zeros(0, P.OUTPUTS)
        # Verb, governor, subject, and the mean of the clause.
        own = F.dropout(torch.cat([words[:, :3].flatten(1), mean], 1), 0.2, self.training)
        heads = F.dropout(x[batch.heads], 0.2, self.training)
        signs = F.dropout(self.party_signs(*batch.party_signs), 0.3, self.training)
        hidden = F.relu(
            self.from_candidate(heads) + self.from_clause(own)[batch.head_clauses]
            + torch.tanh(self.gate(heads)) * self.gated(own)[batch.head_clauses]
            + self.from_party_signs(signs))
        return clauses, self.party(F.dropout(hidden, 0.3, self.training))


class Batch:
    """The clauses of some windows, and the candidates of those among them that `chosen` holds."""

    def __init__(self, group, chosen):
        longest = max(len(window.pieces) for window in group)
        self.pieces = torch.zeros(len(group), longest, dtype=torch.long)
        self.mask = torch.zeros(len(group), longest, dtype=torch.bool)
        self.places, slots, run_words, run_clauses, signs = [], [], [], [], []
        heads, head_clauses, party_signs = [], [], []
        self.candidates = []  # of each clause with candidates: its place here, its report and row
        for number, window in enumerate(group):
            self.pieces[number, : len(window.pieces)] = torch.tensor(window.pieces)
            self.mask[number, : len(window.pieces)] = True
            begin = 2 + number * longest

            def word(token):
                return begin + window.first[token] if token in window.first else 0

            for row in window.clauses:
                clause, place = window.report.clauses[row], len(slots)
                slots.append([word(token) for token in clause["slots"]] + [begin])
                run = [word(token) for token in range(*clause["run"]) if token in window.first]
                run_words += run
                run_clauses += [place] * len(run)
                signs.append(clause["rows"])
                self.places.append((window.report, row))
                if chosen(window.report, row):
                    heads += [word(token) for token in clause["heads"]] + [1]
                    head_clauses += [place] * len(clause["signs"])
                    party_signs += clause["signs"]
                    self.candidates.append((place, window.report, row))
        self.slots = torch.tensor(slots)
        self.run_words = torch.tensor(run_words, dtype=torch.long)
        self.run_clauses = torch.tensor(run_clauses, dtype=torch.long)
        self.signs, self.party_signs = bags(signs), bags(party_signs)
        self.heads, self.head_clauses = torch.tensor(heads), torch.tensor(head_clauses)


def bags(rows):
    starts = np.cumsum([0] + [len(row) for row in rows[:-1]]).astype(np.int32)
    flat = np.concatenate(rows) if rows else np.zeros(0, np.int32)
    return torch.tensor(flat), torch.tensor(starts)


def clause_loss(out, batch):
    """Cross-entropy of the kinds, and of what is known of each clause that has one."""
    def gather(name):
        return torch.tensor(np.stack([getattr(r.labels, name)[row] for r, row in batch.places]))

    kinds, weight = gather("kinds"), gather("weight")
    total = F.binary_cross_entropy_with_logits(
        out[:, : C.COUNT], kinds, weight=weight, reduction="sum")
    whole = gather("whole")
    chosen = whole >= 0
    if chosen.any():
        total = total + 0.5 * F.binary_cross_entropy_with_logits(
            out[:, C.WHOLE : C.WHOLE + C.COUNT][chosen], whole[chosen], reduction="sum")
    keys = gather("keys")
    for column, kind in enumerate(C.KINDS):
        chosen = keys[:, column] >= 0
        if kind in C.KEYS and chosen.any():
            first, count = C.FIRST[kind], len(C.KEYS[kind])
            total = total + F.cross_entropy(
                out[chosen][:, first : first + count], keys[chosen, column], reduction="sum")
    return total / len(batch.places)


def party_loss(out, batch):
    """Of each marked clause, how little of the belief goes to who bears the name of the mark."""
    values, good, numbers, start, count = [], [], [], 0, 0
    for _, report, row in batch.candidates:
        end = start + len(report.clauses[row]["signs"])
        for example in report.examples[row]:
            values.append(P.scores(out[start:end], example.kind, example.key))
            good += example.good
            numbers += [count] * (end - start)
            count += 1
        start = end
    if not count:
        return torch.zeros(())
    return P.missed(torch.cat(values), torch.tensor(good), torch.tensor(numbers), count).mean()


def train(model, reports, tokenizer, epochs, rate=1e-4, size=8):
    every = [window for report in reports for window in windows(report, tokenizer)]
    inner = [p for p in model.encoder.parameters() if p.requires_grad]
    outer = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    optimizer = torch.optim.AdamW(
        [{"params": inner, "base": rate}, {"params": outer, "base": 1e-3}], weight_decay=0.01)
    steps, step, began = epochs * -(-len(every) // size), 0, time.time()
    for epoch in range(epochs):
        model.train()
        random.Random(epoch).shuffle(every)
        sums = np.zeros(2)
        for start in range(0, len(every), size):
            batch = Batch(every[start : start + size], lambda report, row: row in report.examples)
            clauses, parties = model(batch)
            losses = clause_loss(clauses, batch), party_loss(parties, batch)
            step += 1
            share = min(1, step / (0.1 * steps)) * max(0, 1 - step / steps)
            for group in optimizer.param_groups:
                group["lr"] = group["base"] * share
            optimizer.zero_grad()
            (losses[0] + 0.5 * losses[1]).backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1)
            optimizer.step()
            sums += [float(loss) for loss in losses]
        clauses, parties = sums * size / len(every)
        print(f"epoch {epoch + 1}: {clauses:.3f}, {parties:.3f}, {time.time() - began:.0f} s",
              file=sys.stderr, flush=True)


def read(model, report, tokenizer):
    """What the network makes of each clause of a report; and of the candidates of each, one after
    the other."""
    out = np.full((len(report.clauses), C.OUTPUTS), -9, np.float32)
    starts = np.cumsum([0] + [len(clause["signs"]) for clause in report.clauses])
    parties = np.zeros((starts[-1], P.OUTPUTS), np.float32)
    model.eval()
    every = windows(report, tokenizer)
    with torch.no_grad():
        for start in range(0, len(every), 16):
            batch = Batch(every[start : start + 16], lambda report, row: True)
            clauses, candidates = (numbers.numpy() for numbers in model(batch))
            for (_, row), numbers in zip(batch.places, clauses):
                out[row] = numbers
            done = 0
            for _, _, row in batch.candidates:
                count = starts[row + 1] - starts[row]
                parties[starts[row] : starts[row + 1]] = candidates[done : done + count]
                done += count
    return out.astype(np.float16), parties.astype(np.float16)


def main():
    parser = argparse.ArgumentParser()
    for name in ("encoder", "marks", "clauses", "output"):
        parser.add_argument(name)
    parser.add_argument("--without", nargs="*", default=[])
    parser.add_argument("--epochs", type=int, default=4)
    arguments = parser.parse_args()
    torch.manual_seed(1)
    tokenizer = Tokenizer.from_file(arguments.encoder + "/tokenizer.json")
    tokenizer.no_truncation()
    tokenizer.no_padding()
    marks = C.read_marks(arguments.marks)
    marked = []
    for report in C.read_reports(arguments.clauses):
        if report.name in marks and not report.name.startswith(tuple(arguments.without) or ("\n",)):
            report.labels = C.Labels(report, marks[report.name])
            report.examples = {}
            for example in P.examples(report, marks[report.name]):
                report.examples.setdefault(example.row, []).append(example)
            marked.append(report)
    print(f"{len(marked)} marked reports, {sum(len(r.clauses) for r in marked)} clauses, "
          f"{sum(len(e) for r in marked for e in r.examples.values())} parties",
          file=sys.stderr, flush=True)
    model = Teacher(arguments.encoder)
    train(model, marked, tokenizer, arguments.epochs)
    torch.save(model.state_dict(), arguments.output + ".pt")
    read_all = {}
    for report in C.read_reports(arguments.clauses):
        read_all[report.name], read_all[report.name + "/parties"] = read(model, report, tokenizer)
    np.savez_compressed(arguments.output, **read_all)


if __name__ == "__main__":
    main()
