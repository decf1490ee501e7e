/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells as people write them, and what is kept of them. */
#include "collective/entente-contact-heading-private.h"
#include "collective/entente-contact-value-private.h"

#include <string.h>

static const struct {
  const char *target;
  const char *cell;
  const char *value;
  const char *remark; /* part of it; NULL for none */
} cells[] = {
  /* Texts */
  { "person.given-name", "  Zoé \n", "Zoé", NULL },
  { "person.given-name", "Zoe\xCC\x81", "Zoé", NULL },
  { "person.given-name", "-", "", NULL },
  { "person.given-name", " — ", "", NULL },
  { "person.given-name", "N/A", "", NULL },
  { "person.given-name", "Na", "Na", NULL },
  { "person.given-name", "Zoé\x01\x7F", "Zoé", NULL },
  { "person.full-name", "Zoé\tExemple", "Zoé Exemple", NULL },
  { "organization.street", "12, rue Haute\r\nBâtiment B", "12, rue Haute, Bâtiment B", NULL },
  { "organization.name", "Les\nCuillères", "Les Cuillères", NULL },
  { "organization.notes", "un\r\ndeux\rtrois", "un\ndeux\ntrois", NULL },
  /* E-mail */
  { "person.email", "zoe@example.org", "zoe@example.org", NULL },
  { "person.email", "mailto:zoe@example.org", "zoe@example.org", NULL },
  { "person.email", "Zoé Exemple <zoe@example.org>", "zoe@example.org", NULL },
  { "person.email", "a@example.org; b@example.org", "a@example.org", "only “a@example.org”" },
  { "person.email", "zoe(at)example.org", "zoe(at)example.org", NULL },
  /* Phones */
  { "person.phone", "0639980001", "06 39 98 00 01", NULL },
  { "person.phone", "+33 (0)6 39 98 00 01", "06 39 98 00 01", NULL },
  { "person.phone", "06.39.98.00.01", "06 39 98 00 01", NULL },
  { "person.phone", "639980001", "06 39 98 00 01", NULL },
  { "person.phone", "tel:+33639980001", "06 39 98 00 01", NULL },
  { "organization.phone", "12", "12", NULL },
  /* Identifiers */
  { "organization.siret", "99900107600010", "999 001 076 00010", NULL },
  { "organization.siret", "9,99001E+13", "9,99001E+13", NULL },
  { "organization.rna", "w 999 000 101", "W999000101", NULL },
  { "organization.rna", "vol. 12 folio 3", "vol. 12 folio 3", NULL },
  { "organization.postcode", "35 000", "35000", NULL },
  { "organization.postcode", "1000", "01000", "“1000” is taken for “01000”" },
  { "organization.postcode", "B-1000", "B-1000", NULL },
  { "organization.color", "#AaBbCc", "#aabbcc", NULL },
  { "organization.color", "bleu", "", "“bleu” is not understood" },
  /* Yes and no */
  { "person.consent", "OUI", "1", NULL },
  { "person.consent", "x", "1", NULL },
  { "person.consent", "✓", "1", NULL },
  { "person.consent", "Non", "0", NULL },
  { "person.consent", "0", "0", NULL },
  { "person.consent", "peut-être", "", "“peut-être” is not understood" },
  /* Dates */
  { "position.mandate-starts", "2026-06-12", "2026-06-12", NULL },
  { "position.mandate-starts", "12/06/2026", "2026-06-12", NULL },
  { "position.mandate-starts", "12 juin 2026", "2026-06-12", NULL },
  { "position.mandate-starts", "2026-06-12 00:00:00", "2026-06-12", NULL },
  { "position.mandate-starts", "2026-06-12T00:00", "2026-06-12", NULL },
  { "position.mandate-starts", "31/06/2026", "", "“31/06/2026” is not understood" },
  { "position.mandate-starts", "12/06/26", "", "not understood" },
  /* Numbers */
  { "organization.commitment", "3", "3", NULL },
  { "organization.commitment", "0", "", NULL },
  { "organization.commitment", "beaucoup", "", "“beaucoup” is not understood" },
  /* Choices */
  { "organization.kind", "Association", "association", NULL },
  { "organization.kind", "network-head", "network-head", NULL },
  { "organization.kind", "MAIRIE", "commune", NULL },
  { "organization.kind", "Communauté de communes", "epci", NULL },
  { "organization.kind", "Club", "", "“Club” is not understood" },
  { "person.gender", "Mme", "feminine", NULL },
  { "person.gender", "M.", "masculine", NULL },
  { "person.statuses", "bénévole", "volunteer", NULL },
  { "person.statuses", "Élu·e, adhérent(e) / salarié", "employee,member,elected", NULL },
  { "person.statuses", "bénévole; magicien", "volunteer", "“magicien” is not understood" },
};

