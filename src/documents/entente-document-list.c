/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-document-private.h"

#include "agreements/entente-agreement-document.h"
#include "budget/entente-budget-document.h"
#include "budget/entente-financial-report-document.h"
#include "budget/entente-funder-note-document.h"
#include "budget/entente-funding-overview-document.h"
#include "budget/entente-funding.h"
#include "budget/entente-partner-balance.h"
#include "budget/entente-partner-edit.h"
#include "budget/entente-settlement-document.h"
#include "budget/entente-volunteer-time-document.h"
#include "collective/entente-contact-names.h"
#include "collective/entente-directory-document.h"
#include "collective/entente-organization.h"
#include "evaluation/entente-cooperation-document.h"
#include "evaluation/entente-evaluation-document.h"
#include "evaluation/entente-evaluation-summary.h"
#include "evaluation/entente-indicators-document.h"
#include "evaluation/entente-questionnaire-papers.h"
#include "evaluation/entente-report-document.h"
#include "meetings/entente-body-calendar-document.h"
#include "meetings/entente-decision-record-document.h"
#include "meetings/entente-decision-register-document.h"
#include "meetings/entente-invitation-document.h"
#include "meetings/entente-meeting-life.h"
#include "meetings/entente-minutes-document.h"
#include "meetings/entente-minutes-life.h"
#include "meetings/entente-sign-in-document.h"
#include "schedule/entente-month-grid-document.h"
#include "schedule/entente-schedule-document.h"
#include "schedule/entente-task-sheet-document.h"
#include "schedule/entente-who-does-what-document.h"

#include <string.h>

/* This file stands over the rooms of the floor: it alone knows them all. */

static void
add_agreements (GPtrArray *documents, EntenteProject *project)
{
  GListModel *agreements
      = entente_store_get_list (entente_project_get_store (project), ENTENTE_TYPE_AGREEMENT);

  for (guint i = 0; i < g_list_model_get_n_items (agreements); i++)
    {
      g_autoptr (EntenteAgreement) agreement = g_list_model_get_item (agreements, i);

      g_ptr_array_add (documents, entente_agreement_document_new (project, agreement));
    }
}

static void
add_schedule (GPtrArray *documents, EntenteProject *project)
{
  g_autoptr (GPtrArray) owners = entente_task_sheet_document_list_owners (project);

  g_ptr_array_add (documents, entente_who_does_what_document_new (project));
  for (guint i = 0; i < owners->len; i++)
    g_ptr_array_add (documents, entente_task_sheet_document_new (project, owners->pdata[i]));
}

static void
add_budget (GPtrArray *documents, EntenteProject *project)
{
  GListModel *budgets
      = entente_store_get_list (entente_project_get_store (project), ENTENTE_TYPE_BUDGET);

  g_ptr_array_add (documents, entente_budget_document_new (project, NULL));
  for (guint i = 0; i < g_list_model_get_n_items (budgets); i++)
    {
      g_autoptr (EntenteRecord) budget = g_list_model_get_item (budgets, i);

      if (entente_record_get_choice (budget, ENTENTE_BUDGET_STATE) == ENTENTE_BUDGET_ADOPTED)
        g_ptr_array_add (documents, entente_budget_document_new (project, ENTENTE_BUDGET (budget)));
    }
}

/* What was frozen, for all and for each partner of then that is still there. */
static void
add_frozen (GPtrArray *documents, EntenteProject *project, EntenteSettlement *settlement)
{
  g_autoptr (EntentePartnerBalance) balance = entente_partner_balance_new_frozen (settlement, NULL);
  GPtrArray *partners = balance != NULL ? entente_partner_balance_get_partners (balance) : NULL;

  g_ptr_array_add (documents, entente_settlement_document_new (project, settlement, NULL));
  for (guint i = 0; partners != NULL && i < partners->len; i++)
    {
      const EntentePartner *partner = partners->pdata[i];

      if (partner->organization != NULL)
        g_ptr_array_add (documents, entente_settlement_document_new (project, settlement,
                                                                     partner->organization));
    }
}

