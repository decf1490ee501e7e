/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same three answers, as six form tools write them, become the same three sheets. */
#include "evaluation/entente-answer-import.h"
#include "evaluation/entente-answer-sheet.h"
#include "evaluation/entente-questionnaire-results.h"
#include "evaluation/entente-questionnaire-edit.h"
#include "project/entente-project.h"

#include <string.h>

typedef struct
{
  EntenteProject *project;
  EntenteStore *store;
  EntenteQuestionnaire *questionnaire;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint n;
  EntenteReadyQuestionnaire *const *ready
    = entente_ready_questionnaire_list (ENTENTE_LANGUAGE_FRENCH, &n);

  f->project = entente_project_new_in_memory (ENTENTE_LANGUAGE_FRENCH, &error);
  g_assert_no_error (error);
  f->store = entente_project_get_store (f->project);
  f->questionnaire
    = entente_questionnaire_create_ready (f->store, ready[ENTENTE_AUDIENCE_VOLUNTEERS], &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->project);
}

static EntenteAnswerImport *
read_bytes (Fixture *f, const char *text, gsize length)
{
  g_autoptr (GBytes) content = g_bytes_new (text, length);
  g_autoptr (GError) error = NULL;
  EntenteAnswerImport *import = entente_answer_import_read (f->questionnaire, content, &error);

  g_assert_no_error (error);
  return import;
}

static EntenteAnswerImport *
read_text (Fixture *f, const char *text)
{
  return read_bytes (f, text, strlen (text));
}

static EntenteAnswerImport *
read_file (Fixture *f, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "exchange", name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  return read_bytes (f, text, length);
}

static void
apply (EntenteAnswerImport *import)
{
  g_autoptr (GError) error = NULL;

  entente_import_apply (ENTENTE_IMPORT (import), &error);
  g_assert_no_error (error);
}

static void
assert_counts (
    EntenteAnswerImport *import, guint added, guint updated, guint unchanged, guint refused)
{
  guint a, u, n, r;

  g_object_get (import, "n-added", &a, "n-updated", &u, "n-unchanged", &n, "n-refused", &r, NULL);
  g_assert_cmpuint (a, ==, added);
  g_assert_cmpuint (u, ==, updated);
  g_assert_cmpuint (n, ==, unchanged);
  g_assert_cmpuint (r, ==, refused);
}

static char *
dup_reason (EntenteAnswerImport *import, guint line)
{
  g_autoptr (EntenteImportLine) item
    = g_list_model_get_item (entente_import_get_plan (ENTENTE_IMPORT (import)), line);
  char *reason;

  g_assert_nonnull (item);
  g_object_get (item, "reason", &reason, NULL);
  return reason;
}

/* What a sheet says, question by question: "a|12|bc|5…"; letters for choices. */

static void
append_choices (GString *words, EntenteQuestion *question, const EntenteAnswer *answer)
{
  GListModel *choices = entente_question_get_choices (question);

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (EntenteRecord) choice = g_list_model_get_item (choices, i);

      if (entente_answer_has_choice (answer, entente_record_get_id (choice)))
        g_string_append_c (words, entente_question_choice_get_letter (i));
    }
  if (answer->text != NULL)
    g_string_append_printf (words, "(%s)", answer->text);
}

static void
append_answer (GString *words, EntenteQuestion *question, const EntenteAnswer *answer)
{
  g_autofree char *number
    = answer->kind == ENTENTE_ANSWER_NUMBER ? entente_decimal_to_text (answer->number) : NULL;

  if (number != NULL)
    g_string_append (words, number);
  else if (answer->kind == ENTENTE_ANSWER_NOT_CONCERNED)
    g_string_append (words, "nc");
  else if (answer->kind == ENTENTE_ANSWER_TEXT)
    g_string_append (words, answer->text);
  else
    append_choices (words, question, answer);
}

static char *
dup_words (Fixture *f, EntenteRecord *sheet)
{
  g_autoptr (EntenteAnswers) answers
    = entente_answers_read (entente_record_get_text (sheet, ENTENTE_ANSWER_SHEET_ANSWERS));
  GListModel *questions = entente_questionnaire_get_questions (f->questionnaire);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (EntenteQuestion) question = g_list_model_get_item (questions, i);
      const EntenteAnswer answer
        = entente_answers_get (answers, entente_record_get_id (ENTENTE_RECORD (question)));

      if (i > 0)
        g_string_append_c (words, '|');
      append_answer (words, question, &answer);
    }
  return g_string_free_and_steal (g_steal_pointer (&words));
}

