/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-diffusion-list.h"

#include "budget/entente-funding.h"
#include "entente-civil-date.h"
#include "entente-model-error.h"
#include "entente-ordered-list.h"

#include <glib/gi18n-lib.h>

static EntenteStore *
get_store (EntenteDiffusion *self)
{
  return entente_record_get_store (ENTENTE_RECORD (self));
}

/* Who */

static EntenteRecord *
insert (EntenteEdit *edit, const EntenteDiffusionDraft *draft, gint64 rank)
{
  EntenteRecord *entry = entente_edit_insert (edit, ENTENTE_TYPE_DIFFUSION);

  entente_edit_set_choice (edit, entry, ENTENTE_DIFFUSION_READERSHIP, draft->readership);
  entente_edit_set_choice (edit, entry, ENTENTE_DIFFUSION_PAPER, draft->paper);
  entente_edit_set_reference (edit, entry, ENTENTE_DIFFUSION_ORGANIZATION,
                              (EntenteRecord *) draft->organization);
  entente_edit_set_text (edit, entry, ENTENTE_DIFFUSION_RECIPIENT, draft->recipient);
  entente_edit_set_date (edit, entry, ENTENTE_DIFFUSION_DUE_ON, draft->due_on);
  entente_edit_set_integer (edit, entry, ENTENTE_DIFFUSION_RANK, rank);

  return entry;
}

static gint64
find_last_rank (EntenteStore *store)
{
  GListModel *entries = entente_store_get_list (store, ENTENTE_TYPE_DIFFUSION);
  gint64 last = 0;

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (EntenteRecord) entry = g_list_model_get_item (entries, i);

      last = MAX (last, entente_record_get_integer (entry, ENTENTE_DIFFUSION_RANK));
    }
  return last;
}

/**
 * entente_diffusion_add:
 * @store: of the project
 * @draft: who is to get what
 * @error: return location for an error of #ENTENTE_STORE_ERROR
 *
 * Returns: (transfer none) (nullable): the new entry
 */
EntenteDiffusion *
entente_diffusion_add (EntenteStore *store, const EntenteDiffusionDraft *draft, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteRecord *entry;

  g_return_val_if_fail (ENTENTE_IS_STORE (store) && draft != NULL, NULL);

  edit = entente_store_begin (store, _("Add who gets the report"));
  entry = insert (edit, draft, find_last_rank (store) + 1);

  return entente_edit_commit (edit, error) ? ENTENTE_DIFFUSION (entry) : NULL;
}

/**
 * entente_diffusion_delete:
 * @self: an entry
 * @error: return location for an error of #ENTENTE_STORE_ERROR
 *
 * Returns: whether it is gone
 */
gboolean
entente_diffusion_delete (EntenteDiffusion *self, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (ENTENTE_IS_DIFFUSION (self), FALSE);

  edit = entente_store_begin (get_store (self), _("Remove who gets the report"));
  entente_edit_delete (edit, ENTENTE_RECORD (self));

  return entente_edit_commit (edit, error);
}

/* Proposing */

typedef struct
{
  EntenteStore *store;    /* borrowed */
  EntenteEdit *edit;      /* borrowed */
  GHashTable *known;      /* owned: ids of organisations on the list */
  gint64 rank;
  guint n_added;
} Proposal;

static void
read_known (Proposal *self)
{
  GListModel *entries = entente_store_get_list (self->store, ENTENTE_TYPE_DIFFUSION);

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (EntenteRecord) entry = g_list_model_get_item (entries, i);
      gint64 id = entente_record_get_reference (entry, ENTENTE_DIFFUSION_ORGANIZATION);

      g_hash_table_add (self->known, g_memdup2 (&id, sizeof id));
    }
}

static void
propose (Proposal *self, EntenteReadership readership, EntenteRecord *organization,
         const GDate *due_on)
{
  EntenteDiffusionDraft draft = {
    .readership = readership,
    .organization = ENTENTE_ORGANIZATION (organization),
    .due_on = due_on,
  };
  gint64 id = entente_record_get_id (organization);

  if (!g_hash_table_add (self->known, g_memdup2 (&id, sizeof id)))
    return;
  insert (self->edit, &draft, ++self->rank);
  self->n_added++;
}

