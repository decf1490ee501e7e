/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-model-error.h"

G_DEFINE_QUARK (entente-model-error-quark, entente_model_error)
