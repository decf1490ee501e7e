/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-attendance-list.h"

#include "collective/entente-bodies.h"
#include "collective/entente-finding.h"
#include "entente-fold.h"
#include "meetings/entente-attendance-private.h"

#include <glib/gi18n-lib.h>

static EntenteBody *
get_body (EntenteMeeting *meeting)
{
  EntenteRecord *record = ENTENTE_RECORD (meeting);

  return (EntenteBody *) entente_store_get_record (
    entente_record_get_store (record),
    ENTENTE_TYPE_BODY,
    entente_record_get_reference (record, ENTENTE_MEETING_BODY));
}

/* Voters */

/* A guest or an observer speaks for nobody; in a free meeting, everybody of the collective does. */
static gboolean
has_voice (EntenteAttendance *participant, EntenteBody *body)
{
  EntentePerson *person = entente_attendance_get_person (participant);
  EntenteSeat *seat;

  if (person == NULL)
    return FALSE;
  if (body == NULL)
    return TRUE;

  seat = entente_body_find_seat (body, entente_record_get_id (ENTENTE_RECORD (person)));
  return seat != NULL
         && entente_record_get_choice (ENTENTE_RECORD (seat), ENTENTE_SEAT_ROLE)
              != ENTENTE_SEAT_OBSERVER;
}

static EntenteVoter *
find_voter (GPtrArray *voters, EntenteOrganization *organization)
{
  for (guint i = 0; i < voters->len; i++)
    {
      EntenteVoter *voter = voters->pdata[i];

      if (voter->organization == organization)
        return voter;
    }

  return NULL;
}

static EntenteVoter *
add_voter (GPtrArray *voters, EntenteOrganization *organization, guint voices)
{
  EntenteVoter *voter = g_new0 (EntenteVoter, 1);

  voter->organization = organization;
  voter->voices = voices;
  g_ptr_array_add (voters, voter);

  return voter;
}

static void
add_members (GPtrArray *voters, EntenteBody *body)
{
  g_autoptr (GPtrArray) voices = entente_body_list_voices (body);

  for (guint i = 0; i < voices->len; i++)
    {
      const EntenteBodyVoice *voice = voices->pdata[i];

      add_voter (voters, voice->organization, CLAMP (voice->voices, 0, G_MAXINT));
    }
}

static int
compare_voters (gconstpointer a, gconstpointer b)
{
  const EntenteVoter *left = *(EntenteVoter *const *) a;
  const EntenteVoter *right = *(EntenteVoter *const *) b;

  return entente_fold_compare (
    entente_record_get_text (ENTENTE_RECORD (left->organization), ENTENTE_ORGANIZATION_NAME),
    entente_record_get_text (ENTENTE_RECORD (right->organization), ENTENTE_ORGANIZATION_NAME));
}

/* Whoever is in the room speaks before whoever holds a proxy, in the order of the list. */
static void
add_speaker (EntenteVoter *voter, EntenteAttendance *participant, EntenteMoment at)
{
  if (entente_attendance_is_here (participant, at)
      && (voter->speaker == NULL || voter->by_proxy))
    {
      voter->speaker = entente_attendance_get_person (participant);
      voter->by_proxy = FALSE;
    }
  else if (voter->speaker == NULL && _entente_attendance_proxy_counts (participant, at))
    {
      voter->speaker = entente_attendance_get_proxy (participant);
      voter->by_proxy = TRUE;
    }
}

GPtrArray *
entente_attendance_dup_voters (EntenteMeeting *meeting, EntenteMoment at)
{
  GPtrArray *voters = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) participants = NULL;
  EntenteBody *body;

  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), voters);

  body = get_body (meeting);
  if (body != NULL)
    add_members (voters, body);

  participants = _entente_attendance_list_sorted (meeting);
  for (guint i = 0; i < participants->len; i++)
    {
      EntenteAttendance *participant = participants->pdata[i];
      EntenteOrganization *organization = entente_attendance_get_organization (participant);
      EntenteVoter *voter;

      if (organization == NULL || !has_voice (participant, body))
        continue;
      voter = find_voter (voters, organization);
      if (voter == NULL && body == NULL)
        voter = add_voter (voters, organization, 1);
      if (voter != NULL)
        add_speaker (voter, participant, at);
    }
  g_ptr_array_sort (voters, compare_voters);

  return voters;
}

