#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Flatpak manifest keeps its promises: no files, no network, sources that cannot change unseen."""
import pathlib
import re
import sys

import yaml

ROOT = pathlib.Path(sys.argv[1])
manifest = yaml.safe_load((ROOT / "flatpak/io.github.entente.Entente.yml").read_text())
results = []


def report(name, holds):
    results.append((name, holds))


arguments = manifest["finish-args"]
archives = [s for m in manifest["modules"] for s in m["sources"] if s["type"] == "archive"]

report("the id is the program's", manifest["id"] == "io.github.entente.Entente")
report("the runtime is GNOME's, version 48 or later",
       manifest["runtime"] == "org.gnome.Platform" and int(manifest["runtime-version"]) >= 48)
report("no filesystem permission", not any("filesystem" in a for a in arguments))
report("no network permission", not any("network" in a for a in arguments))
report("no bus opened wide", not any("bus" in a for a in arguments))
report("every archive is pinned by its sum", all(re.fullmatch(r"[0-9a-f]{64}", s.get("sha256", "")) for s in archives))
report("every archive comes over https", all(s["url"].startswith("https://") for s in archives))
report("SQLite is bundled with its sessions",
       any(m["name"] == "sqlite" and "SQLITE_ENABLE_SESSION" in m["build-options"]["cflags"] for m in manifest["modules"]))
report("the program itself comes last", manifest["modules"][-1]["name"] == "entente")

print(f"1..{len(results)}")
for number, (name, holds) in enumerate(results, 1):
    print(f"{'ok' if holds else 'not ok'} {number} - {name}")
sys.exit(not all(holds for _, holds in results))