static EntenteRecord *
find_sheet (Fixture *f, gint64 number)
{
  GListModel *sheets = entente_questionnaire_get_sheets (f->questionnaire);

  for (guint i = 0; i < g_list_model_get_n_items (sheets); i++)
    {
      g_autoptr (EntenteRecord) sheet = g_list_model_get_item (sheets, i);

      if (entente_record_get_integer (sheet, ENTENTE_ANSWER_SHEET_NUMBER) == number)
        return sheet;
    }
  g_assert_not_reached ();
}

static void
assert_sheet (Fixture *f, gint64 number, const char *expected)
{
  g_autofree char *words = dup_words (f, find_sheet (f, number));

  g_assert_cmpstr (words, ==, expected);
}

static void
assert_n_sheets (Fixture *f, guint n)
{
  g_assert_cmpuint (
    g_list_model_get_n_items (entente_questionnaire_get_sheets (f->questionnaire)), ==, n);
}

static void
test_tool (Fixture *f, gconstpointer data)
{
  g_autoptr (EntenteAnswerImport) import = read_file (f, data);
  g_autoptr (EntenteAnswerImport) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *reason = dup_reason (import, 0);

  g_assert_cmpstr (reason, ==, "");
  g_assert_cmpuint (entente_answer_import_count_matched (import), ==, 12);
  assert_counts (import, 3, 0, 0, 0);
  assert_n_sheets (f, 0);
  apply (import);
  assert_n_sheets (f, 3);
  assert_sheet (f, 1,
                "a|12|bc|5|4|3|nc|2|5|4|Garder la soupe.\nChanger « le son » : trop fort, "
                "vraiment|a");
  assert_sheet (f, 2, "b|3.5|g(photos, vidéos)|4||4|5||1|3|Dire \"merci\" plus tôt|b");
  assert_sheet (f, 3, "b|||||||||5||c");

  /* The same file brings nothing new. */
  again = read_file (f, data);
  assert_counts (again, 0, 0, 3, 0);
  entente_store_undo (f->store, &error);
  g_assert_no_error (error);
  assert_n_sheets (f, 0);
}

/* Who answered stays out of the project. */
static void
test_without_a_name (Fixture *f, gconstpointer data)
{
  g_autoptr (EntenteAnswerImport) import
    = read_text (f, "ID;Nom;Adresse de messagerie;Q4;Q11\n1;Zoé Exemple;zoe@example.org;4;Bien\n");
  EntenteRecord *sheet;

  for (guint i = 1; i < 3; i++)
    {
      g_autofree char *target = entente_answer_import_dup_target (import, i);

      g_assert_cmpstr (target, ==, "");
    }
  apply (import);
  sheet = find_sheet (f, 1);
  g_assert_cmpstr (entente_record_get_text (sheet, ENTENTE_ANSWER_SHEET_FOREIGN_ID), ==, "1");
  g_assert_null (strstr (entente_record_get_text (sheet, ENTENTE_ANSWER_SHEET_ANSWERS), "Zo"));
  assert_sheet (f, 1, "|||4|||||||Bien|");
}

/* What was matched by hand is matched again the next time, and only for this questionnaire. */
static void
test_remembered (Fixture *f, gconstpointer data)
{
  const char *text = "id,Ambiance,Divers\n1,4,x\n2,5,y\n";
  const char *more = "id,Divers,Ambiance\n1,x,4\n2,y,5\n3,z,2\n";
  g_autoptr (EntenteAnswerImport) import = read_text (f, text);
  g_autoptr (EntenteAnswerImport) next = NULL;
  g_autoptr (EntenteQuestion) eighth = g_list_model_get_item (
    entente_questionnaire_get_questions (f->questionnaire), 7);
  g_autofree char *target = g_strdup_printf (
    "question:%" G_GINT64_FORMAT, entente_record_get_id (ENTENTE_RECORD (eighth)));
  g_autofree char *found = NULL;

  assert_counts (import, 0, 0, 0, 2);
  g_assert_true (entente_answer_import_set_target (import, 1, target));
  g_assert_false (entente_answer_import_set_target (import, 1, "question:77"));
  g_assert_false (entente_answer_import_set_target (import, 1, "nonsense"));
  assert_counts (import, 2, 0, 0, 0);
  apply (import);
  next = read_text (f, more);
  found = entente_answer_import_dup_target (next, 2);
  g_assert_cmpstr (found, ==, target);
  assert_counts (next, 1, 0, 2, 0);
  g_assert_true (entente_answer_import_set_target (next, 1, target));
  g_free (found);
  found = entente_answer_import_dup_target (next, 2);
  g_assert_cmpstr (found, ==, "");
}

