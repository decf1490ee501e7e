/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-schedule-private.h"

#include "schedule/entente-absence.h"
#include "schedule/entente-schedule-mark.h"
#include "schedule/entente-work-calendar.h"

struct _EntenteSchedule
{
  GObject parent_instance;

  /* Owned */
  EntenteStore *store;
  EntenteNetwork *network; /* NULL until somebody asks */
  GPtrArray *marks;        /* EntenteScheduleMark, by day */

  EntenteMoment now;
  guint64 generations; /* of all that was read, summed */
};

G_DEFINE_FINAL_TYPE (EntenteSchedule, entente_schedule, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_STORE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Auxiliary methods */

static guint64
sum_generations (EntenteSchedule *self)
{
  const GType read[] = {
    ENTENTE_TYPE_PROJECT_DETAILS, ENTENTE_TYPE_ORGANIZATION, ENTENTE_TYPE_PERSON,
    ENTENTE_TYPE_TASK,            ENTENTE_TYPE_DEPENDENCY,   ENTENTE_TYPE_WORK_CALENDAR,
    ENTENTE_TYPE_ABSENCE,
  };

  return entente_store_sum_generations (self->store, read, G_N_ELEMENTS (read));
}

static EntenteNetwork *
compute (EntenteSchedule *self)
{
  EntenteScheduleReading *reading = _entente_schedule_reading_new (self->store);
  EntenteNetwork *network = _entente_network_new (reading);

  _entente_schedule_reading_unref (reading);
  _entente_network_compute (network, self->now);
  self->generations = sum_generations (self);

  return network;
}

EntenteNetwork *
_entente_schedule_get_network (EntenteSchedule *self)
{
  if (self->network == NULL)
    self->network = compute (self);

  return self->network;
}

static void
renew (EntenteSchedule *self)
{
  g_autoptr (EntenteNetwork) old = g_steal_pointer (&self->network);

  /* What was computed lives until the end of `changed` for those who compare. */
  self->network = compute (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
store_changed_cb (EntenteSchedule *self)
{
  if (self->network != NULL && sum_generations (self) != self->generations)
    renew (self);
}

/* GObject */

static void
entente_schedule_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  EntenteSchedule *self = ENTENTE_SCHEDULE (object);

  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_schedule_dispose (GObject *object)
{
  EntenteSchedule *self = ENTENTE_SCHEDULE (object);

  g_clear_pointer (&self->network, _entente_network_free);
  g_clear_pointer (&self->marks, g_ptr_array_unref);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (entente_schedule_parent_class)->dispose (object);
}

static void
entente_schedule_class_init (EntenteScheduleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = entente_schedule_get_property;
  object_class->dispose = entente_schedule_dispose;

  properties[PROP_STORE] = g_param_spec_object ("store",
                                                NULL,
                                                NULL,
                                                ENTENTE_TYPE_STORE,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed",
                                   G_TYPE_FROM_CLASS (klass),
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   0);
}

static void
entente_schedule_init (EntenteSchedule *self)
{
  self->marks = g_ptr_array_new ();
  self->now = entente_moment_now ();
}

/* Public */

/**
 * entente_schedule_new:
 * @store: the store of a project
 *
 * Nothing is computed before somebody asks.
 *
 * Returns: (transfer full): its schedule, for now
 */
EntenteSchedule *
entente_schedule_new (EntenteStore *store)
{
  EntenteSchedule *self;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);

  self = g_object_new (ENTENTE_TYPE_SCHEDULE, NULL);
  self->store = g_object_ref (store);
  g_signal_connect_object (store,
                           "changed",
                           G_CALLBACK (store_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * entente_schedule_get_store:
 * @self: a schedule
 *
 * Returns: (transfer none): where its records are
 */
EntenteStore *
entente_schedule_get_store (EntenteSchedule *self)
{
  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (self), NULL);

  return self->store;
}

/**
 * entente_schedule_set_now:
 * @self: a schedule
 * @now: what time it is for delays, %ENTENTE_MOMENT_NONE for what the clock says
 */
void
entente_schedule_set_now (EntenteSchedule *self, EntenteMoment now)
{
  g_return_if_fail (ENTENTE_IS_SCHEDULE (self));

  if (now == ENTENTE_MOMENT_NONE)
    now = entente_moment_now ();
  if (now == self->now)
    return;

  self->now = now;
  if (self->network == NULL)
    return;

  _entente_network_compute (self->network, now);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * entente_schedule_get_now:
 * @self: a schedule
 *
 * Returns: what time it is for delays
 */
EntenteMoment
entente_schedule_get_now (EntenteSchedule *self)
{
  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (self), ENTENTE_MOMENT_NONE);

  return self->now;
}

/**
 * entente_schedule_get_items:
 * @self: a schedule
 * @n_items: (out): how many
 *
 * A group that holds nothing to do is there, with %ENTENTE_MOMENT_NONE for all its dates.
 *
 * Returns: (transfer none) (array length=n_items): every task with what it comes to, in outline
 *   order; until the next `changed`
 */
const EntenteScheduleItem *
entente_schedule_get_items (EntenteSchedule *self, guint *n_items)
{
  EntenteNetwork *network;

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (self), NULL);

  network = _entente_schedule_get_network (self);
  if (n_items != NULL)
    *n_items = network->n_tasks;

  return network->items;
}

/**
 * entente_schedule_get_links:
 * @self: a schedule
 * @n_links: (out): how many
 *
 * Returns: (transfer none) (array length=n_links): every link between tasks, in no order; until the
 *   next `changed`
 */
const EntenteScheduleLink *
entente_schedule_get_links (EntenteSchedule *self, guint *n_links)
{
  EntenteNetwork *network;

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (self), NULL);

  network = _entente_schedule_get_network (self);
  if (n_links != NULL)
    *n_links = network->reading->n_links;

  return network->links;
}

/**
 * entente_schedule_find:
 * @self: a schedule
 * @task: (nullable): a task
 *
 * Returns: the index of its item, %ENTENTE_SCHEDULE_NONE when it has none
 */
guint
entente_schedule_find (EntenteSchedule *self, EntenteTask *task)
{
  EntenteNetwork *network;

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (self), ENTENTE_SCHEDULE_NONE);

  if (task == NULL)
    return ENTENTE_SCHEDULE_NONE;

  network = _entente_schedule_get_network (self);
  return _entente_schedule_reading_find (network->reading, task);
}

/**
 * entente_schedule_is_relative:
 * @self: a schedule
 *
 * Returns: whether it knows no date at all, and counts from the event at moment 0
 */
gboolean
entente_schedule_is_relative (EntenteSchedule *self)
{
  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (self), FALSE);

  return _entente_schedule_get_network (self)->axis.relative;
}

