/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget-page-private.h"

static void
view_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  _entente_budget_page_show_view (ENTENTE_BUDGET_PAGE (widget),
                                  g_variant_get_string (parameter, NULL));
}

/* Views that have something to be searched have the action themselves. */
static void
search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntentePage *view = _entente_budget_page_get_view (ENTENTE_BUDGET_PAGE (widget));

  if (entente_page_get_project (view) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (view), "view.search", NULL);
}

static const struct {
  const char *name;
  const char *parameter;
  GtkWidgetActionActivateFunc func;
} actions[] = {
  { "page.search", NULL, search_action },
  { "budget.view", "s", view_action },
};

void
_entente_budget_page_class_install_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].func);
}
