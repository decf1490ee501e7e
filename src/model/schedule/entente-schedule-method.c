/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-schedule-edit.h"

#include "collective/entente-project-details.h"
#include "entente-model-error.h"
#include "entente-words.h"

#include <glib/gi18n-lib.h>

/* Three phases and five steps, in their order: the guide to cooperation of associations. */
static const struct
{
  EntenteTaskKind kind;
  const char *key;
} method[] = {
  { ENTENTE_TASK_PHASE, "prepare" },      { ENTENTE_TASK_STEP, "conception" },
  { ENTENTE_TASK_STEP, "organization" },  { ENTENTE_TASK_PHASE, "carry-out" },
  { ENTENTE_TASK_STEP, "programming" },   { ENTENTE_TASK_STEP, "execution" },
  { ENTENTE_TASK_PHASE, "evaluate" },     { ENTENTE_TASK_STEP, "evaluation" },
};

static EntenteLanguage
get_language (EntenteStore *store)
{
  EntenteRecord *project = entente_store_get_record (store,
                                                     ENTENTE_TYPE_PROJECT_DETAILS,
                                                     ENTENTE_PROJECT_DETAILS_ID);

  return entente_record_get_choice (project, ENTENTE_PROJECT_DETAILS_LANGUAGE);
}

static gboolean
is_empty (EntenteSchedule *self, GError **error)
{
  guint n_items;

  entente_schedule_get_items (self, &n_items);
  if (n_items > 0)
    g_set_error_literal (
      error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE,
      _ ("There are tasks already: the steps of the method are for an empty schedule."));

  return n_items == 0;
}

/**
 * entente_schedule_insert_method:
 * @self: a schedule without tasks
 * @error: return location; %ENTENTE_MODEL_ERROR_STATE when there are some
 *
 * Begins with the phases and the five steps of the method, in the language of the documents, free
 * to be renamed and nested otherwise.
 *
 * Returns: whether it was done
 */
gboolean
entente_schedule_insert_method (EntenteSchedule *self, GError **error)
{
  EntenteStore *store;
  EntenteRecord *phase = NULL;
  g_autoptr (EntenteWords) words = NULL;
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (self), FALSE);

  if (!is_empty (self, error))
    return FALSE;

  store = entente_schedule_get_store (self);
  words = entente_words_new (get_language (store), "method");
  edit = entente_store_begin (store, C_ ("edit", "Add the steps of the method"));
  for (guint i = 0; i < G_N_ELEMENTS (method); i++)
    {
      EntenteRecord *task = entente_edit_insert (edit, ENTENTE_TYPE_TASK);

      entente_edit_set_text (edit, task, ENTENTE_TASK_TITLE,
                             entente_words_get (words, method[i].key));
      entente_edit_set_choice (edit, task, ENTENTE_TASK_KIND, method[i].kind);
      entente_edit_set_integer (edit, task, ENTENTE_TASK_RANK, i + 1);
      if (method[i].kind == ENTENTE_TASK_PHASE)
        phase = task;
      else
        entente_edit_set_reference (edit, task, ENTENTE_TASK_PARENT, phase);
    }

  return entente_edit_commit (edit, error);
}
