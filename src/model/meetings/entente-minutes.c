/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-minutes.h"

#include "entente-civil-date.h"
#include "meetings/entente-minutes-life.h"
#include "meetings/entente-minutes-shape-private.h"

/* The version of the frozen text; a reader of a later version must still read this one. */
#define FORMAT 1

/* A blank model has so many points to fill. */
#define BLANK_POINTS 6

G_DEFINE_BOXED_TYPE (EntenteMinutes, entente_minutes, entente_minutes_ref, entente_minutes_unref)

EntenteMinutes *
_entente_minutes_new_empty (EntenteLanguage language)
{
  EntenteMinutes *self = g_atomic_rc_box_new0 (EntenteMinutes);

  _entente_minutes_shape_init (&_entente_minutes_shape, self);
  self->language = language;
  g_date_clear (&self->approved_on, 1);

  return self;
}

/**
 * entente_minutes_ref:
 * @self: minutes
 *
 * Returns: (transfer full): the same
 */
EntenteMinutes *
entente_minutes_ref (EntenteMinutes *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer self)
{
  _entente_minutes_shape_clear (&_entente_minutes_shape, self);
}

/**
 * entente_minutes_unref:
 * @self: (transfer full): minutes
 */
void
entente_minutes_unref (EntenteMinutes *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear);
}

/**
 * entente_minutes_new_blank:
 * @language: of the document
 * @form: only decisions, or exchanges as well
 *
 * Returns: (transfer full): a model to be filled by hand, with a few empty points
 */
EntenteMinutes *
entente_minutes_new_blank (EntenteLanguage language, EntenteMinutesForm form)
{
  EntenteMinutes *self = _entente_minutes_new_empty (language);

  self->blank = TRUE;
  self->form = form;
  for (guint i = 0; i < BLANK_POINTS; i++)
    {
      EntenteMinutesPoint *point = _entente_minutes_shape_new (&_entente_minutes_point_shape);

      g_ptr_array_add (point->decisions,
                       _entente_minutes_shape_new (&_entente_minutes_decision_shape));
      g_ptr_array_add (self->points, point);
    }

  return self;
}

/* Freezing and thawing */

/**
 * entente_minutes_freeze:
 * @self: minutes
 *
 * Writes down all that they say, so that nothing that changes later changes what was approved.
 *
 * Returns: (transfer full): JSON
 */
char *
entente_minutes_freeze (EntenteMinutes *self)
{
  g_autoptr (JsonNode) root = json_node_alloc ();
  g_autoptr (JsonObject) object = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  object = _entente_minutes_shape_to_json (&_entente_minutes_shape, self);
  json_object_set_int_member (object, "format", FORMAT);
  json_object_set_string_member (object, "language", entente_language_to_code (self->language));
  json_node_init_object (root, object);

  return json_to_string (root, FALSE);
}

static gboolean
read_language (JsonObject *object, EntenteLanguage *language)
{
  JsonNode *code = json_object_get_member (object, "language");

  return code != NULL && json_node_get_value_type (code) == G_TYPE_STRING
         && entente_language_from_code (json_node_get_string (code), language);
}

/* The outcome is not kept: it follows from the rest. */
static void
judge_votes (GPtrArray *decisions)
{
  for (guint i = 0; i < decisions->len; i++)
    entente_vote_result_judge (&((EntenteMinutesDecision *) decisions->pdata[i])->vote);
}

static EntenteMinutes *
thaw_object (JsonObject *object)
{
  EntenteLanguage language;
  EntenteMinutes *self;

  if (!read_language (object, &language))
    return NULL;

  self = _entente_minutes_new_empty (language);
  _entente_minutes_shape_read_json (&_entente_minutes_shape, self, object);
  judge_votes (self->decisions);
  for (guint i = 0; i < self->points->len; i++)
    judge_votes (((EntenteMinutesPoint *) self->points->pdata[i])->decisions);

  return self;
}

/**
 * entente_minutes_thaw:
 * @frozen: what entente_minutes_freeze() made, perhaps in another version
 *
 * Returns: (transfer full) (nullable): the minutes, %NULL when @frozen is damaged
 */
EntenteMinutes *
entente_minutes_thaw (const char *frozen)
{
  g_autoptr (JsonNode) root = NULL;

  g_return_val_if_fail (frozen != NULL, NULL);

  root = json_from_string (frozen, NULL);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return NULL;

  return thaw_object (json_node_get_object (root));
}

/**
 * entente_minutes_new_from_version:
 * @version: an approved version
 *
 * Returns: (transfer full) (nullable): the minutes as they were approved, %NULL when the copy is
 *   damaged
 */
EntenteMinutes *
entente_minutes_new_from_version (EntenteMinutesVersion *version)
{
  EntenteRecord *record = ENTENTE_RECORD (version);
  EntenteMinutes *self;

  g_return_val_if_fail (ENTENTE_IS_MINUTES_VERSION (version), NULL);

  self = entente_minutes_thaw (entente_record_get_text (record, ENTENTE_MINUTES_VERSION_COPY));
  if (self == NULL)
    return NULL;

  self->version
    = CLAMP (entente_record_get_integer (record, ENTENTE_MINUTES_VERSION_VERSION), 1, G_MAXINT);
  entente_record_get_date (record, ENTENTE_MINUTES_VERSION_APPROVED_ON, &self->approved_on);
  _entente_minutes_set_text (&self->changes,
                             entente_record_get_text (record, ENTENTE_MINUTES_VERSION_CHANGES));

  return self;
}

/**
 * entente_minutes_new_current:
 * @meeting: a meeting
 *
 * Returns: (transfer full): what there is to print: the last version, unless the records changed
 *   since or nothing was approved yet; then the draft
 */
EntenteMinutes *
entente_minutes_new_current (EntenteMeeting *meeting)
{
  EntenteMinutes *approved = NULL;

  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), NULL);

  if (entente_minutes_get_state (meeting) == ENTENTE_MINUTES_APPROVED)
    approved = entente_minutes_new_from_version (entente_minutes_get_version (meeting));

  return approved != NULL ? approved : entente_minutes_new (meeting);
}

/* Looking through */

static void
append_all (GPtrArray *all, GPtrArray *decisions)
{
  for (guint i = 0; i < decisions->len; i++)
    g_ptr_array_add (all, decisions->pdata[i]);
}

/**
 * entente_minutes_list_decisions:
 * @self: minutes
 *
 * Returns: (transfer container) (element-type EntenteMinutesDecision): those of the points in their
 *   order, then those taken outside
 */
GPtrArray *
entente_minutes_list_decisions (EntenteMinutes *self)
{
  GPtrArray *all = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL, all);

  for (guint i = 0; i < self->points->len; i++)
    append_all (all, ((EntenteMinutesPoint *) self->points->pdata[i])->decisions);
  append_all (all, self->decisions);

  return all;
}

/**
 * entente_minutes_count_present:
 * @self: minutes
 *
 * Returns: how many people were there, those who came late or left early included
 */
guint
entente_minutes_count_present (EntenteMinutes *self)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->groups->len; i++)
    {
      EntenteMinutesGroup *group = self->groups->pdata[i];

      for (guint j = 0; j < group->attendees->len; j++)
        if (((EntenteMinutesAttendee *) group->attendees->pdata[j])->state
            == ENTENTE_ATTENDANCE_PRESENT)
          n++;
    }

  return n;
}
