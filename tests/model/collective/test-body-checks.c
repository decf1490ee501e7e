/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collective-fixture.h"

#include "collective/entente-rhythm-sentence.h"

static void
assert_check (EntenteRecord *record, guint field, EntenteSeverity expected)
{
  EntenteSeverity severity = ENTENTE_SEVERITY_NONE;
  g_autofree char *sentence = entente_record_check (record, field, &severity);

  g_assert_cmpint (severity, ==, expected);
  g_assert_cmpint (sentence != NULL, ==, expected != ENTENTE_SEVERITY_NONE);
}

static void
test_quorum (void)
{
  g_autoptr (EntenteStore) store = collective_new ();
  EntenteRecord *body = ENTENTE_RECORD (collective_add_body (store, "Kitchen"));
  EntenteRecord *seat = collective_add_seat (store, NULL, NULL, ENTENTE_SEAT_MEMBER);

  assert_check (body, ENTENTE_BODY_QUORUM, ENTENTE_SEVERITY_NONE);
  collective_set_integer (body, ENTENTE_BODY_QUORUM, 100);
  assert_check (body, ENTENTE_BODY_QUORUM, ENTENTE_SEVERITY_NONE);
  collective_set_integer (body, ENTENTE_BODY_QUORUM, 101);
  assert_check (body, ENTENTE_BODY_QUORUM, ENTENTE_SEVERITY_ERROR);
  collective_set_integer (body, ENTENTE_BODY_QUORUM, -1);
  assert_check (body, ENTENTE_BODY_QUORUM, ENTENTE_SEVERITY_ERROR);
  assert_check (seat, ENTENTE_SEAT_VOICES, ENTENTE_SEVERITY_NONE);
  collective_set_integer (seat, ENTENTE_SEAT_VOICES, -1);
  assert_check (seat, ENTENTE_SEAT_VOICES, ENTENTE_SEVERITY_ERROR);
}

static void
test_rhythm (void)
{
  g_autoptr (EntenteStore) store = collective_new ();
  EntenteRecord *body = ENTENTE_RECORD (collective_add_body (store, "Kitchen"));

  assert_check (body, ENTENTE_BODY_RHYTHM, ENTENTE_SEVERITY_NONE);
  assert_check (body, ENTENTE_BODY_RHYTHM_FROM, ENTENTE_SEVERITY_NONE);
  collective_set_text (body, ENTENTE_BODY_RHYTHM, "FREQ=HOURLY");
  assert_check (body, ENTENTE_BODY_RHYTHM, ENTENTE_SEVERITY_ERROR);
  collective_set_text (body, ENTENTE_BODY_RHYTHM, "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU");
  assert_check (body, ENTENTE_BODY_RHYTHM, ENTENTE_SEVERITY_NONE);
  assert_check (body, ENTENTE_BODY_RHYTHM_FROM, ENTENTE_SEVERITY_WARNING);
  collective_set_text (body, ENTENTE_BODY_RHYTHM_FROM, "2027-03-09");
  assert_check (body, ENTENTE_BODY_RHYTHM_FROM, ENTENTE_SEVERITY_NONE);
}

static void
test_normalize (void)
{
  const EntenteField *fields = entente_record_type_get_fields (ENTENTE_TYPE_BODY, NULL);
  EntenteFieldNormalize normalize = fields[ENTENTE_BODY_RHYTHM].normalize;
  g_autofree char *problem = NULL;
  g_autofree char *rule = normalize ("rrule:freq=monthly;byday=tu;bysetpos=-1", &problem);

  g_assert_cmpstr (rule, ==, "FREQ=MONTHLY;BYDAY=-1TU");
  g_assert_null (problem);
  g_assert_null (normalize ("every Tuesday", &problem));
  g_assert_nonnull (problem);
  g_clear_pointer (&problem, g_free);
  g_assert_null (normalize ("RRULE:", &problem));
  g_assert_nonnull (problem);
}

/* Each refusal says what to do, and no two the same. */
static void
test_problems (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_null (entente_rhythm_get_problem (ENTENTE_RECURRENCE_VALID));
  g_assert_null (entente_rhythm_get_problem (ENTENTE_RECURRENCE_EMPTY));
  for (int i = ENTENTE_RECURRENCE_UNREADABLE; i <= ENTENTE_RECURRENCE_NEVER; i++)
    g_assert_true (g_hash_table_add (seen, (char *) entente_rhythm_get_problem (i)));
}

static void
test_texts (void)
{
  g_autoptr (EntenteStore) store = collective_new ();
  EntenteRecord *body = ENTENTE_RECORD (collective_add_body (store, "Kitchen"));
  const guint fields[] = { ENTENTE_BODY_MISSION, ENTENTE_BODY_NOTES };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      collective_set_text (body, fields[i], "Cooks for 300 people.");
      assert_check (body, fields[i], ENTENTE_SEVERITY_NONE);
      /* A social security number, with its key. */
      collective_set_text (body, fields[i], "2 55 08 14 168 025 38");
      assert_check (body, fields[i], ENTENTE_SEVERITY_ERROR);
    }
}

static void
test_parent (void)
{
  g_autoptr (EntenteStore) store = collective_new ();
  EntenteRecord *body = ENTENTE_RECORD (collective_add_body (store, "Kitchen"));
  EntenteEdit *edit = entente_store_begin (store, "set");

  assert_check (body, ENTENTE_BODY_PARENT, ENTENTE_SEVERITY_NONE);
  entente_edit_set_reference (edit, body, ENTENTE_BODY_PARENT, body);
  g_assert_true (entente_edit_commit (edit, NULL));
  entente_edit_rollback (edit);
  assert_check (body, ENTENTE_BODY_PARENT, ENTENTE_SEVERITY_ERROR);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/body-checks/quorum", test_quorum);
  g_test_add_func ("/body-checks/rhythm", test_rhythm);
  g_test_add_func ("/body-checks/normalize", test_normalize);
  g_test_add_func ("/body-checks/problems", test_problems);
  g_test_add_func ("/body-checks/texts", test_texts);
  g_test_add_func ("/body-checks/parent", test_parent);

  return g_test_run ();
}
