/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey.h"

#include <glib/gstdio.h>
#include <libintl.h>
#include <locale.h>
#include <string.h>

#define PATIENCE (30 * G_TIME_SPAN_SECOND)
#define TOUR 150       /* stops before the window is taken to have no such thing */
#define FOCUS_DELAY 60 /* milliseconds that a focus may take to move when the machine has nothing else to do */

struct _Journey
{
  GSubprocess *process;
  AtspiEventListener *listener;
  AtspiAccessible *focus; /* nullable: what said last that it has the focus */
  GString *errors;        /* what the program says on standard error */
  gboolean reading;
  gboolean focus_moved;
};

/* What one looks for. */
typedef struct {
  AtspiRole role;   /* ATSPI_ROLE_INVALID: any */
  const char *name; /* NULL: any */
} Wanted;

typedef gboolean (*Matches) (AtspiAccessible *accessible, gpointer data);

/*
 * Seeing
 */

static void
settle (guint milliseconds)
{
  gint64 until = g_get_monotonic_time () + milliseconds * 1000;

  do
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (2000);
    }
  while (g_get_monotonic_time () < until);
}

static gboolean
has_state (AtspiAccessible *accessible, AtspiStateType state)
{
  g_autoptr (AtspiStateSet) states = atspi_accessible_get_state_set (accessible);

  return states != NULL && atspi_state_set_contains (states, state);
}

/* (nullable). To the end by its number: some of GTK’s texts take -1 for the start. */
static char *
dup_text_inside (AtspiAccessible *accessible)
{
  AtspiRole role = atspi_accessible_get_role (accessible, NULL);
  int n_characters;

  if (role != ATSPI_ROLE_TEXT && role != ATSPI_ROLE_ENTRY && role != ATSPI_ROLE_PASSWORD_TEXT)
    return NULL;

  n_characters = atspi_text_get_character_count (ATSPI_TEXT (accessible), NULL);
  return atspi_text_get_text (ATSPI_TEXT (accessible), 0, n_characters, NULL);
}

static AtspiAccessible *
find_application (Journey *self)
{
  g_autoptr (AtspiAccessible) desktop = atspi_get_desktop (0);
  guint pid = (guint) g_ascii_strtoull (g_subprocess_get_identifier (self->process) != NULL
                                          ? g_subprocess_get_identifier (self->process) : "0",
                                        NULL, 10);
  int n_children;

  atspi_accessible_clear_cache_single (desktop);
  n_children = atspi_accessible_get_child_count (desktop, NULL);
  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (desktop, i, NULL);

      if (child != NULL && atspi_accessible_get_process_id (child, NULL) == pid)
        return g_steal_pointer (&child);
    }

  return NULL;
}

/* Depth first, and only through what is showing: hidden pages are many. */
static AtspiAccessible *
search (AtspiAccessible *root, guint depth, Matches matches, gpointer data)
{
  int n_children;

  if (depth > 0 && !has_state (root, ATSPI_STATE_SHOWING))
    return NULL;
  if (matches (root, data))
    return g_object_ref (root);

  n_children = atspi_accessible_get_child_count (root, NULL);
  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (root, i, NULL);
      AtspiAccessible *found = child != NULL ? search (child, depth + 1, matches, data) : NULL;

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_wanted (AtspiAccessible *accessible, gpointer data)
{
  const Wanted *wanted = data;
  g_autofree char *name = NULL;

  if (wanted->role != ATSPI_ROLE_INVALID && atspi_accessible_get_role (accessible, NULL) != wanted->role)
    return FALSE;
  if (wanted->name == NULL)
    return TRUE;

  name = atspi_accessible_get_name (accessible, NULL);
  return g_strcmp0 (name, wanted->name) == 0;
}

static gboolean
is_focused (AtspiAccessible *accessible, gpointer data)
{
  return has_state (accessible, ATSPI_STATE_FOCUSED);
}

static gboolean
contains_text (AtspiAccessible *accessible, gpointer data)
{
  g_autofree char *name = atspi_accessible_get_name (accessible, NULL);
  g_autofree char *content = NULL;

  if (name != NULL && strstr (name, data) != NULL)
    return TRUE;

  content = dup_text_inside (accessible);
  return content != NULL && strstr (content, data) != NULL;
}

static AtspiAccessible *
look (Journey *self, Matches matches, gpointer data)
{
  g_autoptr (AtspiAccessible) application = find_application (self);

  if (application == NULL)
    return NULL;
  /* libatspi keeps names, states and children: ask anew each time. */
  atspi_accessible_clear_cache (application);
  return search (application, 0, matches, data);
}

/*
 * Telling
 */

/* Boxes without a name are left out, not what is in them. */
static gboolean
is_plain_box (AtspiAccessible *accessible, const char *name)
{
  AtspiRole role = atspi_accessible_get_role (accessible, NULL);

  return *name == '\0' && (role == ATSPI_ROLE_PANEL || role == ATSPI_ROLE_GROUPING || role == ATSPI_ROLE_FILLER);
}

static guint
print_one (AtspiAccessible *accessible, guint depth)
{
  g_autofree char *name = atspi_accessible_get_name (accessible, NULL);
  g_autofree char *role = atspi_accessible_get_role_name (accessible, NULL);
  g_autofree char *content = dup_text_inside (accessible);

  if (name == NULL || is_plain_box (accessible, name))
    return depth;
  g_printerr ("# %*s%s “%s”%s%s%s\n", (int) depth * 2, "", role, name,
              content != NULL ? " = " : "", content != NULL ? content : "",
              is_focused (accessible, NULL) ? " (focus)" : "");
  return depth + 1;
}

static void
print_tree (AtspiAccessible *accessible, guint depth)
{
  int n_children = atspi_accessible_get_child_count (accessible, NULL);

  if (depth > 0 && !has_state (accessible, ATSPI_STATE_SHOWING))
    return;
  depth = print_one (accessible, depth);
  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (accessible, i, NULL);

      if (child != NULL)
        print_tree (child, depth);
    }
}

