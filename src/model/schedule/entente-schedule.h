/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "entente-language.h"
#include "schedule/entente-dependency.h"
#include "schedule/entente-plan.h"
#include "schedule/entente-task.h"

G_BEGIN_DECLS

#define ENTENTE_SCHEDULE_NONE G_MAXUINT

/**
 * EntenteDelay:
 * @ENTENTE_DELAY_NONE: on time
 * @ENTENTE_DELAY_HARMLESS: late, but nothing that matters moves
 * @ENTENTE_DELAY_ENDANGERING: late beyond its float: the event, or a deadline, is in danger
 */
typedef enum {
  ENTENTE_DELAY_NONE,
  ENTENTE_DELAY_HARMLESS,
  ENTENTE_DELAY_ENDANGERING,
} EntenteDelay;

/* To which day a moment at midnight belongs: to the one it begins or to the one it ends. A task
   starts with a day and finishes with one; a milestone that waits for the end of something ends
   that day, any other begins its own. */
typedef struct {
  EntenteMomentEdge start;
  EntenteMomentEdge finish;
} EntenteScheduleEdges;

/**
 * EntenteScheduleItem:
 *
 * One task with all that is computed of it. Items stand in outline order (a group, then all that is
 * in it) and live until the next `changed` of the schedule.
 */
typedef struct {
  EntenteTask *task;    /* borrowed */
  const char *outline;  /* "1.2.3" */
  const char
    *who; /* those who answer for it, short: "Zoé Exemple", "Les Cuillères Volantes" or "" */
  guint parent;         /* index or ENTENTE_SCHEDULE_NONE */
  guint level;          /* 0 at the top */
  guint n_descendants;  /* those that follow it */
  guint group_start;    /* for groups: index of the first child; not more than a help */
  gboolean is_group;
  gboolean is_milestone;  /* no duration */
  gboolean has_time;      /* planned to the minute: its dates are shown with their time */
  gboolean is_done;
  gboolean was_late;      /* done, later than the plan had it */
  gboolean is_critical;
  gboolean is_unbound;    /* nothing holds it: no rule, link or deadline, nor an event after it. What
                             is computed of its float says nothing to people */
  EntentePlanDates planned;  /* whatever the time is; of what is done or begun in time, real dates */
  EntentePlanDates expected; /* given now and what is really done */
  EntenteScheduleEdges planned_edges;
  EntenteScheduleEdges expected_edges;
  EntenteDelay delay;        /* of expected against planned, or of a deadline that has passed */
  gint64 duration;           /* minutes between planned start and finish in its working time */
  int progress;              /* of a group: of its tasks, by their duration */
} EntenteScheduleItem;

typedef struct {
  EntenteDependency *dependency; /* borrowed */
  guint from, to;                /* items */
  EntenteLinkKind kind;
  gboolean is_critical;          /* joins two critical tasks and leaves no room */
  gboolean is_broken;            /* contradicts a rule */
} EntenteScheduleLink;

/**
 * EntenteSchedule:
 *
 * The plan of an open project, computed: kept true by recomputing after each commit, undo or redo
 * that touches it. The project owns one (entente_project_get_schedule()).
 *
 * The axis. With a date of the event, moments are civil ones. Without any date in the project
 * (event, rules, deadlines, actual dates) the plan is *relative*: the event is at moment 0 (1
 * January 1970, 00:00), every minute is open, and dates are shown as D−n. Without an event's date
 * but with others, relative tasks begin as soon as possible and are in the findings.
 * A relative date on a closed day moves: earlier when it is before the event, later after it.
 * Distances in days or weeks are counted from the day of the event (the task stands at the opening
 * of that day's work for its start, at its end for its finish); in hours or minutes from the moment
 * doors open or close.
 *
 * Properties: `store`. Signal: `changed` () when items, links or calendars are new.
 */
#define ENTENTE_TYPE_SCHEDULE (entente_schedule_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSchedule, entente_schedule, ENTENTE, SCHEDULE, GObject)

EntenteSchedule *entente_schedule_new (EntenteStore *store);
EntenteStore *entente_schedule_get_store (EntenteSchedule *self);

/* What time it is for delays: now when made, and again at each call with ENTENTE_MOMENT_NONE; tests
   and printed "as of" give one. */
void entente_schedule_set_now (EntenteSchedule *self, EntenteMoment now);
EntenteMoment entente_schedule_get_now (EntenteSchedule *self);

const EntenteScheduleItem *entente_schedule_get_items (EntenteSchedule *self, guint *n_items);
const EntenteScheduleLink *entente_schedule_get_links (EntenteSchedule *self, guint *n_links);
guint entente_schedule_find (EntenteSchedule *self, EntenteTask *task);
gboolean entente_schedule_is_relative (EntenteSchedule *self);
/* The event: opening and close, 00:00 and 24:00 when no hours are known. FALSE when there is no
   date (relative: 0 and 0). */
gboolean entente_schedule_get_event (EntenteSchedule *self, EntenteMoment *opens,
                                     EntenteMoment *closes);
/* From the first start to the last finish, event included. */
void entente_schedule_get_extent (EntenteSchedule *self, EntenteMoment *first, EntenteMoment *last);
/* Of the project; of an organisation; with the absences of a person. Both nullable. (transfer
   none) */
EntenteWorkTime *entente_schedule_get_work_time (EntenteSchedule *self,
                                                 EntenteOrganization *organization,
                                                 EntentePerson *person);

/* The days an item stands on as planned, both included; it must have dates. */
void entente_schedule_item_get_days (const EntenteScheduleItem *item, gint64 *first, gint64 *last);

/* Why the task stands where it does: "after “Book the hall” + 2 days", "30 days before the event,
   moved back from Sunday", "Amina is away until 12 March". Translated. (transfer full) */
char *entente_schedule_dup_reason (EntenteSchedule *self, guint item);
/* A delay in words, with what it pushes: "3 days late; pushes “Posters” and 2 others; the event is
   in danger". NULL when on time. (transfer full) (nullable) */
char *entente_schedule_dup_delay (EntenteSchedule *self, guint item);
/* A moment as the schedule shows it: "12 June 2027", "12 Jun 18:30" (short), "D−30". (transfer
   full) */
char *entente_schedule_format_moment (EntenteSchedule *self, EntenteMoment moment,
                                      EntenteMomentEdge edge, gboolean with_time, gboolean brief,
                                      EntenteLanguage language);
/* Signed days of the float or slip, in words: "3 days", "2 h", "none". minutes are working ones of
   the item. */
char *entente_schedule_format_minutes (EntenteSchedule *self, guint item, gint64 minutes,
                                       EntenteLanguage language);

/* The language the window speaks, for words that are not on paper. */
EntenteLanguage entente_schedule_get_language (void);

/**
 * EntenteContradiction:
 * @sentence: what cannot be, with both sides named and their dates; translated
 * @items: array of guint, the tasks of it
 * @remedies: array of EntenteRemedy, two at least
 */
typedef struct {
  char *sentence;
  GArray *items;
  GPtrArray *remedies;
} EntenteContradiction;

/* label: "Move “Posters” to 17 May". Applied by entente_schedule_apply_remedy(). */
typedef struct _EntenteRemedy EntenteRemedy;

GPtrArray *entente_schedule_dup_contradictions (EntenteSchedule *self);
const char *entente_remedy_get_label (EntenteRemedy *self);
gboolean entente_schedule_apply_remedy (EntenteSchedule *self, EntenteRemedy *remedy,
                                        GError **error);
void entente_contradiction_free (EntenteContradiction *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteContradiction, entente_contradiction_free)

G_END_DECLS
