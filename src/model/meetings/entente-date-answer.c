/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-date-answer.h"

#include "collective/entente-person.h"
#include "meetings/entente-date-option.h"

#include <glib/gi18n-lib.h>

struct _EntenteDateAnswer
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteDateAnswer, entente_date_answer, ENTENTE_TYPE_RECORD)

static const EntenteChoice answers[] = {
  { ENTENTE_POLL_YES, "yes", NC_ ("poll", "Yes"), "poll" },
  { ENTENTE_POLL_MAYBE, "maybe", NC_ ("poll", "If need be"), "poll" },
  { ENTENTE_POLL_NO, "no", NC_ ("poll", "No"), "poll" },
  { 0 },
};

static const EntenteField fields[] = {
  [ENTENTE_DATE_ANSWER_OPTION] = {
    .name = "option",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Date"),
    .edit_label = N_ ("Change date of answer"),
    .target = entente_date_option_get_type,
  },
  [ENTENTE_DATE_ANSWER_PERSON] = {
    .name = "person",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_PERSONAL,
    .label = N_ ("Person"),
    .edit_label = N_ ("Change who answers"),
    .target = entente_person_get_type,
  },
  [ENTENTE_DATE_ANSWER_ANSWER] = {
    .name = "answer",
    .kind = ENTENTE_FIELD_CHOICE,
    .flags = ENTENTE_FIELD_PERSONAL,
    .label = N_ ("Answer"),
    .edit_label = N_ ("Change answer to the poll"),
    .choices = answers,
  },
};

static void
entente_date_answer_class_init (EntenteDateAnswerClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "date_answer",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_date_answer_init (EntenteDateAnswer *self)
{
}
