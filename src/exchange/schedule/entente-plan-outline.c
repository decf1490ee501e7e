/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-plan-row-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Deeper than this nobody can follow; what lies deeper stays at that depth. */
#define MAX_DEPTH 32

static EntentePlanRow *
get_row (GPtrArray *rows, guint index)
{
  return g_ptr_array_index (rows, index);
}

/* By outline numbers */

static GHashTable *
index_numbers (GPtrArray *rows, EntentePlanTable *table)
{
  GHashTable *numbers = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < rows->len; i++)
    {
      EntentePlanRow *row = get_row (rows, i);
      gpointer first;

      if (*row->number == '\0')
        continue;
      if (g_hash_table_lookup_extended (numbers, row->number, NULL, &first))
        _entente_plan_row_remark (
          row,
          _entente_plan_table_get_heading (table, ENTENTE_PLAN_OUTLINE),
          "",
          g_strdup_printf (_ ("“%s” stands on line %u as well; what is in it goes there."),
                           row->number,
                           get_row (rows, GPOINTER_TO_UINT (first))->line));
      else
        g_hash_table_insert (numbers, row->number, GUINT_TO_POINTER (i));
    }
  return numbers;
}

/* The nearest number above that there is: "1.2.3" is in "1.2", else in "1". */
static guint
find_parent (GPtrArray *rows, GHashTable *numbers, EntentePlanTable *table, guint index)
{
  EntentePlanRow *row = get_row (rows, index);
  g_autofree char *number = g_strdup (row->number);
  gboolean direct = TRUE;
  char *point;

  while ((point = strrchr (number, '.')) != NULL)
    {
      gpointer parent;

      *point = '\0';
      if (g_hash_table_lookup_extended (numbers, number, NULL, &parent))
        {
          if (!direct)
            _entente_plan_row_remark (
              row, _entente_plan_table_get_heading (table, ENTENTE_PLAN_OUTLINE), "",
              g_strdup_printf (_ ("what should hold “%s” is missing; it goes into “%s”."),
                               row->number, number));
          return GPOINTER_TO_UINT (parent);
        }
      direct = FALSE;
    }
  return ENTENTE_PLAN_NOWHERE;
}

static void
arrange_by_numbers (GPtrArray *rows, EntentePlanTable *table)
{
  g_autoptr (GHashTable) numbers = index_numbers (rows, table);

  for (guint i = 0; i < rows->len; i++)
    {
      EntentePlanRow *row = get_row (rows, i);

      if (*row->number != '\0')
        row->parent = find_parent (rows, numbers, table, i);
    }
}

/* By levels: a row is in the nearest one before it that is less deep. */
static void
arrange_by_levels (GPtrArray *rows)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < rows->len; i++)
    {
      EntentePlanRow *row = get_row (rows, i);

      while (open->len > 0
             && get_row (rows, g_array_index (open, guint, open->len - 1))->level >= row->level)
        g_array_set_size (open, open->len - 1);
      if (open->len > 0)
        row->parent = g_array_index (open, guint, MIN (open->len, MAX_DEPTH) - 1);
      g_array_append_val (open, i);
    }
}

/* Ranks */

static guint
get_last_number (const EntentePlanRow *row)
{
  const char *point = strrchr (row->number, '.');

  return (guint) g_ascii_strtoull (point != NULL ? point + 1 : row->number, NULL, 10);
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer data)
{
  GPtrArray *rows = data;
  guint i = *(const guint *) a;
  guint j = *(const guint *) b;
  EntentePlanRow *first = get_row (rows, i);
  EntentePlanRow *second = get_row (rows, j);

  /* Parents first, so that siblings stand together; NOWHERE wraps to the front. */
  if (first->parent != second->parent)
    return first->parent + 1 < second->parent + 1 ? -1 : 1;
  if (*first->number != '\0' && *second->number != '\0'
      && get_last_number (first) != get_last_number (second))
    return get_last_number (first) < get_last_number (second) ? -1 : 1;
  return i < j ? -1 : i > j;
}

static gboolean
all_numbered (GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      if (*get_row (rows, i)->number == '\0')
        return FALSE;
    }
  return TRUE;
}

/* Tables may be sorted by date: where every row has its number, that one tells the order. */
static void
rank (GPtrArray *rows)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  g_autofree guint *order = g_new (guint, rows->len);

  for (guint i = 0; i < rows->len; i++)
    order[i] = i;
  if (all_numbered (rows))
    g_sort_array (order, rows->len, sizeof *order, compare_rows, rows);
  for (guint i = 0; i < rows->len; i++)
    {
      EntentePlanRow *row = get_row (rows, order[i]);
      gpointer parent = GUINT_TO_POINTER (row->parent);

      row->rank = GPOINTER_TO_UINT (g_hash_table_lookup (counts, parent)) + 1;
      g_hash_table_insert (counts, parent, GUINT_TO_POINTER ((guint) row->rank));
    }
}

/* A group has no duration of its own, and without another word is a step where it stands at the
   top. */
static void
name_groups (GPtrArray *rows, gboolean has_kinds)
{
  for (guint i = 0; i < rows->len; i++)
    {
      if (get_row (rows, i)->parent != ENTENTE_PLAN_NOWHERE)
        get_row (rows, get_row (rows, i)->parent)->is_group = TRUE;
    }
  for (guint i = 0; i < rows->len; i++)
    {
      EntentePlanRow *row = get_row (rows, i);

      if (!row->is_group)
        continue;
      g_set_str (&row->duration, "");
      row->progress = 0;
      if (!has_kinds || row->kind == ENTENTE_TASK_MILESTONE)
        row->kind = row->parent == ENTENTE_PLAN_NOWHERE ? ENTENTE_TASK_STEP : ENTENTE_TASK_TASK;
    }
}

void
_entente_plan_rows_arrange (GPtrArray *rows, EntentePlanTable *table)
{
  if (_entente_plan_table_has (table, ENTENTE_PLAN_OUTLINE))
    arrange_by_numbers (rows, table);
  else
    arrange_by_levels (rows);
  name_groups (rows, _entente_plan_table_has (table, ENTENTE_PLAN_KIND));
  rank (rows);
}
