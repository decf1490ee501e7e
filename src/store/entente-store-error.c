/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-store-error.h"

G_DEFINE_QUARK (entente-store-error-quark, entente_store_error)
