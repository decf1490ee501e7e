/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-question-rows.h"

#include "evaluation/entente-questionnaire-edit.h"

#include <glib/gi18n-lib.h>

static EntenteQuestion *
get_question (EntenteOrderedRow *row)
{
  return ENTENTE_QUESTION (entente_ordered_row_get_record (row));
}

static EntenteQuestionKind
get_kind (EntenteQuestion *question)
{
  return entente_record_get_choice (ENTENTE_RECORD (question), ENTENTE_QUESTION_KIND);
}

static gboolean
has_choices (EntenteQuestion *question)
{
  return get_kind (question) == ENTENTE_ASKED_AS_CHOICE
         || get_kind (question) == ENTENTE_ASKED_AS_SEVERAL;
}

/*
 * Words
 */

/* "Scale · 1 to 5 · Not at all … Fully" */
static char *
dup_subtitle (EntenteQuestion *question)
{
  EntenteRecord *record = ENTENTE_RECORD (question);
  g_autofree char *kind = entente_record_dup_display (record, ENTENTE_QUESTION_KIND);
  guint n;

  if (get_kind (question) == ENTENTE_ASKED_AS_SCALE)
    {
      /* Translators: kind of a question, last step of its scale */
      return g_strdup_printf (C_ ("question", "%s · 1 to %u"), kind,
                              entente_question_get_n_steps (question));
    }
  if (!has_choices (question))
    return g_steal_pointer (&kind);
  n = g_list_model_get_n_items (entente_question_get_choices (question));
  /* Translators: kind of a question, how many answers there are to choose from */
  return g_strdup_printf (ngettext ("%s · %u answer", "%s · %u answers", n), kind, n);
}

void
entente_question_row_update (EntenteOrderedRow *row, guint position, guint n_questions)
{
  EntenteQuestion *question = get_question (row);
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  if (entente_record_is_deleted (ENTENTE_RECORD (question)))
    return;
  title = entente_question_dup_title (question);
  subtitle = dup_subtitle (question);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  entente_ordered_row_set_movable (row, position > 0, position + 1 < n_questions);
}

/*
 * Answers to choose from
 */

static void
say_failed (GtkWidget *row, const GError *error)
{
  g_debug ("An answer to choose from was not saved: %s", error->message);
  gtk_widget_activate_action (row, "win.toast", "s",
                              _ ("This could not be saved; nothing was changed. Try again."));
}

static void
choice_typed_cb (AdwEntryRow *row, EntenteRecord *choice)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));
  EntenteStore *store = entente_record_get_store (choice);
  g_autoptr (EntenteEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  if (entente_record_is_deleted (choice)
      || g_str_equal (text, entente_record_get_text (choice, ENTENTE_QUESTION_CHOICE_TEXT)))
    return;
  edit = entente_store_begin (store, _ ("Change answer to choose from"));
  entente_edit_set_text (edit, choice, ENTENTE_QUESTION_CHOICE_TEXT, text);
  if (!entente_edit_commit (edit, &error))
    say_failed (GTK_WIDGET (row), error);
}

static void
choice_left_cb (GtkEventControllerFocus *focus, EntenteRecord *choice)
{
  choice_typed_cb (
    ADW_ENTRY_ROW (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (focus))), choice);
}

static void
choice_removed_cb (GtkButton *button, EntenteQuestionChoice *choice)
{
  g_autoptr (GError) error = NULL;

  if (!entente_question_choice_remove (choice, &error))
    say_failed (GTK_WIDGET (button), error);
}

static void
open_toggled_cb (GtkToggleButton *button, EntenteRecord *choice)
{
  const gboolean open = gtk_toggle_button_get_active (button);
  g_autoptr (EntenteEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  if (open == entente_record_get_boolean (choice, ENTENTE_QUESTION_CHOICE_OPEN))
    return;
  edit = entente_store_begin (entente_record_get_store (choice),
                              _ ("Change answer to choose from"));
  entente_edit_set_boolean (edit, choice, ENTENTE_QUESTION_CHOICE_OPEN, open);
  if (!entente_edit_commit (edit, &error))
    say_failed (GTK_WIDGET (button), error);
}

static GtkWidget *
make_open_button (EntenteRecord *choice)
{
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_button_set_icon_name (GTK_BUTTON (button), "document-edit-symbolic");
  gtk_widget_set_tooltip_text (button, _ ("Room to write beside it: “other, which?”"));
  gtk_toggle_button_set_active (
    GTK_TOGGLE_BUTTON (button),
    entente_record_get_boolean (choice, ENTENTE_QUESTION_CHOICE_OPEN));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "toggled", G_CALLBACK (open_toggled_cb), choice, 0);
  return button;
}

static GtkWidget *
make_remove_button (EntenteRecord *choice)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_tooltip_text (button, _ ("Remove the Answer"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (choice_removed_cb), choice, 0);
  return button;
}

