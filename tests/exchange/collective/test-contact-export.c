/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collective/entente-contact-export.h"
#include "collective/entente-contact-import.h"

#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "collective/entente-position.h"
#include "entente-identifier.h"
#include "project/entente-project.h"

#include <string.h>

typedef struct {
  EntenteStore *store;
  EntenteEdit *edit;
} Fixture;

static EntenteStore *
new_store (void)
{
  g_autoptr (GError) error = NULL;
  EntenteStore *store = entente_store_new_in_memory (entente_project_get_schema (), &error);

  g_assert_no_error (error);
  return store;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->store = new_store ();
  fixture->edit = entente_store_begin (fixture->store, "Fill");
}

static void
commit (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_edit_commit (fixture->edit, &error));
  g_assert_no_error (error);
  g_clear_pointer (&fixture->edit, entente_edit_rollback);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->edit, entente_edit_rollback);
  g_assert_finalize_object (fixture->store);
}

static EntenteRecord *
add_person (Fixture *fixture, const char *given, const char *family, const char *email)
{
  EntenteRecord *person = entente_edit_insert (fixture->edit, ENTENTE_TYPE_PERSON);

  entente_edit_set_text (fixture->edit, person, ENTENTE_PERSON_GIVEN_NAME, given);
  entente_edit_set_text (fixture->edit, person, ENTENTE_PERSON_FAMILY_NAME, family);
  entente_edit_set_text (fixture->edit, person, ENTENTE_PERSON_EMAIL, email);
  return person;
}

static EntenteRecord *
add_organization (Fixture *fixture, const char *name)
{
  EntenteRecord *organization = entente_edit_insert (fixture->edit, ENTENTE_TYPE_ORGANIZATION);

  entente_edit_set_text (fixture->edit, organization, ENTENTE_ORGANIZATION_NAME, name);
  return organization;
}

static EntenteRecord *
add_position (Fixture *fixture,
              EntenteRecord *person,
              EntenteRecord *organization,
              const char *function)
{
  EntenteRecord *position = entente_edit_insert (fixture->edit, ENTENTE_TYPE_POSITION);

  entente_edit_set_reference (fixture->edit, position, ENTENTE_POSITION_PERSON, person);
  entente_edit_set_reference (fixture->edit, position, ENTENTE_POSITION_ORGANIZATION, organization);
  entente_edit_set_text (fixture->edit, position, ENTENTE_POSITION_FUNCTION, function);
  return position;
}

