/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget-line.h"
#include "collective/entente-organization.h"
#include "entente-money.h"
#include "../record-fixture.h"

G_BEGIN_DECLS

/* A forum of associations: an empty project with organisations and, as the tests like, budget lines. */
typedef struct {
  EntenteStore *store;
  EntenteRecord *organizations[6]; /* borrowed: lead, three members, town, foundation */
} Forum;

enum {
  FORUM_OFFICE,
  FORUM_CLUB,
  FORUM_BOOKS,
  FORUM_RELIEF,
  FORUM_TOWN,
  FORUM_FOUNDATION,
};

void forum_set_up (Forum *self, gconstpointer data);
void forum_tear_down (Forum *self, gconstpointer data);

GDate forum_day (const char *iso);
EntenteOrganization *forum_get (Forum *self, guint organization);
EntenteRecord *forum_insert (Forum *self, GType type);
/* A line of the working budget. */
EntenteRecord *forum_add_line (Forum *self, EntenteBudgetSide side, const char *key,
                               const char *label, EntenteMoney forecast);

G_END_DECLS
