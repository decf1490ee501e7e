/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-account.h"

G_BEGIN_DECLS

/* The words of a chart in both languages, folded once for a whole file. */
typedef struct _EntenteChartWords EntenteChartWords;

EntenteChartWords *_entente_chart_words_new (const EntenteAccountChart *chart);
void _entente_chart_words_free (EntenteChartWords *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteChartWords, _entente_chart_words_free)

const EntenteAccountChart *_entente_chart_words_get_chart (const EntenteChartWords *self);

/* The account of the entry that bears these very words, under a heading with that code ("" for
   any); NULL when there is none. */
const char *_entente_chart_words_find (const EntenteChartWords *self,
                                       EntenteBudgetSide side,
                                       gboolean in_kind,
                                       const char *heading,
                                       const char *words);
/* Does an entry with that code begin with the words @text begins with? */
gboolean _entente_chart_words_know (const EntenteChartWords *self,
                                    const char *code,
                                    const char *text);

G_END_DECLS
