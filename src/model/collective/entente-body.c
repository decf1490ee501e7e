/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-body.h"

#include "collective/entente-body-checks-private.h"
#include "collective/entente-organization.h"

#include <glib/gi18n-lib.h>

struct _EntenteBody
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteBody, entente_body, ENTENTE_TYPE_RECORD)

static const EntenteChoice kinds[] = {
  { ENTENTE_BODY_ORGANIZING_GROUP, "organizing-group", NC_ ("body", "Organising group"), "body" },
  { ENTENTE_BODY_STEERING, "steering", NC_ ("body", "Steering committee"), "body" },
  { ENTENTE_BODY_FOLLOW_UP, "follow-up", NC_ ("body", "Follow-up committee"), "body" },
  { ENTENTE_BODY_WORKING_GROUP, "working-group", NC_ ("body", "Working group"), "body" },
  { ENTENTE_BODY_ASSEMBLY, "assembly", NC_ ("body", "Assembly of the collective"), "body" },
  { ENTENTE_BODY_STATUTORY, "statutory", NC_ ("body", "Organ of one organisation"), "body" },
  { ENTENTE_BODY_OTHER, "other", NC_ ("body", "Other body"), "body" },
  { 0 },
};

static const EntenteChoice rules[] = {
  { ENTENTE_DECIDES_BY_CONSENSUS,
    "consensus",
    NC_ ("decision rule", "Consensus"),
    "decision rule" },
  { ENTENTE_DECIDES_BY_CONSENT, "consent", NC_ ("decision rule", "Consent"), "decision rule" },
  { ENTENTE_DECIDES_BY_MAJORITY,
    "majority",
    NC_ ("decision rule", "Majority, one voice per organisation"),
    "decision rule" },
  { ENTENTE_DECIDES_BY_WEIGHTED,
    "weighted",
    NC_ ("decision rule", "Majority, weighted voices"),
    "decision rule" },
  { 0 },
};

static const EntenteChoice quorums[] = {
  { ENTENTE_QUORUM_OF_ORGANIZATIONS, "organizations", NC_ ("quorum", "Organisations"), "quorum" },
  { ENTENTE_QUORUM_OF_PEOPLE, "people", NC_ ("quorum", "People"), "quorum" },
  { 0 },
};

static const EntenteField fields[] = {
  [ENTENTE_BODY_NAME] = {
    .name = "name",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Name"),
    .edit_label = N_ ("Rename body"),
  },
  [ENTENTE_BODY_KIND] = {
    .name = "kind",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("Kind"),
    .edit_label = N_ ("Change kind of body"),
    .choices = kinds,
    .initial = ENTENTE_BODY_WORKING_GROUP,
  },
  [ENTENTE_BODY_MISSION] = {
    .name = "mission",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Mission"),
    .edit_label = N_ ("Change mission of body"),
    .check = _entente_body_check_mission,
  },
  [ENTENTE_BODY_PARENT] = {
    .name = "parent",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = N_ ("Reports to"),
    .edit_label = N_ ("Change who a body reports to"),
    .target = entente_body_get_type,
    .check = _entente_body_check_parent,
  },
  [ENTENTE_BODY_ORGANIZATION] = {
    .name = "organization",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = N_ ("Organisation"),
    .edit_label = N_ ("Change organisation of body"),
    .target = entente_organization_get_type,
  },
  [ENTENTE_BODY_DECISION_RULE] = {
    .name = "decision-rule",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("Decisions"),
    .edit_label = N_ ("Change decision rule"),
    .choices = rules,
  },
  [ENTENTE_BODY_QUORUM] = {
    .name = "quorum",
    .kind = ENTENTE_FIELD_INTEGER,
    .label = N_ ("Quorum, in percent"),
    .edit_label = N_ ("Change quorum"),
    .check = _entente_body_check_quorum,
  },
  [ENTENTE_BODY_QUORUM_OF] = {
    .name = "quorum-of",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("Quorum counted in"),
    .edit_label = N_ ("Change quorum"),
    .choices = quorums,
  },
  [ENTENTE_BODY_RHYTHM] = {
    .name = "rhythm",
    .label = N_ ("Rhythm"),
    .edit_label = N_ ("Change rhythm"),
    .check = _entente_body_check_rhythm,
    .normalize = _entente_body_normalize_rhythm,
  },
  [ENTENTE_BODY_RHYTHM_FROM] = {
    .name = "rhythm-from",
    .kind = ENTENTE_FIELD_MOMENT,
    .label = N_ ("Counted from"),
    .edit_label = N_ ("Change rhythm"),
    .check = _entente_body_check_rhythm_from,
  },
  [ENTENTE_BODY_MINUTES] = {
    .name = "minutes",
    .kind = ENTENTE_FIELD_INTEGER,
    .label = N_ ("Length of a meeting, in minutes"),
    .edit_label = N_ ("Change length of meetings"),
  },
  [ENTENTE_BODY_PLACE] = {
    .name = "place",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Usual place"),
    .edit_label = N_ ("Change usual place"),
  },
  [ENTENTE_BODY_ENDED_ON] = {
    .name = "ended-on",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Ended on"),
    .edit_label = N_ ("Change end of body"),
  },
  [ENTENTE_BODY_RANK] = {
    .name = "rank",
    .kind = ENTENTE_FIELD_INTEGER,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Place in the list"),
    .edit_label = N_ ("Move body"),
  },
  [ENTENTE_BODY_NOTES] = {
    .name = "notes",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Notes"),
    .edit_label = N_ ("Change notes of body"),
    .check = _entente_body_check_notes,
  },
};

static void
entente_body_class_init (EntenteBodyClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "body",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_body_init (EntenteBody *self)
{
}
