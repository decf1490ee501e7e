/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/entente-example-private.h"

#include "agreements/entente-agreement-life.h"
#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "collective/entente-position.h"
#include "collective/entente-seat.h"
#include "entente-civil-date.h"
#include "entente-money.h"

#include "entente-model-resources.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#define EXAMPLE_FOLDER ENTENTE_RESOURCE_PREFIX "/model/example/"

static JsonObject *
load_example (EntenteLanguage language, JsonParser *parser)
{
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize size;
  const char *text;

  path = g_strdup_printf (EXAMPLE_FOLDER "%s.json", entente_language_to_code (language));
  bytes = g_resource_lookup_data (entente_model_get_resource (), path, 0, NULL);
  g_assert (bytes != NULL);
  text = g_bytes_get_data (bytes, &size);
  if (!json_parser_load_from_data (parser, text, size, NULL))
    g_assert_not_reached ();

  return json_node_get_object (json_parser_get_root (parser));
}

static int
read_choices (const EntenteChoice *choices, const char *nicks)
{
  g_auto (GStrv) parts = g_strsplit (nicks, ",", -1);
  int bits = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      int value = 0;
      gboolean known = entente_choice_from_nick (choices, parts[i], &value);

      g_assert (known);
      bits |= value;
    }

  return bits;
}

static void
set_date (EntenteExampleFilling *filling, EntenteRecord *record, guint index, const char *iso)
{
  GDate date;
  gboolean read = entente_date_from_iso (iso, &date);

  g_assert (read);
  entente_edit_set_date (filling->edit, record, index, &date);
}

static void
set_cents (EntenteExampleFilling *filling, EntenteRecord *record, guint index, const char *text)
{
  EntenteMoney amount;
  gboolean read = entente_money_from_text (text, &amount);

  g_assert (read);
  entente_edit_set_cents (filling->edit, record, index, amount);
}

static void
set_field (EntenteExampleFilling *filling, EntenteRecord *record, guint index, JsonNode *value)
{
  const EntenteField *field = &entente_record_type_get_fields (G_OBJECT_TYPE (record), NULL)[index];
  EntenteRecord *target;

  switch (field->kind)
    {
    case ENTENTE_FIELD_TEXT:
    case ENTENTE_FIELD_MARKDOWN:
    case ENTENTE_FIELD_MOMENT:
    case ENTENTE_FIELD_DURATION:
      entente_edit_set_text (filling->edit, record, index, json_node_get_string (value));
      break;
    case ENTENTE_FIELD_INTEGER:
      entente_edit_set_integer (filling->edit, record, index, json_node_get_int (value));
      break;
    case ENTENTE_FIELD_CENTS:
      set_cents (filling, record, index, json_node_get_string (value));
      break;
    case ENTENTE_FIELD_BOOLEAN:
      entente_edit_set_boolean (filling->edit, record, index, json_node_get_boolean (value));
      break;
    case ENTENTE_FIELD_DATE:
      set_date (filling, record, index, json_node_get_string (value));
      break;
    case ENTENTE_FIELD_CHOICE:
    case ENTENTE_FIELD_CHOICES:
      entente_edit_set_choice (filling->edit,
                               record,
                               index,
                               read_choices (field->choices, json_node_get_string (value)));
      break;
    case ENTENTE_FIELD_REFERENCE:
      target = g_hash_table_lookup (filling->records, json_node_get_string (value));
      g_assert (target != NULL);
      entente_edit_set_reference (filling->edit, record, index, target);
      break;
    default:
      g_assert_not_reached ();
    }
}

void
_entente_example_set_fields (EntenteExampleFilling *filling, EntenteRecord *record, JsonObject *object)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, &value))
    {
      int index = entente_record_type_find_field (G_OBJECT_TYPE (record), name);

      if (index >= 0)
        set_field (filling, record, index, value);
      else
        g_assert (g_str_equal (name, "id"));
    }
}

void
_entente_example_insert (EntenteExampleFilling *filling, GType type, JsonArray *objects)
{
  for (guint i = 0; i < json_array_get_length (objects); i++)
    {
      JsonObject *object = json_array_get_object_element (objects, i);
      EntenteRecord *record = entente_edit_insert (filling->edit, type);
      const char *id = json_object_get_string_member_with_default (object, "id", NULL);

      _entente_example_set_fields (filling, record, object);
      if (id != NULL)
        g_hash_table_insert (filling->records, g_strdup (id), g_object_ref (record));
    }
}

