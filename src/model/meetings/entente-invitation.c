/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-invitation-private.h"

#include "collective/entente-bodies.h"
#include "collective/entente-representation.h"
#include "entente-address.h"
#include "entente-civil-date.h"
#include "entente-fold.h"
#include "meetings/entente-attendance-private.h"
#include "meetings/entente-meeting-life.h"
#include "meetings/entente-meeting-private.h"
#include "meetings/entente-meeting-sender.h"

#include <glib/gi18n-lib.h>

static gpointer
get_target (gpointer record, guint field, GType type)
{
  return entente_store_get_record (entente_record_get_store (record),
                                   type,
                                   entente_record_get_reference (record, field));
}

/* Who invites */

static gboolean
is_lead (EntenteRecord *organization)
{
  return entente_record_get_choice (organization, ENTENTE_ORGANIZATION_ROLE) == ENTENTE_ROLE_LEAD;
}

/* The lead comes first, the others as they are found, each once. */
static void
add_sender (GPtrArray *senders, EntenteRecord *organization, gboolean lead_first)
{
  if (organization == NULL || g_ptr_array_find (senders, organization, NULL))
    return;

  if (lead_first && is_lead (organization))
    g_ptr_array_insert (senders, 0, g_object_ref (organization));
  else
    g_ptr_array_add (senders, g_object_ref (organization));
}

static int
compare_ranks (gconstpointer a, gconstpointer b)
{
  EntenteRecord *left = *(EntenteRecord *const *) a;
  EntenteRecord *right = *(EntenteRecord *const *) b;
  gint64 left_rank = entente_record_get_integer (left, ENTENTE_MEETING_SENDER_RANK);
  gint64 right_rank = entente_record_get_integer (right, ENTENTE_MEETING_SENDER_RANK);

  if (left_rank != right_rank)
    return left_rank < right_rank ? -1 : 1;

  return entente_record_get_id (left) < entente_record_get_id (right) ? -1 : 1;
}

/* In the order somebody gave them. */
static void
add_chosen (EntenteInvitation *self)
{
  GListModel *chosen = entente_meeting_get_senders (self->meeting);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (chosen); i++)
    g_ptr_array_add (sorted, g_list_model_get_item (chosen, i));
  g_ptr_array_sort (sorted, compare_ranks);

  for (guint i = 0; i < sorted->len; i++)
    add_sender (self->senders,
                get_target (sorted->pdata[i],
                            ENTENTE_MEETING_SENDER_ORGANIZATION,
                            ENTENTE_TYPE_ORGANIZATION),
                FALSE);
}

static void
add_of_body (EntenteInvitation *self)
{
  EntenteBody *body = get_target (self->meeting, ENTENTE_MEETING_BODY, ENTENTE_TYPE_BODY);
  g_autoptr (GPtrArray) members = NULL;

  if (body == NULL)
    return;

  members = entente_body_list_members (body);
  for (guint i = 0; i < members->len; i++)
    {
      EntenteRecord *seat = members->pdata[i];

      if (entente_record_get_choice (seat, ENTENTE_SEAT_ROLE) != ENTENTE_SEAT_OBSERVER)
        add_sender (self->senders,
                    get_target (seat, ENTENTE_SEAT_ORGANIZATION, ENTENTE_TYPE_ORGANIZATION),
                    TRUE);
    }
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return entente_fold_compare (
    entente_record_get_text (*(EntenteRecord *const *) a, ENTENTE_ORGANIZATION_NAME),
    entente_record_get_text (*(EntenteRecord *const *) b, ENTENTE_ORGANIZATION_NAME));
}

static void
add_of_collective (EntenteInvitation *self)
{
  GListModel *organizations
    = entente_store_get_list (entente_record_get_store (ENTENTE_RECORD (self->meeting)),
                              ENTENTE_TYPE_ORGANIZATION);
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (organizations); i++)
    {
      g_autoptr (EntenteRecord) organization = g_list_model_get_item (organizations, i);

      if (entente_organization_is_member (ENTENTE_ORGANIZATION (organization)))
        g_ptr_array_add (members, g_steal_pointer (&organization));
    }
  g_ptr_array_sort (members, compare_names);

  for (guint i = 0; i < members->len; i++)
    add_sender (self->senders, members->pdata[i], TRUE);
}

