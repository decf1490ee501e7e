/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-record.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/*
 * The value of one field. Which member holds depends on the field's kind; the text of an empty
 * field is %NULL, since most fields of most records are empty.
 */
typedef union {
  gint64 integer;
  char *text;
} EntenteValue;

gboolean _entente_field_is_text (const EntenteField *field);
EntenteValue _entente_field_dup_initial (const EntenteField *field);
EntenteValue _entente_field_read (const EntenteField *field, sqlite3_stmt *row, int column);
void _entente_field_bind (const EntenteField *field,
                          EntenteValue value,
                          sqlite3_stmt *statement,
                          int parameter);
gboolean _entente_field_equal (const EntenteField *field, EntenteValue a, EntenteValue b);
void _entente_field_clear (const EntenteField *field, EntenteValue *value);
/* The SQL column of the field. */
char *_entente_field_dup_column (const EntenteField *field);

/* (nullable) when empty; always valid UTF-8. */
char *_entente_text_dup_valid (const char *text);

/* "YYYY-MM-DD"; leaves @date as it was when @text is (nullable) none. */
gboolean _entente_date_parse (const char *text, GDate *date);

G_END_DECLS
