/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What a document lacks, one row a fact; a row leads to the field where it is typed. Hidden when
   nothing is missing. */
#define ENTENTE_TYPE_GAP_LIST (entente_gap_list_get_type ())
G_DECLARE_FINAL_TYPE (EntenteGapList, entente_gap_list, ENTENTE, GAP_LIST, AdwPreferencesGroup)

/* gaps: array of EntenteGap, copied. */
void entente_gap_list_show (EntenteGapList *self, GPtrArray *gaps);

G_END_DECLS
