/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* What was answered to one statement of the self-assessment (table `rating`). */
#define ENTENTE_TYPE_RATING (entente_rating_get_type ())
G_DECLARE_FINAL_TYPE (EntenteRating, entente_rating, ENTENTE, RATING, EntenteRecord)

enum {
  ENTENTE_RATING_ASSESSMENT, /* reference, deleted with it */
  ENTENTE_RATING_STATEMENT,  /* "P4.1": dimension and number */
  ENTENTE_RATING_MARK,       /* 1 to 5 as it was said, not reversed; 0 for “don’t know” */
  ENTENTE_RATING_COMMENT,
};

G_END_DECLS
