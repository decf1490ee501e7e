/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-report-blocks.h"

#include "entente-civil-date.h"
#include "entente-money.h"
#include "evaluation/entente-evaluation-blocks.h"
#include "evaluation/entente-frame.h"
#include "evaluation/entente-objective.h"
#include "meetings/entente-attendance-list.h"
#include "meetings/entente-meeting-life.h"

/* What the project is */

static EntenteRecord *
get_details (EntentePaperBlocks *self)
{
  return ENTENTE_RECORD (entente_project_get_details (self->project));
}

static void
add_field (EntentePaperBlocks *self, EntentePaperFacts *facts, const char *key, guint field,
           gboolean required)
{
  _entente_paper_blocks_add_fact (self, facts, key,
                                  entente_record_get_text (get_details (self), field), required);
}

gboolean
_entente_report_add_identity (EntentePaperBlocks *self)
{
  g_autofree char *dates = _entente_evaluation_blocks_dup_dates (self);
  g_autofree char *members = _entente_evaluation_blocks_dup_names (self, TRUE);
  g_autofree char *partners = _entente_evaluation_blocks_dup_names (self, FALSE);
  EntentePaperFacts facts;

  _entente_paper_facts_init (&facts);
  add_field (self, &facts, "project-title", ENTENTE_PROJECT_DETAILS_TITLE, TRUE);
  add_field (self, &facts, "event", ENTENTE_PROJECT_DETAILS_EVENT_NAME, FALSE);
  _entente_paper_blocks_add_fact (self, &facts, "dates", dates, TRUE);
  add_field (self, &facts, "place", ENTENTE_PROJECT_DETAILS_PLACE, TRUE);
  add_field (self, &facts, "territory", ENTENTE_PROJECT_DETAILS_TERRITORY, FALSE);
  add_field (self, &facts, "public", ENTENTE_PROJECT_DETAILS_PUBLIC, FALSE);
  _entente_paper_blocks_add_fact (self, &facts, "members", members, TRUE);
  _entente_paper_blocks_add_fact (self, &facts, "partners", partners, FALSE);
  _entente_paper_blocks_add_facts (self, &facts);
  if (!self->blank)
    _entente_paper_blocks_add_markdown (
      self, entente_record_get_text (get_details (self), ENTENTE_PROJECT_DETAILS_DESCRIPTION));

  return TRUE;
}

gboolean
_entente_report_add_actors (EntentePaperBlocks *self)
{
  g_autofree char *members = _entente_evaluation_blocks_dup_names (self, TRUE);
  g_autofree char *partners = _entente_evaluation_blocks_dup_names (self, FALSE);
  EntentePaperFacts facts;

  _entente_paper_facts_init (&facts);
  _entente_paper_blocks_add_fact (self, &facts, "members", members, TRUE);
  _entente_paper_blocks_add_fact (self, &facts, "partners", partners, FALSE);
  _entente_paper_blocks_add_facts (self, &facts);

  return *members != '\0';
}

gboolean
_entente_report_add_objectives (EntentePaperBlocks *self)
{
  g_autoptr (EntenteFrame) frame = entente_frame_new (self->store);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  guint n_rows;
  const EntenteFrameRow *rows = entente_frame_get_rows (frame, &n_rows);

  for (guint i = 0; i < n_rows; i++)
    if (rows[i].level <= ENTENTE_FRAME_SPECIFIC)
      g_ptr_array_add (texts,
                       (char *) entente_record_get_text (rows[i].record, ENTENTE_OBJECTIVE_TEXT));
  g_ptr_array_add (texts, NULL);
  _entente_evaluation_blocks_add_list (self, (const char *const *) texts->pdata);

  return texts->len > 1;
}

/* What was done */

static char *
dup_day (EntentePaperBlocks *self, EntenteMoment moment)
{
  GDate day;

  if (moment == ENTENTE_MOMENT_NONE)
    return g_strdup ("");

  g_date_clear (&day, 1);
  entente_moment_get_date (moment, ENTENTE_MOMENT_ENDS, &day);
  return _entente_paper_blocks_dup_date (self, &day);
}

