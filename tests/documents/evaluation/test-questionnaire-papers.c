/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-figure-block.h"
#include "entente-paper-format.h"
#include "evaluation/entente-answer-sheet.h"
#include "evaluation/entente-answers.h"
#include "evaluation/entente-question-choice.h"
#include "evaluation/entente-questionnaire-edit.h"
#include "evaluation/entente-questionnaire.h"
#include "evaluation/entente-results-document.h"
#include "evaluation/entente-text-sorting.h"
#include "meeting-papers-fixture.h"

#include <gsf/gsf-infile-zip.h>
#include <gsf/gsf-input-memory.h>
#include <gsf/gsf-utils.h>

/* The questionnaire of the example in French, to be filled in and once it is, as PDF and as ODT. */

typedef GsfInput OpenInput;
typedef GsfInfile OpenInfile;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OpenInput, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OpenInfile, g_object_unref)

static EntenteQuestionnaire *
get_questionnaire (Papers *self, guint number)
{
  EntenteQuestionnaire *questionnaire = entente_questionnaire_find (self->store, number);

  g_assert_nonnull (questionnaire);
  return questionnaire;
}

static EntenteQuestion *
get_question (Papers *self, guint place)
{
  GListModel *questions = entente_questionnaire_get_questions (get_questionnaire (self, 1));
  /* The store keeps it. */
  g_autoptr (EntenteQuestion) question = g_list_model_get_item (questions, place - 1);

  return question;
}

static gint64
get_id (gpointer record)
{
  return entente_record_get_id (record);
}

static gint64
get_choice (EntenteQuestion *question, guint place)
{
  g_autoptr (EntenteRecord) choice
    = g_list_model_get_item (entente_question_get_choices (question), place);

  return entente_record_get_id (choice);
}

static EntenteQuestionnaire *
make_ready (Papers *self, EntenteAudience audience)
{
  guint n;
  EntenteReadyQuestionnaire *const *ready
    = entente_ready_questionnaire_list (ENTENTE_LANGUAGE_FRENCH, &n);
  g_autoptr (GError) error = NULL;
  EntenteQuestionnaire *made
    = entente_questionnaire_create_ready (self->store, ready[audience], &error);

  g_assert_no_error (error);
  return made;
}

/* The sheet of somebody who came for the first time or not, gave two marks and wrote something. */
static void
add_sheet (Papers *self, EntenteEdit *edit, gint64 number, guint first_time, int welcome,
           const char *words)
{
  g_autoptr (EntenteAnswers) answers = entente_answers_new ();
  EntenteRecord *sheet = entente_edit_insert (edit, ENTENTE_TYPE_ANSWER_SHEET);
  const gint64 choice = get_choice (get_question (self, 2), first_time);
  g_autofree char *json = NULL;

  entente_answers_set_choices (answers, get_id (get_question (self, 2)), &choice, 1, NULL);
  if (welcome > 0)
    entente_answers_set_number (answers, get_id (get_question (self, 3)),
                                welcome * ENTENTE_DECIMAL_ONE);
  else
    entente_answers_set_not_concerned (answers, get_id (get_question (self, 3)));
  if (words != NULL)
    entente_answers_set_text (answers, get_id (get_question (self, 11)), words);
  json = entente_answers_write (answers);
  entente_edit_set_reference (edit, sheet, ENTENTE_ANSWER_SHEET_QUESTIONNAIRE,
                              ENTENTE_RECORD (get_questionnaire (self, 1)));
  entente_edit_set_integer (edit, sheet, ENTENTE_ANSWER_SHEET_NUMBER, number);
  entente_edit_set_choice (edit, sheet, ENTENTE_ANSWER_SHEET_ORIGIN,
                           number % 4 == 0 ? ENTENTE_SHEET_IMPORTED : ENTENTE_SHEET_TYPED);
  entente_edit_set_text (edit, sheet, ENTENTE_ANSWER_SHEET_ANSWERS, json);
}

/* Forty sheets: ten came for the first time and gave 5; of the others, two are not concerned, and
   fourteen each gave 4 and 2. */
