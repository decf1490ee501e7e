/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collective-fixture.h"
#include "project/entente-project.h"

#include <string.h>

/* The SQL of all versions, put together, against the field tables: columns, their types and
   defaults. */

typedef void (*ForEachType) (GType type, const EntenteField *fields, guint n_fields);

static void
for_each_type (ForEachType look)
{
  const EntenteSchema *schema = entente_project_get_schema ();

  for (guint i = 0; i < schema->n_types; i++)
    {
      guint n_fields = 0;
      const EntenteField *fields
        = entente_record_type_get_fields (schema->types[i] (), &n_fields);

      look (schema->types[i] (), fields, n_fields);
    }
}

/* All steps, one after the other. */
static char *
dup_sql (void)
{
  const EntenteSchema *schema = entente_project_get_schema ();
  GString *sql = g_string_new (NULL);

  for (guint i = 0; i < schema->n_steps; i++)
    g_string_append (sql, schema->steps[i]);

  return g_string_free (sql, FALSE);
}

static void
add_column (GHashTable *columns, const char *definition, gsize length)
{
  g_autofree char *text = g_strstrip (g_strndup (definition, length));
  char *rest = strchr (text, ' ');

  if (rest == NULL)
    return;
  g_assert_true (g_hash_table_insert (columns, g_strndup (text, rest - text), g_strdup (rest + 1)));
}

/* Column → the rest of its definition, as the table was made and as later steps added to it. */
static GHashTable *
find_columns (const char *table)
{
  g_autofree char *sql = dup_sql ();
  g_autofree char *head = g_strdup_printf ("CREATE TABLE %s (\n", table);
  g_autofree char *addition = g_strdup_printf ("ALTER TABLE %s ADD COLUMN ", table);
  GHashTable *columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  const char *line = strstr (sql, head);

  g_assert_nonnull (line);
  for (line = strchr (line, '\n') + 1; *line != ')'; line = strchr (line, '\n') + 1)
    add_column (columns, line, strcspn (line, "\n"));
  for (line = strstr (sql, addition); line != NULL; line = strstr (line, addition))
    {
      line += strlen (addition);
      add_column (columns, line, strcspn (line, "\n"));
    }

  return columns;
}

static char *
make_default (const EntenteField *field)
{
  const char *nick = "";

  switch (field->kind)
    {
    case ENTENTE_FIELD_INTEGER:
    case ENTENTE_FIELD_BOOLEAN:
      return g_strdup_printf ("INTEGER NOT NULL DEFAULT %d", (int) field->initial);
    case ENTENTE_FIELD_CENTS:
      return g_strdup ("INTEGER");
    case ENTENTE_FIELD_CHOICE:
      nick = entente_choice_to_nick (field->choices, field->initial);
      return g_strdup_printf ("TEXT NOT NULL DEFAULT '%s'", nick);
    case ENTENTE_FIELD_REFERENCE:
      return g_strdup_printf ("INTEGER REFERENCES %s (id) ON DELETE ",
                              entente_record_type_get_table (field->target ()));
    default:
      return g_strdup ("TEXT NOT NULL DEFAULT ''");
    }
}

static void
assert_columns (GType type, const EntenteField *fields, guint n_fields)
{
  g_autoptr (GHashTable) columns = find_columns (entente_record_type_get_table (type));

  g_assert_cmpuint (g_hash_table_size (columns), ==, n_fields + 1);
  g_assert_cmpstr (g_hash_table_lookup (columns, "id"), ==, "INTEGER PRIMARY KEY NOT NULL,");
  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *column = g_strdelimit (g_strdup (fields[i].name), "-", '_');
      g_autofree char *expected = make_default (&fields[i]);

      g_test_message ("%s: %s", fields[i].name, expected);
      g_assert_nonnull (g_hash_table_lookup (columns, column));
      g_assert_true (g_str_has_prefix (g_hash_table_lookup (columns, column), expected));
    }
}

static void
test_columns (void)
{
  for_each_type (assert_columns);
}

static void
assert_index (GType type, const EntenteField *fields, guint n_fields)
{
  const char *table = entente_record_type_get_table (type);
  g_autofree char *sql = dup_sql ();

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *column = g_strdelimit (g_strdup (fields[i].name), "-", '_');
      g_autofree char *index = NULL;

      if (fields[i].kind != ENTENTE_FIELD_REFERENCE)
        continue;
      index = g_strdup_printf ("CREATE INDEX %s_%s ON %s (%s);", table, column, table, column);
      g_assert_nonnull (strstr (sql, index));
    }
}

static void
test_references_have_indexes (void)
{
  for_each_type (assert_index);
}

static gboolean
is_kebab_case (const char *word)
{
  return *word != '\0' && word[strspn (word, "abcdefghijklmnopqrstuvwxyz0123456789-")] == '\0';
}

