/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A frame in words that stood elsewhere: lines of text, or the five columns of a table. */
#include "config.h"

#include "entente-cell-block.h"
#include "entente-fold.h"
#include "evaluation/entente-frame-clipboard-private.h"

#include <string.h>

enum {
  COLUMN_OBJECTIVE,
  COLUMN_ACTION,
  COLUMN_RESULT,
  COLUMN_INDICATOR,
  COLUMN_TOOL,
  N_COLUMNS
};

#define UNKNOWN G_MAXUINT

/* How headings begin, folded, in both languages. */
static const struct {
  const char *start;
  guint column;
} headings[] = {
  { "objecti", COLUMN_OBJECTIVE },  { "action", COLUMN_ACTION },
  { "resultat", COLUMN_RESULT },    { "expected result", COLUMN_RESULT },
  { "result", COLUMN_RESULT },      { "indicat", COLUMN_INDICATOR },
  { "outil", COLUMN_TOOL },         { "tool", COLUMN_TOOL },
};

typedef struct {
  GVariantBuilder rows;
  guint columns[N_COLUMNS]; /* what each of the first ones holds */
  EntenteFrameLevel objective;
  char *before[N_COLUMNS];  /* owned: cells of the row before */
  gboolean has_row;
} Reader;

static EntenteFrameLevel
get_level (const Reader *self, guint column)
{
  return column == COLUMN_OBJECTIVE ? self->objective : (EntenteFrameLevel) (column + 1);
}

/* "- ", "• ", "3. ": not of the words. */
static const char *
skip_bullet (const char *line)
{
  static const char *const bullets[] = { "-", "*", "•", "–", "—", "·", "◦", "▪" };
  const char *after = line;

  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    if (g_str_has_prefix (line, bullets[i]) && g_ascii_isspace (line[strlen (bullets[i])]))
      return line + strlen (bullets[i]) + 1;
  after += strspn (line, "0123456789");
  if (after > line && (*after == '.' || *after == ')') && g_ascii_isspace (after[1]))
    return after + 2;

  return line;
}

static void
add_row (Reader *self, EntenteFrameLevel level, const char *text, const char *tool)
{
  GVariantBuilder fields;

  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&fields, "{ss}", level == ENTENTE_FRAME_INDICATOR ? "name" : "text", text);
  if (level == ENTENTE_FRAME_SPECIFIC)
    g_variant_builder_add (&fields, "{ss}", "kind", "specific");
  if (tool != NULL && *tool != '\0' && level == ENTENTE_FRAME_INDICATOR)
    g_variant_builder_add (&fields, "{ss}", "tool", tool);
  g_variant_builder_add (&self->rows, "(bua{ss})", !self->has_row, level, &fields);
  self->has_row = TRUE;
}

/* A cell may hold several, a line each; so may the cell of their tools. */
static void
add_cell (Reader *self, guint column, const char *cell, const char *tools)
{
  g_auto (GStrv) lines = g_strsplit (cell, "\n", -1);
  g_auto (GStrv) tool_lines = g_strsplit (tools, "\n", -1);
  const gboolean paired = g_strv_length (lines) == g_strv_length (tool_lines);
  g_autofree char *all_tools = g_strjoinv (", ", tool_lines);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *text = skip_bullet (g_strstrip (lines[i]));

      if (*text != '\0')
        add_row (self, get_level (self, column), text,
                 paired ? skip_bullet (g_strstrip (tool_lines[i])) : all_tools);
    }
}

/* Cells merged over several rows come as empty ones, or as the same again. */
static void
add_cells (Reader *self, char **cells)
{
  const char *now[N_COLUMNS] = { "", "", "", "", "" };
  gboolean same = TRUE;

  for (guint i = 0; cells[i] != NULL && i < N_COLUMNS; i++)
    if (self->columns[i] != UNKNOWN)
      now[self->columns[i]] = g_strstrip (cells[i]);
  for (guint column = COLUMN_OBJECTIVE; column < COLUMN_TOOL; column++)
    {
      if (*now[column] == '\0')
        continue;
      same = same && g_strcmp0 (now[column], self->before[column]) == 0;
      if (same && column != COLUMN_INDICATOR)
        continue;
      same = FALSE;
      add_cell (self, column, now[column], now[COLUMN_TOOL]);
      g_set_str (&self->before[column], now[column]);
      for (guint below = column + 1; below < COLUMN_TOOL; below++)
        g_clear_pointer (&self->before[below], g_free);
    }
}

static guint
find_heading (const char *cell)
{
  g_autofree char *folded = entente_fold (cell);

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    if (g_str_has_prefix (g_strstrip (folded), headings[i].start))
      return headings[i].column;

  return UNKNOWN;
}

/* One word of them may be of a sentence: two are headings. */
static gboolean
read_headings (Reader *self, char **cells)
{
  guint columns[N_COLUMNS] = { UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN };
  guint n_known = 0;

  for (guint i = 0; cells[i] != NULL && i < N_COLUMNS; i++)
    {
      columns[i] = find_heading (cells[i]);
      n_known += columns[i] != UNKNOWN;
    }
  if (n_known < 2)
    return FALSE;
  memcpy (self->columns, columns, sizeof columns);
  return TRUE;
}

static guint
count_columns (GPtrArray *rows)
{
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    n = MAX (n, g_strv_length (rows->pdata[i]));
  return n;
}

/* Without headings: all five, or fewer from the level that the keyboard is on. */
static void
guess_columns (Reader *self, GPtrArray *rows, EntenteFrameLevel level)
{
  const guint first = level <= ENTENTE_FRAME_SPECIFIC || count_columns (rows) > COLUMN_INDICATOR
                        ? COLUMN_OBJECTIVE
                        : MIN (level, ENTENTE_FRAME_INDICATOR) - 1;

  for (guint i = 0; i < N_COLUMNS; i++)
    self->columns[i] = first + i < N_COLUMNS ? first + i : UNKNOWN;
}

static void
read_table (Reader *self, const char *text, EntenteFrameLevel level)
{
  g_autoptr (GPtrArray) rows = entente_cell_block_read (text);
  guint first = 0;

  guess_columns (self, rows, level);
  if (rows->len > 0 && read_headings (self, rows->pdata[0]))
    first = 1;
  for (guint i = first; i < rows->len; i++)
    add_cells (self, rows->pdata[i]);
  for (guint i = 0; i < N_COLUMNS; i++)
    g_free (self->before[i]);
}

/* Each a row by itself. */
static void
read_lines (Reader *self, const char *text, EntenteFrameLevel level)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *words = skip_bullet (g_strstrip (lines[i]));

      self->has_row = FALSE;
      if (*words != '\0')
        add_row (self, level, words, NULL);
    }
}

GVariant *
_entente_frame_clipboard_read_text (const char *text, EntenteFrameLevel level)
{
  Reader reader = { .objective = level == ENTENTE_FRAME_SPECIFIC ? ENTENTE_FRAME_SPECIFIC
                                                                 : ENTENTE_FRAME_OBJECTIVE };

  g_variant_builder_init (&reader.rows, G_VARIANT_TYPE (ENTENTE_FRAME_CLIPBOARD_FORMAT));
  if (strchr (text, '\t') != NULL)
    read_table (&reader, text, level);
  else
    read_lines (&reader, text, MIN (level, ENTENTE_FRAME_INDICATOR));

  return g_variant_ref_sink (g_variant_builder_end (&reader.rows));
}
