/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agreements/entente-agreement-copy.h"
#include "agreements/entente-agreement-gaps.h"
#include "entente-civil-date.h"
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
  neighbours_fill (fixture->store, ENTENTE_LANGUAGE_FRENCH, 12);
  fixture->agreement = neighbours_draft (fixture->store, 3);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->store);
}

static EntenteRecord *
as_record (Fixture *fixture)
{
  return ENTENTE_RECORD (fixture->agreement);
}

static const char *
get_text (Fixture *fixture, guint field)
{
  return entente_record_get_text (as_record (fixture), field);
}

static void
undo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  entente_store_undo (fixture->store, &error);
  g_assert_no_error (error);
}

static GDate
day (const char *iso)
{
  GDate date;

  g_assert_true (entente_date_from_iso (iso, &date));
  return date;
}

static void
issue (Fixture *fixture, const char *iso)
{
  g_autoptr (GError) error = NULL;
  GDate date = day (iso);

  entente_agreement_issue_on (fixture->agreement, &date, &error);
  g_assert_no_error (error);
}

/* The headings of the articles, joined by semicolons: the shape of the agreement at a glance. */
static char *
dup_headings (EntenteAgreement *agreement)
{
  GListModel *articles = entente_agreement_get_articles (agreement);
  g_autoptr (GString) headings = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (EntenteRecord) article = g_list_model_get_item (articles, i);

      if (i > 0)
        g_string_append (headings, ";");
      g_string_append (headings, entente_record_get_text (article, ENTENTE_ARTICLE_CLAUSE));
    }

  return g_string_free (g_steal_pointer (&headings), FALSE);
}

static char *
dup_parties (EntenteAgreement *agreement)
{
  EntenteStore *store = entente_record_get_store (ENTENTE_RECORD (agreement));
  GListModel *parties = entente_agreement_get_parties (agreement);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (parties); i++)
    {
      g_autoptr (EntenteRecord) party = g_list_model_get_item (parties, i);
      gint64 id = entente_record_get_reference (party, ENTENTE_PARTY_ORGANIZATION);
      EntenteRecord *organization
          = entente_store_get_record (store, ENTENTE_TYPE_ORGANIZATION, id);
      const char *name = entente_record_get_text (organization, ENTENTE_ORGANIZATION_NAME);

      g_string_append_printf (names, "%s%s", i > 0 ? ";" : "", name + strlen ("Association "));
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

#define assert_headings(expected)                                                                  \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *found = dup_headings (fixture->agreement);                                    \
    g_assert_cmpstr (found, ==, expected);                                                         \
  }                                                                                                \
  G_STMT_END

#define assert_parties(expected)                                                                   \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *found = dup_parties (fixture->agreement);                                     \
    g_assert_cmpstr (found, ==, expected);                                                         \
  }                                                                                                \
  G_STMT_END

#define NINE                                                                                       \
  "context;purpose;commitments;follow-up;insurance;duration;revision;termination;application"

/* Drafting */

static void
test_draft (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteRecord) party = NULL;

  assert_headings (NINE);
  assert_parties ("1;2;3");
  g_assert_cmpint (entente_record_get_choice (as_record (fixture), ENTENTE_AGREEMENT_STATE),
                   ==,
                   ENTENTE_AGREEMENT_DRAFT);
  g_assert_cmpstr (get_text (fixture, ENTENTE_AGREEMENT_PLACE), ==, "Villefeinte");
  g_assert_cmpstr (get_text (fixture, ENTENTE_AGREEMENT_STARTS_ON), ==, "");
  g_assert_cmpstr (get_text (fixture, ENTENTE_AGREEMENT_ENDS_BY), ==, "2027-09-12");
  g_assert_cmpint (entente_record_get_integer (as_record (fixture), ENTENTE_AGREEMENT_CURE_DAYS),
                   ==,
                   15);
  g_assert_cmpstr (get_text (fixture, ENTENTE_AGREEMENT_LEADERS_RHYTHM), ==, "une fois par mois");

  party = g_list_model_get_item (entente_agreement_get_parties (fixture->agreement), 1);
  g_assert_cmpstr (entente_record_get_text (party, ENTENTE_PARTY_COMMITMENTS),
                   ==,
                   "- 2 tables\n- 4 bancs");
}

