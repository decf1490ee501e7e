/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agreements/entente-agreement-life.h"

#include "agreements/entente-agreement-copy.h"
#include "agreements/entente-agreement-gaps.h"
#include "collective/entente-organization.h"
#include "collective/entente-project-details.h"
#include "entente-civil-date.h"

#include <glib/gi18n-lib.h>

/* Stands in the number of each kind of agreement (docs/FILE-FORMAT.md). */
static const char *const type_codes[] = {
  [ENTENTE_AGREEMENT_COOPERATION] = "CC",
};

/* How many missing facts are named when an agreement cannot be issued. */
#define NAMED_GAPS 3

/* States */

static EntenteAgreementState
get_state (EntenteAgreement *self)
{
  return entente_record_get_choice (ENTENTE_RECORD (self), ENTENTE_AGREEMENT_STATE);
}

/**
 * entente_agreement_get_actions:
 * @self: an agreement
 *
 * Returns: what its state allows. An issued agreement may end without having been signed: it is
 *   withdrawn.
 */
EntenteAgreementActions
entente_agreement_get_actions (EntenteAgreement *self)
{
  g_return_val_if_fail (ENTENTE_IS_AGREEMENT (self), 0);

  switch (get_state (self))
    {
    case ENTENTE_AGREEMENT_DRAFT:
      return ENTENTE_AGREEMENT_CAN_EDIT | ENTENTE_AGREEMENT_CAN_ISSUE
             | ENTENTE_AGREEMENT_CAN_DELETE;
    case ENTENTE_AGREEMENT_ISSUED:
      return ENTENTE_AGREEMENT_CAN_SIGN | ENTENTE_AGREEMENT_CAN_END;
    case ENTENTE_AGREEMENT_SIGNED:
      return ENTENTE_AGREEMENT_CAN_END;
    default:
      return 0;
    }
}

static gboolean
check_action (EntenteAgreement *self,
              EntenteAgreementActions action,
              const char *refusal,
              GError **error)
{
  if (entente_agreement_get_actions (self) & action)
    return TRUE;

  g_set_error_literal (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE, refusal);
  return FALSE;
}

/* A date must not come before another one of the same agreement. */
static gboolean
check_order (EntenteAgreement *self,
             guint earlier,
             const GDate *date,
             const char *refusal,
             GError **error)
{
  GDate before;

  if (!entente_record_get_date (ENTENTE_RECORD (self), earlier, &before)
      || g_date_compare (&before, date) <= 0)
    return TRUE;

  g_set_error_literal (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_DATES, refusal);
  return FALSE;
}

/* Issuing */

static void
set_incomplete_error (GPtrArray *gaps, guint n_required, GError **error)
{
  g_autoptr (GString) named = g_string_new (NULL);
  guint n_named = 0;

  for (guint i = 0; i < gaps->len && n_named < NAMED_GAPS; i++)
    {
      const EntenteGap *gap = g_ptr_array_index (gaps, i);

      if (!gap->required)
        continue;
      /* Translators: between the facts of a list of missing facts */
      if (n_named++ > 0)
        g_string_append (named, C_("list of missing facts", "; "));
      g_string_append (named, gap->label);
    }
  if (n_required > n_named)
    g_string_append (named, C_("list of missing facts", "…"));

  g_set_error (error,
               ENTENTE_MODEL_ERROR,
               ENTENTE_MODEL_ERROR_INCOMPLETE,
               ngettext ("%u fact is missing before this agreement can be issued: %s",
                         "%u facts are missing before this agreement can be issued: %s",
                         n_required),
               n_required,
               named->str);
}

static gboolean
check_complete (EntenteAgreementCopy *copy, GError **error)
{
  g_autoptr (GPtrArray) gaps = NULL;
  guint n_required;

  if (copy->parties->len < 2)
    {
      g_set_error_literal (error,
                           ENTENTE_MODEL_ERROR,
                           ENTENTE_MODEL_ERROR_TOO_FEW_PARTIES,
                           _("This agreement has fewer than two parties; add one before you "
                              "issue it."));
      return FALSE;
    }

  gaps = entente_agreement_copy_dup_gaps (copy);
  n_required = entente_gap_list_count_required (gaps);
  if (n_required > 0)
    set_incomplete_error (gaps, n_required, error);

  return n_required == 0;
}

/* The next number of the project's code, the type and the year: "TABLEE27-CC-2027-001". */
static char *
take_number (EntenteEdit *edit, EntenteAgreementCopy *copy, const GDate *date)
{
  g_autofree char *code = NULL;
  g_autofree char *series = NULL;
  int kind = entente_facts_get_choice (copy->agreement, ENTENTE_AGREEMENT_KIND);

  code = g_strdup (entente_facts_get_text (copy->project, ENTENTE_PROJECT_DETAILS_CODE));
  series = g_strdup_printf ("%s-%s-%u", g_strstrip (code), type_codes[kind],
                            g_date_get_year (date));

  return g_strdup_printf ("%s-%03u", series, entente_edit_take_number (edit, series));
}

