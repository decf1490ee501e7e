/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-ready-indicator-private.h"

#include "entente-duration.h"

/* The format of data/indicators/README.md, in and out. */

const EntenteReadyMember _entente_ready_texts[ENTENTE_READY_N_TEXTS] = {
  [ENTENTE_READY_TEXT_NAME] = { "name", ENTENTE_INDICATOR_NAME },
  [ENTENTE_READY_TEXT_UNIT] = { "unit", ENTENTE_INDICATOR_UNIT },
  [ENTENTE_READY_TEXT_TOOL] = { "tool", ENTENTE_INDICATOR_TOOL },
  [ENTENTE_READY_TEXT_OFFSET] = { "offset", ENTENTE_INDICATOR_MEASURE_OFFSET },
  [ENTENTE_READY_TEXT_AUTOMATIC] = { "automatic", ENTENTE_INDICATOR_AUTOMATIC },
  [ENTENTE_READY_TEXT_LOW] = { "low", ENTENTE_INDICATOR_TARGET_LOW },
  [ENTENTE_READY_TEXT_HIGH] = { "high", ENTENTE_INDICATOR_TARGET_HIGH },
};

const EntenteReadyMember _entente_ready_choices[ENTENTE_READY_N_CHOICES] = {
  [ENTENTE_READY_CHOICE_MEASURE] = { "measure", ENTENTE_INDICATOR_MEASURE },
  [ENTENTE_READY_CHOICE_SCOPE] = { "scope", ENTENTE_INDICATOR_SCOPE },
  [ENTENTE_READY_CHOICE_EFFECT] = { "effect", ENTENTE_INDICATOR_EFFECT },
  [ENTENTE_READY_CHOICE_TARGET] = { "target", ENTENTE_INDICATOR_TARGET },
};

static const char *const event_nicks[] = { "meal", "forum", "meeting" };

/* What somebody else wrote is never trusted: a member of the wrong type counts as none. */
static const char *
get_text (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL || json_node_get_value_type (node) != G_TYPE_STRING)
    return "";

  return json_node_get_string (node);
}

static JsonArray *
get_array (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static EntenteEventKinds
read_events (JsonArray *nicks)
{
  EntenteEventKinds events = 0;

  for (guint i = 0; nicks != NULL && i < json_array_get_length (nicks); i++)
    for (guint kind = 0; kind < G_N_ELEMENTS (event_nicks); kind++)
      {
        JsonNode *nick = json_array_get_element (nicks, i);

        if (json_node_get_value_type (nick) == G_TYPE_STRING
            && g_str_equal (json_node_get_string (nick), event_nicks[kind]))
          events |= 1u << kind;
      }

  return events;
}

static const EntenteField *
get_field (guint field)
{
  return &entente_record_type_get_fields (ENTENTE_TYPE_INDICATOR, NULL)[field];
}

/* What a field keeps is not what people type in it: "2ed" is after, "2" before. */
static gboolean
is_kept_otherwise (guint field)
{
  return field == ENTENTE_INDICATOR_MEASURE_OFFSET;
}

/* As the store wants it; what a field would refuse is left out. */
static char *
dup_fitting (guint field, const char *text)
{
  const EntenteField *described = get_field (field);
  EntenteDuration duration;
  g_autofree char *problem = NULL;
  char *fitting;

  if (*text == '\0' || described->normalize == NULL)
    return g_strdup (text);
  if (is_kept_otherwise (field))
    return g_strdup (entente_duration_from_text (text, &duration) ? text : "");

  fitting = described->normalize (text, &problem);
  return fitting != NULL ? fitting : g_strdup ("");
}

static EntenteReadyIndicator *
read_one (JsonObject *object, gboolean is_own)
{
  EntenteReadyIndicator *self = g_object_new (ENTENTE_TYPE_READY_INDICATOR, NULL);

  self->is_own = is_own;
  self->key = g_strdup (get_text (object, "key"));
  for (guint i = 0; i < ENTENTE_READY_N_TEXTS; i++)
    self->texts[i] = dup_fitting (_entente_ready_texts[i].field,
                                  get_text (object, _entente_ready_texts[i].member));
  for (guint i = 0; i < ENTENTE_READY_N_CHOICES; i++)
    if (!entente_choice_from_nick (get_field (_entente_ready_choices[i].field)->choices,
                                   get_text (object, _entente_ready_choices[i].member),
                                   &self->choices[i]))
      self->choices[i] = 0;
  self->events = read_events (get_array (object, "events"));

  return self;
}

static gboolean
is_ours (JsonNode *root)
{
  JsonObject *object;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return FALSE;

  object = json_node_get_object (root);
  return g_str_equal (get_text (object, "format"), ENTENTE_READY_INDICATOR_FORMAT)
         && get_array (object, "indicators") != NULL;
}

GPtrArray *
_entente_ready_indicator_read (GBytes *bytes, gboolean is_own, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);
  GPtrArray *indicators;
  JsonArray *objects;

  if (!json_parser_load_from_data (parser, text, size, error))
    return NULL;
  if (!is_ours (json_parser_get_root (parser)))
    {
      g_set_error_literal (error, JSON_PARSER_ERROR, JSON_PARSER_ERROR_INVALID_DATA,
                           "no list of indicators");
      return NULL;
    }

  indicators = g_ptr_array_new_with_free_func (g_object_unref);
  objects = get_array (json_node_get_object (json_parser_get_root (parser)), "indicators");
  for (guint i = 0; i < json_array_get_length (objects); i++)
    {
      JsonNode *node = json_array_get_element (objects, i);

      if (JSON_NODE_HOLDS_OBJECT (node)
          && *get_text (json_node_get_object (node), "name") != '\0')
        g_ptr_array_add (indicators, read_one (json_node_get_object (node), is_own));
    }
  return indicators;
}

/* Writing */

static void
add_text (JsonBuilder *builder, const char *member, const char *text)
{
  if (*text == '\0')
    return;
  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, text);
}

static void
write_one (JsonBuilder *builder, EntenteReadyIndicator *self)
{
  json_builder_begin_object (builder);
  add_text (builder, "key", self->key);
  for (guint i = 0; i < ENTENTE_READY_N_TEXTS; i++)
    add_text (builder, _entente_ready_texts[i].member, self->texts[i]);
  for (guint i = 0; i < ENTENTE_READY_N_CHOICES; i++)
    add_text (builder, _entente_ready_choices[i].member,
              entente_choice_to_nick (get_field (_entente_ready_choices[i].field)->choices,
                                      self->choices[i]));
  json_builder_end_object (builder);
}

char *
_entente_ready_indicator_write (GPtrArray *indicators)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  add_text (builder, "format", ENTENTE_READY_INDICATOR_FORMAT);
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, ENTENTE_READY_INDICATOR_VERSION);
  json_builder_set_member_name (builder, "indicators");
  json_builder_begin_array (builder);
  for (guint i = 0; i < indicators->len; i++)
    write_one (builder, indicators->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  return json_generator_to_data (generator, NULL);
}
