/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-automatic-figure-private.h"

#include "agreements/entente-agreement.h"
#include "budget/entente-contribution.h"
#include "meetings/entente-attendance.h"
#include "meetings/entente-meeting.h"
#include "schedule/entente-assignment.h"

/* A finished task is on time when it ended by the planned end; one that is not finished counts once
   that end is over. */
void
_entente_figure_tasks_on_time (const EntenteFigureSources *from, EntenteFigure *to)
{
  EntenteMoment now = entente_schedule_get_now (from->schedule);
  gint64 n_due = 0, n_on_time = 0;
  guint n_items;
  const EntenteScheduleItem *items = entente_schedule_get_items (from->schedule, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      const EntenteScheduleItem *item = &items[i];
      gboolean is_over = !entente_schedule_is_relative (from->schedule)
                         && item->planned.finish != ENTENTE_MOMENT_NONE
                         && item->planned.finish <= now;

      if (item->is_group || (!item->is_done && !is_over))
        continue;
      n_due++;
      n_on_time += item->is_done && !item->was_late;
    }
  _entente_figure_set_share (to, n_on_time, n_due);
}

void
_entente_figure_agreements_signed (const EntenteFigureSources *from, EntenteFigure *to)
{
  GListModel *agreements = entente_store_get_list (from->store, ENTENTE_TYPE_AGREEMENT);
  guint n_agreements = g_list_model_get_n_items (agreements);
  gint64 n_signed = 0;

  for (guint i = 0; i < n_agreements; i++)
    {
      g_autoptr (EntenteRecord) agreement = g_list_model_get_item (agreements, i);

      n_signed += entente_record_is_filled (agreement, ENTENTE_AGREEMENT_SIGNED_ON);
    }
  _entente_figure_set_share (to, n_signed, n_agreements);
}

/* Active organisations: each fact that shows one is a field that names it. */

typedef struct
{
  GType (*type) (void);
  guint field;
  /* (nullable): whether such a record shows that something was done */
  gboolean (*shows) (EntenteRecord *record);
} Trace;

static gboolean
came (EntenteRecord *participant)
{
  EntenteRecord *meeting = entente_store_get_record (
    entente_record_get_store (participant), ENTENTE_TYPE_MEETING,
    entente_record_get_reference (participant, ENTENTE_ATTENDANCE_MEETING));
  int state = entente_record_get_choice (participant, ENTENTE_ATTENDANCE_STATE);

  return meeting != NULL
         && entente_record_get_choice (meeting, ENTENTE_MEETING_STATE) == ENTENTE_MEETING_HELD
         && (state == ENTENTE_ATTENDANCE_PRESENT || state == ENTENTE_ATTENDANCE_BY_PROXY);
}

static gboolean
does (EntenteRecord *assignment)
{
  return entente_record_get_choice (assignment, ENTENTE_ASSIGNMENT_PART) == ENTENTE_PART_DOES;
}

static gboolean
was_made (EntenteRecord *contribution)
{
  return entente_record_get_choice (contribution, ENTENTE_CONTRIBUTION_STATE)
         >= ENTENTE_CONTRIBUTION_DELIVERED;
}

static gboolean
was_given (EntenteRecord *gift)
{
  return entente_record_is_filled (gift, ENTENTE_IN_KIND_ACTUAL);
}

static gboolean
was_paid (EntenteRecord *line)
{
  return entente_record_is_filled (line, ENTENTE_BUDGET_LINE_ACTUAL);
}

static const Trace traces[] = {
  { entente_attendance_get_type, ENTENTE_ATTENDANCE_ORGANIZATION, came },
  { entente_task_get_type, ENTENTE_TASK_ORGANIZATION, NULL },
  { entente_assignment_get_type, ENTENTE_ASSIGNMENT_ORGANIZATION, does },
  { entente_contribution_get_type, ENTENTE_CONTRIBUTION_ORGANIZATION, was_made },
  { entente_in_kind_get_type, ENTENTE_IN_KIND_ORGANIZATION, was_given },
  { entente_budget_line_get_type, ENTENTE_BUDGET_LINE_PAYER, was_paid },
};

static gboolean
left_trace (EntenteRecord *organization, const Trace *trace)
{
  GListModel *records
    = entente_store_get_referrers (entente_record_get_store (organization), trace->type (),
                                   trace->field, entente_record_get_id (organization));

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (EntenteRecord) record = g_list_model_get_item (records, i);

      if (trace->shows == NULL || trace->shows (record))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_active (EntenteRecord *organization)
{
  for (guint i = 0; i < G_N_ELEMENTS (traces); i++)
    if (left_trace (organization, &traces[i]))
      return TRUE;

  return FALSE;
}

void
_entente_figure_active_organizations (const EntenteFigureSources *from, EntenteFigure *to)
{
  GListModel *organizations = entente_store_get_list (from->store, ENTENTE_TYPE_ORGANIZATION);
  gint64 n_members = 0, n_active = 0;

  for (guint i = 0; i < g_list_model_get_n_items (organizations); i++)
    {
      g_autoptr (EntenteRecord) organization = g_list_model_get_item (organizations, i);

      if (!entente_organization_is_member (ENTENTE_ORGANIZATION (organization)))
        continue;
      n_members++;
      n_active += is_active (organization);
    }
  _entente_figure_set_share (to, n_active, n_members);
}
