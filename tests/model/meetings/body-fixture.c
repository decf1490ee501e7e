/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "body-fixture.h"

#include "entente-civil-date.h"
#include "project/entente-project.h"

EntenteStore *
body_fixture_new (void)
{
  g_autoptr (GError) error = NULL;
  EntenteStore *store = entente_store_new_in_memory (entente_project_get_schema (), &error);

  g_assert_no_error (error);
  return store;
}

void
body_fixture_set (gpointer record, guint field, const char *value)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (entente_record_get_store (record), "set");
  const EntenteField *fields = entente_record_type_get_fields (G_OBJECT_TYPE (record), NULL);
  g_autoptr (GError) error = NULL;
  GDate day;

  if (fields[field].kind != ENTENTE_FIELD_DATE)
    entente_edit_set_text (edit, record, field, value);
  else
    entente_edit_set_date (edit, record, field,
                           entente_date_from_iso (value, &day) ? &day : NULL);
  entente_edit_commit (edit, &error);
  g_assert_no_error (error);
}

EntenteBody *
body_fixture_add (EntenteStore *store, const char *name, const char *rule, const char *from)
{
  g_autoptr (GError) error = NULL;
  EntenteBody *body = entente_bodies_add (store, ENTENTE_BODY_WORKING_GROUP, name, &error);

  g_assert_no_error (error);
  body_fixture_set (body, ENTENTE_BODY_RHYTHM, rule);
  body_fixture_set (body, ENTENTE_BODY_RHYTHM_FROM, from);
  return body;
}

EntenteMeeting *
body_fixture_meet (EntenteStore *store,
                   EntenteBody *body,
                   const char *starts_at,
                   EntenteMeetingState state)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (store, "meet");
  g_autoptr (GError) error = NULL;
  EntenteRecord *meeting = entente_edit_insert (edit, ENTENTE_TYPE_MEETING);

  entente_edit_set_reference (edit, meeting, ENTENTE_MEETING_BODY, (EntenteRecord *) body);
  entente_edit_set_text (edit, meeting, ENTENTE_MEETING_STARTS_AT, starts_at);
  entente_edit_set_choice (edit, meeting, ENTENTE_MEETING_STATE, state);
  entente_edit_commit (edit, &error);
  g_assert_no_error (error);
  return ENTENTE_MEETING (meeting);
}

GDate
body_fixture_day (const char *iso)
{
  GDate day;

  g_assert_true (entente_date_from_iso (iso, &day));
  return day;
}

char *
body_fixture_dup_dates (GPtrArray *dates)
{
  static const char *const kinds[] = { "proposed", "planned", "held", "cancelled" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < dates->len; i++)
    {
      const EntenteBodyDate *date = dates->pdata[i];
      g_autofree char *at
        = entente_moment_to_iso (date->starts, ENTENTE_MOMENT_STARTS, date->has_time);
      g_autofree char *name =
          date->body != NULL ? entente_body_dup_name (date->body) : g_strdup ("-");

      g_assert_cmpint (date->meeting == NULL, ==, date->kind == ENTENTE_BODY_DATE_PROPOSED);
      g_string_append_printf (text, "%s%s %s %s", i > 0 ? "; " : "", kinds[date->kind], at, name);
    }

  return g_string_free_and_steal (text);
}
