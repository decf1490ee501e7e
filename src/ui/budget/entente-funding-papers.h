/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-funding.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The rows of what goes with a funding request: papers to supply, ticked when they are ready, and
   instalments. Each change is one edit. */

/* A paper: a tick, its name, a button to take it off the list. */
GtkWidget *entente_funding_papers_new_document_row (EntenteRecord *document);
/* The last row of the papers: what is typed becomes one more. */
GtkWidget *entente_funding_papers_new_entry_row (EntenteFundingRequest *request);
/* An instalment, which opens on its fields. */
GtkWidget *entente_funding_papers_new_payment_row (EntenteRecord *payment);

G_END_DECLS
