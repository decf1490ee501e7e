/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file exported by a French-speaking colleague is read by an English-speaking one, and in French
   itself. */
#include "config.h"

#include "collective/entente-contact-export.h"
#include "collective/entente-contact-import.h"

#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "collective/entente-position.h"
#include "project/entente-project.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

static gboolean
speak (const char *locale, const char *language)
{
  g_setenv ("LANGUAGE", language, TRUE);
  return setlocale (LC_ALL, locale) != NULL;
}

/* One record for each value of each list of choices. */
static void
add_organizations (EntenteEdit *edit)
{
  guint n_fields;
  const EntenteField *fields =
      entente_record_type_get_fields (ENTENTE_TYPE_ORGANIZATION, &n_fields);

  for (guint field = 0; field < n_fields; field++)
    {
      for (guint i = 0; fields[field].choices != NULL && fields[field].choices[i].nick != NULL; i++)
        {
          EntenteRecord *record = entente_edit_insert (edit, ENTENTE_TYPE_ORGANIZATION);
          g_autofree char *name = g_strdup_printf ("%s %u", fields[field].name, i);

          entente_edit_set_text (edit, record, ENTENTE_ORGANIZATION_NAME, name);
          entente_edit_set_boolean (edit, record, ENTENTE_ORGANIZATION_NO_SIRET, i % 2);
          entente_edit_set_choice (edit, record, field, fields[field].choices[i].value);
        }
    }
}

static void
add_people (EntenteEdit *edit)
{
  const EntenteField *fields = entente_record_type_get_fields (ENTENTE_TYPE_PERSON, NULL);
  EntenteRecord *organization = entente_edit_insert (edit, ENTENTE_TYPE_ORGANIZATION);

  entente_edit_set_text (edit, organization, ENTENTE_ORGANIZATION_NAME, "Les Cuillères Volantes");
  for (int field = 0; field <= ENTENTE_PERSON_GENDER; field++)
    {
      for (guint i = 0; fields[field].choices != NULL && fields[field].choices[i].nick != NULL; i++)
        {
          EntenteRecord *person = entente_edit_insert (edit, ENTENTE_TYPE_PERSON);
          EntenteRecord *position = entente_edit_insert (edit, ENTENTE_TYPE_POSITION);
          g_autofree char *name = g_strdup_printf ("%s %u", fields[field].name, i);

          entente_edit_set_text (edit, person, ENTENTE_PERSON_FAMILY_NAME, name);
          entente_edit_set_choice (edit, person, field, fields[field].choices[i].value);
          entente_edit_set_boolean (edit, person, ENTENTE_PERSON_CONSENT, i % 2);
          entente_edit_set_reference (edit, position, ENTENTE_POSITION_PERSON, person);
          entente_edit_set_reference (edit, position, ENTENTE_POSITION_ORGANIZATION, organization);
          entente_edit_set_boolean (edit, position, ENTENTE_POSITION_REPRESENTATIVE, i % 2);
        }
    }
}

static EntenteStore *
make_store (void)
{
  EntenteStore *store = entente_store_new_in_memory (entente_project_get_schema (), NULL);
  g_autoptr (EntenteEdit) edit = entente_store_begin (store, "Fill");

  add_organizations (edit);
  add_people (edit);
  g_assert_true (entente_edit_commit (edit, NULL));
  return store;
}

/* Every column has its meaning, every value is what is there already. */
static void
assert_understood (EntenteStore *store, GBytes *content, gboolean people)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteContactImport) import =
      entente_contact_import_read (store, content, NULL, &error);
  GListModel *plan;

  g_assert_no_error (error);
  for (guint i = 0; i < entente_contact_import_get_n_columns (import); i++)
    {
      g_test_message ("%s → %s",
                      entente_contact_import_get_heading (import, i),
                      entente_contact_import_get_target (import, i));
      g_assert_cmpstr (entente_contact_import_get_target (import, i), !=, "");
      g_assert_true (
          people
          || g_str_has_prefix (entente_contact_import_get_target (import, i), "organization."));
    }

  plan = entente_import_get_plan (ENTENTE_IMPORT (import));
  for (guint i = 0; i < g_list_model_get_n_items (plan); i++)
    {
      g_autoptr (EntenteImportLine) line = g_list_model_get_item (plan, i);
      g_autofree char *reason = NULL;
      int outcome;

      g_object_get (line, "reason", &reason, "outcome", &outcome, NULL);
      g_assert_cmpstr (reason, ==, "");
      g_assert_cmpint (outcome, ==, ENTENTE_IMPORT_UNCHANGED);
    }
}

static void
test_read_elsewhere (void)
{
  g_autoptr (EntenteStore) store = make_store ();
  const GType types[] = { ENTENTE_TYPE_ORGANIZATION, ENTENTE_TYPE_PERSON };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GBytes) french = NULL;
      g_autoptr (GBytes) english = NULL;

      g_assert_true (speak ("C.UTF-8", "en"));
      english = entente_contacts_export (store, types[i], NULL, ENTENTE_CONTACTS_CSV);
      assert_understood (store, english, i == 1);

      if (!speak ("fr_FR.UTF-8", "fr"))
        {
          g_test_skip ("There is no French locale here");
          return;
        }
      french = entente_contacts_export (store, types[i], NULL, ENTENTE_CONTACTS_CSV);
      g_assert_false (g_bytes_equal (english, french));
      assert_understood (store, french, i == 1);
      assert_understood (store, english, i == 1);

      g_assert_true (speak ("C.UTF-8", "en"));
      assert_understood (store, french, i == 1);
    }
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = NULL;

  g_test_init (&argc, &argv, NULL);
  folder = g_test_build_filename (G_TEST_BUILT, "..", "po", NULL);
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  g_test_add_func ("/contact-french/read-elsewhere", test_read_elsewhere);
  return g_test_run ();
}
