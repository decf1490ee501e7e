/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "budget/entente-funding.h"
#include "evaluation/entente-diffusion-list.h"
#include "evaluation/entente-report.h"
#include "register-fixture.h"

/* The sections of the report, what people type in them, and to whom it goes. */

#define EVERY_READER_ONCE \
  { ENTENTE_REPORT_FOR_PARTNERS, ENTENTE_REPORT_FOR_MEMBERS, ENTENTE_REPORT_FOR_FUNDER, \
    ENTENTE_REPORT_FOR_PUBLIC }

/* Each section has a heading and a hint in both languages. */
static void
test_words (void)
{
  const EntenteReportPaper papers[] = { ENTENTE_REPORT_FINAL, ENTENTE_REPORT_EXPERIENCE };
  const EntenteLanguage languages[] = { ENTENTE_LANGUAGE_FRENCH, ENTENTE_LANGUAGE_ENGLISH };

  for (guint paper = 0; paper < G_N_ELEMENTS (papers); paper++)
    {
      guint n_parts;
      const EntenteReportPart *parts = entente_report_list_parts (papers[paper], &n_parts);

      g_assert_cmpuint (n_parts, >=, 9);
      for (guint i = 0; i < n_parts; i++)
        for (guint j = 0; j < G_N_ELEMENTS (languages); j++)
          {
            g_autofree char *title = entente_report_part_dup_title (&parts[i], languages[j]);
            g_autofree char *hint = entente_report_part_dup_hint (&parts[i], languages[j]);

            g_assert_cmpstr (title, !=, "");
            g_assert_true (g_str_has_suffix (hint, "."));
            g_assert_true (entente_report_find_part (papers[paper], parts[i].key) == &parts[i]);
          }
    }
  g_assert_null (entente_report_find_part (ENTENTE_REPORT_FINAL, "improvements"));
}

static void
test_readers (void)
{
  const EntenteReportReaders readers[] = EVERY_READER_ONCE;
  static const char *const nicks[] = { "partners", "members", "funder", "public" };
  g_autofree char *some = entente_report_readers_dup_words (ENTENTE_REPORT_FOR_PARTNERS
                                                            | ENTENTE_REPORT_FOR_FUNDER);
  g_autofree char *all = entente_report_readers_dup_words (ENTENTE_REPORT_FOR_ALL);
  EntenteReportReaders found;

  g_assert_cmpstr (some, ==, "Partners, Funder");
  g_assert_cmpstr (all, ==, "Everybody");
  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    {
      g_assert_true (entente_report_readers_from_nick (nicks[i], &found));
      g_assert_cmpint (found, ==, readers[i]);
    }
  g_assert_false (entente_report_readers_from_nick ("press", &found));
}

/* The public reads nothing of quarrels and accounts, a funder nothing of quarrels. */
static void
test_audience (Register *self, gconstpointer data)
{
  static const struct
  {
    const char *key;
    gboolean shows[4];
  } cases[] = {
    { "identity", { TRUE, TRUE, TRUE, TRUE } },
    { "cooperation", { TRUE, TRUE, FALSE, FALSE } },
    { "finances", { TRUE, TRUE, TRUE, FALSE } },
    { "weak-points", { TRUE, TRUE, TRUE, FALSE } },
    { "strong-points", { TRUE, TRUE, TRUE, TRUE } },
  };
  const EntenteReportReaders readers[] = EVERY_READER_ONCE;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint j = 0; j < G_N_ELEMENTS (readers); j++)
      g_assert_cmpint (
        entente_report_shows (self->store,
                              entente_report_find_part (ENTENTE_REPORT_FINAL, cases[i].key),
                              readers[j]),
        ==, cases[i].shows[j]);
}

