/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-document.h"
#include "entente-words.h"
#include "schedule/entente-schedule.h"

G_BEGIN_DECLS

/*
 * What the documents of the schedule have in common: the head of the page, and texts in the
 * language of the documents. Nothing is owned.
 */
typedef struct {
  EntenteProject *project;
  EntenteSchedule *schedule;
  EntenteWords *words;
  EntenteLanguage language;
  EntenteComposition *composition;
} EntenteSchedulePaper;

/* A composition with title, lead and what it is of; blank: without anything of the project.
   (transfer full) */
EntenteComposition *
_entente_schedule_paper_begin (EntenteSchedulePaper *self, const char *lead, gboolean blank);

/* Corrected for paper. (transfer full) */
EntenteRichText *_entente_schedule_paper_say (EntenteSchedulePaper *self, const char *key);
void _entente_schedule_paper_add_heading (EntenteSchedulePaper *self,
                                          guint level,
                                          EntenteRichText *text);
void _entente_schedule_paper_add_note (EntenteSchedulePaper *self, EntenteRichText *text);
/* header, rows: as of a table block. */
void _entente_schedule_paper_add_table (EntenteSchedulePaper *self,
                                        const EntenteTableColumn *columns,
                                        guint n_columns,
                                        GPtrArray *header,
                                        GPtrArray *rows,
                                        const char *summary);
/* Arrays that own their texts, and rows. */
GPtrArray *_entente_schedule_paper_texts (void);
GPtrArray *_entente_schedule_paper_rows (void);
/* A dotted line at the head of a column; description: what to write there. */
EntenteRichText *_entente_schedule_paper_blank (double width_mm, const char *description);
/* Rows to write on. */
GPtrArray *_entente_schedule_paper_blank_rows (guint n_rows, guint n_columns);

/* "CODE-name" */
char *_entente_schedule_paper_dup_file_name (EntenteProject *project, const char *name);
/* "12 Jun – 20 Jun", "12 Jun 11:30 – 12:30" */
char *_entente_schedule_paper_dup_period (EntenteSchedulePaper *self,
                                          const EntenteScheduleItem *item);

G_END_DECLS
