/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-invitation-document.h"

#include "meetings/entente-invitation.h"
#include "meetings/entente-meeting-blocks.h"

#include <glib/gi18n-lib.h>

#define BLANK_POINTS 6
#define BLANK_SENDERS 2
#define NAME_WIDTH 45 /* mm */
#define LONG_WIDTH 110
#define SLIP_WIDTH 85
#define SHORT_WIDTH 40
#define BOX "☐"

struct _EntenteInvitationDocument
{
  EntenteMeetingDocument parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteInvitationDocument,
                     entente_invitation_document,
                     ENTENTE_TYPE_MEETING_DOCUMENT)

/* One letter while it is composed. */
typedef struct
{
  EntentePaperBlocks paper;
  EntenteInvitation *invitation; /* NULL in a blank model */
  EntenteWords *sentences;       /* of all that invites */
  EntenteMeetingState state;
} Letter;

static const char *
get_part (Letter *self, EntenteInvitationPart part)
{
  return self->invitation != NULL ? entente_invitation_get_words (self->invitation, part) : "";
}

static void
add_part (Letter *self, EntenteInvitationPart part)
{
  _entente_meeting_blocks_add_words (&self->paper, ENTENTE_PARAGRAPH_BODY, get_part (self, part));
}

static gboolean
is_cancelled (Letter *self)
{
  return self->state == ENTENTE_MEETING_CANCELLED;
}

/* The letterheads */

static void
add_contact (GPtrArray *parts, EntenteRecord *record, guint field)
{
  const char *text = entente_record_get_text (record, field);

  if (*text != '\0')
    {
      g_auto (GStrv) words = g_strsplit (text, " ", -1);

      g_ptr_array_add (parts, g_strjoinv (ENTENTE_NO_BREAK_SPACE, words));
    }
}

/* "3 rue des Tilleuls, 44999 Villefeinte · 06 39 98 00 01 · bonjour@example.org" */
static char *
dup_contact (EntenteRecord *sender)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) address = g_string_new (
    entente_record_get_text (sender, ENTENTE_ORGANIZATION_STREET));
  g_autofree char *town
    = g_strdup_printf ("%s %s", entente_record_get_text (sender, ENTENTE_ORGANIZATION_POSTCODE),
                       entente_record_get_text (sender, ENTENTE_ORGANIZATION_TOWN));

  g_strstrip (town);
  if (address->len > 0 && *town != '\0')
    g_string_append (address, ", ");
  g_string_append (address, town);
  if (address->len > 0)
    g_ptr_array_add (parts, g_strdup (address->str));
  add_contact (parts, sender, ENTENTE_ORGANIZATION_PHONE);
  add_contact (parts, sender, ENTENTE_ORGANIZATION_EMAIL);
  g_ptr_array_add (parts, NULL);

  /* The dot stays at the end of a line. */
  return g_strjoinv (ENTENTE_NO_BREAK_SPACE "· ", (char **) parts->pdata);
}

static void
add_letterhead (Letter *self, EntentePaperFacts *facts, EntenteRecord *sender)
{
  EntentePaperBlocks *paper = &self->paper;
  g_autofree char *contact = sender != NULL ? dup_contact (sender) : g_strdup ("");
  const char *name
    = sender != NULL ? entente_record_get_text (sender, ENTENTE_ORGANIZATION_NAME) : "";

  g_ptr_array_add (facts->keys,
                   *name != '\0' ? _entente_paper_blocks_set (paper, name, ENTENTE_TEXT_STRONG)
                                 : _entente_paper_blocks_say (paper, "slip-organization"));
  g_ptr_array_add (facts->values,
                   *contact != '\0' ? _entente_paper_blocks_set (paper, contact, ENTENTE_TEXT_SMALL)
                                    : _entente_paper_blocks_blank (paper, "contact"));
}

static void
add_letterheads (Letter *self)
{
  EntentePaperFacts facts;
  GPtrArray *senders
    = self->invitation != NULL ? entente_invitation_get_senders (self->invitation) : NULL;

  _entente_paper_facts_init (&facts);
  for (guint i = 0; senders != NULL && i < senders->len; i++)
    add_letterhead (self, &facts, senders->pdata[i]);
  for (guint i = 0; facts.keys->len == 0 || (senders == NULL && i < BLANK_SENDERS); i++)
    add_letterhead (self, &facts, NULL);
  _entente_paper_blocks_add_facts (&self->paper, &facts);
}

/* When and where */

