/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-month-week.h"

#include "entente-holidays.h"
#include "form/entente-date-display.h"
#include "schedule/entente-mark-row.h"
#include "schedule/entente-school-holidays.h"
#include "schedule/entente-task-column.h"
#include "schedule/entente-task-words.h"

#include <glib/gi18n-lib.h>

#define DAYS_PER_WEEK 7
#define EMPTY_HEIGHT 56

struct _EntenteMonthWeek
{
  AdwBin parent_instance;

  /* Owned */
  EntenteSchedule *schedule;
  EntenteRecord *details; /* of the project: its zones */
  GPtrArray *chips;     /* borrowed buttons */
  GArray *free_columns; /* of each line: the first column that is still free */

  /* Borrowed */
  GtkGrid *grid;
  GtkWidget *days[DAYS_PER_WEEK];

  gint64 first;
};

G_DEFINE_FINAL_TYPE (EntenteMonthWeek, entente_month_week, ADW_TYPE_BIN)

enum {
  DAY_CHOSEN,
  TASK_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/*
 * Days
 */

static void
day_clicked_cb (EntenteMonthWeek *self, GtkWidget *button)
{
  for (guint i = 0; i < DAYS_PER_WEEK; i++)
    if (self->days[i] == button)
      g_signal_emit (self, signals[DAY_CHOSEN], 0, self->first + i);
}

/* (nullable) */
static const char *
get_holiday (EntenteMonthWeek *self, gint64 day)
{
  EntenteHolidays holidays
    = entente_record_get_choice (self->details, ENTENTE_PROJECT_DETAILS_HOLIDAYS);
  EntenteHoliday holiday;

  return entente_holidays_find (holidays, day, &holiday)
           ? entente_holiday_get_name (holiday, entente_schedule_get_language ())
           : NULL;
}

static GtkWidget *
make_word (const char *word)
{
  return g_object_new (GTK_TYPE_LABEL, "label", word, "ellipsize", PANGO_ELLIPSIZE_END,
                       "tooltip-text", word, "css-classes", (const char *[]) { "caption", NULL },
                       NULL);
}

static void
add_day (EntenteMonthWeek *self, guint column, GDateMonth month)
{
  EntenteMoment moment = (self->first + column) * ENTENTE_DAY;
  gint64 today = entente_moment_get_day (entente_schedule_get_now (self->schedule));
  EntenteWorkTime *work = entente_schedule_get_work_time (self->schedule, NULL, NULL);
  GtkWidget *button = gtk_button_new ();
  g_autofree char *number = NULL;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  const char *holiday = get_holiday (self, self->first + column);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GDate date;

  entente_moment_get_date (moment, ENTENTE_MOMENT_STARTS, &date);
  number = g_strdup_printf ("%u", g_date_get_day (&date));
  name = entente_date_display_in (&date, ENTENTE_DATE_DISPLAY_LONG);
  gtk_button_set_label (GTK_BUTTON (button), number);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  if (self->first + column == today)
    gtk_widget_add_css_class (button, "accent");
  else if (g_date_get_month (&date) != month
           || !entente_work_time_is_open_day (work, self->first + column))
    gtk_widget_add_css_class (button, "dimmed");
  if (holiday != NULL)
    /* Translators: a day, and what makes it a holiday: “1 May 2027, Labour Day” */
    label = g_strdup_printf (C_ ("a day and its holiday", "%s, %s"), name, holiday);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label != NULL ? label : name, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (day_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
  if (holiday != NULL)
    gtk_box_append (GTK_BOX (box), make_word (holiday));
  gtk_grid_attach (self->grid, box, (int) column, 0, 1, 1);
  self->days[column] = button;
}

/*
 * School holidays
 */

static EntenteSchoolDay
find_school (EntenteMonthWeek *self, guint column, char **name)
{
  EntenteSchoolZone zone
    = entente_record_get_choice (self->details, ENTENTE_PROJECT_DETAILS_SCHOOL_ZONE);

  return entente_school_holidays_find (zone, self->first + column,
                                       entente_schedule_get_language (), name);
}

static guint
find_end_of_run (EntenteMonthWeek *self, guint column, EntenteSchoolDay school)
{
  while (column < DAYS_PER_WEEK && find_school (self, column, NULL) == school)
    column++;
  return column;
}

/* A band over the days of each, with its name; where nobody knows, that is said. */
static void
add_school (EntenteMonthWeek *self)
{
  for (guint column = 0; column < DAYS_PER_WEEK;)
    {
      g_autofree char *name = NULL;
      EntenteSchoolDay school = find_school (self, column, &name);
      guint until = find_end_of_run (self, column, school);
      GtkWidget *band;

      if (school != ENTENTE_SCHOOL_IN_CLASS)
        {
          band = make_word (name != NULL ? name : _ ("School holidays are not known yet"));
          gtk_widget_add_css_class (band, school == ENTENTE_SCHOOL_HOLIDAY ? "school" : "dimmed");
          g_object_set (band, "margin-start", 2, "margin-end", 2, "margin-top", 2, NULL);
          gtk_grid_attach (self->grid, band, (int) column, 1, (int) (until - column), 1);
        }
      column = until;
    }
}

/*
 * Tasks
 */

static void
chip_clicked_cb (EntenteMonthWeek *self, GtkWidget *chip)
{
  g_signal_emit (self, signals[TASK_CHOSEN], 0, g_object_get_data (G_OBJECT (chip), "task"));
}

static const char *
get_icon_name (const EntenteScheduleItem *item)
{
  if (item->is_done)
    return "object-select-symbolic";
  if (item->delay == ENTENTE_DELAY_ENDANGERING)
    return "dialog-warning-symbolic";
  if (item->delay == ENTENTE_DELAY_HARMLESS)
    return "appointment-soon-symbolic";
  return item->is_milestone ? "starred-symbolic" : NULL;
}

static GtkWidget *
make_chip (EntenteMonthWeek *self, guint index, const EntenteScheduleItem *item)
{
  GtkWidget *chip = gtk_button_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  const char *icon_name = get_icon_name (item);
  g_autofree char *title = entente_task_words_dup_title (item->task);
  g_autofree char *sentence
    = entente_task_dup_sentence (self->schedule, index, entente_schedule_get_language ());

  if (icon_name != NULL)
    gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name (icon_name));
  gtk_box_append (GTK_BOX (line),
                  g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0f, "ellipsize",
                                PANGO_ELLIPSIZE_END, "hexpand", TRUE, "css-classes",
                                (const char *[]) { "caption", NULL }, NULL));
  gtk_button_set_child (GTK_BUTTON (chip), line);
  gtk_widget_set_tooltip_text (chip, sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
  g_object_set (chip, "margin-start", 2, "margin-end", 2, "margin-top", 2, NULL);
  g_object_set_data_full (G_OBJECT (chip), "task", g_object_ref (item->task), g_object_unref);
  g_signal_connect_object (chip, "clicked", G_CALLBACK (chip_clicked_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->chips, chip);
  return chip;
}

/* The first line with room from that column on. */
static guint
take_line (EntenteMonthWeek *self, guint from, guint until)
{
  guint line = 0;

  while (line < self->free_columns->len && g_array_index (self->free_columns, guint, line) > from)
    line++;
  if (line == self->free_columns->len)
    g_array_set_size (self->free_columns, line + 1);
  g_array_index (self->free_columns, guint, line) = until + 1;
  return line;
}

static void
add_task (EntenteMonthWeek *self, guint index, const EntenteScheduleItem *item)
{
  gint64 from, until;
  guint line;

  entente_schedule_item_get_days (item, &from, &until);
  from -= self->first;
  until -= self->first;
  if (until < 0 || from >= DAYS_PER_WEEK)
    return;
  from = MAX (from, 0);
  until = MIN (until, DAYS_PER_WEEK - 1);
  line = take_line (self, (guint) from, (guint) until);
  gtk_grid_attach (self->grid, make_chip (self, index, item), (int) from, (int) line + 2,
                   (int) (until - from + 1), 1);
}

static int
compare_starts (gconstpointer a, gconstpointer b, gpointer data)
{
  const EntenteScheduleItem *items = data;
  const EntenteScheduleItem *first = &items[*(const guint *) a];
  const EntenteScheduleItem *second = &items[*(const guint *) b];

  if (first->planned.start != second->planned.start)
    return first->planned.start < second->planned.start ? -1 : 1;
  return first < second ? -1 : first > second;
}

static void
add_tasks (EntenteMonthWeek *self, EntenteScheduleFilter *filter)
{
  EntenteMoment from = self->first * ENTENTE_DAY;
  EntenteMoment until = from + DAYS_PER_WEEK * ENTENTE_DAY;
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_items;
  const EntenteScheduleItem *items = entente_schedule_get_items (self->schedule, &n_items);

  for (guint i = 0; i < n_items; i++)
    if (!items[i].is_group && items[i].planned.start <= until && items[i].planned.finish >= from
        && (filter == NULL || entente_schedule_filter_matches (filter, self->schedule, i)))
      g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_starts, (gpointer) items);
  for (guint i = 0; i < order->len; i++)
    {
      guint index = g_array_index (order, guint, i);

      add_task (self, index, &items[index]);
    }
}

/*
 * Marks: what other rooms have due
 */

static void
mark_clicked_cb (GtkWidget *chip, EntenteScheduleMark *mark)
{
  entente_mark_reveal (chip, mark);
}

/* Flat, unlike a task: nothing that is worked on. */
static GtkWidget *
make_mark (EntenteScheduleMark *mark)
{
  const char *label = entente_schedule_mark_get_label (mark);
  GtkWidget *chip = gtk_button_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (line),
                  gtk_image_new_from_icon_name (entente_schedule_mark_get_icon_name (mark)));
  gtk_box_append (GTK_BOX (line),
                  g_object_new (GTK_TYPE_LABEL, "label", label, "xalign", 0.0f, "ellipsize",
                                PANGO_ELLIPSIZE_END, "hexpand", TRUE, "css-classes",
                                (const char *[]) { "caption", NULL }, NULL));
  gtk_button_set_child (GTK_BUTTON (chip), line);
  gtk_widget_add_css_class (chip, "flat");
  gtk_widget_set_tooltip_text (chip, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set (chip, "margin-start", 2, "margin-end", 2, "margin-top", 2, NULL);
  g_signal_connect_object (chip, "clicked", G_CALLBACK (mark_clicked_cb), mark, 0);

  return chip;
}

static void
add_marks (EntenteMonthWeek *self)
{
  GPtrArray *marks = entente_schedule_get_marks (self->schedule);

  for (guint i = 0; i < marks->len; i++)
    {
      gint64 column = entente_schedule_mark_get_day (marks->pdata[i]) - self->first;
      guint line;

      if (column < 0 || column >= DAYS_PER_WEEK)
        continue;
      line = take_line (self, (guint) column, (guint) column);
      gtk_grid_attach (self->grid, make_mark (marks->pdata[i]), (int) column, (int) line + 2, 1, 1);
    }
}

static void
entente_month_week_dispose (GObject *object)
{
  EntenteMonthWeek *self = ENTENTE_MONTH_WEEK (object);

  g_clear_object (&self->schedule);
  g_clear_object (&self->details);

  G_OBJECT_CLASS (entente_month_week_parent_class)->dispose (object);
}

static void
entente_month_week_finalize (GObject *object)
{
  EntenteMonthWeek *self = ENTENTE_MONTH_WEEK (object);

  g_ptr_array_unref (self->chips);
  g_array_unref (self->free_columns);

  G_OBJECT_CLASS (entente_month_week_parent_class)->finalize (object);
}

static void
entente_month_week_class_init (EntenteMonthWeekClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_month_week_dispose;
  object_class->finalize = entente_month_week_finalize;

  signals[DAY_CHOSEN] = g_signal_new ("day-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[TASK_CHOSEN] = g_signal_new ("task-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 1, ENTENTE_TYPE_TASK);
}

static void
entente_month_week_init (EntenteMonthWeek *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->chips = g_ptr_array_new ();
  self->free_columns = g_array_new (FALSE, TRUE, sizeof (guint));
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_homogeneous (self->grid, TRUE);
  gtk_widget_set_size_request (GTK_WIDGET (self->grid), -1, EMPTY_HEIGHT);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->grid), 6);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->grid));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
