/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-composition.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What every composition can be written as: "pdf" to print and sign, "odt" to go on in a word processor. */
#define ENTENTE_PAPER_FORMATS "pdf", "odt"
#define ENTENTE_N_PAPER_FORMATS 2

gboolean entente_paper_format_is_known (const char *format);
GBytes *entente_paper_format_write (EntenteComposition *composition, const char *format,
                                    GError **error);

G_END_DECLS
