/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-figure-block.h"
#include "entente-heading-block.h"
#include "entente-key-value-block.h"
#include "entente-list-block.h"
#include "entente-page-flow.h"
#include "entente-paragraph-block.h"
#include "entente-parties-block.h"
#include "entente-signature-block.h"
#include "entente-table-block.h"

G_BEGIN_DECLS

/**
 * EntenteLayoutFrame:
 * @flow: where strips are appended
 * @x: left edge of the blocks
 * @width: how wide they may be
 * @depth: how many lists they stand in
 * @is_last: whether nothing follows
 *
 * Where blocks are laid out. The functions below append the strips of one block each.
 */
typedef struct {
  EntentePageFlow *flow;
  double x;
  double width;
  guint depth;
  gboolean is_last;
} EntenteLayoutFrame;

void entente_block_layout (const EntenteLayoutFrame *frame, EntenteBlock *block);

void entente_figure_layout (const EntenteLayoutFrame *frame, EntenteFigureBlock *block);
void entente_heading_layout (const EntenteLayoutFrame *frame, EntenteHeadingBlock *block);
void entente_key_value_layout (const EntenteLayoutFrame *frame, EntenteKeyValueBlock *block);
void entente_list_layout (const EntenteLayoutFrame *frame, EntenteListBlock *block);
void entente_paragraph_layout (const EntenteLayoutFrame *frame, EntenteParagraphBlock *block);
void entente_parties_layout (const EntenteLayoutFrame *frame, EntentePartiesBlock *block);
void entente_signature_layout (const EntenteLayoutFrame *frame, EntenteSignatureBlock *block);
void entente_table_layout (const EntenteLayoutFrame *frame, EntenteTableBlock *block);

G_END_DECLS
