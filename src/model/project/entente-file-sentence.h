/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *entente_file_sentence (const GError *error, const char *name);

G_END_DECLS
