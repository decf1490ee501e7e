/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-task-list-view.h"

#include "schedule/entente-agenda-list.h"
#include "schedule/entente-agenda-row.h"

#include <glib/gi18n-lib.h>

/* How many frames a list takes to find its place once it is filled */
#define FRAMES_TO_SETTLE 2

/* Where the check buttons of the rows begin, in pixels */
#define HEADING_INSET 15

struct _EntenteTaskListView
{
  AdwBin parent_instance;

  /* Owned */
  EntenteSchedule *schedule;       /* nullable */
  EntenteTaskSelection *selection; /* nullable */
  EntenteScheduleFilter *filter;   /* nullable */
  EntenteAgendaList *tasks;
  GtkSelectionModel *selected;
  GSignalGroup *schedule_signals;
  GSignalGroup *selection_signals;
  GSignalGroup *filter_signals;

  /* Template */
  GtkStack *stack;
  GtkListView *list_view;
  GtkLabel *summary_label;

  gboolean syncing; /* one of the two selections follows the other */
  guint settle_id;
  guint settle_frames; /* left until the list is put at its top */
};

G_DEFINE_FINAL_TYPE (EntenteTaskListView, entente_task_list_view, ADW_TYPE_BIN)

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

/*
 * The two selections
 */

static void
selected_cb (EntenteTaskListView *self, guint position, guint n_items)
{
  g_autoptr (GPtrArray) tasks = NULL;
  g_autoptr (GtkBitset) bits = NULL;

  if (self->syncing || self->selection == NULL)
    return;
  tasks = g_ptr_array_new_with_free_func (g_object_unref);
  bits = gtk_selection_model_get_selection (self->selected);
  for (guint i = 0; i < gtk_bitset_get_size (bits); i++)
    g_ptr_array_add (tasks, g_list_model_get_item (G_LIST_MODEL (self->tasks),
                                                   gtk_bitset_get_nth (bits, i)));
  self->syncing = TRUE;
  entente_task_selection_set (self->selection, tasks,
                              tasks->len > 0 ? g_ptr_array_index (tasks, tasks->len - 1) : NULL);
  self->syncing = FALSE;
}

static void
show_selection (EntenteTaskListView *self)
{
  g_autoptr (GtkBitset) selected = gtk_bitset_new_empty ();
  g_autoptr (GtkBitset) mask = NULL;
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->tasks));

  if (self->syncing)
    return;
  for (guint i = 0; self->selection != NULL && i < n_items; i++)
    {
      g_autoptr (EntenteTask) task = g_list_model_get_item (G_LIST_MODEL (self->tasks), i);

      if (entente_task_selection_contains (self->selection, task))
        gtk_bitset_add (selected, i);
    }
  mask = gtk_bitset_new_range (0, n_items);
  self->syncing = TRUE;
  gtk_selection_model_set_selection (self->selected, selected, mask);
  self->syncing = FALSE;
}

/*
 * What is shown
 */

static char *
dup_summary (EntenteTaskListView *self, guint n_tasks)
{
  g_autoptr (EntentePerson) person = NULL;
  g_autofree char *name = NULL;

  if (self->filter != NULL)
    g_object_get (self->filter, "person", &person, NULL);
  if (person == NULL)
    return g_strdup_printf (ngettext ("%u task", "%u tasks", n_tasks), n_tasks);

  name = entente_person_dup_full_name (person);
  /* Translators: how many tasks, somebody's name */
  return g_strdup_printf (ngettext ("%2$s has %1$u thing to do", "%2$s has %1$u things to do",
                                    n_tasks),
                          n_tasks, name);
}

static void
update (EntenteTaskListView *self)
{
  g_autofree char *summary = NULL;
  guint n_tasks;

  self->syncing = TRUE;
  entente_agenda_list_read (self->tasks, self->schedule, self->filter);
  self->syncing = FALSE;
  n_tasks = g_list_model_get_n_items (G_LIST_MODEL (self->tasks));
  summary = dup_summary (self, n_tasks);
  gtk_label_set_label (self->summary_label, summary);
  gtk_stack_set_visible_child_name (self->stack, n_tasks > 0 ? "tasks" : "nothing");
  show_selection (self);
}

