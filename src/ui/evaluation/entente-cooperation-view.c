/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-cooperation-view-private.h"

#include "evaluation/entente-assessment-dialog.h"
#include "evaluation/entente-cooperation-charts.h"
#include "evaluation/entente-cooperation-results.h"
#include "evaluation/entente-dimension-row.h"
#include "form/entente-refusal.h"
#include "meetings/entente-decision-balance.h"
#include "meetings/entente-problem-desk.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (EntenteCooperationView, entente_cooperation_view, ENTENTE_TYPE_PAGE)

EntenteStore *
_entente_cooperation_view_get_store (EntenteCooperationView *self)
{
  EntenteProject *project = entente_page_get_project (ENTENTE_PAGE (self));

  return project != NULL ? entente_project_get_store (project) : NULL;
}

static gboolean
is_writable (EntenteCooperationView *self)
{
  EntenteStore *store = _entente_cooperation_view_get_store (self);

  return store != NULL && !entente_store_get_read_only (store);
}

static void
add_row (EntenteCooperationView *self, AdwPreferencesGroup *group, GtkWidget *row)
{
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, row);
}

/* What was open is open again when its row is made anew. */
static void
clear_rows (EntenteCooperationView *self)
{
  for (guint i = 0; i < ENTENTE_COOPERATION_DIMENSIONS; i++)
    if (self->dimension_rows[i] != NULL)
      {
        self->expanded[i] = adw_expander_row_get_expanded (
          ADW_EXPANDER_ROW (self->dimension_rows[i]));
        self->dimension_rows[i] = NULL;
      }
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (
      ADW_PREFERENCES_GROUP (
        gtk_widget_get_ancestor (self->rows->pdata[i], ADW_TYPE_PREFERENCES_GROUP)),
      self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
}

/* Sheets */

/* Its row was made anew with every answer: the keyboard goes back to it. */
static void
sheet_closed_cb (EntenteCooperationView *self, AdwDialog *dialog)
{
  gpointer sheet = g_object_get_data (G_OBJECT (dialog), "entente-assessment");

  for (guint i = 0; i < self->rows->len; i++)
    if (g_object_get_data (self->rows->pdata[i], "entente-assessment") == sheet)
      gtk_widget_grab_focus (self->rows->pdata[i]);
}

static void
sheet_activated_cb (EntenteCooperationView *self, GtkWidget *row)
{
  EntenteAssessment *sheet = g_object_get_data (G_OBJECT (row), "entente-assessment");
  AdwDialog *dialog = entente_assessment_dialog_new (sheet);

  g_object_set_data_full (G_OBJECT (dialog), "entente-assessment", g_object_ref (sheet),
                          g_object_unref);
  g_signal_connect_object (dialog, "closed", G_CALLBACK (sheet_closed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
sheet_removed_cb (EntenteCooperationView *self, GtkWidget *button)
{
  g_autoptr (GError) error = NULL;

  if (entente_assessment_delete (g_object_get_data (G_OBJECT (button), "entente-assessment"),
                                 &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", _("Sheet deleted"));
  else
    entente_tell_refusal (GTK_WIDGET (self), _("The Sheet Was Not Deleted"), error);
}

static GtkWidget *
make_remove_button (EntenteCooperationView *self, EntenteAssessment *sheet)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Delete Sheet"));
  g_object_set_data_full (G_OBJECT (button), "entente-assessment", g_object_ref (sheet),
                          g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (sheet_removed_cb), self,
                           G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
make_sheet_row (EntenteCooperationView *self, EntenteAssessment *sheet)
{
  const guint n_statements = ENTENTE_COOPERATION_DIMENSIONS * ENTENTE_COOPERATION_STATEMENTS;
  guint n_answers = entente_assessment_count_answers (sheet);
  g_autofree char *title = entente_assessment_dup_title (sheet);
  g_autofree char *words = g_strdup_printf (
    ngettext ("%u of %u answered", "%u of %u answered", n_answers), n_answers, n_statements);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), is_writable (self));
  if (is_writable (self))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_remove_button (self, sheet));
  g_object_set_data_full (G_OBJECT (row), "entente-assessment", g_object_ref (sheet),
                          g_object_unref);
  g_signal_connect_object (row, "activated", G_CALLBACK (sheet_activated_cb), self,
                           G_CONNECT_SWAPPED);
  return row;
}

static gboolean
has_sheet (GPtrArray *sheets, EntenteRecord *organization)
{
  for (guint i = 0; i < sheets->len; i++)
    if (entente_record_get_reference (sheets->pdata[i], ENTENTE_ASSESSMENT_ORGANIZATION)
        == entente_record_get_id (organization))
      return TRUE;

  return FALSE;
}

/* Without names just another sheet; else one of those that have none. */
static GMenuModel *
make_add_menu (EntenteCooperationView *self, GPtrArray *sheets)
{
  GListModel *organizations = entente_store_get_list (_entente_cooperation_view_get_store (self),
                                                      ENTENTE_TYPE_ORGANIZATION);
  GMenu *menu = g_menu_new ();

  if (entente_record_get_boolean (ENTENTE_RECORD (self->round),
                                  ENTENTE_COOPERATION_ROUND_ANONYMOUS))
    {
      g_menu_append (menu, _("Add a Sheet"), "cooperation.add-sheet(int64 0)");
      return G_MENU_MODEL (menu);
    }
  for (guint i = 0; i < g_list_model_get_n_items (organizations); i++)
    {
      g_autoptr (EntenteRecord) organization = g_list_model_get_item (organizations, i);
      g_autofree char *action
        = g_strdup_printf ("cooperation.add-sheet(int64 %" G_GINT64_FORMAT ")",
                           entente_record_get_id (organization));

      if (!has_sheet (sheets, organization))
        g_menu_append (menu,
                       entente_record_get_text (organization, ENTENTE_ORGANIZATION_NAME), action);
    }
  return G_MENU_MODEL (menu);
}

static void
show_sheets (EntenteCooperationView *self)
{
  g_autoptr (GPtrArray) sheets = entente_cooperation_round_list_sheets (self->round);
  g_autoptr (GMenuModel) menu = make_add_menu (self, sheets);

  for (guint i = 0; i < sheets->len; i++)
    add_row (self, self->sheets_group, make_sheet_row (self, sheets->pdata[i]));
  gtk_menu_button_set_menu_model (self->add_button, menu);
  gtk_widget_set_visible (GTK_WIDGET (self->add_button),
                          is_writable (self) && g_menu_model_get_n_items (menu) > 0);
}

/* Results */

static guint
find_round (EntenteCooperationView *self, gpointer round)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->rounds); i++)
    {
      g_autoptr (GObject) other = g_list_model_get_item (self->rounds, i);

      if ((gpointer) other == round)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

static gboolean
has_scores (EntenteCooperationResults *results)
{
  for (guint i = 0; i < ENTENTE_COOPERATION_DIMENSIONS; i++)
    if (entente_cooperation_results_get_spread (results, i)->n_scores > 0)
      return TRUE;

  return FALSE;
}

/* The last one before it that anybody answered. (transfer full) (nullable) */
static EntenteCooperationResults *
count_earlier (EntenteCooperationView *self)
{
  for (guint i = find_round (self, self->round); i-- > 0;)
    {
      g_autoptr (EntenteCooperationRound) before = g_list_model_get_item (self->rounds, i);
      g_autoptr (EntenteCooperationResults) results = entente_cooperation_results_new (before);

      if (has_scores (results))
        return g_steal_pointer (&results);
    }
  return NULL;
}

/* From the dots to what is said of them. */
static void
dot_activated_cb (EntenteCooperationView *self, guint category)
{
  guint n_categories;
  const EntenteChartCategory *categories
    = entente_chart_get_categories (entente_chart_view_get_chart (self->dots_view), &n_categories);
  GtkWidget *row = self->dimension_rows[categories[category].id];

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  gtk_widget_grab_focus (row);
}

static void
show_dimensions (EntenteCooperationView *self)
{
  g_autoptr (EntenteCooperationResults) results = entente_cooperation_results_new (self->round);
  g_autoptr (EntenteCooperationResults) earlier = count_earlier (self);
  g_autoptr (EntenteChart) chart
    = entente_cooperation_charts_new_dots (results, entente_language_get_interface ());
  guint order[ENTENTE_COOPERATION_DIMENSIONS];

  entente_chart_view_set_chart (self->dots_view, chart);
  gtk_widget_set_visible (GTK_WIDGET (self->dots_group), !entente_chart_is_empty (chart));
  entente_cooperation_results_sort (results, order);
  for (guint i = 0; i < ENTENTE_COOPERATION_DIMENSIONS; i++)
    {
      GtkWidget *row = entente_dimension_row_new (results, earlier, order[i]);

      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), self->expanded[order[i]]);
      self->dimension_rows[order[i]] = row;
      add_row (self, self->dimensions_group, row);
    }
}

static void
add_fact (EntenteCooperationView *self, const char *title, const char *words)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  add_row (self, self->facts_group, row);
}