static char *
export_text (EntenteStore *store, GType type, GListModel *records, EntenteContactFormat format)
{
  g_autoptr (GBytes) bytes = entente_contacts_export (store, type, records, format);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Bytes */

static void
add_small_collective (Fixture *fixture)
{
  EntenteRecord *cuilleres = add_organization (fixture, "Les Cuillères; Volantes");
  EntenteRecord *zoe = add_person (fixture, "Zoé", "Exemple", "zoe@example.org");
  EntenteRecord *amadou = add_person (fixture, "Amadou", "=Modèle", "");

  entente_edit_set_text (fixture->edit, cuilleres, ENTENTE_ORGANIZATION_SIRET, "99900107600010");
  entente_edit_set_text (fixture->edit, cuilleres, ENTENTE_ORGANIZATION_STREET,
                         "12, rue des Tilleuls");
  entente_edit_set_text (fixture->edit, cuilleres, ENTENTE_ORGANIZATION_TOWN, "Villefeinte");
  entente_edit_set_text (fixture->edit, zoe, ENTENTE_PERSON_PHONE, "+33639980001");
  entente_edit_set_text (fixture->edit, zoe, ENTENTE_PERSON_OTHER_PHONE, "01 99 00 00 10");
  entente_edit_set_text (fixture->edit, zoe, ENTENTE_PERSON_SKILLS, "secret skill");
  entente_edit_set_text (fixture->edit, zoe, ENTENTE_PERSON_AVAILABILITY, "secret days");
  entente_edit_set_text (fixture->edit, zoe, ENTENTE_PERSON_NOTES, "secret note");
  entente_edit_set_choice (fixture->edit,
                           zoe,
                           ENTENTE_PERSON_STATUSES,
                           ENTENTE_STATUS_VOLUNTEER | ENTENTE_STATUS_MEMBER);
  add_position (fixture, zoe, cuilleres, "présidente");
  add_position (fixture, zoe, add_organization (fixture, "Autre"), "");
  add_position (fixture, amadou, cuilleres, "-trésorier");
  commit (fixture);
}

static void
test_people_as_csv (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  add_small_collective (fixture);
  text = export_text (fixture->store, ENTENTE_TYPE_PERSON, NULL, ENTENTE_CONTACTS_CSV);
  g_assert_cmpstr (
    text,
    ==,
    "\xEF\xBB\xBF"
    "Given name;Family name;Status;E-mail;Phone;Other phone;Grammatical gender in documents;"
    "Agrees to stand in the directory;Organisation;Function;Legal representative;Mandate from;"
    "Mandate until;Authority to sign\r\n"
    "Zoé;Exemple;\"Volunteer, Member\";zoe@example.org;06 39 98 00 01;01 99 00 00 10;Neutral;No;"
    "Autre;;No;;;\r\n"
    "Zoé;Exemple;\"Volunteer, Member\";zoe@example.org;06 39 98 00 01;01 99 00 00 10;Neutral;No;"
    "\"Les Cuillères; Volantes\";présidente;No;;;\r\n"
    "Amadou;'=Modèle;;;;;Neutral;No;\"Les Cuillères; Volantes\";'-trésorier;No;;;\r\n");
  g_assert_null (strstr (text, "secret"));
}

static void
test_people_as_vcard (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  add_small_collective (fixture);
  text = export_text (fixture->store, ENTENTE_TYPE_PERSON, NULL, ENTENTE_CONTACTS_VCARD);
  g_assert_cmpstr (text,
                   ==,
                   "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Zoé Exemple\r\nN:Exemple;Zoé;;;\r\n"
                   "EMAIL:zoe@example.org\r\nTEL;TYPE=cell;PREF=1:06 39 98 00 01\r\n"
                   "TEL;TYPE=voice;PREF=2:01 99 00 00 10\r\nf1.ORG:Autre\r\n"
                   "f2.ORG:Les Cuillères\\; Volantes\r\nf2.TITLE:présidente\r\nEND:VCARD\r\n"
                   "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Amadou =Modèle\r\nN:=Modèle;Amadou;;;\r\n"
                   "ORG:Les Cuillères\\; Volantes\r\nTITLE:-trésorier\r\nEND:VCARD\r\n");
}

static void
test_organizations (Fixture *fixture, gconstpointer data)
{
  g_autofree char *csv = NULL;
  g_autofree char *vcard = NULL;

  add_small_collective (fixture);
  csv = export_text (fixture->store, ENTENTE_TYPE_ORGANIZATION, NULL, ENTENTE_CONTACTS_CSV);
  g_assert_true (
      g_str_has_prefix (csv, "\xEF\xBB\xBFName;Short name;Kind of organisation;Colour;"));
  g_assert_nonnull (
      strstr (csv, "\r\n\"Les Cuillères; Volantes\";;Association;;;\"12, rue des Tilleuls\";;"
                   "Villefeinte;999 001 076 00010;No;"));
  vcard = export_text (fixture->store, ENTENTE_TYPE_ORGANIZATION, NULL, ENTENTE_CONTACTS_VCARD);
  g_assert_nonnull (
      strstr (vcard, "KIND:org\r\nFN:Les Cuillères\\; Volantes\r\nORG:Les Cuillères\\; Volantes\r\n"
                     "ADR;TYPE=work:;;12\\, rue des Tilleuls;Villefeinte;;;\r\n"
                     "X-ENTENTE-SIRET:999 001 076 00010\r\nEND:VCARD\r\n"));
}

static void
test_chosen_records_in_their_order (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListStore) chosen = g_list_store_new (ENTENTE_TYPE_RECORD);
  g_autofree char *text = NULL;
  EntenteRecord *b = add_person (fixture, "", "B", "");
  EntenteRecord *a = add_person (fixture, "", "A", "");

  add_person (fixture, "", "C", "");
  g_list_store_append (chosen, b);
  g_list_store_append (chosen, a);
  commit (fixture);
  text = export_text (fixture->store, ENTENTE_TYPE_PERSON, G_LIST_MODEL (chosen),
                      ENTENTE_CONTACTS_CSV);
  g_assert_nonnull (strstr (text, "\r\n;B;;;;;Neutral;No;;;;;;\r\n;A;"));
  g_assert_null (strstr (text, ";C;"));
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *csv =
      export_text (fixture->store, ENTENTE_TYPE_PERSON, NULL, ENTENTE_CONTACTS_CSV);
  g_autofree char *vcard =
      export_text (fixture->store, ENTENTE_TYPE_PERSON, NULL, ENTENTE_CONTACTS_VCARD);

  g_assert_true (g_str_has_suffix (csv, "Authority to sign\r\n"));
  g_assert_cmpstr (vcard, ==, "");
}

