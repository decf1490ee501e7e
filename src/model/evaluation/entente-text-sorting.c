/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-text-sorting.h"

#include <glib/gi18n-lib.h>

EntenteTextReading *
entente_text_sorting_find (EntenteAnswerSheet *sheet, EntenteQuestion *question)
{
  EntenteRecord *record = ENTENTE_RECORD (sheet);
  GListModel *readings;

  g_return_val_if_fail (ENTENTE_IS_ANSWER_SHEET (sheet), NULL);
  g_return_val_if_fail (ENTENTE_IS_QUESTION (question), NULL);

  readings = entente_store_get_referrers (entente_record_get_store (record),
                                          ENTENTE_TYPE_TEXT_READING,
                                          ENTENTE_TEXT_READING_SHEET,
                                          entente_record_get_id (record));
  for (guint i = 0; i < g_list_model_get_n_items (readings); i++)
    {
      g_autoptr (EntenteRecord) reading = g_list_model_get_item (readings, i);

      if (entente_record_get_reference (reading, ENTENTE_TEXT_READING_QUESTION)
          == entente_record_get_id (ENTENTE_RECORD (question)))
        return ENTENTE_TEXT_READING (reading);
    }
  return NULL;
}

/* Writes both facts at once; a text that says nothing any more loses its record. */
static void
write_reading (EntenteEdit *edit,
               EntenteAnswerSheet *sheet,
               EntenteQuestion *question,
               EntenteReadingTag tag,
               gboolean quoted)
{
  EntenteRecord *reading = (EntenteRecord *) entente_text_sorting_find (sheet, question);

  if (tag == ENTENTE_READ_AS_NOTHING && !quoted)
    {
      if (reading != NULL)
        entente_edit_delete (edit, reading);
      return;
    }
  if (reading == NULL)
    {
      reading = entente_edit_insert (edit, ENTENTE_TYPE_TEXT_READING);
      entente_edit_set_reference (
        edit, reading, ENTENTE_TEXT_READING_SHEET, ENTENTE_RECORD (sheet));
      entente_edit_set_reference (
        edit, reading, ENTENTE_TEXT_READING_QUESTION, ENTENTE_RECORD (question));
    }
  entente_edit_set_choice (edit, reading, ENTENTE_TEXT_READING_TAG, tag);
  entente_edit_set_boolean (edit, reading, ENTENTE_TEXT_READING_QUOTED, quoted);
}

gboolean
entente_text_sorting_set_tag (EntenteAnswerSheet *sheet,
                              EntenteQuestion *question,
                              EntenteReadingTag tag,
                              GError **error)
{
  EntenteTextReading *reading;
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (ENTENTE_IS_ANSWER_SHEET (sheet), FALSE);
  g_return_val_if_fail (ENTENTE_IS_QUESTION (question), FALSE);

  reading = entente_text_sorting_find (sheet, question);
  edit = entente_store_begin (entente_record_get_store (ENTENTE_RECORD (sheet)), _ ("Sort text"));
  write_reading (edit, sheet, question, tag,
                 reading != NULL
                   && entente_record_get_boolean (ENTENTE_RECORD (reading),
                                                  ENTENTE_TEXT_READING_QUOTED));
  return entente_edit_commit (edit, error);
}

gboolean
entente_text_sorting_set_quoted (EntenteAnswerSheet *sheet,
                                 EntenteQuestion *question,
                                 gboolean quoted,
                                 GError **error)
{
  EntenteTextReading *reading;
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (ENTENTE_IS_ANSWER_SHEET (sheet), FALSE);
  g_return_val_if_fail (ENTENTE_IS_QUESTION (question), FALSE);

  reading = entente_text_sorting_find (sheet, question);
  edit = entente_store_begin (entente_record_get_store (ENTENTE_RECORD (sheet)),
                              quoted ? _ ("Quote text") : _ ("Quote text no longer"));
  write_reading (edit, sheet, question,
                 reading != NULL ? (EntenteReadingTag) entente_record_get_choice (
                                     ENTENTE_RECORD (reading), ENTENTE_TEXT_READING_TAG)
                                 : ENTENTE_READ_AS_NOTHING,
                 quoted);
  return entente_edit_commit (edit, error);
}

const char *
entente_reading_tag_get_label (EntenteReadingTag tag)
{
  guint n_fields;
  const EntenteField *fields
    = entente_record_type_get_fields (ENTENTE_TYPE_TEXT_READING, &n_fields);

  return entente_choice_get_label (fields[ENTENTE_TEXT_READING_TAG].choices, (int) tag);
}
