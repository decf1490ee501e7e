/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-problem-editor.h"

#include "form/entente-field-group.h"
#include "form/entente-field-value.h"
#include "meetings/entente-problem-desk.h"

#include <glib/gi18n-lib.h>

struct _EntenteProblemEditor
{
  EntenteCaptureEditor parent_instance;

  /* Children */
  GtkWidget *facts;
  GtkWidget *answer;
  GtkWidget *life;
  GtkWidget *end;
  GtkWidget *state_row;
  GtkWidget *acknowledge_button;
  GtkWidget *answer_button;
  GtkWidget *close_button;
  GtkWidget *reopen_button;
};

G_DEFINE_FINAL_TYPE (EntenteProblemEditor, entente_problem_editor, ENTENTE_TYPE_CAPTURE_EDITOR)

static EntenteProblem *
get_problem (gpointer self)
{
  return (EntenteProblem *) entente_capture_editor_get_record (ENTENTE_CAPTURE_EDITOR (self));
}

static gboolean
tell (EntenteProblemEditor *self, gboolean done, GError **error)
{
  return _entente_capture_editor_tell (ENTENTE_CAPTURE_EDITOR (self), done, *error);
}

/*
 * Typing
 */

static EntenteRecord *
entente_problem_editor_take (EntenteCaptureEditor *editor, const char *text, GError **error)
{
  EntenteProblemDraft draft = { .text = text, .severity = ENTENTE_PROBLEM_MEDIUM };

  return (EntenteRecord *) entente_problem_desk_raise (_entente_capture_editor_get_store (editor),
                                                       _entente_capture_editor_get_meeting (editor),
                                                       &draft, error);
}

static void
entente_problem_editor_type (EntenteCaptureEditor *editor, const char *text)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *problem = NULL;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  if (!entente_field_value_put (entente_capture_editor_get_record (editor), ENTENTE_PROBLEM_TEXT,
                                &value, ENTENTE_FIELD_VALUE_TYPING, &problem))
    gtk_widget_activate_action (GTK_WIDGET (editor), "win.toast", "s", problem);
}

/*
 * Its life
 */

static void
acknowledge_cb (EntenteProblemEditor *self)
{
  EntenteProblem *problem = get_problem (self);
  g_autoptr (GError) error = NULL;

  if (problem != NULL)
    tell (self, entente_problem_desk_acknowledge (problem, &error), &error);
}

static void
answer_cb (EntenteProblemEditor *self)
{
  const EntenteField *fields = entente_record_type_get_fields (ENTENTE_TYPE_PROBLEM, NULL);
  EntenteFieldRow *row
    = entente_field_group_find (ENTENTE_FIELD_GROUP (self->answer), &fields[ENTENTE_PROBLEM_ANSWER]);
  EntenteRecord *record = (EntenteRecord *) get_problem (self);
  g_autofree char *answer = NULL;
  g_autoptr (GError) error = NULL;
  EntenteRecord *by;

  if (record == NULL)
    return;
  entente_field_row_flush (row);
  answer = g_strdup (entente_record_get_text (record, ENTENTE_PROBLEM_ANSWER));
  by = entente_store_get_record (entente_record_get_store (record), ENTENTE_TYPE_PERSON,
                                 entente_record_get_reference (record, ENTENTE_PROBLEM_ANSWERED_BY));
  tell (self,
        entente_problem_desk_answer (ENTENTE_PROBLEM (record), answer, (EntentePerson *) by, NULL,
                                     &error),
        &error);
}

static void
close_cb (EntenteProblemEditor *self)
{
  EntenteProblem *problem = get_problem (self);
  g_autoptr (GError) error = NULL;

  if (problem != NULL)
    tell (self, entente_problem_desk_close (problem, &error), &error);
}

static void
reopen_cb (EntenteProblemEditor *self)
{
  EntenteProblem *problem = get_problem (self);
  g_autoptr (GError) error = NULL;

  if (problem != NULL)
    tell (self, entente_problem_desk_reopen (problem, NULL, &error), &error);
}

