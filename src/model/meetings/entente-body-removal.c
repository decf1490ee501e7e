/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-body-removal.h"

#include "entente-model-error.h"
#include "meetings/entente-meeting.h"

#include <glib/gi18n-lib.h>

static GListModel *
get_referrers (EntenteBody *self, GType type, guint field)
{
  return entente_store_get_referrers (entente_record_get_store (ENTENTE_RECORD (self)),
                                      type,
                                      field,
                                      entente_record_get_id (ENTENTE_RECORD (self)));
}

static void
raise_children (EntenteBody *self, EntenteEdit *edit)
{
  GListModel *children = get_referrers (self, ENTENTE_TYPE_BODY, ENTENTE_BODY_PARENT);
  EntenteBody *parent = entente_body_get_parent (self);

  for (guint i = 0; parent != NULL && i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr (EntenteRecord) child = g_list_model_get_item (children, i);

      if (child != ENTENTE_RECORD (self) && child != ENTENTE_RECORD (parent))
        entente_edit_set_reference (edit, child, ENTENTE_BODY_PARENT, ENTENTE_RECORD (parent));
    }
}

/* A meeting without a title is called as its body is, which nobody will know any more. */
static void
name_meetings (EntenteBody *self, EntenteEdit *edit)
{
  GListModel *meetings = get_referrers (self, ENTENTE_TYPE_MEETING, ENTENTE_MEETING_BODY);
  g_autofree char *name = entente_body_dup_name (self);

  for (guint i = 0; i < g_list_model_get_n_items (meetings); i++)
    {
      g_autoptr (EntenteRecord) meeting = g_list_model_get_item (meetings, i);

      if (!entente_record_is_filled (meeting, ENTENTE_MEETING_TITLE))
        entente_edit_set_text (edit, meeting, ENTENTE_MEETING_TITLE, name);
    }
}

/**
 * entente_body_delete:
 * @self: a body of a store
 * @error: return location
 *
 * Returns: whether it was deleted; otherwise %ENTENTE_MODEL_ERROR_STATE for the organising group,
 *   or an error of #ENTENTE_STORE_ERROR
 */
gboolean
entente_body_delete (EntenteBody *self, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (ENTENTE_IS_BODY (self), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (entente_record_get_id (ENTENTE_RECORD (self)) == ENTENTE_ORGANIZING_GROUP_ID)
    {
      g_set_error_literal (error,
                           ENTENTE_MODEL_ERROR,
                           ENTENTE_MODEL_ERROR_STATE,
                           _("Every project has an organising group: it cannot be deleted. Rename "
                             "it, or say when it ended."));
      return FALSE;
    }

  edit = entente_store_begin (entente_record_get_store (ENTENTE_RECORD (self)), _("Delete body"));
  raise_children (self, edit);
  name_meetings (self, edit);
  entente_edit_delete (edit, ENTENTE_RECORD (self));
  return entente_edit_commit (edit, error);
}
