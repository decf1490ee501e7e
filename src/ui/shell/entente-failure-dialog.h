/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Says why @file could not be opened, and offers what can be done about it. */
void entente_failure_dialog_present (GtkWindow *parent, GFile *file, const GError *error);

/* (transfer full): the name people know a file by */
char *entente_failure_dialog_dup_name (GFile *file);

G_END_DECLS
