#!/usr/bin/env python3
"""Count the cases of Recognizers-Text whose numbers the program reads alike.

usage: script/exam-numbers.py PROGRAM SPECS [--misses N] [--left-out]

SPECS is the folder with Number/English and NumberWithUnit/English of the specifications of
Recognizers-Text (MIT). Each input becomes a report of its own. Cases that no newspaper would print, or
whose numbers are no figures by definition, are left out by the rules below and counted by reason.
Ordinals and ages are no figures, so their models are not read at all.

A case is right where each number expected is a figure of ours that shares words with it and has its
value (to a millionth, shares also to the program's four decimals), unit and bounds, and no figure is extra.
The models of units tell of their own units alone: other figures count on neither side, and what they
name without a number ("the dollar") is not expected. The model of numbers passes over a number with a
unit written onto it ("180ml"), and so do we there; lengths of time that it has are no figures.

A figure counts something, but many of these numbers stand alone ("two hundred and eleven"). To such a
number, where its clause ends or goes on with a word of the list BARE, the noun "tons" is added before
the program sees it, to a fraction under one "of the land"; an input that is a number and no more gets
"They counted" in front. Nothing else of a text is changed.

A range of theirs is low and high of ours, or its bound and modifier: [30,) is at_least, (30,) more_than,
(,30] up_to, (,30) less_than; two figures in a row, one for each bound, are right too.
"""
import collections, json, os, re, subprocess, sys

MODELS = ["Number/NumberModel", "Number/PercentModel", "Number/NumberRangeModel",
          "NumberWithUnit/CurrencyModel", "NumberWithUnit/DimensionModel", "NumberWithUnit/TemperatureModel"]
SMALL = "one|two|three|four|five|six|seven|eight|nine|ten"
PARTS = "half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
WORDS = SMALL + ("|zero|nought|naught|eleven|twelve|\\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
                 "|hundred|thousand|million|billion|trillion|half|quarter")
NUMBER = rf"(?:\d[\d,.]*k?|\b(?:{WORDS})\b(?:[ -](?:and )?(?:{WORDS})\b)*)"
FRACTION = re.compile(rf"(?i)\b(half|halves|quarters?|(\w+[- ])?(firsts?|thirds?)|\w+ths?)$")
BARE = "is|are|will|was|and|or|but|plus|equals|in|over"

# What is left out, and why: a rule sees a model's name, the expressions expected, and the input.
LEFT_OUT = [
    ("powers, exponents, giga, pico and deci: the writing of science",
     lambda m, e, i: e and re.search(r"\^|\d[eE][+-]?\d|x10|\d ?G$|picometer|millisecond|\bdm\b|\d ?rad\b", i)),
    ("fractions in words that are top-heavy or finer than tenths, and spoken division",
     lambda m, e, i: "Number/" in m and any(strange_fraction(w) for w in e)),
    ("numbers that name, which are no figures: dates, telephones, networks, exercises, versions, codes",
     lambda m, e, i: e and re.search(r"(?i)\d+/\d+/\d{4}|phone|\d+\.\d+\.\d+\.|\bnrs?\.|[A-Z]{3}-\d|\bversion (two|\d)", i)),
    ("decimal commas and noughts in groups of four",
     lambda m, e, i: re.search(r"(?<!\d)\d+,\d{1,2}(?![\d,])|\d\.\d{3},|\d 0000", i)),
    ("words and hyphens parted by blanks, brackets around units and inside numbers",
     lambda m, e, i: any(re.search(r"\w+ - \w+|^- \d|[\[({]|<kg", w) and not re.search(r"\d [-–] \d", w) for w in e) or re.search(r"\d\{|^\d, \d", i)),
    ("a scale of a scale: 'three lakh crore', 'a billion and a half million'",
     lambda m, e, i: any(re.search(r"lakh crore|illion and (a|three) \w+ million", w) for w in e)),
    ("figures and words in one number: '3 hundred and 21', '6 crore and two hundred'",
     lambda m, e, i: re.search(r"\d (hundred|crore) and (\d|one|two hundred$)|\d thousand \d", i)),
    ("'percent of ten' for ten percent",
     lambda m, e, i: any(re.match(r"per ?cents? of", w) for w in e)),
    ("signs of comparison and equations",
     lambda m, e, i: "Range" in m and re.search(r"[<>=~]|\bx\b|\bequal", i)),
    ("ranges of ordinals, and ages, which are no figures",
     lambda m, e, i: "Range" in m and re.search(r"tenth|years old|His age", i)),
    ("sums in talk: '15 dollars 50', 'three dollars and fifty cents', 'one kuai and five mao', '50 dollar dollar'",
     lambda m, e, i: any(re.search(r"(?i)\w (dollars?|usd|\$)(,? and)? (\d+|one|two|fifty|forty[ -]five)( cents?)?$|\$ \d+ and fifty|kuai", w) for w in e)
     or re.search(r"(dollar|rmb) (dollar|rmb)\b|dollar bills?|^\d+ \$ ?\d", i)),
    ("millions in the code ('MUSD') or behind it ('75 USD million'), and nouns of money before the number",
     lambda m, e, i: any(re.search(r"(?i)\bm(usd|eur|gbp|aud)\b|usd million|^(dollar|sen) \d", w) for w in e)),
    ("signs of other scripts",
     lambda m, e, i: re.search(r"[\u0b80-\u0bff\u4e00-\u9fff]", i)),
    ("feet and inches in one number",
     lambda m, e, i: any(re.search(r"(ft|feet).* in", w) for w in e)),
]


