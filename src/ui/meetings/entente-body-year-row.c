/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-body-year-row.h"

#include "collective/entente-bodies.h"
#include "entente-civil-date.h"
#include "meetings/entente-body-date-words.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define N_MONTHS 12
#define NAME_WIDTH 18 /* characters */

struct _EntenteBodyYearRow
{
  GtkBox parent_instance;

  /* Owned */
  EntenteBody *body; /* nullable */
  GPtrArray *buttons; /* of borrowed widgets, in the order of their dates */
  GSettings *settings;

  /* Widgets */
  GtkBox *months[N_MONTHS];
};

G_DEFINE_FINAL_TYPE (EntenteBodyYearRow, entente_body_year_row, GTK_TYPE_BOX)

enum {
  DATE_CHOSEN,
  NAME_CLICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *const styles[] = {
  [ENTENTE_BODY_DATE_PROPOSED] = "proposed",
  [ENTENTE_BODY_DATE_PLANNED] = "suggested-action",
  [ENTENTE_BODY_DATE_HELD] = "held",
  [ENTENTE_BODY_DATE_CANCELLED] = "cancelled",
};

static const EntenteBodyDate *
get_date (gpointer button)
{
  return g_object_get_data (button, "entente-date");
}

static gboolean
find_focused (EntenteBodyYearRow *self, guint *at)
{
  for (guint i = 0; i < self->buttons->len; i++)
    if (gtk_widget_is_focus (self->buttons->pdata[i]))
      {
        *at = i;
        return TRUE;
      }
  return FALSE;
}

/* Tab comes back to where the arrows went. */
static gboolean
focus_at (EntenteBodyYearRow *self, guint at)
{
  for (guint i = 0; i < self->buttons->len; i++)
    gtk_widget_set_focusable (self->buttons->pdata[i], i == at);
  return gtk_widget_grab_focus (self->buttons->pdata[at]);
}

static void
date_clicked_cb (EntenteBodyYearRow *self, GtkWidget *button)
{
  guint at;

  if (g_ptr_array_find (self->buttons, button, &at))
    focus_at (self, at);
  g_signal_emit (self, signals[DATE_CHOSEN], 0, get_date (button));
}

static void
name_clicked_cb (EntenteBodyYearRow *self)
{
  g_signal_emit (self, signals[NAME_CLICKED], 0);
}

static GtkWidget *
make_day (const EntenteBodyDate *date)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  GtkWidget *label;
  g_autofree char *day = NULL;
  GDate on;

  entente_moment_get_date (date->starts, ENTENTE_MOMENT_STARTS, &on);
  day = g_strdup_printf ("%u", g_date_get_day (&on));
  label = gtk_label_new (day);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), label);
  if (date->kind == ENTENTE_BODY_DATE_HELD)
    {
      GtkWidget *mark = gtk_image_new_from_icon_name ("object-select-symbolic");

      gtk_image_set_pixel_size (GTK_IMAGE (mark), 12);
      gtk_box_append (GTK_BOX (box), mark);
    }
  return box;
}

static void
add_date (EntenteBodyYearRow *self, EntenteBodyDate *date, gboolean read_only)
{
  GtkWidget *button = gtk_button_new ();
  g_autofree char *words = entente_body_date_dup_words (date, self->settings);
  GDate on;

  entente_moment_get_date (date->starts, ENTENTE_MOMENT_STARTS, &on);
  gtk_button_set_child (GTK_BUTTON (button), make_day (date));
  gtk_widget_add_css_class (button, "meeting-date");
  gtk_widget_add_css_class (button, styles[date->kind]);
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  gtk_widget_set_sensitive (button, date->meeting != NULL || !read_only);
  g_object_set_data (G_OBJECT (button), "entente-date", date);
  g_signal_connect_object (button, "clicked", G_CALLBACK (date_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->months[g_date_get_month (&on) - 1], button);
  g_ptr_array_add (self->buttons, button);
}

/* One of them is where Tab stops. */
static void
choose_stop (EntenteBodyYearRow *self)
{
  gboolean found = FALSE;

  for (guint i = 0; i < self->buttons->len; i++)
    {
      gboolean stops = !found && gtk_widget_get_sensitive (self->buttons->pdata[i]);

      gtk_widget_set_focusable (self->buttons->pdata[i], stops);
      found = found || stops;
    }
}

static GtkWidget *
add_line (GtkBox *box, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), NAME_WIDTH);
  gtk_label_set_max_width_chars (GTK_LABEL (label), NAME_WIDTH);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (box, label);
  return label;
}

