/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-decisions-view.h"

#include "collective/entente-contact-names.h"
#include "entente-fold.h"
#include "meetings/entente-decision-editor.h"
#include "meetings/entente-decision-weight-dialog.h"

#include <glib/gi18n-lib.h>

enum {
  SHOW_ALL,
  SHOW_OPEN,
  SHOW_LATE,
};

struct _EntenteDecisionsView
{
  EntentePage parent_instance;

  /* Owned */
  GListModel *decisions;    /* nullable: all, by number */
  GPtrArray *organizations; /* what the filter shows after "all" */
  GSignalGroup *store_signals;

  gboolean starting; /* a new one is about to be typed */
  gboolean filling;
  gboolean stale;              /* something changed while nobody looked */
  guint64 organizations_shown; /* generation of those in the filter */

  /* Template */
  AdwNavigationSplitView *split_view;
  AdwNavigationPage *detail_page;
  GtkStack *stack;
  GtkSearchEntry *search_entry;
  GtkDropDown *state_filter;
  GtkDropDown *organization_filter;
  GtkListBox *list;
  GtkLabel *facts_label;
  EntenteCaptureEditor *editor;
};

G_DEFINE_FINAL_TYPE (EntenteDecisionsView, entente_decisions_view, ENTENTE_TYPE_PAGE)

static EntenteStore *
get_store (EntenteDecisionsView *self)
{
  EntenteProject *project = entente_page_get_project (ENTENTE_PAGE (self));

  return project != NULL ? entente_project_get_store (project) : NULL;
}

/*
 * Rows
 */

static EntenteDecision *
get_row_decision (GtkListBoxRow *row)
{
  return row != NULL ? g_object_get_data (G_OBJECT (row), "entente-decision") : NULL;
}

static void
update_row (GtkListBoxRow *row)
{
  EntenteDecision *decision = get_row_decision (row);
  g_autofree char *number = entente_decision_dup_number (decision);
  g_autofree char *title = entente_decision_dup_title (decision);
  g_autofree char *state = entente_decision_dup_state_words (decision, NULL);
  g_autofree char *who = entente_decision_dup_referents_words (decision);
  /* Translators: number and beginning of a decision: No. 12: Hire the hall */
  g_autofree char *line = g_strdup_printf (C_ ("number, decision", "%s: %s"), number, title);
  /* Translators: state of a decision and who answers for it */
  g_autofree char *facts
    = *who != '\0' ? g_strdup_printf (C_ ("state, who", "%s · %s"), state, who) : g_strdup (state);
  GtkWidget *late = g_object_get_data (G_OBJECT (row), "entente-late");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), line);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), facts);
  gtk_widget_set_visible (late, entente_decision_is_overdue (decision, NULL));
}

static GtkWidget *
make_row (gpointer item, gpointer data)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *late = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (late, _ ("Late"));
  gtk_widget_add_css_class (late, "warning");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), late);
  g_object_set_data_full (G_OBJECT (row), "entente-decision", g_object_ref (item), g_object_unref);
  g_object_set_data (G_OBJECT (row), "entente-late", late);
  update_row (GTK_LIST_BOX_ROW (row));
  return row;
}

/*
 * Filter
 */

/* (transfer container) (nullable): NULL for all */
static GPtrArray *
dup_chosen (EntenteDecisionsView *self)
{
  EntenteStore *store = get_store (self);

  switch (gtk_drop_down_get_selected (self->state_filter))
    {
    case SHOW_OPEN:
      return entente_decision_register_list_open (store);

    case SHOW_LATE:
      return entente_decision_register_list_overdue (store, NULL);

    default:
      return NULL;
    }
}

static GPtrArray *
dup_of_organization (EntenteDecisionsView *self)
{
  guint selected = gtk_drop_down_get_selected (self->organization_filter);

  return selected > 0 && selected <= self->organizations->len
           ? entente_decision_register_list_of (get_store (self),
                                                self->organizations->pdata[selected - 1])
           : NULL;
}