static void
test_draft_is_one_edit (Fixture *fixture, gconstpointer data)
{
  undo (fixture);
  g_assert_cmpuint (
      g_list_model_get_n_items (entente_store_get_list (fixture->store, ENTENTE_TYPE_AGREEMENT)),
      ==,
      0);
  g_assert_cmpuint (
      g_list_model_get_n_items (entente_store_get_list (fixture->store, ENTENTE_TYPE_ARTICLE)),
      ==,
      0);
  g_assert_cmpuint (
      g_list_model_get_n_items (entente_store_get_list (fixture->store, ENTENTE_TYPE_PARTY)),
      ==,
      0);
}

static void
test_draft_puts_lead_first (Fixture *fixture, gconstpointer data)
{
  record_set_choice (neighbours_get_association (fixture->store, 3),
                         ENTENTE_ORGANIZATION_ROLE,
                         ENTENTE_ROLE_LEAD);
  fixture->agreement = neighbours_draft (fixture->store, 4);
  assert_parties ("3;1;2;4");
}

static void
test_draft_of_lasting_project (Fixture *fixture, gconstpointer data)
{
  EntenteRecord *project = neighbours_get_project (fixture->store);

  record_set_choice (project, ENTENTE_PROJECT_DETAILS_KIND, ENTENTE_PROJECT_LASTING);
  record_set_date (project, ENTENTE_PROJECT_DETAILS_ENDS_ON, "2028-12-31");
  fixture->agreement = neighbours_draft (fixture->store, 2);
  g_assert_cmpstr (get_text (fixture, ENTENTE_AGREEMENT_STARTS_ON), ==, "2027-06-12");
  g_assert_cmpstr (get_text (fixture, ENTENTE_AGREEMENT_ENDS_BY), ==, "2028-12-31");

  record_set_date (project, ENTENTE_PROJECT_DETAILS_STARTS_ON, NULL);
  fixture->agreement = neighbours_draft (fixture->store, 2);
  g_assert_cmpstr (get_text (fixture, ENTENTE_AGREEMENT_ENDS_BY), ==, "");
}

static void
test_draft_needs_two (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListModel) one = neighbours_choose (fixture->store, 1);
  g_autoptr (GError) error = NULL;

  /* The same organisation twice is one organisation. */
  g_list_store_append (G_LIST_STORE (one), neighbours_get_association (fixture->store, 1));
  g_assert_null (
      entente_agreement_draft (fixture->store, ENTENTE_AGREEMENT_COOPERATION, one, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_TOO_FEW_PARTIES);
}

/* Parties */

static void
test_parties (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteParty) second = NULL;
  GListModel *parties = entente_agreement_get_parties (fixture->agreement);

  g_assert_true (entente_agreement_add_party (fixture->agreement,
                                              neighbours_get_association (fixture->store, 7),
                                              &error));
  assert_parties ("1;2;3;7");
  undo (fixture);
  assert_parties ("1;2;3");

  g_assert_false (entente_agreement_add_party (fixture->agreement,
                                               neighbours_get_association (fixture->store, 2),
                                               &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_ALREADY_PARTY);
  g_clear_error (&error);

  second = g_list_model_get_item (parties, 1);
  g_assert_true (entente_agreement_move_party (fixture->agreement, second, 0, &error));
  assert_parties ("2;1;3");
  g_assert_true (entente_agreement_move_party (fixture->agreement, second, 99, &error));
  assert_parties ("1;3;2");
  g_assert_true (entente_agreement_remove_party (fixture->agreement, second, &error));
  assert_parties ("1;3");
  undo (fixture);
  undo (fixture);
  undo (fixture);
  assert_parties ("1;2;3");
}

static void
test_two_parties_stay (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteParty) first = NULL;

  fixture->agreement = neighbours_draft (fixture->store, 2);
  first = g_list_model_get_item (entente_agreement_get_parties (fixture->agreement), 0);
  g_assert_false (entente_agreement_remove_party (fixture->agreement, first, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_TOO_FEW_PARTIES);
  assert_parties ("1;2");
}

/* Articles */

