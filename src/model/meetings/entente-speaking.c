/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-speaking.h"

#include "collective/entente-organization.h"
#include "meetings/entente-meeting.h"

#include <glib/gi18n-lib.h>

struct _EntenteSpeaking
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteSpeaking, entente_speaking, ENTENTE_TYPE_RECORD)

static const EntenteField fields[] = {
  [ENTENTE_SPEAKING_MEETING] = {
    .name = "meeting",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Meeting"),
    .edit_label = N_ ("Count who speaks"),
    .target = entente_meeting_get_type,
  },
  [ENTENTE_SPEAKING_ORGANIZATION] = {
    .name = "organization",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = N_ ("Organisation"),
    .edit_label = N_ ("Count who speaks"),
    .target = entente_organization_get_type,
  },
  [ENTENTE_SPEAKING_TURNS] = {
    .name = "turns",
    .kind = ENTENTE_FIELD_INTEGER,
    .label = N_ ("Times spoken"),
    .edit_label = N_ ("Count who speaks"),
  },
};

static void
entente_speaking_class_init (EntenteSpeakingClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "speaking",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_speaking_init (EntenteSpeaking *self)
{
}
