/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteIdentifierResult:
 * @ENTENTE_IDENTIFIER_VALID: nothing to say
 * @ENTENTE_IDENTIFIER_CHARACTERS: holds characters that never stand there
 * @ENTENTE_IDENTIFIER_LENGTH: too short or too long
 * @ENTENTE_IDENTIFIER_CHECKSUM: the check digits do not fit: a digit is wrong, or two are swapped
 * @ENTENTE_IDENTIFIER_RANGE: well formed, but never given out
 * @ENTENTE_IDENTIFIER_UNUSUAL: another form than today's; may be right
 * @ENTENTE_IDENTIFIER_SAMPLE: right in an example only
 * @ENTENTE_IDENTIFIER_INCOMPLETE: a part is missing: the "@", the domain
 *
 * What is wrong with an identifier. These functions never change what was typed; `model` makes the
 * sentence.
 */
typedef enum {
  ENTENTE_IDENTIFIER_VALID,
  ENTENTE_IDENTIFIER_CHARACTERS,
  ENTENTE_IDENTIFIER_LENGTH,
  ENTENTE_IDENTIFIER_CHECKSUM,
  ENTENTE_IDENTIFIER_RANGE,
  ENTENTE_IDENTIFIER_UNUSUAL,
  ENTENTE_IDENTIFIER_SAMPLE,
  ENTENTE_IDENTIFIER_INCOMPLETE,
} EntenteIdentifierResult;

char *entente_identifier_normalize (const char *typed);

/* Numbers of organisations */
EntenteIdentifierResult entente_siren_check (const char *typed);
EntenteIdentifierResult entente_siret_check (const char *typed);
EntenteIdentifierResult entente_rna_check (const char *typed);
char *entente_siret_format (const char *typed);
char *entente_rna_format (const char *typed);

/* Post */
EntenteIdentifierResult entente_postcode_check (const char *typed);

G_END_DECLS
