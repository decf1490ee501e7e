/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A code to begin with, for the numbers of documents: "TABLEE27". */
char *entente_project_code_propose (const char *title, const GDate *event);

G_END_DECLS