static void
test_typing (Register *self, gconstpointer data)
{
  const EntenteReportPart *thanks = entente_report_find_part (ENTENTE_REPORT_FINAL, "thanks");
  const EntenteReportPart *each = entente_report_find_part (ENTENTE_REPORT_FINAL, "organizations");
  GListModel *sections = entente_store_get_list (self->store, ENTENTE_TYPE_REPORT_SECTION);

  g_assert_true (entente_report_type_text (self->store, thanks, NULL, "", NULL));
  g_assert_cmpuint (g_list_model_get_n_items (sections), ==, 0);
  g_assert_true (entente_report_type_text (self->store, thanks, NULL, "To all", NULL));
  g_assert_true (entente_report_type_text (self->store, thanks, NULL, "To all of you", NULL));
  g_assert_true (
    entente_report_type_text (self->store, each, self->organizations[1], "We learned", NULL));
  g_assert_cmpstr (entente_report_get_text (self->store, thanks, NULL), ==, "To all of you");
  g_assert_cmpstr (entente_report_get_text (self->store, each, self->organizations[1]), ==,
                   "We learned");
  g_assert_cmpstr (entente_report_get_text (self->store, each, self->organizations[0]), ==, "");
  g_assert_cmpstr (entente_report_get_text (self->store, each, NULL), ==, "");
  register_undo (self);
  register_undo (self);
  g_assert_cmpstr (entente_report_get_text (self->store, thanks, NULL), ==, "");
}

static void
test_hiding (Register *self, gconstpointer data)
{
  const EntenteReportPart *thanks = entente_report_find_part (ENTENTE_REPORT_FINAL, "thanks");

  g_assert_true (entente_report_type_text (self->store, thanks, NULL, "To all", NULL));
  g_assert_true (entente_report_set_hidden (self->store, thanks, TRUE, NULL));
  g_assert_false (entente_report_shows (self->store, thanks, ENTENTE_REPORT_FOR_MEMBERS));
  g_assert_cmpstr (entente_report_get_text (self->store, thanks, NULL), ==, "To all");
  register_undo (self);
  g_assert_true (entente_report_shows (self->store, thanks, ENTENTE_REPORT_FOR_MEMBERS));
}

/* Who writes all of a section begins with what the project says; it goes as it came. */
static void
test_by_hand (Register *self, gconstpointer data)
{
  const EntenteReportPart *results = entente_report_find_part (ENTENTE_REPORT_FINAL, "results");

  g_assert_true (entente_report_set_replaces (self->store, results, TRUE, "700 meals", NULL));
  g_assert_true (entente_report_get_replaces (self->store, results));
  g_assert_cmpstr (entente_report_get_text (self->store, results, NULL), ==, "700 meals");
  g_assert_true (entente_report_set_replaces (self->store, results, FALSE, "700 meals", NULL));
  g_assert_cmpstr (entente_report_get_text (self->store, results, NULL), ==, "");
  g_assert_false (entente_report_get_replaces (self->store, results));
  register_undo (self);
  register_undo (self);
  g_assert_cmpstr (entente_report_get_text (self->store, results, NULL), ==, "");

  g_assert_true (entente_report_type_text (self->store, results, NULL, "A feast", NULL));
  g_assert_true (entente_report_set_replaces (self->store, results, TRUE, "700 meals", NULL));
  g_assert_cmpstr (entente_report_get_text (self->store, results, NULL), ==, "A feast");
  g_assert_true (entente_report_set_replaces (self->store, results, FALSE, "700 meals", NULL));
  g_assert_cmpstr (entente_report_get_text (self->store, results, NULL), ==, "A feast");
}

/* Diffusion */

static EntenteOrganization *
add_organization (Register *self, const char *name)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, "Add");
  EntenteRecord *organization = entente_edit_insert (edit, ENTENTE_TYPE_ORGANIZATION);

  entente_edit_set_text (edit, organization, ENTENTE_ORGANIZATION_NAME, name);
  entente_edit_set_choice (edit, organization, ENTENTE_ORGANIZATION_ROLE,
                           ENTENTE_ROLE_FINANCIAL_PARTNER);
  g_assert_true (entente_edit_commit (edit, NULL));
  return ENTENTE_ORGANIZATION (organization);
}

static void
add_grant (Register *self, EntenteOrganization *funder, EntenteFundingState state)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, "Add");
  EntenteRecord *request = entente_edit_insert (edit, ENTENTE_TYPE_FUNDING_REQUEST);
  GDate due = register_day ("2028-06-30");

  entente_edit_set_reference (edit, request, ENTENTE_FUNDING_REQUEST_FUNDER,
                              ENTENTE_RECORD (funder));
  entente_edit_set_choice (edit, request, ENTENTE_FUNDING_REQUEST_STATE, state);
  entente_edit_set_date (edit, request, ENTENTE_FUNDING_REQUEST_REPORT_DUE_ON, &due);
  g_assert_true (entente_edit_commit (edit, NULL));
}

