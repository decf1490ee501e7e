/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/entente-calendar-popover.h"

#include "form/entente-date-display.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>

#define DAYS_PER_WEEK 7
#define N_WEEKS 6

struct _EntenteCalendarPopover
{
  GtkPopover parent_instance;

  /* Owned */
  GSettings *settings;

  /* Borrowed: the widgets of the grid */
  GtkWidget *weekdays[DAYS_PER_WEEK];
  GtkWidget *days[N_WEEKS * DAYS_PER_WEEK];

  /* Template */
  GtkGrid *grid;
  GtkLabel *month_label;

  GDate shown;  /* any day of the month that is shown */
  GDate chosen; /* the day that is marked */
  GDate first;  /* the day in the first cell */
};

G_DEFINE_FINAL_TYPE (EntenteCalendarPopover, entente_calendar_popover, GTK_TYPE_POPOVER)

enum {
  DAY_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
format_date (const GDate *date, const char *format)
{
  g_autoptr (GDateTime) time = NULL;

  time = g_date_time_new_utc (g_date_get_year (date),
                              g_date_get_month (date),
                              g_date_get_day (date),
                              0, 0, 0);
  return g_date_time_format (time, format);
}

static void
show_day (EntenteCalendarPopover *self, guint cell, const GDate *day, const GDate *today)
{
  GtkWidget *button = self->days[cell];
  g_autofree char *number = g_strdup_printf ("%u", g_date_get_day (day));
  g_autofree char *name = entente_date_display_in (day, ENTENTE_DATE_DISPLAY_LONG);

  gtk_button_set_label (GTK_BUTTON (button), number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (button),
                               GTK_ACCESSIBLE_STATE_SELECTED,
                               g_date_compare (day, &self->chosen) == 0,
                               -1);
  if (g_date_compare (day, &self->chosen) == 0)
    gtk_widget_set_css_classes (button, (const char *[]) { "suggested-action", NULL });
  else if (g_date_compare (day, today) == 0)
    gtk_widget_set_css_classes (button, (const char *[]) { "flat", "accent", NULL });
  else if (g_date_get_month (day) != g_date_get_month (&self->shown))
    gtk_widget_set_css_classes (button, (const char *[]) { "flat", "dimmed", NULL });
  else
    gtk_widget_set_css_classes (button, (const char *[]) { "flat", NULL });
}

static void
update (EntenteCalendarPopover *self)
{
  GDateWeekday first_weekday = entente_calendar_popover_get_first_weekday (self->settings);
  g_autofree char *month = NULL;
  GDate day, today;

  day = self->shown;
  g_date_set_day (&day, 1);
  g_date_subtract_days (&day, (g_date_get_weekday (&day) + DAYS_PER_WEEK - first_weekday) %
                                DAYS_PER_WEEK);
  self->first = day;

  month = format_date (&self->shown, "%OB %Y");
  gtk_label_set_label (self->month_label, month);
  entente_date_today (&today);
  for (guint i = 0; i < N_WEEKS * DAYS_PER_WEEK; i++)
    {
      if (i < DAYS_PER_WEEK)
        {
          g_autofree char *weekday = format_date (&day, "%a");

          gtk_label_set_label (GTK_LABEL (self->weekdays[i]), weekday);
        }
      show_day (self, i, &day, &today);
      g_date_add_days (&day, 1);
    }
}

static void
turn (EntenteCalendarPopover *self, int months)
{
  GDate shown;

  entente_date_shift (&self->shown, months, 0, &shown);
  self->shown = shown;
  update (self);
}

static void
previous_clicked_cb (EntenteCalendarPopover *self)
{
  turn (self, -1);
}

static void
next_clicked_cb (EntenteCalendarPopover *self)
{
  turn (self, 1);
}

static gboolean
key_pressed_cb (EntenteCalendarPopover *self,
                guint key,
                guint code,
                GdkModifierType state,
                GtkEventControllerKey *controller)
{
  if (key != GDK_KEY_Page_Up && key != GDK_KEY_Page_Down)
    return GDK_EVENT_PROPAGATE;

  turn (self, key == GDK_KEY_Page_Up ? -1 : 1);
  return GDK_EVENT_STOP;
}

static void
day_clicked_cb (EntenteCalendarPopover *self, GtkButton *button)
{
  GDate day = self->first;

  g_date_add_days (&day, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "cell")));
  g_signal_emit (self, signals[DAY_CHOSEN], 0, &day);
}

