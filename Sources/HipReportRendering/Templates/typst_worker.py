"""Keeps one Typst compiler for many documents.

Both ways a frame is a line with words and the number of bytes that follow. In: first the template, then one document
as JSON each. Out: `pdf` (all letters drawn), `letters` (some were not) or `error`, and the bytes. No text of a
document is ever part of the template: it reaches it as the value of an input.
"""
import sys

import typst

STANDARD = ["ua-1"]


def frame():
    line = sys.stdin.buffer.readline()
    return sys.stdin.buffer.read(int(line)) if line.strip() else None


def answer(kind, data):
    sys.stdout.buffer.write(b"%s %d\n" % (kind.encode(), len(data)) + data)
    sys.stdout.buffer.flush()


def compiler(fonts, system):
    # The template reads no file; were it to, it would find nothing of anybody's below this root.
    return typst.Compiler(root="/usr/share", font_paths=fonts, ignore_system_fonts=not system)


def compiled(with_fonts, template, report, standard):
    return with_fonts.compile(
        input=template, format="pdf", pdf_standards=standard, sys_inputs={"report": report}
    )


def lacks_letters(error):
    return "could not be displayed" in str(error)


def main(fonts):
    # Our fonts only, so that two machines make the same bytes; the system's are asked for letters that ours lack.
    ours, systems = compiler(fonts, False), None
    template = frame()
    while (report := frame()) is not None:
        report = report.decode()
        try:
            try:
                answer("pdf", compiled(ours, template, report, STANDARD))
                continue
            except typst.TypstError as error:
                if not lacks_letters(error):
                    raise
            systems = systems or compiler(fonts, True)
            try:
                answer("pdf", compiled(systems, template, report, STANDARD))
            except typst.TypstError as error:
                if not lacks_letters(error):
                    raise
                # The standard forbids a sign without a letter: the page keeps its tags and does not claim it.
                answer("letters", compiled(systems, template, report, []))
        except Exception as error:  # One document must not end the others.
            answer("error", str(error).encode())


main(sys.argv[1:])
