/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-agenda-item.h"

#include "collective/entente-person.h"
#include "meetings/entente-meeting.h"
#include "meetings/entente-problem.h"
#include "schedule/entente-task.h"

#include <glib/gi18n-lib.h>

struct _EntenteAgendaItem
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteAgendaItem, entente_agenda_item, ENTENTE_TYPE_RECORD)

static const EntenteChoice kinds[] = {
  { ENTENTE_AGENDA_INFORM, "inform", NC_ ("agenda", "Inform"), "agenda" },
  { ENTENTE_AGENDA_DISCUSS, "discuss", NC_ ("agenda", "Discuss"), "agenda" },
  { ENTENTE_AGENDA_DECIDE, "decide", NC_ ("agenda", "Decide"), "agenda" },
  { 0 },
};

static const EntenteChoice states[] = {
  { ENTENTE_AGENDA_OPEN, "open", NC_ ("agenda", "To be treated"), "agenda" },
  { ENTENTE_AGENDA_TREATED, "treated", NC_ ("agenda", "Treated"), "agenda" },
  { ENTENTE_AGENDA_POSTPONED, "postponed", NC_ ("agenda", "Postponed"), "agenda" },
  { 0 },
};

static const EntenteField fields[] = {
  [ENTENTE_AGENDA_ITEM_TITLE] = {
    .name = "title",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Point"),
    .edit_label = N_ ("Rename point"),
  },
  [ENTENTE_AGENDA_ITEM_MEETING] = {
    .name = "meeting",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Meeting"),
    .edit_label = N_ ("Change meeting of point"),
    .target = entente_meeting_get_type,
  },
  [ENTENTE_AGENDA_ITEM_RANK] = {
    .name = "rank",
    .kind = ENTENTE_FIELD_INTEGER,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Place"),
    .edit_label = N_ ("Move point"),
  },
  [ENTENTE_AGENDA_ITEM_KIND] = {
    .name = "kind",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("Kind"),
    .edit_label = N_ ("Change kind of point"),
    .choices = kinds,
    .initial = ENTENTE_AGENDA_DISCUSS,
  },
  [ENTENTE_AGENDA_ITEM_MINUTES] = {
    .name = "minutes",
    .kind = ENTENTE_FIELD_INTEGER,
    .label = N_ ("Minutes"),
    .edit_label = N_ ("Change length of point"),
  },
  [ENTENTE_AGENDA_ITEM_PRESENTER] = {
    .name = "presenter",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_PERSONAL,
    .label = N_ ("Presented by"),
    .edit_label = N_ ("Change presenter"),
    .target = entente_person_get_type,
  },
  [ENTENTE_AGENDA_ITEM_TEXT] = {
    .name = "text",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Preparation"),
    .edit_label = N_ ("Change preparation of point"),
  },
  [ENTENTE_AGENDA_ITEM_EXCHANGES] = {
    .name = "exchanges",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Exchanges"),
    .edit_label = N_ ("Change exchanges"),
  },
  [ENTENTE_AGENDA_ITEM_STATE] = {
    .name = "state",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("State"),
    .edit_label = N_ ("Change state of point"),
    .choices = states,
  },
  [ENTENTE_AGENDA_ITEM_SECONDS] = {
    .name = "seconds",
    .kind = ENTENTE_FIELD_INTEGER,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Time spent"),
    .edit_label = N_ ("Change time spent"),
  },
  [ENTENTE_AGENDA_ITEM_NEXT_DATE] = {
    .name = "next-date",
    .kind = ENTENTE_FIELD_BOOLEAN,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Choice of the next date"),
    .edit_label = N_ ("Change point"),
  },
  [ENTENTE_AGENDA_ITEM_TASK] = {
    .name = "task",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Task"),
    .edit_label = N_ ("Change task of point"),
    .target = entente_task_get_type,
  },
  [ENTENTE_AGENDA_ITEM_PROBLEM] = {
    .name = "problem",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Problem"),
    .edit_label = N_ ("Change problem of point"),
    .target = entente_problem_get_type,
  },
  [ENTENTE_AGENDA_ITEM_CARRIED_FROM] = {
    .name = "carried-from",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Carried over from"),
    .edit_label = N_ ("Change point"),
    .target = entente_agenda_item_get_type,
  },
};

static void
entente_agenda_item_class_init (EntenteAgendaItemClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "agenda_item",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_agenda_item_init (EntenteAgendaItem *self)
{
}
