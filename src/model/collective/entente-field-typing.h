/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* What somebody typed into a cell of a table, put into the field it stands for. */
gboolean entente_field_type (EntenteEdit *edit,
                             EntenteRecord *record,
                             guint field,
                             const char *typed,
                             GError **error);

G_END_DECLS
