/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-body-year-view.h"

#include "collective/entente-bodies.h"
#include "entente-civil-date.h"
#include "meetings/entente-body-calendar-document.h"
#include "meetings/entente-body-date-words.h"
#include "meetings/entente-body-year-group.h"
#include "meetings/entente-body-year-row.h"
#include "meetings/entente-new-meeting-dialog.h"
#include "preview/entente-preview-dialog.h"

#include <glib/gi18n-lib.h>

/* Years that somebody could mean. */
#define FIRST_YEAR 1900
#define LAST_YEAR 2200

#define WIDE 1400
#define NARROW 640

struct _EntenteBodyYearView
{
  AdwBin parent_instance;

  /* Owned */
  EntenteProject *project; /* nullable */
  GSignalGroup *store_signals;
  GSettings *settings;
  GPtrArray *dates;  /* of EntenteBodyDate: the whole year; nullable */
  GPtrArray *lists;  /* of GPtrArray: those of each row, of @dates */
  GPtrArray *rows;   /* of borrowed EntenteBodyYearRow, while there is room for them */
  char *shown;       /* what the widgets say, to make them anew only when it changes */

  /* Template */
  AdwClamp *clamp;
  AdwStatusPage *empty_page;
  GtkWidget *next_button;
  GtkWidget *previous_button;
  GtkStack *stack;
  GtkWidget *this_year_button;
  GtkLabel *year_label;

  GDateYear year; /* G_DATE_BAD_YEAR until it is chosen */
  gboolean narrow;
  gboolean stale;
};

G_DEFINE_FINAL_TYPE (EntenteBodyYearView, entente_body_year_view, ADW_TYPE_BIN)

