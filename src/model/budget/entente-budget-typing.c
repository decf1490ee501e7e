/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget-edit-private.h"

#include "budget/entente-account-own.h"
#include "budget/entente-budget-settings.h"
#include "collective/entente-field-typing.h"
#include "entente-model-error.h"

#include <glib/gi18n-lib.h>

static gboolean
refuse (GError **error, char *sentence)
{
  g_autofree char *owned = sentence;

  g_set_error_literal (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_UNREADABLE, owned);
  return FALSE;
}

/* One kind of field each: reads @typed into the edit. */

static guint
get_forecast_field (EntenteRecord *record)
{
  return ENTENTE_IS_BUDGET_LINE (record) ? (guint) ENTENTE_BUDGET_LINE_FORECAST
                                         : (guint) ENTENTE_IN_KIND_FORECAST;
}

static gboolean
set_amount (EntenteBudgetTyping *self, guint field, const char *typed, GError **error)
{
  EntenteMoney amount;
  EntenteMoneyResult result = entente_money_parse (typed, &amount);

  if (result != ENTENTE_MONEY_OK && result != ENTENTE_MONEY_EMPTY)
    return refuse (error, entente_money_dup_problem (result, typed));

  entente_edit_set_cents (self->edit, self->record, field, amount);
  if (field == get_forecast_field (self->record))
    {
      self->forecast = amount;
      self->forecast_typed = TRUE;
    }
  if (ENTENTE_IS_BUDGET_LINE (self->record) && field == ENTENTE_BUDGET_LINE_UNIT_PRICE)
    {
      self->unit_price = amount;
      self->factor_typed = TRUE;
    }

  return TRUE;
}

static gboolean
set_account (EntenteBudgetTyping *self, const char *typed, GError **error)
{
  EntenteStore *store = entente_record_get_store (self->record);
  EntenteRecord *settings = entente_store_get_record (store,
                                                      ENTENTE_TYPE_BUDGET_SETTINGS,
                                                      ENTENTE_BUDGET_SETTINGS_ID);
  const EntenteAccountChart *chart = entente_account_chart_get_for (
    store,
    settings != NULL ? entente_record_get_text (settings, ENTENTE_BUDGET_SETTINGS_CHART) : "",
    entente_language_get_interface ());
  const EntenteBudgetSide side
    = entente_record_get_choice (self->record, ENTENTE_BUDGET_LINE_SIDE);
  g_autofree char *stripped = g_strstrip (g_strdup (typed));
  EntenteBudget *budget = _entente_budget_get_of (self->record);
  const char *key = "";
  guint entry, n_entries;

  if (*stripped != '\0')
    {
      entry = entente_account_chart_guess (chart, stripped, side);
      if (entry == ENTENTE_BUDGET_NONE)
        return refuse (error,
                       g_strdup_printf (_("There is no account “%s” on this side. Type its number, "
                                          "such as 606, or words of its name."),
                                        stripped));
      key = entente_account_chart_get_entries (chart, &n_entries)[entry].key;
    }
  if (!_entente_budget_check_account (key, side, error))
    return FALSE;

  entente_edit_set_text (self->edit, self->record, ENTENTE_BUDGET_LINE_KEY, key);
  if (budget != NULL)
    entente_edit_set_integer (self->edit,
                              self->record,
                              ENTENTE_BUDGET_LINE_RANK,
                              _entente_budget_find_last_rank (budget, side, key));
  return TRUE;
}

static gboolean
set_text (EntenteBudgetTyping *self,
          guint field,
          const EntenteField *kind,
          const char *typed,
          GError **error)
{
  g_autofree char *problem = NULL;
  g_autofree char *text = NULL;

  if (kind->normalize == NULL)
    {
      text = g_strdup (typed);
      entente_edit_set_text (self->edit,
                             self->record,
                             field,
                             kind->kind == ENTENTE_FIELD_TEXT ? g_strstrip (text) : text);
      return TRUE;
    }

  text = kind->normalize (typed, &problem);
  if (text == NULL)
    return refuse (error, g_steal_pointer (&problem));
  entente_edit_set_text (self->edit, self->record, field, text);
  if (ENTENTE_IS_BUDGET_LINE (self->record) && field == ENTENTE_BUDGET_LINE_QUANTITY)
    {
      entente_decimal_from_text (text, &self->quantity);
      self->factor_typed = TRUE;
    }

  return TRUE;
}

/* What the value of a contribution in kind is counted from. */
static gboolean
is_in_kind_factor (guint field)
{
  return field == ENTENTE_IN_KIND_NATURE || field == ENTENTE_IN_KIND_MINUTES
         || field == ENTENTE_IN_KIND_COEFFICIENT || field == ENTENTE_IN_KIND_QUANTITY
         || field == ENTENTE_IN_KIND_UNIT_VALUE;
}

void
_entente_budget_typing_init (EntenteBudgetTyping *self, EntenteEdit *edit, EntenteRecord *record)
{
  *self = (EntenteBudgetTyping) {
    .edit = edit,
    .record = record,
    .quantity = ENTENTE_DECIMAL_NONE,
    .unit_price = ENTENTE_MONEY_NONE,
    .forecast = ENTENTE_MONEY_NONE,
  };
  if (!ENTENTE_IS_BUDGET_LINE (record))
    return;

  entente_decimal_from_text (entente_record_get_text (record, ENTENTE_BUDGET_LINE_QUANTITY),
                             &self->quantity);
  self->unit_price = entente_record_get_cents (record, ENTENTE_BUDGET_LINE_UNIT_PRICE);
}

