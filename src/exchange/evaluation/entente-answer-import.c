/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-answer-import-private.h"

#include "budget/entente-budget-column-private.h"
#include "entente-civil-date.h"
#include "evaluation/entente-answer-sheet.h"
#include "evaluation/entente-question-choice.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What becomes of one row. */
typedef struct {
  char *json;
  char *foreign_id;
  EntenteRecord *sheet; /* borrowed (nullable): the one that was imported before */
  EntenteImportOutcome outcome;
} Draft;

static void import_init (EntenteImportInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteAnswerImport,
                               entente_answer_import,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_IMPORT, import_init))

enum {
  PROP_0,
  PROP_N_ADDED,
  PROP_N_UPDATED,
  PROP_N_UNCHANGED,
  PROP_N_REFUSED,
};

static void
free_draft (gpointer data)
{
  Draft *draft = data;

  g_free (draft->json);
  g_free (draft->foreign_id);
  g_free (draft);
}

const EntenteAnswerColumn *
_entente_answer_import_get_column (EntenteAnswerImport *self, guint column)
{
  return &g_array_index (self->columns, EntenteAnswerColumn, column);
}

static const EntenteAskedQuestion *
get_question (EntenteAnswerImport *self, const EntenteAnswerColumn *column)
{
  return g_ptr_array_index (self->questions, column->question);
}

static void
ask_questions (EntenteAnswerImport *self)
{
  GListModel *questions = entente_questionnaire_get_questions (self->questionnaire);

  g_clear_pointer (&self->questions, g_ptr_array_unref);
  self->questions = g_ptr_array_new_with_free_func ((GDestroyNotify) _entente_asked_question_free);
  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (EntenteQuestion) question = g_list_model_get_item (questions, i);

      g_ptr_array_add (self->questions, _entente_asked_question_new (question));
    }
}

/* Reading a row */

/* "C12: “perhaps” is no answer to Q3." */
static void
append_problem (GString *reason, EntenteAnswerImport *self, guint row, guint column)
{
  g_autofree char *letters = _entente_budget_column_dup_letters (column);
  const EntenteAskedQuestion *question = get_question (self, _entente_answer_import_get_column (self, column));
  const char *code
    = entente_record_get_text (ENTENTE_RECORD (question->question), ENTENTE_QUESTION_CODE);

  if (reason->len > 0)
    g_string_append_c (reason, ' ');
  /* Translators: name of a cell of a spreadsheet, what stands in it, code of a question */
  g_string_append_printf (reason, _ ("%s%u: “%s” is no answer to %s; it is left blank."), letters,
                          _entente_answer_source_get_line (self->source, row),
                          _entente_answer_source_get_cell (self->source, row, column), code);
}

static gboolean
read_cell (EntenteAnswerImport *self, guint row, guint index, EntenteAnswers *answers)
{
  const EntenteAnswerColumn *column = _entente_answer_import_get_column (self, index);
  const char *cell = _entente_answer_source_get_cell (self->source, row, index);

  switch (column->role)
    {
    case ENTENTE_COLUMN_QUESTION:
      return _entente_answer_cell_read (get_question (self, column), cell, answers);
    case ENTENTE_COLUMN_CHOICE:
      return _entente_answer_cell_read_choice (get_question (self, column), column->choice, cell,
                                               answers);
    case ENTENTE_COLUMN_OTHER:
      _entente_answer_cell_read_other (get_question (self, column), cell, answers);
      return TRUE;
    case ENTENTE_COLUMN_NUMBER:
    case ENTENTE_COLUMN_NOTHING:
    default:
      return TRUE;
    }
}

static char *
read_row (EntenteAnswerImport *self, guint row, GString *reason)
{
  g_autoptr (EntenteAnswers) answers = entente_answers_new ();

  for (guint i = 0; i < self->columns->len; i++)
    if (!read_cell (self, row, i, answers))
      append_problem (reason, self, row, i);
  return entente_answers_write (answers);
}

