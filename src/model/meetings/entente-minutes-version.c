/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-minutes-version.h"

#include "meetings/entente-meeting.h"

#include <glib/gi18n-lib.h>

struct _EntenteMinutesVersion
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteMinutesVersion, entente_minutes_version, ENTENTE_TYPE_RECORD)

static const EntenteField fields[] = {
  [ENTENTE_MINUTES_VERSION_MEETING] = {
    .name = "meeting",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Meeting"),
    .edit_label = N_ ("Approve minutes"),
    .target = entente_meeting_get_type,
  },
  [ENTENTE_MINUTES_VERSION_VERSION] = {
    .name = "version",
    .kind = ENTENTE_FIELD_INTEGER,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Version"),
    .edit_label = N_ ("Approve minutes"),
  },
  [ENTENTE_MINUTES_VERSION_APPROVED_ON] = {
    .name = "approved-on",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Approved on"),
    .edit_label = N_ ("Approve minutes"),
  },
  [ENTENTE_MINUTES_VERSION_APPROVED_AT] = {
    .name = "approved-at",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = N_ ("Approved at"),
    .edit_label = N_ ("Approve minutes"),
    .target = entente_meeting_get_type,
  },
  [ENTENTE_MINUTES_VERSION_CHANGES] = {
    .name = "changes",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .label = N_ ("What changed"),
    .edit_label = N_ ("Change what a version says of itself"),
  },
  [ENTENTE_MINUTES_VERSION_COPY] = {
    .name = "copy",
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Frozen copy"),
    .edit_label = N_ ("Approve minutes"),
  },
};

static void
entente_minutes_version_class_init (EntenteMinutesVersionClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "minutes_version",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_minutes_version_init (EntenteMinutesVersion *self)
{
}
