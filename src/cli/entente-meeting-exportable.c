/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-meeting-exportable.h"

#include "entente-paper-format.h"
#include "meetings/entente-invitation-document.h"
#include "meetings/entente-meeting-calendar.h"

static const char *const invitation_formats[] = { ENTENTE_PAPER_FORMATS, "ics", NULL };

static GBytes *
make_invitation (EntenteExportable *self,
                 EntenteProject *project,
                 const char *format,
                 gboolean blank,
                 GError **error)
{
  g_autoptr (EntenteComposition) composition = NULL;

  if (!entente_paper_format_is_known (format))
    return entente_meeting_calendar_export (
      entente_meeting_document_get_meeting (self->document), error);

  composition
    = entente_document_compose (self->document, blank ? ENTENTE_FILL_BLANK : ENTENTE_FILL_DATA, NULL);
  return entente_paper_format_write (composition, format, error);
}

EntenteExportable *
entente_meeting_exportable_new (EntenteDocument *document)
{
  EntenteExportable *self;

  if (!ENTENTE_IS_INVITATION_DOCUMENT (document)
      || entente_meeting_document_get_meeting (ENTENTE_MEETING_DOCUMENT (document)) == NULL)
    return NULL;

  self = g_new0 (EntenteExportable, 1);
  self->path = g_strdup (entente_document_get_path (document));
  self->title = g_strdup (entente_document_get_title (document));
  self->file_name = g_strdup (entente_document_get_file_name (document));
  self->formats = invitation_formats;
  self->make = make_invitation;
  self->document = g_object_ref (document);
  return self;
}
