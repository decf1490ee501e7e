/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-said-hit.h"

#include "form/entente-date-display.h"
#include "meetings/entente-agenda-item.h"
#include "meetings/entente-decision-register.h"
#include "meetings/entente-meeting-life.h"
#include "meetings/entente-problem-desk.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _EntenteSaidHit
{
  GObject parent_instance;

  EntenteTextHit *found; /* owned */
};

G_DEFINE_FINAL_TYPE (EntenteSaidHit, entente_said_hit, G_TYPE_OBJECT)

static void
entente_said_hit_finalize (GObject *object)
{
  entente_text_hit_free (ENTENTE_SAID_HIT (object)->found);

  G_OBJECT_CLASS (entente_said_hit_parent_class)->finalize (object);
}

static void
entente_said_hit_class_init (EntenteSaidHitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_said_hit_finalize;
}

static void
entente_said_hit_init (EntenteSaidHit *self)
{
}

static gboolean
is_mark (char character)
{
  return character == '*' || character == '`';
}

/* Where a place in a text is once the marks before it are gone. */
static guint
move_place (const char *text, guint place)
{
  guint n_marks = 0;

  for (guint i = 0; i < place && text[i] != '\0'; i++)
    n_marks += is_mark (text[i]) ? 1 : 0;
  return place - n_marks;
}

/* Stars and backticks of Markdown are not read aloud either. */
static void
take_marks_out (EntenteTextHit *found)
{
  GString *plain = g_string_new (NULL);

  for (guint i = 0; i < found->ranges->len; i++)
    {
      EntenteTextRange *range = &g_array_index (found->ranges, EntenteTextRange, i);
      guint end = move_place (found->excerpt, range->start + range->length);

      range->start = move_place (found->excerpt, range->start);
      range->length = end - range->start;
    }
  for (const char *at = found->excerpt; *at != '\0'; at++)
    if (!is_mark (*at))
      g_string_append_c (plain, *at);
  g_free (found->excerpt);
  found->excerpt = g_string_free_and_steal (plain);
}

EntenteSaidHit *
entente_said_hit_new (EntenteTextHit *found)
{
  EntenteSaidHit *self = g_object_new (ENTENTE_TYPE_SAID_HIT, NULL);

  take_marks_out (found);
  self->found = found;
  return self;
}

EntenteRecord *
entente_said_hit_get_record (EntenteSaidHit *self)
{
  g_return_val_if_fail (ENTENTE_IS_SAID_HIT (self), NULL);

  return self->found->record;
}

const char *
entente_said_hit_get_excerpt (EntenteSaidHit *self)
{
  g_return_val_if_fail (ENTENTE_IS_SAID_HIT (self), NULL);

  return self->found->excerpt;
}

GArray *
entente_said_hit_get_ranges (EntenteSaidHit *self)
{
  g_return_val_if_fail (ENTENTE_IS_SAID_HIT (self), NULL);

  return self->found->ranges;
}

static guint
get_meeting_field (EntenteRecord *record)
{
  if (ENTENTE_IS_AGENDA_ITEM (record))
    return ENTENTE_AGENDA_ITEM_MEETING;
  return ENTENTE_IS_DECISION (record) ? ENTENTE_DECISION_MEETING : ENTENTE_PROBLEM_MEETING;
}

EntenteMeeting *
entente_said_hit_get_meeting (EntenteSaidHit *self)
{
  EntenteRecord *record;
  gint64 id;

  g_return_val_if_fail (ENTENTE_IS_SAID_HIT (self), NULL);

  record = self->found->record;
  if (ENTENTE_IS_MEETING (record))
    return ENTENTE_MEETING (record);
  id = entente_record_get_reference (record, get_meeting_field (record));
  return id != 0 ? (EntenteMeeting *) entente_store_get_record (entente_record_get_store (record),
                                                                ENTENTE_TYPE_MEETING, id)
                 : NULL;
}