static void
answer (Papers *self)
{
  static const char *const words[]
    = { "Plus d’ombre", "Quel accueil !", "Un point d’eau", "Trop de bruit", "Plus d’ombre" };
  g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, "answer");
  g_autoptr (GError) error = NULL;

  for (guint i = 1; i <= 40; i++)
    {
      const gboolean is_first = i <= 10;
      const int mark = is_first ? 5 : i <= 12 ? 0 : i % 2 == 0 ? 4 : 2;

      add_sheet (self, edit, i, is_first ? 0 : 1, mark,
                 i <= G_N_ELEMENTS (words) ? words[i - 1] : NULL);
    }
  entente_edit_set_integer (edit, ENTENTE_RECORD (get_questionnaire (self, 1)),
                            ENTENTE_QUESTIONNAIRE_PRESENT, 160);
  entente_edit_commit (edit, &error);
  g_assert_no_error (error);
}

static void
read_as (Papers *self, gint64 number, EntenteReadingTag tag)
{
  GListModel *sheets = entente_questionnaire_get_sheets (get_questionnaire (self, 1));

  for (guint i = 0; i < g_list_model_get_n_items (sheets); i++)
    {
      g_autoptr (EntenteAnswerSheet) sheet = g_list_model_get_item (sheets, i);

      if (entente_record_get_integer (ENTENTE_RECORD (sheet), ENTENTE_ANSWER_SHEET_NUMBER) == number)
        g_assert_true (
          entente_text_sorting_set_tag (sheet, get_question (self, 11), tag, NULL));
    }
}

static void
assert_in_order (const char *text, const char *first, const char *second)
{
  papers_assert_says (text, first);
  papers_assert_says (text, second);
  g_assert_true (strstr (text, first) < strstr (text, second));
}

static guint
count_figures (Papers *self, const char *path)
{
  g_autoptr (EntenteComposition) composition = papers_make (self, path, ENTENTE_FILL_DATA);
  GPtrArray *blocks = entente_composition_get_blocks (composition);
  guint n = 0;

  for (guint i = 0; i < blocks->len; i++)
    n += ENTENTE_IS_FIGURE_BLOCK (blocks->pdata[i]);
  return n;
}

static char *
make_plain (const char *text)
{
  g_autoptr (GString) plain = g_string_new (text);

  g_string_replace (plain, "\u00a0", " ", 0);
  g_string_replace (plain, "\u202f", " ", 0);
  return g_string_free_and_steal (g_steal_pointer (&plain));
}

/* What charts say to those who do not see them. */
static char *
dup_alternatives (Papers *self, const char *path)
{
  g_autoptr (EntenteComposition) composition = papers_make (self, path, ENTENTE_FILL_DATA);
  GPtrArray *blocks = entente_composition_get_blocks (composition);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    if (ENTENTE_IS_FIGURE_BLOCK (blocks->pdata[i]))
      g_string_append_printf (words, "%s\n",
                              entente_figure_block_get_alternative (blocks->pdata[i]));
  return make_plain (words->str);
}

/* On paper */

/* Codes and letters are those that answers are typed by; thanks and anonymity stand below. */
static void
test_on_paper (Papers *self, gconstpointer data)
{
  g_autofree char *text = papers_compose (self, "questionnaire/1", ENTENTE_FILL_DATA, NULL);
  int n_pages;
  g_autofree char *pdf = papers_read_pdf (self, "questionnaire/1", &n_pages);

  papers_assert_says (text, "La Grande Tablée des Tilleuls Bleus");
  papers_assert_says (text, "Q1  Comment avez-vous entendu parler de cette rencontre ?");
  papers_assert_says (text, "☐ a Par une association");
  papers_assert_says (text, "☐ g Autrement, comment ?");
  papers_assert_says (text, "1 : Pas satisfait·e du tout · 5 : Très satisfait·e");
  papers_assert_says (text, "NC : Pas concerné·e");
  papers_assert_says (text, "1 : Pas du tout · 5 : Tout à fait");
  papers_assert_says (text, "Questionnaire anonyme : ni nom, ni adresse.");
  assert_in_order (text, "Merci !", "Réservé à l’organisation, feuille nº");
  papers_assert_says (pdf, "Que faut-il garder ? Que faut-il changer ?");
  g_assert_cmpint (n_pages, ==, 1);
}

