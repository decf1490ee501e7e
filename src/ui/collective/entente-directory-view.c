/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-directory-view.h"

#include "collective/entente-directory-edit.h"
#include "collective/entente-directory-list-view.h"
#include "collective/entente-record-view.h"

#include <glib/gi18n-lib.h>

struct _EntenteDirectoryView
{
  AdwBin parent_instance;

  /* Owned */
  EntenteDirectoryList *list; /* nullable */
  EntenteRecord *record;      /* nullable: what the detail shows */
  GSimpleActionGroup *actions;
  GSignalGroup *watch_list;
  GSignalGroup *watch_record;

  /* Borrowed */
  EntenteRecordView *record_view;

  /* Template */
  GtkStack *root_stack;
  AdwStatusPage *empty_page;
  GtkButton *empty_add_button;
  AdwNavigationSplitView *split_view;
  AdwNavigationPage *list_page;
  AdwNavigationPage *detail_page;
  EntenteDirectoryListView *list_view;
  GtkMenuButton *menu_button;
  GtkStack *detail_stack;
  AdwStatusPage *nothing_selected_page;
  AdwBin *detail_bin;
  GMenuModel *organization_menu;
  GMenuModel *person_menu;

  const EntenteDirectoryKind *kind;
  gint64 deleted_id; /* of the record that was shown when it was deleted, or 0 */
  gboolean collapsed;
};

G_DEFINE_FINAL_TYPE (EntenteDirectoryView, entente_directory_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_COLLAPSED,
  PROP_SHOWING_DETAIL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/*
 * What is shown
 */

static void
set_enabled (EntenteDirectoryView *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
update_actions (EntenteDirectoryView *self)
{
  static const char *const on_record[]
    = { "duplicate", "delete", "join-organization", "join-group" };
  gboolean writable
    = self->list != NULL
      && !entente_store_get_read_only (entente_directory_list_get_store (self->list));

  for (guint i = 0; i < G_N_ELEMENTS (on_record); i++)
    set_enabled (self, on_record[i], writable && self->record != NULL);
  set_enabled (self, "rename", self->record != NULL);
  set_enabled (self, "menu", self->record != NULL);
  set_enabled (self, "add", writable);
}

static void
update_title (EntenteDirectoryView *self)
{
  g_autofree char *title = NULL;

  if (self->record != NULL && entente_record_is_deleted (self->record))
    return;
  if (self->record != NULL)
    title = entente_directory_kind_dup_title (self->kind, self->record);
  adw_navigation_page_set_title (self->detail_page,
                                 title != NULL ? title : _ (self->kind->title));
}

static void
show_record (EntenteDirectoryView *self, EntenteRecord *record)
{
  if (!g_set_object (&self->record, record))
    return;

  g_signal_group_set_target (self->watch_record, record);
  entente_record_view_set_record (self->record_view, record);
  update_title (self);
  gtk_stack_set_visible_child_name (self->detail_stack, record != NULL ? "record" : "nothing");
  gtk_widget_set_visible (GTK_WIDGET (self->menu_button), record != NULL);
  if (record == NULL)
    adw_navigation_split_view_set_show_content (self->split_view, FALSE);
  update_actions (self);
}

/* What stands where the record stood, so that one can go on reading or deleting. Beside the list only: a
   folded window goes back to the list. */
static void
show_neighbour (EntenteDirectoryView *self)
{
  guint position = entente_directory_list_view_get_position (self->list_view);

  if (self->collapsed
      || !entente_directory_list_view_select_position (self->list_view, position))
    show_record (self, NULL);
}

static void
record_deleted_cb (EntenteDirectoryView *self)
{
  if (!entente_record_is_deleted (self->record))
    return;
  self->deleted_id = entente_record_get_id (self->record);
  show_neighbour (self);
}

/* What was deleted while shown is shown again when an undo brings it back. */
static void
welcome_back (EntenteDirectoryView *self)
{
  EntenteRecord *record = NULL;

  if (self->deleted_id != 0)
    record = entente_store_get_record (entente_directory_list_get_store (self->list),
                                       self->kind->record_type (),
                                       self->deleted_id);
  if (record == NULL)
    return;
  self->deleted_id = 0;
  entente_directory_view_select (self, record);
}

/* A search may hide what is shown: the detail stays until something else is chosen. */
static void
selected_changed_cb (EntenteDirectoryView *self)
{
  EntenteRecord *selected = entente_directory_list_view_get_selected (self->list_view);

  if (selected != NULL)
    show_record (self, selected);
}

static void
n_records_changed_cb (EntenteDirectoryView *self)
{
  gboolean has_records
    = self->list != NULL && entente_directory_list_get_n_records (self->list) > 0;

  gtk_stack_set_visible_child_name (self->root_stack, has_records ? "records" : "empty");
  if (has_records)
    welcome_back (self);
  /* Something is shown as soon as there is something to show and room for it. */
  if (has_records && self->record == NULL)
    show_neighbour (self);
  set_enabled (self, "search", has_records);
}

static void
opened_cb (EntenteDirectoryView *self)
{
  entente_directory_view_show_detail (self);
}

/* Folded, and back at the list, nothing is selected: no menu or key may act on what is not seen. */
static void
leave_detail (EntenteDirectoryView *self)
{
  if (!self->collapsed || adw_navigation_split_view_get_show_content (self->split_view))
    return;
  entente_directory_list_view_unselect (self->list_view);
  show_record (self, NULL);
}

static void
show_content_changed_cb (EntenteDirectoryView *self)
{
  leave_detail (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWING_DETAIL]);
}

static void
searching_changed_cb (EntenteDirectoryView *self)
{
  gboolean searching = entente_directory_list_view_get_searching (self->list_view);
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "search");

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (searching));
}