/* The balance of today for all and for each partner, then what was frozen. */
static void
add_settlements (GPtrArray *documents, EntenteProject *project)
{
  EntenteStore *store = entente_project_get_store (project);
  GListModel *settlements = entente_store_get_list (store, ENTENTE_TYPE_SETTLEMENT);
  g_autoptr (GPtrArray) partners = entente_partners_list (store);

  g_ptr_array_add (documents, entente_settlement_document_new (project, NULL, NULL));
  for (guint i = 0; i < partners->len; i++)
    g_ptr_array_add (documents,
                     entente_settlement_document_new (project, NULL, partners->pdata[i]));
  for (guint i = 0; i < g_list_model_get_n_items (settlements); i++)
    {
      g_autoptr (EntenteSettlement) settlement = g_list_model_get_item (settlements, i);

      add_frozen (documents, project, settlement);
    }
}

/* With what only the evaluation knows. */
static EntenteDocument *
make_funder_note (EntenteProject *project, EntenteFundingRequest *request)
{
  EntenteDocument *note = entente_funder_note_document_new (project, request);

  entente_funder_note_document_set_aims (ENTENTE_FUNDER_NOTE_DOCUMENT (note),
                                         entente_evaluation_summary_dup_objectives,
                                         entente_evaluation_summary_dup_indicators);
  return note;
}

static void
add_funding (GPtrArray *documents, EntenteProject *project)
{
  g_autoptr (GListModel) requests
    = entente_funding_requests_list (entente_project_get_store (project));

  g_ptr_array_add (documents, entente_funding_overview_document_new (project));
  g_ptr_array_add (documents, entente_financial_report_document_new (project, NULL));
  for (guint i = 0; i < g_list_model_get_n_items (requests); i++)
    {
      g_autoptr (EntenteFundingRequest) request = g_list_model_get_item (requests, i);

      g_ptr_array_add (documents, entente_financial_report_document_new (project, request));
      g_ptr_array_add (documents, make_funder_note (project, request));
    }
}

/* The papers of a meeting, by the end of their path. */
static const struct
{
  const char *what;
  EntenteDocument *(*make) (EntenteProject *, EntenteMeeting *);
  gboolean afterwards; /* once it was held */
} meeting_papers[] = {
  { "invitation", entente_invitation_document_new, FALSE },
  { "sign-in", entente_sign_in_document_new, FALSE },
  { "decisions", entente_decision_record_document_new, TRUE },
  { "decisions-landscape", entente_decision_record_document_new_wide, TRUE },
  { "minutes", entente_minutes_document_new, TRUE },
};

static int
compare_meetings (gconstpointer a, gconstpointer b)
{
  EntenteRecord *left = *(EntenteRecord *const *) a;
  EntenteRecord *right = *(EntenteRecord *const *) b;
  int order = g_strcmp0 (entente_record_get_text (left, ENTENTE_MEETING_STARTS_AT),
                         entente_record_get_text (right, ENTENTE_MEETING_STARTS_AT));
  gint64 first = entente_record_get_integer (left, ENTENTE_MEETING_NUMBER);
  gint64 second = entente_record_get_integer (right, ENTENTE_MEETING_NUMBER);

  return order != 0 ? order : (first > second) - (first < second);
}

/* By date, those without one first. (transfer full) */
static GPtrArray *
list_meetings (EntenteProject *project)
{
  GListModel *meetings
    = entente_store_get_list (entente_project_get_store (project), ENTENTE_TYPE_MEETING);
  GPtrArray *sorted = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (meetings); i++)
    g_ptr_array_add (sorted, g_list_model_get_item (meetings, i));
  g_ptr_array_sort (sorted, compare_meetings);

  return sorted;
}

static void
add_papers (GPtrArray *documents, EntenteProject *project, EntenteMeeting *meeting)
{
  int state = entente_record_get_choice (ENTENTE_RECORD (meeting), ENTENTE_MEETING_STATE);

  for (guint i = 0; i < G_N_ELEMENTS (meeting_papers); i++)
    if (!meeting_papers[i].afterwards || state == ENTENTE_MEETING_HELD)
      g_ptr_array_add (documents, meeting_papers[i].make (project, meeting));
}

