/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-import.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteImportMapping:
 *
 * How an import tells, and is told, what the columns of its file mean.
 */
typedef struct {
  guint (*get_n_columns) (gpointer import);
  const char *(*get_heading) (gpointer import, guint column);
  const char *(*get_example) (gpointer import, guint column);
  char *(*dup_target) (gpointer import, guint column);
  void (*set_target) (gpointer import, guint column, const char *target);
  char **(*dup_targets) (gpointer import); /* target, label, target, label… */
} EntenteImportMapping;

/* A page with a row a column, beside the lines of an import dialog. */
GtkWidget *entente_import_columns_new (EntenteImport *import,
                                       const EntenteImportMapping *mapping,
                                       const char *description);

G_END_DECLS
