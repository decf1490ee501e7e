/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-funding-private.h"

#include "budget/entente-account.h"
#include "budget/entente-budget-settings.h"
#include "budget/entente-budget-table.h"
#include "budget/entente-reference-values.h"
#include "collective/entente-project-details.h"
#include "entente-civil-date.h"
#include "entente-ranked-list.h"
#include "entente-typography.h"
#include "schedule/entente-schedule.h"

#include <glib/gi18n-lib.h>

/* When nobody has said otherwise (domain.md 4.10). */
#define REPORT_MONTHS 6

/* Account of money that comes from no public body. */
#define OTHER_FUNDER "P74.private"

static EntenteStore *
get_store (EntenteFundingRequest *self)
{
  return entente_record_get_store (ENTENTE_RECORD (self));
}

static EntenteOrganization *
get_organization (EntenteFundingRequest *self, guint field)
{
  return (EntenteOrganization *) entente_store_get_record (
      get_store (self), ENTENTE_TYPE_ORGANIZATION,
      entente_record_get_reference (ENTENTE_RECORD (self), field));
}

/* Who */

/**
 * entente_funding_request_get_funder:
 * @self: a request
 *
 * Returns: (transfer none) (nullable): who is asked, %NULL when it is not in the collective
 */
EntenteOrganization *
entente_funding_request_get_funder (EntenteFundingRequest *self)
{
  g_return_val_if_fail (ENTENTE_IS_FUNDING_REQUEST (self), NULL);

  return get_organization (self, ENTENTE_FUNDING_REQUEST_FUNDER);
}

/**
 * entente_funding_request_get_funder_name:
 * @self: a request
 *
 * Returns: (transfer none): the name of who is asked, "" when nobody said
 */
const char *
entente_funding_request_get_funder_name (EntenteFundingRequest *self)
{
  EntenteOrganization *funder = entente_funding_request_get_funder (self);

  return funder != NULL
             ? entente_record_get_text (ENTENTE_RECORD (funder), ENTENTE_ORGANIZATION_NAME)
             : entente_record_get_text (ENTENTE_RECORD (self), ENTENTE_FUNDING_REQUEST_FUNDER_NAME);
}

/**
 * entente_funding_requests_list:
 * @store: of a project
 *
 * Returns: (transfer full): all requests in the order people gave them, which the board, papers and
 *   the command line share; live
 */
GListModel *
entente_funding_requests_list (EntenteStore *store)
{
  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);

  return G_LIST_MODEL (
    entente_ranked_list_new (entente_store_get_list (store, ENTENTE_TYPE_FUNDING_REQUEST),
                             ENTENTE_FUNDING_REQUEST_RANK));
}

/**
 * entente_funding_request_get_applicant:
 * @self: a request
 *
 * Returns: (transfer none) (nullable): who asks: the applicant it names, else the lead organisation
 */
EntenteOrganization *
entente_funding_request_get_applicant (EntenteFundingRequest *self)
{
  EntenteOrganization *applicant;
  GListModel *organizations;

  g_return_val_if_fail (ENTENTE_IS_FUNDING_REQUEST (self), NULL);

  applicant = get_organization (self, ENTENTE_FUNDING_REQUEST_APPLICANT);
  if (applicant != NULL)
    return applicant;

  organizations = entente_store_get_list (get_store (self), ENTENTE_TYPE_ORGANIZATION);
  for (guint i = 0; i < g_list_model_get_n_items (organizations); i++)
    {
      g_autoptr (EntenteRecord) organization = g_list_model_get_item (organizations, i);

      if (entente_record_get_choice (organization, ENTENTE_ORGANIZATION_ROLE) == ENTENTE_ROLE_LEAD)
        return ENTENTE_ORGANIZATION (organization);
    }

  return NULL;
}

const char *
_entente_funding_get_key_of_funder (EntenteOrganization *funder)
{
  static const char *const keys[] = {
    [ENTENTE_ORGANIZATION_COMMUNE] = "P74.commune",
    [ENTENTE_ORGANIZATION_EPCI] = "P74.epci",
    [ENTENTE_ORGANIZATION_DEPARTEMENT] = "P74.departement",
    [ENTENTE_ORGANIZATION_REGION] = "P74.region",
    [ENTENTE_ORGANIZATION_STATE_SERVICE] = "P74.state",
    [ENTENTE_ORGANIZATION_PUBLIC_BODY] = "P74.other_public",
  };
  guint kind;

  if (funder == NULL)
    return OTHER_FUNDER;
  kind = entente_record_get_choice (ENTENTE_RECORD (funder), ENTENTE_ORGANIZATION_KIND);

  return kind < G_N_ELEMENTS (keys) && keys[kind] != NULL ? keys[kind] : OTHER_FUNDER;
}

/**
 * entente_funding_request_get_key:
 * @self: a request
 *
 * Returns: (transfer none): the account of its money: its own, else that of its line, else that of the funder's kind
 */
