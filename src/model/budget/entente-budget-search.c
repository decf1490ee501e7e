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
      g_autofree char *point = entente_money_to_text (amounts->of[i]);
      g_autofree char *comma = g_strdelimit (g_strdup (point), ".", ',');

      g_string_append_printf (text, "%s\n%s\n", point, comma);
    }
}

static gboolean
matches (EntenteBudgetTable *self, EntenteBudgetComputation *computation, guint index,
         const char *words)
{
  const EntenteBudgetRow *row = &g_array_index (computation->rows, EntenteBudgetRow, index);
  g_autofree char *title = entente_budget_table_dup_title (self, index);
  g_autoptr (GString) text = g_string_new (title);
  g_autofree char *folded = NULL;
  EntenteRecord *record = row->line != NULL ? (EntenteRecord *) row->line
                                            : (EntenteRecord *) row->in_kind;

  g_string_append_c (text, '\n');
  if (record != NULL)
    {
      append_names (text, record, entente_budget_table_get_store (self));
      append_amounts (text, &row->amounts);
    }
  folded = entente_fold (text->str);

  return entente_fold_contains (folded, words);
}

GArray *
entente_budget_table_search (EntenteBudgetTable *self, const char *words)
{
  EntenteBudgetComputation *computation;
  g_autofree char *folded = NULL;
  g_autofree gboolean *kept = NULL;
  GArray *found;
  guint until = 0;

  g_return_val_if_fail (ENTENTE_IS_BUDGET_TABLE (self), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  computation = _entente_budget_table_get_computation (self);
  folded = entente_fold (words);
  kept = g_new0 (gboolean, computation->rows->len + 1);
  for (guint i = 0; i < computation->rows->len; i++)
    {
      const EntenteBudgetRow *row = &g_array_index (computation->rows, EntenteBudgetRow, i);
      const gboolean matching = matches (self, computation, i, folded);

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