static gboolean
has_words (EntenteDecisionsView *self, EntenteDecision *decision)
{
  g_autofree char *searched
    = entente_fold (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  g_autofree char *number = entente_decision_dup_number (decision);
  g_autofree char *who = entente_decision_dup_referents_words (decision);
  g_autofree char *all = g_strjoin (
    " ", number, entente_record_get_text (ENTENTE_RECORD (decision), ENTENTE_DECISION_TEXT),
    entente_record_get_text (ENTENTE_RECORD (decision), ENTENTE_DECISION_NOTES), who, NULL);
  g_autofree char *folded = entente_fold (all);

  return entente_fold_contains (folded, searched);
}

/* Rows stay; whether they are shown is asked anew. */
static void
filter (EntenteDecisionsView *self)
{
  g_autoptr (GPtrArray) chosen = NULL;
  g_autoptr (GPtrArray) of = NULL;
  GtkListBoxRow *row;

  if (get_store (self) == NULL)
    return;
  chosen = dup_chosen (self);
  of = dup_of_organization (self);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      EntenteDecision *decision = get_row_decision (row);

      gtk_widget_set_visible (GTK_WIDGET (row),
                              (chosen == NULL || g_ptr_array_find (chosen, decision, NULL))
                                && (of == NULL || g_ptr_array_find (of, decision, NULL))
                                && has_words (self, decision));
    }
}

static void
filter_changed_cb (EntenteDecisionsView *self)
{
  if (!self->filling)
    filter (self);
}

static void
fill_organizations (EntenteDecisionsView *self)
{
  GListModel *all = entente_store_get_list (get_store (self), ENTENTE_TYPE_ORGANIZATION);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = gtk_drop_down_get_selected (self->organization_filter);
  g_autoptr (GObject) chosen = selected > 0 && selected <= self->organizations->len
                                 ? g_object_ref (self->organizations->pdata[selected - 1])
                                 : NULL;

  gtk_string_list_append (names, _ ("All organisations"));
  g_ptr_array_set_size (self->organizations, 0);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (EntenteRecord) organization = g_list_model_get_item (all, i);

      gtk_string_list_take (names, entente_contact_dup_name (organization));
      g_ptr_array_add (self->organizations, g_steal_pointer (&organization));
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->organization_filter, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->organization_filter,
                              chosen != NULL
                                  && g_ptr_array_find (self->organizations, chosen, &selected)
                                ? selected + 1 : 0);
  self->filling = FALSE;
}

static void
update_organizations (EntenteDecisionsView *self)
{
  const guint64 generation = entente_store_get_generation (get_store (self),
                                                           ENTENTE_TYPE_ORGANIZATION);

  if (generation == self->organizations_shown)
    return;
  self->organizations_shown = generation;
  fill_organizations (self);
}

/*
 * Which one is open
 */

static void
update_title (EntenteDecisionsView *self, EntenteDecision *decision)
{
  g_autofree char *number = decision != NULL ? entente_decision_dup_number (decision) : NULL;

  adw_navigation_page_set_title (self->detail_page, number != NULL ? number : _ ("New Decision"));
}

static void
row_selected_cb (EntenteDecisionsView *self, GtkListBoxRow *row)
{
  if (row == NULL)
    return;
  self->starting = FALSE;
  entente_capture_editor_show (self->editor, ENTENTE_RECORD (get_row_decision (row)));
  update_title (self, get_row_decision (row));
}

static void
row_activated_cb (EntenteDecisionsView *self)
{
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

static GtkListBoxRow *
find_row (EntenteDecisionsView *self, gpointer decision)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if ((gpointer) get_row_decision (row) == decision)
      return row;
  return NULL;
}

static void
taken_cb (EntenteDecisionsView *self, EntenteDecision *decision)
{
  GtkListBoxRow *row = find_row (self, decision);

  self->starting = FALSE;
  update_title (self, decision);
  if (row != NULL)
    gtk_list_box_select_row (self->list, row);
}

static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteDecisionsView *self = ENTENTE_DECISIONS_VIEW (widget);

  self->starting = TRUE;
  gtk_stack_set_visible_child_name (self->stack, "list");
  gtk_list_box_unselect_all (self->list);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  update_title (self, NULL);
  entente_decision_editor_start (ENTENTE_DECISION_EDITOR (self->editor), get_store (self), NULL, NULL,
                                 ENTENTE_DECISION_ACTION);
}

static void
weight_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_present (
    entente_decision_weight_dialog_new (get_store (ENTENTE_DECISIONS_VIEW (widget))), widget);
}

/*
 * Keeping up
 */

