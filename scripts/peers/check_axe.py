"""Puts axe-core to pages in a browser: check_axe.py AXE.min.js [--report FILE.md] NAME=PAGE.html...

Each page is looked at light and dark, as wide as a desk and as a phone. A violation is said on a line of its own, and
the exit status is then 1. With --report the table of what was found is written as well. First three broken pages must
be found broken, one of them only in the dark: a check that finds nothing wherever it looks is worth nothing.
"""

import argparse
import json
import pathlib
import sys
import tempfile

from devtools import Browser

SCHEMES = ("light", "dark")
WIDTHS = (1040, 390)

FRAME = ('<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>t</title><meta http-equiv="Content-Security-Policy" '
         'content="default-src \'none\'; style-src \'unsafe-inline\'"><style>{style}</style></head><body><main><h1>Title</h1>'
         '{body}</main></body></html>')
BROKEN = [  # What is wrong, the rule that must find it, where, and the page.
    ("a picture without words", "svg-img-alt", SCHEMES,
     FRAME.format(style="", body='<svg role="img" width="9" height="9"><path d="M0 0h9"/></svg>')),
    ("pale letters", "color-contrast", SCHEMES,
     FRAME.format(style="body{background:#fff;color:#ccc}", body="<p>Read this.</p>")),
    ("pale letters in the dark", "color-contrast", ("dark",),
     FRAME.format(style="body{background:#fff;color:#000}@media (prefers-color-scheme:dark){body{background:#000;color:#222}}",
                  body="<p>Read this.</p>")),
]


def look(page, axe, address, width, scheme):
    page.open(address, width, scheme)
    if page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches") != (scheme == "dark"):
        sys.exit(f"axe: the browser does not show {scheme} pages")
    page.evaluate(axe + "; 0")
    return json.loads(page.evaluate(
        "axe.run(document, {resultTypes: ['violations', 'incomplete']}).then(r => JSON.stringify({"
        "  version: r.testEngine.version, passes: r.passes.map(p => p.id),"
        "  incomplete: r.incomplete.map(i => i.id),"
        "  violations: r.violations.map(v => ({id: v.id, help: v.help, nodes: v.nodes.map(n => n.html.slice(0, 120))}))}))"))


def prove(page, axe):
    """Ends the program unless each broken page is found broken, and nowhere else."""
    with tempfile.TemporaryDirectory() as folder:
        for what, rule, schemes, text in BROKEN:
            file = pathlib.Path(folder, "broken.html")
            file.write_text(text)
            found = [scheme for scheme in SCHEMES
                     if rule in {v["id"] for v in look(page, axe, file.as_uri(), WIDTHS[0], scheme)["violations"]}]
            if tuple(found) != schemes:
                sys.exit(f"axe: {what}: {rule} was found in {found} and not in {list(schemes)}")


def table(rows, version):
    lines = [
        "# Accessibility of the pages", "",
        f"The HTML of the sample patients under axe-core {version}, all of its rules, light and dark, {WIDTHS[0]} and "
        f"{WIDTHS[1]} pixels wide. Made by `scripts/reports`, held by `scripts/check-axe`.", "",
        "| page | scheme | width | rules passed | left to a person | violations |", "|---|---|--:|--:|---|--:|"]
    for name, scheme, width, result in rows:
        left = ", ".join(sorted(result["incomplete"])) or "–"
        lines.append(f"| {name} | {scheme} | {width} | {len(result['passes'])} | {left} | {len(result['violations'])} |")
    return "\n".join([*lines, ""])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("axe")
    parser.add_argument("--report")
    parser.add_argument("pages", nargs="+", metavar="NAME=PAGE.html")
    options = parser.parse_args()
    axe = pathlib.Path(options.axe).read_text()
    rows, violations = [], 0
    with Browser() as browser:
        page = browser.page()
        prove(page, axe)
        for name, file in (page.split("=", 1) for page in options.pages):
            for scheme in SCHEMES:
                for width in WIDTHS:
                    result = look(page, axe, pathlib.Path(file).absolute().as_uri(), width, scheme)
                    rows.append((name, scheme, width, result))
                    for violation in result["violations"]:
                        violations += 1
                        print(f"FAILED: {name}, {scheme}, {width} pixels: {violation['id']}: {violation['help']}: "
                              f"{len(violation['nodes'])}, such as {violation['nodes'][0]}")
    if min(len(result["passes"]) for *_, result in rows) < 20:
        sys.exit("axe: a page passed fewer than 20 rules: it is no report")
    if options.report:
        pathlib.Path(options.report).write_text(table(rows, rows[0][3]["version"]))
    print(f"axe-core {rows[0][3]['version']}: {len(rows)} looks at {len(options.pages)} pages, {violations} violations")
    sys.exit(1 if violations else 0)


main()
