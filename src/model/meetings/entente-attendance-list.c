/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-attendance-list.h"

#include "collective/entente-bodies.h"
#include "collective/entente-position.h"
#include "entente-fold.h"
#include "entente-ordered-list.h"
#include "meetings/entente-attendance-private.h"

#include <glib/gi18n-lib.h>

static gpointer
get_target (gpointer record, guint field, GType type)
{
  EntenteStore *store = entente_record_get_store (record);

  return store != NULL
           ? entente_store_get_record (store, type, entente_record_get_reference (record, field))
           : NULL;
}

/* Who it is */

EntenteMeeting *
_entente_attendance_get_meeting (EntenteAttendance *self)
{
  return get_target (self, ENTENTE_ATTENDANCE_MEETING, ENTENTE_TYPE_MEETING);
}

EntentePerson *
entente_attendance_get_person (EntenteAttendance *self)
{
  g_return_val_if_fail (ENTENTE_IS_ATTENDANCE (self), NULL);

  return get_target (self, ENTENTE_ATTENDANCE_PERSON, ENTENTE_TYPE_PERSON);
}

EntentePerson *
entente_attendance_get_proxy (EntenteAttendance *self)
{
  g_return_val_if_fail (ENTENTE_IS_ATTENDANCE (self), NULL);

  return get_target (self, ENTENTE_ATTENDANCE_PROXY, ENTENTE_TYPE_PERSON);
}

EntenteOrganization *
entente_attendance_get_organization (EntenteAttendance *self)
{
  g_return_val_if_fail (ENTENTE_IS_ATTENDANCE (self), NULL);

  return get_target (self, ENTENTE_ATTENDANCE_ORGANIZATION, ENTENTE_TYPE_ORGANIZATION);
}

char *
entente_attendance_dup_name (EntenteAttendance *self)
{
  EntentePerson *person;

  g_return_val_if_fail (ENTENTE_IS_ATTENDANCE (self), NULL);

  person = entente_attendance_get_person (self);
  if (person != NULL)
    return entente_person_dup_full_name (person);

  return g_strstrip (
    g_strdup (entente_record_get_text (ENTENTE_RECORD (self), ENTENTE_ATTENDANCE_NAME)));
}

char *
entente_attendance_dup_organization_name (EntenteAttendance *self)
{
  EntenteRecord *organization;
  gboolean has_short;

  g_return_val_if_fail (ENTENTE_IS_ATTENDANCE (self), NULL);

  organization = (EntenteRecord *) entente_attendance_get_organization (self);
  if (organization == NULL)
    return g_strdup ("");

  has_short = entente_record_is_filled (organization, ENTENTE_ORGANIZATION_SHORT_NAME);
  return g_strdup (entente_record_get_text (organization,
                                            has_short ? ENTENTE_ORGANIZATION_SHORT_NAME
                                                      : ENTENTE_ORGANIZATION_NAME));
}

EntenteAttendanceState
_entente_attendance_get_state (EntenteAttendance *self)
{
  return entente_record_get_choice (ENTENTE_RECORD (self), ENTENTE_ATTENDANCE_STATE);
}

/* The order */

/* "Exemple Zoé": people are looked for by their family name. */
static char *
dup_sort_name (EntenteRecord *participant)
{
  EntenteRecord *person = get_target (participant, ENTENTE_ATTENDANCE_PERSON, ENTENTE_TYPE_PERSON);

  if (person == NULL)
    return g_strdup (entente_record_get_text (participant, ENTENTE_ATTENDANCE_NAME));

  return g_strconcat (entente_record_get_text (person, ENTENTE_PERSON_FAMILY_NAME),
                      " ",
                      entente_record_get_text (person, ENTENTE_PERSON_GIVEN_NAME),
                      NULL);
}

static int
compare_organizations (EntenteRecord *a, EntenteRecord *b)
{
  EntenteRecord *left = get_target (a, ENTENTE_ATTENDANCE_ORGANIZATION, ENTENTE_TYPE_ORGANIZATION);
  EntenteRecord *right
    = get_target (b, ENTENTE_ATTENDANCE_ORGANIZATION, ENTENTE_TYPE_ORGANIZATION);
  gint64 left_id, right_id;
  int order;

  if (left == right)
    return 0;
  if (left == NULL || right == NULL)
    return left == NULL ? 1 : -1;

  order = entente_fold_compare (entente_record_get_text (left, ENTENTE_ORGANIZATION_NAME),
                                entente_record_get_text (right, ENTENTE_ORGANIZATION_NAME));
  if (order != 0)
    return order;

  /* Two of one name stay apart. */
  left_id = entente_record_get_id (left);
  right_id = entente_record_get_id (right);
  return left_id < right_id ? -1 : 1;
}

