/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-volunteer-time-document.h"

#include "budget/entente-budget-ledger.h"
#include "budget/entente-budget-notes.h"
#include "budget/entente-in-kind-valuation.h"
#include "entente-fold.h"
#include "entente-hours.h"
#include "entente-typography.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define N_COLUMNS 7
#define BLANK_ROWS 18

struct _EntenteVolunteerTimeDocument
{
  EntenteDocument parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteVolunteerTimeDocument,
                     entente_volunteer_time_document,
                     ENTENTE_TYPE_DOCUMENT)

/* One contribution, with who gives it. */
typedef struct
{
  EntenteInKind *entry;
  char *giver; /* owned */
  char *month; /* owned: "2027-06", "" without a date */
} Gift;

/* Hours and what they are worth. */
typedef struct
{
  gint64 minutes;
  EntenteMoney forecast;
  EntenteMoney actual;
} Sum;

static const Sum nothing = { 0, ENTENTE_MONEY_NONE, ENTENTE_MONEY_NONE };

static void
clear_gift (gpointer data)
{
  Gift *gift = data;

  g_object_unref (gift->entry);
  g_free (gift->giver);
  g_free (gift->month);
}

static char *
dup_giver (EntentePaperBlocks *paper, EntenteRecord *entry)
{
  EntenteRecord *organization = entente_store_get_record (
    paper->store, ENTENTE_TYPE_ORGANIZATION,
    entente_record_get_reference (entry, ENTENTE_IN_KIND_ORGANIZATION));
  const char *giver = organization != NULL
                        ? entente_record_get_text (organization, ENTENTE_ORGANIZATION_NAME)
                        : entente_record_get_text (entry, ENTENTE_IN_KIND_GIVER);

  return g_strdup (*giver != '\0' ? giver : entente_words_get (paper->words, "nobody"));
}

static int
compare_gifts (gconstpointer a, gconstpointer b)
{
  const Gift *one = a;
  const Gift *other = b;
  EntenteRecord *left = ENTENTE_RECORD (one->entry);
  EntenteRecord *right = ENTENTE_RECORD (other->entry);
  int order = entente_fold_compare (one->giver, other->giver);

  if (order == 0)
    order = strcmp (entente_record_get_text (left, ENTENTE_IN_KIND_STARTS_ON),
                    entente_record_get_text (right, ENTENTE_IN_KIND_STARTS_ON));
  if (order == 0)
    order = entente_record_get_integer (left, ENTENTE_IN_KIND_RANK)
            < entente_record_get_integer (right, ENTENTE_IN_KIND_RANK) ? -1 : 1;

  return order;
}

/* Of the working budget, by giver, then by day. */
static GArray *
list_gifts (EntentePaperBlocks *paper)
{
  EntenteBudget *budget = entente_budget_get_working (paper->store);
  GArray *gifts = g_array_new (FALSE, FALSE, sizeof (Gift));
  GListModel *entries = NULL;

  g_array_set_clear_func (gifts, clear_gift);
  if (budget != NULL)
    entries = entente_store_get_referrers (paper->store, ENTENTE_TYPE_IN_KIND,
                                           ENTENTE_IN_KIND_BUDGET,
                                           entente_record_get_id (ENTENTE_RECORD (budget)));
  for (guint i = 0; entries != NULL && i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (EntenteRecord) entry = g_list_model_get_item (entries, i);
      Gift gift;

      if (entente_record_get_choice (entry, ENTENTE_IN_KIND_NATURE) != ENTENTE_NATURE_VOLUNTEERS)
        continue;
      gift.giver = dup_giver (paper, entry);
      gift.month = g_strndup (entente_record_get_text (entry, ENTENTE_IN_KIND_STARTS_ON),
                              strlen ("2027-06"));
      gift.entry = ENTENTE_IN_KIND (g_steal_pointer (&entry));
      g_array_append_val (gifts, gift);
    }
  g_array_sort (gifts, compare_gifts);

  return gifts;
}

