/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-affiliations.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteSearchFilter:
 *
 * Keeps the records that have every word searched for, in any of their searched fields or in the names of
 * their organisations; accents and case do not count. The folded text of a record is kept, so that each
 * further letter typed costs one look through memory.
 */
#define ENTENTE_TYPE_SEARCH_FILTER (entente_search_filter_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSearchFilter, entente_search_filter, ENTENTE, SEARCH_FILTER, GtkFilter)

EntenteSearchFilter *entente_search_filter_new (EntenteAffiliations *affiliations);
const char *entente_search_filter_get_search (EntenteSearchFilter *self);
void entente_search_filter_set_search (EntenteSearchFilter *self, const char *search);
/* Folds the record's text before anybody searches; FALSE when it was folded already. */
gboolean entente_search_filter_prepare (EntenteSearchFilter *self, EntenteRecord *record);
/* The record changed: its text is folded again when next needed. */
void entente_search_filter_forget (EntenteSearchFilter *self, EntenteRecord *record);

G_END_DECLS
