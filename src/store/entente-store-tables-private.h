/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/*
 * The store's own tables, beside those of the records. Their names begin with "store_"; the history
 * does not track them, so that undo never takes back a number or the history itself. The comments
 * stand inside the statements and therefore in every file: `.schema store_history` explains itself.
 */
#define ENTENTE_STORE_TABLE_PREFIX "store_"

extern const char entente_store_tables[];

/* Values of store_state. */
#define ENTENTE_SQL_PROJECT "SELECT value FROM store_state WHERE name = 'project'"
#define ENTENTE_SQL_REVISION "SELECT value FROM store_state WHERE name = 'revision'"
#define ENTENTE_SQL_POSITION "SELECT value FROM store_state WHERE name = 'position'"
