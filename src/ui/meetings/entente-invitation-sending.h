/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meetings/entente-invitation.h"
#include "project/entente-project.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Opens an invitation in the user's mail program, with the letter and the calendar entry, then asks
   whether it left and notes to whom. Whatever goes wrong is said over parent, and what was to be
   sent can still be copied. cancellable: when parent goes. */
void entente_invitation_send (EntenteInvitation *invitation,
                              EntenteProject *project,
                              GtkWidget *parent,
                              GCancellable *cancellable);

G_END_DECLS
