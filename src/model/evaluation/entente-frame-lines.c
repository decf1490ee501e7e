/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-frame-lines.h"

static EntenteFramePart
get_part (EntenteFrameLevel level)
{
  switch (level)
    {
    case ENTENTE_FRAME_ACTION:
      return ENTENTE_FRAME_PART_ACTION;
    case ENTENTE_FRAME_RESULT:
      return ENTENTE_FRAME_PART_RESULT;
    case ENTENTE_FRAME_INDICATOR:
      return ENTENTE_FRAME_PART_INDICATOR;
    case ENTENTE_FRAME_OBJECTIVE:
    case ENTENTE_FRAME_SPECIFIC:
    case ENTENTE_FRAME_LOOSE:
    default:
      return ENTENTE_FRAME_PART_OBJECTIVE;
    }
}

/* Nothing stands under it, or only objectives that have lines of their own. */
static gboolean
ends_line (const EntenteFrameRow *rows, guint row)
{
  return rows[row].n_descendants == 0 || rows[row + 1].level == ENTENTE_FRAME_SPECIFIC;
}

/* From the end of the line up to its objective. A specific one stands for the general one it serves. */
static void
read_line (const EntenteFrameRow *rows, guint row, EntenteFrameLine *line)
{
  for (guint at = row; at != ENTENTE_FRAME_NONE; at = rows[at].parent)
    {
      const EntenteFramePart part = get_part (rows[at].level);

      if (line->parts[part] == NULL)
        line->parts[part] = rows[at].record;
      line->is_loose |= rows[at].level == ENTENTE_FRAME_LOOSE;
    }
}

static guint
count_joined (const EntenteFrameLine *line, const EntenteFrameLine *above)
{
  guint n = 0;

  if (line->is_loose != above->is_loose)
    return 0;
  if (line->is_loose)
    n = 1;
  while (n < ENTENTE_FRAME_PART_INDICATOR && line->parts[n] != NULL
         && line->parts[n] == above->parts[n])
    n++;

  return n;
}

/**
 * entente_frame_list_lines:
 * @self: a frame
 *
 * The frame as a table of objectives, actions, expected results and indicators: a line for each
 * indicator, and for whatever nothing stands under yet. What is not placed comes last.
 *
 * Returns: (transfer full) (element-type EntenteFrameLine): its lines, until the next edit
 */
GArray *
entente_frame_list_lines (EntenteFrame *self)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (EntenteFrameLine));
  const EntenteFrameRow *rows;
  guint n_rows;

  g_return_val_if_fail (ENTENTE_IS_FRAME (self), lines);

  rows = entente_frame_get_rows (self, &n_rows);
  for (guint i = 0; i < n_rows; i++)
    {
      EntenteFrameLine line = { .is_heading = rows[i].n_descendants > 0 };

      if (!ends_line (rows, i))
        continue;
      read_line (rows, i, &line);
      if (lines->len > 0)
        line.n_joined
          = count_joined (&line, &g_array_index (lines, EntenteFrameLine, lines->len - 1));
      g_array_append_val (lines, line);
    }

  return lines;
}

/**
 * entente_frame_get_general:
 * @self: a frame
 * @objective: one of its objectives
 *
 * Returns: (transfer none) (nullable): the general objective it serves; %NULL of a general one, and
 *   of a specific one that stands alone
 */
EntenteRecord *
entente_frame_get_general (EntenteFrame *self, EntenteRecord *objective)
{
  const guint row = entente_frame_find (self, objective);
  const EntenteFrameRow *rows;
  guint n_rows;

  if (row == ENTENTE_FRAME_NONE)
    return NULL;

  rows = entente_frame_get_rows (self, &n_rows);
  return rows[row].parent != ENTENTE_FRAME_NONE ? rows[rows[row].parent].record : NULL;
}
