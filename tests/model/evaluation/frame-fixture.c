/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "frame-fixture.h"

void
frame_fixture_set_up (FrameFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->project = entente_project_new_in_memory (ENTENTE_LANGUAGE_ENGLISH, &error);
  g_assert_no_error (error);
  self->store = entente_project_get_store (self->project);
  self->frame = entente_frame_new (self->store);
}

void
frame_fixture_tear_down (FrameFixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->frame);
  g_assert_finalize_object (self->project);
}

GDate
frame_fixture_day (const char *iso)
{
  GDate day;

  g_assert_true (entente_date_from_iso (iso, &day));
  return day;
}

void
frame_fixture_set_event (FrameFixture *self, const char *first, const char *last)
{
  EntenteRecord *details = ENTENTE_RECORD (entente_project_get_details (self->project));

  frame_fixture_set_text (details, ENTENTE_PROJECT_DETAILS_STARTS_ON, first);
  frame_fixture_set_text (details, ENTENTE_PROJECT_DETAILS_ENDS_ON, last);
}

void
frame_fixture_set_text (EntenteRecord *record, guint field, const char *text)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (entente_record_get_store (record), "Set");

  if (entente_record_type_get_fields (G_OBJECT_TYPE (record), NULL)[field].kind
      == ENTENTE_FIELD_DATE)
    {
      GDate day;

      entente_edit_set_date (edit, record, field, entente_date_from_iso (text, &day) ? &day : NULL);
    }
  else
    entente_edit_set_text (edit, record, field, text);
  g_assert_true (entente_edit_commit (edit, NULL));
}

EntenteRecord *
frame_fixture_insert (FrameFixture *self,
                      EntenteFrameLevel level,
                      EntenteRecord *near,
                      const char *text)
{
  g_autoptr (GError) error = NULL;
  EntenteRecord *record = entente_frame_insert (self->frame, level, near, &error);

  g_assert_no_error (error);
  g_assert_nonnull (record);
  frame_fixture_set_text (record, 0, text);
  return record;
}

EntenteIndicator *
frame_fixture_add_indicator (FrameFixture *self,
                             EntenteMeasure measure,
                             const char *target,
                             const char *due)
{
  EntenteIndicator *indicator
    = ENTENTE_INDICATOR (frame_fixture_insert (self, ENTENTE_FRAME_INDICATOR, NULL, "x"));
  g_autoptr (GError) error = NULL;

  entente_indicator_set_measure (indicator, measure, &error);
  g_assert_no_error (error);
  entente_indicator_type_target (indicator, target, &error);
  g_assert_no_error (error);
  entente_indicator_type_due (indicator, due, &error);
  g_assert_no_error (error);
  return indicator;
}

char *
frame_fixture_dup_outline (FrameFixture *self)
{
  g_autoptr (GString) outline = g_string_new (NULL);
  guint n_rows, depth = 0;
  const EntenteFrameRow *rows = entente_frame_get_rows (self->frame, &n_rows);

  for (guint i = 0; i < n_rows; i++)
    {
      for (; depth > rows[i].depth; depth--)
        g_string_append_c (outline, ')');
      if (depth < rows[i].depth)
        g_string_append_c (outline, '(');
      depth = rows[i].depth;
      g_string_append (outline, rows[i].record != NULL ? entente_record_get_text (rows[i].record, 0)
                                                       : "/");
    }
  for (; depth > 0; depth--)
    g_string_append_c (outline, ')');

  return g_string_free_and_steal (g_steal_pointer (&outline));
}
