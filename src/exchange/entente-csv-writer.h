/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteCsvWriter:
 *
 * Writes a CSV file that French Excel and LibreOffice open with no question asked: UTF-8 with a
 * byte
 * order mark, `;` between cells, CRLF at the end of rows, no cell that would be taken for a
 * formula.
 */
typedef struct _EntenteCsvWriter EntenteCsvWriter;

EntenteCsvWriter *entente_csv_writer_new (void);
void entente_csv_writer_append (EntenteCsvWriter *self, const char *cell);
void entente_csv_writer_append_number (EntenteCsvWriter *self, const char *number);
void entente_csv_writer_end_row (EntenteCsvWriter *self);
GBytes *entente_csv_writer_free_to_bytes (EntenteCsvWriter *self);
void entente_csv_writer_free (EntenteCsvWriter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteCsvWriter, entente_csv_writer_free)

char *entente_csv_neutralize (const char *cell);
char *entente_csv_restore (const char *cell);

G_END_DECLS
