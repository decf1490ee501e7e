/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/entente-example-private.h"

#include "budget/entente-budget-edit.h"
#include "budget/entente-budget-settings.h"
#include "budget/entente-contribution.h"
#include "budget/entente-funding-document.h"
#include "budget/entente-funding-payment.h"
#include "budget/entente-funding-request.h"
#include "budget/entente-sharing-key.h"
#include "budget/entente-sharing-part.h"
#include "entente-civil-date.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  EntenteStore *store;            /* borrowed */
  EntenteExampleFilling *filling; /* borrowed */
  EntenteBudget *budget;          /* borrowed; the working one */
  JsonObject *example;            /* borrowed; what it says of the budget */
} BudgetFilling;

/* Lines stand in the example in the order of the table. */
static void
place (BudgetFilling *self, const char *member, guint budget, guint rank)
{
  JsonArray *objects = json_object_get_array_member (self->example, member);

  for (guint i = 0; i < json_array_get_length (objects); i++)
    {
      JsonObject *object = json_array_get_object_element (objects, i);
      EntenteRecord *record
        = g_hash_table_lookup (self->filling->records,
                               json_object_get_string_member (object, "id"));

      entente_edit_set_reference (self->filling->edit,
                                  record,
                                  budget,
                                  ENTENTE_RECORD (self->budget));
      entente_edit_set_integer (self->filling->edit, record, rank, i + 1);
    }
}

static gboolean
fill_records (BudgetFilling *self, GError **error)
{
  static const struct
  {
    const char *member;
    GType (*type) (void);
  } tables[] = {
    { "sharing-keys", entente_sharing_key_get_type },
    { "sharing-parts", entente_sharing_part_get_type },
    { "contributions", entente_contribution_get_type },
    { "requests", entente_funding_request_get_type },
    { "payments", entente_funding_payment_get_type },
    { "documents", entente_funding_document_get_type },
    { "lines", entente_budget_line_get_type },
    { "in-kind", entente_in_kind_get_type },
  };
  EntenteRecord *settings = entente_store_get_record (self->store,
                                                      ENTENTE_TYPE_BUDGET_SETTINGS,
                                                      ENTENTE_BUDGET_SETTINGS_ID);
  g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, _("New project"));

  self->filling->edit = edit;
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    _entente_example_insert (self->filling,
                             tables[i].type (),
                             json_object_get_array_member (self->example, tables[i].member));
  place (self, "lines", ENTENTE_BUDGET_LINE_BUDGET, ENTENTE_BUDGET_LINE_RANK);
  place (self, "in-kind", ENTENTE_IN_KIND_BUDGET, ENTENTE_IN_KIND_RANK);
  _entente_example_set_fields (self->filling,
                               settings,
                               json_object_get_object_member (self->example, "settings"));
  self->filling->edit = NULL;

  return entente_edit_commit (edit, error);
}

static gboolean
adopt (BudgetFilling *self, GError **error)
{
  JsonObject *adopted = json_object_get_object_member (self->example, "adopted");
  GDate day;
  gboolean read = entente_date_from_iso (json_object_get_string_member (adopted, "on"), &day);

  g_assert (read);
  return entente_budget_adopt (self->store,
                               self->budget,
                               json_object_get_string_member (adopted, "by"),
                               &day,
                               NULL,
                               error);
}

/* What was paid and answered after the adoption. */
static gboolean
fill_happened (BudgetFilling *self, GError **error)
{
  JsonObject *happened = json_object_get_object_member (self->example, "happened");
  g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, _("New project"));
  JsonObjectIter iter;
  const char *id;
  JsonNode *fields;

  self->filling->edit = edit;
  json_object_iter_init_ordered (&iter, happened);
  while (json_object_iter_next_ordered (&iter, &id, &fields))
    _entente_example_set_fields (self->filling,
                                 g_hash_table_lookup (self->filling->records, id),
                                 json_node_get_object (fields));
  self->filling->edit = NULL;

  return entente_edit_commit (edit, error);
}

/* The line of the scenario that was copied from one of the example. */
static EntenteRecord *
find_copy (BudgetFilling *self, EntenteBudget *scenario, const char *id)
{
  EntenteRecord *line = g_hash_table_lookup (self->filling->records, id);
  GListModel *copies = entente_store_get_referrers (self->store,
                                                    ENTENTE_TYPE_BUDGET_LINE,
                                                    ENTENTE_BUDGET_LINE_ORIGIN,
                                                    entente_record_get_id (line));

  for (guint i = 0; i < g_list_model_get_n_items (copies); i++)
    {
      g_autoptr (EntenteRecord) copy = g_list_model_get_item (copies, i);

      if (entente_record_get_reference (copy, ENTENTE_BUDGET_LINE_BUDGET)
          == entente_record_get_id (ENTENTE_RECORD (scenario)))
        return copy;
    }

  g_assert_not_reached ();
}

static gboolean
change_scenario (BudgetFilling *self, EntenteBudget *scenario, JsonObject *object, GError **error)
{
  JsonArray *dropped = json_object_get_array_member (object, "dropped");
  g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, _("New project"));
  JsonObjectIter iter;
  const char *id;
  JsonNode *forecast;

  for (guint i = 0; i < json_array_get_length (dropped); i++)
    entente_edit_delete (
      edit,
      find_copy (self, scenario, json_array_get_string_element (dropped, i)));
  json_object_iter_init_ordered (&iter, json_object_get_object_member (object, "forecasts"));
  while (json_object_iter_next_ordered (&iter, &id, &forecast))
    {
      EntenteMoney amount;
      gboolean read = entente_money_from_text (json_node_get_string (forecast), &amount);

      g_assert (read);
      entente_edit_set_cents (edit,
                              find_copy (self, scenario, id),
                              ENTENTE_BUDGET_LINE_FORECAST,
                              amount);
    }
  entente_edit_set_text (edit,
                         ENTENTE_RECORD (scenario),
                         ENTENTE_BUDGET_NOTES,
                         json_object_get_string_member (object, "notes"));

  return entente_edit_commit (edit, error);
}

static gboolean
make_scenario (BudgetFilling *self, GError **error)
{
  JsonObject *object = json_object_get_object_member (self->example, "scenario");
  EntenteBudget *scenario
    = entente_budget_copy_as_scenario (self->store,
                                       self->budget,
                                       json_object_get_string_member (object, "name"),
                                       error);

  return scenario != NULL && change_scenario (self, scenario, object, error);
}

gboolean
_entente_example_fill_budget (EntenteProject *project,
                              EntenteExampleFilling *filling,
                              JsonObject *example,
                              GError **error)
{
  EntenteStore *store = entente_project_get_store (project);
  BudgetFilling self = { store, filling, entente_budget_get_working (store), example };

  return fill_records (&self, error) && adopt (&self, error) && fill_happened (&self, error)
         && make_scenario (&self, error);
}
