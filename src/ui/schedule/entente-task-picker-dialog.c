/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-task-picker-dialog.h"

#include "entente-fold.h"
#include "schedule/entente-task-words.h"

#include <glib/gi18n-lib.h>

#define INDENT 12

struct _EntenteTaskPickerDialog
{
  AdwDialog parent_instance;

  /* Owned */
  EntenteSchedule *schedule;
  EntenteTask *except; /* nullable */
  GListStore *tasks;

  /* Template */
  GtkWidget *search_entry;
  GtkStack *stack;
  GtkListView *list_view;
};

G_DEFINE_FINAL_TYPE (EntenteTaskPickerDialog, entente_task_picker_dialog, ADW_TYPE_DIALOG)

enum {
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_found (const EntenteScheduleItem *item, const char *words)
{
  g_autofree char *text = g_strjoin (" ", item->outline,
                                     entente_record_get_text (ENTENTE_RECORD (item->task),
                                                              ENTENTE_TASK_TITLE),
                                     item->who, NULL);
  g_autofree char *folded = entente_fold (text);

  return entente_fold_contains (folded, words);
}

static void
search (EntenteTaskPickerDialog *self)
{
  g_autofree char *words = entente_fold (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  const EntenteScheduleItem *items;
  guint n_items;

  items = entente_schedule_get_items (self->schedule, &n_items);
  for (guint i = 0; i < n_items; i++)
    if (items[i].task != self->except && is_found (&items[i], words))
      g_ptr_array_add (found, items[i].task);

  g_list_store_splice (self->tasks, 0, g_list_model_get_n_items (G_LIST_MODEL (self->tasks)),
                       found->pdata, found->len);
  gtk_stack_set_visible_child_name (self->stack, found->len > 0 ? "list" : "nothing");
}

static void
search_changed_cb (EntenteTaskPickerDialog *self)
{
  search (self);
}

static void
list_activate_cb (EntenteTaskPickerDialog *self, guint position)
{
  g_autoptr (EntenteTask) task = g_list_model_get_item (G_LIST_MODEL (self->tasks), position);

  if (task == NULL)
    return;
  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[PICKED], 0, task);
}

static void
entry_activate_cb (EntenteTaskPickerDialog *self)
{
  search (self);
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) != '\0')
    list_activate_cb (self, 0);
}

static void
stop_search_cb (EntenteTaskPickerDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/*
 * Rows
 */

static GtkWidget *
add_label (GtkWidget *box, const char *const *classes)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "ellipsize", PANGO_ELLIPSIZE_END,
                                   "css-classes", classes, NULL);

  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
setup_cb (EntenteTaskPickerDialog *self, GtkListItem *item)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL,
                                 "margin-top", 6, "margin-bottom", 6, NULL);

  add_label (box, (const char *[]) { NULL });
  add_label (box, (const char *[]) { "caption", "dimmed", NULL });
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (EntenteTaskPickerDialog *self, GtkListItem *list_item)
{
  EntenteTask *task = gtk_list_item_get_item (list_item);
  GtkWidget *box = gtk_list_item_get_child (list_item);
  guint item = entente_schedule_find (self->schedule, task);
  const EntenteScheduleItem *found;
  g_autofree char *title = NULL;
  g_autofree char *line = NULL;
  g_autofree char *summary = NULL;

  if (item == ENTENTE_SCHEDULE_NONE)
    return;
  found = &entente_schedule_get_items (self->schedule, NULL)[item];
  title = entente_task_words_dup_title (task);
  summary = entente_task_words_dup_summary (self->schedule, item);
  /* Translators: the number of a task in the outline, and its title */
  line = g_strdup_printf (C_ ("number, title", "%s  %s"), found->outline, title);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)), line);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), summary);
  gtk_widget_set_margin_start (box, INDENT * MIN (found->level, 6));
  gtk_list_item_set_accessible_label (list_item, line);
  gtk_list_item_set_accessible_description (list_item, summary);
}

/*
 * Object
 */

static void
entente_task_picker_dialog_dispose (GObject *object)
{
  EntenteTaskPickerDialog *self = ENTENTE_TASK_PICKER_DIALOG (object);

  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_TASK_PICKER_DIALOG);
  g_clear_object (&self->tasks);
  g_clear_object (&self->except);
  g_clear_object (&self->schedule);

  G_OBJECT_CLASS (entente_task_picker_dialog_parent_class)->dispose (object);
}

static void
entente_task_picker_dialog_class_init (EntenteTaskPickerDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_task_picker_dialog_dispose;

  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, ENTENTE_TYPE_TASK);

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-task-picker-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteTaskPickerDialog, list_view);
  gtk_widget_class_bind_template_child (widget_class, EntenteTaskPickerDialog, search_entry);
  gtk_widget_class_bind_template_child (widget_class, EntenteTaskPickerDialog, stack);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
}

static void
entente_task_picker_dialog_init (EntenteTaskPickerDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
entente_task_picker_dialog_new (EntenteSchedule *schedule, EntenteTask *except, const char *title)
{
  EntenteTaskPickerDialog *self;
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSelectionModel) selection = NULL;

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (schedule), NULL);
  g_return_val_if_fail (except == NULL || ENTENTE_IS_TASK (except), NULL);

  self = g_object_new (ENTENTE_TYPE_TASK_PICKER_DIALOG, "title", title, NULL);
  self->schedule = g_object_ref (schedule);
  g_set_object (&self->except, except);
  self->tasks = g_list_store_new (ENTENTE_TYPE_TASK);
  g_signal_connect_object (schedule, "changed", G_CALLBACK (search), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  selection = GTK_SELECTION_MODEL (
    gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->tasks))));
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_list_view_set_model (self->list_view, selection);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  search (self);
  return ADW_DIALOG (self);
}
