/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meetings/entente-meeting.h"
#include "project/entente-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteMeetingsListView:
 *
 * All meetings in a list, and the one that is selected beside it.
 *
 * Actions: `meetings.new`.
 */
#define ENTENTE_TYPE_MEETINGS_LIST_VIEW (entente_meetings_list_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMeetingsListView,
                      entente_meetings_list_view,
                      ENTENTE,
                      MEETINGS_LIST_VIEW,
                      AdwBin)

void entente_meetings_list_view_set_project (EntenteMeetingsListView *self,
                                             EntenteProject *project);
/* (nullable): the meeting that is shown */
EntenteMeeting *entente_meetings_list_view_get_meeting (EntenteMeetingsListView *self);
/* Selects it, without leaving the list where there is no room for both. */
gboolean entente_meetings_list_view_select (EntenteMeetingsListView *self, gint64 id);
/* Selects it and shows it. */
void entente_meetings_list_view_open (EntenteMeetingsListView *self, EntenteMeeting *meeting);
/* What came of the meeting that is shown. */
void entente_meetings_list_view_show_minutes (EntenteMeetingsListView *self);
/* Shows a field of a meeting, of its points or participants; FALSE when it is nowhere here. */
gboolean entente_meetings_list_view_reveal (EntenteMeetingsListView *self,
                                            EntenteRecord *record,
                                            const EntenteField *field);

G_END_DECLS
