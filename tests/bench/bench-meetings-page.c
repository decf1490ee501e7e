/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of 1,000 meetings with 20,000 points in a window of 1600×1000, as who uses it waits for it: opening it, an
   edit while the list is shown, and each letter of a search from the key to the first frame with what was found. */
#include "config.h"

#include "collective/entente-bodies.h"
#include "entente-ui.h"
#include "meetings/entente-agenda-item.h"
#include "meetings/entente-meetings-list-view.h"
#include "meetings/entente-meetings-page.h"
#include "meetings/entente-said-view.h"
#include "shell/entente-window.h"

#include <time.h>

#define N_MEETINGS 1000
#define N_POINTS 20
#define N_WORDS 60
#define TIMES_MAX 256
#define REST 30 /* milliseconds */

typedef struct {
  EntenteProject *project;
  EntenteStore *store;
  GtkWindow *window;
  GtkWidget *page;
  EntenteSaidView *said;
  GtkEditable *entry;
  EntenteRecord *meeting;
  EntenteRecord *item;
  gint64 work[TIMES_MAX]; /* of the thread alone: what else the machine does does not count */
  gint64 wait[TIMES_MAX]; /* by the clock on the wall */
  guint n_times;
  gint64 since[2];
  gint64 painted_at;
  gboolean is_painted;
} Bench;

static const char *const words[] = {
  "réunion", "budget",  "salle", "bénévoles", "mairie",   "affiche", "cuisine",  "tables",
  "devis",   "accueil", "prêt",  "assurance", "matériel", "samedi",  "quartier", "repas",
};

/*
 * The project
 */

static char *
make_text (GRand *rand)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < N_WORDS; i++)
    g_string_append_printf (text, "%s%u ", words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))],
                            (guint) g_rand_int_range (rand, 0, 50));

  return g_string_free_and_steal (text);
}

static char *
make_moment (guint number)
{
  return g_strdup_printf ("%u-%02u-%02uT18:30", 2016 + number / 84, 1 + number / 7 % 12,
                          1 + number % 7 * 4);
}

static void
add_meeting (Bench *self, EntenteEdit *edit, GRand *rand, guint number)
{
  EntenteRecord *meeting = entente_edit_insert (edit, ENTENTE_TYPE_MEETING);
  g_autofree char *starts_at = make_moment (number);

  entente_edit_set_integer (edit, meeting, ENTENTE_MEETING_NUMBER, number + 1);
  entente_edit_set_text (edit, meeting, ENTENTE_MEETING_STARTS_AT, starts_at);
  entente_edit_set_reference (edit, meeting, ENTENTE_MEETING_BODY,
                              ENTENTE_RECORD (entente_bodies_get_organizing_group (self->store)));
  entente_edit_set_choice (edit, meeting, ENTENTE_MEETING_STATE,
                           number < 900 ? ENTENTE_MEETING_HELD : ENTENTE_MEETING_PREPARING);
  for (guint i = 0; i < N_POINTS; i++)
    {
      g_autofree char *text = make_text (rand);

      self->item = entente_edit_insert (edit, ENTENTE_TYPE_AGENDA_ITEM);
      entente_edit_set_reference (edit, self->item, ENTENTE_AGENDA_ITEM_MEETING, meeting);
      entente_edit_set_integer (edit, self->item, ENTENTE_AGENDA_ITEM_RANK, i + 1);
      entente_edit_set_text (edit, self->item, ENTENTE_AGENDA_ITEM_TITLE, "Point");
      entente_edit_set_text (edit, self->item, ENTENTE_AGENDA_ITEM_EXCHANGES, text);
      if (number < 900)
        entente_edit_set_choice (edit, self->item, ENTENTE_AGENDA_ITEM_STATE,
                                 ENTENTE_AGENDA_TREATED);
    }
  self->meeting = meeting;
}

static void
make_project (Bench *self)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20270311);
  g_autoptr (EntenteEdit) edit = NULL;

  self->project = entente_project_new_in_memory (ENTENTE_LANGUAGE_FRENCH, NULL);
  self->store = entente_project_get_store (self->project);
  edit = entente_store_begin (self->store, "Fill");
  for (guint i = 0; i < N_MEETINGS; i++)
    add_meeting (self, edit, rand, i);
  g_assert_true (entente_edit_commit (edit, NULL));
}

/*
 * Measuring
 */

