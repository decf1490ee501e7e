/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-problems-view.h"

#include "meetings/entente-problem-desk.h"
#include "meetings/entente-problem-editor.h"

#include <glib/gi18n-lib.h>

struct _EntenteProblemsView
{
  EntentePage parent_instance;

  /* Owned */
  GListModel *problems; /* nullable: the latest first */
  GSignalGroup *store_signals;

  gboolean starting; /* a new one is about to be typed */

  /* Template */
  AdwNavigationSplitView *split_view;
  GtkStack *stack;
  GtkListBox *list;
  GtkLabel *facts_label;
  EntenteCaptureEditor *editor;
};

G_DEFINE_FINAL_TYPE (EntenteProblemsView, entente_problems_view, ENTENTE_TYPE_PAGE)

static EntenteStore *
get_store (EntenteProblemsView *self)
{
  EntenteProject *project = entente_page_get_project (ENTENTE_PAGE (self));

  return project != NULL ? entente_project_get_store (project) : NULL;
}

/*
 * Rows
 */

static EntenteProblem *
get_row_problem (GtkListBoxRow *row)
{
  return row != NULL ? g_object_get_data (G_OBJECT (row), "entente-problem") : NULL;
}

static void
update_row (GtkListBoxRow *row)
{
  EntenteProblem *problem = get_row_problem (row);
  g_autofree char *title = entente_problem_dup_title (problem);
  g_autofree char *raiser = entente_problem_dup_raiser (problem);
  g_autofree char *state = entente_problem_dup_state_words (problem, NULL);
  /* Translators: state of a problem and who raised it */
  g_autofree char *line = g_strdup_printf (C_ ("state, raiser", "%s · %s"), state, raiser);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line);
  gtk_widget_set_visible (g_object_get_data (G_OBJECT (row), "entente-late"),
                          entente_problem_is_overdue (problem, NULL));
}

static GtkWidget *
make_row (gpointer item, gpointer data)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *late = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (late, _ ("Late"));
  gtk_widget_add_css_class (late, "warning");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), late);
  g_object_set_data_full (G_OBJECT (row), "entente-problem", g_object_ref (item), g_object_unref);
  g_object_set_data (G_OBJECT (row), "entente-late", late);
  update_row (GTK_LIST_BOX_ROW (row));
  return row;
}

static GtkListBoxRow *
find_row (EntenteProblemsView *self, gpointer problem)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if ((gpointer) get_row_problem (row) == problem)
      return row;
  return NULL;
}

/*
 * Which one is open
 */

static void
row_selected_cb (EntenteProblemsView *self, GtkListBoxRow *row)
{
  if (row == NULL)
    return;
  self->starting = FALSE;
  entente_capture_editor_show (self->editor, ENTENTE_RECORD (get_row_problem (row)));
}

static void
row_activated_cb (EntenteProblemsView *self)
{
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

static void
taken_cb (EntenteProblemsView *self, EntenteProblem *problem)
{
  GtkListBoxRow *row = find_row (self, problem);

  self->starting = FALSE;
  if (row != NULL)
    gtk_list_box_select_row (self->list, row);
}

static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteProblemsView *self = ENTENTE_PROBLEMS_VIEW (widget);

  self->starting = TRUE;
  gtk_stack_set_visible_child_name (self->stack, "list");
  gtk_list_box_unselect_all (self->list);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  entente_capture_editor_start (self->editor, get_store (self), NULL);
}

/*
 * Keeping up
 */

static void
update (EntenteProblemsView *self)
{
  g_autofree char *facts = NULL;
  GtkListBoxRow *row;

  if (get_store (self) == NULL)
    return;
  facts = entente_problem_desk_dup_facts (get_store (self), NULL);
  gtk_label_set_text (self->facts_label, facts != NULL ? facts : "");
  gtk_stack_set_visible_child_name (
    self->stack, g_list_model_get_n_items (self->problems) > 0 || self->starting ? "list" : "empty");
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (!entente_record_is_deleted (ENTENTE_RECORD (get_row_problem (row))))
      update_row (row);
  if (!self->starting && entente_capture_editor_get_record (self->editor) == NULL)
    gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

static GListModel *
make_sorted (EntenteStore *store)
{
  GtkSorter *sorter = GTK_SORTER (gtk_custom_sorter_new (entente_problem_compare, NULL, NULL));
  GListModel *all = entente_store_get_list (store, ENTENTE_TYPE_PROBLEM);

  return G_LIST_MODEL (gtk_sort_list_model_new (g_object_ref (all), sorter));
}

static void
entente_problems_view_project_changed (EntentePage *page)
{
  EntenteProblemsView *self = ENTENTE_PROBLEMS_VIEW (page);
  EntenteStore *store = get_store (self);

  entente_capture_editor_show (self->editor, NULL);
  g_clear_object (&self->problems);
  self->starting = FALSE;
  if (store != NULL)
    self->problems = make_sorted (store);
  gtk_list_box_bind_model (self->list, self->problems, make_row, self, NULL);
  g_signal_group_set_target (self->store_signals, store);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "problems.new",
                                 store != NULL && !entente_store_get_read_only (store));
  update (self);
}

static gboolean
entente_problems_view_knows (EntenteRecord *record)
{
  return ENTENTE_IS_PROBLEM (record);
}

static gboolean
entente_problems_view_reveal (EntentePage *page, EntenteRecord *record, const EntenteField *field)
{
  EntenteProblemsView *self = ENTENTE_PROBLEMS_VIEW (page);
  GtkListBoxRow *row = entente_problems_view_knows (record) ? find_row (self, record) : NULL;

  if (row == NULL)
    return FALSE;
  gtk_list_box_select_row (self->list, row);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  return TRUE;
}

static void
entente_problems_view_dispose (GObject *object)
{
  EntenteProblemsView *self = ENTENTE_PROBLEMS_VIEW (object);

  /* While there still is a template to empty. */
  entente_page_set_project (ENTENTE_PAGE (self), NULL);
  g_clear_object (&self->store_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_PROBLEMS_VIEW);

  G_OBJECT_CLASS (entente_problems_view_parent_class)->dispose (object);
}

static void
entente_problems_view_class_init (EntenteProblemsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntentePageClass *page_class = ENTENTE_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_problems_view_dispose;

  page_class->name = "problems";
  page_class->title = N_ ("Problems");
  page_class->icon_name = "dialog-warning-symbolic";
  page_class->project_changed = entente_problems_view_project_changed;
  page_class->knows = entente_problems_view_knows;
  page_class->reveal = entente_problems_view_reveal;

  g_type_ensure (ENTENTE_TYPE_PROBLEM_EDITOR);
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-problems-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteProblemsView, split_view);
  gtk_widget_class_bind_template_child (widget_class, EntenteProblemsView, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteProblemsView, list);
  gtk_widget_class_bind_template_child (widget_class, EntenteProblemsView, facts_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteProblemsView, editor);
  gtk_widget_class_bind_template_callback (widget_class, taken_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_install_action (widget_class, "problems.new", NULL, new_action);
}

static void
entente_problems_view_init (EntenteProblemsView *self)
{
  self->store_signals = g_signal_group_new (ENTENTE_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (update), self);

  gtk_widget_init_template (GTK_WIDGET (self));
}
