/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-mark-row.h"

#include "form/entente-date-display.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define PADDING 3

/* The name of the row is only written where no sign comes near it. */
#define NAME_MARGIN 12

/* What is nearer to each other than this, in pixels, is one sign. */
#define SIGN_WIDTH 36

struct _EntenteMarkRow
{
  GtkWidget parent_instance;

  /* Owned */
  EntenteSchedule *schedule; /* nullable */
  GSignalGroup *watch;
  GPtrArray *shown; /* EntenteScheduleMark: what the signs say */
  GArray *days;     /* gint64, of each sign */
  GPtrArray *signs; /* borrowed widgets, by day */
  double scale;     /* of the chart when they were made */
  guint regroup_id;

  /* Borrowed */
  EntenteGanttView *view;
  GtkWidget *name;
};

G_DEFINE_FINAL_TYPE (EntenteMarkRow, entente_mark_row, GTK_TYPE_WIDGET)

void
entente_mark_reveal (GtkWidget *from, EntenteScheduleMark *mark)
{
  EntenteRecord *record = entente_schedule_mark_get_record (mark);
  const EntenteField *fields = entente_record_type_get_fields (G_OBJECT_TYPE (record), NULL);
  int field = entente_schedule_mark_get_field (mark);

  g_return_if_fail (GTK_IS_WIDGET (from));

  if (!entente_record_is_deleted (record))
    gtk_widget_activate_action (from, "win.reveal", "(sxs)",
                                entente_record_type_get_table (G_OBJECT_TYPE (record)),
                                entente_record_get_id (record),
                                field >= 0 ? fields[field].name : "");
}

/*
 * Signs
 */

static void
clicked_cb (GtkWidget *button, EntenteScheduleMark *mark)
{
  GtkWidget *popover = gtk_widget_get_ancestor (button, GTK_TYPE_POPOVER);

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
  entente_mark_reveal (button, mark);
}

static char *
dup_sentence (EntenteScheduleMark *mark)
{
  g_autofree char *day = NULL;
  GDate date;

  entente_moment_get_date (entente_schedule_mark_get_day (mark) * ENTENTE_DAY,
                           ENTENTE_MOMENT_STARTS, &date);
  day = entente_date_display_in (&date, ENTENTE_DATE_DISPLAY_LONG);
  /* Translators: a day, what is due then */
  return g_strdup_printf (C_ ("a day and what is due", "%s: %s"), day,
                          entente_schedule_mark_get_label (mark));
}

static GtkWidget *
make_sign (EntenteScheduleMark *mark)
{
  GtkWidget *sign = gtk_button_new_from_icon_name (entente_schedule_mark_get_icon_name (mark));
  g_autofree char *sentence = dup_sentence (mark);

  gtk_widget_set_tooltip_text (sign, sentence);
  g_signal_connect_object (sign, "clicked", G_CALLBACK (clicked_cb), mark, 0);
  return sign;
}

/* Several things on one day, or on days that lie on each other: what they are comes first. */
static GtkWidget *
make_list (EntenteMarkRow *self, guint first, guint until)
{
  GtkWidget *sign = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *count = g_strdup_printf ("%u", until - first);
  g_autoptr (GString) sentences = g_string_new (NULL);

  for (guint i = first; i < until; i++)
    {
      EntenteScheduleMark *mark = self->shown->pdata[i];
      g_autofree char *sentence = dup_sentence (mark);
      GtkWidget *button = gtk_button_new_with_label (sentence);

      g_string_append_printf (sentences, "%s%s", i > first ? "\n" : "", sentence);
      gtk_widget_add_css_class (button, "flat");
      gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
      g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), mark, 0);
      gtk_box_append (GTK_BOX (box), button);
    }
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (sign), popover);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (sign), count);
  gtk_widget_set_tooltip_text (sign, sentences->str);
  return sign;
}

static void
remove_signs (EntenteMarkRow *self)
{
  for (guint i = 0; i < self->signs->len; i++)
    gtk_widget_unparent (self->signs->pdata[i]);
  g_ptr_array_set_size (self->signs, 0);
  g_array_set_size (self->days, 0);
}

static gint64
get_day (EntenteMarkRow *self, guint mark)
{
  return entente_schedule_mark_get_day (self->shown->pdata[mark]);
}

static void
add_signs (EntenteMarkRow *self)
{
  double day_width;

  self->scale = entente_gantt_view_get_axis (self->view)->scale;
  day_width = self->scale * ENTENTE_DAY;
  for (guint first = 0; first < self->shown->len;)
    {
      gint64 day = get_day (self, first);
      guint until = first + 1;
      GtkWidget *sign;

      while (until < self->shown->len
             && (get_day (self, until) == day
                 || (double) (get_day (self, until) - day) * day_width < SIGN_WIDTH))
        until++;
      sign = until - first == 1 ? make_sign (self->shown->pdata[first])
                                : make_list (self, first, until);
      gtk_widget_add_css_class (sign, "flat");
      gtk_widget_set_parent (sign, GTK_WIDGET (self));
      g_ptr_array_add (self->signs, sign);
      g_array_append_val (self->days, day);
      first = until;
    }
}

static void
regroup_cb (gpointer data)
{
  EntenteMarkRow *self = data;

  self->regroup_id = 0;
  remove_signs (self);
  if (self->shown != NULL)
    add_signs (self);
}

static void
update (EntenteMarkRow *self)
{
  GPtrArray *marks = NULL;

  if (self->schedule != NULL && !entente_schedule_is_relative (self->schedule))
    marks = entente_schedule_get_marks (self->schedule);
  gtk_widget_set_visible (GTK_WIDGET (self), marks != NULL && marks->len > 0);
  if (marks == self->shown)
    return;

  remove_signs (self);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  if (marks == NULL)
    return;
  self->shown = g_ptr_array_ref (marks);
  add_signs (self);
}

