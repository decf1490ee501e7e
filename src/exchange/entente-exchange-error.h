/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteExchangeError:
 * @ENTENTE_EXCHANGE_ERROR_FORMAT: the file is not of the format it claims, or breaks its rules
 * @ENTENTE_EXCHANGE_ERROR_ENCODING: the text is in no encoding that can be read
 * @ENTENTE_EXCHANGE_ERROR_EMPTY: there is nothing to import
 * @ENTENTE_EXCHANGE_ERROR_TOO_LARGE: the file is beyond what is read
 * @ENTENTE_EXCHANGE_ERROR_MAPPING: a mapping names a column or a field that does not exist
 *
 * Codes of #ENTENTE_EXCHANGE_ERROR. Unlike those of other floors the messages are translated
 * sentences, fit to be shown as they are: only the reader knows the line and what stands there.
 */
typedef enum {
  ENTENTE_EXCHANGE_ERROR_FORMAT,
  ENTENTE_EXCHANGE_ERROR_ENCODING,
  ENTENTE_EXCHANGE_ERROR_EMPTY,
  ENTENTE_EXCHANGE_ERROR_TOO_LARGE,
  ENTENTE_EXCHANGE_ERROR_MAPPING,
} EntenteExchangeError;

#define ENTENTE_EXCHANGE_ERROR (entente_exchange_error_quark ())
GQuark entente_exchange_error_quark (void);

/* Nothing larger than this is read: 64 MiB, some 500,000 contacts. */
#define ENTENTE_EXCHANGE_MAX_BYTES (64 * 1024 * 1024)

G_END_DECLS