gboolean
_entente_budget_typing_set (EntenteBudgetTyping *self,
                            guint field,
                            const char *typed,
                            GError **error)
{
  const EntenteField *kind
    = &entente_record_type_get_fields (G_OBJECT_TYPE (self->record), NULL)[field];

  if (!ENTENTE_IS_BUDGET_LINE (self->record) && is_in_kind_factor (field))
    self->factor_typed = TRUE;

  if (kind->kind == ENTENTE_FIELD_CENTS)
    return set_amount (self, field, typed, error);
  if (ENTENTE_IS_BUDGET_LINE (self->record) && field == ENTENTE_BUDGET_LINE_KEY)
    return set_account (self, typed, error);
  if (kind->kind == ENTENTE_FIELD_TEXT)
    return set_text (self, field, kind, typed, error);
  return entente_field_type (self->edit, self->record, field, typed, error);
}

gboolean
_entente_budget_typing_end (EntenteBudgetTyping *self, GError **error)
{
  EntenteMoney product;

  if (!ENTENTE_IS_BUDGET_LINE (self->record))
    {
      if (self->factor_typed && !self->forecast_typed)
        entente_edit_set_cents (self->edit,
                                self->record,
                                ENTENTE_IN_KIND_FORECAST,
                                ENTENTE_MONEY_NONE);
      return TRUE;
    }
  if (self->quantity == ENTENTE_DECIMAL_NONE || self->unit_price == ENTENTE_MONEY_NONE)
    return TRUE;

  product = entente_money_multiply (self->unit_price, self->quantity);
  if (self->forecast_typed)
    {
      if (product == self->forecast)
        return TRUE;
      entente_edit_set_text (self->edit, self->record, ENTENTE_BUDGET_LINE_QUANTITY, "");
      entente_edit_set_cents (self->edit,
                              self->record,
                              ENTENTE_BUDGET_LINE_UNIT_PRICE,
                              ENTENTE_MONEY_NONE);
      return TRUE;
    }
  if (!self->factor_typed)
    return TRUE;
  if (product == ENTENTE_MONEY_NONE || ABS (product) > ENTENTE_MONEY_MAX)
    return refuse (error,
                   g_strdup (_("Quantity times unit price is beyond a thousand million euros. "
                               "Check both.")));

  entente_edit_set_cents (self->edit, self->record, ENTENTE_BUDGET_LINE_FORECAST, product);
  return TRUE;
}

/* Public */

static gboolean
type_all (GPtrArray *records, guint field, const char *typed, GError **error)
{
  EntenteRecord *first = records->pdata[0];
  const EntenteField *kind = &entente_record_type_get_fields (G_OBJECT_TYPE (first), NULL)[field];
  g_autoptr (EntenteEdit) edit = NULL;

  if (!_entente_budget_check_all_open (records, error))
    return FALSE;

  edit = entente_store_begin (entente_record_get_store (first), _(kind->edit_label));
  for (guint i = 0; i < records->len; i++)
    {
      EntenteBudgetTyping typing;

      _entente_budget_typing_init (&typing, edit, records->pdata[i]);
      if (!_entente_budget_typing_set (&typing, field, typed, error)
          || !_entente_budget_typing_end (&typing, error))
        return FALSE;
    }

  return entente_edit_commit (edit, error);
}

gboolean
entente_budget_type (EntenteRecord *record, guint field, const char *typed, GError **error)
{
  g_autoptr (GPtrArray) records = NULL;

  g_return_val_if_fail (ENTENTE_IS_BUDGET_LINE (record) || ENTENTE_IS_IN_KIND (record), FALSE);
  g_return_val_if_fail (typed != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  records = g_ptr_array_new ();
  g_ptr_array_add (records, record);
  return type_all (records, field, typed, error);
}

static gboolean
is_blank (const char *typed)
{
  g_autofree char *stripped = g_strstrip (g_strdup (typed));

  return *stripped == '\0';
}

EntenteBudgetLine *
entente_budget_type_new (EntenteStore *store,
                         EntenteBudget *budget,
                         EntenteBudgetSide side,
                         const char *key,
                         guint field,
                         const char *typed,
                         GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteBudgetTyping typing;
  EntenteRecord *line;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);
  g_return_val_if_fail (budget == NULL || ENTENTE_IS_BUDGET (budget), NULL);
  g_return_val_if_fail (key != NULL, NULL);
  g_return_val_if_fail (typed != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (is_blank (typed))
    return NULL;
  if (!_entente_budget_check_open (budget, error)
      || !_entente_budget_check_account (key, side, error))
    return NULL;

  edit = entente_store_begin (store,
                              side == ENTENTE_SIDE_CHARGES ? _("Add charge") : _("Add income"));
  line = _entente_budget_add_line (edit, budget, side, key,
                                   _entente_budget_find_last_rank (budget, side, key));
  _entente_budget_typing_init (&typing, edit, line);
  if (!_entente_budget_typing_set (&typing, field, typed, error)
      || !_entente_budget_typing_end (&typing, error))
    return NULL;

  return entente_edit_commit (edit, error) ? ENTENTE_BUDGET_LINE (line) : NULL;
}

gboolean
entente_budget_fill (GPtrArray *records, guint field, const char *typed, GError **error)
{
  g_return_val_if_fail (records != NULL, FALSE);
  g_return_val_if_fail (typed != NULL, FALSE);
  for (guint i = 1; i < records->len; i++)
    g_return_val_if_fail (G_OBJECT_TYPE (records->pdata[i]) == G_OBJECT_TYPE (records->pdata[0]),
                          FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return records->len == 0 || type_all (records, field, typed, error);
}
