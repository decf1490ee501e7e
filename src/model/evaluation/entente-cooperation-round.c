/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-cooperation-round.h"

#include <glib/gi18n-lib.h>

struct _EntenteCooperationRound
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteCooperationRound, entente_cooperation_round, ENTENTE_TYPE_RECORD)

static const EntenteChoice round_moments[] = {
  { ENTENTE_ROUND_START, "start", NC_ ("self-assessment", "At the start"), "self-assessment" },
  { ENTENTE_ROUND_MIDDLE, "middle", NC_ ("self-assessment", "On the way"), "self-assessment" },
  { ENTENTE_ROUND_END, "end", NC_ ("self-assessment", "At the end"), "self-assessment" },
  { 0 },
};

static const EntenteField fields[] = {
  [ENTENTE_COOPERATION_ROUND_NAME] = {
    .name = "name",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Name"),
    .edit_label = N_ ("Rename self-assessment"),
  },
  [ENTENTE_COOPERATION_ROUND_MOMENT] = {
    .name = "moment",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("When"),
    .edit_label = N_ ("Change moment of self-assessment"),
    .choices = round_moments,
  },
  [ENTENTE_COOPERATION_ROUND_HELD_ON] = {
    .name = "held-on",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Date"),
    .edit_label = N_ ("Change date of self-assessment"),
  },
  [ENTENTE_COOPERATION_ROUND_ANONYMOUS] = {
    .name = "anonymous",
    .kind = ENTENTE_FIELD_BOOLEAN,
    .label = N_ ("Without names"),
    .edit_label = N_ ("Change names in self-assessment"),
  },
  [ENTENTE_COOPERATION_ROUND_RANK] = {
    .name = "rank",
    .kind = ENTENTE_FIELD_INTEGER,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Place"),
    .edit_label = N_ ("Move self-assessment"),
  },
  [ENTENTE_COOPERATION_ROUND_NOTES] = {
    .name = "notes",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("What we keep of it"),
    .edit_label = N_ ("Change notes of self-assessment"),
  },
};

static void
entente_cooperation_round_class_init (EntenteCooperationRoundClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "cooperation_round",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_cooperation_round_init (EntenteCooperationRound *self)
{
}
