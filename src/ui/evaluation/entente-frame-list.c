/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-frame-list.h"

#include "collective/entente-person.h"
#include "entente-civil-date.h"
#include "evaluation/entente-evaluated-action.h"
#include "evaluation/entente-expected-result.h"
#include "evaluation/entente-indicator-edit.h"
#include "evaluation/entente-objective.h"

#include <glib/gi18n-lib.h>

static const EntenteGridColumnInfo infos[] = {
  [ENTENTE_FRAME_COLUMN_TEXT]
  = { "text", N_ ("Objectives, actions, results, indicators"), 320, TRUE, FALSE, TRUE },
  [ENTENTE_FRAME_COLUMN_LEVEL] = { "level", N_ ("What it is"), 150, TRUE, FALSE, FALSE },
  [ENTENTE_FRAME_COLUMN_TARGET] = { "target", N_ ("Target"), 140, TRUE, FALSE, TRUE },
  [ENTENTE_FRAME_COLUMN_VALUE] = { "value", N_ ("Last value"), 140, TRUE, FALSE, TRUE },
  [ENTENTE_FRAME_COLUMN_STATE] = { "state", N_ ("State"), 120, TRUE, FALSE, FALSE },
  [ENTENTE_FRAME_COLUMN_TOOL] = { "tool", N_ ("Tool"), 140, TRUE, FALSE, TRUE },
  [ENTENTE_FRAME_COLUMN_COLLECTOR] = { "collector", N_ ("Measured by"), 115, TRUE, FALSE, TRUE },
  [ENTENTE_FRAME_COLUMN_DUE] = { "due", N_ ("When"), 110, TRUE, FALSE, TRUE },
  [ENTENTE_FRAME_COLUMN_SCOPE] = { "scope", N_ ("Public or organisations"), 120, FALSE, FALSE, TRUE },
  [ENTENTE_FRAME_COLUMN_EFFECT] = { "effect", N_ ("Effect"), 100, FALSE, FALSE, TRUE },
};

typedef struct {
  EntenteFrameRow at;
  EntenteRecord *record; /* (nullable) owned */
} Row;

typedef struct {
  gboolean has_value;
  EntenteReading reading;
} Value;

struct _EntenteFrameList
{
  GObject parent_instance;

  /* Owned */
  EntenteFrame *frame;  /* nullable */
  GArray *rows;
  GObject *loose;       /* item of the heading of what is not placed */
  GHashTable *folded;   /* set of keys of rows */
  GHashTable *values;   /* indicator → Value, since the last edit */

  EntenteFigureSources sources;
  gboolean has_sources;
  gboolean indicators_only;
};

static void entente_frame_list_model_init (GListModelInterface *iface);
static void entente_frame_list_grid_init (EntenteGridModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteFrameList,
                               entente_frame_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      entente_frame_list_model_init)
                                 G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_GRID_MODEL,
                                                        entente_frame_list_grid_init))

static void
clear_row (gpointer data)
{
  g_clear_object (&((Row *) data)->record);
}

static const Row *
get_row (EntenteFrameList *self, guint row)
{
  return row < self->rows->len ? &g_array_index (self->rows, Row, row) : NULL;
}

/* "a12": the action 12. "-": the heading of what is not placed. */
static char *
dup_key (EntenteRecord *record)
{
  char kind = ENTENTE_IS_OBJECTIVE (record)          ? 'o'
              : ENTENTE_IS_EVALUATED_ACTION (record) ? 'a'
              : ENTENTE_IS_EXPECTED_RESULT (record)  ? 'r'
                                                     : 'i';

  return record != NULL ? g_strdup_printf ("%c%" G_GINT64_FORMAT, kind,
                                           entente_record_get_id (record))
                        : g_strdup ("-");
}

static gboolean
is_folded (EntenteFrameList *self, EntenteRecord *record)
{
  g_autofree char *key = dup_key (record);

  return g_hash_table_contains (self->folded, key);
}

static void
fold (EntenteFrameList *self, EntenteRecord *record, gboolean folded)
{
  g_autofree char *key = dup_key (record);

  if (folded)
    g_hash_table_add (self->folded, g_steal_pointer (&key));
  else
    g_hash_table_remove (self->folded, key);
}

