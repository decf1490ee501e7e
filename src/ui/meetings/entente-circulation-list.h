/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* To whom a paper of a meeting was given and when, a row a day and way. Hidden while nothing was. */
#define ENTENTE_TYPE_CIRCULATION_LIST (entente_circulation_list_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCirculationList,
                      entente_circulation_list,
                      ENTENTE,
                      CIRCULATION_LIST,
                      AdwPreferencesGroup)

/* papers: array of EntenteCirculation, in any order. */
void entente_circulation_list_show (EntenteCirculationList *self, GPtrArray *papers);

G_END_DECLS
