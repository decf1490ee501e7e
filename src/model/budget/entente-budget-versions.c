/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget-edit-private.h"
#include "budget/entente-budget-origin-private.h"

#include "entente-model-error.h"

#include <glib/gi18n-lib.h>

/* What has happened, which does not depend on what was planned. */
static const guint happened[] = {
  ENTENTE_BUDGET_LINE_ACTUAL,   ENTENTE_BUDGET_LINE_PAYER,    ENTENTE_BUDGET_LINE_PAID_ON,
  ENTENTE_BUDGET_LINE_REQUEST,  ENTENTE_BUDGET_LINE_DOCUMENT, ENTENTE_BUDGET_LINE_EXPLANATION,
};

static const guint happened_in_kind[] = {
  ENTENTE_IN_KIND_ACTUAL,
  ENTENTE_IN_KIND_CERTIFICATE,
};

static guint
get_budget_field (EntenteRecord *record)
{
  return ENTENTE_IS_BUDGET_LINE (record) ? (guint) ENTENTE_BUDGET_LINE_BUDGET
                                         : (guint) ENTENTE_IN_KIND_BUDGET;
}

/* Every line and contribution of a version, as this edit leaves it, into another. */
static void
copy_records (EntenteEdit *edit, GPtrArray *records, EntenteRecord *copy)
{
  for (guint i = 0; i < records->len; i++)
    {
      EntenteRecord *record = records->pdata[i];
      EntenteRecord *copied = entente_edit_duplicate (edit, record);

      entente_edit_set_reference (edit, copied, get_budget_field (copied), copy);
      entente_edit_set_reference (edit, copied, _entente_budget_get_origin_field (copied), record);
    }
}

/**
 * entente_budget_copy_as_scenario:
 * @store: the store of a project
 * @budget: any version
 * @name: what the scenario is called; "" for a name made of that of @budget
 * @error: return location
 *
 * Returns: (transfer none) (nullable): the scenario; %NULL with an error
 */
EntenteBudget *
entente_budget_copy_as_scenario (EntenteStore *store,
                                 EntenteBudget *budget,
                                 const char *name,
                                 GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autofree char *title = NULL;
  g_autofree char *made = NULL;
  EntenteRecord *scenario;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);
  g_return_val_if_fail (ENTENTE_IS_BUDGET (budget), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  title = entente_budget_dup_title (budget);
  /* Translators: %s is the name of a version of the budget. */
  made = g_strdup_printf (C_ ("budget", "Copy of “%s”"), title);
  records = _entente_budget_list_records (budget);
  edit = entente_store_begin (store, _("Copy budget as scenario"));
  scenario = entente_edit_insert (edit, ENTENTE_TYPE_BUDGET);
  entente_edit_set_text (edit, scenario, ENTENTE_BUDGET_NAME, *name != '\0' ? name : made);
  entente_edit_set_choice (edit, scenario, ENTENTE_BUDGET_STATE, ENTENTE_BUDGET_SCENARIO);
  entente_edit_set_reference (edit, scenario, ENTENTE_BUDGET_COPIED_FROM, ENTENTE_RECORD (budget));
  copy_records (edit, records, scenario);

  return entente_edit_commit (edit, error) ? ENTENTE_BUDGET (scenario) : NULL;
}

/* Adopting */

/* A scenario on its way to be the working budget. */
typedef struct
{
  /* Borrowed */
  EntenteEdit *edit;
  GPtrArray *planned;  /* of the scenario */
  GPtrArray *extra;    /* records of the edit that carry over what the scenario lacks */
  GHashTable *by_root; /* of the scenario */
} Takeover;

static void
copy_field (EntenteEdit *edit, EntenteRecord *to, EntenteRecord *from, guint field)
{
  const EntenteField *kind = &entente_record_type_get_fields (G_OBJECT_TYPE (from), NULL)[field];
  g_auto (GValue) value = G_VALUE_INIT;

  g_object_get_property (G_OBJECT (from), kind->name, &value);
  entente_edit_set_value (edit, to, field, &value);
}