/* An answer that was changed in the form tool is changed here; others stay. */
static void
test_changed (Fixture *f, gconstpointer data)
{
  g_autoptr (EntenteAnswerImport) import = read_text (f, "id,Q4\n1,4\n2,5\n");
  g_autoptr (EntenteAnswerImport) later = NULL;

  apply (import);
  later = read_text (f, "id,Q4\n1,4\n2,3\n9,1\n");
  assert_counts (later, 1, 1, 1, 0);
  apply (later);
  assert_n_sheets (f, 3);
  assert_sheet (f, 2, "|||3||||||||");
  assert_sheet (f, 3, "|||1||||||||");
}

/* Without a number: the same words twice are two people, and the longer file adds what is new. */
static void
test_without_a_number (Fixture *f, gconstpointer data)
{
  g_autoptr (EntenteAnswerImport) import = read_text (f, "Q4,Q10\n4,5\n4,5\n");
  g_autoptr (EntenteAnswerImport) later = NULL;

  assert_counts (import, 2, 0, 0, 0);
  apply (import);
  later = read_text (f, "Q4,Q10\n4,5\n4,5\n4,5\n1,1\n");
  assert_counts (later, 2, 0, 2, 0);
}

/* A column that was taken for the number of the answers, and is not: nobody's answer takes the place
   of somebody else's. */
static void
test_same_number (Fixture *f, gconstpointer data)
{
  static const char text[] = "id,Q4,Q10\n7,4,5\n7,1,2\n8,3,3\n";
  g_autoptr (EntenteAnswerImport) import = read_text (f, text);
  g_autoptr (EntenteAnswerImport) again = NULL;

  assert_counts (import, 3, 0, 0, 0);
  apply (import);
  again = read_text (f, text);
  assert_counts (again, 0, 0, 3, 0);
  apply (again);
  assert_n_sheets (f, 3);
  assert_sheet (f, 1, "|||4||||||5||");
  assert_sheet (f, 2, "|||1||||||2||");
}

/* What somebody wrote in place of choices is read in one go, however many commas it has. */
static void
test_many_commas (Fixture *f, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("id,Q4,Q3\n1,4,\"");
  g_autoptr (EntenteAnswerImport) import = NULL;

  for (guint i = 0; i < 3000; i++)
    g_string_append (text, "a, ");
  g_string_append (text, "\"\n");
  import = read_text (f, text->str);
  assert_counts (import, 1, 0, 0, 0);
}

/* Somebody takes all choices of a question away after the form was made. */
static void
test_no_choices (Fixture *f, gconstpointer data)
{
  g_autoptr (EntenteQuestion) question
    = g_list_model_get_item (entente_questionnaire_get_questions (f->questionnaire), 2);
  GListModel *choices = entente_question_get_choices (question);
  g_autoptr (EntenteAnswerImport) import = NULL;
  g_autofree char *reason = NULL;

  while (g_list_model_get_n_items (choices) > 0)
    {
      g_autoptr (EntenteQuestionChoice) choice = g_list_model_get_item (choices, 0);

      g_assert_true (entente_question_choice_remove (choice, NULL));
    }
  import = read_text (f, "id,Q4,Q3\n1,4,\"a, b\"\n");
  reason = dup_reason (import, 0);
  g_assert_cmpstr (reason, ==, "C2: “a, b” is no answer to Q3; it is left blank.");
}

/* Where every choice has a column of yes and no, so may "other": no is not what was written. */
static void
test_other (Fixture *f, gconstpointer data)
{
  g_autoptr (EntenteAnswerImport) import
    = read_text (f, "id,Q1,Q3[SQ001],Q3[SQ002],Q3[other]\n1,Oui,Oui,Non,Non\n2,Oui,Non,Non,Oui\n"
                    "3,Oui,N,Y,N/A\n4,Oui,,,photos\n");

  apply (import);
  assert_sheet (f, 1, "a||a|||||||||");
  assert_sheet (f, 2, "a||g|||||||||");
  assert_sheet (f, 3, "a||b|||||||||");
  assert_sheet (f, 4, "a||g(photos)|||||||||");
}

