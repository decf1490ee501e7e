/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-vcard-reader.h"
#include "entente-vcard-writer.h"

#include <string.h>

static const char *const fixtures[] = {
  "broken.vcf",
  "contacts-2.1.vcf",
  "contacts-3.0.vcf",
  "contacts-4.0.vcf",
};

static GBytes *
load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "exchange", name, NULL);
  char *bytes;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  return g_bytes_new_take (bytes, length);
}

static GPtrArray *
read_bytes (GBytes *content)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *cards = entente_vcard_read (content, &error);

  g_assert_no_error (error);
  return cards;
}

static GPtrArray *
read_text (const char *text)
{
  g_autoptr (GBytes) content = g_bytes_new (text, strlen (text));

  return read_bytes (content);
}

static GPtrArray *
read_fixture (const char *name)
{
  g_autoptr (GBytes) content = load (name);

  return read_bytes (content);
}

static const EntenteVcardProperty *
find (GPtrArray *cards, guint index, const char *name, guint nth)
{
  const EntenteVcard *card;

  g_assert_cmpuint (index, <, cards->len);
  card = g_ptr_array_index (cards, index);
  for (guint i = 0; i < card->properties->len; i++)
    {
      const EntenteVcardProperty *property = g_ptr_array_index (card->properties, i);

      if (strcmp (property->name, name) == 0 && nth-- == 0)
        return property;
    }

  return NULL;
}

static void
assert_text (GPtrArray *cards, guint index, const char *name, guint nth, const char *expected)
{
  const EntenteVcardProperty *property = find (cards, index, name, nth);
  g_autofree char *text = NULL;

  g_assert_nonnull (property);
  text = entente_vcard_property_dup_text (property);
  g_assert_cmpstr (text, ==, expected);
}

static void
assert_components (GPtrArray *cards, guint index, const char *name, const char *expected)
{
  const EntenteVcardProperty *property = find (cards, index, name, 0);
  g_auto (GStrv) components = NULL;
  g_autofree char *joined = NULL;

  g_assert_nonnull (property);
  components = entente_vcard_property_dup_components (property);
  joined = g_strjoinv ("•", components);
  g_assert_cmpstr (joined, ==, expected);
}

static void
assert_problem (GPtrArray *cards, guint index, guint line, const char *part)
{
  const EntenteVcard *card = g_ptr_array_index (cards, index);

  g_assert_cmpuint (card->line, ==, line);
  if (part == NULL)
    g_assert_null (card->problem);
  else
    g_assert_nonnull (strstr (card->problem, part));
}

static void
assert_sound (GPtrArray *cards)
{
  for (guint i = 0; i < cards->len; i++)
    g_assert_null (((EntenteVcard *) g_ptr_array_index (cards, i))->problem);
}

static void
test_version_2_1 (void)
{
  g_autoptr (GPtrArray) cards = read_fixture ("contacts-2.1.vcf");

  g_assert_cmpuint (cards->len, ==, 2);
  assert_sound (cards);
  assert_components (cards, 0, "N", "Exemple•Zoé••Mme•");
  assert_components (cards, 0, "ORG", "Les Cuillères Volantes•Cuisine");
  assert_text (cards, 0, "TITLE", 0, "présidente");
  assert_text (cards, 0, "NOTE", 0, "Première ligne\ndeuxième ligne");
  g_assert_true (entente_vcard_property_has_type (find (cards, 0, "TEL", 1), "cell"));
  g_assert_false (entente_vcard_property_has_type (find (cards, 0, "TEL", 0), "cell"));
  g_assert_cmpuint (find (cards, 0, "EMAIL", 0)->preference, ==, 1);
  g_assert_null (find (cards, 0, "PHOTO", 0));
  assert_text (cards, 0, "REV", 0, "20261102T101500Z");

  assert_components (cards, 1, "N", "Modèle•Amadou");
  assert_text (cards, 1, "TITLE", 0, "trésorier; intérim");
  g_assert_null (find (cards, 1, "LOGO", 0));
}

