/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-meeting-sender.h"

#include "collective/entente-organization.h"
#include "meetings/entente-meeting.h"

#include <glib/gi18n-lib.h>

struct _EntenteMeetingSender
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteMeetingSender, entente_meeting_sender, ENTENTE_TYPE_RECORD)

static const EntenteField fields[] = {
  [ENTENTE_MEETING_SENDER_MEETING] = {
    .name = "meeting",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Meeting"),
    .edit_label = N_ ("Change who invites"),
    .target = entente_meeting_get_type,
  },
  [ENTENTE_MEETING_SENDER_ORGANIZATION] = {
    .name = "organization",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = N_ ("Organisation"),
    .edit_label = N_ ("Change who invites"),
    .target = entente_organization_get_type,
  },
  [ENTENTE_MEETING_SENDER_RANK] = {
    .name = "rank",
    .kind = ENTENTE_FIELD_INTEGER,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Place"),
    .edit_label = N_ ("Move who invites"),
  },
};

static void
entente_meeting_sender_class_init (EntenteMeetingSenderClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "meeting_sender",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_meeting_sender_init (EntenteMeetingSender *self)
{
}