static gboolean
has_granted (EntenteRecord *request)
{
  int state = entente_record_get_choice (request, ENTENTE_FUNDING_REQUEST_STATE);

  return state >= ENTENTE_FUNDING_GRANTED && state != ENTENTE_FUNDING_REFUSED
         && state != ENTENTE_FUNDING_NO_ANSWER;
}

/* Funders before the others: some of them are partners too, and a report is due to them. */
static void
propose_funders (Proposal *self)
{
  GListModel *requests = entente_store_get_list (self->store, ENTENTE_TYPE_FUNDING_REQUEST);

  for (guint i = 0; i < g_list_model_get_n_items (requests); i++)
    {
      g_autoptr (EntenteRecord) request = g_list_model_get_item (requests, i);
      EntenteRecord *funder = entente_store_get_record (
        self->store, ENTENTE_TYPE_ORGANIZATION,
        entente_record_get_reference (request, ENTENTE_FUNDING_REQUEST_FUNDER));
      GDate due;
      gboolean is_due
        = entente_funding_request_get_report_due (ENTENTE_FUNDING_REQUEST (request), &due);

      if (funder != NULL && has_granted (request))
        propose (self, ENTENTE_READERS_FUNDERS, funder, is_due ? &due : NULL);
    }
}

static void
propose_organizations (Proposal *self, gboolean members, EntenteReadership readership)
{
  g_autoptr (GPtrArray) organizations = entente_organization_list (self->store, members);

  for (guint i = 0; i < organizations->len; i++)
    propose (self, readership, organizations->pdata[i], NULL);
}

/**
 * entente_diffusion_propose:
 * @store: of the project
 * @n_added: (out) (optional): how many; nothing was changed when it is 0
 * @error: return location for an error of #ENTENTE_STORE_ERROR
 *
 * Puts on the list who is not on it yet: the members, the funders that granted something with the
 * day their report is due, the other partners.
 *
 * Returns: whether it was done
 */
gboolean
entente_diffusion_propose (EntenteStore *store, guint *n_added, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  Proposal proposal = { .store = store, .known = known };

  g_return_val_if_fail (ENTENTE_IS_STORE (store), FALSE);

  edit = entente_store_begin (store, _("Propose who gets the report"));
  proposal.edit = edit;
  proposal.rank = find_last_rank (store);
  read_known (&proposal);
  propose_funders (&proposal);
  propose_organizations (&proposal, TRUE, ENTENTE_READERS_MEMBERS);
  propose_organizations (&proposal, FALSE, ENTENTE_READERS_PARTNERS);
  if (n_added != NULL)
    *n_added = proposal.n_added;

  return proposal.n_added == 0 || entente_edit_commit (edit, error);
}

/* Sending */

/**
 * entente_diffusion_send:
 * @entries: (element-type EntenteDiffusion): one at least, of one project
 * @on: (nullable): when it went, %NULL for today
 * @means: (nullable): how, in words
 * @error: return location for an error of #ENTENTE_STORE_ERROR
 *
 * Returns: whether it was noted
 */
gboolean
entente_diffusion_send (GPtrArray *entries, const GDate *on, const char *means, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  GDate day;

  g_return_val_if_fail (entries != NULL && entries->len > 0, FALSE);
  g_return_val_if_fail (on == NULL || g_date_valid (on), FALSE);

  if (on != NULL)
    day = *on;
  else
    entente_date_today (&day);
  edit = entente_store_begin (get_store (entries->pdata[0]), _("Note who got the report"));
  for (guint i = 0; i < entries->len; i++)
    {
      entente_edit_set_date (edit, entries->pdata[i], ENTENTE_DIFFUSION_SENT_ON, &day);
      if (means != NULL)
        entente_edit_set_text (edit, entries->pdata[i], ENTENTE_DIFFUSION_MEANS, means);
    }

  return entente_edit_commit (edit, error);
}

