/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-month-view.h"

#include "form/entente-calendar-popover.h"
#include "schedule/entente-agenda-list.h"
#include "schedule/entente-month-week.h"

#define DAYS_PER_WEEK 7
#define N_WEEKS 6

struct _EntenteMonthView
{
  EntenteTasksView parent_instance;

  /* Owned */
  GSettings *settings;

  /* Template */
  GtkStack *stack;
  GtkLabel *month_label;
  GtkWidget *elsewhere_box;
  GtkGrid *weekday_grid;
  GtkBox *weeks;

  /* Borrowed */
  EntenteSchedule *known; /* whose month is shown: only compared */

  GDate month; /* its first day; invalid until there is a plan */
};

G_DEFINE_FINAL_TYPE (EntenteMonthView, entente_month_view, ENTENTE_TYPE_TASKS_VIEW)

static EntenteSchedule *
get_schedule (EntenteMonthView *self)
{
  return entente_tasks_view_get_schedule (ENTENTE_TASKS_VIEW (self));
}

static EntenteTaskSelection *
get_selection (EntenteMonthView *self)
{
  return entente_tasks_view_get_selection (ENTENTE_TASKS_VIEW (self));
}

static EntenteScheduleFilter *
get_filter (EntenteMonthView *self)
{
  return entente_tasks_view_get_filter (ENTENTE_TASKS_VIEW (self));
}

static gint64
get_day (const GDate *date)
{
  return entente_moment_get_day (entente_moment_from_date (date));
}

static char *
format_date (const GDate *date, const char *format)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (g_date_get_year (date), g_date_get_month (date),
                                                    g_date_get_day (date), 0, 0, 0);

  return g_date_time_format (time, format);
}

/*
 * Choosing
 */

static gboolean
lies_over (const EntenteScheduleItem *item, gint64 day)
{
  gint64 first, last;

  if (item->is_group || item->planned.start == ENTENTE_MOMENT_NONE)
    return FALSE;
  entente_schedule_item_get_days (item, &first, &last);
  return first <= day && day <= last;
}

static void
day_chosen_cb (EntenteMonthView *self, gint64 day)
{
  g_autoptr (GPtrArray) tasks = g_ptr_array_new ();
  guint n_items;
  const EntenteScheduleItem *items;

  if (get_selection (self) == NULL || get_schedule (self) == NULL)
    return;
  items = entente_schedule_get_items (get_schedule (self), &n_items);
  for (guint i = 0; i < n_items; i++)
    if (lies_over (&items[i], day)
        && (get_filter (self) == NULL
            || entente_schedule_filter_matches (get_filter (self), get_schedule (self), i)))
      g_ptr_array_add (tasks, items[i].task);
  entente_task_selection_set (get_selection (self), tasks,
                              tasks->len > 0 ? g_ptr_array_index (tasks, 0) : NULL);
}

/*
 * Showing
 */

static void
clear_weeks (EntenteMonthView *self)
{
  GtkWidget *week;

  while ((week = gtk_widget_get_first_child (GTK_WIDGET (self->weeks))) != NULL)
    gtk_box_remove (self->weeks, week);
}

static GDate
get_first_shown (EntenteMonthView *self)
{
  GDateWeekday first_weekday = entente_calendar_popover_get_first_weekday (self->settings);
  GDate day = self->month;

  g_date_subtract_days (&day, (g_date_get_weekday (&day) + DAYS_PER_WEEK - first_weekday)
                                % DAYS_PER_WEEK);
  return day;
}

static void
show_weekdays (EntenteMonthView *self)
{
  GDate day = get_first_shown (self);

  for (int i = 0; i < DAYS_PER_WEEK; i++)
    {
      g_autofree char *name = format_date (&day, "%a");

      gtk_label_set_label (GTK_LABEL (gtk_grid_get_child_at (self->weekday_grid, i, 0)), name);
      g_date_add_days (&day, 1);
    }
}

