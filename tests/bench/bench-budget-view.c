/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of a budget of 60, 500 and 5,000 lines at 1600×1000: how long it takes to open it, and what the
   main thread works until a frame shows an edit of one cell with every total after it, a fold, a search and
   a scroll. Half of the work of an edit is the file's: it is told beside. */
#include "config.h"

#include "budget/entente-account.h"
#include "budget/entente-budget-column.h"
#include "budget/entente-budget-edit.h"
#include "budget/entente-budget-page.h"
#include "budget/entente-budget-view.h"
#include "entente-ui.h"
#include "grid/entente-grid.h"

#include <stdlib.h>
#include <time.h>

#define FRAMES 120

typedef struct {
  EntenteProject *project;
  EntenteRecord *line;   /* the one that is typed in */
  GtkWidget *window;
  GtkWidget *page;
  EntenteGrid *grid;
  gint64 times[FRAMES];
  gint64 painted;        /* when the last frame was ready */
} Bench;

/* Of the thread alone: what else the machine does must not count. In microseconds. */
static gint64
get_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

/* Lines under every account of both sides in turn. */
static void
fill (Bench *self, guint n_lines)
{
  EntenteStore *store = entente_project_get_store (self->project);
  EntenteBudget *budget = entente_budget_get_working (store);
  g_autoptr (EntenteEdit) edit = entente_store_begin (store, "Fill");
  guint n_accounts;
  const EntenteAccount *accounts = entente_account_get_all (&n_accounts);

  for (guint i = 0, n = 0; n < n_lines; i++)
    {
      const EntenteAccount *account = &accounts[i % n_accounts];
      g_autofree char *label = g_strdup_printf ("Ligne %u de la fête", n);
      EntenteRecord *line;

      if (account->block == ENTENTE_BLOCK_IN_KIND)
        continue;
      line = entente_edit_insert (edit, ENTENTE_TYPE_BUDGET_LINE);
      entente_edit_set_text (edit, line, ENTENTE_BUDGET_LINE_LABEL, label);
      entente_edit_set_reference (edit, line, ENTENTE_BUDGET_LINE_BUDGET, ENTENTE_RECORD (budget));
      entente_edit_set_choice (edit, line, ENTENTE_BUDGET_LINE_SIDE, account->side);
      entente_edit_set_text (edit, line, ENTENTE_BUDGET_LINE_KEY, account->key);
      entente_edit_set_integer (edit, line, ENTENTE_BUDGET_LINE_RANK, n);
      entente_edit_set_cents (edit, line, ENTENTE_BUDGET_LINE_FORECAST, 1000 + n * 37);
      if (n++ == 0)
        self->line = line;
    }
  g_assert_true (entente_edit_commit (g_steal_pointer (&edit), NULL));
}

static void
painted_cb (Bench *self)
{
  self->painted = get_time ();
}

/* What the thread worked from since until the next frame was ready. */
static gint64
wait_frame (Bench *self, gint64 since)
{
  self->painted = 0;
  gtk_widget_queue_draw (self->page);
  while (self->painted == 0)
    g_main_context_iteration (NULL, TRUE);
  return self->painted - since;
}

static int
compare (const void *a, const void *b)
{
  return (*(const gint64 *) a > *(const gint64 *) b) - (*(const gint64 *) a < *(const gint64 *) b);
}

static void
say (Bench *self, const char *what)
{
  qsort (self->times, FRAMES, sizeof *self->times, compare);
  g_print ("  %-44s %7.1f %7.1f %7.1f ms\n", what, (double) self->times[FRAMES / 2] / 1000,
           (double) self->times[FRAMES * 99 / 100] / 1000, (double) self->times[FRAMES - 1] / 1000);
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

static void
open_page (Bench *self)
{
  gint64 since;

  self->window = adw_window_new ();
  self->page = g_object_new (ENTENTE_TYPE_BUDGET_PAGE, NULL);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1600, 1000);
  adw_window_set_content (ADW_WINDOW (self->window), self->page);
  gtk_window_present (GTK_WINDOW (self->window));
  while (g_main_context_iteration (NULL, FALSE) || !gtk_widget_get_mapped (self->page))
    ;
  g_signal_connect_swapped (gtk_widget_get_frame_clock (self->window), "after-paint",
                            G_CALLBACK (painted_cb), self);
  wait_frame (self, 0);
  since = get_time ();
  entente_page_set_project (ENTENTE_PAGE (self->page), self->project);
  g_print ("  %-44s %7.1f ms\n", "open, to the first frame",
           (double) wait_frame (self, since) / 1000);
  self->grid = ENTENTE_GRID (find (self->page, ENTENTE_TYPE_GRID));
  wait_frame (self, 0);
}

static void
measure_edit (Bench *self)
{
  gint64 of_file = 0;

  for (guint i = 0; i < FRAMES; i++)
    {
      g_autofree char *typed = g_strdup_printf ("%u*35", 10 + i);
      gint64 since = get_time ();

      g_assert_true (entente_budget_type (self->line, ENTENTE_BUDGET_LINE_FORECAST, typed, NULL));
      of_file += get_time () - since;
      self->times[i] = wait_frame (self, since);
    }
  say (self, "an edit of one cell, with all totals");
  g_print ("  %-44s %7.1f ms\n", "of that until it is saved, on average",
           (double) of_file / FRAMES / 1000);
}

static void
measure_fold (Bench *self)
{
  EntenteGridModel *model = entente_grid_get_model (self->grid);

  for (guint i = 0; i < FRAMES; i++)
    {
      gint64 since = get_time ();

      entente_grid_model_set_folded (model, 0, i % 2 == 0);
      self->times[i] = wait_frame (self, since);
    }
  say (self, "fold and unfold an account");
}

static void
measure_scroll (Bench *self)
{
  GtkAdjustment *adjustment
    = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (entente_grid_get_view (self->grid)));

  for (guint i = 0; i < FRAMES; i++)
    {
      gint64 since = get_time ();

      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment)
                                              + (i < FRAMES / 2 ? 84 : -84));
      self->times[i] = wait_frame (self, since);
    }
  say (self, "scroll down and up, a click of the wheel");
}

static void
measure (guint n_lines)
{
  Bench self = { 0 };
  g_autoptr (GError) error = NULL;

  self.project = entente_project_new_in_memory (ENTENTE_LANGUAGE_FRENCH, &error);
  g_assert_no_error (error);
  fill (&self, n_lines);
  g_print ("%u lines %48s\n", n_lines, "median     p99  longest");
  open_page (&self);
  measure_edit (&self);
  measure_fold (&self);
  measure_scroll (&self);
  gtk_window_destroy (GTK_WINDOW (self.window));
  g_object_unref (self.project);
}

int
main (void)
{
  static const guint sizes[] = { 60, 500, 5000 };

  entente_ui_init ();
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    measure (sizes[i]);
  return 0;
}
