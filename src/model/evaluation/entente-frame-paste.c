/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-frame-edit.h"

#include "entente-civil-date.h"
#include "entente-model-error.h"
#include "evaluation/entente-action-task.h"
#include "evaluation/entente-evaluated-action.h"
#include "evaluation/entente-frame-clipboard-private.h"
#include "evaluation/entente-frame-place-private.h"
#include "evaluation/entente-objective.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More is no frame. */
#define ROWS_MAX 5000

typedef struct {
  EntenteFrame *frame;      /* borrowed */
  EntenteRecord *near;      /* (nullable) borrowed */
  EntenteEdit *edit;        /* borrowed */
  GPtrArray *records;       /* those that the edit made, in their order */
  GArray *levels;           /* of EntenteFrameLevel */
  GPtrArray *tops;          /* those that stand by themselves, of one level until they are placed */
  EntenteFrameLevel level;  /* theirs */
  GHashTable *n_children;   /* record → how many stand under it */
} Paste;

static gboolean
refuse (GError **error, EntenteModelError code, const char *sentence)
{
  g_set_error_literal (error, ENTENTE_MODEL_ERROR, code, sentence);
  return FALSE;
}

/* What is referred to */

static const char *
get_words (EntenteRecord *record)
{
  guint n_fields;
  const EntenteField *fields
    = entente_record_type_get_fields (G_OBJECT_TYPE (record), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind == ENTENTE_FIELD_TEXT)
      return entente_record_get_text (record, i);

  return "";
}

/* Of other projects the words alone are known: one record must have them, and no other. */
static EntenteRecord *
find_words (EntenteStore *store, GType type, const char *words)
{
  GListModel *records = entente_store_get_list (store, type);
  EntenteRecord *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (EntenteRecord) record = g_list_model_get_item (records, i);

      if (!g_str_equal (get_words (record), words))
        continue;
      if (found != NULL)
        return NULL;
      found = record; /* the store keeps it */
    }

  return found;
}

/* "12 Ada": the record 12 when it still is that, else the only one with these words. */
static EntenteRecord *
find_reference (EntenteStore *store, GType type, const char *reference)
{
  char *words = NULL;
  const gint64 id = g_ascii_strtoll (reference, &words, 10);
  EntenteRecord *record = id > 0 ? entente_store_get_record (store, type, id) : NULL;

  if (*words == ' ')
    words++;
  if (record != NULL && g_str_equal (get_words (record), words))
    return record;

  return *words != '\0' ? find_words (store, type, words) : NULL;
}

static void
link_tasks (Paste *self, EntenteRecord *action, const char *tasks)
{
  g_auto (GStrv) lines = g_strsplit (tasks, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      EntenteRecord *task = find_reference (entente_frame_get_store (self->frame),
                                            ENTENTE_TYPE_TASK, lines[i]);
      EntenteRecord *link;

      if (task == NULL)
        continue;
      link = entente_edit_insert (self->edit, ENTENTE_TYPE_ACTION_TASK);
      entente_edit_set_reference (self->edit, link, ENTENTE_ACTION_TASK_ACTION, action);
      entente_edit_set_reference (self->edit, link, ENTENTE_ACTION_TASK_TASK, task);
    }
}

/* Fields */

static void
set_field (Paste *self,
           EntenteRecord *record,
           guint index,
           const EntenteField *field,
           const char *value)
{
  GDate date;
  int choice;

  switch (field->kind)
    {
    case ENTENTE_FIELD_REFERENCE:
      entente_edit_set_reference (self->edit, record, index,
                                  find_reference (entente_frame_get_store (self->frame),
                                                  field->target (), value));
      break;
    case ENTENTE_FIELD_INTEGER:
      entente_edit_set_integer (self->edit, record, index, g_ascii_strtoll (value, NULL, 10));
      break;
    case ENTENTE_FIELD_CHOICE:
      if (entente_choice_from_nick (field->choices, value, &choice))
        entente_edit_set_choice (self->edit, record, index, choice);
      break;
    case ENTENTE_FIELD_DATE:
      if (entente_date_from_iso (value, &date))
        entente_edit_set_date (self->edit, record, index, &date);
      break;
    default:
      entente_edit_set_text (self->edit, record, index, value);
    }
}