gboolean
entente_attendance_count_quorum (EntenteMeeting *meeting,
                                 EntenteMoment at,
                                 EntenteBodyQuorum *quorum)
{
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) organizations = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) voters = NULL;
  GListModel *participants;

  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), FALSE);
  g_return_val_if_fail (quorum != NULL, FALSE);

  if (get_body (meeting) == NULL)
    return FALSE;

  participants = entente_meeting_get_participants (meeting);
  for (guint i = 0; i < g_list_model_get_n_items (participants); i++)
    {
      g_autoptr (EntenteAttendance) participant = g_list_model_get_item (participants, i);
      EntentePerson *person = entente_attendance_get_person (participant);
      gint64 id = person != NULL ? entente_record_get_id (ENTENTE_RECORD (person)) : 0;

      if (person != NULL
          && (entente_attendance_is_here (participant, at)
              || _entente_attendance_proxy_counts (participant, at)))
        g_array_append_val (people, id);
    }

  voters = entente_attendance_dup_voters (meeting, at);
  for (guint i = 0; i < voters->len; i++)
    {
      const EntenteVoter *voter = voters->pdata[i];
      gint64 id = entente_record_get_id (ENTENTE_RECORD (voter->organization));

      if (voter->speaker != NULL)
        g_array_append_val (organizations, id);
    }

  *quorum = entente_body_count_quorum (get_body (meeting),
                                       (const gint64 *) people->data,
                                       people->len,
                                       (const gint64 *) organizations->data,
                                       organizations->len);
  return TRUE;
}

/* Counts */

void
entente_attendance_count (EntenteMeeting *meeting, EntenteAttendanceCounts *counts)
{
  g_autoptr (GHashTable) organizations = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) here = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) voters = NULL;
  GListModel *participants;

  g_return_if_fail (ENTENTE_IS_MEETING (meeting));
  g_return_if_fail (counts != NULL);

  *counts = (EntenteAttendanceCounts) { 0 };
  participants = entente_meeting_get_participants (meeting);
  counts->n_participants = g_list_model_get_n_items (participants);
  for (guint i = 0; i < counts->n_participants; i++)
    {
      g_autoptr (EntenteAttendance) participant = g_list_model_get_item (participants, i);
      EntenteOrganization *organization = entente_attendance_get_organization (participant);

      counts->n_by_state[_entente_attendance_get_state (participant)]++;
      if (organization == NULL)
        continue;
      g_hash_table_add (organizations, organization);
      if (entente_attendance_is_here (participant, ENTENTE_MOMENT_NONE)
          || _entente_attendance_proxy_counts (participant, ENTENTE_MOMENT_NONE))
        g_hash_table_add (here, organization);
    }

  voters = entente_attendance_dup_voters (meeting, ENTENTE_MOMENT_NONE);
  for (guint i = 0; i < voters->len; i++)
    g_hash_table_add (organizations, ((EntenteVoter *) voters->pdata[i])->organization);

  counts->n_organizations = g_hash_table_size (organizations);
  counts->n_organizations_here = g_hash_table_size (here);
}

/* part: (transfer full): nothing is said of none. */
static void
say (GStrvBuilder *parts, guint n, char *part)
{
  if (n > 0)
    g_strv_builder_take (parts, part);
  else
    g_free (part);
}

static char *
say_excused (guint n)
{
  return g_strdup_printf (ngettext ("%u excused", "%u excused", n), n);
}

static char *
say_proxies (guint n)
{
  return g_strdup_printf (ngettext ("%u proxy", "%u proxies", n), n);
}

static char *
join_parts (GStrvBuilder *parts)
{
  g_auto (GStrv) strings = g_strv_builder_end (parts);

  /* Translators: what stands between the items of a list, such as “director, treasurer” */
  return g_strjoinv (C_("list separator", ", "), strings);
}

static char *
say_expected (const EntenteAttendanceCounts *counts)
{
  const guint *n = counts->n_by_state;
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();

  say (parts,
       counts->n_participants,
       g_strdup_printf (ngettext ("%u invited", "%u invited", counts->n_participants),
                        counts->n_participants));
  say (parts,
       n[ENTENTE_ATTENDANCE_COMING],
       g_strdup_printf (ngettext ("%u will come", "%u will come", n[ENTENTE_ATTENDANCE_COMING]),
                        n[ENTENTE_ATTENDANCE_COMING]));
  say (parts, n[ENTENTE_ATTENDANCE_EXCUSED], say_excused (n[ENTENTE_ATTENDANCE_EXCUSED]));
  say (parts, n[ENTENTE_ATTENDANCE_BY_PROXY], say_proxies (n[ENTENTE_ATTENDANCE_BY_PROXY]));

  return join_parts (parts);
}

static char *
say_came (const EntenteAttendanceCounts *counts)
{
  const guint *n = counts->n_by_state;
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_autofree char *people = NULL;
  g_autofree char *organizations = NULL;

  g_strv_builder_take (parts,
                       g_strdup_printf (ngettext ("%u present",
                                                  "%u present",
                                                  n[ENTENTE_ATTENDANCE_PRESENT]),
                                        n[ENTENTE_ATTENDANCE_PRESENT]));
  say (parts, n[ENTENTE_ATTENDANCE_EXCUSED], say_excused (n[ENTENTE_ATTENDANCE_EXCUSED]));
  say (parts, n[ENTENTE_ATTENDANCE_BY_PROXY], say_proxies (n[ENTENTE_ATTENDANCE_BY_PROXY]));
  say (parts,
       n[ENTENTE_ATTENDANCE_ABSENT],
       g_strdup_printf (ngettext ("%u absent", "%u absent", n[ENTENTE_ATTENDANCE_ABSENT]),
                        n[ENTENTE_ATTENDANCE_ABSENT]));
  people = join_parts (parts);
  if (counts->n_organizations == 0)
    return g_steal_pointer (&people);

  organizations = g_strdup_printf (ngettext ("%1$u organisation out of %2$u",
                                             "%1$u organisations out of %2$u",
                                             counts->n_organizations_here),
                                   counts->n_organizations_here,
                                   counts->n_organizations);
  /* Translators: “9 present, 2 excused”, then “4 organisations out of 5” */
  return g_strdup_printf (_("%1$s; %2$s"), people, organizations);
}

