/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget-page-private.h"

#include "budget/entente-budget-charts-view.h"
#include "budget/entente-budget-edit.h"
#include "budget/entente-budget-settings.h"
#include "budget/entente-budget-view.h"
#include "budget/entente-cash-view.h"
#include "budget/entente-funding-view.h"
#include "budget/entente-in-kind-view.h"
#include "budget/entente-partners-view.h"
#include "budget/entente-scenarios-view.h"
#include "entente-late-view.h"
#include "entente-view-chooser.h"

#include <glib/gi18n-lib.h>

/* What is remembered between runs: the view that is looked at, the version that is shown (0 for the
   working budget), and what each view remembers. */
#define SELECTION_FORMAT "(sxa{ss})"

/* The views in their order. */
static GType (*const view_types[]) (void) = {
  entente_budget_view_get_type,
  entente_in_kind_view_get_type,
  entente_funding_view_get_type,
  entente_cash_view_get_type,
  entente_partners_view_get_type,
  entente_budget_charts_view_get_type,
  entente_scenarios_view_get_type,
};

struct _EntenteBudgetPage
{
  EntentePage parent_instance;

  /* Owned */
  GHashTable *memories; /* name of a view → what it remembers while it is not looked at */
  GSignalGroup *store_signals;

  /* Widgets */
  EntenteLateView *views[G_N_ELEMENTS (view_types)];

  /* Template */
  AdwBanner *version_banner;
  AdwViewStack *view_stack;
  EntenteViewChooser *view_chooser;
  GtkStack *start_tools;
  GtkStack *end_tools;

  gint64 version; /* that is shown until somebody goes back; 0 for the working budget */
};

G_DEFINE_FINAL_TYPE (EntenteBudgetPage, entente_budget_page, ENTENTE_TYPE_PAGE)

static const char *
get_name (gpointer view)
{
  return ENTENTE_PAGE_GET_CLASS (view)->name;
}

EntentePage *
_entente_budget_page_get_view (EntenteBudgetPage *self)
{
  return entente_late_view_get (
    ENTENTE_LATE_VIEW (adw_view_stack_get_visible_child (self->view_stack)));
}

gboolean
_entente_budget_page_show_view (EntenteBudgetPage *self, const char *name)
{
  if (adw_view_stack_get_child_by_name (self->view_stack, name) == NULL)
    return FALSE;
  adw_view_stack_set_visible_child_name (self->view_stack, name);
  return TRUE;
}

/*
 * Version
 */

/* That is chosen, (nullable): NULL for the working budget, or when it is no more. */
static EntenteBudget *
find_version (EntenteBudgetPage *self)
{
  EntenteProject *project = entente_page_get_project (ENTENTE_PAGE (self));

  if (project == NULL || self->version == 0)
    return NULL;
  return (EntenteBudget *) entente_store_get_record (entente_project_get_store (project),
                                                     ENTENTE_TYPE_BUDGET, self->version);
}

/* FALSE for views that are always of the working budget. */
static gboolean
show_version_in (EntentePage *view, EntenteBudget *budget)
{
  if (ENTENTE_IS_BUDGET_VIEW (view))
    entente_budget_view_show_version (ENTENTE_BUDGET_VIEW (view), budget);
  else if (ENTENTE_IS_IN_KIND_VIEW (view))
    entente_in_kind_view_show_version (ENTENTE_IN_KIND_VIEW (view), budget);
  else if (ENTENTE_IS_BUDGET_CHARTS_VIEW (view))
    entente_budget_charts_view_show_version (ENTENTE_BUDGET_CHARTS_VIEW (view), budget);
  else
    return FALSE;
  return TRUE;
}

