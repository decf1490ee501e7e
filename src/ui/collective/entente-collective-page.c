/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-collective-page-private.h"

#include "collective/entente-bodies.h"
#include "collective/entente-contact-import-dialog.h"
#include "collective/entente-seat.h"

#include <glib/gi18n-lib.h>

/* What is remembered between runs: the sub-view, then the record and the order of each directory. */
#define SELECTION_FORMAT "(s(xs)(xs))"

struct _EntenteCollectivePage
{
  EntentePage parent_instance;

  /* Owned */
  EntenteStore *store;               /* nullable */
  EntenteAffiliations *affiliations; /* nullable */

  /* Borrowed */
  EntenteDirectoryView *organizations;
  EntenteDirectoryView *people;
  EntenteGroupView *group;

  /* Template */
  AdwToolbarView *toolbar_view;
  GtkWidget *add_button;
  GtkStack *title_stack;
  GtkWidget *wide_switcher;
  GtkLabel *narrow_title;
  GtkWidget *search_button;
  GtkMenuButton *menu_button;
  GtkMenuButton *record_button;
  AdwViewSwitcherBar *narrow_switcher;
  AdwViewStack *view_stack;
  GtkDropTarget *file_target;
  GMenuModel *organization_menu;
  GMenuModel *person_menu;

  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (EntenteCollectivePage, entente_collective_page, ENTENTE_TYPE_PAGE)

/*
 * Sub-views
 */

EntenteDirectoryView *
_entente_collective_page_get_directory (EntenteCollectivePage *self)
{
  GtkWidget *visible = adw_view_stack_get_visible_child (self->view_stack);

  return ENTENTE_IS_DIRECTORY_VIEW (visible) ? ENTENTE_DIRECTORY_VIEW (visible) : NULL;
}

/* Putting twenty thousand names in order waits until somebody looks at them. */
static void
ensure_list (EntenteCollectivePage *self, EntenteDirectoryView *directory)
{
  g_autoptr (EntenteDirectoryList) list = NULL;

  if (self->store == NULL || entente_directory_view_get_list (directory) != NULL)
    return;
  list = entente_directory_list_new (self->store,
                                     entente_directory_view_get_kind (directory),
                                     self->affiliations);
  entente_directory_view_set_list (directory, list);
}

/* Folded, the detail has a bar of its own with the same menu. */
static void
update_bars (EntenteCollectivePage *self)
{
  EntenteDirectoryView *directory = _entente_collective_page_get_directory (self);
  gboolean showing_detail = FALSE;

  if (directory != NULL)
    g_object_get (directory, "showing-detail", &showing_detail, NULL);
  adw_toolbar_view_set_reveal_top_bars (self->toolbar_view, !showing_detail);
  adw_view_switcher_bar_set_reveal (self->narrow_switcher, self->narrow && !showing_detail);
  gtk_widget_set_visible (GTK_WIDGET (self->record_button), directory != NULL && !self->narrow);
  gtk_stack_set_visible_child (self->title_stack,
                               self->narrow ? GTK_WIDGET (self->narrow_title)
                                            : self->wide_switcher);
}

static void
set_narrow (EntenteCollectivePage *self, gboolean narrow)
{
  AdwViewStackPage *group = adw_view_stack_get_page (self->view_stack, GTK_WIDGET (self->group));

  self->narrow = narrow;
  /* The bar of a narrow window has room for one short word. */
  adw_view_stack_page_set_title (group, narrow ? C_ ("narrow tab", "Organising Group")
                                               : _ ("Organising Group"));
  g_object_set (self->organizations, "collapsed", narrow, NULL);
  g_object_set (self->people, "collapsed", narrow, NULL);
  update_bars (self);
}

static void
narrow_applied_cb (EntenteCollectivePage *self)
{
  set_narrow (self, TRUE);
}

static void
narrow_unapplied_cb (EntenteCollectivePage *self)
{
  set_narrow (self, FALSE);
}

static void
show_title (EntenteCollectivePage *self)
{
  GtkWidget *visible = adw_view_stack_get_visible_child (self->view_stack);
  AdwViewStackPage *page = adw_view_stack_get_page (self->view_stack, visible);

  gtk_label_set_label (self->narrow_title, visible == GTK_WIDGET (self->group)
                                             ? _ ("Organising Group")
                                             : adw_view_stack_page_get_title (page));
}

static const char *
get_add_tip (EntenteCollectivePage *self, EntenteDirectoryView *directory)
{
  if (directory == NULL)
    return _ ("Add Member");
  return directory == self->people ? _ ("Add Person") : _ ("Add Organisation");
}

static void
visible_child_changed_cb (EntenteCollectivePage *self)
{
  EntenteDirectoryView *directory = _entente_collective_page_get_directory (self);

  /* While the sub-views are being added there is nothing to show yet. */
  if (self->group == NULL)
    return;

  if (directory != NULL)
    ensure_list (self, directory);
  gtk_widget_insert_action_group (GTK_WIDGET (self),
                                  "directory",
                                  directory != NULL
                                    ? entente_directory_view_get_actions (directory)
                                    : NULL);
  gtk_widget_set_visible (self->search_button, directory != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->menu_button), directory != NULL);
  gtk_menu_button_set_menu_model (self->menu_button,
                                  directory == self->people ? self->person_menu
                                                            : self->organization_menu);
  gtk_menu_button_set_menu_model (
    self->record_button,
    directory != NULL ? entente_directory_view_get_menu (directory) : NULL);
  gtk_widget_set_tooltip_text (self->add_button, get_add_tip (self, directory));
  show_title (self);
  update_bars (self);
}

