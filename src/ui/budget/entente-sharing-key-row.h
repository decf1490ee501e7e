/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-sharing-key.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A sharing key: folded its method, unfolded its fields and what it says of each organisation, edited in place. */
#define ENTENTE_TYPE_SHARING_KEY_ROW (entente_sharing_key_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSharingKeyRow, entente_sharing_key_row, ENTENTE, SHARING_KEY_ROW, AdwExpanderRow)

GtkWidget *entente_sharing_key_row_new (EntenteSharingKey *key);
EntenteSharingKey *entente_sharing_key_row_get_key (EntenteSharingKeyRow *self);
/* Unfolds it and puts the keyboard on its name. */
void entente_sharing_key_row_edit (EntenteSharingKeyRow *self);

G_END_DECLS
