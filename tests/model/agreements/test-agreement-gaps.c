/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agreements/entente-agreement-fields.h"
#include "agreements/entente-agreement-gaps.h"
#include "agreements/entente-agreement-template.h"
#include "neighbours-fixture.h"
#include "project/entente-project.h"

typedef struct
{
  EntenteStore *store;
  EntenteAgreement *agreement;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->store = entente_store_new_in_memory (entente_project_get_schema (), &error);
  g_assert_no_error (error);
  neighbours_fill (fixture->store, ENTENTE_LANGUAGE_FRENCH, 3);
  fixture->agreement = neighbours_draft (fixture->store, 2);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->store);
}

static EntenteRecord *
first_association (Fixture *fixture)
{
  return neighbours_get_association (fixture->store, 1);
}

static EntenteRecord *
first_president (Fixture *fixture)
{
  return neighbours_get (fixture->store,
                         ENTENTE_TYPE_PERSON,
                         ENTENTE_PERSON_GIVEN_NAME,
                         "Prénom1");
}

static EntenteRecord *
get_part (GListModel *parts, guint position)
{
  g_autoptr (EntenteRecord) record = g_list_model_get_item (parts, position);

  return record;
}

static EntenteRecord *
first_party (Fixture *fixture)
{
  return get_part (entente_agreement_get_parties (fixture->agreement), 0);
}

static void
assert_gaps (Fixture *fixture, guint n_required, guint n_optional)
{
  g_autoptr (GPtrArray) gaps = entente_agreement_dup_gaps (fixture->agreement);
  guint required = entente_gap_list_count_required (gaps);

  if (required != n_required || gaps->len != n_required + n_optional)
    {
      for (guint i = 0; i < gaps->len; i++)
        g_test_message ("gap: %s", ((EntenteGap *) g_ptr_array_index (gaps, i))->label);
    }
  g_assert_cmpuint (required, ==, n_required);
  g_assert_cmpuint (gaps->len, ==, n_required + n_optional);
}

static void
assert_gap (Fixture *fixture, EntenteRecord *record, guint field, gboolean required)
{
  g_autoptr (GPtrArray) gaps = entente_agreement_dup_gaps (fixture->agreement);

  for (guint i = 0; i < gaps->len; i++)
    {
      const EntenteGap *gap = g_ptr_array_index (gaps, i);

      if (gap->record == record && gap->field == field)
        {
          g_assert_cmpint (gap->required, ==, required);
          g_assert_cmpstr (gap->label, !=, "");
          return;
        }
    }

  g_assert_not_reached ();
}

/* Gaps */

static void
test_complete (Fixture *fixture, gconstpointer data)
{
  assert_gaps (fixture, 0, 0);
}

static void
test_each_fact_of_an_organization (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    guint field;
    gboolean required;
  } facts[] = {
    { ENTENTE_ORGANIZATION_NAME, TRUE },   { ENTENTE_ORGANIZATION_STREET, TRUE },
    { ENTENTE_ORGANIZATION_TOWN, TRUE },   { ENTENTE_ORGANIZATION_SIRET, TRUE },
    { ENTENTE_ORGANIZATION_RNA, TRUE },    { ENTENTE_ORGANIZATION_INSURER, TRUE },
    { ENTENTE_ORGANIZATION_POLICY, TRUE }, { ENTENTE_ORGANIZATION_THEMES, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      EntenteRecord *association = first_association (fixture);
      g_autofree char *before = g_strdup (entente_record_get_text (association, facts[i].field));

      /* Spaces alone say nothing. */
      record_set_text (association, facts[i].field, "  ");
      assert_gap (fixture, association, facts[i].field, facts[i].required);
      assert_gaps (fixture, facts[i].required ? 1 : 0, facts[i].required ? 0 : 1);
      record_set_text (association, facts[i].field, before);
    }
}

