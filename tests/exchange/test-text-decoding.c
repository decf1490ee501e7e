/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-text-decoding.h"

#include <string.h>

static const struct {
  const char *name;
  EntenteTextEncoding encoding;
} fixtures[] = {
  { "people-utf-8.csv", ENTENTE_TEXT_UTF_8 },
  { "people-utf-8-mark.csv", ENTENTE_TEXT_UTF_8 },
  { "people-utf-16-le.csv", ENTENTE_TEXT_UTF_16_LE },
  { "people-utf-16-le-mark.csv", ENTENTE_TEXT_UTF_16_LE },
  { "people-utf-16-be.csv", ENTENTE_TEXT_UTF_16_BE },
  { "people-utf-16-be-mark.csv", ENTENTE_TEXT_UTF_16_BE },
  { "people-windows-1252.csv", ENTENTE_TEXT_WINDOWS_1252 },
};

static char *
decode (const char *bytes, gsize length, EntenteTextEncoding *encoding)
{
  g_autoptr (GBytes) content = g_bytes_new (bytes, length);
  g_autoptr (GError) error = NULL;
  char *text = entente_text_decode (content, encoding, &error);

  g_assert_no_error (error);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  return text;
}

static void
assert_refused (const char *bytes, gsize length, int code)
{
  g_autoptr (GBytes) content = g_bytes_new (bytes, length);
  g_autoptr (GError) error = NULL;

  g_assert_null (entente_text_decode (content, NULL, &error));
  g_assert_error (error, ENTENTE_EXCHANGE_ERROR, code);
}

static void
test_fixtures (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (fixtures); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST,
                                                     "data",
                                                     "exchange",
                                                     fixtures[i].name,
                                                     NULL);
      g_autofree char *bytes = NULL;
      g_autofree char *text = NULL;
      EntenteTextEncoding encoding;
      gsize length;

      g_test_message ("%s", fixtures[i].name);
      g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
      text = decode (bytes, length, &encoding);
      g_assert_cmpint (encoding, ==, fixtures[i].encoding);
      g_assert_true (g_utf8_get_char (text) != 0xFEFF);
      g_assert_nonnull (strstr (text, "Prénom"));
      g_assert_nonnull (strstr (text, "président – chef d’œuvre"));
      g_assert_nonnull (strstr (text, "« Sans Trompette »"));
    }
}

static void
test_every_byte_of_windows_1252 (void)
{
  const char *expected = "€\xC2\x81" "‚ƒ„…†‡ˆ‰Š‹Œ\xC2\x8D" "Ž\xC2\x8F\xC2\x90"
                         "‘’“”•–—˜™š›œ\xC2\x9D" "žŸ";
  g_autofree char *text = NULL;
  EntenteTextEncoding encoding;
  char bytes[0x80];

  for (guint i = 0; i < G_N_ELEMENTS (bytes); i++)
    bytes[i] = 0x80 + i;

  text = decode (bytes, sizeof bytes, &encoding);
  g_assert_cmpint (encoding, ==, ENTENTE_TEXT_WINDOWS_1252);
  g_assert_true (g_str_has_prefix (text, expected));
  g_assert_true (g_str_has_suffix (text, "ýþÿ"));
  g_assert_cmpint (g_utf8_strlen (text, -1), ==, 0x80);
}

static void
test_stray_bytes_do_not_spoil_the_rest (void)
{
  const char mostly_utf_8[] = "Zoé, Inès et Ren\xE9\xE9\n";
  const char cut[] = "Zo\xC3\xA9, In\xC3\xA8s, Ren\xC3";
  g_autofree char *text = NULL;
  g_autofree char *text_cut = NULL;
  EntenteTextEncoding encoding;

  text = decode (mostly_utf_8, strlen (mostly_utf_8), &encoding);
  g_assert_cmpint (encoding, ==, ENTENTE_TEXT_UTF_8);
  g_assert_cmpstr (text, ==, "Zoé, Inès et Renéé\n");

  text_cut = decode (cut, strlen (cut), &encoding);
  g_assert_cmpint (encoding, ==, ENTENTE_TEXT_UTF_8);
  g_assert_cmpstr (text_cut, ==, "Zoé, Inès, RenÃ");
}

