/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is signed, kept and hung on the wall: sheets, register and calendar. */
#include "meeting-papers-fixture.h"

#include "meetings/entente-attendance-list.h"
#include "meetings/entente-body-calendar-document.h"

#include <string.h>

#define says papers_assert_says
#define silent papers_assert_silent

static guint
count (const char *text, const char *words)
{
  guint n = 0;

  for (const char *at = strstr (text, words); at != NULL; at = strstr (at + 1, words))
    n++;

  return n;
}

static void
test_sign_in (Papers *f, gconstpointer data)
{
  g_autofree char *text = papers_compose (f, "meeting/3/sign-in", ENTENTE_FILL_DATA, NULL);

  says (text, "Feuille d’émargement\nComité nº 3\n");
  says (text, "Date\njeudi 15 avril 2027\nHoraires\nde 18 h 30 à 20 h 30\n");
  says (text, "N°\nNom\nStructure, fonction\nArrivée\nDépart\nSignature\n");
  says (text, "Les Cuillères Volantes\n");
  says (text, "Inès Prototype\nsalariée (animation)\n");
  says (text, "absence excusée");
  /* Eight people, five rows for others. */
  says (text, "Autres personnes\n");
  says (text, "\n13\n");
  silent (text, "\n14\n");
  says (text, "Certifié exact\nZoé Exemple\n");
  says (text, "gardée cinq ans");
  /* Others see it: no address, no telephone. */
  silent (text, "@");
  silent (text, "06 ");
}

static void
test_half_days (Papers *f, gconstpointer data)
{
  static const struct
  {
    const char *starts_at;
    const char *ends_at;
    guint n_half_days;
    const char *first;
  } meetings[] = {
    { "2027-04-15T18:30", "2027-04-15T20:30", 0, "Arrivée" },
    { "2027-04-15T09:00", "2027-04-15T12:30", 0, "Arrivée" },
    { "2027-04-15T09:00", "2027-04-15T17:00", 2, "15 avr., matin\n15 avr., après-midi\nHeures" },
    { "2027-04-15T18:30", "2027-04-16T12:00", 2, "15 avr., soirée\n16 avr., matin\nHeures" },
    { "2027-04-15T09:00", "2027-04-17T17:00", 6, "15 avr., matin\n" },
    { "2027-04-15", "", 0, "Arrivée" },
    { "", "", 0, "Arrivée" },
  };
  EntenteMeeting *meeting = papers_get_meeting (f, 3);

  for (guint i = 0; i < G_N_ELEMENTS (meetings); i++)
    {
      g_autofree char *text = NULL;

      papers_set (meeting, ENTENTE_MEETING_ENDS_AT, "");
      papers_set (meeting, ENTENTE_MEETING_STARTS_AT, meetings[i].starts_at);
      papers_set (meeting, ENTENTE_MEETING_ENDS_AT, meetings[i].ends_at);
      text = papers_compose (f, "meeting/3/sign-in", ENTENTE_FILL_DATA, NULL);
      says (text, meetings[i].first);
      g_assert_cmpuint (count (text, " avr., "), ==, meetings[i].n_half_days);
    }
}

/* Thirty people more, some with long names: whole rows, the header on each page. */
static void
test_many_people (Papers *f, gconstpointer data)
{
  EntenteMeeting *meeting = papers_get_meeting (f, 3);
  g_autofree char *text = NULL;
  int n_pages;

  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *name = g_strdup_printf (
        "Marie-Bérengère Exemplaire de la Haute-Fiction %u", i + 1);

      g_assert_nonnull (entente_attendance_invite_guest (meeting, name, NULL, NULL));
    }
  text = papers_read_pdf (f, "meeting/3/sign-in", &n_pages);
  says (text, "Sans structure");
  says (text, "Fiction 30");
  g_assert_cmpint (n_pages, >=, 3);
  g_assert_cmpuint (count (text, "Signature"), >=, (guint) n_pages - 1);
}

static void
test_gaps (Papers *f, gconstpointer data)
{
  EntenteMeeting *meeting = papers_get_meeting (f, 3);
  g_autoptr (GPtrArray) none = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_gap_free);
  g_autoptr (GPtrArray) gaps = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_gap_free);
  g_autofree char *before = papers_compose (f, "meeting/3/sign-in", ENTENTE_FILL_DATA, none);
  g_autofree char *after = NULL;

  papers_set (meeting, ENTENTE_MEETING_PLACE, "");
  after = papers_compose (f, "meeting/3/sign-in", ENTENTE_FILL_DATA, gaps);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (gaps->len, ==, 1);
  g_assert_true (((EntenteGap *) gaps->pdata[0])->record == ENTENTE_RECORD (meeting));
}

static void
test_register (Papers *f, gconstpointer data)
{
  g_autofree char *text = papers_compose (f, "decisions", ENTENTE_FILL_DATA, NULL);

  says (text, "Registre des décisions\nN°\nDate\nDécision\nMode\nResponsables\nÉchéance\nÉtat\n1\n");
  says (text, "4\n11 février 2027\nImprimer 1 000 tracts.\nRéunion : Comité nº 1\nconsentement\n");
  says (text, "remplacée par la n° 7");
  says (text, "8\n11 mars 2027\nAppeler le Département pour savoir quand il répond.\n"
              "Réunion : Comité nº 2\nconsensus\nAmadou Modèle\n10 avril 2027\nà appliquer");
}

static void
test_calendar (Papers *f, gconstpointer data)
{
  g_autofree char *text = papers_compose (f, "meetings/2027", ENTENTE_FILL_DATA, NULL);
  g_autofree char *empty = papers_compose (f, "meetings/1999", ENTENTE_FILL_DATA, NULL);

  says (text, "Calendrier des instances, 2027\n");
  says (text, "tous les mois, le deuxième jeudi, à 18 h 30");
  says (text, "jeudi 11 février 2027\nComité nº 1\n18 h 30 – 20 h 30\nlocal des Cuillères Volantes\n"
              "tenue\n");
  says (text, "jeudi 15 avril 2027\nComité nº 3\n18 h 30 – 20 h 30\nlocal des Cuillères Volantes\n"
              "prévue\n");
  says (empty, "Aucune réunion n’est tenue ni prévue cette année.");
  g_assert_null (entente_document_find (f->project, "meetings/novel"));
  g_assert_null (entente_document_find (f->project, "meetings/0"));
}

static void
test_years (Papers *f, gconstpointer data)
{
  g_autoptr (GArray) one = entente_body_calendar_document_list_years (f->project);
  g_autoptr (GArray) two = NULL;

  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpuint (g_array_index (one, guint, 0), ==, 2027);
  papers_set (papers_get_meeting (f, 3), ENTENTE_MEETING_ENDS_AT, "");
  papers_set (papers_get_meeting (f, 3), ENTENTE_MEETING_STARTS_AT, "2026-12-31T18:00");
  two = entente_body_calendar_document_list_years (f->project);
  g_assert_cmpuint (two->len, ==, 2);
  g_assert_cmpuint (g_array_index (two, guint, 0), ==, 2026);
}

#define add(path, function)                                                                        \
  g_test_add ("/meeting-sheets/" path, Papers, NULL, papers_set_up, function, papers_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("sign-in", test_sign_in);
  add ("half-days", test_half_days);
  add ("many-people", test_many_people);
  add ("gaps", test_gaps);
  add ("register", test_register);
  add ("calendar", test_calendar);
  add ("years", test_years);

  return g_test_run ();
}
