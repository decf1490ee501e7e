/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-answers-view.h"

#include "evaluation/entente-answer-entry.h"
#include "evaluation/entente-question-choice.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Scales with more steps need the key of the 6, which is “-” without Shift on French keyboards. */
#define STEPS_WITHOUT_SIX 5

struct _EntenteAnswersView
{
  AdwBin parent_instance;

  /* Owned */
  EntenteQuestionnaire *questionnaire; /* nullable */
  EntenteAnswerEntry *entry;           /* nullable */

  /* Template */
  GtkLabel *choices_label;
  GtkLabel *keys_label;
  GtkEntry *line_entry;
  GtkListBox *list;
  GtkLabel *problem_label;
  GtkLabel *question_label;
  GtkLabel *sheet_label;
  GtkStack *stack;
  GtkLabel *state_label;

  guint n_rows;
};

G_DEFINE_FINAL_TYPE (EntenteAnswersView, entente_answers_view, ADW_TYPE_BIN)

static GListModel *
get_questions (EntenteAnswersView *self)
{
  return entente_questionnaire_get_questions (self->questionnaire);
}

static gboolean
needs_line (EntenteAnswersView *self)
{
  const EntenteEntryNeed need = entente_answer_entry_get_need (self->entry);

  return need == ENTENTE_ENTRY_NUMBER || need == ENTENTE_ENTRY_TEXT || need == ENTENTE_ENTRY_OTHER;
}

/*
 * What is shown
 */

static void
say (EntenteAnswersView *self, const char *problem)
{
  gtk_label_set_label (self->problem_label, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), problem != NULL);
  if (problem != NULL)
    {
      gtk_accessible_announce (GTK_ACCESSIBLE (self), problem,
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
      gtk_widget_error_bell (GTK_WIDGET (self));
    }
}

static GtkWidget *
make_row (void)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *answer = g_object_new (GTK_TYPE_LABEL, "xalign", 1.0f, "ellipsize",
                                    PANGO_ELLIPSIZE_END, "max-width-chars", 24, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_add_css_class (answer, "heading");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), answer);
  g_object_set_data (G_OBJECT (row), "entente-answer", answer);
  return row;
}

static void
show_row (EntenteAnswersView *self, guint position)
{
  g_autoptr (EntenteQuestion) question = g_list_model_get_item (get_questions (self), position);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) position);
  GtkLabel *label = g_object_get_data (G_OBJECT (row), "entente-answer");
  g_autofree char *title = entente_question_dup_title (question);
  g_autofree char *answer = entente_answer_entry_dup_answer_words (self->entry, question);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_label_set_label (label, answer);
}

static GtkListBoxRow *
get_current_row (EntenteAnswersView *self)
{
  return gtk_list_box_get_row_at_index (self->list,
                                        (int) entente_answer_entry_get_position (self->entry));
}

static void
show_rows (EntenteAnswersView *self)
{
  const guint n = g_list_model_get_n_items (get_questions (self));
  GtkListBoxRow *current;

  while (self->n_rows < n)
    {
      gtk_list_box_append (self->list, make_row ());
      self->n_rows++;
    }
  while (self->n_rows > n)
    gtk_list_box_remove (self->list, GTK_WIDGET (gtk_list_box_get_row_at_index (
                                       self->list, (int) --self->n_rows)));
  for (guint i = 0; i < n; i++)
    show_row (self, i);
  current = get_current_row (self);
  if (current == NULL)
    return;
  gtk_list_box_select_row (self->list, current);
  gtk_viewport_scroll_to (
    GTK_VIEWPORT (gtk_widget_get_ancestor (GTK_WIDGET (self->list), GTK_TYPE_VIEWPORT)),
    GTK_WIDGET (current), NULL);
}

static void
show_line (EntenteAnswersView *self, EntenteQuestion *question)
{
  const gboolean needed = needs_line (self);
  const EntenteAnswer answer = entente_answer_entry_get_answer (self->entry, question);
  g_autofree char *words
    = entente_answer_entry_get_need (self->entry) == ENTENTE_ENTRY_OTHER
        ? g_strdup (answer.text != NULL ? answer.text : "")
        : entente_answer_entry_dup_answer_words (self->entry, question);
  const gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->line_entry), needed);
  if (!needed)
    {
      if (had_focus)
        gtk_widget_grab_focus (GTK_WIDGET (get_current_row (self)));
      return;
    }
  gtk_editable_set_text (GTK_EDITABLE (self->line_entry), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->line_entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_label (self->question_label), -1);
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self->line_entry));
}

