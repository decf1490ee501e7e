/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* A legal or informal body that takes part in the project or stands around it (table `organization`). */
#define ENTENTE_TYPE_ORGANIZATION (entente_organization_get_type ())
G_DECLARE_FINAL_TYPE (EntenteOrganization, entente_organization, ENTENTE, ORGANIZATION, EntenteRecord)

typedef enum {
  ENTENTE_ORGANIZATION_ASSOCIATION,
  ENTENTE_ORGANIZATION_NETWORK_HEAD,
  ENTENTE_ORGANIZATION_COMMUNE,
  ENTENTE_ORGANIZATION_EPCI,
  ENTENTE_ORGANIZATION_DEPARTEMENT,
  ENTENTE_ORGANIZATION_REGION,
  ENTENTE_ORGANIZATION_STATE_SERVICE,
  ENTENTE_ORGANIZATION_PUBLIC_BODY,
  ENTENTE_ORGANIZATION_FOUNDATION,
  ENTENTE_ORGANIZATION_COMPANY,
  ENTENTE_ORGANIZATION_INFORMAL_GROUP,
  ENTENTE_ORGANIZATION_RESIDENTS_GROUP,
} EntenteOrganizationKind;

typedef enum {
  ENTENTE_ROLE_MEMBER,
  ENTENTE_ROLE_LEAD,                /* signs applications, keeps the shared accounts: one per project */
  ENTENTE_ROLE_OPERATIONAL_PARTNER,
  ENTENTE_ROLE_FINANCIAL_PARTNER,
  ENTENTE_ROLE_INSTITUTIONAL_PARTNER,
  ENTENTE_ROLE_MEDIA_PARTNER,
  ENTENTE_ROLE_IN_KIND_PARTNER,
} EntenteProjectRole;

enum {
  ENTENTE_ORGANIZATION_NAME,
  ENTENTE_ORGANIZATION_SHORT_NAME,
  ENTENTE_ORGANIZATION_KIND,          /* EntenteOrganizationKind */
  ENTENTE_ORGANIZATION_COLOR,         /* "#rrggbb", or "" */
  ENTENTE_ORGANIZATION_LEGAL_FORM,    /* free text, a proposal follows from the kind */
  ENTENTE_ORGANIZATION_STREET,        /* registered office */
  ENTENTE_ORGANIZATION_POSTCODE,
  ENTENTE_ORGANIZATION_TOWN,
  ENTENTE_ORGANIZATION_SIRET,
  ENTENTE_ORGANIZATION_NO_SIRET,      /* boolean: it has none */
  ENTENTE_ORGANIZATION_RNA,
  ENTENTE_ORGANIZATION_INSURER,
  ENTENTE_ORGANIZATION_POLICY,
  ENTENTE_ORGANIZATION_POLICY_EXPIRES, /* date */
  ENTENTE_ORGANIZATION_EMAIL,
  ENTENTE_ORGANIZATION_PHONE,
  ENTENTE_ORGANIZATION_WEBSITE,
  ENTENTE_ORGANIZATION_FEDERATIONS,
  ENTENTE_ORGANIZATION_THEMES,
  ENTENTE_ORGANIZATION_PERIMETER,
  ENTENTE_ORGANIZATION_ROLE,          /* EntenteProjectRole */
  ENTENTE_ORGANIZATION_COMMITMENT,    /* 0 not said, 1 to 5 */
  ENTENTE_ORGANIZATION_BRINGS,        /* Markdown, like all that follow */
  ENTENTE_ORGANIZATION_EXPECTS,
  ENTENTE_ORGANIZATION_MOTIVATIONS,
  ENTENTE_ORGANIZATION_FEARS,
  ENTENTE_ORGANIZATION_NOTES,
};

/* Whether it is one of those that make the project together, the lead among them; others stand
   around it. */
gboolean entente_organization_is_member (EntenteOrganization *self);
/* Those that are members, or those that are not: the lead first, then by name. (transfer full)
   (element-type EntenteOrganization) */
GPtrArray *entente_organization_list (EntenteStore *store, gboolean members);

G_END_DECLS
