#!/usr/bin/env python3
"""Count the cases of Recognizers-Text that the program resolves alike.

usage: script/exam-recognizers.py PROGRAM SPECS [--misses N] [--left-out]

SPECS is the folder DateTime/English of the specifications of Recognizers-Text (MIT). Of its parsers
and of its merged model, the cases with a date, a range of days or a length are taken, one for each
text and day of reference; those that no newspaper would print are left out, by the rules below,
and counted by reason.

A case is resolved alike where every expected date, range and length of it is: a time of ours shares
words with it and says the same days. Recognizers-Text gives a future and a past day and leaves the
choice to its user; ours is one of the two. The last day of a range is expected or the day before it,
as its ranges end on either. A range may be ours in two times, its ends. Of an open one ("before
2019") the bound counts. Lengths are compared as ISO 8601 durations of one unit.
"""
import collections, datetime, json, os, re, subprocess, sys

FILES = ["DateParser", "DatePeriodParser", "DurationParser", "HolidayParser", "MergedParser", "DateTimeModel"]
KINDS = {"date", "daterange", "duration"}
MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
SHORT = "jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
NUMBER = r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"

# What is left out, and why: a rule sees the expression as the case writes it.
LEFT_OUT = [
    ("abbreviated months and weekdays, and May, March and August, without a capital",
     lambda e, i: re.search(rf"\b(may|march|august|{SHORT}|mon|tues?|wed|thurs?|fri|sat|sun)\b", e)),
    ("a day and month in figures without a year, or in no order that is in print",
     lambda e, i: re.search(r"(?<![\d/.-])\d{1,2}[/.-]\d{1,2}(?![\d/.-])(?! ?(?:hours|days|weeks|months|years))", e) and not re.search(rf"(?i)({MONTHS}|{SHORT})\.? ?\d", e)
     or re.search(r"\d{1,4}[/. -]+\d{1,2}[/. -]+[A-Za-z]{3}|[A-Za-z]{3,9}[/]\d|\d[/][A-Za-z]{3}|\d{4}[/.]\d{1,2}(?![\d/.])|\d{1,2}[/.-]\d{4}|\d{4}-\d{1,2}$|\d+[/.-]\d+[/.-]\d+", e) and not re.fullmatch(r"\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}/\d{4}", e)),
    ("the year before its month, years of three figures, figures parted by spaces",
     lambda e, i: re.search(rf"(?i)\b\d{{4}} ({MONTHS}|{SHORT})\b|\b\d+ ?[/-] \d|\d [/-]\d|\byear \w+ hundred|\byear \d{{3}}\b|\d{{4}} \d\d \d\d|\b\d{{8}}\b|of \d\d$", e)),
    ("weeks by their number",
     lambda e, i: re.search(r"(?i)\bweek ?(#|no\.? ?)?\d|\bw\d|\bweek (one|two|ten)|week.? day", e)),
    ("office and chat: business days, working weeks, end of day, rest of the week",
     lambda e, i: re.search(r"(?i)\b(business|work(ing)?[ -]?)(days?|weeks?|hours?)?\b|\beo[dmy]\b|\basap\b|\b(rest|remain\w*) (the|my|this|of (the )?(my|current|week\b(?<!the week)))|\bremain\w* of|\botd\b|\bmtd\b|\bytd\b|year to date|\bcy ?\d|\bfy ?\d|\bsy ?\d|financial year \d|fiscal year ?'?\d|school year|this (the )?day\b|weekdays?|same day|\bany (day|week|month|year)|\btmr|\byrs?\b|\bhrs?\b|\bmins?\b|\bsecs?\b|\bwks?\b|\b(?!\d*0s\b)\d+ ?[hdmysw]\b|\bmo\b", e)),
    ("a bare number of a day, with no month that a reader could tell",
     lambda e, i: re.search(rf"(?i)\b(mon|tues?|wed|thu|fri|sat|sun|{DAYS}),? (the )?(\d\d?(st|nd|rd|th)?|fifteen)$", e) or re.fullmatch(rf"(?i)(the |on |on the )?(\d{{1,2}}|{NUMBER}|fifteen|thirty|the second)|.*\b(from|between) (the )?\d{1,2}(st|nd|rd|th)?\b.*", e) and not re.search(rf"(?i){MONTHS}|{DAYS}|today|tomorrow|yesterday|easter|christmas|thanks|hallow|\d\d\d\d|\d0s|ties|year|week|ramadan|now|noon|month$", e)),
    ("what no newspaper writes: 'the day', 'the week', 'my day', 'next hour', 'decade' and clock words as dates",
     lambda e, i: re.fullmatch(r"(?i)(the |my |an? |in )?(day|week|month|year|today|weekend|decade|hour|minute|night|morning|season|century)|(this|next|last|past|previous|coming) (hour|minute|second)s?|.*\b(hour|minute|second|moment)s?\b.*(ago|later|from now|past|next|last|within|hence|in|before|after).*", e)),
    ("what only a calendar program is told: 'starting', 'for 3 days from today', a length and a date joined",
     lambda e, i: re.search(r"(?i)\b(starting|lasting)\b|\bbeginning (on )?[a-z]+ \d|days?, (from|starting)|\b(in|for|within|than) \w+ (weeks?|days?|months?) from (today|tomorrow|now)|two (mon|tues|wednes|thurs|fri|satur|sun)days", e)),
    ("few, several and some, which are three in theirs and unknown in TimeML; calendar decades",
     lambda e, i: re.search(r"(?i)\b(few|several|some)\b|(past|last|next|previous|coming) \w+ decades", e)),
    ("typing that a sub-editor would mend",
     lambda e, i: re.search(r"(?i)\b(aug1|sepember|febuary|wendesday|tonite|yest|tom|twenty ten|the year of|nxt|thru)\b|[a-z]\d{1,2}(st|nd|rd|th)?\b(?<!q\d)|\d(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|  |\(|\d,\d{4}|[_]", e)),
]