static void
show_facts (EntenteCooperationView *self)
{
  EntenteStore *store = _entente_cooperation_view_get_store (self);
  g_autoptr (GArray) balance = entente_decision_balance_list (store, NULL);
  g_autofree char *problems = entente_problem_desk_dup_facts (store, NULL);

  for (guint i = 0; i < balance->len; i++)
    {
      const EntenteDecisionBalance *weight = &g_array_index (balance, EntenteDecisionBalance, i);
      g_autofree char *words = entente_decision_balance_dup_words (weight);

      add_fact (self,
                entente_record_get_text (ENTENTE_RECORD (weight->organization),
                                         ENTENTE_ORGANIZATION_NAME),
                words);
    }
  if (problems != NULL)
    add_fact (self, _("Problems raised"), problems);
  gtk_widget_set_visible (GTK_WIDGET (self->facts_group), balance->len > 0 || problems != NULL);
}

/* Keeping up */

static void
show_round (EntenteCooperationView *self)
{
  clear_rows (self);
  entente_field_group_set_record (self->round_group, (EntenteRecord *) self->round);
  entente_field_group_set_record (self->notes_group, (EntenteRecord *) self->round);
  if (self->round == NULL)
    return;

  show_sheets (self);
  show_dimensions (self);
  show_facts (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "cooperation.delete", is_writable (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "cooperation.anonymous", is_writable (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "cooperation.discuss", is_writable (self));
}

static void
choose (EntenteCooperationView *self, guint position)
{
  g_clear_object (&self->round);
  if (position != GTK_INVALID_LIST_POSITION)
    self->round = g_list_model_get_item (self->rounds, position);
  show_round (self);
}

static void
show_titles (EntenteCooperationView *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (self->rounds); i++)
    {
      g_autoptr (EntenteCooperationRound) round = g_list_model_get_item (self->rounds, i);

      gtk_string_list_take (titles, entente_cooperation_round_dup_title (round));
    }
  gtk_drop_down_set_model (self->rounds_drop_down, G_LIST_MODEL (titles));
}

/* The last one, unless the one that was shown still is there. */
void
_entente_cooperation_view_update (EntenteCooperationView *self)
{
  guint n_rounds = self->rounds != NULL ? g_list_model_get_n_items (self->rounds) : 0;
  guint position;

  gtk_stack_set_visible_child_name (self->stack, n_rounds > 0 ? "rounds" : "empty");
  if (self->rounds == NULL)
    {
      choose (self, GTK_INVALID_LIST_POSITION);
      return;
    }
  position = find_round (self, self->round);
  if (position == GTK_INVALID_LIST_POSITION && n_rounds > 0)
    position = n_rounds - 1;
  self->updating = TRUE;
  show_titles (self);
  gtk_drop_down_set_selected (self->rounds_drop_down, position);
  self->updating = FALSE;
  choose (self, position);
}

static void
round_chosen_cb (EntenteCooperationView *self)
{
  if (!self->updating)
    choose (self, gtk_drop_down_get_selected (self->rounds_drop_down));
}

/* EntentePage */

static void
entente_cooperation_view_project_changed (EntentePage *page)
{
  EntenteCooperationView *self = ENTENTE_COOPERATION_VIEW (page);
  EntenteStore *store = _entente_cooperation_view_get_store (self);

  g_clear_object (&self->round);
  g_clear_object (&self->rounds);
  if (store != NULL)
    self->rounds = entente_cooperation_round_new_list (store);
  g_signal_group_set_target (self->store_signals, store);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "cooperation.new", is_writable (self));
  _entente_cooperation_view_update (self);
}

