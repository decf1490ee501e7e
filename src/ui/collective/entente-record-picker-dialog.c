/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-record-picker-dialog.h"

#include "collective/entente-directory-list.h"
#include "collective/entente-directory-row.h"

#include <glib/gi18n-lib.h>

struct _EntenteRecordPickerDialog
{
  AdwDialog parent_instance;

  /* Owned */
  EntenteDirectoryList *list;

  /* Template */
  GtkWidget *search_entry;
  GtkButton *new_button;
  GtkStack *stack;
  GtkListView *list_view;
};

G_DEFINE_FINAL_TYPE (EntenteRecordPickerDialog, entente_record_picker_dialog, ADW_TYPE_DIALOG)

enum
{
  PROP_0,
  PROP_NEW_LABEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  PICKED,
  NAMED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
dup_typed (EntenteRecordPickerDialog *self)
{
  /* The template asks while it is being made. */
  if (self->search_entry == NULL)
    return g_strdup ("");
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search_entry))));
}

static char *
dup_new_label (EntenteRecordPickerDialog *self)
{
  g_autofree char *typed = dup_typed (self);

  if (*typed == '\0')
    return g_strdup (_ ("Type a Name to Add It"));
  /* Translators: a button; the name of a person or organisation that is not there yet */
  return g_strdup_printf (_ ("Add “%s”"), typed);
}

static void
pick (EntenteRecordPickerDialog *self, EntenteRecord *record)
{
  g_autoptr (EntenteRecord) picked = g_object_ref (record);

  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[PICKED], 0, picked);
}

static void
list_activate_cb (EntenteRecordPickerDialog *self, guint position)
{
  g_autoptr (EntenteRecord) record
    = g_list_model_get_item (entente_directory_list_get_model (self->list), position);

  if (record != NULL)
    pick (self, record);
}

static void
new_clicked_cb (EntenteRecordPickerDialog *self)
{
  g_autofree char *typed = dup_typed (self);

  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[NAMED], 0, typed);
}

/* Enter takes the first of those found, or makes the new one when none was. */
static void
entry_activate_cb (EntenteRecordPickerDialog *self)
{
  g_autofree char *typed = dup_typed (self);

  entente_directory_list_set_search (self->list, typed);
  if (*typed == '\0')
    return;
  if (g_list_model_get_n_items (entente_directory_list_get_model (self->list)) > 0)
    list_activate_cb (self, 0);
  else
    new_clicked_cb (self);
}

static void
search_changed_cb (EntenteRecordPickerDialog *self)
{
  g_autofree char *typed = dup_typed (self);
  gboolean found;

  entente_directory_list_set_search (self->list, typed);
  found = g_list_model_get_n_items (entente_directory_list_get_model (self->list)) > 0;
  gtk_stack_set_visible_child_name (self->stack, found ? "list" : "nothing");
  gtk_widget_set_sensitive (GTK_WIDGET (self->new_button), *typed != '\0');
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NEW_LABEL]);
}

static void
stop_search_cb (EntenteRecordPickerDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
setup_cb (EntenteRecordPickerDialog *self, GtkListItem *item)
{
  GtkWidget *row = entente_directory_row_new (self->list);

  entente_directory_row_name_item (ENTENTE_DIRECTORY_ROW (row), item);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (EntenteRecordPickerDialog *self, GtkListItem *item)
{
  EntenteDirectoryRow *row = ENTENTE_DIRECTORY_ROW (gtk_list_item_get_child (item));

  entente_directory_row_set_record (row, gtk_list_item_get_item (item));
}

static void
unbind_cb (EntenteRecordPickerDialog *self, GtkListItem *item)
{
  entente_directory_row_set_record (ENTENTE_DIRECTORY_ROW (gtk_list_item_get_child (item)), NULL);
}

static GtkListItemFactory *
make_factory (EntenteRecordPickerDialog *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  return factory;
}

static void
entente_record_picker_dialog_dispose (GObject *object)
{
  EntenteRecordPickerDialog *self = ENTENTE_RECORD_PICKER_DIALOG (object);

  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_RECORD_PICKER_DIALOG);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (entente_record_picker_dialog_parent_class)->dispose (object);
}

static void
entente_record_picker_dialog_get_property (GObject *object,
                                           guint prop_id,
                                           GValue *value,
                                           GParamSpec *pspec)
{
  EntenteRecordPickerDialog *self = ENTENTE_RECORD_PICKER_DIALOG (object);

  switch (prop_id)
    {
    case PROP_NEW_LABEL:
      g_value_take_string (value, dup_new_label (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-record-picker-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteRecordPickerDialog, search_entry);
  gtk_widget_class_bind_template_child (widget_class, EntenteRecordPickerDialog, new_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteRecordPickerDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteRecordPickerDialog, list_view);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, new_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_activate_cb);
}

static void
entente_record_picker_dialog_class_init (EntenteRecordPickerDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = entente_record_picker_dialog_dispose;
  object_class->get_property = entente_record_picker_dialog_get_property;

  properties[PROP_NEW_LABEL]
    = g_param_spec_string ("new-label",
                           NULL,
                           NULL,
                           NULL,
                           G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[PICKED] = g_signal_new ("picked",
                                  type,
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  1,
                                  ENTENTE_TYPE_RECORD);
  signals[NAMED] = g_signal_new ("named",
                                 type,
                                 G_SIGNAL_RUN_LAST,
                                 0,
                                 NULL,
                                 NULL,
                                 NULL,
                                 G_TYPE_NONE,
                                 1,
                                 G_TYPE_STRING);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
entente_record_picker_dialog_init (EntenteRecordPickerDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
entente_record_picker_dialog_new (EntenteStore *store,
                                  const EntenteDirectoryKind *kind,
                                  EntenteAffiliations *affiliations,
                                  const char *title)
{
  EntenteRecordPickerDialog *self;
  g_autoptr (GtkListItemFactory) factory = NULL;
  g_autoptr (GtkSelectionModel) selection = NULL;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);
  g_return_val_if_fail (kind != NULL, NULL);
  g_return_val_if_fail (ENTENTE_IS_AFFILIATIONS (affiliations), NULL);

  self = g_object_new (ENTENTE_TYPE_RECORD_PICKER_DIALOG, "title", title, NULL);
  self->list = entente_directory_list_new (store, kind, affiliations);
  factory = make_factory (self);
  selection = GTK_SELECTION_MODEL (
    gtk_no_selection_new (g_object_ref (entente_directory_list_get_model (self->list))));
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_list_view_set_model (self->list_view, selection);
  g_object_set (self->search_entry, "placeholder-text", _ (kind->search), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title,
                                  -1);
  search_changed_cb (self);
  return ADW_DIALOG (self);
}