/* Of each meeting, then of all. */
static void
add_meetings (GPtrArray *documents, EntenteProject *project)
{
  g_autoptr (GPtrArray) meetings = list_meetings (project);
  g_autoptr (GArray) years = entente_body_calendar_document_list_years (project);

  for (guint i = 0; i < meetings->len; i++)
    add_papers (documents, project, meetings->pdata[i]);
  g_ptr_array_add (documents, entente_decision_register_document_new (project));
  for (guint i = 0; i < years->len; i++)
    g_ptr_array_add (documents, entente_body_calendar_document_new (
                                  project, g_array_index (years, guint, i)));
}

static void
add_evaluation (GPtrArray *documents, EntenteProject *project)
{
  static const EntenteReportReaders readers[]
    = { ENTENTE_REPORT_FOR_PARTNERS, ENTENTE_REPORT_FOR_MEMBERS, ENTENTE_REPORT_FOR_FUNDER,
        ENTENTE_REPORT_FOR_PUBLIC };

  g_ptr_array_add (documents, entente_evaluation_document_new (project));
  g_ptr_array_add (documents, entente_indicators_document_new (project));
  _entente_questionnaire_papers_add (documents, project);
  g_ptr_array_add (documents, entente_cooperation_document_new (project));
  g_ptr_array_add (documents, entente_cooperation_document_new_sheet (project));
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    g_ptr_array_add (documents, entente_report_document_new (project, readers[i]));
  g_ptr_array_add (documents, entente_report_document_new_experience (project));
}

static void
add_models (GPtrArray *documents, EntenteProject *project)
{
  g_ptr_array_add (documents, entente_agreement_document_new (project, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (meeting_papers); i++)
    g_ptr_array_add (documents, meeting_papers[i].make (project, NULL));
}

/* No two files of one export may have the same name. */
static void
tell_file_names_apart (GPtrArray *documents)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < documents->len; i++)
    {
      EntenteDocument *document = g_ptr_array_index (documents, i);
      g_autofree char *key = g_ascii_strdown (entente_document_get_file_name (document), -1);
      guint n_seen = GPOINTER_TO_UINT (g_hash_table_lookup (seen, key)) + 1;

      if (n_seen > 1)
        _entente_document_number_file_name (document, n_seen);
      g_hash_table_insert (seen, g_steal_pointer (&key), GUINT_TO_POINTER (n_seen));
    }
}

/**
 * entente_document_list:
 * @project: a project
 *
 * Returns: (transfer container) (element-type EntenteDocument): every document the project can
 *   make now
 */
GPtrArray *
entente_document_list (EntenteProject *project)
{
  GPtrArray *documents;

  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);

  documents = g_ptr_array_new_with_free_func (g_object_unref);
  add_agreements (documents, project);
  g_ptr_array_add (documents, entente_schedule_document_new (project));
  g_ptr_array_add (documents, entente_month_grid_document_new (project));
  g_ptr_array_add (documents, entente_directory_document_new (project));
  add_schedule (documents, project);
  add_budget (documents, project);
  add_settlements (documents, project);
  g_ptr_array_add (documents, entente_volunteer_time_document_new (project));
  add_funding (documents, project);
  add_meetings (documents, project);
  add_evaluation (documents, project);
  add_models (documents, project);
  tell_file_names_apart (documents);

  return documents;
}

/* "agreement/NUMBER/cooperation", or its place in the list in the stead of the number. */
static EntenteDocument *
find_agreement (EntenteProject *project, const char *path)
{
  GListModel *agreements
      = entente_store_get_list (entente_project_get_store (project), ENTENTE_TYPE_AGREEMENT);
  g_auto (GStrv) parts = g_strsplit (path, "/", -1);
  guint64 place;

  if (g_strv_length (parts) != 3 || !g_str_equal (parts[0], "agreement")
      || !g_str_equal (parts[2], "cooperation"))
    return NULL;

  place = g_ascii_strtoull (parts[1], NULL, 10);
  for (guint i = 0; i < g_list_model_get_n_items (agreements); i++)
    {
      g_autoptr (EntenteRecord) agreement = g_list_model_get_item (agreements, i);
      const char *number = entente_record_get_text (agreement, ENTENTE_AGREEMENT_NUMBER);

      if (place == i + 1 || (*number != '\0' && g_str_equal (parts[1], number)))
        return entente_agreement_document_new (project, ENTENTE_AGREEMENT (agreement));
    }

  return NULL;
}