/* A heading asks the same in markup. */
static void
test_markup (Fixture *f, gconstpointer data)
{
  g_autoptr (GListModel) questions
    = g_object_ref (entente_questionnaire_get_questions (f->questionnaire));
  g_autoptr (GString) heading = g_string_new (NULL);
  g_autoptr (GString) row = g_string_new (NULL);
  g_autoptr (EntenteAnswerImport) import = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (EntenteRecord) question = g_list_model_get_item (questions, i);
      g_autoptr (GString) text = g_string_new (entente_record_get_text (question, ENTENTE_QUESTION_TEXT));

      g_string_replace (text, "’", "&rsquo;", 0);
      g_string_replace (text, "é", i % 2 == 0 ? "&eacute;" : "&#xE9;", 0);
      g_string_replace (text, "à", "&#224;", 0);
      g_string_append_printf (heading, "%s\"<p style=''><strong>%s</strong></p>\"", i > 0 ? ";" : "",
                              text->str);
      g_string_append_printf (row, "%s3", i > 0 ? ";" : "");
    }
  g_string_append_printf (heading, "\n%s\n", row->str);
  import = read_text (f, heading->str);
  g_assert_cmpuint (entente_answer_import_count_matched (import), ==, 12);
  g_assert_null (strchr (entente_answer_import_get_heading (import, 3), '<'));
  g_assert_null (strchr (entente_answer_import_get_heading (import, 3), '&'));
}

/* Framaforms without a question of several choices: its second line is empty. */
static void
test_two_lines (Fixture *f, gconstpointer data)
{
  g_autoptr (EntenteAnswerImport) import
    = read_text (f, "\"Questionnaire\";\"\";\"\";\"\"\n\"\";\"\";\"\";\"\"\n"
                    "\"Numéro de série\";\"SID\";\"Adresse IP\";\"Q4\"\n"
                    "\"1\";\"77\";\"::1\";\"4\"\n");

  assert_counts (import, 1, 0, 0, 0);
  apply (import);
  assert_sheet (f, 1, "|||4||||||||");
}

/* A cell that is no answer is named, and the rest of its row kept. */
static void
test_problems (Fixture *f, gconstpointer data)
{
  g_autoptr (EntenteAnswerImport) import
    = read_text (f, "id,Q1,Q2,Q4,Q12\n1,Oui,beaucoup,7,Oui\n2,,,,\n3,Bof,2,3,Non\n");
  g_autofree char *first = dup_reason (import, 0);
  g_autofree char *second = dup_reason (import, 1);
  g_autofree char *third = dup_reason (import, 2);

  g_assert_cmpstr (first, ==,
                   "C2: “beaucoup” is no answer to Q2; it is left blank. "
                   "D2: “7” is no answer to Q4; it is left blank.");
  g_assert_cmpstr (second, ==, "Nothing was answered.");
  g_assert_cmpstr (third, ==, "B4: “Bof” is no answer to Q1; it is left blank.");
  assert_counts (import, 2, 0, 0, 1);
  apply (import);
  assert_sheet (f, 1, "a|||||||||||a");
  assert_sheet (f, 2, "|2||3||||||||c");
}

/* Codes of the form tool that mean nothing here: as many columns as questions, in their order. */
static void
test_by_order (Fixture *f, gconstpointer data)
{
  g_autoptr (EntenteAnswerImport) import = read_text (
    f, "id,submitdate,G01x1,G01x2,G01x3,G01x4,G01x5,G01x6,G01x7,G01x8,G01x9,G01x10,G01x11,G01x12\n"
       "5,2027-06-14,Oui,2,Accueil,1,2,3,4,5,1,2,rien,Non\n");

  g_assert_cmpuint (entente_answer_import_count_matched (import), ==, 12);
  apply (import);
  assert_sheet (f, 1, "a|2|b|1|2|3|4|5|1|2|rien|c");
}

/* Words of opinion, signs and faces. */
static void
test_opinions (Fixture *f, gconstpointer data)
{
  g_autoptr (EntenteAnswerImport) import = read_text (
    f, "id,Q4,Q5,Q6,Q7,Q8,Q9,Q10\n"
       "1,Pas du tout d’accord,Plutôt pas d'accord,Ni d’accord ni pas d’accord,Plutôt d’accord,"
       "Tout à fait d’accord,NC,★★★★☆\n"
       "2,Strongly disagree,Disagree,Neutral,Agree,Strongly agree,N/A,🙂\n"
       "3,Très insatisfait·e,insatisfait,moyen,SATISFAIT,très satisfait,Not applicable,4/5\n"
       "4,1 - Pas du tout,2 (plutôt pas),3,\"4,0\",A5,Sans objet,-\n");

  assert_counts (import, 4, 0, 0, 0);
  apply (import);
  assert_sheet (f, 1, "|||1|2|3|4|5|nc|4||");
  assert_sheet (f, 2, "|||1|2|3|4|5|nc|5||");
  assert_sheet (f, 3, "|||1|2|3|4|5|nc|4||");
  assert_sheet (f, 4, "|||1|2|3|4|5|nc|||");
}