/* The round that a sheet or a mark belongs to. (nullable) */
static EntenteRecord *
find_round_of (EntenteRecord *record)
{
  EntenteStore *store = entente_record_get_store (record);

  if (ENTENTE_IS_RATING (record))
    record = entente_store_get_record (
      store, ENTENTE_TYPE_ASSESSMENT,
      entente_record_get_reference (record, ENTENTE_RATING_ASSESSMENT));
  if (record != NULL && ENTENTE_IS_ASSESSMENT (record))
    record = entente_store_get_record (
      store, ENTENTE_TYPE_COOPERATION_ROUND,
      entente_record_get_reference (record, ENTENTE_ASSESSMENT_ROUND));

  return record != NULL && ENTENTE_IS_COOPERATION_ROUND (record) ? record : NULL;
}

static gboolean
entente_cooperation_view_knows (EntenteRecord *record)
{
  return ENTENTE_IS_COOPERATION_ROUND (record) || ENTENTE_IS_ASSESSMENT (record)
         || ENTENTE_IS_RATING (record);
}

static gboolean
entente_cooperation_view_reveal (EntentePage *page, EntenteRecord *record,
                                 const EntenteField *field)
{
  EntenteCooperationView *self = ENTENTE_COOPERATION_VIEW (page);
  EntenteRecord *round = find_round_of (record);

  if (round == NULL || self->rounds == NULL)
    return FALSE;
  g_set_object (&self->round, ENTENTE_COOPERATION_ROUND (round));
  _entente_cooperation_view_update (self);
  if (round == record && field != NULL && !entente_field_group_reveal (self->round_group, field))
    entente_field_group_reveal (self->notes_group, field);
  return TRUE;
}

