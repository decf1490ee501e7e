/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* One numbered article of an agreement (table `article`). Its number is its place in the list. */
#define ENTENTE_TYPE_ARTICLE (entente_article_get_type ())
G_DECLARE_FINAL_TYPE (EntenteArticle, entente_article, ENTENTE, ARTICLE, EntenteRecord)

enum {
  ENTENTE_ARTICLE_AGREEMENT, /* reference, deleted with it */
  ENTENTE_ARTICLE_RANK,      /* internal: order */
  ENTENTE_ARTICLE_CLAUSE,    /* internal: nick of a clause of the template, "" for a free one */
  ENTENTE_ARTICLE_HEADING,
  ENTENTE_ARTICLE_BODY,      /* CommonMark with {fields} */
};

G_END_DECLS