static void
append (EntenteFrameList *self, const EntenteFrameRow *at)
{
  Row row = { *at, at->record != NULL ? g_object_ref (at->record) : NULL };

  g_array_append_val (self->rows, row);
}

static void
fill (EntenteFrameList *self)
{
  guint n_rows;
  const EntenteFrameRow *rows = entente_frame_get_rows (self->frame, &n_rows);

  for (guint i = 0; i < n_rows; i++)
    {
      if (self->indicators_only && rows[i].level != ENTENTE_FRAME_INDICATOR)
        continue;
      append (self, &rows[i]);
      if (!self->indicators_only && is_folded (self, rows[i].record))
        i += rows[i].n_descendants;
    }
}

static gpointer
get_object (EntenteFrameList *self, const Row *row)
{
  return row->record != NULL ? (gpointer) row->record : self->loose;
}

static GPtrArray *
list_objects (EntenteFrameList *self)
{
  GPtrArray *objects = g_ptr_array_new_full (self->rows->len, g_object_unref);

  for (guint i = 0; i < self->rows->len; i++)
    g_ptr_array_add (objects, g_object_ref (get_object (self, get_row (self, i))));
  return objects;
}

static void
update (EntenteFrameList *self)
{
  g_autoptr (GPtrArray) old = list_objects (self);
  g_autoptr (GPtrArray) new = NULL;
  guint before = 0, after = 0;

  g_hash_table_remove_all (self->values);
  g_array_set_size (self->rows, 0);
  if (self->has_sources)
    entente_date_today (&self->sources.today);
  if (self->frame != NULL)
    fill (self);
  new = list_objects (self);
  /* Rows that stay keep the keyboard. */
  while (before < MIN (old->len, new->len) && old->pdata[before] == new->pdata[before])
    before++;
  while (after < MIN (old->len, new->len) - before
         && old->pdata[old->len - 1 - after] == new->pdata[new->len - 1 - after])
    after++;
  if (old->len - before - after > 0 || new->len - before - after > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), before, old->len - before - after,
                                new->len - before - after);
  entente_grid_model_changed (ENTENTE_GRID_MODEL (self));
}

/*
 * As a list
 */

static GType
entente_frame_list_get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
entente_frame_list_get_n_items (GListModel *model)
{
  return ENTENTE_FRAME_LIST (model)->rows->len;
}

static gpointer
entente_frame_list_get_item (GListModel *model, guint position)
{
  EntenteFrameList *self = ENTENTE_FRAME_LIST (model);
  const Row *row = get_row (self, position);

  return row != NULL ? g_object_ref (get_object (self, row)) : NULL;
}

static void
entente_frame_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = entente_frame_list_get_item_type;
  iface->get_n_items = entente_frame_list_get_n_items;
  iface->get_item = entente_frame_list_get_item;
}

/*
 * As the rows of a grid
 */

const char *
entente_frame_level_get_name (EntenteFrameLevel level)
{
  switch (level)
    {
    case ENTENTE_FRAME_OBJECTIVE:
      return C_ ("evaluation frame", "General objective");
    case ENTENTE_FRAME_SPECIFIC:
      return C_ ("evaluation frame", "Specific objective");
    case ENTENTE_FRAME_ACTION:
      return C_ ("evaluation frame", "Action");
    case ENTENTE_FRAME_RESULT:
      return C_ ("evaluation frame", "Expected result");
    case ENTENTE_FRAME_INDICATOR:
      return C_ ("evaluation frame", "Indicator");
    case ENTENTE_FRAME_LOOSE:
    default:
      return "";
    }
}

/* The field of a cell, G_MAXUINT where there is none. */
static guint
get_field (EntenteRecord *record, guint column)
{
  const gboolean is_indicator = ENTENTE_IS_INDICATOR (record);

  switch (column)
    {
    case ENTENTE_FRAME_COLUMN_TEXT:
      return 0;
    case ENTENTE_FRAME_COLUMN_TOOL:
      return is_indicator ? (guint) ENTENTE_INDICATOR_TOOL : G_MAXUINT;
    case ENTENTE_FRAME_COLUMN_COLLECTOR:
      return is_indicator ? (guint) ENTENTE_INDICATOR_COLLECTOR : G_MAXUINT;
    case ENTENTE_FRAME_COLUMN_SCOPE:
      return is_indicator                     ? (guint) ENTENTE_INDICATOR_SCOPE
             : ENTENTE_IS_OBJECTIVE (record) ? (guint) ENTENTE_OBJECTIVE_SCOPE
                                              : G_MAXUINT;
    case ENTENTE_FRAME_COLUMN_EFFECT:
      return is_indicator                           ? (guint) ENTENTE_INDICATOR_EFFECT
             : ENTENTE_IS_EXPECTED_RESULT (record) ? (guint) ENTENTE_EXPECTED_RESULT_EFFECT
                                                    : G_MAXUINT;
    default:
      return G_MAXUINT;
    }
}

