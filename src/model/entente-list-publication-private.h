/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Replaces what the listeners of a list know by something newer and tells them the one range that
   differs. shown: (inout): what they know; sorted: (transfer full): what they shall know. Both hold
   references. */
void _entente_list_publish (GListModel *list, GPtrArray **shown, GPtrArray *sorted);

G_END_DECLS
