/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is sent before a meeting and after it. */
#include "meeting-papers-fixture.h"

#include "collective/entente-position.h"
#include "meetings/entente-agenda.h"
#include "meetings/entente-invitation-document.h"
#include "meetings/entente-minutes-document.h"
#include "meetings/entente-minutes-life.h"

#include <string.h>

#define says papers_assert_says
#define silent papers_assert_silent

static GPtrArray *
new_gaps (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) entente_gap_free);
}

/* Before */

static void
test_invitation (Papers *f, gconstpointer data)
{
  g_autoptr (GPtrArray) gaps = new_gaps ();
  g_autofree char *text = papers_compose (f, "meeting/3/invitation", ENTENTE_FILL_DATA, gaps);

  says (text, "Les Cuillères Volantes\n4 rue du Four-Banal, 99999 Villefeinte · 01 99 00 00 10");
  says (text, "Villefeinte, le ");
  says (text, "Invitation\nComité nº 3\nBonjour à toutes et à tous,\n");
  says (text, "À deux mois de la fête");
  says (text, "Date\njeudi 15 avril 2027\nHoraires\nde 18 h 30 à 20 h 30\nLieu\nlocal des");
  says (text, "Ordre du jour\nCompte rendu du 11 mars (pour information");
  says (text, "Pensez à apporter la liste de votre matériel");
  says (text, "Pour Les Cuillères Volantes\nZoé EXEMPLE\nprésidente");
  says (text, "Coupon de réponse\nComité nº 3, jeudi 15 avril 2027\n"
              "À rendre d’ici au vendredi 9 avril 2027.");
  says (text, "☐  Je viens.");
  g_assert_cmpuint (gaps->len, ==, 0);
}

static void
test_invitation_partial (Papers *f, gconstpointer data)
{
  EntenteMeeting *meeting = papers_get_meeting (f, 3);
  g_autoptr (GPtrArray) gaps = new_gaps ();
  g_autofree char *text = NULL;

  papers_set (meeting, ENTENTE_MEETING_PLACE, "");
  papers_set (meeting, ENTENTE_MEETING_STARTS_AT, "2027-04-15");
  papers_set (meeting, ENTENTE_MEETING_ENDS_AT, "");
  papers_set (meeting, ENTENTE_MEETING_LINK, "https://visio.example.org/tablee");
  text = papers_compose (f, "meeting/3/invitation", ENTENTE_FILL_DATA, gaps);
  says (text, "Pour participer à distance\nhttps://visio.example.org/tablee");
  silent (text, "local des Cuillères Volantes");
  g_assert_cmpuint (entente_gap_list_count_required (gaps), >=, 1);
}

static void
test_invitation_cancelled (Papers *f, gconstpointer data)
{
  g_autofree char *text = NULL;

  g_assert_true (entente_meeting_cancel (papers_get_meeting (f, 3), NULL));
  text = papers_compose (f, "meeting/3/invitation", ENTENTE_FILL_DATA, NULL);
  says (text, "Annulation\nComité nº 3\n");
  says (text, "est annulée");
  silent (text, "Coupon de réponse");
  silent (text, "Ordre du jour");
}

static void
test_invitation_moved (Papers *f, gconstpointer data)
{
  EntenteMeeting *meeting = papers_get_meeting (f, 3);
  g_autofree char *before = papers_compose (f, "meeting/3/invitation", ENTENTE_FILL_DATA, NULL);
  g_autofree char *after = NULL;

  papers_set (meeting, ENTENTE_MEETING_PLACE, "salle des fêtes");
  after = papers_compose (f, "meeting/3/invitation", ENTENTE_FILL_DATA, NULL);
  silent (before, "ont changé");
  says (after, "La date ou le lieu de cette réunion ont changé.");
  says (after, "Lieu\nsalle des fêtes");
}

/* Fifteen long points: the letter goes on, the slip has a page of its own. */
static void
test_invitation_long (Papers *f, gconstpointer data)
{
  EntenteMeeting *meeting = papers_get_meeting (f, 3);
  g_autofree char *text = NULL;
  int n_pages;

  for (guint i = 0; i < 15; i++)
    {
      g_autoptr (EntenteEdit) edit = entente_store_begin (f->store, "point");
      EntenteRecord *item = entente_edit_insert (edit, ENTENTE_TYPE_AGENDA_ITEM);
      g_autofree char *title = g_strdup_printf (
        "Point %u : comment accueillir les habitantes et les habitants du quartier, "
        "et qui s’en charge avant, pendant et après la fête", i + 1);

      entente_edit_set_text (edit, item, ENTENTE_AGENDA_ITEM_TITLE, title);
      entente_edit_set_reference (edit, item, ENTENTE_AGENDA_ITEM_MEETING,
                                  ENTENTE_RECORD (meeting));
      entente_edit_set_integer (edit, item, ENTENTE_AGENDA_ITEM_RANK, 100 + i);
      g_assert_true (entente_edit_commit (edit, NULL));
    }
  text = papers_read_pdf (f, "meeting/3/invitation", &n_pages);
  says (text, "Point 15 :");
  g_assert_cmpint (n_pages, >=, 3);
  g_assert_cmpint (n_pages, <=, 4);
}

