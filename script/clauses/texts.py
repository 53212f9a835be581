"""Write the reports that the network of clauses is trained on as plain text, one file a report.

usage: texts.py DATA FOLDER

DATA is the folder of corpora (../shared/data). A file is named after its corpus and a hash of its
text, so that no mark is ever laid on another text than the one that it was made on.
"""
import csv
import glob
import hashlib
import json
import os
import re
import sys
import xml.etree.ElementTree as ET


def wikinews(data):
    csv.field_size_limit(10**8)
    for path in sorted(glob.glob(f"{data}/wikinews/data/*.csv")):
        for row in csv.DictReader(open(path, encoding="utf-8")):
            yield row["title"] + "\n\n" + row["text"].strip()


def polnear(data):
    for path in sorted(glob.glob(f"{data}/polnear/train/text/*.txt")):
        yield open(path, encoding="utf-8").read()


def polneardev(data):
    for path in sorted(glob.glob(f"{data}/polnear/dev/text/*.txt")):
        yield open(path, encoding="utf-8").read()


def timebank(data):
    for path in sorted(glob.glob(f"{data}/tempeval3/*/*.tml")):
        text = ET.parse(path).getroot().find(".//TEXT")
        yield "".join(text.itertext())


def basil(data):
    """Read to measure only: no network is trained on it."""
    for path in sorted(glob.glob(f"{data}/basil/articles/*/*.json")):
        article = json.load(open(path, encoding="utf-8"))
        paragraphs = [" ".join(sentences) for sentences in article["body-paragraphs"]]
        yield "\n\n".join([article["title"]] + paragraphs)


def ecbplus(data):
    """The corpus holds tokens: spaces are taken out again where English writes none."""
    for path in sorted(glob.glob(f"{data}/ecbplus/*/*.xml")):
        sentences = {}
        for token in ET.parse(path).getroot().iter("token"):
            sentences.setdefault(int(token.get("sentence")), []).append(token.text or "")
        paragraphs = []
        for number in sorted(sentences):
            text = " ".join(sentences[number])
            text = re.sub(r" ([,.;:!?%)\]’])", r"\1", text)
            text = re.sub(r" (n't|n’t|'s|’s|'re|'ve|'ll|'d|’t)\b", r"\1", text)
            paragraphs.append(re.sub(r"([($\[“]) ", r"\1", text))
        yield "\n\n".join(paragraphs)


def main(data, folder):
    os.makedirs(folder, exist_ok=True)
    for corpus in (wikinews, polnear, polneardev, timebank, ecbplus, basil):
        for text in corpus(data):
            text = text.strip() + "\n"
            if len(text.split()) < 60:
                continue
            name = f"{corpus.__name__}-{hashlib.sha256(text.encode()).hexdigest()[:12]}"
            with open(f"{folder}/{name}.txt", "w", encoding="utf-8") as file:
                file.write(text)


if __name__ == "__main__":
    main(*sys.argv[1:])
