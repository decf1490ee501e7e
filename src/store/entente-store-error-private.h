/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store-error.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What went wrong with a file, told by errno or by GIO, as a code of ours. Reading and writing
   differ: a refusal to read is UNREADABLE, a refusal to write is READ_ONLY. In our own folders a
   refusal says nothing about the user's file and is WRITE or NO_SPACE. */
void _entente_store_error_set_reading (GError **error, const GError *cause, const char *step);
void _entente_store_error_set_writing (GError **error, int saved_errno, const char *step);
void _entente_store_error_set_private (GError **error, int saved_errno, const char *step);
void _entente_store_error_set_writing_cause (GError **error, const GError *cause, const char *step);

G_END_DECLS
