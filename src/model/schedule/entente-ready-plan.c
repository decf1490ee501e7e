/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-ready-plan-private.h"

G_DEFINE_BOXED_TYPE (EntenteReadyPlan,
                     entente_ready_plan,
                     entente_ready_plan_ref,
                     entente_ready_plan_unref)

static char *
dup_name (GFile *file)
{
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : g_strdup ("");

  return g_utf8_make_valid (name, -1);
}

/**
 * entente_ready_plan_new:
 * @text: a plan as it stands in a file (data/plans/README.md); not trusted
 * @file: (nullable): where somebody keeps it, %NULL when it comes with the program
 * @error: return location
 *
 * Reads a plan and looks at all of it: what stands in one that was read can be inserted.
 *
 * Returns: (transfer full) (nullable): the plan, or %NULL with %ENTENTE_MODEL_ERROR_UNREADABLE and
 * a
 *   sentence that says what is wrong with it
 */
EntenteReadyPlan *
entente_ready_plan_new (GBytes *text, GFile *file, GError **error)
{
  g_autoptr (EntenteReadyPlan) self = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (file == NULL || G_IS_FILE (file), NULL);

  self = g_new0 (EntenteReadyPlan, 1);
  g_atomic_ref_count_init (&self->references);
  self->words = g_string_chunk_new (4096);
  self->tasks = g_array_new (FALSE, TRUE, sizeof (EntenteReadyTask));
  self->links = g_array_new (FALSE, TRUE, sizeof (EntenteReadyLink));
  g_set_object (&self->file, file);
  name = dup_name (file);
  if (!_entente_ready_plan_read (self, text, name, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * entente_ready_plan_ref:
 * @self: a plan
 *
 * Returns: (transfer full): the same
 */
EntenteReadyPlan *
entente_ready_plan_ref (EntenteReadyPlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * entente_ready_plan_unref:
 * @self: (transfer full): a plan
 */
void
entente_ready_plan_unref (EntenteReadyPlan *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_string_chunk_free (self->words);
  g_array_unref (self->tasks);
  g_array_unref (self->links);
  g_clear_object (&self->file);
  g_free (self->title);
  g_free (self->description);
  g_free (self);
}

/**
 * entente_ready_plan_get_title:
 * @self: a plan
 *
 * Returns: (transfer none): what it is called, in its own language
 */
const char *
entente_ready_plan_get_title (EntenteReadyPlan *self)
{
  g_return_val_if_fail (self != NULL, "");

  return self->title;
}

/**
 * entente_ready_plan_get_description:
 * @self: a plan
 *
 * Returns: (transfer none): what it is for, in its own language; "" when nobody said
 */
const char *
entente_ready_plan_get_description (EntenteReadyPlan *self)
{
  g_return_val_if_fail (self != NULL, "");

  return self->description;
}

/**
 * entente_ready_plan_is_own:
 * @self: a plan
 *
 * Returns: whether somebody saved it
 */
gboolean
entente_ready_plan_is_own (EntenteReadyPlan *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->file != NULL;
}

/**
 * entente_ready_plan_is_formalities:
 * @self: a plan
 *
 * Returns: whether its tasks answer questions, so that none is needed by everybody
 */
gboolean
entente_ready_plan_is_formalities (EntenteReadyPlan *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_formalities;
}

/**
 * entente_ready_plan_get_n_tasks:
 * @self: a plan
 *
 * Returns: how many tasks it has, groups included
 */
guint
entente_ready_plan_get_n_tasks (EntenteReadyPlan *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->tasks->len;
}

/**
 * entente_ready_plan_get_task:
 * @self: a plan
 * @index: which, in outline order
 *
 * Returns: (transfer none): the task
 */
const EntenteReadyTask *
entente_ready_plan_get_task (EntenteReadyPlan *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->tasks->len, NULL);

  return &g_array_index (self->tasks, EntenteReadyTask, index);
}