static GtkWidget *
make_names (EntenteBodyYearRow *self, const char *name, const char *warning)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *rhythm
    = self->body != NULL
        ? entente_body_dup_rhythm_words (self->body, entente_language_get_interface ())
        : NULL;

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  add_line (GTK_BOX (box), name, "heading");
  if (rhythm != NULL)
    gtk_widget_add_css_class (
      add_line (GTK_BOX (box), *rhythm != '\0' ? rhythm : _ ("No rhythm yet"), "caption"),
      "dimmed");
  if (warning != NULL)
    gtk_widget_add_css_class (add_line (GTK_BOX (box), warning, "caption"), "warning");
  return box;
}

static void
add_name (EntenteBodyYearRow *self, const char *name, const char *warning, GtkSizeGroup *names)
{
  GtkWidget *words = make_names (self, name, warning);
  GtkWidget *widget = words;

  if (self->body != NULL)
    {
      widget = gtk_button_new ();
      gtk_button_set_child (GTK_BUTTON (widget), words);
      gtk_widget_add_css_class (widget, "flat");
      gtk_widget_set_tooltip_text (widget, _ ("Show the Body"));
      g_signal_connect_object (widget, "clicked", G_CALLBACK (name_clicked_cb), self,
                               G_CONNECT_SWAPPED);
    }
  gtk_size_group_add_widget (names, widget);
  gtk_box_append (GTK_BOX (self), widget);
}

static GtkWidget *
make_months (void)
{
  GtkWidget *months = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  gtk_box_set_homogeneous (GTK_BOX (months), TRUE);
  gtk_widget_set_hexpand (months, TRUE);
  return months;
}

static void
entente_body_year_row_dispose (GObject *object)
{
  EntenteBodyYearRow *self = ENTENTE_BODY_YEAR_ROW (object);

  g_clear_object (&self->body);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->buttons, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_body_year_row_parent_class)->dispose (object);
}

