/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agreements/entente-article.h"

#include "agreements/entente-agreement.h"

#include <glib/gi18n-lib.h>

struct _EntenteArticle
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteArticle, entente_article, ENTENTE_TYPE_RECORD)

static const EntenteField fields[] = {
  [ENTENTE_ARTICLE_AGREEMENT] = {
    .name = "agreement",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = N_ ("Agreement"),
    .target = entente_agreement_get_type,
  },
  [ENTENTE_ARTICLE_RANK] = {
    .name = "rank",
    .kind = ENTENTE_FIELD_INTEGER,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Rank"),
  },
  [ENTENTE_ARTICLE_CLAUSE] = {
    .name = "clause",
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Clause"),
  },
  [ENTENTE_ARTICLE_HEADING] = {
    .name = "heading",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Heading"),
    .edit_label = N_ ("Rename article"),
  },
  [ENTENTE_ARTICLE_BODY] = {
    .name = "body",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .label = N_ ("Text"),
    .edit_label = N_ ("Change text of article"),
  },
};

static void
entente_article_class_init (EntenteArticleClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "article",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_article_init (EntenteArticle *self)
{
}
