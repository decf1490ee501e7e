/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-directory-kind.h"

#include "collective/entente-organization-view.h"
#include "collective/entente-person-view.h"

#include <glib/gi18n-lib.h>

/*
 * Organisations
 */

static char *
dup_organization_title (EntenteRecord *record)
{
  return g_strdup (entente_record_get_text (record, ENTENTE_ORGANIZATION_NAME));
}

/* The role says more than the kind, except for the plain members that most organisations are. */
static char *
dup_organization_subtitle (EntenteRecord *record, EntenteAffiliations *affiliations)
{
  if (entente_record_get_choice (record, ENTENTE_ORGANIZATION_ROLE) == ENTENTE_ROLE_MEMBER)
    return entente_record_dup_display (record, ENTENTE_ORGANIZATION_KIND);
  return entente_record_dup_display (record, ENTENTE_ORGANIZATION_ROLE);
}

/* Sections follow the order of the closed list, not of the alphabet: the lead organisation comes before
   its partners. */
static char *
dup_organization_kind_section (EntenteRecord *record, EntenteAffiliations *affiliations)
{
  return g_strdup_printf ("%02d",
                          entente_record_get_choice (record, ENTENTE_ORGANIZATION_KIND));
}

static char *
dup_organization_kind_heading (EntenteRecord *record, EntenteAffiliations *affiliations)
{
  return entente_record_dup_display (record, ENTENTE_ORGANIZATION_KIND);
}

static char *
dup_organization_role_section (EntenteRecord *record, EntenteAffiliations *affiliations)
{
  int role = entente_record_get_choice (record, ENTENTE_ORGANIZATION_ROLE);

  return g_strdup_printf ("%02d", role == ENTENTE_ROLE_LEAD ? 0 : role + 1);
}

static char *
dup_organization_role_heading (EntenteRecord *record, EntenteAffiliations *affiliations)
{
  return entente_record_dup_display (record, ENTENTE_ORGANIZATION_ROLE);
}

static const EntenteDirectoryKind organizations = {
  .name = "organizations",
  .icon_name = "entente-organizations-symbolic",
  .record_type = entente_organization_get_type,
  .view_type = entente_organization_view_get_type,
  .name_field = ENTENTE_ORGANIZATION_NAME,
  .dup_title = dup_organization_title,
  .dup_subtitle = dup_organization_subtitle,
  .orders = {
    { "name", N_ ("By Name"), dup_organization_title, NULL, NULL },
    { "kind",
      N_ ("By Kind"),
      dup_organization_title,
      dup_organization_kind_section,
      dup_organization_kind_heading },
    { "role",
      N_ ("By Role"),
      dup_organization_title,
      dup_organization_role_section,
      dup_organization_role_heading },
  },
  .title = N_ ("Organisations"),
  .untitled = N_ ("Organisation without a name"),
  .add = N_ ("Add organisation"),
  .duplicate = N_ ("Duplicate organisation"),
  .delete = N_ ("Delete organisation"),
  .add_button = N_ ("_Add Organisation"),
  .search = N_ ("Search organisations"),
  .empty_title = N_ ("Who Takes Part?"),
  .empty_text = N_ ("Add the associations, town halls and partners of the project, one by one or from "
                    "a spreadsheet or an address book."),
  .nothing_found = N_ ("No organisation has these words."),
  .nothing_selected = N_ ("Select an organisation to see and change what is known of it."),
};

/*
 * People
 */

static char *
dup_person_title (EntenteRecord *record)
{
  return entente_person_dup_full_name (ENTENTE_PERSON (record));
}

static char *
dup_person_subtitle (EntenteRecord *record, EntenteAffiliations *affiliations)
{
  return entente_affiliations_dup_summary (affiliations, ENTENTE_PERSON (record));
}

static char *
dup_person_family_key (EntenteRecord *record)
{
  return g_strdup_printf ("%s %s",
                          entente_record_get_text (record, ENTENTE_PERSON_FAMILY_NAME),
                          entente_record_get_text (record, ENTENTE_PERSON_GIVEN_NAME));
}

static char *
dup_person_organization_heading (EntenteRecord *record, EntenteAffiliations *affiliations)
{
  EntenteOrganization *organization
    = entente_affiliations_get_organization (affiliations, ENTENTE_PERSON (record));
  const char *name;

  if (organization == NULL)
    return g_strdup (_ ("Without an organisation"));
  name = entente_record_get_text (ENTENTE_RECORD (organization), ENTENTE_ORGANIZATION_NAME);
  return g_strdup (*name != '\0' ? name : _ (organizations.untitled));
}

/* People without an organisation come last; two organisations of the same name stay apart. */
static char *
dup_person_organization_section (EntenteRecord *record, EntenteAffiliations *affiliations)
{
  EntenteOrganization *organization
    = entente_affiliations_get_organization (affiliations, ENTENTE_PERSON (record));
  g_autofree char *heading = dup_person_organization_heading (record, affiliations);
  gint64 id = 0;

  if (organization != NULL)
    id = entente_record_get_id (ENTENTE_RECORD (organization));
  return g_strdup_printf ("%d %s %" G_GINT64_FORMAT, id != 0 ? 0 : 1, heading, id);
}

static const EntenteDirectoryKind people = {
  .name = "people",
  .icon_name = "entente-people-symbolic",
  .record_type = entente_person_get_type,
  .view_type = entente_person_view_get_type,
  .name_field = ENTENTE_PERSON_GIVEN_NAME,
  .dup_title = dup_person_title,
  .dup_subtitle = dup_person_subtitle,
  .orders = {
    { "family-name", N_ ("By Family Name"), dup_person_family_key, NULL, NULL },
    { "given-name", N_ ("By Given Name"), dup_person_title, NULL, NULL },
    { "organization",
      N_ ("By Organisation"),
      dup_person_family_key,
      dup_person_organization_section,
      dup_person_organization_heading },
  },
  .title = N_ ("People"),
  .untitled = N_ ("Person without a name"),
  .add = N_ ("Add person"),
  .duplicate = N_ ("Duplicate person"),
  .delete = N_ ("Delete person"),
  .add_button = N_ ("_Add Person"),
  .search = N_ ("Search people and their organisations"),
  .empty_title = N_ ("Nobody Here Yet"),
  .empty_text = N_ ("Add the people who prepare the project, one by one or from a spreadsheet or an "
                    "address book."),
  .nothing_found = N_ ("Nobody here has these words."),
  .nothing_selected = N_ ("Select a person to see and change what is known of them."),
};

/*
 * Public
 */

const EntenteDirectoryKind *
entente_directory_kind_get_organizations (void)
{
  return &organizations;
}

const EntenteDirectoryKind *
entente_directory_kind_get_people (void)
{
  return &people;
}

const EntenteDirectoryKind *
entente_directory_kind_find (GType record_type)
{
  if (record_type == ENTENTE_TYPE_ORGANIZATION)
    return &organizations;
  if (record_type == ENTENTE_TYPE_PERSON)
    return &people;
  return NULL;
}

char *
entente_directory_kind_dup_title (const EntenteDirectoryKind *kind, EntenteRecord *record)
{
  g_autofree char *title = NULL;

  g_return_val_if_fail (kind != NULL, NULL);
  g_return_val_if_fail (ENTENTE_IS_RECORD (record), NULL);

  title = kind->dup_title (record);
  return *title != '\0' ? g_steal_pointer (&title) : g_strdup (_ (kind->untitled));
}