static void
test_clause_takes_its_place (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (entente_agreement_add_article (fixture->agreement, "disputes", NULL, &error));
  g_assert_nonnull (entente_agreement_add_article (fixture->agreement, "finances", NULL, &error));
  assert_headings ("context;purpose;commitments;follow-up;insurance;duration;finances;disputes;"
                   "revision;termination;application");
  undo (fixture);
  undo (fixture);
  assert_headings (NINE);
}

static void
test_free_article (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteArticle) purpose = NULL;
  EntenteArticle *article;

  purpose = g_list_model_get_item (entente_agreement_get_articles (fixture->agreement), 1);
  article = entente_agreement_add_article (fixture->agreement, NULL, purpose, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (article), ENTENTE_ARTICLE_BODY), ==,
                   "");
  assert_headings ("context;;purpose;commitments;follow-up;insurance;duration;revision;termination;"
                   "application");

  g_assert_nonnull (entente_agreement_add_article (fixture->agreement, NULL, NULL, &error));
  assert_headings ("context;;purpose;commitments;follow-up;insurance;duration;revision;termination;"
                   "application;");
  g_assert_true (entente_agreement_remove_article (fixture->agreement, article, &error));
  assert_headings (NINE ";");
}

static void
test_unknown_clause (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (entente_agreement_add_article (fixture->agreement, "marriage", NULL, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_UNKNOWN_CLAUSE);
  assert_headings (NINE);
}

static void
items_changed_cb (GListModel *list, guint position, guint removed, guint added, guint *n_changes)
{
  *n_changes += 1;
}

static void
test_move_article (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteArticle) context = NULL;
  GListModel *articles = entente_agreement_get_articles (fixture->agreement);
  guint n_changes = 0;

  context = g_list_model_get_item (articles, 0);
  g_signal_connect (articles, "items-changed", G_CALLBACK (items_changed_cb), &n_changes);
  g_assert_true (entente_agreement_move_article (fixture->agreement, context, 2, &error));
  assert_headings ("purpose;commitments;context;follow-up;insurance;duration;revision;termination;"
                   "application");
  g_assert_cmpuint (n_changes, >, 0);

  n_changes = 0;
  g_assert_true (entente_agreement_move_article (fixture->agreement, context, 2, &error));
  g_assert_cmpuint (n_changes, ==, 0);
  undo (fixture);
  assert_headings (NINE);
  g_signal_handlers_disconnect_by_func (articles, items_changed_cb, &n_changes);
}

/* Against the plainest oracle there is: an array of names. */
static void
test_random_moves (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GListModel *articles = entente_agreement_get_articles (fixture->agreement);
  g_autoptr (GPtrArray) oracle = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    g_ptr_array_add (oracle, g_list_model_get_item (articles, i));

  for (guint turn = 0; turn < 100; turn++)
    {
      guint from = g_test_rand_int_range (0, oracle->len);
      guint to = g_test_rand_int_range (0, oracle->len);
      EntenteArticle *moved = g_ptr_array_steal_index (oracle, from);

      g_ptr_array_insert (oracle, to, moved);
      g_assert_true (entente_agreement_move_article (fixture->agreement, moved, to, &error));
      for (guint i = 0; i < oracle->len; i++)
        {
          g_autoptr (EntenteArticle) found = g_list_model_get_item (articles, i);

          g_assert_true (found == g_ptr_array_index (oracle, i));
        }
    }
}

/* Issuing */

static void
test_issue (Fixture *fixture, gconstpointer data)
{
  issue (fixture, "2027-02-15");
  g_assert_cmpstr (get_text (fixture, ENTENTE_AGREEMENT_NUMBER), ==, "TABLEE27-CC-2027-001");
  g_assert_cmpstr (get_text (fixture, ENTENTE_AGREEMENT_ISSUED_ON), ==, "2027-02-15");
  g_assert_cmpint (entente_record_get_choice (as_record (fixture), ENTENTE_AGREEMENT_STATE),
                   ==,
                   ENTENTE_AGREEMENT_ISSUED);
}

