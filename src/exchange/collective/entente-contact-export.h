/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-exchange-error.h"
#include "entente-store.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * EntenteContactFormat:
 * @ENTENTE_CONTACTS_CSV: opens in French Excel and LibreOffice with no question
 * @ENTENTE_CONTACTS_VCARD: version 4
 *
 * What people and organisations are written as.
 */
typedef enum {
  ENTENTE_CONTACTS_CSV,
  ENTENTE_CONTACTS_VCARD,
} EntenteContactFormat;

GBytes *entente_contacts_export (EntenteStore *store,
                                 GType type,
                                 GListModel *records,
                                 EntenteContactFormat format);

G_END_DECLS
