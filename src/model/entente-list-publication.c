/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-list-publication-private.h"

void
_entente_list_publish (GListModel *list, GPtrArray **shown, GPtrArray *sorted)
{
  g_autoptr (GPtrArray) old = g_steal_pointer (shown);
  guint shortest = MIN (old->len, sorted->len);
  guint before = 0;
  guint after = 0;

  *shown = sorted;

  while (before < shortest && old->pdata[before] == sorted->pdata[before])
    before++;
  while (after < shortest - before
         && old->pdata[old->len - 1 - after] == sorted->pdata[sorted->len - 1 - after])
    after++;

  if (before + after < MAX (old->len, sorted->len))
    g_list_model_items_changed (list,
                                before,
                                old->len - before - after,
                                sorted->len - before - after);
}
