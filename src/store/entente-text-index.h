/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/**
 * EntenteTextIndex:
 *
 * Finds records by the words in them: the fields flagged %ENTENTE_FIELD_SEARCHED of some types, in
 * whatever case and with or without accents. It lives in memory beside the store, never in the file,
 * and follows the store by itself: what changed is read again when somebody searches.
 */
typedef struct _EntenteTextIndex EntenteTextIndex;

/**
 * EntenteTextRange:
 * @start: first byte, from the beginning of the excerpt
 * @length: in bytes
 *
 * A word that was looked for.
 */
typedef struct {
  guint start;
  guint length;
} EntenteTextRange;

/**
 * EntenteTextHit:
 * @record: what was found
 * @excerpt: the words around what was looked for, on one line, "…" where text was left out
 * @ranges: (element-type EntenteTextRange): what was looked for, in @excerpt
 */
typedef struct {
  EntenteRecord *record;
  char *excerpt;
  GArray *ranges;
} EntenteTextHit;

void entente_text_hit_free (EntenteTextHit *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteTextHit, entente_text_hit_free)

EntenteTextIndex *entente_text_index_new (EntenteStore *store, const GType *types, guint n_types,
                                          GError **error);
void entente_text_index_free (EntenteTextIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteTextIndex, entente_text_index_free)

gboolean entente_text_index_prepare (EntenteTextIndex *self, gint64 microseconds);
GPtrArray *entente_text_index_search (EntenteTextIndex *self, const char *typed, guint n_hits_max,
                                      GError **error);

G_END_DECLS
