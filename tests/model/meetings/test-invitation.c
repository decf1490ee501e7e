/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "meetings-fixture.h"

#include "entente-civil-date.h"
#include "meetings/entente-agenda.h"
#include "meetings/entente-attendance-list.h"
#include "meetings/entente-invitation.h"
#include "meetings/entente-meeting-sender.h"

static EntenteMeeting *
prepare (Collective *self)
{
  EntenteMeeting *meeting = collective_meet (self, self->group, 5);
  g_autoptr (GError) error = NULL;
  EntenteAgendaItem *item;

  collective_set_text (self->group, ENTENTE_BODY_NAME, "Comité");
  collective_set_text (meeting, ENTENTE_MEETING_STARTS_AT, "2027-03-11T18:30");
  collective_set_text (meeting, ENTENTE_MEETING_ENDS_AT, "2027-03-11T20:30");
  collective_set_text (meeting, ENTENTE_MEETING_PLACE, "Salle bleue");
  item
    = entente_agenda_add (meeting, NULL, "Le budget", ENTENTE_AGENDA_DECIDE, 20, &error);
  g_assert_no_error (error);
  collective_set_reference (item, ENTENTE_AGENDA_ITEM_PRESENTER, self->people[CID]);
  return meeting;
}

static EntenteInvitation *
invite (EntenteMeeting *meeting, const char *iso)
{
  GDate date;

  g_assert_true (entente_date_from_iso (iso, &date));
  return entente_invitation_new (meeting, &date);
}

static void
check_part (EntenteInvitation *invitation, EntenteInvitationPart part, const char *expected)
{
  g_autofree char *words
    = collective_make_plain (g_strdup (entente_invitation_get_words (invitation, part)));

  g_assert_cmpstr (words, ==, expected);
}

static void
check_text (EntenteInvitation *invitation, const char *expected)
{
  g_autofree char *text = collective_make_plain (entente_invitation_dup_text (invitation));

  g_assert_cmpstr (text, ==, expected);
}

static void
test_french (Collective *self, gconstpointer data)
{
  EntenteMeeting *meeting = prepare (self);
  g_autoptr (EntenteInvitation) invitation = invite (meeting, "2027-03-01");
  g_autofree char *subject = collective_make_plain (entente_invitation_dup_subject (invitation));

  g_assert_cmpstr (subject, ==, "Invitation : Comité, 11 mars 2027");
  check_part (invitation, ENTENTE_INVITATION_ISSUED, "Villefeinte, le 1er mars 2027");
  check_part (invitation, ENTENTE_INVITATION_DATE, "jeudi 11 mars 2027");
  check_part (invitation, ENTENTE_INVITATION_TIMES, "de 18 h 30 à 20 h 30");
  check_text (invitation,
              "Bonjour à toutes et à tous,\n\n"
              "Nous nous réjouissons de vous retrouver pour la réunion « Comité » de "
              "notre projet commun.\n\n"
              "Date : jeudi 11 mars 2027\n"
              "Horaires : de 18 h 30 à 20 h 30\n"
              "Lieu : Salle bleue\n\n"
              "Ordre du jour :\n"
              "1. Le budget (pour décision, 20 min), par Cid Fictif2\n"
              "2. Choix de la prochaine date\n\n"
              "Merci d’arriver à l’heure : nous commencerons et finirons comme prévu, en suivant "
              "l’ordre du jour.\n\n"
              "Un point à ajouter ? Dites-le-nous jusqu’au lundi 8 mars 2027.\n\n"
              "Rendez-vous dans 10 jours. À bientôt !\n\n"
              "B Association\n"
              "Fay Fictif5, pour A Association\n"
              "C Association\n");
}