static void
update_banner (EntenteBudgetPage *self, EntenteBudget *budget, gboolean is_shown)
{
  g_autofree char *name = budget != NULL ? entente_budget_dup_title (budget) : NULL;
  g_autofree char *title = NULL;

  if (budget == NULL || ENTENTE_IS_SCENARIOS_VIEW (_entente_budget_page_get_view (self)))
    {
      adw_banner_set_revealed (self->version_banner, FALSE);
      return;
    }
  if (!is_shown)
    /* Translators: %s is a version of the budget, such as "Without the county grant" */
    title = g_strdup_printf (_ ("This is of the working budget; the table shows “%s”"), name);
  else if (entente_record_get_choice (ENTENTE_RECORD (budget), ENTENTE_BUDGET_STATE)
           == ENTENTE_BUDGET_ADOPTED)
    /* Translators: %s is a version of the budget, such as "Version 2, adopted on 12 March 2027" */
    title = g_strdup_printf (_ ("%s: nothing changes it any more."), name);
  else
    /* Translators: %s is the name of a scenario */
    title = g_strdup_printf (_ ("Scenario “%s”: the working budget stays as it is"), name);
  adw_banner_set_title (self->version_banner, title);
  adw_banner_set_revealed (self->version_banner, TRUE);
}

static void
update_version (EntenteBudgetPage *self)
{
  EntentePage *view = _entente_budget_page_get_view (self);
  EntenteBudget *budget = find_version (self);

  /* A scenario that was adopted is the working budget from now on, whatever takes its place. */
  if (budget != NULL
      && entente_record_get_choice (ENTENTE_RECORD (budget), ENTENTE_BUDGET_STATE)
           == ENTENTE_BUDGET_WORKING)
    {
      self->version = 0;
      budget = NULL;
    }
  update_banner (self, budget, show_version_in (view, budget));
}

void
_entente_budget_page_show_version (EntenteBudgetPage *self, gint64 version)
{
  self->version = version;
  update_version (self);
}

EntenteBudget *
_entente_budget_page_get_version (EntenteBudgetPage *self)
{
  return find_version (self);
}

/* The one that a line or contribution in kind is in. */
static void
show_version_of (EntenteBudgetPage *self, EntenteRecord *record)
{
  if (ENTENTE_IS_BUDGET_LINE (record))
    _entente_budget_page_show_version (
      self, entente_record_get_reference (record, ENTENTE_BUDGET_LINE_BUDGET));
  else if (ENTENTE_IS_IN_KIND (record))
    _entente_budget_page_show_version (
      self, entente_record_get_reference (record, ENTENTE_IN_KIND_BUDGET));
}

/*
 * Views
 */

static void
keep_memory (EntenteBudgetPage *self, EntentePage *view)
{
  char *memory = entente_page_get_project (view) != NULL ? entente_page_dup_selection (view) : NULL;

  if (memory != NULL)
    g_hash_table_insert (self->memories, g_strdup (get_name (view)), memory);
}

static void
give_memory (EntenteBudgetPage *self, EntentePage *view)
{
  const char *memory = g_hash_table_lookup (self->memories, get_name (view));

  if (memory != NULL)
    entente_page_restore_selection (view, memory);
}

static void
show_tools (GtkStack *stack, EntentePage *view)
{
  GtkWidget *tools = gtk_stack_get_child_by_name (stack, get_name (view));

  gtk_widget_set_visible (GTK_WIDGET (stack), tools != NULL);
  if (tools != NULL)
    gtk_stack_set_visible_child (stack, tools);
}

/* The other views, as far as they are made. */
static void
close_views (EntenteBudgetPage *self, EntentePage *visible)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->views); i++)
    {
      EntentePage *view = entente_late_view_peek (self->views[i]);

      if (view == NULL || view == visible || entente_page_get_project (view) == NULL)
        continue;
      keep_memory (self, view);
      entente_page_set_project (view, NULL);
    }
}