def strange_fraction(words):
    words = words.lower()
    if re.search(r"\bover (?!thirty)|\d+ in twenty-one|\bone out of", words): return True
    if not FRACTION.search(words): return False
    ends = re.sub(r"^(minus|negative|more than) ", "", words)
    halves = rf"({PARTS}|halve)s?"
    one = re.fullmatch(rf"(a|{SMALL})[ -]{halves}|half", ends)
    mixed = re.search(rf"(and|below) (a|{SMALL})[ -]{halves}$", ends)
    return not (one or mixed)


# The units that a name of theirs may have in ours: expressions over our unit, from its start.
UNITS = {
    "Dollar": r"(us )?dollars?", "United States dollar": r"(us |u\.s\. )?dollars?|usd", "Cent": r"cents?", "Pound": r"pounds?|lbs?",
    "British pound": r"pounds?", "Euro": r"euros?", "Japanese yen": r"(japanese )?yen", "Franc": r"francs?", "Pence": r"pence",
    "Penny": r"penny|pence", "Chinese yuan": r"(chinese )?(yuan|rmb)|renminbi", "Netherlands guilder": r"(dutch )?guilders?",
    "Costa Rican colón": r"colones|costa rican col\w+", "Georgian lari": r"lari|georgian lari", "Lao kip": r"kip|lao kip",
    "Bitcoin": r"bitcoins?|btc", "Satoshi": r"satoshis?", "Rupee": r"rupees?", "Mexican peso": r"(mexican )?pesos?",
    "Mile per hour": r"miles? (an|per) hour|mph", "Square kilometer": r"square kilomet(er|re)s?|km2|sq km", "Square meter": r"square met(er|re)s?|m2",
    "Kilometer per hour": r"kilomet(er|re)s per hour|kph|kmph|km/hr?", "Foot": r"foot|feet|ft", "Inch": r"inch(es)?", "Cubic foot": r"cubic (feet|foot)",
    "Kilometer": r"kilomet(er|re)s?|km", "Meter": r"met(er|re)s?|m", "Millimeter": r"millimet(er|re)s?|mm", "Milliliter": r"millilit(er|re)s?|ml",
    "Ton": r"ton(ne)?s?|t", "Kilogram": r"kilograms?|kg", "Microgram": r"microgram(me)?s?|mcg|[μµ]g", "Megabit": r"megabits?|mb", "Megabyte": r"megabytes?|mb",
    "C": r"(degrees? |deg )?(celsius|celcius|centigrade|c)", "F": r"(degrees? |deg )?(fahrenheit|farenheit|f)", "Degree": r"degrees?|deg|°",
}
MONEY = (r"cents?|pence|penny|\w+ (dollars?|francs?|markka|yen|pesos?|lira|guilders?|kip|lari|rupees?|yuan)|dollars?|euros?|pounds?|yen|francs?|pesetas?|yuan"
         r"|rupees?|pesos?|kip|lari|col[oó]n(es)?|bitcoins?|btc|usd|eur|gbp|rmb|renminbi|markka|guilders?|satoshis?|lira")
