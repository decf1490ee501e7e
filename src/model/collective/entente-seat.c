/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-seat.h"

#include "collective/entente-body-checks-private.h"
#include "collective/entente-body.h"
#include "collective/entente-collective-checks-private.h"
#include "collective/entente-organization.h"
#include "collective/entente-person.h"

#include <glib/gi18n-lib.h>

struct _EntenteSeat
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteSeat, entente_seat, ENTENTE_TYPE_RECORD)

static const EntenteChoice roles[] = {
  { ENTENTE_SEAT_MEMBER, "member", NC_ ("seat", "Member"), "seat" },
  { ENTENTE_SEAT_COORDINATOR, "coordinator", NC_ ("seat", "Coordinator"), "seat" },
  { ENTENTE_SEAT_TREASURER, "treasurer", NC_ ("seat", "Treasurer"), "seat" },
  { ENTENTE_SEAT_SECRETARY, "secretary", NC_ ("seat", "Secretary"), "seat" },
  { ENTENTE_SEAT_OBSERVER, "observer", NC_ ("seat", "Observer"), "seat" },
  { 0 },
};

static const EntenteField fields[] = {
  [ENTENTE_SEAT_PERSON] = {
    .name = "person",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_PERSONAL,
    .label = N_ ("Person"),
    .edit_label = N_ ("Change person of seat"),
    .target = entente_person_get_type,
  },
  [ENTENTE_SEAT_ORGANIZATION] = {
    .name = "organization",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_PERSONAL,
    .label = N_ ("Organisation"),
    .edit_label = N_ ("Change organisation of seat"),
    .target = entente_organization_get_type,
  },
  [ENTENTE_SEAT_ROLE] = {
    .name = "role",
    .kind = ENTENTE_FIELD_CHOICE,
    .flags = ENTENTE_FIELD_PERSONAL,
    .label = N_ ("Role in the body"),
    .edit_label = N_ ("Change role in the body"),
    .choices = roles,
    .initial = ENTENTE_SEAT_MEMBER,
  },
  [ENTENTE_SEAT_MISSION] = {
    .name = "mission",
    .flags = ENTENTE_FIELD_PERSONAL | ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Mission"),
    .edit_label = N_ ("Change mission"),
    .check = _entente_seat_check_mission,
  },
  [ENTENTE_SEAT_BODY] = {
    .name = "body",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_PERSONAL | ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Body"),
    .edit_label = N_ ("Change body of seat"),
    .target = entente_body_get_type,
  },
  [ENTENTE_SEAT_VOICES] = {
    .name = "voices",
    .kind = ENTENTE_FIELD_INTEGER,
    .flags = ENTENTE_FIELD_PERSONAL,
    .label = N_ ("Voices"),
    .edit_label = N_ ("Change number of voices"),
    .initial = 1,
    .check = _entente_seat_check_voices,
  },
};

static void
entente_seat_class_init (EntenteSeatClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "seat",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_seat_init (EntenteSeat *self)
{
}
