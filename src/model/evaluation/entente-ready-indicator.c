/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-ready-indicator-private.h"

#include "entente-fold.h"
#include "entente-model-resources.h"

#include <glib/gi18n-lib.h>

#define FOLDER ENTENTE_RESOURCE_PREFIX "/model/indicators/"

G_DEFINE_FINAL_TYPE (EntenteReadyIndicator, entente_ready_indicator, G_TYPE_OBJECT)

static void
entente_ready_indicator_finalize (GObject *object)
{
  EntenteReadyIndicator *self = ENTENTE_READY_INDICATOR (object);

  g_free (self->key);
  for (guint i = 0; i < ENTENTE_READY_N_TEXTS; i++)
    g_free (self->texts[i]);

  G_OBJECT_CLASS (entente_ready_indicator_parent_class)->finalize (object);
}

static void
entente_ready_indicator_class_init (EntenteReadyIndicatorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_ready_indicator_finalize;
}

static void
entente_ready_indicator_init (EntenteReadyIndicator *self)
{
}

/* Linked into the program, and read by a test in each language. */
static GPtrArray *
load_shipped (EntenteLanguage language)
{
  g_autofree char *path
    = g_strdup_printf (FOLDER "%s.json", entente_language_to_code (language));
  g_autoptr (GBytes) bytes = g_resource_lookup_data (entente_model_get_resource (), path, 0, NULL);
  GPtrArray *indicators;

  g_assert (bytes != NULL);
  indicators = _entente_ready_indicator_read (bytes, FALSE, NULL);
  g_assert (indicators != NULL);
  return indicators;
}

static void
append_all (GListStore *list, GPtrArray *indicators)
{
  g_list_store_splice (list, g_list_model_get_n_items (G_LIST_MODEL (list)), 0, indicators->pdata,
                       indicators->len);
}

/**
 * entente_ready_indicator_new_list:
 * @language: of those that come with the program
 * @problems: (nullable) (element-type utf8): where a translated sentence is added when somebody's
 *   own indicators cannot be read
 *
 * Returns: (transfer full) (element-type EntenteReadyIndicator): those that come with the program,
 *   then people's own by name
 */
GListModel *
entente_ready_indicator_new_list (EntenteLanguage language, GPtrArray *problems)
{
  GListStore *list = g_list_store_new (ENTENTE_TYPE_READY_INDICATOR);
  g_autoptr (GPtrArray) shipped = load_shipped (language);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) own = _entente_ready_indicator_load_own (&error);

  append_all (list, shipped);
  if (own != NULL)
    append_all (list, own);
  else if (problems != NULL)
    g_ptr_array_add (problems,
                     g_strdup_printf (_("Your own indicators cannot be read: %s"), error->message));

  return G_LIST_MODEL (list);
}

/* Reading */

const char *
entente_ready_indicator_get_key (EntenteReadyIndicator *self)
{
  g_return_val_if_fail (ENTENTE_IS_READY_INDICATOR (self), "");

  return self->key;
}

static const char *
get_text (EntenteReadyIndicator *self, guint text)
{
  g_return_val_if_fail (ENTENTE_IS_READY_INDICATOR (self), "");

  return self->texts[text];
}

static int
get_choice (EntenteReadyIndicator *self, guint choice)
{
  g_return_val_if_fail (ENTENTE_IS_READY_INDICATOR (self), 0);

  return self->choices[choice];
}

/**
 * entente_ready_indicator_get_name:
 * @self: a ready indicator
 *
 * Returns: (transfer none): its name, in the language it was listed in
 */
const char *
entente_ready_indicator_get_name (EntenteReadyIndicator *self)
{
  return get_text (self, ENTENTE_READY_TEXT_NAME);
}

const char *
entente_ready_indicator_get_tool (EntenteReadyIndicator *self)
{
  return get_text (self, ENTENTE_READY_TEXT_TOOL);
}

const char *
entente_ready_indicator_get_automatic (EntenteReadyIndicator *self)
{
  return get_text (self, ENTENTE_READY_TEXT_AUTOMATIC);
}

/**
 * entente_ready_indicator_get_measure:
 * @self: a ready indicator
 *
 * Returns: what kind of value it has
 */
EntenteMeasure
entente_ready_indicator_get_measure (EntenteReadyIndicator *self)
{
  return get_choice (self, ENTENTE_READY_CHOICE_MEASURE);
}

