#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The walls of the house (docs/ARCHITECTURE.md), where the linker cannot hold them."""
import pathlib
import re
import sys

ROOT = pathlib.Path(sys.argv[1])
SRC = ROOT / "src"

# Which floors each floor may include from, besides itself.
UNDER = {
    "base": [],
    "store": ["base"],
    "model": ["base", "store"],
    "drawing": ["base", "store", "model"],
    "documents": ["base", "store", "model", "drawing"],
    "exchange": ["base", "store", "model"],
    "cli": ["base", "store", "model", "drawing", "documents", "exchange"],
    "ui": ["base", "store", "model", "drawing", "documents", "exchange"],
}
# Rooms in order: each may use those before it. The last two know them all.
ROOMS = ["collective", "schedule", "budget", "meetings", "agreements", "evaluation", "guide", "project", "shell"]
FORBIDDEN_NAMES = re.compile(r"(utils?|helpers?|manager|common|misc)\.(c|h|blp)$")
LONGEST_FILE = 800
LONGEST_FUNCTION = 80
LONGEST_PAINTER = 120

findings = {}


def check(name):
    def keep(function):
        findings[name] = list(function())
        return function
    return keep


def sources(*suffixes):
    return sorted(p for p in SRC.rglob("*") if p.suffix in suffixes)


def floor_of(path):
    parts = path.relative_to(SRC).parts
    return parts[0] if len(parts) > 1 else None


def room_of(path):
    parts = path.relative_to(SRC).parts
    return parts[1] if len(parts) > 2 and parts[1] in ROOMS else None


def own_includes(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        match = re.match(r'\s*#\s*include\s+"([^"]+)"', line)
        if match:
            yield number, match.group(1)


def resolve(path, include):
    """The file an include names: beside the includer, or from the top of a floor it may see."""
    beside = path.parent / include
    if beside.exists():
        return beside
    for floor in UNDER:
        if (SRC / floor / include).exists():
            return SRC / floor / include
    return None


@check("includes never go up a floor")
def upward():
    for path in sources(".c", ".h"):
        floor = floor_of(path)
        if floor is None:
            continue
        for number, include in own_includes(path):
            target = resolve(path, include)
            if target is None:
                continue
            other = floor_of(target)
            if other != floor and other not in UNDER[floor]:
                yield f"{path.relative_to(ROOT)}:{number} ({floor}) includes {include} ({other})"


@check("rooms never look at later rooms")
def rooms():
    for path in sources(".c", ".h"):
        room = room_of(path)
        if room is None:
            continue
        for number, include in own_includes(path):
            target = resolve(path, include)
            other = room_of(target) if target else None
            # Above model, the open project is what rooms work on; below, only the last rooms know it.
            if other == "project" and floor_of(path) != "model":
                continue
            if other and ROOMS.index(other) > ROOMS.index(room):
                yield f"{path.relative_to(ROOT)}:{number} ({room}) includes {include} ({other})"


@check("GTK stays in the window's floor")
def gtk():
    for path in sources(".c", ".h"):
        if floor_of(path) != "ui" and re.search(r"#\s*include\s+<(gtk/|gdk/|gsk/|adwaita)", path.read_text()):
            yield str(path.relative_to(ROOT))


@check("SQLite stays in the store")
def sqlite():
    for path in sources(".c", ".h"):
        if floor_of(path) != "store" and re.search(r"sqlite3(\.h|_[a-z])", path.read_text()):
            yield str(path.relative_to(ROOT))


@check("file names say what is inside")
def names():
    for path in sources(".c", ".h", ".blp"):
        if FORBIDDEN_NAMES.search(path.name):
            yield str(path.relative_to(ROOT))


@check("templates stand beside their C file")
def templates():
    for path in sources(".blp"):
        if not path.with_suffix(".c").exists():
            yield str(path.relative_to(ROOT))


@check(f"no file has more than {LONGEST_FILE} lines")
def long_files():
    for path in sources(".c", ".h", ".blp"):
        lines = len(path.read_text().splitlines())
        if lines > LONGEST_FILE:
            yield f"{path.relative_to(ROOT)}: {lines}"


@check(f"no function has more than {LONGEST_FUNCTION} lines ({LONGEST_PAINTER} for painters)")
def long_functions():
    for path in sources(".c"):
        limit = LONGEST_PAINTER if path.stem.endswith("-painter") else LONGEST_FUNCTION
        start = None
        for number, line in enumerate(path.read_text().splitlines(), 1):
            if line == "{":
                start = number
            elif line == "}" and start is not None:
                if number - start > limit:
                    yield f"{path.relative_to(ROOT)}:{start}: {number - start} lines"
                start = None


@check("every source file bears its licence")
def licences():
    for path in sources(".c", ".h", ".blp"):
        if "SPDX-License-Identifier: GPL-3.0-or-later" not in path.read_text()[:400]:
            yield str(path.relative_to(ROOT))


@check("no error is read among the arguments that set it")
def read_too_early():
    """The order of arguments is nobody's: “say (done (&error), error)” may read the error before."""
    for path in sources(".c"):
        text = path.read_text()
        for match in re.finditer(r"&error\)+,\s*error\b", text):
            yield f"{path.relative_to(ROOT)}:{text.count(chr(10), 0, match.start()) + 1}"


@check("nothing is left open in the code")
def left_open():
    for path in sources(".c", ".h", ".blp"):
        for number, line in enumerate(path.read_text().splitlines(), 1):
            if re.search(r"\b(TODO|FIXME|XXX|HACK)\b", line):
                yield f"{path.relative_to(ROOT)}:{number}"


print(f"1..{len(findings)}")
for number, (name, broken) in enumerate(findings.items(), 1):
    print(f"{'not ok' if broken else 'ok'} {number} - {name}")
    for line in broken:
        print(f"#   {line}")
sys.exit(any(findings.values()))