static void
build_grid (EntenteCalendarPopover *self)
{
  for (guint i = 0; i < DAYS_PER_WEEK; i++)
    {
      self->weekdays[i] = gtk_label_new (NULL);
      gtk_widget_add_css_class (self->weekdays[i], "caption");
      gtk_widget_add_css_class (self->weekdays[i], "dimmed");
      gtk_grid_attach (self->grid, self->weekdays[i], i, 0, 1, 1);
    }

  for (guint i = 0; i < N_WEEKS * DAYS_PER_WEEK; i++)
    {
      GtkWidget *button = gtk_button_new ();

      g_object_set_data (G_OBJECT (button), "cell", GUINT_TO_POINTER (i));
      g_signal_connect_object (button, "clicked", G_CALLBACK (day_clicked_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_grid_attach (self->grid, button, i % DAYS_PER_WEEK, 1 + i / DAYS_PER_WEEK, 1, 1);
      self->days[i] = button;
    }
}

static void
entente_calendar_popover_dispose (GObject *object)
{
  EntenteCalendarPopover *self = ENTENTE_CALENDAR_POPOVER (object);

  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_CALENDAR_POPOVER);

  G_OBJECT_CLASS (entente_calendar_popover_parent_class)->dispose (object);
}

static void
entente_calendar_popover_class_init (EntenteCalendarPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_calendar_popover_dispose;

  signals[DAY_CHOSEN] = g_signal_new ("day-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_DATE);

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-calendar-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteCalendarPopover, grid);
  gtk_widget_class_bind_template_child (widget_class, EntenteCalendarPopover, month_label);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_clicked_cb);
}

static void
entente_calendar_popover_init (EntenteCalendarPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->settings = g_settings_new (ENTENTE_APP_ID);
  build_grid (self);
  entente_date_today (&self->shown);
  self->chosen = self->shown;
  update (self);
}

GtkWidget *
entente_calendar_popover_new (void)
{
  return g_object_new (ENTENTE_TYPE_CALENDAR_POPOVER, NULL);
}

GtkWidget *
entente_calendar_popover_make_button (EntenteCalendarPopover *self)
{
  g_return_val_if_fail (ENTENTE_IS_CALENDAR_POPOVER (self), NULL);

  return g_object_new (GTK_TYPE_MENU_BUTTON,
                       "icon-name", "x-office-calendar-symbolic",
                       "tooltip-text", _ ("Choose in a Calendar"),
                       "popover", self,
                       "valign", GTK_ALIGN_CENTER,
                       "css-classes", (const char *[]) { "flat", NULL },
                       NULL);
}

void
entente_calendar_popover_set_date (EntenteCalendarPopover *self, const GDate *date)
{
  g_return_if_fail (ENTENTE_IS_CALENDAR_POPOVER (self));
  g_return_if_fail (date != NULL && g_date_valid (date));

  self->shown = *date;
  self->chosen = *date;
  update (self);
  gtk_widget_grab_focus (self->days[g_date_get_julian (date) - g_date_get_julian (&self->first)]);
}

/* The C library tells which weekday the locale's weeks are counted from, and which of them comes
   first. */
static GDateWeekday
get_locale_weekday (void)
{
#ifdef __GLIBC__
  guint origin = GPOINTER_TO_UINT (nl_langinfo (_NL_TIME_WEEK_1STDAY));
  guint first = *(const guchar *) nl_langinfo (_NL_TIME_FIRST_WEEKDAY);
  guint sunday_based = ((origin == 19971201 ? 1 : 0) + first - 1) % DAYS_PER_WEEK;

  return sunday_based == 0 ? G_DATE_SUNDAY : (GDateWeekday) sunday_based;
#else
  return G_DATE_MONDAY;
#endif
}

GDateWeekday
entente_calendar_popover_get_first_weekday (GSettings *settings)
{
  int chosen;

  g_return_val_if_fail (G_IS_SETTINGS (settings), G_DATE_MONDAY);

  chosen = g_settings_get_enum (settings, "first-weekday");
  return chosen != 0 ? (GDateWeekday) chosen : get_locale_weekday ();
}
