/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-document.h"
#include "entente-words.h"
#include "schedule/entente-gantt-sheet.h"
#include "schedule/entente-schedule-filter.h"

G_BEGIN_DECLS

/**
 * EntenteScheduleDocument:
 *
 * The schedule on paper, path `schedule`: the chart, then the list of its dates, which says the
 * same to those who do not see.
 *
 * Properties, all read-write: `paper` (int, EntentePaper), `pages` (int, EntenteGanttPages),
 * `coloring` (int, EntenteGanttColoring), `monochrome` (gboolean), `with-list` (gboolean), `filter`
 * (EntenteScheduleFilter, nullable), `forecast` (EntenteForecast, nullable).
 */
#define ENTENTE_TYPE_SCHEDULE_DOCUMENT (entente_schedule_document_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntenteScheduleDocument, entente_schedule_document, ENTENTE,
                          SCHEDULE_DOCUMENT, EntenteDocument)

/* What the figures of a document are made with. */
typedef struct {
  EntenteComposition *composition;
  EntenteGanttChart *chart;
  EntenteWords *words;
  EntenteLook look;
  EntenteGanttPages pages;
  double width, first_height, height; /* of what is free on pages, in points */
} EntenteScheduleDraft;

struct _EntenteScheduleDocumentClass {
  EntenteDocumentClass parent_class;

  const char *title_key; /* in the words of schedules */
  void (*add_figures) (EntenteScheduleDocument *self, const EntenteScheduleDraft *draft);
  EntenteBlock *(*make_blank) (EntenteWords *words,
                               EntenteLanguage language); /* to fill in by hand */
};

EntenteDocument *entente_schedule_document_new (EntenteProject *project);
/* How high the letters of the chart come out, in millimetres; 0 when there is nothing to show. */
double entente_schedule_document_measure_letters (EntenteScheduleDocument *self);

G_END_DECLS
