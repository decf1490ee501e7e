/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-reference-values-private.h"

#include "entente-civil-date.h"

#include "entente-model-resources.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#define PATH ENTENTE_RESOURCE_PREFIX "/model/reference/values.json"
#define CACHE "entente-reference-values"
#define N_LANGUAGES (ENTENTE_LANGUAGE_ENGLISH + 1)

/* The table that comes with the program is linked into it: whatever is wrong with it is a fault of
   ours that the tests find. */

typedef struct
{
  guint64 generation;
  GPtrArray *entries[N_LANGUAGES]; /* owned: those of the program and the project, in order */
} Cache;

static const char *
get_text (JsonObject *object, const char *member, EntenteLanguage language)
{
  JsonNode *node = json_object_get_member (object, member);

  if (JSON_NODE_HOLDS_VALUE (node))
    return json_node_get_string (node);

  return json_object_get_string_member (json_node_get_object (node),
                                        entente_language_to_code (language));
}

static void
read_day (JsonObject *object, const char *member, GDate *day)
{
  gboolean read;

  g_date_clear (day, 1);
  if (!json_object_has_member (object, member))
    return;

  read = entente_date_from_iso (json_object_get_string_member (object, member), day);
  g_assert (read);
}

static void
read_entry (JsonObject *object, EntenteLanguage language, EntenteReferenceEntry *entry)
{
  gboolean read;

  entry->key = json_object_get_string_member (object, "key");
  entry->label = get_text (object, "label", language);
  entry->unit = get_text (object, "unit", language);
  entry->source = get_text (object, "source", language);
  read_day (object, "from", &entry->valid_from);
  read_day (object, "to", &entry->valid_to);
  read = entente_decimal_from_text (json_object_get_string_member (object, "value"), &entry->value);
  g_assert (read);
}

static gpointer
load_shipped (gpointer unused)
{
  g_autoptr (GBytes) bytes = g_resource_lookup_data (entente_model_get_resource (), PATH, 0, NULL);
  GArray **shipped = g_new0 (GArray *, N_LANGUAGES);
  static JsonParser *parser; /* kept: what the entries point into */
  JsonArray *values;
  const char *text;
  gsize size;
  gboolean loaded;

  g_assert (bytes != NULL);
  text = g_bytes_get_data (bytes, &size);
  parser = json_parser_new_immutable ();
  loaded = json_parser_load_from_data (parser, text, size, NULL);
  g_assert (loaded);
  values = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)),
                                         "values");
  for (guint language = 0; language < N_LANGUAGES; language++)
    {
      shipped[language] = g_array_new (FALSE, TRUE, sizeof (EntenteReferenceEntry));
      for (guint i = 0; i < json_array_get_length (values); i++)
        {
          EntenteReferenceEntry entry = { 0 };

          read_entry (json_array_get_object_element (values, i), language, &entry);
          g_array_append_val (shipped[language], entry);
        }
    }

  return shipped;
}

static GArray *
get_shipped (EntenteLanguage language)
{
  static GOnce once = G_ONCE_INIT;
  GArray **shipped = g_once (&once, load_shipped, NULL);

  return shipped[language];
}

static int
compare_days (const GDate *a, const GDate *b)
{
  if (!g_date_valid (a) || !g_date_valid (b))
    return g_date_valid (a) - g_date_valid (b);

  return g_date_compare (a, b);
}

