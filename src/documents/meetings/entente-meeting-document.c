/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-meeting-document.h"

#include "meetings/entente-meeting-blocks.h"

typedef struct
{
  /* Owned */
  EntenteMeeting *meeting; /* NULL for a blank model */
} EntenteMeetingDocumentPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EntenteMeetingDocument,
                                     entente_meeting_document,
                                     ENTENTE_TYPE_DOCUMENT)

static EntenteMeetingDocumentPrivate *
get_private (gpointer self)
{
  return entente_meeting_document_get_instance_private (ENTENTE_MEETING_DOCUMENT (self));
}

static void
entente_meeting_document_finalize (GObject *object)
{
  g_clear_object (&get_private (object)->meeting);

  G_OBJECT_CLASS (entente_meeting_document_parent_class)->finalize (object);
}

static void
entente_meeting_document_class_init (EntenteMeetingDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_meeting_document_finalize;
}

static void
entente_meeting_document_init (EntenteMeetingDocument *self)
{
}

/**
 * entente_meeting_document_get_meeting:
 * @self: a paper of a meeting
 *
 * Returns: (transfer none) (nullable): the meeting; %NULL for the blank model
 */
EntenteMeeting *
entente_meeting_document_get_meeting (EntenteMeetingDocument *self)
{
  g_return_val_if_fail (ENTENTE_IS_MEETING_DOCUMENT (self), NULL);

  return get_private (self)->meeting;
}

EntenteDocument *
_entente_meeting_document_new (GType type,
                               EntenteProject *project,
                               EntenteMeeting *meeting,
                               const char *what,
                               const char *title,
                               const char *name)
{
  g_autofree char *path = _entente_meeting_blocks_dup_path (meeting, what);
  g_autofree char *file_name = _entente_meeting_blocks_dup_file_name (project, name, meeting);
  EntenteDocument *self = g_object_new (type,
                                        "project", project,
                                        "path", path,
                                        "title", title,
                                        "file-name", file_name,
                                        NULL);

  g_set_object (&get_private (self)->meeting, meeting);
  return self;
}