gboolean
_entente_budget_has_happened (EntenteRecord *record)
{
  if (ENTENTE_IS_IN_KIND (record))
    return entente_record_is_filled (record, ENTENTE_IN_KIND_ACTUAL);

  return entente_record_is_filled (record, ENTENTE_BUDGET_LINE_ACTUAL)
         || entente_record_is_filled (record, ENTENTE_BUDGET_LINE_PAID_ON);
}

/* Money that was spent stays spent, whatever the scenario thought of it. */
static EntenteRecord *
carry_over (Takeover *self, EntenteRecord *record, EntenteRecord *scenario)
{
  EntenteRecord *copy = entente_edit_duplicate (self->edit, record);
  const gboolean is_line = ENTENTE_IS_BUDGET_LINE (record);

  entente_edit_set_reference (self->edit, copy, get_budget_field (copy), scenario);
  entente_edit_set_cents (self->edit,
                          copy,
                          is_line ? (guint) ENTENTE_BUDGET_LINE_FORECAST
                                  : (guint) ENTENTE_IN_KIND_FORECAST,
                          is_line ? ENTENTE_MONEY_NONE : 0);
  entente_edit_set_cents (self->edit,
                          copy,
                          is_line ? (guint) ENTENTE_BUDGET_LINE_REVISED
                                  : (guint) ENTENTE_IN_KIND_REVISED,
                          ENTENTE_MONEY_NONE);
  if (is_line)
    {
      entente_edit_set_text (self->edit, copy, ENTENTE_BUDGET_LINE_QUANTITY, "");
      entente_edit_set_cents (self->edit, copy, ENTENTE_BUDGET_LINE_UNIT_PRICE, ENTENTE_MONEY_NONE);
    }

  return copy;
}

gboolean
_entente_budget_is_of_what_happened (EntenteRecord *record, guint field)
{
  const guint *fields = ENTENTE_IS_BUDGET_LINE (record) ? happened : happened_in_kind;
  const guint n_fields = ENTENTE_IS_BUDGET_LINE (record) ? G_N_ELEMENTS (happened)
                                                         : G_N_ELEMENTS (happened_in_kind);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i] == field)
      return TRUE;

  return FALSE;
}

/* From the former working budget into the scenario. */
static void
take_over (Takeover *self, EntenteRecord *record, EntenteRecord *scenario)
{
  const guint origin = _entente_budget_get_origin_field (record);
  EntenteRecord *planned = _entente_budget_roots_find (self->by_root, record);
  const guint *fields = ENTENTE_IS_BUDGET_LINE (record) ? happened : happened_in_kind;
  const guint n_fields = ENTENTE_IS_BUDGET_LINE (record) ? G_N_ELEMENTS (happened)
                                                         : G_N_ELEMENTS (happened_in_kind);

  if (planned == NULL && !_entente_budget_has_happened (record))
    return;
  if (planned == NULL)
    {
      planned = carry_over (self, record, scenario);
      entente_edit_set_reference (self->edit, planned, origin, record);
      g_ptr_array_add (self->extra, planned);
      return;
    }

  for (guint i = 0; i < n_fields; i++)
    copy_field (self->edit, planned, record, fields[i]);
}

/* Whether a scenario other than @except, which is about to leave them, is called so. */
static gboolean
is_taken (EntenteStore *store, const char *name, EntenteRecord *except)
{
  GListModel *budgets = entente_store_get_list (store, ENTENTE_TYPE_BUDGET);

  for (guint i = 0; i < g_list_model_get_n_items (budgets); i++)
    {
      g_autoptr (EntenteRecord) budget = g_list_model_get_item (budgets, i);

      if (budget != except
          && entente_record_get_choice (budget, ENTENTE_BUDGET_STATE) == ENTENTE_BUDGET_SCENARIO
          && g_str_equal (entente_record_get_text (budget, ENTENTE_BUDGET_NAME), name))
        return TRUE;
    }

  return FALSE;
}