/*
 * Actions
 */

static void
show_new (EntenteDirectoryView *self, EntenteRecord *record)
{
  entente_directory_list_view_set_searching (self->list_view, FALSE);
  entente_directory_view_select (self, record);
  entente_directory_view_reveal (self, record, NULL);
}

static void
add_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  EntenteDirectoryView *self = data;
  g_autoptr (GError) error = NULL;
  EntenteRecord *record = entente_directory_add (entente_directory_list_get_store (self->list),
                                                 self->kind,
                                                 NULL,
                                                 &error);

  if (record != NULL)
    show_new (self, record);
  else
    entente_directory_say_failed (GTK_WIDGET (self), error);
}

static void
duplicate_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  EntenteDirectoryView *self = data;
  g_autoptr (GError) error = NULL;
  EntenteRecord *record = entente_directory_duplicate (self->record, &error);

  if (record != NULL)
    show_new (self, record);
  else
    entente_directory_say_failed (GTK_WIDGET (self), error);
}

static void
delete_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  EntenteDirectoryView *self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *title = entente_directory_kind_dup_title (self->kind, self->record);
  g_autofree char *said = NULL;

  if (!entente_directory_delete (self->record, &error))
    {
      entente_directory_say_failed (GTK_WIDGET (self), error);
      return;
    }
  if (gtk_widget_get_mapped (GTK_WIDGET (self->list_view)))
    entente_directory_list_view_focus_selected (self->list_view);
  /* Translators: what was just deleted */
  said = g_strdup_printf (_ ("“%s” deleted"), title);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", said);
}

static void
rename_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  EntenteDirectoryView *self = data;

  entente_directory_view_reveal (self, self->record, NULL);
}

static void
menu_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  EntenteDirectoryView *self = data;

  entente_directory_list_view_popup_menu (self->list_view);
}

static void
search_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  EntenteDirectoryView *self = data;
  gboolean searching = g_variant_get_boolean (value);

  if (searching)
    adw_navigation_split_view_set_show_content (self->split_view, FALSE);
  entente_directory_list_view_set_searching (self->list_view, searching);
}

static void
order_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  EntenteDirectoryView *self = data;

  if (self->list == NULL)
    return;
  entente_directory_list_view_set_order (self->list_view, g_variant_get_string (value, NULL));
  g_simple_action_set_state (action,
                             g_variant_new_string (entente_directory_list_get_order (self->list)));
}

static void
join_organization_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  EntenteDirectoryView *self = data;

  gtk_widget_activate_action (GTK_WIDGET (self),
                              "collective.join-organization",
                              "x",
                              entente_record_get_id (self->record));
}

static void
join_group_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  EntenteDirectoryView *self = data;

  gtk_widget_activate_action (GTK_WIDGET (self),
                              "collective.join-group",
                              "x",
                              entente_record_get_id (self->record));
}

static const GActionEntry entries[] = {
  { .name = "add", .activate = add_cb },
  { .name = "delete", .activate = delete_cb },
  { .name = "duplicate", .activate = duplicate_cb },
  { .name = "join-group", .activate = join_group_cb },
  { .name = "join-organization", .activate = join_organization_cb },
  { .name = "menu", .activate = menu_cb },
  { .name = "order", .parameter_type = "s", .state = "''", .change_state = order_cb },
  { .name = "rename", .activate = rename_cb },
  { .name = "search", .state = "false", .change_state = search_cb },
};