static EntenteContactTarget
get_target (const char *name)
{
  EntenteContactTarget target;

  g_assert_true (_entente_contact_target_from_name (name, &target));
  return target;
}

static void
test_cells (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autoptr (GPtrArray) remarks = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *value = _entente_contact_value_parse (get_target (cells[i].target),
                                                             cells[i].cell,
                                                             remarks);

      g_test_message ("%s: %s", cells[i].target, cells[i].cell);
      g_assert_cmpstr (value, ==, cells[i].value);
      g_assert_cmpuint (remarks->len, ==, cells[i].remark != NULL ? 1 : 0);
      if (cells[i].remark != NULL)
        g_assert_nonnull (strstr (g_ptr_array_index (remarks, 0), cells[i].remark));
    }
}

/* What is kept is kept again: reading a value a second time changes nothing. */
static void
test_values_are_stable (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autoptr (GPtrArray) remarks = g_ptr_array_new_with_free_func (g_free);
      EntenteContactTarget target = get_target (cells[i].target);
      g_autofree char *again = _entente_contact_value_parse (target, cells[i].value, remarks);

      g_assert_cmpstr (again, ==, cells[i].value);
      g_assert_cmpuint (remarks->len, ==, 0);
      g_assert_true (_entente_contact_value_equal (target, again, cells[i].value));
    }
}

static void
test_social_security_numbers_stay_out (void)
{
  const char *const texts[] = {
    "NIR 2 99 12 99 123 456, présidente",
    "2991299123456",
    "2 99 12 99 123 456 et 1 99 12 99 123 456",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) remarks = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *value = _entente_contact_value_parse (get_target ("person.notes"),
                                                             texts[i],
                                                             remarks);

      g_assert_null (strstr (value, "123"));
      g_assert_cmpuint (remarks->len, ==, 1);
    }
}

static void
assert_equal (const char *target, const char *a, const char *b, gboolean equal)
{
  g_test_message ("%s: %s, %s", target, a, b);
  g_assert_cmpint (_entente_contact_value_equal (get_target (target), a, b), ==, equal);
  g_assert_cmpint (_entente_contact_value_equal (get_target (target), b, a), ==, equal);
}

static void
test_same_values_in_other_spellings (void)
{
  assert_equal ("person.family-name", "Échantillon", "ECHANTILLON", TRUE);
  assert_equal ("person.family-name", "Dupont-Martin", "Dupont Martin", TRUE);
  assert_equal ("person.family-name", "Dupont", "Dupond", FALSE);
  assert_equal ("person.email", "Zoe@Example.org", "zoe@example.org", TRUE);
  assert_equal ("person.phone", "+33 6 39 98 00 01", "06.39.98.00.01", TRUE);
  assert_equal ("person.phone", "06 39 98 00 01", "06 39 98 00 02", FALSE);
  assert_equal ("organization.siret", "999 001 076 00010", "99900107600010", TRUE);
  assert_equal ("organization.rna", "W999000101", "w 999 000 101", TRUE);
  assert_equal ("organization.town", "Villefeinte", "VILLEFEINTE", FALSE);
  assert_equal ("organization.kind", "association", "commune", FALSE);
  assert_equal ("organization.notes", "Zoe\xCC\x81", "Zoé", TRUE);
}

