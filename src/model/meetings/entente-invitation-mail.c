/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-invitation-private.h"

#include "collective/entente-person.h"
#include "entente-typography.h"
#include "meetings/entente-meeting-life.h"

/* Longer URIs are cut or refused by mail programs of today's desktops. */
#define LONGEST_URI 8000

static gboolean
is_cancelled (EntenteInvitation *self)
{
  return entente_record_get_choice (ENTENTE_RECORD (self->meeting), ENTENTE_MEETING_STATE)
         == ENTENTE_MEETING_CANCELLED;
}

/* What a subject or a line holds is one line, whatever somebody pasted. */
static char *
make_line (const char *text)
{
  char *line = g_strdup (text);

  for (char *c = line; *c != '\0'; c++)
    if (g_ascii_iscntrl (*c))
      *c = ' ';

  return g_strstrip (line);
}

char *
entente_invitation_dup_subject (EntenteInvitation *self)
{
  const char *title;
  const char *day;
  const char *key = "subject";
  g_autofree char *subject = NULL;
  g_autofree char *correct = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  title = entente_invitation_get_words (self, ENTENTE_INVITATION_TITLE);
  day = entente_invitation_get_words (self, ENTENTE_INVITATION_DATE);
  if (is_cancelled (self))
    key = "subject-cancelled";
  else if (entente_meeting_has_moved (self->meeting))
    key = "subject-moved";
  subject = entente_words_format (self->words, key, "title", title, NULL);
  /* A title of people's own does not say the day. */
  if (*day != '\0'
      && entente_record_is_filled (ENTENTE_RECORD (self->meeting), ENTENTE_MEETING_TITLE))
    {
      char *dated
        = entente_words_format (self->words, "subject-day", "subject", subject, "day", day, NULL);

      g_free (subject);
      subject = dated;
    }
  correct = entente_typography_correct (subject, self->language);

  return make_line (correct);
}

/* The text */

static void
add_paragraph (GString *text, const char *paragraph)
{
  if (*paragraph == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, "\n\n");
  g_string_append (text, paragraph);
}

static void
add_fact (EntenteInvitation *self, GString *facts, const char *key, EntenteInvitationPart part)
{
  const char *value = entente_invitation_get_words (self, part);
  g_autofree char *label = NULL;

  if (*value == '\0')
    return;
  if (facts->len > 0)
    g_string_append_c (facts, '\n');
  label = entente_typography_correct (entente_words_get (self->words, key), self->language);
  g_string_append_printf (facts, "%s %s", label, value);
}

static void
add_facts (EntenteInvitation *self, GString *text)
{
  g_autoptr (GString) facts = g_string_new (NULL);

  add_fact (self, facts, "label-date", ENTENTE_INVITATION_DATE);
  add_fact (self, facts, "label-times", ENTENTE_INVITATION_TIMES);
  add_fact (self, facts, "label-place", ENTENTE_INVITATION_PLACE);
  add_fact (self, facts, "label-access", ENTENTE_INVITATION_ACCESS);
  add_fact (self, facts, "label-link", ENTENTE_INVITATION_LINK);
  add_paragraph (text, facts->str);
}

static void
add_agenda (EntenteInvitation *self, GString *text)
{
  g_autoptr (GString) agenda = g_string_new (NULL);
  g_autofree char *label
    = entente_typography_correct (entente_words_get (self->words, "label-agenda"), self->language);

  if (self->points[0] == NULL)
    return;

  g_string_append (agenda, label);
  for (guint i = 0; self->points[i] != NULL; i++)
    g_string_append_printf (agenda, "\n%u. %s", i + 1, self->points[i]);
  add_paragraph (text, agenda->str);
}

