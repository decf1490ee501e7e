#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Another program's reader of calendars understands what the command line writes."""
import datetime
import os
import pathlib
import subprocess
import sys
import tempfile

import icalendar

ENTENTE = os.environ["ENTENTE_BINARY"]
results = []


def report(name, holds):
    results.append((name, bool(holds)))


def run(*words):
    return subprocess.run([ENTENTE, *map(str, words)], check=True, capture_output=True).stdout


def instant(value):
    if not isinstance(value, datetime.datetime):
        value = datetime.datetime.combine(value, datetime.time())
    return value if value.tzinfo else value.replace(tzinfo=datetime.timezone.utc)


with tempfile.TemporaryDirectory() as folder:
    work = pathlib.Path(folder)
    os.environ.update(XDG_STATE_HOME=str(work / "state"), XDG_DATA_HOME=str(work / "data"))
    project = work / "example.entente"
    run("new", project, "--example", "--lang=fr")
    first = run("export", project, "schedule", "--format=ics", "--output=-")
    calendar = icalendar.Calendar.from_ical(first)
    todos = calendar.walk("VTODO")
    events = calendar.walk("VEVENT")
    entries = todos + events
    uids = [str(e["UID"]) for e in entries]

    report("the same project gives the same bytes",
           first == run("export", project, "schedule", "--format=ics", "--output=-"))
    report("lines are folded at 75 bytes and end with CRLF",
           all(len(line) <= 75 for line in first.split(b"\r\n")) and b"\n" not in first.replace(b"\r\n", b""))
    report("there are tasks, milestones and the event", len(todos) > 10 and len(events) > 2)
    report("nothing could not be read", not any(c.errors for c in calendar.walk()))
    report("every UID stands once", len(set(uids)) == len(uids))
    report("every entry has a stamp and a sequence", all("DTSTAMP" in e and "SEQUENCE" in e for e in entries))
    report("every task has a start and is due, not before it",
           all(instant(t["DTSTART"].dt) <= instant(t["DUE"].dt) for t in todos))
    report("times have the zone of the project",
           {str(e["DTSTART"].params["TZID"]) for e in entries if "TZID" in e["DTSTART"].params} == {"Europe/Paris"})
    report("parents are entries of the file",
           all(str(e["RELATED-TO"]) in uids for e in entries if "RELATED-TO" in e))
    report("progress and state agree",
           all((t["STATUS"] == "COMPLETED") == (int(t["PERCENT-COMPLETE"]) == 100) for t in todos))

    invitation = run("export", project, "meeting/3/invitation", "--format=ics", "--output=-")
    meeting = icalendar.Calendar.from_ical(invitation)
    report("an invitation is one event that asks for an answer",
           str(meeting["METHOD"]) == "REQUEST" and len(meeting.walk("VEVENT")) == 1)
    asked = meeting.walk("VEVENT")[0]
    planned = [e for e in events if str(e["UID"]) == str(asked["UID"])]
    report("a meeting is one entry in the plan and in its invitation", len(planned) == 1)
    report("both say the same of it",
           all(str(planned[0][name]) == str(asked[name]) for name in ("SUMMARY", "LOCATION", "SEQUENCE"))
           and all(planned[0][name].dt == asked[name].dt for name in ("DTSTART", "DTEND")))
    report("it can be found by its title",
           invitation == run("export", project, "meeting/comité nº 3/invitation", "--format=ics", "--output=-"))
    run("export", project, "meeting/3/invitation", f"--output={work / 'invitation.ics'}")
    report("the extension says the format", (work / "invitation.ics").read_bytes() == invitation)
    for what in ("minutes", "decisions", "decisions-landscape", "sign-in"):
        report(f"{what} of a meeting are a paper",
               run("export", project, f"meeting/2/{what}", "--output=-").startswith(b"%PDF-"))
        report(f"{what} have a blank model",
               run("export", project, f"model/{what}", "--output=-")
               == run("export", project, f"meeting/2/{what}", "--blank", "--output=-"))

print(f"1..{len(results)}")
for number, (name, holds) in enumerate(results, 1):
    print(f"{'ok' if holds else 'not ok'} {number} - {name}")
sys.exit(not all(holds for _, holds in results))
