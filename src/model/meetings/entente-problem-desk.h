/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-body.h"
#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "entente-model-error.h"
#include "meetings/entente-meeting.h"
#include "meetings/entente-problem.h"

G_BEGIN_DECLS

/* Whoever reports a difficulty gets a reply: what people do to problems, each one undoable edit,
   and which ones wait. */

/* When the project says nothing else (data/reference/values.json, "problem.answer-days"). */
#define ENTENTE_PROBLEM_ANSWER_DAYS 15

/**
 * EntenteProblemDraft:
 * @text: Markdown
 * @raised_by: (nullable): %NULL when it is said without a name
 * @organization: (nullable): whose difficulty it is
 * @severity: how bad it is
 * @raised_on: (nullable): %NULL for the day of the meeting, or today
 * @answer_due: (nullable): %NULL for the usual one
 * @body: (nullable): who must answer; %NULL for the body of the meeting, else the organising group
 *
 * What somebody typed of a problem; all borrowed.
 */
typedef struct {
  const char *text;
  EntentePerson *raised_by;
  EntenteOrganization *organization;
  EntenteProblemSeverity severity;
  const GDate *raised_on;
  const GDate *answer_due;
  EntenteBody *body;
} EntenteProblemDraft;

/* meeting: (nullable): where it was raised. (transfer none) (nullable) */
EntenteProblem *entente_problem_desk_raise (EntenteStore *store,
                                            EntenteMeeting *meeting,
                                            const EntenteProblemDraft *draft,
                                            GError **error);
/* 15 days later or the next meeting of the body, whichever is sooner. */
void entente_problem_desk_get_due (EntenteStore *store,
                                   EntenteBody *body,
                                   const GDate *raised_on,
                                   GDate *due);

/* ENTENTE_MODEL_ERROR_STATE when its state does not allow it. */
gboolean entente_problem_desk_acknowledge (EntenteProblem *self, GError **error);
/* answer must not be empty; by: (nullable); on: (nullable): today */
gboolean entente_problem_desk_answer (EntenteProblem *self,
                                      const char *answer,
                                      EntentePerson *by,
                                      const GDate *on,
                                      GError **error);
/* Only what was answered is closed: nobody goes without a reply. */
gboolean entente_problem_desk_close (EntenteProblem *self, GError **error);
/* Waits for an answer again; the one given stays until there is another. Due anew, counted from
   on (nullable: today). */
gboolean entente_problem_desk_reopen (EntenteProblem *self, const GDate *on, GError **error);
gboolean entente_problem_desk_delete (EntenteProblem *self, GError **error);

typedef enum {
  ENTENTE_PROBLEM_CAN_ACKNOWLEDGE = 1 << 0,
  ENTENTE_PROBLEM_CAN_ANSWER = 1 << 1,
  ENTENTE_PROBLEM_CAN_CLOSE = 1 << 2,
  ENTENTE_PROBLEM_CAN_REOPEN = 1 << 3,
} EntenteProblemActions;

EntenteProblemActions entente_problem_get_actions (EntenteProblem *self);
gboolean entente_problem_is_answered (EntenteProblem *self);
/* Not answered, and the day is over. today: (nullable) */
gboolean entente_problem_is_overdue (EntenteProblem *self, const GDate *today);
/* "Karim Hypothèse, Comité des Tilleuls Bleus", "without a name". Translated. (transfer full) */
char *entente_problem_dup_raiser (EntenteProblem *self);
/* "New, answer due in 3 days", "Answered by Zoé Exemple on 15 March 2027". Translated. (transfer
   full) */
char *entente_problem_dup_state_words (EntenteProblem *self, const GDate *today);
/* The first line without marks, cut at a word. (transfer full) */
char *entente_problem_dup_title (EntenteProblem *self);

/* The latest first, for sorting the list of the store. */
int entente_problem_compare (gconstpointer first, gconstpointer second, gpointer data);
/* Those that wait, by the day they must be answered, the undated last; body: (nullable): of all.
   (transfer container) (element-type EntenteProblem) */
GPtrArray *entente_problem_desk_list_unanswered (EntenteStore *store, EntenteBody *body);
GPtrArray *entente_problem_desk_list_overdue (EntenteStore *store, const GDate *today);
GPtrArray *entente_problem_desk_list_at (EntenteMeeting *meeting);
/* "3 answered out of 4, 1 late"; NULL when none was raised. (transfer full) (nullable) */
char *entente_problem_desk_dup_facts (EntenteStore *store, const GDate *today);
void entente_problem_desk_count (EntenteStore *store, guint *n_answered, guint *n_all);

G_END_DECLS
