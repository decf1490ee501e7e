/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "meetings-fixture.h"

#include "collective/entente-position.h"
#include "entente-civil-date.h"
#include "meetings/entente-agenda-item.h"
#include "meetings/entente-problem.h"

static EntenteRecord *
insert_seat (EntenteEdit *edit, gpointer person, gpointer organization, gpointer body)
{
  EntenteRecord *seat = entente_edit_insert (edit, ENTENTE_TYPE_SEAT);

  entente_edit_set_reference (edit, seat, ENTENTE_SEAT_PERSON, person);
  entente_edit_set_reference (edit, seat, ENTENTE_SEAT_ORGANIZATION, organization);
  entente_edit_set_reference (edit, seat, ENTENTE_SEAT_BODY, body);
  return seat;
}

static void
insert_organizations (Collective *self, EntenteEdit *edit)
{
  for (guint i = 0; i < N_ORGANIZATIONS; i++)
    {
      EntenteRecord *organization = entente_edit_insert (edit, ENTENTE_TYPE_ORGANIZATION);
      g_autofree char *name = g_strdup_printf ("%c Association", 'A' + i);

      entente_edit_set_text (edit, organization, ENTENTE_ORGANIZATION_NAME, name);
      entente_edit_set_text (edit, organization, ENTENTE_ORGANIZATION_TOWN, "Villefeinte");
      self->organizations[i] = ENTENTE_ORGANIZATION (organization);
    }
  entente_edit_set_choice (edit,
                           ENTENTE_RECORD (self->organizations[1]),
                           ENTENTE_ORGANIZATION_ROLE,
                           ENTENTE_ROLE_LEAD);
}

static void
insert_people (Collective *self, EntenteEdit *edit)
{
  static const char *const names[N_PEOPLE] = { "Ada", "Bea", "Cid", "Dan", "Eve", "Fay" };

  for (guint i = 0; i < N_PEOPLE; i++)
    {
      EntenteRecord *person = entente_edit_insert (edit, ENTENTE_TYPE_PERSON);
      g_autofree char *family = g_strdup_printf ("Fictif%u", i);
      g_autofree char *email = g_strdup_printf ("%s@example.org", names[i]);

      entente_edit_set_text (edit, person, ENTENTE_PERSON_GIVEN_NAME, names[i]);
      entente_edit_set_text (edit, person, ENTENTE_PERSON_FAMILY_NAME, family);
      entente_edit_set_text (edit, person, ENTENTE_PERSON_EMAIL, email);
      self->people[i] = ENTENTE_PERSON (person);
    }
}

static void
insert_group (Collective *self, EntenteEdit *edit)
{
  EntenteRecord *seat;
  EntenteRecord *position = entente_edit_insert (edit, ENTENTE_TYPE_POSITION);

  seat = insert_seat (edit, self->people[ADA], self->organizations[0], NULL);
  entente_edit_set_choice (edit, seat, ENTENTE_SEAT_ROLE, ENTENTE_SEAT_COORDINATOR);
  insert_seat (edit, self->people[BEA], self->organizations[0], NULL);
  insert_seat (edit, self->people[CID], self->organizations[1], NULL);
  insert_seat (edit, self->people[DAN], self->organizations[2], NULL);
  seat = insert_seat (edit, self->people[EVE], self->organizations[3], NULL);
  entente_edit_set_choice (edit, seat, ENTENTE_SEAT_ROLE, ENTENTE_SEAT_OBSERVER);

  entente_edit_set_reference (
    edit, position, ENTENTE_POSITION_PERSON, ENTENTE_RECORD (self->people[FAY]));
  entente_edit_set_reference (
    edit, position, ENTENTE_POSITION_ORGANIZATION, ENTENTE_RECORD (self->organizations[0]));
  entente_edit_set_boolean (edit, position, ENTENTE_POSITION_REPRESENTATIVE, TRUE);
}

void
collective_set_up (Collective *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteRecord *project;

  self->store = entente_store_new_in_memory (entente_project_get_schema (), &error);
  g_assert_no_error (error);
  self->group = entente_bodies_get_organizing_group (self->store);

  edit = entente_store_begin (self->store, "fill");
  project = entente_store_get_record (self->store,
                                      ENTENTE_TYPE_PROJECT_DETAILS,
                                      ENTENTE_PROJECT_DETAILS_ID);
  entente_edit_set_choice (edit,
                           project,
                           ENTENTE_PROJECT_DETAILS_LANGUAGE,
                           GPOINTER_TO_INT (data));
  insert_organizations (self, edit);
  insert_people (self, edit);
  insert_group (self, edit);
  entente_edit_commit (edit, &error);
  g_assert_no_error (error);
  /* Tests take back their own edits, and no more. */
  entente_store_forget_history (self->store, &error);
  g_assert_no_error (error);
}

void
collective_tear_down (Collective *self, gconstpointer data)
{
  g_assert_finalize_object (self->store);
}

