/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-words.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Words as they were when a document was issued; those it did not know are today's. */
EntenteWords *_entente_words_new_from_json (EntenteLanguage language,
                                            const char *group,
                                            JsonObject *object);
JsonObject *_entente_words_to_json (EntenteWords *self);

G_END_DECLS
