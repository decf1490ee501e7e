/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-cash-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The rows of the cash plan. */

/* A month: what is left, and what comes in and goes out when it is opened. name: "April 2027". */
GtkWidget *entente_cash_rows_new_month (const EntenteCashMonth *month, const char *name,
                                        gboolean is_lowest);
/* A line without a date: it opens on the field that dates it. */
GtkWidget *entente_cash_rows_new_undated (EntenteRecord *record);

G_END_DECLS