static void
test_nul_bytes_are_dropped (void)
{
  const char bytes[] = "Nom;Pr\xC3\xA9nom\0\n\0Exemple;Zo\xC3\xA9";
  const char windows[] = "Zo\xE9\0 et In\xE8s";
  g_autofree char *text = decode (bytes, sizeof bytes - 1, NULL);
  g_autofree char *other = decode (windows, sizeof windows - 1, NULL);

  g_assert_cmpstr (text, ==, "Nom;Prénom\nExemple;Zoé");
  g_assert_cmpstr (other, ==, "Zoé et Inès");
}

static void
test_surrogates (void)
{
  const char pair[] = "\xFF\xFE" "a\0" "\x3D\xD8\x00\xDE" "b\0";
  const char alone[] = "\xFF\xFE" "a\0" "\x3D\xD8" "b\0" "\x00\xDE" "c";
  g_autofree char *text = decode (pair, sizeof pair - 1, NULL);
  g_autofree char *other = decode (alone, sizeof alone - 1, NULL);

  g_assert_cmpstr (text, ==, "a😀b");
  g_assert_cmpstr (other, ==, "a\uFFFDb\uFFFD");
}

static void
test_refusals (void)
{
  const char noise[] = "\x01\x02\x03\x04 abc \x05\x06\x07\x08";

  assert_refused ("", 0, ENTENTE_EXCHANGE_ERROR_EMPTY);
  assert_refused ("PK\x03\x04\x14\0\x06\0", 8, ENTENTE_EXCHANGE_ERROR_FORMAT);
  assert_refused ("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8, ENTENTE_EXCHANGE_ERROR_FORMAT);
  assert_refused ("%PDF-1.7", 8, ENTENTE_EXCHANGE_ERROR_FORMAT);
  assert_refused (noise, sizeof noise - 1, ENTENTE_EXCHANGE_ERROR_ENCODING);
}

static void
test_too_large (void)
{
  g_autofree char *bytes = g_malloc0 (ENTENTE_EXCHANGE_MAX_BYTES + 1);

  assert_refused (bytes, ENTENTE_EXCHANGE_MAX_BYTES + 1, ENTENTE_EXCHANGE_ERROR_TOO_LARGE);
}

static void
test_fragment (void)
{
  g_autofree char *modern = entente_text_decode_fragment ("Zo\xC3\xA9", 4);
  g_autofree char *old = entente_text_decode_fragment ("Zo\xE9 \x80", 5);
  g_autofree char *empty = entente_text_decode_fragment (NULL, 0);

  g_assert_cmpstr (modern, ==, "Zoé");
  g_assert_cmpstr (old, ==, "Zoé €");
  g_assert_cmpstr (empty, ==, "");
}

static int
make_random_byte (gboolean mostly_text)
{
  if (mostly_text && g_test_rand_int_range (0, 8) > 0)
    return g_test_rand_int_range (32, 127);
  return g_test_rand_int_range (0, 256);
}

/* Whatever the bytes, the text is valid UTF-8 or there is an error. */
static void
test_random_bytes (void)
{
  for (guint run = 0; run < 2000; run++)
    {
      guint length = g_test_rand_int_range (1, 200);
      g_autofree char *bytes = g_malloc (length);
      g_autoptr (GBytes) content = NULL;
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;
      gboolean mostly_text = g_test_rand_bit ();

      for (guint i = 0; i < length; i++)
        bytes[i] = make_random_byte (mostly_text);

      content = g_bytes_new (bytes, length);
      text = entente_text_decode (content, NULL, &error);
      g_assert_true ((text == NULL) == (error != NULL));
      g_assert_true (text == NULL || g_utf8_validate (text, -1, NULL));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-decoding/fixtures", test_fixtures);
  g_test_add_func ("/text-decoding/windows-1252", test_every_byte_of_windows_1252);
  g_test_add_func ("/text-decoding/stray-bytes", test_stray_bytes_do_not_spoil_the_rest);
  g_test_add_func ("/text-decoding/nul-bytes", test_nul_bytes_are_dropped);
  g_test_add_func ("/text-decoding/surrogates", test_surrogates);
  g_test_add_func ("/text-decoding/refusals", test_refusals);
  g_test_add_func ("/text-decoding/too-large", test_too_large);
  g_test_add_func ("/text-decoding/fragment", test_fragment);
  g_test_add_func ("/text-decoding/random-bytes", test_random_bytes);
  return g_test_run ();
}
