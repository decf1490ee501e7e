/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-minutes-shape-private.h"

#include "entente-civil-date.h"

typedef enum
{
  KIND_TEXT,
  KIND_NAMES,
  KIND_NUMBER,
  KIND_LARGE,
  KIND_TRUTH,
  KIND_CHOICE,
  KIND_DATE,
  KIND_MOMENT,
  KIND_LIST,
} Kind;

typedef struct
{
  const char *name;
  Kind kind;
  gsize offset;
  GType (*type) (void); /* of choices: the record and its field that has them */
  guint field;
  const EntenteMinutesShape *shape; /* of lists */
  GDestroyNotify free_element;
} Member;

struct _EntenteMinutesShape
{
  gsize size;
  const Member *members;
  guint n_members;
};

#define AT(value, member) ((gpointer) ((guint8 *) (value) + (member)->offset))

#define TEXT(Type, member, json) { json, KIND_TEXT, offsetof (Type, member) }
#define NAMES(Type, member, json) { json, KIND_NAMES, offsetof (Type, member) }
#define NUMBER(Type, member, json) { json, KIND_NUMBER, offsetof (Type, member) }
#define LARGE(Type, member, json) { json, KIND_LARGE, offsetof (Type, member) }
#define TRUTH(Type, member, json) { json, KIND_TRUTH, offsetof (Type, member) }
#define DATE(Type, member, json) { json, KIND_DATE, offsetof (Type, member) }
#define MOMENT(Type, member, json) { json, KIND_MOMENT, offsetof (Type, member) }
#define CHOICE(Type, member, json, record, field) \
  { json, KIND_CHOICE, offsetof (Type, member), record, field }
#define LIST(Type, member, json, shape, free_element) \
  { json, KIND_LIST, offsetof (Type, member), NULL, 0, shape, free_element }
#define SHAPE(Type, members) { sizeof (Type), members, G_N_ELEMENTS (members) }

/* Descriptions */

static const Member attendee_members[] = {
  TEXT (EntenteMinutesAttendee, name, "name"),
  TEXT (EntenteMinutesAttendee, function, "function"),
  CHOICE (EntenteMinutesAttendee, state, "state", entente_attendance_get_type,
          ENTENTE_ATTENDANCE_STATE),
  TEXT (EntenteMinutesAttendee, proxy, "proxy"),
  MOMENT (EntenteMinutesAttendee, arrived_at, "arrived-at"),
  MOMENT (EntenteMinutesAttendee, left_at, "left-at"),
};

const EntenteMinutesShape _entente_minutes_attendee_shape
  = SHAPE (EntenteMinutesAttendee, attendee_members);

static void
free_attendee (gpointer value)
{
  _entente_minutes_shape_clear (&_entente_minutes_attendee_shape, value);
  g_free (value);
}

static const Member group_members[] = {
  TEXT (EntenteMinutesGroup, organization, "organization"),
  LIST (EntenteMinutesGroup, attendees, "attendees", &_entente_minutes_attendee_shape,
        free_attendee),
};

const EntenteMinutesShape _entente_minutes_group_shape = SHAPE (EntenteMinutesGroup, group_members);

static void
free_group (gpointer value)
{
  _entente_minutes_shape_clear (&_entente_minutes_group_shape, value);
  g_free (value);
}