static void
count (Sum *sum, const Gift *gift)
{
  sum->minutes += entente_record_get_integer (ENTENTE_RECORD (gift->entry),
                                              ENTENTE_IN_KIND_MINUTES);
  sum->forecast = _entente_ledger_add (
    sum->forecast, entente_in_kind_get_amount (gift->entry, ENTENTE_AMOUNT_FORECAST));
  sum->actual = _entente_ledger_add (
    sum->actual, entente_in_kind_get_amount (gift->entry, ENTENTE_AMOUNT_ACTUAL));
}

/* Cells */

static void
add_text (GPtrArray *row, const char *text, EntenteTextMarks marks)
{
  EntenteRichText *cell = entente_rich_text_new (NULL);

  entente_rich_text_append (cell, text, marks);
  g_ptr_array_add (row, cell);
}

static void
add_sum (EntentePaperBlocks *paper, GPtrArray *row, const Sum *sum, guint n_between,
         EntenteTextMarks marks)
{
  g_autofree char *hours = sum->minutes > 0 ? entente_hours_format (sum->minutes, paper->language)
                                            : g_strdup ("");

  add_text (row, hours, marks);
  for (guint i = 0; i < n_between; i++)
    add_text (row, "", marks);
  g_ptr_array_add (row, _entente_budget_paper_amount (paper, sum->forecast, marks));
  g_ptr_array_add (row, _entente_budget_paper_amount (paper, sum->actual, marks));
}

static char *
dup_period (EntentePaperBlocks *paper, EntenteRecord *entry)
{
  GDate from;
  GDate until;

  if (!entente_record_get_date (entry, ENTENTE_IN_KIND_STARTS_ON, &from))
    return g_strdup ("");
  if (!entente_record_get_date (entry, ENTENTE_IN_KIND_ENDS_ON, &until))
    return _entente_paper_blocks_dup_date (paper, &from);

  return entente_date_format_period (&from, &until, paper->language);
}

static void
add_gift (EntentePaperBlocks *paper, GPtrArray *rows, GArray *styles, const Gift *gift)
{
  const EntenteTableRowStyle style = ENTENTE_TABLE_ROW_PLAIN;
  EntenteRecord *entry = ENTENTE_RECORD (gift->entry);
  gint64 n_people = entente_record_get_integer (entry, ENTENTE_IN_KIND_PEOPLE);
  g_autofree char *people = n_people > 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, n_people)
                                         : g_strdup ("");
  g_autofree char *coefficient = NULL;
  g_autofree char *period = dup_period (paper, entry);
  EntenteDecimal factor = ENTENTE_DECIMAL_ONE;
  GPtrArray *row = _entente_paper_blocks_texts ();
  Sum sum = nothing;

  if (entente_record_is_filled (entry, ENTENTE_IN_KIND_COEFFICIENT))
    entente_decimal_from_text (entente_record_get_text (entry, ENTENTE_IN_KIND_COEFFICIENT),
                               &factor);
  coefficient = entente_decimal_format (factor, paper->language);
  count (&sum, gift);
  add_text (row, period, ENTENTE_TEXT_PLAIN);
  add_text (row, entente_record_get_text (entry, ENTENTE_IN_KIND_LABEL), ENTENTE_TEXT_PLAIN);
  add_text (row, people, ENTENTE_TEXT_PLAIN);
  add_sum (paper, row, &sum, 1, ENTENTE_TEXT_PLAIN);
  /* Between the hours and the values. */
  entente_rich_text_append (g_ptr_array_index (row, 4), coefficient, ENTENTE_TEXT_PLAIN);
  g_ptr_array_add (rows, row);
  g_array_append_val (styles, style);
}

static void
add_subtotal (EntentePaperBlocks *paper, GPtrArray *rows, GArray *styles, const char *label,
              const Sum *sum, EntenteTableRowStyle style)
{
  GPtrArray *row = _entente_paper_blocks_texts ();

  g_ptr_array_add (row, _entente_paper_blocks_set (paper, label, ENTENTE_TEXT_STRONG));
  add_text (row, "", ENTENTE_TEXT_PLAIN);
  add_text (row, "", ENTENTE_TEXT_PLAIN);
  add_sum (paper, row, sum, 1, ENTENTE_TEXT_STRONG);
  g_ptr_array_add (rows, row);
  g_array_append_val (styles, style);
}

/* By organisation */