static void
test_formal_english (Collective *self, gconstpointer data)
{
  EntenteMeeting *meeting = prepare (self);
  g_autoptr (EntenteInvitation) invitation = NULL;
  EntenteRecord *project = entente_store_get_record (self->store,
                                                     ENTENTE_TYPE_PROJECT_DETAILS,
                                                     ENTENTE_PROJECT_DETAILS_ID);

  collective_set_text (project, ENTENTE_PROJECT_DETAILS_TITLE, "The Long Table");
  collective_set_choice (meeting, ENTENTE_MEETING_TONE, ENTENTE_TONE_FORMAL);
  collective_set_text (meeting, ENTENTE_MEETING_REPLY_BY, "2027-03-05");
  collective_set_text (meeting, ENTENTE_MEETING_LINK, "https://example.org/meet?a=1&b=2");
  invitation = invite (meeting, "2027-03-10");

  check_part (invitation, ENTENTE_INVITATION_SALUTATION, "Dear Sir or Madam,");
  check_part (invitation,
              ENTENTE_INVITATION_INTRODUCTION,
              "We have the honour of inviting you to the meeting “Comité” of the project "
              "“The Long Table”.");
  check_part (invitation,
              ENTENTE_INVITATION_REPLY,
              "We should be grateful if you would confirm your presence by Friday 5 March 2027 or, "
              "failing that, say to whom you give your proxy.");
  /* Too late to propose points. */
  check_part (invitation, ENTENTE_INVITATION_ADD_ITEMS, "");
  check_part (invitation,
              ENTENTE_INVITATION_CLOSING,
              "We look forward to this meeting, tomorrow, and remain yours faithfully.");
  check_part (invitation, ENTENTE_INVITATION_LINK, "https://example.org/meet?a=1&b=2");
}

static void
test_typed_words (Collective *self, gconstpointer data)
{
  EntenteMeeting *meeting = prepare (self);
  g_autoptr (EntenteInvitation) invitation = NULL;
  g_autofree char *subject = NULL;

  collective_set_text (meeting, ENTENTE_MEETING_TITLE, "Visite");
  collective_set_text (meeting, ENTENTE_MEETING_INTRODUCTION, "Venez  *nombreux*.");
  collective_set_text (meeting, ENTENTE_MEETING_ADD_ITEMS_UNTIL, "2027-03-02");
  {
    g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, "punctuality");

    entente_edit_set_boolean (
      edit, ENTENTE_RECORD (meeting), ENTENTE_MEETING_PUNCTUALITY, FALSE);
    entente_edit_commit (edit, NULL);
  }
  invitation = invite (meeting, "2027-03-01");
  subject = collective_make_plain (entente_invitation_dup_subject (invitation));
  g_assert_cmpstr (subject, ==, "Invitation : Visite, jeudi 11 mars 2027");
  check_part (invitation, ENTENTE_INVITATION_INTRODUCTION, "Venez  *nombreux*.");
  check_part (invitation, ENTENTE_INVITATION_PUNCTUALITY, "");
  check_part (invitation,
              ENTENTE_INVITATION_ADD_ITEMS,
              "Un point à ajouter ? Dites-le-nous jusqu’au mardi 2 mars 2027.");
}

static void
add_sender (Collective *self, EntenteMeeting *meeting, guint organization, gint64 rank)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, "sender");
  EntenteRecord *sender = entente_edit_insert (edit, ENTENTE_TYPE_MEETING_SENDER);

  entente_edit_set_reference (
    edit, sender, ENTENTE_MEETING_SENDER_MEETING, ENTENTE_RECORD (meeting));
  entente_edit_set_reference (edit,
                              sender,
                              ENTENTE_MEETING_SENDER_ORGANIZATION,
                              ENTENTE_RECORD (self->organizations[organization]));
  entente_edit_set_integer (edit, sender, ENTENTE_MEETING_SENDER_RANK, rank);
  entente_edit_commit (edit, NULL);
}

/* "BAC": who invites, by their letters. */
static void
check_senders (EntenteMeeting *meeting, const char *expected)
{
  g_autoptr (EntenteInvitation) invitation = invite (meeting, "2027-03-01");
  GPtrArray *senders = entente_invitation_get_senders (invitation);
  g_autoptr (GString) letters = g_string_new (NULL);

  g_assert_cmpuint (entente_invitation_get_signatories (invitation)->len, ==, senders->len);
  for (guint i = 0; i < senders->len; i++)
    g_string_append_c (
      letters, *entente_record_get_text (senders->pdata[i], ENTENTE_ORGANIZATION_NAME));
  g_assert_cmpstr (letters->str, ==, expected);
}

