"""Runs notebooks from top to bottom in a copy; run by scripts/notebooks."""

import sys
import time
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

FOLDER = Path(__file__).parent
RESULTS = FOLDER.parent / ".build/notebooks-run"


def main(names):
    RESULTS.mkdir(parents=True, exist_ok=True)
    failed = False
    for path in [FOLDER / f"{name}.ipynb" for name in names] or sorted(FOLDER.glob("*.ipynb")):
        notebook = nbformat.read(path, as_version=4)
        if any(cell.get("outputs") for cell in notebook.cells):
            sys.exit(f"{path.name} has outputs: they would be out of date with the next change")
        start = time.monotonic()
        try:
            NotebookClient(notebook, timeout=600, resources={"metadata": {"path": str(FOLDER)}}).execute()
            print(f"{path.name}: ran in {time.monotonic() - start:.0f} s")
        except CellExecutionError as error:
            failed = True
            print(f"{path.name}: {error}", file=sys.stderr)
        nbformat.write(notebook, RESULTS / path.name)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