/* The place in a list that a word is, from 1; 0 when it is none. */
static guint
read_place (const char *word)
{
  guint64 place;

  return g_ascii_string_to_unsigned (word, 10, 1, G_MAXUINT, &place, NULL) ? (guint) place : 0;
}

/* A short figure is a place and never part of a name: "0" is not in "2027". */
static gboolean
is_place (const char *word)
{
  return strlen (word) <= 3 && strspn (word, "0123456789") == strlen (word);
}

/* Those of @contacts that @word names, or whose place it is. */
static GPtrArray *
find_contacts (GPtrArray *contacts, const char *word)
{
  g_autoptr (EntenteNameSearch) search = entente_name_search_new (word);
  const guint place = read_place (word);

  for (guint i = 0; i < contacts->len; i++)
    if (place == i + 1)
      {
        GPtrArray *found = g_ptr_array_new ();

        g_ptr_array_add (found, contacts->pdata[i]);
        return found;
      }
    else if (!is_place (word))
      entente_contact_offer (contacts->pdata[i], search);

  return g_ptr_array_ref (entente_name_search_get_found (search));
}

/* "tasks/NAME", or the place in the list of those who have something to do. */
static void
find_task_sheets (GPtrArray *documents, EntenteProject *project, const char *word)
{
  g_autoptr (GPtrArray) owners = entente_task_sheet_document_list_owners (project);
  g_autoptr (GPtrArray) found = find_contacts (owners, word);

  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (documents, entente_task_sheet_document_new (project, found->pdata[i]));
}

static EntenteSettlement *
find_frozen (EntenteProject *project, gint64 number)
{
  GListModel *settlements
    = entente_store_get_list (entente_project_get_store (project), ENTENTE_TYPE_SETTLEMENT);

  for (guint i = 0; i < g_list_model_get_n_items (settlements); i++)
    {
      /* The store keeps it. */
      g_autoptr (EntenteRecord) settlement = g_list_model_get_item (settlements, i);

      if (entente_record_get_integer (settlement, ENTENTE_SETTLEMENT_NUMBER) == number)
        return ENTENTE_SETTLEMENT (settlement);
    }

  return NULL;
}

/* Of what was frozen, the partners of then. */
static GPtrArray *
list_partners (EntenteProject *project, EntenteSettlement *settlement)
{
  g_autoptr (EntentePartnerBalance) balance = NULL;
  GPtrArray *partners = NULL;
  GPtrArray *organizations;

  if (settlement == NULL)
    return entente_partners_list (entente_project_get_store (project));

  balance = entente_partner_balance_new_frozen (settlement, NULL);
  partners = balance != NULL ? entente_partner_balance_get_partners (balance) : NULL;
  organizations = g_ptr_array_new ();
  for (guint i = 0; partners != NULL && i < partners->len; i++)
    if (((EntentePartner *) partners->pdata[i])->organization != NULL)
      g_ptr_array_add (organizations, ((EntentePartner *) partners->pdata[i])->organization);

  return organizations;
}

/* "settlement/NAME", "settlement/no-1/NAME", or the place in the list of the partners. */
static void
find_settlements (GPtrArray *documents, EntenteProject *project, const char *word)
{
  EntenteSettlement *settlement = NULL;
  const char *slash = strchr (word, '/');
  g_autoptr (GPtrArray) partners = NULL;
  g_autoptr (GPtrArray) found = NULL;

  if (g_str_has_prefix (word, "no-") && slash != NULL)
    {
      g_autofree char *number = g_strndup (word + 3, slash - word - 3);

      settlement = find_frozen (project, read_place (number));
      if (settlement == NULL)
        return;
      word = slash + 1;
    }
  partners = list_partners (project, settlement);
  found = find_contacts (partners, word);
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (documents,
                     entente_settlement_document_new (project, settlement, found->pdata[i]));
}