static void
set_fields (Paste *self, EntenteRecord *record, GVariant *values)
{
  const GType type = G_OBJECT_TYPE (record);
  guint n_fields;
  const EntenteField *fields = entente_record_type_get_fields (type, &n_fields);
  const char *value;

  for (guint i = 0; i < n_fields; i++)
    if (_entente_frame_clipboard_takes (type, i)
        && g_variant_lookup (values, fields[i].name, "&s", &value))
      set_field (self, record, i, &fields[i], value);
  if (type == ENTENTE_TYPE_EVALUATED_ACTION
      && g_variant_lookup (values, ENTENTE_FRAME_CLIPBOARD_TASKS, "&s", &value))
    link_tasks (self, record, value);
}

/* Places */

/* Those that stand by themselves, after where somebody is. */
static gboolean
place_tops (Paste *self, GError **error)
{
  EntenteRecord *parent, *before;

  if (self->tops->len == 0)
    return TRUE;
  _entente_frame_find_place (self->frame, self->level, self->near, &parent, &before);
  if (parent == NULL && self->level == ENTENTE_FRAME_ACTION)
    return refuse (error, ENTENTE_MODEL_ERROR_STATE,
                   _("An action is done for an objective: add an objective first."));
  if (parent == NULL && self->level == ENTENTE_FRAME_RESULT)
    return refuse (error, ENTENTE_MODEL_ERROR_STATE,
                   _("A result is expected of an action: add an action first."));

  _entente_frame_place (self->frame, self->edit, (EntenteRecord *const *) self->tops->pdata,
                        self->tops->len, parent, before);
  if (parent != NULL && self->level == ENTENTE_FRAME_SPECIFIC)
    for (guint i = 0; i < self->tops->len; i++)
      entente_edit_set_choice (self->edit, self->tops->pdata[i], ENTENTE_OBJECTIVE_KIND,
                               ENTENTE_OBJECTIVE_SPECIFIC);
  g_ptr_array_set_size (self->tops, 0);
  return TRUE;
}

/* The nearest before it of those pasted that holds such. (nullable) */
static EntenteRecord *
find_holder (Paste *self, EntenteFrameLevel level)
{
  for (guint i = self->records->len; i-- > 0;)
    {
      const EntenteFrameLevel before = g_array_index (self->levels, EntenteFrameLevel, i);

      if (before < level
          && (level == ENTENTE_FRAME_ACTION ? before <= ENTENTE_FRAME_SPECIFIC
                                            : before + 1 == level))
        return self->records->pdata[i];
      if (before < level && level > ENTENTE_FRAME_ACTION)
        return NULL;
    }

  return NULL;
}

static void
place_under (Paste *self, EntenteRecord *record, EntenteRecord *holder)
{
  const EntenteFrameKind kind = _entente_frame_get_kind (G_OBJECT_TYPE (record));
  const guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->n_children, holder)) + 1;

  g_hash_table_insert (self->n_children, holder, GUINT_TO_POINTER (n));
  entente_edit_set_reference (self->edit, record, kind.parent, holder);
  entente_edit_set_integer (self->edit, record, kind.rank, n);
}

static gboolean
add_row (Paste *self, gboolean is_top, EntenteFrameLevel level, GVariant *values, GError **error)
{
  EntenteRecord *holder = is_top ? NULL : find_holder (self, level);
  EntenteRecord *record = entente_edit_insert (self->edit, _entente_frame_get_type (level));

  set_fields (self, record, values);
  if (holder != NULL)
    place_under (self, record, holder);
  else if (self->level != level && !place_tops (self, error))
    return FALSE;
  if (holder == NULL)
    {
      self->level = level;
      g_ptr_array_add (self->tops, record);
    }
  g_ptr_array_add (self->records, record);
  g_array_append_val (self->levels, level);
  return TRUE;
}