static const char *
get_progress (EntentePaperBlocks *self, const EntenteScheduleItem *item)
{
  if (item->is_done)
    return entente_words_get (self->common, item->was_late ? "done-late" : "done");
  if (item->progress > 0)
    return entente_words_get (self->common, "in-progress");

  return entente_words_get (self->common, "to-do");
}

static void
add_item (EntentePaperBlocks *self, const EntenteScheduleItem *item, GPtrArray *rows)
{
  GPtrArray *row = _entente_paper_blocks_texts ();
  g_autofree char *day = dup_day (self, item->expected.finish);

  _entente_evaluation_blocks_add_cell (
    self, row, entente_record_get_text (ENTENTE_RECORD (item->task), ENTENTE_TASK_TITLE));
  _entente_evaluation_blocks_add_cell (self, row, item->who);
  _entente_evaluation_blocks_add_cell (self, row, day);
  _entente_evaluation_blocks_add_cell (self, row, get_progress (self, item));
  g_ptr_array_add (rows, row);
}

/* What stands at the top of the plan: its phases, or its tasks where nobody made any. */
gboolean
_entente_report_add_done (EntentePaperBlocks *self)
{
  static const EntenteTableColumn columns[] = {
    { 0.42, ENTENTE_COLUMN_START },
    { 0.22, ENTENTE_COLUMN_START },
    { 0.18, ENTENTE_COLUMN_START },
    { 0.18, ENTENTE_COLUMN_START },
  };
  EntenteSchedule *schedule = entente_project_get_schedule (self->project);
  guint n_items;
  const EntenteScheduleItem *items = entente_schedule_get_items (schedule, &n_items);
  g_autoptr (GPtrArray) rows = _entente_paper_blocks_rows ();
  g_autoptr (GPtrArray) header
    = _entente_paper_blocks_header (self, "task", "who", "until", "state", NULL);

  if (entente_schedule_is_relative (schedule))
    return FALSE;
  for (guint i = 0; i < n_items; i++)
    if (items[i].level == 0)
      add_item (self, &items[i], rows);
  if (rows->len == 0)
    return FALSE;

  _entente_paper_blocks_add_table (self, columns, G_N_ELEMENTS (columns), header, rows, NULL,
                                   "done-summary");
  return TRUE;
}

/* Accounts */

static void
add_amounts (EntentePaperBlocks *self, GPtrArray *rows, const char *key,
             const EntenteBudgetAmounts *amounts)
{
  const EntenteMoney values[] = { amounts->of[ENTENTE_AMOUNT_FORECAST],
                                  amounts->of[ENTENTE_AMOUNT_ACTUAL], amounts->difference };
  GPtrArray *row = _entente_paper_blocks_texts ();

  g_ptr_array_add (row, _entente_paper_blocks_say (self, key));
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *text
        = values[i] != ENTENTE_MONEY_NONE
            ? entente_money_format (values[i], ENTENTE_MONEY_EURO, self->language)
            : g_strdup ("");

      _entente_evaluation_blocks_add_cell (self, row, text);
    }
  g_ptr_array_add (rows, row);
}

