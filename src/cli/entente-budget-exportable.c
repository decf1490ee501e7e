/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-budget-exportable.h"

#include "budget/entente-accounts-document.h"
#include "budget/entente-budget-export.h"
#include "budget/entente-funding-export.h"
#include "budget/entente-settlement-export.h"
#include "entente-paper-format.h"
#include "entente-paper-words.h"

#include <glib/gi18n-lib.h>

static GBytes *make_budget (EntenteExportable *self,
                            EntenteProject *project,
                            const char *format,
                            gboolean blank,
                            GError **error);
static GBytes *make_report (EntenteExportable *self,
                            EntenteProject *project,
                            const char *format,
                            gboolean blank,
                            GError **error);
static GBytes *make_settlement (EntenteExportable *self,
                                EntenteProject *project,
                                const char *format,
                                gboolean blank,
                                GError **error);
static GBytes *make_funding (EntenteExportable *self,
                             EntenteProject *project,
                             const char *format,
                             gboolean blank,
                             GError **error);

/* The formats begin with paper, for which there must be a document. */
static const struct
{
  const char *path;
  const char *title;
  const char *formats[ENTENTE_N_PAPER_FORMATS + 4];
  typeof (&make_budget) make;
} papers[] = {
  { "budget", N_ ("Budget"), { ENTENTE_PAPER_FORMATS, "xlsx", "csv", "json" }, make_budget },
  { "financial-report", N_ ("Financial report"), { ENTENTE_PAPER_FORMATS, "xlsx", "csv", "json" }, make_report },
  { "settlement", N_ ("Settlement between the partners"), { ENTENTE_PAPER_FORMATS, "xlsx", "csv", "json" }, make_settlement },
  { "funding", N_ ("Funding requests"), { ENTENTE_PAPER_FORMATS, "csv", "json" }, make_funding },
};

static GBytes *
make_paper (EntenteExportable *self, const char *format, gboolean blank, GError **error)
{
  EntenteFill fill = blank ? ENTENTE_FILL_BLANK : ENTENTE_FILL_DATA;
  g_autoptr (EntenteComposition) composition = NULL;

  if (self->profile != NULL && ENTENTE_IS_ACCOUNTS_DOCUMENT (self->document))
    entente_accounts_document_set_chart (self->document, self->profile);
  composition = entente_document_compose (self->document, fill, NULL);
  if (entente_paper_words_know (format))
    return entente_paper_words_write (composition, format);

  return entente_paper_format_write (composition, format, error);
}

/* (transfer full): that of the project, or another in the chart that was asked for */
static EntenteBudgetTable *
dup_table (EntenteExportable *self, EntenteProject *project)
{
  EntenteBudgetTable *own = entente_project_get_budget_table (project);
  EntenteBudgetTable *table;

  if (self->profile == NULL)
    return g_object_ref (own);

  table = entente_budget_table_new (entente_project_get_store (project),
                                    NULL,
                                    entente_budget_table_get_language (own));
  entente_budget_table_set_chart (table, self->profile);
  return table;
}

static GBytes *
make_budget (EntenteExportable *self,
             EntenteProject *project,
             const char *format,
             gboolean blank,
             GError **error)
{
  g_autoptr (EntenteBudgetTable) table = NULL;

  if (entente_paper_format_is_known (format))
    return make_paper (self, format, blank, error);

  table = dup_table (self, project);
  return entente_budget_export (table, format, error);
}

static GBytes *
make_report (EntenteExportable *self,
             EntenteProject *project,
             const char *format,
             gboolean blank,
             GError **error)
{
  g_autoptr (EntenteBudgetTable) table = NULL;

  if (!g_str_equal (format, "xlsx"))
    return make_paper (self, format, blank, error);

  table = dup_table (self, project);
  return entente_financial_report_export (table, error);
}

static GBytes *
make_settlement (EntenteExportable *self,
                 EntenteProject *project,
                 const char *format,
                 gboolean blank,
                 GError **error)
{
  EntenteBudgetTable *table = entente_project_get_budget_table (project);
  EntenteStore *store = entente_project_get_store (project);
  const EntenteLanguage language = entente_budget_table_get_language (table);
  g_autoptr (EntentePartnerBalance) balance = NULL;
  EntenteBudget *budget;

  if (entente_paper_format_is_known (format) || g_str_equal (format, "csv"))
    return make_paper (self, format, blank, error);

  budget = entente_budget_table_get_budget (table);
  balance = entente_partner_balance_new (store,
                                         budget,
                                         entente_partner_balance_choose_column (store, budget),
                                         language);
  if (g_str_equal (format, "json"))
    {
      char *text = entente_partner_balance_to_json (balance);

      return g_bytes_new_take (text, strlen (text));
    }
  return entente_settlement_export (store, balance, language, error);
}

static GBytes *
make_funding (EntenteExportable *self,
              EntenteProject *project,
              const char *format,
              gboolean blank,
              GError **error)
{
  if (entente_paper_format_is_known (format))
    return make_paper (self, format, blank, error);

  return entente_funding_export (entente_project_get_store (project), format);
}

EntenteExportable *
entente_budget_exportable_new (const char *path, EntenteDocument *document)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      EntenteExportable *self;

      if (!g_str_equal (papers[i].path, path))
        continue;
      self = g_new0 (EntenteExportable, 1);
      self->path = g_strdup (path);
      self->title = g_strdup (document != NULL ? entente_document_get_title (document)
                                               : _ (papers[i].title));
      self->file_name = g_strdup (document != NULL ? entente_document_get_file_name (document)
                                                   : _ (papers[i].title));
      self->formats = papers[i].formats + (document != NULL ? 0 : ENTENTE_N_PAPER_FORMATS);
      self->make = papers[i].make;
      self->has_profile = papers[i].make == make_budget || papers[i].make == make_report;
      self->document = document != NULL ? g_object_ref (document) : NULL;
      return self;
    }

  return NULL;
}

void
entente_budget_exportable_add_all (GPtrArray *exportables)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; j < exportables->len && !found; j++)
        found = g_str_equal (((EntenteExportable *) g_ptr_array_index (exportables, j))->path,
                             papers[i].path);
      if (!found)
        g_ptr_array_add (exportables, entente_budget_exportable_new (papers[i].path, NULL));
    }
}
