/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-sharing-key.h"

#include <glib/gi18n-lib.h>

struct _EntenteSharingKey
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteSharingKey, entente_sharing_key, ENTENTE_TYPE_RECORD)

static const EntenteChoice methods[] = {
  { ENTENTE_SHARING_EQUAL, "equal", NC_ ("sharing", "In equal parts"), "sharing" },
  { ENTENTE_SHARING_WEIGHT, "weight", NC_ ("sharing", "By weight"), "sharing" },
  { ENTENTE_SHARING_PERCENT, "percent", NC_ ("sharing", "By percentage"), "sharing" },
  { ENTENTE_SHARING_USE, "use", NC_ ("sharing", "By measured use"), "sharing" },
  { 0 },
};

static const EntenteField fields[] = {
  [ENTENTE_SHARING_KEY_NAME] = {
    .name = "name",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Name"),
    .edit_label = N_ ("Rename sharing key"),
  },
  [ENTENTE_SHARING_KEY_METHOD] = {
    .name = "method",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("Method"),
    .edit_label = N_ ("Change sharing method"),
    .choices = methods,
  },
  [ENTENTE_SHARING_KEY_UNIT] = {
    .name = "unit",
    .label = N_ ("What is counted"),
    .edit_label = N_ ("Change what is counted"),
  },
  [ENTENTE_SHARING_KEY_RANK] = {
    .name = "rank",
    .kind = ENTENTE_FIELD_INTEGER,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Place"),
    .edit_label = N_ ("Move sharing key"),
  },
  [ENTENTE_SHARING_KEY_NOTES] = {
    .name = "notes",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Notes"),
    .edit_label = N_ ("Change notes of sharing key"),
  },
};

static void
entente_sharing_key_class_init (EntenteSharingKeyClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "sharing_key",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_sharing_key_init (EntenteSharingKey *self)
{
}
