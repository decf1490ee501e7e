/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-problem-editor.h"

#include "form/entente-field-group.h"
#include "form/entente-field-value.h"
#include "meetings/entente-capture-text.h"
#include "schedule/entente-task-words.h"

#include <glib/gi18n-lib.h>

struct _EntenteProblemEditor
{
  AdwBin parent_instance;

  /* Owned */
  EntenteStore *store;     /* nullable */
  EntenteMeeting *meeting; /* nullable: of a new one */
  EntenteProblem *problem; /* nullable */
  GSignalGroup *store_signals;

  /* Children */
  GtkWidget *text;
  GtkWidget *facts;
  GtkWidget *answer;
  GtkWidget *life;
  GtkWidget *state_row;
  GtkWidget *acknowledge_button;
  GtkWidget *answer_button;
  GtkWidget *close_button;
  GtkWidget *reopen_button;
};

G_DEFINE_FINAL_TYPE (EntenteProblemEditor, entente_problem_editor, ADW_TYPE_BIN)

enum {
  RAISED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void update (EntenteProblemEditor *self);

static void
tell (EntenteProblemEditor *self, const GError *error)
{
  entente_schedule_tell_refusal (GTK_WIDGET (self), _ ("The Problem Was Not Changed"), error);
}

static gboolean
is_there (EntenteProblemEditor *self)
{
  return self->problem != NULL && !entente_record_is_deleted (ENTENTE_RECORD (self->problem));
}

/*
 * Typing
 */

static void
raise_problem (EntenteProblemEditor *self, const char *text)
{
  EntenteProblemDraft draft = { .text = text, .severity = ENTENTE_PROBLEM_MEDIUM };
  g_autoptr (GError) error = NULL;
  EntenteProblem *problem;

  if (self->store == NULL)
    return;
  problem = entente_problem_desk_raise (self->store, self->meeting, &draft, &error);
  if (problem == NULL)
    {
      tell (self, error);
      return;
    }
  self->problem = g_object_ref (problem);
  g_signal_emit (self, signals[RAISED], 0, problem);
  update (self);
}

static void
type (EntenteProblemEditor *self, const char *text)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *problem = NULL;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  if (!entente_field_value_put (ENTENTE_RECORD (self->problem), ENTENTE_PROBLEM_TEXT, &value,
                                ENTENTE_FIELD_VALUE_TYPING, &problem))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", problem);
}

/* An emptied text is kept as it was: somebody is about to type it anew. */
static void
save_cb (EntenteProblemEditor *self, const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  if (*stripped == '\0')
    return;
  if (is_there (self))
    type (self, text);
  else
    raise_problem (self, text);
}

/*
 * Its life
 */

static void
acknowledge_cb (EntenteProblemEditor *self)
{
  g_autoptr (GError) error = NULL;

  if (is_there (self) && !entente_problem_desk_acknowledge (self->problem, &error))
    tell (self, error);
}

static void
answer_cb (EntenteProblemEditor *self)
{
  const EntenteField *fields = entente_record_type_get_fields (ENTENTE_TYPE_PROBLEM, NULL);
  EntenteFieldRow *row
    = entente_field_group_find (ENTENTE_FIELD_GROUP (self->answer), &fields[ENTENTE_PROBLEM_ANSWER]);
  g_autofree char *answer = NULL;
  g_autoptr (GError) error = NULL;
  EntenteRecord *by;

  if (!is_there (self))
    return;
  entente_field_row_flush (row);
  answer = g_strdup (entente_record_get_text (ENTENTE_RECORD (self->problem), ENTENTE_PROBLEM_ANSWER));
  by = entente_store_get_record (self->store, ENTENTE_TYPE_PERSON,
                                 entente_record_get_reference (ENTENTE_RECORD (self->problem),
                                                               ENTENTE_PROBLEM_ANSWERED_BY));
  if (!entente_problem_desk_answer (self->problem, answer, (EntentePerson *) by, NULL, &error))
    tell (self, error);
}

static void
close_cb (EntenteProblemEditor *self)
{
  g_autoptr (GError) error = NULL;

  if (is_there (self) && !entente_problem_desk_close (self->problem, &error))
    tell (self, error);
}

static void
reopen_cb (EntenteProblemEditor *self)
{
  g_autoptr (GError) error = NULL;

  if (is_there (self) && !entente_problem_desk_reopen (self->problem, NULL, &error))
    tell (self, error);
}

