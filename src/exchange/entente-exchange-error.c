/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-exchange-error.h"

G_DEFINE_QUARK (entente-exchange-error-quark, entente_exchange_error)
