/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-contact-export.h"

#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "collective/entente-position.h"

#include "entente-csv-writer.h"
#include "entente-fold.h"
#include "entente-identifier.h"
#include "entente-phone.h"
#include "entente-vcard-writer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What leaves of a person: who they are, how to reach them, what they do. What the coordinator
   noted about them (skills, availability, notes) stays in the project. */
static const guint person_fields[] = {
  ENTENTE_PERSON_GIVEN_NAME, ENTENTE_PERSON_FAMILY_NAME, ENTENTE_PERSON_STATUSES,
  ENTENTE_PERSON_EMAIL,      ENTENTE_PERSON_PHONE,       ENTENTE_PERSON_OTHER_PHONE,
  ENTENTE_PERSON_GENDER,     ENTENTE_PERSON_CONSENT,
};

static const guint position_fields[] = {
  ENTENTE_POSITION_FUNCTION,       ENTENTE_POSITION_REPRESENTATIVE, ENTENTE_POSITION_MANDATE_STARTS,
  ENTENTE_POSITION_MANDATE_ENDS,   ENTENTE_POSITION_AUTHORITY,
};

static const char *
get_organization_name (EntenteRecord *position)
{
  gint64 id = entente_record_get_reference (position, ENTENTE_POSITION_ORGANIZATION);
  EntenteRecord *organization = id != 0
                                  ? entente_store_get_record (entente_record_get_store (position),
                                                              ENTENTE_TYPE_ORGANIZATION,
                                                              id)
                                  : NULL;

  return organization != NULL ? entente_record_get_text (organization, ENTENTE_ORGANIZATION_NAME)
                              : "";
}

/* Order: the store's is nobody's, so a whole export is sorted by name. */

static char *
make_sort_key (EntenteRecord *record)
{
  g_autofree char *text = NULL;

  if (ENTENTE_IS_PERSON (record))
    text = g_strjoin (" ",
                      entente_record_get_text (record, ENTENTE_PERSON_FAMILY_NAME),
                      entente_record_get_text (record, ENTENTE_PERSON_GIVEN_NAME),
                      NULL);
  else if (ENTENTE_IS_POSITION (record))
    text = g_strjoin (" ",
                      get_organization_name (record),
                      entente_record_get_text (record, ENTENTE_POSITION_FUNCTION),
                      NULL);
  else
    text = g_strdup (entente_record_get_text (record, ENTENTE_ORGANIZATION_NAME));

  return entente_fold_sort_key (text);
}

static int
compare_records (gconstpointer a, gconstpointer b, gpointer keys)
{
  int order = strcmp (g_hash_table_lookup (keys, *(gpointer *) a),
                      g_hash_table_lookup (keys, *(gpointer *) b));
  gint64 first = entente_record_get_id (*(EntenteRecord **) a);
  gint64 second = entente_record_get_id (*(EntenteRecord **) b);

  return order != 0 ? order : first < second ? -1 : first > second;
}

static GPtrArray *
sort_records (GListModel *records)
{
  GPtrArray *sorted = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) keys = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  guint n = g_list_model_get_n_items (records);

  for (guint i = 0; i < n; i++)
    {
      EntenteRecord *record = g_list_model_get_item (records, i);

      g_ptr_array_add (sorted, record);
      g_hash_table_insert (keys, record, make_sort_key (record));
    }

  g_ptr_array_sort_with_data (sorted, compare_records, keys);
  return sorted;
}

/* @records: (nullable): as they are shown; all of the type, sorted, when NULL. */
static GPtrArray *
collect_records (EntenteStore *store, GType type, GListModel *records)
{
  GPtrArray *collected;
  guint n;

  if (records == NULL)
    return sort_records (entente_store_get_list (store, type));

  collected = g_ptr_array_new_with_free_func (g_object_unref);
  n = g_list_model_get_n_items (records);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (collected, g_list_model_get_item (records, i));
  return collected;
}

