/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-sign-in-document.h"

#include "meetings/entente-invitation.h"
#include "meetings/entente-meeting-blocks.h"
#include "meetings/entente-minutes.h"

#include <glib/gi18n-lib.h>

#define NOON (12 * 60)
#define EVENING (18 * 60)
/* A meeting that runs this little over noon stays in one half-day. */
#define OVERLAP 60
#define MAX_HALF_DAYS 8
#define SPARE_ROWS 5
#define BLANK_ROWS 16
#define COUNT_WIDTH 30 /* mm */

struct _EntenteSignInDocument
{
  EntenteMeetingDocument parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteSignInDocument,
                     entente_sign_in_document,
                     ENTENTE_TYPE_MEETING_DOCUMENT)

/* One sheet while it is composed. */
typedef struct
{
  EntentePaperBlocks paper;
  EntenteMinutes *minutes; /* who is expected */
  GPtrArray *half_days;    /* of char *: more than one, or empty */
  GPtrArray *rows;
  GArray *styles;
  guint n_people;
} Sheet;

static const char *
get_words (Sheet *self, const char *key)
{
  return entente_words_get (self->paper.words, key);
}

/* Half-days */

static void
add_half_day (Sheet *self, gint64 day, const char *part)
{
  GDate date;
  g_autofree char *words = NULL;

  g_date_clear (&date, 1);
  entente_moment_get_date (day * ENTENTE_DAY, ENTENTE_MOMENT_STARTS, &date);
  words = entente_typography_format_date (&date, ENTENTE_DATE_BRIEF, self->paper.language);
  g_ptr_array_add (self->half_days, entente_words_format (self->paper.words, "half-day", "day",
                                                          words, "part", get_words (self, part),
                                                          NULL));
}

static void
find_half_days_of (Sheet *self, gint64 day)
{
  const EntenteMoment midnight = day * ENTENTE_DAY;
  const EntenteMoment from = MAX (self->minutes->starts_at, midnight);
  const EntenteMoment until = MIN (self->minutes->ends_at, midnight + ENTENTE_DAY);
  const EntenteMoment noon = midnight + NOON;

  if (from < noon)
    add_half_day (self, day, "morning");
  if (until > noon + OVERLAP || (from >= noon && until > from))
    add_half_day (self, day, from >= midnight + EVENING ? "evening" : "afternoon");
}

/* None while the end is not known, nor when one signature is enough. */
static void
find_half_days (Sheet *self)
{
  EntenteMinutes *minutes = self->minutes;

  self->half_days = g_ptr_array_new_with_free_func (g_free);
  if (minutes->starts_at == ENTENTE_MOMENT_NONE || minutes->ends_at == ENTENTE_MOMENT_NONE
      || minutes->ends_at <= minutes->starts_at)
    return;

  for (gint64 day = entente_moment_get_day (minutes->starts_at);
       day <= entente_moment_get_day (minutes->ends_at - 1) && self->half_days->len < MAX_HALF_DAYS;
       day++)
    find_half_days_of (self, day);
  if (self->half_days->len == 1)
    g_ptr_array_set_size (self->half_days, 0);
}

/* Number, name and function, then arrival, departure and signature, or half-days and hours. */
static guint
count_columns (Sheet *self)
{
  return self->half_days->len > 0 ? 4 + self->half_days->len : 6;
}

/* Rows */

static void
take_cell (GPtrArray *row, EntenteRichText *text)
{
  g_ptr_array_add (row, text);
}

static void
add_text (Sheet *self, GPtrArray *row, const char *text)
{
  take_cell (row, _entente_paper_blocks_set (&self->paper, text, ENTENTE_TEXT_PLAIN));
}

static void
take_row (Sheet *self, GPtrArray *row, EntenteTableRowStyle style)
{
  while (row->len < count_columns (self))
    take_cell (row, style == ENTENTE_TABLE_ROW_PLAIN ? _entente_meeting_blocks_make_room ()
                                                     : entente_rich_text_new (NULL));
  g_ptr_array_add (self->rows, row);
  g_array_append_val (self->styles, style);
}

static void
add_group (Sheet *self, const char *name)
{
  GPtrArray *row = _entente_paper_blocks_texts ();

  take_cell (row, entente_rich_text_new (NULL));
  take_cell (row, _entente_paper_blocks_set (&self->paper, name, ENTENTE_TEXT_STRONG));
  take_row (self, row, ENTENTE_TABLE_ROW_GROUP);
}

static GPtrArray *
start_row (Sheet *self)
{
  GPtrArray *row = _entente_paper_blocks_texts ();
  g_autofree char *rank = g_strdup_printf ("%u", ++self->n_people);

  add_text (self, row, rank);
  return row;
}

static void
add_blank_rows (Sheet *self, guint n_rows)
{
  for (guint i = 0; i < n_rows; i++)
    take_row (self, start_row (self), ENTENTE_TABLE_ROW_PLAIN);
}

