/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* The value of one field of one record, taken out and put back. */

/* @value: (out): initialised here */
void entente_field_value_get (EntenteRecord *record, const EntenteField *field, GValue *value);
gboolean entente_field_value_equal (const GValue *a, const GValue *b);

typedef enum {
  ENTENTE_FIELD_VALUE_AT_ONCE, /* a step of the history of its own */
  ENTENTE_FIELD_VALUE_TYPING,  /* one step with what is typed before and after in the same field */
} EntenteFieldValueStep;

/* Puts a value in, as one edit; FALSE and a sentence for people when it could not be saved. */
gboolean entente_field_value_put (EntenteRecord *record,
                                  guint field,
                                  const GValue *value,
                                  EntenteFieldValueStep step,
                                  char **problem);

G_END_DECLS
