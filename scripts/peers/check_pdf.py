"""Looks into one PDF: check_pdf.py FILE.pdf [--page PAGE.html --text PAGE.txt --json VALUES.json] [--pages N]
[--lacks-letters] [--torn] [--says WORDS]...

Says each fault on a line of its own and exits 1 if there is one. With --page, what the HTML page prints must be what the
PDF says, row for row and number for number, be in the text, and belong to the computed values; each decimal number in
the PDF's pictures must be on the page or behind its pictures.
"""
import argparse
import collections
import json
import sys

import pikepdf
from report_numbers import differences
from report_text import Page, Paper, flowing, numbers

def elements(node, parents=()):
    """Every structure element with the roles above it."""
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from elements(child, parents)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield node, parents
        if "/K" in node:
            yield from elements(node.K, parents + (str(node.S),))


def attribute(node, name):
    attributes = node.get("/A", [])
    for one in attributes if isinstance(attributes, pikepdf.Array) else [attributes]:
        if name in one:
            return one[name]
    return None


def untagged(page):
    """Operators that draw outside of any marked content."""
    depth, found = 0, 0
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in {"BDC", "BMC"}:
            depth += 1
        elif name == "EMC":
            depth -= 1
        elif depth == 0 and name in {"Tj", "TJ", "'", '"', "Do", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh"}:
            found += 1
    return found


def fonts(resources, seen):
    for font in (resources.get("/Font") or {}).values():
        yield font
    for form in (resources.get("/XObject") or {}).values():
        if form.objgen not in seen and "/Resources" in form:
            seen.add(form.objgen)
            yield from fonts(form.Resources, seen)


def is_embedded(font):
    inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
    if str(inner.get("/Subtype")) == "/Type3":
        return True
    return bool({"/FontFile", "/FontFile2", "/FontFile3"} & set(inner.get("/FontDescriptor", {}).keys()))


def faults(options):
    pdf = pikepdf.open(options.file)
    root = pdf.Root
    if not str(root.get("/Lang", "")):
        yield "no language"
    with pdf.open_metadata() as metadata:
        if not metadata.get("dc:title"):
            yield "no title"
        if not options.lacks_letters and str(metadata.get("pdfuaid:part")) != "1":
            yield "does not claim PDF/UA-1"
    if not options.lacks_letters and not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
        yield "the title is not displayed"
    if not root.get("/MarkInfo", {}).get("/Marked"):
        yield "not marked"
    roles = []
    for node, parents in elements(root.StructTreeRoot.K):
        role = str(node.S)
        roles.append(role)
        if role == "/Figure" and not str(node.get("/Alt", "")).strip():
            yield f"a figure without words below {parents[-1]}"
        if role == "/TH" and attribute(node, "/Scope") is None:
            yield "a header cell without its scope"
        if role in {"/Span", "/Strong"} and parents[-1] == "/Document":
            yield "words outside of a paragraph"
    if roles.count("/H1") != 1 or "/H2" not in roles:
        yield f"headings: {roles.count('/H1')} of the first, {roles.count('/H2')} of the second level"
    if "/Table" in roles and ("/TH" not in roles or "/Caption" not in roles):
        yield "a table without header cells or caption"
    for number, page in enumerate(pdf.pages, 1):
        count = untagged(page)
        if count:
            yield f"page {number}: {count} untagged drawings"
        for font in fonts(page.get("/Resources", {}), set()):
            if not is_embedded(font):
                yield f"page {number}: the font {font.get('/BaseFont')} is not embedded"
    if options.pages and len(pdf.pages) != options.pages:
        yield f"{len(pdf.pages)} pages instead of {options.pages}"
    if options.page:
        page, paper = Page(contents(options.page)), Paper(options.file)
        if paper.is_torn and not options.torn:
            yield "words that break without a sign: not all of it was compared"
        yield from differences(page, paper, contents(options.text), json.loads(contents(options.json)))
        whole = paper.words
        known = set(numbers(page.printed + " ".join(page.captions + page.behind)))
        drawn = {number for number in numbers(whole) if "." in number} - known
        if drawn:
            yield f"numbers that the PDF has and the page has not: {', '.join(sorted(drawn))}"
        for words in options.says:
            if words not in flowing(whole):
                yield f"does not say “{words}”"


def contents(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def facts(file):
    """What a reader of the tags finds, counted: the same for the same report."""
    pdf = pikepdf.open(file)
    with pdf.open_metadata() as metadata:
        title, part = str(metadata.get("dc:title")), str(metadata.get("pdfuaid:part"))
    found = list(elements(pdf.Root.StructTreeRoot.K))
    roles = collections.Counter(str(node.S).removeprefix("/") for node, _ in found)
    headers = [node for node, _ in found if str(node.S) == "/TH"]
    figures = [node for node, _ in found if str(node.S) == "/Figure"]
    names = {str(font.get("/BaseFont")).split("+")[-1].removeprefix("/") for page in pdf.pages
             for font in fonts(page.get("/Resources", {}), set())}
    return {
        "title": title, "language": str(pdf.Root.get("/Lang", "")), "pdf_ua": part, "pages": len(pdf.pages),
        "headings": {role: roles[role] for role in ("H1", "H2")},
        "tables": roles["Table"], "rows": roles["TR"],
        "header_cells": {"all": len(headers), "with_scope": sum(attribute(node, "/Scope") is not None for node in headers)},
        "figures": {"all": len(figures), "with_words": sum(bool(str(node.get("/Alt", "")).strip()) for node in figures)},
        "artifacts": sum(artifacts(page) for page in pdf.pages),
        "untagged_drawings": sum(untagged(page) for page in pdf.pages),
        "fonts": sorted(names),
    }


def artifacts(page):
    """Decoration that is marked as such."""
    return sum(str(operator) in {"BMC", "BDC"} and str(operands[0]) == "/Artifact"
               for operands, operator in pikepdf.parse_content_stream(page))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("file")
    parser.add_argument("--page")
    parser.add_argument("--text")
    parser.add_argument("--json")
    parser.add_argument("--says", action="append", default=[])
    parser.add_argument("--pages", type=int)
    parser.add_argument("--lacks-letters", action="store_true")
    parser.add_argument("--torn", action="store_true")
    options = parser.parse_args()
    found = list(dict.fromkeys(faults(options)))
    for fault in found:
        print(f"FAILED: {options.file}: {fault}")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
