/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-chart-words-private.h"

#include "entente-fold.h"

#include <string.h>

/* So many letters make the beginning of the same word. */
#define SAME_BEGINNING 4

typedef struct
{
  const EntenteChartEntry *entry; /* borrowed */
  const char *heading;            /* borrowed: code of the heading above, or its own */
  char *label;                    /* owned, folded */
} Words;

struct _EntenteChartWords
{
  const EntenteAccountChart *chart;
  GArray *words; /* owned */
};

static void
words_clear (Words *words)
{
  g_free (words->label);
}

static void
add_entries (EntenteChartWords *self, const EntenteAccountChart *chart)
{
  guint n_entries;
  const EntenteChartEntry *entries = entente_account_chart_get_entries (chart, &n_entries);

  for (guint i = 0; i < n_entries; i++)
    {
      const Words words = {
        .entry = &entries[i],
        .heading
        = entries[i].heading < n_entries ? entries[entries[i].heading].code : entries[i].code,
        .label = entente_fold (entries[i].label),
      };

      g_array_append_val (self->words, words);
    }
}

EntenteChartWords *
_entente_chart_words_new (const EntenteAccountChart *chart)
{
  EntenteChartWords *self = g_new0 (EntenteChartWords, 1);
  const char *id = entente_account_chart_get_id (chart);

  self->chart = chart;
  self->words = g_array_new (FALSE, FALSE, sizeof (Words));
  g_array_set_clear_func (self->words, (GDestroyNotify) words_clear);
  add_entries (self, chart);
  add_entries (self, entente_account_chart_get (id, ENTENTE_LANGUAGE_FRENCH));
  add_entries (self, entente_account_chart_get (id, ENTENTE_LANGUAGE_ENGLISH));

  return self;
}

void
_entente_chart_words_free (EntenteChartWords *self)
{
  g_array_unref (self->words);
  g_free (self);
}

const EntenteAccountChart *
_entente_chart_words_get_chart (const EntenteChartWords *self)
{
  return self->chart;
}

const char *
_entente_chart_words_find (const EntenteChartWords *self,
                           EntenteBudgetSide side,
                           gboolean in_kind,
                           const char *heading,
                           const char *words)
{
  g_autofree char *folded = entente_fold (words);

  for (guint i = 0; *folded != '\0' && i < self->words->len; i++)
    {
      const Words *own = &g_array_index (self->words, Words, i);

      if (*own->entry->key != '\0' && own->entry->side == side
          && (own->entry->block == ENTENTE_BLOCK_IN_KIND) == in_kind
          && (*heading == '\0' || g_str_has_prefix (heading, own->heading))
          && g_str_equal (own->label, folded))
        return own->entry->key;
    }

  return NULL;
}

gboolean
_entente_chart_words_know (const EntenteChartWords *self, const char *code, const char *text)
{
  g_autofree char *folded = entente_fold (text);

  for (guint i = 0; i < self->words->len; i++)
    {
      const Words *own = &g_array_index (self->words, Words, i);

      if (g_str_equal (own->entry->code, code)
          && strncmp (own->label, folded, SAME_BEGINNING) == 0)
        return TRUE;
    }

  return FALSE;
}
