/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/entente-file-sentence.h"

#include "entente-store-error.h"

#include <glib/gi18n-lib.h>

/* One sentence or two a code: what happened, to which file (%s), what is safe, what can be done. */
static const char *const sentences[] = {
  [ENTENTE_STORE_ERROR_NOT_FOUND]
  = N_("“%s” is not there any more, or never was. Check its name, or plug in the disk it is on."),
  [ENTENTE_STORE_ERROR_UNREADABLE]
  = N_("“%s” may not be read. Ask its owner for the right to read it, or check the disk it is on."),
  [ENTENTE_STORE_ERROR_IS_DIRECTORY] = N_("“%s” is a folder, not a project. Choose a file in it."),
  [ENTENTE_STORE_ERROR_EMPTY]
  = N_("“%s” is empty: it was probably never copied completely. Ask for it again, or take an older copy."),
  [ENTENTE_STORE_ERROR_FOREIGN] = N_("“%s” is not an Entente project. It was left as it is."),
  [ENTENTE_STORE_ERROR_TRUNCATED]
  = N_("“%s” is cut short: a part of it is missing. Copy it again, or recover what can be read into a new file."),
  [ENTENTE_STORE_ERROR_CORRUPT]
  = N_("“%s” is damaged. It was left as it is; what can be read may be recovered into a new file."),
  [ENTENTE_STORE_ERROR_NEWER]
  = N_("“%s” was written by a newer Entente. Update Entente to edit it; it can be opened for reading."),
  [ENTENTE_STORE_ERROR_HOSTILE]
  = N_("“%s” holds things that no Entente project has, so it was not opened. What is sound in it may be recovered into a new file."),
  [ENTENTE_STORE_ERROR_TOO_LARGE] = N_("“%s” is too large to be a project. It was left as it is."),
  [ENTENTE_STORE_ERROR_READ_ONLY]
  = N_("“%s” is open for reading only. Save a copy to edit it."),
  [ENTENTE_STORE_ERROR_BUSY]
  = N_("“%s” is open in another window or by another command. Close it there first."),
  [ENTENTE_STORE_ERROR_EXISTS]
  = N_("There is already a file called “%s”. It was left as it is; choose another name."),
  [ENTENTE_STORE_ERROR_CHANGED]
  = N_("“%s” was changed by somebody else in the meantime. Nothing was overwritten, and your edits are safe on this computer."),
  [ENTENTE_STORE_ERROR_NO_SPACE]
  = N_("The disk is full, so “%s” could not be written. Your edits are safe on this computer; make room or save a copy elsewhere."),
  [ENTENTE_STORE_ERROR_WRITE]
  = N_("“%s” could not be written. Your edits are safe on this computer; check the disk or save a copy elsewhere."),
  [ENTENTE_STORE_ERROR_CONSTRAINT]
  = N_("A value does not fit where it was put in “%s”. Nothing was changed."),
  [ENTENTE_STORE_ERROR_NOTHING_TO_UNDO] = N_("There is nothing to undo in “%s”."),
};

/**
 * entente_file_sentence:
 * @error: an error of the store, or of anything else
 * @name: what people call the file
 *
 * Says to people what an error of the project file means: what happened, to what, what is safe, what to do.
 * Both faces, the window and the command line, say it with the same words.
 *
 * Returns: (transfer full): the translated sentence
 */
char *
entente_file_sentence (const GError *error, const char *name)
{
  const char *sentence = NULL;

  g_return_val_if_fail (error != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  if (error->domain == ENTENTE_STORE_ERROR && (guint) error->code < G_N_ELEMENTS (sentences))
    sentence = sentences[error->code];
  if (sentence == NULL)
    return g_strdup_printf (_("“%s” could not be used: %s"), name, error->message);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (_(sentence), name);
#pragma GCC diagnostic pop
}