static void
test_wrong_values (void)
{
  g_assert_true (_entente_contact_value_is_wrong (get_target ("person.email"), "zoe@"));
  g_assert_false (_entente_contact_value_is_wrong (get_target ("person.email"), "zoe@example.org"));
  g_assert_true (_entente_contact_value_is_wrong (get_target ("organization.siret"), "123"));
  g_assert_true (_entente_contact_value_is_wrong (get_target ("organization.postcode"), "9350"));
  /* Examples are made of these. */
  g_assert_false (_entente_contact_value_is_wrong (get_target ("organization.postcode"), "99999"));
  g_assert_false (_entente_contact_value_is_wrong (get_target ("organization.name"), "???"));
}

static void
test_two_columns_of_one_meaning (void)
{
  g_autofree char *street
    = _entente_contact_value_join (get_target ("organization.street"), "1 rue Haute", "BP 3");
  g_autofree char *notes = _entente_contact_value_join (get_target ("person.notes"), "a", "b");
  g_autofree char *phone = _entente_contact_value_join (get_target ("person.phone"), "1", "2");
  g_autofree char *half = _entente_contact_value_join (get_target ("person.phone"), "", "2");

  g_assert_cmpstr (street, ==, "1 rue Haute, BP 3");
  g_assert_cmpstr (notes, ==, "a\n\nb");
  g_assert_cmpstr (phone, ==, "1");
  g_assert_cmpstr (half, ==, "2");
}

static void
test_words (void)
{
  g_autofree char *kind
    = _entente_contact_value_display (get_target ("organization.kind"), "commune");
  g_autofree char *statuses
    = _entente_contact_value_display (get_target ("person.statuses"), "volunteer,member");
  g_autofree char *consent = _entente_contact_value_display (get_target ("person.consent"), "1");
  g_autofree char *filler = g_strnfill (200, 'x');
  g_autofree char *long_text = _entente_contact_value_display (get_target ("person.notes"), filler);

  g_assert_cmpstr (kind, ==, "Commune");
  g_assert_cmpstr (statuses, ==, "Volunteer, Member");
  g_assert_cmpstr (consent, ==, "Yes");
  g_assert_cmpint (g_utf8_strlen (long_text, -1), ==, 60);
  g_assert_true (g_str_has_suffix (long_text, "…"));
}

static void
test_target_names (void)
{
  g_autoptr (GArray) targets = _entente_contact_target_list ();
  EntenteContactTarget none;

  for (guint i = 0; i < targets->len; i++)
    {
      EntenteContactTarget target = g_array_index (targets, EntenteContactTarget, i);
      EntenteContactTarget again = get_target (_entente_contact_target_get_name (target));

      g_assert_true (_entente_contact_target_equal (target, again));
    }

  g_assert_false (_entente_contact_target_from_name ("person", &none));
  g_assert_false (_entente_contact_target_from_name ("person.", &none));
  g_assert_false (_entente_contact_target_from_name ("person.shoe-size", &none));
  g_assert_false (_entente_contact_target_from_name ("position.person", &none));
  g_assert_false (_entente_contact_target_from_name ("seat.role", &none));
}

static void
test_folded_headings (void)
{
  const char *const headings[][2] = {
    { "Tél. portable", "tel-portable" }, { "N° RNA", "n-rna" },    { "E-mail *", "e-mail" },
    { "  Code  postal ", "code-postal" }, { "L’adresse", "l-adresse" }, { "Élu·e", "elu-e" },
    { "« Ville »", "ville" },            { "???", "" },            { "😀", "😀" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      g_autofree char *folded = _entente_contact_heading_fold (headings[i][0], '-');

      g_assert_cmpstr (folded, ==, headings[i][1]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contact-value/cells", test_cells);
  g_test_add_func ("/contact-value/values-are-stable", test_values_are_stable);
  g_test_add_func ("/contact-value/social-security-numbers-stay-out",
                   test_social_security_numbers_stay_out);
  g_test_add_func ("/contact-value/same-values-in-other-spellings",
                   test_same_values_in_other_spellings);
  g_test_add_func ("/contact-value/wrong-values", test_wrong_values);
  g_test_add_func ("/contact-value/two-columns-of-one-meaning", test_two_columns_of_one_meaning);
  g_test_add_func ("/contact-value/words", test_words);
  g_test_add_func ("/contact-value/target-names", test_target_names);
  g_test_add_func ("/contact-value/folded-headings", test_folded_headings);
  return g_test_run ();
}