static void
entente_frame_list_describe (EntenteGridModel *model, guint index, EntenteGridLook *look)
{
  EntenteFrameList *self = ENTENTE_FRAME_LIST (model);
  const Row *row = get_row (self, index);

  if (row == NULL)
    return;
  look->level = self->indicators_only ? 0 : row->at.depth;
  look->is_group = !self->indicators_only && row->at.n_descendants > 0;
  look->is_folded = look->is_group && is_folded (self, row->record);
  look->is_strong = row->at.level <= ENTENTE_FRAME_SPECIFIC || row->record == NULL;
  look->is_dim = row->record != NULL && *entente_record_get_text (row->record, 0) == '\0';
}

gboolean
entente_frame_list_read (EntenteFrameList *self,
                         EntenteIndicator *indicator,
                         EntenteReading *reading)
{
  Value *value;

  g_return_val_if_fail (ENTENTE_IS_FRAME_LIST (self), FALSE);
  g_return_val_if_fail (ENTENTE_IS_INDICATOR (indicator), FALSE);

  value = g_hash_table_lookup (self->values, indicator);
  if (value == NULL)
    {
      value = g_new0 (Value, 1);
      value->has_value = entente_indicator_read (
        indicator, self->has_sources ? &self->sources : NULL, &value->reading);
      g_hash_table_insert (self->values, indicator, value);
    }
  *reading = value->reading;
  return value->has_value;
}

static char *
dup_value (EntenteFrameList *self, EntenteIndicator *indicator)
{
  EntenteReading reading;

  return entente_frame_list_read (self, indicator, &reading)
           ? entente_indicator_dup_value_words (indicator, &reading,
                                                entente_language_get_interface ())
           : g_strdup ("");
}

static char *
dup_state (EntenteFrameList *self, EntenteIndicator *indicator)
{
  EntenteReading reading;
  const gboolean has_value = entente_frame_list_read (self, indicator, &reading);
  GDate today;

  entente_date_today (&today);
  return entente_indicator_state_dup_words (
    entente_indicator_find_state (indicator, has_value ? &reading : NULL, &today),
    entente_language_get_interface ());
}

static char *
dup_indicator_text (EntenteFrameList *self, EntenteIndicator *indicator, guint column)
{
  switch (column)
    {
    case ENTENTE_FRAME_COLUMN_TARGET:
      return entente_indicator_dup_target_words (indicator, entente_language_get_interface ());
    case ENTENTE_FRAME_COLUMN_DUE:
      return entente_indicator_is_measured (indicator)
               ? entente_indicator_dup_due_typed (indicator)
               : g_strdup (C_ ("when an indicator is measured", "By itself"));
    case ENTENTE_FRAME_COLUMN_VALUE:
      return dup_value (self, indicator);
    case ENTENTE_FRAME_COLUMN_STATE:
      return dup_state (self, indicator);
    default:
      return g_strdup ("");
    }
}

static char *
dup_collector (EntenteRecord *indicator)
{
  EntenteRecord *person
    = entente_store_get_record (entente_record_get_store (indicator), ENTENTE_TYPE_PERSON,
                                entente_record_get_reference (indicator,
                                                              ENTENTE_INDICATOR_COLLECTOR));

  return person != NULL ? entente_person_dup_full_name (ENTENTE_PERSON (person)) : g_strdup ("");
}