/* Empty or not, it is there to be filled in. */
static void
test_blank (Papers *self, gconstpointer data)
{
  g_autofree char *text = papers_compose (self, "questionnaire/1", ENTENTE_FILL_DATA, NULL);
  g_autofree char *blank = papers_compose (self, "questionnaire/1", ENTENTE_FILL_BLANK, NULL);

  g_assert_cmpstr (text, ==, blank);
}

/* Each ready questionnaire is one page; children circle faces. */
static void
test_ready (Papers *self, gconstpointer data)
{
  static const EntenteAudience audiences[]
    = { ENTENTE_AUDIENCE_VOLUNTEERS, ENTENTE_AUDIENCE_STAND_HOLDERS, ENTENTE_AUDIENCE_PARTNERS,
        ENTENTE_AUDIENCE_CHILDREN };

  for (guint i = 0; i < G_N_ELEMENTS (audiences); i++)
    {
      g_autofree char *path = g_strdup_printf ("questionnaire/%u", i + 2);
      g_autofree char *text = NULL;
      g_autofree char *pdf = NULL;
      int n_pages;

      make_ready (self, audiences[i]);
      text = papers_compose (self, path, ENTENTE_FILL_DATA, NULL);
      pdf = papers_read_pdf (self, path, &n_pages);
      g_assert_cmpint (n_pages, ==, 1);
      g_assert_cmpuint (count_figures (self, path), ==,
                        audiences[i] == ENTENTE_AUDIENCE_CHILDREN ? 4 : 0);
      if (audiences[i] == ENTENTE_AUDIENCE_VOLUNTEERS)
        papers_assert_says (text, "(de 0 à 500)");
      if (audiences[i] != ENTENTE_AUDIENCE_CHILDREN)
        papers_assert_says (text, "(plusieurs réponses possibles)");
    }
}

static gboolean
has_gap (GPtrArray *gaps, const char *label)
{
  for (guint i = 0; i < gaps->len; i++)
    if (g_str_equal (((EntenteGap *) gaps->pdata[i])->label, label))
      return TRUE;

  return FALSE;
}

/* What cannot be printed yet is said. */
static void
test_gaps (Papers *self, gconstpointer data)
{
  g_autoptr (GPtrArray) gaps
    = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_gap_free);
  g_autoptr (GPtrArray) none
    = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_gap_free);
  EntenteQuestionnaire *empty = entente_questionnaire_create (self->store, NULL);
  g_autofree char *text = NULL;
  g_autofree char *whole = papers_compose (self, "questionnaire/1", ENTENTE_FILL_DATA, none);

  g_assert_cmpuint (none->len, ==, 0);
  papers_set (empty, ENTENTE_QUESTIONNAIRE_TITLE, "");
  g_assert_nonnull (
    entente_questionnaire_add_question (empty, ENTENTE_ASKED_AS_CHOICE, G_MAXUINT, NULL));
  text = papers_compose (self, "questionnaire/2", ENTENTE_FILL_DATA, gaps);
  g_assert_true (has_gap (gaps, "Title of the questionnaire"));
  g_assert_true (has_gap (gaps, "What is asked"));
  g_assert_true (has_gap (gaps, "Answers to choose from"));
}

/* Results */

static void
test_results (Papers *self, gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autofree char *pdf = NULL;
  g_autofree char *charts = NULL;
  int n_pages;

  answer (self);
  text = papers_compose (self, "results/1", ENTENTE_FILL_DATA, NULL);
  pdf = papers_read_pdf (self, "results/1", &n_pages);
  papers_assert_says (text, "40, soit 25 % des 160 personnes présentes");
  papers_assert_says (text, "30 sur papier, 10 en ligne");
  papers_assert_silent (text, "indicatif");
  /* (10 × 5 + 14 × 4 + 14 × 2) / 38; 24 of 38 above the middle. */
  papers_assert_says (text, "Réponses : 38 · Moyenne : 3,5 · Médiane : 4,0 · Dispersion : 1,2");
  papers_assert_says (text, "Satisfaits : 63 % (± 13 %)");
  papers_assert_says (text, "Non concernés : 2");
  charts = dup_alternatives (self, "results/1");
  papers_assert_says (charts, "5 – Très satisfait·e : 10 (26 %)");
  papers_assert_says (pdf, "Question par question");
  papers_assert_says (pdf, "Plus d’ombre");
}

