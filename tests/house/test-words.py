#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every word people read can be translated, and the French is complete and well typeset."""
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(sys.argv[1])
MARKED = re.compile(r'(?<![A-Za-z0-9_"])(N_|_|C_|NC_|ngettext|g_dngettext|g_dpgettext2?)\s*\(\s*"')
# Blueprint properties whose text people see or hear.
SHOWN = re.compile(
    r"^\s*(title|subtitle|label|tooltip-text|placeholder-text|description|text|heading|body|"
    r"button-label|comments|primary-text)\s*:\s*[\"'][^\"']*[A-Za-zÀ-ÿ]{2}"
)
# The same in C: setters given a bare text.
SHOWN_IN_C = re.compile(
    r"(gtk_label_set_(text|label|markup)|gtk_button_set_label|gtk_widget_set_tooltip_text|"
    r"adw_[a-z_]*_set_(title|subtitle|heading|body|label|description)|adw_toast_new|"
    r'gtk_file_dialog_set_title|adw_alert_dialog_new)\s*\([^;"]*"[^"]*[A-Za-zÀ-ÿ]{2}'
)
results = []


def report(name, broken):
    results.append((name, list(broken)))


def listed():
    lines = (ROOT / "po/POTFILES.in").read_text().splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def sources():
    return [p for p in sorted((ROOT / "src").rglob("*")) if p.suffix in (".c", ".h", ".blp")]


def relative(path):
    return str(path.relative_to(ROOT))


def unlisted():
    names = set(listed())
    for path in sources():
        # A comment may speak of marks without being one.
        text = re.sub(r"/\*.*?\*/", "", path.read_text(), flags=re.S)
        if MARKED.search(text) and relative(path) not in names:
            yield relative(path)


def gone():
    return (name for name in listed() if not (ROOT / name).exists())


def unmarked():
    for path in sources():
        pattern = SHOWN if path.suffix == ".blp" else SHOWN_IN_C
        for number, line in enumerate(path.read_text().splitlines(), 1):
            match = pattern.search(line)
            if match and not re.search(r"\b(N?C?_|ngettext)\s*\(", line):
                yield f"{relative(path)}:{number}: {line.strip()}"


def run(*command):
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def make_template(folder):
    """The words of the source as they are now."""
    c_files = [n for n in listed() if n.endswith((".c", ".h", ".blp"))]
    other = [n for n in listed() if n not in c_files]
    template = folder / "entente.pot"
    run("xgettext", "--from-code=UTF-8", "--language=C", "--keyword=_", "--keyword=N_", "--keyword=C_:1c,2",
        "--keyword=NC_:1c,2", "--keyword=g_dngettext:2,3", "--keyword=ngettext:1,2", "--add-comments=Translators",
        f"--output={template}", *c_files)
    for name in other:
        run("xgettext", "--from-code=UTF-8", "--join-existing", f"--output={template}", name)
    return template


def statistics(folder, template):
    """What is missing when the French catalogue meets the words of the source."""
    merged = folder / "fr.po"
    run("msgmerge", "--quiet", "--no-fuzzy-matching", f"--output-file={merged}", "po/fr.po", str(template))
    checked = run("msgfmt", "--check", "--statistics", "--output-file=/dev/null", str(merged))
    if checked.returncode != 0 or re.search(r"fuzzy|untranslated", checked.stderr):
        yield checked.stderr.strip()
        missing = run("msgattrib", "--untranslated", "--no-obsolete", "--no-wrap", str(merged)).stdout
        yield from re.findall(r'^msgid "(.+)"$', missing, re.M)[:40]


def french_blocks():
    blocks = re.split(r"\n\n", (ROOT / "po/fr.po").read_text())
    return (block for block in blocks if not block.startswith("#~"))


def read_texts(block, keyword):
    for match in re.finditer(rf'^{keyword} ((?:"(?:[^"\\]|\\.)*"\n?)+)', block, re.M):
        yield "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', match.group(1)))


def french_texts():
    for block in french_blocks():
        for words in read_texts(block, r"msgstr(?:\[\d\])?"):
            # The catalogue's header and desktop keyword lists are not sentences.
            if not words.startswith("Project-Id-Version") and not re.fullmatch(r"(\w+;)+", words):
                yield words


def menus(path):
    """The labels that stand together: those of a menu, and apart those of each of its submenus."""
    levels, open_blocks = [], [None]
    for line in path.read_text().splitlines():
        if line.rstrip().endswith("{"):
            is_level = re.match(r"\s*(menu|submenu)\b", line)
            if is_level:
                levels.append([])
            open_blocks.append(levels[-1] if is_level else open_blocks[-1])
        elif re.match(r"\s*\}", line):
            open_blocks.pop()
        match = re.search(r'(?:label: |item \()(?:_\(|C_\("([^"]*)", )"([^"]*_[^"]*)"', line)
        if match and open_blocks[-1] is not None:
            open_blocks[-1].append(match.groups())
    return levels


def letters():
    french = {}
    for block in french_blocks():
        context, text = (next(read_texts(block, k), None) for k in ("msgctxt", "msgid"))
        french[context, text] = next(read_texts(block, "msgstr"), "")
    for path in (p for p in sources() if p.suffix == ".blp"):
        for menu in menus(path):
            for label in (lambda entry: entry[1], lambda entry: french.get(entry, "")):
                taken = {}
                for words in map(label, menu):
                    letter = re.search(r"_(\w)", words)
                    if letter and taken.setdefault(letter.group(1).lower(), words) != words:
                        yield f"{relative(path)}: {taken[letter.group(1).lower()]} and {words}"


def typography():
    for words in french_texts():
        if re.search(r"[A-Za-zÀ-ÿ0-9)»] [:;?!](?=\s|$)", words) or re.search(r"« | »", words):
            yield f"breaking space before punctuation or inside guillemets: {words}"
        if re.search(r"[a-zÀ-ÿ][;?!](\s|$)", words):
            yield f"no space before punctuation: {words}"
        if re.search(r"[A-Za-zÀ-ÿ]'[A-Za-zÀ-ÿ]", words):
            yield f"straight apostrophe: {words}"
        if "..." in words:
            yield f"three points instead of an ellipsis: {words}"


report("every file with words is in POTFILES.in", unlisted())
report("every file of POTFILES.in is there", gone())
report("POTFILES.in is sorted", [] if listed() == sorted(listed()) else ["not sorted"])
report("no visible text escapes translation", unmarked())
with tempfile.TemporaryDirectory() as name:
    template = make_template(pathlib.Path(name))
    report("French is complete", statistics(pathlib.Path(name), template))
report("French is typeset as French", typography())
report("a letter leads to one entry of a menu", letters())

print(f"1..{len(results)}")
for number, (name, broken) in enumerate(results, 1):
    print(f"{'not ok' if broken else 'ok'} {number} - {name}")
    for line in broken:
        for part in line.splitlines():
            print(f"#   {part}")
sys.exit(any(broken for _, broken in results))