enum {
  OPEN_MEETING,
  OPEN_BODY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static EntenteStore *
get_store (EntenteBodyYearView *self)
{
  return entente_project_get_store (self->project);
}

/*
 * The year
 */

static GDateYear
get_this_year (void)
{
  GDate today;

  entente_date_today (&today);
  return g_date_get_year (&today);
}

static GPtrArray *
list_dates (EntenteBodyYearView *self, GDateYear year)
{
  GDate from, to;

  g_date_clear (&from, 1);
  g_date_clear (&to, 1);
  g_date_set_dmy (&from, 1, G_DATE_JANUARY, year);
  g_date_set_dmy (&to, 31, G_DATE_DECEMBER, year);
  return entente_bodies_list_dates (get_store (self), NULL, &from, &to, NULL,
                                    entente_language_get_interface ());
}

/* Where there is something to see: this year, or the nearest that has a meeting. */
static GDateYear
choose_year (EntenteBodyYearView *self)
{
  GDateYear this_year = get_this_year ();
  g_autoptr (GPtrArray) dates = list_dates (self, this_year);
  g_autoptr (GArray) years = NULL;
  GDateYear nearest = this_year;

  if (dates->len > 0)
    return this_year;
  years = entente_body_calendar_document_list_years (self->project);
  for (guint i = 0; i < years->len; i++)
    {
      guint year = g_array_index (years, guint, i);

      if (i == 0 || ABS ((int) year - this_year) <= ABS (nearest - this_year))
        nearest = (GDateYear) CLAMP (year, FIRST_YEAR, LAST_YEAR);
    }
  return nearest;
}

static void
turn (EntenteBodyYearView *self, int years)
{
  entente_body_year_view_set_year (self, (GDateYear) (self->year + years));
}

static void
previous_cb (EntenteBodyYearView *self)
{
  turn (self, -1);
}

static void
next_cb (EntenteBodyYearView *self)
{
  turn (self, 1);
}

static void
this_year_cb (EntenteBodyYearView *self)
{
  entente_body_year_view_set_year (self, get_this_year ());
}

static void
print_cb (EntenteBodyYearView *self)
{
  g_autoptr (EntenteDocument) document = NULL;

  if (self->project == NULL)
    return;
  document = entente_body_calendar_document_new (self->project, self->year);
  adw_dialog_present (entente_preview_dialog_new (document), GTK_WIDGET (self));
}

/*
 * Choosing a date
 */

static void
created_cb (EntenteBodyYearView *self, EntenteMeeting *meeting)
{
  g_signal_emit (self, signals[OPEN_MEETING], 0, meeting);
}

/* What is only proposed is convened: the body and the day are settled, the agenda is to be said. */
static void
convene (EntenteBodyYearView *self, const EntenteBodyDate *date)
{
  g_autofree char *starts_at
    = entente_moment_to_iso (date->starts, ENTENTE_MOMENT_STARTS, date->has_time);
  AdwDialog *dialog = entente_new_meeting_dialog_new_at (date->body, starts_at);

  g_signal_connect_object (dialog, "created", G_CALLBACK (created_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
date_chosen_cb (EntenteBodyYearView *self, const EntenteBodyDate *date)
{
  if (date->meeting != NULL)
    g_signal_emit (self, signals[OPEN_MEETING], 0, date->meeting);
  else
    convene (self, date);
}

static void
name_clicked_cb (EntenteBodyYearView *self, EntenteBodyYearRow *row)
{
  g_signal_emit (self, signals[OPEN_BODY], 0, entente_body_year_row_get_body (row));
}

/*
 * Keys, where the months stand side by side
 */

static gboolean
find_focused_row (EntenteBodyYearView *self, guint *at)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (entente_body_year_row_get_focused (self->rows->pdata[i]) != NULL)
      {
        *at = i;
        return TRUE;
      }
  return FALSE;
}

/* To the date of another body that is nearest in time. */
static void
move_over (EntenteBodyYearView *self, guint at, int direction)
{
  EntenteMoment moment = entente_body_year_row_get_focused (self->rows->pdata[at])->starts;

  for (gint64 next = (gint64) at + direction; next >= 0 && next < self->rows->len;
       next += direction)
    if (entente_body_year_row_focus (self->rows->pdata[next], moment))
      return;
}

static gboolean
key_pressed_cb (EntenteBodyYearView *self, guint key, guint code, GdkModifierType state)
{
  int forward = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;
  guint at;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0
      || !find_focused_row (self, &at))
    return GDK_EVENT_PROPAGATE;
  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      entente_body_year_row_step (self->rows->pdata[at], -forward);
      break;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      entente_body_year_row_step (self->rows->pdata[at], forward);
      break;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      entente_body_year_row_focus (self->rows->pdata[at], G_MININT32);
      break;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      entente_body_year_row_focus (self->rows->pdata[at], G_MAXINT32);
      break;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      move_over (self, at, -1);
      break;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      move_over (self, at, 1);
      break;
    default:
      return GDK_EVENT_PROPAGATE;
    }
  return GDK_EVENT_STOP;
}

/*
 * Showing
 */

/* body: (nullable): those of no body */
static GPtrArray *
take_dates (EntenteBodyYearView *self, EntenteBody *body)
{
  GPtrArray *dates = g_ptr_array_new ();

  for (guint i = 0; i < self->dates->len; i++)
    if (((EntenteBodyDate *) self->dates->pdata[i])->body == body)
      g_ptr_array_add (dates, self->dates->pdata[i]);
  g_ptr_array_add (self->lists, dates);
  return dates;
}

/* Being late is of now: it is no fact of another year. */
static const char *
find_warning (EntenteBodyYearView *self, GPtrArray *late, EntenteBody *body)
{
  for (guint i = 0; self->year == get_this_year () && i < late->len; i++)
    if (((EntenteFinding *) late->pdata[i])->record == (EntenteRecord *) body)
      return ((EntenteFinding *) late->pdata[i])->sentence;
  return NULL;
}

/* No list box: it would take the keyboard for its rows, which have buttons. */
static void
append_row (GtkBox *card, GtkWidget *row)
{
  if (gtk_widget_get_first_child (GTK_WIDGET (card)) != NULL)
    gtk_box_append (card, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (card, row);
}

static void
add_wide (EntenteBodyYearView *self,
          GtkBox *card,
          EntenteBody *body,
          const char *warning,
          GtkSizeGroup *names)
{
  GtkWidget *row = entente_body_year_row_new (
    body, take_dates (self, body), warning, entente_store_get_read_only (get_store (self)), names);

  g_signal_connect_object (row, "date-chosen", G_CALLBACK (date_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "name-clicked", G_CALLBACK (name_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  append_row (card, row);
  g_ptr_array_add (self->rows, row);
}

static void
add_narrow (EntenteBodyYearView *self, GtkBox *box, EntenteBody *body, const char *warning)
{
  GtkWidget *group = entente_body_year_group_new (
    body, take_dates (self, body), warning, entente_store_get_read_only (get_store (self)));

  g_signal_connect_object (group, "date-chosen", G_CALLBACK (date_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (box, group);
}

static gboolean
has_free_meetings (EntenteBodyYearView *self)
{
  for (guint i = 0; i < self->dates->len; i++)
    if (((EntenteBodyDate *) self->dates->pdata[i])->body == NULL)
      return TRUE;
  return FALSE;
}

static GtkWidget *
make_wide (EntenteBodyYearView *self, GPtrArray *bodies, GPtrArray *late)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autoptr (GtkSizeGroup) names = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  GtkWidget *legend = entente_body_year_row_new_legend ();

  gtk_widget_add_css_class (card, "card");
  append_row (GTK_BOX (card), entente_body_year_row_new_header (self->year, names));
  for (guint i = 0; i < bodies->len; i++)
    add_wide (self, GTK_BOX (card), bodies->pdata[i],
              find_warning (self, late, bodies->pdata[i]), names);
  if (has_free_meetings (self))
    add_wide (self, GTK_BOX (card), NULL, NULL, names);
  gtk_widget_set_margin_top (legend, 6);
  gtk_box_append (GTK_BOX (box), card);
  gtk_box_append (GTK_BOX (box), legend);
  return box;
}

static GtkWidget *
make_narrow (EntenteBodyYearView *self, GPtrArray *bodies, GPtrArray *late)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  for (guint i = 0; i < bodies->len; i++)
    add_narrow (self, GTK_BOX (box), bodies->pdata[i],
                find_warning (self, late, bodies->pdata[i]));
  if (has_free_meetings (self))
    add_narrow (self, GTK_BOX (box), NULL, NULL);
  return box;
}

/* All that the widgets say, in one text. */
static char *
describe (EntenteBodyYearView *self, GPtrArray *dates, GPtrArray *bodies, GPtrArray *late)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%u %d %d\n", self->year, self->narrow,
                          entente_store_get_read_only (get_store (self)));
  for (guint i = 0; i < bodies->len; i++)
    {
      const char *warning = find_warning (self, late, bodies->pdata[i]);
      g_autofree char *name = entente_body_dup_name (bodies->pdata[i]);
      g_autofree char *rhythm
        = entente_body_dup_rhythm_words (bodies->pdata[i], entente_language_get_interface ());

      g_string_append_printf (text, "%p %s %s %s\n", bodies->pdata[i], name, rhythm,
                              warning != NULL ? warning : "");
    }
  for (guint i = 0; i < dates->len; i++)
    {
      const EntenteBodyDate *date = dates->pdata[i];
      g_autofree char *words = entente_body_date_dup_words (date, self->settings);

      g_string_append_printf (text, "%p %p %d %s\n", date->body, date->meeting, date->kind, words);
    }
  return g_string_free_and_steal (text);
}

static void
clear (EntenteBodyYearView *self)
{
  g_ptr_array_set_size (self->rows, 0);
  adw_clamp_set_child (self->clamp, NULL);
  g_ptr_array_set_size (self->lists, 0);
  g_clear_pointer (&self->dates, g_ptr_array_unref);
  g_clear_pointer (&self->shown, g_free);
}

/* The keyboard stays where it was, as far as that still is. */
static void
make_widgets (EntenteBodyYearView *self, GPtrArray *dates, GPtrArray *bodies, GPtrArray *late)
{
  guint at = G_MAXUINT;
  EntenteMoment moment = 0;

  if (find_focused_row (self, &at))
    moment = entente_body_year_row_get_focused (self->rows->pdata[at])->starts;
  clear (self);
  self->dates = g_ptr_array_ref (dates);
  adw_clamp_set_maximum_size (self->clamp, self->narrow ? NARROW : WIDE);
  adw_clamp_set_tightening_threshold (self->clamp, self->narrow ? NARROW - 200 : WIDE);
  adw_clamp_set_child (self->clamp, self->narrow ? make_narrow (self, bodies, late)
                                                 : make_wide (self, bodies, late));
  if (at < self->rows->len)
    entente_body_year_row_focus (self->rows->pdata[at], moment);
}

static void
show_year (EntenteBodyYearView *self)
{
  g_autofree char *year = g_strdup_printf ("%u", self->year);
  /* Translators: %s is a year. */
  g_autofree char *nothing = g_strdup_printf (_ ("No Meeting in %s"), year);

  gtk_label_set_label (self->year_label, year);
  adw_status_page_set_title (self->empty_page, nothing);
  gtk_widget_set_sensitive (self->previous_button, self->year > FIRST_YEAR);
  gtk_widget_set_sensitive (self->next_button, self->year < LAST_YEAR);
  gtk_widget_set_sensitive (self->this_year_button, self->year != get_this_year ());
}

static void
show (EntenteBodyYearView *self)
{
  g_autoptr (GPtrArray) late = entente_findings_new ();
  g_autoptr (GPtrArray) bodies = NULL;
  g_autoptr (GPtrArray) dates = NULL;
  g_autofree char *words = NULL;

  self->stale = FALSE;
  if (self->year == G_DATE_BAD_YEAR)
    self->year = choose_year (self);
  bodies = entente_bodies_list_tree (get_store (self));
  dates = list_dates (self, self->year);
  entente_bodies_find_late (get_store (self), NULL, late);
  show_year (self);
  gtk_stack_set_visible_child_name (self->stack, dates->len > 0 || late->len > 0 ? "year"
                                                                                   : "empty");
  words = describe (self, dates, bodies, late);
  if (g_strcmp0 (words, self->shown) == 0)
    return;
  make_widgets (self, dates, bodies, late);
  self->shown = g_steal_pointer (&words);
}

/* A year of many bodies is made when somebody looks at it. */
static void
refresh (EntenteBodyYearView *self)
{
  self->stale = TRUE;
  if (self->project != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    show (self);
}

static void
entente_body_year_view_map (GtkWidget *widget)
{
  EntenteBodyYearView *self = ENTENTE_BODY_YEAR_VIEW (widget);

  if (self->stale && self->project != NULL)
    show (self);
  GTK_WIDGET_CLASS (entente_body_year_view_parent_class)->map (widget);
}

static void
narrow_applied_cb (EntenteBodyYearView *self)
{
  self->narrow = TRUE;
  refresh (self);
}

static void
narrow_unapplied_cb (EntenteBodyYearView *self)
{
  self->narrow = FALSE;
  refresh (self);
}

/*
 * Widget
 */

static void
entente_body_year_view_dispose (GObject *object)
{
  EntenteBodyYearView *self = ENTENTE_BODY_YEAR_VIEW (object);

  if (self->clamp != NULL)
    entente_body_year_view_set_project (self, NULL);
  g_clear_object (&self->store_signals);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->lists, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  /* Otherwise the template would take the child away under AdwBin’s feet. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_BODY_YEAR_VIEW);

  G_OBJECT_CLASS (entente_body_year_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-body-year-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteBodyYearView, clamp);
  gtk_widget_class_bind_template_child (widget_class, EntenteBodyYearView, empty_page);
  gtk_widget_class_bind_template_child (widget_class, EntenteBodyYearView, next_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteBodyYearView, previous_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteBodyYearView, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteBodyYearView, this_year_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteBodyYearView, year_label);
  gtk_widget_class_bind_template_callback (widget_class, narrow_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_unapplied_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
  gtk_widget_class_bind_template_callback (widget_class, this_year_cb);
}

static void
entente_body_year_view_class_init (EntenteBodyYearViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_body_year_view_dispose;
  widget_class->map = entente_body_year_view_map;

  signals[OPEN_MEETING]
    = g_signal_new ("open-meeting", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, ENTENTE_TYPE_MEETING);
  signals[OPEN_BODY]
    = g_signal_new ("open-body", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, ENTENTE_TYPE_BODY);

  bind_template (widget_class);
}

static void
entente_body_year_view_init (EntenteBodyYearView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->rows = g_ptr_array_new ();
  self->year = G_DATE_BAD_YEAR;
  self->settings = g_settings_new (ENTENTE_APP_ID);
  g_signal_connect_object (self->settings, "changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  self->store_signals = g_signal_group_new (ENTENTE_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (refresh), self);
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

void
entente_body_year_view_set_project (EntenteBodyYearView *self, EntenteProject *project)
{
  g_return_if_fail (ENTENTE_IS_BODY_YEAR_VIEW (self));
  g_return_if_fail (project == NULL || ENTENTE_IS_PROJECT (project));

  if (self->project == project)
    return;
  clear (self);
  self->year = G_DATE_BAD_YEAR;
  g_set_object (&self->project, project);
  g_signal_group_set_target (self->store_signals,
                             project != NULL ? entente_project_get_store (project) : NULL);
  refresh (self);
}

GDateYear
entente_body_year_view_get_year (EntenteBodyYearView *self)
{
  g_return_val_if_fail (ENTENTE_IS_BODY_YEAR_VIEW (self), G_DATE_BAD_YEAR);

  return self->year;
}

void
entente_body_year_view_set_year (EntenteBodyYearView *self, GDateYear year)
{
  g_return_if_fail (ENTENTE_IS_BODY_YEAR_VIEW (self));

  self->year = CLAMP (year, FIRST_YEAR, LAST_YEAR);
  refresh (self);
}
