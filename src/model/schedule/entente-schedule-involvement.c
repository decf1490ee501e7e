/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-schedule-edit.h"

#include <glib/gi18n-lib.h>

static const EntenteInvolvement involvements[] = {
  [ENTENTE_PART_DOES] = ENTENTE_INVOLVEMENT_DOES,
  [ENTENTE_PART_CONSULTED] = ENTENTE_INVOLVEMENT_CONSULTED,
  [ENTENTE_PART_INFORMED] = ENTENTE_INVOLVEMENT_INFORMED,
};

static const EntenteAssignmentPart parts[] = {
  [ENTENTE_INVOLVEMENT_DOES] = ENTENTE_PART_DOES,
  [ENTENTE_INVOLVEMENT_CONSULTED] = ENTENTE_PART_CONSULTED,
  [ENTENTE_INVOLVEMENT_INFORMED] = ENTENTE_PART_INFORMED,
};

/* Where the task itself names who is accountable. */
static guint
get_own_field (EntenteRecord *who)
{
  return ENTENTE_IS_PERSON (who) ? ENTENTE_TASK_REFERENT : ENTENTE_TASK_ORGANIZATION;
}

static gboolean
is_accountable (EntenteRecord *task, EntenteRecord *who)
{
  return entente_record_get_reference (task, get_own_field (who)) == entente_record_get_id (who);
}

static GListModel *
get_assignments (EntenteStore *store, EntenteRecord *task)
{
  return entente_store_get_referrers (store,
                                      ENTENTE_TYPE_ASSIGNMENT,
                                      ENTENTE_ASSIGNMENT_TASK,
                                      entente_record_get_id (task));
}

static guint
get_assignment_field (EntenteRecord *who)
{
  return ENTENTE_IS_PERSON (who) ? ENTENTE_ASSIGNMENT_PERSON : ENTENTE_ASSIGNMENT_ORGANIZATION;
}

static gboolean
is_about (EntenteRecord *assignment, EntenteRecord *who)
{
  return entente_record_get_reference (assignment, get_assignment_field (who))
         == entente_record_get_id (who);
}

/* Somebody may do two things, "the ladder" and "the lights": the strongest part counts. */
static EntenteRecord *
find_assignment (EntenteStore *store, EntenteRecord *task, EntenteRecord *who)
{
  GListModel *assignments = get_assignments (store, task);
  EntenteRecord *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (assignments); i++)
    {
      g_autoptr (EntenteRecord) assignment = g_list_model_get_item (assignments, i);

      if (is_about (assignment, who)
          && (found == NULL
              || entente_record_get_choice (assignment, ENTENTE_ASSIGNMENT_PART)
                   < entente_record_get_choice (found, ENTENTE_ASSIGNMENT_PART)))
        /* The store keeps it. */
        found = assignment;
    }

  return found;
}

/**
 * entente_schedule_get_involvement:
 * @self: a schedule
 * @task: a task
 * @person: (nullable): who
 * @organization: (nullable): who, when @person is %NULL
 *
 * Returns: what they have to do with the task
 */
EntenteInvolvement
entente_schedule_get_involvement (EntenteSchedule *self,
                                  EntenteTask *task,
                                  EntentePerson *person,
                                  EntenteOrganization *organization)
{
  EntenteRecord *who = person != NULL ? ENTENTE_RECORD (person) : ENTENTE_RECORD (organization);
  EntenteRecord *assignment;

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (self), ENTENTE_INVOLVEMENT_NONE);
  g_return_val_if_fail (ENTENTE_IS_TASK (task), ENTENTE_INVOLVEMENT_NONE);
  g_return_val_if_fail ((person == NULL) != (organization == NULL), ENTENTE_INVOLVEMENT_NONE);

  if (is_accountable (ENTENTE_RECORD (task), who))
    return ENTENTE_INVOLVEMENT_ACCOUNTABLE;

  assignment = find_assignment (entente_schedule_get_store (self), ENTENTE_RECORD (task), who);
  return assignment != NULL
           ? involvements[entente_record_get_choice (assignment, ENTENTE_ASSIGNMENT_PART)]
           : ENTENTE_INVOLVEMENT_NONE;
}

static void
remove_assignments (EntenteStore *store,
                    EntenteEdit *edit,
                    EntenteRecord *task,
                    EntenteRecord *who)
{
  GListModel *assignments = get_assignments (store, task);

  for (guint i = 0; i < g_list_model_get_n_items (assignments); i++)
    {
      g_autoptr (EntenteRecord) assignment = g_list_model_get_item (assignments, i);

      if (is_about (assignment, who))
        entente_edit_delete (edit, assignment);
    }
}

static void
write_assignment (EntenteStore *store,
                  EntenteEdit *edit,
                  EntenteRecord *task,
                  EntenteRecord *who,
                  EntenteAssignmentPart part)
{
  EntenteRecord *assignment = find_assignment (store, task, who);

  if (assignment == NULL)
    {
      assignment = entente_edit_insert (edit, ENTENTE_TYPE_ASSIGNMENT);
      entente_edit_set_reference (edit, assignment, ENTENTE_ASSIGNMENT_TASK, task);
      entente_edit_set_reference (edit, assignment, get_assignment_field (who), who);
    }
  entente_edit_set_choice (edit, assignment, ENTENTE_ASSIGNMENT_PART, part);
}

/**
 * entente_schedule_set_involvement:
 * @self: a schedule
 * @task: a task
 * @person: (nullable): who
 * @organization: (nullable): who, when @person is %NULL
 * @involvement: what they are to have to do with the task
 * @error: return location
 *
 * One is accountable: making it somebody else takes it from who was. Roles written beside a part
 * stay as long as there is one.
 *
 * Returns: whether it was done
 */
gboolean
entente_schedule_set_involvement (EntenteSchedule *self,
                                  EntenteTask *task,
                                  EntentePerson *person,
                                  EntenteOrganization *organization,
                                  EntenteInvolvement involvement,
                                  GError **error)
{
  EntenteRecord *who = person != NULL ? ENTENTE_RECORD (person) : ENTENTE_RECORD (organization);
  EntenteRecord *record = ENTENTE_RECORD (task);
  EntenteStore *store;
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (self), FALSE);
  g_return_val_if_fail (ENTENTE_IS_TASK (task), FALSE);
  g_return_val_if_fail ((person == NULL) != (organization == NULL), FALSE);

  store = entente_schedule_get_store (self);
  edit = entente_store_begin (store, C_ ("edit", "Change who does what"));
  if (involvement == ENTENTE_INVOLVEMENT_ACCOUNTABLE)
    {
      entente_edit_set_reference (edit, record, get_own_field (who), who);
      remove_assignments (store, edit, record, who);
    }
  else
    {
      if (is_accountable (record, who))
        entente_edit_set_reference (edit, record, get_own_field (who), NULL);
      if (involvement == ENTENTE_INVOLVEMENT_NONE)
        remove_assignments (store, edit, record, who);
      else
        write_assignment (store, edit, record, who, parts[involvement]);
    }

  return entente_edit_commit (edit, error);
}
