/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-organization.h"

#include "collective/entente-collective-checks-private.h"
#include "entente-fold.h"

#include <glib/gi18n-lib.h>

struct _EntenteOrganization
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteOrganization, entente_organization, ENTENTE_TYPE_RECORD)

#define KIND "organisation kind"
#define ROLE "role in the project"

static const EntenteChoice kinds[] = {
  { ENTENTE_ORGANIZATION_ASSOCIATION,
    "association",
    NC_ ("organisation kind", "Association"),
    KIND },
  { ENTENTE_ORGANIZATION_NETWORK_HEAD,
    "network-head",
    NC_ ("organisation kind", "Network or federation"),
    KIND },
  { ENTENTE_ORGANIZATION_COMMUNE, "commune", NC_ ("organisation kind", "Commune"), KIND },
  { ENTENTE_ORGANIZATION_EPCI, "epci", NC_ ("organisation kind", "Group of communes"), KIND },
  { ENTENTE_ORGANIZATION_DEPARTEMENT,
    "departement",
    NC_ ("organisation kind", "Département"),
    KIND },
  { ENTENTE_ORGANIZATION_REGION, "region", NC_ ("organisation kind", "Region"), KIND },
  { ENTENTE_ORGANIZATION_STATE_SERVICE,
    "state-service",
    NC_ ("organisation kind", "State service"),
    KIND },
  { ENTENTE_ORGANIZATION_PUBLIC_BODY,
    "public-body",
    NC_ ("organisation kind", "Public body"),
    KIND },
  { ENTENTE_ORGANIZATION_FOUNDATION, "foundation", NC_ ("organisation kind", "Foundation"), KIND },
  { ENTENTE_ORGANIZATION_COMPANY, "company", NC_ ("organisation kind", "Company"), KIND },
  { ENTENTE_ORGANIZATION_INFORMAL_GROUP,
    "informal-group",
    NC_ ("organisation kind", "Informal group"),
    KIND },
  { ENTENTE_ORGANIZATION_RESIDENTS_GROUP,
    "residents-group",
    NC_ ("organisation kind", "Residents’ group"),
    KIND },
  { 0 },
};

static const EntenteChoice roles[] = {
  { ENTENTE_ROLE_MEMBER, "member", NC_ ("role in the project", "Member of the collective"), ROLE },
  { ENTENTE_ROLE_LEAD, "lead", NC_ ("role in the project", "Lead organisation"), ROLE },
  { ENTENTE_ROLE_OPERATIONAL_PARTNER,
    "operational-partner",
    NC_ ("role in the project", "Operational partner"),
    ROLE },
  { ENTENTE_ROLE_FINANCIAL_PARTNER,
    "financial-partner",
    NC_ ("role in the project", "Financial partner"),
    ROLE },
  { ENTENTE_ROLE_INSTITUTIONAL_PARTNER,
    "institutional-partner",
    NC_ ("role in the project", "Institutional partner"),
    ROLE },
  { ENTENTE_ROLE_MEDIA_PARTNER,
    "media-partner",
    NC_ ("role in the project", "Media partner"),
    ROLE },
  { ENTENTE_ROLE_IN_KIND_PARTNER,
    "in-kind-partner",
    NC_ ("role in the project", "Partner in kind"),
    ROLE },
  { 0 },
};

