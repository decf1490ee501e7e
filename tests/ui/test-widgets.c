/* SPDX-License-Identifier: GPL-3.0-or-later */
/* No widget of the shell outlives its use, whether it was ever shown or not; and they are shown
   without animations. */
#include "config.h"

#include "entente-ui.h"
#include "project/entente-project-page.h"
#include "screen.h"
#include "shell/entente-about.h"
#include "shell/entente-file-banner.h"
#include "shell/entente-preferences-dialog.h"
#include "shell/entente-project-view.h"
#include "shell/entente-shortcuts-dialog.h"
#include "shell/entente-start-view.h"

static void
test_never_shown (gconstpointer data)
{
  GType (*get_type) (void) = data;
  GtkWidget *widget = g_object_ref_sink (g_object_new (get_type (), NULL));

  g_assert_finalize_object (widget);
}

static void
test_shown (gconstpointer data)
{
  GType (*get_type) (void) = data;
  GtkWidget *widget = g_object_ref_sink (g_object_new (get_type (), NULL));
  GtkWidget *window = g_object_new (GTK_TYPE_WINDOW, "default-width", 800, "default-height", 600,
                                    NULL);

  gtk_window_set_child (GTK_WINDOW (window), widget);
  gtk_window_present (GTK_WINDOW (window));
  spin ();
  gtk_window_destroy (GTK_WINDOW (window));
  spin ();
  g_assert_finalize_object (widget);
}

static void
test_dialog (gconstpointer data)
{
  AdwDialog *(*make) (void) = data;
  GtkWidget *window = g_object_new (ADW_TYPE_WINDOW, "default-width", 800, "default-height", 600,
                                    NULL);
  AdwDialog *dialog = g_object_ref_sink (make ());

  gtk_window_present (GTK_WINDOW (window));
  adw_dialog_present (dialog, window);
  spin ();
  adw_dialog_force_close (dialog);
  gtk_window_destroy (GTK_WINDOW (window));
  spin ();
  g_assert_finalize_object (dialog);
}

/* The display these tests run on has none: with-display says why. */
static void
test_no_animations (void)
{
  gboolean animates;

  g_object_get (gtk_settings_get_default (), "gtk-enable-animations", &animates, NULL);
  g_assert_false (animates);
}

static void
add (const char *name, GType (*get_type) (void))
{
  g_autofree char *never = g_strdup_printf ("/ui/widgets/%s/never-shown", name);
  g_autofree char *shown = g_strdup_printf ("/ui/widgets/%s/shown", name);

  g_test_add_data_func (never, get_type, test_never_shown);
  g_test_add_data_func (shown, get_type, test_shown);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  entente_ui_init ();

  add ("file-banner", entente_file_banner_get_type);
  add ("start-view", entente_start_view_get_type);
  add ("project-page", entente_project_page_get_type);
  add ("project-view", entente_project_view_get_type);
  g_test_add_func ("/ui/widgets/no-animations", test_no_animations);
  g_test_add_data_func ("/ui/widgets/preferences", entente_preferences_dialog_new, test_dialog);
  g_test_add_data_func ("/ui/widgets/shortcuts", entente_shortcuts_dialog_new, test_dialog);
  g_test_add_data_func ("/ui/widgets/about", entente_about_new, test_dialog);

  return g_test_run ();
}