/* What an answer is known by */

static int
find_number_column (EntenteAnswerImport *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (_entente_answer_import_get_column (self, i)->role == ENTENTE_COLUMN_NUMBER)
      return (int) i;
  return -1;
}

/* Without a number, the whole row. */
static char *
make_key (EntenteAnswerImport *self, guint row, int number)
{
  g_autoptr (GChecksum) checksum = NULL;

  if (number >= 0 && *_entente_answer_source_get_cell (self->source, row, (guint) number) != '\0')
    return g_strdup (_entente_answer_source_get_cell (self->source, row, (guint) number));
  checksum = g_checksum_new (G_CHECKSUM_SHA256);
  for (guint i = 0; i < self->columns->len; i++)
    {
      const char *cell = _entente_answer_source_get_cell (self->source, row, i);

      g_checksum_update (checksum, (const guchar *) cell, (gssize) strlen (cell) + 1);
    }
  return g_strdup_printf ("row-%.16s", g_checksum_get_string (checksum));
}

/* The same row again, or the same number, is somebody else. */
static char *
identify (EntenteAnswerImport *self, guint row, int number, GHashTable *seen)
{
  g_autofree char *key = make_key (self, row, number);
  const guint n = GPOINTER_TO_UINT (g_hash_table_lookup (seen, key)) + 1;

  g_hash_table_insert (seen, g_strdup (key), GUINT_TO_POINTER (n));
  return n > 1 ? g_strdup_printf ("%s-%u", key, n) : g_steal_pointer (&key);
}

/* Imported before, by what they are known by. (element-type utf8 EntenteRecord), borrowed */
static GHashTable *
collect_known (EntenteAnswerImport *self)
{
  GHashTable *known = g_hash_table_new (g_str_hash, g_str_equal);
  GListModel *sheets = entente_questionnaire_get_sheets (self->questionnaire);

  for (guint i = 0; i < g_list_model_get_n_items (sheets); i++)
    {
      g_autoptr (EntenteRecord) sheet = g_list_model_get_item (sheets, i);
      const char *id = entente_record_get_text (sheet, ENTENTE_ANSWER_SHEET_FOREIGN_ID);

      if (*id != '\0')
        g_hash_table_insert (known, (gpointer) id, sheet);
    }
  return known;
}

/* Planning */

static EntenteImportOutcome
decide (const Draft *draft)
{
  if (*draft->json == '\0')
    return ENTENTE_IMPORT_REFUSED;
  if (draft->sheet == NULL)
    return ENTENTE_IMPORT_ADDED;
  return g_str_equal (draft->json,
                      entente_record_get_text (draft->sheet, ENTENTE_ANSWER_SHEET_ANSWERS))
           ? ENTENTE_IMPORT_UNCHANGED
           : ENTENTE_IMPORT_UPDATED;
}

static char *
make_title (const Draft *draft, guint line)
{
  if (g_str_has_prefix (draft->foreign_id, "row-"))
    /* Translators: a line of an imported file */
    return g_strdup_printf (_ ("Answer on line %u"), line);
  /* Translators: number of an answer in a form tool */
  return g_strdup_printf (_ ("Answer %s"), draft->foreign_id);
}

static void
plan_row (EntenteAnswerImport *self,
          guint row,
          int number,
          GHashTable *known,
          GHashTable *seen,
          GPtrArray *lines)
{
  Draft *draft = g_new0 (Draft, 1);
  g_autoptr (GString) reason = g_string_new (NULL);
  const guint line = _entente_answer_source_get_line (self->source, row);

  draft->json = read_row (self, row, reason);
  draft->foreign_id = identify (self, row, number, seen);
  draft->sheet = g_hash_table_lookup (known, draft->foreign_id);
  draft->outcome = decide (draft);
  if (draft->outcome == ENTENTE_IMPORT_REFUSED)
    g_string_append_printf (reason, "%s%s", reason->len > 0 ? " " : "",
                            _ ("Nothing was answered."));
  self->counts[draft->outcome]++;
  g_ptr_array_add (self->drafts, draft);
  g_ptr_array_add (lines, entente_import_line_new (line, draft->outcome, make_title (draft, line),
                                                   g_string_free_and_steal (
                                                     g_steal_pointer (&reason))));
}

