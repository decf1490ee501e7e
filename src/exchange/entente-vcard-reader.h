/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-exchange-error.h"
#include "entente-vcard-property.h"

G_BEGIN_DECLS

/* Beyond these a file, or a card alone, is refused. */
#define ENTENTE_VCARD_MAX_CARDS 200000
#define ENTENTE_VCARD_MAX_PROPERTIES 1000

/**
 * EntenteVcard:
 * @line: the line of the file that begins it, from 1
 * @problem: (nullable): a translated sentence that says why the card cannot be read
 * @properties: (element-type EntenteVcardProperty): in the order of the file; pictures, sounds
 *   and keys
 *   are left out
 *
 * One card of a vCard file, of version 2.1, 3.0 or 4.0.
 */
typedef struct {
  guint line;
  char *problem;
  GPtrArray *properties;
} EntenteVcard;

void entente_vcard_free (EntenteVcard *card);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteVcard, entente_vcard_free)

gboolean entente_vcard_sniff (GBytes *content);
GPtrArray *entente_vcard_read (GBytes *content, GError **error);

G_END_DECLS
