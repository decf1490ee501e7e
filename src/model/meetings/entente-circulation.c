/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-circulation.h"

#include "collective/entente-person.h"
#include "meetings/entente-meeting.h"

#include <glib/gi18n-lib.h>

struct _EntenteCirculation
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteCirculation, entente_circulation, ENTENTE_TYPE_RECORD)

static const EntenteChoice papers[] = {
  { ENTENTE_CIRCULATED_INVITATION, "invitation", NC_ ("circulation", "Invitation"), "circulation" },
  { ENTENTE_CIRCULATED_MINUTES, "minutes", NC_ ("circulation", "Minutes"), "circulation" },
  { ENTENTE_CIRCULATED_CANCELLATION,
    "cancellation",
    NC_ ("circulation", "Cancellation"),
    "circulation" },
  { 0 },
};

static const EntenteField fields[] = {
  [ENTENTE_CIRCULATION_MEETING] = {
    .name = "meeting",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Meeting"),
    .edit_label = N_ ("Change circulation"),
    .target = entente_meeting_get_type,
  },
  [ENTENTE_CIRCULATION_WHAT] = {
    .name = "what",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("Document"),
    .edit_label = N_ ("Change circulation"),
    .choices = papers,
  },
  [ENTENTE_CIRCULATION_PERSON] = {
    .name = "person",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_PERSONAL,
    .label = N_ ("Person"),
    .edit_label = N_ ("Change recipient"),
    .target = entente_person_get_type,
  },
  [ENTENTE_CIRCULATION_RECIPIENT] = {
    .name = "recipient",
    .flags = ENTENTE_FIELD_PERSONAL | ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Recipient"),
    .edit_label = N_ ("Change recipient"),
  },
  [ENTENTE_CIRCULATION_SENT_ON] = {
    .name = "sent-on",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Sent on"),
    .edit_label = N_ ("Change date of circulation"),
  },
  [ENTENTE_CIRCULATION_MEANS] = {
    .name = "means",
    .label = N_ ("By"),
    .edit_label = N_ ("Change how it was sent"),
  },
};

static void
entente_circulation_class_init (EntenteCirculationClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "circulation",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_circulation_init (EntenteCirculation *self)
{
}
