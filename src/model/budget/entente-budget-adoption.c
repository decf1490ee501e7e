/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What adopting a version would do, told before it is done. */
#include "config.h"

#include "budget/entente-budget-origin-private.h"

#include "budget/entente-budget-rules.h"
#include "entente-language.h"

/* Which version it belongs to, where it stands in it and where it comes from say nothing of what is planned. */
static gboolean
is_planned (EntenteRecord *record, guint field)
{
  const gboolean is_line = ENTENTE_IS_BUDGET_LINE (record);

  return field != (is_line ? (guint) ENTENTE_BUDGET_LINE_BUDGET : (guint) ENTENTE_IN_KIND_BUDGET)
         && field != (is_line ? (guint) ENTENTE_BUDGET_LINE_RANK : (guint) ENTENTE_IN_KIND_RANK)
         && field != _entente_budget_get_origin_field (record)
         && !_entente_budget_is_of_what_happened (record, field);
}

static gboolean
has_same_plan (EntenteRecord *one, EntenteRecord *other)
{
  guint n_fields;
  const EntenteField *fields = entente_record_type_get_fields (G_OBJECT_TYPE (one), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_auto (GValue) left = G_VALUE_INIT;
      g_auto (GValue) right = G_VALUE_INIT;

      if (!is_planned (one, i))
        continue;
      g_object_get_property (G_OBJECT (one), fields[i].name, &left);
      g_object_get_property (G_OBJECT (other), fields[i].name, &right);
      if (g_param_values_cmp (g_object_class_find_property (G_OBJECT_GET_CLASS (one),
                                                            fields[i].name),
                              &left, &right)
          != 0)
        return FALSE;
    }

  return TRUE;
}

/* As entente_budget_adopt() goes from one to the other. */
static void
count (EntenteBudgetAdoption *self, EntenteBudget *working, EntenteBudget *scenario)
{
  g_autoptr (GPtrArray) old = _entente_budget_list_records (working);
  g_autoptr (GPtrArray) planned = _entente_budget_list_records (scenario);
  g_autoptr (GHashTable) by_root = _entente_budget_roots_new (planned);
  g_autoptr (GHashTable) matched = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < old->len; i++)
    {
      EntenteRecord *match = _entente_budget_roots_find (by_root, old->pdata[i]);

      if (match == NULL && _entente_budget_has_happened (old->pdata[i]))
        self->n_kept++;
      else if (match == NULL || !g_hash_table_add (matched, match))
        self->n_removed++;
      else if (!has_same_plan (old->pdata[i], match))
        self->n_changed++;
    }
  self->n_added = planned->len - g_hash_table_size (matched);
}

static void
sum (EntenteMoney totals[2], EntenteStore *store, EntenteBudget *budget)
{
  g_autoptr (EntenteBudgetTable) table
    = entente_budget_table_new (store, budget, ENTENTE_LANGUAGE_ENGLISH);

  for (guint side = 0; side < 2; side++)
    totals[side] = entente_budget_table_get_totals (table)->cash[side].of[ENTENTE_AMOUNT_FORECAST];
}

/* A version that is adopted can no longer be mended: what is false stands in its way, nothing else. */
static GPtrArray *
list_obstacles (EntenteStore *store, EntenteBudget *budget)
{
  g_autoptr (EntenteBudgetTable) table
    = entente_budget_table_new (store, budget, entente_language_get_interface ());
  g_autoptr (GPtrArray) findings = entente_budget_rules_check (table);
  GPtrArray *obstacles = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < findings->len; i++)
    {
      const EntenteBudgetFinding *finding = g_ptr_array_index (findings, i);

      if (finding->blocks)
        g_ptr_array_add (obstacles, g_strdup (finding->sentence));
    }
  return obstacles;
}

/**
 * entente_budget_foresee_adoption:
 * @store: the store of a project
 * @budget: the working budget or a scenario
 *
 * Returns: (transfer full): what entente_budget_adopt() would do
 */
EntenteBudgetAdoption *
entente_budget_foresee_adoption (EntenteStore *store, EntenteBudget *budget)
{
  EntenteBudget *working;
  EntenteBudgetAdoption *self;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);
  g_return_val_if_fail (ENTENTE_IS_BUDGET (budget), NULL);

  working = entente_budget_get_working (store);
  self = g_new0 (EntenteBudgetAdoption, 1);
  self->number = _entente_budget_find_next_number (store);
  self->is_working = working == NULL || working == budget;
  sum (self->after, store, budget);
  sum (self->before, store, self->is_working ? budget : working);
  if (!self->is_working)
    count (self, working, budget);
  self->obstacles = list_obstacles (store, budget);
  self->former_name = self->is_working ? g_strdup ("")
                                       : _entente_budget_dup_former_name (ENTENTE_RECORD (working),
                                                                          ENTENTE_RECORD (budget));

  return self;
}

void
entente_budget_adoption_free (EntenteBudgetAdoption *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->obstacles);
  g_free (self->former_name);
  g_free (self);
}
