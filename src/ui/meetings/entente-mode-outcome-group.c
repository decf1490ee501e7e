/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-mode-outcome-group.h"

#include "meetings/entente-decision-editor.h"
#include "meetings/entente-decision-register.h"
#include "meetings/entente-problem-desk.h"
#include "meetings/entente-problem-editor.h"

#include <glib/gi18n-lib.h>

struct _EntenteModeOutcomeGroup
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows; /* borrowed widgets */
};

G_DEFINE_FINAL_TYPE (EntenteModeOutcomeGroup,
                     entente_mode_outcome_group,
                     ADW_TYPE_PREFERENCES_GROUP)

static void
outcome_cb (GtkWidget *row, EntenteModeOutcomeGroup *self)
{
  EntenteRecord *record = g_object_get_data (G_OBJECT (row), "entente-record");
  gboolean is_decision = ENTENTE_IS_DECISION (record);
  g_autofree char *number
    = is_decision ? entente_decision_dup_number (ENTENTE_DECISION (record)) : NULL;
  EntenteCaptureEditor *editor;
  AdwDialog *dialog = entente_capture_editor_new_dialog (
    is_decision ? ENTENTE_TYPE_DECISION_EDITOR : ENTENTE_TYPE_PROBLEM_EDITOR,
    is_decision ? number : _ ("Problem"), &editor);

  entente_capture_editor_show (editor, record);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
add_outcome (EntenteModeOutcomeGroup *self, gpointer record, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name (ENTENTE_IS_DECISION (record)
                                                             ? "object-select-symbolic"
                                                             : "dialog-warning-symbolic"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "entente-record", g_object_ref (record), g_object_unref);
  g_signal_connect_object (row, "activated", G_CALLBACK (outcome_cb), self, 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
add_decision (EntenteModeOutcomeGroup *self, EntenteDecision *decision)
{
  g_autofree char *number = entente_decision_dup_number (decision);
  g_autofree char *title = entente_decision_dup_title (decision);
  g_autofree char *who = entente_decision_dup_referents_words (decision);
  g_autofree char *state = entente_decision_dup_state_words (decision, NULL);
  /* Translators: number and beginning of a decision: No. 12: Hire the hall */
  g_autofree char *line = g_strdup_printf (C_ ("number, decision", "%s: %s"), number, title);
  /* Translators: who answers for a decision, and its state */
  g_autofree char *facts = *who != '\0' ? g_strdup_printf (C_ ("who, state", "%s · %s"), who, state)
                                        : g_steal_pointer (&state);

  add_outcome (self, decision, line, facts);
}

static void
add_problem (EntenteModeOutcomeGroup *self, EntenteProblem *problem)
{
  g_autofree char *title = entente_problem_dup_title (problem);
  g_autofree char *words = entente_problem_dup_state_words (problem, NULL);

  add_outcome (self, problem, title, words);
}

void
entente_mode_outcome_group_show (EntenteModeOutcomeGroup *self,
                                 EntenteMeeting *meeting,
                                 EntenteAgendaItem *point)
{
  g_autoptr (GPtrArray) decisions = NULL;
  g_autoptr (GPtrArray) problems = NULL;

  g_return_if_fail (ENTENTE_IS_MODE_OUTCOME_GROUP (self));
  g_return_if_fail (ENTENTE_IS_MEETING (meeting));
  g_return_if_fail (ENTENTE_IS_AGENDA_ITEM (point));

  decisions = entente_decision_register_list_at (meeting, point);
  problems = entente_problem_desk_list_at (meeting);
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < decisions->len; i++)
    add_decision (self, decisions->pdata[i]);
  for (guint i = 0; i < problems->len; i++)
    add_problem (self, problems->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}

static void
entente_mode_outcome_group_finalize (GObject *object)
{
  g_ptr_array_unref (ENTENTE_MODE_OUTCOME_GROUP (object)->rows);

  G_OBJECT_CLASS (entente_mode_outcome_group_parent_class)->finalize (object);
}

static void
entente_mode_outcome_group_class_init (EntenteModeOutcomeGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_mode_outcome_group_finalize;
}

static void
entente_mode_outcome_group_init (EntenteModeOutcomeGroup *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Decided and Raised Here"));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
