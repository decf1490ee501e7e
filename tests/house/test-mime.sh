#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A project is recognised by what is inside, whatever its name.
set -e
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
mkdir -p "$dir/mime/packages"
cp "$1" "$dir/mime/packages/"
cp /usr/share/mime/packages/freedesktop.org.xml "$dir/mime/packages/"
XDG_DATA_DIRS=/usr/share update-mime-database "$dir/mime" 2>/dev/null
# The header of a project: SQLite's magic, then the application's number at offset 68.
{ printf 'SQLite format 3\000'; head -c 52 /dev/zero; printf 'Entn'; head -c 28 /dev/zero; } > "$dir/renamed.bin"
{ printf 'SQLite format 3\000'; head -c 84 /dev/zero; } > "$dir/other.bin"
export XDG_DATA_HOME="$dir" XDG_DATA_DIRS="$dir"

echo 1..2
is () { gio info -a standard::content-type "$1" | grep -q "standard::content-type: $2\$"; }
if is "$dir/renamed.bin" application/vnd.entente.project; then echo ok 1; else echo not ok 1; fi
if is "$dir/other.bin" application/vnd.entente.project; then echo not ok 2; else echo ok 2; fi
