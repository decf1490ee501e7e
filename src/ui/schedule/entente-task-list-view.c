/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-task-list-view.h"

#include "schedule/entente-agenda-list.h"
#include "schedule/entente-agenda-row.h"
#include "schedule/entente-mark-row.h"

#include <glib/gi18n-lib.h>

/* How many frames a list takes to find its place once it is filled */
#define FRAMES_TO_SETTLE 2

/* Where the check buttons of the rows begin, in pixels */
#define HEADING_INSET 15

struct _EntenteTaskListView
{
  EntenteTasksView parent_instance;

  /* Owned */
  EntenteAgendaList *tasks;
  GtkSelectionModel *selected;

  /* Template */
  GtkStack *stack;
  GtkListView *list_view;
  GtkLabel *summary_label;

  gboolean syncing; /* one of the two selections follows the other */
  guint settle_id;
  guint settle_frames; /* left until the list is put at its top */
};

G_DEFINE_FINAL_TYPE (EntenteTaskListView, entente_task_list_view, ENTENTE_TYPE_TASKS_VIEW)

static EntenteSchedule *
get_schedule (EntenteTaskListView *self)
{
  return entente_tasks_view_get_schedule (ENTENTE_TASKS_VIEW (self));
}

static EntenteTaskSelection *
get_selection (EntenteTaskListView *self)
{
  return entente_tasks_view_get_selection (ENTENTE_TASKS_VIEW (self));
}

static EntenteScheduleFilter *
get_filter (EntenteTaskListView *self)
{
  return entente_tasks_view_get_filter (ENTENTE_TASKS_VIEW (self));
}

/*
 * The two selections
 */

static void
selected_cb (EntenteTaskListView *self, guint position, guint n_items)
{
  g_autoptr (GPtrArray) tasks = NULL;
  g_autoptr (GtkBitset) bits = NULL;

  if (self->syncing || get_selection (self) == NULL)
    return;
  tasks = g_ptr_array_new_with_free_func (g_object_unref);
  bits = gtk_selection_model_get_selection (self->selected);
  for (guint i = 0; i < gtk_bitset_get_size (bits); i++)
    {
      g_autoptr (GObject) thing
        = g_list_model_get_item (G_LIST_MODEL (self->tasks), gtk_bitset_get_nth (bits, i));

      if (ENTENTE_IS_TASK (thing))
        g_ptr_array_add (tasks, g_steal_pointer (&thing));
    }
  self->syncing = TRUE;
  entente_task_selection_set (get_selection (self), tasks,
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
  for (guint i = 0; get_selection (self) != NULL && i < n_items; i++)
    {
      g_autoptr (GObject) thing = g_list_model_get_item (G_LIST_MODEL (self->tasks), i);

      if (ENTENTE_IS_TASK (thing)
          && entente_task_selection_contains (get_selection (self), ENTENTE_TASK (thing)))
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

  if (get_filter (self) != NULL)
    g_object_get (get_filter (self), "person", &person, NULL);
  if (person == NULL)
    return g_strdup_printf (ngettext ("%u task", "%u tasks", n_tasks), n_tasks);

  name = entente_person_dup_full_name (person);
  /* Translators: how many tasks, somebody's name */
  return g_strdup_printf (ngettext ("%2$s has %1$u thing to do", "%2$s has %1$u things to do",
                                    n_tasks),
                          n_tasks, name);
}

static guint
count_tasks (EntenteTaskListView *self)
{
  guint n_things = g_list_model_get_n_items (G_LIST_MODEL (self->tasks));
  guint n_tasks = 0;

  for (guint i = 0; i < n_things; i++)
    {
      g_autoptr (GObject) thing = g_list_model_get_item (G_LIST_MODEL (self->tasks), i);

      n_tasks += ENTENTE_IS_TASK (thing);
    }
  return n_tasks;
}

static void
update (EntenteTaskListView *self)
{
  g_autofree char *summary = NULL;
  guint n_things;

  self->syncing = TRUE;
  entente_agenda_list_read (self->tasks, get_schedule (self), get_filter (self));
  self->syncing = FALSE;
  n_things = g_list_model_get_n_items (G_LIST_MODEL (self->tasks));
  summary = dup_summary (self, count_tasks (self));
  gtk_label_set_label (self->summary_label, summary);
  gtk_stack_set_visible_child_name (self->stack, n_things > 0 ? "tasks" : "nothing");
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
list_changed (EntenteTasksView *view)
{
  EntenteTaskListView *self = ENTENTE_TASK_LIST_VIEW (view);

  update (self);
  show_top (self);
}

static void
plan_changed (EntenteTasksView *view)
{
  update (ENTENTE_TASK_LIST_VIEW (view));
}

static void
selection_changed (EntenteTasksView *view)
{
  show_selection (ENTENTE_TASK_LIST_VIEW (view));
}

static void
list_activate_cb (EntenteTaskListView *self, guint position)
{
  g_autoptr (GObject) thing = g_list_model_get_item (G_LIST_MODEL (self->tasks), position);

  if (ENTENTE_IS_TASK (thing))
    entente_tasks_view_open (ENTENTE_TASKS_VIEW (self), ENTENTE_TASK (thing));
  else if (ENTENTE_IS_SCHEDULE_MARK (thing))
    entente_mark_reveal (GTK_WIDGET (self), ENTENTE_SCHEDULE_MARK (thing));
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

  entente_agenda_row_show (row, get_schedule (self), gtk_list_item_get_item (item));
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
entente_task_list_view_dispose (GObject *object)
{
  EntenteTaskListView *self = ENTENTE_TASK_LIST_VIEW (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_TASK_LIST_VIEW);
  g_clear_object (&self->selected);
  g_clear_object (&self->tasks);

  G_OBJECT_CLASS (entente_task_list_view_parent_class)->dispose (object);
}

static void
entente_task_list_view_class_init (EntenteTaskListViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntenteTasksViewClass *view_class = ENTENTE_TASKS_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_task_list_view_dispose;

  view_class->plan_set = list_changed;
  view_class->plan_changed = plan_changed;
  view_class->selection_changed = selection_changed;
  view_class->filter_changed = list_changed;

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
