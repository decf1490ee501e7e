/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-database-private.h"

G_BEGIN_DECLS

gboolean _entente_database_migrate_to (EntenteDatabase *self,
                                       const EntenteSchema *schema,
                                       guint version,
                                       GError **error);
gboolean _entente_database_check_references (EntenteDatabase *self,
                                             const char *step,
                                             GError **error);

G_END_DECLS
