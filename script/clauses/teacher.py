"""Train a large network on marked clauses, and let it read the others.

usage: teacher.py ENCODER MARKS CLAUSES OUTPUT [--without PREFIX ...]

ENCODER is the folder of MiniLM, CLAUSES what `rapporteur-train export-clauses` wrote. What the
network makes of each clause goes to OUTPUT: a file of numpy, one array a report. Reports whose names begin
with a PREFIX are not trained on.
"""
import argparse
import random
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import nn

import clauses as C

WIDTH = 384
PIECES = 150  # pieces of a window, but for a longer sentence


class Layer(nn.Module):
    def __init__(self, weights, prefix):
        super().__init__()
        self.maps = nn.ModuleDict()
        names = {
            "query": "attention.self.query", "key": "attention.self.key",
            "value": "attention.self.value", "out": "attention.output.dense",
            "up": "intermediate.dense", "down": "output.dense",
        }
        for name, place in names.items():
            self.maps[name] = linear(weights, prefix + place)
        self.first = norm(weights, prefix + "attention.output.LayerNorm")
        self.second = norm(weights, prefix + "output.LayerNorm")

    def forward(self, x, mask):
        rows, length, width = x.shape
        heads = [
            self.maps[name](x).view(rows, length, 12, width // 12).transpose(1, 2)
            for name in ("query", "key", "value")
        ]
        seen = F.scaled_dot_product_attention(*heads, attn_mask=mask)
        seen = self.maps["out"](seen.transpose(1, 2).reshape(rows, length, width))
        x = self.first(x + F.dropout(seen, 0.1, self.training))
        more = self.maps["down"](F.gelu(self.maps["up"](x)))
        return self.second(x + F.dropout(more, 0.1, self.training))


def linear(weights, name):
    made = nn.Linear(*reversed(weights[name + ".weight"].shape))
    made.weight.data, made.bias.data = weights[name + ".weight"], weights[name + ".bias"]
    return made


def norm(weights, name):
    made = nn.LayerNorm(WIDTH, 1e-12)
    made.weight.data, made.bias.data = weights[name + ".weight"], weights[name + ".bias"]
    return made


class Encoder(nn.Module):
    """BERT (Devlin et al. 2019) with the weights of MiniLM (Wang et al. 2020)."""

    def __init__(self, folder):
        super().__init__()
        weights = load_file(folder + "/model.safetensors")
        words = weights["embeddings.word_embeddings.weight"]
        self.words = nn.Embedding.from_pretrained(words, freeze=True)
        self.places = nn.Parameter(weights["embeddings.position_embeddings.weight"])
        self.kind = nn.Parameter(weights["embeddings.token_type_embeddings.weight"][0])
        self.norm = norm(weights, "embeddings.LayerNorm")
        self.layers = nn.ModuleList(Layer(weights, f"encoder.layer.{n}.") for n in range(6))

    def forward(self, pieces, mask):
        x = self.norm(self.words(pieces) + self.places[: pieces.shape[1]] + self.kind)
        mask = torch.zeros(mask.shape).masked_fill(~mask, -1e9)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        return x


class Teacher(nn.Module):
    def __init__(self, folder, rows, width=192):
        super().__init__()
        self.encoder = Encoder(folder)
        self.signs = nn.EmbeddingBag(rows, 48, mode="sum")
        nn.init.uniform_(self.signs.weight, -0.05, 0.05)
        self.from_signs = nn.Linear(48, width)
        self.from_words = nn.Linear(WIDTH * 6, width)
        self.out = nn.Linear(width, C.OUTPUTS)
        self.nothing = nn.Parameter(torch.zeros(WIDTH))

    def forward(self, batch):
        x = self.encoder(batch.pieces, batch.mask)
        rows = []
        for window, clause, first in batch.clauses:
            parts = [
                x[window, first[token]] if token in first else self.nothing
                for token in clause["slots"]
            ]
            run = [first[token] for token in range(*clause["run"]) if token in first]
            parts.append(x[window, run].mean(0) if run else self.nothing)
            parts.append(x[window, 0])
            rows.append(torch.cat(parts))
        words = F.dropout(torch.stack(rows), 0.2, self.training)
        signs = F.dropout(self.signs(batch.rows, batch.starts), 0.4, self.training)
        hidden = F.relu(self.from_words(words) + self.from_signs(signs))
        return self.out(F.dropout(hidden, 0.3, self.training))


class Window:
    """Some sentences of a paragraph in pieces of words, with the clauses that begin in them."""

    def __init__(self, report, block):
        self.report, self.block = report, block
        self.pieces, self.first, self.clauses = [101], {}, []

    def close(self, places):
        self.pieces.append(102)
        self.clauses = [places[token] for token in self.first if token in places]


def windows(report, tokenizer):
    found = []
    places = {clause["slots"][0]: row for row, clause in enumerate(report.clauses)}
    for sentence in report.sentences:
        if not sentence["isRead"]:
            continue
        start, end = sentence["tokens"]
        words = [
            tokenizer.encode(report.tokens[token][0], add_special_tokens=False).ids[:8] or [100]
            for token in range(start, end)
        ]
        length = sum(map(len, words))
        if (
            not found or found[-1].block != sentence["block"]
            or len(found[-1].pieces) + length > PIECES
        ):
            found.append(Window(report, sentence["block"]))
        window = found[-1]
        for token, pieces in zip(range(start, end), words):
            if len(window.pieces) + len(pieces) < 510:
                window.first[token] = len(window.pieces)
                window.pieces += pieces
    for window in found:
        window.close(places)
    return [window for window in found if window.clauses]


class Batch:
    def __init__(self, group):
        longest = max(len(window.pieces) for window in group)
        self.pieces = torch.zeros(len(group), longest, dtype=torch.long)
        self.mask = torch.zeros(len(group), longest, dtype=torch.bool)
        self.clauses, self.places, rows, starts = [], [], [], []
        for number, window in enumerate(group):
            self.pieces[number, : len(window.pieces)] = torch.tensor(window.pieces)
            self.mask[number, : len(window.pieces)] = True
            for row in window.clauses:
                clause = window.report.clauses[row]
                self.clauses.append((number, clause, window.first))
                self.places.append((window.report, row))
                starts.append(len(rows))
                rows += clause["rows"]
        self.rows, self.starts = torch.tensor(rows), torch.tensor(starts)


def loss(out, batch):
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


def train(model, reports, tokenizer, epochs, rate=1e-4, size=12):
    every = [window for report in reports for window in windows(report, tokenizer)]
    inner = [p for p in model.encoder.parameters() if p.requires_grad]
    outer = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    optimizer = torch.optim.AdamW(
        [{"params": inner, "base": rate}, {"params": outer, "base": 1e-3}], weight_decay=0.01)
    steps, step, began = epochs * -(-len(every) // size), 0, time.time()
    for epoch in range(epochs):
        model.train()
        random.Random(epoch).shuffle(every)
        total = 0
        for start in range(0, len(every), size):
            batch = Batch(every[start : start + size])
            value = loss(model(batch), batch)
            step += 1
            share = min(1, step / (0.1 * steps)) * max(0, 1 - step / steps)
            for group in optimizer.param_groups:
                group["lr"] = group["base"] * share
            optimizer.zero_grad()
            value.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1)
            optimizer.step()
            total += value.item()
        print(f"epoch {epoch + 1}: {total * size / len(every):.3f}, {time.time() - began:.0f} s",
              file=sys.stderr, flush=True)


def read(model, report, tokenizer):
    """What the network makes of each clause of a report."""
    out = np.full((len(report.clauses), C.OUTPUTS), -9, np.float32)
    model.eval()
    every = windows(report, tokenizer)
    with torch.no_grad():
        for start in range(0, len(every), 16):
            batch = Batch(every[start : start + 16])
            for (_, row), numbers in zip(batch.places, model(batch).numpy()):
                out[row] = numbers
    return out.astype(np.float16)


def main():
    parser = argparse.ArgumentParser()
    for name in ("encoder", "marks", "clauses", "output"):
        parser.add_argument(name)
    parser.add_argument("--without", nargs="*", default=[])
    parser.add_argument("--epochs", type=int, default=5)
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
            marked.append(report)
    print(f"{len(marked)} marked reports, {sum(len(r.clauses) for r in marked)} clauses",
          file=sys.stderr, flush=True)
    model = Teacher(arguments.encoder, 1 << 16)
    train(model, marked, tokenizer, arguments.epochs)
    torch.save(model.state_dict(), arguments.output + ".pt")
    read_all = {}
    for report in C.read_reports(arguments.clauses):
        read_all[report.name] = read(model, report, tokenizer)
    np.savez_compressed(arguments.output, **read_all)


if __name__ == "__main__":
    main()
