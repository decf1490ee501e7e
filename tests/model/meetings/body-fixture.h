/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-body-edit.h"
#include "meetings/entente-body-calendar.h"

/* Bodies and meetings in memory, in one line each. What is returned is borrowed from the store. */
EntenteStore *body_fixture_new (void);
EntenteBody *
body_fixture_add (EntenteStore *store, const char *name, const char *rule, const char *from);
/* body: NULL for a free one. */
EntenteMeeting *body_fixture_meet (EntenteStore *store,
                                   EntenteBody *body,
                                   const char *starts_at,
                                   EntenteMeetingState state);
void body_fixture_set (gpointer record, guint field, const char *value);
GDate body_fixture_day (const char *iso);
/* "proposed 2027-03-30T18:30 Kitchen; held …" */
char *body_fixture_dup_dates (GPtrArray *dates);