static void
test_few (Papers *self, gconstpointer data)
{
  g_autofree char *nothing = papers_compose (self, "results/1", ENTENTE_FILL_DATA, NULL);
  g_autoptr (EntenteEdit) edit = NULL;
  g_autofree char *text = NULL;

  papers_assert_says (nothing, "Personne n’a encore répondu.");
  papers_assert_silent (nothing, "Moyenne");
  edit = entente_store_begin (self->store, "few");
  add_sheet (self, edit, 1, 0, 4, NULL);
  add_sheet (self, edit, 2, 0, 5, NULL);
  g_assert_true (entente_edit_commit (edit, NULL));
  text = papers_compose (self, "results/1", ENTENTE_FILL_DATA, NULL);
  papers_assert_says (text, "indicatif");
  papers_assert_says (text, "Satisfaits : 100 %");
  papers_assert_silent (text, "(±");
  papers_assert_silent (text, "personnes présentes");
}

/* Texts stand by how they were read; the same words are written once. */
static void
test_texts (Papers *self, gconstpointer data)
{
  g_autofree char *unread = NULL;
  g_autofree char *text = NULL;

  answer (self);
  unread = papers_compose (self, "results/1", ENTENTE_FILL_DATA, NULL);
  papers_assert_says (unread, "Ce qui est écrit (5)");
  papers_assert_says (unread, "« Plus d’ombre » (2 fois)");
  read_as (self, 1, ENTENTE_READ_AS_IDEA);
  read_as (self, 2, ENTENTE_READ_AS_POSITIVE);
  read_as (self, 4, ENTENTE_READ_AS_NEGATIVE);
  text = papers_compose (self, "results/1", ENTENTE_FILL_DATA, NULL);
  assert_in_order (text, "Ce qui a plu (1)", "Quel accueil !");
  assert_in_order (text, "Ce qui a déplu (1)", "Trop de bruit");
  assert_in_order (text, "Trop de bruit", "Idées (1)");
  assert_in_order (text, "Autres avis (2)", "Un point d’eau");
}

/* 3 gives ten answers of 5 to those who came first, 28 to the others. */
static void
test_crossing (Papers *self, gconstpointer data)
{
  g_autofree char *plain = NULL;
  g_autofree char *charts = NULL;
  g_autofree char *crossed = NULL;

  answer (self);
  plain = dup_alternatives (self, "results/1");
  charts = dup_alternatives (self, "results/1/Q2");
  crossed = papers_compose (self, "results/1/Q2", ENTENTE_FILL_DATA, NULL);
  papers_assert_silent (plain, "Oui (10)");
  papers_assert_says (charts, "Oui (10) : 5,0");
  papers_assert_says (charts, "Non (28) : 3,0");
  papers_assert_says (crossed, "Le même, selon les réponses à « Q2 · Est-ce votre première fois ? »");
  papers_assert_says (crossed, "moins de cinq réponses");
}

/* Fewer than five are not shown, nor what would give them away. */
static void
test_hidden (Papers *self, gconstpointer data)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, "answer");
  g_autofree char *charts = NULL;

  for (guint i = 1; i <= 12; i++)
    add_sheet (self, edit, i, i <= 3 ? 0 : 1, i <= 3 ? 1 : 4, NULL);
  g_assert_true (entente_edit_commit (edit, NULL));
  charts = dup_alternatives (self, "results/1/Q2");
  papers_assert_says (charts, "Oui : 3"); /* of the question itself */
  papers_assert_silent (charts, "Oui (3)");
  papers_assert_silent (charts, "Non (9)");
  papers_assert_silent (charts, "1,0");
}

/* Who has no computer counts by hand. */
static void
test_tally (Papers *self, gconstpointer data)
{
  g_autofree char *text = NULL;

  answer (self);
  text = papers_compose (self, "results/1", ENTENTE_FILL_BLANK, NULL);
  papers_assert_says (text, "Feuille de dépouillement");
  papers_assert_says (text, "Par une association");
  papers_assert_says (text, "Bâtons");
  papers_assert_silent (text, "Moyenne");
}