/* By the title the board shows, or by the name of the funder alone. */
static void
offer_request (EntenteFundingRequest *request, EntenteNameSearch *search)
{
  EntenteRecord *record = ENTENTE_RECORD (request);
  EntenteOrganization *funder = entente_funding_request_get_funder (request);
  g_autofree char *title = entente_funding_request_dup_title (request);

  entente_name_search_offer (search, request, title);
  entente_name_search_offer (search, request,
                             entente_record_get_text (record, ENTENTE_FUNDING_REQUEST_SCHEME));
  entente_name_search_offer (search, request, entente_funding_request_get_funder_name (request));
  if (funder != NULL)
    entente_name_search_offer (search, request,
                               entente_record_get_text (ENTENTE_RECORD (funder),
                                                        ENTENTE_ORGANIZATION_SHORT_NAME));
}

/* "financial-report/NAME", "funder-note/NAME", or the place of a request in the table. */
static void
find_for_request (GPtrArray *documents,
                  EntenteProject *project,
                  const char *word,
                  EntenteDocument *(*make) (EntenteProject *, EntenteFundingRequest *))
{
  g_autoptr (GListModel) requests
    = entente_funding_requests_list (entente_project_get_store (project));
  g_autoptr (EntenteNameSearch) search = entente_name_search_new (word);
  const guint place = read_place (word);
  GPtrArray *found;

  for (guint i = 0; i < g_list_model_get_n_items (requests); i++)
    {
      /* The store keeps it. */
      g_autoptr (EntenteFundingRequest) request = g_list_model_get_item (requests, i);

      if (place == i + 1)
        {
          g_ptr_array_add (documents, make (project, request));
          return;
        }
      if (!is_place (word))
        offer_request (request, search);
    }
  found = entente_name_search_get_found (search);
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (documents, make (project, found->pdata[i]));
}

/* The record’s id is a number too, far larger. */
static gboolean
has_number (EntenteRecord *meeting, const char *word)
{
  guint64 number;

  return g_ascii_string_to_unsigned (word, 10, 1, G_MAXINT64, &number, NULL)
         && ((gint64) number == entente_record_get_id (meeting)
             || (gint64) number == entente_record_get_integer (meeting, ENTENTE_MEETING_NUMBER));
}

/* By its number, by its place in time, or by words of its title; the number wins. (transfer full) */
static GPtrArray *
find_meetings (GPtrArray *meetings, const char *word)
{
  g_autoptr (EntenteNameSearch) search = entente_name_search_new (word);
  GPtrArray *found = g_ptr_array_new ();
  const guint place = read_place (word);

  for (guint i = 0; i < meetings->len; i++)
    if (has_number (meetings->pdata[i], word))
      g_ptr_array_add (found, meetings->pdata[i]);
  if (found->len == 0 && place > 0 && place <= meetings->len)
    g_ptr_array_add (found, meetings->pdata[place - 1]);
  if (found->len > 0 || is_place (word))
    return found;

  for (guint i = 0; i < meetings->len; i++)
    {
      g_autofree char *title = entente_meeting_dup_title (meetings->pdata[i]);

      entente_name_search_offer (search, meetings->pdata[i], title);
    }
  g_ptr_array_extend (found, entente_name_search_get_found (search), NULL, NULL);
  return found;
}

/* "meeting/NAME/minutes-1": as they were approved. */
static void
find_minutes_version (GPtrArray *documents, EntenteProject *project, EntenteMeeting *meeting,
                      guint number)
{
  g_autoptr (GListModel) versions = entente_minutes_new_versions (meeting);

  for (guint i = 0; i < g_list_model_get_n_items (versions); i++)
    {
      g_autoptr (EntenteRecord) version = g_list_model_get_item (versions, i);
      EntenteDocument *document = NULL;

      if (entente_record_get_integer (version, ENTENTE_MINUTES_VERSION_VERSION) == number)
        document = entente_minutes_document_new_version (project, ENTENTE_MINUTES_VERSION (version));
      if (document != NULL)
        g_ptr_array_add (documents, document);
    }
}

