/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-automatic-figure.h"

G_BEGIN_DECLS

/* Every indicator with its target, its values and how it stands. format: "csv" or "json". (transfer
   full) */
GBytes *entente_indicators_export (const EntenteFigureSources *sources, const char *format);
/* The evaluation frame with what came of it. format: "csv" or "json". (transfer full) */
GBytes *entente_evaluation_export (const EntenteFigureSources *sources, const char *format);

G_END_DECLS