static gboolean
add_rows (Paste *self, GVariant *rows, GError **error)
{
  GVariantIter iter;
  GVariant *values;
  gboolean is_top;
  guint level;

  g_variant_iter_init (&iter, rows);
  while (g_variant_iter_next (&iter, "(bu@a{ss})", &is_top, &level, &values))
    {
      g_autoptr (GVariant) owned = values;

      if (level <= ENTENTE_FRAME_INDICATOR && !add_row (self, is_top, level, owned, error))
        return FALSE;
    }

  return place_tops (self, error);
}

/* Reading */

static GVariant *
read_copied (const char *copied, EntenteFrameLevel level)
{
  GVariant *rows = NULL;

  if (!g_str_has_prefix (copied, ENTENTE_FRAME_CLIPBOARD))
    return _entente_frame_clipboard_read_text (copied, level);
  rows = g_variant_parse (G_VARIANT_TYPE (ENTENTE_FRAME_CLIPBOARD_FORMAT),
                          copied + strlen (ENTENTE_FRAME_CLIPBOARD), NULL, NULL, NULL);

  return rows != NULL ? rows
                      : g_variant_ref_sink (g_variant_new (ENTENTE_FRAME_CLIPBOARD_FORMAT, NULL));
}

static gboolean
refuse_nothing (GError **error)
{
  return refuse (error, ENTENTE_MODEL_ERROR_UNREADABLE,
                 _("There is nothing for the frame in what was copied. Copy rows of a frame, a "
                   "table or lines of text first."));
}

static gboolean
check_rows (GVariant *rows, GError **error)
{
  if (g_variant_n_children (rows) == 0)
    return refuse_nothing (error);
  if (g_variant_n_children (rows) > ROWS_MAX)
    return refuse (error, ENTENTE_MODEL_ERROR_UNREADABLE,
                   _("What was copied has more than 5,000 rows: copy less of it."));

  return TRUE;
}

/**
 * entente_frame_paste:
 * @self: a frame
 * @copied: what entente_frame_copy() gave, or text: a table whose columns are objective, action,
 *   expected result, indicator and tool, else lines
 * @level: what lines of text are
 * @near: (nullable): where somebody is
 * @n_pasted: (out) (optional): how many rows there are more
 * @first: (out) (optional) (transfer none): the first of them
 * @error: %ENTENTE_MODEL_ERROR_UNREADABLE when nothing stands in @copied,
 *   %ENTENTE_MODEL_ERROR_STATE when there is nothing it could stand under
 *
 * Returns: whether it was done, as one edit
 */
gboolean
entente_frame_paste (EntenteFrame *self,
                     const char *copied,
                     EntenteFrameLevel level,
                     EntenteRecord *near,
                     guint *n_pasted,
                     EntenteRecord **first,
                     GError **error)
{
  g_autoptr (GVariant) rows = NULL;
  g_autoptr (EntenteEdit) edit = NULL;
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (GPtrArray) tops = g_ptr_array_new ();
  g_autoptr (GArray) levels = g_array_new (FALSE, FALSE, sizeof (EntenteFrameLevel));
  g_autoptr (GHashTable) n_children = g_hash_table_new (NULL, NULL);
  Paste paste = { .frame = self, .near = near, .records = records, .levels = levels,
                  .tops = tops, .n_children = n_children };

  g_return_val_if_fail (ENTENTE_IS_FRAME (self), FALSE);
  g_return_val_if_fail (copied != NULL, FALSE);

  rows = read_copied (copied, level);
  if (!check_rows (rows, error))
    return FALSE;
  edit = entente_store_begin (entente_frame_get_store (self), _("Paste into the frame"));
  paste.edit = edit;
  if (!add_rows (&paste, rows, error))
    return FALSE;
  /* All may be of levels that only a newer program knows. */
  if (records->len == 0)
    return refuse_nothing (error);
  if (!entente_edit_commit (edit, error))
    return FALSE;
  if (n_pasted != NULL)
    *n_pasted = records->len;
  if (first != NULL)
    *first = records->pdata[0];
  return TRUE;
}
