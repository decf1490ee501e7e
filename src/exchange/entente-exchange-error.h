/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  ENTENTE_EXCHANGE_ERROR_FORMAT,    /* not of the format it claims */
  ENTENTE_EXCHANGE_ERROR_ENCODING,  /* text in no encoding that can be read */
  ENTENTE_EXCHANGE_ERROR_EMPTY,     /* nothing to import */
  ENTENTE_EXCHANGE_ERROR_TOO_LARGE,
  ENTENTE_EXCHANGE_ERROR_MAPPING,   /* a mapping names a column or a field that does not exist */
} EntenteExchangeError;

#define ENTENTE_EXCHANGE_ERROR (entente_exchange_error_quark ())
GQuark entente_exchange_error_quark (void);

G_END_DECLS
