/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/entente-project-view.h"

#include "agreements/entente-agreements-page.h"
#include "budget/entente-budget-page.h"
#include "collective/entente-collective-page.h"
#include "evaluation/entente-evaluation-page.h"
#include "meetings/entente-meetings-page.h"
#include "project/entente-project-page.h"
#include "schedule/entente-schedule-page.h"
#include "shell/entente-file-banner.h"
#include "shell/entente-page-ahead.h"

#include <glib/gi18n-lib.h>

struct _EntenteProjectView
{
  AdwBin parent_instance;

  /* Owned */
  EntenteProject *project;
  GSignalGroup *store_signals;
  GSignalGroup *page_signals; /* of the page that is shown */
  EntentePageAhead *ahead;

  /* Template */
  EntenteFileBanner *banner;
  GtkWidget *header;
  AdwOverlaySplitView *split_view;
  AdwViewStack *stack;
  AdwWindowTitle *narrow_title;
  GMenu *undo_section;
  GtkListBox *page_list;
  GtkWidget *menu_button;
  GtkWidget *redo_button;
  GtkWidget *undo_button;

};

G_DEFINE_FINAL_TYPE (EntenteProjectView, entente_project_view, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_PROJECT,
  PROP_PAGE_NAME,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* The pages of every window, in their order. */
static GType (*const page_types[]) (void) = {
  entente_project_page_get_type,
  entente_collective_page_get_type,
  entente_schedule_page_get_type,
  entente_budget_page_get_type,
  entente_meetings_page_get_type,
  entente_agreements_page_get_type,
  entente_evaluation_page_get_type,
};

/*
 * Undo
 */

static char *
escape_mnemonic (const char *label)
{
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);

  return g_strjoinv ("__", parts);
}

static void
append_undo_item (EntenteProjectView *self,
                  const char *plain,
                  const char *pattern,
                  const char *label,
                  const char *action)
{
  g_autofree char *escaped = label != NULL ? escape_mnemonic (label) : NULL;
  g_autofree char *text = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  text = escaped != NULL ? g_strdup_printf (pattern, escaped) : g_strdup (plain);
#pragma GCC diagnostic pop
  g_menu_append (self->undo_section, text, action);
}

static void
update_undo (EntenteProjectView *self)
{
  EntenteStore *store = self->project != NULL ? entente_project_get_store (self->project) : NULL;
  const char *undo = store != NULL ? entente_store_get_undo_label (store) : NULL;
  const char *redo = store != NULL ? entente_store_get_redo_label (store) : NULL;
  g_autofree char *undo_hint = NULL;
  g_autofree char *redo_hint = NULL;

  g_menu_remove_all (self->undo_section);
  /* Translators: %s is what was done, such as Rename organisation. */
  append_undo_item (self, _ ("_Undo"), _ ("_Undo “%s”"), undo, "win.undo");
  append_undo_item (self, _ ("_Redo"), _ ("_Redo “%s”"), redo, "win.redo");

  undo_hint = undo != NULL ? g_strdup_printf (_ ("Undo “%s”"), undo) : g_strdup (_ ("Undo"));
  redo_hint = redo != NULL ? g_strdup_printf (_ ("Redo “%s”"), redo) : g_strdup (_ ("Redo"));
  gtk_widget_set_tooltip_text (self->undo_button, undo_hint);
  gtk_widget_set_tooltip_text (self->redo_button, redo_hint);
}

/*
 * Pages
 */

static GtkWidget *
make_page_row (EntentePage *page)
{
  EntentePageClass *page_class = ENTENTE_PAGE_GET_CLASS (page);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (page_class->icon_name));
  gtk_box_append (GTK_BOX (box), gtk_label_new (_ (page_class->title)));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ (page_class->title),
                                  -1);
  return row;
}

static void
add_pages (EntenteProjectView *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (page_types); i++)
    {
      EntentePage *page = g_object_new (page_types[i](), NULL);
      EntentePageClass *page_class = ENTENTE_PAGE_GET_CLASS (page);

      adw_view_stack_add_titled_with_icon (self->stack,
                                           GTK_WIDGET (page),
                                           page_class->name,
                                           _ (page_class->title),
                                           page_class->icon_name);
      gtk_list_box_append (self->page_list, make_page_row (page));
    }
}

