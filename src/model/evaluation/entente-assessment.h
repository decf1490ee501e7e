/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* What one organisation, or one person without a name, answered in a self-assessment (table
   `assessment`). */
#define ENTENTE_TYPE_ASSESSMENT (entente_assessment_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAssessment, entente_assessment, ENTENTE, ASSESSMENT, EntenteRecord)

enum {
  ENTENTE_ASSESSMENT_ROUND,        /* reference, deleted with it */
  ENTENTE_ASSESSMENT_ORGANIZATION, /* reference, deleted with it; 0 without a name */
  ENTENTE_ASSESSMENT_RANK,         /* in the round */
  ENTENTE_ASSESSMENT_COMMENT,      /* Markdown */
};

G_END_DECLS
