/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/entente-application.h"

#include "entente-ui.h"
#include "shell/entente-failure-dialog.h"
#include "shell/entente-menu-names.h"
#include "shell/entente-shortcuts-dialog.h"
#include "shell/entente-window.h"

#include <glib/gi18n-lib.h>

struct _EntenteApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteApplication, entente_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "page", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, NULL,
    N_ ("Show a page of the project (project, collective, schedule, budget, meetings, agreements, evaluation)"), N_ ("PAGE") },
  { G_OPTION_REMAINING, 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL,
    N_ ("[FILE…]") },
  { NULL }
};

/*
 * Windows
 */

static EntenteWindow *
find_window (EntenteApplication *self, GFile *file)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      EntenteProject *project;
      EntenteFile *open_file;

      if (!ENTENTE_IS_WINDOW (l->data))
        continue;
      project = entente_window_get_project (l->data);
      open_file = project != NULL ? entente_project_get_file (project) : NULL;
      if (file == NULL ? project == NULL
                       : open_file != NULL &&
                           g_file_equal (entente_file_get_location (open_file), file))
        return l->data;
    }

  return NULL;
}

static EntenteWindow *
get_empty_window (EntenteApplication *self)
{
  EntenteWindow *window = find_window (self, NULL);

  return window != NULL ? window : entente_window_new (GTK_APPLICATION (self));
}

static EntenteFileMode
get_mode (const char *hint)
{
  if (g_str_equal (hint, ENTENTE_OPEN_READ_ONLY))
    return ENTENTE_FILE_READ;
  if (g_str_equal (hint, ENTENTE_OPEN_WORKING_COPY))
    return ENTENTE_FILE_WORKING_COPY;
  return ENTENTE_FILE_WRITE;
}

static EntenteWindow *
open_file (EntenteApplication *self, GFile *file, const char *hint)
{
  g_autoptr (EntenteProject) project = NULL;
  g_autoptr (GError) error = NULL;
  EntenteWindow *window = find_window (self, file);
  GtkWindow *active;

  if (window != NULL)
    {
      gtk_window_present (GTK_WINDOW (window));
      return window;
    }

  project = entente_project_open (file, get_mode (hint), &error);
  if (project == NULL)
    {
      active = gtk_application_get_active_window (GTK_APPLICATION (self));
      if (active == NULL)
        active = GTK_WINDOW (get_empty_window (self));
      gtk_window_present (active);
      entente_failure_dialog_present (active, file, error);
      return NULL;
    }

  window = get_empty_window (self);
  entente_window_set_project (window, project);
  gtk_window_present (GTK_WINDOW (window));
  if (g_str_equal (hint, ENTENTE_OPEN_NEW))
    entente_window_begin (window);
  return window;
}

static void
entente_application_activate (GApplication *application)
{
  EntenteApplication *self = ENTENTE_APPLICATION (application);
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));

  gtk_window_present (active != NULL ? active : GTK_WINDOW (get_empty_window (self)));
}

static void
entente_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    open_file (ENTENTE_APPLICATION (application), files[i], hint);
}

static int
entente_application_command_line (GApplication *application, GApplicationCommandLine *command_line)
{
  GVariantDict *dict = g_application_command_line_get_options_dict (command_line);
  g_autofree const char **names = NULL;
  const char *page = NULL;

  g_variant_dict_lookup (dict, "page", "&s", &page);
  if (!g_variant_dict_lookup (dict, G_OPTION_REMAINING, "^a&ay", &names))
    {
      g_application_activate (application);
      return 0;
    }

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_application_command_line_create_file_for_arg (command_line,
                                                                               names[i]);
      EntenteWindow *window = open_file (ENTENTE_APPLICATION (application), file, "");

      if (window != NULL && page != NULL && !entente_window_show_page (window, page))
        g_application_command_line_printerr (command_line, _ ("There is no page called “%s”.\n"),
                                             page);
    }
  return 0;
}

/*
 * Life
 */

static void
quit_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (data));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static void
entente_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = { { "quit", quit_action } };

  /* First: GTK looks for the program's icons among its resources, once. */
  entente_ui_init ();
  G_APPLICATION_CLASS (entente_application_parent_class)->startup (application);

  entente_menu_names_install ();
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  entente_shortcuts_dialog_install (GTK_APPLICATION (application));
}

static void
entente_application_class_init (EntenteApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->activate = entente_application_activate;
  application_class->command_line = entente_application_command_line;
  application_class->open = entente_application_open;
  application_class->startup = entente_application_startup;
}

static void
entente_application_init (EntenteApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

EntenteApplication *
entente_application_new (void)
{
  return g_object_new (ENTENTE_TYPE_APPLICATION,
                       "application-id", ENTENTE_APP_ID,
                       "resource-base-path", ENTENTE_RESOURCE_PREFIX,
                       "flags", G_APPLICATION_HANDLES_OPEN | G_APPLICATION_HANDLES_COMMAND_LINE,
                       NULL);
}