static void
test_senders (Collective *self, gconstpointer data)
{
  EntenteMeeting *meeting = prepare (self);

  /* The lead of the body first, the observer not at all. */
  check_senders (meeting, "BAC");
  /* A free meeting: the whole collective. */
  check_senders (collective_meet (self, NULL, 5), "BACD");
  /* As somebody said, in their order. */
  add_sender (self, meeting, 3, 1);
  add_sender (self, meeting, 1, 3);
  add_sender (self, meeting, 0, 2);
  add_sender (self, meeting, 0, 4);
  check_senders (meeting, "DAB");
}

static void
check_gaps (EntenteMeeting *meeting, guint n_required, const char *first)
{
  g_autoptr (EntenteInvitation) invitation = invite (meeting, "2027-03-01");
  g_autoptr (GPtrArray) gaps = entente_invitation_dup_gaps (invitation);

  g_assert_cmpuint (entente_gap_list_count_required (gaps), ==, n_required);
  if (first != NULL)
    g_assert_cmpstr (((EntenteGap *) gaps->pdata[0])->label, ==, first);
}

static void
test_gaps (Collective *self, gconstpointer data)
{
  EntenteMeeting *meeting = prepare (self);
  g_autoptr (GError) error = NULL;

  check_gaps (meeting, 0, "legal representative of B Association");
  collective_set_text (meeting, ENTENTE_MEETING_STARTS_AT, "2027-03-11");
  check_gaps (meeting, 1, "time at which the meeting starts");
  collective_set_text (meeting, ENTENTE_MEETING_STARTS_AT, "");
  check_gaps (meeting, 1, "day and time of the meeting");
  collective_set_text (meeting, ENTENTE_MEETING_PLACE, "");
  check_gaps (meeting, 2, NULL);
  collective_set_text (meeting, ENTENTE_MEETING_LINK, "https://example.org");
  check_gaps (meeting, 1, NULL);

  meeting = collective_meet (self, NULL, 5);
  collective_set_text (meeting, ENTENTE_MEETING_PLACE, "Salle bleue");
  check_gaps (meeting, 1, "somebody to invite");
  entente_attendance_invite_guest (meeting, "Gus", NULL, &error);
  g_assert_true (
    entente_agenda_remove (ENTENTE_AGENDA_ITEM (collective_get_point (meeting, 0)), &error));
  check_gaps (meeting, 1, "at least one point of the agenda");
}

static void
test_addresses (Collective *self, gconstpointer data)
{
  EntenteMeeting *meeting = prepare (self);
  g_autoptr (EntenteInvitation) invitation = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) addresses = NULL;
  g_auto (GStrv) others = NULL;
  g_autofree char *joined = NULL;

  collective_set_text (self->people[BEA], ENTENTE_PERSON_EMAIL, "Ada@example.org");
  collective_set_text (self->people[CID], ENTENTE_PERSON_EMAIL, "");
  collective_set_text (self->people[DAN], ENTENTE_PERSON_EMAIL, "dan@@");
  entente_attendance_invite_guest (meeting, "Gus", NULL, &error);
  invitation = invite (meeting, "2027-03-01");
  addresses = entente_invitation_dup_addresses (invitation);
  joined = g_strjoinv (" ", addresses);
  g_assert_cmpstr (joined, ==, "Ada@example.org Eve@example.org");
  others = entente_invitation_dup_without_address (invitation);
  g_free (joined);
  joined = g_strjoinv (", ", others);
  g_assert_cmpstr (joined, ==, "Cid Fictif2, Dan Fictif3, Gus");
}

/* Whatever people type, the URI holds it and nothing more: no header can be slipped in. */
static void
test_mailto (Collective *self, gconstpointer data)
{
  EntenteMeeting *meeting = prepare (self);
  g_autoptr (EntenteInvitation) invitation = NULL;
  g_autofree char *uri = NULL;
  g_autofree char *text = NULL;
  g_autofree char *decoded = NULL;
  g_auto (GStrv) parts = NULL;
  g_auto (GStrv) lines = NULL;
  gboolean is_whole;

  collective_set_text (meeting, ENTENTE_MEETING_TITLE, "Thé & gâteaux?\nbcc=x@example.org#50 %");
  invitation = invite (meeting, "2027-03-01");
  uri = entente_invitation_dup_mailto (invitation, &is_whole);
  g_assert_true (is_whole);
  g_assert_true (g_str_has_prefix (uri, "mailto:?bcc=Ada@example.org,Bea@example.org,"));
  for (const char *c = uri; *c != '\0'; c++)
    g_assert_true (g_ascii_isgraph (*c) && strchr ("\"<>\\^`{|}#", *c) == NULL);

  parts = g_strsplit (uri + strlen ("mailto:?"), "&", -1);
  g_assert_cmpuint (g_strv_length (parts), ==, 3);
  g_assert_true (g_str_has_prefix (parts[1], "subject="));
  decoded = g_uri_unescape_string (parts[1], NULL);
  g_assert_nonnull (strstr (decoded, "Thé & gâteaux"));
  g_assert_null (strchr (decoded, '\n'));

  g_free (decoded);
  decoded = g_uri_unescape_string (parts[2] + strlen ("body="), NULL);
  lines = g_strsplit (decoded, "\r\n", -1);
  g_free (decoded);
  decoded = g_strjoinv ("\n", lines);
  text = entente_invitation_dup_text (invitation);
  g_assert_cmpstr (decoded, ==, text);
}

