/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-store-tables-private.h"

const char entente_store_tables[] =
  "CREATE TABLE store_state (\n"
  "  -- 'project': random, the same in all copies of one project.\n"
  "  -- 'revision': how many edits, undos and redos were ever committed.\n"
  "  -- 'position': the last edit of the history that is applied, 0 when all are undone.\n"
  "  name TEXT PRIMARY KEY NOT NULL,\n"
  "  value INTEGER NOT NULL\n"
  ") STRICT, WITHOUT ROWID;\n"

  "CREATE TABLE store_counter (\n"
  "  -- Numbers given out once and never again, even after undo: agreements, decisions.\n"
  "  series TEXT PRIMARY KEY NOT NULL,\n"
  "  last INTEGER NOT NULL\n"
  ") STRICT, WITHOUT ROWID;\n"

  "CREATE TABLE store_history (\n"
  "  -- The revision at which the edit was made; grows, never reused.\n"
  "  id INTEGER PRIMARY KEY NOT NULL,\n"
  "  -- Random: tells whether two copies of a project hold the same edit.\n"
  "  mark INTEGER NOT NULL,\n"
  "  -- What was done and by whom, for people.\n"
  "  label TEXT NOT NULL,\n"
  "  author TEXT NOT NULL,\n"
  "  -- Seconds since 1970, UTC.\n"
  "  time INTEGER NOT NULL,\n"
  "  -- Edits that follow one another with the same key are one edit; '' for those that stand alone.\n"
  "  typing TEXT NOT NULL,\n"
  "  -- SQLite session changeset; empty when made by an older schema: can be read, not undone.\n"
  "  changeset BLOB NOT NULL\n"
  ") STRICT;\n"

  "INSERT INTO store_state (name, value) VALUES\n"
  "  ('project', (random() & 0x1FFFFFFFFFFFFF) | 1),\n"
  "  ('revision', 0),\n"
  "  ('position', 0);\n";