static void
delete_cb (EntenteProblemEditor *self)
{
  EntenteProblem *problem = get_problem (self);
  g_autoptr (GError) error = NULL;

  if (problem != NULL && tell (self, entente_problem_desk_delete (problem, &error), &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", _ ("Problem deleted"));
}

/*
 * What is shown
 */

static void
update_life (EntenteProblemEditor *self, EntenteProblem *problem)
{
  EntenteProblemActions actions = entente_problem_get_actions (problem);
  g_autofree char *words = entente_problem_dup_state_words (problem, NULL);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->state_row), words);
  gtk_widget_set_visible (self->acknowledge_button, (actions & ENTENTE_PROBLEM_CAN_ACKNOWLEDGE) != 0);
  gtk_widget_set_visible (self->answer_button, (actions & ENTENTE_PROBLEM_CAN_ANSWER) != 0);
  gtk_widget_set_visible (self->close_button, (actions & ENTENTE_PROBLEM_CAN_CLOSE) != 0);
  gtk_widget_set_visible (self->reopen_button, (actions & ENTENTE_PROBLEM_CAN_REOPEN) != 0);
}

static void
entente_problem_editor_update (EntenteCaptureEditor *editor, gboolean writable)
{
  EntenteProblemEditor *self = ENTENTE_PROBLEM_EDITOR (editor);
  EntenteProblem *problem = get_problem (self);

  entente_field_group_set_record (ENTENTE_FIELD_GROUP (self->facts), (EntenteRecord *) problem);
  entente_field_group_set_record (ENTENTE_FIELD_GROUP (self->answer), (EntenteRecord *) problem);
  gtk_widget_set_sensitive (self->facts, problem != NULL && writable);
  gtk_widget_set_visible (self->answer, problem != NULL);
  gtk_widget_set_visible (self->life, problem != NULL);
  gtk_widget_set_visible (self->end, problem != NULL);
  gtk_widget_set_sensitive (self->life, writable);
  gtk_widget_set_sensitive (self->end, writable);
  if (problem != NULL)
    update_life (self, problem);
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
add_button (EntenteProblemEditor *self, const char *label, void (*callback) (EntenteProblemEditor *))
{
  return _entente_capture_editor_add_button (ENTENTE_CAPTURE_EDITOR (self), self->state_row, label,
                                             G_CALLBACK (callback));
}

static void
make_life (EntenteProblemEditor *self)
{
  self->life = adw_preferences_group_new ();
  self->state_row = _entente_capture_editor_make_row (_ ("State"));
  self->acknowledge_button = add_button (self, C_ ("problem", "_Seen"), acknowledge_cb);
  self->answer_button = add_button (self, C_ ("problem", "_Answered"), answer_cb);
  self->close_button = add_button (self, C_ ("problem", "_Close"), close_cb);
  self->reopen_button = add_button (self, C_ ("problem", "_Reopen"), reopen_cb);
  gtk_widget_add_css_class (self->answer_button, "suggested-action");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->life), self->state_row);
}

static void
make_end (EntenteProblemEditor *self)
{
  self->end = adw_preferences_group_new ();
  adw_preferences_group_add (
    ADW_PREFERENCES_GROUP (self->end),
    _entente_capture_editor_make_delete_row (ENTENTE_CAPTURE_EDITOR (self), _ ("_Delete Problem"),
                                             G_CALLBACK (delete_cb)));
}

static void
entente_problem_editor_class_init (EntenteProblemEditorClass *klass)
{
  EntenteCaptureEditorClass *editor_class = ENTENTE_CAPTURE_EDITOR_CLASS (klass);

  editor_class->text_field = ENTENTE_PROBLEM_TEXT;
  editor_class->refusal = N_ ("The Problem Was Not Changed");
  editor_class->take = entente_problem_editor_take;
  editor_class->type = entente_problem_editor_type;
  editor_class->update = entente_problem_editor_update;
}

static void
entente_problem_editor_init (EntenteProblemEditor *self)
{
  static const char *const facts[]
    = { "severity", "raised-by", "organization", "raised-on", "answer-due", "body", NULL };
  static const char *const answer[] = { "answer", "answered-by", NULL };
  EntenteCaptureEditor *editor = ENTENTE_CAPTURE_EDITOR (self);

  _entente_capture_editor_set_label (editor, _ ("What the difficulty is"));
  self->facts = make_fields ("", facts);
  self->answer = make_fields (_ ("Answer"), answer);
  make_life (self);
  make_end (self);
  _entente_capture_editor_add_group (editor, self->answer);
  _entente_capture_editor_add_group (editor, self->life);
  _entente_capture_editor_add_group (editor, self->facts);
  _entente_capture_editor_add_group (editor, self->end);
  entente_problem_editor_update (editor, FALSE);
}