static void
test_version_3_0 (void)
{
  g_autoptr (GPtrArray) cards = read_fixture ("contacts-3.0.vcf");

  g_assert_cmpuint (cards->len, ==, 2);
  assert_sound (cards);
  assert_components (cards, 0, "N", "Hypothèse•Karim•Élie, Marc•M.•");
  assert_components (cards, 0, "ADR", "••3 place des Tilleuls-Bleus•Villefeinte••99999•France");
  assert_text (
      cards, 0, "NOTE", 0,
      "Disponible le lundi, le mardi\net un samedi sur deux; préfère le courrier à l’ancienne");
  g_assert_cmpstr (find (cards, 0, "TEL", 0)->group, ==, "item1");
  g_assert_cmpuint (find (cards, 0, "EMAIL", 0)->preference, >, 100);
  g_assert_cmpuint (find (cards, 0, "EMAIL", 1)->preference, ==, 1);
  g_assert_null (find (cards, 0, "PHOTO", 0));
  assert_text (cards, 1, "URL", 0, "https://ludo.example.org");
}

static void
test_version_4_0 (void)
{
  g_autoptr (GPtrArray) cards = read_fixture ("contacts-4.0.vcf");

  g_assert_cmpuint (cards->len, ==, 3);
  assert_sound (cards);
  g_assert_true (entente_vcard_property_has_type (find (cards, 0, "TEL", 0), "voice"));
  g_assert_true (entente_vcard_property_has_type (find (cards, 0, "TEL", 0), "cell"));
  g_assert_cmpuint (find (cards, 0, "EMAIL", 0)->preference, ==, 2);
  assert_text (cards, 0, "TEL", 1, "tel:+33-1-99-00-00-15;ext=2");
  g_assert_cmpstr (find (cards, 0, "ORG", 1)->group, ==, "b");
  assert_text (cards, 1, "KIND", 0, "org");
  assert_text (cards, 2, "KIND", 0, "group");
}

static void
test_broken_cards_are_told_one_by_one (void)
{
  g_autoptr (GPtrArray) cards = read_fixture ("broken.vcf");

  g_assert_cmpuint (cards->len, ==, 4);
  assert_problem (cards, 0, 2, "line 2 has no end");
  assert_text (cards, 0, "FN", 0, "Inès Prototype");
  assert_problem (cards, 1, 6, "Line 9");
  assert_problem (cards, 2, 11, NULL);
  assert_components (cards, 2, "N", "Gabarit•Jean");
  assert_text (cards, 2, "TEL", 0, "06 39 98 00 06");
  assert_problem (cards, 3, 22, "line 22 has no end");
}

/* Some programs fold at 75 bytes whatever stands there. */
static void
test_fold_inside_a_character (void)
{
  g_autoptr (GPtrArray) cards = read_text (
    "BEGIN:VCARD\nVERSION:3.0\nFN:Zo\xC3\n \xA9 Ex\n emple\nEND:VCARD\n");

  assert_text (cards, 0, "FN", 0, "Zoé Exemple");
}

static void
test_encodings_in_one_file (void)
{
  g_autoptr (GPtrArray) cards = read_text (
    "\xEF\xBB\xBF"
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zo\xC3\xA9\r\nEND:VCARD\r\n"
    "BEGIN:VCARD\r\nVERSION:2.1\r\nFN:In\xE8s\r\n"
    "NOTE;CHARSET=ISO-8859-15:\xA4\r\n"
    "TITLE;CHARSET=nonsense:pr\xE9sident\r\nEND : VCARD\r\n");

  g_assert_cmpuint (cards->len, ==, 2);
  assert_sound (cards);
  assert_text (cards, 0, "FN", 0, "Zoé");
  assert_text (cards, 1, "FN", 0, "Inès");
  assert_text (cards, 1, "NOTE", 0, "€");
  assert_text (cards, 1, "TITLE", 0, "président");
}

