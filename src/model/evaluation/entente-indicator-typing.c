/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-indicator-typing-private.h"

#include "entente-fold.h"
#include "entente-model-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const yes[] = { "yes", "y", "oui", "o", "1", "vrai", "true", NULL };
static const char *const no[] = { "no", "n", "non", "0", "faux", "false", NULL };

#define USUAL_STEPS 5

static gboolean
refuse (GError **error, char *sentence)
{
  g_autofree char *owned = sentence;

  g_set_error_literal (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_UNREADABLE, owned);
  return FALSE;
}

gboolean
_entente_indicator_read_yes_no (const char *folded, EntenteDecimal *value, GError **error)
{
  if (g_strv_contains (yes, folded) || g_strv_contains (no, folded))
    {
      *value = g_strv_contains (yes, folded) ? ENTENTE_DECIMAL_ONE : 0;
      return TRUE;
    }

  return refuse (error, g_strdup_printf (_("“%s” is neither yes nor no."), folded));
}

gboolean
_entente_indicator_split (const char *folded,
                          const char *const *separators,
                          char **left,
                          char **right)
{
  for (guint i = 0; separators[i] != NULL; i++)
    {
      /* Not at the beginning: that is a sign. */
      const char *found = *folded != '\0' ? strstr (folded + 1, separators[i]) : NULL;

      if (found == NULL)
        continue;
      *left = g_strstrip (g_strndup (folded, found - folded));
      *right = g_strstrip (g_strdup (found + strlen (separators[i])));
      return TRUE;
    }

  return FALSE;
}

const char *
_entente_indicator_skip (const char *folded, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (folded, words[i]))
      {
        const char *after = folded + strlen (words[i]);

        while (*after == ' ')
          after++;
        return after;
      }

  return NULL;
}

char *
_entente_indicator_take_unit (EntenteIndicator *self, const char *typed, char **unit)
{
  EntenteRecord *record = ENTENTE_RECORD (self);
  const char *end = typed + strlen (typed);
  const char *words;

  if (entente_record_get_choice (record, ENTENTE_INDICATOR_MEASURE) != ENTENTE_MEASURE_NUMBER
      || *entente_record_get_text (record, ENTENTE_INDICATOR_UNIT) != '\0')
    return NULL;
  while (end > typed && !g_ascii_isdigit (end[-1]))
    end--;
  for (words = end; g_unichar_isspace (g_utf8_get_char (words)); words = g_utf8_next_char (words))
    ;
  if (end == typed || !g_unichar_isalpha (g_utf8_get_char (words)))
    return NULL;

  *unit = g_strchomp (g_strdup (words));
  return g_strndup (typed, end - typed);
}

/* Without the unit, of one or of several: what people copy from a cell reads back. */
static char *
dup_bare (EntenteIndicator *self, const char *folded)
{
  g_autofree char *unit
    = entente_fold (entente_record_get_text (ENTENTE_RECORD (self), ENTENTE_INDICATOR_UNIT));
  g_autofree char *bare = g_strdup (folded);

  if (g_str_has_suffix (unit, "s") && !g_str_has_suffix (bare, unit))
    unit[strlen (unit) - 1] = '\0';
  if (*unit != '\0' && g_str_has_suffix (bare, unit))
    bare[strlen (bare) - strlen (unit)] = '\0';
  for (guint i = 0; i < 2; i++)
    {
      static const char *const signs[] = { "%", "€" };
      g_auto (GStrv) parts = g_strsplit (bare, signs[i], -1);

      g_free (bare);
      bare = g_strjoinv ("", parts);
    }

  return g_strstrip (g_steal_pointer (&bare));
}

static gboolean
check_steps (EntenteIndicator *self, EntenteDecimal value, GError **error)
{
  EntenteRecord *record = ENTENTE_RECORD (self);
  gint64 steps = entente_record_get_integer (record, ENTENTE_INDICATOR_STEPS);

  if (entente_record_get_choice (record, ENTENTE_INDICATOR_MEASURE) != ENTENTE_MEASURE_SCALE)
    return TRUE;
  if (steps <= 0)
    steps = USUAL_STEPS;
  if (ENTENTE_DECIMAL_ONE <= value && value <= steps * ENTENTE_DECIMAL_ONE)
    return TRUE;

  return refuse (error, g_strdup_printf (_("The scale goes from 1 to %d."), (int) steps));
}

gboolean
_entente_indicator_read_number (EntenteIndicator *self,
                                const char *folded,
                                EntenteDecimal *value,
                                GError **error)
{
  g_autofree char *bare = dup_bare (self, folded);
  g_autofree char *number = NULL;
  g_autofree char *problem = NULL;

  /* "4.3 out of 5" */
  if (entente_record_get_choice (ENTENTE_RECORD (self), ENTENTE_INDICATOR_MEASURE)
      == ENTENTE_MEASURE_SCALE)
    {
      static const char *const of[] = { " out of ", " sur ", "/", NULL };
      g_autofree char *steps = NULL;
      char *mark = NULL;

      if (_entente_indicator_split (bare, of, &mark, &steps))
        {
          g_free (bare);
          bare = mark;
        }
    }
  number = entente_decimal_normalize (bare, &problem);
  if (number == NULL)
    return refuse (error, g_steal_pointer (&problem));
  if (!entente_decimal_from_text (number, value) || *value == ENTENTE_DECIMAL_NONE)
    return refuse (error, g_strdup (_("A number is missing.")));

  return check_steps (self, *value, error);
}
