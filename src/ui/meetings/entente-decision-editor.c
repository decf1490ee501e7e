/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-decision-editor.h"

#include "form/entente-field-group.h"
#include "meetings/entente-capture-text.h"
#include "meetings/entente-meeting-life.h"
#include "meetings/entente-referents-row.h"
#include "meetings/entente-replaced-row.h"
#include "meetings/entente-vote-group.h"
#include "schedule/entente-task-words.h"

#include <glib/gi18n-lib.h>

struct _EntenteDecisionEditor
{
  AdwBin parent_instance;

  /* Owned */
  EntenteStore *store;       /* nullable */
  EntenteMeeting *meeting;   /* nullable: of a new one */
  EntenteAgendaItem *item;   /* nullable: of a new one */
  EntenteDecision *decision; /* nullable */
  GSignalGroup *store_signals;

  /* Children */
  GtkWidget *text;
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

G_DEFINE_FINAL_TYPE (EntenteDecisionEditor, entente_decision_editor, ADW_TYPE_BIN)

enum {
  TAKEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void update (EntenteDecisionEditor *self);

static void
tell (EntenteDecisionEditor *self, const GError *error)
{
  entente_schedule_tell_refusal (GTK_WIDGET (self), _ ("The Decision Was Not Changed"), error);
}

static gboolean
is_there (EntenteDecisionEditor *self)
{
  return self->decision != NULL && !entente_record_is_deleted (ENTENTE_RECORD (self->decision));
}

/*
 * Typing
 */

static void
take (EntenteDecisionEditor *self, const char *text)
{
  EntenteDecisionDraft draft = { .text = text, .kind = self->kind };
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autoptr (GError) error = NULL;
  EntenteDecision *decision;

  if (*stripped == '\0' || self->store == NULL)
    return;
  decision = entente_decision_register_take (self->store, self->meeting, self->item, &draft, &error);
  if (decision == NULL)
    {
      tell (self, error);
      return;
    }
  self->decision = g_object_ref (decision);
  g_signal_emit (self, signals[TAKEN], 0, decision);
  update (self);
}

/* An emptied text is not worth an error while somebody types it anew: the last words stay. */
static void
save_cb (EntenteDecisionEditor *self, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  if (!is_there (self))
    take (self, text);
  else if (*stripped != '\0' && !entente_decision_register_type (self->decision, text, &error))
    tell (self, error);
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
  EntenteRecord *meeting;
  GDate day;

  if (!is_there (self))
    return;
  meeting = entente_store_get_record (self->store, ENTENTE_TYPE_MEETING,
                                      entente_record_get_reference (ENTENTE_RECORD (self->decision),
                                                                    ENTENTE_DECISION_MEETING));
  entente_decision_register_get_day_after ((EntenteMeeting *) meeting, days, &day);
  if (!entente_decision_register_set_due (self->decision, &day, &error))
    tell (self, error);
}

/*
 * State
 */

static void
set_state (EntenteDecisionEditor *self, EntenteDecisionState state)
{
  g_autoptr (GError) error = NULL;

  if (is_there (self) && !entente_decision_register_set_state (self->decision, state, &error))
    tell (self, error);
}

static void
apply_cb (EntenteDecisionEditor *self)
{
  if (is_there (self))
    set_state (self, entente_decision_get_state (self->decision) == ENTENTE_DECISION_TO_APPLY
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

  if (!is_there (self))
    return;
  if (!entente_decision_register_delete (self->decision, &error))
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
  EntenteTask *task = is_there (self) ? entente_decision_get_task (self->decision) : NULL;

  if (task != NULL)
    reveal (self, ENTENTE_RECORD (task));
  else if (is_there (self) && !entente_decision_register_make_task (self->decision, &error))
    tell (self, error);
}

static void
meeting_cb (EntenteDecisionEditor *self)
{
  if (is_there (self))
    reveal (self, entente_store_get_record (
                    self->store, ENTENTE_TYPE_MEETING,
                    entente_record_get_reference (ENTENTE_RECORD (self->decision),
                                                  ENTENTE_DECISION_MEETING)));
}

/*
 * What is shown
 */

static void
update_state (EntenteDecisionEditor *self)
{
  g_autofree char *words = entente_decision_dup_state_words (self->decision, NULL);
  EntenteDecisionState state = entente_decision_get_state (self->decision);

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
  EntenteRecord *record = ENTENTE_RECORD (self->decision);
  EntenteTask *task = entente_decision_get_task (self->decision);
  EntenteRecord *meeting = entente_store_get_record (
    self->store, ENTENTE_TYPE_MEETING,
    entente_record_get_reference (record, ENTENTE_DECISION_MEETING));
  g_autofree char *title
    = meeting != NULL ? entente_meeting_dup_title (ENTENTE_MEETING (meeting)) : NULL;
  g_autofree char *task_title
    = task != NULL ? entente_record_dup_display (ENTENTE_RECORD (task), 0) : NULL;

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->meeting_row),
                               title != NULL ? title : _ ("Outside a meeting"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->meeting_row), meeting != NULL);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->task_row),
                               task != NULL ? task_title : _ ("None: press to make one"));
  gtk_widget_set_visible (self->task_row,
                          task != NULL
                            || entente_record_get_choice (record, ENTENTE_DECISION_KIND)
                                 == ENTENTE_DECISION_ACTION);
}

