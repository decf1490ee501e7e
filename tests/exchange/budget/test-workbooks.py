#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The formulas of the spreadsheets, counted anew by a reader that is not ours, give what Entente says."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
from fractions import Fraction

import openpyxl

WRITER = sys.argv[1]
CHARTS = ["guide-2016", "cerfa-12156-06", "associations-2025", "simplified"]

REFERENCE = re.compile(r"(?:'([^']+)'!)?([A-Z]{1,3}[0-9]+)(?::([A-Z]{1,3}[0-9]+))?")
TOKEN = re.compile(r"\s*(\"[^\"]*\"|'[^']+'![A-Z]+[0-9]+|[A-Z]+[0-9]+:[A-Z]+[0-9]+|[A-Z]+[0-9]+|"
                   r"[A-Z]+(?=\()|[0-9.]+|<>|[-+*/=<>(),])")

failures = []
count = 0


def check(name, condition, detail=""):
    global count
    count += 1
    print(f"{'ok' if condition else 'not ok'} {count} - {name} {detail}")
    if not condition:
        failures.append(name)


def half_up(value, digits):
    scaled = abs(value) * 10 ** digits
    whole = int(scaled + Fraction(1, 2))
    return Fraction(whole if value >= 0 else -whole, 10 ** digits)


class Sheets:
    """A spreadsheet that knows sums, differences, quotients and IF; numbers are exact."""

    def __init__(self, path):
        self.book = openpyxl.load_workbook(path)
        self.cached = openpyxl.load_workbook(path, data_only=True)
        self.known = {}

    def value(self, sheet, cell):
        key = (sheet, cell)
        if key not in self.known:
            raw = self.book[sheet][cell].value
            if isinstance(raw, str) and self.book[sheet][cell].data_type == "f":
                self.known[key] = self.evaluate(sheet, raw[1:])
            elif isinstance(raw, (int, float)):
                self.known[key] = Fraction(str(raw))
            else:
                self.known[key] = raw
        return self.known[key]

    def evaluate(self, sheet, text):
        tokens = TOKEN.findall(text)
        assert "".join(tokens).replace(" ", "") == text.replace(" ", ""), text
        value, rest = self.comparison(sheet, tokens)
        assert not rest, text
        return value

    def comparison(self, sheet, tokens):
        left, tokens = self.sum(sheet, tokens)
        while tokens and tokens[0] in ("=", "<", ">", "<>"):
            right, rest = self.sum(sheet, tokens[1:])
            # A cell with nothing in it is "" and 0.
            left, right = (number(v) if isinstance(w, Fraction) and v is None else "" if v is None else v
                           for v, w in ((left, right), (right, left)))
            left = {"=": lambda: left == right, "<": lambda: left < right,
                    ">": lambda: left > right, "<>": lambda: left != right}[tokens[0]]()
            tokens = rest
        return left, tokens

    def sum(self, sheet, tokens):
        left, tokens = self.product(sheet, tokens)
        while tokens and tokens[0] in "+-":
            right, rest = self.product(sheet, tokens[1:])
            left = number(left) + number(right) if tokens[0] == "+" else number(left) - number(right)
            tokens = rest
        return left, tokens

    def product(self, sheet, tokens):
        left, tokens = self.atom(sheet, tokens)
        while tokens and tokens[0] in "*/":
            right, rest = self.atom(sheet, tokens[1:])
            if isinstance(left, list):
                left = [number(a) * number(b) for a, b in zip(left, right, strict=True)]
            elif tokens[0] == "/" and number(right) == 0:
                left = "#DIV/0!"
            else:
                left = number(left) * number(right) if tokens[0] == "*" else number(left) / number(right)
            tokens = rest
        return left, tokens

    def atom(self, sheet, tokens):
        token = tokens[0]
        if token == "(":
            value, rest = self.comparison(sheet, tokens[1:])
            return value, rest[1:]
        if token[0] == '"':
            return token[1:-1], tokens[1:]
        if token[0].isdigit():
            return Fraction(token), tokens[1:]
        if len(tokens) > 1 and tokens[1] == "(":
            return self.call(sheet, token, tokens[2:])
        other, first, last = REFERENCE.fullmatch(token).groups()
        if last is None:
            return self.value(other or sheet, first), tokens[1:]
        cells = self.book[other or sheet][f"{first}:{last}"]
        return [self.value(other or sheet, c.coordinate) for row in cells for c in row], tokens[1:]

    def call(self, sheet, name, tokens):
        arguments = []
        while tokens[0] != ")":
            value, tokens = self.comparison(sheet, tokens)
            arguments.append(value)
            if tokens[0] == ",":
                tokens = tokens[1:]
        return {"SUM": sum_up, "ROUND": lambda v, n: half_up(number(v), int(n)),
                "IF": lambda c, a, b: a if c else b, "OR": lambda *c: any(c),
                "COUNT": lambda *a: sum_up(*[[Fraction(1) for v in ([x] if not isinstance(x, list) else x)
                                              if isinstance(v, Fraction)] for x in a]),
                "SUMPRODUCT": sum_up,
                "ISBLANK": lambda v: [Fraction(x is None) for x in v] if isinstance(v, list)
                else v is None}[name](*arguments), tokens[1:]

    def formulas(self):
        for sheet in self.book.worksheets:
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.data_type == "f":
                        yield sheet.title, cell.coordinate

    def disagreements(self):
        for sheet, cell in self.formulas():
            ours = self.cached[sheet][cell].value
            theirs = self.value(sheet, cell)
            if isinstance(theirs, Fraction):
                # A share is told to a hundredth of a per cent, amounts to the cent.
                if not isinstance(ours, (int, float)) or abs(Fraction(str(ours)) - theirs) > Fraction(1, 199):
                    yield sheet, cell, ours, theirs
            elif (ours or "") != theirs:
                yield sheet, cell, ours, theirs


