/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* How the dates of a record come along. */
typedef enum {
  ENTENTE_EDITION_DATE_STAYS,
  ENTENTE_EDITION_DATE_WEEKS, /* by the whole weeks nearest to what the event moves */
  ENTENTE_EDITION_DATE_YEARS, /* to the same day of the new year */
} EntenteEditionDate;

/* Whether the record is one of the budget. */
gboolean _entente_new_edition_is_of_budget (EntenteRecord *record);
/* Of those: the working budget comes as what is planned again, requests as ideas, contributions as promises; versions,
   payments and settlements are of that year. */
gboolean _entente_new_edition_budget_goes_along (EntenteRecord *record);
gboolean _entente_new_edition_budget_begins_anew (EntenteRecord *record, guint field);
EntenteEditionDate _entente_new_edition_budget_get_date (EntenteRecord *record, guint field);
/* The row that stands for it in every new project; (nullable) */
EntenteRecord *_entente_new_edition_budget_find (EntenteStore *to, EntenteRecord *record);
/* What follows from having been there before. */
void _entente_new_edition_budget_finish (EntenteEdit *edit, EntenteRecord *copy);

/* Whether a record belongs to the meetings of that year. */
gboolean _entente_new_edition_meetings_stay (EntenteRecord *record);

/* Whether a record belongs to the evaluation of that year, and which fields of the others do. */
gboolean _entente_new_edition_evaluation_stays (EntenteRecord *record);
gboolean _entente_new_edition_evaluation_begins_anew (EntenteRecord *record, guint field);

G_END_DECLS
