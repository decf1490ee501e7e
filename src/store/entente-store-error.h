/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteStoreError:
 * @ENTENTE_STORE_ERROR_NOT_FOUND: there is no such file
 * @ENTENTE_STORE_ERROR_UNREADABLE: the file may not be read (permissions, broken device)
 * @ENTENTE_STORE_ERROR_IS_DIRECTORY: a folder stands where a file was expected
 * @ENTENTE_STORE_ERROR_EMPTY: the file has no content at all
 * @ENTENTE_STORE_ERROR_FOREIGN: the file is something else than a project
 * @ENTENTE_STORE_ERROR_TRUNCATED: the file is shorter than it says it is
 * @ENTENTE_STORE_ERROR_CORRUPT: the file is a project whose content is damaged
 * @ENTENTE_STORE_ERROR_NEWER: the file was written by a newer version
 * @ENTENTE_STORE_ERROR_HOSTILE: the file holds tables, triggers, views or values that no project
 * has
 * @ENTENTE_STORE_ERROR_TOO_LARGE: the file is beyond what is opened
 * @ENTENTE_STORE_ERROR_READ_ONLY: the project was opened for reading only
 * @ENTENTE_STORE_ERROR_BUSY: another process has the project open
 * @ENTENTE_STORE_ERROR_EXISTS: a file of that name is already there
 * @ENTENTE_STORE_ERROR_CHANGED: the file on disk is no longer the one last read or written
 * @ENTENTE_STORE_ERROR_NO_SPACE: the disk is full
 * @ENTENTE_STORE_ERROR_WRITE: the file could not be written for another reason
 * @ENTENTE_STORE_ERROR_CONSTRAINT: a value breaks a constraint of its table
 * @ENTENTE_STORE_ERROR_NOTHING_TO_UNDO: the history holds nothing to undo or redo
 * @ENTENTE_STORE_ERROR_FAILED: SQLite refused for another reason; the message names the step
 *
 * Codes of #ENTENTE_STORE_ERROR. Messages name the step that failed and are not for people: `ui`
 * and `cli` make the sentence from the code.
 */
typedef enum {
  ENTENTE_STORE_ERROR_NOT_FOUND,
  ENTENTE_STORE_ERROR_UNREADABLE,
  ENTENTE_STORE_ERROR_IS_DIRECTORY,
  ENTENTE_STORE_ERROR_EMPTY,
  ENTENTE_STORE_ERROR_FOREIGN,
  ENTENTE_STORE_ERROR_TRUNCATED,
  ENTENTE_STORE_ERROR_CORRUPT,
  ENTENTE_STORE_ERROR_NEWER,
  ENTENTE_STORE_ERROR_HOSTILE,
  ENTENTE_STORE_ERROR_TOO_LARGE,
  ENTENTE_STORE_ERROR_READ_ONLY,
  ENTENTE_STORE_ERROR_BUSY,
  ENTENTE_STORE_ERROR_EXISTS,
  ENTENTE_STORE_ERROR_CHANGED,
  ENTENTE_STORE_ERROR_NO_SPACE,
  ENTENTE_STORE_ERROR_WRITE,
  ENTENTE_STORE_ERROR_CONSTRAINT,
  ENTENTE_STORE_ERROR_NOTHING_TO_UNDO,
  ENTENTE_STORE_ERROR_FAILED,
} EntenteStoreError;

#define ENTENTE_STORE_ERROR (entente_store_error_quark ())
GQuark entente_store_error_quark (void);

G_END_DECLS