static void
take_picture (void)
{
  const char *folder = g_getenv ("G_TEST_BUILDDIR");
  g_autofree char *program = g_path_get_basename (g_get_prgname ());
  g_autofree char *name = g_strdup_printf ("%s.png", program);
  g_autofree char *path = g_build_filename (folder != NULL ? folder : ".", name, NULL);
  g_autoptr (GSubprocess) process
    = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, NULL, "import", "-window", "root", path, NULL);

  if (process != NULL && g_subprocess_wait_check (process, NULL, NULL))
    g_printerr ("# a picture of it: %s\n", path);
}

G_NORETURN static void
give_up (Journey *self, const char *what, const char *name)
{
  g_autoptr (AtspiAccessible) application = find_application (self);

  if (application != NULL)
    {
      atspi_accessible_clear_cache (application);
      print_tree (application, 0);
      take_picture ();
    }
  g_error ("%s: %s\n%s", what, name != NULL ? name : "(any)", self->errors->str);
}

/*
 * Waiting
 */

static AtspiAccessible *
wait_for (Journey *self, Matches matches, gpointer data)
{
  gint64 until = g_get_monotonic_time () + PATIENCE;
  AtspiAccessible *found;

  while ((found = look (self, matches, data)) == NULL && g_get_monotonic_time () < until)
    settle (50);

  return found;
}

AtspiAccessible *
journey_wait_for (Journey *self, AtspiRole role, const char *name)
{
  Wanted wanted = { role, name };
  AtspiAccessible *found = wait_for (self, is_wanted, &wanted);

  if (found == NULL)
    give_up (self, "never seen", name);
  return found;
}

gboolean
journey_sees (Journey *self, AtspiRole role, const char *name)
{
  Wanted wanted = { role, name };
  g_autoptr (AtspiAccessible) found = look (self, is_wanted, &wanted);

  return found != NULL;
}

void
journey_wait_until_gone (Journey *self, AtspiRole role, const char *name)
{
  gint64 until = g_get_monotonic_time () + PATIENCE;

  while (journey_sees (self, role, name))
    {
      if (g_get_monotonic_time () > until)
        give_up (self, "still there", name);
      settle (50);
    }
}

void
journey_wait_for_text (Journey *self, const char *part)
{
  g_autoptr (AtspiAccessible) found = wait_for (self, contains_text, (gpointer) part);

  if (found == NULL)
    give_up (self, "text never seen", part);
}

static gboolean
gather_item (AtspiAccessible *accessible, gpointer data)
{
  g_autofree char *name = NULL;

  if (atspi_accessible_get_role (accessible, NULL) != ATSPI_ROLE_LIST_ITEM)
    return FALSE;
  name = atspi_accessible_get_name (accessible, NULL);
  g_string_append_printf (data, "%s\n", name);
  return FALSE;
}

char *
journey_dup_items (Journey *self, const char *list)
{
  g_autoptr (AtspiAccessible) found = journey_wait_for (self, ATSPI_ROLE_LIST, list);
  g_autoptr (AtspiAccessible) none = NULL;
  GString *items = g_string_new (NULL);

  none = search (found, 0, gather_item, items);
  return g_string_free (items, FALSE);
}

