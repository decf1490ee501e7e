/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "entente-model-error.h"
#include "meetings/entente-agenda-item.h"
#include "meetings/entente-decision.h"
#include "meetings/entente-meeting.h"
#include "meetings/entente-vote-result.h"
#include "schedule/entente-task.h"

G_BEGIN_DECLS

/*
 * The register of what was decided, and everything that people do to it, each one undoable edit.
 *
 * A number is taken from the project's series once and never again, whatever is undone or deleted.
 *
 * An action has a task in the schedule. What both know is one fact: while the task is there, the
 * action is applied when the task is done, and due when the task must be finished. What was
 * replaced is so while the decision that replaces it stands. The field ENTENTE_DECISION_STATE holds
 * only what people said by hand: read entente_decision_get_state().
 */

/**
 * EntenteDecisionDraft:
 * @text: (nullable): Markdown
 * @kind: what it is about; an action becomes a task
 * @how: how it was taken
 * @referents: (nullable) (element-type EntentePerson): who answers for it, the first one for the
 *   task
 * @whole_team: everybody does, nobody alone
 * @due_on: (nullable): the last day
 * @taken_on: (nullable): %NULL for the day of the meeting, or today outside a meeting
 * @proposed_by: (nullable): whose proposal it was
 * @replaces: (nullable): the decision that it replaces
 *
 * What somebody typed of a decision; all borrowed. Zeroed, it is an action by consensus.
 */
typedef struct {
  const char *text;
  EntenteDecisionKind kind;
  EntenteDecisionHow how;
  GPtrArray *referents;
  gboolean whole_team;
  const GDate *due_on;
  const GDate *taken_on;
  EntenteOrganization *proposed_by;
  EntenteDecision *replaces;
} EntenteDecisionDraft;

/* Taking and changing. On error nothing changed; the message is a sentence for people. */

/* meeting: (nullable): outside a meeting; item: (nullable): outside its points, else a point of
   that meeting. (transfer none) (nullable) */
EntenteDecision *entente_decision_register_take (EntenteStore *store,
                                                 EntenteMeeting *meeting,
                                                 EntenteAgendaItem *item,
                                                 const EntenteDecisionDraft *draft,
                                                 GError **error);
/* All of it at once. The task follows where it still says what the decision said; a kind that is no
   action any more gives its task up. */
gboolean entente_decision_register_change (EntenteDecision *self,
                                           const EntenteDecisionDraft *draft,
                                           GError **error);
/* What it says now, as a draft to change; due_on and taken_on point to @dates[0] and @dates[1].
   (transfer full): of the array of referents only */
void entente_decision_register_read (EntenteDecision *self,
                                     EntenteDecisionDraft *draft,
                                     GDate dates[2]);
/* Somebody is typing: joined into one edit with what was typed just before. */
gboolean entente_decision_register_type (EntenteDecision *self, const char *text, GError **error);
/* Single facts. NULL empties. */
gboolean entente_decision_register_set_due (EntenteDecision *self,
                                           const GDate *day,
                                           GError **error);
gboolean entente_decision_register_set_referents (EntenteDecision *self,
                                                  GPtrArray *people,
                                                  gboolean whole_team,
                                                  GError **error);
gboolean entente_decision_register_replace (EntenteDecision *self,
                                            EntenteDecision *replaced,
                                            GError **error);
/* TO_APPLY, APPLIED or DROPPED; of an action its task is done or reopened in the same edit. What is
   replaced cannot be anything else (ENTENTE_MODEL_ERROR_STATE). */
gboolean entente_decision_register_set_state (EntenteDecision *self,
                                              EntenteDecisionState state,
                                              GError **error);
/* Its number is not given again; what it replaced stands again. A task that nobody touched since
   goes along, any other stays in the schedule. */
gboolean entente_decision_register_delete (EntenteDecision *self, GError **error);
/* Makes a task of a decision that has none (its task was deleted, or it is no action yet). */
gboolean entente_decision_register_make_task (EntenteDecision *self, GError **error);

/* "J+15": so many days after the meeting, or after today without one (meeting nullable). */
void entente_decision_register_get_day_after (EntenteMeeting *meeting, guint days, GDate *day);

/* Reading */

EntenteDecisionState entente_decision_get_state (EntenteDecision *self);
/* The last day: of an action the deadline of its task. FALSE when there is none. */
gboolean entente_decision_get_due (EntenteDecision *self, GDate *day);
/* To apply, and the last day is over. today: (nullable) */
gboolean entente_decision_is_overdue (EntenteDecision *self, const GDate *today);
/* (transfer none) (nullable) */
EntenteTask *entente_decision_get_task (EntenteDecision *self);
EntenteDecision *entente_decision_get_replaced (EntenteDecision *self);
/* The decision that replaces it. (transfer none) (nullable) */
EntenteDecision *entente_decision_get_replacing (EntenteDecision *self);
/* (transfer full) (element-type EntentePerson): in their order */
GPtrArray *entente_decision_dup_referents (EntenteDecision *self);
/* "Zoé Exemple and Amadou Modèle", "the whole team", "". Translated. (transfer full) */
char *entente_decision_dup_referents_words (EntenteDecision *self);
/* "No. 12" (transfer full) */
char *entente_decision_dup_number (EntenteDecision *self);
/* "To apply, 3 days late", "Applied", "Replaced by no. 12". Translated. (transfer full) */
char *entente_decision_dup_state_words (EntenteDecision *self, const GDate *today);
/* The first line without marks, cut at a word: for lists and the title of the task. (transfer
   full) */
char *entente_decision_dup_title (EntenteDecision *self);
/* The decision that made a task, for the schedule. (transfer none) (nullable) */
EntenteDecision *entente_decision_register_find_by_task (EntenteTask *task);

/* All of them by number: a live list of EntenteDecision. (transfer full) */
GListModel *entente_decision_register_new_list (EntenteStore *store);
/* (transfer container) (element-type EntenteDecision), by number. */
GPtrArray *entente_decision_register_list_open (EntenteStore *store);
GPtrArray *entente_decision_register_list_overdue (EntenteStore *store, const GDate *today);
/* Those that an organisation answers for (through its people in the body or a position),
   proposed or voted on. */
GPtrArray *entente_decision_register_list_of (EntenteStore *store,
                                              EntenteOrganization *organization);
/* Those of a point, in their order; item NULL: of the meeting outside its points. */
GPtrArray *entente_decision_register_list_at (EntenteMeeting *meeting, EntenteAgendaItem *item);
/* "12 decisions: 4 to apply, 1 of them late". Translated. (transfer full) */
char *entente_decision_register_dup_facts (EntenteStore *store, const GDate *today);

G_END_DECLS