static void
update (EntenteDecisionEditor *self)
{
  gboolean there = is_there (self);
  gboolean writable = self->store != NULL && !entente_store_get_read_only (self->store);

  if (self->decision != NULL && !there)
    g_clear_object (&self->decision);
  entente_field_group_set_record (ENTENTE_FIELD_GROUP (self->facts), (EntenteRecord *) self->decision);
  entente_referents_row_show (ENTENTE_REFERENTS_ROW (self->referents), self->decision);
  entente_replaced_row_show (ENTENTE_REPLACED_ROW (self->replaced), self->decision);
  entente_vote_group_show (ENTENTE_VOTE_GROUP (self->votes), self->decision);
  entente_capture_text_set_editable (ENTENTE_CAPTURE_TEXT (self->text), writable);
  gtk_widget_set_sensitive (self->facts, there && writable);
  gtk_widget_set_sensitive (self->links, there && writable);
  gtk_widget_set_visible (self->links, there);
  gtk_widget_set_visible (
    self->votes, there
                   && (entente_record_get_choice (ENTENTE_RECORD (self->decision), ENTENTE_DECISION_HOW)
                         == ENTENTE_DECIDED_BY_VOTE
                       || entente_decision_vote_was_held (self->decision)));
  if (!there)
    return;
  if (!entente_capture_text_is_dirty (ENTENTE_CAPTURE_TEXT (self->text)))
    entente_capture_text_set_text (
      ENTENTE_CAPTURE_TEXT (self->text),
      entente_record_get_text (ENTENTE_RECORD (self->decision), ENTENTE_DECISION_TEXT));
  update_state (self);
  update_links (self);
}

static void
changed_cb (EntenteDecisionEditor *self)
{
  gboolean was_there = self->decision != NULL;

  update (self);
  if (was_there && self->decision == NULL)
    entente_capture_text_set_text (ENTENTE_CAPTURE_TEXT (self->text), "");
}

static void
set_store (EntenteDecisionEditor *self, EntenteStore *store)
{
  g_set_object (&self->store, store);
  g_signal_group_set_target (self->store_signals, store);
}

void
entente_decision_editor_start (EntenteDecisionEditor *self,
                               EntenteStore *store,
                               EntenteMeeting *meeting,
                               EntenteAgendaItem *item,
                               EntenteDecisionKind kind)
{
  g_return_if_fail (ENTENTE_IS_DECISION_EDITOR (self));
  g_return_if_fail (ENTENTE_IS_STORE (store));

  entente_decision_editor_flush (self);
  set_store (self, store);
  g_set_object (&self->meeting, meeting);
  g_set_object (&self->item, item);
  g_clear_object (&self->decision);
  self->kind = kind;
  entente_capture_text_set_text (ENTENTE_CAPTURE_TEXT (self->text), "");
  update (self);
  gtk_widget_grab_focus (self->text);
}

void
entente_decision_editor_show (EntenteDecisionEditor *self, EntenteDecision *decision)
{
  g_return_if_fail (ENTENTE_IS_DECISION_EDITOR (self));
  g_return_if_fail (decision == NULL || ENTENTE_IS_DECISION (decision));

  if (self->decision == decision && decision != NULL)
    return;
  entente_decision_editor_flush (self);
  set_store (self, decision != NULL ? entente_record_get_store (ENTENTE_RECORD (decision)) : NULL);
  g_set_object (&self->decision, decision);
  entente_capture_text_set_text (
    ENTENTE_CAPTURE_TEXT (self->text),
    decision != NULL ? entente_record_get_text (ENTENTE_RECORD (decision), ENTENTE_DECISION_TEXT)
                     : "");
  update (self);
}