static gboolean
gather_fact (AtspiAccessible *accessible, gpointer data)
{
  AtspiRole role = atspi_accessible_get_role (accessible, NULL);
  g_autofree char *name = NULL;
  g_autofree char *content = NULL;

  if (role != ATSPI_ROLE_LIST_ITEM && role != ATSPI_ROLE_TEXT && role != ATSPI_ROLE_CHECK_BOX
      && role != ATSPI_ROLE_COMBO_BOX)
    return FALSE;
  name = atspi_accessible_get_name (accessible, NULL);
  content = dup_text_inside (accessible);
  g_string_append_printf (data, "%s=%s%s\n", name, content != NULL ? content : "",
                          has_state (accessible, ATSPI_STATE_CHECKED) ? "x" : "");
  return FALSE;
}

char *
journey_dup_facts (Journey *self)
{
  GString *facts = g_string_new (NULL);
  g_autoptr (AtspiAccessible) none = look (self, gather_fact, facts);

  return g_string_free (facts, FALSE);
}

void
journey_wait_for_file (Journey *self, const char *path)
{
  gint64 until = g_get_monotonic_time () + PATIENCE;

  while (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      if (g_get_monotonic_time () > until)
        give_up (self, "no such file", path);
      settle (50);
    }
}

/*
 * The focus
 */

static void
focus_cb (AtspiEvent *event, gpointer data)
{
  Journey *self = data;

  if (event->detail1 == 1)
    {
      g_set_object (&self->focus, event->source);
      self->focus_moved = TRUE;
    }
  g_boxed_free (ATSPI_TYPE_EVENT, event);
}

/* (transfer full) (nullable) */
static AtspiAccessible *
find_focus (Journey *self)
{
  if (self->focus != NULL)
    {
      atspi_accessible_clear_cache_single (self->focus);
      if (has_state (self->focus, ATSPI_STATE_FOCUSED))
        return g_object_ref (self->focus);
    }

  return look (self, is_focused, NULL);
}

static gboolean
focus_is_on (Journey *self, const Wanted *wanted)
{
  g_autoptr (AtspiAccessible) focus = find_focus (self);

  return focus != NULL && is_wanted (focus, (gpointer) wanted);
}

/*
 * The keyboard
 */

void
journey_press (Journey *self, const char *keys)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process
    = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, "xdotool", "key", "--clearmodifiers", keys, NULL);

  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
  settle (20);
}

static void
press_and_watch (Journey *self, const char *key)
{
  gint64 until;

  self->focus_moved = FALSE;
  journey_press (self, key);
  until = g_get_monotonic_time () + 10 * FOCUS_DELAY * 1000;
  while (!self->focus_moved && g_get_monotonic_time () < until)
    settle (5);
}

void
journey_go_to (Journey *self, const char *key, AtspiRole role, const char *name)
{
  Wanted wanted = { role, name };

  for (guint i = 0; i < TOUR; i++)
    {
      if (focus_is_on (self, &wanted))
        return;
      press_and_watch (self, key);
    }

  give_up (self, "the focus never comes to", name);
}

void
journey_tab_to (Journey *self, AtspiRole role, const char *name)
{
  journey_go_to (self, "Tab", role, name);
}

void
journey_choose (Journey *self, AtspiRole role, const char *name)
{
  g_autoptr (AtspiAccessible) wanted = journey_wait_for (self, role, name);

  journey_tab_to (self, role, name);
  journey_press (self, "Return");
}

char *
journey_dup_focused_text (Journey *self)
{
  g_autoptr (AtspiAccessible) focus = find_focus (self);

  return focus != NULL ? dup_text_inside (focus) : NULL;
}

static void
send_text (const char *text, gsize length)
{
  g_autofree char *part = g_strndup (text, length);
  g_autoptr (GError) error = NULL;

  atspi_generate_keyboard_event (0, part, ATSPI_KEY_STRING, &error);
  g_assert_no_error (error);
}

/* A letter that the keyboard does not have is lent a key for the time of a stroke: one such letter at a time, and not
   before those who look at the keyboard saw the change. */
static void
send_letters (const char *text)
{
  while (*text != '\0')
    {
      gsize n_plain = 0;
      gsize length;

      while (text[n_plain] != '\0' && g_ascii_isprint (text[n_plain]))
        n_plain++;
      length = n_plain > 0 ? n_plain : (gsize) (g_utf8_next_char (text) - text);
      send_text (text, length);
      text += length;
      if (*text != '\0')
        settle (n_plain > 0 ? 20 : 60);
    }
}