/*
 * Places
 */

/* Where a day begins, from the left of the row. */
static double
get_x (EntenteMarkRow *self, gint64 day, double origin)
{
  const EntenteTimeAxis *axis = entente_gantt_view_get_axis (self->view);

  return origin + entente_time_axis_get_x (axis, day * ENTENTE_DAY + ENTENTE_DAY / 2);
}

static void
allocate_child (GtkWidget *child, double x, int width, int height)
{
  GskTransform *transform
    = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) floor (x), PADDING));

  gtk_widget_allocate (child, width, height - 2 * PADDING, -1, transform);
}

/* Each under its day; where they would lie on each other, after the one before. */
static void
entente_mark_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  EntenteMarkRow *self = ENTENTE_MARK_ROW (widget);
  graphene_point_t corner = GRAPHENE_POINT_INIT (0, 0);
  double body_x, body_y, taken;
  int name_width;
  gboolean placed = gtk_widget_get_mapped (GTK_WIDGET (self->view))
                    && gtk_widget_compute_point (GTK_WIDGET (self->view), widget, &corner, &corner);

  gtk_widget_measure (self->name, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &name_width, NULL, NULL);
  gtk_widget_set_child_visible (self->name, placed && corner.x >= (float) (name_width + NAME_MARGIN));
  allocate_child (self->name, NAME_MARGIN, name_width, height);
  /* On another scale, others lie on each other; nothing may come or go while places are given. */
  if (self->scale != entente_gantt_view_get_axis (self->view)->scale && self->regroup_id == 0)
    self->regroup_id = g_idle_add_once (regroup_cb, self);
  entente_gantt_view_to_body (self->view, 0, 0, &body_x, &body_y);
  taken = corner.x;
  for (guint i = 0; i < self->signs->len; i++)
    {
      GtkWidget *sign = self->signs->pdata[i];
      int sign_width;
      double x;

      gtk_widget_measure (sign, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &sign_width, NULL, NULL);
      x = get_x (self, g_array_index (self->days, gint64, i), corner.x - body_x) - sign_width / 2.0;
      gtk_widget_set_child_visible (sign, placed && x > corner.x - sign_width && x < width);
      if (x > corner.x - sign_width)
        taken = (x = MAX (x, taken)) + sign_width;
      allocate_child (sign, x, sign_width, height);
    }
}

static void
entente_mark_row_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                          int *natural, int *minimum_baseline, int *natural_baseline)
{
  EntenteMarkRow *self = ENTENTE_MARK_ROW (widget);
  int least = 0;

  for (guint i = 0; i < self->signs->len && orientation == GTK_ORIENTATION_VERTICAL; i++)
    {
      int height;

      gtk_widget_measure (self->signs->pdata[i], orientation, -1, &height, NULL, NULL, NULL);
      least = MAX (least, height + 2 * PADDING);
    }
  *minimum = *natural = least;
}

/*
 * Widget
 */

static void
entente_mark_row_dispose (GObject *object)
{
  EntenteMarkRow *self = ENTENTE_MARK_ROW (object);

  g_signal_group_set_target (self->watch, NULL);
  g_clear_handle_id (&self->regroup_id, g_source_remove);
  remove_signs (self);
  g_clear_pointer (&self->name, gtk_widget_unparent);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_object (&self->schedule);

  G_OBJECT_CLASS (entente_mark_row_parent_class)->dispose (object);
}

static void
entente_mark_row_finalize (GObject *object)
{
  EntenteMarkRow *self = ENTENTE_MARK_ROW (object);

  g_object_unref (self->watch);
  g_ptr_array_unref (self->signs);
  g_array_unref (self->days);

  G_OBJECT_CLASS (entente_mark_row_parent_class)->finalize (object);
}

static void
entente_mark_row_class_init (EntenteMarkRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_mark_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_mark_row_finalize;
  widget_class->measure = entente_mark_row_measure;
  widget_class->size_allocate = entente_mark_row_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
entente_mark_row_init (EntenteMarkRow *self)
{
  self->signs = g_ptr_array_new ();
  self->days = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->watch = g_signal_group_new (ENTENTE_TYPE_SCHEDULE);
  g_signal_group_connect_swapped (self->watch, "changed", G_CALLBACK (update), self);
  self->name = gtk_label_new (C_ ("row of a chart", "Due"));
  gtk_widget_add_css_class (self->name, "dimmed");
  gtk_widget_add_css_class (self->name, "caption");
  gtk_widget_set_parent (self->name, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What is due"), -1);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
entente_mark_row_new (EntenteGanttView *view, GtkAdjustment *scroll)
{
  EntenteMarkRow *self;

  g_return_val_if_fail (ENTENTE_IS_GANTT_VIEW (view), NULL);
  g_return_val_if_fail (GTK_IS_ADJUSTMENT (scroll), NULL);

  self = g_object_new (ENTENTE_TYPE_MARK_ROW, NULL);
  self->view = view;
  g_signal_connect_object (view, "zoomed", G_CALLBACK (gtk_widget_queue_allocate), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (scroll, "value-changed", G_CALLBACK (gtk_widget_queue_allocate), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (scroll, "changed", G_CALLBACK (gtk_widget_queue_allocate), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
entente_mark_row_set_schedule (EntenteMarkRow *self, EntenteSchedule *schedule)
{
  g_return_if_fail (ENTENTE_IS_MARK_ROW (self));
  g_return_if_fail (schedule == NULL || ENTENTE_IS_SCHEDULE (schedule));

  if (!g_set_object (&self->schedule, schedule))
    return;
  g_signal_group_set_target (self->watch, schedule);
  update (self);
}