static int
compare_participants (EntenteRecord *a, EntenteRecord *b)
{
  int order = compare_organizations (a, b);
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;

  if (order != 0)
    return order;

  left = dup_sort_name (a);
  right = dup_sort_name (b);
  return entente_fold_compare (left, right);
}

GListModel *
entente_attendance_list_new (EntenteMeeting *meeting)
{
  const GType types[]
    = { ENTENTE_TYPE_ATTENDANCE, ENTENTE_TYPE_ORGANIZATION, ENTENTE_TYPE_PERSON };

  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), NULL);

  return G_LIST_MODEL (
    entente_ordered_list_new (entente_record_get_store (ENTENTE_RECORD (meeting)),
                              entente_meeting_get_participants (meeting),
                              compare_participants,
                              types,
                              G_N_ELEMENTS (types)));
}

GPtrArray *
_entente_attendance_list_sorted (EntenteMeeting *meeting)
{
  GPtrArray *sorted = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GListModel) list = entente_attendance_list_new (meeting);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (sorted, g_list_model_get_item (list, i));

  return sorted;
}

EntenteAttendance *
_entente_attendance_find (EntenteMeeting *meeting, EntenteRecord *person)
{
  GListModel *participants = entente_meeting_get_participants (meeting);
  gint64 id = entente_record_get_id (person);

  for (guint i = 0; i < g_list_model_get_n_items (participants); i++)
    {
      g_autoptr (EntenteRecord) participant = g_list_model_get_item (participants, i);

      if (entente_record_get_reference (participant, ENTENTE_ATTENDANCE_PERSON) == id)
        return ENTENTE_ATTENDANCE (participant);
    }

  return NULL;
}

/* Inviting */

EntenteRecord *
_entente_attendance_insert (EntenteEdit *edit,
                            EntenteRecord *meeting,
                            EntenteRecord *person,
                            const char *name,
                            EntenteRecord *organization)
{
  EntenteRecord *participant = entente_edit_insert (edit, ENTENTE_TYPE_ATTENDANCE);

  entente_edit_set_reference (edit, participant, ENTENTE_ATTENDANCE_MEETING, meeting);
  entente_edit_set_reference (edit, participant, ENTENTE_ATTENDANCE_PERSON, person);
  entente_edit_set_text (edit, participant, ENTENTE_ATTENDANCE_NAME, name);
  entente_edit_set_reference (edit, participant, ENTENTE_ATTENDANCE_ORGANIZATION, organization);

  return participant;
}

static EntenteEdit *
begin (EntenteMeeting *meeting, const char *label)
{
  return entente_store_begin (entente_record_get_store (ENTENTE_RECORD (meeting)), label);
}

static EntenteBody *
get_body (EntenteMeeting *meeting)
{
  return get_target (meeting, ENTENTE_MEETING_BODY, ENTENTE_TYPE_BODY);
}

gboolean
entente_attendance_invite_body (EntenteMeeting *meeting, guint *n_invited, GError **error)
{
  g_autoptr (GPtrArray) members = NULL;
  g_autoptr (GHashTable) invited = g_hash_table_new (NULL, NULL);
  g_autoptr (EntenteEdit) edit = NULL;
  guint n;

  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), FALSE);

  if (n_invited != NULL)
    *n_invited = 0;
  if (get_body (meeting) == NULL)
    return TRUE;

  members = entente_body_list_members (get_body (meeting));
  edit = begin (meeting, _("Invite members"));
  for (guint i = 0; i < members->len; i++)
    {
      EntenteRecord *person
        = get_target (members->pdata[i], ENTENTE_SEAT_PERSON, ENTENTE_TYPE_PERSON);

      if (person != NULL && _entente_attendance_find (meeting, person) == NULL
          && g_hash_table_add (invited, person))
        _entente_attendance_insert (
          edit,
          ENTENTE_RECORD (meeting),
          person,
          "",
          get_target (members->pdata[i], ENTENTE_SEAT_ORGANIZATION, ENTENTE_TYPE_ORGANIZATION));
    }

  n = g_hash_table_size (invited);
  if (!entente_edit_commit (edit, error))
    return FALSE;
  if (n_invited != NULL)
    *n_invited = n;
  return TRUE;
}

