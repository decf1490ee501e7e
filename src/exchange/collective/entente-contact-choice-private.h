/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-record.h"

G_BEGIN_DECLS

/* Reads a choice as people write it: its nick, its words in the language of the interface or in
   English, or one of the words of French lists. */
gboolean _entente_contact_choice_read (const EntenteField *field, const char *cell, int *value);

/* The nicks of the choices whose bits are set, joined by commas. */
char *_entente_contact_choices_join (const EntenteField *field, int bits);

G_END_DECLS