entente_month_week_new (EntenteSchedule *schedule,
                        EntenteScheduleFilter *filter,
                        gint64 first,
                        GDateMonth month)
{
  EntenteMonthWeek *self;

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (schedule), NULL);

  self = g_object_new (ENTENTE_TYPE_MONTH_WEEK, NULL);
  self->schedule = g_object_ref (schedule);
  self->details = g_object_ref (entente_store_get_record (entente_schedule_get_store (schedule),
                                                          ENTENTE_TYPE_PROJECT_DETAILS,
                                                          ENTENTE_PROJECT_DETAILS_ID));
  self->first = first;
  for (guint i = 0; i < DAYS_PER_WEEK; i++)
    add_day (self, i, month);
  add_school (self);
  add_tasks (self, filter);
  /* What is searched is tasks. */
  if (filter == NULL || !entente_schedule_filter_is_active (filter))
    add_marks (self);
  return GTK_WIDGET (self);
}

gboolean
entente_month_week_focus_day (EntenteMonthWeek *self, gint64 day)
{
  g_return_val_if_fail (ENTENTE_IS_MONTH_WEEK (self), FALSE);

  if (day < self->first || day >= self->first + DAYS_PER_WEEK)
    return FALSE;
  return gtk_widget_grab_focus (self->days[day - self->first]);
}

gboolean
entente_month_week_focus_task (EntenteMonthWeek *self, EntenteTask *task)
{
  g_return_val_if_fail (ENTENTE_IS_MONTH_WEEK (self), FALSE);

  for (guint i = 0; i < self->chips->len; i++)
    if (g_object_get_data (g_ptr_array_index (self->chips, i), "task") == task)
      return gtk_widget_grab_focus (g_ptr_array_index (self->chips, i));
  return FALSE;
}

gint64
entente_month_week_get_focus_day (EntenteMonthWeek *self)
{
  g_return_val_if_fail (ENTENTE_IS_MONTH_WEEK (self), G_MININT64);

  for (guint i = 0; i < DAYS_PER_WEEK; i++)
    if (gtk_widget_has_focus (self->days[i]))
      return self->first + i;
  return G_MININT64;
}

gboolean
entente_month_week_has_tasks (EntenteMonthWeek *self)
{
  g_return_val_if_fail (ENTENTE_IS_MONTH_WEEK (self), FALSE);

  return self->chips->len > 0;
}