static void
test_long_mailto (Collective *self, gconstpointer data)
{
  EntenteMeeting *meeting = prepare (self);
  g_autoptr (EntenteInvitation) invitation = NULL;
  g_autofree char *long_note = g_strnfill (9000, 'x');
  g_autofree char *uri = NULL;
  gboolean is_whole;

  collective_set_text (meeting, ENTENTE_MEETING_PRACTICAL_NOTE, long_note);
  invitation = invite (meeting, "2027-03-01");
  uri = entente_invitation_dup_mailto (invitation, &is_whole);
  g_assert_false (is_whole);
  g_assert_nonnull (strstr (uri, "subject="));
  g_assert_null (strstr (uri, "body="));
}

static void
test_changes (Collective *self, gconstpointer data)
{
  EntenteMeeting *meeting = prepare (self);
  g_autoptr (GError) error = NULL;
  GDate day;

  g_assert_true (entente_date_from_iso ("2027-03-01", &day));
  g_assert_true (entente_meeting_note_sent (meeting, NULL, &day, "", &error));
  collective_set_text (meeting, ENTENTE_MEETING_PLACE, "Salle verte");
  {
    g_autoptr (EntenteInvitation) invitation = invite (meeting, "2027-03-05");
    g_autofree char *subject
      = collective_make_plain (entente_invitation_dup_subject (invitation));
    g_autofree char *text = entente_invitation_dup_text (invitation);

    g_assert_cmpstr (subject, ==, "Changement : Comité, 11 mars 2027");
    g_assert_nonnull (strstr (text, "ont changé"));
    g_assert_nonnull (strstr (text, "Salle verte"));
  }

  g_assert_true (entente_meeting_cancel (meeting, &error));
  {
    g_autoptr (EntenteInvitation) invitation = invite (meeting, "2027-03-05");
    g_autofree char *subject
      = collective_make_plain (entente_invitation_dup_subject (invitation));
    g_autofree char *text = entente_invitation_dup_text (invitation);

    g_assert_cmpstr (subject, ==, "Annulation : Comité, 11 mars 2027");
    g_assert_nonnull (strstr (text, "est annulée"));
    g_assert_null (strstr (text, "Ordre du jour"));
  }
}

#define add_test(path, language, function)              \
  g_test_add (path,                                     \
              Collective,                               \
              GINT_TO_POINTER (language),               \
              collective_set_up,                        \
              function,                                 \
              collective_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/invitation/french", ENTENTE_LANGUAGE_FRENCH, test_french);
  add_test ("/invitation/formal-english", ENTENTE_LANGUAGE_ENGLISH, test_formal_english);
  add_test ("/invitation/typed-words", ENTENTE_LANGUAGE_FRENCH, test_typed_words);
  add_test ("/invitation/senders", ENTENTE_LANGUAGE_FRENCH, test_senders);
  add_test ("/invitation/gaps", ENTENTE_LANGUAGE_FRENCH, test_gaps);
  add_test ("/invitation/addresses", ENTENTE_LANGUAGE_FRENCH, test_addresses);
  add_test ("/invitation/mailto", ENTENTE_LANGUAGE_FRENCH, test_mailto);
  add_test ("/invitation/long-mailto", ENTENTE_LANGUAGE_FRENCH, test_long_mailto);
  add_test ("/invitation/changes", ENTENTE_LANGUAGE_FRENCH, test_changes);

  return g_test_run ();
}
