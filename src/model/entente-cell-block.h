/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What spreadsheets put on the clipboard: rows of cells between tabs, quoted when they hold a tab, a line end or a
   quote. */

/* (transfer full) (element-type GStrv): one for each row; empty rows at the end left out. Text without any tab
   but with semicolons is cut at these. */
GPtrArray *entente_cell_block_read (const char *text);
/* The cell and what ends it ('\t' or '\n'); one that a spreadsheet would take for a formula is neutralised, unless
   it is a number. */
void entente_cell_block_append (GString *out, const char *cell, char end);

G_END_DECLS
