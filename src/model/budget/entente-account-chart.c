/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-account-chart-private.h"

#include "entente-fold.h"

#include "entente-model-resources.h"

#include <string.h>

#define FOLDER ENTENTE_RESOURCE_PREFIX "/model/reference/"
#define N_LANGUAGES (ENTENTE_LANGUAGE_ENGLISH + 1)

/* The charts are linked into the program: whatever is wrong with them is a fault of ours that the
   tests find. */
static const char *const ids[] = {
  "cerfa-12156-06", "associations-2025", "associations-2018", "guide-2016", "simplified", NULL,
};

#define N_CHARTS (G_N_ELEMENTS (ids) - 1)

static const char *
get_text (JsonObject *object, const char *member, EntenteLanguage language)
{
  JsonObject *texts;

  if (!json_object_has_member (object, member))
    return "";

  texts = json_object_get_object_member (object, member);
  return json_object_get_string_member (texts, entente_language_to_code (language));
}

static JsonParser *
load (const char *path)
{
  JsonParser *parser = json_parser_new_immutable ();
  g_autoptr (GBytes) bytes = g_resource_lookup_data (entente_model_get_resource (), path, 0, NULL);
  const char *text;
  gsize size;
  gboolean loaded;

  g_assert (bytes != NULL);
  text = g_bytes_get_data (bytes, &size);
  loaded = json_parser_load_from_data (parser, text, size, NULL);
  g_assert (loaded);

  return parser;
}

static gpointer
load_words (gpointer unused)
{
  return load (FOLDER "accounts.json");
}

/* Words by which an account is recognised: a member a key. */
static JsonObject *
get_words (void)
{
  static GOnce once = G_ONCE_INIT;
  JsonParser *parser = g_once (&once, load_words, NULL);

  return json_object_get_object_member (json_node_get_object (json_parser_get_root (parser)),
                                        "words");
}

static void
clear_clue (gpointer data)
{
  EntenteChartClue *clue = data;

  g_ptr_array_unref (clue->codes);
  g_free (clue->words);
  g_free (clue->label);
}

char *
_entente_account_chart_split (const char *text)
{
  g_autofree char *folded = entente_fold (text);
  GString *words = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (g_unichar_isalnum (letter))
        g_string_append_unichar (words, letter);
      else if (words->len > 0 && words->str[words->len - 1] != ' ')
        g_string_append_c (words, ' ');
    }

  return g_strchomp (g_string_free (words, FALSE));
}

static void
append_clue (EntenteAccountChart *self, const EntenteChartEntry *entry, JsonObject *object,
             JsonArray *accounts)
{
  EntenteChartClue clue = { .codes = g_ptr_array_new () };
  GString *words = g_string_new (NULL);

  if (entry->code[0] != '\0')
    g_ptr_array_add (clue.codes, (gpointer) entry->code);
  if (!entry->is_heading && json_object_has_member (object, "codes"))
    {
      JsonArray *codes = json_object_get_array_member (object, "codes");

      for (guint i = 0; i < json_array_get_length (codes); i++)
        g_ptr_array_add (clue.codes, (gpointer) json_array_get_string_element (codes, i));
    }
  clue.label = _entente_account_chart_split (entry->label);
  for (guint i = 0; accounts != NULL && i < json_array_get_length (accounts); i++)
    {
      const char *key = json_array_get_string_element (accounts, i);

      g_string_append_printf (words, "%s ", json_object_get_string_member (get_words (), key));
    }
  clue.words = g_string_free (words, FALSE);

  g_array_append_val (self->clues, clue);
}

static void
append_heading (EntenteAccountChart *self, JsonObject *object, EntenteChartEntry *entry)
{
  entry->code = json_object_get_string_member_with_default (object, "code", "");
  entry->label = json_object_get_string_member (object, entente_language_to_code (self->language));
  entry->hint = get_text (object, "hint", self->language);
  entry->is_fallback = json_object_get_boolean_member_with_default (object, "fallback", FALSE);
  entry->is_alone = json_object_has_member (object, "accounts");
  entry->is_heading = TRUE;
  entry->heading = G_MAXUINT;
  entry->key = "";
  g_array_append_val (self->entries, *entry);
  append_clue (self, entry, object, NULL);
}

/* An entry that no account names is that of lines that are not sorted yet. */
static void
append_entry (EntenteAccountChart *self, JsonObject *object, EntenteChartEntry *entry)
{
  JsonArray *accounts = json_object_get_array_member (object, "accounts");
  guint index = self->entries->len;

  entry->code = json_object_get_string_member_with_default (object, "code", "");
  entry->label = json_object_get_string_member (object, entente_language_to_code (self->language));
  entry->hint = get_text (object, "hint", self->language);
  entry->is_fallback = json_object_get_boolean_member_with_default (object, "fallback", FALSE);
  entry->is_heading = FALSE;
  entry->key = "";
  if (json_array_get_length (accounts) == 0)
    self->unsorted[entry->side] = index;
  else
    entry->key = json_array_get_string_element (accounts, 0);
  for (guint i = 0; i < json_array_get_length (accounts); i++)
    g_hash_table_insert (self->by_key, (gpointer) json_array_get_string_element (accounts, i),
                         GUINT_TO_POINTER (index));
  g_array_append_val (self->entries, *entry);
  append_clue (self, entry, object, accounts);
}

