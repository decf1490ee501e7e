/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget-edit-private.h"

#include "budget/entente-budget-computation-private.h"
#include "budget/entente-budget-table-private.h"
#include "entente-model-error.h"

#include <glib/gi18n-lib.h>

static gboolean
refuse (GError **error, int code, char *sentence)
{
  g_autofree char *owned = sentence;

  g_set_error_literal (error, ENTENTE_MODEL_ERROR, code, owned);
  return FALSE;
}

/* What may be changed */

EntenteBudget *
_entente_budget_get_of (EntenteRecord *record)
{
  const guint field = ENTENTE_IS_BUDGET_LINE (record) ? (guint) ENTENTE_BUDGET_LINE_BUDGET
                                                      : (guint) ENTENTE_IN_KIND_BUDGET;

  return (EntenteBudget *) entente_store_get_record (entente_record_get_store (record),
                                                     ENTENTE_TYPE_BUDGET,
                                                     entente_record_get_reference (record, field));
}

gboolean
_entente_budget_check_open (EntenteBudget *budget, GError **error)
{
  g_autofree char *title = NULL;

  if (budget == NULL)
    return refuse (error,
                   ENTENTE_MODEL_ERROR_STATE,
                   g_strdup (_("This line belongs to no budget: it cannot be changed.")));
  if (entente_record_get_choice (ENTENTE_RECORD (budget), ENTENTE_BUDGET_STATE)
      != ENTENTE_BUDGET_ADOPTED)
    return TRUE;

  title = entente_budget_dup_title (budget);
  return refuse (error,
                 ENTENTE_MODEL_ERROR_FROZEN,
                 /* Translators: %s is “Version 2, adopted on 12 March 2027”. */
                 g_strdup_printf (_("%s: it does not change any more. Change the working budget, "
                                    "or copy this version as a scenario."),
                                  title));
}

gboolean
_entente_budget_check_all_open (GPtrArray *records, GError **error)
{
  for (guint i = 0; i < records->len; i++)
    if (!_entente_budget_check_open (_entente_budget_get_of (records->pdata[i]), error))
      return FALSE;

  return TRUE;
}

gboolean
_entente_budget_check_account (const char *key, EntenteBudgetSide side, GError **error)
{
  const EntenteAccount *account = entente_account_find (key);

  if (account != NULL && account->block == ENTENTE_BLOCK_IN_KIND)
    return refuse (error,
                   ENTENTE_MODEL_ERROR_STATE,
                   g_strdup (_("What is given free of charge stands on both sides: add it as a "
                               "contribution in kind, not as a line.")));
  if (account != NULL && account->side != side)
    return refuse (error,
                   ENTENTE_MODEL_ERROR_STATE,
                   g_strdup (_("This account is one of the other side of the budget.")));

  return TRUE;
}

/* Places */

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  EntenteRecord *left = *(EntenteRecord *const *) a;
  EntenteRecord *right = *(EntenteRecord *const *) b;
  gint64 left_rank = entente_record_get_integer (left, ENTENTE_BUDGET_LINE_RANK);
  gint64 right_rank = entente_record_get_integer (right, ENTENTE_BUDGET_LINE_RANK);

  if (left_rank != right_rank)
    return left_rank < right_rank ? -1 : 1;

  return entente_record_get_id (left) < entente_record_get_id (right) ? -1 : 1;
}

GPtrArray *
_entente_budget_list_account (EntenteBudget *budget, EntenteBudgetSide side, const char *key)
{
  EntenteRecord *record = ENTENTE_RECORD (budget);
  GListModel *lines = entente_store_get_referrers (entente_record_get_store (record),
                                                   ENTENTE_TYPE_BUDGET_LINE,
                                                   ENTENTE_BUDGET_LINE_BUDGET,
                                                   entente_record_get_id (record));
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (EntenteRecord) line = g_list_model_get_item (lines, i);

      if (entente_record_get_choice (line, ENTENTE_BUDGET_LINE_SIDE) == (int) side
          && g_str_equal (entente_record_get_text (line, ENTENTE_BUDGET_LINE_KEY), key))
        g_ptr_array_add (found, line);
    }
  g_ptr_array_sort (found, compare_lines);

  return found;
}

