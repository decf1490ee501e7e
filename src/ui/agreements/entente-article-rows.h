/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "form/entente-ordered-row.h"

G_BEGIN_DECLS

/* What the rows of an agreement's two lists say and hold. */
void entente_article_row_fill (EntenteOrderedRow *row, gboolean read_only);
void entente_party_row_fill (EntenteOrderedRow *row, gboolean read_only);
void entente_article_row_update (EntenteOrderedRow *row, guint position);
void entente_party_row_update (EntenteOrderedRow *row);
/* Writes a field at the cursor of the article's text. */
void entente_article_row_insert_field (EntenteOrderedRow *row, const char *name);

G_END_DECLS
