/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-paper-blocks.h"

G_BEGIN_DECLS

/* What the papers of the evaluation have in common. */

/* Begins a page in the language of the documents, with the words of that group. Free with the
   function below. */
void _entente_evaluation_blocks_begin (EntentePaperBlocks *self,
                                       EntenteDocument *document,
                                       const char *group,
                                       EntenteFill fill,
                                       GPtrArray *gaps,
                                       gboolean landscape);
void _entente_evaluation_blocks_clear (EntentePaperBlocks *self);

/* A heading or a paragraph of words that are known; nothing for "". */
void _entente_evaluation_blocks_add_heading (EntentePaperBlocks *self,
                                             guint level,
                                             const char *text);
void _entente_evaluation_blocks_add_words (EntentePaperBlocks *self,
                                           EntenteParagraphStyle style,
                                           const char *text);
/* A list with a dot before each. texts: (array zero-terminated=1) */
void _entente_evaluation_blocks_add_list (EntentePaperBlocks *self, const char *const *texts);
/* A dotted line in a cell, and its gap. what: key; label: of the gap, which it takes. (transfer full) */
EntenteRichText *_entente_evaluation_blocks_make_blank (EntentePaperBlocks *self,
                                                        double width_mm,
                                                        const char *what,
                                                        char *label,
                                                        EntenteRecord *record,
                                                        guint field);
/* When the event is; "" when nobody said. (transfer full) */
char *_entente_evaluation_blocks_dup_dates (EntentePaperBlocks *self);
/* The organisations of the collective, or its other partners, with commas. (transfer full) */
char *_entente_evaluation_blocks_dup_names (EntentePaperBlocks *self, gboolean members);
/* Takes nothing; corrected for paper. */
void _entente_evaluation_blocks_add_cell (EntentePaperBlocks *self,
                                          GPtrArray *row,
                                          const char *text);
/* On a line of its own in a cell, smaller; nothing for "". */
void _entente_evaluation_blocks_add_note (EntentePaperBlocks *self,
                                          EntenteRichText *cell,
                                          const char *note);
/* A row of n_columns cells to write on, as high as so many lines. (transfer full) */
GPtrArray *_entente_evaluation_blocks_make_empty_row (guint n_columns, guint n_lines);
/* A table of texts, with lines between its columns where it is to be written on. joins: (nullable)
   (element-type guint): how many first cells of each row go on from the one above. summary: key. */
void _entente_evaluation_blocks_add_table (EntentePaperBlocks *self,
                                           const EntenteTableColumn *columns,
                                           guint n_columns,
                                           GPtrArray *header,
                                           GPtrArray *rows,
                                           GArray *joins,
                                           const char *summary);
/* "4.3", "–" for NAN. (transfer full) */
char *_entente_evaluation_blocks_dup_figure (EntentePaperBlocks *self, double value);
/* "46 %". (transfer full) */
char *_entente_evaluation_blocks_dup_share (EntentePaperBlocks *self, double share);
char *_entente_evaluation_blocks_dup_count (EntentePaperBlocks *self, gint64 count);

G_END_DECLS
