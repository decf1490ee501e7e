/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-body.h"
#include "entente-moment.h"
#include "meetings/entente-agenda-item.h"
#include "meetings/entente-meeting.h"
#include "meetings/entente-ready-agenda.h"

G_BEGIN_DECLS

/* The points of a meeting in their order: entente_meeting_get_agenda(). The choice of the next date,
   where there is one, is always the last. Each function that changes something is one undoable
   edit; errors are of #ENTENTE_STORE_ERROR. */

/**
 * entente_agenda_add:
 * @meeting: a meeting
 * @before: (nullable): the point it comes before; %NULL for the end, before the next date
 * @title: of the point; may be "" for one that is about to be typed
 * @kind: inform, discuss, decide
 * @minutes: planned, 0 for none
 * @error: return location
 *
 * Returns: (transfer none) (nullable): the new point
 */
EntenteAgendaItem *entente_agenda_add (EntenteMeeting *meeting,
                                       EntenteAgendaItem *before,
                                       const char *title,
                                       EntenteAgendaKind kind,
                                       guint minutes,
                                       GError **error);

EntenteAgendaItem *entente_agenda_add_prepared (EntenteMeeting *meeting,
                                                const char *title,
                                                EntenteAgendaKind kind,
                                                guint minutes,
                                                const char *text,
                                                GError **error);

/* The choice of the next date as last point; the one that is there already, if so. (transfer none)
   (nullable) */
EntenteAgendaItem *entente_agenda_add_next_date (EntenteMeeting *meeting, GError **error);

/* All points of a ready agenda, after those that are there. */
gboolean entente_agenda_add_ready (EntenteMeeting *meeting,
                                   EntenteReadyAgenda *agenda,
                                   GError **error);

/**
 * entente_agenda_propose:
 * @store: the store of a project
 * @body: (nullable): who meets; %NULL for a free meeting
 * @day: (nullable): when; %NULL while a poll looks for it
 * @language: of the project's papers
 *
 * Says which ready agenda fits: of a first meeting for a body that never met, before the event in
 * the two weeks that lead to it, the review afterwards, else the follow-up. Nothing is known of what
 * a free meeting is about.
 *
 * Returns: (transfer none) (nullable): the agenda
 */
EntenteReadyAgenda *entente_agenda_propose (EntenteStore *store,
                                            EntenteBody *body,
                                            const GDate *day,
                                            EntenteLanguage language);

/* position: where it will stand among the others, from 0; nothing stands after the next date, and
   the next date stays where it is. */
gboolean entente_agenda_move (EntenteAgendaItem *item, guint position, GError **error);

/* One place up (-1) or down (+1), and whether that would change anything. */
gboolean entente_agenda_shift (EntenteAgendaItem *item, int step, GError **error);
gboolean entente_agenda_can_shift (EntenteAgendaItem *item, int step);

/* What was decided under the point stays in the register. */
gboolean entente_agenda_remove (EntenteAgendaItem *item, GError **error);

/* A copy right after it, as it was prepared: without what was said, and without the problem, task or
   point that it came from. (transfer none) (nullable) */
EntenteAgendaItem *entente_agenda_duplicate (EntenteAgendaItem *item, GError **error);

/* Its number on the agenda, from 1; 0 when it is on none. */
guint entente_agenda_get_number (EntenteAgendaItem *item);

/* When its turn comes if all goes as planned; ENTENTE_MOMENT_NONE when the meeting has no time yet,
   or a point before it no minutes. */
EntenteMoment entente_agenda_get_start (EntenteAgendaItem *item);

/**
 * EntenteAgendaTime:
 * @n_points: how many
 * @n_without_minutes: of them, without planned minutes; the next date may have none
 * @planned: minutes of all points together
 * @length: minutes of the meeting, 0 when not known
 * @excess: minutes planned beyond @length; negative for what is left, 0 when not known
 */
typedef struct {
  guint n_points;
  guint n_without_minutes;
  guint planned;
  guint length;
  int excess;
} EntenteAgendaTime;

void entente_agenda_measure (EntenteMeeting *meeting, EntenteAgendaTime *time);

/* In words, translated: "1 h 50 planned, 10 minutes left", "2 h 12 planned, 12 minutes too long";
   "" when no minutes are planned at all. */
char *entente_agenda_dup_time_words (EntenteMeeting *meeting);

G_END_DECLS
