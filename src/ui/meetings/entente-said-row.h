/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meetings/entente-said-hit.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One thing found in what was said: where it was said, and the words found marked in theirs. */
#define ENTENTE_TYPE_SAID_ROW (entente_said_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSaidRow, entente_said_row, ENTENTE, SAID_ROW, GtkBox)

GtkWidget *entente_said_row_new (void);
void entente_said_row_set_hit (EntenteSaidRow *self, EntenteSaidHit *hit);
/* All that it says, for those who hear it. */
char *entente_said_row_dup_words (EntenteSaidRow *self);

G_END_DECLS
