/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copying parts of the frame: for this program with all that is planned, for others as a table. */
#include "config.h"

#include "entente-cell-block.h"
#include "evaluation/entente-evaluated-action.h"
#include "evaluation/entente-expected-result.h"
#include "evaluation/entente-frame-clipboard-private.h"
#include "evaluation/entente-frame-edit.h"
#include "evaluation/entente-indicator.h"
#include "evaluation/entente-objective.h"

#include <glib/gi18n-lib.h>

#define TOOL_COLUMN 4

gboolean
_entente_frame_clipboard_takes (GType type, guint field)
{
  if (type == ENTENTE_TYPE_OBJECTIVE)
    return field != ENTENTE_OBJECTIVE_PARENT && field != ENTENTE_OBJECTIVE_RANK;
  if (type == ENTENTE_TYPE_EVALUATED_ACTION)
    return field == ENTENTE_EVALUATED_ACTION_TEXT;
  if (type == ENTENTE_TYPE_EXPECTED_RESULT)
    return field == ENTENTE_EXPECTED_RESULT_TEXT || field == ENTENTE_EXPECTED_RESULT_EFFECT;

  return field != ENTENTE_INDICATOR_RESULT && field != ENTENTE_INDICATOR_RANK
         && field != ENTENTE_INDICATOR_EXPLANATION && field != ENTENTE_INDICATOR_FOLLOW_UP;
}

static char *
dup_reference (EntenteRecord *record, guint field)
{
  g_autofree char *words = entente_record_dup_display (record, field);

  return g_strdup_printf ("%" G_GINT64_FORMAT " %s", entente_record_get_reference (record, field),
                          words);
}

static char *
dup_field (EntenteRecord *record, guint index, const EntenteField *field)
{
  switch (field->kind)
    {
    case ENTENTE_FIELD_REFERENCE:
      return dup_reference (record, index);
    case ENTENTE_FIELD_INTEGER:
      return g_strdup_printf ("%" G_GINT64_FORMAT, entente_record_get_integer (record, index));
    case ENTENTE_FIELD_CHOICE:
      return g_strdup (
        entente_choice_to_nick (field->choices, entente_record_get_choice (record, index)));
    default:
      return g_strdup (entente_record_get_text (record, index));
    }
}

static void
add_tasks (GVariantBuilder *fields, EntenteRecord *action)
{
  g_autoptr (GPtrArray) tasks = entente_frame_dup_tasks (action);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < tasks->len; i++)
    g_string_append_printf (lines, "%" G_GINT64_FORMAT " %s\n",
                            entente_record_get_id (tasks->pdata[i]),
                            entente_record_get_text (tasks->pdata[i], 0));
  if (lines->len > 0)
    g_variant_builder_add (fields, "{ss}", ENTENTE_FRAME_CLIPBOARD_TASKS, lines->str);
}

static void
add_row (GVariantBuilder *copied, const EntenteFrameRow *row, gboolean is_top)
{
  const GType type = G_OBJECT_TYPE (row->record);
  guint n_fields;
  const EntenteField *fields = entente_record_type_get_fields (type, &n_fields);
  GVariantBuilder values;

  g_variant_builder_init (&values, G_VARIANT_TYPE ("a{ss}"));
  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *value = NULL;

      if (!_entente_frame_clipboard_takes (type, i) || !entente_record_is_filled (row->record, i))
        continue;
      value = dup_field (row->record, i, &fields[i]);
      g_variant_builder_add (&values, "{ss}", fields[i].name, value);
    }
  if (ENTENTE_IS_EVALUATED_ACTION (row->record))
    add_tasks (&values, row->record);
  g_variant_builder_add (copied, "(bua{ss})", is_top, row->level, &values);
}

/* Calls back for @records and all that belongs to them, once each, in the order of the outline. */
static void
visit (EntenteFrame *self,
       GPtrArray *records,
       void (*visitor) (gpointer data, const EntenteFrameRow *row, gboolean is_top),
       gpointer data)
{
  guint n_rows, until = 0;
  const EntenteFrameRow *rows = entente_frame_get_rows (self, &n_rows);

  for (guint i = 0; i < n_rows; i++)
    {
      const gboolean is_top = i >= until;

      if (rows[i].record == NULL
          || (is_top && !g_ptr_array_find (records, rows[i].record, NULL)))
        continue;
      if (is_top)
        until = i + rows[i].n_descendants + 1;
      visitor (data, &rows[i], is_top);
    }
}

static void
add_row_cb (gpointer copied, const EntenteFrameRow *row, gboolean is_top)
{
  add_row (copied, row, is_top);
}

/**
 * entente_frame_copy:
 * @self: a frame
 * @records: (element-type EntenteRecord): some of it, each with all that belongs to it; what was
 *   measured is left out
 *
 * Returns: (transfer full): text for entente_frame_paste(), here or in another project
 */
char *
entente_frame_copy (EntenteFrame *self, GPtrArray *records)
{
  g_autoptr (GVariant) whole = NULL;
  g_autofree char *text = NULL;
  GVariantBuilder copied;

  g_return_val_if_fail (ENTENTE_IS_FRAME (self), NULL);
  g_return_val_if_fail (records != NULL, NULL);

  g_variant_builder_init (&copied, G_VARIANT_TYPE (ENTENTE_FRAME_CLIPBOARD_FORMAT));
  visit (self, records, add_row_cb, &copied);
  whole = g_variant_ref_sink (g_variant_builder_end (&copied));
  text = g_variant_print (whole, FALSE);

  return g_strconcat (ENTENTE_FRAME_CLIPBOARD, text, NULL);
}

/* Objective, action, result, indicator, tool: each in its column, a line each. */
static void
append_line_cb (gpointer out, const EntenteFrameRow *row, gboolean is_top)
{
  const guint column = row->level <= ENTENTE_FRAME_SPECIFIC ? 0 : row->level - 1;

  for (guint i = 0; i <= TOOL_COLUMN; i++)
    {
      const char *cell = "";

      if (i == column)
        cell = entente_record_get_text (row->record, 0);
      else if (i == TOOL_COLUMN && ENTENTE_IS_INDICATOR (row->record))
        cell = entente_record_get_text (row->record, ENTENTE_INDICATOR_TOOL);
      entente_cell_block_append (out, cell, i < TOOL_COLUMN ? '\t' : '\n');
    }
}

/**
 * entente_frame_copy_text:
 * @self: a frame
 * @records: (element-type EntenteRecord): some of it, each with all that belongs to it
 *
 * Returns: (transfer full): a line of headings and a line each, with tabs between five columns
 */
char *
entente_frame_copy_text (EntenteFrame *self, GPtrArray *records)
{
  g_autoptr (GString) out = g_string_new (NULL);
  const char *const headings[]
    = { C_ ("evaluation frame column", "Objectives"), C_ ("evaluation frame column", "Actions"),
        C_ ("evaluation frame column", "Expected results"),
        C_ ("evaluation frame column", "Indicators"), C_ ("evaluation frame column", "Tools") };

  g_return_val_if_fail (ENTENTE_IS_FRAME (self), NULL);
  g_return_val_if_fail (records != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    entente_cell_block_append (out, headings[i], i < TOOL_COLUMN ? '\t' : '\n');
  visit (self, records, append_line_cb, out);

  return g_string_free_and_steal (g_steal_pointer (&out));
}