/* Functions of each person: id → GPtrArray of positions. */
static GHashTable *
collect_positions (EntenteStore *store)
{
  g_autoptr (GPtrArray) positions =
      sort_records (entente_store_get_list (store, ENTENTE_TYPE_POSITION));
  GHashTable *by_person = g_hash_table_new_full (g_int64_hash,
                                                 g_int64_equal,
                                                 g_free,
                                                 (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < positions->len; i++)
    {
      EntenteRecord *position = g_ptr_array_index (positions, i);
      gint64 person = entente_record_get_reference (position, ENTENTE_POSITION_PERSON);
      GPtrArray *list = g_hash_table_lookup (by_person, &person);

      if (list == NULL)
        {
          list = g_ptr_array_new_with_free_func (g_object_unref);
          g_hash_table_insert (by_person, g_memdup2 (&person, sizeof person), list);
        }
      g_ptr_array_add (list, g_object_ref (position));
    }

  return by_person;
}

static GPtrArray *
find_positions (GHashTable *by_person, EntenteRecord *person)
{
  gint64 id = entente_record_get_id (person);

  return g_hash_table_lookup (by_person, &id);
}

static gboolean
is_phone (EntenteRecord *record, guint field)
{
  if (ENTENTE_IS_PERSON (record))
    return field == ENTENTE_PERSON_PHONE || field == ENTENTE_PERSON_OTHER_PHONE;
  return ENTENTE_IS_ORGANIZATION (record) && field == ENTENTE_ORGANIZATION_PHONE;
}

/* Numbers in groups stay texts in a spreadsheet, which would round a bare SIRET and lose a zero. */
static char *
dup_cell (EntenteRecord *record, guint field)
{
  if (!entente_record_is_filled (record, field))
    return g_strdup ("");
  if (is_phone (record, field))
    return entente_phone_format (entente_record_get_text (record, field));
  if (ENTENTE_IS_ORGANIZATION (record) && field == ENTENTE_ORGANIZATION_SIRET)
    return entente_siret_format (entente_record_get_text (record, field));
  return entente_record_dup_display (record, field);
}

/* CSV */

static void
append_label (EntenteCsvWriter *writer, GType type, guint field)
{
  guint n_fields;
  const EntenteField *fields = entente_record_type_get_fields (type, &n_fields);

  entente_csv_writer_append (writer, g_dgettext (GETTEXT_PACKAGE, fields[field].label));
}

static void
append_cell (EntenteCsvWriter *writer, EntenteRecord *record, guint field)
{
  g_autofree char *cell = dup_cell (record, field);

  entente_csv_writer_append (writer, cell);
}

static void
write_person_headings (EntenteCsvWriter *writer)
{
  for (guint i = 0; i < G_N_ELEMENTS (person_fields); i++)
    append_label (writer, ENTENTE_TYPE_PERSON, person_fields[i]);
  append_label (writer, ENTENTE_TYPE_POSITION, ENTENTE_POSITION_ORGANIZATION);
  for (guint i = 0; i < G_N_ELEMENTS (position_fields); i++)
    append_label (writer, ENTENTE_TYPE_POSITION, position_fields[i]);
  entente_csv_writer_end_row (writer);
}

/* position: (nullable). */
static void
write_person_row (EntenteCsvWriter *writer, EntenteRecord *person, EntenteRecord *position)
{
  for (guint i = 0; i < G_N_ELEMENTS (person_fields); i++)
    append_cell (writer, person, person_fields[i]);
  entente_csv_writer_append (writer, position != NULL ? get_organization_name (position) : NULL);
  for (guint i = 0; i < G_N_ELEMENTS (position_fields); i++)
    {
      if (position != NULL)
        append_cell (writer, position, position_fields[i]);
      else
        entente_csv_writer_append (writer, NULL);
    }
  entente_csv_writer_end_row (writer);
}

static GBytes *
export_people_as_csv (EntenteStore *store, GPtrArray *people)
{
  EntenteCsvWriter *writer = entente_csv_writer_new ();
  g_autoptr (GHashTable) by_person = collect_positions (store);

  write_person_headings (writer);
  for (guint i = 0; i < people->len; i++)
    {
      EntenteRecord *person = g_ptr_array_index (people, i);
      GPtrArray *positions = find_positions (by_person, person);

      if (positions == NULL)
        write_person_row (writer, person, NULL);
      for (guint j = 0; positions != NULL && j < positions->len; j++)
        write_person_row (writer, person, g_ptr_array_index (positions, j));
    }

  return entente_csv_writer_free_to_bytes (writer);
}

static gboolean
is_exported (const EntenteField *field)
{
  return field->kind != ENTENTE_FIELD_REFERENCE && !(field->flags & ENTENTE_FIELD_INTERNAL);
}

static GBytes *
export_organizations_as_csv (GPtrArray *organizations)
{
  EntenteCsvWriter *writer = entente_csv_writer_new ();
  guint n_fields;
  const EntenteField *fields =
      entente_record_type_get_fields (ENTENTE_TYPE_ORGANIZATION, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if (is_exported (&fields[i]))
        append_label (writer, ENTENTE_TYPE_ORGANIZATION, i);
    }
  entente_csv_writer_end_row (writer);

  for (guint i = 0; i < organizations->len; i++)
    {
      EntenteRecord *organization = g_ptr_array_index (organizations, i);

      for (guint field = 0; field < n_fields; field++)
        {
          if (is_exported (&fields[field]))
            append_cell (writer, organization, field);
        }
      entente_csv_writer_end_row (writer);
    }

  return entente_csv_writer_free_to_bytes (writer);
}

/* vCard */

static void
write_field (EntenteVcardWriter *writer, const char *name, EntenteRecord *record, guint field)
{
  g_autofree char *text = dup_cell (record, field);

  entente_vcard_writer_append (writer, name, text);
}

/* Every card needs a name to be shown under. */
static void
write_name (EntenteVcardWriter *writer, const char *name, const char *otherwise)
{
  if (*name == '\0')
    name = otherwise;

  entente_vcard_writer_append (writer, "FN", *name != '\0' ? name : _ ("No name"));
}

static void
write_phone (EntenteVcardWriter *writer, EntenteRecord *record, guint field, guint preference)
{
  g_autofree char *e164 = entente_phone_to_e164 (entente_record_get_text (record, field));
  gboolean mobile = e164 != NULL
                    && (g_str_has_prefix (e164, "+336") || g_str_has_prefix (e164, "+337"));
  g_autofree char *name =
      g_strdup_printf ("TEL;TYPE=%s;PREF=%u", mobile ? "cell" : "voice", preference);

  write_field (writer, name, record, field);
}

/* Several functions are told apart by their groups. */
static void
write_positions (EntenteVcardWriter *writer, GPtrArray *positions)
{
  for (guint i = 0; positions != NULL && i < positions->len; i++)
    {
      EntenteRecord *position = g_ptr_array_index (positions, i);
      g_autofree char *group = positions->len > 1 ? g_strdup_printf ("f%u.", i + 1) : g_strdup ("");
      g_autofree char *organization = g_strconcat (group, "ORG", NULL);
      g_autofree char *title = g_strconcat (group, "TITLE", NULL);

      entente_vcard_writer_append (writer, organization, get_organization_name (position));
      write_field (writer, title, position, ENTENTE_POSITION_FUNCTION);
    }
}

static void
write_person_card (EntenteVcardWriter *writer, EntenteRecord *person, GPtrArray *positions)
{
  g_autofree char *name = entente_person_dup_full_name (ENTENTE_PERSON (person));
  const char *const names[] = {
    entente_record_get_text (person, ENTENTE_PERSON_FAMILY_NAME),
    entente_record_get_text (person, ENTENTE_PERSON_GIVEN_NAME),
    "",
    "",
    "",
    NULL,
  };

  entente_vcard_writer_begin (writer);
  write_name (writer, name, entente_record_get_text (person, ENTENTE_PERSON_EMAIL));
  entente_vcard_writer_append_components (writer, "N", names);
  write_field (writer, "EMAIL", person, ENTENTE_PERSON_EMAIL);
  write_phone (writer, person, ENTENTE_PERSON_PHONE, 1);
  write_phone (writer, person, ENTENTE_PERSON_OTHER_PHONE, 2);
  write_positions (writer, positions);
  entente_vcard_writer_end (writer);
}

static GBytes *
export_people_as_vcard (EntenteStore *store, GPtrArray *people)
{
  EntenteVcardWriter *writer = entente_vcard_writer_new ();
  g_autoptr (GHashTable) by_person = collect_positions (store);

  for (guint i = 0; i < people->len; i++)
    {
      EntenteRecord *person = g_ptr_array_index (people, i);

      write_person_card (writer, person, find_positions (by_person, person));
    }

  return entente_vcard_writer_free_to_bytes (writer);
}

static void
write_address (EntenteVcardWriter *writer, EntenteRecord *organization)
{
  const char *const address[] = {
    "",
    "",
    entente_record_get_text (organization, ENTENTE_ORGANIZATION_STREET),
    entente_record_get_text (organization, ENTENTE_ORGANIZATION_TOWN),
    "",
    entente_record_get_text (organization, ENTENTE_ORGANIZATION_POSTCODE),
    "",
    NULL,
  };

  entente_vcard_writer_append_components (writer, "ADR;TYPE=work", address);
}

static void
write_organization_card (EntenteVcardWriter *writer, EntenteRecord *organization)
{
  const char *name = entente_record_get_text (organization, ENTENTE_ORGANIZATION_NAME);

  entente_vcard_writer_begin (writer);
  entente_vcard_writer_append (writer, "KIND", "org");
  write_name (writer, name,
              entente_record_get_text (organization, ENTENTE_ORGANIZATION_SHORT_NAME));
  write_field (writer, "ORG", organization, ENTENTE_ORGANIZATION_NAME);
  write_field (writer, "NICKNAME", organization, ENTENTE_ORGANIZATION_SHORT_NAME);
  write_field (writer, "EMAIL", organization, ENTENTE_ORGANIZATION_EMAIL);
  write_phone (writer, organization, ENTENTE_ORGANIZATION_PHONE, 1);
  write_field (writer, "URL", organization, ENTENTE_ORGANIZATION_WEBSITE);
  write_address (writer, organization);
  write_field (writer, "X-ENTENTE-SIRET", organization, ENTENTE_ORGANIZATION_SIRET);
  write_field (writer, "X-ENTENTE-RNA", organization, ENTENTE_ORGANIZATION_RNA);
  write_field (writer, "NOTE", organization, ENTENTE_ORGANIZATION_NOTES);
  entente_vcard_writer_end (writer);
}

static GBytes *
export_organizations_as_vcard (GPtrArray *organizations)
{
  EntenteVcardWriter *writer = entente_vcard_writer_new ();

  for (guint i = 0; i < organizations->len; i++)
    write_organization_card (writer, g_ptr_array_index (organizations, i));

  return entente_vcard_writer_free_to_bytes (writer);
}

/**
 * entente_contacts_export:
 * @store: an open project
 * @type: %ENTENTE_TYPE_PERSON or %ENTENTE_TYPE_ORGANIZATION
 * @records: (nullable): a list of them, written in its order, or %NULL for all, sorted by name
 * @format: what to write
 *
 * Writes people or organisations for other programs. Of people only what is needed to reach them
 * leaves:
 * names, status, e-mail, phones, consent, functions. In CSV a person with several functions has a
 * row for
 * each, and headings are in the language of the interface; entente_contact_import_read() reads the
 * file
 * back.
 *
 * Returns: (transfer full): the content of the file
 */
GBytes *
entente_contacts_export (EntenteStore *store,
                         GType type,
                         GListModel *records,
                         EntenteContactFormat format)
{
  g_autoptr (GPtrArray) collected = NULL;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);
  g_return_val_if_fail (type == ENTENTE_TYPE_PERSON || type == ENTENTE_TYPE_ORGANIZATION, NULL);
  g_return_val_if_fail (records == NULL || G_IS_LIST_MODEL (records), NULL);

  collected = collect_records (store, type, records);
  if (type == ENTENTE_TYPE_PERSON)
    return format == ENTENTE_CONTACTS_CSV ? export_people_as_csv (store, collected)
                                          : export_people_as_vcard (store, collected);
  return format == ENTENTE_CONTACTS_CSV ? export_organizations_as_csv (collected)
                                        : export_organizations_as_vcard (collected);
}
