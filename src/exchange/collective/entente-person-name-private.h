/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A name as one cell holds it, taken apart. */
typedef struct {
  char *given;
  char *family;
  const char *gender; /* nick told by the title, "" without; borrowed */
} EntentePersonName;

void _entente_person_name_clear (EntentePersonName *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntentePersonName, _entente_person_name_clear)

/* "DUPONT Marie", "Marie Dupont", "Dupont, Marie", "M. Jean de La Fontaine". */
void _entente_person_name_split (EntentePersonName *self, const char *full);

/* Two people whose keys are equal bear the same name, whatever the order, case and accents; "" for
   none. */
char *_entente_person_name_make_key (const char *given, const char *family);
/* Do two keys share a word, or an initial and a word that begins with it? */
gboolean _entente_person_name_keys_meet (const char *a, const char *b);

G_END_DECLS
