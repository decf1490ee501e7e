/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/entente-due-dates-private.h"

#include "budget/entente-funding.h"
#include "entente-civil-date.h"
#include "evaluation/entente-diffusion-list.h"
#include "evaluation/entente-indicator-state.h"
#include "meetings/entente-body-calendar.h"
#include "meetings/entente-decision-register.h"
#include "meetings/entente-meeting-life.h"
#include "meetings/entente-minutes-life.h"
#include "meetings/entente-problem-desk.h"
#include "schedule/entente-schedule-mark.h"

#include <glib/gi18n-lib.h>

/* A moment in a file begins with its day: "2027-06-12T18:30". */
#define ISO_DAY 10

/* Proposed dates of meetings stand in the plan until the project ends and its review is done; so
   long from today when nobody knows when that is; and so many of one body. */
#define PROPOSED_AFTER_PROJECT 60
#define PROPOSED_DAYS 180
#define PROPOSED_MAX 12

/**
 * entente_due_date_copy:
 * @self: something due
 *
 * Returns: (transfer full): the same
 */
EntenteDueDate *
entente_due_date_copy (const EntenteDueDate *self)
{
  EntenteDueDate *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->label = g_strdup (self->label);
  if (copy->record != NULL)
    g_object_ref (copy->record);

  return copy;
}

/**
 * entente_due_date_free:
 * @self: (transfer full): something due
 */
void
entente_due_date_free (EntenteDueDate *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->label);
  g_clear_object (&self->record);
  g_free (self);
}

static void
add (GPtrArray *dues, EntenteDueDateKind kind, const GDate *day, char *label, EntenteRecord *record,
     int field)
{
  EntenteDueDate *due = g_new0 (EntenteDueDate, 1);

  due->kind = kind;
  due->day = *day;
  due->label = label;
  due->record = g_object_ref (record);
  due->field = field;
  g_ptr_array_add (dues, due);
}

/* Tasks */

/* A deadline binds whatever the plan says. */
static gboolean
find_task_day (const EntenteScheduleItem *item, GDate *day, int *field)
{
  g_autofree char *deadline = g_strndup (
      entente_record_get_text (ENTENTE_RECORD (item->task), ENTENTE_TASK_DEADLINE), ISO_DAY);

  *field = ENTENTE_TASK_DEADLINE;
  if (entente_date_from_iso (deadline, day))
    return TRUE;
  *field = -1;
  if (item->planned.finish == ENTENTE_MOMENT_NONE)
    return FALSE;
  g_date_clear (day, 1);
  entente_moment_get_date (item->planned.finish, ENTENTE_MOMENT_ENDS, day);

  return g_date_valid (day);
}

static void
list_tasks (EntenteSchedule *schedule, GPtrArray *dues)
{
  guint n_items;
  const EntenteScheduleItem *items = entente_schedule_get_items (schedule, &n_items);

  if (entente_schedule_is_relative (schedule))
    return;

  for (guint i = 0; i < n_items; i++)
    {
      const char *title = entente_record_get_text (ENTENTE_RECORD (items[i].task),
                                                   ENTENTE_TASK_TITLE);
      GDate day;
      int field;

      if (items[i].is_group || items[i].is_done || !find_task_day (&items[i], &day, &field))
        continue;
      add (dues, ENTENTE_DUE_DATE_TASK, &day,
           items[i].is_milestone ? g_strdup (title)
                                 /* Translators: %s is the title of a task. */
                                 : g_strdup_printf (_("Finish “%s”"), title),
           ENTENTE_RECORD (items[i].task), field);
    }
}

/* The budget */

static int
get_budget_field (EntenteDueKind kind, EntenteRecord *record)
{
  switch (kind)
    {
    case ENTENTE_DUE_FILE:
      return ENTENTE_FUNDING_REQUEST_FILE_BEFORE;
    case ENTENTE_DUE_COMPLETE:
      return ENTENTE_FUNDING_REQUEST_COMPLETE_BEFORE;
    case ENTENTE_DUE_ANSWER:
      return ENTENTE_FUNDING_REQUEST_ANSWER_EXPECTED_ON;
    case ENTENTE_DUE_REPORT:
      return ENTENTE_FUNDING_REQUEST_REPORT_DUE_ON;
    case ENTENTE_DUE_INCOME:
    case ENTENTE_DUE_CHARGE:
    default:
      return ENTENTE_IS_FUNDING_PAYMENT (record) ? (int) ENTENTE_FUNDING_PAYMENT_DUE_ON
                                                 : (int) ENTENTE_BUDGET_LINE_DUE_ON;
    }
}