gint64
_entente_budget_find_last_rank (EntenteBudget *budget, EntenteBudgetSide side, const char *key)
{
  g_autoptr (GPtrArray) lines = _entente_budget_list_account (budget, side, key);

  return lines->len == 0
           ? 1
           : entente_record_get_integer (lines->pdata[lines->len - 1], ENTENTE_BUDGET_LINE_RANK)
               + 1;
}

gint64
_entente_budget_find_last_in_kind_rank (EntenteBudget *budget)
{
  EntenteRecord *record = ENTENTE_RECORD (budget);
  GListModel *given = entente_store_get_referrers (entente_record_get_store (record),
                                                   ENTENTE_TYPE_IN_KIND,
                                                   ENTENTE_IN_KIND_BUDGET,
                                                   entente_record_get_id (record));
  gint64 rank = 0;

  for (guint i = 0; i < g_list_model_get_n_items (given); i++)
    {
      g_autoptr (EntenteRecord) other = g_list_model_get_item (given, i);

      rank = MAX (rank, entente_record_get_integer (other, ENTENTE_IN_KIND_RANK));
    }

  return rank + 1;
}

static void
set_rank (EntenteEdit *edit, EntenteRecord *line, gint64 rank)
{
  if (entente_record_get_integer (line, ENTENTE_BUDGET_LINE_RANK) != rank)
    entente_edit_set_integer (edit, line, ENTENTE_BUDGET_LINE_RANK, rank);
}

/* Puts @moved before @before (NULL: at the end) of an account, and numbers all of them. */
static void
arrange (EntenteEdit *edit, GPtrArray *lines, GPtrArray *moved, gpointer before)
{
  gint64 rank = 1;
  gboolean placed = FALSE;

  for (guint i = 0; i <= lines->len; i++)
    {
      gpointer line = i < lines->len ? lines->pdata[i] : NULL;

      if (!placed && (line == before || line == NULL))
        {
          for (guint j = 0; j < moved->len; j++)
            set_rank (edit, moved->pdata[j], rank++);
          placed = TRUE;
        }
      if (line != NULL && !g_ptr_array_find (moved, line, NULL))
        set_rank (edit, line, rank++);
    }
}

/* The line behind another in its account; NULL at the end. */
static gpointer
find_next (GPtrArray *lines, gpointer line)
{
  guint index;

  return g_ptr_array_find (lines, line, &index) && index + 1 < lines->len
           ? lines->pdata[index + 1]
           : NULL;
}

EntenteRecord *
_entente_budget_add_line (
  EntenteEdit *edit, EntenteBudget *budget, EntenteBudgetSide side, const char *key, gint64 rank)
{
  EntenteRecord *line = entente_edit_insert (edit, ENTENTE_TYPE_BUDGET_LINE);

  entente_edit_set_reference (edit, line, ENTENTE_BUDGET_LINE_BUDGET, ENTENTE_RECORD (budget));
  entente_edit_set_choice (edit, line, ENTENTE_BUDGET_LINE_SIDE, side);
  entente_edit_set_text (edit, line, ENTENTE_BUDGET_LINE_KEY, key);
  entente_edit_set_integer (edit, line, ENTENTE_BUDGET_LINE_RANK, rank);

  return line;
}

/* Public */