EntenteDecision *
entente_decision_editor_get_decision (EntenteDecisionEditor *self)
{
  g_return_val_if_fail (ENTENTE_IS_DECISION_EDITOR (self), NULL);

  return self->decision;
}

void
entente_decision_editor_flush (EntenteDecisionEditor *self)
{
  g_return_if_fail (ENTENTE_IS_DECISION_EDITOR (self));

  entente_capture_text_flush (ENTENTE_CAPTURE_TEXT (self->text));
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
make_link (EntenteDecisionEditor *self, const char *title, void (*callback) (EntenteDecisionEditor *))
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (callback != NULL)
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                                 gtk_image_new_from_icon_name ("go-next-symbolic"));
      g_signal_connect_object (row, "activated", G_CALLBACK (callback), self, G_CONNECT_SWAPPED);
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->links), row);
  return row;
}

static GtkWidget *
make_button (EntenteDecisionEditor *self, const char *label, void (*callback) (EntenteDecisionEditor *))
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (callback), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->state_row), button);
  return button;
}

static void
make_links (EntenteDecisionEditor *self)
{
  GtkWidget *row = g_object_new (ADW_TYPE_BUTTON_ROW, "title", _ ("_Delete Decision"), "use-underline",
                                 TRUE, NULL);

  self->links = adw_preferences_group_new ();
  self->state_row = make_link (self, _ ("State"), NULL);
  self->apply_button = make_button (self, C_ ("decision", "_Applied"), apply_cb);
  self->drop_button = make_button (self, C_ ("decision", "_Given Up"), drop_cb);
  self->task_row = make_link (self, _ ("Task in the schedule"), task_cb);
  self->meeting_row = make_link (self, _ ("Meeting"), meeting_cb);
  gtk_widget_add_css_class (row, "destructive-action");
  g_signal_connect_object (row, "activated", G_CALLBACK (delete_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->links), row);
}

static void
entente_decision_editor_dispose (GObject *object)
{
  EntenteDecisionEditor *self = ENTENTE_DECISION_EDITOR (object);

  if (self->text != NULL && entente_capture_text_is_dirty (ENTENTE_CAPTURE_TEXT (self->text)))
    entente_decision_editor_flush (self);
  self->text = NULL;
  g_clear_object (&self->store_signals);
  g_clear_object (&self->store);
  g_clear_object (&self->meeting);
  g_clear_object (&self->item);
  g_clear_object (&self->decision);

  G_OBJECT_CLASS (entente_decision_editor_parent_class)->dispose (object);
}

static void
entente_decision_editor_class_init (EntenteDecisionEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_decision_editor_dispose;

  signals[TAKEN] = g_signal_new ("taken", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, ENTENTE_TYPE_DECISION);
}

static void
entente_decision_editor_init (EntenteDecisionEditor *self)
{
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *words = adw_preferences_group_new ();

  self->store_signals = g_signal_group_new (ENTENTE_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (changed_cb), self);

  self->text = entente_capture_text_new (_ ("What is decided"));
  g_signal_connect_object (self->text, "save", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (words), self->text);
  make_facts (self);
  self->votes = entente_vote_group_new ();
  make_links (self);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (words));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (self->facts));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (self->votes));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (self->links));
  adw_bin_set_child (ADW_BIN (self), page);
  update (self);
}

GtkWidget *
entente_decision_editor_new (void)
{
  return g_object_new (ENTENTE_TYPE_DECISION_EDITOR, NULL);
}

AdwDialog *
entente_decision_editor_new_dialog (const char *title, EntenteDecisionEditor **editor)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *child = entente_decision_editor_new ();

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), child);
  adw_dialog_set_title (dialog, title);
  adw_dialog_set_content_width (dialog, 640);
  adw_dialog_set_content_height (dialog, 680);
  adw_dialog_set_child (dialog, view);
  adw_dialog_set_focus (dialog, ENTENTE_DECISION_EDITOR (child)->text);
  *editor = ENTENTE_DECISION_EDITOR (child);
  return dialog;
}