static void
list_budget (EntenteStore *store, GPtrArray *dues)
{
  g_autoptr (GPtrArray) of_budget = entente_budget_list_due (store);

  for (guint i = 0; i < of_budget->len; i++)
    {
      const EntenteBudgetDue *due = of_budget->pdata[i];
      gboolean money = due->kind == ENTENTE_DUE_INCOME || due->kind == ENTENTE_DUE_CHARGE;

      add (dues, money ? ENTENTE_DUE_DATE_MONEY : ENTENTE_DUE_DATE_FUNDING, &due->day,
           g_strdup (due->label), due->record, get_budget_field (due->kind, due->record));
    }
}

/* Meetings */

static char *
dup_meeting_title (EntenteStore *store, EntenteRecord *meeting)
{
  const char *title = entente_record_get_text (meeting, ENTENTE_MEETING_TITLE);
  EntenteRecord *body
      = entente_store_get_record (store, ENTENTE_TYPE_BODY,
                                  entente_record_get_reference (meeting, ENTENTE_MEETING_BODY));

  if (*title != '\0')
    return g_strdup (title);
  if (body != NULL)
    return entente_body_dup_name (ENTENTE_BODY (body));

  return g_strdup (_("Meeting without a title"));
}

static char *
say_meeting (EntenteStore *store, EntenteRecord *meeting, gboolean is_past)
{
  g_autofree char *title = dup_meeting_title (store, meeting);

  if (is_past)
    /* Translators: %s is the title of a meeting whose day has passed. */
    return g_strdup_printf (_("Write down what came of the meeting: %s"), title);

  /* Translators: %s is the title of a meeting to come. */
  return g_strdup_printf (_("Meeting: %s"), title);
}

/* Held meetings have their register, cancelled ones are nobody's concern. */
static void
list_meetings (EntenteStore *store, const GDate *today, GPtrArray *dues)
{
  GListModel *meetings = entente_store_get_list (store, ENTENTE_TYPE_MEETING);

  for (guint i = 0; i < g_list_model_get_n_items (meetings); i++)
    {
      g_autoptr (EntenteRecord) meeting = g_list_model_get_item (meetings, i);
      int state = entente_record_get_choice (meeting, ENTENTE_MEETING_STATE);
      g_autofree char *starts_on = NULL;
      GDate day;

      if (state != ENTENTE_MEETING_PREPARING && state != ENTENTE_MEETING_INVITED)
        continue;
      starts_on = g_strndup (entente_record_get_text (meeting, ENTENTE_MEETING_STARTS_AT), ISO_DAY);
      if (entente_date_from_iso (starts_on, &day))
        add (dues, ENTENTE_DUE_DATE_MEETING, &day,
             say_meeting (store, meeting, g_date_compare (&day, today) < 0), meeting,
             ENTENTE_MEETING_STARTS_AT);
    }
}

static void
get_proposed_end (EntenteRecord *details, const GDate *today, GDate *last)
{
  if (entente_record_get_date (details, ENTENTE_PROJECT_DETAILS_ENDS_ON, last)
      || entente_record_get_date (details, ENTENTE_PROJECT_DETAILS_STARTS_ON, last))
    {
      g_date_add_days (last, PROPOSED_AFTER_PROJECT);
      return;
    }
  *last = *today;
  g_date_add_days (last, PROPOSED_DAYS);
}

static void
list_proposed (EntenteProject *self, const GDate *today, GPtrArray *dues)
{
  EntenteStore *store = entente_project_get_store (self);
  g_autoptr (GListModel) bodies = entente_bodies_new_list (store);
  GDate last;

  get_proposed_end (ENTENTE_RECORD (entente_project_get_details (self)), today, &last);
  for (guint i = 0; i < g_list_model_get_n_items (bodies); i++)
    {
      g_autoptr (EntenteBody) body = g_list_model_get_item (bodies, i);
      g_autofree char *name = entente_body_dup_name (body);
      g_autoptr (GPtrArray) dates =
          entente_body_propose_dates (body, today, PROPOSED_MAX, entente_language_get_interface ());

      for (guint j = 0; j < dates->len; j++)
        {
          const EntenteBodyDate *proposed = dates->pdata[j];
          GDate day;

          g_date_clear (&day, 1);
          entente_moment_get_date (proposed->starts, ENTENTE_MOMENT_STARTS, &day);
          if (g_date_compare (&day, &last) > 0)
            break;
          /* Translators: %s is a body, such as a committee, whose rhythm proposes this day. */
          add (dues, ENTENTE_DUE_DATE_MEETING, &day,
               g_strdup_printf (_("Proposed meeting: %s"), name), ENTENTE_RECORD (body),
               ENTENTE_BODY_RHYTHM);
        }
    }
}

/* What meetings left to do */

