/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-involvement-view.h"

#include "preview/entente-preview-dialog.h"
#include "project/entente-project.h"
#include "schedule/entente-involvement-cell.h"
#include "schedule/entente-involvement-grid.h"

#include <glib/gi18n-lib.h>

#define DOCUMENT "who-does-what"

struct _EntenteInvolvementView
{
  AdwBin parent_instance;

  /* Owned */
  EntenteSchedule *schedule;
  EntenteProject *project;
  EntenteTaskSelection *selection;
  EntenteScheduleFilter *filter;
  GSignalGroup *schedule_signals;
  GSignalGroup *store_signals;
  GSignalGroup *filter_signals;

  /* Template */
  AdwToggleGroup *columns;
  EntenteInvolvementGrid *grid;
  AdwWrapBox *legend;
  GtkWidget *print_button;
  GtkStack *stack;

  gboolean by_person;
  gboolean read_only;
};

G_DEFINE_FINAL_TYPE (EntenteInvolvementView, entente_involvement_view, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_SCHEDULE,
  PROP_PROJECT,
  PROP_SELECTION,
  PROP_FILTER,
  PROP_BY_PERSON,
  PROP_READ_ONLY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/*
 * What is shown
 */

static GArray *
list_items (EntenteInvolvementView *self)
{
  guint n_items;
  GArray *items;

  if (self->filter != NULL && entente_schedule_filter_is_active (self->filter))
    return entente_schedule_filter_list (self->filter, self->schedule, NULL);
  entente_schedule_get_items (self->schedule, &n_items);
  items = g_array_sized_new (FALSE, FALSE, sizeof (guint), n_items);
  for (guint i = 0; i < n_items; i++)
    g_array_append_val (items, i);
  return items;
}

static const char *
get_page (guint n_tasks, guint n_columns)
{
  if (n_tasks == 0)
    return "no-tasks";
  return n_columns == 0 ? "nobody" : "grid";
}

static void
update (EntenteInvolvementView *self)
{
  g_autoptr (EntenteInvolvementTable) table = NULL;
  g_autoptr (GArray) items = NULL;
  const char *page;

  if (self->grid == NULL)
    return;
  if (self->schedule == NULL)
    {
      entente_involvement_grid_show (self->grid, NULL, NULL, NULL);
      gtk_stack_set_visible_child_name (self->stack, "no-tasks");
      return;
    }
  table = entente_involvement_table_new (self->schedule, self->by_person);
  items = list_items (self);
  page = get_page (items->len, entente_involvement_table_get_n_columns (table));
  gtk_widget_set_visible (GTK_WIDGET (self->legend), g_str_equal (page, "grid"));
  gtk_stack_set_visible_child_name (self->stack, page);
  entente_involvement_grid_show (self->grid,
                                 self->schedule,
                                 g_steal_pointer (&table),
                                 g_steal_pointer (&items));
}

static void
add_legend (EntenteInvolvementView *self, EntenteInvolvement part)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *mark = entente_involvement_cell_new (ENTENTE_CELL_SAMPLE);
  GtkWidget *label = gtk_label_new (entente_involvement_get_words (part));

  entente_involvement_cell_show_mark (ENTENTE_INVOLVEMENT_CELL (mark),
                                      part,
                                      entente_involvement_get_letter (part));
  gtk_widget_set_size_request (mark, 34, 34);
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), label);
  adw_wrap_box_append (self->legend, box);
}

/*
 * What is done
 */

static void
part_chosen_cb (EntenteInvolvementView *self, guint item, guint column, int part)
{
  g_autoptr (EntenteInvolvementTable) table
    = entente_involvement_table_new (self->schedule, self->by_person);
  EntenteRecord *record = entente_involvement_table_get_record (table, column);
  EntenteTask *task = entente_schedule_get_items (self->schedule, NULL)[item].task;
  g_autoptr (GError) error = NULL;
  gboolean done;

  done = entente_schedule_set_involvement (
    self->schedule,
    task,
    ENTENTE_IS_PERSON (record) ? ENTENTE_PERSON (record) : NULL,
    ENTENTE_IS_ORGANIZATION (record) ? ENTENTE_ORGANIZATION (record) : NULL,
    part,
    &error);
  if (!done)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
}

static void
item_chosen_cb (EntenteInvolvementView *self, guint item)
{
  if (self->selection != NULL)
    entente_task_selection_select (self->selection,
                                   entente_schedule_get_items (self->schedule, NULL)[item].task);
}

static void
columns_chosen_cb (EntenteInvolvementView *self)
{
  gboolean by_person
    = g_strcmp0 (adw_toggle_group_get_active_name (self->columns), "people") == 0;

  if (self->by_person == by_person)
    return;
  self->by_person = by_person;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BY_PERSON]);
}

static void
print_clicked_cb (EntenteInvolvementView *self)
{
  g_autoptr (EntenteDocument) document = entente_document_find (self->project, DOCUMENT);

  if (document != NULL)
    adw_dialog_present (entente_preview_dialog_new (document), GTK_WIDGET (self));
}

/*
 * The widget
 */

static void
entente_involvement_view_dispose (GObject *object)
{
  EntenteInvolvementView *self = ENTENTE_INVOLVEMENT_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_INVOLVEMENT_VIEW);
  g_signal_group_set_target (self->schedule_signals, NULL);
  g_signal_group_set_target (self->store_signals, NULL);
  g_signal_group_set_target (self->filter_signals, NULL);
  g_clear_object (&self->schedule);
  g_clear_object (&self->project);
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);

  G_OBJECT_CLASS (entente_involvement_view_parent_class)->dispose (object);
}

