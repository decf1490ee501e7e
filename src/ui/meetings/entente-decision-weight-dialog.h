/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What each organisation weighs in decisions: facts only, a row each. */
AdwDialog *entente_decision_weight_dialog_new (EntenteStore *store);

G_END_DECLS
