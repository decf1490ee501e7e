/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-body.h"
#include "meetings/entente-agenda-item.h"
#include "meetings/entente-meeting.h"
#include "meetings/entente-problem.h"

G_BEGIN_DECLS

/**
 * EntenteAgendaOfferKind:
 * @ENTENTE_OFFER_PROBLEM: a problem without an answer
 * @ENTENTE_OFFER_POINT: a point that was postponed, left, or to be decided and was not
 * @ENTENTE_OFFER_ACTION: a task that was decided and is not done
 */
typedef enum {
  ENTENTE_OFFER_PROBLEM,
  ENTENTE_OFFER_POINT,
  ENTENTE_OFFER_ACTION,
} EntenteAgendaOfferKind;

/**
 * EntenteAgendaOffer:
 * @kind: what it is
 * @record: the EntenteProblem, EntenteAgendaItem or EntenteTask
 * @origin: (nullable): the meeting it comes from
 * @title: what the point would be called
 * @words: where it comes from, translated ("Postponed on 11 March 2027")
 *
 * Something that earlier meetings left to do.
 */
typedef struct {
  EntenteAgendaOfferKind kind;
  EntenteRecord *record;
  EntenteMeeting *origin;
  char *title;
  char *words;
} EntenteAgendaOffer;

void entente_agenda_offer_free (EntenteAgendaOffer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteAgendaOffer, entente_agenda_offer_free)

/**
 * entente_agenda_dup_offers:
 * @meeting: a meeting in preparation
 *
 * Collects what earlier meetings of the same body left: its unanswered problems, the points of its
 * held and cancelled meetings that were not settled, the tasks it decided and that are not done.
 * What names no body belongs to the organising group; free meetings follow free meetings. What is on
 * this agenda already, or was carried on to another, is not offered.
 *
 * Returns: (transfer full) (element-type EntenteAgendaOffer): the offers: problems, points, actions,
 *   oldest first
 */
GPtrArray *entente_agenda_dup_offers (EntenteMeeting *meeting);

/**
 * entente_agenda_take_offers:
 * @meeting: a meeting
 * @offers: (element-type EntenteAgendaOffer): those to put on the agenda
 * @error: return location, domain #ENTENTE_STORE_ERROR
 *
 * Makes a point of each, linked to where it comes from, before the choice of the next date. What is
 * on the agenda already does not come twice.
 *
 * Returns: whether it was done
 */
gboolean entente_agenda_take_offers (EntenteMeeting *meeting, GPtrArray *offers, GError **error);

/**
 * entente_agenda_place_problem:
 * @edit: the edit that raises or reopens the problem
 * @problem: the problem, perhaps inserted by @edit
 * @text: what it says, CommonMark: its first line names the point
 * @body: (nullable): the body that has to answer; %NULL for the organising group
 * @raised_at: (nullable): a meeting that is not its next one: where it was raised
 * @today: (nullable): %NULL for today
 *
 * Puts an unanswered problem on the agenda of the next meeting of its body: the earliest that is
 * neither held nor cancelled nor past, else one whose date is still looked for. Does nothing when
 * there is none (the next meeting that is made takes it) or when a coming meeting has it already.
 *
 * Returns: (transfer none) (nullable): the meeting it came to
 */
EntenteMeeting *entente_agenda_place_problem (EntenteEdit *edit,
                                              EntenteProblem *problem,
                                              const char *text,
                                              EntenteBody *body,
                                              EntenteMeeting *raised_at,
                                              const GDate *today);

G_END_DECLS
