/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "schedule-fixture.h"

#include "schedule/entente-absence.h"
#include "schedule/entente-work-calendar.h"

static void
commit (EntenteEdit *to_commit)
{
  g_autoptr (EntenteEdit) edit = to_commit;
  g_autoptr (GError) error = NULL;
  gboolean done = entente_edit_commit (edit, &error);

  g_assert_no_error (error);
  g_assert_true (done);
}

static EntenteMoment
read_moment (const char *iso, EntenteMomentEdge edge)
{
  EntenteMoment moment;

  g_assert_true (entente_moment_from_iso (iso, edge, &moment, NULL));
  return moment;
}

Plan *
plan_new (const char *event)
{
  g_autoptr (GError) error = NULL;
  Plan *self = g_new0 (Plan, 1);

  self->project = entente_project_new_in_memory (ENTENTE_LANGUAGE_ENGLISH, &error);
  g_assert_no_error (error);
  self->store = entente_project_get_store (self->project);
  self->schedule = entente_project_get_schedule (self->project);
  plan_set_now (self, "2027-01-04");
  if (event != NULL)
    plan_set_project (self, ENTENTE_PROJECT_DETAILS_STARTS_ON, event);

  return self;
}

void
plan_free (Plan *self)
{
  g_assert_finalize_object (self->project);
  g_free (self);
}

void
plan_set_now (Plan *self, const char *now)
{
  entente_schedule_set_now (self->schedule, read_moment (now, ENTENTE_MOMENT_STARTS));
}

static void
set_value (Plan *self, EntenteRecord *record, guint field, const char *value)
{
  EntenteEdit *edit = entente_store_begin (self->store, "set");
  g_auto (GValue) wrapped = G_VALUE_INIT;

  g_value_init (&wrapped, G_TYPE_STRING);
  g_value_set_string (&wrapped, value);
  entente_edit_set_value (edit, record, field, &wrapped);
  commit (edit);
}

void
plan_set_project (Plan *self, guint field, const char *value)
{
  set_value (self, ENTENTE_RECORD (entente_project_get_details (self->project)), field, value);
}

void
plan_work_weekdays (Plan *self, const char *hours, gboolean holidays_closed)
{
  EntenteRecord *calendar = entente_store_get_record (self->store,
                                                      ENTENTE_TYPE_WORK_CALENDAR,
                                                      ENTENTE_PROJECT_CALENDAR_ID);
  EntenteEdit *edit = entente_store_begin (self->store, "calendar");

  for (guint i = 0; i < 7; i++)
    entente_edit_set_text (edit, calendar, ENTENTE_WORK_CALENDAR_MONDAY + i, i < 5 ? hours : "");
  entente_edit_set_boolean (edit, calendar, ENTENTE_WORK_CALENDAR_HOLIDAYS_CLOSED, holidays_closed);
  commit (edit);
}

static EntenteTask *
get_last_child (Plan *self, EntenteTask *parent)
{
  guint n_items;
  const EntenteScheduleItem *items = entente_schedule_get_items (self->schedule, &n_items);
  guint group = entente_schedule_find (self->schedule, parent);
  EntenteTask *last = NULL;

  for (guint i = 0; i < n_items; i++)
    if (items[i].parent == group)
      last = items[i].task;

  return last;
}

EntenteTask *
plan_add_kind (Plan *self, EntenteTask *parent, EntenteTaskKind kind, const char *title)
{
  g_autoptr (GError) error = NULL;
  EntenteTask *task = entente_schedule_insert (self->schedule,
                                               kind,
                                               title,
                                               parent,
                                               get_last_child (self, parent),
                                               &error);

  g_assert_no_error (error);
  return task;
}

EntenteTask *
plan_add (Plan *self, EntenteTask *parent, const char *title, const char *duration)
{
  EntenteTask *task = plan_add_kind (self, parent, ENTENTE_TASK_TASK, title);

  if (*duration != '\0')
    plan_set (self, task, ENTENTE_TASK_DURATION, duration);
  return task;
}