static gboolean
fill_collective (EntenteProject *project,
                 EntenteExampleFilling *filling,
                 JsonObject *example,
                 EntenteLanguage language,
                 GError **error)
{
  static const struct
  {
    const char *member;
    GType (*type) (void);
  } tables[] = {
    { "organizations", entente_organization_get_type },
    { "people", entente_person_get_type },
    { "positions", entente_position_get_type },
    { "seats", entente_seat_get_type },
  };
  EntenteRecord *details = ENTENTE_RECORD (entente_project_get_details (project));
  g_autoptr (EntenteEdit) edit = NULL;

  edit = entente_store_begin (entente_project_get_store (project), _("New project"));
  filling->edit = edit;
  _entente_example_set_fields (filling, details, json_object_get_object_member (example, "project"));
  entente_edit_set_choice (edit, details, ENTENTE_PROJECT_DETAILS_LANGUAGE, language);
  entente_edit_set_boolean (edit, details, ENTENTE_PROJECT_DETAILS_SAMPLE, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    _entente_example_insert (filling,
                tables[i].type (),
                json_object_get_array_member (example, tables[i].member));
  filling->edit = NULL;

  return entente_edit_commit (edit, error);
}

/* The agreement */

static GListModel *
list_parties (EntenteExampleFilling *filling, JsonArray *parties)
{
  GListStore *organizations = g_list_store_new (ENTENTE_TYPE_ORGANIZATION);

  for (guint i = 0; i < json_array_get_length (parties); i++)
    {
      JsonObject *party = json_array_get_object_element (parties, i);
      const char *id = json_object_get_string_member (party, "organization");

      g_list_store_append (organizations, g_hash_table_lookup (filling->records, id));
    }

  return G_LIST_MODEL (organizations);
}

static EntenteRecord *
dup_party (EntenteAgreement *agreement, EntenteRecord *organization)
{
  GListModel *parties = entente_agreement_get_parties (agreement);

  for (guint i = 0; i < g_list_model_get_n_items (parties); i++)
    {
      g_autoptr (EntenteRecord) party = g_list_model_get_item (parties, i);

      if (entente_record_get_reference (party, ENTENTE_PARTY_ORGANIZATION)
          == entente_record_get_id (organization))
        return g_steal_pointer (&party);
    }

  g_assert_not_reached ();
}

static gboolean
fill_draft (EntenteExampleFilling *filling, EntenteAgreement *agreement, JsonObject *example, GError **error)
{
  JsonArray *parties = json_object_get_array_member (example, "parties");
  EntenteStore *store = entente_record_get_store (ENTENTE_RECORD (agreement));
  g_autoptr (EntenteEdit) edit = entente_store_begin (store, _("New project"));

  filling->edit = edit;
  _entente_example_set_fields (filling,
              ENTENTE_RECORD (agreement),
              json_object_get_object_member (example, "fields"));
  for (guint i = 0; i < json_array_get_length (parties); i++)
    {
      JsonObject *object = json_array_get_object_element (parties, i);
      const char *id = json_object_get_string_member (object, "organization");
      g_autoptr (EntenteRecord) party
        = dup_party (agreement, g_hash_table_lookup (filling->records, id));

      entente_edit_set_text (edit,
                             party,
                             ENTENTE_PARTY_COMMITMENTS,
                             json_object_get_string_member (object, "commitments"));
    }
  filling->edit = NULL;

  return entente_edit_commit (edit, error);
}

static void
read_day (JsonObject *example, const char *member, GDate *day)
{
  gboolean read = entente_date_from_iso (json_object_get_string_member (example, member), day);

  g_assert (read);
}

/* Drafted, issued and signed as a user does, so that its number and its frozen text are the real
   ones. */
static gboolean
fill_agreement (EntenteProject *project, EntenteExampleFilling *filling, JsonObject *example, GError **error)
{
  g_autoptr (GListModel) organizations
    = list_parties (filling, json_object_get_array_member (example, "parties"));
  EntenteAgreement *agreement;
  GDate issued, signature;

  read_day (example, "issued-on", &issued);
  read_day (example, "signed-on", &signature);
  agreement = entente_agreement_draft (entente_project_get_store (project),
                                       ENTENTE_AGREEMENT_COOPERATION,
                                       organizations,
                                       error);

  return agreement != NULL && fill_draft (filling, agreement, example, error)
         && entente_agreement_issue_on (agreement, &issued, error)
         && entente_agreement_sign (agreement, &signature, error);
}

/* The history is forgotten at the end: the first edit that a user undoes is to be their own. */
gboolean
_entente_example_fill (EntenteProject *project, EntenteLanguage language, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GHashTable) records = NULL;
  JsonObject *example = load_example (language, parser);
  EntenteExampleFilling filling = { 0 };

  records = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  filling.records = records;

  return fill_collective (project, &filling, example, language, error)
         && fill_agreement (project,
                            &filling,
                            json_object_get_object_member (example, "agreement"),
                            error)
         && _entente_example_fill_schedule (project, &filling, example, error)
         && _entente_example_fill_budget (project,
                                          &filling,
                                          json_object_get_object_member (example, "budget"),
                                          error)
         && _entente_example_fill_meetings (project,
                                            &filling,
                                            json_object_get_object_member (example, "meetings"),
                                            error)
         && _entente_example_fill_evaluation (project,
                                              &filling,
                                              json_object_get_object_member (example, "evaluation"),
                                              language,
                                              error)
         && entente_store_forget_history (entente_project_get_store (project), error);
}
