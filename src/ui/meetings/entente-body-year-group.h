/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "meetings/entente-body-calendar.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteBodyYearGroup:
 *
 * The dates of one body in a year as a list, for windows too narrow to put twelve months side by
 * side.
 *
 * Signals: `date-chosen` (gpointer, an EntenteBodyDate).
 */
#define ENTENTE_TYPE_BODY_YEAR_GROUP (entente_body_year_group_get_type ())
G_DECLARE_FINAL_TYPE (EntenteBodyYearGroup,
                      entente_body_year_group,
                      ENTENTE,
                      BODY_YEAR_GROUP,
                      AdwPreferencesGroup)

/* body: (nullable): none for meetings of no body. dates: (element-type EntenteBodyDate): its own, in
   order; borrowed, as long as the group lives. */
GtkWidget *entente_body_year_group_new (EntenteBody *body,
                                        GPtrArray *dates,
                                        const char *warning,
                                        gboolean read_only);

G_END_DECLS
