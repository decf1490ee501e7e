/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-model-error.h"
#include "meetings/entente-circulation.h"
#include "meetings/entente-minutes.h"

G_BEGIN_DECLS

/* What happens to the minutes of a meeting: approved, corrected, sent round. Each function is
   one undoable edit. */

/* When neither the meeting nor the project says another one (data/reference/values.json,
   "meeting.minutes-days"). */
#define ENTENTE_MINUTES_DAYS 15

/**
 * EntenteMinutesState:
 * @ENTENTE_MINUTES_NONE: the meeting was not held
 * @ENTENTE_MINUTES_DRAFT: nothing was approved yet
 * @ENTENTE_MINUTES_APPROVED: the last version says what the records say
 * @ENTENTE_MINUTES_CHANGED: the records changed since the last version
 */
typedef enum {
  ENTENTE_MINUTES_NONE,
  ENTENTE_MINUTES_DRAFT,
  ENTENTE_MINUTES_APPROVED,
  ENTENTE_MINUTES_CHANGED,
} EntenteMinutesState;

EntenteMinutesState entente_minutes_get_state (EntenteMeeting *meeting);
/* "Draft", "Approved on 15 April 2027", "Version 1 was approved; the records changed since".
   Translated. (transfer full) */
char *entente_minutes_dup_state_words (EntenteMeeting *meeting);

/* Approving: freezes the next version. on: (nullable): today; at: (nullable): the meeting that
   approved it; changes: (nullable): what changed, NULL for what is worked out. Fails while facts
   are missing (INCOMPLETE), before the meeting was held or when nothing changed since the last
   version (STATE). (transfer none) (nullable) */
EntenteMinutesVersion *entente_minutes_approve (EntenteMeeting *meeting,
                                                const GDate *on,
                                                EntenteMeeting *at,
                                                const char *changes,
                                                GError **error);
/* What the next version would say that it changes, in the language of the documents; "" for the
   first. (transfer full) */
char *entente_minutes_dup_changes (EntenteMeeting *meeting);
/* (transfer none) (nullable): the last one */
EntenteMinutesVersion *entente_minutes_get_version (EntenteMeeting *meeting);
/* By version: a live list of EntenteMinutesVersion. (transfer full) */
GListModel *entente_minutes_new_versions (EntenteMeeting *meeting);

/* Sending round */

/* The day it must have been sent round. FALSE when the meeting has no date. */
gboolean entente_minutes_get_due (EntenteMeeting *meeting, GDate *day);
gboolean entente_minutes_was_circulated (EntenteMeeting *meeting);
/* Held, not sent round, and the day is over. today: (nullable) */
gboolean entente_minutes_is_overdue (EntenteMeeting *meeting, const GDate *today);
/* people: (nullable) (element-type EntentePerson); others: (nullable): names or addresses; on:
   (nullable): today; means: (nullable): "e-mail". Whoever got it that day already is not noted
   twice. */
gboolean entente_minutes_circulate (EntenteMeeting *meeting,
                                    GPtrArray *people,
                                    const char *const *others,
                                    const GDate *on,
                                    const char *means,
                                    GError **error);
/* "To send round within 6 days", "3 days late", "Sent to 8 people on 20 March 2027"; "" before
   it was held. Translated. (transfer full) */
char *entente_minutes_dup_circulation_words (EntenteMeeting *meeting, const GDate *today);
/* To whom and when: EntenteCirculation of the minutes, the latest first. (transfer container) */
GPtrArray *entente_minutes_list_circulation (EntenteMeeting *meeting);
/* Meetings whose minutes wait to be sent round, by the day they are due. (transfer container)
   (element-type EntenteMeeting) */
GPtrArray *entente_minutes_list_to_circulate (EntenteStore *store);

G_END_DECLS