static void
show_view (EntenteCollectivePage *self, gpointer view)
{
  adw_view_stack_set_visible_child (self->view_stack, view);
}

/*
 * For the actions
 */

EntenteStore *
_entente_collective_page_get_store (EntenteCollectivePage *self)
{
  return self->store;
}

EntenteAffiliations *
_entente_collective_page_get_affiliations (EntenteCollectivePage *self)
{
  return self->affiliations;
}

EntenteGroupView *
_entente_collective_page_get_group (EntenteCollectivePage *self)
{
  return self->group;
}

void
_entente_collective_page_show_people (EntenteCollectivePage *self)
{
  show_view (self, self->people);
}

void
_entente_collective_page_show_group (EntenteCollectivePage *self)
{
  show_view (self, self->group);
}

EntenteDirectoryView *
_entente_collective_page_show_record (EntenteCollectivePage *self, EntenteRecord *record)
{
  EntenteDirectoryView *directory
    = ENTENTE_IS_PERSON (record) ? self->people : self->organizations;

  show_view (self, directory);
  ensure_list (self, directory);
  entente_directory_view_select (directory, record);
  entente_directory_view_show_detail (directory);
  return directory;
}

/*
 * Page
 */

/* A spreadsheet or an address book dropped anywhere on the page is looked at. */
static gboolean
drop_file_cb (EntenteCollectivePage *self, const GValue *value, double x, double y)
{
  GSList *files = g_value_get_boxed (value);

  if (self->store == NULL || files == NULL || entente_store_get_read_only (self->store))
    return FALSE;
  entente_contact_import_dialog_open (GTK_WIDGET (self), self->store, files->data);
  return TRUE;
}

static void
entente_collective_page_project_changed (EntentePage *page)
{
  EntenteCollectivePage *self = ENTENTE_COLLECTIVE_PAGE (page);
  EntenteProject *project = entente_page_get_project (page);

  entente_directory_view_set_list (self->organizations, NULL);
  entente_directory_view_set_list (self->people, NULL);
  entente_group_view_set_affiliations (self->group, NULL);
  g_clear_object (&self->affiliations);
  g_clear_object (&self->store);

  if (project != NULL)
    {
      self->store = g_object_ref (entente_project_get_store (project));
      self->affiliations = entente_affiliations_new (self->store);
      entente_group_view_set_affiliations (self->group, self->affiliations);
    }
  _entente_collective_page_update_actions (self);
  visible_child_changed_cb (self);
}