static gboolean
settle_cb (GtkWidget *list, GdkFrameClock *clock, gpointer data)
{
  EntenteTaskListView *self = data;

  if (--self->settle_frames > 0)
    return G_SOURCE_CONTINUE;
  self->settle_id = 0;
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list)), 0);
  return G_SOURCE_REMOVE;
}

/* A list with headings puts its first row at the top, and the first heading out of sight. */
static void
show_top (EntenteTaskListView *self)
{
  self->settle_frames = FRAMES_TO_SETTLE;
  if (self->settle_id == 0)
    self->settle_id
      = gtk_widget_add_tick_callback (GTK_WIDGET (self->list_view), settle_cb, self, NULL);
}

static void
filter_changed_cb (EntenteTaskListView *self)
{
  update (self);
  show_top (self);
}

static void
list_activate_cb (EntenteTaskListView *self, guint position)
{
  g_autoptr (EntenteTask) task = g_list_model_get_item (G_LIST_MODEL (self->tasks), position);

  if (task == NULL || self->selection == NULL)
    return;
  entente_task_selection_select (self->selection, task);
  g_signal_emit (self, signals[EDIT_REQUESTED], 0);
}

/*
 * Rows
 */

static void
setup_cb (EntenteTaskListView *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, entente_agenda_row_new ());
}

static void
bind_cb (EntenteTaskListView *self, GtkListItem *item)
{
  EntenteAgendaRow *row = ENTENTE_AGENDA_ROW (gtk_list_item_get_child (item));

  entente_agenda_row_show (row, self->schedule, gtk_list_item_get_item (item));
  gtk_list_item_set_accessible_label (item, entente_agenda_row_get_title (row));
  gtk_list_item_set_accessible_description (item, entente_agenda_row_get_summary (row));
}

static void
unbind_cb (EntenteTaskListView *self, GtkListItem *item)
{
  entente_agenda_row_show (ENTENTE_AGENDA_ROW (gtk_list_item_get_child (item)), NULL, NULL);
}

static void
setup_header_cb (EntenteTaskListView *self, GtkListHeader *header)
{
  gtk_list_header_set_child (header, g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "margin-top", 12,
                                                   "margin-start", HEADING_INSET, "css-classes",
                                                   (const char *[]){ "heading", NULL }, NULL));
}

static void
bind_header_cb (EntenteTaskListView *self, GtkListHeader *header)
{
  g_autofree char *heading
    = entente_agenda_list_dup_heading (self->tasks, gtk_list_header_get_start (header));

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)), heading);
}

