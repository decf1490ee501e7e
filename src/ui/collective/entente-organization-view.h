/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-record-view.h"

G_BEGIN_DECLS

/* All that is known of one organisation, edited in place; the essential first. */
#define ENTENTE_TYPE_ORGANIZATION_VIEW (entente_organization_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteOrganizationView,
                      entente_organization_view,
                      ENTENTE,
                      ORGANIZATION_VIEW,
                      EntenteRecordView)

G_END_DECLS
