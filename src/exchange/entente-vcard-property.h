/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteVcardProperty:
 * @group: what ties properties together ("item1"), "" when there is nothing
 * @name: in capitals ("TEL")
 * @types: (array zero-terminated=1): the TYPE parameters in lower case ("work", "cell")
 * @preference: 1 for the preferred of several to 100; 101 when nothing is said
 * @legacy: whether it stands in a card of version 2.1, which escapes semicolons only
 * @binary: whether the value is a picture, a sound or a key; it is empty then
 * @value: the value in UTF-8, unfolded and decoded, its escapes untouched
 *
 * One property of a card.
 */
typedef struct {
  char *group;
  char *name;
  char **types;
  guint preference;
  gboolean legacy;
  gboolean binary;
  char *value;
} EntenteVcardProperty;

void entente_vcard_property_free (EntenteVcardProperty *property);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteVcardProperty, entente_vcard_property_free)

EntenteVcardProperty *
entente_vcard_property_parse (const char *line, gsize length, gboolean legacy);
gboolean entente_vcard_property_has_type (const EntenteVcardProperty *property, const char *type);
char *entente_vcard_property_dup_text (const EntenteVcardProperty *property);
char **entente_vcard_property_dup_components (const EntenteVcardProperty *property);

G_END_DECLS
