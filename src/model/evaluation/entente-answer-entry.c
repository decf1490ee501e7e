/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-answer-entry-private.h"

#include "entente-civil-date.h"
#include "evaluation/entente-answer-key-private.h"
#include "evaluation/entente-question-choice.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (EntenteAnswerEntry, entente_answer_entry, G_TYPE_OBJECT)

static guint changed_signal;

void
_entente_answer_entry_tell (EntenteAnswerEntry *self)
{
  g_signal_emit (self, changed_signal, 0);
}

EntenteStore *
_entente_answer_entry_get_store (EntenteAnswerEntry *self)
{
  return entente_record_get_store (ENTENTE_RECORD (self->questionnaire));
}

static guint
count_questions (EntenteAnswerEntry *self)
{
  return g_list_model_get_n_items (entente_questionnaire_get_questions (self->questionnaire));
}

/* Borrowed: the questionnaire keeps it. */
static EntenteQuestion *
get_question_at (EntenteAnswerEntry *self, guint position)
{
  g_autoptr (EntenteQuestion) question = g_list_model_get_item (
    entente_questionnaire_get_questions (self->questionnaire), position);

  return question;
}

static gint64
get_id (gpointer record)
{
  return entente_record_get_id (ENTENTE_RECORD (record));
}

static guint
get_number (EntenteRecord *sheet)
{
  return (guint) entente_record_get_integer (sheet, ENTENTE_ANSWER_SHEET_NUMBER);
}

/* Sheets */

static guint
find_next_number (EntenteAnswerEntry *self)
{
  GListModel *sheets = entente_questionnaire_get_sheets (self->questionnaire);
  guint number = 0;

  for (guint i = 0; i < g_list_model_get_n_items (sheets); i++)
    {
      g_autoptr (EntenteRecord) sheet = g_list_model_get_item (sheets, i);

      number = MAX (number, get_number (sheet));
    }
  return number + 1;
}

/* Borrowed: the one of the greatest number up to @number. */
static EntenteAnswerSheet *
find_sheet_up_to (EntenteAnswerEntry *self, guint number)
{
  GListModel *sheets = entente_questionnaire_get_sheets (self->questionnaire);
  EntenteRecord *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (sheets); i++)
    {
      g_autoptr (EntenteRecord) sheet = g_list_model_get_item (sheets, i);

      if (get_number (sheet) <= number && (found == NULL || get_number (sheet) > get_number (found)))
        found = sheet;
    }
  return (EntenteAnswerSheet *) found;
}

static const char *
get_json (EntenteAnswerSheet *sheet)
{
  return sheet != NULL && !entente_record_is_deleted (ENTENTE_RECORD (sheet))
           ? entente_record_get_text (ENTENTE_RECORD (sheet), ENTENTE_ANSWER_SHEET_ANSWERS)
           : "";
}

static void
read_answers (EntenteAnswerEntry *self)
{
  g_clear_pointer (&self->answers, entente_answers_free);
  self->answers = entente_answers_read (get_json (self->sheet));
}

static void
show_sheet (EntenteAnswerEntry *self, EntenteAnswerSheet *sheet, guint number, guint position)
{
  g_set_object (&self->sheet, sheet);
  self->number = number;
  self->position = position;
  self->awaits_other = FALSE;
  read_answers (self);
}

/* Keeping up with what others do, and with undo: where something changed is where one looks next. */

static guint
find_difference (EntenteAnswerEntry *self, EntenteAnswers *a, EntenteAnswers *b)
{
  for (guint i = 0; i < count_questions (self); i++)
    {
      const gint64 id = get_id (get_question_at (self, i));
      const EntenteAnswer left = entente_answers_get (a, id);
      const EntenteAnswer right = entente_answers_get (b, id);

      if (!entente_answer_equal (&left, &right))
        return i;
    }
  return G_MAXUINT;
}

static void
remember_last (EntenteAnswerEntry *self, EntenteAnswerSheet *sheet)
{
  g_set_object (&self->last, sheet);
  g_free (self->last_answers);
  self->last_answers = g_strdup (get_json (sheet));
}

