/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-database-private.h"

G_BEGIN_DECLS

/*
 * Carries over what can be read of a damaged database into a fresh one of the same version: every
 * table of the fresh one but the history, row by row, around the damaged places. Nothing of the
 * damaged database's own schema is run.
 */
gboolean _entente_salvage_rows (EntenteDatabase *damaged,
                                EntenteDatabase *fresh,
                                guint *n_rows,
                                GError **error);

G_END_DECLS
