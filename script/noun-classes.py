"""Write the table of noun classes from the files of WordNet 3.0.

usage: python3 script/noun-classes.py DICT >Sources/CResources/data/noun-classes.txt

DICT is the folder of WordNet's index.noun and data.noun (Debian: /usr/share/wordnet of wordnet-base).
A noun's class is that of its commonest sense. Nouns that WordNet's own texts never use are left out,
but for persons and groups.
"""

import collections
import sys

CLASSES = (
    "act animal artifact attribute body cognition communication event feeling food group location"
    " motive object person phenomenon plant possession process quantity relation shape state"
    " substance time"
).split()

# The nouns above all classes.
TOPS = {
    "animal": "animal", "artefact": "artifact", "artifact": "artifact", "beast": "animal",
    "cognition": "cognition", "creature": "animal", "event": "event", "feeling": "feeling",
    "food": "food", "group": "group", "grouping": "group", "individual": "person",
    "knowledge": "cognition", "location": "location", "motivation": "motive", "motive": "motive",
    "nutrient": "food", "object": "object", "organism": "object", "person": "person",
    "phenomenon": "phenomenon", "quantity": "quantity", "relation": "relation",
    "somebody": "person", "someone": "person", "space": "location", "substance": "substance",
    "mortal": "person",
}


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [line for line in file if not line.startswith("  ")]


def main(folder):
    number = {}
    named = set()
    for line in lines(folder + "/data.noun"):
        fields = line.split(" ")
        number[fields[0]] = int(fields[1])
        if " @i " in line.split("|")[0]:
            named.add(fields[0])
    nouns = collections.defaultdict(list)
    for line in lines(folder + "/index.noun"):
        fields = line.split()
        noun, pointers = fields[0], int(fields[3])
        first = fields[6 + pointers]
        used = int(fields[5 + pointers])
        if len(noun) < 3 or not noun.replace("-", "").isalpha() or first in named:
            continue
        kind = TOPS.get(noun) if number[first] == 3 else CLASSES[number[first] - 4]
        if kind and (used or kind in ("person", "group")):
            nouns[kind].append(noun)
    print("# Nouns by what their commonest sense is: class, then the nouns, parted by a tab and by blanks.")
    print("# From WordNet 3.0, Copyright 2006 by Princeton University: lexicographer classes of first senses.")
    for kind in sorted(nouns):
        print(kind + "\t" + " ".join(sorted(nouns[kind])))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