/* After */

static void
test_minutes (Papers *f, gconstpointer data)
{
  g_autofree char *text = papers_compose (f, "meeting/2/minutes", ENTENTE_FILL_DATA, NULL);
  g_autoptr (EntenteComposition) composition
    = papers_make (f, "meeting/2/minutes", ENTENTE_FILL_DATA);

  g_assert_cmpstr (entente_composition_get_watermark (composition), ==, "PROJET");
  g_assert_nonnull (strstr (entente_composition_get_footer (composition), "TABLEE27-CR-2027-002"));
  says (text, "Compte rendu de réunion\nComité nº 2\n");
  says (text, "il n’a pas encore été approuvé");
  says (text, "Date\njeudi 11 mars 2027, de 18 h 30 à 20 h 40");
  says (text, "Karim Hypothèse\nMaï Spécimen (pouvoir à Karim Hypothèse)");
  says (text, "Lise Fictive, arrivée à 18 h 50");
  says (text, "Jean Gabarit\n\nInès Prototype\n");
  says (text, "Personnes présentes : 7.");
  says (text, "3 Jusqu’à quelle heure joue la fanfare ?\nPrésenté par Paul Échantillon.\nÉchanges\n");
  says (text, "Décision n° 5\nLa fanfare joue de 15 h à 17 h, et pas plus tard.\nPrise par vote. "
              "Pour : 3 (");
  says (text, "contre : 1 (Fanfare Sans Trompette) ; abstention : 0. Adoptée.");
  says (text, "Responsable : Jean Gabarit et Inès Prototype. Échéance : 16 avril 2027.");
  says (text, "Remplace la décision n° 4.");
  says (text, "5 L’appel aux bénévoles\nPrésenté par Lise Fictive.\nPoint reporté");
  says (text, "sans nom\n26 mars 2027");
  says (text, "Désaccords à conserver\nLa Fanfare Sans Trompette aurait voulu");
  says (text, "Prochaine réunion\njeudi 15 avril 2027, 18 h 30, local des Cuillères Volantes");
  silent (text, "@");
}

static void
test_minutes_approved (Papers *f, gconstpointer data)
{
  g_autofree char *text = papers_compose (f, "meeting/1/minutes", ENTENTE_FILL_DATA, NULL);
  g_autoptr (EntenteComposition) composition
    = papers_make (f, "meeting/1/minutes", ENTENTE_FILL_DATA);

  says (text, "Approuvé le 11 mars 2027, lors de la réunion « Comité nº 2 ».");
  g_assert_null (entente_composition_get_watermark (composition));
  g_assert_nonnull (strstr (entente_composition_get_footer (composition), "version 1"));
  silent (text, "Ce que cette version corrige");
}

