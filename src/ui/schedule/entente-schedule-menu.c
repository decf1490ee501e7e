/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done with the selected tasks, in a menu beside them. */
#include "config.h"

#include "schedule/entente-schedule-chart-private.h"

#include <glib/gi18n-lib.h>

typedef struct {
  const char *label;
  const char *action;
} Entry;

static const Entry adding[] = {
  { N_ ("Insert _Task"), "chart.insert" },
  { N_ ("Insert _Milestone"), "chart.insert-milestone" },
  { N_ ("Insert Task _Within"), "chart.insert-child" },
};

static const Entry changing[] = {
  { N_ ("_Edit…"), "chart.edit" },
  { N_ ("_Rename"), "chart.rename" },
  { N_ ("_Done"), "chart.done" },
};

static const Entry placing[] = {
  { N_ ("_Indent"), "chart.indent" },
  { N_ ("_Outdent"), "chart.outdent" },
  { N_ ("Move _Up"), "chart.move-up" },
  { N_ ("Move Do_wn"), "chart.move-down" },
  { N_ ("_Link in This Order"), "chart.link" },
  { N_ ("U_nlink"), "chart.unlink" },
};

static const Entry taking[] = {
  { N_ ("Cu_t"), "chart.cut" },
  { N_ ("_Copy"), "chart.copy" },
  { N_ ("_Paste"), "chart.paste" },
  { N_ ("_Delete"), "chart.delete" },
};

static const Entry showing[] = {
  { N_ ("_Show on the Chart"), "chart.go-selection" },
};

static void
append (GMenu *menu, const Entry *entries, gsize n_entries)
{
  g_autoptr (GMenu) section = g_menu_new ();

  for (gsize i = 0; i < n_entries; i++)
    g_menu_append (section, _ (entries[i].label), entries[i].action);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static GtkWidget *
make_menu (EntenteScheduleChart *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *popover;

  append (menu, changing, G_N_ELEMENTS (changing));
  append (menu, adding, G_N_ELEMENTS (adding));
  append (menu, placing, G_N_ELEMENTS (placing));
  append (menu, taking, G_N_ELEMENTS (taking));
  append (menu, showing, G_N_ELEMENTS (showing));
  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_widget_set_parent (popover, GTK_WIDGET (self));
  return popover;
}

void
_entente_schedule_chart_show_menu (EntenteScheduleChart *self,
                                   GtkWidget *widget,
                                   double x,
                                   double y)
{
  graphene_point_t at;

  if (!gtk_widget_compute_point (widget, GTK_WIDGET (self),
                                 &GRAPHENE_POINT_INIT ((float) x, (float) y), &at))
    return;
  if (self->menu == NULL)
    self->menu = make_menu (self);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                               &(GdkRectangle){ (int) at.x, (int) at.y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

void
_entente_schedule_chart_show_menu_at_cursor (EntenteScheduleChart *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    focus = GTK_WIDGET (self);
  _entente_schedule_chart_show_menu (self, focus, 40, MIN (gtk_widget_get_height (focus), 32));
}
