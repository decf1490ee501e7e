/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-decision-register.h"

#include "entente-ranked-list.h"
#include "meetings/entente-decision-task-private.h"

#include <glib/gi18n-lib.h>

/**
 * entente_decision_register_new_list:
 * @store: the records of a project
 *
 * Returns: (transfer full): all decisions by number, a live list of EntenteDecision
 */
GListModel *
entente_decision_register_new_list (EntenteStore *store)
{
  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);

  return G_LIST_MODEL (
    entente_ranked_list_new (entente_store_get_list (store, ENTENTE_TYPE_DECISION),
                             ENTENTE_DECISION_NUMBER));
}

static int
compare_field (EntenteRecord *a, EntenteRecord *b, guint field)
{
  gint64 left = entente_record_get_integer (a, field);
  gint64 right = entente_record_get_integer (b, field);

  return left == right ? 0 : left < right ? -1 : 1;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  return compare_field (*(EntenteRecord *const *) a, *(EntenteRecord *const *) b,
                        ENTENTE_DECISION_NUMBER);
}

/* In the order they were noted. */
static int
compare_ranks (gconstpointer a, gconstpointer b)
{
  int order = compare_field (*(EntenteRecord *const *) a, *(EntenteRecord *const *) b,
                             ENTENTE_DECISION_RANK);

  return order != 0 ? order : compare_numbers (a, b);
}

typedef gboolean (*Test) (EntenteDecision *decision, gconstpointer data);

static GPtrArray *
pick (GListModel *decisions, Test test, gconstpointer data, GCompareFunc compare)
{
  GPtrArray *picked = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (decisions); i++)
    {
      g_autoptr (EntenteDecision) decision = g_list_model_get_item (decisions, i);

      if (test (decision, data))
        g_ptr_array_add (picked, decision);
    }
  g_ptr_array_sort (picked, compare);

  return picked;
}

static gboolean
is_open (EntenteDecision *decision, gconstpointer data)
{
  return entente_decision_get_state (decision) == ENTENTE_DECISION_TO_APPLY;
}

/**
 * entente_decision_register_list_open:
 * @store: the records of a project
 *
 * Returns: (transfer container) (element-type EntenteDecision): those that are to apply, by number
 */
GPtrArray *
entente_decision_register_list_open (EntenteStore *store)
{
  g_return_val_if_fail (ENTENTE_IS_STORE (store), g_ptr_array_new ());

  return pick (entente_store_get_list (store, ENTENTE_TYPE_DECISION), is_open, NULL,
               compare_numbers);
}

static gboolean
is_overdue (EntenteDecision *decision, gconstpointer today)
{
  return entente_decision_is_overdue (decision, today);
}

/**
 * entente_decision_register_list_overdue:
 * @store: the records of a project
 * @today: (nullable): the day it is, %NULL for today
 *
 * Returns: (transfer container) (element-type EntenteDecision): those that are late, by number
 */
GPtrArray *
entente_decision_register_list_overdue (EntenteStore *store, const GDate *today)
{
  g_return_val_if_fail (ENTENTE_IS_STORE (store), g_ptr_array_new ());

  return pick (entente_store_get_list (store, ENTENTE_TYPE_DECISION), is_overdue, today,
               compare_numbers);
}

static EntenteMeeting *
get_meeting (EntenteDecision *decision)
{
  EntenteRecord *meeting = entente_store_get_record (
    entente_record_get_store (ENTENTE_RECORD (decision)), ENTENTE_TYPE_MEETING,
    entente_record_get_reference (ENTENTE_RECORD (decision), ENTENTE_DECISION_MEETING));

  return meeting != NULL ? ENTENTE_MEETING (meeting) : NULL;
}

static gboolean
concerns (EntenteDecision *decision, gconstpointer organization)
{
  g_autoptr (GPtrArray) people = entente_decision_dup_referents (decision);

  if (entente_record_get_reference (ENTENTE_RECORD (decision), ENTENTE_DECISION_PROPOSED_BY)
      == entente_record_get_id ((EntenteRecord *) organization))
    return TRUE;

  for (guint i = 0; i < people->len; i++)
    if (_entente_person_find_organization (people->pdata[i], get_meeting (decision))
        == organization)
      return TRUE;

  return FALSE;
}

/**
 * entente_decision_register_list_of:
 * @store: the records of a project
 * @organization: an organisation
 *
 * Returns: (transfer container) (element-type EntenteDecision): those that its people answer for or
 *   that it proposed, by number
 */
GPtrArray *
entente_decision_register_list_of (EntenteStore *store, EntenteOrganization *organization)
{
  g_return_val_if_fail (ENTENTE_IS_STORE (store), g_ptr_array_new ());
  g_return_val_if_fail (ENTENTE_IS_ORGANIZATION (organization), g_ptr_array_new ());

  return pick (entente_store_get_list (store, ENTENTE_TYPE_DECISION), concerns, organization,
               compare_numbers);
}

static gboolean
is_at (EntenteDecision *decision, gconstpointer item)
{
  gint64 id = item != NULL ? entente_record_get_id ((EntenteRecord *) item) : 0;

  return entente_record_get_reference (ENTENTE_RECORD (decision), ENTENTE_DECISION_ITEM) == id;
}

/**
 * entente_decision_register_list_at:
 * @meeting: a meeting
 * @item: (nullable): one of its points, %NULL for what was decided outside them
 *
 * Returns: (transfer container) (element-type EntenteDecision): in the order they were noted
 */
GPtrArray *
entente_decision_register_list_at (EntenteMeeting *meeting, EntenteAgendaItem *item)
{
  GListModel *decisions;

  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), g_ptr_array_new ());
  g_return_val_if_fail (item == NULL || ENTENTE_IS_AGENDA_ITEM (item), g_ptr_array_new ());

  decisions = entente_store_get_referrers (entente_record_get_store (ENTENTE_RECORD (meeting)),
                                           ENTENTE_TYPE_DECISION, ENTENTE_DECISION_MEETING,
                                           entente_record_get_id (ENTENTE_RECORD (meeting)));
  return pick (decisions, is_at, item, compare_ranks);
}

/**
 * entente_decision_register_dup_facts:
 * @store: the records of a project
 * @today: (nullable): the day it is, %NULL for today
 *
 * Returns: (transfer full): how many there are, to apply and late, translated
 */
char *
entente_decision_register_dup_facts (EntenteStore *store, const GDate *today)
{
  g_autoptr (GPtrArray) open = NULL;
  g_autoptr (GPtrArray) overdue = NULL;
  g_autofree char *all = NULL;
  guint n;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);

  n = g_list_model_get_n_items (entente_store_get_list (store, ENTENTE_TYPE_DECISION));
  if (n == 0)
    return g_strdup (_("Nothing was decided yet"));

  open = entente_decision_register_list_open (store);
  overdue = entente_decision_register_list_overdue (store, today);
  all = g_strdup_printf (ngettext ("%u decision", "%u decisions", n), n);
  if (open->len == 0)
    /* Translators: %s is "12 decisions". */
    return g_strdup_printf (_("%s, nothing left to apply"), all);
  if (overdue->len == 0)
    return g_strdup_printf (_("%s, %u to apply"), all, open->len);

  return g_strdup_printf (ngettext ("%s, %u to apply, %u of them late",
                                    "%s, %u to apply, %u of them late", overdue->len),
                          all, open->len, overdue->len);
}