static void
test_utf_16 (void)
{
  const char *text = "BEGIN:VCARD\nVERSION:3.0\nFN:Zoé\nEND:VCARD\n";
  gsize length;
  g_autofree char *wide = g_convert (text, -1, "UTF-16LE", "UTF-8", NULL, &length, NULL);
  g_autoptr (GBytes) content = g_bytes_new (wide, length);
  g_autoptr (GPtrArray) cards = read_bytes (content);

  g_assert_true (entente_vcard_sniff (content));
  assert_text (cards, 0, "FN", 0, "Zoé");
}

static void
test_parameters (void)
{
  g_autoptr (GPtrArray) cards = read_text (
    "BEGIN:VCARD\nVERSION:4.0\n"
    "EMAIL;TYPE=\"home,x;y\";LABEL=\"a:b\":a@example.org\n"
    "EMAIL;TYPE=\"never closed:b@example.org\n"
    "TEL ; TYPE = WORK ; PREF=7 :0199000010\n"
    "TEL;PREF=0:1\n"
    "END:VCARD\n");

  assert_sound (cards);
  assert_text (cards, 0, "EMAIL", 0, "a@example.org");
  g_assert_true (entente_vcard_property_has_type (find (cards, 0, "EMAIL", 0), "home"));
  assert_text (cards, 0, "EMAIL", 1, "b@example.org");
  assert_text (cards, 0, "TEL", 0, "0199000010");
  g_assert_true (entente_vcard_property_has_type (find (cards, 0, "TEL", 0), "work"));
  g_assert_cmpuint (find (cards, 0, "TEL", 0)->preference, ==, 7);
  g_assert_cmpuint (find (cards, 0, "TEL", 1)->preference, ==, 101);
}

static void
test_escapes (void)
{
  g_autoptr (GPtrArray) cards = read_text (
    "BEGIN:VCARD\nVERSION:3.0\nNOTE:a\\;b\\,c\\\\d\\ne\\Nf\\x\\\nEND:VCARD\n"
    "BEGIN:VCARD\nVERSION:2.1\nNOTE:C:\\new\\;x,y\nEND:VCARD\n");

  assert_text (cards, 0, "NOTE", 0, "a;b,c\\d\ne\nfx\\");
  assert_text (cards, 1, "NOTE", 0, "C:\\new;x,y");
}

static void
test_not_a_vcard (void)
{
  g_autoptr (GBytes) content = g_bytes_new_static ("Nom;Prénom\n", 12);
  g_autoptr (GBytes) empty = g_bytes_new_static ("", 0);
  g_autoptr (GError) error = NULL;

  g_assert_false (entente_vcard_sniff (content));
  g_assert_null (entente_vcard_read (content, &error));
  g_assert_error (error, ENTENTE_EXCHANGE_ERROR, ENTENTE_EXCHANGE_ERROR_FORMAT);

  g_clear_error (&error);
  g_assert_false (entente_vcard_sniff (empty));
  g_assert_null (entente_vcard_read (empty, &error));
  g_assert_error (error, ENTENTE_EXCHANGE_ERROR, ENTENTE_EXCHANGE_ERROR_EMPTY);
}

static void
test_limits (void)
{
  g_autoptr (GString) text = g_string_new ("BEGIN:VCARD\nFN:x\n");
  g_autoptr (GPtrArray) cards = NULL;
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i <= ENTENTE_VCARD_MAX_PROPERTIES; i++)
    g_string_append (text, "NOTE:x\n");
  g_string_append (text, "END:VCARD\n");
  cards = read_text (text->str);
  assert_problem (cards, 0, 1, "more than 1000 lines");

  g_string_truncate (text, 0);
  for (guint i = 0; i <= ENTENTE_VCARD_MAX_CARDS; i++)
    g_string_append (text, "BEGIN:VCARD\nEND:VCARD\n");
  content = g_bytes_new (text->str, text->len);
  g_assert_null (entente_vcard_read (content, &error));
  g_assert_error (error, ENTENTE_EXCHANGE_ERROR, ENTENTE_EXCHANGE_ERROR_TOO_LARGE);
}

