#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Another program's reader of calendars follows a meeting: invited, moved, cancelled."""
import datetime
import pathlib
import re
import subprocess
import sys
import tempfile

import icalendar

WRITER = sys.argv[1]
results = []


def report(name, holds):
    results.append((name, bool(holds)))


with tempfile.TemporaryDirectory() as folder:
    subprocess.run([WRITER, folder], check=True)
    calendars = {path.stem: path.read_bytes() for path in pathlib.Path(folder).iterdir()}

read = {name: icalendar.Calendar.from_ical(content) for name, content in calendars.items()}
events = {name: calendar.walk("VEVENT") for name, calendar in read.items()}
one = {name: found[0] for name, found in events.items()}
sequence = {name: int(event["SEQUENCE"]) for name, event in one.items()}
attendees = one["invited"]["ATTENDEE"]

report("each file has one event", all(len(found) == 1 for found in events.values()))
report("nothing could not be read", not any(part.errors for calendar in read.values() for part in calendar.walk()))
report("lines are folded at 75 bytes and end with CRLF",
       all(len(line) <= 75 for content in calendars.values() for line in content.split(b"\r\n"))
       and not any(b"\n" in content.replace(b"\r\n", b"") for content in calendars.values()))
report("an invitation is a request", all(str(read[name]["METHOD"]) == "REQUEST" for name in ("invited", "again", "moved")))
report("a cancellation is one", str(read["cancelled"]["METHOD"]) == "CANCEL" and str(one["cancelled"]["STATUS"]) == "CANCELLED")
report("it is the same event all along", len({str(event["UID"]) for event in one.values()}) == 1)
report("sending again raises nothing", sequence["invited"] == sequence["again"])
report("a move raises the sequence", sequence["moved"] > sequence["again"])
report("a cancellation raises it again", sequence["cancelled"] > sequence["moved"])
report("the title is whole", re.sub(r"\s", " ", str(one["invited"]["SUMMARY"])) == "Comité; « été, hiver »")
report("the place follows", str(one["invited"]["LOCATION"]) == "12, rue des Tilleuls"
       and str(one["moved"]["LOCATION"]) == "salle des fêtes")
report("it lasts", one["invited"]["DTEND"].dt - one["invited"]["DTSTART"].dt == datetime.timedelta(hours=2))
report("times have the zone of the project", one["invited"]["DTSTART"].params["TZID"] == "Europe/Paris")
report("who invites is the organizer", str(one["invited"]["ORGANIZER"]) == "mailto:bonjour@example.org")
report("those who are invited stand in it", sorted(map(str, attendees)) == [
    f"mailto:{name}@example.org" for name in ("Ada", "Bea", "Cid", "Dan", "Eve")])

print(f"1..{len(results)}")
for number, (name, holds) in enumerate(results, 1):
    print(f"{'ok' if holds else 'not ok'} {number} - {name}")
sys.exit(not all(holds for _, holds in results))
