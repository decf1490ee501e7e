/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-answer-reading.h"

#include "entente-command.h"
#include "entente-name-search.h"
#include "evaluation/entente-answer-mapping.h"
#include "evaluation/entente-questionnaire-edit.h"

#include <glib/gi18n-lib.h>

/* So many headings tell which file it is. */
#define MOST_HEADINGS 8

/* The questionnaire */

static char *
dup_name (EntenteRecord *questionnaire)
{
  /* Translators: number and title of a questionnaire */
  return g_strdup_printf (C_ ("questionnaire", "%u “%s”"),
                          (guint) entente_record_get_integer (questionnaire,
                                                              ENTENTE_QUESTIONNAIRE_NUMBER),
                          entente_record_get_text (questionnaire, ENTENTE_QUESTIONNAIRE_TITLE));
}

static void
refuse (EntenteStore *store, const char *word, GError **error)
{
  GListModel *all = entente_store_get_list (store, ENTENTE_TYPE_QUESTIONNAIRE);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (EntenteRecord) questionnaire = g_list_model_get_item (all, i);

      g_ptr_array_add (names, dup_name (questionnaire));
    }
  joined = entente_command_join_names (names);
  if (names->len == 0)
    g_set_error_literal (error, ENTENTE_COMMAND_ERROR, ENTENTE_COMMAND_ERROR_USAGE,
                         _ ("The project has no questionnaire yet. Make one on the Evaluation page."));
  else
    /* Translators: what was typed, then numbers and titles of all questionnaires */
    g_set_error (error, ENTENTE_COMMAND_ERROR, ENTENTE_COMMAND_ERROR_USAGE,
                 _ ("“%s” is not one questionnaire of the project. It has: %s."), word, joined);
}

/* By its number, or by words of its title. (nullable): borrowed */
static EntenteQuestionnaire *
find_questionnaire (EntenteStore *store, const char *word, GError **error)
{
  GListModel *all = entente_store_get_list (store, ENTENTE_TYPE_QUESTIONNAIRE);
  g_autoptr (EntenteNameSearch) search = entente_name_search_new (word);
  EntenteQuestionnaire *found = NULL;
  guint64 number;

  if (g_ascii_string_to_unsigned (word, 10, 1, G_MAXUINT, &number, NULL))
    found = entente_questionnaire_find (store, (guint) number);
  for (guint i = 0; found == NULL && i < g_list_model_get_n_items (all); i++)
    {
      /* The store keeps it. */
      g_autoptr (EntenteRecord) record = g_list_model_get_item (all, i);

      entente_name_search_offer (search, record,
                                 entente_record_get_text (record, ENTENTE_QUESTIONNAIRE_TITLE));
    }
  if (found == NULL && entente_name_search_get_found (search)->len == 1)
    found = entente_name_search_get_found (search)->pdata[0];
  if (found == NULL)
    refuse (store, word, error);

  return found;
}

/* Columns */

static char *
dup_headings (EntenteAnswerImport *import)
{
  const guint n = entente_answer_import_get_n_columns (import);
  g_autoptr (GString) headings = g_string_new (NULL);

  for (guint i = 0; i < MIN (n, MOST_HEADINGS); i++)
    {
      g_autofree char *letters = entente_answer_mapping_dup_letters (i);

      /* Translators: letters of a column, its heading */
      g_string_append_printf (headings, C_ ("column", "%s%s “%s”"), i > 0 ? ", " : "", letters,
                              entente_answer_import_get_heading (import, i));
    }
  if (n > MOST_HEADINGS)
    g_string_append (headings, "…");
  g_strdelimit (headings->str, "\r\n", ' ');

  return g_string_free_and_steal (g_steal_pointer (&headings));
}

static gboolean
check_matched (EntenteAnswerImport *import, EntenteQuestionnaire *questionnaire, GError **error)
{
  g_autofree char *headings = NULL;

  if (entente_answer_import_count_matched (import) > 0)
    return TRUE;

  headings = dup_headings (import);
  g_set_error (error, ENTENTE_EXCHANGE_ERROR, ENTENTE_EXCHANGE_ERROR_MAPPING,
               /* Translators: title of a questionnaire, then headings of columns */
               _ ("No column answers a question of “%s”, so nothing was imported. The columns are: "
                  "%s. Say what they mean with --map, as --map=B=Q1;C=Q2."),
               entente_record_get_text (ENTENTE_RECORD (questionnaire),
                                        ENTENTE_QUESTIONNAIRE_TITLE),
               headings);
  return FALSE;
}

EntenteImport *
entente_answer_reading_new (EntenteProject *project, GBytes *content, const char *questionnaire,
                            const char *mapping, GError **error)
{
  EntenteQuestionnaire *found
    = find_questionnaire (entente_project_get_store (project), questionnaire, error);
  g_autoptr (EntenteAnswerImport) import = NULL;

  if (found == NULL)
    return NULL;
  import = entente_answer_import_read (found, content, error);
  if (import == NULL
      || (mapping != NULL && !entente_answer_mapping_apply (mapping, import, found, error))
      || !check_matched (import, found, error))
    return NULL;

  return ENTENTE_IMPORT (g_steal_pointer (&import));
}

/* What was read */

static void
print_columns (EntenteAnswerImport *import)
{
  g_auto (GStrv) targets = entente_answer_import_dup_targets (import);

  for (guint i = 0; i < entente_answer_import_get_n_columns (import); i++)
    {
      g_autofree char *target = entente_answer_import_dup_target (import, i);
      g_autofree char *letters = entente_answer_mapping_dup_letters (i);
      g_autofree char *heading
        = g_strdelimit (g_strdup (entente_answer_import_get_heading (import, i)), "\r\n", ' ');

      for (guint j = 0; targets[j] != NULL; j += 2)
        if (g_str_equal (targets[j], target))
          /* Translators: letters of a column, its heading, what it is taken for */
          g_print (_ ("Column %s “%s”: %s\n"), letters, heading, targets[j + 1]);
    }
}

static void
print_line (EntenteImportLine *line, gboolean all)
{
  g_autofree char *title = NULL;
  g_autofree char *reason = NULL;
  int outcome;
  guint number;

  g_object_get (line, "outcome", &outcome, "line", &number, "title", &title, "reason", &reason,
                NULL);
  g_strdelimit (reason, "\r\n", ' ');
  if (outcome == ENTENTE_IMPORT_REFUSED || *reason != '\0')
    g_printerr (_ ("Line %u: %s\n"), number, reason);
  else if (all)
    g_print (_ ("Line %u: %s.\n"), number, title);
}

void
entente_answer_reading_print (EntenteAnswerImport *import, gboolean all)
{
  GListModel *plan = entente_import_get_plan (ENTENTE_IMPORT (import));

  print_columns (import);
  for (guint i = 0; i < g_list_model_get_n_items (plan); i++)
    {
      g_autoptr (EntenteImportLine) line = g_list_model_get_item (plan, i);

      print_line (line, all);
    }
}
