/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-decision-editor.h"

#include "form/entente-field-group.h"
#include "meetings/entente-meeting-life.h"
#include "meetings/entente-referents-row.h"
#include "meetings/entente-replaced-row.h"
#include "meetings/entente-vote-group.h"

#include <glib/gi18n-lib.h>

struct _EntenteDecisionEditor
{
  EntenteCaptureEditor parent_instance;

  /* Owned */
  EntenteAgendaItem *item; /* nullable: of a new one */

  /* Children */
  GtkWidget *facts;
  GtkWidget *days;
  GtkWidget *referents;
  GtkWidget *replaced;
  GtkWidget *votes;
  GtkWidget *links;
  GtkWidget *state_row;
  GtkWidget *task_row;
  GtkWidget *meeting_row;
  GtkWidget *apply_button;
  GtkWidget *drop_button;

  EntenteDecisionKind kind;
};

G_DEFINE_FINAL_TYPE (EntenteDecisionEditor, entente_decision_editor, ENTENTE_TYPE_CAPTURE_EDITOR)

static EntenteDecision *
get_decision (EntenteDecisionEditor *self)
{
  return (EntenteDecision *) entente_capture_editor_get_record (ENTENTE_CAPTURE_EDITOR (self));
}

/* (nullable) */
static EntenteMeeting *
get_meeting (EntenteDecision *decision)
{
  EntenteRecord *record = ENTENTE_RECORD (decision);

  return (EntenteMeeting *) entente_store_get_record (
    entente_record_get_store (record), ENTENTE_TYPE_MEETING,
    entente_record_get_reference (record, ENTENTE_DECISION_MEETING));
}

static void
tell (EntenteDecisionEditor *self, const GError *error)
{
  _entente_capture_editor_tell (ENTENTE_CAPTURE_EDITOR (self), FALSE, error);
}

/*
 * Typing
 */

static EntenteRecord *
entente_decision_editor_take (EntenteCaptureEditor *editor, const char *text, GError **error)
{
  EntenteDecisionEditor *self = ENTENTE_DECISION_EDITOR (editor);
  EntenteDecisionDraft draft = { .text = text, .kind = self->kind };

  return (EntenteRecord *) entente_decision_register_take (
    _entente_capture_editor_get_store (editor), _entente_capture_editor_get_meeting (editor),
    self->item, &draft, error);
}

static void
entente_decision_editor_type (EntenteCaptureEditor *editor, const char *text)
{
  g_autoptr (GError) error = NULL;

  if (!entente_decision_register_type (get_decision (ENTENTE_DECISION_EDITOR (editor)), text, &error))
    _entente_capture_editor_tell (editor, FALSE, error);
}

/*
 * Facts that a rule binds to others
 */

static gboolean
say (char **problem, gboolean done, GError **error)
{
  if (!done)
    *problem = g_strdup ((*error)->message);
  return done;
}

static gboolean
put_fact (EntenteRecord *record, guint field, const GValue *value, char **problem)
{
  EntenteDecision *decision = ENTENTE_DECISION (record);
  EntenteDecisionDraft draft;
  GDate dates[2];
  g_autoptr (GPtrArray) referents = NULL;
  g_autoptr (GError) error = NULL;

  entente_decision_register_read (decision, &draft, dates);
  referents = draft.referents;
  if (field == ENTENTE_DECISION_KIND)
    draft.kind = (EntenteDecisionKind) g_value_get_int (value);
  else
    draft.how = (EntenteDecisionHow) g_value_get_int (value);
  return say (problem, entente_decision_register_change (decision, &draft, &error), &error);
}

static gboolean
put_due (EntenteRecord *record, guint field, const GValue *value, char **problem)
{
  g_autoptr (GError) error = NULL;
  GDate day;
  gboolean given = entente_date_from_iso (g_value_get_string (value), &day);

  return say (problem,
              entente_decision_register_set_due (ENTENTE_DECISION (record), given ? &day : NULL,
                                                 &error),
              &error);
}

/* "J+15": so many days after the meeting. */
static void
day_cb (GtkButton *button, EntenteDecisionEditor *self)
{
  guint days = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "entente-days"));
  g_autoptr (GError) error = NULL;
  EntenteDecision *decision = get_decision (self);
  GDate day;

  if (decision == NULL)
    return;
  entente_decision_register_get_day_after (get_meeting (decision), days, &day);
  if (!entente_decision_register_set_due (decision, &day, &error))
    tell (self, error);
}

/*
 * State
 */

static void
set_state (EntenteDecisionEditor *self, EntenteDecisionState state)
{
  g_autoptr (GError) error = NULL;
  EntenteDecision *decision = get_decision (self);

  if (decision != NULL && !entente_decision_register_set_state (decision, state, &error))
    tell (self, error);
}

