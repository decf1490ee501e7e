/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart on screen: every value has a place for the keyboard and words for those who listen. */
#include "config.h"

#include "chart-samples.h"
#include "chart/entente-chart-spot.h"
#include "chart/entente-chart-view.h"
#include "entente-ui.h"

#include <adwaita.h>

typedef struct {
  GtkWidget *window;
  EntenteChartView *view;
  guint category;
  guint series;
  guint n_activated;
} Fixture;

static void
spin (void)
{
  for (guint i = 0; i < 20; i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (1000);
    }
}

static void
activated_cb (Fixture *f, guint category, guint series)
{
  f->category = category;
  f->series = series;
  f->n_activated++;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->window = gtk_window_new ();
  f->view = ENTENTE_CHART_VIEW (entente_chart_view_new ());
  g_signal_connect_swapped (f->view, "activated", G_CALLBACK (activated_cb), f);
  gtk_widget_set_valign (GTK_WIDGET (f->view), GTK_ALIGN_START);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->view));
  gtk_window_set_default_size (GTK_WINDOW (f->window), 700, 500);
  gtk_window_present (GTK_WINDOW (f->window));
  spin ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  EntenteChartView *view = g_object_ref (f->view);

  gtk_window_destroy (GTK_WINDOW (f->window));
  spin ();
  g_assert_finalize_object (view);
}

static void
show_chart (Fixture *f, EntenteChart *chart)
{
  entente_chart_view_set_chart (f->view, chart);
  entente_chart_unref (chart);
  spin ();
}

/* The words of the value that has the keyboard. */
static const char *
get_focused (Fixture *f)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (f->window));

  return ENTENTE_IS_CHART_SPOT (focus) ? entente_chart_spot_get_words (ENTENTE_CHART_SPOT (focus))
                                       : NULL;
}

static gboolean
press (Fixture *f, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (f->view));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
    }
  spin ();
  return handled;
}

static guint
count_spots (Fixture *f)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (f->view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += ENTENTE_IS_CHART_SPOT (child);
  return n;
}

static void
test_spots (Fixture *f, gconstpointer data)
{
  GtkWidget *spot;
  cairo_rectangle_t box;
  graphene_rect_t bounds;

  show_chart (f, sample_grouped ());
  g_assert_cmpuint (count_spots (f), ==, 5);
  spot = gtk_widget_get_first_child (GTK_WIDGET (f->view));
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (spot)), ==,
                   GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (spot), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Achats, Prévu\u00a0: 2000\u00a0€");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (f->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Prévu et réalisé");
  /* It lies over what is drawn. */
  entente_chart_layout_get_item_box (entente_chart_view_get_layout (f->view), 0, &box);
  g_assert_true (gtk_widget_compute_bounds (spot, GTK_WIDGET (f->view), &bounds));
  g_assert_cmpfloat_with_epsilon (bounds.origin.x, box.x - 3, 1);
  g_assert_cmpfloat_with_epsilon (bounds.size.width, box.width + 6, 1.5);
}

static void
test_keys (Fixture *f, gconstpointer data)
{
  show_chart (f, sample_cash ());
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (f->view), GTK_DIR_TAB_FORWARD));
  g_assert_cmpstr (get_focused (f), ==, "janvier 2027, Entrées\u00a0: 500\u00a0€");
  g_assert_true (press (f, GDK_KEY_Right));
  g_assert_cmpstr (get_focused (f), ==, "février 2027, Entrées\u00a0: 0\u00a0€");
  g_assert_true (press (f, GDK_KEY_Down));
  g_assert_cmpstr (get_focused (f), ==, "février 2027, Sorties\u00a0: -200\u00a0€");
  g_assert_true (press (f, GDK_KEY_End));
  g_assert_cmpstr (get_focused (f), ==, "juin 2027, En caisse\u00a0: 300\u00a0€");
  g_assert_true (press (f, GDK_KEY_Right));
  g_assert_cmpstr (get_focused (f), ==, "juin 2027, En caisse\u00a0: 300\u00a0€");
  g_assert_true (press (f, GDK_KEY_Home));
  g_assert_cmpstr (get_focused (f), ==, "janvier 2027, Entrées\u00a0: 500\u00a0€");
  /* Other keys are somebody else's, and Tab leaves. */
  g_assert_false (press (f, GDK_KEY_a));
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (f->view), GTK_DIR_TAB_FORWARD));
}