MEASURES = (r"(square|cubic|metric|nautical) \w+|\w*met(er|re)s?|miles?|feet|foot|inch(es)?|yards?|acres?|hectares?|\w*lit(er|re)s?|gallons?|barrels?|ounces?"
            r"|pounds?|lbs|ton(ne)?s?|\w*gram(me)?s?|km|mm|cm|kg|ml|km2|m2|bits?|\w+bytes?|megabits?|mb|gb|[μµ]g|mcg|kph|kmph|km/hr?|m|t|ft")
DEGREES = r"degrees?( .*)?|deg .*|°.*|celsius|celcius|fahrenheit"


def unit_alike(name, unit):
    pattern = UNITS.get(name) or re.escape(name.lower()) + "s?"
    return re.match(rf"(?:{pattern})(?![\w])", unit.lower()) is not None


def own(model, figure):
    """Whether a figure of ours is of the kind that a model tells of; that of numbers leaves out "180ml"."""
    unit = (figure.get("unit") or "").lower()
    glued = re.search(r"\d[^\W\d]", figure["evidence"][0]["exact"])
    if "Currency" in model: return re.match(rf"(?:{MONEY})(?!\w)", unit) is not None
    if "Dimension" in model: return re.match(rf"(?:{MEASURES})(?![\w ]*dollars)(?!\w)", unit) is not None
    if "Temperature" in model: return re.fullmatch(DEGREES, unit) is not None
    if "Percent" in model: return unit.startswith("percent")
    return not glued or not re.fullmatch(MEASURES, unit)


def expected(model, result, span):
    value = result["Resolution"] or {}
    text = value.get("value")
    if text in (None, "null"): return None
    return {"span": span, "text": result["Text"], "value": text.rstrip("%"), "unit": value.get("unit")}


def cases(folder):
    for model in MODELS:
        group, name = model.split("/")
        seen = set()
        for case in json.load(open(os.path.join(folder, group, "English", name + ".json"), encoding="utf-8-sig")):
            text, wanted, at = case["Input"], [], 0
            if text in seen: continue
            seen.add(text)
            for result in case["Results"]:
                found = text.lower().find(result["Text"].lower(), at)
                start = found if found >= 0 else result.get("Start", 0)
                at = start + len(result["Text"])
                one = expected(model, result, (start, at))
                # Lengths of time are no figures: "in 3 years".
                if one and not ("Number/" in model and re.match(r" (years?|times)\b", text[at:])): wanted.append(one)
            yield model, text, wanted


def furnish(model, text, wanted):
    """The text with a counted thing behind each bare number, and the expectations moved with it."""
    if not model.startswith("Number/Number"): return text
    places = []
    for one in wanted:
        start, end = one["span"]
        if text[:start].rstrip().endswith(("$", "€", "£")): continue
        ends = [end]
        if "Range" in model:
            numbers = list(re.finditer(NUMBER, text[start:end], re.I))
            ends = [start + n.end() for n in numbers]
            if re.search(r"(?i)between .* and|through|\bto\b|\d ?[-–] ?\d|\dk-", text[start:end]) and "up to" not in one["text"].lower(): ends = ends[-1:]
        for at in ends:
            if text[at - 1] in ".,": at -= 1
            if not re.match(rf"(?i)\s*($|[.,;:?!]|({BARE})\b)", text[at:]): continue
            if "Range" in model and re.match(r" \w+ more$", text[at:]): continue
            value = one["value"]
            share = re.fullmatch(r"-?[\d.E-]+", value) and 0 < abs(float(value)) < 1 and not re.search(r"\.\d|point", text[start:end])
            places.append((at, " of the land" if share else " tons"))
    for at, noun in sorted(set(places), reverse=True):
        text = text[:at] + noun + text[at:]
        for one in wanted:
            start, end = one["span"]
            one["span"] = (start + len(noun) * (start >= at), end + len(noun) * (end > at))
    if places and len(wanted) == 1 and wanted[0]["span"][0] <= 1:
        lead = "They counted "
        text = lead + text.strip()
        start, end = wanted[0]["span"]
        wanted[0]["span"] = (start + len(lead) - 1, end + len(lead))
    return text


def near(value, wanted):
    return abs(value - wanted) <= 1e-6 * max(1e-9, abs(wanted)) or abs(wanted) < 10 and abs(value - wanted) <= 5.1e-5


