/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-funding-view.h"

#include "budget/entente-budget-charts.h"
#include "budget/entente-funding-board.h"
#include "budget/entente-funding-dialog.h"
#include "budget/entente-funding-step-dialog.h"
#include "budget/entente-funding-table.h"
#include "chart/entente-chart-view.h"
#include "collective/entente-directory-kind.h"
#include "collective/entente-record-picker-dialog.h"
#include "entente-ranked-list.h"
#include "schedule/entente-schedule.h"

#include <glib/gi18n-lib.h>

struct _EntenteFundingView
{
  EntentePage parent_instance;

  /* Owned */
  EntenteStore *store;   /* nullable */
  GListModel *requests;  /* nullable, by rank */
  EntenteAffiliations *affiliations;
  GtkWidget *form_toggles;
  GtkWidget *add_button;

  /* Template */
  GtkStack *stack;
  GtkStack *forms;
  EntenteChartView *chart_view;
  EntenteFundingBoard *board;
  EntenteFundingTable *table;

  /* Borrowed */
  EntenteFundingDialog *dialog;   /* nullable: the one that is open */
  EntenteFundingRequest *opened;  /* what it shows: only compared */

  guint64 shown; /* generation of what is on screen */
  guint idle;
};

G_DEFINE_FINAL_TYPE (EntenteFundingView, entente_funding_view, ENTENTE_TYPE_PAGE)

enum {
  PROP_0,
  PROP_START_TOOLS,
  PROP_END_TOOLS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
say (EntenteFundingView *self, const char *words)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", words);
}

/*
 * What is shown
 */

static guint64
get_generation (EntenteFundingView *self)
{
  const GType types[] = {
    ENTENTE_TYPE_FUNDING_REQUEST, ENTENTE_TYPE_FUNDING_DOCUMENT, ENTENTE_TYPE_FUNDING_PAYMENT,
    ENTENTE_TYPE_BUDGET_LINE,     ENTENTE_TYPE_ORGANIZATION,     ENTENTE_TYPE_PERSON,
  };

  return entente_store_sum_generations (self->store, types, G_N_ELEMENTS (types));
}

static void
show_requests (EntenteFundingView *self)
{
  g_autoptr (EntenteChart) chart = NULL;
  gboolean is_empty = self->requests == NULL || g_list_model_get_n_items (self->requests) == 0;

  entente_funding_board_show (self->board, self->requests);
  entente_funding_table_show (self->table, self->requests);
  if (self->store != NULL)
    chart = entente_budget_charts_new_funding (self->store, entente_schedule_get_language ());
  entente_chart_view_set_chart (self->chart_view, chart);
  gtk_stack_set_visible_child_name (self->stack, is_empty ? "none" : "requests");
  gtk_widget_set_visible (self->form_toggles, !is_empty);
}

static void
idle_cb (gpointer data)
{
  EntenteFundingView *self = data;

  self->idle = 0;
  show_requests (self);
}

/* Not at once: cards are made anew, and the menu of one may have asked for the change. */
static void
store_changed_cb (EntenteFundingView *self)
{
  guint64 generation = get_generation (self);

  if (generation == self->shown)
    return;
  self->shown = generation;
  if (self->idle == 0)
    self->idle = g_idle_add_once (idle_cb, self);
}

/*
 * Acting
 */

static void
closed_cb (EntenteFundingView *self, AdwDialog *dialog)
{
  if (self->dialog == (gpointer) dialog)
    self->dialog = NULL;
}

