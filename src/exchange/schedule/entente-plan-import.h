/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-import.h"
#include "schedule/entente-schedule.h"

G_BEGIN_DECLS

/**
 * EntentePlanImport:
 *
 * A plan read from a table (CSV, or text with tabs) as people make it in French or English
 * spreadsheets, before anything is written: what tasks there will be, and what cannot be read, line
 * by line. Applying it is one edit; the tasks come after those of the project.
 *
 * Columns are known by their headings in either language, in any order; all but titles may be
 * missing. Groups are told by outline numbers ("1.2.3"), a column of levels, a column of steps
 * beside that of tasks, or indents. A date without a rule means "start no earlier than". What
 * cannot be read, and columns that mean nothing here, are kept in the notes of the task; links that
 * would go round are left out and named.
 *
 * People and organisations are found by name. Properties: those of [iface@Import]; `n-unknown`
 * (guint): names that the project does not have; `adds-contacts` (gboolean, read-write): whether to
 * add them, rather than leave them in the notes.
 */
#define ENTENTE_TYPE_PLAN_IMPORT (entente_plan_import_get_type ())
G_DECLARE_FINAL_TYPE (EntentePlanImport, entente_plan_import, ENTENTE, PLAN_IMPORT, GObject)

EntentePlanImport *
entente_plan_import_read (EntenteSchedule *schedule, GBytes *content, GError **error);
/* Does a file hold a plan rather than a list of people? */
gboolean entente_plan_import_sniff (GBytes *content);

void entente_plan_import_set_adds_contacts (EntentePlanImport *self, gboolean adds_contacts);
guint entente_plan_import_get_n_unknown (EntentePlanImport *self);

G_END_DECLS
