/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-address.h"

#include <string.h>

static void
test_emails (void)
{
  static const struct
  {
    const char *typed;
    EntenteIdentifierResult expected;
  } cases[] = {
    { "contact@example.org", ENTENTE_IDENTIFIER_VALID },
    { " contact@example.org ", ENTENTE_IDENTIFIER_VALID },
    { "zoe.exemple+tablee@mail.example.org", ENTENTE_IDENTIFIER_VALID },
    { "zoé@tablée.example.org", ENTENTE_IDENTIFIER_VALID },
    { "contact@", ENTENTE_IDENTIFIER_INCOMPLETE },
    { "@example.org", ENTENTE_IDENTIFIER_INCOMPLETE },
    { "contact", ENTENTE_IDENTIFIER_INCOMPLETE },
    { "contact@example", ENTENTE_IDENTIFIER_INCOMPLETE },
    { "contact@example.", ENTENTE_IDENTIFIER_INCOMPLETE },
    { "contact@.org", ENTENTE_IDENTIFIER_INCOMPLETE },
    { "", ENTENTE_IDENTIFIER_INCOMPLETE },
    { "con tact@example.org", ENTENTE_IDENTIFIER_CHARACTERS },
    { "a@b@example.org", ENTENTE_IDENTIFIER_CHARACTERS },
    { "a@example.org, b@example.org", ENTENTE_IDENTIFIER_CHARACTERS },
    { "a@example.org;b@example.org", ENTENTE_IDENTIFIER_CHARACTERS },
    { "Zoé <zoe@example.org>", ENTENTE_IDENTIFIER_CHARACTERS },
    { "a@-example.org", ENTENTE_IDENTIFIER_CHARACTERS },
    { "a@exam_ple.org", ENTENTE_IDENTIFIER_CHARACTERS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].typed);
      g_assert_cmpint (entente_email_check (cases[i].typed), ==, cases[i].expected);
    }
}

static void
test_email_length (void)
{
  g_autofree char *name = g_strnfill (254 - strlen ("@example.org"), 'a');
  g_autofree char *longest = g_strconcat (name, "@example.org", NULL);
  g_autofree char *longer = g_strconcat ("a", longest, NULL);

  g_assert_cmpint (entente_email_check (longest), ==, ENTENTE_IDENTIFIER_VALID);
  g_assert_cmpint (entente_email_check (longer), ==, ENTENTE_IDENTIFIER_LENGTH);
}

static void
test_urls (void)
{
  static const struct
  {
    const char *typed;
    EntenteIdentifierResult expected;
    const char *link;
  } cases[] = {
    { "https://example.org", ENTENTE_IDENTIFIER_VALID, "https://example.org" },
    { "http://example.org/a?b=c#d", ENTENTE_IDENTIFIER_VALID, "http://example.org/a?b=c#d" },
    { "example.org", ENTENTE_IDENTIFIER_VALID, "https://example.org" },
    { " www.example.org/nous ", ENTENTE_IDENTIFIER_VALID, "https://www.example.org/nous" },
    { "tablée.example.org", ENTENTE_IDENTIFIER_VALID, "https://tablée.example.org" },
    { "example", ENTENTE_IDENTIFIER_INCOMPLETE, "https://example" },
    { "https://", ENTENTE_IDENTIFIER_INCOMPLETE, "https://" },
    { "", ENTENTE_IDENTIFIER_INCOMPLETE, "https://" },
    { "ftp://example.org", ENTENTE_IDENTIFIER_CHARACTERS, "ftp://example.org" },
    { "notre site", ENTENTE_IDENTIFIER_CHARACTERS, "https://notre site" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *link = entente_url_to_link (cases[i].typed);

      g_test_message ("%s", cases[i].typed);
      g_assert_cmpint (entente_url_check (cases[i].typed), ==, cases[i].expected);
      g_assert_cmpstr (link, ==, cases[i].link);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/address/emails", test_emails);
  g_test_add_func ("/address/email-length", test_email_length);
  g_test_add_func ("/address/urls", test_urls);
  return g_test_run ();
}
