/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey.h"

#include <string.h>

#define PATIENCE (20 * G_TIME_SPAN_SECOND)
#define TOUR 120 /* Tab stops before the window is taken to have no such thing */

struct _Journey {
  GSubprocess *process;
  GString *errors; /* what it says on standard error */
  gboolean reading;
};

/* --- seeing ------------------------------------------------------------------------------------------ */

static void
settle (guint milliseconds)
{
  gint64 until = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < until)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (5000);
    }
}

static AtspiAccessible *
find_application (void)
{
  g_autoptr (AtspiAccessible) desktop = atspi_get_desktop (0);
  int n_children = atspi_accessible_get_child_count (desktop, NULL);

  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (desktop, i, NULL);
      g_autofree char *name = child != NULL ? atspi_accessible_get_name (child, NULL) : NULL;

      if (name != NULL && strstr (name, "ntente") != NULL)
        return g_steal_pointer (&child);
    }

  return NULL;
}

static gboolean
has_state (AtspiAccessible *accessible, AtspiStateType state)
{
  g_autoptr (AtspiStateSet) states = atspi_accessible_get_state_set (accessible);

  return states != NULL && atspi_state_set_contains (states, state);
}

typedef gboolean (*Matches) (AtspiAccessible *accessible, gpointer data);

/* Depth first, only through what is showing. */
static AtspiAccessible *
search (AtspiAccessible *root, Matches matches, gpointer data)
{
  int n_children;

  if (matches (root, data))
    return g_object_ref (root);

  n_children = atspi_accessible_get_child_count (root, NULL);
  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (root, i, NULL);
      AtspiAccessible *found;

      if (child == NULL)
        continue;
      found = search (child, matches, data);
      if (found != NULL)
        return found;
    }

  return NULL;
}

typedef struct {
  AtspiRole role;
  const char *name;
} Wanted;

static gboolean
is_wanted (AtspiAccessible *accessible, gpointer data)
{
  const Wanted *wanted = data;
  g_autofree char *name = NULL;

  if (wanted->role != ATSPI_ROLE_INVALID && atspi_accessible_get_role (accessible, NULL) != wanted->role)
    return FALSE;
  name = atspi_accessible_get_name (accessible, NULL);
  if (wanted->name != NULL && g_strcmp0 (name, wanted->name) != 0)
    return FALSE;

  return has_state (accessible, ATSPI_STATE_SHOWING);
}

static gboolean
is_focused (AtspiAccessible *accessible, gpointer data)
{
  return has_state (accessible, ATSPI_STATE_FOCUSED) && has_state (accessible, ATSPI_STATE_SHOWING);
}

static gboolean
contains_text (AtspiAccessible *accessible, gpointer data)
{
  g_autofree char *name = atspi_accessible_get_name (accessible, NULL);
  AtspiText *text = ATSPI_IS_TEXT (accessible) ? ATSPI_TEXT (accessible) : NULL;

  if (name != NULL && strstr (name, data) != NULL)
    return has_state (accessible, ATSPI_STATE_SHOWING);
  if (text != NULL)
    {
      g_autofree char *content = atspi_text_get_text (text, 0, -1, NULL);

      return content != NULL && strstr (content, data) != NULL && has_state (accessible, ATSPI_STATE_SHOWING);
    }

  return FALSE;
}

static AtspiAccessible *
look (Matches matches, gpointer data)
{
  g_autoptr (AtspiAccessible) application = find_application ();

  if (application == NULL)
    return NULL;
  /* The client side keeps names and states: ask anew each time. */
  atspi_accessible_clear_cache (application);
  return search (application, matches, data);
}

static void
print_tree (AtspiAccessible *accessible, guint depth)
{
  int n_children = atspi_accessible_get_child_count (accessible, NULL);
  g_autofree char *name = atspi_accessible_get_name (accessible, NULL);
  g_autofree char *role = atspi_accessible_get_role_name (accessible, NULL);

  if (!has_state (accessible, ATSPI_STATE_SHOWING) && depth > 1)
    return;
  g_printerr ("# %*s%s “%s”%s\n", depth * 2, "", role, name, is_focused (accessible, NULL) ? " (focus)" : "");
  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (accessible, i, NULL);

      if (child != NULL)
        print_tree (child, depth + 1);
    }
}

G_NORETURN static void
give_up (const char *what, const char *name)
{
  g_autoptr (AtspiAccessible) application = find_application ();

  if (application != NULL)
    print_tree (application, 0);
  g_error ("%s: %s", what, name != NULL ? name : "(any)");
}

AtspiAccessible *
journey_wait_for (Journey *self, AtspiRole role, const char *name)
{
  Wanted wanted = { role, name };
  gint64 until = g_get_monotonic_time () + PATIENCE;

  while (g_get_monotonic_time () < until)
    {
      AtspiAccessible *found = look (is_wanted, &wanted);

      if (found != NULL)
        return found;
      settle (50);
    }

  give_up ("never seen", name);
}

gboolean
journey_sees (Journey *self, AtspiRole role, const char *name)
{
  Wanted wanted = { role, name };
  g_autoptr (AtspiAccessible) found = look (is_wanted, &wanted);

  return found != NULL;
}