static gboolean
reveal_position (EntenteCollectivePage *self, EntenteRecord *position, const EntenteField *field)
{
  gint64 organization = entente_record_get_reference (position, ENTENTE_POSITION_ORGANIZATION);
  gint64 person = entente_record_get_reference (position, ENTENTE_POSITION_PERSON);
  EntenteRecord *owner = NULL;

  if (organization != 0)
    owner = entente_store_get_record (self->store, ENTENTE_TYPE_ORGANIZATION, organization);
  if (owner == NULL && person != 0)
    owner = entente_store_get_record (self->store, ENTENTE_TYPE_PERSON, person);
  return owner != NULL
         && entente_directory_view_reveal (_entente_collective_page_show_record (self, owner), position, field);
}

static gboolean
entente_collective_page_reveal (EntentePage *page,
                                EntenteRecord *record,
                                const EntenteField *field)
{
  EntenteCollectivePage *self = ENTENTE_COLLECTIVE_PAGE (page);

  if (self->store == NULL || entente_record_get_store (record) != self->store
      || entente_record_is_deleted (record))
    return FALSE;
  if (ENTENTE_IS_POSITION (record))
    return reveal_position (self, record, field);
  if (ENTENTE_IS_SEAT (record))
    {
      /* Those of other bodies are where the bodies are. */
      if (!entente_seat_is_in (ENTENTE_SEAT (record), ENTENTE_ORGANIZING_GROUP_ID))
        return FALSE;
      show_view (self, self->group);
      return entente_group_view_reveal (self->group, record, field);
    }
  if (ENTENTE_IS_ORGANIZATION (record) || ENTENTE_IS_PERSON (record))
    return entente_directory_view_reveal (_entente_collective_page_show_record (self, record), record, field);
  return FALSE;
}

static gint64
get_selected_id (EntenteDirectoryView *directory)
{
  EntenteRecord *record = entente_directory_view_get_record (directory);

  return record != NULL ? entente_record_get_id (record) : 0;
}

static char *
dup_order (EntenteDirectoryView *directory)
{
  g_autoptr (GVariant) state
    = g_action_group_get_action_state (entente_directory_view_get_actions (directory), "order");

  return g_variant_dup_string (state, NULL);
}

static char *
entente_collective_page_dup_selection (EntentePage *page)
{
  EntenteCollectivePage *self = ENTENTE_COLLECTIVE_PAGE (page);
  g_autofree char *organization_order = dup_order (self->organizations);
  g_autofree char *person_order = dup_order (self->people);
  g_autoptr (GVariant) selection = g_variant_ref_sink (
    g_variant_new (SELECTION_FORMAT,
                   adw_view_stack_get_visible_child_name (self->view_stack),
                   get_selected_id (self->organizations),
                   organization_order,
                   get_selected_id (self->people),
                   person_order));

  return g_variant_print (selection, FALSE);
}

static void
restore_directory (EntenteCollectivePage *self,
                   EntenteDirectoryView *directory,
                   gint64 id,
                   const char *order)
{
  EntenteRecord *record = NULL;

  /* What was never looked at stays unmade. */
  if (id == 0 && *order == '\0')
    return;
  ensure_list (self, directory);
  g_action_group_change_action_state (entente_directory_view_get_actions (directory),
                                      "order",
                                      g_variant_new_string (order));
  if (id != 0)
    record = entente_store_get_record (self->store,
                                       entente_directory_view_get_kind (directory)->record_type (),
                                       id);
  if (record != NULL)
    entente_directory_view_select (directory, record);
}