/* Whether what was taken back belongs to the sheet before: it is shown again. */
static gboolean
return_to_last (EntenteAnswerEntry *self)
{
  g_autoptr (EntenteAnswerSheet) last = NULL;
  g_autoptr (EntenteAnswers) before = NULL;
  guint place;

  if (self->last == NULL || self->sheet != NULL
      || entente_record_is_deleted (ENTENTE_RECORD (self->last))
      || g_str_equal (self->last_answers, get_json (self->last)))
    return FALSE;
  last = g_steal_pointer (&self->last);
  before = entente_answers_read (self->last_answers);
  show_sheet (self, last, get_number (ENTENTE_RECORD (last)), 0);
  place = find_difference (self, before, self->answers);
  self->position = place < count_questions (self) ? place : 0;
  return TRUE;
}

static void
leave_removed (EntenteAnswerEntry *self)
{
  if (self->sheet == NULL || !entente_record_is_deleted (ENTENTE_RECORD (self->sheet)))
    return;
  g_clear_object (&self->sheet);
}

static void
store_changed_cb (EntenteAnswerEntry *self)
{
  g_autoptr (EntenteAnswers) before = NULL;
  guint place;

  if (self->is_saving || entente_record_is_deleted (ENTENTE_RECORD (self->questionnaire)))
    return;
  leave_removed (self);
  if (!return_to_last (self))
    {
      before = g_steal_pointer (&self->answers);
      read_answers (self);
      place = find_difference (self, before, self->answers);
      if (place != G_MAXUINT)
        self->position = place;
      self->awaits_other = FALSE;
    }
  if (self->position >= count_questions (self))
    self->position = 0;
  _entente_answer_entry_tell (self);
}

/* Saving */

static EntenteRecord *
insert_sheet (EntenteAnswerEntry *self, EntenteEdit *edit)
{
  EntenteRecord *sheet = entente_edit_insert (edit, ENTENTE_TYPE_ANSWER_SHEET);
  GDate today;

  entente_date_today (&today);
  entente_edit_set_reference (
    edit, sheet, ENTENTE_ANSWER_SHEET_QUESTIONNAIRE, ENTENTE_RECORD (self->questionnaire));
  entente_edit_set_integer (edit, sheet, ENTENTE_ANSWER_SHEET_NUMBER, self->number);
  entente_edit_set_choice (edit, sheet, ENTENTE_ANSWER_SHEET_ORIGIN, ENTENTE_SHEET_TYPED);
  entente_edit_set_date (edit, sheet, ENTENTE_ANSWER_SHEET_ENTERED_ON, &today);
  return sheet;
}

static gboolean
commit (EntenteAnswerEntry *self, EntenteEdit *edit, char **problem)
{
  g_autoptr (GError) error = NULL;
  gboolean saved;

  self->is_saving = TRUE;
  saved = entente_edit_commit (edit, &error);
  self->is_saving = FALSE;
  if (!saved)
    {
      g_debug ("An answer was not saved: %s", error->message);
      *problem = g_strdup (_ ("This answer could not be saved. The answers before it are safe: type "
                              "it again."));
    }
  return saved;
}

/* What stands in self->answers goes into the file; when it does not, it is read again from there. */
gboolean
_entente_answer_entry_save (EntenteAnswerEntry *self, char **problem)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (_entente_answer_entry_get_store (self), _ ("Type answer"));
  g_autofree char *json = entente_answers_write (self->answers);
  EntenteRecord *sheet = (EntenteRecord *) self->sheet;

  if (sheet == NULL)
    sheet = insert_sheet (self, edit);
  entente_edit_set_text (edit, sheet, ENTENTE_ANSWER_SHEET_ANSWERS, json);
  if (!commit (self, edit, problem))
    {
      read_answers (self);
      return FALSE;
    }
  if (self->sheet == NULL)
    self->sheet = ENTENTE_ANSWER_SHEET (g_object_ref (sheet));
  return TRUE;
}

/* Moving */

void
entente_answer_entry_begin_sheet (EntenteAnswerEntry *self)
{
  g_return_if_fail (ENTENTE_IS_ANSWER_ENTRY (self));

  if (self->sheet != NULL)
    remember_last (self, self->sheet);
  show_sheet (self, NULL, find_next_number (self), 0);
  _entente_answer_entry_tell (self);
}

/**
 * entente_answer_entry_open_sheet:
 * @self: an entry
 * @number: of a sheet that was typed or imported
 *
 * Returns: whether there is such a sheet: it is shown from its first question on
 */
