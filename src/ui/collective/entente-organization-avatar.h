/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-organization.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteOrganizationAvatar:
 *
 * A rounded square in the organisation's colour with its initials: organisations are told apart by more
 * than their colour, and from people, whose avatars are round.
 *
 * Properties: `organization` (EntenteOrganization, nullable), `size` (int, logical pixels).
 */
#define ENTENTE_TYPE_ORGANIZATION_AVATAR (entente_organization_avatar_get_type ())
G_DECLARE_FINAL_TYPE (EntenteOrganizationAvatar,
                      entente_organization_avatar,
                      ENTENTE,
                      ORGANIZATION_AVATAR,
                      GtkWidget)

void entente_organization_avatar_set_organization (EntenteOrganizationAvatar *self,
                                                   EntenteOrganization *organization);

/* The colour chosen for the organisation, else one of a palette that stays the same for it. */
void entente_organization_avatar_get_color (EntenteOrganization *organization, GdkRGBA *color);
/* "#rrggbb": the colour of the palette that the fewest organisations have, for one more. */
const char *entente_organization_avatar_propose_color (EntenteStore *store);
/* White or nearly black, whichever reads better. */
void entente_organization_avatar_get_ink (const GdkRGBA *color, GdkRGBA *ink);
/* "CV" for "Les Cuillères Volantes"; at most two letters, "?" when there is no name. */
char *entente_organization_avatar_dup_initials (EntenteOrganization *organization);

G_END_DECLS
