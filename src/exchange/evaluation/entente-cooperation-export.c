/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-cooperation-export.h"

#include "evaluation/entente-cooperation-writing-private.h"

#include <math.h>

static void
counted_round_free (gpointer data)
{
  EntenteCountedRound *self = data;

  g_object_unref (self->round);
  entente_cooperation_results_unref (self->results);
  g_clear_pointer (&self->earlier, entente_cooperation_results_unref);
  g_free (self);
}

static gboolean
was_answered (EntenteCooperationResults *results)
{
  for (guint i = 0; i < ENTENTE_COOPERATION_DIMENSIONS; i++)
    if (entente_cooperation_results_get_spread (results, i)->n_scores > 0)
      return TRUE;

  return FALSE;
}

/* A round is compared with the last one before it that anybody answered. */
GPtrArray *
_entente_counted_rounds_list (EntenteStore *store)
{
  g_autoptr (GListModel) rounds = entente_cooperation_round_new_list (store);
  GPtrArray *list = g_ptr_array_new_with_free_func (counted_round_free);
  EntenteCooperationResults *earlier = NULL; /* of the list */

  for (guint i = 0; i < g_list_model_get_n_items (rounds); i++)
    {
      EntenteCountedRound *counted = g_new0 (EntenteCountedRound, 1);

      counted->round = g_list_model_get_item (rounds, i);
      counted->results = entente_cooperation_results_new (counted->round);
      if (earlier != NULL)
        counted->earlier = entente_cooperation_results_ref (earlier);
      if (was_answered (counted->results))
        earlier = counted->results;
      g_ptr_array_add (list, counted);
    }

  return list;
}

double
_entente_counted_round_get_change (const EntenteCountedRound *self, guint dimension)
{
  return self->earlier != NULL
           ? entente_cooperation_results_get_change (self->results, self->earlier, dimension)
           : NAN;
}

/**
 * entente_cooperation_export:
 * @store: the project
 * @format: "csv" or "json"
 *
 * Writes of each round, dimension by dimension, what everybody says and how far apart they are. A
 * round without names gives the scores from the lowest on: nobody can be followed from one dimension
 * to the next.
 *
 * Returns: (transfer full): the content of a file
 */
GBytes *
entente_cooperation_export (EntenteStore *store, const char *format)
{
  g_autoptr (GPtrArray) rounds = NULL;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);
  g_return_val_if_fail (format != NULL, NULL);

  rounds = _entente_counted_rounds_list (store);
  return g_str_equal (format, "json") ? _entente_cooperation_write_json (store, rounds)
                                      : _entente_cooperation_write_csv (rounds);
}
