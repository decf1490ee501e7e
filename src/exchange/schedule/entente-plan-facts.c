/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-plan-facts-private.h"

#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "schedule/entente-assignment.h"

static EntenteRecord *
get_reference (EntenteSchedule *schedule, EntenteRecord *record, guint field, GType type)
{
  gint64 id = entente_record_get_reference (record, field);

  return id != 0 ? entente_store_get_record (entente_schedule_get_store (schedule), type, id)
                 : NULL;
}

/* Days from the event on, "D-30"; the end of a day is still that day. */
static char *
dup_relative (EntenteMoment moment, EntenteMomentEdge edge, gboolean has_time)
{
  int minute = entente_moment_get_minute (moment);
  gint64 day = entente_moment_get_day (moment);

  if (!has_time && edge == ENTENTE_MOMENT_ENDS && minute == 0)
    day--;
  if (!has_time)
    return g_strdup_printf ("D%+" G_GINT64_FORMAT, day);
  return g_strdup_printf ("D%+" G_GINT64_FORMAT "T%02d:%02d", day, minute / 60, minute % 60);
}

char *
_entente_plan_dup_date (EntenteSchedule *schedule,
                        const EntenteScheduleItem *item,
                        EntenteMoment moment,
                        EntenteMomentEdge edge)
{
  if (moment == ENTENTE_MOMENT_NONE)
    return g_strdup ("");
  /* A milestone is at one moment, of one day. */
  if (item->is_milestone)
    edge = item->planned_edges.start;
  if (entente_schedule_is_relative (schedule))
    return dup_relative (moment, edge, item->has_time);
  return entente_moment_to_iso (moment, edge, item->has_time);
}

char *
_entente_plan_dup_duration (const EntenteScheduleItem *item)
{
  const char *duration = entente_record_get_text (ENTENTE_RECORD (item->task),
                                                  ENTENTE_TASK_DURATION);

  if (item->is_group)
    return g_strdup ("");
  if (item->is_milestone)
    return g_strdup ("0d");
  return g_strdup (*duration != '\0' ? duration : "1d");
}

gboolean
_entente_plan_is_elapsed (const EntenteScheduleItem *item)
{
  const char *text = entente_record_get_text (ENTENTE_RECORD (item->task), ENTENTE_TASK_DURATION);
  EntenteDuration duration;

  return !item->is_group && !item->is_milestone && entente_duration_from_text (text, &duration)
         && duration.elapsed;
}

char *
_entente_plan_dup_organization (EntenteSchedule *schedule, const EntenteScheduleItem *item)
{
  EntenteRecord *organization = get_reference (schedule,
                                               ENTENTE_RECORD (item->task),
                                               ENTENTE_TASK_ORGANIZATION,
                                               ENTENTE_TYPE_ORGANIZATION);

  return g_strdup (organization != NULL
                     ? entente_record_get_text (organization, ENTENTE_ORGANIZATION_NAME)
                     : "");
}

static char *
dup_assigned (EntenteSchedule *schedule, EntenteRecord *assignment)
{
  EntenteRecord *person
    = get_reference (schedule, assignment, ENTENTE_ASSIGNMENT_PERSON, ENTENTE_TYPE_PERSON);
  EntenteRecord *organization = get_reference (schedule,
                                               assignment,
                                               ENTENTE_ASSIGNMENT_ORGANIZATION,
                                               ENTENTE_TYPE_ORGANIZATION);
  const char *role = entente_record_get_text (assignment, ENTENTE_ASSIGNMENT_ROLE);
  g_autofree char *name = NULL;

  if (entente_record_get_choice (assignment, ENTENTE_ASSIGNMENT_PART) != ENTENTE_PART_DOES)
    return NULL;
  if (person != NULL)
    name = entente_person_dup_full_name (ENTENTE_PERSON (person));
  else if (organization != NULL)
    name = g_strdup (entente_record_get_text (organization, ENTENTE_ORGANIZATION_NAME));
  if (name == NULL || *name == '\0')
    return NULL;
  return *role != '\0' ? g_strdup_printf ("%s (%s)", name, role) : g_steal_pointer (&name);
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(char *const *) a, *(char *const *) b);
}

char *
_entente_plan_dup_who (EntenteSchedule *schedule, const EntenteScheduleItem *item)
{
  EntenteRecord *task = ENTENTE_RECORD (item->task);
  EntenteRecord *referent
    = get_reference (schedule, task, ENTENTE_TASK_REFERENT, ENTENTE_TYPE_PERSON);
  GListModel *assignments = entente_store_get_referrers (entente_schedule_get_store (schedule),
                                                         ENTENTE_TYPE_ASSIGNMENT,
                                                         ENTENTE_ASSIGNMENT_TASK,
                                                         entente_record_get_id (task));
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *first = referent != NULL
                             ? entente_person_dup_full_name (ENTENTE_PERSON (referent))
                             : g_strdup ("");
  GString *who = g_string_new (first);

  for (guint i = 0; i < g_list_model_get_n_items (assignments); i++)
    {
      g_autoptr (EntenteRecord) assignment = g_list_model_get_item (assignments, i);
      char *name = dup_assigned (schedule, assignment);

      if (name != NULL)
        g_ptr_array_add (names, name);
    }
  /* The rows of the file are in nobody's order. */
  g_ptr_array_sort (names, compare_texts);
  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (who, ", %s", (char *) names->pdata[i]);
  return g_string_free_and_steal (who);
}

gint64
_entente_plan_get_day (EntenteSchedule *schedule, const EntenteScheduleItem *item)
{
  EntenteRecord *task = ENTENTE_RECORD (item->task);
  EntenteRecord *organization
    = get_reference (schedule, task, ENTENTE_TASK_ORGANIZATION, ENTENTE_TYPE_ORGANIZATION);
  EntenteRecord *person
    = get_reference (schedule, task, ENTENTE_TASK_REFERENT, ENTENTE_TYPE_PERSON);

  if (_entente_plan_is_elapsed (item))
    return ENTENTE_DAY;
  return entente_work_time_get_day_minutes (
    entente_schedule_get_work_time (schedule,
                                    (EntenteOrganization *) organization,
                                    (EntentePerson *) person));
}

static int
compare_links (gconstpointer a, gconstpointer b, gpointer data)
{
  const EntenteScheduleLink *links = data;
  const EntenteScheduleLink *first = &links[*(const guint *) a];
  const EntenteScheduleLink *second = &links[*(const guint *) b];

  if (first->from != second->from)
    return first->from < second->from ? -1 : 1;
  return (int) first->kind - (int) second->kind;
}

GPtrArray *
_entente_plan_sort_links (EntenteSchedule *schedule)
{
  GPtrArray *sorted = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  const EntenteScheduleLink *links;
  guint n_items, n_links;

  entente_schedule_get_items (schedule, &n_items);
  links = entente_schedule_get_links (schedule, &n_links);
  for (guint i = 0; i < n_items; i++)
    g_ptr_array_add (sorted, g_array_new (FALSE, FALSE, sizeof (guint)));
  for (guint i = 0; i < n_links; i++)
    g_array_append_val (g_ptr_array_index (sorted, links[i].to), i);
  for (guint i = 0; i < n_items; i++)
    g_array_sort_with_data (g_ptr_array_index (sorted, i), compare_links, (gpointer) links);
  return sorted;
}