/* The copy says what the record will say once the edit is committed. */
static char *
freeze (EntenteAgreementCopy *copy, const char *number, const GDate *date)
{
  g_autofree char *iso = entente_date_to_iso (date);

  entente_facts_set_text (copy->agreement, ENTENTE_AGREEMENT_STATE, "issued");
  entente_facts_set_text (copy->agreement, ENTENTE_AGREEMENT_NUMBER, number);
  entente_facts_set_text (copy->agreement, ENTENTE_AGREEMENT_ISSUED_ON, iso);

  return entente_agreement_copy_freeze (copy);
}

/**
 * entente_agreement_issue_on:
 * @self: a draft
 * @date: (nullable): the day it is issued, %NULL for today
 * @error: return location, domains #ENTENTE_MODEL_ERROR and #ENTENTE_STORE_ERROR
 *
 * Numbers the agreement and freezes its data and its text: what changes in the project afterwards
 * no longer changes it. The number is never given again, even when the issue is undone. Fails with
 * %ENTENTE_MODEL_ERROR_INCOMPLETE while required facts are missing; entente_agreement_dup_gaps()
 * lists them.
 *
 * Returns: whether it was issued
 */
gboolean
entente_agreement_issue_on (EntenteAgreement *self, const GDate *date, GError **error)
{
  EntenteRecord *record = ENTENTE_RECORD (self);
  g_autoptr (EntenteAgreementCopy) copy = NULL;
  g_autoptr (EntenteEdit) edit = NULL;
  g_autofree char *number = NULL;
  g_autofree char *frozen = NULL;
  GDate today;

  g_return_val_if_fail (ENTENTE_IS_AGREEMENT (self), FALSE);
  g_return_val_if_fail (date == NULL || g_date_valid (date), FALSE);

  if (!check_action (self,
                     ENTENTE_AGREEMENT_CAN_ISSUE,
                     _("This agreement has been issued already."),
                     error))
    return FALSE;

  copy = entente_agreement_copy_new (self);
  if (!check_complete (copy, error))
    return FALSE;

  if (date == NULL)
    {
      entente_date_today (&today);
      date = &today;
    }

  edit = entente_store_begin (entente_record_get_store (record), _("Issue agreement"));
  number = take_number (edit, copy, date);
  frozen = freeze (copy, number, date);
  entente_edit_set_choice (edit, record, ENTENTE_AGREEMENT_STATE, ENTENTE_AGREEMENT_ISSUED);
  entente_edit_set_text (edit, record, ENTENTE_AGREEMENT_NUMBER, number);
  entente_edit_set_date (edit, record, ENTENTE_AGREEMENT_ISSUED_ON, date);
  entente_edit_set_text (edit, record, ENTENTE_AGREEMENT_FROZEN, frozen);

  return entente_edit_commit (edit, error);
}

/**
 * entente_agreement_issue:
 * @self: a draft
 * @error: return location, domains #ENTENTE_MODEL_ERROR and #ENTENTE_STORE_ERROR
 *
 * Issues the agreement today: see entente_agreement_issue_on().
 *
 * Returns: whether it was issued
 */
gboolean
entente_agreement_issue (EntenteAgreement *self, GError **error)
{
  return entente_agreement_issue_on (self, NULL, error);
}

/* Signing and ending */

static gboolean
enter_state (EntenteAgreement *self,
             EntenteAgreementState state,
             guint field,
             const GDate *date,
             const char *label,
             GError **error)
{
  EntenteRecord *record = ENTENTE_RECORD (self);
  g_autoptr (EntenteEdit) edit = entente_store_begin (entente_record_get_store (record), label);

  entente_edit_set_choice (edit, record, ENTENTE_AGREEMENT_STATE, state);
  entente_edit_set_date (edit, record, field, date);
  return entente_edit_commit (edit, error);
}

/**
 * entente_agreement_sign:
 * @self: an issued agreement
 * @date: the day the last party signed
 * @error: return location, domains #ENTENTE_MODEL_ERROR and #ENTENTE_STORE_ERROR
 *
 * Notes that all parties have signed.
 *
 * Returns: whether it was noted
 */
gboolean
entente_agreement_sign (EntenteAgreement *self, const GDate *date, GError **error)
{
  g_return_val_if_fail (ENTENTE_IS_AGREEMENT (self), FALSE);
  g_return_val_if_fail (date != NULL && g_date_valid (date), FALSE);

  return check_action (self,
                       ENTENTE_AGREEMENT_CAN_SIGN,
                       _("Only an agreement that was issued and not yet signed can be signed."),
                       error)
         && check_order (self,
                         ENTENTE_AGREEMENT_ISSUED_ON,
                         date,
                         _("An agreement cannot be signed before the day it was issued."),
                         error)
         && enter_state (self,
                         ENTENTE_AGREEMENT_SIGNED,
                         ENTENTE_AGREEMENT_SIGNED_ON,
                         date,
                         _("Sign agreement"),
                         error);
}