static void
update (EntenteDecisionsView *self)
{
  g_autofree char *facts = NULL;
  GtkListBoxRow *row;

  if (get_store (self) == NULL)
    return;
  update_organizations (self);
  facts = entente_decision_register_dup_facts (get_store (self), NULL);
  gtk_label_set_text (self->facts_label, facts);
  gtk_stack_set_visible_child_name (self->stack,
                                    g_list_model_get_n_items (self->decisions) > 0 || self->starting
                                      ? "list"
                                      : "empty");
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (!entente_record_is_deleted (ENTENTE_RECORD (get_row_decision (row))))
      update_row (row);
  filter (self);
  if (!self->starting && entente_capture_editor_get_record (self->editor) == NULL)
    gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

/* What nobody sees waits until somebody looks: there may be thousands. */
static void
changed_cb (EntenteDecisionsView *self)
{
  self->stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (!self->stale)
    update (self);
}

static void
catch_up (EntenteDecisionsView *self)
{
  if (self->stale)
    update (self);
  self->stale = FALSE;
}

static void
entente_decisions_view_map (GtkWidget *widget)
{
  catch_up (ENTENTE_DECISIONS_VIEW (widget));
  GTK_WIDGET_CLASS (entente_decisions_view_parent_class)->map (widget);
}

static void
entente_decisions_view_project_changed (EntentePage *page)
{
  EntenteDecisionsView *self = ENTENTE_DECISIONS_VIEW (page);
  EntenteStore *store = get_store (self);

  entente_capture_editor_show (self->editor, NULL);
  g_clear_object (&self->decisions);
  self->starting = FALSE;
  if (store != NULL)
    self->decisions = entente_decision_register_new_list (store);
  gtk_list_box_bind_model (self->list, self->decisions, make_row, self, NULL);
  g_signal_group_set_target (self->store_signals, store);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "decisions.new",
                                 store != NULL && !entente_store_get_read_only (store));
  self->organizations_shown = G_MAXUINT64;
  self->stale = FALSE;
  update (self);
}

static gboolean
entente_decisions_view_knows (EntenteRecord *record)
{
  return ENTENTE_IS_DECISION (record);
}

static gboolean
entente_decisions_view_reveal (EntentePage *page, EntenteRecord *record, const EntenteField *field)
{
  EntenteDecisionsView *self = ENTENTE_DECISIONS_VIEW (page);
  GtkListBoxRow *row = entente_decisions_view_knows (record) ? find_row (self, record) : NULL;

  if (row == NULL)
    return FALSE;
  catch_up (self);
  gtk_drop_down_set_selected (self->state_filter, SHOW_ALL);
  gtk_drop_down_set_selected (self->organization_filter, 0);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_list_box_select_row (self->list, row);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  return TRUE;
}

static void
entente_decisions_view_dispose (GObject *object)
{
  EntenteDecisionsView *self = ENTENTE_DECISIONS_VIEW (object);

  /* While there still is a template to empty. */
  entente_page_set_project (ENTENTE_PAGE (self), NULL);
  g_clear_object (&self->store_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_DECISIONS_VIEW);
  g_clear_pointer (&self->organizations, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_decisions_view_parent_class)->dispose (object);
}

static void
entente_decisions_view_class_init (EntenteDecisionsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntentePageClass *page_class = ENTENTE_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_decisions_view_dispose;
  widget_class->map = entente_decisions_view_map;

  page_class->name = "decisions";
  page_class->title = N_ ("Decisions");
  page_class->icon_name = "object-select-symbolic";
  page_class->project_changed = entente_decisions_view_project_changed;
  page_class->knows = entente_decisions_view_knows;
  page_class->reveal = entente_decisions_view_reveal;

  g_type_ensure (ENTENTE_TYPE_DECISION_EDITOR);
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-decisions-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteDecisionsView, split_view);
  gtk_widget_class_bind_template_child (widget_class, EntenteDecisionsView, detail_page);
  gtk_widget_class_bind_template_child (widget_class, EntenteDecisionsView, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteDecisionsView, search_entry);
  gtk_widget_class_bind_template_child (widget_class, EntenteDecisionsView, state_filter);
  gtk_widget_class_bind_template_child (widget_class, EntenteDecisionsView, organization_filter);
  gtk_widget_class_bind_template_child (widget_class, EntenteDecisionsView, list);
  gtk_widget_class_bind_template_child (widget_class, EntenteDecisionsView, facts_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteDecisionsView, editor);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, taken_cb);
  gtk_widget_class_install_action (widget_class, "decisions.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "decisions.weight", NULL, weight_action);
}

static void
entente_decisions_view_init (EntenteDecisionsView *self)
{
  self->organizations = g_ptr_array_new_with_free_func (g_object_unref);
  self->store_signals = g_signal_group_new (ENTENTE_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (changed_cb), self);

  gtk_widget_init_template (GTK_WIDGET (self));
}