static Sum
sum_giver (GArray *gifts, const char *giver)
{
  Sum sum = nothing;

  for (guint i = 0; i < gifts->len; i++)
    if (giver == NULL || strcmp (g_array_index (gifts, Gift, i).giver, giver) == 0)
      count (&sum, &g_array_index (gifts, Gift, i));

  return sum;
}

static void
add_rows (EntentePaperBlocks *paper, GArray *gifts, GPtrArray *rows, GArray *styles)
{
  const char *giver = NULL;
  Sum all = sum_giver (gifts, NULL);

  for (guint i = 0; i < gifts->len; i++)
    {
      const Gift *gift = &g_array_index (gifts, Gift, i);

      if (g_strcmp0 (giver, gift->giver) != 0)
        {
          Sum sum = sum_giver (gifts, gift->giver);

          giver = gift->giver;
          add_subtotal (paper, rows, styles, giver, &sum, ENTENTE_TABLE_ROW_GROUP);
        }
      add_gift (paper, rows, styles, gift);
    }
  add_subtotal (paper, rows, styles, entente_words_get (paper->words, "total"), &all,
                ENTENTE_TABLE_ROW_TOTAL);
}

static void
add_blank_rows (EntentePaperBlocks *paper, GPtrArray *rows, GArray *styles)
{
  const EntenteTableRowStyle style = ENTENTE_TABLE_ROW_PLAIN;

  for (guint i = 0; i < BLANK_ROWS; i++)
    {
      GPtrArray *row = _entente_paper_blocks_texts ();

      for (guint j = 0; j < N_COLUMNS; j++)
        add_text (row, "", ENTENTE_TEXT_PLAIN);
      g_ptr_array_add (rows, row);
      g_array_append_val (styles, style);
    }
  add_subtotal (paper, rows, styles, entente_words_get (paper->words, "total"), &nothing,
                ENTENTE_TABLE_ROW_TOTAL);
}

static void
add_table (EntentePaperBlocks *paper, GArray *gifts)
{
  static const EntenteTableColumn columns[N_COLUMNS] = {
    { 0.25, ENTENTE_COLUMN_START }, { 0.24, ENTENTE_COLUMN_START }, { 0.08, ENTENTE_COLUMN_END },
    { 0.1, ENTENTE_COLUMN_END },    { 0.08, ENTENTE_COLUMN_END },    { 0.125, ENTENTE_COLUMN_END },
    { 0.125, ENTENTE_COLUMN_END },
  };
  g_autoptr (GPtrArray) header = _entente_paper_blocks_header (
    paper, "when", "task", "people", "hours", "coefficient", "forecast", "actual", NULL);
  g_autoptr (GPtrArray) rows = _entente_paper_blocks_rows ();
  g_autoptr (GArray) styles = g_array_new (FALSE, FALSE, sizeof (EntenteTableRowStyle));

  if (paper->blank)
    add_blank_rows (paper, rows, styles);
  else
    add_rows (paper, gifts, rows, styles);
  _entente_paper_blocks_add_table (paper, columns, N_COLUMNS, header, rows, styles, "summary");
}

/* By month */