/* For whom they sit in the body; else the one organisation they do something in. */
static EntenteRecord *
guess_organization (EntenteMeeting *meeting, EntenteRecord *person)
{
  EntenteBody *body = get_body (meeting);
  EntenteSeat *seat
    = body != NULL ? entente_body_find_seat (body, entente_record_get_id (person)) : NULL;
  EntenteRecord *found = NULL;
  GListModel *positions;

  if (seat != NULL)
    return get_target (seat, ENTENTE_SEAT_ORGANIZATION, ENTENTE_TYPE_ORGANIZATION);

  positions = entente_store_get_referrers (entente_record_get_store (person),
                                           ENTENTE_TYPE_POSITION,
                                           ENTENTE_POSITION_PERSON,
                                           entente_record_get_id (person));
  for (guint i = 0; i < g_list_model_get_n_items (positions); i++)
    {
      g_autoptr (EntenteRecord) position = g_list_model_get_item (positions, i);
      EntenteRecord *organization
        = get_target (position, ENTENTE_POSITION_ORGANIZATION, ENTENTE_TYPE_ORGANIZATION);

      if (found != NULL && organization != NULL && organization != found)
        return NULL;
      found = organization != NULL ? organization : found;
    }

  return found;
}

EntenteAttendance *
entente_attendance_invite_person (EntenteMeeting *meeting,
                                  EntentePerson *person,
                                  EntenteOrganization *organization,
                                  GError **error)
{
  EntenteRecord *record = ENTENTE_RECORD (person);
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteAttendance *there;
  EntenteRecord *speaks_for;
  EntenteRecord *participant;

  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), NULL);
  g_return_val_if_fail (ENTENTE_IS_PERSON (person), NULL);
  g_return_val_if_fail (organization == NULL || ENTENTE_IS_ORGANIZATION (organization), NULL);

  there = _entente_attendance_find (meeting, record);
  if (there != NULL)
    return there;

  speaks_for = organization != NULL ? ENTENTE_RECORD (organization)
                                    : guess_organization (meeting, record);
  edit = begin (meeting, _("Invite participant"));
  participant
    = _entente_attendance_insert (edit, ENTENTE_RECORD (meeting), record, "", speaks_for);

  return entente_edit_commit (edit, error) ? ENTENTE_ATTENDANCE (participant) : NULL;
}

EntenteAttendance *
entente_attendance_invite_guest (EntenteMeeting *meeting,
                                 const char *name,
                                 EntenteOrganization *organization,
                                 GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  g_autofree char *clean = NULL;
  EntenteRecord *participant;

  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (organization == NULL || ENTENTE_IS_ORGANIZATION (organization), NULL);

  clean = g_strstrip (g_strdup (name));
  edit = begin (meeting, _("Invite guest"));
  participant = _entente_attendance_insert (
    edit, ENTENTE_RECORD (meeting), NULL, clean, (EntenteRecord *) organization);

  return entente_edit_commit (edit, error) ? ENTENTE_ATTENDANCE (participant) : NULL;
}

/* "Zoé de l’Exemple": the first word is what she is called, the rest her family name. */
static EntenteRecord *
insert_person (EntenteEdit *edit, const char *name)
{
  EntenteRecord *person = entente_edit_insert (edit, ENTENTE_TYPE_PERSON);
  g_auto (GStrv) words = g_strsplit (name, " ", 2);

  entente_edit_set_text (edit, person, ENTENTE_PERSON_GIVEN_NAME, words[0]);
  entente_edit_set_text (edit, person, ENTENTE_PERSON_FAMILY_NAME,
                         words[1] != NULL ? g_strstrip (words[1]) : "");
  return person;
}

EntentePerson *
entente_attendance_make_person (EntenteAttendance *self, GError **error)
{
  EntenteRecord *record = ENTENTE_RECORD (self);
  g_autoptr (EntenteEdit) edit = NULL;
  g_autofree char *name = NULL;
  EntenteRecord *person;

  g_return_val_if_fail (ENTENTE_IS_ATTENDANCE (self), NULL);

  if (entente_attendance_get_person (self) != NULL)
    return entente_attendance_get_person (self);

  name = g_strstrip (g_strdup (entente_record_get_text (record, ENTENTE_ATTENDANCE_NAME)));
  if (*name == '\0')
    {
      g_set_error_literal (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_INCOMPLETE,
                           _("This guest has no name yet: give the name first."));
      return NULL;
    }

  edit = entente_store_begin (entente_record_get_store (record), _("Add guest to the collective"));
  person = insert_person (edit, name);
  entente_edit_set_reference (edit, record, ENTENTE_ATTENDANCE_PERSON, person);
  entente_edit_set_text (edit, record, ENTENTE_ATTENDANCE_NAME, "");

  return entente_edit_commit (edit, error) ? ENTENTE_PERSON (person) : NULL;
}