static void
test_right_to_left (Fixture *f, gconstpointer data)
{
  gtk_widget_set_direction (GTK_WIDGET (f->view), GTK_TEXT_DIR_RTL);
  show_chart (f, sample_cash ());
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (f->view)));
  g_assert_true (press (f, GDK_KEY_Left));
  g_assert_cmpstr (get_focused (f), ==, "février 2027, Entrées\u00a0: 0\u00a0€");
  g_assert_true (
    entente_chart_layout_get_frame (entente_chart_view_get_layout (f->view))->is_mirrored);
}

static void
click (Fixture *f, double x, double y)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (f->view));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller))
        g_signal_emit_by_name (controller, "released", 1, x, y);
    }
}

static void
test_activated (Fixture *f, gconstpointer data)
{
  cairo_rectangle_t box;

  show_chart (f, sample_grouped ());
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (f->view)));
  /* Nothing leads anywhere unless somebody says so. */
  g_assert_false (press (f, GDK_KEY_Return));
  entente_chart_layout_get_item_box (entente_chart_view_get_layout (f->view), 4, &box);
  click (f, box.x + 1, box.y + 1);
  g_assert_cmpuint (f->n_activated, ==, 0);

  entente_chart_view_set_is_activatable (f->view, TRUE);
  click (f, box.x + 1, box.y + 1);
  g_assert_cmpuint (f->n_activated, ==, 1);
  g_assert_cmpuint (f->category, ==, 2);
  g_assert_cmpuint (f->series, ==, 1);
  g_assert_true (press (f, GDK_KEY_Return));
  g_assert_cmpuint (f->n_activated, ==, 2);
  g_assert_cmpuint (f->category, ==, 0);
}

/* Another chart in its place: the keyboard stays where it was, as far as there is something. */
static void
test_replaced (Fixture *f, gconstpointer data)
{
  EntenteChart *empty = entente_chart_new (ENTENTE_CHART_BARS, "Rien", ENTENTE_LANGUAGE_FRENCH);

  show_chart (f, sample_cash ());
  gtk_widget_grab_focus (GTK_WIDGET (f->view));
  press (f, GDK_KEY_End);
  show_chart (f, sample_shares ());
  g_assert_cmpstr (get_focused (f), ==, "Refusé\u00a0: 0\u00a0€ (0\u00a0%)");

  entente_chart_set_empty_words (empty, "rien de saisi");
  show_chart (f, empty);
  g_assert_cmpuint (count_spots (f), ==, 0);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (f->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Rien\u00a0: rien de saisi");
  entente_chart_view_set_chart (f->view, NULL);
  spin ();
  g_assert_null (entente_chart_view_get_layout (f->view));
}

/* The same figures again leave the widgets as they are. */
static void
test_same (Fixture *f, gconstpointer data)
{
  GtkWidget *spot;

  show_chart (f, sample_bars ());
  spot = gtk_widget_get_first_child (GTK_WIDGET (f->view));
  show_chart (f, sample_bars ());
  g_assert_true (gtk_widget_get_first_child (GTK_WIDGET (f->view)) == spot);
}

static void
test_width (Fixture *f, gconstpointer data)
{
  int wide, narrow;

  show_chart (f, sample_bars ());
  gtk_widget_measure (GTK_WIDGET (f->view), GTK_ORIENTATION_VERTICAL, 800, &wide, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (f->view), GTK_ORIENTATION_VERTICAL, 280, &narrow, NULL, NULL,
                      NULL);
  g_assert_cmpint (narrow, >, wide);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  entente_ui_init ();

#define ADD(name, test) g_test_add ("/ui/chart-view/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("spots", test_spots);
  ADD ("keys", test_keys);
  ADD ("right-to-left", test_right_to_left);
  ADD ("activated", test_activated);
  ADD ("replaced", test_replaced);
  ADD ("same", test_same);
  ADD ("width", test_width);

  return g_test_run ();
}
