/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-identifier.h"

G_BEGIN_DECLS

EntenteIdentifierResult entente_phone_check (const char *typed);
char *entente_phone_to_e164 (const char *typed);
char *entente_phone_format (const char *typed);

G_END_DECLS
