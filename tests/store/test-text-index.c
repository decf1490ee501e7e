/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library-fixture.h"

#include "entente-text-index.h"

#include <string.h>

static EntenteTextIndex *
make_index (Library *library)
{
  const GType all[] = { LIBRARY_TYPE_SHELF, LIBRARY_TYPE_BOOK };
  g_autoptr (GError) error = NULL;
  EntenteTextIndex *index =
    entente_text_index_new (library->store, all, G_N_ELEMENTS (all), &error);

  g_assert_no_error (error);
  g_assert_nonnull (index);

  return index;
}

static GPtrArray *
search (EntenteTextIndex *index, const char *typed)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *hits = entente_text_index_search (index, typed, 100, &error);

  g_assert_no_error (error);
  g_assert_nonnull (hits);

  return hits;
}

static guint
count (EntenteTextIndex *index, const char *typed)
{
  g_autoptr (GPtrArray) hits = search (index, typed);

  return hits->len;
}

static void
set_summary (Library *library, EntenteRecord *book, const char *summary)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (library->store, "Sum up");

  entente_edit_set_text (edit, book, LIBRARY_BOOK_SUMMARY, summary);
  library_commit (edit);
}

/* Accents, case, the beginning of a word, ligatures; all words, in whatever field. */
static void
test_words (Library *library, gconstpointer data)
{
  g_autoptr (EntenteTextIndex) index = make_index (library);
  static const struct
  {
    const char *typed;
    guint n_hits;
  } cases[] = {
    { "chateau", 1 },   { "CHÂTEAU", 1 }, { "chât", 1 },       { "château brûlé", 1 },
    { "bru cha", 1 },   { "sœur", 1 },    { "soeurs", 1 },     { "château volant", 0 },
    { "hateau", 0 },    { "", 0 },        { " -- \"' *", 0 },  { "l’été", 1 },
    { "NOT château", 0 }, { "château\"", 1 }, { "c0:château", 0 },
  };

  library_set_title (library->store, library->fables, "Les deux sœurs");
  set_summary (library, library->fables, "Un soir de l’été,\nle **château** avait brûlé.");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint n_hits = count (index, cases[i].typed);

      if (n_hits != cases[i].n_hits)
        g_test_message ("“%s”", cases[i].typed);
      g_assert_cmpuint (n_hits, ==, cases[i].n_hits);
    }
}

/* The words found are marked where they stand. */
static void
test_excerpt (Library *library, gconstpointer data)
{
  g_autoptr (EntenteTextIndex) index = make_index (library);
  g_autoptr (GPtrArray) hits = NULL;
  const EntenteTextHit *hit;
  const EntenteTextRange *range;

  set_summary (library, library->fables, "Un soir,\nle château et le Chateau");
  hits = search (index, "chateau");
  g_assert_cmpuint (hits->len, ==, 1);
  hit = hits->pdata[0];
  g_assert_true (hit->record == library->fables);
  g_assert_cmpstr (hit->excerpt, ==, "Un soir, le château et le Chateau");
  g_assert_cmpuint (hit->ranges->len, ==, 2);
  range = &g_array_index (hit->ranges, EntenteTextRange, 0);
  g_assert_cmpint (strncmp (hit->excerpt + range->start, "château", range->length), ==, 0);
  range = &g_array_index (hit->ranges, EntenteTextRange, 1);
  g_assert_cmpint (strncmp (hit->excerpt + range->start, "Chateau", range->length), ==, 0);
}

/* It follows edits, undo, redo and deletions. */
static void
test_following (Library *library, gconstpointer data)
{
  g_autoptr (EntenteTextIndex) index = make_index (library);

  library_set_title (library->store, library->fables, "Premier");
  g_assert_cmpuint (count (index, "premier"), ==, 1);
  library_set_title (library->store, library->fables, "Second");
  g_assert_cmpuint (count (index, "premier"), ==, 0);
  g_assert_cmpuint (count (index, "second"), ==, 1);
  library_undo (library->store);
  g_assert_cmpuint (count (index, "premier"), ==, 1);
  library_delete (library->store, library->fables);
  g_assert_cmpuint (count (index, "premier"), ==, 0);
  library_undo (library->store);
  g_assert_cmpuint (count (index, "premier"), ==, 1);
}

/* Read ahead in small steps, while things change, it finds the same. */
static void
test_preparing (Library *library, gconstpointer data)
{
  g_autoptr (EntenteTextIndex) index = make_index (library);
  guint n_steps = 0;

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *title = g_strdup_printf ("Volume %u", i);

      library_add_book (library->store, title, library->poetry);
    }
  g_assert_false (entente_text_index_prepare (index, 0));
  library_set_title (library->store, library->fables, "Entre-temps");
  while (!entente_text_index_prepare (index, 0))
    n_steps++;
  g_assert_cmpuint (n_steps, >, 5);
  g_assert_cmpuint (count (index, "volume"), ==, 100);
  g_assert_cmpuint (count (index, "entre temps"), ==, 1);
  g_assert_cmpuint (count (index, "volume 199"), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) \
  g_test_add ("/text-index/" name, Library, NULL, library_set_up, test, library_tear_down)
  ADD ("words", test_words);
  ADD ("excerpt", test_excerpt);
  ADD ("following", test_following);
  ADD ("preparing", test_preparing);

  return g_test_run ();
}