static void
add_time (Sheet *self, GPtrArray *row, EntenteMoment at)
{
  g_autofree char *time = NULL;

  if (at == ENTENTE_MOMENT_NONE)
    {
      take_cell (row, _entente_meeting_blocks_make_room ());
      return;
    }

  time = entente_time_format (entente_moment_get_minute (at), self->paper.language);
  add_text (self, row, time);
}

/* What stands where those who do not come would sign; "" for the others. */
static char *
dup_excuse (Sheet *self, const EntenteMinutesAttendee *attendee)
{
  if (attendee->state == ENTENTE_ATTENDANCE_EXCUSED)
    return g_strdup (get_words (self, "excused"));
  if (attendee->state != ENTENTE_ATTENDANCE_BY_PROXY)
    return g_strdup ("");
  if (*attendee->proxy == '\0')
    return g_strdup (get_words (self, "proxy-open"));

  return entente_words_format (self->paper.words, "proxy", "name", attendee->proxy, NULL);
}

static void
add_attendee (Sheet *self, const EntenteMinutesAttendee *attendee)
{
  GPtrArray *row = start_row (self);
  g_autofree char *excuse = dup_excuse (self, attendee);

  add_text (self, row, attendee->name);
  add_text (self, row, attendee->function);
  if (self->half_days->len == 0)
    {
      add_time (self, row, attendee->arrived_at);
      add_time (self, row, attendee->left_at);
    }
  if (*excuse != '\0')
    take_cell (row, _entente_paper_blocks_set (&self->paper, excuse, ENTENTE_TEXT_SMALL));
  take_row (self, row, ENTENTE_TABLE_ROW_PLAIN);
}

static void
add_people (Sheet *self)
{
  for (guint i = 0; i < self->minutes->groups->len; i++)
    {
      const EntenteMinutesGroup *group = self->minutes->groups->pdata[i];

      add_group (self, *group->organization != '\0' ? group->organization
                                                    : get_words (self, "alone"));
      for (guint j = 0; j < group->attendees->len; j++)
        add_attendee (self, group->attendees->pdata[j]);
    }
}

/* The table */

static GPtrArray *
make_header (Sheet *self)
{
  GPtrArray *header;

  if (self->half_days->len == 0)
    return _entente_paper_blocks_header (&self->paper, "rank", "name", "function", "arrival",
                                         "departure", "signature", NULL);

  header = _entente_paper_blocks_header (&self->paper, "rank", "name", "function", NULL);
  for (guint i = 0; i < self->half_days->len; i++)
    take_cell (header, _entente_paper_blocks_set (&self->paper, self->half_days->pdata[i],
                                                  ENTENTE_TEXT_PLAIN));
  take_cell (header, _entente_paper_blocks_say (&self->paper, "hours"));
  return header;
}

static void
share_width (Sheet *self, EntenteTableColumn *columns)
{
  static const double plain[] = { 0.05, 0.25, 0.22, 0.10, 0.10, 0.28 };
  const guint n_columns = count_columns (self);

  for (guint i = 0; i < n_columns; i++)
    columns[i] = (EntenteTableColumn) {
      .share = self->half_days->len == 0 ? plain[i]
               : i == 0                  ? 0.05
               : i == 1                  ? 0.20
               : i == 2                  ? 0.15
               : i + 1 == n_columns      ? 0.08
                                         : 0.52 / self->half_days->len,
      .alignment = ENTENTE_COLUMN_START,
      .divided = i > 0,
    };
}

static void
add_table (Sheet *self)
{
  EntenteTableColumn columns[4 + MAX_HALF_DAYS + 1];
  g_autoptr (GPtrArray) header = make_header (self);

  self->rows = _entente_paper_blocks_rows ();
  self->styles = g_array_new (FALSE, FALSE, sizeof (EntenteTableRowStyle));
  add_people (self);
  if (self->n_people > 0)
    add_group (self, get_words (self, "others"));
  add_blank_rows (self, self->n_people > 0 ? SPARE_ROWS : BLANK_ROWS);
  share_width (self, columns);
  _entente_paper_blocks_add_table (&self->paper, columns, count_columns (self), header, self->rows,
                                   self->styles, "summary");
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->styles, g_array_unref);
}

/* Head and foot */

static void
add_facts (Sheet *self, EntenteMeeting *meeting)
{
  g_autoptr (EntenteInvitation) invitation
    = self->paper.blank ? NULL : entente_invitation_new (meeting, NULL);
  static const struct
  {
    const char *key;
    EntenteInvitationPart part;
  } lines[] = {
    { "date", ENTENTE_INVITATION_DATE },
    { "times", ENTENTE_INVITATION_TIMES },
    { "place", ENTENTE_INVITATION_PLACE },
  };
  EntentePaperFacts facts;

  _entente_paper_facts_init (&facts);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    _entente_paper_blocks_add_fact (
      &self->paper, &facts, lines[i].key,
      invitation != NULL ? entente_invitation_get_words (invitation, lines[i].part) : "", TRUE);
  _entente_paper_blocks_add_fact (&self->paper, &facts, "facilitator", self->minutes->facilitator,
                                  TRUE);
  _entente_paper_blocks_add_facts (&self->paper, &facts);
}

