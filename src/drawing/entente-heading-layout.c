/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-block-layout.h"

#define NUMBER_GUTTER 8.0

typedef struct
{
  const char *tag;
  EntenteTextRole role;
  EntenteTextRole number_role;
  double space;
} HeadingSetting;

static const HeadingSetting settings[] = {
  { "H1", ENTENTE_TEXT_ROLE_TITLE, ENTENTE_TEXT_ROLE_TITLE_NUMBER, ENTENTE_SPACE_TITLE },
  { "H2", ENTENTE_TEXT_ROLE_ARTICLE, ENTENTE_TEXT_ROLE_ARTICLE_NUMBER, ENTENTE_SPACE_ARTICLE },
  { "H3", ENTENTE_TEXT_ROLE_PART, ENTENTE_TEXT_ROLE_PART_NUMBER, ENTENTE_SPACE_PART },
};

/* The number hangs in the margin, on the line of its words, where the eye finds articles by
   leafing. Returns whether there is room for it. */
static gboolean
hang_number (const EntenteLayoutFrame *frame, EntenteTextLayout *number)
{
  const EntentePageGeometry *geometry = entente_page_flow_get_geometry (frame->flow);
  const double room = frame->x - geometry->wide_x - NUMBER_GUTTER;

  if (entente_text_layout_get_n_lines (number) > 1
      || entente_text_layout_get_natural_width (number) > room)
    return FALSE;

  entente_page_flow_append_beside (frame->flow, number, geometry->wide_x);
  return TRUE;
}

static void
append_number (const EntenteLayoutFrame *frame,
               const char *words,
               const HeadingSetting *setting,
               double *space)
{
  EntenteTextLayout *number =
      entente_text_layout_new_plain (entente_page_flow_get_typesetter (frame->flow), words,
                                     setting->number_role, ENTENTE_COLUMN_START, frame->width);

  entente_page_flow_open_tag (frame->flow, "Lbl");
  if (setting->role == ENTENTE_TEXT_ROLE_TITLE || !hang_number (frame, number))
    {
      entente_page_flow_append_text (frame->flow, number, frame->x, frame->width, *space,
                                     ENTENTE_KEEP_HEADING);
      *space = 0;
    }
  entente_page_flow_close (frame->flow);
}

static char *
join_outline (const char *number, const char *words)
{
  g_autofree char *line = g_strdelimit (g_strdup (words), "\n", ' ');

  return number ? g_strdup_printf ("%s. %s", number, line) : g_steal_pointer (&line);
}

/**
 * entente_heading_layout:
 * @frame: where
 * @block: a title
 *
 * Appends its lines, held to what follows, and its bookmark.
 */
void
entente_heading_layout (const EntenteLayoutFrame *frame, EntenteHeadingBlock *block)
{
  const guint level = entente_heading_block_get_level (block);
  const HeadingSetting *setting = &settings[level - 1];
  const char *number = entente_heading_block_get_number (block);
  EntenteRichText *text = entente_heading_block_get_text (block);
  g_autofree char *words = entente_rich_text_dup_plain (text);
  g_autofree char *outline = join_outline (level > 1 ? number : NULL, words);
  double space = setting->space;

  entente_page_flow_add_outline (frame->flow, level, outline);
  entente_page_flow_open_tag (frame->flow, setting->tag);
  if (number)
    append_number (frame, number, setting, &space);

  EntenteTextLayout *layout =
      entente_text_layout_new (entente_page_flow_get_typesetter (frame->flow), text, setting->role,
                               ENTENTE_COLUMN_START, frame->width);
  entente_page_flow_append_text (frame->flow, layout, frame->x, frame->width, space,
                                 ENTENTE_KEEP_HEADING);
  entente_page_flow_close (frame->flow);
}