static EntenteReferenceEntry *
read_record (EntenteReferenceValue *value)
{
  EntenteRecord *record = ENTENTE_RECORD (value);
  EntenteReferenceEntry *entry = g_new0 (EntenteReferenceEntry, 1);

  entry->key = entente_record_get_text (record, ENTENTE_REFERENCE_VALUE_KEY);
  entry->label = entente_record_get_text (record, ENTENTE_REFERENCE_VALUE_LABEL);
  entry->unit = entente_record_get_text (record, ENTENTE_REFERENCE_VALUE_UNIT);
  entry->source = entente_record_get_text (record, ENTENTE_REFERENCE_VALUE_SOURCE);
  entry->record = value;
  entry->value = ENTENTE_DECIMAL_NONE;
  entente_decimal_from_text (entente_record_get_text (record, ENTENTE_REFERENCE_VALUE_VALUE),
                             &entry->value);
  if (!entente_record_get_date (record, ENTENTE_REFERENCE_VALUE_VALID_FROM, &entry->valid_from))
    g_date_clear (&entry->valid_from, 1);
  if (!entente_record_get_date (record, ENTENTE_REFERENCE_VALUE_VALID_TO, &entry->valid_to))
    g_date_clear (&entry->valid_to, 1);

  return entry;
}

static gboolean
is_replaced (const EntenteReferenceEntry *shipped, GPtrArray *own)
{
  for (guint i = 0; i < own->len; i++)
    {
      const EntenteReferenceEntry *entry = g_ptr_array_index (own, i);

      if (entry->record != NULL && strcmp (entry->key, shipped->key) == 0
          && compare_days (&entry->valid_from, &shipped->valid_from) == 0)
        return TRUE;
    }

  return FALSE;
}

/* By key, then the newest, then what the project says before what the program says. */
static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const EntenteReferenceEntry *one = *(EntenteReferenceEntry *const *) a;
  const EntenteReferenceEntry *other = *(EntenteReferenceEntry *const *) b;
  int order = strcmp (one->key, other->key);

  if (order == 0)
    order = compare_days (&other->valid_from, &one->valid_from);

  return order != 0 ? order : (one->record == NULL) - (other->record == NULL);
}

static GPtrArray *
collect (EntenteStore *store, EntenteLanguage language)
{
  GListModel *records = entente_store_get_list (store, ENTENTE_TYPE_REFERENCE_VALUE);
  GArray *shipped = get_shipped (language);
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      /* The store keeps it as long as the entry lives. */
      g_autoptr (EntenteReferenceValue) record = g_list_model_get_item (records, i);

      g_ptr_array_add (entries, read_record (record));
    }
  for (guint i = 0; i < shipped->len; i++)
    {
      const EntenteReferenceEntry *entry = &g_array_index (shipped, EntenteReferenceEntry, i);

      if (!is_replaced (entry, entries))
        g_ptr_array_add (entries, g_memdup2 (entry, sizeof *entry));
    }
  g_ptr_array_sort (entries, compare_entries);

  return entries;
}

static void
free_cache (gpointer data)
{
  Cache *cache = data;

  for (guint i = 0; i < N_LANGUAGES; i++)
    g_clear_pointer (&cache->entries[i], g_ptr_array_unref);
  g_free (cache);
}

static GPtrArray *
get_entries (EntenteStore *store, EntenteLanguage language)
{
  Cache *cache = g_object_get_data (G_OBJECT (store), CACHE);
  guint64 generation = entente_store_get_generation (store, ENTENTE_TYPE_REFERENCE_VALUE);

  if (cache == NULL || cache->generation != generation)
    {
      cache = g_new0 (Cache, 1);
      cache->generation = generation;
      g_object_set_data_full (G_OBJECT (store), CACHE, cache, free_cache);
    }
  if (cache->entries[language] == NULL)
    cache->entries[language] = collect (store, language);

  return cache->entries[language];
}

static gboolean
holds_on (const EntenteReferenceEntry *entry, const GDate *day)
{
  if (entry->value == ENTENTE_DECIMAL_NONE)
    return FALSE;
  if (g_date_valid (&entry->valid_from) && g_date_compare (&entry->valid_from, day) > 0)
    return FALSE;

  return !g_date_valid (&entry->valid_to) || g_date_compare (&entry->valid_to, day) >= 0;
}

