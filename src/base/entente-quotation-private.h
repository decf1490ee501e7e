/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What was typed, as it is quoted in a sentence: on one line, and only its beginning when long. */
char *_entente_quotation_shorten (const char *typed);

G_END_DECLS