/**
 * entente_diffusion_take_back:
 * @self: an entry
 * @error: return location for an error of #ENTENTE_STORE_ERROR
 *
 * Returns: whether it is to be sent again
 */
gboolean
entente_diffusion_take_back (EntenteDiffusion *self, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (ENTENTE_IS_DIFFUSION (self), FALSE);

  edit = entente_store_begin (get_store (self), _("Note that the report was not sent"));
  entente_edit_set_date (edit, ENTENTE_RECORD (self), ENTENTE_DIFFUSION_SENT_ON, NULL);

  return entente_edit_commit (edit, error);
}

/* Reading */

/**
 * entente_diffusion_was_sent:
 * @self: an entry
 *
 * Returns: whether it went
 */
gboolean
entente_diffusion_was_sent (EntenteDiffusion *self)
{
  g_return_val_if_fail (ENTENTE_IS_DIFFUSION (self), FALSE);

  return entente_record_is_filled (ENTENTE_RECORD (self), ENTENTE_DIFFUSION_SENT_ON);
}

/* Days until it must have gone. */
static gboolean
get_days_left (EntenteDiffusion *self, const GDate *today, int *days)
{
  GDate due, now;

  if (entente_diffusion_was_sent (self)
      || !entente_record_get_date (ENTENTE_RECORD (self), ENTENTE_DIFFUSION_DUE_ON, &due))
    return FALSE;

  if (today != NULL)
    now = *today;
  else
    entente_date_today (&now);
  *days = g_date_days_between (&now, &due);

  return TRUE;
}

/**
 * entente_diffusion_is_overdue:
 * @self: an entry
 * @today: (nullable): the day it is, %NULL for today
 *
 * Returns: whether it was not sent and should have been
 */
gboolean
entente_diffusion_is_overdue (EntenteDiffusion *self, const GDate *today)
{
  int days;

  g_return_val_if_fail (ENTENTE_IS_DIFFUSION (self), FALSE);

  return get_days_left (self, today, &days) && days < 0;
}

/**
 * entente_diffusion_dup_title:
 * @self: an entry
 *
 * Returns: (transfer full): the organisation, else the name that was typed, else the kind of readers
 */
char *
entente_diffusion_dup_title (EntenteDiffusion *self)
{
  EntenteRecord *record = ENTENTE_RECORD (self);
  EntenteRecord *organization;

  g_return_val_if_fail (ENTENTE_IS_DIFFUSION (self), NULL);

  organization
    = entente_store_get_record (get_store (self), ENTENTE_TYPE_ORGANIZATION,
                                entente_record_get_reference (record,
                                                              ENTENTE_DIFFUSION_ORGANIZATION));
  if (organization != NULL)
    return g_strdup (entente_record_get_text (organization, ENTENTE_ORGANIZATION_NAME));
  if (entente_record_is_filled (record, ENTENTE_DIFFUSION_RECIPIENT))
    return g_strdup (entente_record_get_text (record, ENTENTE_DIFFUSION_RECIPIENT));

  return entente_record_dup_display (record, ENTENTE_DIFFUSION_READERSHIP);
}

static char *
dup_sent_words (EntenteRecord *record)
{
  const char *means = entente_record_get_text (record, ENTENTE_DIFFUSION_MEANS);
  g_autofree char *day = NULL;
  GDate sent;

  if (!entente_record_get_date (record, ENTENTE_DIFFUSION_SENT_ON, &sent))
    return g_strdup ("");
  day = entente_date_format_short (&sent);
  if (*means == '\0')
    return g_strdup_printf (_("Sent on %s"), day);

  /* Translators: a date, and how it was sent: "e-mail". */
  return g_strdup_printf (_("Sent on %s: %s"), day, means);
}

/**
 * entente_diffusion_dup_state_words:
 * @self: an entry
 * @today: (nullable): the day it is, %NULL for today
 *
 * Returns: (transfer full): when it went, or when it must, translated
 */
