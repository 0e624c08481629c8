"""Compares what one report says in its forms: `differences(page, paper, text, values)` yields what does not agree.

As a program, it alters one number of the page at a time, every third, and exits 1 unless the comparison sees that:
report_numbers.py PAGE.html PAPER.pdf PAGE.txt VALUES.json
"""
import collections
import itertools
import json
import re
import sys

from report_text import Page, Paper, closed, flowing, numbers

SIGNED = re.compile(r"([+−±]?)(\d+(?:\.\d+)?)")
MEASURED = re.compile(r"[+−±]?\d+(\.\d+)?( ?(%|°|kg|N))?( to [+−]?\d+(\.\d+)?)?")


def against_paper(page, paper):
    """The same rows, and beside them the same words and numbers, each as often."""
    rows = [collections.Counter(tuple(map(closed, row)) for row in form.rows) for form in (page, paper)]
    for row in rows[0] - rows[1]:
        yield f"a row that the page has and the PDF has not: {row}"
    for row in rows[1] - rows[0]:
        yield f"a row that the PDF has and the page has not: {row}"
    whole = closed("".join(paper.prose + paper.pictured))
    for words in page.prose:
        if closed(words) not in whole:
            yield f"words that the page has and the PDF has not: {flowing(words)}"
    captions = [words for words in page.captions if closed(words) in whole]
    told = collections.Counter(numbers(" ".join(page.prose + captions)))
    printed = collections.Counter(numbers(" ".join(paper.prose)))
    if told != printed:
        yield f"numbers beside tables, page {dict(told - printed)}, PDF {dict(printed - told)}"


def against_words(page, paper):
    missing = collections.Counter(numbers(page.printed)) - collections.Counter(numbers(paper.words))
    if missing:
        yield f"numbers that the page has and the PDF has not: {dict(missing)}"


def against_text(page, text):
    """The same words beside tables, each number as often as on the page, and what is measured in a row on one line."""
    whole = closed(text).casefold()
    for words in page.prose:
        if closed(words).casefold() not in whole:
            yield f"words that the page has and the text has not: {flowing(words)}"
    missing = collections.Counter(numbers(page.printed)) - collections.Counter(numbers(text))
    if missing:
        yield f"numbers that the page has and the text has not: {dict(missing)}"
    lines = [numbers(line) for line in text.splitlines()]
    for row in page.rows:
        wanted = measured(row)
        line = next((line for line in lines if wanted and is_in_order(wanted, line)), None)
        if line is not None:
            lines.remove(line)
        elif wanted:
            yield f"a row that the page has and the text has not: {[flowing(cell) for cell in row]}"


def is_in_order(wanted, line):
    rest = iter(line)
    return all(number in rest for number in wanted)


def measured(row):
    return [number for cell in row if MEASURED.fullmatch(flowing(cell)) for number in numbers(cell)]


def against_values(page, values):
    """What is measured in a row belongs to one of the computed results, or to it and the gap between its sides."""
    results = [one for value in values.values() for one in (value if isinstance(value, list) else [value])]
    known = [sizes(result, values) for result in results if isinstance(result, dict)]
    for row in page.rows:
        shown = [one for cell in row if MEASURED.fullmatch(flowing(cell)) for one in SIGNED.findall(cell)]
        if not any(all(is_shown(one, result) for one in shown) for result in known):
            yield f"a row that shows no computed result: {[flowing(cell) for cell in row]}"


def sizes(result, values):
    """The numbers of a result with its last two measurements, and with the differences that stand in its row."""
    active = values.get("reevaluation", {}).get("passive_minus_active", [])
    differences = [one for one in values["symmetry"] if motion(one["id"]) == motion(result.get("id"))] + [
        one for one in active if one["passive"] == result.get("id")
    ]
    courses = [result.get(name) for name in ("series", "points")]
    latest = [course[-2:] for course in courses if isinstance(course, list)]
    return signed(result) + signed(latest) + signed(differences) + shares(result)