static void
add_week (EntenteMonthView *self, const GDate *day)
{
  GtkWidget *week = entente_month_week_new (get_schedule (self), get_filter (self), get_day (day),
                                            g_date_get_month (&self->month));

  g_signal_connect_object (week, "day-chosen", G_CALLBACK (day_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (week, "task-chosen", G_CALLBACK (entente_tasks_view_open), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->weeks, week);
}

/* Where there is something to see: what is selected, or today, when the plan is under way. */
static void
choose_month (EntenteMonthView *self)
{
  EntenteTask *cursor
    = get_selection (self) != NULL ? entente_task_selection_get_cursor (get_selection (self)) : NULL;
  guint item = cursor != NULL ? entente_schedule_find (get_schedule (self), cursor)
                              : ENTENTE_SCHEDULE_NONE;
  EntenteMoment shown = entente_schedule_get_now (get_schedule (self));
  EntenteMoment first, last;

  entente_schedule_get_extent (get_schedule (self), &first, &last);
  if (item != ENTENTE_SCHEDULE_NONE)
    shown = entente_schedule_get_items (get_schedule (self), NULL)[item].planned.start;
  entente_moment_get_date (CLAMP (shown, first, last), ENTENTE_MOMENT_STARTS, &self->month);
  g_date_set_day (&self->month, 1);
}

/* The task that meets the filter and is nearest to the month, or ENTENTE_SCHEDULE_NONE. */
static guint
find_nearest (EntenteMonthView *self)
{
  EntenteSchedule *schedule = get_schedule (self);
  EntenteScheduleFilter *filter = get_filter (self);
  EntenteMoment month = get_day (&self->month) * ENTENTE_DAY;
  guint nearest = ENTENTE_SCHEDULE_NONE;
  guint n_items;
  const EntenteScheduleItem *items = entente_schedule_get_items (schedule, &n_items);

  for (guint i = 0; i < n_items; i++)
    if (!items[i].is_group && items[i].planned.start != ENTENTE_MOMENT_NONE
        && entente_schedule_filter_matches (filter, schedule, i)
        && (nearest == ENTENTE_SCHEDULE_NONE
            || ABS (items[i].planned.start - month) < ABS (items[nearest].planned.start - month)))
      nearest = i;
  return nearest;
}

static gboolean
has_tasks (EntenteMonthView *self)
{
  for (GtkWidget *week = gtk_widget_get_first_child (GTK_WIDGET (self->weeks)); week != NULL;
       week = gtk_widget_get_next_sibling (week))
    if (entente_month_week_has_tasks (ENTENTE_MONTH_WEEK (week)))
      return TRUE;
  return FALSE;
}

/* An empty month says whether what is looked for is in another. */
static void
update_elsewhere (EntenteMonthView *self)
{
  EntenteScheduleFilter *filter = get_filter (self);

  gtk_widget_set_visible (self->elsewhere_box,
                          filter != NULL && entente_schedule_filter_is_active (filter)
                            && !has_tasks (self) && find_nearest (self) != ENTENTE_SCHEDULE_NONE);
}

static void
update (EntenteMonthView *self)
{
  g_autofree char *month = NULL;
  gint64 focus = G_MININT64;
  gboolean relative;
  GDate day;

  for (GtkWidget *week = gtk_widget_get_first_child (GTK_WIDGET (self->weeks)); week != NULL;
       week = gtk_widget_get_next_sibling (week))
    focus = MAX (focus, entente_month_week_get_focus_day (ENTENTE_MONTH_WEEK (week)));
  clear_weeks (self);
  if (get_schedule (self) == NULL)
    return;
  relative = entente_schedule_is_relative (get_schedule (self));
  gtk_stack_set_visible_child_name (self->stack, relative ? "relative" : "month");
  if (relative)
    return;
  if (!g_date_valid (&self->month))
    choose_month (self);

  month = entente_agenda_dup_month (&self->month);
  gtk_label_set_label (self->month_label, month);
  show_weekdays (self);
  day = get_first_shown (self);
  for (guint i = 0; i < N_WEEKS; i++)
    {
      if (i == 0 || g_date_get_month (&day) == g_date_get_month (&self->month))
        add_week (self, &day);
      g_date_add_days (&day, DAYS_PER_WEEK);
    }
  update_elsewhere (self);
  for (GtkWidget *week = gtk_widget_get_first_child (GTK_WIDGET (self->weeks));
       focus != G_MININT64 && week != NULL; week = gtk_widget_get_next_sibling (week))
    entente_month_week_focus_day (ENTENTE_MONTH_WEEK (week), focus);
}

static void
turn (EntenteMonthView *self, int months)
{
  GDate month;

  if (!g_date_valid (&self->month))
    return;
  entente_date_shift (&self->month, months, 0, &month);
  self->month = month;
  update (self);
}

static void
previous_clicked_cb (EntenteMonthView *self)
{
  turn (self, -1);
}

static void
next_clicked_cb (EntenteMonthView *self)
{
  turn (self, 1);
}

static void
go_to_day (EntenteMonthView *self, gint64 day)
{
  GDate date;

  entente_moment_get_date (day * ENTENTE_DAY, ENTENTE_MOMENT_STARTS, &date);
  if (!g_date_valid (&date))
    return;
  g_date_set_day (&date, 1);
  if (!g_date_valid (&self->month) || g_date_compare (&date, &self->month) != 0)
    {
      self->month = date;
      update (self);
    }
  for (GtkWidget *week = gtk_widget_get_first_child (GTK_WIDGET (self->weeks)); week != NULL;
       week = gtk_widget_get_next_sibling (week))
    if (entente_month_week_focus_day (ENTENTE_MONTH_WEEK (week), day))
      return;
}

static void
today_clicked_cb (EntenteMonthView *self)
{
  if (get_schedule (self) != NULL)
    go_to_day (self, entente_moment_get_day (entente_schedule_get_now (get_schedule (self))));
}

static void
elsewhere_clicked_cb (EntenteMonthView *self)
{
  guint item = get_schedule (self) != NULL ? find_nearest (self) : ENTENTE_SCHEDULE_NONE;

  if (item != ENTENTE_SCHEDULE_NONE)
    entente_month_view_reveal (self,
                               entente_schedule_get_items (get_schedule (self), NULL)[item].task);
}

/*
 * Keys
 */

static gint64
get_focus_day (EntenteMonthView *self)
{
  for (GtkWidget *week = gtk_widget_get_first_child (GTK_WIDGET (self->weeks)); week != NULL;
       week = gtk_widget_get_next_sibling (week))
    {
      gint64 day = entente_month_week_get_focus_day (ENTENTE_MONTH_WEEK (week));

      if (day != G_MININT64)
        return day;
    }
  return G_MININT64;
}

static int
get_step (EntenteMonthView *self, guint key)
{
  int forward = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  switch (key)
    {
    case GDK_KEY_Left:
      return -forward;

    case GDK_KEY_Right:
      return forward;

    case GDK_KEY_Up:
      return -DAYS_PER_WEEK;

    case GDK_KEY_Down:
      return DAYS_PER_WEEK;

    default:
      return 0;
    }
}

static gboolean
key_pressed_cb (EntenteMonthView *self, guint key, guint code, GdkModifierType state)
{
  gint64 day = get_focus_day (self);
  int step = get_step (self, key);

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Page_Up || key == GDK_KEY_Page_Down)
    {
      turn (self, key == GDK_KEY_Page_Up ? -1 : 1);
      return GDK_EVENT_STOP;
    }
  if (step == 0 || day == G_MININT64)
    return GDK_EVENT_PROPAGATE;
  go_to_day (self, day + step);
  return GDK_EVENT_STOP;
}

/*
 * Object
 */

static void
plan_set (EntenteTasksView *view)
{
  EntenteMonthView *self = ENTENTE_MONTH_VIEW (view);
  EntenteSchedule *schedule = get_schedule (self);

  if (schedule != NULL && schedule != self->known)
    g_date_clear (&self->month, 1);
  if (schedule != NULL)
    self->known = schedule;
  update (self);
}

static void
plan_changed (EntenteTasksView *view)
{
  update (ENTENTE_MONTH_VIEW (view));
}

static void
entente_month_view_dispose (GObject *object)
{
  EntenteMonthView *self = ENTENTE_MONTH_VIEW (object);

  g_clear_object (&self->settings);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_MONTH_VIEW);

  G_OBJECT_CLASS (entente_month_view_parent_class)->dispose (object);
}

