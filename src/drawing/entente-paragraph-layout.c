/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-block-layout.h"

/* A party is presented on one page, unless its text is longer than this. */
#define PARTY_LINES_TOGETHER 10

typedef struct
{
  EntenteTextRole role;
  EntenteColumnAlignment alignment;
  double space;
} ParagraphSetting;

static const ParagraphSetting settings[] = {
  [ENTENTE_PARAGRAPH_BODY] = { ENTENTE_TEXT_ROLE_BODY, ENTENTE_COLUMN_START,
                               ENTENTE_SPACE_PARAGRAPH },
  [ENTENTE_PARAGRAPH_LEAD] = { ENTENTE_TEXT_ROLE_LEAD, ENTENTE_COLUMN_START,
                               ENTENTE_SPACE_PARAGRAPH },
  [ENTENTE_PARAGRAPH_CENTERED] = { ENTENTE_TEXT_ROLE_BODY, ENTENTE_COLUMN_CENTER,
                                   ENTENTE_SPACE_BLOCK },
  [ENTENTE_PARAGRAPH_NOTE] = { ENTENTE_TEXT_ROLE_NOTE, ENTENTE_COLUMN_START,
                               ENTENTE_SPACE_PARAGRAPH },
};

static guint
append_paragraph (const EntenteLayoutFrame *frame,
                  EntenteRichText *text,
                  const ParagraphSetting *setting,
                  EntenteKeep keep)
{
  EntenteTypesetter *typesetter = entente_page_flow_get_typesetter (frame->flow);
  EntenteTextLayout *layout =
      entente_text_layout_new (typesetter, text, setting->role, setting->alignment, frame->width);
  const guint n_lines = entente_text_layout_get_n_lines (layout);

  entente_page_flow_open_tag (frame->flow, "P");
  entente_page_flow_append_text (frame->flow, layout, frame->x, frame->width, setting->space, keep);
  entente_page_flow_close (frame->flow);

  return n_lines;
}

/**
 * entente_paragraph_layout:
 * @frame: where
 * @block: a paragraph
 *
 * Appends its lines; one of nothing but blanks keeps its place as an empty line.
 */
void
entente_paragraph_layout (const EntenteLayoutFrame *frame, EntenteParagraphBlock *block)
{
  const EntenteParagraphStyle style = entente_paragraph_block_get_style (block);
  const guint known = MIN ((guint) style, G_N_ELEMENTS (settings) - 1);
  ParagraphSetting setting = settings[known];

  /* Items of a list stand closer than paragraphs. */
  if (frame->depth > 0)
    setting.space = ENTENTE_SPACE_ITEM;

  /* "between", "and": a link between two things, that must see the second. */
  append_paragraph (frame, entente_paragraph_block_get_text (block), &setting,
                    style == ENTENTE_PARAGRAPH_CENTERED ? ENTENTE_KEEP_HEADING : ENTENTE_KEEP_FREE);
  if (style == ENTENTE_PARAGRAPH_LEAD)
    entente_page_flow_add_space (frame->flow, ENTENTE_SPACE_UNDER_LEAD);
  else if (style == ENTENTE_PARAGRAPH_CENTERED)
    entente_page_flow_add_space (frame->flow, ENTENTE_SPACE_BLOCK);
}

/**
 * entente_parties_layout:
 * @frame: where
 * @block: the parties
 *
 * Appends one indented paragraph a party.
 */
void
entente_parties_layout (const EntenteLayoutFrame *frame, EntentePartiesBlock *block)
{
  const ParagraphSetting setting = { ENTENTE_TEXT_ROLE_BODY, ENTENTE_COLUMN_START,
                                     ENTENTE_SPACE_BLOCK };
  GPtrArray *parties = entente_parties_block_get_parties (block);
  const EntenteLayoutFrame inner = { frame->flow, frame->x + ENTENTE_INDENT_PARTY,
                                     frame->width - ENTENTE_INDENT_PARTY, frame->depth, FALSE };

  for (guint i = 0; i < parties->len; i++)
    {
      const guint first = entente_page_flow_get_n_strips (frame->flow);
      const guint n_lines =
          append_paragraph (&inner, g_ptr_array_index (parties, i), &setting, ENTENTE_KEEP_FREE);

      for (guint line = 0; n_lines <= PARTY_LINES_TOGETHER && line + 1 < n_lines; line++)
        entente_page_flow_hold (frame->flow, first + line, ENTENTE_KEEP_ROWS);
    }
  entente_page_flow_add_space (frame->flow, ENTENTE_SPACE_BLOCK);
}
