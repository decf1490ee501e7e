/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What it costs to find a word in all that was said: 1,000 meetings with 20,000 points. Reading it the first time, in
   steps as an idle window does, then each letter of a word, then after an edit. */
#include "entente-text-index.h"
#include "meetings/entente-agenda-item.h"
#include "meetings/entente-decision.h"
#include "meetings/entente-meeting.h"
#include "meetings/entente-problem.h"
#include "project/entente-project.h"

#define N_MEETINGS 1000
#define N_POINTS 20
#define N_WORDS 60
#define STEP 5000 /* microseconds */

static const char *const words[] = {
  "réunion", "budget",  "salle", "bénévoles", "mairie",  "affiche", "cuisine", "tables",
  "devis",   "accueil", "prêt",  "assurance", "matériel", "samedi",  "quartier", "repas",
};

static char *
make_text (GRand *rand)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < N_WORDS; i++)
    g_string_append_printf (text, "%s%u ", words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))],
                            (guint) g_rand_int_range (rand, 0, 50));

  return g_string_free_and_steal (text);
}

static EntenteRecord *
add_meeting (EntenteEdit *edit, GRand *rand, guint number)
{
  EntenteRecord *meeting = entente_edit_insert (edit, ENTENTE_TYPE_MEETING);
  EntenteRecord *item = NULL;

  entente_edit_set_integer (edit, meeting, ENTENTE_MEETING_NUMBER, number);
  for (guint i = 0; i < N_POINTS; i++)
    {
      g_autofree char *text = make_text (rand);

      item = entente_edit_insert (edit, ENTENTE_TYPE_AGENDA_ITEM);
      entente_edit_set_reference (edit, item, ENTENTE_AGENDA_ITEM_MEETING, meeting);
      entente_edit_set_text (edit, item, ENTENTE_AGENDA_ITEM_TITLE, "Point");
      entente_edit_set_text (edit, item, ENTENTE_AGENDA_ITEM_EXCHANGES, text);
    }

  return item;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const gint64 x = *(const gint64 *) a, y = *(const gint64 *) b;

  return x < y ? -1 : x > y;
}

static void
say (const char *what, gint64 *times, guint n)
{
  qsort (times, n, sizeof *times, compare);
  g_print ("%-44s %8.1f %8.1f ms\n", what, (double) times[n / 2] / 1000, (double) times[n - 1] / 1000);
}

static void
measure_reading (EntenteTextIndex *index)
{
  gint64 times[4096], total = 0;
  guint n = 0;
  gboolean done = FALSE;

  while (!done && n < G_N_ELEMENTS (times))
    {
      times[n] = g_get_monotonic_time ();
      done = entente_text_index_prepare (index, STEP);
      times[n] = g_get_monotonic_time () - times[n];
      total += times[n++];
    }
  g_print ("%-44s %8.1f ms\n", "reading all of it", (double) total / 1000);
  say ("one step of it", times, n);
}

static void
measure_typing (EntenteTextIndex *index, const char *word)
{
  gint64 times[64];
  guint n = 0;

  for (guint round = 0; round < 4; round++)
    for (const char *at = word; *at != '\0' && n < G_N_ELEMENTS (times); at = g_utf8_next_char (at))
      {
        g_autofree char *typed = g_strndup (word, (gsize) (g_utf8_next_char (at) - word));
        g_autoptr (GPtrArray) hits = NULL;

        times[n] = g_get_monotonic_time ();
        hits = entente_text_index_search (index, typed, 100, NULL);
        times[n] = g_get_monotonic_time () - times[n];
        g_assert_cmpuint (hits->len, >, 0);
        n++;
      }
  say ("each letter of a word, 100 results", times, n);
}

static void
measure_editing (EntenteTextIndex *index, EntenteStore *store, EntenteRecord *item)
{
  gint64 times[20];

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autoptr (EntenteEdit) edit = entente_store_begin (store, "Edit");
      g_autofree char *word = g_strdup_printf ("inattendu%u", i);
      g_autoptr (GPtrArray) hits = NULL;

      entente_edit_set_text (edit, item, ENTENTE_AGENDA_ITEM_EXCHANGES, word);
      entente_edit_commit (edit, NULL);
      times[i] = g_get_monotonic_time ();
      hits = entente_text_index_search (index, word, 100, NULL);
      times[i] = g_get_monotonic_time () - times[i];
      g_assert_cmpuint (hits->len, ==, 1);
    }
  say ("a search after an edit", times, G_N_ELEMENTS (times));
}

int
main (void)
{
  const GType types[] = { ENTENTE_TYPE_MEETING, ENTENTE_TYPE_AGENDA_ITEM, ENTENTE_TYPE_DECISION,
                          ENTENTE_TYPE_PROBLEM };
  g_autoptr (EntenteProject) project =
    entente_project_new_in_memory (ENTENTE_LANGUAGE_FRENCH, NULL);
  EntenteStore *store = entente_project_get_store (project);
  g_autoptr (GRand) rand = g_rand_new_with_seed (20270311);
  g_autoptr (EntenteTextIndex) index = NULL;
  EntenteRecord *item = NULL;

  {
    g_autoptr (EntenteEdit) edit = entente_store_begin (store, "Fill");

    for (guint i = 0; i < N_MEETINGS; i++)
      item = add_meeting (edit, rand, i + 1);
    entente_edit_commit (edit, NULL);
  }
  g_print ("%u meetings, %u points %29s %8s\n", N_MEETINGS, N_MEETINGS * N_POINTS, "median", "longest");
  index = entente_text_index_new (store, types, G_N_ELEMENTS (types), NULL);
  measure_reading (index);
  measure_typing (index, "bénévoles12");
  measure_editing (index, store, item);

  return 0;
}
