/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-identifier.h"

G_BEGIN_DECLS

/* Addresses of the network: e-mail and web. */
EntenteIdentifierResult entente_email_check (const char *typed);
EntenteIdentifierResult entente_url_check (const char *typed);
char *entente_url_to_link (const char *typed);

G_END_DECLS
