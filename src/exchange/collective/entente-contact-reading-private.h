/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-contact-table-private.h"

G_BEGIN_DECLS

/* What one row says, once its columns have a meaning. */
typedef struct {
  guint line;
  char **values[ENTENTE_CONTACT_N_SUBJECTS]; /* by field; NULL where the row says nothing */
  guint n_fields[ENTENTE_CONTACT_N_SUBJECTS];
  gboolean filled[ENTENTE_CONTACT_N_SUBJECTS];
  GPtrArray *remarks; /* translated sentences */
} EntenteContactReading;

EntenteContactReading *_entente_contact_reading_new (EntenteContactTable *table, guint row);
void _entente_contact_reading_free (EntenteContactReading *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteContactReading, _entente_contact_reading_free)

/* "" where the row says nothing. */
const char *_entente_contact_reading_get (EntenteContactReading *self,
                                          EntenteContactSubject subject,
                                          guint field);
/* Takes the sentence. */
void _entente_contact_reading_take_remark (EntenteContactReading *self, char *sentence);
/* What a refused row is called in the list: a name, an address, "" at worst. */
char *_entente_contact_reading_dup_title (EntenteContactReading *self);

G_END_DECLS
