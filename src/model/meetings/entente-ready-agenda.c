/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-ready-agenda.h"

#include "entente-model-resources.h"

#include <json-glib/json-glib.h>

#define FOLDER ENTENTE_RESOURCE_PREFIX "/model/agendas/"

static const char *const names[] = { "first", "follow-up", "before-event", "review" };

static const char *const kinds[] = {
  [ENTENTE_AGENDA_INFORM] = "inform",
  [ENTENTE_AGENDA_DISCUSS] = "discuss",
  [ENTENTE_AGENDA_DECIDE] = "decide",
};

/* It lives as long as the program, with the tree its texts stand in. */
struct _EntenteReadyAgenda
{
  const char *name;
  JsonNode *root;
  EntenteReadyPoint *points;
  guint n_points;
};

typedef struct
{
  EntenteReadyAgenda *agendas[G_N_ELEMENTS (names)];
} Library;

/* Loading. The files are linked into the program and read by a test in each language: what they
   say is trusted. */

static EntenteAgendaKind
read_kind (JsonObject *object)
{
  const char *nick = json_object_get_string_member (object, "kind");

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i], nick))
      return i;

  g_assert_not_reached ();
}

static void
read_point (JsonObject *object, EntenteReadyPoint *point)
{
  point->title = json_object_get_string_member (object, "title");
  point->kind = read_kind (object);
  point->minutes = json_object_get_int_member (object, "minutes");
  point->text = json_object_get_string_member_with_default (object, "text", "");
  point->next_date = json_object_get_boolean_member_with_default (object, "next-date", FALSE);
  point->facts = json_object_get_string_member_with_default (object, "facts", "");
}

static EntenteReadyAgenda *
load (const char *name, EntenteLanguage language)
{
  EntenteReadyAgenda *self = g_new0 (EntenteReadyAgenda, 1);
  g_autofree char *path
    = g_strdup_printf (FOLDER "%s.%s.json", name, entente_language_to_code (language));
  g_autoptr (GBytes) bytes
    = g_resource_lookup_data (entente_model_get_resource (), path, 0, NULL);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  gsize size;
  const char *text;
  JsonArray *points;

  g_assert (bytes != NULL);
  text = g_bytes_get_data (bytes, &size);
  if (!json_parser_load_from_data (parser, text, size, NULL))
    g_assert_not_reached ();

  self->name = name;
  self->root = json_node_ref (json_parser_get_root (parser));
  points = json_object_get_array_member (json_node_get_object (self->root), "points");
  self->n_points = json_array_get_length (points);
  self->points = g_new0 (EntenteReadyPoint, self->n_points);
  for (guint i = 0; i < self->n_points; i++)
    read_point (json_array_get_object_element (points, i), &self->points[i]);

  return self;
}

static gpointer
load_library (gpointer language)
{
  Library *library = g_new0 (Library, 1);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    library->agendas[i] = load (names[i], GPOINTER_TO_INT (language));

  return library;
}

EntenteReadyAgenda *const *
entente_ready_agenda_list (EntenteLanguage language, guint *n_agendas)
{
  static GOnce french = G_ONCE_INIT;
  static GOnce english = G_ONCE_INIT;
  const Library *library;

  g_return_val_if_fail (n_agendas != NULL, NULL);

  library = g_once (language == ENTENTE_LANGUAGE_FRENCH ? &french : &english,
                    load_library,
                    GINT_TO_POINTER (language));
  *n_agendas = G_N_ELEMENTS (names);
  return library->agendas;
}

EntenteReadyAgenda *
entente_ready_agenda_find (EntenteLanguage language, const char *name)
{
  EntenteReadyAgenda *const *agendas;
  guint n_agendas;

  g_return_val_if_fail (name != NULL, NULL);

  agendas = entente_ready_agenda_list (language, &n_agendas);
  for (guint i = 0; i < n_agendas; i++)
    if (g_str_equal (agendas[i]->name, name))
      return agendas[i];

  return NULL;
}

const char *
entente_ready_agenda_get_name (EntenteReadyAgenda *self)
{
  g_return_val_if_fail (self != NULL, "");

  return self->name;
}

/**
 * entente_ready_agenda_get_title:
 * @self: a ready agenda
 *
 * Returns: (transfer none): what it is called, in its own language
 */
const char *
entente_ready_agenda_get_title (EntenteReadyAgenda *self)
{
  g_return_val_if_fail (self != NULL, "");

  return json_object_get_string_member (json_node_get_object (self->root), "title");
}

/**
 * entente_ready_agenda_get_description:
 * @self: a ready agenda
 *
 * Returns: (transfer none): what it is for, in its own language
 */
const char *
entente_ready_agenda_get_description (EntenteReadyAgenda *self)
{
  g_return_val_if_fail (self != NULL, "");

  return json_object_get_string_member (json_node_get_object (self->root), "description");
}

/**
 * entente_ready_agenda_get_n_points:
 * @self: a ready agenda
 *
 * Returns: how many points it has
 */
guint
entente_ready_agenda_get_n_points (EntenteReadyAgenda *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_points;
}

/**
 * entente_ready_agenda_get_point:
 * @self: a ready agenda
 * @index: below their number
 *
 * Returns: (transfer none): that point
 */
const EntenteReadyPoint *
entente_ready_agenda_get_point (EntenteReadyAgenda *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->n_points, NULL);

  return &self->points[index];
}

guint
entente_ready_agenda_get_minutes (EntenteReadyAgenda *self)
{
  guint minutes = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->n_points; i++)
    minutes += self->points[i].minutes;

  return minutes;
}