static void
test_nameless (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  add_person (fixture, "", "", "x@example.org");
  add_person (fixture, "", "", "");
  commit (fixture);
  text = export_text (fixture->store, ENTENTE_TYPE_PERSON, NULL, ENTENTE_CONTACTS_VCARD);
  g_assert_nonnull (strstr (text, "FN:x@example.org\r\n"));
  g_assert_nonnull (strstr (text, "FN:No name\r\n"));
}

/* Round trips: random records, exported, imported elsewhere, are the same records. */

static char *
make_text (gboolean paragraphs, guint number)
{
  const char *const pieces[] = { "é",
                                 "Œuvre",
                                 " ",
                                 ";",
                                 ",",
                                 "\"",
                                 "'",
                                 "=",
                                 "+",
                                 "-",
                                 "@",
                                 "|",
                                 "a",
                                 "B",
                                 "7",
                                 "\\",
                                 "😀",
                                 "ﬁ",
                                 "«\u00a0x\u00a0»",
                                 "’",
                                 ":",
                                 "%",
                                 "\\n",
                                 "^n" };
  g_autoptr (GString) text = g_string_new (g_test_rand_bit () ? "=" : "x");
  guint n = g_test_rand_int_range (0, 10);

  for (guint i = 0; i < n; i++)
    {
      g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      if (paragraphs && g_test_rand_int_range (0, 4) == 0)
        g_string_append (text, "\n");
    }
  g_string_append_printf (text, "z%u", number);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static char *
complete_luhn (char *digits)
{
  for (char last = '0'; last <= '9'; last++)
    {
      g_autofree char *number = g_strdup_printf ("%s%c", digits, last);

      if ((strlen (number) == 9 ? entente_siren_check (number) : entente_siret_check (number))
          == ENTENTE_IDENTIFIER_VALID)
        {
          g_free (digits);
          return g_steal_pointer (&number);
        }
    }

  g_assert_not_reached ();
}

static char *
make_siret (guint number)
{
  g_autofree char *siren = complete_luhn (g_strdup_printf ("9990%04u", number));
  g_autofree char *siret = complete_luhn (g_strdup_printf ("%s0001", siren));

  return entente_siret_format (siret);
}

static char *
make_value (const EntenteField *field, guint number)
{
  if (g_str_equal (field->name, "email"))
    return g_strdup_printf ("x%u@example.org", number);
  if (g_str_equal (field->name, "phone"))
    return g_strdup_printf ("06 39 98 %02u %02u", number / 100 % 100, number % 100);
  if (g_str_equal (field->name, "other-phone"))
    return g_strdup_printf ("01 99 00 %02u %02u", number / 100 % 100, number % 100);
  if (g_str_equal (field->name, "siret"))
    return make_siret (number);
  if (g_str_equal (field->name, "rna"))
    return g_strdup_printf ("W999%06u", number);
  if (g_str_equal (field->name, "postcode"))
    return g_strdup_printf ("%05u", 1000 + number);
  if (g_str_equal (field->name, "color"))
    return g_strdup_printf ("#%06x", number);
  return make_text (field->kind == ENTENTE_FIELD_MARKDOWN, number);
}

static int
make_choice (const EntenteField *field)
{
  guint n = 0;
  int bits = 0;

  while (field->choices[n].nick != NULL)
    n++;
  if (field->kind == ENTENTE_FIELD_CHOICE)
    return field->choices[g_test_rand_int_range (0, n)].value;
  for (guint i = 0; i < n; i++)
    bits |= g_test_rand_bit () ? field->choices[i].value : 0;
  return bits;
}

static void
fill_field (Fixture *fixture, EntenteRecord *record, guint field, guint number)
{
  const EntenteField *fields = entente_record_type_get_fields (G_OBJECT_TYPE (record), NULL);
  g_autofree char *text = NULL;
  GDate date;

  switch (fields[field].kind)
    {
    case ENTENTE_FIELD_INTEGER:
      entente_edit_set_integer (fixture->edit, record, field, g_test_rand_int_range (0, 6));
      break;
    case ENTENTE_FIELD_BOOLEAN:
      entente_edit_set_boolean (fixture->edit, record, field, g_test_rand_bit ());
      break;
    case ENTENTE_FIELD_DATE:
      g_date_clear (&date, 1);
      g_date_set_julian (&date, 735000 + g_test_rand_int_range (0, 10000));
      entente_edit_set_date (fixture->edit, record, field, &date);
      break;
    case ENTENTE_FIELD_CHOICE:
    case ENTENTE_FIELD_CHOICES:
      entente_edit_set_choice (fixture->edit, record, field, make_choice (&fields[field]));
      break;
    case ENTENTE_FIELD_TEXT:
    case ENTENTE_FIELD_MARKDOWN:
      text = make_value (&fields[field], number);
      entente_edit_set_text (fixture->edit, record, field, text);
      break;
    case ENTENTE_FIELD_REFERENCE:
    default:
      break;
    }
}

static const guint person_fields[] = {
  ENTENTE_PERSON_STATUSES,    ENTENTE_PERSON_EMAIL,  ENTENTE_PERSON_PHONE,
  ENTENTE_PERSON_OTHER_PHONE, ENTENTE_PERSON_GENDER, ENTENTE_PERSON_CONSENT,
};

static void
add_random_people (Fixture *fixture, guint n)
{
  EntenteRecord *organizations[5];

  for (guint i = 0; i < G_N_ELEMENTS (organizations); i++)
    {
      g_autofree char *name = make_text (FALSE, i);

      organizations[i] = add_organization (fixture, name);
    }

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *given = make_text (FALSE, 1000 + i);
      g_autofree char *family = make_text (FALSE, 2000 + i);
      EntenteRecord *person = add_person (fixture, given, family, "");
      guint n_positions = g_test_rand_int_range (0, 4);

      for (guint j = 0; j < G_N_ELEMENTS (person_fields); j++)
        {
          if (g_test_rand_bit ())
            fill_field (fixture, person, person_fields[j], i);
        }

      for (guint j = 0; j < n_positions; j++)
        {
          g_autofree char *function = make_text (FALSE, 3000 + j);
          EntenteRecord *position = add_position (fixture,
                                                  person,
                                                  organizations[g_test_rand_int_range (0, 5)],
                                                  function);

          for (guint field = ENTENTE_POSITION_REPRESENTATIVE; field <= ENTENTE_POSITION_AUTHORITY;
               field++)
            fill_field (fixture, position, field, j);
        }
    }
}