static void
find_minutes_versions (GPtrArray *documents, EntenteProject *project, const char *word,
                       guint number)
{
  g_autoptr (GPtrArray) meetings = list_meetings (project);
  g_autoptr (GPtrArray) found = find_meetings (meetings, word);

  for (guint i = 0; number > 0 && i < found->len; i++)
    find_minutes_version (documents, project, found->pdata[i], number);
}

/* "meeting/NAME/minutes": those of the list, and minutes of a meeting to come, which are empty. */
static void
find_meeting_papers (GPtrArray *documents, EntenteProject *project, const char *words)
{
  const char *slash = strrchr (words, '/');
  g_autofree char *word = slash != NULL ? g_strndup (words, slash - words) : NULL;
  g_autoptr (GPtrArray) meetings = NULL;
  const char *number;

  if (slash != NULL && g_str_has_prefix (slash + 1, ENTENTE_MINUTES_DOCUMENT_VERSION))
    {
      number = slash + 1 + strlen (ENTENTE_MINUTES_DOCUMENT_VERSION);
      find_minutes_versions (documents, project, word, read_place (number));
      return;
    }
  for (guint i = 0; slash != NULL && i < G_N_ELEMENTS (meeting_papers); i++)
    if (g_str_equal (slash + 1, meeting_papers[i].what))
      {
        g_autoptr (GPtrArray) found = NULL;

        meetings = list_meetings (project);
        found = find_meetings (meetings, word);
        for (guint j = 0; j < found->len; j++)
          g_ptr_array_add (documents, meeting_papers[i].make (project, found->pdata[j]));
        return;
      }
}

static void
find_year (GPtrArray *documents, EntenteProject *project, const char *word)
{
  guint year = read_place (word);

  if (year >= 1900 && year <= 2999)
    g_ptr_array_add (documents, entente_body_calendar_document_new (project, year));
}

static void
find_by_name (GPtrArray *documents, EntenteProject *project, const char *path)
{
  const char *slash = strchr (path, '/');
  EntenteDocument *agreement = find_agreement (project, path);

  if (agreement != NULL)
    g_ptr_array_add (documents, agreement);
  else if (slash == NULL || !g_utf8_validate (path, -1, NULL))
    return;
  else if (g_str_has_prefix (path, "meeting/"))
    find_meeting_papers (documents, project, slash + 1);
  else if (g_str_has_prefix (path, "meetings/"))
    find_year (documents, project, slash + 1);
  else if (g_str_has_prefix (path, "tasks/"))
    find_task_sheets (documents, project, slash + 1);
  else if (g_str_has_prefix (path, "settlement/"))
    find_settlements (documents, project, slash + 1);
  else if (g_str_has_prefix (path, "financial-report/"))
    find_for_request (documents, project, slash + 1, entente_financial_report_document_new);
  else if (g_str_has_prefix (path, "funder-note/"))
    find_for_request (documents, project, slash + 1, make_funder_note);
  else
    _entente_questionnaire_papers_find (documents, project, path);
}

/**
 * entente_document_search:
 * @project: a project
 * @path: what the command line calls a document
 *
 * Returns: (transfer container) (element-type EntenteDocument): what @path names; more than one
 *   when a name in it does not tell them apart
 */
GPtrArray *
entente_document_search (EntenteProject *project, const char *path)
{
  g_autoptr (GPtrArray) all = NULL;
  GPtrArray *found;

  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  found = g_ptr_array_new_with_free_func (g_object_unref);
  all = entente_document_list (project);
  for (guint i = 0; i < all->len; i++)
    if (g_str_equal (entente_document_get_path (all->pdata[i]), path))
      {
        g_ptr_array_add (found, g_object_ref (all->pdata[i]));
        return found;
      }
  find_by_name (found, project, path);

  return found;
}

/**
 * entente_document_find:
 * @project: a project
 * @path: what the command line calls a document
 *
 * Returns: (transfer full) (nullable): that document, %NULL when the project has none of that name,
 *   or several
 */
EntenteDocument *
entente_document_find (EntenteProject *project, const char *path)
{
  g_autoptr (GPtrArray) found = NULL;

  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  found = entente_document_search (project, path);
  return found->len == 1 ? g_object_ref (found->pdata[0]) : NULL;
}