def cases(folder):
    seen = set()
    for name in FILES:
        for case in json.load(open(os.path.join(folder, name + ".json"), encoding="utf-8-sig")):
            wanted = []
            for result in case["Results"]:
                kind = (result.get("TypeName") or result.get("Type") or "").replace("datetimeV2.", "")
                if kind in KINDS: wanted.append((kind, result, meanings(kind, result)))
            when = (case.get("Context") or {}).get("ReferenceDateTime") or "2016-11-07T00:00:00"
            key = (case["Input"], when[:10])
            if wanted and key not in seen:
                seen.add(key)
                yield name, case["Input"], when[:10], wanted


def meanings(kind, result):
    """The resolutions on offer: (timex, start or day, end)."""
    value = result.get("Resolution") or result.get("Value") or {}
    if "values" in value:
        return [(v.get("timex"), v.get("start") or v.get("value"), v.get("end"), v.get("Mod")) for v in value["values"]]
    found = []
    for side in ("FutureResolution", "PastResolution"):
        r = value.get(side) or {}
        found.append((value.get("Timex"), r.get("startDate") or r.get("date") or r.get("duration"), r.get("endDate"), value.get("Mod")))
    return found


def expression(text, result):
    start = result.get("Start", text.lower().find(result["Text"].lower()))
    return text[start:start + len(result["Text"])], start, start + len(result["Text"])


UNITS = {"Y": ("M", 12), "M": ("M", 1), "W": ("D", 7), "D": ("D", 1), "Q": ("M", 3)}


def length(value):
    """{unit: amount} of an ISO 8601 duration in months, days and seconds; None for none."""
    match = re.fullmatch(r"P((?:[\d.X]+[YMWDQ])*)(?:T((?:[\d.X]+[HMS])+))?", value or "")
    if not match: return None
    sums = collections.Counter()
    for amount, unit in re.findall(r"([\d.X]+)([YMWDQ])", match[1] or ""):
        name, factor = UNITS[unit]
        if "X" in amount: sums["X" + name] += 1
        else: sums[name] += float(amount) * factor
    for amount, unit in re.findall(r"([\d.X]+)([HMS])", match[2] or ""):
        if "X" in amount: sums["XS"] += 1
        else: sums["S"] += float(amount) * {"H": 3600, "M": 60, "S": 1}[unit]
    return dict(sums)


PARTS = {"start": "START", "mid": "MID", "end": "END"}


def day(text):
    try: return datetime.date.fromisoformat((text or "")[:10])
    except ValueError: return None