/**
 * entente_ready_indicator_get_scope:
 * @self: a ready indicator
 *
 * Returns: which side of the project it looks at
 */
EntenteEvaluationScope
entente_ready_indicator_get_scope (EntenteReadyIndicator *self)
{
  return get_choice (self, ENTENTE_READY_CHOICE_SCOPE);
}

/**
 * entente_ready_indicator_get_effect:
 * @self: a ready indicator
 *
 * Returns: the kind of effect it tells of
 */
EntenteEffect
entente_ready_indicator_get_effect (EntenteReadyIndicator *self)
{
  return get_choice (self, ENTENTE_READY_CHOICE_EFFECT);
}

/**
 * entente_ready_indicator_get_events:
 * @self: a ready indicator
 *
 * Returns: the kinds of event it is meant for
 */
EntenteEventKinds
entente_ready_indicator_get_events (EntenteReadyIndicator *self)
{
  g_return_val_if_fail (ENTENTE_IS_READY_INDICATOR (self), 0);

  return self->events;
}

/**
 * entente_ready_indicator_is_own:
 * @self: a ready indicator
 *
 * Returns: whether people keep it themselves; else it comes with the program
 */
gboolean
entente_ready_indicator_is_own (EntenteReadyIndicator *self)
{
  g_return_val_if_fail (ENTENTE_IS_READY_INDICATOR (self), FALSE);

  return self->is_own;
}

static const char *
get_label (EntenteReadyIndicator *self, guint choice)
{
  guint field = _entente_ready_choices[choice].field;

  return entente_choice_get_label (
    entente_record_type_get_fields (ENTENTE_TYPE_INDICATOR, NULL)[field].choices,
    self->choices[choice]);
}

/* "Number (people)": how it is told, and of what. */
static char *
dup_measure (EntenteReadyIndicator *self)
{
  const char *measure = get_label (self, ENTENTE_READY_CHOICE_MEASURE);
  const char *unit = self->texts[ENTENTE_READY_TEXT_UNIT];

  if (*unit == '\0')
    return g_strdup (measure);

  /* Translators: how an indicator is told, and its unit: “Number (people)” */
  return g_strdup_printf (C_ ("indicator", "%s (%s)"), measure, unit);
}

/**
 * entente_ready_indicator_dup_summary:
 * @self: a ready indicator
 *
 * Returns: (transfer full): in what it is counted, on whom, when it shows and how it is measured:
 *   "Number (people) · External · Direct · Counter at the door", translated
 */
char *
entente_ready_indicator_dup_summary (EntenteReadyIndicator *self)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  const char *tool;

  g_return_val_if_fail (ENTENTE_IS_READY_INDICATOR (self), NULL);

  tool = self->texts[ENTENTE_READY_TEXT_TOOL];
  g_strv_builder_take (parts, dup_measure (self));
  g_strv_builder_add (parts, get_label (self, ENTENTE_READY_CHOICE_SCOPE));
  g_strv_builder_add (parts, get_label (self, ENTENTE_READY_CHOICE_EFFECT));
  if (*tool != '\0')
    g_strv_builder_add (parts, tool);
  words = g_strv_builder_end (parts);

  return g_strjoinv (" · ", words);
}

/**
 * entente_ready_indicator_is_found:
 * @self: a ready indicator
 * @events: kinds of event looked for, 0 for any
 * @folded_words: words looked for, folded
 *
 * Returns: whether it is meant for one of the kinds of event, or for none in particular, and says
 *   all the words in its name or its summary
 */
gboolean
entente_ready_indicator_is_found (EntenteReadyIndicator *self,
                                  EntenteEventKinds events,
                                  const char *folded_words)
{
  g_autofree char *summary = NULL;
  g_autofree char *text = NULL;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (ENTENTE_IS_READY_INDICATOR (self), FALSE);

  if (events != 0 && self->events != 0 && (self->events & events) == 0)
    return FALSE;

  summary = entente_ready_indicator_dup_summary (self);
  text = g_strconcat (self->texts[ENTENTE_READY_TEXT_NAME], " ", summary, NULL);
  folded = entente_fold (text);

  return entente_fold_contains (folded, folded_words);
}

