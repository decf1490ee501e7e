/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget-block-private.h"
#include "budget/entente-budget-edit-private.h"
#include "budget/entente-in-kind-valuation.h"

#include "entente-cell-block.h"
#include "entente-model-error.h"

#include <glib/gi18n-lib.h>

static gboolean
refuse (GError **error, char *sentence)
{
  g_autofree char *owned = sentence;

  g_set_error_literal (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_UNREADABLE, owned);
  return FALSE;
}

/* One cell; what is wrong with it is said with its line and column. */
static gboolean
type_cell (EntenteBudgetTyping *typing, guint field, const char *cell, guint row, GError **error)
{
  const EntenteField *kind
    = &entente_record_type_get_fields (G_OBJECT_TYPE (typing->record), NULL)[field];
  g_autoptr (GError) problem = NULL;

  if (_entente_budget_typing_set (typing, field, cell, &problem))
    return TRUE;

  /* Translators: number of a line, label of a column, a sentence that says what is wrong. */
  return refuse (error,
                 g_strdup_printf (_("Line %u, “%s”: %s"), row, _(kind->label), problem->message));
}

static gboolean
end_row (EntenteBudgetTyping *typing, guint row, GError **error)
{
  g_autoptr (GError) problem = NULL;

  if (_entente_budget_typing_end (typing, &problem))
    return TRUE;

  return refuse (error, g_strdup_printf (_("Line %u: %s"), row, problem->message));
}

static gboolean
refuse_nothing (GError **error)
{
  return refuse (error,
                 g_strdup (_("There is no line in what was copied. Copy cells of a spreadsheet, or "
                             "lines of text, first.")));
}

/* Over cells */

/* The records below and with @start, as they are shown. */
static GPtrArray *
list_below (EntenteBudgetTable *table, EntenteRecord *start, EntenteBudgetSide side)
{
  GPtrArray *below = g_ptr_array_new ();
  guint row = entente_budget_table_find (table, start, side);
  guint n;
  const EntenteBudgetRow *rows = entente_budget_table_get_rows (table, &n);
  const gboolean is_line = ENTENTE_IS_BUDGET_LINE (start);

  for (; row < n && rows[row].side == side; row++)
    if (rows[row].level == 2 && (rows[row].line != NULL) == is_line)
      g_ptr_array_add (below,
                       is_line ? (gpointer) rows[row].line : (gpointer) rows[row].in_kind);

  return below;
}

static gboolean
paste_row (EntenteEdit *edit,
           EntenteRecord *record,
           char **cells,
           const guint *fields,
           guint row,
           GError **error)
{
  EntenteBudgetTyping typing;

  _entente_budget_typing_init (&typing, edit, record);
  for (guint i = 0; cells[i] != NULL; i++)
    if (!type_cell (&typing, fields[i], cells[i], row, error))
      return FALSE;

  return end_row (&typing, row, error);
}

static gboolean
check_width (GPtrArray *rows, guint n_fields, GError **error)
{
  guint width = 0;

  for (guint i = 0; i < rows->len; i++)
    width = MAX (width, g_strv_length (rows->pdata[i]));
  if (width <= n_fields)
    return TRUE;

  return refuse (error,
                 g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                               "What was copied has %u columns, and only %u fits "
                                               "here. Begin further left, or copy less.",
                                               "What was copied has %u columns, and only %u fit "
                                               "here. Begin further left, or copy less.",
                                               n_fields),
                                  width,
                                  n_fields));
}

/**
 * entente_budget_paste_over:
 * @table: the table that is shown
 * @text: what was copied
 * @start: the line or contribution where the block begins
 * @side: where @start is shown
 * @fields: (array length=n_fields): of the columns from the first cell on
 * @n_fields: how many
 * @n_changed: (out) (optional): how many lines were changed or made
 * @error: return location
 *
 * Returns: whether it was done, as one edit
 */