def number(value):
    return Fraction(0) if value is None or value == "" else value


def sum_up(*arguments):
    total = Fraction(0)
    for argument in arguments:
        for value in argument if isinstance(argument, list) else [argument]:
            if isinstance(value, Fraction):
                total += value
    return total


def find(sheets, sheet, words, column):
    for row in sheets.book[sheet].iter_rows():
        for cell in row:
            if cell.value == words:
                return sheets.value(sheet, f"{column}{cell.row}")
    return None


def check_budget(folder, name):
    sheets = Sheets(folder / "budget.xlsx")
    told = json.loads((folder / "budget.json").read_text())
    totals = told["totals"]
    wrong = list(sheets.disagreements())
    check(f"{name}: every formula of the budget gives what is shown", not wrong, str(wrong[:3]))
    for words, column, key in (("Total des charges", "B", "charges"), ("Total des produits", "E", "income"),
                               ("Total des emplois en nature", "B", "in_kind_charges"),
                               ("Total des contributions en nature", "E", "in_kind_income")):
        check(f"{name}: {words}", find(sheets, "Budget", words, column) == Fraction(totals[key], 100),
              f"{find(sheets, 'Budget', words, column)} {totals[key]}")
    for words, key in (("Total des charges", "charges"), ("Total des produits", "income")):
        check(f"{name}: {words}, revised in detail",
              find(sheets, "Détail", words, "H") == Fraction(told["totals_revised"][key], 100),
              f"{find(sheets, 'Détail', words, 'H')} {told['totals_revised'][key]}")
    lines = {side: sum(line["forecast"] or 0 for line in told["lines"]
                       if line["side"] == side and not line["in_kind"]) for side in ("charges", "income")}
    check(f"{name}: lines add up", lines == {side: totals[side] for side in lines})
    text = "".join(str(c.value) for row in sheets.book["Budget"].iter_rows() for c in row
                   if c.data_type == "f" and "line " in str(c.value))
    check(f"{name}: no words are taken for a formula", text == "")
    page = sheets.book["Budget"]
    check(f"{name}: headings stay, A4 as wide as the paper",
          page.freeze_panes is not None and int(page.page_setup.paperSize) == 9
          and page.sheet_properties.pageSetUpPr.fitToPage, str(page.page_setup.paperSize))