static GBytes *
write_card (const char *note)
{
  g_autoptr (EntenteVcardWriter) writer = entente_vcard_writer_new ();

  entente_vcard_writer_begin (writer);
  entente_vcard_writer_append (writer, "FN", "Zoé; Exemple\\");
  entente_vcard_writer_append (writer, "EMAIL", "");
  entente_vcard_writer_append_components (writer,
                                          "N",
                                          (const char *[]) { "Exemple", "Zoé", "", NULL });
  entente_vcard_writer_append_components (writer, "ADR", (const char *[]) { "", "", NULL });
  entente_vcard_writer_append (writer, "NOTE", note);
  entente_vcard_writer_end (writer);
  return entente_vcard_writer_free_to_bytes (g_steal_pointer (&writer));
}

static void
test_writer_folds_between_characters (void)
{
  g_autoptr (GString) note = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) cards = NULL;
  g_auto (GStrv) lines = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 60; i++)
    g_string_append (note, i % 3 == 0 ? "é" : i % 3 == 1 ? "😀," : "a b\n");
  g_string_append (note, "fin");

  bytes = write_card (note->str);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  lines = g_strsplit (text, "\r\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, 75);
      g_assert_true (g_utf8_validate (lines[i], -1, NULL));
      g_assert_null (strpbrk (lines[i], "\r\n"));
    }
  g_assert_true (
      g_str_has_prefix (text, "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Zoé\\; Exemple\\\\\r\n"));
  g_assert_null (strstr (text, "EMAIL"));
  g_assert_null (strstr (text, "ADR"));

  cards = read_bytes (bytes);
  assert_text (cards, 0, "FN", 0, "Zoé; Exemple\\");
  assert_components (cards, 0, "N", "Exemple•Zoé•");
  assert_text (cards, 0, "NOTE", 0, note->str);
}

static char *
make_random_text (void)
{
  const char *const pieces[] = {
    "a", "é", "😀", " ", "=", "=3D", ":", ";", ",", "\\", "\"", "x y", "\t", "œ", "0", "^n",
  };
  g_autoptr (GString) text = g_string_new ("<");
  guint n = g_test_rand_int_range (0, 60);

  for (guint i = 0; i < n; i++)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  g_string_append_c (text, '>');
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
append_escaped (GString *line, const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      if (strchr ("\\;,", *p) != NULL)
        g_string_append_c (line, '\\');
      g_string_append_c (line, *p);
    }
}

/* Wherever a program folds, even inside characters, and whatever its line ends. */
static void
test_random_folds (void)
{
  for (guint run = 0; run < 2000; run++)
    {
      const char *line_end = g_test_rand_bit () ? "\r\n" : "\n";
      g_autofree char *text = make_random_text ();
      g_autoptr (GString) line = g_string_new ("NOTE;TYPE=home:");
      g_autoptr (GString) folded = g_string_new ("BEGIN:VCARD\nVERSION:3.0\n");
      g_autoptr (GPtrArray) cards = NULL;

      append_escaped (line, text);
      for (gsize i = 0; i < line->len; i++)
        {
          g_string_append_c (folded, line->str[i]);
          /* A line of white space alone is no continuation, so that something follows. */
          if (i > 14 && i + 2 < line->len && !g_ascii_isspace (line->str[i + 1])
              && g_test_rand_int_range (0, 10) == 0)
            g_string_append_printf (folded, "%s%c", line_end, g_test_rand_bit () ? ' ' : '\t');
        }
      g_string_append_printf (folded, "%sEND:VCARD%s", line_end, line_end);

      cards = read_text (folded->str);
      assert_sound (cards);
      assert_text (cards, 0, "NOTE", 0, text);
    }
}

