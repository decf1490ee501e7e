/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-rich-text.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * EntenteBlock:
 *
 * One piece of a document: what it says, not where it stands. Writers (PDF now, ODT later) read
 * blocks; the page flow places them. Blocks are immutable once composed.
 *
 * Constructors take ownership of nothing: texts, blocks and arrays are referenced. An array given
 * to one must own its elements (have a free function) and must not change any more. To read a
 * block, test its type and include the header of that type: `entente-heading-block.h`,
 * `entente-table-block.h`…
 */
#define ENTENTE_TYPE_BLOCK (entente_block_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntenteBlock, entente_block, ENTENTE, BLOCK, GObject)

struct _EntenteBlockClass {
  GObjectClass parent_class;
};

/* Level 1 is the document's title, 2 an article, 3 a part of an article. number may be NULL
   ("Article 3"). */
EntenteBlock *entente_heading_block_new (guint level, const char *number, EntenteRichText *text);

typedef enum {
  ENTENTE_PARAGRAPH_BODY,
  ENTENTE_PARAGRAPH_LEAD,     /* larger, under a title */
  ENTENTE_PARAGRAPH_CENTERED, /* "between", "and" */
  ENTENTE_PARAGRAPH_NOTE,     /* small, a mention */
} EntenteParagraphStyle;
EntenteBlock *entente_paragraph_block_new (EntenteParagraphStyle style, EntenteRichText *text);

/* items: array of GPtrArray of EntenteBlock. first: number of the first item of an ordered list. */
EntenteBlock *entente_list_block_new (gboolean ordered, guint first, GPtrArray *items);

typedef enum {
  ENTENTE_COLUMN_START,
  ENTENTE_COLUMN_CENTER,
  ENTENTE_COLUMN_END,
} EntenteColumnAlignment;
typedef struct {
  double share; /* of the width, all shares together being the whole */
  EntenteColumnAlignment alignment;
  gboolean divided; /* a line stands before it, as between the sides of an account */
} EntenteTableColumn;

typedef enum {
  ENTENTE_TABLE_ROW_PLAIN,
  ENTENTE_TABLE_ROW_GROUP, /* announces those that follow: never the last of a page */
  ENTENTE_TABLE_ROW_TOTAL, /* between heavy lines, never the first of a page */
} EntenteTableRowStyle;
/* header: (nullable) array of EntenteRichText, repeated on each page; rows: array of arrays of
   EntenteRichText, each as long as there are columns. summary: (nullable) for assistive
   technology. */
EntenteBlock *entente_table_block_new (const EntenteTableColumn *columns,
                                       guint n_columns,
                                       GPtrArray *header,
                                       GPtrArray *rows,
                                       const char *summary);
/* A table of figures, set closer. styles: (nullable) (element-type EntenteTableRowStyle): one a row. */
EntenteBlock *entente_table_block_new_ledger (const EntenteTableColumn *columns,
                                              guint n_columns,
                                              GPtrArray *header,
                                              GPtrArray *rows,
                                              GArray *styles,
                                              const char *summary);
/* A table whose first cells may stand for several rows. joins: (element-type guint): for each row, how
   many of its first cells go on from the row above; they have no text. */
EntenteBlock *entente_table_block_new_joined (const EntenteTableColumn *columns,
                                              guint n_columns,
                                              GPtrArray *header,
                                              GPtrArray *rows,
                                              GArray *joins,
                                              const char *summary);

/* keys, values: arrays of EntenteRichText of the same length. */
EntenteBlock *entente_key_value_block_new (GPtrArray *keys, GPtrArray *values);

/* The parties of an agreement: array of EntenteRichText, one paragraph each, set apart; "between" /
   "and" come from the composer, between blocks of one party each, or from the texts. */
EntenteBlock *entente_parties_block_new (GPtrArray *parties);

typedef struct {
  const char *party;       /* "Pour Les Cuillères Volantes" */
  const char *signatory;   /* "Zoé EXEMPLE", or NULL: dotted line */
  const char *function;    /* "présidente", or NULL: dotted line */
  const char *mention;     /* (nullable) "« Lu et approuvé »" line label */
  const char *place_label; /* "À", "Fait à" … followed by a dotted line */
  const char *date_label;  /* "le" followed by a dotted line */
} EntenteSignature;
/* Never alone on a page, nor split as long as one page can hold them; two to four columns, each row
   whole. The strings are copied. */
EntenteBlock *entente_signature_block_new (const EntenteSignature *signatures, guint n_signatures);

/* Draws itself in a box of width × height with its origin at 0, 0, all in points. */
typedef void (*EntenteFigurePainter) (cairo_t *cr, double width, double height, gpointer data);
EntenteBlock *entente_figure_block_new (double width_mm,
                                        double height_mm,
                                        const char *alternative,
                                        EntenteFigurePainter painter,
                                        gpointer data,
                                        GDestroyNotify destroy);

EntenteBlock *entente_page_break_block_new (void);

G_END_DECLS
