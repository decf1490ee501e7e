#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes statistics.json: answers and what numpy (python3-numpy of Debian) says of them.

    python3 tests/data/evaluation/statistics.py > tests/data/evaluation/statistics.json
"""

import json
import re

import numpy


def describe(name, values, steps=None):
    array = numpy.array(values, dtype=numpy.float64)
    case = {
        "name": name,
        "values": values,
        "n": len(values),
        "mean": float(numpy.mean(array)),
        "median": float(numpy.median(array)),
        "spread": float(numpy.std(array, ddof=1)) if len(values) > 1 else 0.0,
        "least": float(numpy.min(array)),
        "most": float(numpy.max(array)),
        "sum": float(numpy.sum(array)),
    }
    if steps is not None:
        counts = numpy.bincount(array.astype(int), minlength=steps + 1)[1:]
        case["steps"] = steps
        case["counts"] = [int(count) for count in counts]
        case["satisfied"] = float(numpy.mean(array > (1 + steps) / 2))
    return case


def main():
    draw = numpy.random.default_rng(2027)
    cases = [
        describe("one answer", [4], 5),
        describe("two answers apart", [1, 5], 5),
        describe("all the same", [3] * 17, 5),
        describe("three faces", [int(v) for v in draw.integers(1, 4, 25)], 3),
        describe("four steps, no middle", [int(v) for v in draw.integers(1, 5, 40)], 4),
        describe("a few opinions", [int(v) for v in draw.integers(1, 6, 29)], 5),
        describe("an evening", [int(v) for v in draw.choice([1, 2, 3, 4, 5], 58, p=[.02, .05, .13, .4, .4])], 5),
        describe("ten steps", [int(v) for v in draw.integers(1, 11, 201)], 10),
        describe("hours", [float(v) for v in numpy.round(draw.gamma(2, 3, 60) * 4) / 4]),
        describe("with decimals", [float(v) for v in numpy.round(draw.normal(12.5, 4, 75), 4)]),
        describe("large and close", [float(v) for v in 1e9 + draw.integers(0, 5, 50)]),
        describe("negative too", [-3.5, 0.0, 2.25, -0.75, 10.0]),
        describe("people", [int(v) for v in draw.integers(0, 400, 33)]),
    ]
    shares = [
        {
            "share": share,
            "n": n,
            "present": present,
            "margin": float(1.96 * numpy.sqrt(share * (1 - share) / n) * numpy.sqrt((present - n) / (present - 1))),
        }
        for share, n, present in [(0.5, 100, 1000), (0.87, 58, 104), (0.1, 30, 31), (0.25, 400, 20000)]
    ]
    text = json.dumps({"numpy": numpy.__version__, "cases": cases, "margins": shares}, indent=1)
    # Lists of numbers on one line.
    print(re.sub(r"\[\s+([^\[\]{}]*?)\s+\]", lambda m: "[" + re.sub(r"\s+", " ", m.group(1)) + "]", text))


main()