gboolean
entente_budget_paste_over (EntenteBudgetTable *table,
                           const char *text,
                           EntenteRecord *start,
                           EntenteBudgetSide side,
                           const guint *fields,
                           guint n_fields,
                           guint *n_changed,
                           GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) below = NULL;
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteBudget *budget;
  gint64 rank = 0;

  g_return_val_if_fail (ENTENTE_IS_BUDGET_TABLE (table), FALSE);
  g_return_val_if_fail (text != NULL && fields != NULL && n_fields > 0, FALSE);
  g_return_val_if_fail (ENTENTE_IS_BUDGET_LINE (start) || ENTENTE_IS_IN_KIND (start), FALSE);

  budget = _entente_budget_get_of (start);
  if (!_entente_budget_check_open (budget, error))
    return FALSE;
  rows = entente_cell_block_read (text);
  if (rows->len == 0)
    return refuse_nothing (error);
  if (!check_width (rows, n_fields, error))
    return FALSE;

  below = list_below (table, start, side);
  edit = entente_store_begin (entente_budget_table_get_store (table),
                              g_dngettext (GETTEXT_PACKAGE, "Paste line", "Paste lines", rows->len));
  for (guint i = 0; i < rows->len; i++)
    {
      EntenteRecord *record = i < below->len ? below->pdata[i] : NULL;

      if (record == NULL && !ENTENTE_IS_BUDGET_LINE (start))
        return refuse (error,
                       g_strdup (_("What was copied has more lines than there are contributions in "
                                   "kind from here on. Add some first.")));
      if (record == NULL)
        {
          EntenteRecord *last = below->pdata[below->len - 1];
          const char *key = entente_record_get_text (last, ENTENTE_BUDGET_LINE_KEY);

          rank = rank != 0 ? rank + 1 : _entente_budget_find_last_rank (budget, side, key);
          record = _entente_budget_add_line (edit, budget, side, key, rank);
        }
      if (!paste_row (edit, record, rows->pdata[i], fields, i + 1, error))
        return FALSE;
    }
  if (!entente_edit_commit (edit, error))
    return FALSE;

  if (n_changed != NULL)
    *n_changed = rows->len;
  return TRUE;
}

/* As new lines */

typedef struct
{
  EntenteEdit *edit;     /* borrowed */
  EntenteBudget *budget; /* borrowed */
  GHashTable *ranks;     /* owned; "0C60.other" → the next rank */
  EntenteRecord *first;  /* borrowed */
  guint n_made;
} Insertion;

static void
count_made (Insertion *self, EntenteRecord *record)
{
  if (self->n_made++ == 0)
    self->first = record;
}

static const struct
{
  EntenteBlockColumn column;
  guint field;
} line_fields[] = {
  { ENTENTE_BLOCK_COLUMN_QUANTITY, ENTENTE_BUDGET_LINE_QUANTITY },
  { ENTENTE_BLOCK_COLUMN_UNIT, ENTENTE_BUDGET_LINE_UNIT },
  { ENTENTE_BLOCK_COLUMN_UNIT_PRICE, ENTENTE_BUDGET_LINE_UNIT_PRICE },
  { ENTENTE_BLOCK_COLUMN_FORECAST, ENTENTE_BUDGET_LINE_FORECAST },
  { ENTENTE_BLOCK_COLUMN_REVISED, ENTENTE_BUDGET_LINE_REVISED },
  { ENTENTE_BLOCK_COLUMN_ACTUAL, ENTENTE_BUDGET_LINE_ACTUAL },
  { ENTENTE_BLOCK_COLUMN_DOCUMENT, ENTENTE_BUDGET_LINE_DOCUMENT },
  { ENTENTE_BLOCK_COLUMN_COMMENT, ENTENTE_BUDGET_LINE_COMMENT },
}, in_kind_fields[] = {
  { ENTENTE_BLOCK_COLUMN_QUANTITY, ENTENTE_IN_KIND_QUANTITY },
  { ENTENTE_BLOCK_COLUMN_UNIT, ENTENTE_IN_KIND_UNIT },
  { ENTENTE_BLOCK_COLUMN_UNIT_PRICE, ENTENTE_IN_KIND_UNIT_VALUE },
  { ENTENTE_BLOCK_COLUMN_FORECAST, ENTENTE_IN_KIND_FORECAST },
  { ENTENTE_BLOCK_COLUMN_REVISED, ENTENTE_IN_KIND_REVISED },
  { ENTENTE_BLOCK_COLUMN_ACTUAL, ENTENTE_IN_KIND_ACTUAL },
  { ENTENTE_BLOCK_COLUMN_COMMENT, ENTENTE_IN_KIND_COMMENT },
};

static gint64
take_rank (Insertion *self, EntenteBudgetSide side, const char *key)
{
  g_autofree char *place = g_strdup_printf ("%d%s", side, key);
  gint64 rank = GPOINTER_TO_SIZE (g_hash_table_lookup (self->ranks, place));

  if (rank == 0)
    rank = _entente_budget_find_last_rank (self->budget, side, key);
  g_hash_table_insert (self->ranks, g_steal_pointer (&place), GSIZE_TO_POINTER (rank + 1));

  return rank;
}