/* Only the view that is looked at is kept up to date. */
static void
update_views (EntenteBudgetPage *self)
{
  EntenteProject *project = entente_page_get_project (ENTENTE_PAGE (self));
  EntentePage *visible = _entente_budget_page_get_view (self);

  close_views (self, visible);
  if (entente_page_get_project (visible) != project)
    {
      entente_page_set_project (visible, project);
      update_version (self);
      if (project != NULL)
        give_memory (self, visible);
    }
  show_tools (self->start_tools, visible);
  show_tools (self->end_tools, visible);
}

static void
visible_child_changed_cb (EntenteBudgetPage *self)
{
  /* Not before all of them have their place. */
  if (self->memories != NULL)
    update_views (self);
}

static void
add_tools (GtkStack *stack, EntentePage *view, const char *property)
{
  GtkWidget *tools = NULL;

  if (g_object_class_find_property (G_OBJECT_GET_CLASS (view), property) != NULL)
    g_object_get (view, property, &tools, NULL);
  if (tools == NULL)
    return;
  gtk_stack_add_named (stack, tools, get_name (view));
  g_object_unref (tools);
}

/* The bar is not in the view: what its buttons do is handed up. */
static void
add_actions (EntenteBudgetPage *self, EntentePage *view)
{
  GActionGroup *actions = NULL;

  if (g_object_class_find_property (G_OBJECT_GET_CLASS (view), "actions") == NULL)
    return;
  g_object_get (view, "actions", &actions, NULL);
  gtk_widget_insert_action_group (GTK_WIDGET (self), get_name (view), actions);
  g_clear_object (&actions);
}

static void
view_made_cb (EntenteBudgetPage *self, EntentePage *view)
{
  add_actions (self, view);
  add_tools (self->start_tools, view, "start-tools");
  add_tools (self->end_tools, view, "end-tools");
}

static void
add_views (EntenteBudgetPage *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (view_types); i++)
    {
      GtkWidget *view = entente_late_view_new (view_types[i] ());
      EntentePageClass *view_class = entente_late_view_get_class (ENTENTE_LATE_VIEW (view));

      self->views[i] = ENTENTE_LATE_VIEW (view);
      g_signal_connect_object (view, "made", G_CALLBACK (view_made_cb), self, G_CONNECT_SWAPPED);
      adw_view_stack_add_titled (self->view_stack, view, view_class->name, _ (view_class->title));
    }
}

/*
 * Page
 */

static void
entente_budget_page_project_changed (EntentePage *page)
{
  EntenteBudgetPage *self = ENTENTE_BUDGET_PAGE (page);

  EntenteProject *project = entente_page_get_project (page);

  g_hash_table_remove_all (self->memories);
  self->version = 0;
  g_signal_group_set_target (self->store_signals,
                             project != NULL ? entente_project_get_store (project) : NULL);
  for (guint i = 0; i < G_N_ELEMENTS (self->views); i++)
    if (entente_late_view_peek (self->views[i]) != NULL)
      entente_page_set_project (entente_late_view_peek (self->views[i]), NULL);
  update_views (self);
}

/* Each view that knows such records is asked, the one that is looked at first. */
static gboolean
entente_budget_page_reveal (EntentePage *page, EntenteRecord *record, const EntenteField *field)
{
  EntenteBudgetPage *self = ENTENTE_BUDGET_PAGE (page);
  EntentePage *visible = _entente_budget_page_get_view (self);
  g_autofree char *before = g_strdup (get_name (visible));

  if (entente_page_get_project (page) == NULL)
    return FALSE;
  show_version_of (self, record);
  if (entente_page_reveal (visible, record, field))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (self->views); i++)
    {
      EntentePageClass *view_class = entente_late_view_get_class (self->views[i]);

      if (g_str_equal (view_class->name, before) || view_class->knows == NULL
          || !view_class->knows (record))
        continue;
      _entente_budget_page_show_view (self, view_class->name);
      if (entente_page_reveal (_entente_budget_page_get_view (self), record, field))
        return TRUE;
    }
  _entente_budget_page_show_view (self, before);
  return ENTENTE_IS_BUDGET_SETTINGS (record) && _entente_budget_page_reveal_setting (self, field);
}

