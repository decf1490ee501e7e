/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-bodies.h"
#include "collective/entente-finding.h"
#include "entente-moment.h"
#include "entente-recurrence.h"
#include "meetings/entente-meeting.h"
#include "schedule/entente-school-holidays.h"

G_BEGIN_DECLS

/**
 * EntenteBodyDateKind:
 * @ENTENTE_BODY_DATE_PROPOSED: the rhythm of the body says so, no meeting stands yet
 * @ENTENTE_BODY_DATE_PLANNED: a meeting that is to come (preparing, invited)
 * @ENTENTE_BODY_DATE_HELD: a meeting that took place
 * @ENTENTE_BODY_DATE_CANCELLED: a meeting that did not
 */
typedef enum {
  ENTENTE_BODY_DATE_PROPOSED,
  ENTENTE_BODY_DATE_PLANNED,
  ENTENTE_BODY_DATE_HELD,
  ENTENTE_BODY_DATE_CANCELLED,
} EntenteBodyDateKind;

/**
 * EntenteBodyDate:
 * @kind: whether a meeting stands there
 * @body: (nullable): of which body; %NULL for a free meeting
 * @meeting: (nullable): %NULL for a proposed date
 * @starts: its beginning; 00:00 when it has no time
 * @ends: its end, @starts when nobody said
 * @has_time: whether the hour is known
 * @holiday: (nullable): the public holiday of that day, in the language asked for
 * @school: what is known of the school that day; unknown is never "no holiday"
 * @school_holiday: (nullable): the school holidays it falls in, in the language asked for
 *
 * One day in the calendar of the bodies. A value: it does not follow changes.
 */
typedef struct {
  EntenteBodyDateKind kind;
  EntenteBody *body;
  EntenteMeeting *meeting;
  EntenteMoment starts;
  EntenteMoment ends;
  gboolean has_time;
  char *holiday;
  EntenteSchoolDay school;
  char *school_holiday;
} EntenteBodyDate;

void entente_body_date_free (EntenteBodyDate *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteBodyDate, entente_body_date_free)

/* "Public holiday: National Day", "School holidays: winter"; NULL when it is a day like others. In
   the interface's language, as `holiday` and `school_holiday` must be then. (transfer full)
   (nullable) */
char *entente_body_date_dup_remark (const EntenteBodyDate *self);

/* The rhythm of a body and the moment it counts from; NULL when it has none or one that cannot be
   read. from: (out) (optional); has_time: (out) (optional). (transfer full) (nullable) */
EntenteRecurrence *entente_body_dup_rhythm (EntenteBody *self,
                                            EntenteMoment *from,
                                            gboolean *has_time);
/* "every month, on the last Tuesday, at 18:30"; "" when it has none. */
char *entente_body_dup_rhythm_words (EntenteBody *self, EntenteLanguage language);

/* The next dates to propose, from a day on (nullable: today), without those near which a meeting of
   the body stands. (transfer full) (element-type EntenteBodyDate) */
GPtrArray *entente_body_propose_dates (EntenteBody *self,
                                       const GDate *from,
                                       guint n_dates,
                                       EntenteLanguage language);
/* The same for a span of days, both included. */
GPtrArray *entente_body_propose_between (EntenteBody *self,
                                         const GDate *from,
                                         const GDate *to,
                                         EntenteLanguage language);
/* All bodies and free meetings in a span of days, both included, by moment: what was held, stands,
   was cancelled, and from today (nullable: the day it is) on what is proposed. body: (nullable):
   only that one. (transfer full) (element-type EntenteBodyDate) */
GPtrArray *entente_bodies_list_dates (EntenteStore *store,
                                      EntenteBody *body,
                                      const GDate *from,
                                      const GDate *to,
                                      const GDate *today,
                                      EntenteLanguage language);

/* When it last met, before or on a day; FALSE when it never has. */
gboolean entente_body_find_last_meeting (EntenteBody *self, const GDate *day, GDate *met);
/* The earliest that is neither held nor cancelled nor past, else one whose date is still looked for.
   except: (nullable): not that one; today: (nullable). (transfer none) (nullable) */
EntenteMeeting *entente_body_find_next_meeting (EntenteStore *store,
                                                gint64 body,
                                                EntenteMeeting *except,
                                                const GDate *today);
/* Bodies that have not met in their time, one sentence each. (element-type EntenteFinding) */
void entente_bodies_find_late (EntenteStore *store, const GDate *today, GPtrArray *findings);

G_END_DECLS
