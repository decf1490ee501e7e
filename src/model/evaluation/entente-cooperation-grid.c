/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-cooperation-grid.h"

#include "entente-model-resources.h"

#include <json-glib/json-glib.h>

#define FOLDER ENTENTE_RESOURCE_PREFIX "/model/cooperation/"

/* In the order of the files, which a test compares with it. */
static const char *const keys[ENTENTE_COOPERATION_DIMENSIONS]
  = { "P1", "P2", "P3", "P4", "B1", "B2", "B3", "B4" };

/* It lives as long as the program, with the tree its texts stand in. */
typedef struct
{
  EntenteCooperationDimension dimensions[ENTENTE_COOPERATION_DIMENSIONS];
  JsonNode *root;
} Grid;

static const char **
read_steps (JsonArray *steps)
{
  guint n_steps = json_array_get_length (steps);
  const char **texts = g_new0 (const char *, n_steps + 1);

  for (guint i = 0; i < n_steps; i++)
    texts[i] = json_array_get_string_element (steps, i);

  return texts;
}

static void
read_dimension (JsonObject *object, EntenteCooperationDimension *dimension)
{
  JsonArray *statements = json_object_get_array_member (object, "statements");

  dimension->key = json_object_get_string_member (object, "key");
  dimension->is_reversed = json_object_get_boolean_member (object, "reversed");
  dimension->title = json_object_get_string_member (object, "title");
  for (guint i = 0; i < ENTENTE_COOPERATION_STATEMENTS; i++)
    dimension->statements[i] = json_array_get_string_element (statements, i);
  dimension->steps = read_steps (json_object_get_array_member (object, "steps"));
}

/* Linked into the program and read by a test in each language: what it says is trusted. */
static gpointer
load (gpointer language)
{
  Grid *grid = g_new0 (Grid, 1);
  g_autofree char *path
    = g_strdup_printf (FOLDER "%s.json",
                       entente_language_to_code (GPOINTER_TO_INT (language)));
  g_autoptr (GBytes) bytes = g_resource_lookup_data (entente_model_get_resource (), path, 0, NULL);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonArray *dimensions;
  const char *text;
  gsize size;

  g_assert (bytes != NULL);
  text = g_bytes_get_data (bytes, &size);
  if (!json_parser_load_from_data (parser, text, size, NULL))
    g_assert_not_reached ();

  grid->root = json_node_ref (json_parser_get_root (parser));
  dimensions
    = json_object_get_array_member (json_node_get_object (grid->root), "dimensions");
  g_assert (json_array_get_length (dimensions) == ENTENTE_COOPERATION_DIMENSIONS);
  for (guint i = 0; i < ENTENTE_COOPERATION_DIMENSIONS; i++)
    read_dimension (json_array_get_object_element (dimensions, i), &grid->dimensions[i]);

  return grid;
}

/**
 * entente_cooperation_grid_get:
 * @language: of its words
 *
 * Returns: (array fixed-size=8) (transfer none): what a cooperation is asked about, pillars first
 */
const EntenteCooperationDimension *
entente_cooperation_grid_get (EntenteLanguage language)
{
  static GOnce french = G_ONCE_INIT;
  static GOnce english = G_ONCE_INIT;
  const Grid *grid = g_once (language == ENTENTE_LANGUAGE_FRENCH ? &french : &english, load,
                             GINT_TO_POINTER (language));

  return grid->dimensions;
}

/**
 * entente_cooperation_grid_dup_key:
 * @dimension: from 0
 * @statement: of that dimension, from 0
 *
 * Returns: (transfer full): what a mark is kept under: "P4.1"
 */
char *
entente_cooperation_grid_dup_key (guint dimension, guint statement)
{
  g_return_val_if_fail (dimension < ENTENTE_COOPERATION_DIMENSIONS, NULL);
  g_return_val_if_fail (statement < ENTENTE_COOPERATION_STATEMENTS, NULL);

  return g_strdup_printf ("%s.%u", keys[dimension], statement + 1);
}

/**
 * entente_cooperation_grid_parse_key:
 * @key: what a mark is kept under
 * @dimension: (out): from 0
 * @statement: (out): from 0
 *
 * Returns: whether it is one of the statements this program knows
 */
gboolean
entente_cooperation_grid_parse_key (const char *key, guint *dimension, guint *statement)
{
  g_return_val_if_fail (key != NULL && dimension != NULL && statement != NULL, FALSE);

  for (guint i = 0; i < ENTENTE_COOPERATION_DIMENSIONS; i++)
    for (guint j = 0; j < ENTENTE_COOPERATION_STATEMENTS; j++)
      {
        g_autofree char *known = entente_cooperation_grid_dup_key (i, j);

        if (!g_str_equal (key, known))
          continue;
        *dimension = i;
        *statement = j;
        return TRUE;
      }

  return FALSE;
}