static void
entente_body_year_row_class_init (EntenteBodyYearRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_body_year_row_dispose;

  signals[DATE_CHOSEN]
    = g_signal_new ("date-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[NAME_CLICKED]
    = g_signal_new ("name-clicked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
entente_body_year_row_init (EntenteBodyYearRow *self)
{
  self->buttons = g_ptr_array_new ();
  self->settings = g_settings_new (ENTENTE_APP_ID);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "body-year");
}

GtkWidget *
entente_body_year_row_new (EntenteBody *body,
                           GPtrArray *dates,
                           const char *warning,
                           gboolean read_only,
                           GtkSizeGroup *names)
{
  EntenteBodyYearRow *self = g_object_new (ENTENTE_TYPE_BODY_YEAR_ROW, NULL);
  GtkWidget *months = make_months ();
  g_autofree char *name
    = body != NULL ? entente_body_dup_name (body) : g_strdup (_ ("Meetings of no body"));

  g_set_object (&self->body, body);
  add_name (self, name, warning, names);
  for (guint i = 0; i < N_MONTHS; i++)
    {
      self->months[i] = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));
      gtk_widget_set_valign (GTK_WIDGET (self->months[i]), GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (months), GTK_WIDGET (self->months[i]));
    }
  for (guint i = 0; i < dates->len; i++)
    add_date (self, dates->pdata[i], read_only);
  choose_stop (self);
  gtk_box_append (GTK_BOX (self), months);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

GtkWidget *
entente_body_year_row_new_header (GDateYear year, GtkSizeGroup *names)
{
  GtkWidget *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *corner = gtk_label_new (NULL);
  GtkWidget *months = make_months ();
  GDate today;

  entente_date_today (&today);
  gtk_size_group_add_widget (names, corner);
  gtk_box_append (GTK_BOX (header), corner);
  for (int i = 1; i <= N_MONTHS; i++)
    {
      g_autoptr (GDateTime) first = g_date_time_new_utc (year, i, 1, 0, 0, 0);
      g_autofree char *name = g_date_time_format (first, "%b");
      GtkWidget *label = gtk_label_new (name);
      gboolean is_now = g_date_get_year (&today) == year && (int) g_date_get_month (&today) == i;

      gtk_widget_add_css_class (label, is_now ? "heading" : "dimmed");
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_box_append (GTK_BOX (months), label);
    }
  gtk_box_append (GTK_BOX (header), months);
  gtk_widget_add_css_class (header, "body-year");
  return header;
}

/* The shapes are said once in words. */
GtkWidget *
entente_body_year_row_new_legend (void)
{
  static const struct
  {
    const char *style;
    const char *words;
  } entries[] = {
    { "held", NC_ ("meeting date", "Held") },
    { "suggested-action", NC_ ("meeting date", "To come") },
    { "proposed", NC_ ("meeting date", "Proposed, to be convened") },
    { "cancelled", NC_ ("meeting date", "Cancelled") },
  };
  GtkWidget *legend = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (legend), 18);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (legend), 6);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      GtkWidget *entry = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      GtkWidget *sample = gtk_label_new (i == 0 ? "✓" : "0");
      GtkWidget *words = gtk_label_new (g_dpgettext2 (NULL, "meeting date", entries[i].words));

      gtk_widget_add_css_class (sample, "meeting-date");
      gtk_widget_add_css_class (sample, entries[i].style);
      gtk_accessible_update_state (GTK_ACCESSIBLE (sample), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
      gtk_widget_add_css_class (words, "caption");
      gtk_box_append (GTK_BOX (entry), sample);
      gtk_box_append (GTK_BOX (entry), words);
      adw_wrap_box_append (ADW_WRAP_BOX (legend), entry);
    }
  return legend;
}

EntenteBody *
entente_body_year_row_get_body (EntenteBodyYearRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_BODY_YEAR_ROW (self), NULL);

  return self->body;
}

const EntenteBodyDate *
entente_body_year_row_get_focused (EntenteBodyYearRow *self)
{
  guint at;

  g_return_val_if_fail (ENTENTE_IS_BODY_YEAR_ROW (self), NULL);

  return find_focused (self, &at) ? get_date (self->buttons->pdata[at]) : NULL;
}

gboolean
entente_body_year_row_focus (EntenteBodyYearRow *self, EntenteMoment moment)
{
  guint nearest = G_MAXUINT;
  gint64 distance = G_MAXINT64;

  g_return_val_if_fail (ENTENTE_IS_BODY_YEAR_ROW (self), FALSE);

  for (guint i = 0; i < self->buttons->len; i++)
    {
      gint64 far = ABS (get_date (self->buttons->pdata[i])->starts - moment);

      if (far < distance && gtk_widget_get_sensitive (self->buttons->pdata[i]))
        {
          nearest = i;
          distance = far;
        }
    }
  return nearest != G_MAXUINT && focus_at (self, nearest);
}

gboolean
entente_body_year_row_step (EntenteBodyYearRow *self, int direction)
{
  guint at;

  g_return_val_if_fail (ENTENTE_IS_BODY_YEAR_ROW (self), FALSE);

  if (!find_focused (self, &at))
    return FALSE;
  for (gint64 next = (gint64) at + direction; next >= 0 && next < self->buttons->len;
       next += direction)
    if (gtk_widget_get_sensitive (self->buttons->pdata[next]))
      return focus_at (self, (guint) next);
  return FALSE;
}
