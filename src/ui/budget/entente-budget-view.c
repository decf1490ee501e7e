/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget-view.h"

#include <glib/gi18n-lib.h>

struct _EntenteBudgetView
{
  EntentePage parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteBudgetView, entente_budget_view, ENTENTE_TYPE_PAGE)

static void
entente_budget_view_dispose (GObject *object)
{
  /* Otherwise the template would take the child away under AdwBin’s feet. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_BUDGET_VIEW);

  G_OBJECT_CLASS (entente_budget_view_parent_class)->dispose (object);
}

static void
entente_budget_view_class_init (EntenteBudgetViewClass *klass)
{
  EntentePageClass *page_class = ENTENTE_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_budget_view_dispose;

  page_class->name = "table";
  page_class->title = N_ ("Budget");

  gtk_widget_class_set_template_from_resource (
    GTK_WIDGET_CLASS (klass), ENTENTE_RESOURCE_PREFIX "/ui/entente-budget-view.ui");
}

static void
entente_budget_view_init (EntenteBudgetView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
