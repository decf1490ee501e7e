/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A dialog that asks where a file of one kind goes: "Spreadsheet (CSV)", "csv", "People". (transfer full) */
GtkFileDialog *entente_export_file_new_dialog (const char *kind,
                                               const char *suffix,
                                               const char *name);
/* Whole, over what is there, and for nobody else on the computer to read. bytes: (nullable): FALSE at once, the
   error is set already. */
gboolean entente_export_file_write (GBytes *bytes, GFile *file, GError **error);
/* What is said when that failed. (transfer full) */
char *entente_export_file_dup_failure (GFile *file, const GError *error);

G_END_DECLS