def motion(identifier):
    """What an identifier names, without the kind of result and the side."""
    return [part for part in str(identifier).split(".")[1:] if part not in {"left", "right"}]


def signed(value):
    """All numbers of a result but its single measurements."""
    if isinstance(value, dict):
        return [size for name, one in value.items() if name not in {"series", "points"} for size in signed(one)]
    if isinstance(value, list):
        return [float(len(value))] + [size for one in value for size in signed(one)]
    if isinstance(value, bool) or value is None:
        return []
    if isinstance(value, str):  # A day or an identifier is no size.
        return [] if re.match(r"\d{4}-|[a-z_]+\.", value) else [float(number) for number in numbers(value)]
    return [value]


def shares(result):
    """How much of its way a goal has come, which the values leave to their reader."""
    ends = [result.get(name) for name in ("baseline", "now", "target")]
    if not all(isinstance(end, (int, float)) for end in ends) or ends[0] == ends[2]:
        return []
    return [100 * (ends[1] - ends[0]) / (ends[2] - ends[0])]


def is_shown(shown, known):
    """Rounded to the nearest; or, as an error is, away from zero."""
    sign, number = shown
    unit = 10.0 ** -len(number.partition(".")[2])
    size = -float(number) if sign == "−" else float(number)
    if sign == "±":
        return any(-1e-9 <= size - value < unit for value in known)
    return any(abs(value - size) <= unit / 2 + 1e-9 for value in known)


def differences(page, paper, text, values):
    if len(numbers(page.printed)) < 5:
        yield "the page shows no numbers"
    yield from against_words(page, paper) if paper.is_torn else against_paper(page, paper)
    yield from against_text(page, text)
    yield from against_values(page, values)


def altered(page):
    """The page with one of its numbers changed, for each that it prints."""
    pieces = [(page.prose, index) for index in range(len(page.prose))] + [
        (row, index) for row in page.rows for index in range(len(row))
    ]
    for piece, index in pieces:
        original = piece[index]
        for number in re.finditer(r"\d+(?:\.\d+)?", original):
            digit = (int(number[0][0]) + 4) % 10 or 7
            piece[index] = f"{original[:number.start()]}{digit}{original[number.start() + 1:]}"
            yield page
        piece[index] = original


def main():
    files = []
    for path in sys.argv[1:2] + sys.argv[3:]:
        with open(path, encoding="utf-8") as file:
            files.append(file.read())
    page, text, values = Page(files[0]), files[1], json.loads(files[2])
    paper, counts, tables = Paper(sys.argv[2]), collections.Counter(), [measured(row) for row in page.rows]
    faults = list(differences(page, paper, text, values))
    if not any("no numbers" in fault for fault in differences(Page("<p>nothing</p>"), paper, text, values)):
        faults.append("a page without numbers passes")
    for changed in itertools.islice(altered(page), 0, None, 3):
        counts["all"] += 1
        counts["paper"] += any(against_paper(changed, paper))
        counts["text"] += any(against_text(changed, text))
        if [measured(row) for row in changed.rows] != tables:
            counts["measured"] += 1
            counts["values"] += any(against_values(changed, values))
    # The text has columns and charts of its own, and a number may become another one of its result.
    for seen, of, share in (("paper", "all", 1), ("text", "all", 0.75), ("values", "measured", 0.7)):
        if counts[of] < 10 or counts[seen] < share * counts[of]:
            faults.append(f"of {counts[of]} altered numbers the comparison with {seen} sees {counts[seen]}")
    for fault in faults:
        print(f"FAILED: {sys.argv[1]}: {fault}")
    print(
        f"altered numbers of {sys.argv[1].split('/')[-1]}: the PDF tells {counts['paper']} of {counts['all']},"
        f" the text {counts['text']}, the values {counts['values']} of {counts['measured']} in tables"
    )
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