static char *
dup_entries (GListModel *list, const GDate *today)
{
  g_autoptr (GString) entries = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (EntenteDiffusion) entry = g_list_model_get_item (list, i);
      g_autofree char *title = entente_diffusion_dup_title (entry);
      g_autofree char *state = entente_diffusion_dup_state_words (entry, today);

      g_string_append_printf (entries, "%s%s (%s)", i == 0 ? "" : "; ", title, state);
    }
  return g_string_free (g_steal_pointer (&entries), FALSE);
}

static void
assert_entries (GListModel *list, const char *today, const char *expected)
{
  GDate day = register_day (today);
  g_autofree char *entries = dup_entries (list, &day);

  g_assert_cmpstr (entries, ==, expected);
}

static void
test_proposal (Register *self, gconstpointer data)
{
  g_autoptr (GListModel) list = entente_diffusion_new_list (self->store);
  guint n_added = 7;

  add_grant (self, add_organization (self, "Town"), ENTENTE_FUNDING_GRANTED);
  add_grant (self, add_organization (self, "County"), ENTENTE_FUNDING_REFUSED);
  g_assert_true (entente_diffusion_propose (self->store, &n_added, NULL));
  g_assert_cmpuint (n_added, ==, 6);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 6);
  g_assert_true (entente_diffusion_propose (self->store, &n_added, NULL));
  g_assert_cmpuint (n_added, ==, 0);
  register_undo (self);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 0);
}

static void
test_sending (Register *self, gconstpointer data)
{
  GDate due = register_day ("2027-07-09");
  GDate sent = register_day ("2027-07-08");
  EntenteDiffusionDraft town = { .readership = ENTENTE_READERS_FUNDERS,
                                 .organization = add_organization (self, "Town"),
                                 .due_on = &due };
  EntenteDiffusionDraft paper
    = { .readership = ENTENTE_READERS_PRESS, .recipient = "The local paper" };
  EntenteDiffusionDraft others = { .readership = ENTENTE_READERS_OTHER_ASSOCIATIONS };
  g_autoptr (GListModel) list = entente_diffusion_new_list (self->store);
  g_autoptr (GPtrArray) first = g_ptr_array_new ();
  g_autoptr (GPtrArray) waiting = NULL;
  g_autofree char *facts = NULL;

  g_ptr_array_add (first, entente_diffusion_add (self->store, &paper, NULL));
  g_ptr_array_add (first, entente_diffusion_add (self->store, &town, NULL));
  g_assert_nonnull (entente_diffusion_add (self->store, &others, NULL));
  assert_entries (list, "2027-07-01",
                  "Town (To send by 09/07/2027); Other associations (To send); "
                  "The local paper (To send)");
  assert_entries (list, "2027-07-12",
                  "Town (To send, 3 days late); Other associations (To send); "
                  "The local paper (To send)");
  waiting = entente_diffusion_list_due (self->store);
  g_assert_true (waiting->pdata[0] == first->pdata[1]);
  g_assert_true (entente_diffusion_send (first, &sent, "e-mail", NULL));
  assert_entries (list, "2027-07-12",
                  "Town (Sent on 08/07/2027: e-mail); Other associations (To send); "
                  "The local paper (Sent on 08/07/2027: e-mail)");
  facts = entente_diffusion_dup_facts (self->store);
  g_assert_cmpstr (facts, ==, "Sent to 2 of 3");
  g_assert_false (entente_diffusion_is_overdue (first->pdata[1], &due));
  g_assert_true (entente_diffusion_take_back (first->pdata[0], NULL));
  g_assert_false (entente_diffusion_was_sent (first->pdata[0]));
  register_undo (self);
  register_undo (self);
  g_assert_false (entente_diffusion_was_sent (first->pdata[1]));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Register *, gconstpointer);
  } tests[] = {
    { "/report/audience", test_audience }, { "/report/typing", test_typing },
    { "/report/hiding", test_hiding },     { "/report/proposal", test_proposal },
    { "/report/by-hand", test_by_hand },   { "/report/sending", test_sending },
  };

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/words", test_words);
  g_test_add_func ("/report/readers", test_readers);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Register, NULL, register_set_up, tests[i].test, register_tear_down);

  return g_test_run ();
}