static gboolean
insert_line (Insertion *self, const EntenteBlockLine *line, GError **error)
{
  EntenteRecord *record = _entente_budget_add_line (self->edit, self->budget, line->side, line->key,
                                                    take_rank (self, line->side, line->key));
  EntenteBudgetTyping typing;

  count_made (self, record);
  entente_edit_set_text (self->edit, record, ENTENTE_BUDGET_LINE_LABEL, line->label);
  _entente_budget_typing_init (&typing, self->edit, record);
  for (guint i = 0; i < G_N_ELEMENTS (line_fields); i++)
    {
      const char *cell = line->cells[line_fields[i].column];

      if (cell != NULL && *cell != '\0'
          && !type_cell (&typing, line_fields[i].field, cell, line->row, error))
        return FALSE;
    }

  return end_row (&typing, line->row, error);
}

static EntenteNature
find_nature (const char *use)
{
  if (g_str_equal (use, "E.volunteers"))
    return ENTENTE_NATURE_VOLUNTEERS;
  if (g_str_equal (use, "E.relief"))
    return ENTENTE_NATURE_GOODS;
  if (g_str_equal (use, "E.services"))
    return ENTENTE_NATURE_SERVICES;

  return ENTENTE_NATURE_EQUIPMENT;
}

static gboolean
insert_in_kind (Insertion *self, const EntenteBlockLine *line, GError **error)
{
  EntenteRecord *record = entente_edit_insert (self->edit, ENTENTE_TYPE_IN_KIND);
  EntenteBudgetTyping typing;

  count_made (self, record);
  entente_edit_set_reference (self->edit, record, ENTENTE_IN_KIND_BUDGET,
                              ENTENTE_RECORD (self->budget));
  entente_edit_set_choice (self->edit, record, ENTENTE_IN_KIND_NATURE, find_nature (line->key));
  entente_edit_set_integer (self->edit, record, ENTENTE_IN_KIND_RANK,
                            _entente_budget_find_last_in_kind_rank (self->budget) + self->n_made);
  entente_edit_set_text (self->edit, record, ENTENTE_IN_KIND_LABEL, line->label);
  _entente_budget_typing_init (&typing, self->edit, record);
  for (guint i = 0; i < G_N_ELEMENTS (in_kind_fields); i++)
    {
      const char *cell = line->cells[in_kind_fields[i].column];

      if (cell != NULL && *cell != '\0'
          && !type_cell (&typing, in_kind_fields[i].field, cell, line->row, error))
        return FALSE;
    }

  return end_row (&typing, line->row, error);
}

/* What is given stands on both sides once its use is there: its origin is left out. */
static gboolean
insert (Insertion *self, const EntenteBlockLine *line, GError **error)
{
  const EntenteAccount *account = entente_account_find (line->key);

  if (account == NULL || account->block != ENTENTE_BLOCK_IN_KIND)
    return insert_line (self, line, error);
  if (line->side == ENTENTE_SIDE_INCOME)
    return TRUE;

  return insert_in_kind (self, line, error);
}

static gboolean
insert_all (Insertion *self, GPtrArray *lines, GError **error)
{
  for (guint i = 0; i < lines->len; i++)
    if (!insert (self, lines->pdata[i], error))
      return FALSE;

  return self->n_made > 0 || refuse_nothing (error);
}

/**
 * entente_budget_paste_lines:
 * @table: the table that is shown
 * @text: what was copied
 * @side: where lines go when the block does not say
 * @key: the account of lines that nothing says more of, "" for to be sorted
 * @n_lines: (out) (optional): how many lines and contributions were made
 * @first: (out) (optional) (transfer none): that of the first row
 * @error: return location
 *
 * Returns: whether it was done, as one edit
 */
gboolean
entente_budget_paste_lines (EntenteBudgetTable *table,
                            const char *text,
                            EntenteBudgetSide side,
                            const char *key,
                            guint *n_lines,
                            EntenteRecord **first,
                            GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GHashTable) ranks = NULL;
  g_autoptr (EntenteEdit) edit = NULL;
  Insertion insertion = { 0 };

  g_return_val_if_fail (ENTENTE_IS_BUDGET_TABLE (table), FALSE);
  g_return_val_if_fail (text != NULL && key != NULL, FALSE);

  insertion.budget = entente_budget_table_get_budget (table);
  if (!_entente_budget_check_open (insertion.budget, error)
      || !_entente_budget_check_account (key, side, error))
    return FALSE;

  rows = entente_cell_block_read (text);
  lines = _entente_budget_block_read (rows, entente_budget_table_get_chart (table), side, key);
  ranks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  insertion.ranks = ranks;
  edit = entente_store_begin (entente_budget_table_get_store (table),
                              g_dngettext (GETTEXT_PACKAGE, "Paste line", "Paste lines",
                                           lines->len));
  insertion.edit = edit;
  if (!insert_all (&insertion, lines, error) || !entente_edit_commit (edit, error))
    return FALSE;

  if (n_lines != NULL)
    *n_lines = insertion.n_made;
  if (first != NULL)
    *first = insertion.first;
  return TRUE;
}

