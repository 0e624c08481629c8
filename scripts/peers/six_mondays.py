"""Six Mondays of 50 made-up patients, run, run again, and run after a crash: ledger and mailbox must agree.

    six_mondays.py PROGRAM FOLDER

Each Monday every patient is run twice at the same time and once more; every seventh hand-over kills the run that made it,
before or after the message went out, and some are refused for a while. Then somebody looks into the mailbox and sends what
is not there.
"""
import collections
import email
import email.policy
import json
import os
import pathlib
import random
import subprocess
import sys
from datetime import date, timedelta

program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
chance = random.Random(20260511)
mondays = [date(2026, 5, 11) + timedelta(weeks=number) for number in range(6)]
patients = [f"P-{number:03}" for number in range(50)]
mailbox = folder / "mailbox"
mailbox.mkdir(parents=True)

mail_program = folder / "mail-program"
mail_program.write_text(
    """#!/bin/sh
# One call of seven dies with its caller, one of eleven is to be tried again.
calls=$(mktemp "$1/calls/XXXXXX")
number=$(ls "$1/calls" | wc -l)
if [ -z "$HIPREPORT_QUIET_DAY" ] && [ ! -e "$1/quiet" ]; then
  case $((number % 77)) in *11 | *22 | *33) cat >/dev/null; exit 75 ;; esac
  [ $((number % 7)) != 3 ] || { kill -9 $PPID; exit 75; }
fi
message=$(mktemp "$1/mailbox/.XXXXXX") && cat >"$message" && mv "$message" "$1/mailbox/m${message##*.}"
[ -e "$1/quiet" ] || [ $((number % 7)) != 5 ] || kill -9 $PPID
"""
)
mail_program.chmod(0o700)
(folder / "calls").mkdir()

config = folder / "config" / "hipreport"
config.mkdir(parents=True)
(config / "hipreport.yaml").write_text(
    f"""letterhead: {{name: Example Clinic, telephone: "+1 555 0100"}}
mail: {{from: clinic@example.org, emergency: "112", program: [{mail_program}, {folder}]}}
"""
)
environment = {
    "PATH": "/usr/bin:/bin",
    "XDG_CONFIG_HOME": str(folder / "config"),
    "XDG_STATE_HOME": str(folder / "state"),
}

# What each patient does: most write every week, some fall silent, some have an open signal, some have not agreed.
expected = collections.Counter()
for number, patient in enumerate(patients):
    place = folder / "patients" / patient
    place.mkdir(parents=True)
    last_week = {0: 0, 1: 2, 2: 5}[number % 3] if number % 5 else 5
    consent = ["full", "minimal", "full", "none"][number % 4]
    signal = number % 10 == 9
    rows = ["date,patient,kind,direction,side,value,unit,symptom,present"]
    for week in range(-4, last_week + 1):
        day = mondays[0] + timedelta(weeks=week - 1, days=2)
        rows.append(f"{day},{patient},rom,flexion,right,{95 + chance.randrange(20)},deg,,")
    if signal:
        rows.append(f"{mondays[0] - timedelta(days=5)},{patient},symptom,,,,,pelvic_heaviness,yes")
    (place / "patient.csv").write_text("\n".join(rows) + "\n")
    address = f"{patient.lower()}@example.org"
    (place / "patient.yaml").write_text(
        f"patient: {patient}\nclinician: {{email: clinician@example.org}}\n"
        f"email: {{to: {address}, consent: {{content: {consent}, date: 2026-04-01, address: {address}}}}}\n"
    )
    for week, monday in enumerate(mondays):
        period = "{}-W{:02}".format(*(monday - timedelta(days=7)).isocalendar())
        silent = max(0, week - last_week)
        if silent >= 3 or (silent and signal):
            expected[(patient, period, "silence", "clinician@example.org")] = 1
        elif consent != "none":
            expected[(patient, period, "patient", address)] = 1


def run(patient, monday, *more, wait=True):
    arguments = [program, "email", str(folder / "patients" / patient), "--as-of", str(monday)]
    process = subprocess.Popen(
        [*arguments, "--week", "last", "--send", "--quiet", "--gnuplot", "/nowhere", *more],
        env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
    return process.wait() if wait else process


def ledger():
    text = subprocess.run(
        [program, "email", "--ledger", "--format", "json"], env=environment, capture_output=True, check=True
    ).stdout
    return json.loads(text)["messages"]


def delivered():
    found = collections.Counter()
    for file in mailbox.iterdir():
        if not file.name.startswith("."):
            message = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
            assert not message.defects
            found[str(message["Message-ID"]).strip("<>")] += 1
    return found


crashes = looked = 0
for monday in mondays:
    (folder / "quiet").unlink(missing_ok=True)
    for patient in patients:  # The schedule, and somebody who runs it by hand at the same moment.
        both = [run(patient, monday, wait=False) for _ in range(2)]
        crashes += sum(process.wait() == -9 for process in both)
    (folder / "quiet").touch()
    for patient in patients:  # Run again, after the crashes.
        run(patient, monday)
    there = delivered()
    assert all(count == 1 for count in there.values()), "delivered twice"
    for entry in ledger():
        if entry["state"] == "uncertain" and entry["message_id"] not in there:
            looked += 1
            run(entry["patient"], monday, "--again", "not in the mailbox")

there = delivered()
sent = collections.Counter()
by_key = collections.Counter()
for file in mailbox.iterdir():
    message = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
    by_key[(str(message["Message-ID"]).split(".")[0][4:].upper(), str(message["To"]))] += 1
for entry in ledger():
    assert entry["state"] in {"sent", "uncertain"}, entry
    sent[entry["message_id"]] += 1
if sent != there:
    sys.exit(f"ledger and mailbox do not agree: {(sent - there) + (there - sent)}")
wanted = collections.Counter()
for (patient, period, kind, address), count in expected.items():
    wanted[(period, address)] += count
if by_key != wanted:
    sys.exit(f"not what was due: {(by_key - wanted)} too many, {(wanted - by_key)} missing")
print(
    f"six Mondays: 50 patients, {sum(there.values())} messages due and each delivered once, "
    f"{crashes} runs killed, {looked} times somebody had to look"
)
assert crashes > 20, "nothing was put to the test"
