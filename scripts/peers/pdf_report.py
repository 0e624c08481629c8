"""Writes down what the tags of PDFs hold: pdf_report.py OUT.json FOLDER, for each PDF below FOLDER

Language, title, headings, tables and the scope of their header cells, pictures and their words, decoration, fonts. The
same files give the same bytes. Exits 1 where a PDF has a fault.
"""
import argparse
import json
import pathlib
import sys

from check_pdf import facts, faults


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    options = parser.parse_args()
    files = sorted(options.folder.rglob("*.pdf"))
    if not files:
        sys.exit(f"no PDF below {options.folder}")
    report, found = {}, []
    for file in files:
        name = str(file.relative_to(options.folder))
        report[name] = facts(file)
        asked = argparse.Namespace(file=file, page=None, pages=None, lacks_letters=False)
        found += [f"FAILED: {name}: {fault}" for fault in faults(asked)]
    options.out.write_text(json.dumps(report, indent=1, ensure_ascii=False) + "\n")
    print("\n".join([*found, f"{len(files)} PDFs described in {options.out}"]))
    sys.exit(1 if found else 0)


main()
