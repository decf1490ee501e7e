/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-finding.h"

G_BEGIN_DECLS

/* Up to so many people decide well together; above, and still more above the second, it gets
   hard. */
#define ENTENTE_GROUP_COMFORTABLE 8
#define ENTENTE_GROUP_LARGE 10

/* What is to be known about the organising group: an array of EntenteFinding, empty when all is
   well. */
GPtrArray *entente_organizing_group_dup_facts (EntenteStore *store);

G_END_DECLS
