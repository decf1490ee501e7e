/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-composition.h"

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes *entente_odt_write (EntenteComposition *composition, GError **error);

G_END_DECLS
