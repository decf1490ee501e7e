/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-store-error-private.h"

#include <errno.h>

G_DEFINE_QUARK (entente - store - error - quark, entente_store_error)

static int
code_of_reading (const GError *cause)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
      || g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY)
      || g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_MOUNTED))
    return ENTENTE_STORE_ERROR_NOT_FOUND;
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    return ENTENTE_STORE_ERROR_IS_DIRECTORY;
  return ENTENTE_STORE_ERROR_UNREADABLE;
}

void
_entente_store_error_set_reading (GError **error, const GError *cause, const char *step)
{
  g_set_error (error, ENTENTE_STORE_ERROR, code_of_reading (cause), "%s: %s", step, cause->message);
}

static int
code_of_writing (int saved_errno)
{
  switch (saved_errno)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return ENTENTE_STORE_ERROR_NO_SPACE;
    case ENOENT:
    case ENOTDIR:
    case ENODEV:
      return ENTENTE_STORE_ERROR_NOT_FOUND;
    case EACCES:
    case EPERM:
    case EROFS:
      return ENTENTE_STORE_ERROR_READ_ONLY;
    case EEXIST:
      return ENTENTE_STORE_ERROR_EXISTS;
    case EISDIR:
      return ENTENTE_STORE_ERROR_IS_DIRECTORY;
    default:
      return ENTENTE_STORE_ERROR_WRITE;
    }
}

void
_entente_store_error_set_writing (GError **error, int saved_errno, const char *step)
{
  g_set_error (error, ENTENTE_STORE_ERROR, code_of_writing (saved_errno), "%s: %s", step,
               g_strerror (saved_errno));
}

void
_entente_store_error_set_private (GError **error, int saved_errno, const char *step)
{
  int code = code_of_writing (saved_errno) == ENTENTE_STORE_ERROR_NO_SPACE
                 ? ENTENTE_STORE_ERROR_NO_SPACE
                 : ENTENTE_STORE_ERROR_WRITE;

  g_set_error (error, ENTENTE_STORE_ERROR, code, "%s: %s", step, g_strerror (saved_errno));
}

static int
code_of_writing_cause (const GError *cause)
{
  if (cause->domain == ENTENTE_STORE_ERROR)
    return cause->code;
  if (cause->domain != G_IO_ERROR)
    return ENTENTE_STORE_ERROR_WRITE;
  switch (cause->code)
    {
    case G_IO_ERROR_NO_SPACE:
      return ENTENTE_STORE_ERROR_NO_SPACE;
    case G_IO_ERROR_NOT_FOUND:
    case G_IO_ERROR_NOT_DIRECTORY:
    case G_IO_ERROR_NOT_MOUNTED:
      return ENTENTE_STORE_ERROR_NOT_FOUND;
    case G_IO_ERROR_PERMISSION_DENIED:
    case G_IO_ERROR_READ_ONLY:
      return ENTENTE_STORE_ERROR_READ_ONLY;
    case G_IO_ERROR_EXISTS:
      return ENTENTE_STORE_ERROR_EXISTS;
    case G_IO_ERROR_IS_DIRECTORY:
      return ENTENTE_STORE_ERROR_IS_DIRECTORY;
    default:
      return ENTENTE_STORE_ERROR_WRITE;
    }
}

void
_entente_store_error_set_writing_cause (GError **error, const GError *cause, const char *step)
{
  g_set_error (error, ENTENTE_STORE_ERROR, code_of_writing_cause (cause), "%s: %s", step,
               cause->message);
}
