/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-exchange-error.h"

G_BEGIN_DECLS

/* A heading, in the two parts that form tools give it. */
typedef struct {
  char *whole;   /* as people read it */
  char *group;   /* folded; what stands before "[…]" or in the line above, or "" */
  char *heading; /* folded */
} EntenteAnswerHeading;

/* The table of a form tool: where it begins, and what its columns are called. */
typedef struct {
  GPtrArray *rows;     /* EntenteCsvRow: all that were read */
  GPtrArray *headings; /* EntenteAnswerHeading */
  guint first;         /* index of the first row of answers */
} EntenteAnswerSource;

EntenteAnswerSource *_entente_answer_source_read (GBytes *content, GError **error);
void _entente_answer_source_free (EntenteAnswerSource *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteAnswerSource, _entente_answer_source_free)

guint _entente_answer_source_get_n_rows (const EntenteAnswerSource *self);
guint _entente_answer_source_get_line (const EntenteAnswerSource *self, guint row);
/* "" beyond the row. */
const char *
_entente_answer_source_get_cell (const EntenteAnswerSource *self, guint row, guint column);

G_END_DECLS
