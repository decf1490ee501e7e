/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget-origin-private.h"

guint
_entente_budget_get_origin_field (EntenteRecord *record)
{
  return ENTENTE_IS_BUDGET_LINE (record) ? (guint) ENTENTE_BUDGET_LINE_ORIGIN
                                         : (guint) ENTENTE_IN_KIND_ORIGIN;
}

static EntenteRecord *
get_origin (EntenteRecord *record)
{
  return entente_store_get_record (
    entente_record_get_store (record),
    G_OBJECT_TYPE (record),
    entente_record_get_reference (record, _entente_budget_get_origin_field (record)));
}

/* The one of a ring that everybody on it agrees on. */
static gint64
find_least (GPtrArray *chain, guint from)
{
  gint64 least = G_MAXINT64;

  for (guint i = from; i < chain->len; i++)
    least = MIN (least, entente_record_get_id (chain->pdata[i]));

  return least;
}

static gint64
find_root (EntenteRecord *record)
{
  g_autoptr (GPtrArray) chain = g_ptr_array_new ();
  guint ring;

  for (EntenteRecord *next = record; next != NULL; next = get_origin (next))
    {
      if (g_ptr_array_find (chain, next, &ring))
        return find_least (chain, ring);
      g_ptr_array_add (chain, next);
    }

  return entente_record_get_id (chain->pdata[chain->len - 1]);
}

/* Lines and contributions may bear the same number. */
char *
_entente_budget_dup_root (EntenteRecord *record)
{
  return g_strdup_printf ("%c%" G_GINT64_FORMAT,
                          ENTENTE_IS_BUDGET_LINE (record) ? 'l' : 'k',
                          find_root (record));
}

GHashTable *
_entente_budget_roots_new (GPtrArray *records)
{
  GHashTable *roots = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *key = _entente_budget_dup_root (records->pdata[i]);

      if (!g_hash_table_contains (roots, key))
        g_hash_table_insert (roots, g_steal_pointer (&key), records->pdata[i]);
    }

  return roots;
}

gpointer
_entente_budget_roots_find (GHashTable *roots, EntenteRecord *record)
{
  g_autofree char *key = _entente_budget_dup_root (record);

  return g_hash_table_lookup (roots, key);
}

static void
add_records (GPtrArray *records, EntenteBudget *budget, GType type, guint field)
{
  EntenteRecord *record = ENTENTE_RECORD (budget);
  GListModel *list = entente_store_get_referrers (entente_record_get_store (record),
                                                  type,
                                                  field,
                                                  entente_record_get_id (record));

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      /* The store keeps the record. */
      g_autoptr (EntenteRecord) found = g_list_model_get_item (list, i);

      g_ptr_array_add (records, found);
    }
}

GPtrArray *
_entente_budget_list_records (EntenteBudget *budget)
{
  GPtrArray *records = g_ptr_array_new ();

  add_records (records, budget, ENTENTE_TYPE_BUDGET_LINE, ENTENTE_BUDGET_LINE_BUDGET);
  add_records (records, budget, ENTENTE_TYPE_IN_KIND, ENTENTE_IN_KIND_BUDGET);

  return records;
}