static void
test_numbers_are_never_reused (Fixture *fixture, gconstpointer data)
{
  issue (fixture, "2027-02-15");
  undo (fixture);
  g_assert_cmpstr (get_text (fixture, ENTENTE_AGREEMENT_NUMBER), ==, "");
  g_assert_cmpstr (get_text (fixture, ENTENTE_AGREEMENT_FROZEN), ==, "");

  issue (fixture, "2027-02-16");
  g_assert_cmpstr (get_text (fixture, ENTENTE_AGREEMENT_NUMBER), ==, "TABLEE27-CC-2027-002");

  fixture->agreement = neighbours_draft (fixture->store, 2);
  issue (fixture, "2028-01-05");
  g_assert_cmpstr (get_text (fixture, ENTENTE_AGREEMENT_NUMBER), ==, "TABLEE27-CC-2028-001");

  record_set_text (neighbours_get_project (fixture->store), ENTENTE_PROJECT_DETAILS_CODE, " FORUM ");
  fixture->agreement = neighbours_draft (fixture->store, 2);
  issue (fixture, "2027-03-01");
  g_assert_cmpstr (get_text (fixture, ENTENTE_AGREEMENT_NUMBER), ==, "FORUM-CC-2027-001");
}

static void
test_issue_refuses_gaps (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  record_set_text (neighbours_get_association (fixture->store, 2), ENTENTE_ORGANIZATION_SIRET, "");
  g_assert_false (entente_agreement_issue (fixture->agreement, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_INCOMPLETE);
  g_assert_nonnull (strstr (error->message, "Association 2"));
  g_assert_cmpstr (get_text (fixture, ENTENTE_AGREEMENT_NUMBER), ==, "");

  record_set_boolean (neighbours_get_association (fixture->store, 2),
                       ENTENTE_ORGANIZATION_NO_SIRET,
                       TRUE);
  issue (fixture, "2027-02-15");
  /* A refusal takes no number. */
  g_assert_cmpstr (get_text (fixture, ENTENTE_AGREEMENT_NUMBER), ==, "TABLEE27-CC-2027-001");
}

static void
test_issue_refuses_one_party (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->agreement = neighbours_draft (fixture->store, 2);
  {
    g_autoptr (EntenteEdit) edit = entente_store_begin (fixture->store, "Delete");

    entente_edit_delete (edit, neighbours_get_association (fixture->store, 2));
    g_assert_true (entente_edit_commit (edit, &error));
  }
  assert_parties ("1");
  g_assert_false (entente_agreement_issue (fixture->agreement, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_TOO_FEW_PARTIES);
}

static void
test_issued_is_frozen (Fixture *fixture, gconstpointer data)
{
  g_autofree char *frozen = NULL;
  g_autoptr (EntenteAgreementCopy) copy = NULL;
  g_autoptr (EntenteEdit) edit = NULL;
  g_autofree char *title = NULL;
  EntentePartyCopy *first;

  issue (fixture, "2027-02-15");
  frozen = g_strdup (get_text (fixture, ENTENTE_AGREEMENT_FROZEN));

  record_set_text (neighbours_get_association (fixture->store, 1), ENTENTE_ORGANIZATION_NAME,
                  "Other");
  record_set_text (neighbours_get_project (fixture->store), ENTENTE_PROJECT_DETAILS_TITLE, "Other");
  record_set_choice (neighbours_get_project (fixture->store),
                         ENTENTE_PROJECT_DETAILS_LANGUAGE,
                         ENTENTE_LANGUAGE_ENGLISH);
  edit = entente_store_begin (fixture->store, "Delete");
  entente_edit_delete (edit, neighbours_get_association (fixture->store, 2));
  g_assert_true (entente_edit_commit (edit, NULL));

  g_assert_cmpstr (get_text (fixture, ENTENTE_AGREEMENT_FROZEN), ==, frozen);
  copy = entente_agreement_copy_new (fixture->agreement);
  g_assert_cmpint (copy->language, ==, ENTENTE_LANGUAGE_FRENCH);
  g_assert_cmpuint (copy->parties->len, ==, 3);
  g_assert_cmpuint (copy->articles->len, ==, 9);
  first = g_ptr_array_index (copy->parties, 0);
  g_assert_cmpstr (entente_facts_get_text (first->organization, ENTENTE_ORGANIZATION_NAME),
                   ==,
                   "Association 1");
  g_assert_cmpstr (entente_facts_get_text (copy->project, ENTENTE_PROJECT_DETAILS_TITLE),
                   ==,
                   "La Grande Tablée");
  g_assert_cmpstr (entente_facts_get_text (copy->agreement, ENTENTE_AGREEMENT_NUMBER),
                   ==,
                   "TABLEE27-CC-2027-001");
  g_assert_cmpuint (entente_agreement_count_originals (fixture->agreement), ==, 3);
  title = entente_agreement_dup_title (fixture->agreement);
  g_assert_cmpstr (title,
                   ==,
                   "Cooperation agreement (Association 1, Association 2, Association 3)");
}

static void
test_frozen_round_trip (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteAgreementCopy) copy = entente_agreement_copy_new (fixture->agreement);
  g_autofree char *frozen = entente_agreement_copy_freeze (copy);
  g_autoptr (EntenteAgreementCopy) thawed = entente_agreement_copy_thaw (frozen);
  g_autofree char *again = NULL;

  g_assert_nonnull (thawed);
  again = entente_agreement_copy_freeze (thawed);
  g_assert_cmpstr (again, ==, frozen);
}

static void
test_frozen_keeps_nothing_private (Fixture *fixture, gconstpointer data)
{
  EntenteRecord *first = neighbours_get_association (fixture->store, 1);

  record_set_text (first, ENTENTE_ORGANIZATION_FEARS, "secret fear");
  record_set_text (first, ENTENTE_ORGANIZATION_NOTES, "secret note");
  record_set_text (neighbours_get (fixture->store,
                                  ENTENTE_TYPE_PERSON,
                                  ENTENTE_PERSON_GIVEN_NAME,
                                  "Prénom1"),
                  ENTENTE_PERSON_PHONE,
                  "0639980001");
  issue (fixture, "2027-02-15");
  g_assert_null (strstr (get_text (fixture, ENTENTE_AGREEMENT_FROZEN), "secret"));
  g_assert_null (strstr (get_text (fixture, ENTENTE_AGREEMENT_FROZEN), "0639980001"));
}

static void
test_damaged_frozen_text (void)
{
  static const char *const damaged[] = {
    "x",
    "[]",
    "{}",
    "{\"language\":1,\"words\":{},\"parties\":[],\"articles\":[]}",
    "{\"language\":\"de\",\"words\":{},\"parties\":[],\"articles\":[]}",
    "{\"language\":\"fr\",\"words\":[],\"parties\":[],\"articles\":[]}",
    "{\"language\":\"fr\",\"words\":{},\"parties\":{},\"articles\":[]}",
    "{\"language\":\"fr\",\"words\":{},\"parties\":[]}",
  };
  const char *odd = "{\"language\":\"fr\",\"words\":{\"title\":7},\"parties\":[1,{\"party\":3}],"
                    "\"articles\":[null,{\"heading\":[]}],\"project\":{\"title\":12}}";
  g_autoptr (EntenteAgreementCopy) copy = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (damaged); i++)
    g_assert_null (entente_agreement_copy_thaw (damaged[i]));

  copy = entente_agreement_copy_thaw (odd);
  g_assert_nonnull (copy);
  g_assert_cmpuint (copy->parties->len, ==, 2);
  g_assert_cmpuint (copy->articles->len, ==, 1);
  g_assert_cmpstr (entente_words_get (copy->words, "title"), ==, "Convention de coopération");
}

