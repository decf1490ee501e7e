/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-exchange-error.h"

G_BEGIN_DECLS

/**
 * EntenteTextEncoding:
 * @ENTENTE_TEXT_UTF_8: UTF-8, with or without a byte order mark
 * @ENTENTE_TEXT_UTF_16_LE: UTF-16, low byte first
 * @ENTENTE_TEXT_UTF_16_BE: UTF-16, high byte first
 * @ENTENTE_TEXT_WINDOWS_1252: the Western European encoding of old Windows, ISO 8859-1 included
 *
 * The encodings that can be told apart with certainty in files of contacts.
 */
typedef enum {
  ENTENTE_TEXT_UTF_8,
  ENTENTE_TEXT_UTF_16_LE,
  ENTENTE_TEXT_UTF_16_BE,
  ENTENTE_TEXT_WINDOWS_1252,
} EntenteTextEncoding;

EntenteTextEncoding entente_text_guess_encoding (const char *bytes, gsize length);
char *entente_text_decode (GBytes *content, EntenteTextEncoding *encoding, GError **error);
char *entente_text_decode_fragment (const char *bytes, gsize length);

G_END_DECLS