/* Any byte may be written as "=XX", and a soft line break may stand anywhere between. */
static void
test_random_quoted_printable (void)
{
  for (guint run = 0; run < 2000; run++)
    {
      g_autofree char *text = make_random_text ();
      g_autoptr (GString) card = g_string_new (
        "BEGIN:VCARD\nVERSION:2.1\nNOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:");
      g_autoptr (GPtrArray) cards = NULL;

      for (const char *p = text; *p != '\0'; p++)
        {
          if (*p == '=' || *p == ';' || *p == '\\' || (guchar) *p >= 0x80 || g_test_rand_bit ())
            g_string_append_printf (card,
                                    "%s=%02X",
                                    *p == ';' ? "\\" : "",
                                    (guint) (guchar) *p);
          else
            g_string_append_c (card, *p);
          if (g_test_rand_int_range (0, 10) == 0)
            g_string_append (card, "=\r\n");
        }
      g_string_append (card, "\r\nEND:VCARD\r\n");

      cards = read_text (card->str);
      assert_sound (cards);
      assert_text (cards, 0, "NOTE", 0, text);
    }
}

static void
walk_card (const EntenteVcard *card)
{
  for (guint i = 0; i < card->properties->len; i++)
    {
      const EntenteVcardProperty *property = g_ptr_array_index (card->properties, i);
      g_autofree char *text = entente_vcard_property_dup_text (property);
      g_auto (GStrv) components = entente_vcard_property_dup_components (property);

      g_assert_true (g_utf8_validate (text, -1, NULL));
      g_assert_nonnull (components[0]);
    }
}

static void
read_anything (const char *bytes, gsize length)
{
  g_autoptr (GBytes) content = g_bytes_new (bytes, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) cards = entente_vcard_read (content, &error);

  g_assert_true ((cards == NULL) == (error != NULL));
  for (guint i = 0; cards != NULL && i < cards->len; i++)
    walk_card (g_ptr_array_index (cards, i));
}

static void
test_every_truncation (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (fixtures); i++)
    {
      g_autoptr (GBytes) content = load (fixtures[i]);
      gsize length;
      const char *bytes = g_bytes_get_data (content, &length);

      for (gsize cut = 0; cut < length; cut++)
        read_anything (bytes, cut);
    }
}

static void
test_random_mutations (void)
{
  for (guint run = 0; run < 3000; run++)
    {
      g_autoptr (GBytes) content = load (fixtures[run % G_N_ELEMENTS (fixtures)]);
      gsize length;
      const char *bytes = g_bytes_get_data (content, &length);
      g_autofree char *mutant = g_memdup2 (bytes, length);
      guint n = g_test_rand_int_range (1, 12);

      for (guint i = 0; i < n; i++)
        mutant[g_test_rand_int_range (0, length)] =
            g_test_rand_bit () ? "\":;,=\\ \r\n"[g_test_rand_int_range (0, 9)]
                               : g_test_rand_int_range (0, 256);
      read_anything (mutant, length);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vcard/version-2.1", test_version_2_1);
  g_test_add_func ("/vcard/version-3.0", test_version_3_0);
  g_test_add_func ("/vcard/version-4.0", test_version_4_0);
  g_test_add_func ("/vcard/broken-cards", test_broken_cards_are_told_one_by_one);
  g_test_add_func ("/vcard/fold-inside-a-character", test_fold_inside_a_character);
  g_test_add_func ("/vcard/encodings-in-one-file", test_encodings_in_one_file);
  g_test_add_func ("/vcard/utf-16", test_utf_16);
  g_test_add_func ("/vcard/parameters", test_parameters);
  g_test_add_func ("/vcard/escapes", test_escapes);
  g_test_add_func ("/vcard/not-a-vcard", test_not_a_vcard);
  g_test_add_func ("/vcard/limits", test_limits);
  g_test_add_func ("/vcard/writer-folds-between-characters", test_writer_folds_between_characters);
  g_test_add_func ("/vcard/random-folds", test_random_folds);
  g_test_add_func ("/vcard/random-quoted-printable", test_random_quoted_printable);
  g_test_add_func ("/vcard/every-truncation", test_every_truncation);
  g_test_add_func ("/vcard/random-mutations", test_random_mutations);
  return g_test_run ();
}
