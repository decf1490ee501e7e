/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-account.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What an entry is recognised by, beside what it shows. */
typedef struct {
  GPtrArray *codes; /* owned: of char *, borrowed from the data; its own code and those it stands for */
  char *label;      /* owned: its words, folded, a space apart */
  char *words;      /* owned: those of its accounts (data/reference/accounts.json) */
} EntenteChartClue;

/* Small letters without accents, words a single space apart. (transfer full) */
char *_entente_account_chart_split (const char *text);

struct _EntenteAccountChart {
  char *id;
  EntenteLanguage language;
  const char *title;
  const char *description;
  GArray *entries;         /* owned: of EntenteChartEntry */
  GArray *clues;           /* owned: of EntenteChartClue, one an entry */
  GHashTable *by_key;      /* owned: canonical key to index of entry */
  guint unsorted[2];       /* by side */
  JsonParser *parser;      /* owned: what the texts point into */
};

G_END_DECLS
