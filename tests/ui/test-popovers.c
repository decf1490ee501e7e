/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The calendar of date fields, and the names of menu items. */
#include "config.h"

#include "entente-civil-date.h"
#include "entente-ui.h"
#include "form/entente-calendar-popover.h"
#include "screen.h"
#include "shell/entente-menu-names.h"

static gboolean
bears_label (GtkWidget *widget, gconstpointer label)
{
  return GTK_IS_BUTTON (widget) &&
         g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0;
}

static gboolean
is_dimmed_label (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "dimmed");
}

static GtkWidget *
show (GtkWidget *popover, GtkWidget **window)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  *window = g_object_new (GTK_TYPE_WINDOW, "child", button, "default-width", 500, "default-height",
                          500, NULL);
  gtk_window_present (GTK_WINDOW (*window));
  spin ();
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  spin ();
  return popover;
}

static void
keep_cb (EntenteCalendarPopover *calendar, const GDate *date, GDate *chosen)
{
  *chosen = *date;
}

static void
test_choose (void)
{
  GtkWidget *window;
  GtkWidget *calendar = show (entente_calendar_popover_new (), &window);
  GDate date, chosen;

  g_date_clear (&chosen, 1);
  g_assert_true (entente_date_from_iso ("2027-06-12", &date));
  entente_calendar_popover_set_date (ENTENTE_CALENDAR_POPOVER (calendar), &date);
  g_signal_connect (calendar, "day-chosen", G_CALLBACK (keep_cb), &chosen);
  /* June 2027 ends on a Wednesday: there is one 24 only. */
  g_signal_emit_by_name (find_widget (calendar, bears_label, "24"), "clicked");
  g_assert_true (entente_date_from_iso ("2027-06-24", &date));
  g_assert_cmpint (g_date_compare (&date, &chosen), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
  spin ();
}

static void
test_first_weekday (void)
{
  const struct {
    const char *nick;
    GDateWeekday weekday;
    const char *label;
  } expected[] = {
    { "monday", G_DATE_MONDAY, "Mon" },
    { "saturday", G_DATE_SATURDAY, "Sat" },
    { "sunday", G_DATE_SUNDAY, "Sun" },
  };
  g_autoptr (GSettings) settings = g_settings_new (ENTENTE_APP_ID);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      GtkWidget *calendar, *label;

      g_settings_set_string (settings, "first-weekday", expected[i].nick);
      g_assert_cmpint (entente_calendar_popover_get_first_weekday (settings), ==,
                       expected[i].weekday);
      calendar = g_object_ref_sink (entente_calendar_popover_new ());
      label = find_widget (calendar, is_dimmed_label, NULL);
      g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (label)), ==, expected[i].label);
      g_assert_finalize_object (calendar);
    }
  g_settings_reset (settings, "first-weekday");
  g_assert_true (g_date_valid_weekday (entente_calendar_popover_get_first_weekday (settings)));
}

static gboolean
is_menu_item (GtkWidget *widget, gconstpointer data)
{
  return g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkModelButton");
}

/* GTK leaves them without one. */
static void
test_menu_names (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *window, *popover, *item;

  g_menu_append (menu, "_Save a Copy__", NULL);
  popover = show (gtk_popover_menu_new_from_model (G_MENU_MODEL (menu)), &window);
  item = find_widget (popover, is_menu_item, NULL);
  g_assert_nonnull (item);
  g_assert_cmpstr (gtk_test_accessible_check_property (GTK_ACCESSIBLE (item),
                                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                                       "Save a Copy_"),
                   ==, NULL);
  gtk_window_destroy (GTK_WINDOW (window));
  spin ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  entente_ui_init ();
  entente_menu_names_install ();

  g_test_add_func ("/ui/popovers/choose", test_choose);
  g_test_add_func ("/ui/popovers/first-weekday", test_first_weekday);
  g_test_add_func ("/ui/popovers/menu-names", test_menu_names);

  return g_test_run ();
}
