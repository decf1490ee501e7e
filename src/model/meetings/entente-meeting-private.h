/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-body.h"
#include "entente-language.h"
#include "meetings/entente-meeting.h"

G_BEGIN_DECLS

/* Whether its points and people are still to be made, and its day is not over: problems may come to
   it. */
gboolean _entente_meeting_is_coming (EntenteMeeting *self, const GDate *today);
/* Neither; a meeting without a day is never past. */
gboolean _entente_meeting_is_past (EntenteMeeting *self, const GDate *today);

/* Whether an invitation left. */
gboolean _entente_meeting_was_announced (EntenteMeeting *self);

/* "Thursday 11 March 2027, 18:30 to 20:30"; "" without a start. */
char *_entente_meeting_format_period (const char *starts_at,
                                      const char *ends_at,
                                      EntenteLanguage language);

/* How long a meeting of a body (nullable) usually lasts. */
guint _entente_meeting_get_usual_minutes (EntenteStore *store, EntenteBody *body);
/* So many minutes after a moment that has a time, as a field has it; "" for others. */
char *_entente_meeting_make_end (const char *starts_at, guint minutes);

/* The language of the documents of its project. */
EntenteLanguage _entente_meeting_get_paper_language (EntenteStore *store);

/* The day that a time said alone means at a meeting: its own, or with is_after the next one, for what
   comes after the start and in the night. FALSE while it has no date. */
gboolean _entente_meeting_find_day (EntenteRecord *meeting, gboolean is_after, int minutes,
                                    GDate *day);

G_END_DECLS
