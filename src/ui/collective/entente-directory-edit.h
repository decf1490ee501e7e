/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-directory-kind.h"
#include "collective/entente-seat.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * The edits of the Collective page that are more than one field: each is one step to undo. What they
 * return is borrowed from the store; NULL or FALSE with an error when nothing was changed.
 */

/* name: (nullable): what was typed for it, taken apart into given and family name for a person */
EntenteRecord *entente_directory_add (EntenteStore *store,
                                      const EntenteDirectoryKind *kind,
                                      const char *name,
                                      GError **error);
EntenteRecord *entente_directory_duplicate (EntenteRecord *record, GError **error);
/* Also for positions and seats. */
gboolean entente_directory_delete (EntenteRecord *record, GError **error);

/* NULL when the person does not belong to the organisation. */
EntenteRecord *entente_directory_find_position (EntentePerson *person,
                                                EntenteOrganization *organization);
/* The position of the person in the organisation: the one there is, else a new one. */
EntenteRecord *entente_directory_add_position (EntentePerson *person,
                                               EntenteOrganization *organization,
                                               GError **error);
/* A new person who belongs to the organisation at once. */
EntenteRecord *entente_directory_add_person_to (EntenteOrganization *organization,
                                                const char *name,
                                                GError **error);
/* A new organisation the person belongs to at once. */
EntenteRecord *entente_directory_add_organization_to (EntentePerson *person,
                                                      const char *name,
                                                      GError **error);

/* The person's place in the organising group: the one there is, else a new one for the organisation that
   comes first for them. organization: (nullable). */
EntenteRecord *entente_directory_add_seat (EntentePerson *person,
                                           EntenteOrganization *organization,
                                           GError **error);

/* A new person who sits in the organising group at once; the seat. */
EntenteRecord *entente_directory_add_member (EntenteStore *store, const char *name, GError **error);

/* Says on the window that an edit could not be saved. */
void entente_directory_say_failed (GtkWidget *widget, const GError *error);

G_END_DECLS