const EntenteField *
entente_said_hit_find_field (EntenteSaidHit *self)
{
  EntenteRecord *record;
  const EntenteTextRange *range;
  const EntenteField *fields;
  g_autofree char *word = NULL;
  guint n_fields;

  g_return_val_if_fail (ENTENTE_IS_SAID_HIT (self), NULL);

  if (self->found->ranges->len == 0)
    return NULL;
  record = self->found->record;
  range = &g_array_index (self->found->ranges, EntenteTextRange, 0);
  word = g_strndup (self->found->excerpt + range->start, range->length);
  fields = entente_record_type_get_fields (G_OBJECT_TYPE (record), &n_fields);
  for (guint i = 0; i < n_fields; i++)
    if ((fields[i].flags & ENTENTE_FIELD_SEARCHED) != 0
        && strstr (entente_record_get_text (record, i), word) != NULL)
      return &fields[i];
  return NULL;
}

static char *
dup_decision_title (EntenteDecision *decision)
{
  g_autofree char *number = entente_decision_dup_number (decision);
  g_autofree char *title = entente_decision_dup_title (decision);

  /* Translators: number and beginning of a decision: No. 12: Hire the hall */
  return g_strdup_printf (C_ ("number, decision", "%s: %s"), number, title);
}

char *
entente_said_hit_dup_title (EntenteSaidHit *self)
{
  EntenteRecord *record;

  g_return_val_if_fail (ENTENTE_IS_SAID_HIT (self), NULL);

  record = self->found->record;
  if (ENTENTE_IS_MEETING (record))
    return entente_meeting_dup_title (ENTENTE_MEETING (record));
  if (ENTENTE_IS_DECISION (record))
    return dup_decision_title (ENTENTE_DECISION (record));
  if (ENTENTE_IS_PROBLEM (record))
    return entente_problem_dup_title (ENTENTE_PROBLEM (record));
  return g_strdup (entente_record_get_text (record, ENTENTE_AGENDA_ITEM_TITLE));
}

static const char *
get_kind (EntenteRecord *record)
{
  if (ENTENTE_IS_MEETING (record))
    return C_ ("found", "Meeting");
  if (ENTENTE_IS_DECISION (record))
    return C_ ("found", "Decision");
  if (ENTENTE_IS_PROBLEM (record))
    return C_ ("found", "Problem");
  return C_ ("found", "Point");
}

/* Of the meeting; of what was decided or raised outside one, of that day. */
static char *
dup_day (EntenteSaidHit *self, GSettings *settings)
{
  EntenteMeeting *meeting = entente_said_hit_get_meeting (self);
  EntenteMoment start = meeting != NULL ? entente_meeting_get_start (meeting, NULL)
                                        : ENTENTE_MOMENT_NONE;
  EntenteRecord *record = self->found->record;
  GDate day;

  if (start != ENTENTE_MOMENT_NONE)
    {
      entente_moment_get_date (start, ENTENTE_MOMENT_STARTS, &day);
      return entente_date_display (&day, settings);
    }
  if ((ENTENTE_IS_DECISION (record)
       && entente_record_get_date (record, ENTENTE_DECISION_TAKEN_ON, &day))
      || (ENTENTE_IS_PROBLEM (record)
          && entente_record_get_date (record, ENTENTE_PROBLEM_RAISED_ON, &day)))
    return entente_date_display (&day, settings);
  return g_strdup ("");
}

char *
entente_said_hit_dup_origin (EntenteSaidHit *self, GSettings *settings)
{
  EntenteMeeting *meeting;
  g_autofree char *day = NULL;
  g_autofree char *title = NULL;
  const char *parts[4] = { NULL };
  guint n = 0;

  g_return_val_if_fail (ENTENTE_IS_SAID_HIT (self), NULL);

  meeting = entente_said_hit_get_meeting (self);
  day = dup_day (self, settings);
  parts[n++] = get_kind (self->found->record);
  if (meeting != NULL && (EntenteRecord *) meeting != self->found->record)
    parts[n++] = title = entente_meeting_dup_title (meeting);
  if (*day != '\0')
    parts[n++] = day;
  return g_strjoinv (" · ", (char **) parts);
}

gboolean
entente_said_hit_equal (EntenteSaidHit *self, EntenteSaidHit *other)
{
  g_return_val_if_fail (ENTENTE_IS_SAID_HIT (self) && ENTENTE_IS_SAID_HIT (other), FALSE);

  return self->found->record == other->found->record
         && g_str_equal (self->found->excerpt, other->found->excerpt)
         && self->found->ranges->len == other->found->ranges->len
         && memcmp (self->found->ranges->data, other->found->ranges->data,
                    self->found->ranges->len * sizeof (EntenteTextRange))
              == 0;
}