/* A slow machine may look too late all the same. So what arrived is read back, and typed again if it is not what was
   meant, as one does with a typing error. */
void
journey_type (Journey *self, const char *text)
{
  g_autofree char *arrived = NULL;

  for (guint i = 0; i < 5 && g_strcmp0 (arrived, text) != 0; i++)
    {
      journey_press (self, "ctrl+a");
      journey_press (self, "BackSpace");
      send_letters (text);
      for (guint j = 0; j < 20 && g_strcmp0 (arrived, text) != 0; j++)
        {
          settle (50);
          g_free (arrived);
          arrived = journey_dup_focused_text (self);
        }
    }

  if (g_strcmp0 (arrived, text) != 0)
    give_up (self, "could not be typed", text);
}

void
journey_fill (Journey *self, const char *name, const char *text)
{
  journey_tab_to (self, ATSPI_ROLE_TEXT, name);
  journey_type (self, text);
  journey_press (self, "Return");
}

/* What the dialog proposes stands in its field as soon as its folder was read. (transfer full) */
static char *
wait_for_proposal (Journey *self)
{
  gint64 until = g_get_monotonic_time () + PATIENCE;
  char *proposal = NULL;

  while (proposal == NULL || strrchr (proposal, '.') == NULL)
    {
      if (g_get_monotonic_time () > until)
        give_up (self, "no name is proposed", proposal);
      g_free (proposal);
      settle (50);
      proposal = journey_dup_focused_text (self);
    }

  return proposal;
}

/* Other dialogs may stay below the one that asks. */
static void
wait_until_left (Journey *self, const char *typed)
{
  gint64 until = g_get_monotonic_time () + PATIENCE;
  g_autofree char *focused = journey_dup_focused_text (self);

  while (g_strcmp0 (focused, typed) == 0)
    {
      if (g_get_monotonic_time () > until)
        give_up (self, "the name is still asked for", typed);
      settle (50);
      g_free (focused);
      focused = journey_dup_focused_text (self);
    }
}

void
journey_save_as (Journey *self, const char *name)
{
  g_autofree char *proposal = NULL;
  g_autofree char *wanted = NULL;

  g_object_unref (journey_wait_for (self, ATSPI_ROLE_DIALOG, NULL));
  journey_tab_to (self, ATSPI_ROLE_TEXT, NULL);
  proposal = wait_for_proposal (self);
  wanted = g_strconcat (name, strrchr (proposal, '.'), NULL);
  journey_type (self, wanted);
  journey_press (self, "Return");
  wait_until_left (self, wanted);
}

/* Where no window manager runs, nobody gives the keyboard back to the window when a dialog closes whose
   list of proposals was open. */
static void
focus_window (Journey *self)
{
  g_autoptr (AtspiAccessible) window = journey_wait_for (self, ATSPI_ROLE_FRAME, NULL);
  g_autofree char *title = atspi_accessible_get_name (window, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process
    = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error, "xdotool", "search", "--onlyvisible",
                        "--name", title, "windowfocus", NULL);

  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
}

void
journey_open (Journey *self, const char *path)
{
  g_object_unref (journey_wait_for (self, ATSPI_ROLE_DIALOG, NULL));
  journey_press (self, "ctrl+l");
  journey_tab_to (self, ATSPI_ROLE_TEXT, NULL);
  journey_type (self, path);
  journey_press (self, "Return");
  wait_until_left (self, path);
  focus_window (self);
}

/*
 * Words
 */

static void
ignore_cb (const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
}

void
journey_init (int *argc, char ***argv)
{
  const char *folder = g_getenv ("ENTENTE_LOCALEDIR");

  g_unsetenv ("LANGUAGE");
  if (setlocale (LC_ALL, "fr_FR.UTF-8") != NULL)
    g_setenv ("LC_ALL", "fr_FR.UTF-8", TRUE);
  else
    g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  setlocale (LC_ALL, "");
  bindtextdomain ("entente", folder);
  bind_textdomain_codeset ("entente", "UTF-8");

  g_test_init (argc, argv, NULL);
  /* libatspi warns of what it finds missing in GTK. The program’s own warnings stay fatal. */
  g_log_set_always_fatal (G_LOG_FATAL_MASK);
  g_log_set_handler ("dbind", G_LOG_LEVEL_WARNING, ignore_cb, NULL);
  g_assert_cmpint (atspi_init (), <, 2);
}

static char *
strip_mnemonic (const char *label)
{
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);

  return g_strjoinv ("", parts);
}

