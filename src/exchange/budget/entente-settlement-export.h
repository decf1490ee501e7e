/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-partner-balance.h"
#include "entente-exchange-error.h"

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes *entente_settlement_export (EntenteStore *store,
                                   EntentePartnerBalance *balance,
                                   EntenteLanguage language,
                                   GError **error);

G_END_DECLS