const char *
entente_funding_request_get_key (EntenteFundingRequest *self)
{
  EntenteBudgetLine *line;

  g_return_val_if_fail (ENTENTE_IS_FUNDING_REQUEST (self), "");

  if (entente_record_is_filled (ENTENTE_RECORD (self), ENTENTE_FUNDING_REQUEST_KEY))
    return entente_record_get_text (ENTENTE_RECORD (self), ENTENTE_FUNDING_REQUEST_KEY);
  line = entente_funding_request_get_line (self);
  if (line != NULL && entente_record_is_filled (ENTENTE_RECORD (line), ENTENTE_BUDGET_LINE_KEY))
    return entente_record_get_text (ENTENTE_RECORD (line), ENTENTE_BUDGET_LINE_KEY);

  return _entente_funding_get_key_of_funder (entente_funding_request_get_funder (self));
}

/**
 * entente_funding_request_is_public:
 * @self: a request
 *
 * Returns: whether it asks for public money
 */
gboolean
entente_funding_request_is_public (EntenteFundingRequest *self)
{
  const EntenteAccount *account
      = entente_account_find (entente_funding_request_get_key (self));

  return account != NULL && account->is_public;
}

/**
 * entente_funding_request_dup_title:
 * @self: a request
 *
 * Returns: (transfer full): the funder and the scheme, as far as they are known, translated
 */
char *
entente_funding_request_dup_title (EntenteFundingRequest *self)
{
  const char *funder = entente_funding_request_get_funder_name (self);
  const char *scheme
      = entente_record_get_text (ENTENTE_RECORD (self), ENTENTE_FUNDING_REQUEST_SCHEME);

  if (*funder != '\0' && *scheme != '\0')
    /* Translators: a funder and what it is asked within: "County – call for projects 2027" */
    return g_strdup_printf (C_ ("funding request", "%s – %s"), funder, scheme);
  if (*funder != '\0' || *scheme != '\0')
    return g_strconcat (funder, scheme, NULL);

  return g_strdup (_("Request without a funder"));
}

/* What */

gint64
_entente_funding_get_budget (EntenteStore *store)
{
  EntenteBudget *budget = entente_budget_get_working (store);

  return budget != NULL ? entente_record_get_id (ENTENTE_RECORD (budget)) : 0;
}

/**
 * entente_funding_request_get_line:
 * @self: a request
 *
 * Returns: (transfer none) (nullable): the line of the working budget that stands for it
 */
EntenteBudgetLine *
entente_funding_request_get_line (EntenteFundingRequest *self)
{
  GListModel *lines;
  gint64 budget;

  g_return_val_if_fail (ENTENTE_IS_FUNDING_REQUEST (self), NULL);

  budget = _entente_funding_get_budget (get_store (self));
  lines = entente_store_get_referrers (get_store (self), ENTENTE_TYPE_BUDGET_LINE,
                                       ENTENTE_BUDGET_LINE_REQUEST,
                                       entente_record_get_id (ENTENTE_RECORD (self)));
  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (EntenteRecord) line = g_list_model_get_item (lines, i);

      if (entente_record_get_reference (line, ENTENTE_BUDGET_LINE_BUDGET) == budget)
        return ENTENTE_BUDGET_LINE (line);
    }

  return NULL;
}

/* When */

/* The last day of the financial year the grant belongs to. */
static gboolean
find_year_end (EntenteStore *store, GDate *day)
{
  EntenteRecord *settings = entente_store_get_record (store, ENTENTE_TYPE_BUDGET_SETTINGS,
                                                      ENTENTE_BUDGET_SETTINGS_ID);
  EntenteRecord *project = entente_store_get_record (store, ENTENTE_TYPE_PROJECT_DETAILS,
                                                     ENTENTE_PROJECT_DETAILS_ID);
  GDate event;

  if (settings != NULL
      && entente_record_get_date (settings, ENTENTE_BUDGET_SETTINGS_ENDS_ON, day))
    return TRUE;
  if (project == NULL
      || (!entente_record_get_date (project, ENTENTE_PROJECT_DETAILS_ENDS_ON, &event)
          && !entente_record_get_date (project, ENTENTE_PROJECT_DETAILS_STARTS_ON, &event)))
    return FALSE;

  g_date_clear (day, 1);
  g_date_set_dmy (day, 31, G_DATE_DECEMBER, g_date_get_year (&event));
  return TRUE;
}

/**
 * entente_funding_request_get_report_due:
 * @self: a request
 * @day: (out): when the financial report is due; untouched when there is nothing to report
 *
 * Grants are reported on within six months after the financial year they were given for (domain.md 4.10), when the
 * request says nothing else.
 *
 * Returns: whether a report is due, and when is known
 */