/* States */

static void
test_states (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GDate early = day ("2027-02-14");
  GDate late = day ("2027-02-26");

  g_assert_cmpint (entente_agreement_get_actions (fixture->agreement),
                   ==,
                   ENTENTE_AGREEMENT_CAN_EDIT | ENTENTE_AGREEMENT_CAN_ISSUE
                       | ENTENTE_AGREEMENT_CAN_DELETE);
  g_assert_false (entente_agreement_sign (fixture->agreement, &late, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE);
  g_clear_error (&error);
  g_assert_false (entente_agreement_end (fixture->agreement, &late, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE);
  g_clear_error (&error);

  issue (fixture, "2027-02-15");
  g_assert_false (entente_agreement_issue (fixture->agreement, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE);
  g_clear_error (&error);
  g_assert_false (entente_agreement_sign (fixture->agreement, &early, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_DATES);
  g_clear_error (&error);

  g_assert_true (entente_agreement_sign (fixture->agreement, &late, &error));
  g_assert_cmpint (entente_agreement_get_actions (fixture->agreement),
                   ==,
                   ENTENTE_AGREEMENT_CAN_END);
  g_assert_false (entente_agreement_end (fixture->agreement, &early, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_DATES);
  g_clear_error (&error);
  g_assert_true (entente_agreement_end (fixture->agreement, &late, &error));
  g_assert_cmpint (entente_agreement_get_actions (fixture->agreement), ==, 0);

  undo (fixture);
  undo (fixture);
  undo (fixture);
  g_assert_cmpint (entente_record_get_choice (as_record (fixture), ENTENTE_AGREEMENT_STATE),
                   ==,
                   ENTENTE_AGREEMENT_DRAFT);
}

static void
test_issued_refuses_changes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteParty) party = NULL;
  g_autoptr (EntenteArticle) article = NULL;
  g_autoptr (GError) error = NULL;

  party = g_list_model_get_item (entente_agreement_get_parties (fixture->agreement), 0);
  article = g_list_model_get_item (entente_agreement_get_articles (fixture->agreement), 0);
  issue (fixture, "2027-02-15");

#define assert_refused(call)                                                                       \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_assert_true (!(call));                                                                       \
    g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE);                        \
    g_clear_error (&error);                                                                        \
  }                                                                                                \
  G_STMT_END

  assert_refused (entente_agreement_add_party (fixture->agreement,
                                               neighbours_get_association (fixture->store, 5),
                                               &error));
  assert_refused (entente_agreement_remove_party (fixture->agreement, party, &error));
  assert_refused (entente_agreement_move_party (fixture->agreement, party, 1, &error));
  assert_refused (entente_agreement_add_article (fixture->agreement, NULL, NULL, &error) != NULL);
  assert_refused (entente_agreement_remove_article (fixture->agreement, article, &error));
  assert_refused (entente_agreement_move_article (fixture->agreement, article, 1, &error));
}

static void
test_originals_and_title (Fixture *fixture, gconstpointer data)
{
  g_autofree char *made = entente_agreement_dup_title (fixture->agreement);
  g_autofree char *given = NULL;

  g_assert_cmpstr (made,
                   ==,
                   "Cooperation agreement (Association 1, Association 2, Association 3)");
  record_set_text (as_record (fixture), ENTENTE_AGREEMENT_TITLE, "Charte du repas");
  given = entente_agreement_dup_title (fixture->agreement);
  g_assert_cmpstr (given, ==, "Charte du repas");

  g_assert_cmpuint (entente_agreement_count_originals (fixture->agreement), ==, 3);
  record_set_boolean (as_record (fixture), ENTENTE_AGREEMENT_FILE_COPY, TRUE);
  g_assert_cmpuint (entente_agreement_count_originals (fixture->agreement), ==, 4);
}

#define add(path, function)                                                                        \
  g_test_add ("/agreement-life/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("draft", test_draft);
  add ("draft-is-one-edit", test_draft_is_one_edit);
  add ("draft-puts-lead-first", test_draft_puts_lead_first);
  add ("draft-of-lasting-project", test_draft_of_lasting_project);
  add ("draft-needs-two", test_draft_needs_two);
  add ("parties", test_parties);
  add ("two-parties-stay", test_two_parties_stay);
  add ("clause-takes-its-place", test_clause_takes_its_place);
  add ("free-article", test_free_article);
  add ("unknown-clause", test_unknown_clause);
  add ("move-article", test_move_article);
  add ("random-moves", test_random_moves);
  add ("issue", test_issue);
  add ("numbers-are-never-reused", test_numbers_are_never_reused);
  add ("issue-refuses-gaps", test_issue_refuses_gaps);
  add ("issue-refuses-one-party", test_issue_refuses_one_party);
  add ("issued-is-frozen", test_issued_is_frozen);
  add ("frozen-round-trip", test_frozen_round_trip);
  add ("frozen-keeps-nothing-private", test_frozen_keeps_nothing_private);
  g_test_add_func ("/agreement-life/damaged-frozen-text", test_damaged_frozen_text);
  add ("states", test_states);
  add ("issued-refuses-changes", test_issued_refuses_changes);
  add ("originals-and-title", test_originals_and_title);

  return g_test_run ();
}
