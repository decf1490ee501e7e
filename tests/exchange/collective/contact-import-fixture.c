/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "contact-import-fixture.h"

void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->store = entente_store_new_in_memory (entente_project_get_schema (), &error);
  g_assert_no_error (error);
}

void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->store);
}

static EntenteContactImport *
read_bytes (Fixture *fixture, GBytes *content, const char *name)
{
  g_autoptr (GError) error = NULL;
  EntenteContactImport *import =
      entente_contact_import_read (fixture->store, content, name, &error);

  g_assert_no_error (error);
  return import;
}

EntenteContactImport *
read_text (Fixture *fixture, const char *text)
{
  g_autoptr (GBytes) content = g_bytes_new (text, strlen (text));

  return read_bytes (fixture, content, NULL);
}

EntenteContactImport *
read_fixture (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "exchange", name, NULL);
  g_autoptr (GBytes) content = NULL;
  char *bytes;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  content = g_bytes_new_take (bytes, length);
  return read_bytes (fixture, content, name);
}

void
apply (EntenteContactImport *import)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_import_apply (ENTENTE_IMPORT (import), &error));
  g_assert_no_error (error);
}

void
import_text (Fixture *fixture, const char *text)
{
  g_autoptr (EntenteContactImport) import = read_text (fixture, text);

  apply (import);
}

guint
count (Fixture *fixture, GType type)
{
  return g_list_model_get_n_items (entente_store_get_list (fixture->store, type));
}

EntenteRecord *
find (Fixture *fixture, GType type, guint field, const char *text)
{
  GListModel *records = entente_store_get_list (fixture->store, type);
  EntenteRecord *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (EntenteRecord) record = g_list_model_get_item (records, i);

      if (g_strcmp0 (entente_record_get_text (record, field), text) != 0)
        continue;
      g_assert_null (found);
      found = record;
    }

  g_assert_nonnull (found);
  return found;
}

EntenteRecord *
find_person (Fixture *fixture, const char *family_name)
{
  return find (fixture, ENTENTE_TYPE_PERSON, ENTENTE_PERSON_FAMILY_NAME, family_name);
}

EntenteRecord *
find_organization (Fixture *fixture, const char *name)
{
  return find (fixture, ENTENTE_TYPE_ORGANIZATION, ENTENTE_ORGANIZATION_NAME, name);
}

EntenteRecord *
find_position (Fixture *fixture, const char *function)
{
  return find (fixture, ENTENTE_TYPE_POSITION, ENTENTE_POSITION_FUNCTION, function);
}

void
assert_counts (
    EntenteContactImport *import, guint added, guint updated, guint unchanged, guint refused)
{
  guint counts[4];

  g_object_get (import,
                "n-added",
                &counts[0],
                "n-updated",
                &counts[1],
                "n-unchanged",
                &counts[2],
                "n-refused",
                &counts[3],
                NULL);
  g_assert_cmpuint (counts[0], ==, added);
  g_assert_cmpuint (counts[1], ==, updated);
  g_assert_cmpuint (counts[2], ==, unchanged);
  g_assert_cmpuint (counts[3], ==, refused);
  g_assert_cmpuint (g_list_model_get_n_items (entente_import_get_plan (ENTENTE_IMPORT (import))),
                    ==,
                    added + updated + unchanged + refused);
}

void
assert_line (EntenteContactImport *import,
             guint index,
             guint line,
             EntenteImportOutcome outcome,
             const char *title,
             const char *part)
{
  g_autoptr (EntenteImportLine) found
    = g_list_model_get_item (entente_import_get_plan (ENTENTE_IMPORT (import)), index);
  g_autofree char *found_title = NULL;
  g_autofree char *reason = NULL;
  guint found_line;
  int found_outcome;

  g_assert_nonnull (found);
  g_object_get (found,
                "line",
                &found_line,
                "outcome",
                &found_outcome,
                "title",
                &found_title,
                "reason",
                &reason,
                NULL);
  g_test_message ("%u %s: %s", found_line, found_title, reason);
  g_assert_cmpuint (found_line, ==, line);
  g_assert_cmpint (found_outcome, ==, outcome);
  g_assert_cmpstr (found_title, ==, title);
  if (part == NULL)
    g_assert_cmpstr (reason, ==, "");
  else
    g_assert_nonnull (strstr (reason, part));
}

void
assert_text (EntenteRecord *record, guint field, const char *expected)
{
  g_assert_cmpstr (entente_record_get_text (record, field), ==, expected);
}

void
assert_targets (EntenteContactImport *import, const char *expected)
{
  g_autoptr (GString) targets = g_string_new (NULL);

  for (guint i = 0; i < entente_contact_import_get_n_columns (import); i++)
    g_string_append_printf (targets,
                            "%s%s",
                            i > 0 ? " " : "",
                            *entente_contact_import_get_target (import, i) != '\0'
                              ? entente_contact_import_get_target (import, i)
                              : "-");
  g_assert_cmpstr (targets->str, ==, expected);
}