/**
 * entente_schedule_get_event:
 * @self: a schedule
 * @opens: (out) (optional): when doors open, 00:00 of the first day when nobody said; 0 without a
 *   date
 * @closes: (out) (optional): when they close, 24:00 of the last day when nobody said; 0 without a
 *   date
 *
 * Returns: whether the event has a date
 */
gboolean
entente_schedule_get_event (EntenteSchedule *self, EntenteMoment *opens, EntenteMoment *closes)
{
  EntenteNetwork *network;

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (self), FALSE);

  network = _entente_schedule_get_network (self);
  if (opens != NULL)
    *opens = network->axis.opens;
  if (closes != NULL)
    *closes = network->axis.closes;

  return network->axis.has_event;
}

static void
widen (EntenteMoment *first, EntenteMoment *last, EntenteMoment from, EntenteMoment until)
{
  if (from == ENTENTE_MOMENT_NONE)
    return;

  *first = *first == ENTENTE_MOMENT_NONE ? from : MIN (*first, from);
  *last = MAX (*last, until);
}

/**
 * entente_schedule_get_extent:
 * @self: a schedule
 * @first: (out): the first start, planned or expected, or the event
 * @last: (out): the last finish, planned or expected, or the event
 *
 * With neither task nor event, the day it is.
 */
void
entente_schedule_get_extent (EntenteSchedule *self, EntenteMoment *first, EntenteMoment *last)
{
  EntenteNetwork *network;

  g_return_if_fail (ENTENTE_IS_SCHEDULE (self));
  g_return_if_fail (first != NULL && last != NULL);

  network = _entente_schedule_get_network (self);
  *first = *last = ENTENTE_MOMENT_NONE;
  if (network->axis.has_event || network->axis.relative)
    widen (first, last, network->axis.opens, network->axis.closes);
  for (guint i = 0; i < network->n_tasks; i++)
    {
      const EntenteScheduleItem *item = &network->items[i];

      widen (first, last, item->planned.start, item->planned.finish);
      widen (first, last, item->expected.start, item->expected.finish);
    }

  if (*first == ENTENTE_MOMENT_NONE)
    widen (first,
           last,
           entente_moment_get_day (self->now) * ENTENTE_DAY,
           (entente_moment_get_day (self->now) + 1) * ENTENTE_DAY);
}

/**
 * entente_schedule_get_work_time:
 * @self: a schedule
 * @organization: (nullable): whose working hours and closures; the project's when %NULL
 * @person: (nullable): whose absences
 *
 * Returns: (transfer none): when work can be done; everything on a relative axis. Until the next
 *   `changed`
 */
EntenteWorkTime *
entente_schedule_get_work_time (EntenteSchedule *self,
                                EntenteOrganization *organization,
                                EntentePerson *person)
{
  EntenteNetwork *network;

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (self), NULL);

  network = _entente_schedule_get_network (self);
  if (network->axis.relative)
    return entente_work_time_get_always ();

  return _entente_schedule_calendars_get (
    network->reading->calendars,
    organization != NULL ? entente_record_get_id (ENTENTE_RECORD (organization)) : 0,
    person != NULL ? entente_record_get_id (ENTENTE_RECORD (person)) : 0);
}

/* Marks */

static gboolean
has_marks (EntenteSchedule *self, GPtrArray *marks)
{
  if (self->marks->len != marks->len)
    return FALSE;
  for (guint i = 0; i < marks->len; i++)
    if (!entente_schedule_mark_equal (self->marks->pdata[i], marks->pdata[i]))
      return FALSE;

  return TRUE;
}

/**
 * entente_schedule_set_marks:
 * @self: a schedule
 * @marks: (element-type EntenteScheduleMark): by day; owns its elements
 *
 * Gives the days of other rooms that are to stand in the plan. `changed` is emitted when they say something else than
 * before.
 */
void
entente_schedule_set_marks (EntenteSchedule *self, GPtrArray *marks)
{
  g_return_if_fail (ENTENTE_IS_SCHEDULE (self));
  g_return_if_fail (marks != NULL);

  if (has_marks (self, marks))
    return;
  g_ptr_array_unref (self->marks);
  self->marks = g_ptr_array_ref (marks);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * entente_schedule_get_marks:
 * @self: a schedule
 *
 * Returns: (transfer none) (element-type EntenteScheduleMark): the days of other rooms, in order
 */
GPtrArray *
entente_schedule_get_marks (EntenteSchedule *self)
{
  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (self), NULL);

  return self->marks;
}
