/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget-table.h"
#include "budget/entente-funding-request.h"
#include "collective/entente-organization.h"
#include "entente-document.h"
#include "entente-words.h"

G_BEGIN_DECLS

/*
 * What the documents of the budget have in common: the head of the page, texts in the language of
 * the documents, amounts, blanks and the place to sign. Nothing is owned.
 */
typedef struct {
  EntenteProject *project;
  EntenteStore *store;
  EntenteWords *words;  /* of the document */
  EntenteWords *common; /* of all documents of the budget */
  EntenteLanguage language;
  EntenteComposition *composition;
  GPtrArray *gaps;      /* (nullable) */
  gboolean blank;
  gboolean whole;       /* amounts in whole euros */
} EntenteBudgetPaper;

/* Begins with the title, and the title of the project under it. (transfer full) */
EntenteComposition *_entente_budget_paper_begin (EntenteBudgetPaper *self,
                                                 EntenteDocument *document,
                                                 EntenteFill fill,
                                                 GPtrArray *gaps,
                                                 gboolean landscape);

/* Texts: corrected for paper. (transfer full) */
EntenteRichText *_entente_budget_paper_say (EntenteBudgetPaper *self, const char *key);
EntenteRichText *_entente_budget_paper_set (EntenteBudgetPaper *self, const char *text,
                                            EntenteTextMarks marks);
/* As the paper counts: "1 234,56", "" for none. */
char *_entente_budget_paper_dup_amount (EntenteBudgetPaper *self, EntenteMoney amount);
char *_entente_budget_paper_dup_euros (EntenteBudgetPaper *self, EntenteMoney amount);
/* "33,7 %"; "" when there is nothing to divide. */
char *_entente_budget_paper_dup_share (EntenteBudgetPaper *self, EntenteMoney part,
                                       EntenteMoney whole);
EntenteRichText *_entente_budget_paper_amount (EntenteBudgetPaper *self, EntenteMoney amount,
                                               EntenteTextMarks marks);
char *_entente_budget_paper_dup_date (EntenteBudgetPaper *self, const GDate *day);
/* Of a date field; "" when empty. */
char *_entente_budget_paper_dup_day (EntenteBudgetPaper *self, EntenteRecord *record, guint field);
/* A dotted line; what: key of what is to be written. */
EntenteRichText *_entente_budget_paper_blank (EntenteBudgetPaper *self, const char *what);

/* Blocks. They take the texts. */
void _entente_budget_paper_add_heading (EntenteBudgetPaper *self, guint level, const char *key);
void _entente_budget_paper_add_paragraph (EntenteBudgetPaper *self, EntenteParagraphStyle style,
                                          EntenteRichText *text);
/* What somebody typed in Markdown; dotted lines in its stead, and a gap when it is missing. label of the
   gap: translated, NULL when it may be missing. */
void _entente_budget_paper_add_typed (EntenteBudgetPaper *self, EntenteRecord *record, guint field,
                                      const char *what, const char *label);
void _entente_budget_paper_add_markdown (EntenteBudgetPaper *self, const char *markdown);
void _entente_budget_paper_add_lines (EntenteBudgetPaper *self, const char *what, guint n_lines);
void _entente_budget_paper_add_gap (EntenteBudgetPaper *self, const char *label,
                                    EntenteRecord *record, guint field, gboolean required);

/* Facts under their names: arrays to fill, then a block. */
typedef struct {
  GPtrArray *keys;
  GPtrArray *values;
} EntenteBudgetFacts;

void _entente_budget_facts_init (EntenteBudgetFacts *self);
/* text: "" or NULL for a dotted line when required, else left out. */
void _entente_budget_paper_add_fact (EntenteBudgetPaper *self, EntenteBudgetFacts *facts,
                                     const char *key, const char *text, gboolean required);
void _entente_budget_paper_add_facts (EntenteBudgetPaper *self, EntenteBudgetFacts *facts);

/* Tables: rows that own their texts. */
GPtrArray *_entente_budget_paper_texts (void);
GPtrArray *_entente_budget_paper_rows (void);
/* Header of words by key; "" for an empty cell, NULL at the end. (transfer full) */
GPtrArray *_entente_budget_paper_header (EntenteBudgetPaper *self, ...) G_GNUC_NULL_TERMINATED;
/* styles: (nullable) (element-type EntenteTableRowStyle): one a row. summary: key. */
void _entente_budget_paper_add_table (EntenteBudgetPaper *self, const EntenteTableColumn *columns,
                                      guint n_columns, GPtrArray *header, GPtrArray *rows,
                                      GArray *styles, const char *summary);

/* The place to sign for an organisation (nullable: nobody known), by its representative. */
void _entente_budget_paper_add_signature (EntenteBudgetPaper *self,
                                          EntenteOrganization *organization);
EntenteOrganization *_entente_budget_paper_get_lead (EntenteBudgetPaper *self);
/* "Zoé EXEMPLE, présidente"; "" when nobody is known. */
char *_entente_budget_paper_dup_representative (EntenteBudgetPaper *self,
                                                EntenteOrganization *organization);
/* "1 January 2027 to 31 December 2027", "" when it is not known. */
char *_entente_budget_paper_dup_year (EntenteBudgetPaper *self);

/* "CODE-name", "CODE-name-whom"; whom: nullable. */
char *_entente_budget_paper_dup_file_name (EntenteProject *project, const char *name,
                                           const char *whom);

G_END_DECLS
