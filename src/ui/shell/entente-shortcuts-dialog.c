/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/entente-shortcuts-dialog.h"

#include <glib/gi18n-lib.h>

typedef struct {
  const char *title;
  const char *action; /* NULL: the shortcut is the widgets' own, and is listed only */
  const char *accels[3];
} Shortcut;

static const Shortcut general[] = {
  { N_ ("New project"), "win.new", { "<Control>n" } },
  { N_ ("Open a project"), "win.open", { "<Control>o" } },
  { N_ ("Save a copy"), "win.save-copy", { "<Control><Shift>s" } },
  { N_ ("Close the window"), "window.close", { "<Control>w" } },
  { N_ ("Quit"), "app.quit", { "<Control>q" } },
  { N_ ("Take a note, to be sorted later"), "win.note", { "<Control>j" } },
  { N_ ("Main menu"), NULL, { "F10" } },
  { N_ ("Preferences"), "win.preferences", { "<Control>comma" } },
  { N_ ("Keyboard shortcuts"), "win.shortcuts", { "<Control>question", "<Control>slash" } },
  { NULL },
};

static const Shortcut editing[] = {
  { N_ ("Undo"), "win.undo", { "<Control>z" } },
  { N_ ("Redo"), "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { N_ ("Save a line"), NULL, { "Return" } },
  { N_ ("Save a long text"), NULL, { "<Control>Return" } },
  { N_ ("Bold, in a long text"), NULL, { "<Control>b" } },
  { N_ ("Italic, in a long text"), NULL, { "<Control>i" } },
  { N_ ("List, in a long text"), NULL, { "<Control><Shift>l" } },
  { N_ ("Bring back what stood in a field"), NULL, { "Escape" } },
  { NULL },
};

static const Shortcut pages[] = {
  { N_ ("Search in the page"), "win.search", { "<Control>f" } },
  { N_ ("First page"), "win.page(uint32 0)", { "<Alt>1" } },
  { N_ ("Second page"), "win.page(uint32 1)", { "<Alt>2" } },
  { N_ ("Third page"), "win.page(uint32 2)", { "<Alt>3" } },
  { N_ ("Fourth page"), "win.page(uint32 3)", { "<Alt>4" } },
  { N_ ("Fifth page"), "win.page(uint32 4)", { "<Alt>5" } },
  { N_ ("Sixth page"), "win.page(uint32 5)", { "<Alt>6" } },
  { N_ ("Seventh page"), "win.page(uint32 6)", { "<Alt>7" } },
  { NULL },
};

/* The keys of the rows and bars are in schedule/entente-schedule-keys.c. */
static const Shortcut schedule[] = {
  { N_ ("Show or hide the pane"), NULL, { "F9" } },
  { N_ ("Add a task"), NULL, { "Insert" } },
  { N_ ("Add a task inside the selected one"), NULL, { "<Shift>Insert" } },
  { N_ ("Add a milestone"), NULL, { "<Control>Insert" } },
  { N_ ("Rename the task"), NULL, { "F2" } },
  { N_ ("Edit the task in the pane"), NULL, { "<Alt>Return" } },
  { N_ ("Delete the selected tasks"), NULL, { "Delete" } },
  { N_ ("Put into the task above"), NULL, { "Tab" } },
  { N_ ("Take out of the group"), NULL, { "<Shift>Tab" } },
  { N_ ("Move up in the list"), NULL, { "<Alt>Up" } },
  { N_ ("Move down in the list"), NULL, { "<Alt>Down" } },
  { N_ ("Plan earlier"), NULL, { "<Alt>Left" } },
  { N_ ("Plan later"), NULL, { "<Alt>Right" } },
  { N_ ("Make shorter"), NULL, { "<Alt><Shift>Left" } },
  { N_ ("Make longer"), NULL, { "<Alt><Shift>Right" } },
  { N_ ("Mark as done, or to do again"), NULL, { "space" } },
  { N_ ("More progress"), NULL, { "plus" } },
  { N_ ("Less progress"), NULL, { "minus" } },
  { N_ ("Link the selected tasks in their order"), NULL, { "<Control>l" } },
  { N_ ("Remove the links between them"), NULL, { "<Control><Shift>l" } },
  { N_ ("Zoom in"), NULL, { "<Control>plus" } },
  { N_ ("Zoom out"), NULL, { "<Control>minus" } },
  { N_ ("Show the whole plan"), NULL, { "<Control>0" } },
  { N_ ("Leave the rows with the keyboard"), NULL, { "F6" } },
  { NULL },
};

static const Shortcut funding[] = {
  { N_ ("Take the request to the next stage"), NULL, { "<Alt>Right" } },
  { N_ ("Take the request back a stage"), NULL, { "<Alt>Left" } },
  { N_ ("Move the request up or down its stage"), NULL, { "<Alt>Up", "<Alt>Down" } },
  { N_ ("Open the request"), NULL, { "Return" } },
  { NULL },
};

static const Shortcut charts[] = {
  { N_ ("Next or previous value"), NULL, { "Right", "Left" } },
  { N_ ("First value"), NULL, { "Home" } },
  { N_ ("Last value"), NULL, { "End" } },
  { N_ ("Go to what a value is made of"), NULL, { "Return" } },
  { NULL },
};

/* The keys of the cells are in grid/entente-grid-keys.c. */
static const Shortcut budget[] = {
  { N_ ("Add a line"), NULL, { "Insert" } },
  { N_ ("Change the cell"), NULL, { "F2" } },
  { N_ ("Next cell"), NULL, { "Tab" } },
  { N_ ("Empty the cell"), NULL, { "Delete" } },
  { N_ ("Delete the selected lines"), NULL, { "<Control>Delete" } },
  { N_ ("Fill down"), NULL, { "<Control>d" } },
  { N_ ("Move to another account"), NULL, { "<Control>m" } },
  { N_ ("Edit the line in the pane"), NULL, { "<Alt>Return" } },
  { N_ ("Leave the rows with the keyboard"), NULL, { "F6" } },
  { NULL },
};

static const Shortcut meetings[] = {
  { N_ ("New meeting"), NULL, { "<Control><Shift>n" } },
  { N_ ("Move the point up or down"), NULL, { "<Alt>Up", "<Alt>Down" } },
  { N_ ("Remove the point"), NULL, { "Delete" } },
  { NULL },
};

/* The keys of the mode are in meetings/entente-meeting-mode-page.blp. */
static const Shortcut meeting_mode[] = {
  { N_ ("Next point"), NULL, { "<Control>Page_Down" } },
  { N_ ("Previous point"), NULL, { "<Control>Page_Up" } },
  { N_ ("Write what is said"), NULL, { "<Control>e" } },
  { N_ ("Note a decision"), NULL, { "<Control>d" } },
  { N_ ("Note an action"), NULL, { "<Control><Shift>a" } },
  { N_ ("Note a problem"), NULL, { "<Control><Shift>p" } },
  { N_ ("The first organisation speaks, and so on to 9"), NULL, { "<Control>1" } },
  { N_ ("Full screen"), NULL, { "F11" } },
  { NULL },
};

/* Those of the cells are as in the budget. */
static const Shortcut frame[] = {
  { N_ ("Add one like it"), NULL, { "<Control>Return", "Insert" } },
  { N_ ("Add what stands under it"), NULL, { "<Control><Shift>Return" } },
  { N_ ("Move up or down in the frame"), NULL, { "<Alt>Up", "<Alt>Down" } },
  { N_ ("Put the objective under the one before it"), NULL, { "<Alt>Right" } },
  { N_ ("Let the objective stand alone"), NULL, { "<Alt>Left" } },
  { N_ ("Delete the selected rows"), NULL, { "<Control>Delete" } },
  { N_ ("Show the values in the pane"), NULL, { "<Alt>Return" } },
  { NULL },
};

/* Those that answer are said beside each question. */
static const Shortcut sheets[] = {
  { N_ ("Question before, question after"), NULL, { "Up", "Down" } },
  { N_ ("Empty the answer, or the one before"), NULL, { "BackSpace" } },
  { N_ ("No answer"), NULL, { "0", "minus" } },
  { N_ ("Not concerned"), NULL, { "n" } },
  { NULL },
};

static const struct {
  const char *title;
  const Shortcut *shortcuts;
} groups[] = {
  { N_ ("General"), general },
  { N_ ("Editing"), editing },
  { N_ ("Pages"), pages },
  { N_ ("Schedule"), schedule },
  { N_ ("Budget"), budget },
  { N_ ("Funding requests"), funding },
  { N_ ("Charts"), charts },
  { N_ ("Meetings"), meetings },
  { N_ ("Meeting mode"), meeting_mode },
  { N_ ("Evaluation frame"), frame },
  { N_ ("Typing of sheets"), sheets },
};

/* Dressed like GTK's own shortcut labels, which are on their way out. */
static GtkWidget *
make_keys (const char *accel)
{
  GtkWidget *keys = g_object_new (GTK_TYPE_BOX, "css-name", "shortcut", "spacing", 6,
                                  "valign", GTK_ALIGN_CENTER, NULL);
  g_auto (GStrv) parts = NULL;
  g_autofree char *label = NULL;
  GdkModifierType modifiers;
  guint key;

  gtk_accelerator_parse (accel, &key, &modifiers);
  label = gtk_accelerator_get_label (key, modifiers);
  parts = g_strsplit (label, "+", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      GtkWidget *cap;

      /* The plus key looks like what stands between keys: it leaves two empty parts, the last one over. */
      if (*parts[i] == '\0' && parts[i + 1] == NULL)
        break;
      cap = gtk_label_new (*parts[i] != '\0' ? parts[i] : "+");
      gtk_widget_add_css_class (cap, "keycap");
      gtk_box_append (GTK_BOX (keys), cap);
    }

  return keys;
}

static GtkWidget *
make_group (const char *title, const Shortcut *shortcuts)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  for (const Shortcut *shortcut = shortcuts; shortcut->title != NULL; shortcut++)
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (shortcut->title));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_keys (shortcut->accels[0]));
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }

  return group;
}

void
entente_shortcuts_dialog_install (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    for (const Shortcut *shortcut = groups[i].shortcuts; shortcut->title != NULL; shortcut++)
      if (shortcut->action != NULL)
        gtk_application_set_accels_for_action (application, shortcut->action, shortcut->accels);
}

AdwDialog *
entente_shortcuts_dialog_new (void)
{
  AdwDialog *dialog = adw_preferences_dialog_new ();
  GtkWidget *page = adw_preferences_page_new ();

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                              ADW_PREFERENCES_GROUP (make_group (_ (groups[i].title),
                                                                 groups[i].shortcuts)));
  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (dialog), ADW_PREFERENCES_PAGE (page));
  adw_dialog_set_title (dialog, _ ("Keyboard Shortcuts"));
  return dialog;
}
