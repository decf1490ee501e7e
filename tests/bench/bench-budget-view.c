/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of a budget of 60 and 5,000 lines in a window of 1600×1000, as who uses it waits for it: from the
   click on “Budget” to the first whole frame, the first time in a run of the program and again; a fold of 500
   lines, a key in the search, an edit of one cell with every total and every chart after it, a scroll.
   The first time is measured in a program of its own for each opening, at once after its window stands and
   after a second of looking at the first page. */
#include "config.h"

#include "budget/entente-account.h"
#include "budget/entente-budget-edit.h"
#include "budget/entente-budget-page.h"
#include "budget/entente-budget-view.h"
#include "entente-ui.h"
#include "grid/entente-grid.h"
#include "shell/entente-window.h"

#include <stdlib.h>
#include <time.h>

#define FRAMES 120
#define WINDOWS 24
/* In milliseconds. */
#define LOOK 1000
#define REST 30

typedef struct {
  EntenteProject *project;
  EntenteRecord *line; /* the one that is typed in */
  GtkWindow *window;
  GtkWidget *page;
  EntenteGrid *grid;
  gint64 work[FRAMES]; /* of the thread alone: what else the machine does does not count */
  gint64 wait[FRAMES]; /* by the clock on the wall */
  guint n_times;
  gint64 since[2];
  gint64 painted_at;
  gboolean is_painted;
} Bench;

/* In microseconds. */
static gint64
get_work (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

/*
 * The project
 */

static void
insert_line (Bench *self, EntenteEdit *edit, const EntenteAccount *account, guint n)
{
  EntenteBudget *budget = entente_budget_get_working (entente_project_get_store (self->project));
  EntenteRecord *line = entente_edit_insert (edit, ENTENTE_TYPE_BUDGET_LINE);
  g_autofree char *label = g_strdup_printf ("Ligne %u de la fête", n);

  entente_edit_set_text (edit, line, ENTENTE_BUDGET_LINE_LABEL, label);
  entente_edit_set_reference (edit, line, ENTENTE_BUDGET_LINE_BUDGET, ENTENTE_RECORD (budget));
  entente_edit_set_choice (edit, line, ENTENTE_BUDGET_LINE_SIDE, account->side);
  entente_edit_set_text (edit, line, ENTENTE_BUDGET_LINE_KEY, account->key);
  entente_edit_set_integer (edit, line, ENTENTE_BUDGET_LINE_RANK, n);
  entente_edit_set_cents (edit, line, ENTENTE_BUDGET_LINE_FORECAST, 1000 + n * 37);
  if (self->line == NULL)
    self->line = line;
}

/* A tenth of the lines under the first account, the others under all accounts in turn. */
static void
fill (Bench *self, guint n_lines)
{
  g_autoptr (EntenteEdit) edit
    = entente_store_begin (entente_project_get_store (self->project), "Fill");
  guint n_accounts;
  const EntenteAccount *accounts = entente_account_get_all (&n_accounts);

  for (guint i = 0, n = 0; n < n_lines; i++)
    if (accounts[i % n_accounts].block != ENTENTE_BLOCK_IN_KIND)
      {
        insert_line (self, edit, &accounts[n < n_lines / 10 ? 0 : i % n_accounts], n);
        n++;
      }
  g_assert_true (entente_edit_commit (g_steal_pointer (&edit), NULL));
}

static void
make_project (Bench *self, guint n_lines)
{
  g_autoptr (GError) error = NULL;

  self->project = entente_project_new_in_memory (ENTENTE_LANGUAGE_FRENCH, &error);
  g_assert_no_error (error);
  fill (self, n_lines);
}

/*
 * Measuring
 */

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
  g_print ("  %-46s %7.1f %7.1f %7.1f %9.1f\n", what, (double) self->work[n / 2] / 1000,
           (double) self->work[n * 99 / 100] / 1000, (double) self->work[n - 1] / 1000,
           (double) self->wait[n / 2] / 1000);
  self->n_times = 0;
}

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

/*
 * The window
 */

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
  self->page = find (GTK_WIDGET (window), ENTENTE_TYPE_BUDGET_PAGE);
  self->grid = ENTENTE_GRID (find (self->page, ENTENTE_TYPE_GRID));
}

static void
show_page (Bench *self, const char *name)
{
  g_assert_true (entente_window_show_page (ENTENTE_WINDOW (self->window), name));
}

/* In a program of its own; says what it took. */
static int
open_once (guint n_lines, guint milliseconds)
{
  Bench self = { 0 };

  make_project (&self, n_lines);
  open_window (&self);
  if (milliseconds > 0)
    look (milliseconds);
  start (&self);
  show_page (&self, "budget");
  stop (&self);
  g_print ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", self.work[0], self.wait[0]);
  gtk_window_destroy (self.window);
  g_object_unref (self.project);
  return 0;
}

