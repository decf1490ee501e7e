/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A view that is made late: when it is first wanted, once, and nothing of it is left behind. */
#include "config.h"

#include "entente-late-view.h"
#include "entente-ui.h"
#include "screen.h"

static void
made_cb (GtkWidget *late_view, GtkWidget *view, guint *n_made)
{
  g_assert_true (gtk_widget_get_parent (view) == late_view);
  (*n_made)++;
}

static void
test_made_once (void)
{
  GtkWidget *late_view = g_object_ref_sink (entente_late_view_new (GTK_TYPE_CALENDAR));
  guint n_made = 0;
  GtkWidget *view;
  GType type;

  g_signal_connect (late_view, "made", G_CALLBACK (made_cb), &n_made);
  g_object_get (late_view, "view-type", &type, NULL);
  g_assert_true (type == GTK_TYPE_CALENDAR);
  g_assert_true (G_TYPE_FROM_CLASS (entente_late_view_get_class (ENTENTE_LATE_VIEW (late_view)))
                 == GTK_TYPE_CALENDAR);
  g_assert_null (entente_late_view_peek (ENTENTE_LATE_VIEW (late_view)));
  g_assert_cmpuint (n_made, ==, 0);

  view = entente_late_view_get (ENTENTE_LATE_VIEW (late_view));
  g_assert_true (GTK_IS_CALENDAR (view));
  g_assert_true (entente_late_view_get (ENTENTE_LATE_VIEW (late_view)) == (gpointer) view);
  g_assert_true (entente_late_view_peek (ENTENTE_LATE_VIEW (late_view)) == (gpointer) view);
  g_assert_cmpuint (n_made, ==, 1);

  g_object_add_weak_pointer (G_OBJECT (view), (gpointer *) &view);
  g_assert_finalize_object (late_view);
  g_assert_null (view);
}

static void
test_unwanted (void)
{
  g_assert_finalize_object (g_object_ref_sink (entente_late_view_new (GTK_TYPE_CALENDAR)));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  entente_ui_init ();

  g_test_add_func ("/ui/late-view/made-once", test_made_once);
  g_test_add_func ("/ui/late-view/unwanted", test_unwanted);
  return g_test_run ();
}