static void
assert_refused (Fixture *f, const char *text, gsize length)
{
  g_autoptr (GBytes) content = g_bytes_new (text, length);
  g_autoptr (GError) error = NULL;

  g_assert_null (entente_answer_import_read (f->questionnaire, content, &error));
  g_assert_true (error->domain == ENTENTE_EXCHANGE_ERROR);
  g_assert_cmpstr (error->message, !=, "");
}

/* Files that hold no answers, and a matching that somebody wrote into the project. */
static void
test_hostile (Fixture *f, gconstpointer data)
{
  static const char *const matchings[]
    = { "nonsense", "[]", "{\"|q4\":5}", "{\"|q4\":\"question:1\"}", "{\"|q4\":\"choice:x\"}",
        "{\"|q4\":\"question:99999999999999999999\"}" };

  assert_refused (f, "", 0);
  assert_refused (f, "id,Q4\n", 6);
  assert_refused (f, "\0\0\0", 3);
  for (guint i = 0; i < G_N_ELEMENTS (matchings); i++)
    {
      g_autoptr (EntenteEdit) edit = entente_store_begin (f->store, "matching");
      g_autoptr (EntenteAnswerImport) import = NULL;
      g_autoptr (GError) error = NULL;

      entente_edit_set_text (edit, ENTENTE_RECORD (f->questionnaire),
                             ENTENTE_QUESTIONNAIRE_MATCHING, matchings[i]);
      entente_edit_commit (edit, &error);
      g_assert_no_error (error);
      import = read_text (f, "id,Q4\n1,4,more,cells,than,headings\n2\n,\"\n\"\n");
      assert_counts (import, 1, 0, 0, 2);
    }
}

static void
test_columns (Fixture *f, gconstpointer data)
{
  g_autoptr (EntenteAnswerImport) import = read_text (f, "id,Q4,\n1,,\n2,3,x\n");
  g_auto (GStrv) targets = entente_answer_import_dup_targets (import);
  guint n = g_strv_length (targets);

  g_assert_cmpuint (entente_answer_import_get_n_columns (import), ==, 3);
  g_assert_cmpstr (entente_answer_import_get_heading (import, 1), ==, "Q4");
  g_assert_cmpstr (entente_answer_import_get_heading (import, 2), ==, "");
  g_assert_cmpstr (entente_answer_import_get_example (import, 1), ==, "3");
  /* Left out, number, twelve questions, seven choices and what is written beside the last. */
  g_assert_cmpuint (n, ==, 2 * (2 + 12 + 7 + 1));
  for (guint i = 0; i < n; i += 2)
    {
      g_assert_true (entente_answer_import_set_target (import, 2, targets[i]));
      g_assert_cmpstr (targets[i + 1], !=, "");
    }
}

int
main (int argc, char *argv[])
{
#define ADD(name, data, function) \
  g_test_add ("/answer-import/" name, Fixture, data, set_up, function, tear_down)
  g_test_init (&argc, &argv, NULL);
  ADD ("same-number", NULL, test_same_number);
  ADD ("no-choices", NULL, test_no_choices);
  ADD ("many-commas", NULL, test_many_commas);
  ADD ("limesurvey", "answers-limesurvey.csv", test_tool);
  ADD ("limesurvey-codes", "answers-limesurvey-codes.csv", test_tool);
  ADD ("framaforms", "answers-framaforms.csv", test_tool);
  ADD ("nextcloud", "answers-nextcloud.csv", test_tool);
  ADD ("google", "answers-google.csv", test_tool);
  ADD ("microsoft", "answers-microsoft.csv", test_tool);
  ADD ("without-a-name", NULL, test_without_a_name);
  ADD ("remembered", NULL, test_remembered);
  ADD ("changed", NULL, test_changed);
  ADD ("without-a-number", NULL, test_without_a_number);
  ADD ("other", NULL, test_other);
  ADD ("markup", NULL, test_markup);
  ADD ("two-lines", NULL, test_two_lines);
  ADD ("problems", NULL, test_problems);
  ADD ("by-order", NULL, test_by_order);
  ADD ("opinions", NULL, test_opinions);
  ADD ("hostile", NULL, test_hostile);
  ADD ("columns", NULL, test_columns);
#undef ADD

  return g_test_run ();
}
