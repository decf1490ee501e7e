/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-plan-row-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

EntentePlanRow *
_entente_plan_row_new (guint line, const char *title)
{
  EntentePlanRow *self = g_new0 (EntentePlanRow, 1);

  self->line = line;
  self->title = g_strdup (title);
  self->id = g_strdup ("");
  self->number = g_strdup ("");
  self->duration = g_strdup ("");
  self->rule_at = g_strdup ("");
  self->deadline = g_strdup ("");
  self->actual_start = g_strdup ("");
  self->actual_finish = g_strdup ("");
  self->place = g_strdup ("");
  self->description = g_strdup ("");
  self->organization = g_strdup ("");
  self->who = g_strdup ("");
  self->predecessors = g_strdup ("");
  self->notes = g_string_new (NULL);
  self->remarks = g_ptr_array_new_with_free_func (g_free);
  self->parent = ENTENTE_PLAN_NOWHERE;
  return self;
}

void
_entente_plan_row_free (EntentePlanRow *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->number);
  g_free (self->title);
  g_free (self->duration);
  g_free (self->rule_at);
  g_free (self->deadline);
  g_free (self->actual_start);
  g_free (self->actual_finish);
  g_free (self->place);
  g_free (self->description);
  g_free (self->organization);
  g_free (self->who);
  g_free (self->predecessors);
  g_string_free (self->notes, TRUE);
  g_ptr_array_unref (self->remarks);
  g_free (self);
}

void
_entente_plan_row_keep (EntentePlanRow *self, const char *heading, const char *cell)
{
  if (*cell == '\0')
    return;
  if (self->notes->len > 0)
    g_string_append (self->notes, "\n\n");
  if (*heading != '\0')
    /* Translators: in notes: the heading of a column and what stood in it: “Budget: 300 €” */
    g_string_append_printf (self->notes, _ ("%s: %s"), heading, cell);
  else
    g_string_append (self->notes, cell);
}

void
_entente_plan_row_remark (EntentePlanRow *self,
                          const char *heading,
                          const char *cell,
                          char *sentence)
{
  g_autofree char *taken = sentence;

  if (*heading != '\0')
    g_ptr_array_add (self->remarks,
                     /* Translators: the heading of a column, then what is to be said of a cell in
                        it */
                     g_strdup_printf (_ ("Column “%s”: %s"), heading, taken));
  else
    g_ptr_array_add (self->remarks, g_steal_pointer (&taken));
  _entente_plan_row_keep (self, heading, cell);
}

char *
_entente_plan_cell_strip (const char *cell)
{
  const char *from = cell;
  const char *to = cell + strlen (cell);

  while (from < to && g_unichar_isspace (g_utf8_get_char (from)))
    from = g_utf8_next_char (from);
  while (to > from && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (to))))
    to = g_utf8_prev_char (to);
  return g_strndup (from, to - from);
}
