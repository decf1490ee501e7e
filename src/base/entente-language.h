/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteLanguage:
 * @ENTENTE_LANGUAGE_FRENCH: French as written in France
 * @ENTENTE_LANGUAGE_ENGLISH: British English
 *
 * The language of a document on paper, independent of the interface's.
 */
typedef enum {
  ENTENTE_LANGUAGE_FRENCH,
  ENTENTE_LANGUAGE_ENGLISH,
} EntenteLanguage;

const char *entente_language_to_code (EntenteLanguage language);
gboolean entente_language_from_code (const char *code, EntenteLanguage *language);
EntenteLanguage entente_language_get_interface (void);

G_END_DECLS
