/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-project-code.h"

#include "entente-fold.h"

#define LETTERS_MAX 8

/* Words that begin titles without telling anything, folded. */
static gboolean
is_small_word (const char *word)
{
  static const char *const small[] = {
    "a",  "an", "and", "au", "aux", "d",  "de", "des", "du",  "en",  "et",  "for", "grand",
    "grande", "in", "l", "la", "le", "les", "of", "on", "sur", "the", "to", "un", "une", NULL,
  };

  return g_strv_contains (small, word);
}

static char *
keep_letters (const char *word)
{
  GString *letters = g_string_new (NULL);

  for (const char *p = word; *p != '\0' && letters->len < LETTERS_MAX; p++)
    if (g_ascii_isalnum (*p))
      g_string_append_c (letters, g_ascii_toupper (*p));

  return g_string_free_and_steal (letters);
}

/* At anything that is neither letter nor digit; other scripts give no code. */
static char **
split_words (const char *folded)
{
  g_autofree char *spaced = g_strdup (folded);

  for (char *p = spaced; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p))
      *p = ' ';

  return g_strsplit (spaced, " ", -1);
}

static const char *
find_telling_word (char **words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && !is_small_word (words[i]))
      return words[i];

  return "";
}

/**
 * entente_project_code_propose:
 * @title: of the project
 * @event: (nullable): its first day, when there is one
 *
 * Takes the first word of the title that says something, and the year.
 *
 * Returns: (transfer full): capitals and digits; "" when the title has none
 */
char *
entente_project_code_propose (const char *title, const GDate *event)
{
  g_autofree char *folded = NULL;
  g_auto (GStrv) words = NULL;
  g_autofree char *chosen = NULL;

  g_return_val_if_fail (title != NULL, NULL);

  folded = entente_fold (title);
  words = split_words (folded);
  chosen = keep_letters (find_telling_word (words));
  if (*chosen == '\0')
    {
      g_free (chosen);
      chosen = keep_letters (folded);
    }
  if (*chosen != '\0' && event != NULL && g_date_valid (event))
    return g_strdup_printf ("%s%02u", chosen, g_date_get_year (event) % 100);

  return g_steal_pointer (&chosen);
}
