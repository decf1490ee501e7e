/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteNameSearch:
 *
 * Which of several things somebody means by a name that is typed, without its accents and in any
 * case: those that are called so; else those whose name begins so; else those whose name has
 * all the words.
 */
typedef struct _EntenteNameSearch EntenteNameSearch;

EntenteNameSearch *entente_name_search_new (const char *typed);
void entente_name_search_free (EntenteNameSearch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteNameSearch, entente_name_search_free)

void entente_name_search_offer (EntenteNameSearch *self, gpointer thing, const char *name);
GPtrArray *entente_name_search_get_found (EntenteNameSearch *self);

G_END_DECLS