/* The words of the content of an ODT, without its tags. */
static char *
dup_odt_text (Papers *self, const char *path)
{
  g_autoptr (EntenteComposition) composition = papers_make (self, path, ENTENTE_FILL_DATA);
  g_autoptr (GBytes) odt = entente_paper_format_write (composition, "odt", NULL);
  gsize size;
  gconstpointer bytes = g_bytes_get_data (odt, &size);
  g_autoptr (OpenInput) memory = gsf_input_memory_new (bytes, (gsf_off_t) size, FALSE);
  g_autoptr (OpenInfile) zip = gsf_infile_zip_new (memory, NULL);
  g_autoptr (OpenInput) part = gsf_infile_child_by_name (zip, "content.xml");
  const gsize length = (gsize) gsf_input_size (part);
  g_autofree char *xml = g_malloc0 (length + 1);
  g_autoptr (GRegex) tags = g_regex_new ("<[^>]*>", 0, 0, NULL);
  g_autofree char *words = NULL;

  gsf_input_read (part, length, (guint8 *) xml);
  words = g_regex_replace_literal (tags, xml, -1, 0, "", 0, NULL);
  return make_plain (words);
}

static void
test_odt (Papers *self, gconstpointer data)
{
  g_autofree char *paper = dup_odt_text (self, "questionnaire/1");
  g_autofree char *results = NULL;

  papers_assert_says (paper, "Par une association");
  papers_assert_says (paper, "Questionnaire anonyme");
  answer (self);
  results = dup_odt_text (self, "results/1");
  papers_assert_says (results, "Question par question");
  papers_assert_says (results, "Trop de bruit");
}

/* Names */

static void
test_paths (Papers *self, gconstpointer data)
{
  static const char *const known[] = { "questionnaire/1", "questionnaire/satisfaction", "results/1",
                                       "results/satisfaction", "results/1/q2", "results/2" };
  static const char *const unknown[] = { "questionnaire/7", "questionnaire/", "questionnaire/nous",
                                         "results/7", "results/1/Q11", "results/1/Q99",
                                         "results/1/" };
  make_ready (self, ENTENTE_AUDIENCE_VOLUNTEERS);
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      g_autoptr (EntenteDocument) document = entente_document_find (self->project, known[i]);

      g_assert_nonnull (document);
    }
  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    g_assert_null (entente_document_find (self->project, unknown[i]));
}

static void
test_division (Papers *self, gconstpointer data)
{
  g_autoptr (EntenteDocument) document = entente_document_find (self->project, "results/1/Q2");
  EntenteResultsDocument *results = ENTENTE_RESULTS_DOCUMENT (document);

  g_assert_true (entente_results_document_get_questionnaire (results)
                 == get_questionnaire (self, 1));
  g_assert_true (entente_results_document_get_division (results) == get_question (self, 2));
  g_assert_cmpstr (entente_document_get_path (document), ==, "results/1/Q2");
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Papers *, gconstpointer);
  } tests[] = {
    { "/questionnaire-papers/on-paper", test_on_paper },
    { "/questionnaire-papers/blank", test_blank },
    { "/questionnaire-papers/ready", test_ready },
    { "/questionnaire-papers/gaps", test_gaps },
    { "/questionnaire-papers/results", test_results },
    { "/questionnaire-papers/few", test_few },
    { "/questionnaire-papers/texts", test_texts },
    { "/questionnaire-papers/crossing", test_crossing },
    { "/questionnaire-papers/hidden", test_hidden },
    { "/questionnaire-papers/tally", test_tally },
    { "/questionnaire-papers/odt", test_odt },
    { "/questionnaire-papers/paths", test_paths },
    { "/questionnaire-papers/division", test_division },
  };
  int status;

  g_test_init (&argc, &argv, NULL);
  gsf_init ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Papers, NULL, papers_set_up, tests[i].test, papers_tear_down);
  status = g_test_run ();
  gsf_shutdown ();

  return status;
}
