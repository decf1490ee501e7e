/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collective-fixture.h"

#include "entente-civil-date.h"
#include "project/entente-project.h"

static void
commit (EntenteEdit *to_commit)
{
  g_autoptr (EntenteEdit) edit = to_commit;
  g_autoptr (GError) error = NULL;
  gboolean done = entente_edit_commit (edit, &error);

  g_assert_no_error (error);
  g_assert_true (done);
}

EntenteStore *
collective_new (void)
{
  g_autoptr (GError) error = NULL;
  EntenteStore *store = entente_store_new_in_memory (entente_project_get_schema (), &error);

  g_assert_no_error (error);
  return store;
}

EntenteRecord *
collective_get_project (EntenteStore *store)
{
  EntenteRecord *project = entente_store_get_record (store, ENTENTE_TYPE_PROJECT_DETAILS, 1);

  g_assert_nonnull (project);
  return project;
}

EntenteRecord *
collective_add_organization (EntenteStore *store, const char *name, EntenteProjectRole role)
{
  EntenteEdit *edit = entente_store_begin (store, "add");
  EntenteRecord *record = entente_edit_insert (edit, ENTENTE_TYPE_ORGANIZATION);

  entente_edit_set_text (edit, record, ENTENTE_ORGANIZATION_NAME, name);
  entente_edit_set_choice (edit, record, ENTENTE_ORGANIZATION_ROLE, role);
  commit (edit);
  return record;
}

EntenteRecord *
collective_add_person (EntenteStore *store, const char *given, const char *family)
{
  EntenteEdit *edit = entente_store_begin (store, "add");
  EntenteRecord *record = entente_edit_insert (edit, ENTENTE_TYPE_PERSON);

  entente_edit_set_text (edit, record, ENTENTE_PERSON_GIVEN_NAME, given);
  entente_edit_set_text (edit, record, ENTENTE_PERSON_FAMILY_NAME, family);
  commit (edit);
  return record;
}

static void
edit_date (EntenteEdit *edit, EntenteRecord *record, guint field, const char *iso)
{
  GDate date;

  if (iso == NULL)
    return;
  g_assert_true (entente_date_from_iso (iso, &date));
  entente_edit_set_date (edit, record, field, &date);
}

EntenteRecord *
collective_add_position (EntenteStore *store,
                         EntenteRecord *person,
                         EntenteRecord *organization,
                         gboolean representative,
                         const char *starts,
                         const char *ends)
{
  EntenteEdit *edit = entente_store_begin (store, "add");
  EntenteRecord *record = entente_edit_insert (edit, ENTENTE_TYPE_POSITION);

  entente_edit_set_reference (edit, record, ENTENTE_POSITION_PERSON, person);
  entente_edit_set_reference (edit, record, ENTENTE_POSITION_ORGANIZATION, organization);
  entente_edit_set_boolean (edit, record, ENTENTE_POSITION_REPRESENTATIVE, representative);
  edit_date (edit, record, ENTENTE_POSITION_MANDATE_STARTS, starts);
  edit_date (edit, record, ENTENTE_POSITION_MANDATE_ENDS, ends);
  commit (edit);
  return record;
}

EntenteRecord *
collective_add_seat (EntenteStore *store,
                     EntenteRecord *person,
                     EntenteRecord *organization,
                     EntenteSeatRole role)
{
  EntenteEdit *edit = entente_store_begin (store, "add");
  EntenteRecord *record = entente_edit_insert (edit, ENTENTE_TYPE_SEAT);

  entente_edit_set_reference (edit, record, ENTENTE_SEAT_PERSON, person);
  entente_edit_set_reference (edit, record, ENTENTE_SEAT_ORGANIZATION, organization);
  entente_edit_set_choice (edit, record, ENTENTE_SEAT_ROLE, role);
  commit (edit);
  return record;
}

EntenteRecord *
collective_add_seat_in (EntenteBody *body,
                        EntenteRecord *person,
                        EntenteRecord *organization,
                        EntenteSeatRole role,
                        gint64 voices)
{
  EntenteStore *store = entente_record_get_store (ENTENTE_RECORD (body));
  EntenteRecord *record = collective_add_seat (store, person, organization, role);
  EntenteEdit *edit = entente_store_begin (store, "set");

  entente_edit_set_reference (edit, record, ENTENTE_SEAT_BODY, ENTENTE_RECORD (body));
  entente_edit_set_integer (edit, record, ENTENTE_SEAT_VOICES, voices);
  commit (edit);
  return record;
}

EntenteBody *
collective_add_body (EntenteStore *store, const char *name)
{
  g_autoptr (GError) error = NULL;
  EntenteBody *body = entente_bodies_add (store, ENTENTE_BODY_WORKING_GROUP, name, &error);

  g_assert_no_error (error);
  g_assert_nonnull (body);
  return body;
}

void
collective_set_text (EntenteRecord *record, guint field, const char *value)
{
  EntenteEdit *edit = entente_store_begin (entente_record_get_store (record), "set");

  entente_edit_set_text (edit, record, field, value);
  commit (edit);
}

void
collective_set_date (EntenteRecord *record, guint field, const char *iso)
{
  EntenteEdit *edit = entente_store_begin (entente_record_get_store (record), "set");

  edit_date (edit, record, field, iso);
  commit (edit);
}

void
collective_set_choice (EntenteRecord *record, guint field, int value)
{
  EntenteEdit *edit = entente_store_begin (entente_record_get_store (record), "set");

  entente_edit_set_choice (edit, record, field, value);
  commit (edit);
}

void
collective_set_boolean (EntenteRecord *record, guint field, gboolean value)
{
  EntenteEdit *edit = entente_store_begin (entente_record_get_store (record), "set");

  entente_edit_set_boolean (edit, record, field, value);
  commit (edit);
}

void
collective_set_integer (EntenteRecord *record, guint field, gint64 value)
{
  EntenteEdit *edit = entente_store_begin (entente_record_get_store (record), "set");

  entente_edit_set_integer (edit, record, field, value);
  commit (edit);
}

void
collective_delete (EntenteRecord *record)
{
  EntenteEdit *edit = entente_store_begin (entente_record_get_store (record), "delete");

  entente_edit_delete (edit, record);
  commit (edit);
}