static void
find_senders (EntenteInvitation *self)
{
  add_chosen (self);
  if (self->senders->len == 0)
    add_of_body (self);
  if (self->senders->len == 0)
    add_of_collective (self);

  for (guint i = 0; i < self->senders->len; i++)
    g_ptr_array_add (self->signatories,
                     entente_organization_dup_representative (self->senders->pdata[i],
                                                              &self->issued_on));
}

/* Days */

static void
find_issue_date (EntenteInvitation *self, const GDate *issued_on)
{
  if (issued_on != NULL)
    self->issued_on = *issued_on;
  else if (!entente_record_get_date (ENTENTE_RECORD (self->meeting),
                                     ENTENTE_MEETING_INVITED_ON,
                                     &self->issued_on))
    entente_date_today (&self->issued_on);
}

gboolean
entente_invitation_get_days_left (EntenteInvitation *self, int *days)
{
  EntenteMoment start;

  g_return_val_if_fail (self != NULL && days != NULL, FALSE);

  start = entente_meeting_get_start (self->meeting, NULL);
  if (start == ENTENTE_MOMENT_NONE)
    return FALSE;

  *days = entente_moment_get_day (start)
          - entente_moment_get_day (entente_moment_from_date (&self->issued_on));
  return TRUE;
}

gboolean
entente_invitation_get_add_items_until (EntenteInvitation *self, GDate *date)
{
  int days;

  g_return_val_if_fail (self != NULL && date != NULL, FALSE);

  if (entente_record_get_date (ENTENTE_RECORD (self->meeting),
                               ENTENTE_MEETING_ADD_ITEMS_UNTIL,
                               date))
    return TRUE;
  if (!entente_invitation_get_days_left (self, &days) || days <= ENTENTE_INVITATION_ITEM_DAYS)
    return FALSE;

  entente_date_shift (&self->issued_on, 0, days - ENTENTE_INVITATION_ITEM_DAYS, date);
  return TRUE;
}

/* Making */

static void
unref_any (gpointer object)
{
  if (object != NULL)
    g_object_unref (object);
}

EntenteInvitation *
entente_invitation_new (EntenteMeeting *meeting, const GDate *issued_on)
{
  EntenteInvitation *self;

  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), NULL);
  g_return_val_if_fail (issued_on == NULL || g_date_valid (issued_on), NULL);

  self = g_new0 (EntenteInvitation, 1);
  self->meeting = g_object_ref (meeting);
  self->language = _entente_meeting_get_paper_language (
    entente_record_get_store (ENTENTE_RECORD (meeting)));
  self->words = entente_words_new (self->language, "invitation");
  self->senders = g_ptr_array_new_with_free_func (g_object_unref);
  self->signatories = g_ptr_array_new_with_free_func (unref_any);
  self->recipients = _entente_attendance_list_sorted (meeting);
  find_issue_date (self, issued_on);
  find_senders (self);
  _entente_invitation_make_words (self);

  return self;
}

void
entente_invitation_free (EntenteInvitation *self)
{
  for (guint i = 0; i < ENTENTE_INVITATION_N_PARTS; i++)
    g_free (self->parts[i]);
  g_strfreev (self->points);
  g_ptr_array_unref (self->senders);
  g_ptr_array_unref (self->signatories);
  g_ptr_array_unref (self->recipients);
  entente_words_unref (self->words);
  g_object_unref (self->meeting);
  g_free (self);
}

/* Reading */

EntenteMeeting *
entente_invitation_get_meeting (EntenteInvitation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->meeting;
}

GPtrArray *
entente_invitation_get_senders (EntenteInvitation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->senders;
}

GPtrArray *
entente_invitation_get_signatories (EntenteInvitation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->signatories;
}

GPtrArray *
entente_invitation_get_recipients (EntenteInvitation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->recipients;
}

const char *
entente_invitation_get_words (EntenteInvitation *self, EntenteInvitationPart part)
{
  g_return_val_if_fail (self != NULL, "");
  g_return_val_if_fail (part < ENTENTE_INVITATION_N_PARTS, "");

  return self->parts[part] != NULL ? self->parts[part] : "";
}

const char *const *
entente_invitation_get_points (EntenteInvitation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *) self->points;
}

/* Addresses */

