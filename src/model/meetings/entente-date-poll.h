/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-person.h"
#include "entente-model-error.h"
#include "meetings/entente-date-answer.h"
#include "meetings/entente-date-option.h"
#include "meetings/entente-meeting.h"

G_BEGIN_DECLS

/* When could we meet: moments × people, typed in by the coordinator. Each function that changes
   something is one undoable edit; errors are of #ENTENTE_MODEL_ERROR and #ENTENTE_STORE_ERROR. */

/* A live list of EntenteDateOption, earliest first. (transfer full) */
GListModel *entente_date_poll_new_options (EntenteMeeting *meeting);

/* The people who are asked: those of the collective who are invited, in the order of the attendance
   list, then others who answered. (transfer full) (element-type EntentePerson) */
GPtrArray *entente_date_poll_dup_people (EntenteMeeting *meeting);

/* starts_at: moment or day in ISO 8601. ends_at: (nullable): NULL for the length of the meeting or
   the usual one of its body. ENTENTE_MODEL_ERROR_DATES when it is proposed already or ends before it
   starts. (transfer none) (nullable) */
EntenteDateOption *entente_date_poll_add (EntenteMeeting *meeting,
                                          const char *starts_at,
                                          const char *ends_at,
                                          GError **error);
gboolean entente_date_poll_remove (EntenteDateOption *option, GError **error);

/* FALSE when the person has not answered. answer: (out) (optional) */
gboolean entente_date_poll_get_answer (EntenteDateOption *option,
                                       EntentePerson *person,
                                       EntentePollAnswer *answer);
gboolean entente_date_poll_set_answer (EntenteDateOption *option,
                                       EntentePerson *person,
                                       EntentePollAnswer answer,
                                       GError **error);
gboolean entente_date_poll_clear_answer (EntenteDateOption *option,
                                         EntentePerson *person,
                                         GError **error);

/**
 * EntentePollTally:
 * @option: (owned): the moment
 * @n_yes: people it suits
 * @n_maybe: whom it suits if it must
 * @n_no: whom it does not suit
 * @n_silent: who were asked and have not answered
 * @is_best: whether none has more yes, nor as many yes and fewer no; several may be best. No moment is
 *   before somebody says yes or maybe
 * @words: translated: "7 yes, 1 maybe, 1 no, 2 without an answer"
 */
typedef struct {
  EntenteDateOption *option;
  guint n_yes;
  guint n_maybe;
  guint n_no;
  guint n_silent;
  gboolean is_best;
  char *words;
} EntentePollTally;

/* One for each option, earliest first. (transfer full) (element-type EntentePollTally) */
GPtrArray *entente_date_poll_dup_tallies (EntenteMeeting *meeting);
/* Most yes, then fewest no, then the earliest. (transfer full) (nullable) */
EntenteDateOption *entente_date_poll_dup_best (EntenteMeeting *meeting);
/* What the poll says so far in one sentence, translated; "" while nobody answered. */
char *entente_date_poll_dup_words (EntenteMeeting *meeting);
/* "Thursday 11 March 2027, 18:30 to 20:30", in the language of the interface. */
char *entente_date_poll_dup_option_words (EntenteDateOption *option);

/* Makes it the date of its meeting; the poll stays, as the reason. */
gboolean entente_date_poll_choose (EntenteDateOption *option, GError **error);

G_END_DECLS