gboolean
entente_funding_request_get_report_due (EntenteFundingRequest *self, GDate *day)
{
  EntenteRecord *record = ENTENTE_RECORD (self);
  EntenteFundingState state;
  EntenteDecimal months;
  GDate end;

  g_return_val_if_fail (ENTENTE_IS_FUNDING_REQUEST (self), FALSE);
  g_return_val_if_fail (day != NULL, FALSE);

  state = entente_record_get_choice (record, ENTENTE_FUNDING_REQUEST_STATE);
  if (!_entente_funding_state_is_granted (state))
    return FALSE;
  if (entente_record_get_date (record, ENTENTE_FUNDING_REQUEST_REPORT_DUE_ON, day))
    return TRUE;
  if (!find_year_end (get_store (self), &end))
    return FALSE;

  months = entente_reference_values_get (get_store (self), ENTENTE_VALUE_REPORT_MONTHS, &end,
                                         REPORT_MONTHS * ENTENTE_DECIMAL_ONE);
  entente_date_shift (&end, CLAMP (months / ENTENTE_DECIMAL_ONE, 0, 120), 0, day);
  return TRUE;
}

/* What is missing */

static void
find_missing_facts (EntenteFundingRequest *self, GPtrArray *sentences)
{
  EntenteRecord *record = ENTENTE_RECORD (self);
  EntenteRecord *applicant = (EntenteRecord *) entente_funding_request_get_applicant (self);

  if (*entente_funding_request_get_funder_name (self) == '\0')
    g_ptr_array_add (sentences, g_strdup (_("Say who is asked: choose a funder.")));
  if (!entente_record_is_filled (record, ENTENTE_FUNDING_REQUEST_ASKED))
    g_ptr_array_add (sentences, g_strdup (_("Say how much is asked.")));
  if (applicant == NULL)
    g_ptr_array_add (sentences,
                     g_strdup (_("Say who asks: choose an applicant, or a lead organisation in "
                                 "the collective.")));
  else if (entente_funding_request_is_public (self)
           && !entente_record_is_filled (applicant, ENTENTE_ORGANIZATION_SIRET))
    g_ptr_array_add (sentences,
                     g_strdup_printf (_("“%s” needs a SIRET number to receive public money."),
                                      entente_record_get_text (applicant,
                                                               ENTENTE_ORGANIZATION_NAME)));
  if (entente_funding_request_is_public (self)
      && !entente_record_get_boolean (record, ENTENTE_FUNDING_REQUEST_REPUBLICAN_CONTRACT))
    g_ptr_array_add (sentences,
                     g_strdup (_("The republican commitment contract is to be accepted, and the "
                                 "members told of it.")));
}

static void
find_missing_documents (EntenteFundingRequest *self, GPtrArray *sentences)
{
  g_autoptr (GListModel) documents = G_LIST_MODEL (entente_ranked_list_new (
      entente_store_get_referrers (get_store (self), ENTENTE_TYPE_FUNDING_DOCUMENT,
                                   ENTENTE_FUNDING_DOCUMENT_REQUEST,
                                   entente_record_get_id (ENTENTE_RECORD (self))),
      ENTENTE_FUNDING_DOCUMENT_RANK));

  for (guint i = 0; i < g_list_model_get_n_items (documents); i++)
    {
      g_autoptr (EntenteRecord) document = g_list_model_get_item (documents, i);

      if (!entente_record_get_boolean (document, ENTENTE_FUNDING_DOCUMENT_READY))
        /* Translators: a paper to supply with a request: "To get ready: bank details" */
        g_ptr_array_add (sentences,
                         g_strdup_printf (_("To get ready: %s"),
                                          entente_record_get_text (
                                              document, ENTENTE_FUNDING_DOCUMENT_LABEL)));
    }
}

static void
find_missed_day (EntenteFundingRequest *self, GPtrArray *sentences)
{
  GDate last, today;
  g_autofree char *day = NULL;

  entente_date_today (&today);
  if (!entente_record_get_date (ENTENTE_RECORD (self), ENTENTE_FUNDING_REQUEST_FILE_BEFORE, &last)
      || g_date_compare (&last, &today) >= 0)
    return;

  day = entente_typography_format_date (&last, ENTENTE_DATE_PLAIN,
                                        entente_schedule_get_language ());
  g_ptr_array_add (sentences,
                   g_strdup_printf (_("The last day to file was %s: ask the funder whether it still "
                                      "can be."),
                                    day));
}

/**
 * entente_funding_request_dup_missing:
 * @self: a request
 *
 * Returns: (transfer full) (element-type utf8): a translated sentence for each thing to do before it can be filed; none when
 *   it can be, or was
 */
GPtrArray *
entente_funding_request_dup_missing (EntenteFundingRequest *self)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);
  EntenteFundingState state;

  g_return_val_if_fail (ENTENTE_IS_FUNDING_REQUEST (self), sentences);

  state = entente_record_get_choice (ENTENTE_RECORD (self), ENTENTE_FUNDING_REQUEST_STATE);
  if (entente_funding_state_get_stage (state) != ENTENTE_STAGE_TO_PREPARE)
    return sentences;
  find_missing_facts (self, sentences);
  find_missing_documents (self, sentences);
  find_missed_day (self, sentences);

  return sentences;
}
