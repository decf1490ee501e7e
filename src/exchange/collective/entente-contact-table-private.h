/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-contact-heading-private.h"
#include "entente-exchange-error.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* A file of contacts as rows and columns, whatever its format, and what each column means. */
typedef struct {
  guint line;    /* of the file, where it begins */
  char *problem; /* (nullable): why it cannot be read, a translated sentence */
  guint n_cells;
  char **cells;
} EntenteContactRow;

typedef struct {
  char *heading; /* as people wrote it */
  char *key;     /* folded, unique: names the column in a mapping */
  EntenteContactTarget target;
} EntenteContactColumn;

typedef struct {
  char *layout;       /* the same for two files with the same columns */
  GPtrArray *columns; /* of EntenteContactColumn */
  GPtrArray *rows;    /* of EntenteContactRow */
} EntenteContactTable;

EntenteContactTable *_entente_contact_table_new (void);
void _entente_contact_table_free (EntenteContactTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteContactTable, _entente_contact_table_free)

EntenteContactColumn *_entente_contact_table_get_column (EntenteContactTable *self, guint index);
EntenteContactRow *_entente_contact_table_get_row (EntenteContactTable *self, guint index);
/* "" beyond the cells that the row has. */
const char *_entente_contact_table_get_cell (EntenteContactTable *self, guint row, guint column);
EntenteContactColumn *_entente_contact_table_add_column (EntenteContactTable *self,
                                                         const char *heading);
/* Takes the cells. */
EntenteContactRow *
_entente_contact_table_add_row (EntenteContactTable *self, guint line, char **cells);

/* From a CSV file: finds the headings, names the columns and proposes what they mean. */
EntenteContactTable *_entente_contact_table_read_csv (GBytes *content,
                                                      const char *file_name,
                                                      GError **error);
/* From a vCard file, whose columns are known. */
EntenteContactTable *_entente_contact_table_read_vcard (GBytes *content, GError **error);

/* Proposes a meaning for every column, from the headings and the first rows. */
void _entente_contact_table_propose (EntenteContactTable *self,
                                     EntenteContactVocabulary *vocabulary,
                                     const char *file_name);

G_END_DECLS