static const EntenteField fields[] = {
  [ENTENTE_ORGANIZATION_NAME] = {
    .name = "name",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Name"),
    .edit_label = N_ ("Rename organisation"),
  },
  [ENTENTE_ORGANIZATION_SHORT_NAME] = {
    .name = "short-name",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Short name"),
    .edit_label = N_ ("Change short name"),
  },
  [ENTENTE_ORGANIZATION_KIND] = {
    .name = "kind",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("Kind of organisation"),
    .edit_label = N_ ("Change kind of organisation"),
    .choices = kinds,
    .initial = ENTENTE_ORGANIZATION_ASSOCIATION,
  },
  [ENTENTE_ORGANIZATION_COLOR] = {
    .name = "color",
    .label = N_ ("Colour"),
    .edit_label = N_ ("Change colour of organisation"),
    .check = _entente_organization_check_color,
  },
  [ENTENTE_ORGANIZATION_LEGAL_FORM] = {
    .name = "legal-form",
    .label = N_ ("Legal form"),
    .edit_label = N_ ("Change legal form"),
  },
  [ENTENTE_ORGANIZATION_STREET] = {
    .name = "street",
    .label = N_ ("Street"),
    .edit_label = N_ ("Change registered office"),
  },
  [ENTENTE_ORGANIZATION_POSTCODE] = {
    .name = "postcode",
    .label = N_ ("Postcode"),
    .edit_label = N_ ("Change registered office"),
    .check = _entente_organization_check_postcode,
  },
  [ENTENTE_ORGANIZATION_TOWN] = {
    .name = "town",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Town"),
    .edit_label = N_ ("Change registered office"),
  },
  [ENTENTE_ORGANIZATION_SIRET] = {
    .name = "siret",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("SIRET"),
    .edit_label = N_ ("Change SIRET"),
    .check = _entente_organization_check_siret,
  },
  [ENTENTE_ORGANIZATION_NO_SIRET] = {
    .name = "no-siret",
    .kind = ENTENTE_FIELD_BOOLEAN,
    .label = N_ ("Has no SIRET"),
    .edit_label = N_ ("Change SIRET"),
  },
  [ENTENTE_ORGANIZATION_RNA] = {
    .name = "rna",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("RNA"),
    .edit_label = N_ ("Change RNA"),
    .check = _entente_organization_check_rna,
  },
  [ENTENTE_ORGANIZATION_INSURER] = {
    .name = "insurer",
    .label = N_ ("Insurer"),
    .edit_label = N_ ("Change insurer"),
    .check = _entente_organization_check_insurer,
  },
  [ENTENTE_ORGANIZATION_POLICY] = {
    .name = "policy",
    .label = N_ ("Insurance policy number"),
    .edit_label = N_ ("Change insurance policy"),
    .check = _entente_organization_check_policy,
  },
  [ENTENTE_ORGANIZATION_POLICY_EXPIRES] = {
    .name = "policy-expires",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Insured until"),
    .edit_label = N_ ("Change insurance policy"),
    .check = _entente_organization_check_policy_expires,
  },
  [ENTENTE_ORGANIZATION_EMAIL] = {
    .name = "email",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("E-mail"),
    .edit_label = N_ ("Change e-mail of organisation"),
    .check = _entente_organization_check_email,
  },
  [ENTENTE_ORGANIZATION_PHONE] = {
    .name = "phone",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Phone"),
    .edit_label = N_ ("Change phone of organisation"),
    .check = _entente_organization_check_phone,
  },
  [ENTENTE_ORGANIZATION_WEBSITE] = {
    .name = "website",
    .label = N_ ("Website"),
    .edit_label = N_ ("Change website"),
    .check = _entente_organization_check_website,
  },
  [ENTENTE_ORGANIZATION_FEDERATIONS] = {
    .name = "federations",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Federations"),
    .edit_label = N_ ("Change federations"),
  },
  [ENTENTE_ORGANIZATION_THEMES] = {
    .name = "themes",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Themes"),
    .edit_label = N_ ("Change themes"),
  },
  [ENTENTE_ORGANIZATION_PERIMETER] = {
    .name = "perimeter",
    .label = N_ ("Perimeter"),
    .edit_label = N_ ("Change perimeter"),
  },
  [ENTENTE_ORGANIZATION_ROLE] = {
    .name = "role",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("Role in the project"),
    .edit_label = N_ ("Change role of organisation"),
    .choices = roles,
    .initial = ENTENTE_ROLE_MEMBER,
  },
  [ENTENTE_ORGANIZATION_COMMITMENT] = {
    .name = "commitment",
    .kind = ENTENTE_FIELD_INTEGER,
    .label = N_ ("Level of commitment"),
    .edit_label = N_ ("Change level of commitment"),
    .check = _entente_organization_check_commitment,
  },
  [ENTENTE_ORGANIZATION_BRINGS] = {
    .name = "brings",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .label = N_ ("Brings"),
    .edit_label = N_ ("Change what the organisation brings"),
  },
  [ENTENTE_ORGANIZATION_EXPECTS] = {
    .name = "expects",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .label = N_ ("Expects"),
    .edit_label = N_ ("Change what the organisation expects"),
  },
  [ENTENTE_ORGANIZATION_MOTIVATIONS] = {
    .name = "motivations",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .label = N_ ("Motivations"),
    .edit_label = N_ ("Change motivations"),
  },
  [ENTENTE_ORGANIZATION_FEARS] = {
    .name = "fears",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .label = N_ ("Fears"),
    .edit_label = N_ ("Change fears"),
  },
  [ENTENTE_ORGANIZATION_NOTES] = {
    .name = "notes",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .label = N_ ("Notes"),
    .edit_label = N_ ("Change notes on organisation"),
    .check = _entente_organization_check_notes,
  },
};

static void
entente_organization_class_init (EntenteOrganizationClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "organization",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_organization_init (EntenteOrganization *self)
{
}

/**
 * entente_organization_is_member:
 * @self: an organisation
 *
 * Returns: whether it makes the project with the others: as a member, or as the lead
 */
gboolean
entente_organization_is_member (EntenteOrganization *self)
{
  int role;

  g_return_val_if_fail (ENTENTE_IS_ORGANIZATION (self), FALSE);

  role = entente_record_get_choice (ENTENTE_RECORD (self), ENTENTE_ORGANIZATION_ROLE);
  return role == ENTENTE_ROLE_MEMBER || role == ENTENTE_ROLE_LEAD;
}

static gboolean
is_lead (EntenteRecord *organization)
{
  return entente_record_get_choice (organization, ENTENTE_ORGANIZATION_ROLE) == ENTENTE_ROLE_LEAD;
}

static int
compare (gconstpointer first, gconstpointer second)
{
  EntenteRecord *a = *(EntenteRecord *const *) first;
  EntenteRecord *b = *(EntenteRecord *const *) second;

  if (is_lead (a) != is_lead (b))
    return is_lead (a) ? -1 : 1;

  return entente_fold_compare (entente_record_get_text (a, ENTENTE_ORGANIZATION_NAME),
                               entente_record_get_text (b, ENTENTE_ORGANIZATION_NAME));
}

/**
 * entente_organization_list:
 * @store: of the project
 * @members: whether those that make it, or those around them
 *
 * Returns: (transfer full) (element-type EntenteOrganization): them, the lead first, then by name
 */
GPtrArray *
entente_organization_list (EntenteStore *store, gboolean members)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *organizations;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), list);

  organizations = entente_store_get_list (store, ENTENTE_TYPE_ORGANIZATION);
  for (guint i = 0; i < g_list_model_get_n_items (organizations); i++)
    {
      g_autoptr (EntenteOrganization) organization = g_list_model_get_item (organizations, i);

      if (entente_organization_is_member (organization) == members)
        g_ptr_array_add (list, g_steal_pointer (&organization));
    }
  g_ptr_array_sort (list, compare);

  return list;
}
