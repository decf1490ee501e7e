/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-cooperation-results.h"

G_BEGIN_DECLS

/* A round counted, and what its marks are compared with. */
typedef struct {
  EntenteCooperationRound *round;
  EntenteCooperationResults *results;
  EntenteCooperationResults *earlier; /* nullable */
} EntenteCountedRound;

/* In their order. (transfer full) (element-type EntenteCountedRound) */
GPtrArray *_entente_counted_rounds_list (EntenteStore *store);
/* Since the round before; NAN when there is nothing to compare with. */
double _entente_counted_round_get_change (const EntenteCountedRound *self, guint dimension);

GBytes *_entente_cooperation_write_csv (GPtrArray *rounds);
GBytes *_entente_cooperation_write_json (EntenteStore *store, GPtrArray *rounds);

G_END_DECLS