static void
page_row_activated_cb (EntenteProjectView *self, GtkListBoxRow *row)
{
  EntentePage *page = entente_project_view_get_page (self, gtk_list_box_row_get_index (row));

  adw_view_stack_set_visible_child (self->stack, GTK_WIDGET (page));
  adw_overlay_split_view_set_show_sidebar (self->split_view, FALSE);
}

/* A page that wants the window for itself leaves room for troubles only. */
static void
update_alone (EntenteProjectView *self)
{
  EntentePage *visible = entente_project_view_get_visible_page (self);
  gboolean alone = visible != NULL && entente_page_get_alone (visible);

  gtk_widget_set_visible (self->header, !alone);
  entente_file_banner_set_brief (self->banner, alone);
}

static void
visible_page_changed_cb (EntenteProjectView *self)
{
  EntentePage *visible = entente_project_view_get_visible_page (self);

  for (guint i = 0; visible != NULL && i < entente_project_view_get_n_pages (self); i++)
    if (entente_project_view_get_page (self, i) == visible)
      gtk_list_box_select_row (self->page_list, gtk_list_box_get_row_at_index (self->page_list, i));

  if (visible != NULL)
    adw_window_title_set_title (self->narrow_title, _ (ENTENTE_PAGE_GET_CLASS (visible)->title));
  g_signal_group_set_target (self->page_signals, visible);
  update_alone (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE_NAME]);
}

static void
begin_ahead (EntenteProjectView *self)
{
  entente_page_ahead_begin (self->ahead, self->project != NULL ? self->stack : NULL);
}

static void
entente_project_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (entente_project_view_parent_class)->map (widget);
  begin_ahead (ENTENTE_PROJECT_VIEW (widget));
}

/* Not in the first field, where the next key would replace what stands in it. */
static gboolean
entente_project_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ENTENTE_PROJECT_VIEW (widget)->menu_button);
}

static void
entente_project_view_dispose (GObject *object)
{
  EntenteProjectView *self = ENTENTE_PROJECT_VIEW (object);

  if (self->stack != NULL)
    entente_project_view_set_project (self, NULL);
  g_clear_pointer (&self->ahead, entente_page_ahead_free);
  g_clear_object (&self->store_signals);
  g_clear_object (&self->page_signals);
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_PROJECT_VIEW);

  G_OBJECT_CLASS (entente_project_view_parent_class)->dispose (object);
}