static gboolean
is_same (EntenteReadyIndicator *self, EntenteRecord *indicator)
{
  g_autofree char *mine = entente_fold (self->texts[ENTENTE_READY_TEXT_NAME]);
  g_autofree char *other
    = entente_fold (entente_record_get_text (indicator, ENTENTE_INDICATOR_NAME));

  return g_str_equal (entente_record_get_text (indicator, ENTENTE_INDICATOR_READY), self->key)
         || g_str_equal (mine, other);
}

/**
 * entente_ready_indicator_is_chosen:
 * @self: a ready indicator
 * @store: of a project
 *
 * Returns: whether the project has an indicator that was made from it, or one of the same name
 */
gboolean
entente_ready_indicator_is_chosen (EntenteReadyIndicator *self, EntenteStore *store)
{
  GListModel *indicators;

  g_return_val_if_fail (ENTENTE_IS_READY_INDICATOR (self), FALSE);
  g_return_val_if_fail (ENTENTE_IS_STORE (store), FALSE);

  indicators = entente_store_get_list (store, ENTENTE_TYPE_INDICATOR);
  for (guint i = 0; i < g_list_model_get_n_items (indicators); i++)
    {
      g_autoptr (EntenteRecord) indicator = g_list_model_get_item (indicators, i);

      if (is_same (self, indicator))
        return TRUE;
    }
  return FALSE;
}

/* Choosing */

static EntenteRecord *
make (EntenteEdit *edit, EntenteReadyIndicator *self, EntenteExpectedResult *result, gint64 rank)
{
  EntenteRecord *indicator = entente_edit_insert (edit, ENTENTE_TYPE_INDICATOR);

  for (guint i = 0; i < ENTENTE_READY_N_TEXTS; i++)
    entente_edit_set_text (edit, indicator, _entente_ready_texts[i].field, self->texts[i]);
  for (guint i = 0; i < ENTENTE_READY_N_CHOICES; i++)
    entente_edit_set_choice (edit, indicator, _entente_ready_choices[i].field, self->choices[i]);
  entente_edit_set_text (edit, indicator, ENTENTE_INDICATOR_READY, self->key);
  entente_edit_set_integer (edit, indicator, ENTENTE_INDICATOR_RANK, rank);
  if (result != NULL)
    entente_edit_set_reference (edit, indicator, ENTENTE_INDICATOR_RESULT,
                                ENTENTE_RECORD (result));

  return indicator;
}

static gint64
find_last_rank (EntenteStore *store, EntenteExpectedResult *result)
{
  GListModel *indicators = entente_store_get_list (store, ENTENTE_TYPE_INDICATOR);
  gint64 parent = result != NULL ? entente_record_get_id (ENTENTE_RECORD (result)) : 0;
  gint64 last = 0;

  for (guint i = 0; i < g_list_model_get_n_items (indicators); i++)
    {
      g_autoptr (EntenteRecord) indicator = g_list_model_get_item (indicators, i);

      if (entente_record_get_reference (indicator, ENTENTE_INDICATOR_RESULT) == parent)
        last = MAX (last, entente_record_get_integer (indicator, ENTENTE_INDICATOR_RANK));
    }
  return last;
}

/**
 * entente_ready_indicator_add:
 * @store: of the project
 * @indicators: (element-type EntenteReadyIndicator): one at least
 * @result: (nullable): the expected result they tell of; %NULL to place them later
 * @error: return location for an error of #ENTENTE_STORE_ERROR
 *
 * Makes indicators of the project, after those that are there: one undoable edit.
 *
 * Returns: (transfer container) (element-type EntenteIndicator) (nullable): them, in the same order
 */
GPtrArray *
entente_ready_indicator_add (EntenteStore *store, GPtrArray *indicators,
                             EntenteExpectedResult *result, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  g_autoptr (GPtrArray) made = g_ptr_array_new ();
  gint64 last;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);
  g_return_val_if_fail (indicators != NULL && indicators->len > 0, NULL);

  last = find_last_rank (store, result);
  edit = entente_store_begin (
    store, ngettext ("Add ready indicator", "Add ready indicators", indicators->len));
  for (guint i = 0; i < indicators->len; i++)
    g_ptr_array_add (made, make (edit, indicators->pdata[i], result, last + 1 + i));

  return entente_edit_commit (edit, error) ? g_steal_pointer (&made) : NULL;
}