static void
test_facts_of_the_project (Fixture *fixture, gconstpointer data)
{
  EntenteRecord *project = neighbours_get_project (fixture->store);
  EntenteRecord *agreement = ENTENTE_RECORD (fixture->agreement);

  record_set_text (project, ENTENTE_PROJECT_DETAILS_TITLE, "");
  record_set_text (project, ENTENTE_PROJECT_DETAILS_CODE, "");
  record_set_text (project, ENTENTE_PROJECT_DETAILS_PLACE, "");
  record_set_text (project, ENTENTE_PROJECT_DETAILS_DESCRIPTION, "");
  record_set_date (project, ENTENTE_PROJECT_DETAILS_STARTS_ON, NULL);
  assert_gaps (fixture, 5, 0);
  assert_gap (fixture, project, ENTENTE_PROJECT_DETAILS_CODE, TRUE);
  assert_gap (fixture, project, ENTENTE_PROJECT_DETAILS_STARTS_ON, TRUE);

  record_set_text (agreement, ENTENTE_AGREEMENT_PLACE, "");
  record_set_text (agreement, ENTENTE_AGREEMENT_LEADERS_RHYTHM, "");
  record_set_date (agreement, ENTENTE_AGREEMENT_ENDS_BY, NULL);
  assert_gaps (fixture, 8, 0);
  assert_gap (fixture, agreement, ENTENTE_AGREEMENT_ENDS_BY, TRUE);

  /* A number of months does as well as a last day. */
  record_set_integer (agreement, ENTENTE_AGREEMENT_MONTHS, 6);
  assert_gaps (fixture, 7, 0);
}

static void
test_signatory (Fixture *fixture, gconstpointer data)
{
  EntenteRecord *position = neighbours_get_position (fixture->store, first_association (fixture));

  record_set_text (position, ENTENTE_POSITION_FUNCTION, "");
  assert_gap (fixture, position, ENTENTE_POSITION_FUNCTION, TRUE);
  record_set_text (position, ENTENTE_POSITION_FUNCTION, "présidence");

  record_set_text (position, ENTENTE_POSITION_AUTHORITY, "");
  assert_gap (fixture, position, ENTENTE_POSITION_AUTHORITY, FALSE);

  /* Nobody to sign: one gap, where a signatory is chosen. */
  record_set_boolean (position, ENTENTE_POSITION_REPRESENTATIVE, FALSE);
  assert_gaps (fixture, 1, 0);
  assert_gap (fixture, first_party (fixture), ENTENTE_PARTY_SIGNATORY, TRUE);

  /* A signatory may be chosen who is not the legal representative. */
  {
    g_autoptr (EntenteEdit) edit = entente_store_begin (fixture->store, "Choose");

    entente_edit_set_reference (edit, first_party (fixture), ENTENTE_PARTY_SIGNATORY, position);
    g_assert_true (entente_edit_commit (edit, NULL));
  }
  assert_gaps (fixture, 0, 1);

  record_set_text (first_president (fixture), ENTENTE_PERSON_FAMILY_NAME, "");
  assert_gaps (fixture, 0, 1);
  record_set_text (first_president (fixture), ENTENTE_PERSON_GIVEN_NAME, "");
  assert_gaps (fixture, 1, 1);
}

static void
test_kinds_of_organizations (Fixture *fixture, gconstpointer data)
{
  EntenteRecord *association = first_association (fixture);
  EntenteRecord *position = neighbours_get_position (fixture->store, association);

  record_set_text (association, ENTENTE_ORGANIZATION_RNA, "");
  record_set_text (position, ENTENTE_POSITION_AUTHORITY, "");
  record_set_choice (association, ENTENTE_ORGANIZATION_KIND, ENTENTE_ORGANIZATION_NETWORK_HEAD);
  assert_gap (fixture, association, ENTENTE_ORGANIZATION_RNA, TRUE);

  /* A mayor signs by a decision of the council. */
  record_set_choice (association, ENTENTE_ORGANIZATION_KIND, ENTENTE_ORGANIZATION_COMMUNE);
  assert_gap (fixture, position, ENTENTE_POSITION_AUTHORITY, TRUE);
  assert_gaps (fixture, 1, 0);

  record_set_choice (association, ENTENTE_ORGANIZATION_KIND, ENTENTE_ORGANIZATION_COMPANY);
  assert_gaps (fixture, 0, 1);

  record_set_text (association, ENTENTE_ORGANIZATION_POLICY, "");
  record_set_text (association, ENTENTE_ORGANIZATION_SIRET, "");
  assert_gaps (fixture, 2, 1);
  record_set_choice (association, ENTENTE_ORGANIZATION_KIND,
                         ENTENTE_ORGANIZATION_STATE_SERVICE);
  assert_gaps (fixture, 1, 2);
  record_set_choice (association,
                         ENTENTE_ORGANIZATION_KIND,
                         ENTENTE_ORGANIZATION_INFORMAL_GROUP);
  assert_gaps (fixture, 1, 2);
}

