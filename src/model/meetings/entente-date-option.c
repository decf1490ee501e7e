/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-date-option.h"

#include "meetings/entente-meeting.h"

#include <glib/gi18n-lib.h>

struct _EntenteDateOption
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteDateOption, entente_date_option, ENTENTE_TYPE_RECORD)

static const EntenteField fields[] = {
  [ENTENTE_DATE_OPTION_MEETING] = {
    .name = "meeting",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Meeting"),
    .edit_label = N_ ("Change meeting of date"),
    .target = entente_meeting_get_type,
  },
  [ENTENTE_DATE_OPTION_STARTS_AT] = {
    .name = "starts-at",
    .kind = ENTENTE_FIELD_MOMENT,
    .label = N_ ("Start"),
    .edit_label = N_ ("Change proposed date"),
  },
  [ENTENTE_DATE_OPTION_ENDS_AT] = {
    .name = "ends-at",
    .kind = ENTENTE_FIELD_MOMENT,
    .label = N_ ("End"),
    .edit_label = N_ ("Change proposed date"),
  },
};

static void
entente_date_option_class_init (EntenteDateOptionClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "date_option",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_date_option_init (EntenteDateOption *self)
{
}
