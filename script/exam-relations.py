#!/usr/bin/env python3
"""Score who does what to whom, read by frames, against the relations of PLOVER.

usage: script/exam-relations.py PROGRAM TSV [--frames FILE] [--misses N]

TSV is PLV_train.tsv of zero-shot-PLOVER (Hu and others, ACL 2024): a sentence a line, with its source and
target marked and the class of what the source does to the target, one of fifteen (`gold_root`). Each
sentence is a report; the program's layer `frame` is read, and one frame is chosen for the pair:

1. a holder that shares words with the source counts 2, a pronoun for a holder 1;
2. a target that shares words with the target counts 1; words of the target behind the trigger, or in the
   holder ("they agreed"), a half;
3. of two alike, the one whose trigger comes first: "agreed to lift" is agreed, and not lifted; of two on
   one word, the one that asks for more ("call for sanctions", of its frame's `with`).

A frame that shares nothing with either is passed over; a sentence without a frame is "none". What a frame
means is in its name before the colon and in the tables below. Every fourth sentence is held out: its
figures are printed apart, and its misses never are.
"""
import collections, csv, json, re, subprocess, sys

# The classes that are scored by themselves: what a record of positions turns on.
FIVE = ["AGREE", "REJECT", "THREATEN", "REQUEST", "ACCUSE"]

# The class of a frame told: its name in capitals. Of one that is denied, or not yet so, by PLOVER's own table of
# modalities (rootcode_modality.txt): good deeds to come are agreed to, bad ones to come threatened; good
# deeds denied are refused.
GOOD = {"CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD"}
BAD = {"PROTEST", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT"}
WORDS = {"AGREE", "REJECT", "THREATEN", "REQUEST", "ACCUSE"}
# An infinitive (`intended`) is mostly what a deed is for; of "agreed to lift" the frame of "agree" tells.
COMING = {"planned", "possible"}
PRONOUNS = {"he", "she", "it", "they", "who"}


def meaning(frame, on_target):
    """The class of a frame; None for one of no class."""
    root = frame["frame"].split(":")[0].upper() if ":" in frame["frame"] else ""
    if root not in GOOD | BAD | WORDS: return None
    mood, denied = frame["mood"], frame["denied"]
    # "the army must withdraw", with the army for the target: somebody asks for it.
    if mood == "due" and on_target: return "REQUEST"
    if denied: return "REJECT" if root in GOOD | {"AGREE"} else "YIELD" if root in BAD else root
    if mood in COMING: return "AGREE" if root in GOOD else "THREATEN" if root in BAD else root
    return root


def sentences(path):
    """(text, runs of the source, runs of the target, class) of each row."""
    for row in csv.DictReader(open(path, encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE):
        text, runs, open_at = "", {"s": [], "t": []}, {}
        for part in re.split(r"(</?[st]>)", row["marked_sentence"]):
            tag = re.fullmatch(r"<(/?)([st])>", part)
            if not tag: text += part
            elif not tag[1]: open_at[tag[2]] = len(text)
            elif tag[2] in open_at: runs[tag[2]].append((open_at.pop(tag[2]), len(text)))
        yield text, runs["s"], runs["t"], row["gold_root"]


def shares(span, runs):
    return span is not None and any(span["start"] < end and start < span["end"] for start, end in runs)


def choose(frames, source, target):
    """The class of the best frame, with the frame."""
    best = None
    for frame in frames:
        trigger, roles = frame["evidence"][0], frame["roles"]
        holder = roles.get("holder")
        by_source, by_target = shares(holder, source), shares(holder, target)
        root = meaning(frame, by_target and not by_source)
        if root is None: continue
        value = 2.0 * by_source + 0.5 * (by_target and not by_source and root == "REQUEST")
        if holder and holder["exact"].lower() in PRONOUNS: value += 1
        if shares(roles.get("target"), target): value += 1
        elif any(start >= trigger["end"] for start, _ in target) or by_target: value += 0.5
        if value == 0: continue
        key = (-value, trigger["start"], "with" not in roles)
        if best is None or key < best[0]: best = (key, root, frame)
    return (best[1], best[2]) if best else ("none", None)


def figures(pairs, root):
    hits = sum(a == b == root for a, b in pairs)
    said, gold = sum(b == root for _, b in pairs), sum(a == root for a, _ in pairs)
    precision, recall = hits / max(1, said), hits / max(1, gold)
    return precision, recall, 2 * hits / max(1, said + gold), gold


def show(title, pairs, roots):
    print(f"{title}: {len(pairs)} sentences\n{'':10} {'precision':>9} {'recall':>7} {'F1':>6} {'of':>5}")
    scores = {root: figures(pairs, root) for root in roots}
    for root, (precision, recall, f1, gold) in scores.items():
        print(f"{root:10} {precision:9.3f} {recall:7.3f} {f1:6.3f} {gold:5}")
    for name, group in (("five", FIVE), ("fifteen", roots)):
        print(f"macro F1 of the {name}: {sum(scores[root][2] for root in group) / len(group):.3f}")


def main():
    arguments = sys.argv[1:]
    if len(arguments) < 2: sys.exit(__doc__)
    given = lambda name: arguments[arguments.index(name) + 1] if name in arguments else None
    shown = int(given("--misses") or 0)
    rows = list(sentences(arguments[1]))
    reports = "".join(json.dumps({"kind": "report", "id": str(i), "text": row[0]}) + "\n" for i, row in enumerate(rows))
    command = [arguments[0], "annotate", "--layers", "frame", "--without-text"]
    if given("--frames"): command += ["--frames", given("--frames")]
    done = subprocess.run(command + ["-"], input=reports, capture_output=True, text=True)
    if done.returncode: sys.exit(done.stderr)
    frames = collections.defaultdict(list)
    for line in done.stdout.splitlines():
        item = json.loads(line)
        if item["kind"] == "frame": frames[int(item["report"])].append(item)
    parts = {"tuned": [], "held out": []}
    for index, (text, source, target, gold) in enumerate(rows):
        root, frame = choose(frames[index], source, target)
        part = "held out" if index % 4 == 3 else "tuned"
        parts[part].append((gold, root))
        if part == "tuned" and gold != root and shown > 0:
            shown -= 1
            names = "; ".join(f"{f['evidence'][0]['exact']} [{f['frame']}] {f['mood']}{' denied' * f['denied']}" for f in frames[index] if ":" in f["frame"])
            words = lambda runs: " / ".join(text[a:b] for a, b in runs)
            print(f"{index} {gold} read {root} {frame and frame['frame']}\n    {text}\n    {words(source)} -> {words(target)}\n    {names}")
    roots = FIVE + sorted((GOOD | BAD))
    for title, pairs in parts.items(): show(title, pairs, roots)


main()
