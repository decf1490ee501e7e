/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-import.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What becomes of one line of an imported file. */
#define ENTENTE_TYPE_IMPORT_LINE_ROW (entente_import_line_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteImportLineRow, entente_import_line_row, ENTENTE, IMPORT_LINE_ROW, GtkBox)

GtkWidget *entente_import_line_row_new (void);
void entente_import_line_row_set_line (EntenteImportLineRow *self, EntenteImportLine *line);
/* "Added: Zoé Exemple"; what a screen reader says. */
char *entente_import_line_row_dup_name (EntenteImportLine *line);

G_END_DECLS