static void
assert_choices (const EntenteField *field)
{
  gboolean has_initial = field->kind == ENTENTE_FIELD_CHOICES;
  g_autoptr (GHashTable) nicks = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_nonnull (field->choices);
  for (const EntenteChoice *choice = field->choices; choice->nick != NULL; choice++)
    {
      g_assert_true (is_kebab_case (choice->nick));
      g_assert_true (g_hash_table_add (nicks, (gpointer) choice->nick));
      g_assert_nonnull (choice->label);
      g_assert_cmpstr (entente_choice_get_label (field->choices, choice->value), !=, "");
      if (field->kind == ENTENTE_FIELD_CHOICES)
        g_assert_true (choice->value > 0 && (choice->value & (choice->value - 1)) == 0);
      has_initial |= choice->value == field->initial;
    }
  g_assert_true (has_initial);
}

static void
assert_described (GType type, const EntenteField *fields, guint n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    {
      g_test_message ("%s %s", entente_record_type_get_table (type), fields[i].name);
      g_assert_true (is_kebab_case (fields[i].name));
      g_assert_cmpint (entente_record_type_find_field (type, fields[i].name), ==, i);
      g_assert_nonnull (fields[i].label);
      g_assert_true (g_utf8_validate (fields[i].label, -1, NULL));
      if (fields[i].kind == ENTENTE_FIELD_CHOICE || fields[i].kind == ENTENTE_FIELD_CHOICES)
        assert_choices (&fields[i]);
      g_assert_cmpint (fields[i].target != NULL, ==, fields[i].kind == ENTENTE_FIELD_REFERENCE);
    }
}

static void
test_fields_are_described (void)
{
  for_each_type (assert_described);
}

/* Everything about a living person is known to be: reports and erasure rest on it. */
static void
test_people_are_personal (void)
{
  GType types[] = { ENTENTE_TYPE_PERSON, ENTENTE_TYPE_POSITION, ENTENTE_TYPE_SEAT };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      guint n_fields = 0;
      const EntenteField *fields = entente_record_type_get_fields (types[i], &n_fields);

      for (guint j = 0; j < n_fields; j++)
        g_assert_true (fields[j].flags & ENTENTE_FIELD_PERSONAL);
    }
}

/* Choices that mirror an enumeration of their header. */
static void
test_languages (void)
{
  const EntenteField *field = &entente_record_type_get_fields (
    ENTENTE_TYPE_PROJECT_DETAILS,
    NULL)[ENTENTE_PROJECT_DETAILS_LANGUAGE];

  g_assert_cmpstr (entente_choice_to_nick (field->choices, ENTENTE_LANGUAGE_FRENCH),
                   ==,
                   entente_language_to_code (ENTENTE_LANGUAGE_FRENCH));
  g_assert_cmpstr (entente_choice_to_nick (field->choices, ENTENTE_LANGUAGE_ENGLISH),
                   ==,
                   entente_language_to_code (ENTENTE_LANGUAGE_ENGLISH));
}

/* A new row holds the initial values, in memory as in the file. */
static void
test_new_records (void)
{
  g_autoptr (EntenteStore) store = collective_new ();
  EntenteRecord *organization = collective_add_organization (store, "", ENTENTE_ROLE_MEMBER);
  EntenteRecord *project = collective_get_project (store);

  g_assert_cmpint (entente_record_get_choice (organization, ENTENTE_ORGANIZATION_KIND),
                   ==,
                   ENTENTE_ORGANIZATION_ASSOCIATION);
  g_assert_cmpstr (entente_record_get_text (organization, ENTENTE_ORGANIZATION_SIRET), ==, "");
  g_assert_cmpint (entente_record_get_choice (project, ENTENTE_PROJECT_DETAILS_KIND),
                   ==,
                   ENTENTE_PROJECT_EVENT);
  g_assert_cmpuint (
    g_list_model_get_n_items (entente_store_get_list (store, ENTENTE_TYPE_PROJECT_DETAILS)),
    ==,
    1);
}

/* Who goes takes their positions along; an organisation that goes leaves the people their seats. */
static void
test_deleting (void)
{
  g_autoptr (EntenteStore) store = collective_new ();
  EntenteRecord *organization = collective_add_organization (store, "A", ENTENTE_ROLE_MEMBER);
  EntenteRecord *person = collective_add_person (store, "Zoé", "Exemple");
  EntenteRecord *seat = collective_add_seat (store, person, organization, ENTENTE_SEAT_MEMBER);

  collective_add_position (store, person, organization, TRUE, NULL, NULL);
  collective_delete (organization);
  g_assert_cmpuint (
    g_list_model_get_n_items (entente_store_get_list (store, ENTENTE_TYPE_POSITION)),
    ==,
    0);
  g_assert_cmpint (entente_record_get_reference (seat, ENTENTE_SEAT_ORGANIZATION), ==, 0);

  collective_delete (person);
  g_assert_cmpuint (g_list_model_get_n_items (entente_store_get_list (store, ENTENTE_TYPE_SEAT)),
                    ==,
                    0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fields/columns", test_columns);
  g_test_add_func ("/fields/references-have-indexes", test_references_have_indexes);
  g_test_add_func ("/fields/described", test_fields_are_described);
  g_test_add_func ("/fields/people-are-personal", test_people_are_personal);
  g_test_add_func ("/fields/languages", test_languages);
  g_test_add_func ("/fields/new-records", test_new_records);
  g_test_add_func ("/fields/deleting", test_deleting);
  return g_test_run ();
}
