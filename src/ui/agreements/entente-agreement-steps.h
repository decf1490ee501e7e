/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "agreements/entente-agreement.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The steps of an agreement's life as questions: each explains what will happen and does it when
   the answer is yes. A refusal is said in the words of the rule that refused. */
void entente_agreement_ask_issue (GtkWidget *parent, EntenteAgreement *agreement);
void entente_agreement_ask_sign (GtkWidget *parent, EntenteAgreement *agreement);
void entente_agreement_ask_end (GtkWidget *parent, EntenteAgreement *agreement);
/* Deletes at once; a toast offers to undo. */
void entente_agreement_delete (GtkWidget *parent, EntenteAgreement *agreement);

G_END_DECLS
