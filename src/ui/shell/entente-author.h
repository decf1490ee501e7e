/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* (transfer full): the name for the history: the settings' (key "author"), else the account's */
char *entente_author_dup_name (GSettings *settings);

/* (transfer full): the name of the account of this computer */
char *entente_author_dup_account_name (void);

G_END_DECLS
