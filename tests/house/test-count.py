#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The closing line of the tests tells the truth: build-aux/count-tests on programs that end in every way."""
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(sys.argv[1])

# The end of a shell script, the protocol, and what it must count for: passed, failed, skipped.
PROGRAMS = {
    "good": ("echo 1..2; echo ok 1 a; echo ok 2 b", "tap", (2, 0, 0)),
    "bad-subtest": ("echo 1..2; echo not ok 1 a; echo ok 2 b; exit 1", "tap", (1, 1, 0)),
    "skipped-subtest": ("echo 1..2; echo 'ok 1 a # SKIP why'; echo ok 2 b", "tap", (1, 0, 1)),
    "leaks-after-the-last": ("echo 1..2; echo ok 1 a; echo ok 2 b; exit 23", "tap", (2, 1, 0)),
    "crashes-in-the-middle": ("echo 1..3; echo ok 1 a; kill -SEGV $$", "tap", (1, 1, 0)),
    "crashes-at-once": ("kill -ABRT $$", "tap", (0, 1, 0)),
    "stops-short": ("echo 1..3; echo ok 1 a", "tap", (1, 1, 0)),
    "bails-out": ("echo 1..3; echo ok 1 a; echo 'Bail out! no display'", "tap", (1, 1, 0)),
    "hangs": ("echo 1..2; echo ok 1 a; exec sleep 60", "tap", (1, 1, 0)),
    "has-nothing-to-do": ("echo '1..0 # SKIP why'", "tap", (0, 0, 1)),
    "plain-good": ("exit 0", "exitcode", (1, 0, 0)),
    "plain-bad": ("exit 1", "exitcode", (0, 1, 0)),
    "plain-skipped": ("exit 77", "exitcode", (0, 0, 1)),
}


def run(*command, **options):
    return subprocess.run(command, capture_output=True, text=True, check=False, **options)


def count(*builds):
    """What count-tests says of build folders: its numbers, and whether it calls them a success."""
    done = run(ROOT / "build-aux" / "count-tests", *builds)
    words = done.stdout.splitlines()[-1].replace(",", "").split()
    return tuple(int(word) for word in words[::2]), done.returncode == 0


def build_of(folder, names):
    """A build folder where these programs have been tested."""
    lines = ["project('ends')", "sh = find_program('sh')"]
    for name in names:
        script, protocol, _ = PROGRAMS[name]
        (folder / name).write_text(script + "\n", encoding="utf-8")
        lines.append(f"test('{name}', sh, args: files('{name}'), protocol: '{protocol}', timeout: 2)")
    (folder / "meson.build").write_text("\n".join(lines) + "\n", encoding="utf-8")
    run("meson", "setup", folder / "build", folder)
    run("meson", "test", "-C", folder / "build")
    return folder / "build"


def expected(names):
    return tuple(sum(numbers) for numbers in zip(*(PROGRAMS[name][2] for name in names)))


def check(name, said, wanted):
    check.number += 1
    print("ok" if said == wanted else "not ok", check.number, "-", name)
    if said != wanted:
        print(f"# said {said}, the truth is {wanted}")
        check.failed = True


check.number = 0
check.failed = False

print("1..4")
with tempfile.TemporaryDirectory() as work:
    every, good = pathlib.Path(work, "every"), pathlib.Path(work, "good")
    every.mkdir()
    good.mkdir()
    bad_build = build_of(every, PROGRAMS)
    good_build = build_of(good, ["good", "skipped-subtest", "plain-good"])
    check("every way to end", count(bad_build), (expected(PROGRAMS), False))
    check("all is well", count(good_build), ((4, 0, 1), True))
    check("two folders", count(good_build, good_build), ((8, 0, 2), True))
    check("a run that never happened", count(good_build, good / "nowhere"), ((4, 1, 1), False))
sys.exit(check.failed)
