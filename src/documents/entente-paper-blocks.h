/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/entente-chart.h"
#include "collective/entente-organization.h"
#include "entente-document.h"
#include "entente-words.h"

G_BEGIN_DECLS

/*
 * What documents of facts, tables and typed texts have in common: the head of the page, texts in the
 * language of the documents, blanks and the place to sign. Nothing is owned.
 */
typedef struct {
  EntenteProject *project;
  EntenteStore *store;
  EntenteWords *words;  /* of the document */
  EntenteWords *common; /* of all documents of the room */
  EntenteLanguage language;
  EntenteComposition *composition;
  GPtrArray *gaps;      /* (nullable) */
  gboolean blank;
  gboolean whole;       /* amounts in whole euros */
} EntentePaperBlocks;

/* An empty page under that title. (transfer full) */
EntenteComposition *_entente_paper_blocks_open (EntentePaperBlocks *self,
                                                EntenteDocument *document,
                                                EntenteFill fill,
                                                GPtrArray *gaps,
                                                const char *title);
/* Begins with the title, and the title of the project under it. (transfer full) */
EntenteComposition *_entente_paper_blocks_begin (EntentePaperBlocks *self,
                                                 EntenteDocument *document,
                                                 EntenteFill fill,
                                                 GPtrArray *gaps,
                                                 gboolean landscape);

/* Texts: corrected for paper. (transfer full) */
EntenteRichText *_entente_paper_blocks_say (EntentePaperBlocks *self, const char *key);
EntenteRichText *_entente_paper_blocks_set (EntentePaperBlocks *self, const char *text,
                                            EntenteTextMarks marks);
char *_entente_paper_blocks_dup_date (EntentePaperBlocks *self, const GDate *day);
/* Of a date field; "" when empty. */
char *_entente_paper_blocks_dup_day (EntentePaperBlocks *self, EntenteRecord *record, guint field);
/* A dotted line; what: key of what is to be written. */
EntenteRichText *_entente_paper_blocks_blank (EntentePaperBlocks *self, const char *what);

/* Blocks. They take the texts. */
void _entente_paper_blocks_add_heading (EntentePaperBlocks *self, guint level, const char *key);
void _entente_paper_blocks_add_paragraph (EntentePaperBlocks *self, EntenteParagraphStyle style,
                                          EntenteRichText *text);
/* What somebody typed in Markdown; dotted lines in its stead, and a gap when it is missing. label of the
   gap: translated, NULL when it may be missing. */
void _entente_paper_blocks_add_typed (EntentePaperBlocks *self, EntenteRecord *record, guint field,
                                      const char *what, const char *label);
void _entente_paper_blocks_add_markdown (EntentePaperBlocks *self, const char *markdown);
void _entente_paper_blocks_add_lines (EntentePaperBlocks *self, const char *what, guint n_lines);
void _entente_paper_blocks_add_gap (EntentePaperBlocks *self, const char *label,
                                    EntenteRecord *record, guint field, gboolean required);
/* width: in millimetres. Nothing for no chart, or one without a value. */
void _entente_paper_blocks_add_chart (EntentePaperBlocks *self, EntenteChart *chart, double width);

/* Facts under their names: arrays to fill, then a block. */
typedef struct {
  GPtrArray *keys;
  GPtrArray *values;
} EntentePaperFacts;

void _entente_paper_facts_init (EntentePaperFacts *self);
/* text: "" or NULL for a dotted line when required, else left out. */
void _entente_paper_blocks_add_fact (EntentePaperBlocks *self, EntentePaperFacts *facts,
                                     const char *key, const char *text, gboolean required);
void _entente_paper_blocks_add_facts (EntentePaperBlocks *self, EntentePaperFacts *facts);

/* Tables: rows that own their texts. */
GPtrArray *_entente_paper_blocks_texts (void);
GPtrArray *_entente_paper_blocks_rows (void);
/* Header of words by key; "" for an empty cell, NULL at the end. (transfer full) */
GPtrArray *_entente_paper_blocks_header (EntentePaperBlocks *self, ...) G_GNUC_NULL_TERMINATED;
/* styles: (nullable) (element-type EntenteTableRowStyle): one a row. summary: key. */
void _entente_paper_blocks_add_table (EntentePaperBlocks *self, const EntenteTableColumn *columns,
                                      guint n_columns, GPtrArray *header, GPtrArray *rows,
                                      GArray *styles, const char *summary);

/* The place to sign for an organisation (nullable: nobody known), by its representative. */
void _entente_paper_blocks_add_signature (EntentePaperBlocks *self,
                                          EntenteOrganization *organization);
/* The same for several, side by side. organizations: (element-type EntenteOrganization) */
void _entente_paper_blocks_add_signatures (EntentePaperBlocks *self, GPtrArray *organizations);
EntenteOrganization *_entente_paper_blocks_get_lead (EntentePaperBlocks *self);
/* "Zoé EXEMPLE, présidente"; "" when nobody is known. */
char *_entente_paper_blocks_dup_representative (EntentePaperBlocks *self,
                                                EntenteOrganization *organization);

/* "CODE-name", "CODE-name-whom"; whom: nullable. */
char *_entente_paper_blocks_dup_file_name (EntenteProject *project, const char *name,
                                           const char *whom);

G_END_DECLS
