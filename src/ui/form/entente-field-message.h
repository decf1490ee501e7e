/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-record.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What is said about a value, under it: an icon and a sentence, so that colour alone tells
   nothing. */
#define ENTENTE_TYPE_FIELD_MESSAGE (entente_field_message_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFieldMessage, entente_field_message, ENTENTE, FIELD_MESSAGE, AdwBin)

GtkWidget *entente_field_message_new (void);
/* Says it of @target too, for assistive technology; nothing when @sentence is NULL. */
void entente_field_message_say (EntenteFieldMessage *self,
                                const char *sentence,
                                EntenteSeverity severity,
                                GtkAccessible *target);
/* (nullable) */
const char *entente_field_message_get_sentence (EntenteFieldMessage *self);

G_END_DECLS
