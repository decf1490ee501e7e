/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget-table-private.h"

#include "budget/entente-account-own.h"
#include "budget/entente-budget-settings.h"
#include "budget/entente-funding-request.h"
#include "budget/entente-reference-value.h"
#include "collective/entente-organization.h"
#include "collective/entente-project-details.h"

struct _EntenteBudgetTable
{
  GObject parent_instance;

  /* Owned */
  EntenteStore *store;
  EntenteBudget *budget; /* NULL to follow the working one */
  char *chart;           /* "" to follow the settings */
  EntenteBudgetComputation *computation; /* NULL until somebody asks */

  EntenteLanguage language;
  gboolean show_empty;
  guint64 generations; /* of all that was read */
};

G_DEFINE_FINAL_TYPE (EntenteBudgetTable, entente_budget_table, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_BUDGET,
  PROP_CHART,
  PROP_SHOW_EMPTY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Auxiliary methods */

static guint64
sum_generations (EntenteBudgetTable *self)
{
  const GType read[] = {
    ENTENTE_TYPE_PROJECT_DETAILS, ENTENTE_TYPE_ORGANIZATION,    ENTENTE_TYPE_BUDGET,
    ENTENTE_TYPE_BUDGET_SETTINGS, ENTENTE_TYPE_BUDGET_LINE,     ENTENTE_TYPE_IN_KIND,
    ENTENTE_TYPE_FUNDING_REQUEST, ENTENTE_TYPE_REFERENCE_VALUE,
  };

  return entente_store_sum_generations (self->store, read, G_N_ELEMENTS (read));
}

static const EntenteAccountChart *
find_chart (EntenteBudgetTable *self)
{
  EntenteRecord *settings = entente_store_get_record (self->store,
                                                      ENTENTE_TYPE_BUDGET_SETTINGS,
                                                      ENTENTE_BUDGET_SETTINGS_ID);
  const char *id = self->chart;

  if (*id == '\0' && settings != NULL)
    id = entente_record_get_text (settings, ENTENTE_BUDGET_SETTINGS_CHART);

  return entente_account_chart_get_for (self->store, id, self->language);
}

static EntenteBudgetComputation *
compute (EntenteBudgetTable *self)
{
  self->generations = sum_generations (self);

  return _entente_budget_computation_new (self->store,
                                          entente_budget_table_get_budget (self),
                                          find_chart (self),
                                          self->show_empty);
}

EntenteBudgetComputation *
_entente_budget_table_get_computation (EntenteBudgetTable *self)
{
  if (self->computation == NULL)
    self->computation = compute (self);

  return self->computation;
}

static void
renew (EntenteBudgetTable *self)
{
  g_autoptr (EntenteBudgetComputation) old = g_steal_pointer (&self->computation);

  if (old == NULL)
    return;

  /* What was computed lives until the end of `changed` for those who compare. */
  self->computation = compute (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
store_changed_cb (EntenteBudgetTable *self)
{
  if (self->budget != NULL && entente_record_is_deleted (ENTENTE_RECORD (self->budget)))
    {
      g_clear_object (&self->budget);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUDGET]);
    }
  if (self->computation != NULL && sum_generations (self) != self->generations)
    renew (self);
}

/* GObject */

static void
entente_budget_table_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  EntenteBudgetTable *self = ENTENTE_BUDGET_TABLE (object);

  switch (prop_id)
    {
    case PROP_BUDGET:
      g_value_set_object (value, entente_budget_table_get_budget (self));
      break;
    case PROP_CHART:
      g_value_set_string (value, self->chart);
      break;
    case PROP_SHOW_EMPTY:
      g_value_set_boolean (value, self->show_empty);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_budget_table_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  EntenteBudgetTable *self = ENTENTE_BUDGET_TABLE (object);

  switch (prop_id)
    {
    case PROP_BUDGET:
      entente_budget_table_set_budget (self, g_value_get_object (value));
      break;
    case PROP_CHART:
      entente_budget_table_set_chart (self, g_value_get_string (value));
      break;
    case PROP_SHOW_EMPTY:
      entente_budget_table_set_show_empty (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_budget_table_dispose (GObject *object)
{
  EntenteBudgetTable *self = ENTENTE_BUDGET_TABLE (object);

  g_clear_pointer (&self->computation, _entente_budget_computation_free);
  g_clear_object (&self->budget);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (entente_budget_table_parent_class)->dispose (object);
}

static void
entente_budget_table_finalize (GObject *object)
{
  EntenteBudgetTable *self = ENTENTE_BUDGET_TABLE (object);

  g_free (self->chart);

  G_OBJECT_CLASS (entente_budget_table_parent_class)->finalize (object);
}

static void
entente_budget_table_class_init (EntenteBudgetTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags
    = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = entente_budget_table_get_property;
  object_class->set_property = entente_budget_table_set_property;
  object_class->dispose = entente_budget_table_dispose;
  object_class->finalize = entente_budget_table_finalize;

  properties[PROP_BUDGET]
    = g_param_spec_object ("budget", NULL, NULL, ENTENTE_TYPE_BUDGET, flags);
  properties[PROP_CHART] = g_param_spec_string ("chart", NULL, NULL, "", flags);
  properties[PROP_SHOW_EMPTY] = g_param_spec_boolean ("show-empty", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed",
                                   G_TYPE_FROM_CLASS (klass),
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   0);
}

static void
entente_budget_table_init (EntenteBudgetTable *self)
{
  self->chart = g_strdup ("");
}

/* Public */

EntenteBudgetTable *
entente_budget_table_new (EntenteStore *store, EntenteBudget *budget, EntenteLanguage language)
{
  EntenteBudgetTable *self;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);
  g_return_val_if_fail (budget == NULL || ENTENTE_IS_BUDGET (budget), NULL);

  self = g_object_new (ENTENTE_TYPE_BUDGET_TABLE, NULL);
  self->store = g_object_ref (store);
  self->language = language;
  g_set_object (&self->budget, budget);
  g_signal_connect_object (store,
                           "changed",
                           G_CALLBACK (store_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);

  return self;
}

EntenteStore *
entente_budget_table_get_store (EntenteBudgetTable *self)
{
  g_return_val_if_fail (ENTENTE_IS_BUDGET_TABLE (self), NULL);

  return self->store;
}

EntenteLanguage
entente_budget_table_get_language (EntenteBudgetTable *self)
{
  g_return_val_if_fail (ENTENTE_IS_BUDGET_TABLE (self), ENTENTE_LANGUAGE_FRENCH);

  return self->language;
}

void
entente_budget_table_set_language (EntenteBudgetTable *self, EntenteLanguage language)
{
  g_return_if_fail (ENTENTE_IS_BUDGET_TABLE (self));

  if (self->language == language)
    return;

  self->language = language;
  renew (self);
}

EntenteBudget *
entente_budget_table_get_budget (EntenteBudgetTable *self)
{
  g_return_val_if_fail (ENTENTE_IS_BUDGET_TABLE (self), NULL);

  return self->budget != NULL ? self->budget : entente_budget_get_working (self->store);
}

gboolean
entente_budget_table_get_frozen (EntenteBudgetTable *self)
{
  EntenteBudget *budget;

  g_return_val_if_fail (ENTENTE_IS_BUDGET_TABLE (self), FALSE);

  budget = entente_budget_table_get_budget (self);
  return budget != NULL
         && entente_record_get_choice (ENTENTE_RECORD (budget), ENTENTE_BUDGET_STATE)
              == ENTENTE_BUDGET_ADOPTED;
}

void
entente_budget_table_set_budget (EntenteBudgetTable *self, EntenteBudget *budget)
{
  g_return_if_fail (ENTENTE_IS_BUDGET_TABLE (self));
  g_return_if_fail (budget == NULL || ENTENTE_IS_BUDGET (budget));

  if (!g_set_object (&self->budget, budget))
    return;

  renew (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUDGET]);
}

const EntenteAccountChart *
entente_budget_table_get_chart (EntenteBudgetTable *self)
{
  g_return_val_if_fail (ENTENTE_IS_BUDGET_TABLE (self), NULL);

  return self->computation != NULL ? self->computation->chart : find_chart (self);
}

void
entente_budget_table_set_chart (EntenteBudgetTable *self, const char *id)
{
  g_return_if_fail (ENTENTE_IS_BUDGET_TABLE (self));

  if (!g_set_str (&self->chart, id != NULL ? id : ""))
    return;

  renew (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHART]);
}

void
entente_budget_table_set_show_empty (EntenteBudgetTable *self, gboolean show_empty)
{
  g_return_if_fail (ENTENTE_IS_BUDGET_TABLE (self));

  show_empty = show_empty != FALSE;
  if (self->show_empty == show_empty)
    return;

  self->show_empty = show_empty;
  renew (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_EMPTY]);
}

const EntenteBudgetRow *
entente_budget_table_get_rows (EntenteBudgetTable *self, guint *n_rows)
{
  EntenteBudgetComputation *computation;

  g_return_val_if_fail (ENTENTE_IS_BUDGET_TABLE (self), NULL);

  computation = _entente_budget_table_get_computation (self);
  if (n_rows != NULL)
    *n_rows = computation->rows->len;

  return (const EntenteBudgetRow *) computation->rows->data;
}

void
entente_budget_table_get_part (EntenteBudgetTable *self,
                               EntenteBudgetSide side,
                               gboolean in_kind,
                               guint *first,
                               guint *n_rows)
{
  const EntenteBudgetRow *rows;
  guint n, from = 0, until;

  g_return_if_fail (ENTENTE_IS_BUDGET_TABLE (self));
  g_return_if_fail (first != NULL && n_rows != NULL);

  rows = entente_budget_table_get_rows (self, &n);
  while (from < n
         && (rows[from].side != side || (rows[from].block == ENTENTE_BLOCK_IN_KIND) != in_kind))
    from++;
  until = from;
  while (until < n && rows[until].side == side
         && (rows[until].block == ENTENTE_BLOCK_IN_KIND) == in_kind)
    until++;

  *first = from;
  *n_rows = until - from;
}

guint
entente_budget_table_find (EntenteBudgetTable *self, EntenteRecord *record, EntenteBudgetSide side)
{
  EntenteBudgetComputation *computation;

  g_return_val_if_fail (ENTENTE_IS_BUDGET_TABLE (self), ENTENTE_BUDGET_NONE);
  g_return_val_if_fail (side <= ENTENTE_SIDE_INCOME, ENTENTE_BUDGET_NONE);

  computation = _entente_budget_table_get_computation (self);

  /* Counted from 1: one less than none is NONE. */
  return GPOINTER_TO_UINT (g_hash_table_lookup (computation->places[side], record)) - 1;
}

const EntenteBudgetTotals *
entente_budget_table_get_totals (EntenteBudgetTable *self)
{
  g_return_val_if_fail (ENTENTE_IS_BUDGET_TABLE (self), NULL);

  return &_entente_budget_table_get_computation (self)->totals;
}

EntenteMoney
entente_budget_table_get_gap (EntenteBudgetTable *self, EntenteAmountColumn column)
{
  const EntenteBudgetAmounts *cash;

  g_return_val_if_fail (ENTENTE_IS_BUDGET_TABLE (self), 0);
  g_return_val_if_fail (column <= ENTENTE_AMOUNT_ACTUAL, 0);

  cash = entente_budget_table_get_totals (self)->cash;
  return _entente_money_subtract (_entente_money_add (0, cash[ENTENTE_SIDE_CHARGES].of[column]),
                                  cash[ENTENTE_SIDE_INCOME].of[column]);
}

EntenteDecimal
entente_budget_table_get_public_share (EntenteBudgetTable *self, EntenteAmountColumn column)
{
  EntenteBudgetComputation *computation;
  EntenteRecord *settings;
  EntenteMoney whole;

  g_return_val_if_fail (ENTENTE_IS_BUDGET_TABLE (self), ENTENTE_DECIMAL_NONE);
  g_return_val_if_fail (column <= ENTENTE_AMOUNT_ACTUAL, ENTENTE_DECIMAL_NONE);

  computation = _entente_budget_table_get_computation (self);
  settings = entente_store_get_record (self->store,
                                       ENTENTE_TYPE_BUDGET_SETTINGS,
                                       ENTENTE_BUDGET_SETTINGS_ID);
  whole = settings != NULL
              && entente_record_get_boolean (settings, ENTENTE_BUDGET_SETTINGS_SHARE_WITH_IN_KIND)
            ? computation->totals.all[ENTENTE_SIDE_INCOME].of[column]
            : computation->totals.cash[ENTENTE_SIDE_INCOME].of[column];
  if (whole == ENTENTE_MONEY_NONE || whole == 0)
    return ENTENTE_DECIMAL_NONE;

  return entente_money_share (_entente_money_add (0, computation->public_funds[column]), whole);
}
