/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-document-private.h"

#include "agreements/entente-agreement-document.h"
#include "budget/entente-budget-document.h"
#include "budget/entente-financial-report-document.h"
#include "budget/entente-funder-note-document.h"
#include "budget/entente-funding-overview-document.h"
#include "budget/entente-partner-edit.h"
#include "budget/entente-settlement-document.h"
#include "budget/entente-volunteer-time-document.h"
#include "collective/entente-directory-document.h"
#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "entente-fold.h"
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

      g_ptr_array_add (documents, entente_settlement_document_new (project, settlement, NULL));
    }
}

static void
add_funding (GPtrArray *documents, EntenteProject *project)
{
  GListModel *requests
      = entente_store_get_list (entente_project_get_store (project), ENTENTE_TYPE_FUNDING_REQUEST);

  g_ptr_array_add (documents, entente_funding_overview_document_new (project));
  g_ptr_array_add (documents, entente_financial_report_document_new (project, NULL));
  for (guint i = 0; i < g_list_model_get_n_items (requests); i++)
    {
      g_autoptr (EntenteFundingRequest) request = g_list_model_get_item (requests, i);

      g_ptr_array_add (documents, entente_financial_report_document_new (project, request));
      g_ptr_array_add (documents, entente_funder_note_document_new (project, request));
    }
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
  g_ptr_array_add (documents, entente_agreement_document_new (project, NULL));
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

static gboolean
is_called (EntenteRecord *who, const char *name)
{
  g_autofree char *full = ENTENTE_IS_PERSON (who)
                            ? entente_person_dup_full_name (ENTENTE_PERSON (who))
                            : g_strdup (entente_record_get_text (who, ENTENTE_ORGANIZATION_NAME));
  g_autofree char *folded = entente_fold (full);
  g_autofree char *wanted = entente_fold (name);

  return *folded != '\0' && g_str_equal (folded, wanted);
}

/* "tasks/NAME", or the place in the list of those who have something to do. */
static EntenteDocument *
find_task_sheet (EntenteProject *project, const char *path)
{
  g_autoptr (GPtrArray) owners = NULL;
  const char *name;
  guint64 place;

  if (!g_utf8_validate (path, -1, NULL))
    return NULL;

  name = path + strlen ("tasks/");
  if (!g_ascii_string_to_unsigned (name, 10, 1, G_MAXUINT, &place, NULL))
    place = 0;
  owners = entente_task_sheet_document_list_owners (project);
  for (guint i = 0; i < owners->len; i++)
    if (place == i + 1 || is_called (owners->pdata[i], name))
      return entente_task_sheet_document_new (project, owners->pdata[i]);

  return NULL;
}

/* "settlement/NAME", or the place in the list of the partners. */
static EntenteDocument *
find_settlement (EntenteProject *project, const char *path)
{
  g_autoptr (GPtrArray) partners = NULL;
  const char *name = path + strlen ("settlement/");
  guint64 place;

  if (!g_utf8_validate (path, -1, NULL))
    return NULL;

  if (!g_ascii_string_to_unsigned (name, 10, 1, G_MAXUINT, &place, NULL))
    place = 0;
  partners = entente_partners_list (entente_project_get_store (project));
  for (guint i = 0; i < partners->len; i++)
    if (place == i + 1 || is_called (partners->pdata[i], name))
      return entente_settlement_document_new (project, NULL, partners->pdata[i]);

  return NULL;
}

/* "financial-report/2", "funder-note/2": the place of a request in the list. */
static EntenteDocument *
find_for_request (EntenteProject *project,
                  const char *path,
                  const char *prefix,
                  EntenteDocument *(*make) (EntenteProject *, EntenteFundingRequest *))
{
  GListModel *requests
      = entente_store_get_list (entente_project_get_store (project), ENTENTE_TYPE_FUNDING_REQUEST);
  g_autoptr (EntenteFundingRequest) request = NULL;
  guint64 place;

  if (!g_str_has_prefix (path, prefix)
      || !g_ascii_string_to_unsigned (path + strlen (prefix), 10, 1, G_MAXUINT, &place, NULL))
    return NULL;

  request = g_list_model_get_item (requests, place - 1);
  return request != NULL ? make (project, request) : NULL;
}

/**
 * entente_document_find:
 * @project: a project
 * @path: what the command line calls a document
 *
 * Returns: (transfer full) (nullable): that document, %NULL when the project has none of that name
 */
EntenteDocument *
entente_document_find (EntenteProject *project, const char *path)
{
  g_autoptr (GPtrArray) documents = NULL;

  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  documents = entente_document_list (project);
  for (guint i = 0; i < documents->len; i++)
    {
      EntenteDocument *document = g_ptr_array_index (documents, i);

      if (g_str_equal (entente_document_get_path (document), path))
        return g_object_ref (document);
    }

  if (g_str_has_prefix (path, "tasks/"))
    return find_task_sheet (project, path);
  if (g_str_has_prefix (path, "financial-report/"))
    return find_for_request (project, path, "financial-report/",
                             entente_financial_report_document_new);
  if (g_str_has_prefix (path, "funder-note/"))
    return find_for_request (project, path, "funder-note/", entente_funder_note_document_new);
  if (g_str_has_prefix (path, "settlement/"))
    return find_settlement (project, path);

  return find_agreement (project, path);
}