/* An address that mail programs take; what is doubtful is left to people. */
static char *
dup_address (EntenteAttendance *participant)
{
  EntentePerson *person = entente_attendance_get_person (participant);
  g_autofree char *address = NULL;

  if (person == NULL)
    return NULL;

  address = g_strstrip (
    g_strdup (entente_record_get_text (ENTENTE_RECORD (person), ENTENTE_PERSON_EMAIL)));
  if (*address == '\0' || entente_email_check (address) != ENTENTE_IDENTIFIER_VALID)
    return NULL;

  return g_steal_pointer (&address);
}

GStrv
entente_invitation_dup_addresses (EntenteInvitation *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->recipients->len; i++)
    {
      g_autofree char *address = dup_address (self->recipients->pdata[i]);

      if (address != NULL && g_hash_table_add (seen, g_ascii_strdown (address, -1)))
        g_strv_builder_add (builder, address);
    }

  return g_strv_builder_end (builder);
}

GPtrArray *
entente_invitation_dup_mailed (EntenteInvitation *self)
{
  GPtrArray *mailed;

  g_return_val_if_fail (self != NULL, NULL);

  mailed = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->recipients->len; i++)
    {
      g_autofree char *address = dup_address (self->recipients->pdata[i]);

      if (address != NULL)
        g_ptr_array_add (mailed, g_object_ref (self->recipients->pdata[i]));
    }
  return mailed;
}

GStrv
entente_invitation_dup_without_address (EntenteInvitation *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->recipients->len; i++)
    {
      g_autofree char *address = dup_address (self->recipients->pdata[i]);

      if (address == NULL)
        g_strv_builder_take (builder, entente_attendance_dup_name (self->recipients->pdata[i]));
    }

  return g_strv_builder_end (builder);
}

/* Gaps */

static void
require (EntenteInvitation *self, GPtrArray *gaps, guint field, gboolean is_known, const char *label)
{
  if (!is_known)
    entente_gap_list_add (gaps,
                          entente_gap_new (label, ENTENTE_RECORD (self->meeting), field, TRUE));
}

/* Points and participants are rows of their own: the gap leads to the meeting. */
static void
require_rows (EntenteInvitation *self, GPtrArray *gaps, guint n, const char *label)
{
  if (n == 0)
    g_ptr_array_add (gaps,
                     entente_gap_new (label,
                                      ENTENTE_RECORD (self->meeting),
                                      ENTENTE_MEETING_NUMBER,
                                      TRUE));
}

static void
require_signatories (EntenteInvitation *self, GPtrArray *gaps)
{
  for (guint i = 0; i < self->senders->len; i++)
    {
      EntenteRecord *sender = self->senders->pdata[i];
      g_autofree char *label = NULL;

      if (self->signatories->pdata[i] != NULL)
        continue;
      label = g_strdup_printf (_("legal representative of %s"),
                               entente_record_get_text (sender, ENTENTE_ORGANIZATION_NAME));
      entente_gap_list_add (gaps,
                            entente_gap_new (label, sender, ENTENTE_ORGANIZATION_NAME, FALSE));
    }
}

GPtrArray *
entente_invitation_dup_gaps (EntenteInvitation *self)
{
  GPtrArray *gaps = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_gap_free);
  EntenteRecord *meeting;
  gboolean has_time = FALSE;
  EntenteMoment start;

  g_return_val_if_fail (self != NULL, gaps);

  meeting = ENTENTE_RECORD (self->meeting);
  start = entente_meeting_get_start (self->meeting, &has_time);
  require (self,
           gaps,
           ENTENTE_MEETING_STARTS_AT,
           start != ENTENTE_MOMENT_NONE && has_time,
           start == ENTENTE_MOMENT_NONE ? _("day and time of the meeting")
                                        : _("time at which the meeting starts"));
  require (self,
           gaps,
           ENTENTE_MEETING_PLACE,
           entente_record_is_filled (meeting, ENTENTE_MEETING_PLACE)
             || entente_record_is_filled (meeting, ENTENTE_MEETING_LINK),
           _("place of the meeting, or a link to join it"));
  require_rows (self, gaps, g_strv_length (self->points), _("at least one point of the agenda"));
  require_rows (self, gaps, self->recipients->len, _("somebody to invite"));
  require_rows (self, gaps, self->senders->len, _("an organisation that invites"));
  require_signatories (self, gaps);

  return gaps;
}