static void
test_commitments (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  EntenteArticle *commitments;

  record_set_text (first_party (fixture), ENTENTE_PARTY_COMMITMENTS, "\n");
  assert_gap (fixture, first_party (fixture), ENTENTE_PARTY_COMMITMENTS, TRUE);
  assert_gaps (fixture, 1, 0);

  /* Facts are needed because articles ask for them. */
  commitments
      = ENTENTE_ARTICLE (get_part (entente_agreement_get_articles (fixture->agreement), 2));
  g_assert_true (entente_agreement_remove_article (fixture->agreement, commitments, &error));
  assert_gaps (fixture, 0, 0);
}

static void
test_articles (Fixture *fixture, gconstpointer data)
{
  EntenteArticle *article
      = entente_agreement_add_article (fixture->agreement, NULL, NULL, NULL);
  EntenteRecord *record = ENTENTE_RECORD (article);

  assert_gap (fixture, record, ENTENTE_ARTICLE_HEADING, TRUE);
  assert_gap (fixture, record, ENTENTE_ARTICLE_BODY, TRUE);
  record_set_text (record, ENTENTE_ARTICLE_HEADING, "Divers");
  record_set_text (record, ENTENTE_ARTICLE_BODY, "{unknown} et {project.public} et {not a field}");
  assert_gaps (fixture, 2, 0);
  assert_gap (fixture, record, ENTENTE_ARTICLE_BODY, TRUE);
  assert_gap (fixture,
              neighbours_get_project (fixture->store),
              ENTENTE_PROJECT_DETAILS_PUBLIC,
              TRUE);
}

static void
test_lead (Fixture *fixture, gconstpointer data)
{
  g_assert_nonnull (entente_agreement_add_article (fixture->agreement, "finances", NULL, NULL));
  assert_gap (fixture, first_association (fixture), ENTENTE_ORGANIZATION_ROLE, TRUE);
  record_set_choice (neighbours_get_association (fixture->store, 2),
                         ENTENTE_ORGANIZATION_ROLE,
                         ENTENTE_ROLE_LEAD);
  assert_gaps (fixture, 0, 0);
}

static void
test_second_party (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (fixture->store, "Delete");

  entente_edit_delete (edit, neighbours_get_association (fixture->store, 2));
  g_assert_true (entente_edit_commit (edit, NULL));
  assert_gaps (fixture, 1, 0);
  assert_gap (fixture, ENTENTE_RECORD (fixture->agreement), ENTENTE_AGREEMENT_ORDER, TRUE);
}

static void
test_contacts (Fixture *fixture, gconstpointer data)
{
  EntenteRecord *association = first_association (fixture);

  g_assert_nonnull (entente_agreement_add_article (fixture->agreement, "contacts", NULL, NULL));
  record_set_text (association, ENTENTE_ORGANIZATION_EMAIL, "");
  assert_gap (fixture, association, ENTENTE_ORGANIZATION_EMAIL, TRUE);
  record_set_text (association, ENTENTE_ORGANIZATION_PHONE, "01 99 00 12 34");
  assert_gaps (fixture, 0, 0);
}

static void
test_issued_has_no_gap (Fixture *fixture, gconstpointer data)
{
  g_assert_true (entente_agreement_issue (fixture->agreement, NULL));
  record_set_text (first_association (fixture), ENTENTE_ORGANIZATION_SIRET, "");
  assert_gaps (fixture, 0, 0);
}

/* Fields */

static char *
resolve (Fixture *fixture, const char *name, EntenteFieldValueKind expected)
{
  g_autoptr (EntenteAgreementCopy) copy = entente_agreement_copy_new (fixture->agreement);
  char *value = NULL;

  g_assert_cmpint (entente_agreement_copy_resolve (copy, name, &value), ==, expected);
  return value;
}

static void
assert_value (Fixture *fixture, const char *name, const char *expected)
{
  g_autofree char *value = resolve (fixture, name, ENTENTE_FIELD_VALUE_TEXT);

  g_assert_cmpstr (value, ==, expected);
}