/* "a  Yes     b  No" */
static char *
dup_choices (EntenteQuestion *question)
{
  GListModel *choices = entente_question_get_choices (question);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (EntenteRecord) choice = g_list_model_get_item (choices, i);
      const char letter = entente_question_choice_get_letter (i);

      if (letter != '\0')
        g_string_append_printf (
          words, "%s%c\u00a0– %s", i > 0 ? " · " : "", letter,
          entente_record_get_text (choice, ENTENTE_QUESTION_CHOICE_TEXT));
    }
  return g_string_free_and_steal (g_steal_pointer (&words));
}

static gboolean
has_choices (EntenteQuestion *question)
{
  const int kind = entente_record_get_choice (ENTENTE_RECORD (question), ENTENTE_QUESTION_KIND);

  return kind == ENTENTE_ASKED_AS_CHOICE || kind == ENTENTE_ASKED_AS_SEVERAL;
}

static char *
dup_state (EntenteAnswersView *self)
{
  EntenteAnswerSheet *sheet = entente_answer_entry_get_sheet (self->entry);

  if (sheet == NULL)
    return g_strdup (_ ("A new sheet: write its number on the paper."));
  if (entente_record_get_choice (ENTENTE_RECORD (sheet), ENTENTE_ANSWER_SHEET_ORIGIN)
      == ENTENTE_SHEET_IMPORTED)
    return g_strdup (_ ("Imported. What you type changes it."));
  return g_strdup (_ ("Saved as you type."));
}

static void
show_question (EntenteAnswersView *self, EntenteQuestion *question)
{
  g_autofree char *title = entente_question_dup_title (question);
  g_autofree char *keys = entente_answer_entry_dup_keys (self->entry);
  g_autofree char *state = dup_state (self);
  g_autofree char *choices = has_choices (question) ? dup_choices (question) : g_strdup ("");
  /* Translators: number of a sheet of paper with answers */
  g_autofree char *sheet
    = g_strdup_printf (_ ("Sheet %u"), entente_answer_entry_get_sheet_number (self->entry));

  gtk_label_set_label (self->sheet_label, sheet);
  gtk_label_set_label (self->state_label, state);
  gtk_label_set_label (self->question_label, title);
  gtk_label_set_label (self->keys_label, keys);
  gtk_label_set_label (self->choices_label, choices);
  gtk_widget_set_visible (GTK_WIDGET (self->choices_label), *choices != '\0');
}

static void
update (EntenteAnswersView *self)
{
  EntenteQuestion *question
    = self->entry != NULL ? entente_answer_entry_get_question (self->entry) : NULL;

  say (self, NULL);
  gtk_stack_set_visible_child_name (self->stack, question != NULL ? "entry" : "empty");
  if (question == NULL)
    return;
  show_question (self, question);
  show_rows (self);
  show_line (self, question);
}

/*
 * Keys
 */

static gboolean
is_digit_key (guint keyval)
{
  return keyval >= GDK_KEY_0 && keyval <= GDK_KEY_9;
}

/* The digit that stands on the key, whichever level it needs: on French keyboards the digits of the
   upper row need Shift, which nobody presses sixty times. 0 when there is none. */
static gunichar
find_digit (EntenteAnswersView *self, guint keycode)
{
  g_autofree GdkKeymapKey *keys = NULL;
  g_autofree guint *keyvals = NULL;
  int n = 0;

  if (!gdk_display_map_keycode (gtk_widget_get_display (GTK_WIDGET (self)), keycode, &keys,
                                &keyvals, &n))
    return 0;
  for (int i = 0; i < n; i++)
    if (is_digit_key (keyvals[i]))
      return '0' + (keyvals[i] - GDK_KEY_0);
  return 0;
}

static gboolean
has_key_of_six (EntenteAnswersView *self)
{
  EntenteQuestion *question = entente_answer_entry_get_question (self->entry);

  return entente_record_get_choice (ENTENTE_RECORD (question), ENTENTE_QUESTION_KIND)
           == ENTENTE_ASKED_AS_SCALE
         && entente_question_get_n_steps (question) > STEPS_WITHOUT_SIX;
}

static gunichar
read_key (EntenteAnswersView *self, guint keyval, guint keycode)
{
  const gunichar key = gdk_keyval_to_unicode (keyval);
  gunichar digit;

  if (key == 0 || g_unichar_iscntrl (key) || g_unichar_isspace (key))
    return 0;
  if ((key < 0x80 && g_ascii_isalnum ((char) key)) || (key == '-' && !has_key_of_six (self))
      || keyval == GDK_KEY_KP_Subtract)
    return key;
  digit = find_digit (self, keycode);
  return digit != 0 ? digit : key;
}

static void
erase (EntenteAnswersView *self)
{
  g_autofree char *problem = NULL;

  if (!entente_answer_entry_erase (self->entry, &problem) && problem != NULL)
    say (self, problem);
}

