/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agreement-fixture.h"
#include "agreements/entente-agreement-life.h"
#include "entente-pdf-writer.h"
#include "entente-signature-block.h"
#include "pdf-ua-check.h"

#include <poppler.h>

/* Filled */

static void
test_filled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) gaps = new_gaps ();
  g_autoptr (EntenteComposition) composition = compose (fixture, ENTENTE_FILL_DATA, gaps);
  g_autofree char *text = dup_text (composition);

  g_assert_cmpuint (gaps->len, ==, 0);
  g_assert_cmpuint (count_blanks (composition), ==, 0);
  assert_in_order (text,
                   "Convention de coopération\nLa Grande Tablée\nEntre les structures suivantes",
                   "Association 1, association régie par la loi du 1er\u00a0",
                   "RNA\u00a0W999000101, SIRET\u00a0999\u00a0001\u00a0076\u00a000010",
                   "dont le siège est situé 4\u00a0rue du Four-Banal, 99999\u00a0Villefeinte",
                   "que représente Prénom1 EXEMPLE, présidence, ayant pouvoir de signer (statuts)",
                   "Association 2, ",
                   "\net\n",
                   "Association 3, ",
                   "il est convenu ce qui suit.",
                   "Article 1er Contexte",
                   "Un repas partagé, où chaque foyer apporte un plat.",
                   "Article 2 Objet",
                   "Dates\u00a0: samedi 12\u00a0juin 2027",
                   "Article 3 Engagements des parties",
                   "Association 1\n1 tables\n2 bancs\nAssociation 2\n2 tables\n4 bancs\n",
                   "Article 4 Suivi du projet",
                   "se réunissent une fois par mois.",
                   "Article 5 Assurances",
                   "Association 1\u00a0: Mutuelle Imaginaire, contrat n°\u00a0MI-2027-0101",
                   "Association 3\u00a0: Mutuelle",
                   "Article 6 Durée",
                   "jusqu’au 12\u00a0septembre 2027.",
                   "Article 7 Révision",
                   "Article 8 Résiliation",
                   "quinze\u00a0(15) jours après réception",
                   "Article 9 Application",
                   "Fait à Villefeinte, en trois\u00a0(3) exemplaires originaux, un pour chaque",
                   "Pour Association 1\nPrénom1 EXEMPLE\nprésidence\nÀ\nle\nPour Association 2",
                   "Pour Association 3",
                   NULL);
}

static void
test_filled_in_english (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = compose_text (fixture, ENTENTE_FILL_DATA);

  assert_in_order (text,
                   "Cooperation agreement\n",
                   "Between the following organisations:",
                   "Association 1, association under the French Act of 1\u00a0July 1901",
                   "represented by Prénom1 EXEMPLE",
                   "\nand\n",
                   "the following is agreed.",
                   "Article 1 Background",
                   "Dates: Saturday 12\u00a0June 2027",
                   "meet once a month.",
                   "Mutuelle Imaginaire, policy no.\u00a0MI-2027-0101",
                   "until 12\u00a0September 2027.",
                   "fifteen\u00a0(15) days after that notice",
                   "Made in Villefeinte, in three\u00a0(3) originals",
                   "For Association 1\n",
                   NULL);
}

static void
test_around_the_text (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteComposition) draft = compose (fixture, ENTENTE_FILL_DATA, NULL);
  g_autoptr (EntenteComposition) issued = NULL;
  const char *const *initials = entente_composition_get_initials (draft);
  GDate date;

  g_assert_cmpstr (entente_composition_get_watermark (draft), ==, "PROJET");
  g_assert_cmpstr (entente_composition_get_header (draft),
                   ==,
                   "Association 1 · Association 2 · Association 3");
  g_assert_cmpstr (entente_composition_get_author (draft),
                   ==,
                   "Association 1, Association 2, Association 3");
  g_assert_cmpstr (entente_composition_get_subject (draft), ==, "La Grande Tablée");
  g_assert_cmpint (entente_composition_get_language (draft), ==, ENTENTE_LANGUAGE_FRENCH);
  g_assert_cmpuint (g_strv_length ((char **) initials), ==, 3);
  /* The last edit, which this test made, dates a draft. */
  g_assert_cmpint (entente_composition_get_created (draft), >, g_get_real_time () / G_USEC_PER_SEC - 600);
  g_assert_cmpint (entente_composition_get_created (draft), <=, g_get_real_time () / G_USEC_PER_SEC);

  record_set_boolean (ENTENTE_RECORD (fixture->agreement), ENTENTE_AGREEMENT_INITIALS, FALSE);
  g_assert_true (entente_date_from_iso ("2027-02-01", &date));
  g_assert_true (entente_agreement_issue_on (fixture->agreement, &date, NULL));
  issued = compose (fixture, ENTENTE_FILL_DATA, NULL);
  g_assert_null (entente_composition_get_watermark (issued));
  g_assert_null (entente_composition_get_initials (issued));
  g_assert_cmpstr (entente_composition_get_footer (issued),
                   ==,
                   "TABLEE27-CC-2027-001 · v1 · 1er\u00a0février 2027");
  g_assert_cmpint (entente_composition_get_created (issued), ==, G_GINT64_CONSTANT (1801440000));
}