char *
_entente_budget_dup_former_name (EntenteRecord *working, EntenteRecord *scenario)
{
  const char *own = entente_record_get_text (working, ENTENTE_BUDGET_NAME);
  const char *name = *own != '\0' ? own : C_ ("budget", "Former working budget");
  g_autofree char *free_name = g_strdup (name);

  for (guint i = 2; is_taken (entente_record_get_store (working), free_name, scenario); i++)
    {
      g_free (free_name);
      free_name = g_strdup_printf ("%s (%u)", name, i);
    }

  return g_steal_pointer (&free_name);
}

static void
promote (Takeover *self, EntenteRecord *scenario, EntenteRecord *working)
{
  if (working != NULL && working != scenario)
    {
      g_autoptr (GPtrArray) records = _entente_budget_list_records (ENTENTE_BUDGET (working));
      g_autofree char *name = _entente_budget_dup_former_name (working, scenario);

      for (guint i = 0; i < records->len; i++)
        take_over (self, records->pdata[i], scenario);
      entente_edit_set_choice (self->edit, working, ENTENTE_BUDGET_STATE, ENTENTE_BUDGET_SCENARIO);
      entente_edit_set_text (self->edit, working, ENTENTE_BUDGET_NAME, name);
    }
  entente_edit_set_choice (self->edit, scenario, ENTENTE_BUDGET_STATE, ENTENTE_BUDGET_WORKING);
}

gint64
_entente_budget_find_next_number (EntenteStore *store)
{
  GListModel *budgets = entente_store_get_list (store, ENTENTE_TYPE_BUDGET);
  gint64 last = 0;

  for (guint i = 0; i < g_list_model_get_n_items (budgets); i++)
    {
      g_autoptr (EntenteRecord) budget = g_list_model_get_item (budgets, i);

      last = MAX (last, entente_record_get_integer (budget, ENTENTE_BUDGET_NUMBER));
    }

  return last + 1;
}

static EntenteRecord *
freeze (Takeover *self, EntenteRecord *budget, const char *adopted_by, const GDate *adopted_on)
{
  EntenteRecord *frozen = entente_edit_insert (self->edit, ENTENTE_TYPE_BUDGET);

  entente_edit_set_text (self->edit,
                         frozen,
                         ENTENTE_BUDGET_NAME,
                         entente_record_get_text (budget, ENTENTE_BUDGET_NAME));
  entente_edit_set_text (self->edit,
                         frozen,
                         ENTENTE_BUDGET_NOTES,
                         entente_record_get_text (budget, ENTENTE_BUDGET_NOTES));
  entente_edit_set_choice (self->edit, frozen, ENTENTE_BUDGET_STATE, ENTENTE_BUDGET_ADOPTED);
  entente_edit_set_integer (self->edit,
                            frozen,
                            ENTENTE_BUDGET_NUMBER,
                            _entente_budget_find_next_number (entente_record_get_store (budget)));
  entente_edit_set_reference (self->edit, frozen, ENTENTE_BUDGET_COPIED_FROM, budget);
  entente_edit_set_text (self->edit, frozen, ENTENTE_BUDGET_ADOPTED_BY, adopted_by);
  entente_edit_set_date (self->edit, frozen, ENTENTE_BUDGET_ADOPTED_ON, adopted_on);
  copy_records (self->edit, self->planned, frozen);
  copy_records (self->edit, self->extra, frozen);

  return frozen;
}

/**
 * entente_budget_adopt:
 * @store: the store of a project
 * @budget: the working budget or a scenario
 * @adopted_by: by whom, "general assembly"; may be ""
 * @adopted_on: (nullable): the day
 * @adopted: (out) (optional) (transfer none): the frozen version
 * @error: return location; %ENTENTE_MODEL_ERROR_FROZEN for a version that is adopted already
 *
 * Returns: whether it was done, as one edit
 */