static gboolean
move (EntenteAnswersView *self, guint keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      entente_answer_entry_go_back (self->entry);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      entente_answer_entry_go_on (self->entry);
      return TRUE;
    case GDK_KEY_BackSpace:
      erase (self);
      return TRUE;
    default:
      return FALSE;
    }
}

/* In the line, what is typed is the line's; up and down leave it, and Backspace where it is empty. */
static gboolean
press_in_line (EntenteAnswersView *self, guint keyval)
{
  if (keyval == GDK_KEY_BackSpace)
    {
      if (*gtk_editable_get_text (GTK_EDITABLE (self->line_entry)) != '\0')
        return FALSE;
      erase (self);
      return TRUE;
    }
  if (keyval == GDK_KEY_Up || keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Up
      || keyval == GDK_KEY_KP_Down)
    return move (self, keyval);
  return FALSE;
}

static gboolean
key_pressed_cb (EntenteAnswersView *self, guint keyval, guint keycode, GdkModifierType state)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autofree char *problem = NULL;
  gunichar key;

  if (self->entry == NULL || entente_answer_entry_get_question (self->entry) == NULL
      || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (focus != NULL && GTK_IS_BUTTON (focus))
    return GDK_EVENT_PROPAGATE;
  if (needs_line (self))
    return press_in_line (self, keyval);
  if (move (self, keyval))
    return GDK_EVENT_STOP;
  key = read_key (self, keyval, keycode);
  if (key == 0)
    return GDK_EVENT_PROPAGATE;
  if (!entente_answer_entry_press (self->entry, key, &problem))
    say (self, problem);
  return GDK_EVENT_STOP;
}

static void
line_activated_cb (EntenteAnswersView *self)
{
  g_autofree char *problem = NULL;
  const char *line = gtk_editable_get_text (GTK_EDITABLE (self->line_entry));

  if (!entente_answer_entry_type (self->entry, line, &problem) && problem != NULL)
    say (self, problem);
}

static void
row_activated_cb (EntenteAnswersView *self, GtkListBoxRow *row)
{
  entente_answer_entry_go_to (self->entry, (guint) gtk_list_box_row_get_index (row));
}

/*
 * Sheets
 */

static void
previous_clicked_cb (EntenteAnswersView *self)
{
  entente_answer_entry_go_to (self->entry, 0);
  entente_answer_entry_go_back (self->entry);
  entente_answer_entry_go_to (self->entry, 0);
}

static void
next_clicked_cb (EntenteAnswersView *self)
{
  const guint n = g_list_model_get_n_items (get_questions (self));

  if (n == 0)
    return;
  entente_answer_entry_go_to (self->entry, n - 1);
  entente_answer_entry_go_on (self->entry);
}

static void
focus_entry (EntenteAnswersView *self)
{
  GtkListBoxRow *row = get_current_row (self);

  if (needs_line (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->line_entry));
  else if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* Whoever comes here comes to type. */
static void
mapped_cb (EntenteAnswersView *self)
{
  if (self->entry == NULL)
    return;
  focus_entry (self);
}

/*
 * Widget
 */

static void
entente_answers_view_dispose (GObject *object)
{
  EntenteAnswersView *self = ENTENTE_ANSWERS_VIEW (object);

  g_clear_object (&self->entry);
  g_clear_object (&self->questionnaire);
  /* Otherwise the template would take the child away under AdwBin’s feet. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_ANSWERS_VIEW);

  G_OBJECT_CLASS (entente_answers_view_parent_class)->dispose (object);
}

static void
entente_answers_view_class_init (EntenteAnswersViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_answers_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-answers-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteAnswersView, choices_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteAnswersView, keys_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteAnswersView, line_entry);
  gtk_widget_class_bind_template_child (widget_class, EntenteAnswersView, list);
  gtk_widget_class_bind_template_child (widget_class, EntenteAnswersView, problem_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteAnswersView, question_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteAnswersView, sheet_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteAnswersView, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteAnswersView, state_label);
  gtk_widget_class_bind_template_callback (widget_class, line_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, mapped_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
entente_answers_view_init (EntenteAnswersView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

void
entente_answers_view_set_questionnaire (EntenteAnswersView *self,
                                        EntenteQuestionnaire *questionnaire)
{
  g_return_if_fail (ENTENTE_IS_ANSWERS_VIEW (self));
  g_return_if_fail (questionnaire == NULL || ENTENTE_IS_QUESTIONNAIRE (questionnaire));

  if (self->questionnaire == questionnaire)
    return;
  g_clear_object (&self->entry);
  g_set_object (&self->questionnaire, questionnaire);
  if (questionnaire != NULL)
    {
      self->entry = entente_answer_entry_new (questionnaire);
      g_signal_connect_object (self->entry, "changed", G_CALLBACK (update), self,
                               G_CONNECT_SWAPPED);
    }
  update (self);
}
