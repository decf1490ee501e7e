/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field of a record set by one edit of its own. */
#pragma once

#include "entente-money.h"
#include "entente-store.h"

G_BEGIN_DECLS

void record_set_text (EntenteRecord *record, guint field, const char *value);
void record_set_cents (EntenteRecord *record, guint field, EntenteMoney value);
void record_set_choice (EntenteRecord *record, guint field, int value);
void record_set_integer (EntenteRecord *record, guint field, gint64 value);
void record_set_boolean (EntenteRecord *record, guint field, gboolean value);
void record_set_reference (EntenteRecord *record, guint field, EntenteRecord *target);
/* NULL for none. */
void record_set_date (EntenteRecord *record, guint field, const char *iso);

G_END_DECLS