gboolean
entente_budget_adopt (EntenteStore *store,
                      EntenteBudget *budget,
                      const char *adopted_by,
                      const GDate *adopted_on,
                      EntenteBudget **adopted,
                      GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  g_autoptr (GPtrArray) planned = NULL;
  g_autoptr (GPtrArray) extra = g_ptr_array_new ();
  g_autoptr (GHashTable) by_root = NULL;
  EntenteRecord *record = (EntenteRecord *) budget;
  EntenteRecord *frozen;
  Takeover takeover;
  gboolean is_scenario;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), FALSE);
  g_return_val_if_fail (ENTENTE_IS_BUDGET (budget), FALSE);
  g_return_val_if_fail (adopted_by != NULL, FALSE);

  if (!_entente_budget_check_open (budget, error))
    return FALSE;

  is_scenario
    = entente_record_get_choice (record, ENTENTE_BUDGET_STATE) == ENTENTE_BUDGET_SCENARIO;
  planned = _entente_budget_list_records (budget);
  edit = entente_store_begin (store, _("Adopt budget"));
  by_root = _entente_budget_roots_new (planned);
  takeover = (Takeover) { edit, planned, extra, by_root };
  if (is_scenario)
    promote (&takeover, record, (EntenteRecord *) entente_budget_get_working (store));
  frozen = freeze (&takeover, record, adopted_by, adopted_on);
  /* The scenario's name is in the frozen copy: what people go on with is the budget. */
  if (is_scenario)
    entente_edit_set_text (edit, record, ENTENTE_BUDGET_NAME, "");
  if (!entente_edit_commit (edit, error))
    return FALSE;

  if (adopted != NULL)
    *adopted = ENTENTE_BUDGET (frozen);
  return TRUE;
}

/* What was copied from a line that goes is now copied from what that one was copied from. */
static void
bridge (EntenteEdit *edit, EntenteRecord *record)
{
  const guint field = _entente_budget_get_origin_field (record);
  EntenteStore *store = entente_record_get_store (record);
  GListModel *copies = entente_store_get_referrers (store,
                                                    G_OBJECT_TYPE (record),
                                                    field,
                                                    entente_record_get_id (record));
  EntenteRecord *origin = entente_store_get_record (store,
                                                    G_OBJECT_TYPE (record),
                                                    entente_record_get_reference (record, field));

  for (guint i = 0; i < g_list_model_get_n_items (copies); i++)
    {
      g_autoptr (EntenteRecord) copy = g_list_model_get_item (copies, i);

      entente_edit_set_reference (edit, copy, field, copy != origin ? origin : NULL);
    }
}

gboolean
entente_budget_delete_version (EntenteBudget *budget, GError **error)
{
  EntenteRecord *record = (EntenteRecord *) budget;
  g_autoptr (EntenteEdit) edit = NULL;
  g_autoptr (GPtrArray) records = NULL;

  g_return_val_if_fail (ENTENTE_IS_BUDGET (budget), FALSE);

  if (!_entente_budget_check_open (budget, error))
    return FALSE;
  if (entente_record_get_choice (record, ENTENTE_BUDGET_STATE) == ENTENTE_BUDGET_WORKING)
    {
      g_set_error_literal (error,
                           ENTENTE_MODEL_ERROR,
                           ENTENTE_MODEL_ERROR_STATE,
                           _("The working budget is needed. Adopt a scenario to replace it, or "
                             "delete its lines."));
      return FALSE;
    }

  records = _entente_budget_list_records (budget);
  edit = entente_store_begin (entente_record_get_store (record), _("Delete scenario"));
  for (guint i = 0; i < records->len; i++)
    bridge (edit, records->pdata[i]);
  entente_edit_delete (edit, record);

  return entente_edit_commit (edit, error);
}