/*
 * Widget
 */

static void
entente_directory_view_dispose (GObject *object)
{
  EntenteDirectoryView *self = ENTENTE_DIRECTORY_VIEW (object);

  if (self->list_view != NULL)
    entente_directory_view_set_list (self, NULL);
  g_clear_object (&self->watch_list);
  g_clear_object (&self->watch_record);
  /* Otherwise the template would take the child away under AdwBin’s feet. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_DIRECTORY_VIEW);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (entente_directory_view_parent_class)->dispose (object);
}

static void
entente_directory_view_get_property (GObject *object,
                                     guint prop_id,
                                     GValue *value,
                                     GParamSpec *pspec)
{
  EntenteDirectoryView *self = ENTENTE_DIRECTORY_VIEW (object);

  switch (prop_id)
    {
    case PROP_COLLAPSED:
      g_value_set_boolean (value, self->collapsed);
      break;
    case PROP_SHOWING_DETAIL:
      g_value_set_boolean (value,
                           self->collapsed
                             && adw_navigation_split_view_get_show_content (self->split_view));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_directory_view_set_property (GObject *object,
                                     guint prop_id,
                                     const GValue *value,
                                     GParamSpec *pspec)
{
  EntenteDirectoryView *self = ENTENTE_DIRECTORY_VIEW (object);

  switch (prop_id)
    {
    case PROP_COLLAPSED:
      if (self->collapsed == g_value_get_boolean (value))
        break;
      self->collapsed = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      g_object_notify_by_pspec (object, properties[PROP_SHOWING_DETAIL]);
      leave_detail (self);
      n_records_changed_cb (self);
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
                                               "/ui/entente-directory-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteDirectoryView, root_stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteDirectoryView, empty_page);
  gtk_widget_class_bind_template_child (widget_class, EntenteDirectoryView, empty_add_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteDirectoryView, split_view);
  gtk_widget_class_bind_template_child (widget_class, EntenteDirectoryView, list_page);
  gtk_widget_class_bind_template_child (widget_class, EntenteDirectoryView, detail_page);
  gtk_widget_class_bind_template_child (widget_class, EntenteDirectoryView, list_view);
  gtk_widget_class_bind_template_child (widget_class, EntenteDirectoryView, menu_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteDirectoryView, detail_stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteDirectoryView, nothing_selected_page);
  gtk_widget_class_bind_template_child (widget_class, EntenteDirectoryView, detail_bin);
  gtk_widget_class_bind_template_child (widget_class, EntenteDirectoryView, organization_menu);
  gtk_widget_class_bind_template_child (widget_class, EntenteDirectoryView, person_menu);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, searching_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_content_changed_cb);
}

static void
entente_directory_view_class_init (EntenteDirectoryViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_directory_view_dispose;
  object_class->get_property = entente_directory_view_get_property;
  object_class->set_property = entente_directory_view_set_property;

  properties[PROP_COLLAPSED]
    = g_param_spec_boolean ("collapsed",
                            NULL,
                            NULL,
                            FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOWING_DETAIL]
    = g_param_spec_boolean ("showing-detail",
                            NULL,
                            NULL,
                            FALSE,
                            G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ENTENTE_TYPE_DIRECTORY_LIST_VIEW);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
entente_directory_view_init (EntenteDirectoryView *self)
{
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions),
                                   entries,
                                   G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "directory", G_ACTION_GROUP (self->actions));

  self->watch_list = g_signal_group_new (ENTENTE_TYPE_DIRECTORY_LIST);
  g_signal_group_connect_swapped (self->watch_list,
                                  "notify::n-records",
                                  G_CALLBACK (n_records_changed_cb),
                                  self);
  self->watch_record = g_signal_group_new (ENTENTE_TYPE_RECORD);
  g_signal_group_connect_swapped (self->watch_record,
                                  "notify::deleted",
                                  G_CALLBACK (record_deleted_cb),
                                  self);
  g_signal_group_connect_swapped (self->watch_record, "notify", G_CALLBACK (update_title), self);
}

static void
show_words (EntenteDirectoryView *self)
{
  adw_status_page_set_icon_name (self->empty_page, self->kind->icon_name);
  adw_status_page_set_title (self->empty_page, _ (self->kind->empty_title));
  adw_status_page_set_description (self->empty_page, _ (self->kind->empty_text));
  gtk_button_set_label (self->empty_add_button, _ (self->kind->add_button));
  adw_status_page_set_icon_name (self->nothing_selected_page, self->kind->icon_name);
  adw_status_page_set_description (self->nothing_selected_page, _ (self->kind->nothing_selected));
  adw_navigation_page_set_title (self->list_page, _ (self->kind->title));
  update_title (self);
}

GtkWidget *
entente_directory_view_new (const EntenteDirectoryKind *kind)
{
  EntenteDirectoryView *self;

  g_return_val_if_fail (kind != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_DIRECTORY_VIEW, NULL);
  self->kind = kind;
  self->record_view = g_object_new (kind->view_type (), NULL);
  adw_bin_set_child (self->detail_bin, GTK_WIDGET (self->record_view));
  gtk_menu_button_set_menu_model (self->menu_button, entente_directory_view_get_menu (self));
  entente_directory_list_view_set_menu (self->list_view, entente_directory_view_get_menu (self));
  show_words (self);
  update_actions (self);
  n_records_changed_cb (self);
  return GTK_WIDGET (self);
}

const EntenteDirectoryKind *
entente_directory_view_get_kind (EntenteDirectoryView *self)
{
  g_return_val_if_fail (ENTENTE_IS_DIRECTORY_VIEW (self), NULL);

  return self->kind;
}

EntenteDirectoryList *
entente_directory_view_get_list (EntenteDirectoryView *self)
{
  g_return_val_if_fail (ENTENTE_IS_DIRECTORY_VIEW (self), NULL);

  return self->list;
}

void
entente_directory_view_set_list (EntenteDirectoryView *self, EntenteDirectoryList *list)
{
  GAction *order;

  g_return_if_fail (ENTENTE_IS_DIRECTORY_VIEW (self));
  g_return_if_fail (list == NULL || ENTENTE_IS_DIRECTORY_LIST (list));

  if (list == self->list)
    return;

  self->deleted_id = 0;
  show_record (self, NULL);
  entente_directory_list_view_set_searching (self->list_view, FALSE);
  g_set_object (&self->list, list);
  g_object_set (self->record_view,
                "affiliations",
                list != NULL ? entente_directory_list_get_affiliations (list) : NULL,
                NULL);
  entente_directory_list_view_set_list (self->list_view, list);
  g_signal_group_set_target (self->watch_list, list);
  if (list != NULL)
    {
      order = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "order");
      g_simple_action_set_state (G_SIMPLE_ACTION (order),
                                 g_variant_new_string (entente_directory_list_get_order (list)));
    }
  update_actions (self);
  n_records_changed_cb (self);
}

GActionGroup *
entente_directory_view_get_actions (EntenteDirectoryView *self)
{
  g_return_val_if_fail (ENTENTE_IS_DIRECTORY_VIEW (self), NULL);

  return G_ACTION_GROUP (self->actions);
}

GMenuModel *
entente_directory_view_get_menu (EntenteDirectoryView *self)
{
  g_return_val_if_fail (ENTENTE_IS_DIRECTORY_VIEW (self), NULL);

  return self->kind == entente_directory_kind_get_people () ? self->person_menu
                                                            : self->organization_menu;
}

EntenteRecord *
entente_directory_view_get_record (EntenteDirectoryView *self)
{
  g_return_val_if_fail (ENTENTE_IS_DIRECTORY_VIEW (self), NULL);

  return self->record;
}

void
entente_directory_view_select (EntenteDirectoryView *self, EntenteRecord *record)
{
  g_return_if_fail (ENTENTE_IS_DIRECTORY_VIEW (self));
  g_return_if_fail (ENTENTE_IS_RECORD (record));

  entente_directory_list_view_select (self->list_view, record);
  show_record (self, record);
}

void
entente_directory_view_show_detail (EntenteDirectoryView *self)
{
  g_return_if_fail (ENTENTE_IS_DIRECTORY_VIEW (self));

  if (self->record != NULL)
    adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

gboolean
entente_directory_view_reveal (EntenteDirectoryView *self,
                               EntenteRecord *record,
                               const EntenteField *field)
{
  g_return_val_if_fail (ENTENTE_IS_DIRECTORY_VIEW (self), FALSE);
  g_return_val_if_fail (ENTENTE_IS_RECORD (record), FALSE);

  entente_directory_view_show_detail (self);
  return entente_record_view_reveal (self->record_view, record, field);
}
