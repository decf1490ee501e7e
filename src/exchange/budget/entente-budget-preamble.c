/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-budget-preamble-private.h"

#include "budget/entente-budget-settings.h"
#include "collective/entente-project-details.h"
#include "entente-typography.h"

char *
_entente_budget_preamble_dup_title (EntenteStore *store,
                                    EntenteBudgetWord word,
                                    EntenteLanguage language)
{
  EntenteRecord *project = entente_store_get_record (store,
                                                     ENTENTE_TYPE_PROJECT_DETAILS,
                                                     ENTENTE_PROJECT_DETAILS_ID);
  const char *title
    = project != NULL ? entente_record_get_text (project, ENTENTE_PROJECT_DETAILS_TITLE) : "";

  if (*title == '\0')
    return g_strdup (_entente_budget_word (word, language));
  return g_strdup_printf ("%s – %s", _entente_budget_word (word, language), title);
}

/* NULL when it is not known. */
static char *
dup_year (EntenteStore *store, EntenteLanguage language)
{
  EntenteRecord *settings = entente_store_get_record (store,
                                                      ENTENTE_TYPE_BUDGET_SETTINGS,
                                                      ENTENTE_BUDGET_SETTINGS_ID);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autoptr (GString) text = NULL;
  GDate starts, ends;

  if (settings == NULL
      || !entente_record_get_date (settings, ENTENTE_BUDGET_SETTINGS_STARTS_ON, &starts)
      || !entente_record_get_date (settings, ENTENTE_BUDGET_SETTINGS_ENDS_ON, &ends))
    return NULL;

  first = entente_typography_format_date (&starts, ENTENTE_DATE_PLAIN, language);
  last = entente_typography_format_date (&ends, ENTENTE_DATE_PLAIN, language);
  text = g_string_new (_entente_budget_word (ENTENTE_BUDGET_WORD_YEAR, language));
  g_string_replace (text, "%s", first, 1);
  g_string_replace (text, "%s", last, 1);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

guint
_entente_budget_preamble_write (EntenteSheet *sheet,
                                EntenteStore *store,
                                EntenteBudgetWord word,
                                EntenteLanguage language)
{
  g_autofree char *title = _entente_budget_preamble_dup_title (store, word, language);
  g_autofree char *year = dup_year (store, language);
  guint row = 0;

  _entente_sheet_write (sheet, row++, 0, ENTENTE_CELL_TITLE, title);
  if (year != NULL)
    _entente_sheet_write (sheet, row++, 0, ENTENTE_CELL_SUBTITLE, year);

  return row + 1;
}

void
_entente_budget_preamble_sign (EntenteSheet *sheet, guint row, EntenteLanguage language)
{
  _entente_sheet_write (sheet,
                        row,
                        0,
                        ENTENTE_CELL_SUBTITLE,
                        _entente_budget_word (ENTENTE_BUDGET_WORD_SIGNED, language));
  _entente_sheet_write (sheet,
                        row + 1,
                        0,
                        ENTENTE_CELL_SUBTITLE,
                        _entente_budget_word (ENTENTE_BUDGET_WORD_SIGNATURE, language));
}
