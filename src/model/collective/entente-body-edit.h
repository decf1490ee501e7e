/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-bodies.h"
#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "entente-moment.h"

G_BEGIN_DECLS

/* What people do to bodies, each one edit. Errors: ENTENTE_MODEL_ERROR when a rule forbids it, else
   those of the commit; nothing changed then. What is returned is borrowed from the store. */
EntenteBody *entente_bodies_add (EntenteStore *store,
                                 EntenteBodyKind kind,
                                 const char *name,
                                 GError **error);
gboolean entente_body_set_parent (EntenteBody *self, EntenteBody *parent, GError **error);
/* position: in entente_bodies_new_list (), counted without it */
gboolean entente_body_move (EntenteBody *self, guint position, GError **error);
/* rule: "" or as entente_recurrence_to_rule () says; from: ENTENTE_MOMENT_NONE for none */
gboolean entente_body_set_rhythm (EntenteBody *self,
                                  const char *rule,
                                  EntenteMoment from,
                                  gboolean with_time,
                                  GError **error);

/* The seat that stands already when the person sits there. organization: (nullable) */
EntenteSeat *entente_body_add_person (EntenteBody *self,
                                      EntentePerson *person,
                                      EntenteOrganization *organization,
                                      GError **error);
gboolean entente_seat_remove (EntenteSeat *self, GError **error);
gboolean entente_seat_move (EntenteSeat *self, EntenteBody *body, GError **error);

G_END_DECLS