EntenteBudgetLine *
entente_budget_insert_line (EntenteStore *store,
                            EntenteBudget *budget,
                            EntenteBudgetSide side,
                            const char *key,
                            EntenteBudgetLine *after,
                            GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GPtrArray) added = g_ptr_array_new ();
  EntenteRecord *line;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);
  g_return_val_if_fail (budget == NULL || ENTENTE_IS_BUDGET (budget), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  if (!_entente_budget_check_open (budget, error)
      || !_entente_budget_check_account (key, side, error))
    return NULL;

  lines = _entente_budget_list_account (budget, side, key);
  edit = entente_store_begin (store,
                              side == ENTENTE_SIDE_CHARGES ? _("Add charge") : _("Add income"));
  line = _entente_budget_add_line (edit, budget, side, key, 0);
  g_ptr_array_add (added, line);
  arrange (edit, lines, added, find_next (lines, after));

  return entente_edit_commit (edit, error) ? ENTENTE_BUDGET_LINE (line) : NULL;
}

EntenteInKind *
entente_budget_insert_in_kind (EntenteStore *store,
                               EntenteBudget *budget,
                               EntenteNature nature,
                               GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteRecord *record;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);
  g_return_val_if_fail (budget == NULL || ENTENTE_IS_BUDGET (budget), NULL);

  if (!_entente_budget_check_open (budget, error))
    return NULL;

  edit = entente_store_begin (store, _("Add contribution in kind"));
  record = entente_edit_insert (edit, ENTENTE_TYPE_IN_KIND);
  entente_edit_set_reference (edit, record, ENTENTE_IN_KIND_BUDGET, ENTENTE_RECORD (budget));
  entente_edit_set_choice (edit, record, ENTENTE_IN_KIND_NATURE, nature);
  entente_edit_set_integer (edit, record, ENTENTE_IN_KIND_RANK, _entente_budget_find_last_in_kind_rank (budget));

  return entente_edit_commit (edit, error) ? ENTENTE_IN_KIND (record) : NULL;
}

gboolean
entente_budget_move (GPtrArray *lines,
                     EntenteBudgetSide side,
                     const char *key,
                     EntenteBudgetLine *before,
                     GError **error)
{
  g_autoptr (GPtrArray) there = NULL;
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteBudget *budget;

  g_return_val_if_fail (lines != NULL && lines->len > 0, FALSE);
  g_return_val_if_fail (key != NULL, FALSE);

  if (!_entente_budget_check_all_open (lines, error)
      || !_entente_budget_check_account (key, side, error))
    return FALSE;

  budget = _entente_budget_get_of (lines->pdata[0]);
  there = _entente_budget_list_account (budget, side, key);
  edit = entente_store_begin (entente_record_get_store (ENTENTE_RECORD (budget)),
                              g_dngettext (GETTEXT_PACKAGE, "Move line", "Move lines", lines->len));
  for (guint i = 0; i < lines->len; i++)
    {
      EntenteRecord *line = lines->pdata[i];

      entente_edit_set_choice (edit, line, ENTENTE_BUDGET_LINE_SIDE, side);
      entente_edit_set_text (edit, line, ENTENTE_BUDGET_LINE_KEY, key);
      /* A charge is nothing that was asked for. */
      if (side == ENTENTE_SIDE_CHARGES)
        entente_edit_set_reference (edit, line, ENTENTE_BUDGET_LINE_REQUEST, NULL);
    }
  arrange (edit, there, lines, before);

  return entente_edit_commit (edit, error);
}

gboolean
entente_budget_delete (GPtrArray *records, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (records != NULL && records->len > 0, FALSE);

  if (!_entente_budget_check_all_open (records, error))
    return FALSE;

  edit = entente_store_begin (entente_record_get_store (records->pdata[0]),
                              g_dngettext (GETTEXT_PACKAGE, "Delete line", "Delete lines",
                                           records->len));
  for (guint i = 0; i < records->len; i++)
    entente_edit_delete (edit, records->pdata[i]);

  return entente_edit_commit (edit, error);
}