static void
add_random_organizations (Fixture *fixture, guint n)
{
  guint n_fields;

  entente_record_type_get_fields (ENTENTE_TYPE_ORGANIZATION, &n_fields);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = make_text (FALSE, i);
      EntenteRecord *organization = add_organization (fixture, name);

      for (guint field = ENTENTE_ORGANIZATION_SHORT_NAME; field < n_fields; field++)
        {
          if (g_test_rand_bit ())
            fill_field (fixture, organization, field, i);
        }
    }
}

static char *
dump_reference (EntenteRecord *record, const EntenteField *field, guint index)
{
  gint64 id = entente_record_get_reference (record, index);
  EntenteRecord *target;

  if (id == 0)
    return g_strdup ("");
  target = entente_store_get_record (entente_record_get_store (record), field->target (), id);
  return g_strdup (entente_record_get_text (target, 0));
}

static char *
dump_record (EntenteRecord *record, const guint *fields, guint n)
{
  const EntenteField *all = entente_record_type_get_fields (G_OBJECT_TYPE (record), NULL);
  g_autoptr (GString) dump = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *value = all[fields[i]].kind == ENTENTE_FIELD_REFERENCE
                                 ? dump_reference (record, &all[fields[i]], fields[i])
                                 : entente_record_dup_display (record, fields[i]);

      g_string_append_printf (dump, "%s=%s\n", all[fields[i]].name, value);
    }

  return g_string_free_and_steal (g_steal_pointer (&dump));
}