static void
make_factories (EntenteTaskListView *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) headers = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (rows, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (headers, "setup", G_CALLBACK (setup_header_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (headers, "bind", G_CALLBACK (bind_header_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list_view, rows);
  gtk_list_view_set_header_factory (self->list_view, headers);
}

/*
 * Object
 */

static void
entente_task_list_view_get_property (GObject *object,
                                     guint prop_id,
                                     GValue *value,
                                     GParamSpec *pspec)
{
  EntenteTaskListView *self = ENTENTE_TASK_LIST_VIEW (object);

  switch (prop_id)
    {
    case PROP_SCHEDULE:
      g_value_set_object (value, self->schedule);
      break;

    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;

    case PROP_FILTER:
      g_value_set_object (value, self->filter);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_task_list_view_set_property (GObject *object,
                                     guint prop_id,
                                     const GValue *value,
                                     GParamSpec *pspec)
{
  EntenteTaskListView *self = ENTENTE_TASK_LIST_VIEW (object);

  switch (prop_id)
    {
    case PROP_SCHEDULE:
      if (!g_set_object (&self->schedule, g_value_get_object (value)))
        return;
      g_signal_group_set_target (self->schedule_signals, self->schedule);
      update (self);
      show_top (self);
      break;

    case PROP_SELECTION:
      if (!g_set_object (&self->selection, g_value_get_object (value)))
        return;
      g_signal_group_set_target (self->selection_signals, self->selection);
      show_selection (self);
      break;

    case PROP_FILTER:
      if (!g_set_object (&self->filter, g_value_get_object (value)))
        return;
      g_signal_group_set_target (self->filter_signals, self->filter);
      update (self);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  g_object_notify_by_pspec (object, pspec);
}

static void
entente_task_list_view_dispose (GObject *object)
{
  EntenteTaskListView *self = ENTENTE_TASK_LIST_VIEW (object);

  g_clear_object (&self->schedule_signals);
  g_clear_object (&self->selection_signals);
  g_clear_object (&self->filter_signals);
  g_clear_object (&self->schedule);
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_TASK_LIST_VIEW);
  g_clear_object (&self->selected);
  g_clear_object (&self->tasks);

  G_OBJECT_CLASS (entente_task_list_view_parent_class)->dispose (object);
}

static void
entente_task_list_view_class_init (EntenteTaskListViewClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_task_list_view_dispose;
  object_class->get_property = entente_task_list_view_get_property;
  object_class->set_property = entente_task_list_view_set_property;

  properties[PROP_SCHEDULE]
    = g_param_spec_object ("schedule", NULL, NULL, ENTENTE_TYPE_SCHEDULE, flags);
  properties[PROP_SELECTION]
    = g_param_spec_object ("selection", NULL, NULL, ENTENTE_TYPE_TASK_SELECTION, flags);
  properties[PROP_FILTER]
    = g_param_spec_object ("filter", NULL, NULL, ENTENTE_TYPE_SCHEDULE_FILTER, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[EDIT_REQUESTED] = g_signal_new ("edit-requested", G_TYPE_FROM_CLASS (klass),
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-task-list-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteTaskListView, list_view);
  gtk_widget_class_bind_template_child (widget_class, EntenteTaskListView, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteTaskListView, summary_label);
  gtk_widget_class_bind_template_callback (widget_class, list_activate_cb);
}

static void
entente_task_list_view_init (EntenteTaskListView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->tasks = entente_agenda_list_new ();
  self->selected
    = GTK_SELECTION_MODEL (gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->tasks))));
  g_signal_connect_object (self->selected, "selection-changed", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  make_factories (self);
  gtk_list_view_set_model (self->list_view, self->selected);

  self->schedule_signals = g_signal_group_new (ENTENTE_TYPE_SCHEDULE);
  g_signal_group_connect_swapped (self->schedule_signals, "changed", G_CALLBACK (update), self);
  self->selection_signals = g_signal_group_new (ENTENTE_TYPE_TASK_SELECTION);
  g_signal_group_connect_swapped (self->selection_signals, "changed", G_CALLBACK (show_selection),
                                  self);
  self->filter_signals = g_signal_group_new (ENTENTE_TYPE_SCHEDULE_FILTER);
  g_signal_group_connect_swapped (self->filter_signals, "changed", G_CALLBACK (filter_changed_cb),
                                  self);
}

void
entente_task_list_view_reveal (EntenteTaskListView *self, EntenteTask *task)
{
  guint position;

  g_return_if_fail (ENTENTE_IS_TASK_LIST_VIEW (self));

  position = entente_agenda_list_find (self->tasks, task);
  if (position == GTK_INVALID_LIST_POSITION)
    return;
  if (position > 0 && self->settle_id != 0)
    {
      gtk_widget_remove_tick_callback (GTK_WIDGET (self->list_view), self->settle_id);
      self->settle_id = 0;
    }
  gtk_list_view_scroll_to (self->list_view, position, GTK_LIST_SCROLL_FOCUS, NULL);
}
