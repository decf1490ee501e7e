/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"
#include "evaluation/entente-evaluation-terms.h"

extern const EntenteChoice _entente_evaluation_scopes[];
extern const EntenteChoice _entente_effects[];
extern const EntenteChoice _entente_report_papers[];