static const Member decision_members[] = {
  NUMBER (EntenteMinutesDecision, number, "number"),
  TEXT (EntenteMinutesDecision, text, "text"),
  CHOICE (EntenteMinutesDecision, kind, "kind", entente_decision_get_type, ENTENTE_DECISION_KIND),
  CHOICE (EntenteMinutesDecision, how, "how", entente_decision_get_type, ENTENTE_DECISION_HOW),
  NAMES (EntenteMinutesDecision, referents, "referents"),
  TRUTH (EntenteMinutesDecision, whole_team, "whole-team"),
  DATE (EntenteMinutesDecision, due_on, "due-on"),
  TEXT (EntenteMinutesDecision, proposed_by, "proposed-by"),
  NUMBER (EntenteMinutesDecision, replaces, "replaces"),
  TRUTH (EntenteMinutesDecision, has_vote, "has-vote"),
  CHOICE (EntenteMinutesDecision, vote.rule.rule, "rule", entente_body_get_type,
          ENTENTE_BODY_DECISION_RULE),
  NUMBER (EntenteMinutesDecision, vote.rule.quorum, "quorum"),
  CHOICE (EntenteMinutesDecision, vote.rule.quorum_of, "quorum-of", entente_body_get_type,
          ENTENTE_BODY_QUORUM_OF),
  NUMBER (EntenteMinutesDecision, vote.rule.n_members, "members"),
  NUMBER (EntenteMinutesDecision, vote.rule.n_present, "present"),
  NUMBER (EntenteMinutesDecision, vote.n[ENTENTE_BALLOT_FOR], "for"),
  NUMBER (EntenteMinutesDecision, vote.n[ENTENTE_BALLOT_AGAINST], "against"),
  NUMBER (EntenteMinutesDecision, vote.n[ENTENTE_BALLOT_ABSTAIN], "abstaining"),
  LARGE (EntenteMinutesDecision, vote.voices[ENTENTE_BALLOT_FOR], "voices-for"),
  LARGE (EntenteMinutesDecision, vote.voices[ENTENTE_BALLOT_AGAINST], "voices-against"),
  LARGE (EntenteMinutesDecision, vote.voices[ENTENTE_BALLOT_ABSTAIN], "voices-abstaining"),
  NAMES (EntenteMinutesDecision, voters[ENTENTE_BALLOT_FOR], "voters-for"),
  NAMES (EntenteMinutesDecision, voters[ENTENTE_BALLOT_AGAINST], "voters-against"),
  NAMES (EntenteMinutesDecision, voters[ENTENTE_BALLOT_ABSTAIN], "voters-abstaining"),
};

const EntenteMinutesShape _entente_minutes_decision_shape
  = SHAPE (EntenteMinutesDecision, decision_members);

static void
free_decision (gpointer value)
{
  _entente_minutes_shape_clear (&_entente_minutes_decision_shape, value);
  g_free (value);
}

static const Member point_members[] = {
  TEXT (EntenteMinutesPoint, title, "title"),
  CHOICE (EntenteMinutesPoint, kind, "kind", entente_agenda_item_get_type,
          ENTENTE_AGENDA_ITEM_KIND),
  CHOICE (EntenteMinutesPoint, state, "state", entente_agenda_item_get_type,
          ENTENTE_AGENDA_ITEM_STATE),
  TEXT (EntenteMinutesPoint, presenter, "presenter"),
  TEXT (EntenteMinutesPoint, text, "text"),
  TEXT (EntenteMinutesPoint, exchanges, "exchanges"),
  TRUTH (EntenteMinutesPoint, next_date, "next-date"),
  LIST (EntenteMinutesPoint, decisions, "decisions", &_entente_minutes_decision_shape,
        free_decision),
};

const EntenteMinutesShape _entente_minutes_point_shape = SHAPE (EntenteMinutesPoint, point_members);

static void
free_point (gpointer value)
{
  _entente_minutes_shape_clear (&_entente_minutes_point_shape, value);
  g_free (value);
}

static const Member problem_members[] = {
  TEXT (EntenteMinutesProblem, text, "text"),
  TEXT (EntenteMinutesProblem, raised_by, "raised-by"),
  TEXT (EntenteMinutesProblem, organization, "organization"),
  CHOICE (EntenteMinutesProblem, severity, "severity", entente_problem_get_type,
          ENTENTE_PROBLEM_SEVERITY),
  DATE (EntenteMinutesProblem, answer_due, "answer-due"),
  TEXT (EntenteMinutesProblem, answer, "answer"),
};

const EntenteMinutesShape _entente_minutes_problem_shape
  = SHAPE (EntenteMinutesProblem, problem_members);

static void
free_problem (gpointer value)
{
  _entente_minutes_shape_clear (&_entente_minutes_problem_shape, value);
  g_free (value);
}