static void
add_frame (Letter *self)
{
  static const struct
  {
    const char *key;
    EntenteInvitationPart part;
    gboolean required;
  } lines[] = {
    { "date", ENTENTE_INVITATION_DATE, TRUE },
    { "times", ENTENTE_INVITATION_TIMES, TRUE },
    { "place", ENTENTE_INVITATION_PLACE, TRUE },
    { "access", ENTENTE_INVITATION_ACCESS, FALSE },
  };
  EntentePaperFacts facts;
  const char *link = get_part (self, ENTENTE_INVITATION_LINK);

  _entente_paper_facts_init (&facts);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    _entente_paper_blocks_add_fact (&self->paper, &facts, lines[i].key,
                                    get_part (self, lines[i].part), lines[i].required);
  if (*link != '\0')
    {
      EntenteRichText *text = entente_rich_text_new (NULL);

      entente_rich_text_append_link (text, link, link, ENTENTE_TEXT_PLAIN);
      g_ptr_array_add (facts.keys, _entente_paper_blocks_say (&self->paper, "link"));
      g_ptr_array_add (facts.values, text);
    }
  _entente_meeting_blocks_add_frame (&self->paper, &facts);
}

/* The agenda */

static void
take_item (GPtrArray *items, EntenteRichText *text)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (blocks, entente_paragraph_block_new (ENTENTE_PARAGRAPH_BODY, text));
  g_ptr_array_add (items, blocks);
  entente_rich_text_unref (text);
}

static EntenteRichText *
make_line (Letter *self, double width, const char *what)
{
  EntenteRichText *text = entente_rich_text_new (NULL);

  entente_rich_text_append_blank (text, width, entente_words_get (self->paper.words, what));
  return text;
}

/* Where and when the letter is written; lines for both in a blank model. */
static void
add_issued (Letter *self)
{
  EntentePaperBlocks *paper = &self->paper;
  EntenteRichText *text;

  if (self->invitation != NULL)
    {
      add_part (self, ENTENTE_INVITATION_ISSUED);
      return;
    }

  text = entente_rich_text_new (NULL);
  _entente_meeting_blocks_append (paper, text, entente_words_get (paper->words, "issued-at"),
                                  ENTENTE_TEXT_PLAIN);
  entente_rich_text_append_blank (text, SHORT_WIDTH, entente_words_get (paper->words, "issued-place"));
  _entente_meeting_blocks_append (paper, text, entente_words_get (paper->words, "issued-on"),
                                  ENTENTE_TEXT_PLAIN);
  entente_rich_text_append_blank (text, SHORT_WIDTH, entente_words_get (paper->words, "issued-day"));
  _entente_paper_blocks_add_paragraph (paper, ENTENTE_PARAGRAPH_BODY, text);
}

static void
add_agenda (Letter *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (EntenteBlock) list = NULL;
  const char *const *points
    = self->invitation != NULL ? entente_invitation_get_points (self->invitation) : NULL;

  for (guint i = 0; points != NULL && points[i] != NULL; i++)
    take_item (items, _entente_paper_blocks_set (&self->paper, points[i], ENTENTE_TEXT_PLAIN));
  for (guint i = 0; items->len == 0 || (points == NULL && i + 1 < BLANK_POINTS); i++)
    take_item (items, make_line (self, LONG_WIDTH, "point"));
  _entente_paper_blocks_add_heading (&self->paper, 2, "agenda");
  list = entente_list_block_new (TRUE, 1, items);
  entente_composition_append (self->paper.composition, list);
}

/* Who signs */

static void
add_signatures (Letter *self)
{
  GPtrArray *senders
    = self->invitation != NULL ? entente_invitation_get_senders (self->invitation) : NULL;

  if (senders == NULL || senders->len == 0)
    _entente_paper_blocks_add_signature (&self->paper, NULL);
  else
    _entente_paper_blocks_add_signatures (&self->paper, senders);
}

/* The slip */

static void
add_box (Letter *self, const char *key, const char *what)
{
  EntentePaperBlocks *paper = &self->paper;
  EntenteRichText *text = entente_rich_text_new (NULL);

  entente_rich_text_append (text, BOX, ENTENTE_TEXT_LARGE);
  entente_rich_text_append (text, "  ", ENTENTE_TEXT_PLAIN);
  _entente_meeting_blocks_append (paper, text, entente_words_get (paper->words, key),
                                  ENTENTE_TEXT_PLAIN);
  if (what != NULL)
    entente_rich_text_append_blank (text, NAME_WIDTH, entente_words_get (paper->words, what));
  _entente_paper_blocks_add_paragraph (paper, ENTENTE_PARAGRAPH_BODY, text);
}

