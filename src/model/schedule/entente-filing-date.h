/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-holidays.h"
#include "entente-moment.h"
#include "schedule/entente-task.h"

G_BEGIN_DECLS

/* When formalities must be filed. Months of the law are taken as so many days that no month is
   longer. */
gint64 entente_filing_date_find (gint64 event_day, guint clear_days, EntenteHolidays holidays);
EntenteMoment
entente_task_find_deadline (EntenteTask *self, EntenteMoment event, EntenteHolidays holidays);

G_END_DECLS