void
journey_wait_until_gone (Journey *self, AtspiRole role, const char *name)
{
  gint64 until = g_get_monotonic_time () + PATIENCE;

  while (journey_sees (self, role, name))
    {
      if (g_get_monotonic_time () > until)
        give_up ("still there", name);
      settle (50);
    }
}

void
journey_wait_for_text (Journey *self, const char *part)
{
  gint64 until = g_get_monotonic_time () + PATIENCE;

  while (TRUE)
    {
      g_autoptr (AtspiAccessible) found = look (contains_text, (gpointer) part);

      if (found != NULL)
        return;
      if (g_get_monotonic_time () > until)
        give_up ("text never seen", part);
      settle (50);
    }
}

/* --- the keyboard ------------------------------------------------------------------------------------ */

void
journey_press (Journey *self, const char *keys)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process
      = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, "xdotool", "key", "--clearmodifiers", keys, NULL);

  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (process, NULL, &error));
  settle (60);
}

void
journey_type (Journey *self, const char *text)
{
  g_autoptr (GError) error = NULL;

  atspi_generate_keyboard_event (0, text, ATSPI_KEY_STRING, &error);
  g_assert_no_error (error);
  settle (100);
}

static gboolean
focus_is_on (AtspiRole role, const char *name)
{
  Wanted wanted = { role, name };
  g_autoptr (AtspiAccessible) focused = look (is_focused, NULL);
  g_autoptr (AtspiAccessible) parent = NULL;

  if (focused == NULL)
    return FALSE;
  if (is_wanted (focused, &wanted))
    return TRUE;
  /* The text inside an entry has the focus, the entry has the name. */
  parent = atspi_accessible_get_parent (focused, NULL);
  return parent != NULL && is_wanted (parent, &wanted);
}

void
journey_tab_to (Journey *self, AtspiRole role, const char *name)
{
  for (guint i = 0; i < TOUR; i++)
    {
      if (focus_is_on (role, name))
        return;
      journey_press (self, "Tab");
    }

  give_up ("Tab never reaches", name);
}

void
journey_choose (Journey *self, AtspiRole role, const char *name)
{
  g_autoptr (AtspiAccessible) wanted = journey_wait_for (self, role, name);

  journey_tab_to (self, role, name);
  journey_press (self, "Return");
}

void
journey_fill (Journey *self, const char *name, const char *text)
{
  journey_tab_to (self, ATSPI_ROLE_INVALID, name);
  journey_press (self, "ctrl+a");
  journey_type (self, text);
  journey_press (self, "Return");
}

/* --- the program ------------------------------------------------------------------------------------- */

const char *
journey_get_home (void)
{
  static char *home = NULL;

  if (home == NULL)
    {
      home = g_dir_make_tmp ("entente-journey-XXXXXX", NULL);
      g_assert_nonnull (home);
    }

  return home;
}

static void
read_errors_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Journey *self = data;
  g_autofree char *line = g_data_input_stream_read_line_finish (G_DATA_INPUT_STREAM (source), result, NULL, NULL);

  self->reading = line != NULL;
  if (line == NULL)
    return;
  g_string_append_printf (self->errors, "%s\n", line);
  g_data_input_stream_read_line_async (G_DATA_INPUT_STREAM (source), G_PRIORITY_DEFAULT, NULL, read_errors_cb, self);
}

static GSubprocessLauncher *
make_launcher (void)
{
  GSubprocessLauncher *launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_PIPE);
  const char *const folders[] = { "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME" };

  g_subprocess_launcher_set_cwd (launcher, journey_get_home ());
  g_subprocess_launcher_setenv (launcher, "HOME", journey_get_home (), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *folder = g_build_filename (journey_get_home (), folders[i], NULL);

      g_subprocess_launcher_setenv (launcher, folders[i], folder, TRUE);
    }

  return launcher;
}

Journey *
journey_start (const char *const *arguments)
{
  g_autoptr (GSubprocessLauncher) launcher = make_launcher ();
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autoptr (GDataInputStream) stream = NULL;
  g_autoptr (GError) error = NULL;
  Journey *self = g_new0 (Journey, 1);

  g_ptr_array_add (words, (gpointer) g_getenv ("ENTENTE_BINARY"));
  for (guint i = 0; arguments != NULL && arguments[i] != NULL; i++)
    g_ptr_array_add (words, (gpointer) arguments[i]);
  g_ptr_array_add (words, NULL);

  self->process = g_subprocess_launcher_spawnv (launcher, (const char *const *) words->pdata, &error);
  g_assert_no_error (error);
  self->errors = g_string_new (NULL);
  stream = g_data_input_stream_new (g_subprocess_get_stderr_pipe (self->process));
  g_data_input_stream_read_line_async (stream, G_PRIORITY_DEFAULT, NULL, read_errors_cb, self);
  self->reading = TRUE;
  g_object_unref (journey_wait_for (self, ATSPI_ROLE_FRAME, NULL));
  settle (300);

  return self;
}

void
journey_end (Journey *self)
{
  g_autoptr (GError) error = NULL;

  journey_press (self, "ctrl+q");
  g_subprocess_wait (self->process, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (self->process));
  g_assert_cmpint (g_subprocess_get_exit_status (self->process), ==, 0);
  while (self->reading)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (self->errors->str, ==, "");

  g_object_unref (self->process);
  g_string_free (self->errors, TRUE);
  g_free (self);
}
