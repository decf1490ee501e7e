/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-page-words.h"

static const char *const words[ENTENTE_N_PAGE_WORDS][2] = {
  [ENTENTE_PAGE_WORD_PAGE] = { "page", "page" },
  [ENTENTE_PAGE_WORD_INITIALS] = { "Paraphes", "Initials" },
  [ENTENTE_PAGE_WORD_SIGNATORY] = { "à compléter : nom du signataire",
                                    "to be completed: name of the signatory" },
  [ENTENTE_PAGE_WORD_FUNCTION] = { "à compléter : fonction", "to be completed: function" },
  [ENTENTE_PAGE_WORD_PLACE] = { "à compléter : lieu", "to be completed: place" },
  [ENTENTE_PAGE_WORD_DATE] = { "à compléter : date", "to be completed: date" },
  [ENTENTE_PAGE_WORD_MENTION] = { "à compléter : mention manuscrite",
                                  "to be completed: handwritten mention" },
  [ENTENTE_PAGE_WORD_SIGNATURE] = { "Signature", "Signature" },
};

/**
 * entente_page_words_get:
 * @word: which word
 * @language: of the document
 *
 * Returns: (transfer none): the word
 */
const char *
entente_page_words_get (EntentePageWord word, EntenteLanguage language)
{
  g_return_val_if_fail ((guint) word < ENTENTE_N_PAGE_WORDS, "");

  return words[word][language == ENTENTE_LANGUAGE_ENGLISH ? 1 : 0];
}
