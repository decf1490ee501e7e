/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-nir.h"

#include <string.h>

/* Sex, year, month, département, commune and order: 13 characters; then a key of two digits. */
#define NIR_LENGTH 13
#define KEY_LENGTH 2

static gboolean
is_separator (gunichar letter)
{
  return letter == ' ' || letter == '.' || letter == '-' || letter == 0xa0 || letter == 0x202f
         || letter == 0x2009 || letter == 0x2011;
}

static const char *
skip_separator (const char *p)
{
  return is_separator (g_utf8_get_char (p)) ? g_utf8_next_char (p) : p;
}

/* Reads up to max characters of a number with a separator at most between two of them. */
static gsize
read_characters (const char *p, char *characters, const char **ends, gsize max)
{
  gsize n = 0;

  while (n < max)
    {
      const char *next = n == 0 ? p : skip_separator (p);

      if (!g_ascii_isalnum (*next))
        break;
      characters[n] = g_ascii_toupper (*next);
      p = next + 1;
      ends[n++] = p;
    }

  return n;
}

static gboolean
are_digits (const char *characters, gsize from, gsize length)
{
  for (gsize i = from; i < from + length; i++)
    if (!g_ascii_isdigit (characters[i]))
      return FALSE;

  return TRUE;
}

static gboolean
has_month (const char *characters)
{
  int month = g_ascii_isdigit (characters[3]) && g_ascii_isdigit (characters[4])
                ? (characters[3] - '0') * 10 + (characters[4] - '0')
                : 0;

  /* From 20 on: months that were not known when the person was registered. */
  return (month >= 1 && month <= 12) || month >= 20;
}

static gboolean
has_departement (const char *characters)
{
  return are_digits (characters, 5, 2)
         || (characters[5] == '2' && (characters[6] == 'A' || characters[6] == 'B'));
}

static gboolean
looks_like_nir (const char *characters)
{
  return strchr ("123478", characters[0]) != NULL && are_digits (characters, 1, 2)
         && has_month (characters) && has_departement (characters)
         && are_digits (characters, 7, 6);
}

static gboolean
key_fits (const char *characters)
{
  char number[NIR_LENGTH + 1] = { 0 };
  guint64 value;
  guint key;

  memcpy (number, characters, NIR_LENGTH);
  if (number[6] == 'A' || number[6] == 'B')
    {
      /* 2A counts as 19, 2B as 18. */
      number[5] = '1';
      number[6] = number[6] == 'A' ? '9' : '8';
    }
  value = g_ascii_strtoull (number, NULL, 10);
  key = (characters[NIR_LENGTH] - '0') * 10 + (characters[NIR_LENGTH + 1] - '0');

  return key == 97 - value % 97;
}

/* Is there a number at p, and where does it end? One with more digits behind it is another
   number. */
static const char *
match (const char *p)
{
  char characters[NIR_LENGTH + KEY_LENGTH + 1];
  const char *ends[G_N_ELEMENTS (characters)];
  gsize n = read_characters (p, characters, ends, G_N_ELEMENTS (characters));
  gsize n_digits = n;

  /* Letters after it belong to the next word. */
  for (gsize i = NIR_LENGTH; i < n_digits; i++)
    if (!g_ascii_isdigit (characters[i]))
      n_digits = i;

  if (n_digits < NIR_LENGTH || !looks_like_nir (characters))
    return NULL;
  if (n_digits < n && ends[n_digits - 1] + 1 == ends[n_digits])
    return NULL;
  if (n_digits == NIR_LENGTH)
    return ends[NIR_LENGTH - 1];
  if (n_digits == NIR_LENGTH + KEY_LENGTH && key_fits (characters))
    return ends[n_digits - 1];

  return NULL;
}

/**
 * entente_nir_find:
 * @text: free text, UTF-8
 * @start: (out) (optional): where the number begins, in bytes
 * @length: (out) (optional): how many bytes it takes, separators included
 *
 * Looks for a French social security number, which has no place in a project's file. With its key
 * the key must fit; without it, 13 digits in the right pattern are enough to ask.
 *
 * Returns: whether one was found
 */
gboolean
entente_nir_find (const char *text, gsize *start, gsize *length)
{
  gunichar previous = ' ';

  g_return_val_if_fail (text != NULL, FALSE);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *end = g_unichar_isalnum (previous) ? NULL : match (p);

      previous = g_utf8_get_char (p);
      if (end == NULL)
        continue;
      if (start != NULL)
        *start = p - text;
      if (length != NULL)
        *length = end - p;
      return TRUE;
    }

  return FALSE;
}
