/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-schedule-edit.h"

G_BEGIN_DECLS

/**
 * EntenteInvolvementTable:
 *
 * Who does what, to be read: a row for each item of the schedule, a column for each organisation or
 * person of the project by name. Valid until the next `changed` of the schedule.
 */
typedef struct _EntenteInvolvementTable EntenteInvolvementTable;

EntenteInvolvementTable *entente_involvement_table_new (EntenteSchedule *schedule,
                                                        gboolean by_person);
void entente_involvement_table_free (EntenteInvolvementTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteInvolvementTable, entente_involvement_table_free)

guint entente_involvement_table_get_n_columns (EntenteInvolvementTable *self);
/* The EntenteOrganization or EntentePerson of a column. (transfer none) */
EntenteRecord *entente_involvement_table_get_record (EntenteInvolvementTable *self, guint column);
/* What they are called, short where there is a short name. (transfer none) */
const char *entente_involvement_table_get_name (EntenteInvolvementTable *self, guint column);
/* In how many tasks they have a part. */
guint entente_involvement_table_count (EntenteInvolvementTable *self, guint column);
EntenteInvolvement
entente_involvement_table_get (EntenteInvolvementTable *self, guint item, guint column);
/* Their role in words ("holds the ladder"), or "". (transfer none) */
const char *
entente_involvement_table_get_role (EntenteInvolvementTable *self, guint item, guint column);

G_END_DECLS
