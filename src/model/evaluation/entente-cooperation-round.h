/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* A self-assessment of the cooperation, at one moment of the project (table
   `cooperation_round`). */
#define ENTENTE_TYPE_COOPERATION_ROUND (entente_cooperation_round_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCooperationRound,
                      entente_cooperation_round,
                      ENTENTE,
                      COOPERATION_ROUND,
                      EntenteRecord)

typedef enum {
  ENTENTE_ROUND_START,
  ENTENTE_ROUND_MIDDLE,
  ENTENTE_ROUND_END,
} EntenteRoundMoment;

enum {
  ENTENTE_COOPERATION_ROUND_NAME,      /* "" for what its moment says */
  ENTENTE_COOPERATION_ROUND_MOMENT,    /* EntenteRoundMoment */
  ENTENTE_COOPERATION_ROUND_HELD_ON,   /* date */
  ENTENTE_COOPERATION_ROUND_ANONYMOUS, /* boolean: no sheet says who answered */
  ENTENTE_COOPERATION_ROUND_RANK,
  ENTENTE_COOPERATION_ROUND_NOTES,     /* Markdown */
};

G_END_DECLS
