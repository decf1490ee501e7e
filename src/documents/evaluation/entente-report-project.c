/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-report-blocks.h"

#include "entente-civil-date.h"
#include "entente-money.h"
#include "evaluation/entente-evaluation-blocks.h"
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

/* Named twice, it is said once. */
static void
add_event (EntentePaperBlocks *self, EntentePaperFacts *facts)
{
  if (!g_str_equal (
        entente_record_get_text (get_details (self), ENTENTE_PROJECT_DETAILS_EVENT_NAME),
        entente_record_get_text (get_details (self), ENTENTE_PROJECT_DETAILS_TITLE)))
    add_field (self, facts, "event", ENTENTE_PROJECT_DETAILS_EVENT_NAME, FALSE);
}

static void
add_where_and_when (EntentePaperBlocks *self, EntentePaperFacts *facts)
{
  g_autofree char *dates = _entente_evaluation_blocks_dup_dates (self);

  add_event (self, facts);
  _entente_paper_blocks_add_fact (self, facts, "dates", dates, TRUE);
  add_field (self, facts, "place", ENTENTE_PROJECT_DETAILS_PLACE, TRUE);
  add_field (self, facts, "territory", ENTENTE_PROJECT_DETAILS_TERRITORY, FALSE);
  add_field (self, facts, "public", ENTENTE_PROJECT_DETAILS_PUBLIC, FALSE);
}

static void
add_description (EntentePaperBlocks *self)
{
  if (!self->blank)
    _entente_paper_blocks_add_markdown (
      self, entente_record_get_text (get_details (self), ENTENTE_PROJECT_DETAILS_DESCRIPTION));
}

gboolean
_entente_report_add_identity (EntentePaperBlocks *self)
{
  g_autofree char *members = _entente_evaluation_blocks_dup_names (self, TRUE);
  g_autofree char *partners = _entente_evaluation_blocks_dup_names (self, FALSE);
  EntentePaperFacts facts;

  _entente_paper_facts_init (&facts);
  add_where_and_when (self, &facts);
  _entente_paper_blocks_add_fact (self, &facts, "members", members, TRUE);
  _entente_paper_blocks_add_fact (self, &facts, "partners", partners, FALSE);
  _entente_paper_blocks_add_facts (self, &facts);
  add_description (self);

  return TRUE;
}

/* Without who does it, which has a section of its own. */
gboolean
_entente_report_add_sketch (EntentePaperBlocks *self)
{
  EntentePaperFacts facts;

  _entente_paper_facts_init (&facts);
  add_where_and_when (self, &facts);
  _entente_paper_blocks_add_facts (self, &facts);
  add_description (self);

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

/* How the organisations worked together */

static guint
count_held (EntenteStore *store)
{
  GListModel *meetings = entente_store_get_list (store, ENTENTE_TYPE_MEETING);
  guint n_held = 0;

  for (guint i = 0; i < g_list_model_get_n_items (meetings); i++)
    {
      g_autoptr (EntenteRecord) meeting = g_list_model_get_item (meetings, i);

      n_held += entente_record_get_choice (meeting, ENTENTE_MEETING_STATE) == ENTENTE_MEETING_HELD;
    }

  return n_held;
}

static void
add_number (EntentePaperBlocks *self, EntentePaperFacts *facts, const char *key, guint number)
{
  g_autofree char *words = _entente_evaluation_blocks_dup_count (self, number);

  _entente_paper_blocks_add_fact (self, facts, key, number > 0 ? words : "", FALSE);
}

gboolean
_entente_report_add_organization (EntentePaperBlocks *self)
{
  const EntenteBudgetTotals *totals
    = entente_budget_table_get_totals (entente_project_get_budget_table (self->project));
  EntenteMoney charges = totals->cash[ENTENTE_SIDE_CHARGES].of[ENTENTE_AMOUNT_FORECAST];
  g_autofree char *budget = charges != ENTENTE_MONEY_NONE
                              ? entente_money_format (charges, ENTENTE_MONEY_EURO, self->language)
                              : g_strdup ("");
  g_autoptr (GPtrArray) members = entente_organization_list (self->store, TRUE);
  const guint n_held = count_held (self->store);
  EntentePaperFacts facts;

  if (n_held == 0 && *budget == '\0')
    return FALSE;

  _entente_paper_facts_init (&facts);
  add_number (self, &facts, "n-organizations", members->len);
  add_number (self, &facts, "n-meetings", n_held);
  _entente_paper_blocks_add_fact (self, &facts, "budget", budget, FALSE);
  _entente_paper_blocks_add_facts (self, &facts);
  return TRUE;
}

/* Thanks, until somebody writes better ones */

gboolean
_entente_report_add_thanks (EntentePaperBlocks *self)
{
  g_autofree char *members = _entente_evaluation_blocks_dup_names (self, TRUE);
  g_autofree char *partners = _entente_evaluation_blocks_dup_names (self, FALSE);
  g_autofree char *words = NULL;

  if (*members == '\0')
    return FALSE;

  words = entente_words_format (self->common, *partners != '\0' ? "thank-all" : "thank-members",
                                "members", members, "partners", partners, NULL);
  _entente_evaluation_blocks_add_words (self, ENTENTE_PARAGRAPH_BODY, words);
  return TRUE;
}

/* Annexes: who came to the meetings */

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
  _entente_report_add_table (self, columns, G_N_ELEMENTS (columns), header, rows,
                             "annexes-summary");
  return TRUE;
}
