/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * EntenteImportOutcome:
 * @ENTENTE_IMPORT_ADDED: somebody or something new
 * @ENTENTE_IMPORT_UPDATED: what is there is completed or changed
 * @ENTENTE_IMPORT_UNCHANGED: the line says nothing new
 * @ENTENTE_IMPORT_REFUSED: the line cannot be imported
 *
 * What becomes of one line.
 */
typedef enum {
  ENTENTE_IMPORT_ADDED,
  ENTENTE_IMPORT_UPDATED,
  ENTENTE_IMPORT_UNCHANGED,
  ENTENTE_IMPORT_REFUSED,
} EntenteImportOutcome;

/**
 * EntenteImportLine:
 *
 * One line of a plan.
 *
 * Properties: `line` (guint, in the file), `outcome` (int), `title` (char *), `reason` (char *,
 * translated sentences, or "").
 */
#define ENTENTE_TYPE_IMPORT_LINE (entente_import_line_get_type ())
G_DECLARE_FINAL_TYPE (EntenteImportLine, entente_import_line, ENTENTE, IMPORT_LINE, GObject)

EntenteImportLine *entente_import_line_new (guint line,
                                            EntenteImportOutcome outcome,
                                            char *title,
                                            char *reason);

G_END_DECLS
