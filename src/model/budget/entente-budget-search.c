/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget-table-private.h"
#include "collective/entente-organization.h"
#include "entente-fold.h"

/* What of a record is searched besides its searched fields: who stands in it. */
static void
append_names (GString *text, EntenteRecord *record, EntenteStore *store)
{
  guint n_fields = 0;
  const EntenteField *fields = entente_record_type_get_fields (G_OBJECT_TYPE (record), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      EntenteRecord *target;

      if (fields[i].flags & ENTENTE_FIELD_SEARCHED)
        g_string_append_printf (text, "%s\n", entente_record_get_text (record, i));
      if (fields[i].kind != ENTENTE_FIELD_REFERENCE
          || fields[i].target () != ENTENTE_TYPE_ORGANIZATION)
        continue;
      target = entente_store_get_record (store,
                                         ENTENTE_TYPE_ORGANIZATION,
                                         entente_record_get_reference (record, i));
      if (target != NULL)
        g_string_append_printf (text,
                                "%s\n%s\n",
                                entente_record_get_text (target, ENTENTE_ORGANIZATION_NAME),
                                entente_record_get_text (target, ENTENTE_ORGANIZATION_SHORT_NAME));
    }
}

/* "1234.56" and "1234,56": of what is typed with groups each group is found in it. */
static void
append_amounts (GString *text, const EntenteBudgetAmounts *amounts)
{
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *point = NULL;

      /* Mostly the revised amount is the one that was forecast. */
      if (amounts->of[i] == ENTENTE_MONEY_NONE || (i > 0 && amounts->of[i] == amounts->of[i - 1]))
        continue;
      point = entente_money_to_text (amounts->of[i]);
      g_string_append_printf (text, "%s\n", point);
      g_string_append_printf (text, "%s\n", g_strdelimit (point, ".", ','));
    }
}

static char *
dup_searched (EntenteBudgetTable *self, const EntenteBudgetRow *row, guint index)
{
  g_autofree char *title = entente_budget_table_dup_title (self, index);
  g_autoptr (GString) text = g_string_new (title);
  EntenteRecord *record = row->line != NULL ? (EntenteRecord *) row->line
                                            : (EntenteRecord *) row->in_kind;

  g_string_append_c (text, '\n');
  if (record != NULL)
    {
      append_names (text, record, entente_budget_table_get_store (self));
      append_amounts (text, &row->amounts);
    }

  return entente_fold (text->str);
}

/* Made once for all keys of a search, and for both sides. */
static char **
get_searched (EntenteBudgetTable *self, EntenteBudgetComputation *computation)
{
  if (computation->searched != NULL)
    return computation->searched;

  computation->searched = g_new0 (char *, computation->rows->len + 1);
  for (guint i = 0; i < computation->rows->len; i++)
    computation->searched[i]
      = dup_searched (self, &g_array_index (computation->rows, EntenteBudgetRow, i), i);

  return computation->searched;
}

GArray *
entente_budget_table_search (EntenteBudgetTable *self, const char *words)
{
  EntenteBudgetComputation *computation;
  g_autofree char *folded = NULL;
  g_autofree gboolean *kept = NULL;
  char **searched;
  GArray *found;
  guint until = 0;

  g_return_val_if_fail (ENTENTE_IS_BUDGET_TABLE (self), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  computation = _entente_budget_table_get_computation (self);
  searched = get_searched (self, computation);
  folded = entente_fold (words);
  kept = g_new0 (gboolean, computation->rows->len + 1);
  for (guint i = 0; i < computation->rows->len; i++)
    {
      const EntenteBudgetRow *row = &g_array_index (computation->rows, EntenteBudgetRow, i);
      const gboolean matching = entente_fold_contains (searched[i], folded);

      /* Whoever looks for an account wants what stands in it. */
      if (matching && row->level < 2)
        until = MAX (until, i + 1 + row->n_descendants);
      if (!matching && i >= until)
        continue;
      for (guint above = i; above != ENTENTE_BUDGET_NONE;
           above = g_array_index (computation->rows, EntenteBudgetRow, above).parent)
        kept[above] = TRUE;
    }

  found = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < computation->rows->len; i++)
    if (kept[i])
      g_array_append_val (found, i);

  return found;
}