static void
entente_month_view_class_init (EntenteMonthViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntenteTasksViewClass *view_class = ENTENTE_TASKS_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_month_view_dispose;

  view_class->plan_set = plan_set;
  view_class->plan_changed = plan_changed;
  view_class->filter_changed = plan_changed;

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-month-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteMonthView, elsewhere_box);
  gtk_widget_class_bind_template_child (widget_class, EntenteMonthView, month_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteMonthView, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteMonthView, weekday_grid);
  gtk_widget_class_bind_template_child (widget_class, EntenteMonthView, weeks);
  gtk_widget_class_bind_template_callback (widget_class, elsewhere_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, today_clicked_cb);
}

static void
entente_month_view_init (EntenteMonthView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  g_date_clear (&self->month, 1);
  self->settings = g_settings_new (ENTENTE_APP_ID);
  g_signal_connect_object (self->settings, "changed::first-weekday", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  for (int i = 0; i < DAYS_PER_WEEK; i++)
    gtk_grid_attach (self->weekday_grid,
                     g_object_new (GTK_TYPE_LABEL, "css-classes",
                                   (const char *[]) { "caption", "dimmed", NULL }, NULL),
                     i, 0, 1, 1);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

void
entente_month_view_reveal (EntenteMonthView *self, EntenteTask *task)
{
  guint item;

  g_return_if_fail (ENTENTE_IS_MONTH_VIEW (self));

  if (get_schedule (self) == NULL || entente_schedule_is_relative (get_schedule (self)))
    return;
  item = entente_schedule_find (get_schedule (self), task);
  if (item == ENTENTE_SCHEDULE_NONE)
    return;
  go_to_day (self,
             entente_moment_get_day (
               entente_schedule_get_items (get_schedule (self), &(guint){ 0 })[item].planned.start));
  for (GtkWidget *week = gtk_widget_get_first_child (GTK_WIDGET (self->weeks)); week != NULL;
       week = gtk_widget_get_next_sibling (week))
    if (entente_month_week_focus_task (ENTENTE_MONTH_WEEK (week), task))
      return;
}