const char *
journey_word (const char *context, const char *english)
{
  g_autofree char *label
    = strip_mnemonic (context != NULL ? g_dpgettext2 ("entente", context, english)
                                      : g_dgettext ("entente", english));

  return g_intern_string (label);
}

/*
 * The program
 */

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

/* In the home that with-display makes and takes away. */
char *
journey_make_home (void)
{
  char *home = g_build_filename (g_get_home_dir (), "home-XXXXXX", NULL);
  g_autofree char *config = NULL;
  g_autofree char *documents = NULL;
  g_autofree char *folders = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (g_mkdtemp (home));
  config = g_build_filename (home, "config", NULL);
  documents = g_build_filename (home, "Documents", NULL);
  folders = g_build_filename (config, "user-dirs.dirs", NULL);
  g_assert_no_errno (g_mkdir (config, 0700));
  g_assert_no_errno (g_mkdir (documents, 0700));
  g_file_set_contents (folders, "XDG_DOCUMENTS_DIR=\"$HOME/Documents\"\n", -1, &error);
  g_assert_no_error (error);

  return home;
}

static GSubprocessLauncher *
make_launcher (const char *home)
{
  static const struct {
    const char *variable, *folder;
  } places[] = {
    { "HOME", "." },
    { "XDG_CACHE_HOME", "cache" },
    { "XDG_CONFIG_HOME", "config" },
    { "XDG_DATA_HOME", "data" },
    { "XDG_STATE_HOME", "state" },
  };
  GSubprocessLauncher *launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_PIPE);

  g_subprocess_launcher_set_cwd (launcher, home);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *path = g_canonicalize_filename (places[i].folder, home);

      g_subprocess_launcher_setenv (launcher, places[i].variable, path, TRUE);
    }
  /* What is remembered from one start to the next is part of the journey. */
  g_subprocess_launcher_setenv (launcher, "GSETTINGS_BACKEND", "keyfile", TRUE);
  return launcher;
}

static void
follow_errors (Journey *self)
{
  g_autoptr (GDataInputStream) stream = g_data_input_stream_new (g_subprocess_get_stderr_pipe (self->process));

  self->errors = g_string_new (NULL);
  self->reading = TRUE;
  g_data_input_stream_read_line_async (stream, G_PRIORITY_DEFAULT, NULL, read_errors_cb, self);
}

Journey *
journey_start (const char *home, const char *file)
{
  g_autoptr (GSubprocessLauncher) launcher = make_launcher (home);
  const char *words[] = { g_getenv ("ENTENTE_BINARY"), file, NULL };
  g_autoptr (AtspiAccessible) focus = NULL;
  g_autoptr (GError) error = NULL;
  Journey *self = g_new0 (Journey, 1);

  self->listener = atspi_event_listener_new (focus_cb, self, NULL);
  atspi_event_listener_register (self->listener, "object:state-changed:focused", &error);
  g_assert_no_error (error);

  self->process = g_subprocess_launcher_spawnv (launcher, words, &error);
  g_assert_no_error (error);
  follow_errors (self);
  g_object_unref (journey_wait_for (self, ATSPI_ROLE_FRAME, NULL));
  /* Keys go nowhere before. */
  focus = wait_for (self, is_focused, NULL);
  if (focus == NULL)
    give_up (self, "the window never has the focus", NULL);

  return self;
}

static void
journey_free (Journey *self)
{
  atspi_event_listener_deregister (self->listener, "object:state-changed:focused", NULL);
  g_clear_object (&self->listener);
  g_clear_object (&self->focus);
  g_clear_object (&self->process);
  g_string_free (self->errors, TRUE);
  g_free (self);
}

/* Until it has said its last word; nothing of it was a complaint. */
static void
await_end (Journey *self)
{
  gint64 until = g_get_monotonic_time () + PATIENCE;

  while (self->reading && g_get_monotonic_time () < until)
    settle (20);
  if (self->reading)
    give_up (self, "does not end", NULL);
  g_subprocess_wait (self->process, NULL, NULL);
  g_assert_cmpstr (self->errors->str, ==, "");
}

void
journey_end (Journey *self)
{
  journey_press (self, "ctrl+q");
  await_end (self);
  g_assert_true (g_subprocess_get_if_exited (self->process));
  g_assert_cmpint (g_subprocess_get_exit_status (self->process), ==, 0);
  journey_free (self);
}

void
journey_kill (Journey *self, guint after)
{
  settle (after);
  g_subprocess_force_exit (self->process);
  await_end (self);
  g_assert_true (g_subprocess_get_if_signaled (self->process));
  journey_free (self);
}
