/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-words-private.h"

#include "entente-model-resources.h"

#include <string.h>

#define FOLDER ENTENTE_RESOURCE_PREFIX "/model/templates/words/"

struct _EntenteWords
{
  gatomicrefcount references;
  GHashTable *words;
};

G_DEFINE_BOXED_TYPE (EntenteWords, entente_words, entente_words_ref, entente_words_unref)

static gpointer
load_file (gpointer language)
{
  GKeyFile *file = g_key_file_new ();
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gboolean loaded;

  path = g_strdup_printf (FOLDER "%s.ini", entente_language_to_code (GPOINTER_TO_INT (language)));
  bytes = g_resource_lookup_data (entente_model_get_resource (), path, 0, NULL);
  /* Linked into the program, and read by a test in each language. */
  g_assert (bytes != NULL);
  loaded = g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, NULL);
  g_assert (loaded);

  return file;
}

static GKeyFile *
get_file (EntenteLanguage language)
{
  static GOnce french = G_ONCE_INIT;
  static GOnce english = G_ONCE_INIT;

  return g_once (language == ENTENTE_LANGUAGE_FRENCH ? &french : &english,
                 load_file,
                 GINT_TO_POINTER (language));
}

/**
 * entente_words_new:
 * @language: of the document
 * @group: the kind of document
 *
 * Returns: (transfer full): its words, as they are today
 */
EntenteWords *
entente_words_new (EntenteLanguage language, const char *group)
{
  EntenteWords *self = g_new0 (EntenteWords, 1);
  GKeyFile *file = get_file (language);
  g_auto (GStrv) keys = g_key_file_get_keys (file, group, NULL, NULL);

  g_atomic_ref_count_init (&self->references);
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    {
      char *value = g_key_file_get_string (file, group, keys[i], NULL);

      g_hash_table_insert (self->words, g_strdup (keys[i]), value);
    }

  return self;
}

EntenteWords *
_entente_words_new_from_json (EntenteLanguage language, const char *group, JsonObject *object)
{
  EntenteWords *self = entente_words_new (language, group);
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &key, &node))
    {
      if (json_node_get_value_type (node) == G_TYPE_STRING)
        g_hash_table_insert (self->words, g_strdup (key), json_node_dup_string (node));
    }

  return self;
}

JsonObject *
_entente_words_to_json (EntenteWords *self)
{
  JsonObject *object = json_object_new ();
  g_autoptr (GList) keys = g_hash_table_get_keys (self->words);

  /* Sorted, so that the same words make the same text. */
  keys = g_list_sort (keys, (GCompareFunc) strcmp);
  for (GList *l = keys; l != NULL; l = l->next)
    json_object_set_string_member (object, l->data, g_hash_table_lookup (self->words, l->data));

  return object;
}

EntenteWords *
entente_words_ref (EntenteWords *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
entente_words_unref (EntenteWords *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_hash_table_unref (self->words);
  g_free (self);
}

/**
 * entente_words_has:
 * @self: words
 * @key: a key
 *
 * Returns: whether there are words for @key
 */
gboolean
entente_words_has (EntenteWords *self, const char *key)
{
  g_return_val_if_fail (self != NULL && key != NULL, FALSE);

  return g_hash_table_contains (self->words, key);
}

/**
 * entente_words_get:
 * @self: words
 * @key: a key the words have
 *
 * Returns: (transfer none): the words, whose `{names}` are still to be replaced
 */
const char *
entente_words_get (EntenteWords *self, const char *key)
{
  const char *words;

  g_return_val_if_fail (self != NULL && key != NULL, "");

  words = g_hash_table_lookup (self->words, key);
  g_return_val_if_fail (words != NULL, "");

  return words;
}

/**
 * entente_words_format:
 * @self: words
 * @key: a key the words have
 * @...: pairs of a name and its value, then %NULL
 *
 * Replaces each `{name}` of a sentence once, in one pass: values are never looked into.
 *
 * Returns: (transfer full): the sentence
 */
char *
entente_words_format (EntenteWords *self, const char *key, ...)
{
  g_autoptr (GHashTable) values = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) out = g_string_new (NULL);
  const char *p = entente_words_get (self, key);
  const char *name;
  va_list arguments;

  va_start (arguments, key);
  while ((name = va_arg (arguments, const char *)) != NULL)
    g_hash_table_insert (values, (char *) name, va_arg (arguments, char *));
  va_end (arguments);

  while (*p != '\0')
    {
      const char *end = *p == '{' ? strchr (p, '}') : NULL;
      g_autofree char *between = end != NULL ? g_strndup (p + 1, end - p - 1) : NULL;
      const char *value = between != NULL ? g_hash_table_lookup (values, between) : NULL;

      if (value != NULL)
        {
          g_string_append (out, value);
          p = end + 1;
        }
      else
        g_string_append_c (out, *p++);
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}