char *
entente_attendance_dup_counts_words (EntenteMeeting *meeting)
{
  EntenteAttendanceCounts counts;
  gboolean held;

  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), NULL);

  entente_attendance_count (meeting, &counts);
  if (counts.n_participants == 0)
    return g_strdup (_("Nobody is invited yet"));

  held = entente_record_get_choice (ENTENTE_RECORD (meeting), ENTENTE_MEETING_STATE)
         == ENTENTE_MEETING_HELD;
  return held ? say_came (&counts) : say_expected (&counts);
}

/* Findings */

static void
add_finding (GPtrArray *findings, char *sentence, gpointer record, int field)
{
  g_ptr_array_add (findings,
                   entente_finding_new (ENTENTE_SEVERITY_WARNING, sentence, record, field));
}

static void
check_proxy (GPtrArray *findings, EntenteMeeting *meeting, EntenteAttendance *participant)
{
  EntentePerson *holder = entente_attendance_get_proxy (participant);
  EntenteAttendance *there = NULL;
  g_autofree char *name = entente_attendance_dup_name (participant);
  g_autofree char *other = NULL;
  EntenteAttendanceState state;

  if (_entente_attendance_get_state (participant) != ENTENTE_ATTENDANCE_BY_PROXY)
    return;
  if (holder == NULL)
    {
      add_finding (findings,
                   g_strdup_printf (_("%s gives a proxy, but nobody holds it: it does not "
                                      "count."),
                                    name),
                   participant,
                   ENTENTE_ATTENDANCE_PROXY);
      return;
    }

  there = _entente_attendance_find (meeting, ENTENTE_RECORD (holder));
  state = there != NULL ? _entente_attendance_get_state (there) : ENTENTE_ATTENDANCE_ABSENT;
  if (there != participant
      && (state == ENTENTE_ATTENDANCE_PRESENT || state == ENTENTE_ATTENDANCE_COMING
          || state == ENTENTE_ATTENDANCE_INVITED))
    return;

  other = entente_person_dup_full_name (holder);
  add_finding (findings,
               /* Translators: who gives the proxy, then who holds it */
               g_strdup_printf (_("The proxy of %1$s does not count: %2$s, who holds it, is not "
                                  "there."),
                                name,
                                other),
               participant,
               ENTENTE_ATTENDANCE_PROXY);
}

static void
check_holder (GPtrArray *findings, GPtrArray *participants, EntenteAttendance *holder)
{
  EntentePerson *person = entente_attendance_get_person (holder);
  g_autofree char *name = entente_attendance_dup_name (holder);
  guint n = 0;

  for (guint i = 0; person != NULL && i < participants->len; i++)
    if (_entente_attendance_get_state (participants->pdata[i]) == ENTENTE_ATTENDANCE_BY_PROXY
        && entente_attendance_get_proxy (participants->pdata[i]) == person)
      n++;

  if (n > 1)
    add_finding (findings,
                 /* Translators: a person, and a number that is two at least */
                 g_strdup_printf (ngettext ("%1$s holds %2$u proxy: check that your rules allow "
                                            "it.",
                                            "%1$s holds %2$u proxies: check that your rules allow "
                                            "it.",
                                            n),
                                  name,
                                  n),
                 holder,
                 -1);
}

static void
check_identity (GPtrArray *findings, EntenteMeeting *meeting, EntenteAttendance *participant)
{
  EntentePerson *person = entente_attendance_get_person (participant);
  g_autofree char *name = entente_attendance_dup_name (participant);

  if (*name == '\0')
    add_finding (findings,
                 g_strdup (_("A participant has no name yet.")),
                 participant,
                 person != NULL ? -1 : ENTENTE_ATTENDANCE_NAME);
  else if (person != NULL
           && _entente_attendance_find (meeting, ENTENTE_RECORD (person)) != participant)
    add_finding (findings,
                 g_strdup_printf (_("%s is on the list twice."), name),
                 participant,
                 -1);
}

GPtrArray *
entente_attendance_dup_findings (EntenteMeeting *meeting)
{
  GPtrArray *findings = entente_findings_new ();
  g_autoptr (GPtrArray) participants = NULL;

  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), findings);

  participants = _entente_attendance_list_sorted (meeting);
  for (guint i = 0; i < participants->len; i++)
    {
      check_identity (findings, meeting, participants->pdata[i]);
      check_proxy (findings, meeting, participants->pdata[i]);
      check_holder (findings, participants, participants->pdata[i]);
    }

  return findings;
}