/* Two lines to write on. */
static void
add_slip_lines (Letter *self, const char *first, const char *second)
{
  const char *const lines[] = { first, second };
  EntentePaperFacts facts;

  _entente_paper_facts_init (&facts);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_ptr_array_add (facts.keys, _entente_paper_blocks_say (&self->paper, lines[i]));
      g_ptr_array_add (facts.values, make_line (self, SLIP_WIDTH, lines[i]));
    }
  _entente_paper_blocks_add_facts (&self->paper, &facts);
}

/* Until when, or a line for it. */
static void
add_slip_day (Letter *self)
{
  EntentePaperBlocks *paper = &self->paper;
  EntenteRichText *text = entente_rich_text_new (NULL);
  GDate day;

  if (self->invitation != NULL
      && entente_record_get_date (
        ENTENTE_RECORD (entente_invitation_get_meeting (self->invitation)),
        ENTENTE_MEETING_REPLY_BY, &day))
    {
      g_autofree char *words
        = entente_typography_format_date (&day, ENTENTE_DATE_WEEKDAY, paper->language);
      g_autofree char *sentence
        = entente_words_format (paper->words, "slip-return", "day", words, NULL);

      _entente_meeting_blocks_append (paper, text, sentence, ENTENTE_TEXT_PLAIN);
    }
  else
    {
      _entente_meeting_blocks_append (
        paper, text, entente_words_get (paper->words, "slip-return-blank"), ENTENTE_TEXT_PLAIN);
      entente_rich_text_append_blank (text, SHORT_WIDTH,
                                      entente_words_get (paper->words, "slip-day"));
    }
  _entente_paper_blocks_add_paragraph (paper, ENTENTE_PARAGRAPH_BODY, text);
}

static void
add_slip_title (Letter *self)
{
  const char *title = get_part (self, ENTENTE_INVITATION_TITLE);
  const char *day = get_part (self, ENTENTE_INVITATION_DATE);
  g_autofree char *words = *title != '\0' && *day != '\0'
                             ? entente_words_format (self->paper.words, "slip-meeting", "title",
                                                     title, "day", day, NULL)
                             : g_strdup (title);

  if (*words != '\0')
    _entente_paper_blocks_add_paragraph (
      &self->paper, ENTENTE_PARAGRAPH_BODY,
      _entente_paper_blocks_set (&self->paper, words, ENTENTE_TEXT_STRONG));
}

/* On a sheet of its own: it is torn off and given back. */
static void
add_slip (Letter *self)
{
  g_autoptr (EntenteBlock) sheet = entente_page_break_block_new ();

  entente_composition_append (self->paper.composition, sheet);
  _entente_paper_blocks_add_heading (&self->paper, 2, "slip");
  add_slip_title (self);
  add_slip_day (self);
  add_slip_lines (self, "slip-name", "slip-organization");
  add_box (self, "slip-coming", NULL);
  add_box (self, "slip-absent", NULL);
  add_box (self, "slip-proxy", "slip-proxy-name");
  add_slip_lines (self, "slip-item", "slip-signature");
}

/* The letter */

static const char *
get_sentence (Letter *self, const char *key)
{
  return entente_words_get (self->sentences, key);
}

static void
add_opening (Letter *self)
{
  EntentePaperBlocks *paper = &self->paper;

  if (self->invitation == NULL)
    {
      _entente_meeting_blocks_add_words (paper, ENTENTE_PARAGRAPH_BODY,
                                         get_sentence (self, "salutation-friendly"));
      _entente_paper_blocks_add_lines (paper, "note", 2);
      return;
    }

  add_part (self, ENTENTE_INVITATION_SALUTATION);
  if (is_cancelled (self))
    _entente_meeting_blocks_add_words (paper, ENTENTE_PARAGRAPH_BODY,
                                       get_sentence (self, "cancelled"));
  else
    _entente_paper_blocks_add_markdown (paper, get_part (self, ENTENTE_INVITATION_INTRODUCTION));
  if (!is_cancelled (self)
      && entente_meeting_has_moved (entente_invitation_get_meeting (self->invitation)))
    _entente_meeting_blocks_add_words (paper, ENTENTE_PARAGRAPH_BODY, get_sentence (self, "moved"));
}

