/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-block.h"

G_BEGIN_DECLS

/**
 * EntenteMarkdownHooks:
 * @append_text: adds words of the text to a paragraph; where a document expands what stands in
 *   them
 * @expand_paragraph: (nullable): given the words of a whole paragraph, the blocks to put in its
 *   place, or %NULL to set it as a paragraph (transfer full, element-type EntenteBlock)
 * @data: for both
 *
 * What a document makes of the words of its prose.
 */
typedef struct {
  void (*append_text) (EntenteRichText *out,
                       const char *text,
                       EntenteTextMarks marks,
                       gpointer data);
  GPtrArray *(*expand_paragraph) (const char *text, gpointer data);
  gpointer data;
} EntenteMarkdownHooks;

GPtrArray *entente_markdown_to_blocks (const char *markdown, const EntenteMarkdownHooks *hooks);
char *entente_markdown_to_line (const char *markdown);

G_END_DECLS
