/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-remedy-private.h"
#include "schedule/entente-task-change-private.h"

typedef struct
{
  EntenteTask *task; /* owned */
  EntenteTaskReading before;
  EntenteTaskReading after;
} Change;

struct _EntenteRemedy
{
  /* Owned */
  char *label;
  GArray *changes;             /* of Change */
  GPtrArray *unlinked;         /* of EntenteDependency */
  EntenteDependency *relinked; /* (nullable) */
  EntenteTask *from;           /* (nullable) */
  EntenteTask *moved;          /* (nullable) */
  EntenteTask *parent;         /* (nullable) */
};

static void
clear_change (gpointer data)
{
  g_clear_object (&((Change *) data)->task);
}

EntenteRemedy *
_entente_remedy_new (char *label)
{
  EntenteRemedy *self = g_new0 (EntenteRemedy, 1);

  self->label = label;
  self->changes = g_array_new (FALSE, FALSE, sizeof (Change));
  g_array_set_clear_func (self->changes, clear_change);
  self->unlinked = g_ptr_array_new_with_free_func (g_object_unref);

  return self;
}

void
_entente_remedy_free (EntenteRemedy *self)
{
  g_free (self->label);
  g_array_unref (self->changes);
  g_ptr_array_unref (self->unlinked);
  g_clear_object (&self->relinked);
  g_clear_object (&self->from);
  g_clear_object (&self->moved);
  g_clear_object (&self->parent);
  g_free (self);
}

void
_entente_remedy_change (EntenteRemedy *self,
                        const EntenteTaskReading *before,
                        const EntenteTaskReading *after)
{
  Change change = { g_object_ref (after->task), *before, *after };

  g_array_append_val (self->changes, change);
}

void
_entente_remedy_unlink (EntenteRemedy *self, EntenteDependency *dependency)
{
  g_ptr_array_add (self->unlinked, g_object_ref (dependency));
}

void
_entente_remedy_relink (EntenteRemedy *self, EntenteDependency *dependency, EntenteTask *from)
{
  g_set_object (&self->relinked, dependency);
  g_set_object (&self->from, from);
}

void
_entente_remedy_put_into (EntenteRemedy *self, EntenteTask *task, EntenteTask *parent)
{
  g_set_object (&self->moved, task);
  g_set_object (&self->parent, parent);
}

/**
 * entente_remedy_get_label:
 * @self: a remedy
 *
 * Returns: (transfer none): what it does, translated: "Move “Posters” to 17 May 2027"
 */
const char *
entente_remedy_get_label (EntenteRemedy *self)
{
  g_return_val_if_fail (self != NULL, "");

  return self->label;
}

/**
 * entente_schedule_apply_remedy:
 * @self: a schedule
 * @remedy: one of the remedies of a contradiction of it
 * @error: return location
 *
 * Returns: whether it was done, as one edit
 */
gboolean
entente_schedule_apply_remedy (EntenteSchedule *self, EntenteRemedy *remedy, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (self), FALSE);
  g_return_val_if_fail (remedy != NULL, FALSE);

  edit = entente_store_begin (entente_schedule_get_store (self), remedy->label);
  for (guint i = 0; i < remedy->changes->len; i++)
    {
      const Change *change = &g_array_index (remedy->changes, Change, i);

      _entente_task_reading_write (&change->before, &change->after, edit);
    }
  for (guint i = 0; i < remedy->unlinked->len; i++)
    entente_edit_delete (edit, remedy->unlinked->pdata[i]);
  if (remedy->relinked != NULL)
    entente_edit_set_reference (edit,
                                ENTENTE_RECORD (remedy->relinked),
                                ENTENTE_DEPENDENCY_PREDECESSOR,
                                ENTENTE_RECORD (remedy->from));
  if (remedy->moved != NULL)
    entente_edit_set_reference (edit,
                                ENTENTE_RECORD (remedy->moved),
                                ENTENTE_TASK_PARENT,
                                (EntenteRecord *) remedy->parent);

  return entente_edit_commit (edit, error);
}