static void
assert_phrase (Fixture *fixture, const char *name, const char *expected)
{
  g_autofree char *value = resolve (fixture, name, ENTENTE_FIELD_VALUE_PHRASE);

  g_assert_cmpstr (value, ==, expected);
}

static void
test_values (Fixture *fixture, gconstpointer data)
{
  EntenteRecord *project = neighbours_get_project (fixture->store);
  EntenteRecord *agreement = ENTENTE_RECORD (fixture->agreement);

  assert_value (fixture, "project.title", "La Grande Tablée");
  assert_value (fixture, "project.starts-on", "samedi 12\u00a0juin 2027");
  assert_value (fixture, "agreement.ends-by", "12\u00a0septembre 2027");
  assert_value (fixture, "agreement.cure-days", "quinze\u00a0(15)");
  assert_value (fixture, "agreement.originals", "deux\u00a0(2)");
  assert_value (fixture, "parties.names", "Association 1 et Association 2");
  g_assert_null (resolve (fixture, "parties.lead", ENTENTE_FIELD_VALUE_MISSING));
  g_assert_null (resolve (fixture, "project.public", ENTENTE_FIELD_VALUE_MISSING));
  g_assert_null (resolve (fixture, "agreement.months", ENTENTE_FIELD_VALUE_MISSING));
  g_assert_null (resolve (fixture, "project", ENTENTE_FIELD_VALUE_UNKNOWN));
  g_assert_null (resolve (fixture, "commitments", ENTENTE_FIELD_VALUE_PARTIES));

  assert_phrase (fixture, "project.period", "{project.starts-on}");
  record_set_date (project, ENTENTE_PROJECT_DETAILS_ENDS_ON, "2027-06-13");
  assert_phrase (fixture, "project.period", "du {project.starts-on} au {project.ends-on}");

  assert_phrase (fixture, "agreement.effect", "à la date de la dernière signature des parties");
  record_set_date (agreement, ENTENTE_AGREEMENT_STARTS_ON, "2027-07-01");
  assert_phrase (fixture, "agreement.effect", "le {agreement.starts-on}");
  assert_value (fixture, "agreement.starts-on", "1er\u00a0juillet 2027");

  assert_phrase (fixture, "agreement.duration", "jusqu’au {agreement.ends-by}");
  record_set_integer (agreement, ENTENTE_AGREEMENT_MONTHS, 12);
  assert_phrase (fixture,
                 "agreement.duration",
                 "pour une durée de {agreement.months} mois à compter de cette date");

  record_set_integer (agreement, ENTENTE_AGREEMENT_CURE_DAYS, 0);
  assert_phrase (fixture, "agreement.cure", "après réception de cette mise en demeure");
  record_set_integer (agreement, ENTENTE_AGREEMENT_CURE_DAYS, -4);
  assert_phrase (fixture, "agreement.cure", "après réception de cette mise en demeure");
}

static void
test_lasting_projects_have_no_weekday (Fixture *fixture, gconstpointer data)
{
  record_set_choice (neighbours_get_project (fixture->store),
                         ENTENTE_PROJECT_DETAILS_KIND,
                         ENTENTE_PROJECT_LASTING);
  assert_value (fixture, "project.starts-on", "12\u00a0juin 2027");
}

static void
test_alphabetical_order (Fixture *fixture, gconstpointer data)
{
  record_set_text (first_association (fixture), ENTENTE_ORGANIZATION_NAME, "Étoiles");
  record_set_text (neighbours_get_association (fixture->store, 2), ENTENTE_ORGANIZATION_NAME,
                  "école");
  assert_value (fixture, "parties.names", "Étoiles et école");
  record_set_choice (ENTENTE_RECORD (fixture->agreement),
                         ENTENTE_AGREEMENT_ORDER,
                         ENTENTE_PARTY_ORDER_ALPHABETICAL);
  assert_value (fixture, "parties.names", "école et Étoiles");
}