gboolean
entente_answer_entry_open_sheet (EntenteAnswerEntry *self, guint number)
{
  EntenteAnswerSheet *sheet;

  g_return_val_if_fail (ENTENTE_IS_ANSWER_ENTRY (self), FALSE);

  sheet = find_sheet_up_to (self, number);
  if (sheet == NULL || get_number (ENTENTE_RECORD (sheet)) != number)
    return FALSE;
  show_sheet (self, sheet, number, 0);
  _entente_answer_entry_tell (self);
  return TRUE;
}

static guint
find_following_number (EntenteAnswerEntry *self)
{
  GListModel *sheets = entente_questionnaire_get_sheets (self->questionnaire);
  guint following = 0;

  for (guint i = 0; i < g_list_model_get_n_items (sheets); i++)
    {
      g_autoptr (EntenteRecord) sheet = g_list_model_get_item (sheets, i);
      const guint number = get_number (sheet);

      if (number > self->number && (following == 0 || number < following))
        following = number;
    }
  return following;
}

/* After the last question: the sheet that follows, or a new one. */
static void
leave_sheet (EntenteAnswerEntry *self)
{
  const guint following = find_following_number (self);

  if (following == 0 && self->sheet == NULL)
    self->position = 0;
  else if (following == 0)
    entente_answer_entry_begin_sheet (self);
  else
    entente_answer_entry_open_sheet (self, following);
}

/**
 * entente_answer_entry_go_on:
 * @self: an entry
 *
 * Goes to the next question, after the last one to the next sheet.
 */
void
entente_answer_entry_go_on (EntenteAnswerEntry *self)
{
  g_return_if_fail (ENTENTE_IS_ANSWER_ENTRY (self));

  self->awaits_other = FALSE;
  if (self->position + 1 < count_questions (self))
    self->position++;
  else
    leave_sheet (self);
  _entente_answer_entry_tell (self);
}

/**
 * entente_answer_entry_go_back:
 * @self: an entry
 *
 * Goes to the question before, from the first one to the last of the sheet before.
 */
void
entente_answer_entry_go_back (EntenteAnswerEntry *self)
{
  EntenteAnswerSheet *before;

  g_return_if_fail (ENTENTE_IS_ANSWER_ENTRY (self));

  self->awaits_other = FALSE;
  if (self->position > 0)
    self->position--;
  else if (self->number > 1
           && (before = find_sheet_up_to (self, self->number - 1)) != NULL)
    show_sheet (self, before, get_number (ENTENTE_RECORD (before)),
                MAX (count_questions (self), 1) - 1);
  _entente_answer_entry_tell (self);
}

/**
 * entente_answer_entry_go_to:
 * @self: an entry
 * @position: of a question
 */
void
entente_answer_entry_go_to (EntenteAnswerEntry *self, guint position)
{
  g_return_if_fail (ENTENTE_IS_ANSWER_ENTRY (self));

  if (position >= count_questions (self))
    return;
  self->awaits_other = FALSE;
  self->position = position;
  _entente_answer_entry_tell (self);
}

/* What it shows */

guint
entente_answer_entry_get_sheet_number (EntenteAnswerEntry *self)
{
  g_return_val_if_fail (ENTENTE_IS_ANSWER_ENTRY (self), 0);

  return self->number;
}

EntenteAnswerSheet *
entente_answer_entry_get_sheet (EntenteAnswerEntry *self)
{
  g_return_val_if_fail (ENTENTE_IS_ANSWER_ENTRY (self), NULL);

  return self->sheet;
}

/**
 * entente_answer_entry_get_question:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable): the question that is asked
 */
EntenteQuestion *
entente_answer_entry_get_question (EntenteAnswerEntry *self)
{
  g_return_val_if_fail (ENTENTE_IS_ANSWER_ENTRY (self), NULL);

  return get_question_at (self, self->position);
}

guint
entente_answer_entry_get_position (EntenteAnswerEntry *self)
{
  g_return_val_if_fail (ENTENTE_IS_ANSWER_ENTRY (self), 0);

  return self->position;
}

/**
 * entente_answer_entry_get_answer:
 * @self: an entry
 * @question: a question of its questionnaire
 *
 * Returns: what the sheet that is shown answers to it
 */
