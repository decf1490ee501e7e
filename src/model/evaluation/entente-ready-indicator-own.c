/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-ready-indicator-private.h"

#include "entente-fold.h"
#include "entente-model-error.h"
#include "entente-own-folder.h"

#include <glib/gi18n-lib.h>

/* What somebody keeps for all of their projects: one file. */

#define FILE_NAME "indicators.json"
/* Far more than anybody keeps; a larger file is not ours. */
#define LARGEST (4 * 1024 * 1024)

static int
compare_names (gconstpointer first, gconstpointer second)
{
  EntenteReadyIndicator *a = *(EntenteReadyIndicator *const *) first;
  EntenteReadyIndicator *b = *(EntenteReadyIndicator *const *) second;

  return entente_fold_compare (a->texts[ENTENTE_READY_TEXT_NAME],
                               b->texts[ENTENTE_READY_TEXT_NAME]);
}

GPtrArray *
_entente_ready_indicator_load_own (GError **error)
{
  g_autofree char *path = entente_own_folder_dup_path (FILE_NAME);
  g_autoptr (GError) reason = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GPtrArray *indicators;
  gsize size;

  if (!g_file_get_contents (path, &text, &size, &reason))
    {
      if (g_error_matches (reason, G_FILE_ERROR, G_FILE_ERROR_NOENT))
        return g_ptr_array_new_with_free_func (g_object_unref);
      g_propagate_error (error, g_steal_pointer (&reason));
      return NULL;
    }
  if (size > LARGEST)
    {
      g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_FAILED, "the file is too large");
      return NULL;
    }

  bytes = g_bytes_new_take (g_steal_pointer (&text), size);
  indicators = _entente_ready_indicator_read (bytes, TRUE, error);
  if (indicators != NULL)
    g_ptr_array_sort (indicators, compare_names);
  return indicators;
}

static EntenteReadyIndicator *
copy (EntenteRecord *indicator)
{
  EntenteReadyIndicator *self = g_object_new (ENTENTE_TYPE_READY_INDICATOR, NULL);

  self->is_own = TRUE;
  self->key = g_uuid_string_random ();
  for (guint i = 0; i < ENTENTE_READY_N_TEXTS; i++)
    self->texts[i]
      = g_strdup (entente_record_get_text (indicator, _entente_ready_texts[i].field));
  for (guint i = 0; i < ENTENTE_READY_N_CHOICES; i++)
    self->choices[i] = entente_record_get_choice (indicator, _entente_ready_choices[i].field);

  return self;
}

static void
remove_named (GPtrArray *own, const char *name)
{
  g_autofree char *folded = entente_fold (name);

  for (guint i = own->len; i-- > 0;)
    {
      EntenteReadyIndicator *indicator = own->pdata[i];
      g_autofree char *other = entente_fold (indicator->texts[ENTENTE_READY_TEXT_NAME]);

      if (g_str_equal (other, folded))
        g_ptr_array_remove_index (own, i);
    }
}

static gboolean
fail (GError **error, const char *name, GError *reason)
{
  g_set_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE,
               /* Translators: name of an indicator, reason in the language of the system. */
               _("Your own indicators could not be changed because of “%s”: %s. What was in them is "
                 "still there."),
               name, reason->message);
  return FALSE;
}

static gboolean
save (GPtrArray *own, GError **error)
{
  g_autofree char *path = entente_own_folder_dup_path (FILE_NAME);
  g_autofree char *text = _entente_ready_indicator_write (own);

  return entente_own_folder_write (path, text, error);
}

/* Puts @added (nullable) in the place of those called @name. */
static gboolean
replace (const char *name, EntenteReadyIndicator *added, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (GPtrArray) own = _entente_ready_indicator_load_own (&reason);

  if (own == NULL)
    return fail (error, name, reason);

  remove_named (own, name);
  if (added != NULL)
    g_ptr_array_add (own, g_object_ref (added));

  return save (own, &reason) || fail (error, name, reason);
}

/**
 * entente_ready_indicator_keep:
 * @indicator: an indicator of a project, with a name
 * @error: return location for %ENTENTE_MODEL_ERROR_INCOMPLETE without a name,
 *   %ENTENTE_MODEL_ERROR_STATE when the file cannot be read or written
 *
 * Keeps an indicator for the other projects of the person at the computer; one of the same name is
 * replaced. Values, people and dates stay out of it.
 *
 * Returns: whether it is kept
 */
gboolean
entente_ready_indicator_keep (EntenteIndicator *indicator, GError **error)
{
  g_autoptr (EntenteReadyIndicator) kept = NULL;
  const char *name;

  g_return_val_if_fail (ENTENTE_IS_INDICATOR (indicator), FALSE);

  name = entente_record_get_text (ENTENTE_RECORD (indicator), ENTENTE_INDICATOR_NAME);
  if (*name == '\0')
    {
      g_set_error_literal (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_INCOMPLETE,
                           _("Give the indicator a name before you keep it for other projects."));
      return FALSE;
    }

  kept = copy (ENTENTE_RECORD (indicator));
  return replace (name, kept, error);
}

/**
 * entente_ready_indicator_forget:
 * @self: one of one's own
 * @error: return location for %ENTENTE_MODEL_ERROR_STATE when the file cannot be read or written
 *
 * Indicators of projects that were made from it stay as they are.
 *
 * Returns: whether it is gone
 */
gboolean
entente_ready_indicator_forget (EntenteReadyIndicator *self, GError **error)
{
  g_return_val_if_fail (ENTENTE_IS_READY_INDICATOR (self) && self->is_own, FALSE);

  return replace (self->texts[ENTENTE_READY_TEXT_NAME], NULL, error);
}
