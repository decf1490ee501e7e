/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-evaluation-page.h"

#include "entente-late-view.h"
#include "entente-view-chooser.h"
#include "evaluation/entente-cooperation-view.h"
#include "evaluation/entente-diffusion-view.h"
#include "evaluation/entente-frame-view.h"
#include "evaluation/entente-indicators-view.h"
#include "evaluation/entente-notes-view.h"
#include "evaluation/entente-overview-view.h"
#include "evaluation/entente-questionnaires-view.h"
#include "evaluation/entente-report-view.h"

#include <glib/gi18n-lib.h>

/* The view shown, and what was selected in each. */
#define SELECTION_FORMAT "(sa{ss})"

struct _EntenteEvaluationPage
{
  EntentePage parent_instance;

  /* Owned */
  GHashTable *memories; /* name of a view → what was selected in it, until it is made */

  /* Template */
  GtkWidget *toolbar;
  AdwViewStack *view_stack;
};

G_DEFINE_FINAL_TYPE (EntenteEvaluationPage, entente_evaluation_page, ENTENTE_TYPE_PAGE)

/* The views, in their order: each is a page of its own. */
static GType (*const view_types[]) (void) = {
  entente_overview_view_get_type,
  entente_frame_view_get_type,
  entente_indicators_view_get_type,
  entente_questionnaires_view_get_type,
  entente_cooperation_view_get_type,
  entente_notes_view_get_type,
  entente_report_view_get_type,
  entente_diffusion_view_get_type,
};

/*
 * Views
 */

static EntenteLateView *
get_view (EntenteEvaluationPage *self, guint position)
{
  g_autoptr (GListModel) pages = G_LIST_MODEL (adw_view_stack_get_pages (self->view_stack));
  g_autoptr (AdwViewStackPage) page = g_list_model_get_item (pages, position);

  return page != NULL ? ENTENTE_LATE_VIEW (adw_view_stack_page_get_child (page)) : NULL;
}

static void
give_memory (EntenteEvaluationPage *self, EntentePage *view)
{
  const char *name = ENTENTE_PAGE_GET_CLASS (view)->name;
  const char *memory = g_hash_table_lookup (self->memories, name);

  if (memory != NULL)
    entente_page_restore_selection (view, memory);
  g_hash_table_remove (self->memories, name);
}

static void
view_made_cb (EntenteEvaluationPage *self, GtkWidget *view)
{
  entente_page_set_project (ENTENTE_PAGE (view), entente_page_get_project (ENTENTE_PAGE (self)));
  give_memory (self, ENTENTE_PAGE (view));
}

static void
visible_child_changed_cb (EntenteEvaluationPage *self)
{
  GtkWidget *child = self->view_stack != NULL
                       ? adw_view_stack_get_visible_child (self->view_stack)
                       : NULL;

  if (child != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    entente_late_view_get (ENTENTE_LATE_VIEW (child));
}

/* The keyboard goes there too: who came by it stands in the view. */
static void
view_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteEvaluationPage *self = ENTENTE_EVALUATION_PAGE (widget);
  GtkWidget *child
    = adw_view_stack_get_child_by_name (self->view_stack, g_variant_get_string (parameter, NULL));

  if (child == NULL)
    return;
  adw_view_stack_set_visible_child (self->view_stack, child);
  gtk_widget_child_focus (entente_late_view_get (ENTENTE_LATE_VIEW (child)), GTK_DIR_TAB_FORWARD);
}

/*
 * Page
 */

static void
entente_evaluation_page_project_changed (EntentePage *page)
{
  EntenteEvaluationPage *self = ENTENTE_EVALUATION_PAGE (page);
  EntenteLateView *view;

  g_hash_table_remove_all (self->memories);
  for (guint i = 0; (view = get_view (self, i)) != NULL; i++)
    if (entente_late_view_peek (view) != NULL)
      entente_page_set_project (entente_late_view_peek (view), entente_page_get_project (page));
}

/* The first view that knows such records shows it. */
static gboolean
entente_evaluation_page_reveal (EntentePage *page, EntenteRecord *record, const EntenteField *field)
{
  EntenteEvaluationPage *self = ENTENTE_EVALUATION_PAGE (page);
  EntenteLateView *view;

  for (guint i = 0; (view = get_view (self, i)) != NULL; i++)
    {
      EntentePageClass *view_class = entente_late_view_get_class (view);

      if (view_class->knows == NULL || !view_class->knows (record)
          || !entente_page_reveal (entente_late_view_get (view), record, field))
        continue;
      adw_view_stack_set_visible_child (self->view_stack, GTK_WIDGET (view));
      return TRUE;
    }
  return FALSE;
}