static void
apply_cb (EntenteDecisionEditor *self)
{
  EntenteDecision *decision = get_decision (self);

  if (decision != NULL)
    set_state (self, entente_decision_get_state (decision) == ENTENTE_DECISION_TO_APPLY
                       ? ENTENTE_DECISION_APPLIED
                       : ENTENTE_DECISION_TO_APPLY);
}

static void
drop_cb (EntenteDecisionEditor *self)
{
  set_state (self, ENTENTE_DECISION_DROPPED);
}

static void
delete_cb (EntenteDecisionEditor *self)
{
  g_autoptr (GError) error = NULL;
  EntenteDecision *decision = get_decision (self);

  if (decision == NULL)
    return;
  if (!entente_decision_register_delete (decision, &error))
    tell (self, error);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", _ ("Decision deleted"));
}

static void
reveal (EntenteDecisionEditor *self, EntenteRecord *record)
{
  if (record != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.reveal", "(sxs)",
                                entente_record_type_get_table (G_OBJECT_TYPE (record)),
                                entente_record_get_id (record), "");
}

static void
task_cb (EntenteDecisionEditor *self)
{
  g_autoptr (GError) error = NULL;
  EntenteDecision *decision = get_decision (self);
  EntenteTask *task = decision != NULL ? entente_decision_get_task (decision) : NULL;

  if (task != NULL)
    reveal (self, ENTENTE_RECORD (task));
  else if (decision != NULL && !entente_decision_register_make_task (decision, &error))
    tell (self, error);
}

static void
meeting_cb (EntenteDecisionEditor *self)
{
  EntenteDecision *decision = get_decision (self);

  if (decision != NULL)
    reveal (self, (EntenteRecord *) get_meeting (decision));
}

/*
 * What is shown
 */

static void
update_state (EntenteDecisionEditor *self)
{
  g_autofree char *words = entente_decision_dup_state_words (get_decision (self), NULL);
  EntenteDecisionState state = entente_decision_get_state (get_decision (self));

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->state_row), words);
  gtk_button_set_label (GTK_BUTTON (self->apply_button), state == ENTENTE_DECISION_TO_APPLY
                                                           ? C_ ("decision", "_Applied")
                                                           : C_ ("decision", "_To Apply Again"));
  gtk_widget_set_visible (self->apply_button, state != ENTENTE_DECISION_REPLACED);
  gtk_widget_set_visible (self->drop_button, state == ENTENTE_DECISION_TO_APPLY);
}

static void
update_links (EntenteDecisionEditor *self)
{
  EntenteDecision *decision = get_decision (self);
  EntenteTask *task = entente_decision_get_task (decision);
  EntenteMeeting *meeting = get_meeting (decision);
  g_autofree char *title = meeting != NULL ? entente_meeting_dup_title (meeting) : NULL;
  g_autofree char *task_title
    = task != NULL ? entente_record_dup_display (ENTENTE_RECORD (task), 0) : NULL;

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->meeting_row),
                               title != NULL ? title : _ ("Outside a meeting"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->meeting_row), meeting != NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->days),
                                 meeting != NULL ? _ ("After the meeting") : _ ("From today"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->task_row),
                               task != NULL ? task_title : _ ("None: press to make one"));
  gtk_widget_set_visible (self->task_row,
                          task != NULL
                            || entente_record_get_choice (ENTENTE_RECORD (decision), ENTENTE_DECISION_KIND)
                                 == ENTENTE_DECISION_ACTION);
}

static void
entente_decision_editor_update (EntenteCaptureEditor *editor, gboolean writable)
{
  EntenteDecisionEditor *self = ENTENTE_DECISION_EDITOR (editor);
  EntenteDecision *decision = get_decision (self);

  entente_field_group_set_record (ENTENTE_FIELD_GROUP (self->facts), (EntenteRecord *) decision);
  entente_referents_row_show (ENTENTE_REFERENTS_ROW (self->referents), decision);
  entente_replaced_row_show (ENTENTE_REPLACED_ROW (self->replaced), decision);
  entente_vote_group_show (ENTENTE_VOTE_GROUP (self->votes), decision);
  gtk_widget_set_sensitive (self->facts, decision != NULL && writable);
  gtk_widget_set_sensitive (self->links, decision != NULL && writable);
  gtk_widget_set_visible (self->links, decision != NULL);
  gtk_widget_set_visible (
    self->votes, decision != NULL
                   && (entente_record_get_choice (ENTENTE_RECORD (decision), ENTENTE_DECISION_HOW)
                         == ENTENTE_DECIDED_BY_VOTE
                       || entente_decision_vote_was_held (decision)));
  if (decision == NULL)
    return;
  update_state (self);
  update_links (self);
}

void
entente_decision_editor_start (EntenteDecisionEditor *self,
                               EntenteStore *store,
                               EntenteMeeting *meeting,
                               EntenteAgendaItem *item,
                               EntenteDecisionKind kind)
{
  g_return_if_fail (ENTENTE_IS_DECISION_EDITOR (self));

  /* What is still to be saved belongs to the one before. */
  entente_capture_editor_flush (ENTENTE_CAPTURE_EDITOR (self));
  g_set_object (&self->item, item);
  self->kind = kind;
  entente_capture_editor_start (ENTENTE_CAPTURE_EDITOR (self), store, meeting);
}