/* Out */

static void
append_amount (GString *out, EntenteMoney amount, EntenteLanguage language, char end)
{
  g_autofree char *text = entente_money_to_text (amount);

  if (language == ENTENTE_LANGUAGE_FRENCH)
    g_strdelimit (text, ".", ',');
  entente_cell_block_append (out, text, end);
}

static void
append_decimal (GString *out, const char *stored, EntenteLanguage language, char end)
{
  g_autofree char *text = g_strdup (stored);

  if (language == ENTENTE_LANGUAGE_FRENCH)
    g_strdelimit (text, ".", ',');
  entente_cell_block_append (out, text, end);
}

static void
append_row (GString *out, EntenteBudgetTable *table, EntenteRecord *record, EntenteLanguage language)
{
  const gboolean is_line = ENTENTE_IS_BUDGET_LINE (record);
  const EntenteBudgetSide side
    = is_line ? entente_record_get_choice (record, ENTENTE_BUDGET_LINE_SIDE) : ENTENTE_SIDE_CHARGES;
  const guint row = entente_budget_table_find (table, record, side);
  const EntenteBudgetRow *rows = entente_budget_table_get_rows (table, NULL);
  guint n_entries;
  const EntenteChartEntry *entries
    = entente_account_chart_get_entries (entente_budget_table_get_chart (table), &n_entries);
  g_autofree char *account = NULL;

  if (row == ENTENTE_BUDGET_NONE)
    return;

  account = entente_chart_entry_dup_title (&entries[rows[row].entry]);
  entente_cell_block_append (out, account, '\t');
  entente_cell_block_append (out, entente_record_get_text (record, 0), '\t');
  append_decimal (out,
                  entente_record_get_text (record,
                                           is_line ? (guint) ENTENTE_BUDGET_LINE_QUANTITY
                                                   : (guint) ENTENTE_IN_KIND_QUANTITY),
                  language,
                  '\t');
  entente_cell_block_append (out,
                             entente_record_get_text (record,
                                                      is_line ? (guint) ENTENTE_BUDGET_LINE_UNIT
                                                              : (guint) ENTENTE_IN_KIND_UNIT),
                             '\t');
  append_amount (out,
                 entente_record_get_cents (record,
                                           is_line ? (guint) ENTENTE_BUDGET_LINE_UNIT_PRICE
                                                   : (guint) ENTENTE_IN_KIND_UNIT_VALUE),
                 language,
                 '\t');
  for (guint column = 0; column < 3; column++)
    append_amount (out, rows[row].amounts.of[column], language, column < 2 ? '\t' : '\n');
}

static void
append_headings (GString *out)
{
  entente_cell_block_append (out, C_ ("column", "Account"), '\t');
  entente_cell_block_append (out, C_ ("column", "Label"), '\t');
  entente_cell_block_append (out, C_ ("column", "Quantity"), '\t');
  entente_cell_block_append (out, C_ ("column", "Unit"), '\t');
  entente_cell_block_append (out, C_ ("column", "Unit price"), '\t');
  entente_cell_block_append (out, C_ ("column", "Forecast"), '\t');
  entente_cell_block_append (out, C_ ("column", "Revised"), '\t');
  entente_cell_block_append (out, C_ ("column", "Actual"), '\n');
}

/**
 * entente_budget_copy:
 * @table: the table that is shown
 * @records: (element-type EntenteRecord): what to copy
 * @language: how the numbers are written
 *
 * Returns: (transfer full): text for a spreadsheet, or for pasting elsewhere in a budget
 */
char *
entente_budget_copy (EntenteBudgetTable *table, GPtrArray *records, EntenteLanguage language)
{
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (ENTENTE_IS_BUDGET_TABLE (table), g_string_free (out, FALSE));
  g_return_val_if_fail (records != NULL, g_string_free (out, FALSE));

  append_headings (out);
  for (guint i = 0; i < records->len; i++)
    append_row (out, table, records->pdata[i], language);

  return g_string_free (out, FALSE);
}

/**
 * entente_budget_is_copy:
 * @text: what is to be pasted
 *
 * Returns: whether it is whole lines, as entente_budget_copy() gives them in this language
 */
gboolean
entente_budget_is_copy (const char *text)
{
  g_autoptr (GString) headings = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, FALSE);

  append_headings (headings);
  return g_str_has_prefix (text, headings->str);
}
