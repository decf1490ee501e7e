/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-representation.h"

#include <string.h>

/**
 * entente_position_is_in_office:
 * @self: a position
 * @day: a day
 *
 * A mandate without dates has neither beginning nor end.
 *
 * Returns: whether its mandate runs on that day
 */
gboolean
entente_position_is_in_office (EntentePosition *self, const GDate *day)
{
  EntenteRecord *record = ENTENTE_RECORD (self);
  GDate bound;

  g_return_val_if_fail (ENTENTE_IS_POSITION (self), FALSE);
  g_return_val_if_fail (day != NULL && g_date_valid (day), FALSE);

  if (entente_record_get_date (record, ENTENTE_POSITION_MANDATE_STARTS, &bound)
      && g_date_compare (day, &bound) < 0)
    return FALSE;

  return !entente_record_get_date (record, ENTENTE_POSITION_MANDATE_ENDS, &bound)
         || g_date_compare (day, &bound) <= 0;
}

/* Who is in office goes first; then the latest mandate; then the same one in every copy of the
   project. */
static gboolean
represents_better (EntentePosition *a, EntentePosition *b, const GDate *day)
{
  EntenteRecord *left = ENTENTE_RECORD (a);
  EntenteRecord *right = ENTENTE_RECORD (b);
  gboolean a_in_office = entente_position_is_in_office (a, day);
  int order;

  if (a_in_office != entente_position_is_in_office (b, day))
    return a_in_office;

  order = strcmp (entente_record_get_text (left, ENTENTE_POSITION_MANDATE_STARTS),
                  entente_record_get_text (right, ENTENTE_POSITION_MANDATE_STARTS));
  return order > 0 || (order == 0 && entente_record_get_id (left) < entente_record_get_id (right));
}

/**
 * entente_organization_dup_representative:
 * @self: an organisation
 * @day: the day it is represented on, such as that of a signature
 *
 * Finds the position of the legal representative. One whose mandate is over still comes, when
 * nobody else is there: the paper is drawn up and the mandate marked, rather than left empty.
 *
 * Returns: (transfer full) (nullable): the position, %NULL when the organisation has no legal
 *   representative
 */
EntentePosition *
entente_organization_dup_representative (EntenteOrganization *self, const GDate *day)
{
  EntenteStore *store;
  GListModel *positions;
  g_autoptr (EntentePosition) best = NULL;

  g_return_val_if_fail (ENTENTE_IS_ORGANIZATION (self), NULL);
  g_return_val_if_fail (day != NULL && g_date_valid (day), NULL);

  store = entente_record_get_store (ENTENTE_RECORD (self));
  if (store == NULL)
    return NULL;

  positions = entente_store_get_referrers (store,
                                           ENTENTE_TYPE_POSITION,
                                           ENTENTE_POSITION_ORGANIZATION,
                                           entente_record_get_id (ENTENTE_RECORD (self)));
  for (guint i = 0; i < g_list_model_get_n_items (positions); i++)
    {
      g_autoptr (EntentePosition) position = g_list_model_get_item (positions, i);

      if (entente_record_get_boolean (ENTENTE_RECORD (position), ENTENTE_POSITION_REPRESENTATIVE)
          && (best == NULL || represents_better (position, best, day)))
        g_set_object (&best, position);
    }

  return g_steal_pointer (&best);
}
