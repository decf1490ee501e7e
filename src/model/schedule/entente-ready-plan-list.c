/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-ready-plan-private.h"

#include "entente-fold.h"
#include "entente-model-error.h"
#include "entente-own-folder.h"

#include "entente-model-resources.h"

#include <glib/gi18n-lib.h>

#define FOLDER ENTENTE_RESOURCE_PREFIX "/model/plans/"

static const char *const shipped[] = { "meal", "forum", "meeting" };

static EntenteReadyPlan *
load_shipped (const char *name, EntenteLanguage language)
{
  g_autofree char *path
    = g_strdup_printf (FOLDER "%s.%s.json", name, entente_language_to_code (language));
  g_autoptr (GBytes) bytes
    = g_resource_lookup_data (entente_model_get_resource (), path, 0, NULL);
  EntenteReadyPlan *plan;

  /* Linked into the program, and read by a test in each language. */
  g_assert (bytes != NULL);
  plan = entente_ready_plan_new (bytes, NULL, NULL);
  g_assert (plan != NULL);
  return plan;
}

char *
_entente_ready_plan_dup_folder (void)
{
  return entente_own_folder_dup_path ("plans");
}

static int
compare (gconstpointer a, gconstpointer b)
{
  EntenteReadyPlan *left = *(EntenteReadyPlan *const *) a;
  EntenteReadyPlan *right = *(EntenteReadyPlan *const *) b;

  return entente_fold_compare (left->title, right->title);
}

static void
add_own (GPtrArray *plans, GFile *file, GPtrArray *problems)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, &error);
  EntenteReadyPlan *plan = bytes != NULL ? entente_ready_plan_new (bytes, file, &error) : NULL;

  if (plan != NULL)
    g_ptr_array_add (plans, plan);
  else if (problems != NULL && error->domain == ENTENTE_MODEL_ERROR)
    g_ptr_array_add (problems, g_strdup (error->message));
  else if (problems != NULL)
    g_ptr_array_add (
        problems, g_strdup_printf (_("The plan “%s” cannot be read."), g_file_peek_path (file)));
}

static GPtrArray *
list_own (GPtrArray *problems)
{
  GPtrArray *plans
    = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_ready_plan_unref);
  g_autofree char *folder = _entente_ready_plan_dup_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autoptr (GFile) file = g_file_new_build_filename (folder, name, NULL);

      if (g_str_has_suffix (name, ".json"))
        add_own (plans, file, problems);
    }
  g_ptr_array_sort (plans, compare);

  return plans;
}

/**
 * entente_ready_plan_list:
 * @language: of those that come with the program
 * @problems: (nullable) (element-type utf8): where a translated sentence is added for each file of
 *   somebody's own that cannot be used
 *
 * Returns: (transfer full) (element-type EntenteReadyPlan): those that come with the program,
 * formalities
 *   last, then people's own by title
 */
GPtrArray *
entente_ready_plan_list (EntenteLanguage language, GPtrArray *problems)
{
  GPtrArray *plans
    = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_ready_plan_unref);

  for (guint i = 0; i < G_N_ELEMENTS (shipped); i++)
    g_ptr_array_add (plans, load_shipped (shipped[i], language));
  g_ptr_array_add (plans, load_shipped ("formalities", language));
  g_ptr_array_extend_and_steal (plans, list_own (problems));

  return plans;
}
