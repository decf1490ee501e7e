/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-plan-row-private.h"

#include <glib/gi18n-lib.h>

/* Nobody waits for more. */
#define MAX_PREDECESSORS 200

static EntentePlanRow *
get_row (GPtrArray *rows, guint index)
{
  return g_ptr_array_index (rows, index);
}

static void
link_free (gpointer data)
{
  EntentePlanRowLink *link = data;

  g_free (link->lag);
  g_free (link);
}

static void
remark_twice (GPtrArray *rows, EntentePlanTable *table, guint index, guint first)
{
  _entente_plan_row_remark (
    get_row (rows, index),
    _entente_plan_table_get_heading (table, ENTENTE_PLAN_ID),
    "",
    g_strdup_printf (_ ("“%s” stands on line %u as well; predecessors with that id mean line %u."),
                     get_row (rows, index)->id,
                     get_row (rows, first)->line,
                     get_row (rows, first)->line));
}

/* What people call rows in predecessors: their ids; without a column of ids, their outline numbers
   or places. */
static GHashTable *
index_ids (GPtrArray *rows, EntentePlanTable *table)
{
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean by_id = _entente_plan_table_has (table, ENTENTE_PLAN_ID);
  gboolean by_number = !by_id && _entente_plan_table_has (table, ENTENTE_PLAN_OUTLINE);

  for (guint i = 0; i < rows->len; i++)
    {
      EntentePlanRow *row = get_row (rows, i);
      g_autofree char *id = by_id       ? g_strdup (row->id)
                            : by_number ? g_strdup (row->number)
                                        : g_strdup_printf ("%u", i + 1);
      gpointer first;

      if (*id == '\0')
        continue;
      if (!g_hash_table_lookup_extended (ids, id, NULL, &first))
        g_hash_table_insert (ids, g_steal_pointer (&id), GUINT_TO_POINTER (i));
      else if (by_id)
        remark_twice (rows, table, i, GPOINTER_TO_UINT (first));
    }
  return ids;
}

static gboolean
is_within (GPtrArray *rows, guint inner, guint outer)
{
  for (guint i = inner; i != ENTENTE_PLAN_NOWHERE; i = get_row (rows, i)->parent)
    {
      if (i == outer)
        return TRUE;
    }
  return FALSE;
}

/* What is wrong with a link by itself; NULL when nothing is. */
static char *
find_fault (GPtrArray *rows, GPtrArray *own, const EntentePlanRowLink *link)
{
  const char *title = get_row (rows, link->from)->title;

  if (link->from == link->to)
    return g_strdup_printf (_ ("“%s” would wait for itself; the link is left out."), title);
  if (is_within (rows, link->to, link->from))
    return g_strdup_printf (
      _ ("the task would wait for “%s”, which it is a part of; the link is left out."), title);
  if (is_within (rows, link->from, link->to))
    return g_strdup_printf (
      _ ("the task would wait for “%s”, which is a part of it; the link is left out."), title);
  for (guint i = 0; i < own->len; i++)
    {
      const EntentePlanRowLink *other = g_ptr_array_index (own, i);

      if (other->from == link->from)
        return g_strdup_printf (_ ("the task waits for “%s” twice; the first of them is kept."),
                                title);
    }
  return NULL;
}

static void
read_link (GPtrArray *rows,
           guint index,
           const char *cell,
           GHashTable *ids,
           const char *heading,
           GPtrArray *own)
{
  g_auto (EntentePlanLinkCell) read = { 0 };
  EntentePlanRowLink *link;
  gpointer from = NULL;
  char *fault = NULL;

  if (!_entente_plan_link_read (cell, ids, &read))
    fault = g_strdup_printf (_ ("“%s” is no predecessor, such as “12FS+2d”; it is left out."),
                             cell);
  else if (!g_hash_table_lookup_extended (ids, read.id, NULL, &from))
    fault = g_strdup_printf (_ ("no row has the id “%s”; the predecessor is left out."), read.id);
  if (fault != NULL)
    {
      _entente_plan_row_remark (get_row (rows, index), heading, cell, fault);
      return;
    }

  link = g_new0 (EntentePlanRowLink, 1);
  link->from = GPOINTER_TO_UINT (from);
  link->to = index;
  link->kind = read.kind;
  link->lag = g_steal_pointer (&read.lag);
  fault = find_fault (rows, own, link);
  if (fault == NULL)
    {
      g_ptr_array_add (own, link);
      return;
    }
  _entente_plan_row_remark (get_row (rows, index), heading, cell, fault);
  link_free (link);
}

/* Spreadsheets in French have commas in numbers: "12FD+1,5j;14". A comma separates where no
   semicolon does. */
static GStrv
split (const char *cell)
{
  g_autofree char *text = g_strdelimit (g_strdup (cell), "\r\n|", ';');
  g_autoptr (GRegex) commas = g_regex_new (",(?!\\d+ *[a-z])", G_REGEX_CASELESS, 0, NULL);
  g_autofree char *separated = g_regex_replace_literal (commas, text, -1, 0, ";", 0, NULL);

  return g_strsplit (separated, ";", MAX_PREDECESSORS);
}

GPtrArray *
_entente_plan_rows_link (GPtrArray *rows, EntentePlanTable *table)
{
  const char *heading = _entente_plan_table_get_heading (table, ENTENTE_PLAN_PREDECESSORS);
  g_autoptr (GHashTable) ids = index_ids (rows, table);
  GPtrArray *links = g_ptr_array_new_with_free_func (link_free);

  for (guint i = 0; i < rows->len; i++)
    {
      g_auto (GStrv) cells = split (get_row (rows, i)->predecessors);
      g_autoptr (GPtrArray) own = g_ptr_array_new ();

      for (guint j = 0; cells[j] != NULL; j++)
        {
          g_autofree char *cell = _entente_plan_cell_strip (cells[j]);

          if (*cell != '\0')
            read_link (rows, i, cell, ids, heading, own);
        }
      g_ptr_array_extend (links, own, NULL, NULL);
    }
  _entente_plan_rows_break_cycles (rows, links, heading);
  return links;
}