static GtkWidget *
make_choice_row (EntenteRecord *choice, guint place, gboolean read_only)
{
  GtkWidget *row = adw_entry_row_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  const char letter = entente_question_choice_get_letter (place);
  /* Translators: the letter that chooses an answer on paper */
  g_autofree char *title = letter != '\0' ? g_strdup_printf (C_ ("choice", "Answer %c"), letter)
                                          : g_strdup (C_ ("choice", "Answer"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_editable_set_text (GTK_EDITABLE (row),
                         entente_record_get_text (choice, ENTENTE_QUESTION_CHOICE_TEXT));
  gtk_editable_set_editable (GTK_EDITABLE (row), !read_only);
  g_signal_connect_object (row, "entry-activated", G_CALLBACK (choice_typed_cb), choice, 0);
  g_signal_connect_object (focus, "leave", G_CALLBACK (choice_left_cb), choice, 0);
  gtk_widget_add_controller (row, focus);
  if (!read_only)
    {
      adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), make_open_button (choice));
      adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), make_remove_button (choice));
    }
  return row;
}

/* The row stays while the list of choices changes around it: answer after answer is typed. */
static void
choice_added_cb (AdwEntryRow *row, EntenteQuestion *question)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
  g_autoptr (GError) error = NULL;

  if (*text == '\0')
    return;
  gtk_editable_set_text (GTK_EDITABLE (row), "");
  if (entente_question_add_choice (question, text, &error) == NULL)
    say_failed (GTK_WIDGET (row), error);
}

static GtkWidget *
make_add_row (EntenteQuestion *question)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Add an answer to choose from"));
  g_signal_connect_object (row, "entry-activated", G_CALLBACK (choice_added_cb), question, 0);
  return row;
}


static void
choices_changed_cb (GListModel *choices,
                    guint position,
                    guint n_removed,
                    guint n_added,
                    GtkListBox *list)
{
  const gboolean read_only = g_object_get_data (G_OBJECT (list), "read-only") != NULL;
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL
         && g_object_get_data (G_OBJECT (row), "adds") == NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (EntenteRecord) choice = g_list_model_get_item (choices, i);

      gtk_list_box_insert (list, make_choice_row (choice, i, read_only), (int) i);
    }
}

static GtkWidget *
make_choices (EntenteQuestion *question, gboolean read_only)
{
  GtkWidget *holder = gtk_list_box_row_new ();
  GtkWidget *list = gtk_list_box_new ();
  GListModel *choices = entente_question_get_choices (question);

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_set_margin_top (list, 9);
  gtk_widget_set_margin_bottom (list, 9);
  gtk_widget_set_margin_start (list, 9);
  gtk_widget_set_margin_end (list, 9);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (holder), FALSE);
  gtk_widget_set_focusable (holder, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (holder), list);
  if (read_only)
    g_object_set_data (G_OBJECT (list), "read-only", list);
  else
    {
      GtkWidget *adds = make_add_row (question);

      g_object_set_data (G_OBJECT (adds), "adds", adds);
      gtk_list_box_append (GTK_LIST_BOX (list), adds);
    }
  g_signal_connect_object (choices, "items-changed", G_CALLBACK (choices_changed_cb), list, 0);
  choices_changed_cb (choices, 0, 0, 0, GTK_LIST_BOX (list));
  return holder;
}

/*
 * The row
 */

static void
add_fields (EntenteOrderedRow *row, EntenteQuestion *question, gboolean read_only)
{
  entente_ordered_row_add_field (row, "text");
  entente_ordered_row_add_field (row, "explanation");
  if (get_kind (question) == ENTENTE_ASKED_AS_SCALE)
    {
      entente_ordered_row_add_field (row, "steps");
      entente_ordered_row_add_field (row, "low-label");
      entente_ordered_row_add_field (row, "high-label");
    }
  if (get_kind (question) == ENTENTE_ASKED_AS_NUMBER)
    {
      entente_ordered_row_add_field (row, "least");
      entente_ordered_row_add_field (row, "most");
    }
  if (has_choices (question))
    entente_ordered_row_add (row, make_choices (question, read_only));
  if (get_kind (question) == ENTENTE_ASKED_AS_SCALE || has_choices (question))
    entente_ordered_row_add_field (row, "not-concerned");
  entente_ordered_row_add_field (row, "kind");
  entente_ordered_row_add_field (row, "code");
}

GtkWidget *
entente_question_row_new (EntenteQuestion *question, gboolean read_only)
{
  GtkWidget *row;

  g_return_val_if_fail (ENTENTE_IS_QUESTION (question), NULL);

  row = entente_ordered_row_new (ENTENTE_RECORD (question), read_only);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  add_fields (ENTENTE_ORDERED_ROW (row), question, read_only);
  return row;
}