static void
entente_involvement_view_finalize (GObject *object)
{
  EntenteInvolvementView *self = ENTENTE_INVOLVEMENT_VIEW (object);

  g_clear_object (&self->schedule_signals);
  g_clear_object (&self->store_signals);
  g_clear_object (&self->filter_signals);

  G_OBJECT_CLASS (entente_involvement_view_parent_class)->finalize (object);
}

static void
entente_involvement_view_get_property (GObject *object,
                                       guint prop_id,
                                       GValue *value,
                                       GParamSpec *pspec)
{
  EntenteInvolvementView *self = ENTENTE_INVOLVEMENT_VIEW (object);

  switch (prop_id)
    {
    case PROP_SCHEDULE:
      g_value_set_object (value, self->schedule);
      break;
    case PROP_PROJECT:
      g_value_set_object (value, self->project);
      break;
    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;
    case PROP_FILTER:
      g_value_set_object (value, self->filter);
      break;
    case PROP_BY_PERSON:
      g_value_set_boolean (value, self->by_person);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_schedule (EntenteInvolvementView *self, EntenteSchedule *schedule)
{
  if (!g_set_object (&self->schedule, schedule))
    return;
  g_signal_group_set_target (self->schedule_signals, schedule);
  g_signal_group_set_target (self->store_signals,
                             schedule != NULL ? entente_schedule_get_store (schedule) : NULL);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCHEDULE]);
}

static void
set_filter (EntenteInvolvementView *self, EntenteScheduleFilter *filter)
{
  if (!g_set_object (&self->filter, filter))
    return;
  g_signal_group_set_target (self->filter_signals, filter);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILTER]);
}

static void
set_project (EntenteInvolvementView *self, EntenteProject *project)
{
  if (!g_set_object (&self->project, project))
    return;
  gtk_widget_set_visible (self->print_button, project != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROJECT]);
}

static void
set_read_only (EntenteInvolvementView *self, gboolean read_only)
{
  if (self->read_only == read_only)
    return;
  self->read_only = read_only;
  entente_involvement_grid_set_read_only (self->grid, read_only);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
}

static void
entente_involvement_view_set_property (GObject *object,
                                       guint prop_id,
                                       const GValue *value,
                                       GParamSpec *pspec)
{
  EntenteInvolvementView *self = ENTENTE_INVOLVEMENT_VIEW (object);

  switch (prop_id)
    {
    case PROP_SCHEDULE:
      set_schedule (self, g_value_get_object (value));
      break;
    case PROP_PROJECT:
      set_project (self, g_value_get_object (value));
      break;
    case PROP_SELECTION:
      if (g_set_object (&self->selection, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_FILTER:
      set_filter (self, g_value_get_object (value));
      break;
    case PROP_BY_PERSON:
      adw_toggle_group_set_active_name (self->columns,
                                        g_value_get_boolean (value) ? "people" : "organizations");
      break;
    case PROP_READ_ONLY:
      set_read_only (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (ENTENTE_TYPE_INVOLVEMENT_GRID);
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-involvement-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteInvolvementView, columns);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvolvementView, grid);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvolvementView, legend);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvolvementView, print_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvolvementView, stack);
  gtk_widget_class_bind_template_callback (widget_class, columns_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, part_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, item_chosen_cb);
}

static void
entente_involvement_view_class_init (EntenteInvolvementViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = entente_involvement_view_dispose;
  object_class->finalize = entente_involvement_view_finalize;
  object_class->get_property = entente_involvement_view_get_property;
  object_class->set_property = entente_involvement_view_set_property;

  properties[PROP_SCHEDULE]
    = g_param_spec_object ("schedule", NULL, NULL, ENTENTE_TYPE_SCHEDULE, flags);
  properties[PROP_PROJECT]
    = g_param_spec_object ("project", NULL, NULL, ENTENTE_TYPE_PROJECT, flags);
  properties[PROP_SELECTION]
    = g_param_spec_object ("selection", NULL, NULL, ENTENTE_TYPE_TASK_SELECTION, flags);
  properties[PROP_FILTER]
    = g_param_spec_object ("filter", NULL, NULL, ENTENTE_TYPE_SCHEDULE_FILTER, flags);
  properties[PROP_BY_PERSON] = g_param_spec_boolean ("by-person", NULL, NULL, FALSE, flags);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
entente_involvement_view_init (EntenteInvolvementView *self)
{
  self->schedule_signals = g_signal_group_new (ENTENTE_TYPE_SCHEDULE);
  g_signal_group_connect_swapped (self->schedule_signals, "changed", G_CALLBACK (update), self);
  self->filter_signals = g_signal_group_new (ENTENTE_TYPE_SCHEDULE_FILTER);
  g_signal_group_connect_swapped (self->filter_signals, "changed", G_CALLBACK (update), self);
  /* Who takes part moves no dates: the schedule does not change with it. */
  self->store_signals = g_signal_group_new (ENTENTE_TYPE_STORE);
  g_signal_group_connect_data (self->store_signals, "changed", G_CALLBACK (update), self, NULL,
                               G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gtk_widget_init_template (GTK_WIDGET (self));
  for (EntenteInvolvement i = ENTENTE_INVOLVEMENT_ACCOUNTABLE; i <= ENTENTE_INVOLVEMENT_INFORMED;
       i++)
    add_legend (self, i);
}