/* What is remembered: the view, and what was selected in each. */
static char *
entente_evaluation_page_dup_selection (EntentePage *page)
{
  EntenteEvaluationPage *self = ENTENTE_EVALUATION_PAGE (page);
  g_autoptr (GVariant) selection = NULL;
  GVariantBuilder memories;
  GHashTableIter iter;
  gpointer name, memory;
  EntenteLateView *view;

  g_variant_builder_init (&memories, G_VARIANT_TYPE ("a{ss}"));
  g_hash_table_iter_init (&iter, self->memories);
  while (g_hash_table_iter_next (&iter, &name, &memory))
    g_variant_builder_add (&memories, "{ss}", name, memory);
  for (guint i = 0; (view = get_view (self, i)) != NULL; i++)
    {
      EntentePage *made = entente_late_view_peek (view);
      EntentePageClass *view_class = entente_late_view_get_class (view);
      g_autofree char *selected = made != NULL ? entente_page_dup_selection (made) : NULL;

      if (selected != NULL)
        g_variant_builder_add (&memories, "{ss}", view_class->name, selected);
    }
  selection = g_variant_ref_sink (
    g_variant_new (SELECTION_FORMAT, adw_view_stack_get_visible_child_name (self->view_stack),
                   &memories));
  return g_variant_print (selection, FALSE);
}

static void
entente_evaluation_page_restore_selection (EntentePage *page, const char *selection)
{
  EntenteEvaluationPage *self = ENTENTE_EVALUATION_PAGE (page);
  g_autoptr (GVariant) read = g_variant_parse (
    G_VARIANT_TYPE (SELECTION_FORMAT), selection != NULL ? selection : "", NULL, NULL, NULL);
  g_autoptr (GVariantIter) memories = NULL;
  const char *shown;
  char *name, *memory;
  EntenteLateView *view;

  /* It is read from a settings file: whatever stands there is no error. */
  if (read == NULL)
    return;
  g_variant_get (read, "(&sa{ss})", &shown, &memories);
  while (g_variant_iter_next (memories, "{ss}", &name, &memory))
    g_hash_table_insert (self->memories, name, memory);
  for (guint i = 0; (view = get_view (self, i)) != NULL; i++)
    if (entente_late_view_peek (view) != NULL)
      give_memory (self, entente_late_view_peek (view));
  if (adw_view_stack_get_child_by_name (self->view_stack, shown) != NULL)
    adw_view_stack_set_visible_child_name (self->view_stack, shown);
}

static void
entente_evaluation_page_dispose (GObject *object)
{
  /* While there still is a template to empty. */
  entente_page_set_project (ENTENTE_PAGE (object), NULL);
  g_clear_pointer (&ENTENTE_EVALUATION_PAGE (object)->memories, g_hash_table_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_EVALUATION_PAGE);

  G_OBJECT_CLASS (entente_evaluation_page_parent_class)->dispose (object);
}

static void
entente_evaluation_page_class_init (EntenteEvaluationPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntentePageClass *page_class = ENTENTE_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_evaluation_page_dispose;

  page_class->name = "evaluation";
  page_class->title = N_ ("Evaluation");
  page_class->icon_name = "entente-evaluation-symbolic";
  page_class->project_changed = entente_evaluation_page_project_changed;
  page_class->reveal = entente_evaluation_page_reveal;
  page_class->dup_selection = entente_evaluation_page_dup_selection;
  page_class->restore_selection = entente_evaluation_page_restore_selection;

  g_type_ensure (ENTENTE_TYPE_VIEW_CHOOSER);
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-evaluation-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteEvaluationPage, toolbar);
  gtk_widget_class_bind_template_child (widget_class, EntenteEvaluationPage, view_stack);
  gtk_widget_class_bind_template_callback (widget_class, visible_child_changed_cb);
  gtk_widget_class_install_action (widget_class, "evaluation.view", "s", view_action);
}

static void
add_view (EntenteEvaluationPage *self, GType type)
{
  GtkWidget *view = entente_late_view_new (type);
  EntentePageClass *view_class = entente_late_view_get_class (ENTENTE_LATE_VIEW (view));

  g_signal_connect_object (view, "made", G_CALLBACK (view_made_cb), self, G_CONNECT_SWAPPED);
  adw_view_stack_add_titled (self->view_stack, view, view_class->name, _ (view_class->title));
}

static void
entente_evaluation_page_init (EntenteEvaluationPage *self)
{
  self->memories = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (view_types); i++)
    add_view (self, view_types[i] ());
  /* One view needs no choice. */
  gtk_widget_set_visible (self->toolbar, G_N_ELEMENTS (view_types) > 1);
}