const EntenteReferenceEntry *
_entente_reference_values_find_in (EntenteStore *store,
                                   const char *key,
                                   const GDate *day,
                                   EntenteLanguage language)
{
  GPtrArray *entries = get_entries (store, language);
  const EntenteReferenceEntry *shipped = NULL;
  GDate today;

  if (day == NULL)
    {
      entente_date_today (&today);
      day = &today;
    }
  for (guint i = 0; i < entries->len; i++)
    {
      const EntenteReferenceEntry *entry = g_ptr_array_index (entries, i);

      if (strcmp (entry->key, key) != 0 || !holds_on (entry, day))
        continue;
      if (entry->record != NULL)
        return entry;
      if (shipped == NULL)
        shipped = entry;
    }

  return shipped;
}

/**
 * entente_reference_values_list:
 * @store: the project
 *
 * Returns: (transfer container) (element-type EntenteReferenceEntry): all values in the language of the
 *   interface, by key, then the newest first
 */
GPtrArray *
entente_reference_values_list (EntenteStore *store)
{
  GPtrArray *entries;
  GPtrArray *list;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);

  entries = get_entries (store, entente_language_get_interface ());
  list = g_ptr_array_new ();
  g_ptr_array_extend (list, entries, NULL, NULL);
  return list;
}

/**
 * entente_reference_values_find:
 * @store: the project
 * @key: what is asked for
 * @day: (nullable): when, %NULL for today
 *
 * What the project says of the day goes before what comes with the program, even when that is newer.
 *
 * Returns: (transfer none) (nullable): the newest value that holds on @day
 */
const EntenteReferenceEntry *
entente_reference_values_find (EntenteStore *store, const char *key, const GDate *day)
{
  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);
  g_return_val_if_fail (key != NULL, NULL);
  g_return_val_if_fail (day == NULL || g_date_valid (day), NULL);

  return _entente_reference_values_find_in (store, key, day, entente_language_get_interface ());
}

EntenteDecimal
entente_reference_values_get (EntenteStore *store,
                              const char *key,
                              const GDate *day,
                              EntenteDecimal fallback)
{
  const EntenteReferenceEntry *entry = entente_reference_values_find (store, key, day);

  return entry != NULL ? entry->value : fallback;
}

static void
set_day (EntenteEdit *edit, EntenteRecord *record, guint field, const GDate *day)
{
  if (g_date_valid (day))
    entente_edit_set_date (edit, record, field, day);
}

/**
 * entente_reference_values_adopt:
 * @store: the project
 * @entry: one of its values
 * @error: why nothing was changed
 *
 * Returns: (transfer none) (nullable): the project's own copy of @entry, to be changed; the record of an
 *   entry that is the project's own already
 */
EntenteReferenceValue *
entente_reference_values_adopt (EntenteStore *store,
                                const EntenteReferenceEntry *entry,
                                GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  g_autofree char *value = NULL;
  EntenteRecord *record;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);
  g_return_val_if_fail (entry != NULL, NULL);

  if (entry->record != NULL)
    return entry->record;

  value = entente_decimal_to_text (entry->value);
  edit = entente_store_begin (store, _ ("Take over reference value"));
  record = entente_edit_insert (edit, ENTENTE_TYPE_REFERENCE_VALUE);
  entente_edit_set_text (edit, record, ENTENTE_REFERENCE_VALUE_KEY, entry->key);
  entente_edit_set_text (edit, record, ENTENTE_REFERENCE_VALUE_LABEL, entry->label);
  entente_edit_set_text (edit, record, ENTENTE_REFERENCE_VALUE_VALUE, value);
  entente_edit_set_text (edit, record, ENTENTE_REFERENCE_VALUE_UNIT, entry->unit);
  entente_edit_set_text (edit, record, ENTENTE_REFERENCE_VALUE_SOURCE, entry->source);
  set_day (edit, record, ENTENTE_REFERENCE_VALUE_VALID_FROM, &entry->valid_from);
  set_day (edit, record, ENTENTE_REFERENCE_VALUE_VALID_TO, &entry->valid_to);
  if (!entente_edit_commit (edit, error))
    return NULL;

  return ENTENTE_REFERENCE_VALUE (record);
}
