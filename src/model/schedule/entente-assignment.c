/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-assignment.h"

#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "schedule/entente-task.h"

#include <glib/gi18n-lib.h>

struct _EntenteAssignment
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteAssignment, entente_assignment, ENTENTE_TYPE_RECORD)

static const EntenteChoice parts[] = {
  { ENTENTE_PART_DOES, "does", NC_ ("part in a task", "Does"), "part in a task" },
  { ENTENTE_PART_CONSULTED, "consulted", NC_ ("part in a task", "Consulted"), "part in a task" },
  { ENTENTE_PART_INFORMED, "informed", NC_ ("part in a task", "Informed"), "part in a task" },
  { 0 },
};

static const EntenteField fields[] = {
  [ENTENTE_ASSIGNMENT_TASK] = {
    .name = "task",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = N_ ("Task"),
    .edit_label = N_ ("Change task of assignment"),
    .target = entente_task_get_type,
  },
  [ENTENTE_ASSIGNMENT_PERSON] = {
    .name = "person",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_PERSONAL,
    .label = N_ ("Person"),
    .edit_label = N_ ("Change who does a task"),
    .target = entente_person_get_type,
  },
  [ENTENTE_ASSIGNMENT_ORGANIZATION] = {
    .name = "organization",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = N_ ("Organisation"),
    .edit_label = N_ ("Change who does a task"),
    .target = entente_organization_get_type,
  },
  [ENTENTE_ASSIGNMENT_PART] = {
    .name = "part",
    .kind = ENTENTE_FIELD_CHOICE,
    .flags = ENTENTE_FIELD_PERSONAL,
    .label = N_ ("Part"),
    .edit_label = N_ ("Change part in a task"),
    .choices = parts,
  },
  [ENTENTE_ASSIGNMENT_ROLE] = {
    .name = "role",
    .flags = ENTENTE_FIELD_PERSONAL | ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Role"),
    .edit_label = N_ ("Change role in a task"),
  },
};

static void
entente_assignment_class_init (EntenteAssignmentClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "assignment",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_assignment_init (EntenteAssignment *self)
{
}