static void
measure_first (Bench *self, const char *program, guint n_lines, guint milliseconds,
               const char *what)
{
  g_autofree char *lines = g_strdup_printf ("%u", n_lines);
  g_autofree char *time = g_strdup_printf ("%u", milliseconds);
  const char *arguments[] = { program, lines, time, NULL };

  for (guint i = 0; i < WINDOWS; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *said = NULL;
      char *end;

      g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &said, NULL, NULL,
                    &error);
      g_assert_no_error (error);
      self->work[i] = g_ascii_strtoll (said, &end, 10);
      self->wait[i] = g_ascii_strtoll (end, NULL, 10);
      self->n_times++;
    }
  say (self, what);
}

static void
measure_again (Bench *self)
{
  for (guint i = 0; i < FRAMES; i++)
    {
      show_page (self, "project");
      wait_frame (self);
      start (self);
      show_page (self, "budget");
      stop (self);
    }
  say (self, "open again");
}

static void
measure_edit (Bench *self, const char *what)
{
  for (guint i = 0; i < FRAMES; i++)
    {
      g_autofree char *typed = g_strdup_printf ("%u*35", 10 + i);

      start (self);
      g_assert_true (entente_budget_type (self->line, ENTENTE_BUDGET_LINE_FORECAST, typed, NULL));
      stop (self);
    }
  say (self, what);
}

static void
measure_charts (Bench *self)
{
  AdwViewStack *stack = ADW_VIEW_STACK (find (self->page, ADW_TYPE_VIEW_STACK));

  adw_view_stack_set_visible_child_name (stack, "charts");
  wait_frame (self);
  wait_frame (self);
  measure_edit (self, "an edit of one cell, with all charts");
  adw_view_stack_set_visible_child_name (stack, "table");
  wait_frame (self);
}

/* The row of the first account. */
static guint
find_group (EntenteGridModel *model)
{
  for (guint row = 1;; row++)
    {
      EntenteGridLook look;

      entente_grid_model_describe (model, row, &look);
      if (look.is_group && look.level == 1)
        return row;
    }
}

static void
measure_fold (Bench *self)
{
  EntenteGridModel *model = entente_grid_get_model (self->grid);
  guint group = find_group (model);

  for (guint i = 0; i < FRAMES; i++)
    {
      start (self);
      entente_grid_model_set_folded (model, group, i % 2 == 0);
      stop (self);
    }
  say (self, "fold and unfold the first account");
}

/* Letters are typed and taken back; the first one of them finds nearly all. */
static void
measure_search (Bench *self)
{
  static const char *const typed[] = { "l", "li", "lign", "ligne", "ligne 4", "ligne 49", "lign", "" };
  GtkWidget *entry = find (self->page, GTK_TYPE_SEARCH_ENTRY);

  gtk_search_bar_set_search_mode (GTK_SEARCH_BAR (find (self->page, GTK_TYPE_SEARCH_BAR)), TRUE);
  wait_frame (self);
  for (guint i = 0; i < FRAMES; i++)
    {
      start (self);
      gtk_editable_set_text (GTK_EDITABLE (entry), typed[i % G_N_ELEMENTS (typed)]);
      /* Otherwise it waits for more keys. */
      g_signal_emit_by_name (entry, "search-changed");
      stop (self);
    }
  say (self, "a key in the search");
  gtk_search_bar_set_search_mode (GTK_SEARCH_BAR (find (self->page, GTK_TYPE_SEARCH_BAR)), FALSE);
  wait_frame (self);
}

static void
measure_scroll (Bench *self)
{
  GtkAdjustment *adjustment
    = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (entente_grid_get_view (self->grid)));

  for (guint i = 0; i < FRAMES; i++)
    {
      start (self);
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment)
                                              + (i < FRAMES / 2 ? 84 : -84));
      stop (self);
    }
  say (self, "scroll down and up, a click of the wheel");
}

static void
measure (const char *program, guint n_lines)
{
  Bench self = { 0 };

  g_print ("%u lines, in ms %42s\n", n_lines, "work: median p99 longest   wait: median");
  measure_first (&self, program, n_lines, 0, "open the first time, at once");
  measure_first (&self, program, n_lines, LOOK, "open the first time, a second later");
  make_project (&self, n_lines);
  open_window (&self);
  show_page (&self, "budget");
  wait_frame (&self);
  look (LOOK);
  measure_again (&self);
  measure_edit (&self, "an edit of one cell, with all totals");
  measure_charts (&self);
  measure_fold (&self);
  measure_search (&self);
  measure_scroll (&self);
  gtk_window_destroy (self.window);
  g_object_unref (self.project);
}

int
main (int argc, char *argv[])
{
  static const guint sizes[] = { 60, 5000 };

  entente_ui_init ();
  /* It would keep the frames going. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  if (argc == 3)
    return open_once ((guint) atoi (argv[1]), (guint) atoi (argv[2]));
  if (argc == 2)
    measure (argv[0], (guint) atoi (argv[1]));
  for (gsize i = 0; argc == 1 && i < G_N_ELEMENTS (sizes); i++)
    measure (argv[0], sizes[i]);
  return 0;
}