/* In microseconds. */
static gint64
get_work (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static gboolean
over_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
look (guint milliseconds)
{
  gboolean is_over = FALSE;

  g_timeout_add (milliseconds, over_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

/* From rest: the last frame is so long ago that the next one waits for nothing. */
static void
start (Bench *self)
{
  do
    look (REST);
  while (g_get_monotonic_time () - self->painted_at < REST * G_TIME_SPAN_MILLISECOND / 2);
  self->since[0] = get_work ();
  self->since[1] = g_get_monotonic_time ();
}

static void
painted_cb (Bench *self)
{
  self->is_painted = TRUE;
  self->painted_at = g_get_monotonic_time ();
}

static void
wait_frame (Bench *self)
{
  self->is_painted = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self->window));
  while (!self->is_painted)
    g_main_context_iteration (NULL, TRUE);
}

/* Until the next frame is ready. */
static void
stop (Bench *self)
{
  wait_frame (self);
  self->work[self->n_times] = get_work () - self->since[0];
  self->wait[self->n_times++] = g_get_monotonic_time () - self->since[1];
}

static int
compare (const void *a, const void *b)
{
  return (*(const gint64 *) a > *(const gint64 *) b) - (*(const gint64 *) a < *(const gint64 *) b);
}

static void
say (Bench *self, const char *what)
{
  guint n = self->n_times;

  qsort (self->work, n, sizeof *self->work, compare);
  qsort (self->wait, n, sizeof *self->wait, compare);
  g_print ("  %-52s %7.1f %7.1f %9.1f\n", what, (double) self->work[n / 2] / 1000,
           (double) self->work[n - 1] / 1000, (double) self->wait[n / 2] / 1000);
  self->n_times = 0;
}

/*
 * The window
 */

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

static void
open_window (Bench *self)
{
  EntenteWindow *window = entente_window_new (NULL);

  self->window = GTK_WINDOW (window);
  gtk_window_set_default_size (self->window, 1600, 1000);
  entente_window_set_project (window, self->project);
  gtk_window_present (self->window);
  while (!gtk_widget_get_mapped (GTK_WIDGET (window)))
    g_main_context_iteration (NULL, TRUE);
  g_signal_connect_swapped (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint",
                            G_CALLBACK (painted_cb), self);
  wait_frame (self);
  self->page = find (GTK_WIDGET (window), ENTENTE_TYPE_MEETINGS_PAGE);
}

static void
show_page (Bench *self, const char *name)
{
  g_assert_true (entente_window_show_page (ENTENTE_WINDOW (self->window), name));
}

static void
measure_opening (Bench *self)
{
  look (1000);
  start (self);
  show_page (self, "meetings");
  stop (self);
  say (self, "opening the page, the first time");
  for (guint i = 0; i < 20; i++)
    {
      show_page (self, "project");
      start (self);
      show_page (self, "meetings");
      stop (self);
    }
  say (self, "opening the page again");
}

static void
edit_text (Bench *self, EntenteRecord *record, guint field, const char *text)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, "Edit");

  entente_edit_set_text (edit, record, field, text);
  g_assert_true (entente_edit_commit (edit, NULL));
}

/* What the store does by itself is not the page's. */
static void
measure_editing (Bench *self)
{
  EntenteMeetingsListView *list
    = ENTENTE_MEETINGS_LIST_VIEW (find (self->page, ENTENTE_TYPE_MEETINGS_LIST_VIEW));

  entente_meetings_list_view_open (list, ENTENTE_MEETING (self->meeting));
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *place = g_strdup_printf ("Place %u", i);

      start (self);
      edit_text (self, self->meeting, ENTENTE_MEETING_PLACE, place);
      stop (self);
    }
  say (self, "an edit of a field");
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *starts_at = make_moment (900 + i * 2);

      start (self);
      edit_text (self, self->meeting, ENTENTE_MEETING_STARTS_AT, starts_at);
      stop (self);
    }
  say (self, "an edit of the date, which moves it in the list");
  for (guint i = 0; i < 40; i++)
    {
      start (self);
      g_assert_true (entente_store_undo (self->store, NULL));
      stop (self);
    }
  say (self, "undo of that");
}

/* The Project page lists what is due, of all meetings too. */
static void
measure_project (Bench *self)
{
  show_page (self, "project");
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *place = g_strdup_printf ("Room %u", i);

      start (self);
      edit_text (self, self->meeting, ENTENTE_MEETING_PLACE, place);
      stop (self);
    }
  say (self, "an edit while the Project page is shown");
  show_page (self, "meetings");
}

static void
wait_hits (Bench *self)
{
  while (g_list_model_get_n_items (entente_said_view_get_hits (self->said)) == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
type_word (Bench *self, const char *word)
{
  gtk_editable_set_text (self->entry, "");
  wait_frame (self);
  for (const char *at = word; *at != '\0'; at = g_utf8_next_char (at))
    {
      g_autofree char *typed = g_strndup (word, (gsize) (g_utf8_next_char (at) - word));

      start (self);
      gtk_editable_set_text (self->entry, typed);
      stop (self);
      if (at != word)
        g_assert_cmpuint (g_list_model_get_n_items (entente_said_view_get_hits (self->said)), >, 0);
    }
}

static void
measure_searching (Bench *self)
{
  gtk_widget_activate_action (self->page, "page.search", NULL);
  /* Made when somebody searches. */
  self->said = ENTENTE_SAID_VIEW (find (self->page, ENTENTE_TYPE_SAID_VIEW));
  self->entry = GTK_EDITABLE (find (GTK_WIDGET (self->said), GTK_TYPE_SEARCH_ENTRY));
  start (self);
  gtk_editable_set_text (self->entry, "benevoles12");
  wait_hits (self);
  stop (self);
  say (self, "the first search, which reads all that was said");
  for (guint i = 0; i < 4; i++)
    {
      type_word (self, "bénévoles12");
      type_word (self, "samedi14 repas3");
    }
  say (self, "each letter of a search");
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *word = g_strdup_printf ("inattendu%u", i);

      gtk_editable_set_text (self->entry, word);
      wait_frame (self);
      start (self);
      edit_text (self, self->item, ENTENTE_AGENDA_ITEM_EXCHANGES, word);
      wait_hits (self);
      stop (self);
    }
  say (self, "an edit until it is found");
}

int
main (int argc, char *argv[])
{
  Bench self = { 0 };

  gtk_init ();
  entente_ui_init ();
  make_project (&self);
  open_window (&self);
  g_print ("%u meetings, %u points %34s %7s %9s\n", N_MEETINGS, N_MEETINGS * N_POINTS, "work (ms)",
           "longest", "waited");
  measure_opening (&self);
  measure_editing (&self);
  measure_project (&self);
  measure_searching (&self);
  gtk_window_destroy (self.window);
  g_object_unref (self.project);

  return 0;
}