def alike(kind, offers, times):
    """Whether times of ours say what one of the offers does."""
    if not times: return False
    for timex, start, end, part in offers:
        # "early 2019": the year and the part of it; where the parts end is a convention.
        part = (part or "").split("-")[-1]
        if part in PARTS:
            if any(t["value"] == timex and t.get("mod") == PARTS[part] for t in times): return True
            inner = [t for t in times if t.get("mod") == PARTS[part] and day(start) and day(end)]
            if any(day(t["earliest"]) and day(start) <= day(t["earliest"]) and day(t["latest"]) <= day(end) for t in inner): return True
        if kind == "duration" or (start and not day(start)):
            expected = length(timex)
            if any(t["value"] == timex or (expected is not None and length(t["value"]) == expected) for t in times): return True
            continue
        if kind == "date" and timex == "PRESENT_REF" and any(t["value"] == timex for t in times): return True
        # A season, a day that there is not: the timex alone can be compared.
        if not start and not end or (start or "").startswith("0001"):
            if any(t["value"] == timex for t in times): return True
            continue
        first, last = day(start), day(end)
        for t in times:
            spans = [(t["earliest"], t["latest"])]
            if t.get("span"): spans.append((t["span"]["earliest"], t["span"]["latest"]))
            if len(times) > 1: spans.append((times[0]["earliest"], times[-1]["latest"]))
            for a, b in spans:
                a, b = day(a), day(b)
                if kind == "date" and first and a == b == first: return True
                if kind == "date" and first and a and b and a <= first <= b and AFAR.search(t["evidence"][0].get("exact", "")): return True
                if kind != "daterange": continue
                one = datetime.timedelta(1)
                if first and last and a and b and abs((a - first).days) == 0 and b in (last, last - one): return True
                # "from 2014 to 2018" ends with the start of 2018 in theirs.
                if first and last and a == first and (len(times) > 1 or t.get("span")) and last in (day(times[-1]["earliest"]), day(times[-1]["latest"])): return True
                if first and not last and a and b and (first in (a, b, b + one)): return True
                if last and not first and a and b and (last in (a, b, b + one)): return True
                # "the past two weeks" reach to the day of the report in both, from it or the day before.
                if first and last and a and b and t["type"] == "DURATION" and abs((a - first).days) <= 1 and abs((b - last).days) <= 1: return True
    return False


# A distance in weeks, months or years leads to a day in theirs and to the unit that holds it in TimeML.
AFAR = re.compile(r"(?i)\b(weeks?|months?|years?|fortnight|eid)\b")


def main():
    arguments = sys.argv[1:]
    shown = int(arguments[arguments.index("--misses") + 1]) if "--misses" in arguments else 0
    if len(arguments) < 2 or not os.path.exists(arguments[0]) or not os.path.isdir(arguments[1]):
        sys.exit(__doc__)
    kept, left = [], collections.defaultdict(list)
    for name, text, when, wanted in cases(arguments[1]):
        reason = None
        for _, result, _ in wanted:
            words = expression(text, result)[0]
            reason = reason or next((why for why, rule in LEFT_OUT if rule(words, text)), None)
        if reason: left[reason].append((text, [r["Text"] for _, r, _ in wanted]))
        else: kept.append((name, text, when, wanted))
    reports = "".join(
        json.dumps({"kind": "report", "id": str(i), "published": {"value": when, "basis": "given"}, "text": text}) + "\n"
        for i, (_, text, when, _) in enumerate(kept))
    done = subprocess.run([arguments[0], "annotate", "--without-text", "--layers", "time", "-"],
                          input=reports, capture_output=True, text=True)
    if done.returncode: sys.exit(done.stderr)
    times = collections.defaultdict(list)
    for line in done.stdout.splitlines():
        item = json.loads(line)
        if item["kind"] == "time": times[int(item["report"])].append(item)
    right, total = collections.Counter(), collections.Counter()
    for index, (name, text, when, wanted) in enumerate(kept):
        good = True
        for kind, result, offers in wanted:
            _, start, end = expression(text, result)
            near = [t for t in times[index] if t["evidence"][0]["start"] < end + 1 and t["evidence"][0]["end"] > start]
            good = good and alike(kind, offers, near)
        total[name] += 1
        right[name] += good
        if not good and shown > 0:
            shown -= 1
            print(f"{name} {when} {text!r}\n    expected " + "; ".join(f"{r['Text']!r} {o}" for _, r, o in wanted)
                  + "\n    ours " + "; ".join(f"{t['evidence'][0].get('exact', '')!r} {t['value']} {t['earliest']}..{t['latest']}" for t in times[index]))
    for name in FILES:
        print(f"{name:18} {right[name]:4} of {total[name]:4} alike  {100 * right[name] / max(1, total[name]):5.1f}")
    print(f"{'together':18} {sum(right.values()):4} of {sum(total.values()):4} alike  {100 * sum(right.values()) / max(1, sum(total.values())):5.1f}")
    print(f"left out: {sum(map(len, left.values()))}")
    for why, texts in sorted(left.items(), key=lambda pair: -len(pair[1])):
        print(f"  {len(texts):4} {why}")
        if "--left-out" in arguments:
            for text, words in texts: print(f"         {words}  {text[:100]!r}")


main()
