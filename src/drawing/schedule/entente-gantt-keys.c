/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-gantt-keys.h"

#include "collective/entente-organization.h"
#include "entente-words.h"

#include <string.h>

struct _EntenteGanttKeys
{
  EntenteGanttColoring coloring;

  /* Owned */
  EntenteStore *store;
  EntenteWords *words;
  GArray *keys;       /* of EntenteGanttKey */
  GHashTable *places; /* what is coloured (gint64 of an id, an item or a state) to 1 + its key */
  GStringChunk *labels;
};

/* What is coloured when there is nobody to colour for. */
#define NOTHING (-1)

/* Told apart by most eyes that see few colours; from GNOME's palette. */
static const guint32 palette[]
    = { 0x3584e4, 0xe66100, 0x2ec27e, 0x9141ac, 0xe5a50a, 0x986a44, 0x1a9aa8, 0xc2447e };

static const guint32 neutral = 0x77767b;

static const guint32 state_colors[] = {
  [ENTENTE_TASK_TO_DO] = 0x77767b,
  [ENTENTE_TASK_IN_PROGRESS] = 0x3584e4,
  [ENTENTE_TASK_WAITING] = 0xe5a50a,
  [ENTENTE_TASK_DONE] = 0x2ec27e,
};

static const char *const state_words[] = {
  [ENTENTE_TASK_TO_DO] = "state-to-do",
  [ENTENTE_TASK_IN_PROGRESS] = "state-in-progress",
  [ENTENTE_TASK_WAITING] = "state-waiting",
  [ENTENTE_TASK_DONE] = "state-done",
};

EntenteGanttKeys *
_entente_gantt_keys_new (EntenteSchedule *schedule,
                         EntenteGanttColoring coloring,
                         EntenteLanguage language)
{
  EntenteGanttKeys *self = g_new0 (EntenteGanttKeys, 1);

  self->coloring = coloring;
  self->store = g_object_ref (entente_schedule_get_store (schedule));
  self->words = entente_words_new (language, "schedule");
  self->keys = g_array_new (FALSE, FALSE, sizeof (EntenteGanttKey));
  self->places = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->labels = g_string_chunk_new (256);

  return self;
}

void
_entente_gantt_keys_free (EntenteGanttKeys *self)
{
  g_object_unref (self->store);
  entente_words_unref (self->words);
  g_array_unref (self->keys);
  g_hash_table_unref (self->places);
  g_string_chunk_free (self->labels);
  g_free (self);
}

static void
set_color (EntenteGanttKey *key, guint32 rgb)
{
  key->red = (rgb >> 16 & 0xff) / 255.0;
  key->green = (rgb >> 8 & 0xff) / 255.0;
  key->blue = (rgb & 0xff) / 255.0;
}

/* "#rrggbb", or what comes next in the palette. */
static guint32
choose_color (EntenteGanttKeys *self, const char *text)
{
  char *end;

  if (*text == '#' && strlen (text) == 7)
    {
      const guint64 rgb = g_ascii_strtoull (text + 1, &end, 16);

      if (*end == '\0')
        return (guint32) rgb;
    }

  return palette[self->keys->len % G_N_ELEMENTS (palette)];
}

static EntenteGanttKey
make_organization_key (EntenteGanttKeys *self, gint64 id)
{
  EntenteRecord *organization =
      id > 0 ? entente_store_get_record (self->store, ENTENTE_TYPE_ORGANIZATION, id) : NULL;
  EntenteGanttKey key = { .label = entente_words_get (self->words, "no-organization") };

  set_color (&key, neutral);
  if (organization)
    {
      key.label = entente_record_get_text (organization, ENTENTE_ORGANIZATION_NAME);
      set_color (&key, choose_color (self, entente_record_get_text (organization,
                                                                    ENTENTE_ORGANIZATION_COLOR)));
    }

  return key;
}

static EntenteGanttKey
make_step_key (EntenteGanttKeys *self, const EntenteScheduleItem *items, gint64 item)
{
  EntenteGanttKey key = { .label = entente_words_get (self->words, "no-step") };

  set_color (&key, neutral);
  if (item != NOTHING)
    {
      key.label = entente_record_get_text (ENTENTE_RECORD (items[item].task), ENTENTE_TASK_TITLE);
      set_color (&key, choose_color (self, ""));
    }

  return key;
}

static EntenteGanttKey
make_state_key (EntenteGanttKeys *self, gint64 state)
{
  EntenteGanttKey key = { .label = entente_words_get (self->words, state_words[state]) };

  set_color (&key, state_colors[state]);
  return key;
}

/* What the colour of an item follows. */
static gint64
get_subject (EntenteGanttKeys *self, const EntenteScheduleItem *items, guint item)
{
  EntenteRecord *task = ENTENTE_RECORD (items[item].task);
  guint top = item;

  switch (self->coloring)
    {
    case ENTENTE_GANTT_COLOR_ORGANIZATION:
      return entente_record_get_reference (task, ENTENTE_TASK_ORGANIZATION);
    case ENTENTE_GANTT_COLOR_STEP:
      while (items[top].parent != ENTENTE_SCHEDULE_NONE)
        top = items[top].parent;
      return items[top].is_group ? (gint64) top : NOTHING;
    case ENTENTE_GANTT_COLOR_STATE:
      return items[item].is_done ? ENTENTE_TASK_DONE
                                 : CLAMP (entente_record_get_choice (task, ENTENTE_TASK_STATE),
                                          ENTENTE_TASK_TO_DO, ENTENTE_TASK_DONE);
    default:
      return NOTHING;
    }
}

static EntenteGanttKey
make_key (EntenteGanttKeys *self, const EntenteScheduleItem *items, gint64 subject)
{
  EntenteGanttKey plain = { .label = "" };

  switch (self->coloring)
    {
    case ENTENTE_GANTT_COLOR_ORGANIZATION:
      return make_organization_key (self, subject);
    case ENTENTE_GANTT_COLOR_STEP:
      return make_step_key (self, items, subject);
    case ENTENTE_GANTT_COLOR_STATE:
      return make_state_key (self, subject);
    default:
      set_color (&plain, palette[0]);
      return plain;
    }
}

guint
_entente_gantt_keys_find (EntenteGanttKeys *self, const EntenteScheduleItem *items, guint item)
{
  const gint64 subject = get_subject (self, items, item);
  const guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, &subject));

  if (place > 0)
    return place - 1;

  EntenteGanttKey key = make_key (self, items, subject);
  key.label = g_string_chunk_insert (self->labels, key.label);
  key.pattern = self->coloring == ENTENTE_GANTT_COLOR_PLAIN ? 0 : self->keys->len % 7;
  g_array_append_val (self->keys, key);
  g_hash_table_insert (self->places, g_memdup2 (&subject, sizeof subject),
                       GUINT_TO_POINTER (self->keys->len));

  return self->keys->len - 1;
}

/* At least one, so that every row has a colour. */
const EntenteGanttKey *
_entente_gantt_keys_get (EntenteGanttKeys *self, guint *n_keys)
{
  if (self->keys->len == 0)
    {
      EntenteGanttKey plain = { .label = "" };

      set_color (&plain, palette[0]);
      g_array_append_val (self->keys, plain);
    }

  *n_keys = self->keys->len;
  return (const EntenteGanttKey *) self->keys->data;
}
