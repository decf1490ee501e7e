/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-account-chart-private.h"

#include <string.h>

/* Words shorter than this say nothing ("de", "et", "of"), and words are the same when one begins with
   the other: "location", "locations". */
#define SHORTEST_WORD 3
#define SHORTEST_STEM 4

static const EntenteChartEntry *
get_entry (const EntenteAccountChart *self, guint index)
{
  return &g_array_index (self->entries, EntenteChartEntry, index);
}

static const EntenteChartClue *
get_clue (const EntenteAccountChart *self, guint index)
{
  return &g_array_index (self->clues, EntenteChartClue, index);
}

static guint
guess_by_key (const EntenteAccountChart *self, const char *typed, EntenteBudgetSide side)
{
  guint n_accounts;
  const EntenteAccount *accounts = entente_account_get_all (&n_accounts);

  for (guint i = 0; i < n_accounts; i++)
    if (accounts[i].side == side && g_ascii_strcasecmp (accounts[i].key, typed) == 0)
      return entente_account_chart_find (self, accounts[i].key, side);

  return G_MAXUINT;
}

/* The digits that @typed begins with, when a code is what it begins with: not "12 tables". */
static char *
dup_code (const char *typed)
{
  gsize n_digits = strspn (typed, "0123456789");

  if (n_digits < 2 || n_digits > 6 || (typed[0] != '6' && typed[0] != '7' && typed[0] != '8'))
    return NULL;

  return g_strndup (typed, n_digits);
}

/* The entry or heading with the longest code that @code begins with: "6063" before "606" before "60". */
static guint
find_code (const EntenteAccountChart *self, const char *code, EntenteBudgetSide side)
{
  guint best = G_MAXUINT;
  gsize longest = 0;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const GPtrArray *codes = get_clue (self, i)->codes;

      if (get_entry (self, i)->side != side)
        continue;
      for (guint j = 0; j < codes->len; j++)
        {
          const char *known = g_ptr_array_index (codes, j);
          gsize length = strlen (known);

          /* A heading alone and its entry bear the same code: the entry is meant. */
          if (g_str_has_prefix (code, known)
              && (length > longest || (length == longest && get_entry (self, best)->is_heading)))
            {
              best = i;
              longest = length;
            }
        }
    }

  return best;
}

static gboolean
has_word (const char *words, const char *word)
{
  gsize length = strlen (word);

  for (const char *p = words; *p != '\0';)
    {
      gsize other;

      p += strspn (p, " ");
      other = strcspn (p, " ");
      if (other == 0)
        break;
      if (other == length && strncmp (p, word, length) == 0)
        return TRUE;
      if (MIN (other, length) >= SHORTEST_STEM && MAX (other, length) - MIN (other, length) <= 2
          && strncmp (p, word, MIN (other, length)) == 0)
        return TRUE;
      p += other;
    }

  return FALSE;
}

/* How much of what was typed the entry is about: words of the label count more than those beside it. */
static guint
score (const EntenteAccountChart *self, guint index, const char *typed, char **words)
{
  const EntenteChartClue *clue = get_clue (self, index);
  guint sum = 0;

  if (strcmp (clue->label, typed) == 0)
    return G_MAXUINT;

  for (guint i = 0; words[i] != NULL; i++)
    {
      gsize length = strlen (words[i]);

      if (length < SHORTEST_WORD)
        continue;
      if (has_word (clue->label, words[i]))
        sum += 2 * length;
      else if (has_word (clue->words, words[i]))
        sum += length;
    }

  return sum;
}

/* The best entry of a side, or of a heading only, by words; G_MAXUINT when no word fits. */
static guint
guess_by_words (const EntenteAccountChart *self, const char *typed, EntenteBudgetSide side,
                guint heading)
{
  g_autofree char *split = _entente_account_chart_split (typed);
  g_auto (GStrv) words = g_strsplit (split, " ", -1);
  guint best = G_MAXUINT;
  guint most = 0;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const EntenteChartEntry *entry = get_entry (self, i);
      guint found;

      if (entry->side != side || entry->is_heading || entry->key[0] == '\0'
          || (heading != G_MAXUINT && entry->heading != heading))
        continue;
      found = score (self, i, split, words);
      if (found > most)
        {
          best = i;
          most = found;
        }
    }

  return best;
}

static guint
find_first_entry (const EntenteAccountChart *self, guint heading)
{
  for (guint i = heading + 1; i < self->entries->len; i++)
    if (get_entry (self, i)->heading == heading && !get_entry (self, i)->is_fallback)
      return i;

  return heading + 1;
}

static guint
guess_by_code (const EntenteAccountChart *self, const char *typed, const char *code,
               EntenteBudgetSide side)
{
  guint found = find_code (self, code, side);
  guint entry;

  if (found == G_MAXUINT || !get_entry (self, found)->is_heading)
    return found;

  entry = guess_by_words (self, typed + strlen (code), side, found);
  return entry != G_MAXUINT ? entry : find_first_entry (self, found);
}

/**
 * entente_account_chart_guess:
 * @self: a chart
 * @typed: a code ("606", "60 – Achats"), a canonical key, or words
 * @side: where to look
 *
 * Finds what somebody or a file means by an account. What bears the same code in two charts (870 and
 * 875) is told by the chart.
 *
 * Returns: index of the best entry that is no heading, or G_MAXUINT when nothing fits
 */
guint
entente_account_chart_guess (const EntenteAccountChart *self,
                             const char *typed,
                             EntenteBudgetSide side)
{
  g_autofree char *text = NULL;
  g_autofree char *code = NULL;
  guint found;

  g_return_val_if_fail (self != NULL, G_MAXUINT);
  g_return_val_if_fail (typed != NULL, G_MAXUINT);

  text = g_strstrip (g_strdup (typed));
  if (*text == '\0' || !g_utf8_validate (text, -1, NULL))
    return G_MAXUINT;

  found = guess_by_key (self, text, side);
  code = dup_code (text);
  if (found == G_MAXUINT && code != NULL)
    found = guess_by_code (self, text, code, side);
  if (found == G_MAXUINT)
    found = guess_by_words (self, text, side, G_MAXUINT);

  return found;
}