/* What is approved keeps its words; a correction says what it changes. */
static void
test_minutes_corrected (Papers *f, gconstpointer data)
{
  EntenteMeeting *meeting = papers_get_meeting (f, 1);
  g_autoptr (GError) error = NULL;
  g_autofree char *draft = NULL;
  g_autofree char *corrected = NULL;
  g_autoptr (EntenteComposition) changed = NULL;

  papers_set (meeting, ENTENTE_MEETING_PLACE, "salle des Glycines");
  draft = papers_compose (f, "meeting/1/minutes", ENTENTE_FILL_DATA, NULL);
  says (draft, "Lieu\nsalle des Glycines");
  changed = papers_make (f, "meeting/1/minutes", ENTENTE_FILL_DATA);
  g_assert_cmpstr (entente_composition_get_watermark (changed), ==, "PROJET");

  g_assert_nonnull (entente_minutes_approve (meeting, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  corrected = papers_compose (f, "meeting/1/minutes", ENTENTE_FILL_DATA, NULL);
  says (corrected, "Ce que cette version corrige\n");
  says (corrected, "« salle des Glycines » au lieu de « local des Cuillères Volantes »");
}

/* What was approved first opens as it was, and says that it was replaced. */
static void
test_minutes_earlier (Papers *f, gconstpointer data)
{
  EntenteMeeting *meeting = papers_get_meeting (f, 1);
  g_autofree char *alone = papers_compose (f, "meeting/1/minutes-1", ENTENTE_FILL_DATA, NULL);
  g_autoptr (EntenteDocument) missing = entente_document_find (f->project, "meeting/1/minutes-2");
  g_autoptr (EntenteDocument) first = NULL;
  g_autoptr (EntenteDocument) second = NULL;
  g_autoptr (EntenteComposition) composition = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  GDate day;

  silent (alone, "remplacée");
  g_assert_null (missing);

  papers_set (meeting, ENTENTE_MEETING_PLACE, "salle des Glycines");
  g_date_set_dmy (&day, 2, G_DATE_APRIL, 2027);
  g_assert_nonnull (entente_minutes_approve (meeting, &day, NULL, NULL, NULL));
  papers_set (meeting, ENTENTE_MEETING_PLACE, "ailleurs");

  before = papers_compose (f, "meeting/1/minutes-1", ENTENTE_FILL_DATA, NULL);
  says (before, "Approuvé le 11 mars 2027, lors de la réunion « Comité nº 2 ».");
  says (before, "Cette version est remplacée par la version 2, approuvée le 2 avril 2027.");
  says (before, "Lieu\nlocal des Cuillères Volantes");
  silent (before, "salle des Glycines");
  after = papers_compose (f, "meeting/1/minutes-2", ENTENTE_FILL_DATA, NULL);
  says (after, "Lieu\nsalle des Glycines");
  says (after, "Ce que cette version corrige\n");
  silent (after, "remplacée");
  silent (after, "ailleurs");

  composition = papers_make (f, "meeting/1/minutes-1", ENTENTE_FILL_DATA);
  g_assert_null (entente_composition_get_watermark (composition));
  g_assert_nonnull (strstr (entente_composition_get_footer (composition), "version 1"));
  first = entente_document_find (f->project, "meeting/1/minutes-1");
  second = entente_document_find (f->project, "meeting/1/minutes-2");
  g_assert_true (g_str_has_suffix (entente_document_get_path (first), "/minutes-1"));
  g_assert_cmpstr (entente_document_get_file_name (first), !=,
                   entente_document_get_file_name (second));
}

/* A damaged copy is no paper. */
static void
test_minutes_damaged (Papers *f, gconstpointer data)
{
  EntenteMinutesVersion *version = entente_minutes_get_version (papers_get_meeting (f, 1));

  papers_set (version, ENTENTE_MINUTES_VERSION_COPY, "{ no copy");
  g_assert_null (entente_minutes_document_new_version (f->project, version));
  g_assert_null (entente_document_find (f->project, "meeting/1/minutes-1"));
}

static void
test_decision_record (Papers *f, gconstpointer data)
{
  g_autofree char *text = papers_compose (f, "meeting/2/decisions", ENTENTE_FILL_DATA, NULL);

  says (text, "Relevé de décisions\nComité nº 2\n");
  says (text, "Ordre du jour\nDécisions\nResponsable et échéance\n"
              "1. Compte rendu du 11 février\nSans décision.\n");
  says (text, "4. Matériel et tracts\nDécision n° 6\nFaire l’inventaire du matériel");
  says (text, "Jean Gabarit et Inès Prototype\nÉchéance : 16 avril 2027.");
  says (text, "5. L’appel aux bénévoles\nPoint reporté à une prochaine réunion.");
  says (text, "Diffusion\nMaï Spécimen, avant le ");
  silent (text, "Le Comité des Tilleuls rappelle les plaintes");
}

/* Who answers for a decision, and until when, have columns of their own: the same facts. */
static void
test_decision_record_wide (Papers *f, gconstpointer data)
{
  g_autofree char *text = papers_compose (f, "meeting/2/decisions-landscape", ENTENTE_FILL_DATA, NULL);
  g_autoptr (EntenteComposition) wide
    = papers_make (f, "meeting/2/decisions-landscape", ENTENTE_FILL_DATA);
  g_autoptr (EntenteComposition) narrow = papers_make (f, "meeting/2/decisions", ENTENTE_FILL_DATA);

  says (text, "Ordre du jour\nDécisions\nResponsable ou référent·e\nÉchéance\n"
              "1. Compte rendu du 11 février\nSans décision.\n\n\n");
  says (text, "Jean Gabarit et Inès Prototype\n16 avril 2027\n");
  silent (text, "Échéance :");
  g_assert_true (entente_composition_get_landscape (wide));
  g_assert_false (entente_composition_get_landscape (narrow));
  /* One record, however it is laid out. */
  g_assert_cmpstr (entente_composition_get_footer (wide), ==,
                   entente_composition_get_footer (narrow));
}

/* Before anybody was noted, they are told in one sentence. */
static void
test_nobody_noted (Papers *f, gconstpointer data)
{
  g_autofree char *text = papers_compose (f, "meeting/3/minutes", ENTENTE_FILL_DATA, NULL);

  says (text, "Personnes présentes : 0.\nPrésence non notée : Karim Hypothèse, ");
  says (text, "Ludothèque du Dé Perdu\n\nInès Prototype\n\n");
}

/* Blank models say nothing of the project. */
static void
test_blanks (Papers *f, gconstpointer data)
{
  static const struct
  {
    const char *path;
    const char *title;
  } models[] = {
    { "model/invitation", "Invitation\n" },
    { "model/decisions", "Relevé de décisions\n" },
    { "model/decisions-landscape", "Relevé de décisions\n" },
    { "model/minutes", "Compte rendu de réunion\n" },
    { "model/sign-in", "Feuille d’émargement\n" },
    { "meeting/2/minutes", "Compte rendu de réunion\n" },
    { "meeting/2/sign-in", "Feuille d’émargement\n" },
    { "meeting/3/invitation", "Invitation\n" },
    { "decisions", "Registre des décisions\n" },
    { "meetings/2027", "Calendrier des instances\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (models); i++)
    {
      g_autofree char *text = papers_compose (f, models[i].path, ENTENTE_FILL_BLANK, NULL);
      g_autoptr (EntenteComposition) composition
        = papers_make (f, models[i].path, ENTENTE_FILL_BLANK);

      says (text, models[i].title);
      silent (text, "Cuillères");
      silent (text, "Comité");
      silent (text, "2027");
      silent (text, "Zoé");
      g_assert_null (entente_composition_get_watermark (composition));
    }
}

/* Who fills in a blank letter by hand says where and when. */
static void
test_blank_letter (Papers *f, gconstpointer data)
{
  g_autofree char *text = papers_compose (f, "model/invitation", ENTENTE_FILL_BLANK, NULL);
  const char *at = strstr (text, "À ..");

  g_assert_nonnull (at);
  g_assert_nonnull (strstr (at, ", le .."));
  g_assert_nonnull (strstr (at, "Invitation\n"));
}

/* Finding */

static void
assert_finds (Papers *f, const char *path, guint n_found, gint64 number)
{
  g_autoptr (GPtrArray) found = entente_document_search (f->project, path);

  g_assert_cmpuint (found->len, ==, n_found);
  if (n_found == 1)
    g_assert_true (entente_meeting_document_get_meeting (found->pdata[0])
                   == papers_get_meeting (f, number));
}

static void
test_finding (Papers *f, gconstpointer data)
{
  g_autoptr (EntenteDocument) by_id = NULL;
  g_autofree char *path
    = g_strdup_printf ("meeting/%" G_GINT64_FORMAT "/minutes",
                       entente_record_get_id (ENTENTE_RECORD (papers_get_meeting (f, 3))));

  assert_finds (f, "meeting/2/minutes", 1, 2);
  assert_finds (f, "meeting/comite n° 2/decisions", 0, 0);
  assert_finds (f, "meeting/comité nº 2/decisions", 1, 2);
  assert_finds (f, "meeting/comite/sign-in", 3, 0);
  assert_finds (f, "meeting/9/minutes", 0, 0);
  assert_finds (f, "meeting/2/novel", 0, 0);
  assert_finds (f, "meeting/", 0, 0);
  assert_finds (f, "meeting//minutes", 0, 0);
  /* Minutes of a meeting to come are not listed, but can be looked at. */
  by_id = entente_document_find (f->project, path);
  g_assert_nonnull (by_id);
  g_assert_cmpstr (entente_document_get_path (by_id), ==, path);
}

#define add(path, function)                                                                        \
  g_test_add ("/meeting-papers/" path, Papers, NULL, papers_set_up, function, papers_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("invitation", test_invitation);
  add ("invitation-partial", test_invitation_partial);
  add ("invitation-cancelled", test_invitation_cancelled);
  add ("invitation-moved", test_invitation_moved);
  add ("invitation-long", test_invitation_long);
  add ("minutes", test_minutes);
  add ("minutes-approved", test_minutes_approved);
  add ("minutes-corrected", test_minutes_corrected);
  add ("minutes-earlier", test_minutes_earlier);
  add ("minutes-damaged", test_minutes_damaged);
  add ("decision-record", test_decision_record);
  add ("decision-record-wide", test_decision_record_wide);
  add ("nobody-noted", test_nobody_noted);
  add ("blanks", test_blanks);
  add ("blank-letter", test_blank_letter);
  add ("finding", test_finding);

  return g_test_run ();
}