/* What was measured today, NULL when nothing was. */
static EntenteMeasurement *
get_todays (EntenteIndicator *indicator)
{
  g_autoptr (GPtrArray) measurements = entente_indicator_dup_measurements (indicator);
  GDate today, taken_on;

  entente_date_today (&today);
  for (guint i = measurements->len; i-- > 0;)
    if (entente_record_get_date (measurements->pdata[i], ENTENTE_MEASUREMENT_TAKEN_ON, &taken_on)
        && g_date_compare (&taken_on, &today) == 0)
      return measurements->pdata[i];
  return NULL;
}

/* A value that is typed over the last one is one of today: what was before stays. */
static gboolean
type_value (EntenteIndicator *indicator, const char *typed, GError **error)
{
  EntenteMeasurement *todays = get_todays (indicator);
  GDate today;

  if (todays != NULL)
    return entente_measurement_type_value (todays, typed, error);
  if (*typed == '\0')
    return TRUE;
  entente_date_today (&today);
  return entente_indicator_measure (indicator, typed, &today, error) != NULL;
}

static char *
dup_value_typed (EntenteIndicator *indicator)
{
  EntenteMeasurement *todays = get_todays (indicator);

  return todays != NULL ? entente_measurement_dup_typed (todays) : g_strdup ("");
}

/* What has no name yet must still be seen. */
static char *
dup_name (const Row *row)
{
  const char *text = entente_record_get_text (row->record, 0);

  return g_strdup (*text != '\0' ? text : entente_frame_level_get_name (row->at.level));
}

static char *
entente_frame_list_dup_text (EntenteGridModel *model, guint index, guint column)
{
  EntenteFrameList *self = ENTENTE_FRAME_LIST (model);
  const Row *row = get_row (self, index);
  guint field;

  if (row == NULL)
    return g_strdup ("");
  if (row->record == NULL)
    return g_strdup (column == ENTENTE_FRAME_COLUMN_TEXT ? _ ("Not placed in the frame yet") : "");
  if (column == ENTENTE_FRAME_COLUMN_TEXT)
    return dup_name (row);
  if (column == ENTENTE_FRAME_COLUMN_LEVEL)
    return row->at.level == ENTENTE_FRAME_OBJECTIVE
             ? g_strdup (entente_record_get_choice (row->record, ENTENTE_OBJECTIVE_KIND)
                             == ENTENTE_OBJECTIVE_SPECIFIC
                           ? entente_frame_level_get_name (ENTENTE_FRAME_SPECIFIC)
                           : entente_frame_level_get_name (ENTENTE_FRAME_OBJECTIVE))
             : g_strdup (entente_frame_level_get_name (row->at.level));

  field = get_field (row->record, column);
  if (column == ENTENTE_FRAME_COLUMN_COLLECTOR && field != G_MAXUINT)
    return dup_collector (row->record);
  if (field != G_MAXUINT)
    return entente_record_dup_display (row->record, field);
  return ENTENTE_IS_INDICATOR (row->record)
           ? dup_indicator_text (self, ENTENTE_INDICATOR (row->record), column)
           : g_strdup ("");
}

static char *
entente_frame_list_dup_typed (EntenteGridModel *model, guint index, guint column)
{
  const Row *row = get_row (ENTENTE_FRAME_LIST (model), index);

  if (row == NULL || row->record == NULL)
    return NULL;
  if (column == ENTENTE_FRAME_COLUMN_TEXT)
    return g_strdup (entente_record_get_text (row->record, 0));
  if (ENTENTE_IS_INDICATOR (row->record)
      && (column == ENTENTE_FRAME_COLUMN_TARGET
          || (column == ENTENTE_FRAME_COLUMN_DUE
              && entente_indicator_is_measured (ENTENTE_INDICATOR (row->record)))))
    return dup_indicator_text (ENTENTE_FRAME_LIST (model), ENTENTE_INDICATOR (row->record), column);
  if (ENTENTE_IS_INDICATOR (row->record) && column == ENTENTE_FRAME_COLUMN_VALUE
      && entente_indicator_is_measured (ENTENTE_INDICATOR (row->record)))
    return dup_value_typed (ENTENTE_INDICATOR (row->record));
  if (get_field (row->record, column) == G_MAXUINT)
    return NULL;

  return entente_frame_list_dup_text (model, index, column);
}