static int
compare_dumps (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static GPtrArray *
dump_store (EntenteStore *store, GType type, const guint *fields, guint n)
{
  GListModel *records = entente_store_get_list (store, type);
  GPtrArray *dumps = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (EntenteRecord) record = g_list_model_get_item (records, i);

      g_ptr_array_add (dumps, dump_record (record, fields, n));
    }

  g_ptr_array_sort (dumps, compare_dumps);
  return dumps;
}

static void
assert_same (EntenteStore *a, EntenteStore *b, GType type, const guint *fields, guint n)
{
  g_autoptr (GPtrArray) dumps_a = dump_store (a, type, fields, n);
  g_autoptr (GPtrArray) dumps_b = dump_store (b, type, fields, n);

  g_assert_cmpuint (dumps_a->len, ==, dumps_b->len);
  for (guint i = 0; i < dumps_a->len; i++)
    g_assert_cmpstr (g_ptr_array_index (dumps_a, i), ==, g_ptr_array_index (dumps_b, i));
}

static void
assert_nothing_new (EntenteStore *store, GBytes *content)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteContactImport) import =
      entente_contact_import_read (store, content, NULL, &error);
  guint counts[4];

  g_assert_no_error (error);
  g_object_get (import,
                "n-added",
                &counts[0],
                "n-updated",
                &counts[1],
                "n-refused",
                &counts[2],
                "n-unchanged",
                &counts[3],
                NULL);
  for (guint i = 0; i < counts[0] + counts[1] + counts[2] + counts[3]; i++)
    {
      g_autoptr (EntenteImportLine) line
        = g_list_model_get_item (entente_import_get_plan (ENTENTE_IMPORT (import)), i);
      g_autofree char *reason = NULL;

      g_object_get (line, "reason", &reason, NULL);
      g_assert_cmpstr (reason, ==, "");
    }
  g_assert_cmpuint (counts[0], ==, 0);
  g_assert_cmpuint (counts[1], ==, 0);
  g_assert_cmpuint (counts[2], ==, 0);
}

/* The same project, read again, has nothing to learn; an empty one learns everything. */
static EntenteStore *
round_trip (Fixture *fixture, GType type, EntenteContactFormat format)
{
  g_autoptr (GBytes) content = entente_contacts_export (fixture->store, type, NULL, format);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteContactImport) import = NULL;
  EntenteStore *other = new_store ();

  assert_nothing_new (fixture->store, content);
  import = entente_contact_import_read (other, content, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (entente_import_apply (ENTENTE_IMPORT (import), &error));
  g_assert_no_error (error);
  assert_nothing_new (other, content);
  return other;
}

static void
test_people_come_back_from_csv (Fixture *fixture, gconstpointer data)
{
  const guint fields[] = {
    ENTENTE_PERSON_GIVEN_NAME, ENTENTE_PERSON_FAMILY_NAME, ENTENTE_PERSON_STATUSES,
    ENTENTE_PERSON_EMAIL,      ENTENTE_PERSON_PHONE,       ENTENTE_PERSON_OTHER_PHONE,
    ENTENTE_PERSON_GENDER,     ENTENTE_PERSON_CONSENT,
  };
  const guint positions[] = {
    ENTENTE_POSITION_PERSON,         ENTENTE_POSITION_ORGANIZATION,   ENTENTE_POSITION_FUNCTION,
    ENTENTE_POSITION_REPRESENTATIVE, ENTENTE_POSITION_MANDATE_STARTS, ENTENTE_POSITION_MANDATE_ENDS,
    ENTENTE_POSITION_AUTHORITY,
  };
  g_autoptr (EntenteStore) other = NULL;

  add_random_people (fixture, 200);
  commit (fixture);
  other = round_trip (fixture, ENTENTE_TYPE_PERSON, ENTENTE_CONTACTS_CSV);
  assert_same (fixture->store, other, ENTENTE_TYPE_PERSON, fields, G_N_ELEMENTS (fields));
  assert_same (fixture->store, other, ENTENTE_TYPE_POSITION, positions, G_N_ELEMENTS (positions));
}

