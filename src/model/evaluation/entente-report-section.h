/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"
#include "evaluation/entente-evaluation-terms.h"

G_BEGIN_DECLS

/* A section of the final report or of the experience sheet, as somebody rewrote it (table
   `report_section`). */
#define ENTENTE_TYPE_REPORT_SECTION (entente_report_section_get_type ())
G_DECLARE_FINAL_TYPE (EntenteReportSection,
                      entente_report_section,
                      ENTENTE,
                      REPORT_SECTION,
                      EntenteRecord)

enum {
  ENTENTE_REPORT_SECTION_PAPER,        /* EntenteReportPaper */
  ENTENTE_REPORT_SECTION_KEY,          /* which section */
  ENTENTE_REPORT_SECTION_ORGANIZATION, /* reference, deleted with it; of the effects on one */
  ENTENTE_REPORT_SECTION_TEXT,         /* Markdown */
  ENTENTE_REPORT_SECTION_REPLACES,     /* boolean: the text stands in the place of what is composed */
  ENTENTE_REPORT_SECTION_HIDDEN,       /* boolean */
};

G_END_DECLS