/* What happened to a line did not happen to its copy. */
static void
empty_copy (EntenteEdit *edit, EntenteRecord *copy)
{
  if (ENTENTE_IS_IN_KIND (copy))
    {
      entente_edit_set_reference (edit, copy, ENTENTE_IN_KIND_ORIGIN, NULL);
      entente_edit_set_cents (edit, copy, ENTENTE_IN_KIND_ACTUAL, ENTENTE_MONEY_NONE);
      entente_edit_set_text (edit, copy, ENTENTE_IN_KIND_CERTIFICATE, "");
      return;
    }

  entente_edit_set_reference (edit, copy, ENTENTE_BUDGET_LINE_ORIGIN, NULL);
  entente_edit_set_reference (edit, copy, ENTENTE_BUDGET_LINE_REQUEST, NULL);
  entente_edit_set_cents (edit, copy, ENTENTE_BUDGET_LINE_ACTUAL, ENTENTE_MONEY_NONE);
  entente_edit_set_date (edit, copy, ENTENTE_BUDGET_LINE_PAID_ON, NULL);
  entente_edit_set_text (edit, copy, ENTENTE_BUDGET_LINE_DOCUMENT, "");
  entente_edit_set_text (edit, copy, ENTENTE_BUDGET_LINE_EXPLANATION, "");
}

/* The lines of an account with the copies of some of them right behind these. */
static void
duplicate_lines (EntenteEdit *edit, GPtrArray *lines, GPtrArray *records)
{
  gint64 rank = 1;

  for (guint i = 0; i < lines->len; i++)
    {
      EntenteRecord *copy;

      set_rank (edit, lines->pdata[i], rank++);
      if (!g_ptr_array_find (records, lines->pdata[i], NULL))
        continue;
      copy = entente_edit_duplicate (edit, lines->pdata[i]);
      empty_copy (edit, copy);
      entente_edit_set_integer (edit, copy, ENTENTE_BUDGET_LINE_RANK, rank++);
    }
}

/* At the end: there are few. */
static void
duplicate_in_kind (EntenteEdit *edit, EntenteRecord *given)
{
  EntenteRecord *copy = entente_edit_duplicate (edit, given);

  empty_copy (edit, copy);
  entente_edit_set_integer (edit,
                            copy,
                            ENTENTE_IN_KIND_RANK,
                            _entente_budget_find_last_in_kind_rank (_entente_budget_get_of (given)));
}

/* All lines of the account of a record; NULL when a record before it stands there as well. */
static GPtrArray *
list_once (GPtrArray *records, guint index)
{
  EntenteRecord *line = records->pdata[index];
  const EntenteBudgetSide side = entente_record_get_choice (line, ENTENTE_BUDGET_LINE_SIDE);
  GPtrArray *lines = _entente_budget_list_account (
    _entente_budget_get_of (line),
    side,
    entente_record_get_text (line, ENTENTE_BUDGET_LINE_KEY));

  for (guint i = 0; i < index; i++)
    if (g_ptr_array_find (lines, records->pdata[i], NULL))
      {
        g_ptr_array_unref (lines);
        return NULL;
      }

  return lines;
}

gboolean
entente_budget_duplicate (GPtrArray *records, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (records != NULL && records->len > 0, FALSE);

  if (!_entente_budget_check_all_open (records, error))
    return FALSE;

  edit = entente_store_begin (entente_record_get_store (records->pdata[0]),
                              g_dngettext (GETTEXT_PACKAGE, "Duplicate line", "Duplicate lines",
                                           records->len));
  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr (GPtrArray) lines = NULL;

      if (ENTENTE_IS_IN_KIND (records->pdata[i]))
        duplicate_in_kind (edit, records->pdata[i]);
      else if ((lines = list_once (records, i)) != NULL)
        duplicate_lines (edit, lines, records);
    }

  return entente_edit_commit (edit, error);
}

/* Balancing */

