#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""LibreOffice opens what is exported: the texts say what the PDF says, the spreadsheets count what Entente counts."""
import collections
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

import openpyxl

ENTENTE = sys.argv[1]
# Signs that stand for lines to write on, items of lists, and boxes.
SIGNS = re.compile(r"[.…_•◦▪–\u00a0\u202f\u2009\uf0b7☐☒]+")

count = 0
failures = 0


def check(name, condition, detail=""):
    global count, failures
    count += 1
    print(f"{'ok' if condition else 'not ok'} {count} - {name}")
    if not condition:
        failures += 1
        print(f"# {detail}")


def entente(folder, *arguments):
    return subprocess.run([ENTENTE, *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout


def convert(folder, target, paths):
    """All in one start, which is what takes time."""
    out = folder / target.split(":")[0]
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", target,
         "--outdir", str(out), *map(str, paths)],
        cwd=folder, check=True, capture_output=True, timeout=240)
    return out


def words(text):
    # Readers of PDF take a hyphen at the end of a line away, and read the next column before the next line.
    return collections.Counter(SIGNS.sub(" ", text.replace("-", " ")).split())


def find_lost(these, text):
    """Words that are not in a text even when it is read without its ends of lines."""
    together = re.sub(r"\s+", "", SIGNS.sub("", text.replace("-", "")))
    return [word for word in these if word not in together]


def read_descriptions(path):
    with zipfile.ZipFile(path) as package:
        content = package.read("content.xml").decode()
    return " ".join(re.findall(r"<svg:desc>(.*?)</svg:desc>", content, re.DOTALL))


def read_pdf(path):
    return subprocess.run(["pdftotext", str(path), "-"], check=True, capture_output=True, text=True).stdout


def check_texts(folder):
    listed = [line.split("\t") for line in entente(folder, "list", "example.entente").splitlines()]
    paths = [fields[0] for fields in listed if "odt" in fields[1] and fields[0] != "month-grid"]
    check("there are documents", len(paths) > 10, paths)
    for i, path in enumerate(paths):
        for extension in ("odt", "pdf"):
            entente(folder, "export", "example.entente", path, f"--output={i}.{extension}")
    odt = [folder / f"{i}.odt" for i in range(len(paths))]
    texts = convert(folder, "txt:Text (encoded):UTF8", odt)
    pages = convert(folder, "pdf", odt)
    for i, path in enumerate(paths):
        said = (texts / f"{i}.txt").read_text(encoding="utf-8-sig")
        ours = read_pdf(folder / f"{i}.pdf")
        theirs = read_pdf(pages / f"{i}.pdf")
        added = find_lost(words(said) - words(ours), ours)
        check(f"{path}: nothing that the PDF does not say", not added, added)
        if read_descriptions(folder / f"{i}.odt"):
            continue  # the words in a chart are painted
        # What stands around the text is on each page: on theirs too.
        missing = find_lost(words(ours) - words(said), said + theirs)
        check(f"{path}: all that the PDF says", not missing, missing)


def check_totals(folder):
    entente(folder, "export", "example.entente", "budget", "--output=budget.xlsx")
    totals = json.loads(entente(folder, "export", "example.entente", "budget", "--output=-", "--format=json"))["totals"]
    again = convert(folder, "ods", [folder / "budget.xlsx"])
    # Formulas are counted anew on the way to another format.
    convert(again, "xlsx", [again / "budget.ods"])
    book = openpyxl.load_workbook(again / "xlsx" / "budget.xlsx", data_only=True)
    values = {round(cell.value * 100) for sheet in book for row in sheet for cell in row
              if isinstance(cell.value, (int, float))}
    errors = [cell.coordinate for sheet in book for row in sheet for cell in row
              if isinstance(cell.value, str) and cell.value.startswith("#")]
    check("no formula fails", not errors, errors)
    for name in ("charges", "income"):
        total = totals[name]["forecast"] if isinstance(totals[name], dict) else totals[name]
        check(f"the spreadsheet counts the {name}", total in values, total)


def main():
    if shutil.which("soffice") is None:
        print("1..0 # SKIP LibreOffice is not there")
        return 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        entente(folder, "new", "example.entente", "--example", "--lang=fr")
        check_texts(folder)
        check_totals(folder)
    print(f"1..{count}")
    return failures > 0


sys.exit(main())
