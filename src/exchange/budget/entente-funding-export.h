/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* @format: "csv" or "json" */
GBytes *entente_funding_export (EntenteStore *store, const char *format);

G_END_DECLS