static void
notify_counts (EntenteAnswerImport *self)
{
  static const char *const names[] = { "n-added", "n-updated", "n-unchanged", "n-refused" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_object_notify (G_OBJECT (self), names[i]);
}

void
_entente_answer_import_plan (EntenteAnswerImport *self)
{
  g_autoptr (GHashTable) known = collect_known (self);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  const int number = find_number_column (self);

  g_clear_pointer (&self->drafts, g_ptr_array_unref);
  self->drafts = g_ptr_array_new_with_free_func (free_draft);
  memset (self->counts, 0, sizeof self->counts);
  for (guint i = 0; i < _entente_answer_source_get_n_rows (self->source); i++)
    plan_row (self, i, number, known, seen, lines);
  g_list_store_splice (self->lines, 0, g_list_model_get_n_items (G_LIST_MODEL (self->lines)),
                       lines->pdata, lines->len);
  notify_counts (self);
}

/* An import as any other */

static GListModel *
get_plan (EntenteImport *import)
{
  return G_LIST_MODEL (ENTENTE_ANSWER_IMPORT (import)->lines);
}

static gint64
find_last_number (EntenteAnswerImport *self)
{
  GListModel *sheets = entente_questionnaire_get_sheets (self->questionnaire);
  gint64 number = 0;

  for (guint i = 0; i < g_list_model_get_n_items (sheets); i++)
    {
      g_autoptr (EntenteRecord) sheet = g_list_model_get_item (sheets, i);

      number = MAX (number, entente_record_get_integer (sheet, ENTENTE_ANSWER_SHEET_NUMBER));
    }
  return number;
}

static void
insert_sheet (EntenteAnswerImport *self,
              EntenteEdit *edit,
              const Draft *draft,
              gint64 number,
              const GDate *today)
{
  EntenteRecord *sheet = entente_edit_insert (edit, ENTENTE_TYPE_ANSWER_SHEET);

  entente_edit_set_reference (
    edit, sheet, ENTENTE_ANSWER_SHEET_QUESTIONNAIRE, ENTENTE_RECORD (self->questionnaire));
  entente_edit_set_integer (edit, sheet, ENTENTE_ANSWER_SHEET_NUMBER, number);
  entente_edit_set_choice (edit, sheet, ENTENTE_ANSWER_SHEET_ORIGIN, ENTENTE_SHEET_IMPORTED);
  entente_edit_set_text (edit, sheet, ENTENTE_ANSWER_SHEET_FOREIGN_ID, draft->foreign_id);
  entente_edit_set_date (edit, sheet, ENTENTE_ANSWER_SHEET_ENTERED_ON, today);
  entente_edit_set_text (edit, sheet, ENTENTE_ANSWER_SHEET_ANSWERS, draft->json);
}

static void
remember_matching (EntenteAnswerImport *self, EntenteEdit *edit)
{
  EntenteRecord *record = ENTENTE_RECORD (self->questionnaire);
  const char *before = entente_record_get_text (record, ENTENTE_QUESTIONNAIRE_MATCHING);
  g_autofree char *after
    = _entente_answer_columns_remember (self->columns, before, self->source, self->questions);

  if (!g_str_equal (before, after))
    entente_edit_set_text (edit, record, ENTENTE_QUESTIONNAIRE_MATCHING, after);
}

static gboolean
apply (EntenteImport *import, GError **error)
{
  EntenteAnswerImport *self = ENTENTE_ANSWER_IMPORT (import);
  EntenteStore *store = entente_record_get_store (ENTENTE_RECORD (self->questionnaire));
  g_autoptr (EntenteEdit) edit = NULL;
  gint64 number;
  GDate today;

  /* Sheets may have come or gone since. */
  _entente_answer_import_plan (self);
  number = find_last_number (self);
  entente_date_today (&today);
  edit = entente_store_begin (store, _ ("Import answers"));
  for (guint i = 0; i < self->drafts->len; i++)
    {
      const Draft *draft = g_ptr_array_index (self->drafts, i);

      if (draft->outcome == ENTENTE_IMPORT_ADDED)
        insert_sheet (self, edit, draft, ++number, &today);
      else if (draft->outcome == ENTENTE_IMPORT_UPDATED)
        entente_edit_set_text (edit, draft->sheet, ENTENTE_ANSWER_SHEET_ANSWERS, draft->json);
    }
  remember_matching (self, edit);
  return entente_edit_commit (edit, error);
}

static void
import_init (EntenteImportInterface *iface)
{
  iface->get_plan = get_plan;
  iface->apply = apply;
}

static void
entente_answer_import_finalize (GObject *object)
{
  EntenteAnswerImport *self = ENTENTE_ANSWER_IMPORT (object);

  g_clear_pointer (&self->drafts, g_ptr_array_unref);
  g_clear_pointer (&self->columns, g_array_unref);
  g_clear_pointer (&self->questions, g_ptr_array_unref);
  g_clear_pointer (&self->source, _entente_answer_source_free);
  g_clear_object (&self->lines);
  g_clear_object (&self->questionnaire);

  G_OBJECT_CLASS (entente_answer_import_parent_class)->finalize (object);
}

static void
entente_answer_import_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  if (prop_id >= PROP_N_ADDED && prop_id <= PROP_N_REFUSED)
    g_value_set_uint (value, ENTENTE_ANSWER_IMPORT (object)->counts[prop_id - PROP_N_ADDED]);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
entente_answer_import_class_init (EntenteAnswerImportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = entente_answer_import_finalize;
  object_class->get_property = entente_answer_import_get_property;
  g_object_class_override_property (object_class, PROP_N_ADDED, "n-added");
  g_object_class_override_property (object_class, PROP_N_UPDATED, "n-updated");
  g_object_class_override_property (object_class, PROP_N_UNCHANGED, "n-unchanged");
  g_object_class_override_property (object_class, PROP_N_REFUSED, "n-refused");
}

static void
entente_answer_import_init (EntenteAnswerImport *self)
{
  self->lines = g_list_store_new (ENTENTE_TYPE_IMPORT_LINE);
}

/**
 * entente_answer_import_read:
 * @questionnaire: what was answered
 * @content: a CSV file, or text with tabs
 * @error: return location for an error
 *
 * Reads answers and plans their import. Nothing is written.
 *
 * Returns: (transfer full): the import, or %NULL with an error of %ENTENTE_EXCHANGE_ERROR whose
 *   message is a translated sentence
 */
EntenteAnswerImport *
entente_answer_import_read (EntenteQuestionnaire *questionnaire, GBytes *content, GError **error)
{
  g_autoptr (EntenteAnswerSource) source = NULL;
  EntenteAnswerImport *self;

  g_return_val_if_fail (ENTENTE_IS_QUESTIONNAIRE (questionnaire), NULL);
  g_return_val_if_fail (content != NULL, NULL);

  source = _entente_answer_source_read (content, error);
  if (source == NULL)
    return NULL;

  self = g_object_new (ENTENTE_TYPE_ANSWER_IMPORT, NULL);
  self->questionnaire = g_object_ref (questionnaire);
  self->source = g_steal_pointer (&source);
  ask_questions (self);
  self->columns = _entente_answer_columns_guess (self->source, self->questions);
  _entente_answer_columns_recall (
    self->columns,
    entente_record_get_text (ENTENTE_RECORD (questionnaire), ENTENTE_QUESTIONNAIRE_MATCHING),
    self->source, self->questions);
  _entente_answer_import_plan (self);

  return self;
}