char *
collective_make_moment (int days)
{
  GDate date;
  g_autofree char *iso = NULL;

  entente_date_today (&date);
  entente_date_shift (&date, 0, days, &date);
  iso = entente_date_to_iso (&date);
  return g_strconcat (iso, "T18:30", NULL);
}

EntenteMeeting *
collective_meet (Collective *self, EntenteBody *body, int days)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *moment = collective_make_moment (days);
  EntenteMeeting *meeting = entente_meeting_create (self->store, body, moment, NULL, &error);

  g_assert_no_error (error);
  return meeting;
}

static EntenteEdit *
begin (gpointer record)
{
  return entente_store_begin (entente_record_get_store (record), "set");
}

static void
commit (EntenteEdit *edit)
{
  g_autoptr (GError) error = NULL;

  entente_edit_commit (edit, &error);
  g_assert_no_error (error);
}

void
collective_set_text (gpointer record, guint field, const char *value)
{
  g_autoptr (EntenteEdit) edit = begin (record);
  g_auto (GValue) text = G_VALUE_INIT;

  g_value_init (&text, G_TYPE_STRING);
  g_value_set_string (&text, value);
  entente_edit_set_value (edit, record, field, &text);
  commit (edit);
}

void
collective_set_choice (gpointer record, guint field, int value)
{
  g_autoptr (EntenteEdit) edit = begin (record);

  entente_edit_set_choice (edit, record, field, value);
  commit (edit);
}

void
collective_set_reference (gpointer record, guint field, gpointer target)
{
  g_autoptr (EntenteEdit) edit = begin (record);

  entente_edit_set_reference (edit, record, field, target);
  commit (edit);
}

EntenteBody *
collective_add_working_group (Collective *self)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, "body");
  EntenteRecord *body = entente_edit_insert (edit, ENTENTE_TYPE_BODY);

  entente_edit_set_text (edit, body, ENTENTE_BODY_NAME, "Cuisine");
  insert_seat (edit, self->people[CID], self->organizations[1], body);
  insert_seat (edit, self->people[DAN], self->organizations[2], body);
  commit (edit);
  return ENTENTE_BODY (body);
}

EntenteRecord *
collective_raise (Collective *self, const char *text, EntenteBody *body, const char *day)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, "raise");
  EntenteRecord *problem = entente_edit_insert (edit, ENTENTE_TYPE_PROBLEM);

  entente_edit_set_text (edit, problem, ENTENTE_PROBLEM_TEXT, text);
  entente_edit_set_reference (edit, problem, ENTENTE_PROBLEM_BODY, (EntenteRecord *) body);
  if (day != NULL)
    {
      GDate date;

      g_assert_true (entente_date_from_iso (day, &date));
      entente_edit_set_date (edit, problem, ENTENTE_PROBLEM_RAISED_ON, &date);
    }
  commit (edit);
  return problem;
}

void
collective_undo (Collective *self)
{
  g_autoptr (GError) error = NULL;

  entente_store_undo (self->store, &error);
  g_assert_no_error (error);
}

void
collective_redo (Collective *self)
{
  g_autoptr (GError) error = NULL;

  entente_store_redo (self->store, &error);
  g_assert_no_error (error);
}

EntenteRecord *
collective_get_point (EntenteMeeting *meeting, guint position)
{
  g_autoptr (EntenteRecord) item
    = g_list_model_get_item (entente_meeting_get_agenda (meeting), position);

  g_assert_nonnull (item);
  return item;
}

char *
collective_dup_agenda (EntenteMeeting *meeting)
{
  GListModel *items = entente_meeting_get_agenda (meeting);
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      if (i > 0)
        g_string_append_c (titles, '|');
      g_string_append (titles,
                       entente_record_get_text (collective_get_point (meeting, i),
                                                ENTENTE_AGENDA_ITEM_TITLE));
    }

  return g_string_free (titles, FALSE);
}

EntenteAttendance *
collective_find (Collective *self, EntenteMeeting *meeting, guint person)
{
  GListModel *participants = entente_meeting_get_participants (meeting);

  for (guint i = 0; i < g_list_model_get_n_items (participants); i++)
    {
      g_autoptr (EntenteRecord) participant = g_list_model_get_item (participants, i);

      if (entente_record_get_reference (participant, ENTENTE_ATTENDANCE_PERSON)
          == entente_record_get_id (ENTENTE_RECORD (self->people[person])))
        return ENTENTE_ATTENDANCE (participant);
    }

  return NULL;
}

char *
collective_make_plain (char *words)
{
  g_autofree char *owned = words;
  g_auto (GStrv) wide = g_strsplit (owned, "\u00a0", -1);
  g_autofree char *joined = g_strjoinv (" ", wide);
  g_auto (GStrv) narrow = g_strsplit (joined, "\u202f", -1);

  return g_strjoinv (" ", narrow);
}