static void
append_group (EntenteAccountChart *self, JsonObject *object, EntenteChartEntry *entry)
{
  guint heading = self->entries->len;

  append_heading (self, object, entry);
  entry->heading = heading;
  if (entry->is_alone)
    {
      append_entry (self, object, entry);
    }
  else
    {
      JsonArray *entries = json_object_get_array_member (object, "entries");

      for (guint i = 0; i < json_array_get_length (entries); i++)
        append_entry (self, json_array_get_object_element (entries, i), entry);
    }
}

static EntenteAccountBlock
read_block (const char *name)
{
  static const char *const names[] = {
    [ENTENTE_BLOCK_DIRECT] = "direct",
    [ENTENTE_BLOCK_INDIRECT] = "indirect",
    [ENTENTE_BLOCK_OWN] = "own",
    [ENTENTE_BLOCK_IN_KIND] = "in-kind",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (name, names[i]) == 0)
      return i;

  g_assert_not_reached ();
}

static void
append_section (EntenteAccountChart *self, JsonObject *object)
{
  JsonArray *headings = json_object_get_array_member (object, "headings");
  EntenteChartEntry entry = {
    .side = strcmp (json_object_get_string_member (object, "side"), "charges") == 0
              ? ENTENTE_SIDE_CHARGES
              : ENTENTE_SIDE_INCOME,
    .block = read_block (json_object_get_string_member (object, "block")),
  };

  for (guint i = 0; i < json_array_get_length (headings); i++)
    append_group (self, json_array_get_object_element (headings, i), &entry);
}

static EntenteAccountChart *
read_chart (const char *id, EntenteLanguage language)
{
  EntenteAccountChart *self = g_new0 (EntenteAccountChart, 1);
  g_autofree char *path = g_strconcat (FOLDER "charts/", id, ".json", NULL);
  JsonObject *root;
  JsonArray *sections;

  self->parser = load (path);
  root = json_node_get_object (json_parser_get_root (self->parser));
  self->id = g_strdup (id);
  self->language = language;
  self->title = get_text (root, "title", language);
  self->description = get_text (root, "description", language);
  self->entries = g_array_new (FALSE, TRUE, sizeof (EntenteChartEntry));
  self->clues = g_array_new (FALSE, TRUE, sizeof (EntenteChartClue));
  g_array_set_clear_func (self->clues, clear_clue);
  self->by_key = g_hash_table_new (g_str_hash, g_str_equal);
  sections = json_object_get_array_member (root, "sections");
  for (guint i = 0; i < json_array_get_length (sections); i++)
    append_section (self, json_array_get_object_element (sections, i));

  return self;
}

/**
 * entente_account_chart_list:
 *
 * Returns: (transfer none) (array zero-terminated=1): ids in the order offered
 */
const char *const *
entente_account_chart_list (void)
{
  return ids;
}

/**
 * entente_account_chart_get:
 * @id: (nullable): which; "" or an id of a newer program for the default one
 * @language: of labels and hints
 *
 * Returns: (transfer none): the chart, kept for ever
 */
const EntenteAccountChart *
entente_account_chart_get (const char *id, EntenteLanguage language)
{
  static EntenteAccountChart *charts[N_CHARTS][N_LANGUAGES];
  guint which = 0;

  g_return_val_if_fail ((guint) language < N_LANGUAGES, NULL);

  for (guint i = 0; id != NULL && i < N_CHARTS; i++)
    if (strcmp (ids[i], id) == 0)
      which = i;
  /* Documents may be made in a thread of their own. */
  if (g_once_init_enter_pointer (&charts[which][language]))
    g_once_init_leave_pointer (&charts[which][language], read_chart (ids[which], language));

  return charts[which][language];
}

const char *
entente_account_chart_get_id (const EntenteAccountChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->id;
}

const char *
entente_account_chart_get_title (const EntenteAccountChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

const char *
entente_account_chart_get_description (const EntenteAccountChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->description;
}

const EntenteChartEntry *
entente_account_chart_get_entries (const EntenteAccountChart *self, guint *n_entries)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n_entries != NULL, NULL);

  *n_entries = self->entries->len;
  return &g_array_index (self->entries, EntenteChartEntry, 0);
}

/**
 * entente_account_chart_find:
 * @self: a chart
 * @key: canonical, "" or one of a newer program
 * @side: where the line stands
 *
 * Returns: index of the entry that shows @key; that of lines to be sorted when @key is none of @side
 */
guint
entente_account_chart_find (const EntenteAccountChart *self,
                            const char *key,
                            EntenteBudgetSide side)
{
  gpointer index;

  g_return_val_if_fail (self != NULL, G_MAXUINT);
  g_return_val_if_fail (key != NULL, G_MAXUINT);
  g_return_val_if_fail ((guint) side <= ENTENTE_SIDE_INCOME, G_MAXUINT);

  if (g_hash_table_lookup_extended (self->by_key, key, NULL, &index)
      && g_array_index (self->entries, EntenteChartEntry, GPOINTER_TO_UINT (index)).side == side)
    return GPOINTER_TO_UINT (index);

  return self->unsorted[side];
}

char *
entente_chart_entry_dup_title (const EntenteChartEntry *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->code[0] == '\0')
    return g_strdup (self->label);

  /* The dash of the printed forms, in every language. */
  return g_strdup_printf ("%s – %s", self->code, self->label);
}