/* What tells of a version, its number and when it was approved, stands beside the copy. */
static const Member minutes_members[] = {
  CHOICE (EntenteMinutes, form, "form", entente_meeting_get_type, ENTENTE_MEETING_FORM),
  TEXT (EntenteMinutes, project, "project"),
  TEXT (EntenteMinutes, title, "title"),
  TEXT (EntenteMinutes, body, "body"),
  NUMBER (EntenteMinutes, number, "number"),
  MOMENT (EntenteMinutes, starts_at, "starts-at"),
  TRUTH (EntenteMinutes, has_time, "has-time"),
  MOMENT (EntenteMinutes, ends_at, "ends-at"),
  TEXT (EntenteMinutes, place, "place"),
  TEXT (EntenteMinutes, facilitator, "facilitator"),
  TEXT (EntenteMinutes, minute_taker, "minute-taker"),
  LIST (EntenteMinutes, groups, "attendance", &_entente_minutes_group_shape, free_group),
  LIST (EntenteMinutes, points, "points", &_entente_minutes_point_shape, free_point),
  LIST (EntenteMinutes, decisions, "decisions", &_entente_minutes_decision_shape, free_decision),
  LIST (EntenteMinutes, problems, "problems", &_entente_minutes_problem_shape, free_problem),
  TEXT (EntenteMinutes, disagreements, "disagreements"),
  TEXT (EntenteMinutes, handed_out, "handed-out"),
  TEXT (EntenteMinutes, circulated_by, "circulated-by"),
  DATE (EntenteMinutes, circulate_by, "circulate-by"),
  MOMENT (EntenteMinutes, next_at, "next-at"),
  TRUTH (EntenteMinutes, next_has_time, "next-has-time"),
  TEXT (EntenteMinutes, next_place, "next-place"),
  TEXT (EntenteMinutes, approved_at, "approved-at"),
  TEXT (EntenteMinutes, changes, "changes"),
};

const EntenteMinutesShape _entente_minutes_shape = SHAPE (EntenteMinutes, minutes_members);

/* Life */

void
_entente_minutes_shape_init (const EntenteMinutesShape *self, gpointer value)
{
  for (guint i = 0; i < self->n_members; i++)
    {
      const Member *member = &self->members[i];

      if (member->kind == KIND_TEXT)
        *(char **) AT (value, member) = g_strdup ("");
      else if (member->kind == KIND_NAMES)
        *(GStrv *) AT (value, member) = g_new0 (char *, 1);
      else if (member->kind == KIND_MOMENT)
        *(EntenteMoment *) AT (value, member) = ENTENTE_MOMENT_NONE;
      else if (member->kind == KIND_DATE)
        g_date_clear (AT (value, member), 1);
      else if (member->kind == KIND_LIST)
        *(GPtrArray **) AT (value, member) = g_ptr_array_new_with_free_func (member->free_element);
    }
}

gpointer
_entente_minutes_shape_new (const EntenteMinutesShape *self)
{
  gpointer value = g_malloc0 (self->size);

  _entente_minutes_shape_init (self, value);

  return value;
}

void
_entente_minutes_shape_clear (const EntenteMinutesShape *self, gpointer value)
{
  for (guint i = 0; i < self->n_members; i++)
    {
      const Member *member = &self->members[i];

      if (member->kind == KIND_TEXT)
        g_clear_pointer ((char **) AT (value, member), g_free);
      else if (member->kind == KIND_NAMES)
        g_clear_pointer ((GStrv *) AT (value, member), g_strfreev);
      else if (member->kind == KIND_LIST)
        g_clear_pointer ((GPtrArray **) AT (value, member), g_ptr_array_unref);
    }
}

void
_entente_minutes_take_text (char **text, char *value)
{
  g_free (*text);
  *text = value != NULL ? value : g_strdup ("");
}

void
_entente_minutes_set_text (char **text, const char *value)
{
  _entente_minutes_take_text (text, g_strdup (value));
}

/* Writing JSON: what is not known is left out. */

static const EntenteChoice *
get_choices (const Member *member)
{
  guint n_fields = 0;

  return entente_record_type_get_fields (member->type (), &n_fields)[member->field].choices;
}

static void
write_date (JsonObject *object, const char *name, const GDate *date)
{
  g_autofree char *iso = g_date_valid (date) ? entente_date_to_iso (date) : NULL;

  if (iso != NULL)
    json_object_set_string_member (object, name, iso);
}

static void
write_moment (JsonObject *object, const char *name, EntenteMoment moment)
{
  g_autofree char *iso = moment != ENTENTE_MOMENT_NONE
                           ? entente_moment_to_iso (moment, ENTENTE_MOMENT_STARTS, TRUE)
                           : NULL;

  if (iso != NULL)
    json_object_set_string_member (object, name, iso);
}

static void
write_names (JsonObject *object, const char *name, GStrv names)
{
  JsonArray *array;

  if (names[0] == NULL)
    return;

  array = json_array_new ();
  for (guint i = 0; names[i] != NULL; i++)
    json_array_add_string_element (array, names[i]);
  json_object_set_array_member (object, name, array);
}