EntenteTask *
plan_add_relative (Plan *self,
                   EntenteTask *parent,
                   const char *title,
                   const char *duration,
                   const char *offset)
{
  EntenteTask *task = plan_add (self, parent, title, duration);

  plan_set (self, task, ENTENTE_TASK_EVENT_OFFSET, offset);
  plan_set_choice (self, task, ENTENTE_TASK_RULE, ENTENTE_RULE_RELATIVE);
  return task;
}

void
plan_set (Plan *self, EntenteTask *task, guint field, const char *value)
{
  set_value (self, ENTENTE_RECORD (task), field, value);
}

void
plan_set_choice (Plan *self, EntenteTask *task, guint field, int value)
{
  EntenteEdit *edit = entente_store_begin (self->store, "set");

  entente_edit_set_choice (edit, ENTENTE_RECORD (task), field, value);
  commit (edit);
}

void
plan_set_rule (Plan *self, EntenteTask *task, EntenteTaskRule rule, const char *at)
{
  EntenteEdit *edit = entente_store_begin (self->store, "rule");

  entente_edit_set_choice (edit, ENTENTE_RECORD (task), ENTENTE_TASK_RULE, rule);
  entente_edit_set_text (edit, ENTENTE_RECORD (task), ENTENTE_TASK_RULE_AT, at);
  commit (edit);
}

EntenteDependency *
plan_link (Plan *self, EntenteTask *from, EntenteTask *to, const char *lag)
{
  EntenteEdit *edit = entente_store_begin (self->store, "link");
  EntenteRecord *link = entente_edit_insert (edit, ENTENTE_TYPE_DEPENDENCY);

  entente_edit_set_reference (edit, link, ENTENTE_DEPENDENCY_PREDECESSOR, ENTENTE_RECORD (from));
  entente_edit_set_reference (edit, link, ENTENTE_DEPENDENCY_SUCCESSOR, ENTENTE_RECORD (to));
  entente_edit_set_text (edit, link, ENTENTE_DEPENDENCY_LAG, lag);
  commit (edit);
  return ENTENTE_DEPENDENCY (link);
}

EntentePerson *
plan_add_person (Plan *self, const char *given, const char *family)
{
  EntenteEdit *edit = entente_store_begin (self->store, "person");
  EntenteRecord *person = entente_edit_insert (edit, ENTENTE_TYPE_PERSON);

  entente_edit_set_text (edit, person, ENTENTE_PERSON_GIVEN_NAME, given);
  entente_edit_set_text (edit, person, ENTENTE_PERSON_FAMILY_NAME, family);
  commit (edit);
  return ENTENTE_PERSON (person);
}

EntenteOrganization *
plan_add_organization (Plan *self, const char *name)
{
  EntenteEdit *edit = entente_store_begin (self->store, "organization");
  EntenteRecord *organization = entente_edit_insert (edit, ENTENTE_TYPE_ORGANIZATION);

  entente_edit_set_text (edit, organization, ENTENTE_ORGANIZATION_NAME, name);
  commit (edit);
  return ENTENTE_ORGANIZATION (organization);
}

void
plan_add_absence (Plan *self,
                  EntentePerson *person,
                  EntenteOrganization *organization,
                  const char *starts,
                  const char *ends,
                  const char *label)
{
  EntenteEdit *edit = entente_store_begin (self->store, "absence");
  EntenteRecord *absence = entente_edit_insert (edit, ENTENTE_TYPE_ABSENCE);

  entente_edit_set_reference (edit, absence, ENTENTE_ABSENCE_PERSON, (EntenteRecord *) person);
  entente_edit_set_reference (edit,
                              absence,
                              ENTENTE_ABSENCE_ORGANIZATION,
                              (EntenteRecord *) organization);
  entente_edit_set_text (edit, absence, ENTENTE_ABSENCE_STARTS, starts);
  entente_edit_set_text (edit, absence, ENTENTE_ABSENCE_ENDS, ends);
  entente_edit_set_text (edit, absence, ENTENTE_ABSENCE_LABEL, label);
  commit (edit);
}

