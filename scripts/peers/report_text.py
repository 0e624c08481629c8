"""What a report says, in the order in which it says it: an HTML page as it is printed, and a PDF as its tags tell it. Each has
`rows`, the cells of its tables, and `prose`, the pieces of text beside them."""
import re
import subprocess
from html.parser import HTMLParser

LEFT_OUT = re.compile("[\\s\u0590-\u200f\u2c00-\U0010ffff]+")
VOID = {"meta", "br", "hr", "img", "input", "link"}


def closed(text):
    """Without spaces, for a broken line has none in a PDF's tags; and without what a PDF may turn around or lack: letters
    that run from right to left, and those of no font on the machine."""
    return LEFT_OUT.sub("", text)


def flowing(text):
    return " ".join(text.split())


def numbers(text):
    return re.findall(r"\d+(?:\.\d+)?", text)


class Page(HTMLParser):
    """`behind` is what stands in the page and is not printed: the words of pictures, hidden tables, what unfolds. The
    `captions` of charts give way on paper where there is no room."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.rows, self.prose, self.captions, self.behind = [], [], [], [], []
        self.feed(html)

    @staticmethod
    def is_hidden(tag, attributes):
        names = set((attributes.get("class") or "").split())
        return (
            tag in {"svg", "details", "style", "title"}
            or attributes.get("aria-hidden") == "true"
            or bool({"detail", "skip", "hidden"} & names)
            or (tag == "figure" and "change" in names)
        )

    def handle_starttag(self, tag, attributes):
        if tag in VOID:
            return
        hidden = bool(self.tags and self.tags[-1][1]) or self.is_hidden(tag, dict(attributes))
        self.tags.append((tag, hidden))
        if tag == "tr" and not hidden:
            self.rows.append([])
        if tag in {"td", "th"} and not hidden:
            self.rows[-1].append("")

    def handle_endtag(self, tag):
        if tag not in VOID:
            self.tags.pop()

    def handle_data(self, data):
        open_tags = {tag for tag, _ in self.tags}
        if "style" in open_tags or not data.strip():
            return
        if not self.tags or self.tags[-1][1]:
            self.behind.append(data)
        elif open_tags & {"td", "th"}:
            self.rows[-1][-1] += data
        elif "figcaption" in open_tags:
            self.captions.append(data)
        else:
            self.prose.append(data)

    @property
    def printed(self):
        return " ".join(self.prose + [cell for row in self.rows for cell in row])


class Paper:
    """`pictured` is what stands in pictures. What follows a place where a word may break without a sign is lost to the
    program that reads the tags: such a paper `is_torn`."""

    def __init__(self, file):
        self.file = file
        tree = subprocess.run(["pdfinfo", "-struct-text", file], check=True, capture_output=True)
        self.rows, self.prose, self.pictured = [], [], []
        inside = []  # What is open around a line: how far it is indented, and its name.
        for line in tree.stdout.decode("utf-8", "replace").splitlines():
            depth, text = len(line) - len(line.lstrip()), line.strip()
            while inside and inside[-1][0] >= depth:
                inside.pop()
            names = {name for _, name in inside}
            if text.startswith('"'):
                self.add(text[1:-1], names)
            elif not text.startswith("/"):
                name = re.split(r"\W", text, maxsplit=1)[0]
                inside.append((depth, name))
                self.begin(name)
        self.is_torn = b"\xe2\x80\x8b" in tree.stdout

    def begin(self, name):
        if name == "TR":
            self.rows.append([])
        elif name in {"TD", "TH"}:
            self.rows[-1].append("")
        else:
            self.prose.append("")

    @property
    def words(self):
        """All of it, pictures too, in no certain order."""
        return subprocess.run(["pdftotext", self.file, "-"], check=True, capture_output=True, text=True).stdout

    def add(self, text, names):
        if "Figure" in names:
            self.pictured.append(text)
        elif names & {"TD", "TH"}:
            self.rows[-1][-1] += text
        else:
            self.prose[-1] += text