static void
write_list (JsonObject *object, const Member *member, GPtrArray *values)
{
  JsonArray *array;

  if (values->len == 0)
    return;

  array = json_array_new ();
  for (guint i = 0; i < values->len; i++)
    json_array_add_object_element (array,
                                   _entente_minutes_shape_to_json (member->shape,
                                                                   values->pdata[i]));
  json_object_set_array_member (object, member->name, array);
}

static void
write_member (JsonObject *object, const Member *member, gpointer at)
{
  switch (member->kind)
    {
    case KIND_TEXT:
      if (**(char **) at != '\0')
        json_object_set_string_member (object, member->name, *(char **) at);
      break;
    case KIND_NAMES:
      write_names (object, member->name, *(GStrv *) at);
      break;
    case KIND_NUMBER:
      json_object_set_int_member (object, member->name, *(guint *) at);
      break;
    case KIND_LARGE:
      json_object_set_int_member (object, member->name, MIN (*(guint64 *) at, G_MAXINT64));
      break;
    case KIND_TRUTH:
      json_object_set_boolean_member (object, member->name, *(gboolean *) at);
      break;
    case KIND_CHOICE:
      json_object_set_string_member (object, member->name,
                                     entente_choice_to_nick (get_choices (member), *(int *) at));
      break;
    case KIND_DATE:
      write_date (object, member->name, at);
      break;
    case KIND_MOMENT:
      write_moment (object, member->name, *(EntenteMoment *) at);
      break;
    case KIND_LIST:
      write_list (object, member, *(GPtrArray **) at);
      break;
    }
}

JsonObject *
_entente_minutes_shape_to_json (const EntenteMinutesShape *self, gconstpointer value)
{
  JsonObject *object = json_object_new ();

  for (guint i = 0; i < self->n_members; i++)
    write_member (object, &self->members[i], AT (value, &self->members[i]));

  return object;
}

/* Reading JSON */

static GStrv
read_names (JsonArray *array)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (json_node_get_value_type (node) == G_TYPE_STRING)
        g_strv_builder_add (names, json_node_get_string (node));
    }

  return g_strv_builder_end (names);
}

static void
read_list (const Member *member, GPtrArray *values, JsonArray *array)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      gpointer value;

      if (!JSON_NODE_HOLDS_OBJECT (node))
        continue;
      value = _entente_minutes_shape_new (member->shape);
      _entente_minutes_shape_read_json (member->shape, value, json_node_get_object (node));
      g_ptr_array_add (values, value);
    }
}

static void
read_string (const Member *member, gpointer at, const char *text)
{
  GDate date;
  EntenteMoment moment;

  if (member->kind == KIND_TEXT)
    _entente_minutes_set_text (at, text);
  else if (member->kind == KIND_CHOICE)
    entente_choice_from_nick (get_choices (member), text, at);
  else if (member->kind == KIND_DATE && entente_date_from_iso (text, &date))
    *(GDate *) at = date;
  else if (member->kind == KIND_MOMENT
           && entente_moment_from_iso (text, ENTENTE_MOMENT_STARTS, &moment, NULL))
    *(EntenteMoment *) at = moment;
}

static void
read_array (const Member *member, gpointer at, JsonArray *array)
{
  if (member->kind == KIND_LIST)
    read_list (member, *(GPtrArray **) at, array);
  else if (member->kind == KIND_NAMES)
    {
      g_strfreev (*(GStrv *) at);
      *(GStrv *) at = read_names (array);
    }
}

static void
read_member (const Member *member, gpointer at, JsonNode *node)
{
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  if (JSON_NODE_HOLDS_ARRAY (node))
    read_array (member, at, json_node_get_array (node));
  else if (type == G_TYPE_STRING)
    read_string (member, at, json_node_get_string (node));
  else if (type == G_TYPE_BOOLEAN && member->kind == KIND_TRUTH)
    *(gboolean *) at = json_node_get_boolean (node);
  else if (type == G_TYPE_INT64 && member->kind == KIND_NUMBER)
    *(guint *) at = CLAMP (json_node_get_int (node), 0, G_MAXINT);
  else if (type == G_TYPE_INT64 && member->kind == KIND_LARGE)
    *(guint64 *) at = MAX (json_node_get_int (node), 0);
}

void
_entente_minutes_shape_read_json (const EntenteMinutesShape *self,
                                  gpointer value,
                                  JsonObject *object)
{
  for (guint i = 0; i < self->n_members; i++)
    {
      JsonNode *node = json_object_get_member (object, self->members[i].name);

      if (node != NULL)
        read_member (&self->members[i], AT (value, &self->members[i]), node);
    }
}