gboolean
entente_frame_list_type (EntenteRecord *record, guint column, const char *typed, GError **error)
{
  guint field;

  g_return_val_if_fail (ENTENTE_IS_RECORD (record), FALSE);

  if (ENTENTE_IS_INDICATOR (record) && column == ENTENTE_FRAME_COLUMN_TARGET)
    return entente_indicator_type_target (ENTENTE_INDICATOR (record), typed, error);
  if (ENTENTE_IS_INDICATOR (record) && column == ENTENTE_FRAME_COLUMN_DUE)
    return entente_indicator_type_due (ENTENTE_INDICATOR (record), typed, error);
  if (ENTENTE_IS_INDICATOR (record) && column == ENTENTE_FRAME_COLUMN_VALUE)
    return type_value (ENTENTE_INDICATOR (record), typed, error);

  field = get_field (record, column);
  return field == G_MAXUINT || entente_evaluation_type (record, field, typed, error);
}

static gboolean
entente_frame_list_apply (EntenteGridModel *model,
                          guint index,
                          guint column,
                          const char *typed,
                          GError **error)
{
  const Row *row = get_row (ENTENTE_FRAME_LIST (model), index);

  return row == NULL || row->record == NULL
         || entente_frame_list_type (row->record, column, typed, error);
}

static char *
entente_frame_list_dup_sentence (EntenteGridModel *model, guint index)
{
  EntenteFrameList *self = ENTENTE_FRAME_LIST (model);
  const Row *row = get_row (self, index);
  g_autofree char *text = entente_frame_list_dup_text (model, index, ENTENTE_FRAME_COLUMN_TEXT);
  g_autofree char *level = entente_frame_list_dup_text (model, index, ENTENTE_FRAME_COLUMN_LEVEL);
  g_autofree char *value = NULL;
  g_autofree char *state = NULL;

  if (row == NULL || row->record == NULL)
    return g_steal_pointer (&text);
  if (!ENTENTE_IS_INDICATOR (row->record))
    /* Translators: a row of the evaluation frame for a screen reader: “Action”, its words */
    return g_strdup_printf (C_ ("evaluation frame", "%s: %s"), level, text);

  value = dup_value (self, ENTENTE_INDICATOR (row->record));
  state = dup_state (self, ENTENTE_INDICATOR (row->record));
  if (*value == '\0')
    /* Translators: “Indicator”, its name, its state */
    return g_strdup_printf (C_ ("evaluation frame", "%s: %s, %s"), level, text, state);
  /* Translators: “Indicator”, its name, its last value, its state */
  return g_strdup_printf (C_ ("evaluation frame", "%s: %s, %s, %s"), level, text, value, state);
}

static void
entente_frame_list_fold_row (EntenteGridModel *model, guint index, gboolean folded)
{
  EntenteFrameList *self = ENTENTE_FRAME_LIST (model);
  const Row *row = get_row (self, index);

  if (row == NULL || row->at.n_descendants == 0 || self->indicators_only)
    return;
  fold (self, row->record, folded);
  update (self);
}

static void
entente_frame_list_grid_init (EntenteGridModelInterface *iface)
{
  iface->describe = entente_frame_list_describe;
  iface->dup_text = entente_frame_list_dup_text;
  iface->dup_typed = entente_frame_list_dup_typed;
  iface->apply = entente_frame_list_apply;
  iface->dup_sentence = entente_frame_list_dup_sentence;
  iface->set_folded = entente_frame_list_fold_row;
}

/*
 * The type
 */

static void
entente_frame_list_finalize (GObject *object)
{
  EntenteFrameList *self = ENTENTE_FRAME_LIST (object);

  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->folded, g_hash_table_unref);
  g_clear_pointer (&self->values, g_hash_table_unref);
  g_clear_object (&self->loose);
  g_clear_object (&self->frame);

  G_OBJECT_CLASS (entente_frame_list_parent_class)->finalize (object);
}

static void
entente_frame_list_class_init (EntenteFrameListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_frame_list_finalize;
}

static void
entente_frame_list_init (EntenteFrameList *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->rows, clear_row);
  self->folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->values = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->loose = g_object_new (G_TYPE_OBJECT, NULL);
}

EntenteFrameList *
entente_frame_list_new (void)
{
  return g_object_new (ENTENTE_TYPE_FRAME_LIST, NULL);
}

EntenteGridColumns *
entente_frame_columns_new (void)
{
  return entente_grid_columns_new (infos, ENTENTE_N_FRAME_COLUMNS, ENTENTE_FRAME_COLUMN_TEXT);
}

