/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-language.h"

G_BEGIN_DECLS

/**
 * EntentePageWord:
 * @ENTENTE_PAGE_WORD_PAGE: before the number of a page
 * @ENTENTE_PAGE_WORD_INITIALS: over the boxes at the foot of a page
 * @ENTENTE_PAGE_WORD_SIGNATORY: what is to be written on the line of a missing name
 * @ENTENTE_PAGE_WORD_FUNCTION: on the line of a missing function
 * @ENTENTE_PAGE_WORD_PLACE: on the line of the place
 * @ENTENTE_PAGE_WORD_DATE: on the line of the date
 * @ENTENTE_PAGE_WORD_MENTION: on the line of a mention to copy by hand
 * @ENTENTE_PAGE_WORD_SIGNATURE: in the box where a party signs
 *
 * The few words a page says by itself. They are in the language of the document, which the
 * translations of the interface know nothing of.
 */
typedef enum {
  ENTENTE_PAGE_WORD_PAGE,
  ENTENTE_PAGE_WORD_INITIALS,
  ENTENTE_PAGE_WORD_SIGNATORY,
  ENTENTE_PAGE_WORD_FUNCTION,
  ENTENTE_PAGE_WORD_PLACE,
  ENTENTE_PAGE_WORD_DATE,
  ENTENTE_PAGE_WORD_MENTION,
  ENTENTE_PAGE_WORD_SIGNATURE,
  ENTENTE_N_PAGE_WORDS
} EntentePageWord;

const char *entente_page_words_get (EntentePageWord word, EntenteLanguage language);

G_END_DECLS