static void
entente_cooperation_view_dispose (GObject *object)
{
  EntenteCooperationView *self = ENTENTE_COOPERATION_VIEW (object);

  /* While there still is a template to empty. */
  entente_page_set_project (ENTENTE_PAGE (self), NULL);
  g_clear_object (&self->store_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_COOPERATION_VIEW);

  G_OBJECT_CLASS (entente_cooperation_view_parent_class)->dispose (object);
}

static void
entente_cooperation_view_finalize (GObject *object)
{
  g_ptr_array_unref (ENTENTE_COOPERATION_VIEW (object)->rows);

  G_OBJECT_CLASS (entente_cooperation_view_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-cooperation-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteCooperationView, add_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteCooperationView, dimensions_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteCooperationView, dots_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteCooperationView, dots_view);
  gtk_widget_class_bind_template_child (widget_class, EntenteCooperationView, facts_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteCooperationView, notes_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteCooperationView, round_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteCooperationView, rounds_drop_down);
  gtk_widget_class_bind_template_child (widget_class, EntenteCooperationView, sheets_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteCooperationView, stack);
  gtk_widget_class_bind_template_callback (widget_class, dot_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, round_chosen_cb);
  _entente_cooperation_view_install_actions (widget_class);
}

static void
entente_cooperation_view_class_init (EntenteCooperationViewClass *klass)
{
  EntentePageClass *page_class = ENTENTE_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_cooperation_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_cooperation_view_finalize;

  page_class->name = "cooperation";
  page_class->title = N_ ("Cooperation");
  page_class->icon_name = "system-users-symbolic";
  page_class->project_changed = entente_cooperation_view_project_changed;
  page_class->knows = entente_cooperation_view_knows;
  page_class->reveal = entente_cooperation_view_reveal;

  g_type_ensure (ENTENTE_TYPE_CHART_VIEW);
  g_type_ensure (ENTENTE_TYPE_FIELD_GROUP);
  g_type_ensure (ENTENTE_TYPE_FIELD_ROW);
  g_type_ensure (ENTENTE_TYPE_COOPERATION_ROUND);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
entente_cooperation_view_init (EntenteCooperationView *self)
{
  self->rows = g_ptr_array_new ();
  self->store_signals = g_signal_group_new (ENTENTE_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed",
                                  G_CALLBACK (_entente_cooperation_view_update), self);

  gtk_widget_init_template (GTK_WIDGET (self));
}