static void
entente_collective_page_restore_selection (EntentePage *page, const char *text)
{
  EntenteCollectivePage *self = ENTENTE_COLLECTIVE_PAGE (page);
  g_autoptr (GVariant) selection
    = g_variant_parse (G_VARIANT_TYPE (SELECTION_FORMAT), text, NULL, NULL, NULL);
  const char *view, *organization_order, *person_order;
  gint64 organization, person;

  if (selection == NULL || self->store == NULL)
    return;
  g_variant_get (selection,
                 "(&s(x&s)(x&s))",
                 &view,
                 &organization,
                 &organization_order,
                 &person,
                 &person_order);
  restore_directory (self, self->organizations, organization, organization_order);
  restore_directory (self, self->people, person, person_order);
  if (adw_view_stack_get_child_by_name (self->view_stack, view) != NULL)
    adw_view_stack_set_visible_child_name (self->view_stack, view);
}

static void
entente_collective_page_dispose (GObject *object)
{
  EntenteCollectivePage *self = ENTENTE_COLLECTIVE_PAGE (object);

  if (self->view_stack != NULL)
    entente_page_set_project (ENTENTE_PAGE (self), NULL);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "directory", NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_COLLECTIVE_PAGE);
  self->view_stack = NULL;

  G_OBJECT_CLASS (entente_collective_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-collective-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteCollectivePage, toolbar_view);
  gtk_widget_class_bind_template_child (widget_class, EntenteCollectivePage, add_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteCollectivePage, title_stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteCollectivePage, wide_switcher);
  gtk_widget_class_bind_template_child (widget_class, EntenteCollectivePage, narrow_title);
  gtk_widget_class_bind_template_child (widget_class, EntenteCollectivePage, search_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteCollectivePage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteCollectivePage, record_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteCollectivePage, narrow_switcher);
  gtk_widget_class_bind_template_child (widget_class, EntenteCollectivePage, view_stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteCollectivePage, file_target);
  gtk_widget_class_bind_template_child (widget_class, EntenteCollectivePage, organization_menu);
  gtk_widget_class_bind_template_child (widget_class, EntenteCollectivePage, person_menu);
  gtk_widget_class_bind_template_callback (widget_class, drop_file_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_unapplied_cb);
  gtk_widget_class_bind_template_callback (widget_class, visible_child_changed_cb);
}

static void
entente_collective_page_class_init (EntenteCollectivePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntentePageClass *page_class = ENTENTE_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_collective_page_dispose;

  page_class->name = "collective";
  page_class->title = N_ ("Collective");
  page_class->icon_name = "system-users-symbolic";
  page_class->project_changed = entente_collective_page_project_changed;
  page_class->reveal = entente_collective_page_reveal;
  page_class->dup_selection = entente_collective_page_dup_selection;
  page_class->restore_selection = entente_collective_page_restore_selection;

  bind_template (widget_class);
  _entente_collective_page_class_install_actions (widget_class);
}

static EntenteDirectoryView *
add_directory (EntenteCollectivePage *self, const EntenteDirectoryKind *kind)
{
  GtkWidget *view = entente_directory_view_new (kind);

  adw_view_stack_add_titled_with_icon (self->view_stack,
                                       view,
                                       kind->name,
                                       _ (kind->title),
                                       kind->icon_name);
  g_signal_connect_object (view,
                           "notify::showing-detail",
                           G_CALLBACK (update_bars),
                           self,
                           G_CONNECT_SWAPPED);
  return ENTENTE_DIRECTORY_VIEW (view);
}

static void
entente_collective_page_init (EntenteCollectivePage *self)
{
  GType accepted[] = { GDK_TYPE_FILE_LIST };
  GtkWidget *group;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_target_set_gtypes (self->file_target, accepted, G_N_ELEMENTS (accepted));

  self->organizations = add_directory (self, entente_directory_kind_get_organizations ());
  self->people = add_directory (self, entente_directory_kind_get_people ());
  group = g_object_new (ENTENTE_TYPE_GROUP_VIEW, NULL);
  adw_view_stack_add_titled_with_icon (self->view_stack,
                                       group,
                                       "group",
                                       _ ("Organising Group"),
                                       "entente-group-symbolic");
  self->group = ENTENTE_GROUP_VIEW (group);
  visible_child_changed_cb (self);
}
