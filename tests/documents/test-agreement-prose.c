/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people type into an agreement, and how its sentences are typeset. */
#include "agreement-fixture.h"
#include "agreements/entente-agreement-life.h"

/* Texts that people type */

static void
test_unknown_field_is_kept_and_said (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) gaps = new_gaps ();
  g_autoptr (EntenteComposition) composition = NULL;
  g_autofree char *text = NULL;
  EntenteArticle *article
      = entente_agreement_add_article (fixture->agreement, NULL, NULL, NULL);

  record_set_text (ENTENTE_RECORD (article), ENTENTE_ARTICLE_HEADING, "Divers : {project.title}");
  record_set_text (ENTENTE_RECORD (article),
                  ENTENTE_ARTICLE_BODY,
                  "Avec {unknown} et {Braces}.\n\n{also-unknown}");
  composition = compose (fixture, ENTENTE_FILL_DATA, gaps);
  text = dup_text (composition);
  assert_in_order (text,
                   "Article 10 Divers\u00a0: La Grande Tablée",
                   "Avec {unknown} et {Braces}.\n{also-unknown}",
                   NULL);
  /* Both are in the same field of the same article. */
  g_assert_cmpuint (gaps->len, ==, 1);
}

static void
test_block_field_in_a_sentence (Fixture *fixture, gconstpointer data)
{
  EntenteArticle *article
      = entente_agreement_add_article (fixture->agreement, NULL, NULL, NULL);
  g_autofree char *text = NULL;

  record_set_text (ENTENTE_RECORD (article), ENTENTE_ARTICLE_HEADING, "Divers");
  record_set_text (ENTENTE_RECORD (article),
                  ENTENTE_ARTICLE_BODY,
                  "Soit {insurances} ; et *{project.description}* !");
  text = compose_text (fixture, ENTENTE_FILL_DATA);
  assert_in_order (text,
                   "Soit Association 1\u00a0: Mutuelle",
                   "Association 3\u00a0: Mutuelle",
                   "\u202f; et Un repas partagé, où chaque foyer apporte un plat.\u202f!",
                   NULL);
}

/* What people type as a value is a value: neither marks nor fields. */
static void
test_values_are_not_read (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  record_set_text (neighbours_get_association (fixture->store, 1),
                  ENTENTE_ORGANIZATION_NAME,
                  "*A* {project.title} <b> %s");
  record_set_text (neighbours_get_project (fixture->store),
                  ENTENTE_PROJECT_DETAILS_TITLE,
                  "{project.title} **x**");
  text = compose_text (fixture, ENTENTE_FILL_DATA);
  assert_in_order (text,
                   "{project.title} **x**",
                   "*A* {project.title} <b> %s, association",
                   "Projet\u00a0: {project.title} **x**",
                   "*A* {project.title} <b> %s\n1 tables",
                   "Pour *A* {project.title} <b> %s",
                   NULL);
}

static void
test_empty_agreement (Fixture *fixture, gconstpointer data)
{
  GListModel *parties = entente_agreement_get_parties (fixture->agreement);
  GListModel *articles = entente_agreement_get_articles (fixture->agreement);
  g_autoptr (EntenteEdit) edit = entente_store_begin (fixture->store, "Empty");
  g_autofree char *text = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (parties); i++)
    {
      g_autoptr (EntenteRecord) party = g_list_model_get_item (parties, i);

      entente_edit_delete (edit, party);
    }
  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (EntenteRecord) article = g_list_model_get_item (articles, i);

      entente_edit_delete (edit, article);
    }
  g_assert_true (entente_edit_commit (edit, NULL));
  text = compose_text (fixture, ENTENTE_FILL_DATA);
  assert_in_order (text, "Convention de coopération", "Fait à", NULL);
}

/* Typography */

static void
add_all_clauses (Fixture *fixture)
{
  const EntenteClause *clauses = entente_agreement_get_clauses (fixture->agreement, NULL);

  for (; clauses->nick != NULL; clauses++)
    {
      if (clauses->optional)
        g_assert_nonnull (
            entente_agreement_add_article (fixture->agreement, clauses->nick, NULL, NULL));
    }
}

static void
assert_no_match (const char *text, const char *pattern)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_MULTILINE, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  g_assert_nonnull (regex);
  if (g_regex_match (regex, text, 0, &match))
    {
      g_autofree char *found = g_match_info_fetch (match, 0);

      g_error ("“%s” is set wrong (%s)", found, pattern);
    }
}

static void
test_french_typography (Fixture *fixture, gconstpointer data)
{
  static const char *const wrong[] = {
    "[^\\x{202f}][;?!]",      /* narrow space before high punctuation */
    "[^\\x{a0}/0-9]:",        /* space before a colon */
    "[^\\x{a0}]»",            /* inside guillemets */
    "«[^\\x{a0}]",
    "'",                      /* curly apostrophes */
    "\"",
    "\\.\\.\\.",
    " [;:?!»%€]",
    "\\b1 (janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)",
    "[0-9] (janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)",
    "n° ",
    "  ",
    "\\{",
    " $",
  };
  g_autofree char *text = NULL;

  record_set_choice (neighbours_get_association (fixture->store, 1),
                         ENTENTE_ORGANIZATION_ROLE,
                         ENTENTE_ROLE_LEAD);
  add_all_clauses (fixture);
  text = compose_text (fixture, ENTENTE_FILL_DATA);
  assert_in_order (text, "Article 21 Application", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    assert_no_match (text, wrong[i]);
}

static void
test_english_typography (Fixture *fixture, gconstpointer data)
{
  static const char *const wrong[] = { "'", "\"", " [;:?!]", "«", "\\.\\.\\.", "  ", "\\{" };
  g_autofree char *text = NULL;

  add_all_clauses (fixture);
  record_set_choice (neighbours_get_association (fixture->store, 1),
                         ENTENTE_ORGANIZATION_ROLE,
                         ENTENTE_ROLE_LEAD);
  text = compose_text (fixture, ENTENTE_FILL_DATA);
  assert_in_order (text, "Article 21 Application", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    assert_no_match (text, wrong[i]);
}

#define add(path, function)                                                                        \
  g_test_add ("/agreement-prose/" path, Fixture, NULL, set_up, function, tear_down)
#define add_english(path, function)                                                                \
  g_test_add ("/agreement-prose/" path, Fixture, NULL, set_up_english, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("unknown-field-is-kept-and-said", test_unknown_field_is_kept_and_said);
  add ("block-field-in-a-sentence", test_block_field_in_a_sentence);
  add ("values-are-not-read", test_values_are_not_read);
  add ("empty-agreement", test_empty_agreement);
  add ("french-typography", test_french_typography);
  add_english ("english-typography", test_english_typography);

  return g_test_run ();
}
