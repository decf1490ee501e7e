/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-evaluation-page.h"

#include "entente-view-chooser.h"
#include "evaluation/entente-questionnaires-view.h"

#include <glib/gi18n-lib.h>

struct _EntenteEvaluationPage
{
  EntentePage parent_instance;

  /* Template */
  GtkWidget *toolbar;
  AdwViewStack *view_stack;
};

G_DEFINE_FINAL_TYPE (EntenteEvaluationPage, entente_evaluation_page, ENTENTE_TYPE_PAGE)

static void
view_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_view_stack_set_visible_child_name (ENTENTE_EVALUATION_PAGE (widget)->view_stack,
                                         g_variant_get_string (parameter, NULL));
}

static EntentePage *
get_view (EntenteEvaluationPage *self, guint position)
{
  g_autoptr (GListModel) pages = G_LIST_MODEL (adw_view_stack_get_pages (self->view_stack));
  g_autoptr (AdwViewStackPage) page = g_list_model_get_item (pages, position);

  return page != NULL ? ENTENTE_PAGE (adw_view_stack_page_get_child (page)) : NULL;
}

/* The first view that knows the record shows it. */
static gboolean
entente_evaluation_page_reveal (EntentePage *page, EntenteRecord *record, const EntenteField *field)
{
  EntenteEvaluationPage *self = ENTENTE_EVALUATION_PAGE (page);
  EntentePage *view;

  for (guint i = 0; (view = get_view (self, i)) != NULL; i++)
    if (entente_page_reveal (view, record, field))
      {
        adw_view_stack_set_visible_child (self->view_stack, GTK_WIDGET (view));
        return TRUE;
      }
  return FALSE;
}

/* "questionnaires 12": the view, and what was selected in it. */
static char *
entente_evaluation_page_dup_selection (EntentePage *page)
{
  EntenteEvaluationPage *self = ENTENTE_EVALUATION_PAGE (page);
  GtkWidget *view = adw_view_stack_get_visible_child (self->view_stack);
  g_autofree char *selection = entente_page_dup_selection (ENTENTE_PAGE (view));

  return g_strdup_printf ("%s %s", adw_view_stack_get_visible_child_name (self->view_stack),
                          selection != NULL ? selection : "");
}

static void
entente_evaluation_page_restore_selection (EntentePage *page, const char *selection)
{
  EntenteEvaluationPage *self = ENTENTE_EVALUATION_PAGE (page);
  g_auto (GStrv) parts = g_strsplit (selection != NULL ? selection : "", " ", 2);
  GtkWidget *view = *parts != NULL
                      ? adw_view_stack_get_child_by_name (self->view_stack, parts[0])
                      : NULL;

  if (view == NULL)
    return;
  adw_view_stack_set_visible_child (self->view_stack, view);
  if (parts[1] != NULL)
    entente_page_restore_selection (ENTENTE_PAGE (view), parts[1]);
}

static void
entente_evaluation_page_dispose (GObject *object)
{
  /* While there still is a template to empty. */
  entente_page_set_project (ENTENTE_PAGE (object), NULL);
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
  page_class->reveal = entente_evaluation_page_reveal;
  page_class->dup_selection = entente_evaluation_page_dup_selection;
  page_class->restore_selection = entente_evaluation_page_restore_selection;

  g_type_ensure (ENTENTE_TYPE_QUESTIONNAIRES_VIEW);
  g_type_ensure (ENTENTE_TYPE_VIEW_CHOOSER);
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-evaluation-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteEvaluationPage, toolbar);
  gtk_widget_class_bind_template_child (widget_class, EntenteEvaluationPage, view_stack);
  gtk_widget_class_install_action (widget_class, "evaluation.view", "s", view_action);
}

static void
entente_evaluation_page_init (EntenteEvaluationPage *self)
{
  g_autoptr (GtkSelectionModel) pages = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  /* One view needs no choice. */
  pages = adw_view_stack_get_pages (self->view_stack);
  gtk_widget_set_visible (self->toolbar, g_list_model_get_n_items (G_LIST_MODEL (pages)) > 1);
}
