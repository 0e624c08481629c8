"""Stands in for the Python of Typst and keeps what it is told, for measuring Typst alone: the worker, its arguments and
its input, in FOLDER. hipreport is given a shell script in its place, which names the folder.

    record_typst.py FOLDER -I -c WORKER FONTS...
"""
import pathlib
import sys
import types

folder = pathlib.Path(sys.argv[1])
code, fonts = sys.argv[4], sys.argv[5:]
(folder / "worker.py").write_text(code)
(folder / "fonts.txt").write_text("\n".join(fonts))
kept = open(folder / "frames", "wb")
source = sys.stdin.buffer


def keep(data):
    kept.write(data)
    kept.flush()
    return data


sys.stdin = types.SimpleNamespace(buffer=types.SimpleNamespace(
    readline=lambda: keep(source.readline()), read=lambda count: keep(source.read(count))))
sys.argv = ["-c", *fonts]
exec(compile(code, "worker", "exec"))