static void
delete_cb (EntenteProblemEditor *self)
{
  g_autoptr (GError) error = NULL;

  if (!is_there (self))
    return;
  if (!entente_problem_desk_delete (self->problem, &error))
    tell (self, error);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", _ ("Problem deleted"));
}

/*
 * What is shown
 */

static void
update_life (EntenteProblemEditor *self)
{
  EntenteProblemActions actions = entente_problem_get_actions (self->problem);
  g_autofree char *words = entente_problem_dup_state_words (self->problem, NULL);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->state_row), words);
  gtk_widget_set_visible (self->acknowledge_button, (actions & ENTENTE_PROBLEM_CAN_ACKNOWLEDGE) != 0);
  gtk_widget_set_visible (self->answer_button, (actions & ENTENTE_PROBLEM_CAN_ANSWER) != 0);
  gtk_widget_set_visible (self->close_button, (actions & ENTENTE_PROBLEM_CAN_CLOSE) != 0);
  gtk_widget_set_visible (self->reopen_button, (actions & ENTENTE_PROBLEM_CAN_REOPEN) != 0);
}

static void
update (EntenteProblemEditor *self)
{
  gboolean there = is_there (self);
  gboolean writable = self->store != NULL && !entente_store_get_read_only (self->store);

  if (self->problem != NULL && !there)
    g_clear_object (&self->problem);
  entente_field_group_set_record (ENTENTE_FIELD_GROUP (self->facts), (EntenteRecord *) self->problem);
  entente_field_group_set_record (ENTENTE_FIELD_GROUP (self->answer), (EntenteRecord *) self->problem);
  entente_capture_text_set_editable (ENTENTE_CAPTURE_TEXT (self->text), writable);
  gtk_widget_set_sensitive (self->facts, there && writable);
  gtk_widget_set_visible (self->answer, there);
  gtk_widget_set_visible (self->life, there);
  gtk_widget_set_sensitive (self->life, writable);
  if (!there)
    return;
  if (!entente_capture_text_is_dirty (ENTENTE_CAPTURE_TEXT (self->text)))
    entente_capture_text_set_text (
      ENTENTE_CAPTURE_TEXT (self->text),
      entente_record_get_text (ENTENTE_RECORD (self->problem), ENTENTE_PROBLEM_TEXT));
  update_life (self);
}

static void
changed_cb (EntenteProblemEditor *self)
{
  gboolean was_there = self->problem != NULL;

  update (self);
  if (was_there && self->problem == NULL)
    entente_capture_text_set_text (ENTENTE_CAPTURE_TEXT (self->text), "");
}

static void
set_store (EntenteProblemEditor *self, EntenteStore *store)
{
  g_set_object (&self->store, store);
  g_signal_group_set_target (self->store_signals, store);
}

void
entente_problem_editor_start (EntenteProblemEditor *self, EntenteStore *store, EntenteMeeting *meeting)
{
  g_return_if_fail (ENTENTE_IS_PROBLEM_EDITOR (self));
  g_return_if_fail (ENTENTE_IS_STORE (store));

  entente_problem_editor_flush (self);
  set_store (self, store);
  g_set_object (&self->meeting, meeting);
  g_clear_object (&self->problem);
  entente_capture_text_set_text (ENTENTE_CAPTURE_TEXT (self->text), "");
  update (self);
  gtk_widget_grab_focus (self->text);
}

void
entente_problem_editor_show (EntenteProblemEditor *self, EntenteProblem *problem)
{
  g_return_if_fail (ENTENTE_IS_PROBLEM_EDITOR (self));
  g_return_if_fail (problem == NULL || ENTENTE_IS_PROBLEM (problem));

  if (self->problem == problem && problem != NULL)
    return;
  entente_problem_editor_flush (self);
  set_store (self, problem != NULL ? entente_record_get_store (ENTENTE_RECORD (problem)) : NULL);
  g_set_object (&self->problem, problem);
  entente_capture_text_set_text (
    ENTENTE_CAPTURE_TEXT (self->text),
    problem != NULL ? entente_record_get_text (ENTENTE_RECORD (problem), ENTENTE_PROBLEM_TEXT) : "");
  update (self);
}

