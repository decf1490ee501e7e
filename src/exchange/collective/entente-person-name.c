/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-person-name-private.h"

#include "entente-contact-heading-private.h"
#include "entente-fold.h"

#include <string.h>

static const struct {
  const char *title;
  const char *gender;
} titles[] = {
  { "m", "masculine" },   { "mr", "masculine" },       { "monsieur", "masculine" },
  { "mme", "feminine" },  { "madame", "feminine" },    { "mlle", "feminine" },
  { "mrs", "feminine" },  { "mademoiselle", "feminine" }, { "ms", "feminine" },
  { "miss", "feminine" }, { "dr", "" },                { "docteur", "" },
  { "pr", "" },           { "prof", "" },              { "maitre", "" },
};

/* Words that belong to the family name after them. */
static const char *const particles[] = {
  "de",  "du",   "des", "d",  "d'",  "la",    "le",     "les",   "von", "van",
  "der", "den",  "ten", "di", "da",  "dos",   "del",    "della", "el",  "al",
  "ben", "ould", "mac", "st", "ste", "saint", "sainte", NULL,
};

/* Of these, the ones that stay small: "Jean de La Fontaine". */
static const char *const small_particles[] = { "de",  "d",  "d'", "von", "van", "der",
                                               "den", "di", "da", "dos", NULL };

typedef struct {
  char **words;
  guint n;
} Words;

/* Folded, without the dot of "M." */
static char *
fold_word (const char *word)
{
  return g_strchomp (g_strdelimit (entente_fold (word), ".", ' '));
}

static gboolean
is_particle (const char *word)
{
  g_autofree char *folded = fold_word (word);

  return g_strv_contains (particles, folded);
}

/* At least two letters, all of them capitals: how family names are told apart. */
static gboolean
is_in_capitals (const char *word)
{
  guint letters = 0;

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (!g_unichar_isalpha (letter))
        continue;
      if (!g_unichar_isupper (letter))
        return FALSE;
      letters++;
    }

  return letters >= 2;
}

static const char *
find_title (const char *word, gboolean *found)
{
  g_autofree char *folded = fold_word (word);

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      if (g_str_equal (titles[i].title, folded))
        {
          *found = TRUE;
          return titles[i].gender;
        }
    }

  *found = FALSE;
  return "";
}

/* "Marie DUPONT" says which word is the family name, not that the name is written in capitals. */
static char *
capitalize (const char *word)
{
  g_autofree char *folded = fold_word (word);
  g_autofree char *small = g_utf8_strdown (word, -1);
  GString *capitalized = g_string_new (NULL);
  gboolean first = TRUE;

  if (g_strv_contains (small_particles, folded))
    {
      g_string_append (capitalized, small);
      return g_string_free_and_steal (capitalized);
    }

  for (const char *p = small; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      g_string_append_unichar (capitalized, first ? g_unichar_toupper (letter) : letter);
      first = !g_unichar_isalpha (letter) && !g_unichar_ismark (letter);
    }

  return g_string_free_and_steal (capitalized);
}

static char *
join (Words *words, guint from, guint to, gboolean in_capitals)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = from; i < to; i++)
    {
      g_autofree char *word =
          in_capitals ? capitalize (words->words[i]) : g_strdup (words->words[i]);

      g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", word);
    }

  return g_string_free_and_steal (g_steal_pointer (&joined));
}

static void
set_parts (EntentePersonName *self, Words *words, guint from, guint to, gboolean in_capitals)
{
  g_autofree char *before = join (words, 0, from, FALSE);
  g_autofree char *after = join (words, to, words->n, FALSE);

  self->family = join (words, from, to, in_capitals);
  self->given = g_strstrip (g_strjoin (" ", before, after, NULL));
}

/* The run of words in capitals, with the particles before it, when other words are not in
   capitals. */