/* Totals alone: the accounts are in the financial report. */
gboolean
_entente_report_add_finances (EntentePaperBlocks *self)
{
  static const EntenteTableColumn columns[] = {
    { 0.40, ENTENTE_COLUMN_START },
    { 0.20, ENTENTE_COLUMN_END },
    { 0.20, ENTENTE_COLUMN_END },
    { 0.20, ENTENTE_COLUMN_END },
  };
  const EntenteBudgetTotals *totals
    = entente_budget_table_get_totals (entente_project_get_budget_table (self->project));
  g_autoptr (GPtrArray) rows = _entente_paper_blocks_rows ();
  g_autoptr (GPtrArray) header
    = _entente_paper_blocks_header (self, "", "forecast", "actual", "difference", NULL);

  if (totals->cash[ENTENTE_SIDE_CHARGES].of[ENTENTE_AMOUNT_FORECAST] == ENTENTE_MONEY_NONE
      && totals->cash[ENTENTE_SIDE_INCOME].of[ENTENTE_AMOUNT_FORECAST] == ENTENTE_MONEY_NONE)
    return FALSE;

  add_amounts (self, rows, "charges", &totals->cash[ENTENTE_SIDE_CHARGES]);
  add_amounts (self, rows, "income", &totals->cash[ENTENTE_SIDE_INCOME]);
  add_amounts (self, rows, "own-funds", &totals->own[ENTENTE_SIDE_INCOME]);
  add_amounts (self, rows, "in-kind", &totals->in_kind[ENTENTE_SIDE_CHARGES]);
  _entente_paper_blocks_add_table (self, columns, G_N_ELEMENTS (columns), header, rows, NULL,
                                   "finances-summary");
  _entente_evaluation_blocks_add_words (self, ENTENTE_PARAGRAPH_NOTE,
                                        entente_words_get (self->common, "see-financial-report"));
  return TRUE;
}

/* Annexes: who came to the meetings */

static void
add_meeting (EntentePaperBlocks *self, EntenteMeeting *meeting, GPtrArray *rows)
{
  GPtrArray *row = _entente_paper_blocks_texts ();
  EntenteMoment start = entente_meeting_get_start (meeting, NULL);
  g_autofree char *day = dup_day (self, start == ENTENTE_MOMENT_NONE ? start : start + 1);
  g_autofree char *title = entente_meeting_dup_paper_title (meeting, self->language);
  g_autofree char *here = NULL;
  EntenteAttendanceCounts counts;

  entente_attendance_count (meeting, &counts);
  here = _entente_evaluation_blocks_dup_count (self,
                                               counts.n_by_state[ENTENTE_ATTENDANCE_PRESENT]);
  _entente_evaluation_blocks_add_cell (self, row, day);
  _entente_evaluation_blocks_add_cell (self, row, title);
  _entente_evaluation_blocks_add_cell (self, row, here);
  g_ptr_array_add (rows, row);
}

static int
compare_starts (gconstpointer first, gconstpointer second)
{
  return g_strcmp0 (
    entente_record_get_text (*(EntenteRecord *const *) first, ENTENTE_MEETING_STARTS_AT),
    entente_record_get_text (*(EntenteRecord *const *) second, ENTENTE_MEETING_STARTS_AT));
}

gboolean
_entente_report_add_annexes (EntentePaperBlocks *self)
{
  static const EntenteTableColumn columns[] = {
    { 0.22, ENTENTE_COLUMN_START },
    { 0.60, ENTENTE_COLUMN_START },
    { 0.18, ENTENTE_COLUMN_END },
  };
  GListModel *meetings = entente_store_get_list (self->store, ENTENTE_TYPE_MEETING);
  g_autoptr (GPtrArray) held = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) rows = _entente_paper_blocks_rows ();
  g_autoptr (GPtrArray) header
    = _entente_paper_blocks_header (self, "date", "meeting", "present", NULL);

  for (guint i = 0; i < g_list_model_get_n_items (meetings); i++)
    {
      g_autoptr (EntenteRecord) meeting = g_list_model_get_item (meetings, i);

      if (entente_record_get_choice (meeting, ENTENTE_MEETING_STATE) == ENTENTE_MEETING_HELD)
        g_ptr_array_add (held, g_steal_pointer (&meeting));
    }
  if (held->len == 0)
    return FALSE;

  g_ptr_array_sort (held, compare_starts);
  for (guint i = 0; i < held->len; i++)
    add_meeting (self, held->pdata[i], rows);
  _entente_paper_blocks_add_table (self, columns, G_N_ELEMENTS (columns), header, rows, NULL,
                                   "annexes-summary");
  return TRUE;
}