static void
list_minutes (EntenteStore *store, GPtrArray *dues)
{
  g_autoptr (GPtrArray) waiting = entente_minutes_list_to_circulate (store);

  for (guint i = 0; i < waiting->len; i++)
    {
      g_autofree char *title = entente_meeting_dup_title (waiting->pdata[i]);
      GDate day;

      if (entente_minutes_get_due (waiting->pdata[i], &day))
        add (dues, ENTENTE_DUE_DATE_MEETING, &day,
             /* Translators: %s is the title of a meeting. */
             g_strdup_printf (_("Send the minutes round: %s"), title), waiting->pdata[i],
             ENTENTE_MEETING_CIRCULATE_BY);
    }
}

static void
list_answers (EntenteStore *store, GPtrArray *dues)
{
  g_autoptr (GPtrArray) waiting = entente_problem_desk_list_unanswered (store, NULL);

  for (guint i = 0; i < waiting->len; i++)
    {
      g_autofree char *title = entente_problem_dup_title (waiting->pdata[i]);
      GDate day;

      if (entente_record_get_date (waiting->pdata[i], ENTENTE_PROBLEM_ANSWER_DUE, &day))
        add (dues, ENTENTE_DUE_DATE_MEETING, &day,
             /* Translators: %s is a problem that somebody raised. */
             g_strdup_printf (_("Answer: %s"), title), waiting->pdata[i],
             ENTENTE_PROBLEM_ANSWER_DUE);
    }
}

/* Actions are among the tasks. */
static void
list_decisions (EntenteStore *store, GPtrArray *dues)
{
  g_autoptr (GPtrArray) open = entente_decision_register_list_open (store);

  for (guint i = 0; i < open->len; i++)
    {
      g_autofree char *title = entente_decision_dup_title (open->pdata[i]);
      GDate day;

      if (entente_decision_get_task (open->pdata[i]) == NULL
          && entente_decision_get_due (open->pdata[i], &day))
        add (dues, ENTENTE_DUE_DATE_MEETING, &day,
             /* Translators: %s is what was decided. */
             g_strdup_printf (_("Apply: %s"), title), open->pdata[i], ENTENTE_DECISION_DUE_ON);
    }
}

/* The evaluation */

/* Measured too early, it is to be measured again. */
static void
list_indicators (EntenteStore *store, GPtrArray *dues)
{
  g_autoptr (GPtrArray) waiting = entente_indicators_list_due (store);

  for (guint i = 0; i < waiting->len; i++)
    {
      const char *name = entente_record_get_text (waiting->pdata[i], ENTENTE_INDICATOR_NAME);
      GDate day;

      if (entente_indicator_find_due (waiting->pdata[i], &day))
        add (dues, ENTENTE_DUE_DATE_EVALUATION, &day,
             /* Translators: %s is the name of an indicator. */
             g_strdup_printf (_("Measure: %s"), name), waiting->pdata[i],
             ENTENTE_INDICATOR_MEASURE_OFFSET);
    }
}

static void
list_diffusion (EntenteStore *store, GPtrArray *dues)
{
  g_autoptr (GPtrArray) waiting = entente_diffusion_list_due (store);

  for (guint i = 0; i < waiting->len; i++)
    {
      g_autofree char *title = entente_diffusion_dup_title (waiting->pdata[i]);
      GDate day;

      if (entente_record_get_date (waiting->pdata[i], ENTENTE_DIFFUSION_DUE_ON, &day))
        add (dues, ENTENTE_DUE_DATE_EVALUATION, &day,
             /* Translators: %s is who gets the report. */
             g_strdup_printf (_("Send the report: %s"), title), waiting->pdata[i],
             ENTENTE_DIFFUSION_DUE_ON);
    }
}

static void
list_evaluation (EntenteStore *store, GPtrArray *dues)
{
  list_indicators (store, dues);
  list_diffusion (store, dues);
}

/* All together */

static int
compare_days (gconstpointer first, gconstpointer second)
{
  const EntenteDueDate *a = *(const EntenteDueDate *const *) first;
  const EntenteDueDate *b = *(const EntenteDueDate *const *) second;
  int order = g_date_compare (&a->day, &b->day);

  return order != 0 ? order : g_utf8_collate (a->label, b->label);
}

static void
drop_after (GPtrArray *dues, const GDate *last)
{
  guint n_kept = 0;

  while (n_kept < dues->len
         && g_date_compare (&((EntenteDueDate *) dues->pdata[n_kept])->day, last) <= 0)
    n_kept++;
  g_ptr_array_set_size (dues, n_kept);
}

/**
 * entente_project_list_due:
 * @self: a project
 * @today: (nullable): the day it is, %NULL for today
 * @days: how far to look ahead
 *
 * Lists what is not done yet and due: late, or within @days.
 *
 * Returns: (transfer full) (element-type EntenteDueDate): by day
 */