/*
 * The widget
 */

static void
add_fact (EntenteDecisionEditor *self, const char *name, EntenteFieldPut put)
{
  const EntenteField *fields = entente_record_type_get_fields (ENTENTE_TYPE_DECISION, NULL);
  EntenteFieldGroup *group = ENTENTE_FIELD_GROUP (self->facts);

  entente_field_group_add (group, name);
  if (put != NULL)
    entente_field_row_set_put (
      entente_field_group_find (
        group, &fields[entente_record_type_find_field (ENTENTE_TYPE_DECISION, name)]),
      put);
}

static GtkWidget *
make_day_button (EntenteDecisionEditor *self, const char *label, const char *tooltip, guint days)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (button), "entente-days", GUINT_TO_POINTER (days));
  g_signal_connect_object (button, "clicked", G_CALLBACK (day_cb), self, 0);
  return button;
}

static void
add_days (EntenteDecisionEditor *self)
{
  self->days = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->days), _ ("After the meeting"));
  adw_action_row_add_suffix (
    ADW_ACTION_ROW (self->days),
    make_day_button (self, C_ ("days after a meeting", "D+15"), _ ("Due in 15 Days"), 15));
  adw_action_row_add_suffix (
    ADW_ACTION_ROW (self->days),
    make_day_button (self, C_ ("days after a meeting", "D+30"), _ ("Due in 30 Days"), 30));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->facts), self->days);
}

static void
make_facts (EntenteDecisionEditor *self)
{
  self->facts = entente_field_group_new (ENTENTE_TYPE_DECISION);
  self->referents = entente_referents_row_new ();
  self->replaced = entente_replaced_row_new ();
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->facts), self->referents);
  add_fact (self, "due-on", put_due);
  add_days (self);
  add_fact (self, "kind", put_fact);
  add_fact (self, "how", put_fact);
  add_fact (self, "proposed-by", NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->facts), self->replaced);
  add_fact (self, "notes", NULL);
}

static GtkWidget *
add_link (EntenteDecisionEditor *self, const char *title, void (*callback) (EntenteDecisionEditor *))
{
  GtkWidget *row = _entente_capture_editor_make_row (title);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_signal_connect_object (row, "activated", G_CALLBACK (callback), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->links), row);
  return row;
}

static void
make_links (EntenteDecisionEditor *self)
{
  EntenteCaptureEditor *editor = ENTENTE_CAPTURE_EDITOR (self);

  self->links = adw_preferences_group_new ();
  self->state_row = _entente_capture_editor_make_row (_ ("State"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->links), self->state_row);
  self->apply_button = _entente_capture_editor_add_button (
    editor, self->state_row, C_ ("decision", "_Applied"), G_CALLBACK (apply_cb));
  self->drop_button = _entente_capture_editor_add_button (
    editor, self->state_row, C_ ("decision", "_Given Up"), G_CALLBACK (drop_cb));
  self->task_row = add_link (self, _ ("Task in the schedule"), task_cb);
  self->meeting_row = add_link (self, _ ("Meeting"), meeting_cb);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->links),
                             _entente_capture_editor_make_delete_row (
                               editor, _ ("_Delete Decision"), G_CALLBACK (delete_cb)));
}

static void
entente_decision_editor_dispose (GObject *object)
{
  EntenteDecisionEditor *self = ENTENTE_DECISION_EDITOR (object);

  /* First what is typed is saved, of which it is a point. */
  G_OBJECT_CLASS (entente_decision_editor_parent_class)->dispose (object);

  g_clear_object (&self->item);
}

static void
entente_decision_editor_class_init (EntenteDecisionEditorClass *klass)
{
  EntenteCaptureEditorClass *editor_class = ENTENTE_CAPTURE_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_decision_editor_dispose;

  editor_class->text_field = ENTENTE_DECISION_TEXT;
  editor_class->refusal = N_ ("The Decision Was Not Changed");
  editor_class->take = entente_decision_editor_take;
  editor_class->type = entente_decision_editor_type;
  editor_class->update = entente_decision_editor_update;
}

static void
entente_decision_editor_init (EntenteDecisionEditor *self)
{
  EntenteCaptureEditor *editor = ENTENTE_CAPTURE_EDITOR (self);

  _entente_capture_editor_set_label (editor, _ ("What is decided"));
  make_facts (self);
  self->votes = entente_vote_group_new ();
  make_links (self);
  _entente_capture_editor_add_group (editor, self->facts);
  _entente_capture_editor_add_group (editor, self->votes);
  _entente_capture_editor_add_group (editor, self->links);
  entente_decision_editor_update (editor, FALSE);
}
