/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * EntenteSchema:
 * @application_id: the number in the header of every file of this kind
 * @extension: of the files, without the dot
 * @steps: (array length=n_steps): SQL text of each version, from the first; immutable once released
 * @n_steps: the version this program writes (`user_version`)
 * @types: (array length=n_types): the `_get_type` functions of the record types, parents first
 * @n_types: how many
 *
 * What the store must know of the things it keeps. It is static: model makes it once.
 */
typedef struct {
  guint32 application_id;
  const char *extension;
  const char *const *steps;
  guint n_steps;
  GType (*const *types) (void);
  guint n_types;
} EntenteSchema;

G_END_DECLS
