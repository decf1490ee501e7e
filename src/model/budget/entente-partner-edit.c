/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-partner-edit.h"

#include "budget/entente-budget-settings.h"
#include "budget/entente-partner-balance-private.h"
#include "entente-fold.h"

#include <glib/gi18n-lib.h>

/* Partners */

/* The lead first, then as the collective is listed. */
static int
compare_organizations (gconstpointer first, gconstpointer second)
{
  EntenteRecord *a = *(EntenteRecord *const *) first;
  EntenteRecord *b = *(EntenteRecord *const *) second;
  gboolean a_leads = entente_record_get_choice (a, ENTENTE_ORGANIZATION_ROLE) == ENTENTE_ROLE_LEAD;
  gboolean b_leads = entente_record_get_choice (b, ENTENTE_ORGANIZATION_ROLE) == ENTENTE_ROLE_LEAD;
  g_autofree char *a_key = NULL, *b_key = NULL;

  if (a_leads != b_leads)
    return a_leads ? -1 : 1;
  a_key = entente_fold_sort_key (entente_record_get_text (a, ENTENTE_ORGANIZATION_NAME));
  b_key = entente_fold_sort_key (entente_record_get_text (b, ENTENTE_ORGANIZATION_NAME));

  return g_strcmp0 (a_key, b_key);
}

/**
 * entente_partners_list:
 * @store: of the project
 *
 * Returns: (transfer container) (element-type EntenteOrganization): those who share costs: the lead, then the members in
 *   the order of the collective
 */
GPtrArray *
entente_partners_list (EntenteStore *store)
{
  GListModel *organizations;
  GPtrArray *partners = g_ptr_array_new ();

  g_return_val_if_fail (ENTENTE_IS_STORE (store), partners);

  organizations = entente_store_get_list (store, ENTENTE_TYPE_ORGANIZATION);
  for (guint i = 0; i < g_list_model_get_n_items (organizations); i++)
    {
      g_autoptr (EntenteOrganization) organization = g_list_model_get_item (organizations, i);

      if (entente_organization_is_member (organization))
        g_ptr_array_add (partners, organization);
    }
  g_ptr_array_sort (partners, compare_organizations);

  return partners;
}

static gint64
find_next_rank (EntenteStore *store, GType type, guint field)
{
  GListModel *records = entente_store_get_list (store, type);
  gint64 highest = 0;

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (EntenteRecord) record = g_list_model_get_item (records, i);

      highest = MAX (highest, entente_record_get_integer (record, field));
    }

  return highest + 1;
}

/* Keys */

static void
insert_part (EntenteEdit *edit, EntenteRecord *key, gpointer organization)
{
  EntenteRecord *part = entente_edit_insert (edit, ENTENTE_TYPE_SHARING_PART);

  entente_edit_set_reference (edit, part, ENTENTE_SHARING_PART_SHARING_KEY, key);
  entente_edit_set_reference (edit, part, ENTENTE_SHARING_PART_ORGANIZATION, organization);
  entente_edit_set_text (edit, part, ENTENTE_SHARING_PART_WEIGHT, "1");
}

/**
 * entente_sharing_key_insert:
 * @store: of the project
 * @error: return location, domain #ENTENTE_STORE_ERROR
 *
 * Makes a key in which all partners take part alike. When none is that of the whole, this one is.
 *
 * Returns: (transfer none) (nullable): the key
 */
EntenteSharingKey *
entente_sharing_key_insert (EntenteStore *store, GError **error)
{
  g_autoptr (GPtrArray) partners = NULL;
  g_autoptr (EntenteEdit) edit = NULL;
  g_autofree char *name = NULL;
  EntenteRecord *key, *settings;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);

  partners = entente_partners_list (store);
  settings = entente_store_get_record (store, ENTENTE_TYPE_BUDGET_SETTINGS,
                                       ENTENTE_BUDGET_SETTINGS_ID);
  name = g_strdup_printf (
      C_ ("sharing key", "Key %u"),
      g_list_model_get_n_items (entente_store_get_list (store, ENTENTE_TYPE_SHARING_KEY)) + 1);
  edit = entente_store_begin (store, _("Add sharing key"));
  key = entente_edit_insert (edit, ENTENTE_TYPE_SHARING_KEY);
  entente_edit_set_text (edit, key, ENTENTE_SHARING_KEY_NAME, name);
  entente_edit_set_integer (
      edit, key, ENTENTE_SHARING_KEY_RANK,
      find_next_rank (store, ENTENTE_TYPE_SHARING_KEY, ENTENTE_SHARING_KEY_RANK));
  for (guint i = 0; i < partners->len; i++)
    insert_part (edit, key, partners->pdata[i]);
  if (settings != NULL && !entente_record_is_filled (settings, ENTENTE_BUDGET_SETTINGS_SHARING_KEY))
    entente_edit_set_reference (edit, settings, ENTENTE_BUDGET_SETTINGS_SHARING_KEY, key);

  return entente_edit_commit (edit, error) ? ENTENTE_SHARING_KEY (key) : NULL;
}