def check_libreoffice(folder, name):
    """Where LibreOffice is installed, it opens each file without a question and counts the same."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        return
    told = json.loads((folder / "budget.json").read_text())
    out = folder / "office"
    for kind in ("budget", "report", "settlement"):
        subprocess.run([office, "--headless", f"-env:UserInstallation=file://{folder}/profile",
                        "--convert-to", "xlsx", "--outdir", out, folder / f"{kind}.xlsx"],
                       check=True, capture_output=True, timeout=100)
        again = openpyxl.load_workbook(out / f"{kind}.xlsx", data_only=True)
        ours = openpyxl.load_workbook(folder / f"{kind}.xlsx", data_only=True)
        wrong = [(sheet.title, cell.coordinate) for sheet in ours.worksheets
                 for row in sheet.iter_rows() for cell in row
                 if isinstance(cell.value, (int, float))
                 and abs((again[sheet.title][cell.coordinate].value or 0) - cell.value) > 0.005]
        check(f"{name}: LibreOffice counts {kind} the same", not wrong, str(wrong[:3]))
    budget = openpyxl.load_workbook(out / "budget.xlsx", data_only=True)["Budget"]
    for row in budget.iter_rows():
        if row[0].value == "Total des charges":
            check(f"{name}: LibreOffice, total",
                  round(row[1].value * 100) == told["totals"]["charges"])


def check_change(folder, name):
    """An amount that is changed in its one cell changes everything above it."""
    sheets = Sheets(folder / "budget.xlsx")
    before = find(sheets, "Budget", "Total des charges", "B")
    changed = Sheets(folder / "budget.xlsx")
    sheet = changed.book["Détail"]
    for row in sheet.iter_rows(min_row=5):
        if isinstance(row[6].value, (int, float)) and row[6].data_type == "n":
            row[6].value += 100
            break
    check(f"{name}: a changed line changes the total",
          find(changed, "Budget", "Total des charges", "B") == before + 100)


def check_report(folder, name):
    sheets = Sheets(folder / "report.xlsx")
    told = json.loads((folder / "budget.json").read_text())
    wrong = list(sheets.disagreements())
    check(f"{name}: every formula of the report gives what is shown", not wrong, str(wrong[:3]))
    for words, key in (("Total des charges", "charges"), ("Total des produits", "income")):
        forecast, actual = told["totals"][key], told["totals_actual"][key]
        check(f"{name}: report, {words}",
              [find(sheets, "Compte rendu", words, column) for column in "BCD"]
              == [Fraction(n, 100) for n in (forecast, actual, actual - forecast)]
              or not knows_actual(told, key) and
              [find(sheets, "Compte rendu", words, column) for column in "BCD"]
              == [Fraction(forecast, 100), "", ""])
    check_unknown(sheets, name)


def knows_actual(told, side):
    return any(line["actual"] is not None for line in told["lines"]
               if line["side"] == side and not line["in_kind"])


def check_unknown(sheets, name):
    """Where nothing happened yet, nothing is said of it: no 0,00 €, no difference."""
    page = sheets.book["Compte rendu"]
    said = [cell.coordinate for row in page.iter_rows(min_row=4) for cell in row[3:5]
            if cell.data_type == "f" and sheets.value(page.title, f"C{cell.row}") in (None, "")
            and sheets.value(page.title, cell.coordinate) != ""]
    check(f"{name}: what is not known is empty", not said, str(said[:3]))


def check_settlement(folder, name):
    sheets = Sheets(folder / "settlement.xlsx")
    wrong = list(sheets.disagreements())
    check(f"{name}: every formula of the settlement gives what is shown", not wrong, str(wrong[:3]))
    rows = [row[0].row for row in sheets.book["Répartition"].iter_rows()
            if row[0].value in ("Les Tilleuls", "Le Club", "La Compagnie") and row[5].data_type == "f"]
    check(f"{name}: everybody is square after the transfers",
          len(rows) > 0 and all(sheets.value("Répartition", f"F{row}") == 0 for row in rows))
    for row in sheets.book["Raisonnement"].iter_rows():
        if row[1].value == "Solde":
            balance = [sheets.value("Répartition", f"E{r}") for r in rows
                       if sheets.book["Répartition"][f"A{r}"].value == row[0].value]
            check(f"{name}: the reasons of {row[0].value} add up to the balance",
                  balance == [sheets.value("Raisonnement", row[2].coordinate)])


for seed, n_lines, chart in [(1, 0, CHARTS[1])] + [(i, 40, CHARTS[i % 4]) for i in range(2, 8)]:
    with tempfile.TemporaryDirectory() as name:
        subprocess.run([WRITER, name, str(seed), str(n_lines), chart], check=True,
                       env=os.environ | {"LC_ALL": "fr_FR.UTF-8"})
        folder = pathlib.Path(name)
        title = f"{chart}, {n_lines} lines"
        check_budget(folder, title)
        if n_lines > 0:
            check_change(folder, title)
        check_report(folder, title)
        check_settlement(folder, title)
        if seed == 2:
            check_libreoffice(folder, title)

print(f"1..{count}")
sys.exit(1 if failures else 0)
