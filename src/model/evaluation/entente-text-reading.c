/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-text-reading.h"

#include "evaluation/entente-answer-sheet.h"
#include "evaluation/entente-question.h"

#include <glib/gi18n-lib.h>

struct _EntenteTextReading
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteTextReading, entente_text_reading, ENTENTE_TYPE_RECORD)

static const EntenteChoice reading_tags[] = {
  { ENTENTE_READ_AS_NOTHING, "nothing", NC_ ("free text", "Not sorted"), "free text" },
  { ENTENTE_READ_AS_POSITIVE, "positive", NC_ ("free text", "Positive"), "free text" },
  { ENTENTE_READ_AS_NEGATIVE, "negative", NC_ ("free text", "Negative"), "free text" },
  { ENTENTE_READ_AS_IDEA, "idea", NC_ ("free text", "Idea"), "free text" },
  { 0 },
};

static const EntenteField fields[] = {
  [ENTENTE_TEXT_READING_SHEET] = {
    .name = "sheet",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Sheet"),
    .edit_label = N_ ("Sort free text"),
    .target = entente_answer_sheet_get_type,
  },
  [ENTENTE_TEXT_READING_QUESTION] = {
    .name = "question",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Question"),
    .edit_label = N_ ("Sort free text"),
    .target = entente_question_get_type,
  },
  [ENTENTE_TEXT_READING_TAG] = {
    .name = "tag",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("Sorted as"),
    .edit_label = N_ ("Sort free text"),
    .choices = reading_tags,
  },
  [ENTENTE_TEXT_READING_QUOTED] = {
    .name = "quoted",
    .kind = ENTENTE_FIELD_BOOLEAN,
    .label = N_ ("Quoted"),
    .edit_label = N_ ("Quote free text"),
  },
};

static void
entente_text_reading_class_init (EntenteTextReadingClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "text_reading",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_text_reading_init (EntenteTextReading *self)
{
}