char *
entente_diffusion_dup_state_words (EntenteDiffusion *self, const GDate *today)
{
  g_autofree char *day = NULL;
  GDate due;
  int days;

  g_return_val_if_fail (ENTENTE_IS_DIFFUSION (self), NULL);

  if (entente_diffusion_was_sent (self))
    return dup_sent_words (ENTENTE_RECORD (self));
  if (!get_days_left (self, today, &days))
    return g_strdup (_("To send"));
  if (days < 0)
    return g_strdup_printf (ngettext ("To send, %d day late", "To send, %d days late", -days),
                            -days);

  entente_record_get_date (ENTENTE_RECORD (self), ENTENTE_DIFFUSION_DUE_ON, &due);
  day = entente_date_format_short (&due);
  return g_strdup_printf (_("To send by %s"), day);
}

/* Lists */

static int
compare_entries (EntenteRecord *a, EntenteRecord *b)
{
  gint64 order = (gint64) entente_record_get_choice (a, ENTENTE_DIFFUSION_READERSHIP)
                 - entente_record_get_choice (b, ENTENTE_DIFFUSION_READERSHIP);

  if (order == 0)
    order = entente_record_get_integer (a, ENTENTE_DIFFUSION_RANK)
            - entente_record_get_integer (b, ENTENTE_DIFFUSION_RANK);

  return order < 0 ? -1 : order > 0;
}

/**
 * entente_diffusion_new_list:
 * @store: of the project
 *
 * Returns: (transfer full) (element-type EntenteDiffusion): by kind of readers, as they were added;
 *   live
 */
GListModel *
entente_diffusion_new_list (EntenteStore *store)
{
  const GType types[] = { ENTENTE_TYPE_DIFFUSION };

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);

  return G_LIST_MODEL (
    entente_ordered_list_new (store, entente_store_get_list (store, ENTENTE_TYPE_DIFFUSION),
                              compare_entries, types, G_N_ELEMENTS (types)));
}

static int
compare_due (gconstpointer first, gconstpointer second)
{
  const char *a = entente_record_get_text (*(EntenteRecord *const *) first,
                                           ENTENTE_DIFFUSION_DUE_ON);
  const char *b = entente_record_get_text (*(EntenteRecord *const *) second,
                                           ENTENTE_DIFFUSION_DUE_ON);

  if ((*a == '\0') != (*b == '\0'))
    return *a == '\0' ? 1 : -1;

  return g_strcmp0 (a, b);
}

/**
 * entente_diffusion_list_due:
 * @store: of the project
 *
 * Returns: (transfer container) (element-type EntenteDiffusion): what was not sent, by day, the
 *   undated last
 */
GPtrArray *
entente_diffusion_list_due (EntenteStore *store)
{
  GPtrArray *due = g_ptr_array_new ();
  GListModel *entries;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), due);

  entries = entente_store_get_list (store, ENTENTE_TYPE_DIFFUSION);
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (EntenteDiffusion) entry = g_list_model_get_item (entries, i);

      if (!entente_diffusion_was_sent (entry))
        g_ptr_array_add (due, entry); /* the store keeps it */
    }
  g_ptr_array_sort (due, compare_due);

  return due;
}

/**
 * entente_diffusion_dup_facts:
 * @store: of the project
 *
 * Returns: (transfer full): to how many it went, translated; "" with nobody on the list
 */
char *
entente_diffusion_dup_facts (EntenteStore *store)
{
  g_autoptr (GPtrArray) due = NULL;
  guint n_entries;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);

  n_entries = g_list_model_get_n_items (entente_store_get_list (store, ENTENTE_TYPE_DIFFUSION));
  if (n_entries == 0)
    return g_strdup ("");

  due = entente_diffusion_list_due (store);
  /* Translators: how many have got the report, of how many. */
  return g_strdup_printf (_("Sent to %u of %u"), n_entries - due->len, n_entries);
}