/* Who is led here from another page asks twice: before the page is shown, and then. */
static EntenteFundingDialog *
open_request (EntenteFundingView *self, EntenteFundingRequest *request)
{
  AdwDialog *dialog;

  if (self->dialog != NULL && self->opened == request)
    return self->dialog;

  dialog = entente_funding_dialog_new (entente_page_get_project (ENTENTE_PAGE (self)), request);
  self->dialog = ENTENTE_FUNDING_DIALOG (dialog);
  self->opened = request;
  g_signal_connect_object (dialog, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
  return self->dialog;
}

static void
opened_cb (EntenteFundingView *self, EntenteFundingRequest *request)
{
  open_request (self, request);
}

static void
show_new (EntenteFundingView *self, EntenteFundingRequest *request, GError **error)
{
  if (request != NULL)
    open_request (self, request);
  else
    say (self, (*error)->message);
}

static void
picked_cb (EntenteFundingView *self, EntenteRecord *funder)
{
  g_autoptr (GError) error = NULL;

  if (self->store != NULL)
    show_new (self,
              entente_funding_request_insert (self->store, ENTENTE_ORGANIZATION (funder), &error),
              &error);
}

static void
named_cb (EntenteFundingView *self, const char *name)
{
  g_autoptr (GError) error = NULL;

  if (self->store != NULL)
    show_new (self, entente_funding_request_insert_named (self->store, name, &error), &error);
}

static void
add_request (EntenteFundingView *self)
{
  AdwDialog *dialog;

  if (self->store == NULL)
    return;
  dialog = entente_record_picker_dialog_new (self->store,
                                             entente_directory_kind_get_organizations (),
                                             self->affiliations, _ ("Who Is Asked?"));
  g_signal_connect_object (dialog, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "named", G_CALLBACK (named_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
add_clicked_cb (EntenteFundingView *self)
{
  add_request (self);
}

static void
add_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  add_request (ENTENTE_FUNDING_VIEW (widget));
}

static void
move_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntenteFundingView *self = ENTENTE_FUNDING_VIEW (widget);
  EntenteRecord *request;
  gint64 id;
  int state;

  g_variant_get (parameter, "(xi)", &id, &state);
  if (self->store == NULL || state < ENTENTE_FUNDING_IDEA || state > ENTENTE_FUNDING_REPAID)
    return;
  request = entente_store_get_record (self->store, ENTENTE_TYPE_FUNDING_REQUEST, id);
  if (request != NULL)
    entente_funding_step_to_state (ENTENTE_FUNDING_REQUEST (request), state, widget);
}

static EntenteFundingStage
get_stage (EntenteRecord *request)
{
  return entente_funding_state_get_stage (
    entente_record_get_choice (request, ENTENTE_FUNDING_REQUEST_STATE));
}

/* Among the others, without the one that is placed: where the next one stands, or after the last of
   its stage. */
static guint
find_position (EntenteFundingView *self, EntenteRecord *request, EntenteRecord *before)
{
  guint n_seen = 0, position = 0;

  for (guint i = 0; i < g_list_model_get_n_items (self->requests); i++)
    {
      g_autoptr (EntenteRecord) other = g_list_model_get_item (self->requests, i);

      if (other == request)
        continue;
      if (other == before)
        return n_seen;
      n_seen++;
      if (get_stage (other) == get_stage (request))
        position = n_seen;
    }
  return position;
}

static void
place_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntenteFundingView *self = ENTENTE_FUNDING_VIEW (widget);
  EntenteRecord *request, *before;
  g_autoptr (EntenteEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id, before_id, rank;

  g_variant_get (parameter, "(xx)", &id, &before_id);
  if (self->store == NULL || id == before_id)
    return;
  request = entente_store_get_record (self->store, ENTENTE_TYPE_FUNDING_REQUEST, id);
  before = before_id != 0
             ? entente_store_get_record (self->store, ENTENTE_TYPE_FUNDING_REQUEST, before_id)
             : NULL;
  if (request == NULL)
    return;
  edit = entente_store_begin (self->store, _ ("Move request"));
  rank = entente_ranked_list_make_room (ENTENTE_RANKED_LIST (self->requests), edit, request,
                                        find_position (self, request, before));
  entente_edit_set_integer (edit, request, ENTENTE_FUNDING_REQUEST_RANK, rank);
  if (!entente_edit_commit (edit, &error))
    say (self, error->message);
}

static void
form_chosen_cb (EntenteFundingView *self)
{
  const char *name
    = adw_toggle_group_get_active_name (ADW_TOGGLE_GROUP (self->form_toggles));

  if (name != NULL && self->forms != NULL)
    gtk_stack_set_visible_child_name (self->forms, name);
}

/*
 * The page
 */

static void
leave_store (EntenteFundingView *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, store_changed_cb, self);
  g_clear_object (&self->requests);
  g_clear_object (&self->affiliations);
  g_clear_object (&self->store);
}

static void
entente_funding_view_project_changed (EntentePage *page)
{
  EntenteFundingView *self = ENTENTE_FUNDING_VIEW (page);
  EntenteProject *project = entente_page_get_project (page);

  leave_store (self);
  if (project != NULL)
    {
      self->store = g_object_ref (entente_project_get_store (project));
      self->affiliations = entente_affiliations_new (self->store);
      self->requests = entente_funding_requests_list (self->store);
      self->shown = get_generation (self);
      g_signal_connect_object (self->store, "changed", G_CALLBACK (store_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  show_requests (self);
}

static EntenteRecord *
find_request (EntenteFundingView *self, EntenteRecord *record)
{
  gint64 id = 0;

  if (ENTENTE_IS_FUNDING_REQUEST (record))
    return record;
  if (ENTENTE_IS_FUNDING_DOCUMENT (record))
    id = entente_record_get_reference (record, ENTENTE_FUNDING_DOCUMENT_REQUEST);
  else if (ENTENTE_IS_FUNDING_PAYMENT (record))
    id = entente_record_get_reference (record, ENTENTE_FUNDING_PAYMENT_REQUEST);
  return id != 0 ? entente_store_get_record (self->store, ENTENTE_TYPE_FUNDING_REQUEST, id) : NULL;
}

static gboolean
entente_funding_view_knows (EntenteRecord *record)
{
  return ENTENTE_IS_FUNDING_REQUEST (record) || ENTENTE_IS_FUNDING_DOCUMENT (record)
         || ENTENTE_IS_FUNDING_PAYMENT (record);
}

static gboolean
entente_funding_view_reveal (EntentePage *page, EntenteRecord *record, const EntenteField *field)
{
  EntenteFundingView *self = ENTENTE_FUNDING_VIEW (page);
  EntenteRecord *request = self->store != NULL ? find_request (self, record) : NULL;
  EntenteFundingDialog *dialog;

  if (request == NULL)
    return FALSE;
  dialog = open_request (self, ENTENTE_FUNDING_REQUEST (request));
  if (request == record && field != NULL)
    entente_funding_dialog_reveal (dialog, field);
  return TRUE;
}

static char *
entente_funding_view_dup_selection (EntentePage *page)
{
  return g_strdup (gtk_stack_get_visible_child_name (ENTENTE_FUNDING_VIEW (page)->forms));
}

static void
entente_funding_view_restore_selection (EntentePage *page, const char *selection)
{
  EntenteFundingView *self = ENTENTE_FUNDING_VIEW (page);

  /* From a settings file: whatever stands there is no error. */
  if (g_str_equal (selection, "board") || g_str_equal (selection, "table"))
    adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (self->form_toggles), selection);
}

static void
entente_funding_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  EntenteFundingView *self = ENTENTE_FUNDING_VIEW (object);

  switch (id)
    {
    case PROP_START_TOOLS:
      g_value_set_object (value, self->form_toggles);
      break;
    case PROP_END_TOOLS:
      g_value_set_object (value, self->add_button);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
entente_funding_view_dispose (GObject *object)
{
  EntenteFundingView *self = ENTENTE_FUNDING_VIEW (object);

  if (self->board != NULL)
    entente_page_set_project (ENTENTE_PAGE (self), NULL);
  /* Otherwise the template would take the child away under AdwBin’s feet. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_FUNDING_VIEW);
  self->board = NULL;

  G_OBJECT_CLASS (entente_funding_view_parent_class)->dispose (object);
}

static void
entente_funding_view_class_init (EntenteFundingViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntentePageClass *page_class = ENTENTE_PAGE_CLASS (klass);

  object_class->dispose = entente_funding_view_dispose;
  object_class->get_property = entente_funding_view_get_property;

  page_class->name = "funding";
  page_class->title = N_ ("Funding");
  page_class->icon_name = "entente-budget-symbolic";
  page_class->project_changed = entente_funding_view_project_changed;
  page_class->knows = entente_funding_view_knows;
  page_class->reveal = entente_funding_view_reveal;
  page_class->dup_selection = entente_funding_view_dup_selection;
  page_class->restore_selection = entente_funding_view_restore_selection;

  properties[PROP_START_TOOLS]
    = g_param_spec_object ("start-tools", NULL, NULL, GTK_TYPE_WIDGET,
                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_END_TOOLS]
    = g_param_spec_object ("end-tools", NULL, NULL, GTK_TYPE_WIDGET,
                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ENTENTE_TYPE_CHART_VIEW);
  g_type_ensure (ENTENTE_TYPE_FUNDING_BOARD);
  g_type_ensure (ENTENTE_TYPE_FUNDING_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-funding-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteFundingView, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteFundingView, forms);
  gtk_widget_class_bind_template_child (widget_class, EntenteFundingView, chart_view);
  gtk_widget_class_bind_template_child (widget_class, EntenteFundingView, board);
  gtk_widget_class_bind_template_child (widget_class, EntenteFundingView, table);
  gtk_widget_class_bind_template_child (widget_class, EntenteFundingView, form_toggles);
  gtk_widget_class_bind_template_child (widget_class, EntenteFundingView, add_button);
  gtk_widget_class_bind_template_callback (widget_class, form_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
  gtk_widget_class_install_action (widget_class, "funding.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "funding.move", "(xi)", move_action);
  gtk_widget_class_install_action (widget_class, "funding.place", "(xx)", place_action);
}

static void
entente_funding_view_init (EntenteFundingView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->board, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
}
