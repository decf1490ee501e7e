/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-exchange-error.h"

G_BEGIN_DECLS

/* Beyond these a file is refused: no list of contacts comes near them. */
#define ENTENTE_CSV_MAX_ROWS 200000
#define ENTENTE_CSV_MAX_COLUMNS 1024
#define ENTENTE_CSV_MAX_CELLS 5000000
#define ENTENTE_CSV_MAX_CELL_BYTES (1024 * 1024)

/**
 * EntenteCsvRow:
 * @line: the line of the file on which the row begins, from 1
 * @n_cells: how many cells it has; rows need not be of one length
 * @cells: (array length=n_cells): %NULL-terminated
 *
 * One row of a CSV file.
 */
typedef struct {
  guint line;
  guint n_cells;
  char **cells;
} EntenteCsvRow;

void entente_csv_row_free (EntenteCsvRow *row);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteCsvRow, entente_csv_row_free)

char entente_csv_guess_separator (const char *text);
GPtrArray *entente_csv_read (const char *text, char *separator, GError **error);

G_END_DECLS