static void
add_notes (Letter *self)
{
  add_part (self, ENTENTE_INVITATION_ADD_ITEMS);
  if (self->invitation != NULL)
    _entente_paper_blocks_add_markdown (&self->paper,
                                        get_part (self, ENTENTE_INVITATION_PRACTICAL_NOTE));
  else
    _entente_paper_blocks_add_lines (&self->paper, "note", 2);
  add_part (self, ENTENTE_INVITATION_PUNCTUALITY);
  add_part (self, ENTENTE_INVITATION_REPLY);
  if (self->invitation == NULL)
    _entente_meeting_blocks_add_words (&self->paper, ENTENTE_PARAGRAPH_BODY,
                                       get_sentence (self, "closing-friendly"));
  add_part (self, ENTENTE_INVITATION_CLOSING);
}

static void
add_body (Letter *self)
{
  add_opening (self);
  add_frame (self);
  if (is_cancelled (self))
    {
      _entente_meeting_blocks_add_words (&self->paper, ENTENTE_PARAGRAPH_BODY,
                                         get_sentence (self, "cancelled-closing"));
      add_signatures (self);
      return;
    }
  add_agenda (self);
  add_notes (self);
  add_signatures (self);
  add_slip (self);
}

static void
take_gaps (Letter *self, GPtrArray *gaps)
{
  g_autoptr (GPtrArray) found = NULL;

  if (gaps == NULL || self->invitation == NULL)
    return;

  found = entente_invitation_dup_gaps (self->invitation);
  for (guint i = 0; i < found->len; i++)
    entente_gap_list_add (gaps, entente_gap_copy (found->pdata[i]));
}

static void
set_sentences (Letter *self, EntenteMeeting *meeting)
{
  self->sentences = entente_words_new (self->paper.language, "invitation");
  if (self->paper.blank || meeting == NULL)
    return;

  self->invitation = entente_invitation_new (meeting, NULL);
  self->state
    = entente_record_get_choice (ENTENTE_RECORD (meeting), ENTENTE_MEETING_STATE);
}

static EntenteComposition *
entente_invitation_document_compose (EntenteDocument *document, EntenteFill fill, GPtrArray *gaps)
{
  EntenteMeeting *meeting
    = entente_meeting_document_get_meeting (ENTENTE_MEETING_DOCUMENT (document));
  Letter letter = { .invitation = NULL };
  EntentePaperBlocks *paper = &letter.paper;
  g_autofree char *number = NULL;
  const char *title;

  if (meeting == NULL)
    fill = ENTENTE_FILL_BLANK;
  _entente_meeting_blocks_init (paper, document, "invitation-letter");
  /* The invitation itself knows what is missing. */
  _entente_paper_blocks_open (paper, document, fill, NULL, "");
  set_sentences (&letter, meeting);
  title = entente_words_get (paper->words, is_cancelled (&letter) ? "title-cancelled" : "title");
  g_object_set (paper->composition, "title", title, NULL);
  number = paper->blank ? NULL : _entente_meeting_blocks_dup_number (paper, meeting, "INV");
  _entente_meeting_blocks_set_footer (paper, title, number, NULL);

  add_letterheads (&letter);
  add_issued (&letter);
  _entente_meeting_blocks_add_heading (paper, 1, NULL, title);
  _entente_meeting_blocks_add_lead (paper, get_part (&letter, ENTENTE_INVITATION_TITLE));
  add_body (&letter);
  take_gaps (&letter, gaps);

  g_clear_pointer (&letter.invitation, entente_invitation_free);
  g_clear_pointer (&letter.sentences, entente_words_unref);
  _entente_meeting_blocks_clear (paper);
  return paper->composition;
}

static void
entente_invitation_document_class_init (EntenteInvitationDocumentClass *klass)
{
  ENTENTE_DOCUMENT_CLASS (klass)->compose = entente_invitation_document_compose;
}

static void
entente_invitation_document_init (EntenteInvitationDocument *self)
{
}

/**
 * entente_invitation_document_new:
 * @project: a project
 * @meeting: (nullable): one of its meetings, %NULL for the blank model
 *
 * Returns: (transfer full): the letter of invitation
 */
EntenteDocument *
entente_invitation_document_new (EntenteProject *project, EntenteMeeting *meeting)
{
  g_autofree char *meeting_title = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);
  g_return_val_if_fail (meeting == NULL || ENTENTE_IS_MEETING (meeting), NULL);

  meeting_title = meeting != NULL ? entente_meeting_dup_title (meeting) : NULL;
  title = meeting != NULL ? g_strdup_printf (_ ("Invitation, %s"), meeting_title)
                          : g_strdup (_ ("Invitation to a meeting, blank model"));
  return _entente_meeting_document_new (ENTENTE_TYPE_INVITATION_DOCUMENT, project, meeting, "invitation",
                                        title, C_ ("file name", "invitation"));
}
