/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-fold.h"

#include <string.h>

static void
test_fold (void)
{
  static const char *const cases[][2] = {
    { "", "" },
    { "Zoé Exemple", "zoe exemple" },
    { "ZOÉ EXEMPLE", "zoe exemple" },
    { "Zoe\314\201", "zoe" }, /* the accent as a mark of its own */
    { "Œuvre de cœur", "oeuvre de coeur" },
    { "Lætitia ÆGINE", "laetitia aegine" },
    { "L’Haÿ-les-Roses", "l'hay-les-roses" },
    { "Straße", "strasse" },
    { "Đặng Thị Mai", "dang thi mai" },
    { "Łódź", "lodz" },
    { "İstanbul ısı", "istanbul isi" },
    { "10\302\240000", "10 000" },
    { "ﬁn", "fin" },
    { "محمد", "محمد" },
    { "مُحَمَّد", "محمد" },
    { "\377\376", "" }, /* not UTF-8 */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = entente_fold (cases[i][0]);

      g_assert_cmpstr (folded, ==, cases[i][1]);
    }
}

static char *
random_text (void)
{
  static const char *const letters[] = { "a", "É", "œ", "Æ", " ", "’", "ß", "9", "İ", "đ", "ﬁ",
                                         "ک", "\314\201", "-", "\302\240", "Z", "ǆ", "ᾳ" };
  GString *text = g_string_new (NULL);

  for (int n = g_test_rand_int_range (0, 12); n > 0; n--)
    g_string_append (text, letters[g_test_rand_int_range (0, G_N_ELEMENTS (letters))]);

  return g_string_free_and_steal (text);
}

/* What is remembered of single letters is what the slow way says of the whole text: a letter that is
   not remembered sends all of it there. */
static void
test_fold_letters (void)
{
  for (guint round = 0; round < 2000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *slowly = NULL;
      g_autofree char *folded = NULL;
      g_autofree char *slowly_folded = NULL;

      for (guint i = 0; i < 12; i++)
        g_string_append_unichar (text, g_test_rand_int_range (0, 4) == 0
                                         ? (gunichar) g_test_rand_int_range (0x2000, 0x2070)
                                         : (gunichar) g_test_rand_int_range (0x20, 0x250));
      slowly = g_strconcat ("中", text->str, NULL);
      folded = entente_fold (text->str);
      slowly_folded = entente_fold (slowly);
      g_assert_cmpstr (slowly_folded + strlen ("中"), ==, folded);
    }
}

/* A fold is its own fold, and does not see capitals. */
static void
test_fold_properties (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *text = random_text ();
      g_autofree char *upper = g_utf8_strup (text, -1);
      g_autofree char *once = entente_fold (text);
      g_autofree char *twice = entente_fold (once);
      g_autofree char *of_upper = entente_fold (upper);

      g_assert_cmpstr (once, ==, twice);
      g_assert_cmpstr (once, ==, of_upper);
      g_assert_true (g_utf8_validate (once, -1, NULL));
    }
}

static void
test_contains (void)
{
  g_assert_true (entente_fold_contains ("zoe exemple villefeinte", "exe zoe"));
  g_assert_true (entente_fold_contains ("zoe exemple", ""));
  g_assert_true (entente_fold_contains ("zoe exemple", "  zoe   "));
  g_assert_true (entente_fold_contains ("zoe exemple", "oe"));
  g_assert_false (entente_fold_contains ("zoe exemple", "zoe paul"));
  g_assert_false (entente_fold_contains ("", "a"));
}

/* Numbers are found however they are grouped. */
static void
test_contains_numbers (void)
{
  g_assert_true (entente_fold_contains ("siret 732 829 320 00074", "73282932000074"));
  g_assert_true (entente_fold_contains ("73282932000074", "732 829 320"));
  g_assert_true (entente_fold_contains ("zoe 06.39.98.00.01", "063998 zoe"));
  g_assert_true (entente_fold_contains ("a 0 06 39", "0639"));
  g_assert_false (entente_fold_contains ("06 39 98", "063997"));
  g_assert_false (entente_fold_contains ("06 rue 39", "0639"));
  g_assert_false (entente_fold_contains ("06", "0639"));
}

static void
test_order (void)
{
  static const char *const sorted[] = {
    "",
    "2 rue",
    "10 rue",
    "Abeille",
    "Écho",
    "École",
    "Équipe 2",
    "Équipe 010",
    "Équipe 11",
    "L’Abri", /* punctuation parts words */
    "la Fanfare",
    "Œuvre",
    "Zoe",
    "Zoé",
    "Zoé Exemple",
  };

  g_assert_cmpint (entente_fold_compare ("L’Abri", "l'abri"), !=, 0);
  for (guint i = 1; i < G_N_ELEMENTS (sorted); i++)
    {
      g_test_message ("%s < %s", sorted[i - 1], sorted[i]);
      g_assert_cmpint (entente_fold_compare (sorted[i - 1], sorted[i]), <, 0);
    }
}

/* An order at all: total, and turned round when its sides are. */
static void
test_order_properties (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *a = random_text ();
      g_autofree char *b = random_text ();
      g_autofree char *c = random_text ();
      int ab = entente_fold_compare (a, b);

      g_assert_cmpint (ab < 0, ==, entente_fold_compare (b, a) > 0);
      g_assert_cmpint (ab == 0, ==, g_str_equal (a, b));
      if (ab <= 0 && entente_fold_compare (b, c) <= 0)
        g_assert_cmpint (entente_fold_compare (a, c), <=, 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fold/fold", test_fold);
  g_test_add_func ("/fold/fold-letters", test_fold_letters);
  g_test_add_func ("/fold/fold-properties", test_fold_properties);
  g_test_add_func ("/fold/contains", test_contains);
  g_test_add_func ("/fold/contains-numbers", test_contains_numbers);
  g_test_add_func ("/fold/order", test_order);
  g_test_add_func ("/fold/order-properties", test_order_properties);
  return g_test_run ();
}
