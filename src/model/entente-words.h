/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-language.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * EntenteWords:
 *
 * The words of one kind of document in one language (data/templates/words): what paper says
 * besides what people typed. They follow the language of the documents, never that of the
 * interface. Reference counted.
 */
typedef struct _EntenteWords EntenteWords;

#define ENTENTE_TYPE_WORDS (entente_words_get_type ())
GType entente_words_get_type (void);

EntenteWords *entente_words_new (EntenteLanguage language, const char *group);
EntenteWords *entente_words_ref (EntenteWords *self);
void entente_words_unref (EntenteWords *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteWords, entente_words_unref)

gboolean entente_words_has (EntenteWords *self, const char *key);
const char *entente_words_get (EntenteWords *self, const char *key);
char *entente_words_format (EntenteWords *self, const char *key, ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