static gboolean
split_by_capitals (EntentePersonName *self, Words *words)
{
  guint from = words->n;
  guint to = 0;
  guint n = 0;

  for (guint i = 0; i < words->n; i++)
    {
      if (!is_in_capitals (words->words[i]))
        continue;
      from = MIN (from, i);
      to = i + 1;
      n++;
    }

  while (from > 0 && from < words->n && is_particle (words->words[from - 1]))
    from--;
  if (n == 0 || to - from == words->n)
    return FALSE;

  set_parts (self, words, from, to, TRUE);
  return TRUE;
}

/* The family name comes first in lists written in capitals, last in speech, and begins with its
   particles. */
static void
split_by_place (EntentePersonName *self, Words *words)
{
  gboolean in_capitals = TRUE;
  guint from = words->n - 1;
  guint to = words->n;

  for (guint i = 0; i < words->n; i++)
    in_capitals = in_capitals && is_in_capitals (words->words[i]);

  for (guint i = 0; i + 1 < words->n; i++)
    {
      if (is_particle (words->words[i]))
        {
          from = i;
          break;
        }
    }

  if (words->n > 1 && (from == 0 || (in_capitals && from == words->n - 1)))
    {
      from = 0;
      to = 1;
      while (to + 1 < words->n && is_particle (words->words[to - 1]))
        to++;
    }

  set_parts (self, words, from, to, FALSE);
}

static gboolean
split_by_comma (EntentePersonName *self, const char *full)
{
  const char *comma = strchr (full, ',');

  if (comma == NULL)
    return FALSE;

  self->family = g_strstrip (g_strndup (full, comma - full));
  self->given = g_strstrip (g_strdup (comma + 1));
  return TRUE;
}

/* Words of the name without the titles before them. */
static char **
split_words (EntentePersonName *self, const char *full)
{
  g_auto (GStrv) all = g_strsplit_set (full, " \t\n", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  gboolean in_titles = TRUE;

  for (guint i = 0; all[i] != NULL; i++)
    {
      const char *gender;

      if (*all[i] == '\0')
        continue;
      gender = in_titles ? find_title (all[i], &in_titles) : "";
      if (!in_titles)
        g_strv_builder_add (words, all[i]);
      else if (*gender != '\0')
        self->gender = gender;
    }

  return g_strv_builder_end (words);
}

void
_entente_person_name_clear (EntentePersonName *self)
{
  g_clear_pointer (&self->given, g_free);
  g_clear_pointer (&self->family, g_free);
}

void
_entente_person_name_split (EntentePersonName *self, const char *full)
{
  g_auto (GStrv) split = NULL;
  g_autofree char *bare = NULL;
  Words words;

  *self = (EntentePersonName) { .gender = "" };
  split = split_words (self, full);
  words = (Words) { split, g_strv_length (split) };
  bare = g_strjoinv (" ", split);

  if (words.n == 0)
    {
      self->given = g_strdup ("");
      self->family = g_strdup ("");
    }
  else if (!split_by_comma (self, bare) && !split_by_capitals (self, &words))
    split_by_place (self, &words);
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

char *
_entente_person_name_make_key (const char *given, const char *family)
{
  g_autofree char *full = g_strjoin (" ", given, family, NULL);
  g_autofree char *folded = _entente_contact_heading_fold (full, ' ');
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);

  qsort (words, g_strv_length (words), sizeof *words, compare_words);
  return g_strjoinv (" ", words);
}

static gboolean
words_meet (const char *a, const char *b)
{
  gsize length = MIN (strlen (a), strlen (b));

  return g_str_equal (a, b) || (length == 1 && a[0] == b[0]);
}

gboolean
_entente_person_name_keys_meet (const char *a, const char *b)
{
  g_auto (GStrv) words_a = g_strsplit (a, " ", -1);
  g_auto (GStrv) words_b = g_strsplit (b, " ", -1);

  for (guint i = 0; words_a[i] != NULL; i++)
    {
      for (guint j = 0; words_b[j] != NULL; j++)
        {
          if (!g_strv_contains (particles, words_a[i]) && words_meet (words_a[i], words_b[j]))
            return TRUE;
        }
    }

  return FALSE;
}
