/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-contact-names.h"

#include "collective/entente-organization.h"
#include "collective/entente-person.h"

static gboolean
is_contact (EntenteRecord *record)
{
  return ENTENTE_IS_PERSON (record) || ENTENTE_IS_ORGANIZATION (record);
}

char *
entente_contact_dup_name (EntenteRecord *contact)
{
  g_return_val_if_fail (is_contact (contact), NULL);

  if (ENTENTE_IS_PERSON (contact))
    return entente_person_dup_full_name (ENTENTE_PERSON (contact));

  return g_strdup (entente_record_get_text (contact, ENTENTE_ORGANIZATION_NAME));
}

void
entente_contact_offer (EntenteRecord *contact, EntenteNameSearch *search)
{
  g_autofree char *name = NULL;

  g_return_if_fail (is_contact (contact));
  g_return_if_fail (search != NULL);

  name = entente_contact_dup_name (contact);
  entente_name_search_offer (search, contact, name);
  if (ENTENTE_IS_ORGANIZATION (contact))
    entente_name_search_offer (search, contact,
                               entente_record_get_text (contact, ENTENTE_ORGANIZATION_SHORT_NAME));
}
