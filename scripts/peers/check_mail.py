"""Reads a message as a mail program would, and says what is wrong with it.

    check_mail.py MESSAGE [--pages FOLDER] [--never TEXT]...

With --pages the HTML part is written there in four forms for a browser: pictures shown and blocked, light and dark.
"""
import argparse
import base64
import email
import email.policy
import html
import pathlib
import re
import sys

parser = argparse.ArgumentParser()
parser.add_argument("message", type=pathlib.Path)
parser.add_argument("--pages", type=pathlib.Path)
parser.add_argument("--name", default="mail")
parser.add_argument("--never", action="append", default=[], help="must stand nowhere")
arguments = parser.parse_args()

raw = arguments.message.read_bytes()
faults = []


def check(holds, fault):
    if not holds:
        faults.append(fault)


message = email.message_from_bytes(raw, policy=email.policy.default)
parts = list(message.walk())
for part in parts:
    check(not part.defects, f"{part.get_content_type()}: {part.defects}")
    for name, value in part.items():
        check(not getattr(value, "defects", None), f"{name}: {getattr(value, 'defects', None)}")
check(max(map(len, raw.splitlines())) <= 998, "a line is longer than 998 bytes")
check(all(line == line.strip(b"\r") for line in raw.split(b"\n")) or raw.count(b"\r\n") > 10, "a bare CR")

for name in ["From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Auto-Submitted", "List-Unsubscribe"]:
    check(len(message.get_all(name, [])) == 1, f"{name} stands {len(message.get_all(name, []))} times")
check(str(message["Auto-Submitted"]) == "auto-generated", "Auto-Submitted")
check(len(message["To"].addresses) == 1, "more than one recipient")
check(re.fullmatch(r"<mailto:[^<>\s]+>", str(message["List-Unsubscribe"])), "List-Unsubscribe")
subject = str(message["Subject"])
check(
    subject == "Your weekly exercise summary" or re.fullmatch(r"Weekly summaries: \d+ patients?, \d+ to discuss", subject),
    f"the subject is {subject!r}",
)
files = [part.get_filename() for part in parts if part.get_filename()]
check(all(re.fullmatch(r"weekly-summary-\d{4}-W\d\d\.pdf", name) for name in files), f"files are named {files}")

text = message.get_body(("plain",)).get_content()
page = message.get_body(("html",)).get_content()
alternative = next(part for part in parts if part.get_content_type() == "multipart/alternative")
check(
    [part.get_content_type() for part in alternative.iter_parts()][0] == "text/plain", "the text part is not the first"
)
check(len(page.encode()) < 100_000, f"the HTML part has {len(page.encode())} bytes")
check(not re.search(r"(?i)<(script|link|iframe|object|form)|\son\w+=|https?://|url\(", page), "the page fetches or runs")

pictures = {str(part["Content-ID"]).strip("<>"): part for part in parts if part.get_content_maintype() == "image"}
shown = re.findall(r'<img [^>]*src="cid:([^"]+)"[^>]*alt="([^"]*)"', page)
check(sorted(pictures) == sorted(cid for cid, _ in shown), "pictures and the page do not agree")
check(len(re.findall(r"<img", page)) == len(shown), "a picture has no alt text")
check(all(re.search(r"\d", alt) for _, alt in shown), "alt text without a number")
for part in pictures.values():
    check(part.get_content().startswith(b"\x89PNG"), "a picture is no PNG")

# Every number of the page stands in the text too.
words = html.unescape(re.sub(r"<style>.*?</style>|<[^>]+>", " ", page, flags=re.S))
numbers = lambda string: set(re.findall(r"[−+]?\d+(?:\.\d+)?", string))
check(numbers(words) <= numbers(text), f"only in the page: {sorted(numbers(words) - numbers(text))}")

everything = " ".join([raw.decode("utf-8", "replace"), text, words] + [str(value) for value in message.values()])
for never in arguments.never:
    check(never not in everything, f"{never!r} stands in it")

if arguments.pages:
    for cid, part in pictures.items():
        data = base64.b64encode(part.get_content()).decode()
        page = page.replace(f'src="cid:{cid}"', f'src="data:image/png;base64,{data}"')
    (arguments.pages / f"{arguments.name}.html").write_text(page)
    blocked = re.sub(r'src="data:[^"]*"', 'src="cid:blocked"', page)
    (arguments.pages / f"{arguments.name}-blocked.html").write_text(blocked)

for fault in faults:
    print(f"{arguments.message.name}: {fault}")
sys.exit(1 if faults else 0)