EntenteAnswer
entente_answer_entry_get_answer (EntenteAnswerEntry *self, EntenteQuestion *question)
{
  g_return_val_if_fail (ENTENTE_IS_ANSWER_ENTRY (self), (EntenteAnswer) { 0 });
  g_return_val_if_fail (ENTENTE_IS_QUESTION (question), (EntenteAnswer) { 0 });

  return entente_answers_get (self->answers, get_id (question));
}

/**
 * entente_answer_entry_get_need:
 * @self: an entry
 *
 * Returns: what is to be typed now
 */
EntenteEntryNeed
entente_answer_entry_get_need (EntenteAnswerEntry *self)
{
  EntenteQuestion *question;

  g_return_val_if_fail (ENTENTE_IS_ANSWER_ENTRY (self), ENTENTE_ENTRY_NOTHING);

  question = entente_answer_entry_get_question (self);
  if (question == NULL)
    return ENTENTE_ENTRY_NOTHING;
  if (self->awaits_other)
    return ENTENTE_ENTRY_OTHER;
  switch (entente_record_get_choice (ENTENTE_RECORD (question), ENTENTE_QUESTION_KIND))
    {
    case ENTENTE_ASKED_AS_NUMBER:
      return ENTENTE_ENTRY_NUMBER;
    case ENTENTE_ASKED_AS_TEXT:
      return ENTENTE_ENTRY_TEXT;
    case ENTENTE_ASKED_AS_SEVERAL:
      return ENTENTE_ENTRY_KEYS;
    default:
      return ENTENTE_ENTRY_KEY;
    }
}

/**
 * entente_answer_entry_dup_keys:
 * @self: an entry
 *
 * Returns: (transfer full): a translated sentence: which keys answer the question
 */
char *
entente_answer_entry_dup_keys (EntenteAnswerEntry *self)
{
  EntenteQuestion *question;

  g_return_val_if_fail (ENTENTE_IS_ANSWER_ENTRY (self), NULL);

  question = entente_answer_entry_get_question (self);
  if (question == NULL)
    return g_strdup ("");
  if (self->awaits_other)
    return g_strdup (_ ("What is written beside it, then Enter."));
  return _entente_answer_key_dup_words (question);
}

/**
 * entente_answer_entry_dup_answer_words:
 * @self: an entry
 * @question: a question of its questionnaire
 *
 * Returns: (transfer full): what the sheet answers to it, translated; "" when that is nothing
 */
char *
entente_answer_entry_dup_answer_words (EntenteAnswerEntry *self, EntenteQuestion *question)
{
  EntenteAnswer answer;

  g_return_val_if_fail (ENTENTE_IS_ANSWER_ENTRY (self), NULL);
  g_return_val_if_fail (ENTENTE_IS_QUESTION (question), NULL);

  answer = entente_answers_get (self->answers, get_id (question));
  return _entente_answer_key_dup_answer_words (question, &answer);
}

/* The type */

static void
entente_answer_entry_finalize (GObject *object)
{
  EntenteAnswerEntry *self = ENTENTE_ANSWER_ENTRY (object);

  g_clear_pointer (&self->answers, entente_answers_free);
  g_clear_pointer (&self->last_answers, g_free);
  g_clear_object (&self->last);
  g_clear_object (&self->sheet);
  g_clear_object (&self->questionnaire);

  G_OBJECT_CLASS (entente_answer_entry_parent_class)->finalize (object);
}

static void
entente_answer_entry_class_init (EntenteAnswerEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_answer_entry_finalize;

  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
entente_answer_entry_init (EntenteAnswerEntry *self)
{
}

/**
 * entente_answer_entry_new:
 * @questionnaire: the one that was answered on paper
 *
 * Returns: (transfer full): the typing of its sheets, at the first one that nobody typed
 */
EntenteAnswerEntry *
entente_answer_entry_new (EntenteQuestionnaire *questionnaire)
{
  EntenteAnswerEntry *self;

  g_return_val_if_fail (ENTENTE_IS_QUESTIONNAIRE (questionnaire), NULL);

  self = g_object_new (ENTENTE_TYPE_ANSWER_ENTRY, NULL);
  self->questionnaire = g_object_ref (questionnaire);
  self->last_answers = g_strdup ("");
  show_sheet (self, NULL, find_next_number (self), 0);
  g_signal_connect_object (_entente_answer_entry_get_store (self), "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}