static EntenteRecord *
find_own_resources (EntenteBudget *budget)
{
  g_autoptr (GPtrArray) lines = _entente_budget_list_account (budget, ENTENTE_SIDE_INCOME, "RP");

  return lines->len > 0 ? lines->pdata[lines->len - 1] : NULL;
}

/* Adds to the amount of a column; a forecast that was counted is typed from then on. */
static gboolean
add_amount (EntenteEdit *edit,
            EntenteRecord *line,
            EntenteAmountColumn column,
            EntenteMoney amount,
            GError **error)
{
  const EntenteMoney before
    = _entente_money_add (0, entente_budget_line_get_amount (ENTENTE_BUDGET_LINE (line), column));
  const EntenteMoney after = _entente_money_add (before, amount);

  if (after < 0 || after > ENTENTE_MONEY_MAX)
    {
      g_autofree char *there = _entente_budget_say (before);
      g_autofree char *asked = _entente_budget_say (ABS (amount));

      return refuse (error,
                     ENTENTE_MODEL_ERROR_STATE,
                     /* Translators: both are amounts. */
                     g_strdup_printf (_("There are %s in this line: %s cannot be taken up there. "
                                        "Choose another line."),
                                      there,
                                      asked));
    }

  if (column == ENTENTE_AMOUNT_REVISED)
    {
      entente_edit_set_cents (edit, line, ENTENTE_BUDGET_LINE_REVISED, after);
      return TRUE;
    }
  entente_edit_set_cents (edit, line, ENTENTE_BUDGET_LINE_FORECAST, after);
  entente_edit_set_text (edit, line, ENTENTE_BUDGET_LINE_QUANTITY, "");
  entente_edit_set_cents (edit, line, ENTENTE_BUDGET_LINE_UNIT_PRICE, ENTENTE_MONEY_NONE);
  return TRUE;
}

gboolean
entente_budget_balance_with_own_resources (EntenteBudgetTable *table,
                                           EntenteAmountColumn column,
                                           GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteBudget *budget;
  EntenteRecord *line;

  g_return_val_if_fail (ENTENTE_IS_BUDGET_TABLE (table), FALSE);
  g_return_val_if_fail (column != ENTENTE_AMOUNT_ACTUAL, FALSE);

  budget = entente_budget_table_get_budget (table);
  if (!_entente_budget_check_open (budget, error))
    return FALSE;
  if (entente_budget_table_get_gap (table, column) == 0)
    return TRUE;

  edit = entente_store_begin (entente_budget_table_get_store (table),
                              _("Balance with own resources"));
  line = find_own_resources (budget);
  if (line == NULL)
    line = _entente_budget_add_line (edit, budget, ENTENTE_SIDE_INCOME, "RP", 1);

  return add_amount (edit, line, column, entente_budget_table_get_gap (table, column), error)
         && entente_edit_commit (edit, error);
}

gboolean
entente_budget_balance_with_line (EntenteBudgetTable *table,
                                  EntenteAmountColumn column,
                                  EntenteBudgetLine *line,
                                  GError **error)
{
  EntenteRecord *record = (EntenteRecord *) line;
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteMoney gap;

  g_return_val_if_fail (ENTENTE_IS_BUDGET_TABLE (table), FALSE);
  g_return_val_if_fail (ENTENTE_IS_BUDGET_LINE (line), FALSE);
  g_return_val_if_fail (column != ENTENTE_AMOUNT_ACTUAL, FALSE);

  if (!_entente_budget_check_open (_entente_budget_get_of (record), error))
    return FALSE;

  gap = entente_budget_table_get_gap (table, column);
  if (entente_record_get_choice (record, ENTENTE_BUDGET_LINE_SIDE) == ENTENTE_SIDE_CHARGES)
    gap = -gap;
  edit = entente_store_begin (entente_budget_table_get_store (table), _("Balance with a line"));

  return add_amount (edit, record, column, gap, error) && entente_edit_commit (edit, error);
}