GPtrArray *
entente_project_list_due (EntenteProject *self, const GDate *today, guint days)
{
  GPtrArray *dues = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_due_date_free);
  GDate now, last;

  g_return_val_if_fail (ENTENTE_IS_PROJECT (self), dues);
  g_return_val_if_fail (today == NULL || g_date_valid (today), dues);

  if (today != NULL)
    now = *today;
  else
    entente_date_today (&now);
  last = now;
  g_date_add_days (&last, days);

  list_tasks (entente_project_get_schedule (self), dues);
  list_budget (entente_project_get_store (self), dues);
  list_meetings (entente_project_get_store (self), &now, dues);
  list_minutes (entente_project_get_store (self), dues);
  list_answers (entente_project_get_store (self), dues);
  list_decisions (entente_project_get_store (self), dues);
  list_evaluation (entente_project_get_store (self), dues);
  g_ptr_array_sort (dues, compare_days);
  drop_after (dues, &last);

  return dues;
}

/* A meeting has hours, and those invited may have it in their calendar already. */
static EntenteScheduleMark *
make_meeting_mark (const EntenteDueDate *due)
{
  EntenteMeeting *meeting = ENTENTE_MEETING (due->record);
  g_autofree char *title = entente_meeting_dup_title (meeting);
  EntenteScheduleAppointment appointment = {
    .title = title,
    .place = entente_record_get_text (due->record, ENTENTE_MEETING_PLACE),
    .end = entente_meeting_get_end (meeting),
    .sequence = (guint) entente_meeting_get_sequence (meeting),
  };

  appointment.start = entente_meeting_get_start (meeting, &appointment.has_time);
  return entente_schedule_mark_new_appointment (&appointment, due->label,
                                                entente_due_date_kind_get_icon (due->kind),
                                                due->record, due->field);
}

static EntenteScheduleMark *
make_mark (const EntenteDueDate *due)
{
  if (ENTENTE_IS_MEETING (due->record) && due->field == ENTENTE_MEETING_STARTS_AT)
    return make_meeting_mark (due);

  return entente_schedule_mark_new (&due->day, due->label, entente_due_date_kind_get_icon (due->kind),
                                    due->record, due->field);
}

GPtrArray *
_entente_project_list_marks (EntenteProject *self)
{
  GPtrArray *marks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) dues =
      g_ptr_array_new_with_free_func ((GDestroyNotify) entente_due_date_free);
  GDate today;

  entente_date_today (&today);
  list_budget (entente_project_get_store (self), dues);
  list_meetings (entente_project_get_store (self), &today, dues);
  list_proposed (self, &today, dues);
  list_evaluation (entente_project_get_store (self), dues);
  g_ptr_array_sort (dues, compare_days);
  for (guint i = 0; i < dues->len; i++)
    g_ptr_array_add (marks, make_mark (dues->pdata[i]));

  return marks;
}

/**
 * entente_due_date_kind_get_icon:
 * @kind: which room it comes from
 *
 * Returns: (transfer none): the name of its icon
 */
const char *
entente_due_date_kind_get_icon (EntenteDueDateKind kind)
{
  static const char *const icons[] = {
    [ENTENTE_DUE_DATE_TASK] = "x-office-calendar-symbolic",
    [ENTENTE_DUE_DATE_FUNDING] = "mail-send-symbolic",
    [ENTENTE_DUE_DATE_MONEY] = "entente-budget-symbolic",
    [ENTENTE_DUE_DATE_MEETING] = "entente-group-symbolic",
    [ENTENTE_DUE_DATE_EVALUATION] = "entente-evaluation-symbolic",
  };

  g_return_val_if_fail (kind < G_N_ELEMENTS (icons), icons[ENTENTE_DUE_DATE_TASK]);

  return icons[kind];
}

/**
 * entente_due_date_dup_when:
 * @self: something due
 * @today: (nullable): the day it is, %NULL for today
 *
 * Returns: (transfer full): how far away it is, translated
 */
char *
entente_due_date_dup_when (const EntenteDueDate *self, const GDate *today)
{
  GDate now;
  int days;

  g_return_val_if_fail (self != NULL, NULL);

  if (today != NULL)
    now = *today;
  else
    entente_date_today (&now);
  days = g_date_days_between (&now, &self->day);

  if (days < 0)
    return g_strdup_printf (ngettext ("%d day late", "%d days late", -days), -days);
  if (days == 0)
    return g_strdup (C_ ("due", "today"));
  if (days == 1)
    return g_strdup (C_ ("due", "tomorrow"));

  return g_strdup_printf (ngettext ("in %d day", "in %d days", days), days);
}
