/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record-fixture.h"

#include "entente-civil-date.h"

static EntenteEdit *
begin (EntenteRecord *record)
{
  return entente_store_begin (entente_record_get_store (record), "Test");
}

static void
commit (EntenteEdit *edit)
{
  g_autoptr (GError) error = NULL;

  entente_edit_commit (edit, &error);
  g_assert_no_error (error);
}

void
record_set_text (EntenteRecord *record, guint field, const char *value)
{
  g_autoptr (EntenteEdit) edit = begin (record);

  entente_edit_set_text (edit, record, field, value);
  commit (edit);
}

void
record_set_cents (EntenteRecord *record, guint field, EntenteMoney value)
{
  g_autoptr (EntenteEdit) edit = begin (record);

  entente_edit_set_cents (edit, record, field, value);
  commit (edit);
}

void
record_set_choice (EntenteRecord *record, guint field, int value)
{
  g_autoptr (EntenteEdit) edit = begin (record);

  entente_edit_set_choice (edit, record, field, value);
  commit (edit);
}

void
record_set_integer (EntenteRecord *record, guint field, gint64 value)
{
  g_autoptr (EntenteEdit) edit = begin (record);

  entente_edit_set_integer (edit, record, field, value);
  commit (edit);
}

void
record_set_boolean (EntenteRecord *record, guint field, gboolean value)
{
  g_autoptr (EntenteEdit) edit = begin (record);

  entente_edit_set_boolean (edit, record, field, value);
  commit (edit);
}

void
record_set_reference (EntenteRecord *record, guint field, EntenteRecord *target)
{
  g_autoptr (EntenteEdit) edit = begin (record);

  entente_edit_set_reference (edit, record, field, target);
  commit (edit);
}

void
record_set_date (EntenteRecord *record, guint field, const char *iso)
{
  g_autoptr (EntenteEdit) edit = begin (record);
  GDate day;

  if (iso != NULL)
    g_assert_true (entente_date_from_iso (iso, &day));
  entente_edit_set_date (edit, record, field, iso != NULL ? &day : NULL);
  commit (edit);
}
