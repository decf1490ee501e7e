/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meetings/entente-body-calendar.h"
#include "project/entente-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteBodyYearView:
 *
 * A year of every body: what was held, stands or was cancelled, and from today on the dates that
 * their rhythms propose. Months side by side where there is room, else dates in a list.
 *
 * Signals: `open-meeting` (EntenteMeeting), `open-body` (EntenteBody).
 */
#define ENTENTE_TYPE_BODY_YEAR_VIEW (entente_body_year_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteBodyYearView, entente_body_year_view, ENTENTE, BODY_YEAR_VIEW, AdwBin)

/* (nullable) */
void entente_body_year_view_set_project (EntenteBodyYearView *self, EntenteProject *project);
GDateYear entente_body_year_view_get_year (EntenteBodyYearView *self);
void entente_body_year_view_set_year (EntenteBodyYearView *self, GDateYear year);

G_END_DECLS