static int
compare_months (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_months (GArray *gifts)
{
  GPtrArray *months = g_ptr_array_new ();

  for (guint i = 0; i < gifts->len; i++)
    {
      char *month = g_array_index (gifts, Gift, i).month;

      if (*month != '\0' && !g_ptr_array_find_with_equal_func (months, month, g_str_equal, NULL))
        g_ptr_array_add (months, month);
    }
  g_ptr_array_sort (months, compare_months);

  return months;
}

/* "June 2027": the date of its first day without the day. */
static char *
dup_month_name (EntentePaperBlocks *paper, const char *month)
{
  g_autofree char *iso = g_strconcat (month, "-02", NULL);
  g_autofree char *day = NULL;
  const char *space;
  GDate date;

  if (!entente_date_from_iso (iso, &date))
    return g_strdup (month);

  day = _entente_paper_blocks_dup_date (paper, &date);
  space = strstr (day, ENTENTE_NO_BREAK_SPACE);
  return g_strdup (space != NULL ? space + strlen (ENTENTE_NO_BREAK_SPACE) : day);
}

static void
add_months (EntentePaperBlocks *paper, GArray *gifts)
{
  static const EntenteTableColumn columns[] = {
    { 0.4, ENTENTE_COLUMN_START },
    { 0.2, ENTENTE_COLUMN_END },
    { 0.2, ENTENTE_COLUMN_END },
    { 0.2, ENTENTE_COLUMN_END },
  };
  g_autoptr (GPtrArray) months = list_months (gifts);
  g_autoptr (GPtrArray) header
    = _entente_paper_blocks_header (paper, "month", "hours", "forecast", "actual", NULL);
  g_autoptr (GPtrArray) rows = _entente_paper_blocks_rows ();

  if (months->len < 2)
    return;

  for (guint i = 0; i < months->len; i++)
    {
      g_autofree char *name = dup_month_name (paper, months->pdata[i]);
      GPtrArray *row = _entente_paper_blocks_texts ();
      Sum sum = nothing;

      for (guint j = 0; j < gifts->len; j++)
        if (strcmp (g_array_index (gifts, Gift, j).month, months->pdata[i]) == 0)
          count (&sum, &g_array_index (gifts, Gift, j));
      add_text (row, name, ENTENTE_TEXT_PLAIN);
      add_sum (paper, row, &sum, 0, ENTENTE_TEXT_PLAIN);
      g_ptr_array_add (rows, row);
    }
  _entente_paper_blocks_add_heading (paper, 2, "by-month");
  _entente_paper_blocks_add_table (paper, columns, G_N_ELEMENTS (columns), header, rows, NULL,
                                   "by-month");
}

/* EntenteDocument */

static EntenteComposition *
entente_volunteer_time_document_compose (EntenteDocument *document,
                                         EntenteFill fill,
                                         GPtrArray *gaps)
{
  EntenteProject *project = entente_document_get_project (document);
  EntenteRecord *details = ENTENTE_RECORD (entente_project_get_details (project));
  EntenteLanguage language = entente_record_get_choice (details, ENTENTE_PROJECT_DETAILS_LANGUAGE);
  g_autoptr (EntenteWords) words = entente_words_new (language, "volunteer-time");
  g_autoptr (EntenteWords) common = entente_words_new (language, "budget-papers");
  g_autoptr (EntenteBudgetTable) table
    = entente_budget_table_new (entente_project_get_store (project), NULL, language);
  g_autoptr (GArray) gifts = NULL;
  EntentePaperBlocks paper = { .words = words, .common = common, .language = language };

  _entente_paper_blocks_begin (&paper, document, fill, gaps, FALSE);
  gifts = list_gifts (&paper);
  if (!paper.blank && gifts->len == 0)
    {
      _entente_paper_blocks_add_paragraph (&paper, ENTENTE_PARAGRAPH_BODY,
                                           _entente_paper_blocks_say (&paper, "nothing"));
      return paper.composition;
    }

  add_table (&paper, gifts);
  _entente_paper_blocks_add_paragraph (&paper, ENTENTE_PARAGRAPH_NOTE,
                                       _entente_paper_blocks_say (&paper, "accounts"));
  if (!paper.blank)
    add_months (&paper, gifts);
  _entente_budget_notes_add_in_kind_rule (&paper, paper.blank ? NULL : table, 2);
  _entente_paper_blocks_add_signature (&paper, _entente_paper_blocks_get_lead (&paper));

  return paper.composition;
}

static void
entente_volunteer_time_document_class_init (EntenteVolunteerTimeDocumentClass *klass)
{
  ENTENTE_DOCUMENT_CLASS (klass)->compose = entente_volunteer_time_document_compose;
}

static void
entente_volunteer_time_document_init (EntenteVolunteerTimeDocument *self)
{
}

/**
 * entente_volunteer_time_document_new:
 * @project: a project
 *
 * Returns: (transfer full): the summary of volunteer time of its working budget
 */
EntenteDocument *
entente_volunteer_time_document_new (EntenteProject *project)
{
  g_autofree char *file_name = NULL;

  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);

  file_name = _entente_paper_blocks_dup_file_name (project, C_ ("file name", "volunteer-time"),
                                                   NULL);
  return g_object_new (ENTENTE_TYPE_VOLUNTEER_TIME_DOCUMENT,
                       "project", project,
                       "path", "volunteer-time",
                       "title", _ ("Summary of volunteer time"),
                       "file-name", file_name,
                       NULL);
}
