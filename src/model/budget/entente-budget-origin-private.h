/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget-edit.h"

G_BEGIN_DECLS

/* The field that says what a line or a contribution in kind was copied from. */
guint _entente_budget_get_origin_field (EntenteRecord *record);
/* What all copies of one line have in common, in whatever order they were copied from one
   another: the first of them, or one and the same when they refer to one another in a ring. Told by a
   word that is equal for equal ones. (transfer full) */
char *_entente_budget_dup_root (EntenteRecord *record);
/* Records by their root, the first of each. (transfer full) */
GHashTable *_entente_budget_roots_new (GPtrArray *records);
/* The one with the same root. (transfer none) (nullable) */
gpointer _entente_budget_roots_find (GHashTable *roots, EntenteRecord *record);
/* All lines and contributions in kind of a version. (transfer container) */
GPtrArray *_entente_budget_list_records (EntenteBudget *budget);

/* entente-budget-versions.c: whether money was spent or something given, whatever was planned. */
gboolean _entente_budget_has_happened (EntenteRecord *record);
/* The fields that tell of it, as opposed to what is planned. */
gboolean _entente_budget_is_of_what_happened (EntenteRecord *record, guint field);
gint64 _entente_budget_find_next_number (EntenteStore *store);
/* What the working budget is called once @scenario took its place. (transfer full) */
char *_entente_budget_dup_former_name (EntenteRecord *working, EntenteRecord *scenario);

G_END_DECLS