void
entente_frame_list_set_frame (EntenteFrameList *self,
                              EntenteFrame *frame,
                              const EntenteFigureSources *sources)
{
  g_return_if_fail (ENTENTE_IS_FRAME_LIST (self));

  if (self->frame != NULL)
    g_signal_handlers_disconnect_by_func (entente_frame_get_store (self->frame), update, self);
  g_hash_table_remove_all (self->folded);
  g_set_object (&self->frame, frame);
  self->has_sources = sources != NULL;
  if (sources != NULL)
    self->sources = *sources;
  /* After the frame itself, which was made before. */
  if (frame != NULL)
    g_signal_connect_object (entente_frame_get_store (frame), "changed", G_CALLBACK (update), self,
                             G_CONNECT_SWAPPED);
  update (self);
}

void
entente_frame_list_set_indicators_only (EntenteFrameList *self, gboolean only)
{
  g_return_if_fail (ENTENTE_IS_FRAME_LIST (self));

  self->indicators_only = only;
  update (self);
}

EntenteRecord *
entente_frame_list_get_record (EntenteFrameList *self, guint row)
{
  const Row *shown;

  g_return_val_if_fail (ENTENTE_IS_FRAME_LIST (self), NULL);

  shown = get_row (self, row);
  return shown != NULL ? shown->record : NULL;
}

guint
entente_frame_list_find (EntenteFrameList *self, EntenteRecord *record)
{
  const EntenteFrameRow *rows;
  guint n_rows, at;

  g_return_val_if_fail (ENTENTE_IS_FRAME_LIST (self), GTK_INVALID_LIST_POSITION);

  if (self->frame == NULL || record == NULL)
    return GTK_INVALID_LIST_POSITION;
  at = entente_frame_find (self->frame, record);
  if (at == ENTENTE_FRAME_NONE)
    return GTK_INVALID_LIST_POSITION;

  rows = entente_frame_get_rows (self->frame, &n_rows);
  for (guint i = rows[at].parent; i != ENTENTE_FRAME_NONE; i = rows[i].parent)
    fold (self, rows[i].record, FALSE);
  update (self);
  for (guint i = 0; i < self->rows->len; i++)
    if (get_row (self, i)->record == record)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

char *
entente_frame_list_dup_folded (EntenteFrameList *self)
{
  g_autoptr (GString) keys = g_string_new (NULL);
  guint n_rows = 0;
  const EntenteFrameRow *rows;

  g_return_val_if_fail (ENTENTE_IS_FRAME_LIST (self), NULL);

  rows = self->frame != NULL ? entente_frame_get_rows (self->frame, &n_rows) : NULL;
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *key = dup_key (rows[i].record);

      if (g_hash_table_contains (self->folded, key))
        g_string_append_printf (keys, "%s%s", keys->len > 0 ? " " : "", key);
    }
  return g_string_free_and_steal (g_steal_pointer (&keys));
}

void
entente_frame_list_set_folded (EntenteFrameList *self, const char *folded)
{
  g_auto (GStrv) keys = NULL;

  g_return_if_fail (ENTENTE_IS_FRAME_LIST (self));
  g_return_if_fail (folded != NULL);

  keys = g_strsplit (folded, " ", -1);
  g_hash_table_remove_all (self->folded);
  for (guint i = 0; keys[i] != NULL; i++)
    g_hash_table_add (self->folded, g_strdup (keys[i]));
  update (self);
}

char *
entente_frame_list_dup_key (EntenteFrameList *self, guint row)
{
  const Row *shown;

  g_return_val_if_fail (ENTENTE_IS_FRAME_LIST (self), NULL);

  shown = get_row (self, row);
  return shown != NULL ? dup_key (shown->record) : g_strdup ("");
}

guint
entente_frame_list_find_key (EntenteFrameList *self, const char *key)
{
  g_return_val_if_fail (ENTENTE_IS_FRAME_LIST (self), GTK_INVALID_LIST_POSITION);
  g_return_val_if_fail (key != NULL, GTK_INVALID_LIST_POSITION);

  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autofree char *shown = dup_key (get_row (self, i)->record);

      if (g_str_equal (shown, key))
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}
