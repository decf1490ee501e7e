/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-cooperation-results.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What a self-assessment says of one dimension: how far apart people are, who says what, and what
   could be done. earlier: (nullable): another round to compare with. Its button activates
   `cooperation.discuss` with the number of the dimension. */
GtkWidget *entente_dimension_row_new (EntenteCooperationResults *results,
                                      EntenteCooperationResults *earlier,
                                      guint dimension);

G_END_DECLS