static void
test_options (Fixture *fixture, gconstpointer data)
{
  EntenteRecord *agreement = ENTENTE_RECORD (fixture->agreement);
  g_autofree char *text = NULL;

  record_set_text (agreement, ENTENTE_AGREEMENT_TITLE, "Charte du repas");
  record_set_boolean (agreement, ENTENTE_AGREEMENT_FILE_COPY, TRUE);
  record_set_boolean (agreement, ENTENTE_AGREEMENT_READ_AND_APPROVED, TRUE);
  record_set_text (neighbours_get_association (fixture->store, 1),
                  ENTENTE_ORGANIZATION_SHORT_NAME,
                  "L’Une");
  text = compose_text (fixture, ENTENTE_FILL_DATA);
  assert_in_order (text,
                   "Charte du repas\n",
                   "ci-après «\u00a0L’Une\u00a0»\u202f;",
                   "en quatre\u00a0(4) exemplaires originaux, un pour chaque partie et un pour le",
                   "Lu et approuvé",
                   NULL);
}

static void
test_genders (Fixture *fixture, gconstpointer data)
{
  static const char *const words[] = {
    [ENTENTE_GENDER_NEUTRAL] = "ayant pouvoir de signer (statuts)",
    [ENTENTE_GENDER_FEMININE] = "dûment habilitée (statuts)",
    [ENTENTE_GENDER_MASCULINE] = "dûment habilité (statuts)",
  };

  for (guint gender = 0; gender < G_N_ELEMENTS (words); gender++)
    {
      g_autofree char *text = NULL;

      record_set_choice (neighbours_get (fixture->store,
                                             ENTENTE_TYPE_PERSON,
                                             ENTENTE_PERSON_GIVEN_NAME,
                                             "Prénom1"),
                             ENTENTE_PERSON_GENDER,
                             gender);
      text = compose_text (fixture, ENTENTE_FILL_DATA);
      assert_in_order (text, "Prénom1 EXEMPLE, présidence, ", words[gender], "Association 2", NULL);
    }
}

static void
test_kinds (Fixture *fixture, gconstpointer data)
{
  EntenteRecord *town = neighbours_get_association (fixture->store, 1);
  EntenteRecord *state = neighbours_get_association (fixture->store, 2);
  EntenteRecord *small = neighbours_get_association (fixture->store, 3);
  g_autofree char *text = NULL;

  record_set_choice (town, ENTENTE_ORGANIZATION_KIND, ENTENTE_ORGANIZATION_COMMUNE);
  record_set_text (town, ENTENTE_ORGANIZATION_RNA, "");
  record_set_choice (state, ENTENTE_ORGANIZATION_KIND, ENTENTE_ORGANIZATION_STATE_SERVICE);
  record_set_text (state, ENTENTE_ORGANIZATION_INSURER, "");
  record_set_text (state, ENTENTE_ORGANIZATION_LEGAL_FORM, "préfecture");
  record_set_text (small, ENTENTE_ORGANIZATION_SIRET, "");
  record_set_boolean (small, ENTENTE_ORGANIZATION_NO_SIRET, TRUE);
  text = compose_text (fixture, ENTENTE_FILL_DATA);
  assert_in_order (text,
                   "Association 1, commune, SIRET",
                   "Association 2, préfecture, ",
                   "Association 3, ",
                   "RNA\u00a0W999000101, sans numéro SIRET, dont le siège",
                   "Association 2\u00a0: l’État, qui est son propre assureur",
                   NULL);
}

/* Partial */

static void
test_partial (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) gaps = new_gaps ();
  g_autoptr (EntenteComposition) composition = NULL;
  const EntenteGap *gap;

  record_set_text (neighbours_get_association (fixture->store, 2), ENTENTE_ORGANIZATION_SIRET, "");
  composition = compose (fixture, ENTENTE_FILL_DATA, gaps);
  g_assert_cmpuint (count_blanks (composition), ==, 1);
  g_assert_cmpuint (gaps->len, ==, 1);
  gap = g_ptr_array_index (gaps, 0);
  g_assert_true (gap->record == neighbours_get_association (fixture->store, 2));
  g_assert_cmpuint (gap->field, ==, ENTENTE_ORGANIZATION_SIRET);
  g_assert_nonnull (strstr (gap->label, "Association 2"));
}