static void
entente_project_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  EntenteProjectView *self = ENTENTE_PROJECT_VIEW (object);

  switch (prop_id)
    {
    case PROP_PROJECT:
      g_value_set_object (value, self->project);
      break;

    case PROP_PAGE_NAME:
      g_value_set_string (value, adw_view_stack_get_visible_child_name (self->stack));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_project_view_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  EntenteProjectView *self = ENTENTE_PROJECT_VIEW (object);

  switch (prop_id)
    {
    case PROP_PROJECT:
      entente_project_view_set_project (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_project_view_class_init (EntenteProjectViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_project_view_dispose;
  object_class->get_property = entente_project_view_get_property;
  object_class->set_property = entente_project_view_set_property;

  widget_class->grab_focus = entente_project_view_grab_focus;
  widget_class->map = entente_project_view_map;

  properties[PROP_PROJECT] =
    g_param_spec_object ("project", NULL, NULL, ENTENTE_TYPE_PROJECT,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PAGE_NAME] = g_param_spec_string ("page-name", NULL, NULL, NULL,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ENTENTE_TYPE_FILE_BANNER);
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-project-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteProjectView, banner);
  gtk_widget_class_bind_template_child (widget_class, EntenteProjectView, header);
  gtk_widget_class_bind_template_child (widget_class, EntenteProjectView, menu_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteProjectView, narrow_title);
  gtk_widget_class_bind_template_child (widget_class, EntenteProjectView, page_list);
  gtk_widget_class_bind_template_child (widget_class, EntenteProjectView, redo_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteProjectView, split_view);
  gtk_widget_class_bind_template_child (widget_class, EntenteProjectView, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteProjectView, undo_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteProjectView, undo_section);
  gtk_widget_class_bind_template_callback (widget_class, page_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, visible_page_changed_cb);
}

static void
entente_project_view_init (EntenteProjectView *self)
{
  self->page_signals = g_signal_group_new (ENTENTE_TYPE_PAGE);
  g_signal_group_connect_swapped (self->page_signals, "notify::alone", G_CALLBACK (update_alone),
                                  self);
  gtk_widget_init_template (GTK_WIDGET (self));

  self->ahead = entente_page_ahead_new ();
  self->store_signals = g_signal_group_new (ENTENTE_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "notify::undo-label",
                                  G_CALLBACK (update_undo), self);
  g_signal_group_connect_swapped (self->store_signals, "notify::redo-label",
                                  G_CALLBACK (update_undo), self);
  add_pages (self);
  update_undo (self);
}

EntenteProject *
entente_project_view_get_project (EntenteProjectView *self)
{
  g_return_val_if_fail (ENTENTE_IS_PROJECT_VIEW (self), NULL);

  return self->project;
}

void
entente_project_view_set_project (EntenteProjectView *self, EntenteProject *project)
{
  g_return_if_fail (ENTENTE_IS_PROJECT_VIEW (self));
  g_return_if_fail (project == NULL || ENTENTE_IS_PROJECT (project));

  if (!g_set_object (&self->project, project))
    return;

  g_signal_group_set_target (self->store_signals,
                             project != NULL ? entente_project_get_store (project) : NULL);
  for (guint i = 0; i < entente_project_view_get_n_pages (self); i++)
    entente_page_set_project (entente_project_view_get_page (self, i), project);
  begin_ahead (self);
  update_undo (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROJECT]);
}

guint
entente_project_view_get_n_pages (EntenteProjectView *self)
{
  g_return_val_if_fail (ENTENTE_IS_PROJECT_VIEW (self), 0);

  return G_N_ELEMENTS (page_types);
}

EntentePage *
entente_project_view_get_page (EntenteProjectView *self, guint position)
{
  g_autoptr (GtkSelectionModel) pages = NULL;
  g_autoptr (AdwViewStackPage) page = NULL;

  g_return_val_if_fail (ENTENTE_IS_PROJECT_VIEW (self), NULL);
  g_return_val_if_fail (position < G_N_ELEMENTS (page_types), NULL);

  pages = adw_view_stack_get_pages (self->stack);
  page = g_list_model_get_item (G_LIST_MODEL (pages), position);
  return page != NULL ? ENTENTE_PAGE (adw_view_stack_page_get_child (page)) : NULL;
}

EntentePage *
entente_project_view_get_visible_page (EntenteProjectView *self)
{
  g_return_val_if_fail (ENTENTE_IS_PROJECT_VIEW (self), NULL);

  return (EntentePage *) adw_view_stack_get_visible_child (self->stack);
}

gboolean
entente_project_view_show_page (EntenteProjectView *self, const char *name)
{
  GtkWidget *page;

  g_return_val_if_fail (ENTENTE_IS_PROJECT_VIEW (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  page = adw_view_stack_get_child_by_name (self->stack, name);
  if (page == NULL)
    return FALSE;

  adw_view_stack_set_visible_child (self->stack, page);
  return TRUE;
}

gboolean
entente_project_view_reveal (EntenteProjectView *self,
                             EntenteRecord *record,
                             const EntenteField *field)
{
  g_return_val_if_fail (ENTENTE_IS_PROJECT_VIEW (self), FALSE);
  g_return_val_if_fail (ENTENTE_IS_RECORD (record), FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (page_types); i++)
    {
      EntentePage *page = entente_project_view_get_page (self, i);

      if (!entente_page_reveal (page, record, field))
        continue;

      adw_view_stack_set_visible_child (self->stack, GTK_WIDGET (page));
      /* The focus could not go to a page that was not shown yet. */
      entente_page_reveal (page, record, field);
      return TRUE;
    }

  return FALSE;
}
