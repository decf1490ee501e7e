/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-name-search.h"

static const char *const names[] = {
  "Les Cuillères Volantes", "Comité des Tilleuls Bleus", "Comité des fêtes",
  "Fanfare Sans Trompette", "Zoé Exemple",               "Fanfare",
};
static const char *const short_names[] = { "Cuillères", "Comité", NULL, "FST", NULL, NULL };

/* The places of what is found, as text. */
static char *
find (const char *typed)
{
  g_autoptr (EntenteNameSearch) search = entente_name_search_new (typed);
  GString *places = g_string_new (NULL);
  GPtrArray *found;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      entente_name_search_offer (search, (gpointer) &names[i], names[i]);
      entente_name_search_offer (search, (gpointer) &names[i], short_names[i]);
    }
  found = entente_name_search_get_found (search);
  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (places, "%u", (guint) ((const char *const *) found->pdata[i] - names));

  return g_string_free_and_steal (places);
}

static void
assert_found (const char *typed, const char *places)
{
  g_autofree char *found = find (typed);

  g_assert_cmpstr (found, ==, places);
}

static void
test_whole (void)
{
  assert_found ("Les Cuillères Volantes", "0");
  assert_found ("les cuilleres VOLANTES", "0");
  assert_found (" fst ", "3");
  /* The whole of one name is no beginning of another. */
  assert_found ("fanfare", "5");
  assert_found ("comité", "1");
}

static void
test_beginning (void)
{
  assert_found ("cuill", "0");
  assert_found ("les cui", "0");
  assert_found ("zoé", "4");
  assert_found ("fanfare s", "3");
  assert_found ("COM", "12");
}

static void
test_words (void)
{
  assert_found ("volantes", "0");
  assert_found ("bleus tilleuls", "1");
  assert_found ("exemple", "4");
  assert_found ("fêtes", "2");
}

static void
test_nobody (void)
{
  assert_found ("", "");
  assert_found ("  ", "");
  assert_found ("Cuillères rouges", "");
  assert_found ("\xff", "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/name-search/whole", test_whole);
  g_test_add_func ("/name-search/beginning", test_beginning);
  g_test_add_func ("/name-search/words", test_words);
  g_test_add_func ("/name-search/nobody", test_nobody);

  return g_test_run ();
}