typedef struct
{
  GType (*type) (void);
  guint field;
} Erasable;

/* Returns whether there was something to erase. */
static gboolean
erase_at_random (Fixture *fixture)
{
  static const Erasable erasable[] = {
    { entente_project_details_get_type, ENTENTE_PROJECT_DETAILS_TITLE },
    { entente_project_details_get_type, ENTENTE_PROJECT_DETAILS_PLACE },
    { entente_project_details_get_type, ENTENTE_PROJECT_DETAILS_DESCRIPTION },
    { entente_organization_get_type, ENTENTE_ORGANIZATION_NAME },
    { entente_organization_get_type, ENTENTE_ORGANIZATION_SIRET },
    { entente_organization_get_type, ENTENTE_ORGANIZATION_RNA },
    { entente_organization_get_type, ENTENTE_ORGANIZATION_STREET },
    { entente_organization_get_type, ENTENTE_ORGANIZATION_TOWN },
    { entente_organization_get_type, ENTENTE_ORGANIZATION_INSURER },
    { entente_organization_get_type, ENTENTE_ORGANIZATION_POLICY },
    { entente_organization_get_type, ENTENTE_ORGANIZATION_THEMES },
    { entente_organization_get_type, ENTENTE_ORGANIZATION_EMAIL },
    { entente_person_get_type, ENTENTE_PERSON_FAMILY_NAME },
    { entente_person_get_type, ENTENTE_PERSON_GIVEN_NAME },
    { entente_position_get_type, ENTENTE_POSITION_FUNCTION },
    { entente_position_get_type, ENTENTE_POSITION_AUTHORITY },
    { entente_party_get_type, ENTENTE_PARTY_COMMITMENTS },
    { entente_agreement_get_type, ENTENTE_AGREEMENT_PLACE },
    { entente_agreement_get_type, ENTENTE_AGREEMENT_LEADERS_RHYTHM },
  };
  const Erasable *chosen = &erasable[g_test_rand_int_range (0, G_N_ELEMENTS (erasable))];
  GListModel *records = entente_store_get_list (fixture->store, chosen->type ());
  guint position = g_test_rand_int_range (0, g_list_model_get_n_items (records));
  g_autoptr (EntenteRecord) record = g_list_model_get_item (records, position);

  if (*entente_record_get_text (record, chosen->field) == '\0')
    return FALSE;

  record_set_text (record, chosen->field, "");
  return TRUE;
}

/* The two floors agree: there is a dotted line on paper when, and only when, the list of gaps says
   that something is required. */
static void
test_blanks_and_gaps_agree (Fixture *fixture, gconstpointer data)
{
  for (guint turn = 0; turn < 60; turn++)
    {
      g_autoptr (GPtrArray) gaps = new_gaps ();
      g_autoptr (EntenteComposition) composition = NULL;
      guint n_wanted = g_test_rand_int_range (0, 4);
      guint n_erased = 0;

      for (guint i = 0; i < n_wanted; i++)
        n_erased += erase_at_random (fixture) ? 1 : 0;
      composition = compose (fixture, ENTENTE_FILL_DATA, gaps);
      g_assert_cmpint (count_blanks (composition) > 0,
                       ==,
                       entente_gap_list_count_required (gaps) > 0);
      while (n_erased-- > 0)
        g_assert_true (entente_store_undo (fixture->store, NULL));
    }
}

/* Blank */

static void
test_blank (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteComposition) composition = compose (fixture, ENTENTE_FILL_BLANK, NULL);
  g_autofree char *text = dup_text (composition);

  /* Nothing of the project is in it. */
  g_assert_null (strstr (text, "Association"));
  g_assert_null (strstr (text, "Tablée"));
  g_assert_null (strstr (text, "EXEMPLE"));
  g_assert_null (strstr (text, "Villefeinte"));
  g_assert_null (entente_composition_get_header (composition));
  g_assert_null (entente_composition_get_watermark (composition));
  g_assert_cmpuint (count_blanks (composition), >, 30);
  assert_in_order (text,
                   "Partie 1\nNom de la structure",
                   "Partie 2\n",
                   "Partie 3\n",
                   "Article 1er Contexte",
                   "Article 9 Application",
                   "Pour Partie 1",
                   "Pour Partie 3",
                   NULL);
}

static void
test_blank_model (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteDocument) document = entente_agreement_document_new (fixture->project, NULL);
  g_autoptr (EntenteComposition) composition
      = entente_document_compose (document, ENTENTE_FILL_DATA, NULL);
  g_autofree char *text = dup_text (composition);

  g_assert_cmpstr (entente_document_get_path (document), ==, "model/cooperation");
  assert_in_order (text, "Partie 1", "Partie 2", "Article 9 Application", "Pour Partie 2", NULL);
  g_assert_null (strstr (text, "Partie 3"));
}

