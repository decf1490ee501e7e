/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-decision.h"

#include "collective/entente-organization.h"
#include "meetings/entente-agenda-item.h"
#include "meetings/entente-meeting.h"
#include "schedule/entente-task.h"

#include <glib/gi18n-lib.h>

struct _EntenteDecision
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteDecision, entente_decision, ENTENTE_TYPE_RECORD)

static const EntenteChoice kinds[] = {
  { ENTENTE_DECISION_ACTION, "action", NC_ ("decision", "Action"), "decision" },
  { ENTENTE_DECISION_PURPOSE, "purpose", NC_ ("decision", "Purpose"), "decision" },
  { ENTENTE_DECISION_BUDGET, "budget", NC_ ("decision", "Budget"), "decision" },
  { ENTENTE_DECISION_ORGANIZATION, "organization", NC_ ("decision", "Organisation"), "decision" },
  { ENTENTE_DECISION_CONTACT, "contact", NC_ ("decision", "Contact"), "decision" },
  { ENTENTE_DECISION_DATE, "date", NC_ ("decision", "Date"), "decision" },
  { 0 },
};

static const EntenteChoice ways[] = {
  { ENTENTE_DECIDED_BY_CONSENSUS, "consensus", NC_ ("decision", "Consensus"), "decision" },
  { ENTENTE_DECIDED_BY_CONSENT, "consent", NC_ ("decision", "Consent"), "decision" },
  { ENTENTE_DECIDED_BY_VOTE, "vote", NC_ ("decision", "Vote"), "decision" },
  { ENTENTE_DECIDED_BY_REFERRED,
    "referred",
    NC_ ("decision", "Referred to another body"),
    "decision" },
  { 0 },
};

static const EntenteChoice states[] = {
  { ENTENTE_DECISION_TO_APPLY, "to-apply", NC_ ("decision", "To apply"), "decision" },
  { ENTENTE_DECISION_APPLIED, "applied", NC_ ("decision", "Applied"), "decision" },
  { ENTENTE_DECISION_REPLACED, "replaced", NC_ ("decision", "Replaced"), "decision" },
  { ENTENTE_DECISION_DROPPED, "dropped", NC_ ("decision", "Given up"), "decision" },
  { 0 },
};

static const EntenteField fields[] = {
  [ENTENTE_DECISION_TEXT] = {
    .name = "text",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Decision"),
    .edit_label = N_ ("Change decision"),
  },
  [ENTENTE_DECISION_NUMBER] = {
    .name = "number",
    .kind = ENTENTE_FIELD_INTEGER,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Number"),
    .edit_label = N_ ("Number decision"),
  },
  [ENTENTE_DECISION_KIND] = {
    .name = "kind",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("Kind"),
    .edit_label = N_ ("Change kind of decision"),
    .choices = kinds,
  },
  [ENTENTE_DECISION_HOW] = {
    .name = "how",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("Decided by"),
    .edit_label = N_ ("Change how it was decided"),
    .choices = ways,
  },
  [ENTENTE_DECISION_STATE] = {
    .name = "state",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("State"),
    .edit_label = N_ ("Change state of decision"),
    .choices = states,
  },
  [ENTENTE_DECISION_MEETING] = {
    .name = "meeting",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = N_ ("Meeting"),
    .edit_label = N_ ("Change meeting of decision"),
    .target = entente_meeting_get_type,
  },
  [ENTENTE_DECISION_ITEM] = {
    .name = "item",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Point"),
    .edit_label = N_ ("Change point of decision"),
    .target = entente_agenda_item_get_type,
  },
  [ENTENTE_DECISION_TAKEN_ON] = {
    .name = "taken-on",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Taken on"),
    .edit_label = N_ ("Change date of decision"),
  },
  [ENTENTE_DECISION_DUE_ON] = {
    .name = "due-on",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Due on"),
    .edit_label = N_ ("Change due date of decision"),
  },
  [ENTENTE_DECISION_WHOLE_TEAM] = {
    .name = "whole-team",
    .kind = ENTENTE_FIELD_BOOLEAN,
    .label = N_ ("The whole team"),
    .edit_label = N_ ("Change who answers for a decision"),
  },
  [ENTENTE_DECISION_PROPOSED_BY] = {
    .name = "proposed-by",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = N_ ("Proposed by"),
    .edit_label = N_ ("Change who proposed"),
    .target = entente_organization_get_type,
  },
  [ENTENTE_DECISION_REPLACES] = {
    .name = "replaces",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = N_ ("Replaces"),
    .edit_label = N_ ("Change what a decision replaces"),
    .target = entente_decision_get_type,
  },
  [ENTENTE_DECISION_TASK] = {
    .name = "task",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Task"),
    .edit_label = N_ ("Change task of decision"),
    .target = entente_task_get_type,
  },
  [ENTENTE_DECISION_RANK] = {
    .name = "rank",
    .kind = ENTENTE_FIELD_INTEGER,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Place"),
    .edit_label = N_ ("Move decision"),
  },
  [ENTENTE_DECISION_NOTES] = {
    .name = "notes",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Notes"),
    .edit_label = N_ ("Change notes of decision"),
  },
};

static void
entente_decision_class_init (EntenteDecisionClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "decision",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_decision_init (EntenteDecision *self)
{
}