EntenteProblem *
entente_problem_editor_get_problem (EntenteProblemEditor *self)
{
  g_return_val_if_fail (ENTENTE_IS_PROBLEM_EDITOR (self), NULL);

  return self->problem;
}

void
entente_problem_editor_flush (EntenteProblemEditor *self)
{
  g_return_if_fail (ENTENTE_IS_PROBLEM_EDITOR (self));

  entente_capture_text_flush (ENTENTE_CAPTURE_TEXT (self->text));
}

/*
 * The widget
 */

static GtkWidget *
make_fields (const char *title, const char *const *names)
{
  GtkWidget *group = entente_field_group_new (ENTENTE_TYPE_PROBLEM);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  for (guint i = 0; names[i] != NULL; i++)
    entente_field_group_add (ENTENTE_FIELD_GROUP (group), names[i]);
  return group;
}

static GtkWidget *
make_button (EntenteProblemEditor *self, const char *label, void (*callback) (EntenteProblemEditor *))
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (callback), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->state_row), button);
  return button;
}

static void
make_life (EntenteProblemEditor *self)
{
  GtkWidget *row = g_object_new (ADW_TYPE_BUTTON_ROW, "title", _ ("_Delete Problem"), "use-underline",
                                 TRUE, NULL);

  self->life = adw_preferences_group_new ();
  self->state_row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", _ ("State"), NULL);
  self->acknowledge_button = make_button (self, C_ ("problem", "_Seen"), acknowledge_cb);
  self->answer_button = make_button (self, C_ ("problem", "_Answered"), answer_cb);
  self->close_button = make_button (self, C_ ("problem", "_Close"), close_cb);
  self->reopen_button = make_button (self, C_ ("problem", "_Reopen"), reopen_cb);
  gtk_widget_add_css_class (self->answer_button, "suggested-action");
  gtk_widget_add_css_class (row, "destructive-action");
  g_signal_connect_object (row, "activated", G_CALLBACK (delete_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->life), self->state_row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->life), row);
}

static void
entente_problem_editor_dispose (GObject *object)
{
  EntenteProblemEditor *self = ENTENTE_PROBLEM_EDITOR (object);

  if (self->text != NULL && entente_capture_text_is_dirty (ENTENTE_CAPTURE_TEXT (self->text)))
    entente_problem_editor_flush (self);
  self->text = NULL;
  g_clear_object (&self->store_signals);
  g_clear_object (&self->store);
  g_clear_object (&self->meeting);
  g_clear_object (&self->problem);

  G_OBJECT_CLASS (entente_problem_editor_parent_class)->dispose (object);
}

static void
entente_problem_editor_class_init (EntenteProblemEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_problem_editor_dispose;

  signals[RAISED] = g_signal_new ("raised", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, ENTENTE_TYPE_PROBLEM);
}

static void
entente_problem_editor_init (EntenteProblemEditor *self)
{
  static const char *const facts[]
    = { "severity", "raised-by", "organization", "raised-on", "answer-due", "body", NULL };
  static const char *const answer[] = { "answer", "answered-by", NULL };
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *words = adw_preferences_group_new ();

  self->store_signals = g_signal_group_new (ENTENTE_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (changed_cb), self);

  self->text = entente_capture_text_new (_ ("What the difficulty is"));
  g_signal_connect_object (self->text, "save", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (words), self->text);
  self->facts = make_fields ("", facts);
  self->answer = make_fields (_ ("Answer"), answer);
  make_life (self);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (words));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (self->answer));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (self->life));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (self->facts));
  adw_bin_set_child (ADW_BIN (self), page);
  update (self);
}

GtkWidget *
entente_problem_editor_new (void)
{
  return g_object_new (ENTENTE_TYPE_PROBLEM_EDITOR, NULL);
}

AdwDialog *
entente_problem_editor_new_dialog (const char *title, EntenteProblemEditor **editor)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *child = entente_problem_editor_new ();

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), child);
  adw_dialog_set_title (dialog, title);
  adw_dialog_set_content_width (dialog, 640);
  adw_dialog_set_content_height (dialog, 620);
  adw_dialog_set_child (dialog, view);
  adw_dialog_set_focus (dialog, ENTENTE_PROBLEM_EDITOR (child)->text);
  *editor = ENTENTE_PROBLEM_EDITOR (child);
  return dialog;
}
