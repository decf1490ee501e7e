/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-fold.h"

#include <string.h>

/* Letters that Unicode does not decompose, though everybody types them as others. */
static const struct
{
  gunichar letter;
  const char *typed;
} ligatures[] = {
  { 0x00e6, "ae" }, { 0x0153, "oe" }, { 0x00f8, "o" }, { 0x0111, "d" }, { 0x00f0, "d" },
  { 0x00fe, "th" }, { 0x0142, "l" },  { 0x0131, "i" }, { 0x2019, "'" }, { 0x02bc, "'" },
  { 0x2010, "-" },  { 0x2011, "-" },  { 0x2013, "-" },
};

/* Letters of the languages of Europe, and what stands between words: nearly all that is searched. */
#define LATIN_END 0x250
#define PUNCTUATION 0x2000
#define PUNCTUATION_END 0x2070

static gboolean
is_plain (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if (*p & 0x80)
      return FALSE;

  return TRUE;
}

static void
append_folded (GString *folded, gunichar letter)
{
  for (guint i = 0; i < G_N_ELEMENTS (ligatures); i++)
    {
      if (ligatures[i].letter == letter)
        {
          g_string_append (folded, ligatures[i].typed);
          return;
        }
    }

  /* No-break spaces are spaces to whoever searches. */
  g_string_append_unichar (folded, g_unichar_isspace (letter) ? ' ' : letter);
}

static char *
fold_any (const char *text)
{
  g_autofree char *lower = NULL;
  g_autofree char *split = NULL;
  GString *folded = g_string_sized_new (strlen (text));

  /* Decomposing after the case, because folding the case may compose again. */
  lower = g_utf8_casefold (text, -1);
  split = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL);

  for (const char *p = split; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (!g_unichar_ismark (letter))
        append_folded (folded, letter);
    }

  return g_string_free_and_steal (folded);
}

static gpointer
fold_letters (gpointer data)
{
  char **folds = g_new0 (char *, LATIN_END + PUNCTUATION_END - PUNCTUATION);

  for (guint i = 1; i < LATIN_END + PUNCTUATION_END - PUNCTUATION; i++)
    {
      char letter[7] = "";

      g_unichar_to_utf8 (i < LATIN_END ? i : i - LATIN_END + PUNCTUATION, letter);
      folds[i] = fold_any (letter);
    }

  return folds;
}

/* A letter folds to the same among any others: what was found out once is remembered. NULL for
   letters that are too many for that. */
static const char *
get_fold (gunichar letter)
{
  static GOnce once = G_ONCE_INIT;
  char **folds = g_once (&once, fold_letters, NULL);

  if (letter < LATIN_END)
    return folds[letter];
  if (letter >= PUNCTUATION && letter < PUNCTUATION_END)
    return folds[LATIN_END + letter - PUNCTUATION];
  return NULL;
}

/**
 * entente_fold:
 * @text: UTF-8
 *
 * Folds a text for search: small letters without accents, "œ" as "oe", "æ" as "ae", curly
 * apostrophes as straight ones. Two texts that people take for the same have the same fold.
 *
 * Returns: (transfer full): the folded text; "" when @text is not UTF-8
 */
char *
entente_fold (const char *text)
{
  g_autoptr (GString) folded = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (is_plain (text))
    return g_ascii_strdown (text, -1);
  if (!g_utf8_validate (text, -1, NULL))
    return g_strdup ("");

  folded = g_string_sized_new (strlen (text));
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *fold = get_fold (g_utf8_get_char (p));

      if (fold == NULL)
        return fold_any (text);
      g_string_append (folded, fold);
    }

  return g_string_free_and_steal (g_steal_pointer (&folded));
}

static gboolean
starts_with_number (const char *text, const char *digits)
{
  for (; *digits != '\0'; digits++, text++)
    {
      while (*text == ' ' || *text == '.' || *text == '-')
        text++;
      if (*text != *digits)
        return FALSE;
    }

  return TRUE;
}

/* "73282932000074" stands in "siret 732 829 320 00074", and a phone number in its pairs. */
static gboolean
contains_number (const char *folded_text, const char *word)
{
  if (word[strspn (word, "0123456789")] != '\0')
    return FALSE;

  for (const char *p = folded_text; *p != '\0'; p++)
    if (*p == *word && starts_with_number (p, word))
      return TRUE;

  return FALSE;
}

/**
 * entente_fold_contains:
 * @folded_text: what is looked through, folded
 * @folded_words: what was typed in the search, folded
 *
 * Tells whether every word of the search stands somewhere in the text, in any order, even inside a
 * word. A number is found whatever spaces, dots or hyphens group its digits.
 *
 * Returns: whether all were found; an empty search finds everything
 */
gboolean
entente_fold_contains (const char *folded_text, const char *folded_words)
{
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (folded_text != NULL, FALSE);
  g_return_val_if_fail (folded_words != NULL, FALSE);

  words = g_strsplit (folded_words, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded_text, words[i]) == NULL && !contains_number (folded_text, words[i]))
      return FALSE;

  return TRUE;
}

/* "2" before "10": a run of digits sorts by its length first, then by its digits. */
static const char *
append_number (GString *key, const char *digits)
{
  gsize length;

  while (digits[0] == '0' && g_ascii_isdigit (digits[1]))
    digits++;
  length = strspn (digits, "0123456789");
  /* '0' keeps numbers where digits sort; the length after it stays below any letter for 40
     digits. */
  g_string_append_c (key, '0');
  g_string_append_c (key, (char) MIN (length, 40) + '0');
  g_string_append_len (key, digits, length);

  return digits + length;
}

/**
 * entente_fold_sort_key:
 * @text: UTF-8
 *
 * Makes a key for strcmp() that sorts as a reader expects: case and accents decide last,
 * punctuation hardly counts, and "Équipe 2" comes before "Équipe 10".
 *
 * Returns: (transfer full): the key
 */
char *
entente_fold_sort_key (const char *text)
{
  g_autofree char *folded = entente_fold (text);
  GString *key;
  gboolean gap = FALSE;

  g_return_val_if_fail (text != NULL, NULL);

  key = g_string_sized_new (2 * strlen (folded) + 2);
  for (const char *p = folded; *p != '\0';)
    {
      if ((*p & 0x80) == 0 && !g_ascii_isalnum (*p))
        {
          gap = key->len > 0;
          p++;
          continue;
        }
      if (gap)
        g_string_append_c (key, ' ');
      gap = FALSE;
      if (g_ascii_isdigit (*p))
        p = append_number (key, p);
      else
        g_string_append_c (key, *p++);
    }

  g_string_append_c (key, '\001');
  g_string_append (key, text);
  return g_string_free_and_steal (key);
}

/**
 * entente_fold_compare:
 * @a: UTF-8
 * @b: UTF-8
 *
 * Compares two texts as [func@fold_sort_key] does; for long lists make the keys once instead.
 *
 * Returns: below, at or above zero
 */
int
entente_fold_compare (const char *a, const char *b)
{
  g_autofree char *key_a = entente_fold_sort_key (a);
  g_autofree char *key_b = entente_fold_sort_key (b);

  return strcmp (key_a, key_b);
}