static GListModel *
get_parts (EntenteSharingKey *self)
{
  EntenteRecord *record = ENTENTE_RECORD (self);

  return entente_store_get_referrers (entente_record_get_store (record), ENTENTE_TYPE_SHARING_PART,
                                      ENTENTE_SHARING_PART_SHARING_KEY,
                                      entente_record_get_id (record));
}

/**
 * entente_sharing_key_find_part:
 * @self: a key
 * @organization: who may take part
 *
 * Returns: (transfer none) (nullable): what the key says of it
 */
EntenteSharingPart *
entente_sharing_key_find_part (EntenteSharingKey *self, EntenteOrganization *organization)
{
  GListModel *parts;

  g_return_val_if_fail (ENTENTE_IS_SHARING_KEY (self), NULL);
  g_return_val_if_fail (ENTENTE_IS_ORGANIZATION (organization), NULL);

  parts = get_parts (self);
  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (EntenteRecord) part = g_list_model_get_item (parts, i);

      if (entente_record_get_reference (part, ENTENTE_SHARING_PART_ORGANIZATION)
          == entente_record_get_id (ENTENTE_RECORD (organization)))
        return ENTENTE_SHARING_PART (part);
    }

  return NULL;
}

/**
 * entente_sharing_key_set_takes_part:
 * @self: a key
 * @organization: who
 * @takes_part: whether it shares by this key
 * @error: return location, domain #ENTENTE_STORE_ERROR
 *
 * Returns: whether it is so now
 */
gboolean
entente_sharing_key_set_takes_part (EntenteSharingKey *self, EntenteOrganization *organization,
                                    gboolean takes_part, GError **error)
{
  EntenteSharingPart *part = entente_sharing_key_find_part (self, organization);
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (ENTENTE_IS_SHARING_KEY (self), FALSE);

  if (takes_part == (part != NULL))
    return TRUE;

  edit = entente_store_begin (entente_record_get_store (ENTENTE_RECORD (self)),
                              _("Change who shares"));
  if (takes_part)
    insert_part (edit, ENTENTE_RECORD (self), organization);
  else
    entente_edit_delete (edit, ENTENTE_RECORD (part));

  return entente_edit_commit (edit, error);
}

/**
 * entente_sharing_key_dup_summary:
 * @self: a key
 *
 * Returns: (transfer full): its method and how many take part, translated
 */
char *
entente_sharing_key_dup_summary (EntenteSharingKey *self)
{
  g_autofree char *method = NULL;
  guint n_parts;

  g_return_val_if_fail (ENTENTE_IS_SHARING_KEY (self), NULL);

  method = entente_record_dup_display (ENTENTE_RECORD (self), ENTENTE_SHARING_KEY_METHOD);
  n_parts = g_list_model_get_n_items (get_parts (self));
  if (n_parts == 0)
    /* Translators: %s is a method of sharing: "By weight" */
    return g_strdup_printf (_("%s, between lead and members"), method);

  return g_strdup_printf (ngettext ("%s, %u organisation", "%s, between %u organisations", n_parts),
                          method, n_parts);
}

/* Contributions */

/**
 * entente_contribution_insert:
 * @store: of the project
 * @organization: who brings it
 * @error: return location, domain #ENTENTE_STORE_ERROR
 *
 * Returns: (transfer none) (nullable): a new contribution
 */
EntenteContribution *
entente_contribution_insert (EntenteStore *store, EntenteOrganization *organization, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteRecord *contribution;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);
  g_return_val_if_fail (ENTENTE_IS_ORGANIZATION (organization), NULL);

  edit = entente_store_begin (store, _("Add contribution"));
  contribution = entente_edit_insert (edit, ENTENTE_TYPE_CONTRIBUTION);
  entente_edit_set_reference (edit, contribution, ENTENTE_CONTRIBUTION_ORGANIZATION,
                              ENTENTE_RECORD (organization));
  entente_edit_set_integer (
      edit, contribution, ENTENTE_CONTRIBUTION_RANK,
      find_next_rank (store, ENTENTE_TYPE_CONTRIBUTION, ENTENTE_CONTRIBUTION_RANK));

  return entente_edit_commit (edit, error) ? ENTENTE_CONTRIBUTION (contribution) : NULL;
}

/* Deleting */

static const char *
get_delete_label (EntenteRecord *record)
{
  if (ENTENTE_IS_SHARING_KEY (record))
    return _("Delete sharing key");
  if (ENTENTE_IS_SETTLEMENT (record))
    return _("Delete settlement");

  return _("Delete contribution");
}

/**
 * entente_partner_record_delete:
 * @record: a sharing key, contribution or settlement
 * @error: return location, domain #ENTENTE_STORE_ERROR
 *
 * Returns: whether it is gone
 */
gboolean
entente_partner_record_delete (EntenteRecord *record, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (ENTENTE_IS_SHARING_KEY (record) || ENTENTE_IS_SETTLEMENT (record)
                            || ENTENTE_IS_CONTRIBUTION (record),
                        FALSE);

  edit = entente_store_begin (entente_record_get_store (record), get_delete_label (record));
  entente_edit_delete (edit, record);

  return entente_edit_commit (edit, error);
}