/* Issued */

static void
test_issued_never_changes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) gaps = new_gaps ();
  g_autoptr (EntenteComposition) composition = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_true (entente_agreement_issue (fixture->agreement, NULL));
  before = compose_text (fixture, ENTENTE_FILL_DATA);

  for (guint i = 0; i < 200; i++)
    erase_at_random (fixture);
  record_set_choice (neighbours_get_project (fixture->store),
                         ENTENTE_PROJECT_DETAILS_LANGUAGE,
                         ENTENTE_LANGUAGE_ENGLISH);
  composition = compose (fixture, ENTENTE_FILL_DATA, gaps);
  after = dup_text (composition);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (gaps->len, ==, 0);
}

static void
test_damaged_frozen_text_is_said (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) gaps = new_gaps ();
  g_autoptr (EntenteComposition) composition = NULL;

  g_assert_true (entente_agreement_issue (fixture->agreement, NULL));
  record_set_text (ENTENTE_RECORD (fixture->agreement), ENTENTE_AGREEMENT_FROZEN, "{\"format\":1");
  composition = compose (fixture, ENTENTE_FILL_DATA, gaps);
  g_assert_cmpuint (gaps->len, ==, 1);
  g_assert_true (((EntenteGap *) g_ptr_array_index (gaps, 0))->required);
}

/* PDF */

static GBytes *
write_pdf (Fixture *fixture, EntenteFill fill, guint *n_pages)
{
  g_autoptr (EntenteComposition) composition = compose (fixture, fill, NULL);
  g_autoptr (GError) error = NULL;
  GBytes *pdf = entente_pdf_write (composition, n_pages, &error);

  g_assert_no_error (error);
  return pdf;
}

static char *
read_pdf (GBytes *pdf)
{
  PopplerDocument *document = poppler_document_new_from_bytes (pdf, NULL, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_nonnull (document);
  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      PopplerPage *page = poppler_document_get_page (document, i);
      g_autofree char *page_text = poppler_page_get_text (page);

      g_string_append (text, page_text);
      g_object_unref (page);
    }
  g_object_unref (document);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_pdf (Fixture *fixture, gconstpointer data)
{
  const guint counts[] = { 2, 3, 12 };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autoptr (GBytes) pdf = NULL;
      g_autoptr (GBytes) again = NULL;
      g_autoptr (GBytes) blank = NULL;
      g_autofree char *text = NULL;

      fixture->agreement = neighbours_draft (fixture->store, counts[i]);
      pdf = write_pdf (fixture, ENTENTE_FILL_DATA, NULL);
      again = write_pdf (fixture, ENTENTE_FILL_DATA, NULL);
      blank = write_pdf (fixture, ENTENTE_FILL_BLANK, NULL);
      g_assert_true (g_bytes_equal (pdf, again));
      pdf_ua_assert (pdf);
      pdf_ua_assert (blank);

      text = read_pdf (pdf);
      for (guint party = 1; party <= counts[i]; party++)
        {
          g_autofree char *signature = g_strdup_printf ("Pour Association %u", party);

          g_assert_nonnull (strstr (text, signature));
        }
      g_assert_nonnull (strstr (text, "PROJET"));
    }
}

static void
test_pdf_of_issued_is_always_the_same (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autofree char *text = NULL;

  g_assert_true (entente_agreement_issue (fixture->agreement, NULL));
  before = write_pdf (fixture, ENTENTE_FILL_DATA, NULL);
  for (guint i = 0; i < 50; i++)
    erase_at_random (fixture);
  after = write_pdf (fixture, ENTENTE_FILL_DATA, NULL);
  g_assert_true (g_bytes_equal (before, after));
  text = read_pdf (before);
  g_assert_null (strstr (text, "PROJET"));
}

#define add(path, function)                                                                        \
  g_test_add ("/agreement-document/" path, Fixture, NULL, set_up, function, tear_down)
#define add_english(path, function)                                                                \
  g_test_add ("/agreement-document/" path, Fixture, NULL, set_up_english, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("filled", test_filled);
  add_english ("filled-in-english", test_filled_in_english);
  add ("around-the-text", test_around_the_text);
  add ("options", test_options);
  add ("genders", test_genders);
  add ("kinds", test_kinds);
  add ("partial", test_partial);
  add ("blanks-and-gaps-agree", test_blanks_and_gaps_agree);
  add ("blank", test_blank);
  add ("blank-model", test_blank_model);
  add ("issued-never-changes", test_issued_never_changes);
  add ("damaged-frozen-text-is-said", test_damaged_frozen_text_is_said);
  add ("pdf", test_pdf);
  add ("pdf-of-issued-is-always-the-same", test_pdf_of_issued_is_always_the_same);

  return g_test_run ();
}
