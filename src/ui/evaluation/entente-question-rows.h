/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-question.h"
#include "form/entente-ordered-row.h"

G_BEGIN_DECLS

/* A question as a row that opens on what its kind needs. */
GtkWidget *entente_question_row_new (EntenteQuestion *question, gboolean read_only);
/* Title and subtitle anew; the place in the list says which ways it can move. */
void entente_question_row_update (EntenteOrderedRow *row, guint position, guint n_questions);

G_END_DECLS