BOUNDS = {"[)": "at_least", "()": "more_than", "(]": "up_to", "((": "less_than"}


def alike(model, one, figures):
    start, end = one["span"]
    close = [f for f in figures if any(s["start"] < end and s["end"] > start for s in f["evidence"])]
    if "Range" not in model:
        good = [f for f in close if near(f["value"], float(one["value"])) and f.get("high") is None
                and (one["unit"] is None or unit_alike(one["unit"], f.get("unit") or ""))]
        # A range of ours holds the upper end of "eight to 10 feet", which they read alone.
        good += [f for f in close if f.get("high") is not None and one["unit"] and near(f["high"], float(one["value"]))
                 and unit_alike(one["unit"], f.get("unit") or "")]
        return good[:1] or None
    low, high = one["value"][1:-1].split(",")
    opened, shut = one["value"][0], one["value"][-1]
    lower = ("at_least" if opened == "[" else "more_than", float(low)) if low else None
    upper = ("up_to" if shut == "]" else "less_than", float(high)) if high else None
    if lower and upper:
        for f in close:
            if f.get("high") is not None and near(f["low"], lower[1]) and near(f["high"], upper[1]): return [f]
            if lower[1] == upper[1] and near(f["value"], lower[1]): return [f]
    needed = [b for b in (lower, upper) if b]
    good = []
    for modifier, value in needed:
        match = next((f for f in close if f.get("modifier") == modifier and near(f["value"], value)), None)
        if not match: return None
        good.append(match)
    return good


def main():
    arguments = sys.argv[1:]
    shown = int(arguments[arguments.index("--misses") + 1]) if "--misses" in arguments else 0
    if len(arguments) < 2 or not os.path.exists(arguments[0]) or not os.path.isdir(arguments[1]):
        sys.exit(__doc__)
    kept, left = [], collections.defaultdict(list)
    for model, text, wanted in cases(arguments[1]):
        words = [one["text"] for one in wanted]
        reason = next((why for why, rule in LEFT_OUT if rule(model, words, text)), None)
        if reason: left[reason].append((model, text))
        else: kept.append((model, furnish(model, text, wanted), wanted))
    reports = "".join(json.dumps({"kind": "report", "id": str(i), "text": text}) + "\n" for i, (_, text, _) in enumerate(kept))
    done = subprocess.run([arguments[0], "annotate", "--without-text", "-"], input=reports, capture_output=True, text=True)
    if done.returncode: sys.exit(done.stderr)
    figures = collections.defaultdict(list)
    for line in done.stdout.splitlines():
        item = json.loads(line)
        if item["kind"] == "figure": figures[int(item["report"])].append(item)
    right, total = collections.Counter(), collections.Counter()
    for index, (model, text, wanted) in enumerate(kept):
        ours = figures[index]
        used = [alike(model, one, ours) for one in wanted]
        claimed = [f["id"] for found in used for f in found or []]
        spans = [one["span"] for one in wanted]
        extra = [f for f in ours if f["id"] not in claimed and own(model, f)]
        if "Range" in model: extra = [f for f in extra if f.get("modifier") or f.get("high") is not None]
        good = all(used) and not extra
        total[model] += 1
        right[model] += good
        if not good and shown > 0:
            shown -= 1
            print(f"{model} {text!r}\n    expected " + "; ".join(f"{o['text']!r} {o['value']} {o['unit'] or ''}" for o in wanted)
                  + "\n    ours " + "; ".join(f"{f['evidence'][0]['exact']!r} {f['value']} {f.get('high') or ''} {f.get('unit')} {f.get('modifier') or ''}" for f in ours))
    for model in MODELS:
        print(f"{model:32} {right[model]:4} of {total[model]:4} right  {100 * right[model] / max(1, total[model]):5.1f}")
    print(f"{'together':32} {sum(right.values()):4} of {sum(total.values()):4} right  {100 * sum(right.values()) / max(1, sum(total.values())):5.1f}")
    print(f"left out: {sum(map(len, left.values()))}")
    for why, texts in sorted(left.items(), key=lambda pair: -len(pair[1])):
        print(f"  {len(texts):4} {why}")
        if "--left-out" in arguments:
            for model, text in texts: print(f"         {model}  {text[:100]!r}")


main()
