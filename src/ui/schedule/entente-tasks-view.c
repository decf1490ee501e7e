/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-tasks-view.h"

typedef struct {
  /* Owned */
  EntenteSchedule *schedule;       /* nullable */
  EntenteTaskSelection *selection; /* nullable */
  EntenteScheduleFilter *filter;   /* nullable */
  GSignalGroup *schedule_signals;
  GSignalGroup *selection_signals;
  GSignalGroup *filter_signals;
} EntenteTasksViewPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EntenteTasksView, entente_tasks_view, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_SCHEDULE,
  PROP_SELECTION,
  PROP_FILTER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum {
  EDIT_REQUESTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static EntenteTasksViewPrivate *
get_private (EntenteTasksView *self)
{
  return entente_tasks_view_get_instance_private (self);
}

static void
call (EntenteTasksView *self, void (*func) (EntenteTasksView *self))
{
  if (func != NULL)
    func (self);
}

static void
plan_changed_cb (EntenteTasksView *self)
{
  call (self, ENTENTE_TASKS_VIEW_GET_CLASS (self)->plan_changed);
}

static void
selection_changed_cb (EntenteTasksView *self)
{
  call (self, ENTENTE_TASKS_VIEW_GET_CLASS (self)->selection_changed);
}

static void
filter_changed_cb (EntenteTasksView *self)
{
  call (self, ENTENTE_TASKS_VIEW_GET_CLASS (self)->filter_changed);
}

static void
entente_tasks_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  EntenteTasksViewPrivate *priv = get_private (ENTENTE_TASKS_VIEW (object));

  switch (prop_id)
    {
    case PROP_SCHEDULE:
      g_value_set_object (value, priv->schedule);
      break;

    case PROP_SELECTION:
      g_value_set_object (value, priv->selection);
      break;

    case PROP_FILTER:
      g_value_set_object (value, priv->filter);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_tasks_view_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  EntenteTasksView *self = ENTENTE_TASKS_VIEW (object);
  EntenteTasksViewPrivate *priv = get_private (self);

  switch (prop_id)
    {
    case PROP_SCHEDULE:
      if (!g_set_object (&priv->schedule, g_value_get_object (value)))
        return;
      g_signal_group_set_target (priv->schedule_signals, priv->schedule);
      call (self, ENTENTE_TASKS_VIEW_GET_CLASS (self)->plan_set);
      break;

    case PROP_SELECTION:
      if (!g_set_object (&priv->selection, g_value_get_object (value)))
        return;
      g_signal_group_set_target (priv->selection_signals, priv->selection);
      selection_changed_cb (self);
      break;

    case PROP_FILTER:
      if (!g_set_object (&priv->filter, g_value_get_object (value)))
        return;
      g_signal_group_set_target (priv->filter_signals, priv->filter);
      filter_changed_cb (self);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  g_object_notify_by_pspec (object, pspec);
}

static void
entente_tasks_view_dispose (GObject *object)
{
  EntenteTasksViewPrivate *priv = get_private (ENTENTE_TASKS_VIEW (object));

  g_clear_object (&priv->schedule_signals);
  g_clear_object (&priv->selection_signals);
  g_clear_object (&priv->filter_signals);
  g_clear_object (&priv->schedule);
  g_clear_object (&priv->selection);
  g_clear_object (&priv->filter);

  G_OBJECT_CLASS (entente_tasks_view_parent_class)->dispose (object);
}

static void
entente_tasks_view_class_init (EntenteTasksViewClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_tasks_view_dispose;
  object_class->get_property = entente_tasks_view_get_property;
  object_class->set_property = entente_tasks_view_set_property;

  properties[PROP_SCHEDULE]
    = g_param_spec_object ("schedule", NULL, NULL, ENTENTE_TYPE_SCHEDULE, flags);
  properties[PROP_SELECTION]
    = g_param_spec_object ("selection", NULL, NULL, ENTENTE_TYPE_TASK_SELECTION, flags);
  properties[PROP_FILTER]
    = g_param_spec_object ("filter", NULL, NULL, ENTENTE_TYPE_SCHEDULE_FILTER, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[EDIT_REQUESTED] = g_signal_new ("edit-requested", G_TYPE_FROM_CLASS (klass),
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
entente_tasks_view_init (EntenteTasksView *self)
{
  EntenteTasksViewPrivate *priv = get_private (self);

  priv->schedule_signals = g_signal_group_new (ENTENTE_TYPE_SCHEDULE);
  g_signal_group_connect_swapped (priv->schedule_signals, "changed", G_CALLBACK (plan_changed_cb),
                                  self);
  priv->selection_signals = g_signal_group_new (ENTENTE_TYPE_TASK_SELECTION);
  g_signal_group_connect_swapped (priv->selection_signals, "changed",
                                  G_CALLBACK (selection_changed_cb), self);
  priv->filter_signals = g_signal_group_new (ENTENTE_TYPE_SCHEDULE_FILTER);
  g_signal_group_connect_swapped (priv->filter_signals, "changed", G_CALLBACK (filter_changed_cb),
                                  self);
}

EntenteSchedule *
entente_tasks_view_get_schedule (EntenteTasksView *self)
{
  g_return_val_if_fail (ENTENTE_IS_TASKS_VIEW (self), NULL);

  return get_private (self)->schedule;
}

EntenteTaskSelection *
entente_tasks_view_get_selection (EntenteTasksView *self)
{
  g_return_val_if_fail (ENTENTE_IS_TASKS_VIEW (self), NULL);

  return get_private (self)->selection;
}

EntenteScheduleFilter *
entente_tasks_view_get_filter (EntenteTasksView *self)
{
  g_return_val_if_fail (ENTENTE_IS_TASKS_VIEW (self), NULL);

  return get_private (self)->filter;
}

void
entente_tasks_view_open (EntenteTasksView *self, EntenteTask *task)
{
  EntenteTaskSelection *selection;

  g_return_if_fail (ENTENTE_IS_TASKS_VIEW (self));
  g_return_if_fail (ENTENTE_IS_TASK (task));

  selection = get_private (self)->selection;
  if (selection == NULL)
    return;
  entente_task_selection_select (selection, task);
  g_signal_emit (self, signals[EDIT_REQUESTED], 0);
}