void
plan_set_reference (Plan *self, EntenteTask *task, guint field, gpointer target)
{
  EntenteEdit *edit = entente_store_begin (self->store, "set");

  entente_edit_set_reference (edit, ENTENTE_RECORD (task), field, target);
  commit (edit);
}

guint
plan_find (Plan *self, EntenteTask *task)
{
  guint item = entente_schedule_find (self->schedule, task);

  g_assert_cmpuint (item, !=, ENTENTE_SCHEDULE_NONE);
  return item;
}

const EntenteScheduleItem *
plan_get (Plan *self, EntenteTask *task)
{
  return &entente_schedule_get_items (self->schedule, NULL)[plan_find (self, task)];
}

static void
assert_moment (const char *where,
               const char *what,
               EntenteMoment moment,
               const char *iso,
               EntenteMomentEdge edge)
{
  g_autofree char *is = moment == ENTENTE_MOMENT_NONE
                          ? g_strdup ("never")
                          : entente_moment_to_iso (moment, edge, strchr (iso, 'T') != NULL);

  if (g_strcmp0 (is, iso) != 0)
    {
      g_autofree char *message = g_strdup_printf ("%s: %s is %s instead of %s", where, what, is,
                                                  iso);

      g_assertion_message (G_LOG_DOMAIN, __FILE__, __LINE__, G_STRFUNC, message);
    }
}

void
plan_assert_dates_at (const char *where,
                      Plan *self,
                      EntenteTask *task,
                      const char *start,
                      const char *finish)
{
  const EntenteScheduleItem *item = plan_get (self, task);

  assert_moment (where, "start", item->planned.start, start, ENTENTE_MOMENT_STARTS);
  assert_moment (where, "finish", item->planned.finish, finish, ENTENTE_MOMENT_ENDS);
}

char *
plan_dump (Plan *self)
{
  GString *out = g_string_new (NULL);
  guint n_items;
  const EntenteScheduleItem *items = entente_schedule_get_items (self->schedule, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      EntenteRecord *task = ENTENTE_RECORD (items[i].task);
      g_autofree char *predecessors = entente_schedule_dup_predecessors (self->schedule, i);

      g_string_append_printf (
        out,
        "%s %s [%s] %d %s %s %s/%" G_GINT64_FORMAT " %s-%s <%s>\n",
        items[i].outline,
        entente_record_get_text (task, ENTENTE_TASK_TITLE),
        entente_record_get_text (task, ENTENTE_TASK_DURATION),
        entente_record_get_choice (task, ENTENTE_TASK_RULE),
        entente_record_get_text (task, ENTENTE_TASK_RULE_AT),
        entente_record_get_text (task, ENTENTE_TASK_EVENT_OFFSET),
        entente_record_get_choice (task, ENTENTE_TASK_STATE) == ENTENTE_TASK_DONE ? "done" : "open",
        entente_record_get_integer (task, ENTENTE_TASK_PROGRESS),
        entente_record_get_text (task, ENTENTE_TASK_ACTUAL_START),
        entente_record_get_text (task, ENTENTE_TASK_ACTUAL_FINISH),
        predecessors);
    }

  return g_string_free (out, FALSE);
}

void
plan_assert_words (const char *words, const char *expected)
{
  g_autoptr (GString) plain = g_string_new (words);

  g_string_replace (plain, "\u00a0", " ", 0);
  g_string_replace (plain, "\u202f", " ", 0);
  g_assert_cmpstr (words != NULL ? plain->str : NULL, ==, expected);
}

GPtrArray *
plan_pick (EntenteTask *first, ...)
{
  GPtrArray *tasks = g_ptr_array_new ();
  va_list arguments;

  va_start (arguments, first);
  for (EntenteTask *task = first; task != NULL; task = va_arg (arguments, EntenteTask *))
    g_ptr_array_add (tasks, task);
  va_end (arguments);

  return tasks;
}