/**
 * entente_agreement_end:
 * @self: an issued or a signed agreement
 * @date: its last day
 * @error: return location, domains #ENTENTE_MODEL_ERROR and #ENTENTE_STORE_ERROR
 *
 * Notes that the agreement is over: its term came, it was terminated or, if nobody had signed it,
 * withdrawn.
 *
 * Returns: whether it was noted
 */
gboolean
entente_agreement_end (EntenteAgreement *self, const GDate *date, GError **error)
{
  g_return_val_if_fail (ENTENTE_IS_AGREEMENT (self), FALSE);
  g_return_val_if_fail (date != NULL && g_date_valid (date), FALSE);

  return check_action (self,
                       ENTENTE_AGREEMENT_CAN_END,
                       _("Only an agreement that has been issued, and has not ended, can end."),
                       error)
         && check_order (self,
                         ENTENTE_AGREEMENT_ISSUED_ON,
                         date,
                         _("An agreement cannot end before the day it was issued."),
                         error)
         && check_order (self,
                         ENTENTE_AGREEMENT_SIGNED_ON,
                         date,
                         _("An agreement cannot end before the day it was signed."),
                         error)
         && enter_state (self,
                         ENTENTE_AGREEMENT_ENDED,
                         ENTENTE_AGREEMENT_ENDED_ON,
                         date,
                         _("End agreement"),
                         error);
}

/* Answers */

/**
 * entente_agreement_count_originals:
 * @self: an agreement
 *
 * Returns: how many originals are to be printed and signed; as issued once it was
 */
guint
entente_agreement_count_originals (EntenteAgreement *self)
{
  g_autoptr (EntenteAgreementCopy) copy = NULL;

  g_return_val_if_fail (ENTENTE_IS_AGREEMENT (self), 0);

  copy = entente_agreement_copy_new (self);
  return entente_agreement_copy_count_originals (copy);
}

static void
append_name (GString *names, const char *name)
{
  if (names->len > 0)
    g_string_append (names, ", ");
  g_string_append (names, name);
}

static void
append_issued_parties (EntenteAgreement *self, GString *names)
{
  g_autoptr (EntenteAgreementCopy) copy = entente_agreement_copy_new (self);

  for (guint i = 0; i < copy->parties->len; i++)
    {
      g_autofree char *name
          = entente_party_copy_dup_short_name (g_ptr_array_index (copy->parties, i));

      if (name != NULL)
        append_name (names, name);
    }
}

static void
append_drafted_parties (EntenteAgreement *self, GString *names)
{
  EntenteStore *store = entente_record_get_store (ENTENTE_RECORD (self));
  GListModel *parties = entente_agreement_get_parties (self);

  for (guint i = 0; i < g_list_model_get_n_items (parties); i++)
    {
      g_autoptr (EntenteRecord) party = g_list_model_get_item (parties, i);
      gint64 id = entente_record_get_reference (party, ENTENTE_PARTY_ORGANIZATION);
      EntenteRecord *organization
          = entente_store_get_record (store, ENTENTE_TYPE_ORGANIZATION, id);
      gboolean has_short = organization != NULL
                           && entente_record_is_filled (organization,
                                                        ENTENTE_ORGANIZATION_SHORT_NAME);

      if (organization != NULL)
        append_name (names, entente_record_get_text (organization,
                                                     has_short ? ENTENTE_ORGANIZATION_SHORT_NAME
                                                               : ENTENTE_ORGANIZATION_NAME));
    }
}

/* An issued agreement keeps its parties, whatever becomes of them in the collective. */
static char *
dup_party_names (EntenteAgreement *self)
{
  GString *names = g_string_new (NULL);

  if (entente_record_is_filled (ENTENTE_RECORD (self), ENTENTE_AGREEMENT_FROZEN))
    append_issued_parties (self, names);
  else
    append_drafted_parties (self, names);
  return g_string_free (names, FALSE);
}

/**
 * entente_agreement_dup_title:
 * @self: an agreement
 *
 * Returns: (transfer full): its title; when it has none, the name of its kind with its parties,
 *   translated
 */
char *
entente_agreement_dup_title (EntenteAgreement *self)
{
  EntenteRecord *record = ENTENTE_RECORD (self);
  g_autofree char *kind = NULL;
  g_autofree char *names = NULL;

  g_return_val_if_fail (ENTENTE_IS_AGREEMENT (self), NULL);

  if (entente_record_is_filled (record, ENTENTE_AGREEMENT_TITLE))
    return g_strdup (entente_record_get_text (record, ENTENTE_AGREEMENT_TITLE));

  kind = entente_record_dup_display (record, ENTENTE_AGREEMENT_KIND);
  names = dup_party_names (self);
  if (*names == '\0')
    return g_steal_pointer (&kind);

  /* Translators: the kind of an agreement, then the names of its parties */
  return g_strdup_printf (_("%1$s (%2$s)"), kind, names);
}