static void
test_find_next (void)
{
  static const struct
  {
    const char *text;
    const char *name;
    const char *after;
  } texts[] = {
    { "", NULL, NULL },
    { "{", NULL, NULL },
    { "{}", NULL, NULL },
    { "{Title}", NULL, NULL },
    { "{a b}", NULL, NULL },
    { "{{a}}", "a", "}" },
    { "{a {b} c", "b", " c" },
    { "é{project.title}é", "project.title", "é" },
    { "{a", NULL, NULL },
    { "{\n}{x-1}", "x-1", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *name = NULL;
      const char *end = NULL;
      const char *start = entente_field_find_next (texts[i].text, &end, &name);

      g_assert_cmpint (start != NULL, ==, texts[i].name != NULL);
      g_assert_cmpstr (name, ==, texts[i].name);
      g_assert_cmpstr (end, ==, texts[i].after);
    }
}

static void
test_vocabulary (void)
{
  g_autoptr (GPtrArray) fields = entente_agreement_dup_fields ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (EntenteAgreementCopy) blank = NULL;

  blank = entente_agreement_copy_new_blank (NULL, ENTENTE_LANGUAGE_ENGLISH);
  for (guint i = 0; i < fields->len; i++)
    {
      const EntenteAgreementField *field = g_ptr_array_index (fields, i);
      EntenteFieldValueKind kind = entente_agreement_copy_resolve (blank, field->name, NULL);

      g_assert_cmpstr (field->label, !=, "");
      g_assert_true (g_hash_table_add (seen, field->name));
      g_assert_cmpint (kind, !=, ENTENTE_FIELD_VALUE_UNKNOWN);
      g_assert_cmpint (kind == ENTENTE_FIELD_VALUE_PARTIES, ==, field->block);
    }
}

/* Whoever edits a template finds every field where they are explained. */
static void
test_vocabulary_is_documented (void)
{
  g_autoptr (GPtrArray) fields = entente_agreement_dup_fields ();
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "..", "data", "templates", "README.md", NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  for (guint i = 0; i < fields->len; i++)
    {
      const EntenteAgreementField *field = g_ptr_array_index (fields, i);
      g_autofree char *name = g_strdup_printf ("`{%s}`", field->name);

      g_assert_nonnull (strstr (text, name));
    }
}

/* Templates and words */

static void
collect_fields (const char *text, GString *names)
{
  const char *end;
  char *name;

  while (entente_field_find_next (text, &end, &name) != NULL)
    {
      g_string_append_printf (names, "%s ", name);
      g_free (name);
      text = end;
    }
}

static const EntenteClause *
get_clauses (EntenteLanguage language, guint *n_clauses)
{
  return entente_agreement_template_get_clauses (ENTENTE_AGREEMENT_COOPERATION,
                                                 language,
                                                 n_clauses);
}

static void
test_templates_are_alike (void)
{
  guint n_french;
  guint n_english;
  const EntenteClause *french = get_clauses (ENTENTE_LANGUAGE_FRENCH, &n_french);
  const EntenteClause *english = get_clauses (ENTENTE_LANGUAGE_ENGLISH, &n_english);
  guint n_default = 0;

  g_assert_cmpuint (n_french, ==, 21);
  g_assert_cmpuint (n_english, ==, n_french);
  for (guint i = 0; i < n_french; i++)
    {
      g_autoptr (GString) french_fields = g_string_new (NULL);
      g_autoptr (GString) english_fields = g_string_new (NULL);

      g_assert_cmpstr (french[i].nick, ==, english[i].nick);
      g_assert_cmpint (french[i].optional, ==, english[i].optional);
      g_assert_cmpstr (french[i].heading, !=, "");
      g_assert_cmpstr (english[i].heading, !=, "");
      g_assert_cmpuint (strlen (french[i].body), >, 50);
      g_assert_null (strstr (french[i].body, "<!--"));
      collect_fields (french[i].body, french_fields);
      collect_fields (english[i].body, english_fields);
      g_assert_cmpstr (french_fields->str, ==, english_fields->str);
      n_default += french[i].optional ? 0 : 1;
    }
  g_assert_cmpuint (n_default, ==, 9);
}

static void
test_template_fields_exist (void)
{
  g_autoptr (EntenteAgreementCopy) blank = NULL;
  g_autoptr (GString) names = g_string_new (NULL);
  g_auto (GStrv) list = NULL;
  const EntenteClause *clause;

  blank = entente_agreement_copy_new_blank (NULL, ENTENTE_LANGUAGE_FRENCH);
  clause = entente_agreement_template_get_clauses (ENTENTE_AGREEMENT_COOPERATION,
                                                   ENTENTE_LANGUAGE_FRENCH,
                                                   NULL);
  for (; clause->nick != NULL; clause++)
    collect_fields (clause->body, names);

  list = g_strsplit (g_strchomp (names->str), " ", -1);
  g_assert_cmpuint (g_strv_length (list), >, 10);
  for (guint i = 0; list[i] != NULL; i++)
    g_assert_cmpint (entente_agreement_copy_resolve (blank, list[i], NULL),
                     !=,
                     ENTENTE_FIELD_VALUE_UNKNOWN);
}

/* Every word that one language has, the other has, with the same places to fill. */
static void
test_words_are_alike (void)
{
  g_autoptr (GKeyFile) french = g_key_file_new ();
  g_autoptr (GKeyFile) english = g_key_file_new ();
  g_autofree char *french_path = g_test_build_filename (G_TEST_DIST,
                                                        "..",
                                                        "data",
                                                        "templates",
                                                        "words",
                                                        "fr.ini",
                                                        NULL);
  g_autofree char *english_path = g_test_build_filename (G_TEST_DIST,
                                                         "..",
                                                         "data",
                                                         "templates",
                                                         "words",
                                                         "en.ini",
                                                         NULL);
  g_auto (GStrv) groups = NULL;
  guint n_words = 0;

  g_assert_true (g_key_file_load_from_file (french, french_path, G_KEY_FILE_NONE, NULL));
  g_assert_true (g_key_file_load_from_file (english, english_path, G_KEY_FILE_NONE, NULL));
  groups = g_key_file_get_groups (french, NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    {
      g_auto (GStrv) keys = g_key_file_get_keys (french, groups[i], NULL, NULL);
      g_auto (GStrv) others = g_key_file_get_keys (english, groups[i], NULL, NULL);

      g_assert_cmpstrv (keys, others);
      for (guint j = 0; keys[j] != NULL; j++)
        {
          g_autofree char *one = g_key_file_get_string (french, groups[i], keys[j], NULL);
          g_autofree char *other = g_key_file_get_string (english, groups[i], keys[j], NULL);
          g_autoptr (GString) one_names = g_string_new (NULL);
          g_autoptr (GString) other_names = g_string_new (NULL);

          collect_fields (one, one_names);
          collect_fields (other, other_names);
          g_assert_cmpstr (one_names->str, ==, other_names->str);
          g_assert_cmpstr (one, !=, "");
          n_words++;
        }
    }
  g_assert_cmpuint (n_words, >, 80);
}

static void
test_words_format (void)
{
  g_autoptr (EntenteWords) words = entente_words_new (ENTENTE_LANGUAGE_FRENCH, "agreement");
  g_autofree char *once = entente_words_format (words, "number", "number", "{number}%s", NULL);
  g_autofree char *missing = entente_words_format (words, "number", "other", "x", NULL);

  g_assert_cmpstr (once, ==, "N° {number}%s");
  g_assert_cmpstr (missing, ==, "N° {number}");
}

#define add(path, function)                                                                        \
  g_test_add ("/agreement-gaps/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("complete", test_complete);
  add ("each-fact-of-an-organization", test_each_fact_of_an_organization);
  add ("facts-of-the-project", test_facts_of_the_project);
  add ("signatory", test_signatory);
  add ("kinds-of-organizations", test_kinds_of_organizations);
  add ("commitments", test_commitments);
  add ("articles", test_articles);
  add ("lead", test_lead);
  add ("second-party", test_second_party);
  add ("contacts", test_contacts);
  add ("issued-has-no-gap", test_issued_has_no_gap);
  add ("values", test_values);
  add ("lasting-projects-have-no-weekday", test_lasting_projects_have_no_weekday);
  add ("alphabetical-order", test_alphabetical_order);
  g_test_add_func ("/agreement-fields/find-next", test_find_next);
  g_test_add_func ("/agreement-fields/vocabulary", test_vocabulary);
  g_test_add_func ("/agreement-fields/vocabulary-is-documented", test_vocabulary_is_documented);
  g_test_add_func ("/agreement-template/alike", test_templates_are_alike);
  g_test_add_func ("/agreement-template/fields-exist", test_template_fields_exist);
  g_test_add_func ("/words/alike", test_words_are_alike);
  g_test_add_func ("/words/format", test_words_format);

  return g_test_run ();
}