static void
add_signature (EntenteInvitation *self, GString *signatures, guint i)
{
  EntenteRecord *position = self->signatories->pdata[i];
  EntenteRecord *person = position != NULL
                            ? entente_store_get_record (
                                entente_record_get_store (position),
                                ENTENTE_TYPE_PERSON,
                                entente_record_get_reference (position, ENTENTE_POSITION_PERSON))
                            : NULL;
  const char *organization
    = entente_record_get_text (self->senders->pdata[i], ENTENTE_ORGANIZATION_NAME);
  g_autofree char *name = NULL;
  g_autofree char *line = NULL;

  if (person != NULL)
    {
      name = entente_person_dup_full_name (ENTENTE_PERSON (person));
      line = entente_words_format (
        self->words, "signature", "name", name, "organization", organization, NULL);
    }
  if (signatures->len > 0)
    g_string_append_c (signatures, '\n');
  g_string_append (signatures, line != NULL ? line : organization);
}

static void
add_signatures (EntenteInvitation *self, GString *text)
{
  g_autoptr (GString) signatures = g_string_new (NULL);

  for (guint i = 0; i < self->senders->len; i++)
    add_signature (self, signatures, i);
  add_paragraph (text, signatures->str);
}

static void
add_notice (EntenteInvitation *self, GString *text, const char *key)
{
  g_autofree char *notice
    = entente_typography_correct (entente_words_get (self->words, key), self->language);

  add_paragraph (text, notice);
}

static void
add_invitation (EntenteInvitation *self, GString *text)
{
  if (entente_meeting_has_moved (self->meeting))
    add_notice (self, text, "moved");
  else
    add_paragraph (text, entente_invitation_get_words (self, ENTENTE_INVITATION_INTRODUCTION));
  add_facts (self, text);
  add_agenda (self, text);
  for (EntenteInvitationPart part = ENTENTE_INVITATION_PRACTICAL_NOTE;
       part <= ENTENTE_INVITATION_CLOSING;
       part++)
    add_paragraph (text, entente_invitation_get_words (self, part));
}

static void
add_cancellation (EntenteInvitation *self, GString *text)
{
  add_notice (self, text, "cancelled");
  add_paragraph (text, entente_invitation_get_words (self, ENTENTE_INVITATION_TITLE));
  add_facts (self, text);
  add_notice (self, text, "cancelled-closing");
}

char *
entente_invitation_dup_text (EntenteInvitation *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  add_paragraph (text, entente_invitation_get_words (self, ENTENTE_INVITATION_SALUTATION));
  if (is_cancelled (self))
    add_cancellation (self, text);
  else
    add_invitation (self, text);
  add_signatures (self, text);
  g_string_append_c (text, '\n');

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The URI */

static void
append_escaped (GString *uri, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  /* RFC 6068: line breaks are CR LF. */
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *escaped = g_uri_escape_string (lines[i], NULL, FALSE);

      if (i > 0)
        g_string_append (uri, "%0D%0A");
      g_string_append (uri, escaped);
    }
}

static void
append_addresses (EntenteInvitation *self, GString *uri)
{
  g_auto (GStrv) addresses = entente_invitation_dup_addresses (self);

  if (addresses[0] == NULL)
    return;

  /* In blind copy: people see each other's addresses only if they choose to. */
  g_string_append (uri, "bcc=");
  for (guint i = 0; addresses[i] != NULL; i++)
    {
      g_autofree char *escaped = g_uri_escape_string (addresses[i], "@", FALSE);

      if (i > 0)
        g_string_append_c (uri, ',');
      g_string_append (uri, escaped);
    }
  g_string_append_c (uri, '&');
}

char *
entente_invitation_dup_mailto (EntenteInvitation *self, gboolean *is_whole)
{
  g_autoptr (GString) uri = g_string_new ("mailto:?");
  g_autoptr (GString) body = g_string_new ("&body=");
  g_autofree char *subject = NULL;
  g_autofree char *text = NULL;
  gboolean fits;

  g_return_val_if_fail (self != NULL, NULL);

  subject = entente_invitation_dup_subject (self);
  text = entente_invitation_dup_text (self);
  append_addresses (self, uri);
  g_string_append (uri, "subject=");
  append_escaped (uri, subject);
  append_escaped (body, text);

  fits = uri->len + body->len <= LONGEST_URI;
  if (fits)
    g_string_append (uri, body->str);
  if (is_whole != NULL)
    *is_whole = fits;

  return g_string_free (g_steal_pointer (&uri), FALSE);
}
