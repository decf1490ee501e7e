/* SPDX-License-Identifier: GPL-3.0-or-later */
/* To which day a moment at midnight belongs: people who are done on the evening of the 12th do not
   read of the 13th. */
#include "config.h"

#include "schedule/entente-schedule-private.h"

static const EntenteScheduleEdges day_begins = { ENTENTE_MOMENT_STARTS, ENTENTE_MOMENT_STARTS };
static const EntenteScheduleEdges day_ends = { ENTENTE_MOMENT_ENDS, ENTENTE_MOMENT_ENDS };

static gboolean
names_finish (EntenteNetwork *self, guint owner)
{
  switch (self->tasks[owner].rule)
    {
    case ENTENTE_RULE_FINISH_NO_EARLIER:
    case ENTENTE_RULE_MUST_FINISH:
      return TRUE;
    case ENTENTE_RULE_RELATIVE:
      return self->placings[owner].rule == ENTENTE_PLAN_PLACED_FINISH;
    default:
      return FALSE;
    }
}

static gboolean
waits_for_finish (EntenteNetwork *self, const EntentePlanDates *dates)
{
  EntenteLinkKind kind = self->reading->links[dates->cause].kind;

  /* What closed time moved on begins with the time that is open. */
  return dates->asked == dates->start
         && (kind == ENTENTE_LINK_FINISH_START || kind == ENTENTE_LINK_FINISH_FINISH);
}

static gboolean
is_only_finished (const EntenteTaskReading *task)
{
  return task->actual_start == ENTENTE_MOMENT_NONE && task->actual_finish != ENTENTE_MOMENT_NONE;
}

/* Milestones that wait for each other are at the same moment, of the same day. */
static gboolean
ends_day (EntenteNetwork *self, guint item, gboolean expected)
{
  while (self->items[item].is_milestone)
    {
      const EntenteScheduleItem *shown = &self->items[item];
      const EntentePlanDates *dates = expected ? &shown->expected : &shown->planned;

      switch (dates->reason)
        {
        case ENTENTE_REASON_LINK:
          if (!waits_for_finish (self, dates))
            return FALSE;
          item = self->reading->links[dates->cause].from;
          break;
        case ENTENTE_REASON_RULE:
          return names_finish (self, dates->cause);
        case ENTENTE_REASON_ACTUAL:
          return is_only_finished (&self->tasks[item]);
        case ENTENTE_REASON_LATE_LINK:
        case ENTENTE_REASON_LATE_BOUND:
        case ENTENTE_REASON_LATE_EVENT:
        case ENTENTE_REASON_LATE_PLAN:
          return TRUE;
        case ENTENTE_REASON_PLAN_START:
        case ENTENTE_REASON_NOW:
        case ENTENTE_REASON_CHILDREN:
        default:
          return FALSE;
        }
    }

  return TRUE;
}

void
_entente_network_find_edges (EntenteNetwork *self)
{
  for (guint i = 0; i < self->n_tasks; i++)
    if (self->marks[i].is_point)
      {
        EntenteScheduleItem *item = &self->items[i];

        item->planned_edges = ends_day (self, i, FALSE) ? day_ends : day_begins;
        item->expected_edges = ends_day (self, i, TRUE) ? day_ends : day_begins;
      }
}

static gint64
get_day (EntenteMoment moment, EntenteMomentEdge edge)
{
  return entente_moment_get_day (edge == ENTENTE_MOMENT_ENDS ? moment - 1 : moment);
}

/**
 * entente_schedule_item_get_days:
 * @item: an item that has dates
 * @first: (out): the day it begins on, as planned; days since 1 January 1970
 * @last: (out): the day it ends on: what ends at midnight ends on the day before
 */
void
entente_schedule_item_get_days (const EntenteScheduleItem *item, gint64 *first, gint64 *last)
{
  g_return_if_fail (item != NULL && item->planned.start != ENTENTE_MOMENT_NONE);
  g_return_if_fail (first != NULL && last != NULL);

  *first = get_day (item->planned.start, item->planned_edges.start);
  *last = MAX (*first, get_day (item->planned.finish, item->planned_edges.finish));
}