static void
add_gaps (Sheet *self, EntenteMeeting *meeting)
{
  EntenteRecord *record = ENTENTE_RECORD (meeting);

  if (meeting == NULL)
    return;
  if (!entente_record_is_filled (record, ENTENTE_MEETING_STARTS_AT))
    _entente_paper_blocks_add_gap (&self->paper, _ ("Date of the meeting"), record,
                                   ENTENTE_MEETING_STARTS_AT, TRUE);
  if (!entente_record_is_filled (record, ENTENTE_MEETING_PLACE))
    _entente_paper_blocks_add_gap (&self->paper, _ ("Place of the meeting"), record,
                                   ENTENTE_MEETING_PLACE, TRUE);
}

static void
add_count (Sheet *self)
{
  EntenteRichText *text = entente_rich_text_new (NULL);

  _entente_meeting_blocks_append (&self->paper, text, get_words (self, "present-count"),
                                  ENTENTE_TEXT_PLAIN);
  entente_rich_text_append_blank (text, COUNT_WIDTH, get_words (self, "count"));
  _entente_paper_blocks_add_paragraph (&self->paper, ENTENTE_PARAGRAPH_BODY, text);
}

static void
add_certificate (Sheet *self)
{
  const char *facilitator = self->minutes->facilitator;
  const EntenteSignature signature = {
    .party = get_words (self, "certified"),
    .signatory = *facilitator != '\0' ? facilitator : NULL,
    .place_label = entente_words_get (self->paper.common, "sign-place"),
    .date_label = entente_words_get (self->paper.common, "sign-date"),
  };
  g_autoptr (EntenteBlock) block = entente_signature_block_new (&signature, 1);

  entente_composition_append (self->paper.composition, block);
}

static EntenteComposition *
entente_sign_in_document_compose (EntenteDocument *document, EntenteFill fill, GPtrArray *gaps)
{
  EntenteMeeting *meeting
    = entente_meeting_document_get_meeting (ENTENTE_MEETING_DOCUMENT (document));
  Sheet sheet = { .n_people = 0 };
  EntentePaperBlocks *paper = &sheet.paper;
  g_autofree char *number = NULL;
  const char *title;

  if (meeting == NULL)
    fill = ENTENTE_FILL_BLANK;
  _entente_meeting_blocks_init (paper, document, "sign-in");
  title = entente_words_get (paper->words, "title");
  _entente_paper_blocks_open (paper, document, fill, gaps, title);
  g_object_set (paper->composition, "landscape", TRUE, NULL);
  sheet.minutes = paper->blank ? entente_minutes_new_blank (paper->language, ENTENTE_MINUTES_FULL)
                               : entente_minutes_new (meeting);
  number = paper->blank ? NULL : _entente_meeting_blocks_dup_number (paper, meeting, "EM");
  _entente_meeting_blocks_set_footer (paper, title, number, NULL);
  find_half_days (&sheet);

  _entente_meeting_blocks_add_heading (paper, 1, NULL, title);
  _entente_meeting_blocks_add_lead (paper, sheet.minutes->title);
  add_facts (&sheet, meeting);
  add_table (&sheet);
  add_count (&sheet);
  add_certificate (&sheet);
  _entente_meeting_blocks_add_words (paper, ENTENTE_PARAGRAPH_NOTE, get_words (&sheet, "notice"));
  add_gaps (&sheet, meeting);

  entente_minutes_unref (sheet.minutes);
  g_ptr_array_unref (sheet.half_days);
  _entente_meeting_blocks_clear (paper);
  return paper->composition;
}

static void
entente_sign_in_document_class_init (EntenteSignInDocumentClass *klass)
{
  ENTENTE_DOCUMENT_CLASS (klass)->compose = entente_sign_in_document_compose;
}

static void
entente_sign_in_document_init (EntenteSignInDocument *self)
{
}

/**
 * entente_sign_in_document_new:
 * @project: a project
 * @meeting: (nullable): one of its meetings, %NULL for the blank model
 *
 * Returns: (transfer full): the sheet that those who came sign
 */
EntenteDocument *
entente_sign_in_document_new (EntenteProject *project, EntenteMeeting *meeting)
{
  g_autofree char *meeting_title = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);
  g_return_val_if_fail (meeting == NULL || ENTENTE_IS_MEETING (meeting), NULL);

  meeting_title = meeting != NULL ? entente_meeting_dup_title (meeting) : NULL;
  title = meeting != NULL ? g_strdup_printf (_ ("Sign-in sheet, %s"), meeting_title)
                          : g_strdup (_ ("Sign-in sheet, blank model"));
  return _entente_meeting_document_new (ENTENTE_TYPE_SIGN_IN_DOCUMENT, project, meeting, "sign-in",
                                        title, C_ ("file name", "sign-in"));
}