static void
test_people_come_back_from_vcard (Fixture *fixture, gconstpointer data)
{
  const guint fields[] = {
    ENTENTE_PERSON_GIVEN_NAME, ENTENTE_PERSON_FAMILY_NAME, ENTENTE_PERSON_EMAIL,
  };
  const guint positions[] = {
    ENTENTE_POSITION_PERSON,
    ENTENTE_POSITION_ORGANIZATION,
    ENTENTE_POSITION_FUNCTION,
  };
  g_autoptr (EntenteStore) other = NULL;

  add_random_people (fixture, 200);
  commit (fixture);
  other = round_trip (fixture, ENTENTE_TYPE_PERSON, ENTENTE_CONTACTS_VCARD);
  assert_same (fixture->store, other, ENTENTE_TYPE_PERSON, fields, G_N_ELEMENTS (fields));
  assert_same (fixture->store, other, ENTENTE_TYPE_POSITION, positions, G_N_ELEMENTS (positions));
}

static void
test_organizations_come_back_from_csv (Fixture *fixture, gconstpointer data)
{
  guint fields[ENTENTE_ORGANIZATION_NOTES + 1];
  g_autoptr (EntenteStore) other = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    fields[i] = i;

  add_random_organizations (fixture, 200);
  commit (fixture);
  other = round_trip (fixture, ENTENTE_TYPE_ORGANIZATION, ENTENTE_CONTACTS_CSV);
  assert_same (fixture->store, other, ENTENTE_TYPE_ORGANIZATION, fields, G_N_ELEMENTS (fields));
}

static void
test_organizations_come_back_from_vcard (Fixture *fixture, gconstpointer data)
{
  const guint fields[] = {
    ENTENTE_ORGANIZATION_NAME,  ENTENTE_ORGANIZATION_SHORT_NAME, ENTENTE_ORGANIZATION_STREET,
    ENTENTE_ORGANIZATION_TOWN,  ENTENTE_ORGANIZATION_POSTCODE,   ENTENTE_ORGANIZATION_SIRET,
    ENTENTE_ORGANIZATION_RNA,   ENTENTE_ORGANIZATION_EMAIL,      ENTENTE_ORGANIZATION_PHONE,
    ENTENTE_ORGANIZATION_NOTES, ENTENTE_ORGANIZATION_WEBSITE,
  };
  g_autoptr (EntenteStore) other = NULL;

  add_random_organizations (fixture, 200);
  commit (fixture);
  other = round_trip (fixture, ENTENTE_TYPE_ORGANIZATION, ENTENTE_CONTACTS_VCARD);
  assert_same (fixture->store, other, ENTENTE_TYPE_ORGANIZATION, fields, G_N_ELEMENTS (fields));
}

#define ADD(path, function) \
  g_test_add ("/contact-export/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("people-as-csv", test_people_as_csv);
  ADD ("people-as-vcard", test_people_as_vcard);
  ADD ("organizations", test_organizations);
  ADD ("chosen-records-in-their-order", test_chosen_records_in_their_order);
  ADD ("nothing", test_nothing);
  ADD ("nameless", test_nameless);
  ADD ("people-come-back-from-csv", test_people_come_back_from_csv);
  ADD ("people-come-back-from-vcard", test_people_come_back_from_vcard);
  ADD ("organizations-come-back-from-csv", test_organizations_come_back_from_csv);
  ADD ("organizations-come-back-from-vcard", test_organizations_come_back_from_vcard);
  return g_test_run ();
}
