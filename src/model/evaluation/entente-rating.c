/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-rating.h"

#include "evaluation/entente-assessment.h"

#include <glib/gi18n-lib.h>

struct _EntenteRating
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteRating, entente_rating, ENTENTE_TYPE_RECORD)

static const EntenteField fields[] = {
  [ENTENTE_RATING_ASSESSMENT] = {
    .name = "assessment",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Self-assessment"),
    .edit_label = N_ ("Answer self-assessment"),
    .target = entente_assessment_get_type,
  },
  [ENTENTE_RATING_STATEMENT] = {
    .name = "statement",
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Statement"),
    .edit_label = N_ ("Answer self-assessment"),
  },
  [ENTENTE_RATING_MARK] = {
    .name = "mark",
    .kind = ENTENTE_FIELD_INTEGER,
    .label = N_ ("Mark"),
    .edit_label = N_ ("Answer self-assessment"),
  },
  [ENTENTE_RATING_COMMENT] = {
    .name = "comment",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Comment"),
    .edit_label = N_ ("Change comment of self-assessment"),
  },
};

static void
entente_rating_class_init (EntenteRatingClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "rating",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_rating_init (EntenteRating *self)
{
}
