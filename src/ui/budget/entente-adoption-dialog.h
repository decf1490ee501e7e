/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks by whom and when a version is adopted, and says what that does: an EntenteVersionDialog. */
AdwDialog *entente_adoption_dialog_new (EntenteStore *store, EntenteBudget *budget);

G_END_DECLS
