/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-facts.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Only the fields named are written; what paper does not say is not kept with it. */
JsonObject *_entente_facts_to_json (EntenteFacts *self, const guint *fields, guint n_fields);
/* Unknown members are passed over, missing ones stay empty: the object may come from any
   version. */
EntenteFacts *_entente_facts_new_from_json (GType type, JsonObject *object);

G_END_DECLS
