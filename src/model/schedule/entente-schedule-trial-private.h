/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-schedule-network-private.h"
#include "schedule/entente-schedule-trial.h"

G_BEGIN_DECLS

typedef enum {
  ENTENTE_TRIED_NOTHING,
  ENTENTE_TRIED_MOVE,
  ENTENTE_TRIED_FINISH,
  ENTENTE_TRIED_START,
  ENTENTE_TRIED_EVENT,
} EntenteTried;

struct _EntenteTrial
{
  EntenteNetwork *base; /* borrowed: as it is */

  /* Owned */
  EntenteSchedule *schedule;
  EntenteNetwork *tried; /* as it would be */
  gboolean *asked;       /* by item: it was asked to move */

  EntenteTried what;
  guint n_asked;
  gboolean computed;
  gboolean has_event; /* of the date that was tried */
  GDate event;
};

/* Computes what was tried, if need be. (transfer none) */
EntenteNetwork *_entente_trial_get_network (EntenteTrial *self);

G_END_DECLS
