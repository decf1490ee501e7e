/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/entente-chart-painter.h"

/* Charts as the budget makes them, with figures checked by hand. */

/* "1 234 €" of cents, always whole. */
char *sample_format (gint64 value, gboolean is_brief, EntenteLanguage language);

EntenteChart *sample_bars (void);    /* four headings, one series, with shares */
EntenteChart *sample_grouped (void); /* three headings, forecast and actual */
EntenteChart *sample_shares (void);  /* one bar of four pieces */
EntenteChart *sample_cash (void);    /* six months in, out and left, below zero in one */
EntenteChart *sample_dots (void);    /* marks 1 to 5: two rows, three signs and the middle */
EntenteChart *sample_radar (void);   /* marks 1 to 5 of four categories, one of them unknown */

cairo_surface_t *sample_image (EntenteChart *chart, EntenteLook look, int width);