static char *
entente_budget_page_dup_selection (EntentePage *page)
{
  EntenteBudgetPage *self = ENTENTE_BUDGET_PAGE (page);
  g_autoptr (GVariant) selection = NULL;
  GVariantBuilder memories;
  GHashTableIter iter;
  gpointer name, memory;

  keep_memory (self, _entente_budget_page_get_view (self));
  g_variant_builder_init (&memories, G_VARIANT_TYPE ("a{ss}"));
  g_hash_table_iter_init (&iter, self->memories);
  while (g_hash_table_iter_next (&iter, &name, &memory))
    g_variant_builder_add (&memories, "{ss}", name, memory);
  selection = g_variant_ref_sink (g_variant_new (
    SELECTION_FORMAT, get_name (_entente_budget_page_get_view (self)), self->version, &memories));
  return g_variant_print (selection, FALSE);
}

static void
entente_budget_page_restore_selection (EntentePage *page, const char *text)
{
  EntenteBudgetPage *self = ENTENTE_BUDGET_PAGE (page);
  g_autoptr (GVariant) selection
    = g_variant_parse (G_VARIANT_TYPE (SELECTION_FORMAT), text, NULL, NULL, NULL);
  g_autoptr (GVariantIter) memories = NULL;
  const char *view;
  char *name, *memory;

  /* It is read from a settings file: whatever stands there is no error. */
  if (selection == NULL || entente_page_get_project (page) == NULL)
    return;
  g_variant_get (selection, "(&sxa{ss})", &view, &self->version, &memories);
  while (g_variant_iter_next (memories, "{ss}", &name, &memory))
    g_hash_table_insert (self->memories, name, memory);
  _entente_budget_page_show_view (self, view);
  update_version (self);
  give_memory (self, _entente_budget_page_get_view (self));
}

static void
entente_budget_page_dispose (GObject *object)
{
  EntenteBudgetPage *self = ENTENTE_BUDGET_PAGE (object);

  if (self->view_stack != NULL)
    entente_page_set_project (ENTENTE_PAGE (self), NULL);
  g_clear_object (&self->store_signals);
  g_clear_pointer (&self->memories, g_hash_table_unref);
  /* Otherwise the template would take the child away under AdwBin’s feet. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_BUDGET_PAGE);
  self->view_stack = NULL;

  G_OBJECT_CLASS (entente_budget_page_parent_class)->dispose (object);
}

static void
entente_budget_page_class_init (EntenteBudgetPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntentePageClass *page_class = ENTENTE_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_budget_page_dispose;

  page_class->name = "budget";
  page_class->title = N_ ("Budget");
  page_class->icon_name = "entente-budget-symbolic";
  page_class->is_laid_out_ahead = TRUE;
  page_class->project_changed = entente_budget_page_project_changed;
  page_class->reveal = entente_budget_page_reveal;
  page_class->dup_selection = entente_budget_page_dup_selection;
  page_class->restore_selection = entente_budget_page_restore_selection;

  g_type_ensure (ENTENTE_TYPE_VIEW_CHOOSER);
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-budget-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteBudgetPage, end_tools);
  gtk_widget_class_bind_template_child (widget_class, EntenteBudgetPage, start_tools);
  gtk_widget_class_bind_template_child (widget_class, EntenteBudgetPage, version_banner);
  gtk_widget_class_bind_template_child (widget_class, EntenteBudgetPage, view_chooser);
  gtk_widget_class_bind_template_child (widget_class, EntenteBudgetPage, view_stack);
  gtk_widget_class_bind_template_callback (widget_class, visible_child_changed_cb);
  _entente_budget_page_class_install_actions (widget_class);
}

static void
entente_budget_page_init (EntenteBudgetPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->store_signals = g_signal_group_new (ENTENTE_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (update_version),
                                  self);
  add_views (self);
  self->memories = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  update_views (self);
}
